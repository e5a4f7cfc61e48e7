"""Print: wallet cards, with a live picture of exactly the PDF that will be printed."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from guide_app.desk.session import Session
from guide_app.handouts.document import Rendered
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock import load_stocks
from guide_app.handouts.wallet_card import WalletCardOptions
from guide_app.library.directory import ServiceFilter
from guide_app.library.reader import Library
from guide_app.ui.handout_worker import HandoutWorker, Job, Preview
from guide_app.ui.pages.page import Page
from guide_app.ui.theme import Theme
from guide_app.ui.widgets.card_form import CardForm
from guide_app.ui.widgets.card_services import CardServices, Entry
from guide_app.ui.widgets.fit_note import FitNote
from guide_app.ui.widgets.flow_layout import FlowLayout
from guide_app.ui.widgets.parts import Card, button
from guide_app.ui.widgets.preview import PreviewPane
from guide_app.ui.widgets.text import label
from guide_app.ui.widgets.two_panes import TwoPanes


class PrintPage(Page):
    """The choices at the left, the sheet at the right. What is on the card is the tray, or what the pack proposes."""

    def __init__(
        self, theme: Theme, library: Library, session: Session, language: str, data: Path, assets: Path
    ) -> None:
        super().__init__()
        self._theme, self._library, self._session, self._language = theme, library, session, language
        self._rendered: Rendered | None = None
        self._page = 0
        self._proposed: tuple[str, ...] = ()
        self._other_ways = True
        self._open_to_all = False
        self._save_in: Path | None = None
        self.form = CardForm(theme, load_stocks(data / "card_stock.yaml"), library.languages)
        self.form.changed.connect(self._options_changed)
        self.services = CardServices(theme)
        self.services.changed.connect(self._services_chosen)
        self.fit = FitNote(theme)
        self.fit.asked.connect(self._way_out)
        self.print_button = button(theme, self.tr("Print…"), "primary", "print")
        self.print_button.clicked.connect(self._print)
        self.save_button = button(theme, self.tr("Save PDF…"))
        self.save_button.clicked.connect(self._save)
        self.preview = PreviewPane(theme)
        self.preview.page_chosen.connect(self._page_chosen)
        self.preview.picture.resized.connect(self._render)
        self.worker = HandoutWorker(library, assets, self)
        self.worker.finished.connect(self._show)
        self.worker.failed.connect(self._failed)
        self.panes = TwoPanes(theme, self._choices(), self.preview, (54, 46))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(self.panes)
        session.listen(self._tray_changed)
        self.panes.narrow_changed.connect(self._look.setVisible)
        self._look.setVisible(self.panes.narrow)
        self.form.start_again(language)
        self._tray_changed()

    def set_language(self, language: str) -> None:
        """Show names in another language; the languages of the card stay as chosen."""
        self._language = language
        self._tray_changed()

    def set_compact(self, compact: bool) -> None:
        """Leave the heading out."""
        self._heading.setHidden(compact)

    def start(self) -> None:
        """Go back to how the page was at the start."""
        self._page = 0
        self._other_ways = True
        self.worker.cancel()
        self.form.start_again(self._language)
        self._tray_changed()

    def open_to_all(self, save_in: Path | None) -> None:
        """Lead to no file of this computer: print without a dialog, save to one folder or nowhere."""
        self._open_to_all, self._save_in = True, save_in
        self.save_button.setHidden(save_in is None)

    def stop(self) -> None:
        """End the thread that renders."""
        self.worker.stop()

    def _choices(self) -> QWidget:
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(12)
        self._heading = label(self._theme, self.tr("Wallet cards"), "heading")
        column.addWidget(self._heading)
        self._summary = label(self._theme, "", muted=True)
        column.addWidget(self._summary)
        column.addWidget(self.form)
        self._numbers = label(self._theme, "", "small", muted=True)
        column.addWidget(self._numbers)
        column.addWidget(self.services)
        column.addWidget(self.fit)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        actions = QWidget()
        row = FlowLayout(actions, 8)
        row.setContentsMargins(24, 10, 24, 14)
        for press in (self.print_button, self.save_button):
            row.addWidget(press)
        self._look = button(self._theme, self.tr("See the sheet"))
        self._look.clicked.connect(self._show_sheet)
        row.addWidget(self._look)
        card = Card()
        outer = QVBoxLayout(card)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(actions)
        return card

    def _show_sheet(self) -> None:
        self.panes.show_detail()

    def _entry(self, service_id: str) -> Entry | None:
        found = self._library.get("service", service_id, self._language)
        if found is None:
            return None
        phone = self._library.main_phone(found.record)
        return (service_id, found.record.name, phone.number if phone else self.tr("no number"))

    def _on_card(self) -> tuple[str, ...]:
        return self._session.tray or self._proposed

    def _tray_changed(self) -> None:
        wording = self.form.wording.currentData()
        card = self._library.get("card", wording, self._language)
        self._proposed = card.record.services if card else ()
        chosen = [entry for each in self._on_card() if (entry := self._entry(each)) is not None]
        printable = self._library.find_services(ServiceFilter(printable_only=True)).ids()
        others = [entry for each in printable if each not in self._on_card() and (entry := self._entry(each))]
        self.services.show_services(chosen, others)
        self._numbers.setText(
            self.tr("Numbers on the card: your handout")
            if self._session.tray
            else self.tr("Numbers on the card: proposed by the guide. Change them here or with “Add to handout”.")
        )
        self._render()

    def _services_chosen(self, service_ids: tuple[str, ...]) -> None:
        self._session.set_tray(service_ids)

    def _options_changed(self) -> None:
        if not self._session.tray:
            self._tray_changed()
        else:
            self._render()

    def _page_chosen(self, page: int) -> None:
        self._page = page
        self._render()

    def _options(self) -> WalletCardOptions:
        return msgspec.structs.replace(self.form.options(self._on_card()), other_ways=self._other_ways)

    def _render(self) -> None:
        stock = self.form.stock
        sides = self.tr("front and back") if self.form.back.currentData() else self.tr("one side")
        self._summary.setText(self.tr("%1 to a sheet, %2").replace("%1", str(stock.per_sheet)).replace("%2", sides))
        self.preview.picture.set_sheet(stock.sheet_size)
        pixels = self.preview.picture.pixels()
        # What was checked is what is printed: until the new page is there, nothing can be.
        self._rendered = None
        self._allow(False)
        self.worker.ask(Job(self._options(), self._page, (max(pixels.width(), 1), max(pixels.height(), 1))))

    def _show(self, job: Job, preview: Preview) -> None:
        self._rendered = preview.rendered
        self._page = preview.page
        self.preview.show_page(preview.image, preview.page, preview.rendered.pages)
        self.fit.show_rendered(preview.rendered)
        self._allow(preview.rendered.printable)

    def _failed(self, job: Job, error: Exception) -> None:
        if isinstance(error, HandoutError):
            self.fit.show_failure(str(error))
        else:
            self.fit.show_failure(f"{type(error).__name__}: {error}")
        self._allow(False)

    def _allow(self, allowed: bool) -> None:
        self.print_button.setEnabled(allowed)
        self.save_button.setEnabled(allowed)

    def _way_out(self, way: str, subject: str) -> None:
        if way == "plain-wording":
            self.form.wording.setCurrentIndex(self.form.wording.findData("plain"))
        elif way == "without-other-ways":
            self._other_ways = False
            self._render()
        elif way == "larger-card":
            self.form.larger_card()
        elif way == "other-service" and subject in self._on_card():
            self._session.set_tray(tuple(each for each in self._on_card() if each != subject))
        else:
            self._session.set_tray(self._on_card()[:-1])

    def _print(self) -> None:
        if self._rendered is None:
            return
        from guide_app.ui import printing

        options = self._options()
        way = printing.print_at_once if self._open_to_all else printing.print_with_dialog
        way(self, self._rendered.for_print(), options.stock.paper, options.back is not None, options.duplex, self._said)

    def _save(self) -> None:
        if self._rendered is None:
            return
        pdf = self._rendered.for_print()
        if self._open_to_all:
            if self._save_in is not None:
                from guide_app.ui import printing

                self._said(printing.save_in(pdf, self._save_in, self._rendered.suggested_name))
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / self._rendered.suggested_name)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save PDF"), proposed, self.tr("PDF (*.pdf)"))
        if chosen:
            from guide_app.ui import printing

            self._said(printing.save_pdf(pdf, Path(chosen)))

    def _said(self, problem: str | None) -> None:
        if problem:
            self.fit.show_trouble(problem)
