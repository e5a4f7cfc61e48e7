"""Print: any kind of handout, with a live picture of exactly the PDF that will be printed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from guide_app.desk.printers import PrinterStore, SheetStore
from guide_app.handouts.registry import HANDOUTS, KINDS, Kind
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.ui.common.messages import translated
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.focus import chain_after, focused_within
from guide_app.ui.kit.layout.two_panes import TwoPanes
from guide_app.ui.kit.overlays.choice_popup import Choice, ChoicePopup
from guide_app.ui.printing.choices_pane import ChoicesPane
from guide_app.ui.printing.crumbs import Crumbs
from guide_app.ui.printing.fit_note import FitNote
from guide_app.ui.printing.form.choices import HandoutChoices
from guide_app.ui.printing.form.first_values import FirstValues
from guide_app.ui.printing.form.form import OptionForm
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.form.record_finder import RecordFinder
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.gallery.gallery import Gallery
from guide_app.ui.printing.gallery.thumbnails import Thumbnails
from guide_app.ui.printing.output.actions import PrintActions
from guide_app.ui.printing.preview.card_guides import CardGuides
from guide_app.ui.printing.preview.pane import PreviewPane
from guide_app.ui.printing.preview.render_worker import RenderWorker
from guide_app.ui.printing.quick_fixes import QuickFixes
from guide_app.ui.printing.render_state import RenderState
from guide_app.ui.printing.sheet_making import SheetMaking

FIRST = "wallet-card"
MEANT_OTHERWISE = ("wording", "short")
"""Options that not every kind means the same by; their titles tell. ``short`` leaves a sentence off a card, and all but
names and numbers off a list.
"""


class PrintPage(Page):
    """A gallery of what can be printed; then, of one kind, the choices beside the sheet. What is on it is the tray, or
    what the pack proposes. ``card_asked`` asks to give one card.
    """

    card_asked = Signal()
    page_asked = Signal(str)
    """Carries the page that has to be filled in before this can be printed."""
    said = Signal(str, object)
    """Carries what was done, in a few words, and what undoes it (None: nothing does)."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        theme, library, session, assets = context.theme, context.library, context.session, context.assets
        self._theme, self._session, self._language = theme, session, context.language
        self._kind = HANDOUTS[FIRST]
        printers = PrinterStore(context.kept)
        self.choices = HandoutChoices(
            library, context.data / "card_stock.yaml", SheetStore(context.kept), context.language
        )
        self.finder = RecordFinder(self.choices, self)
        self.form = OptionForm(theme, self.choices, self.finder)
        self.form.changed.connect(self._option_changed)
        self._values = FirstValues(self.form, session, library)
        self._fixes = QuickFixes(self.form, self.choices, self._option_changed, self.show_kind)
        self.fit = FitNote(theme, self._fixes.of)
        self.doing = PrintActions(self, theme, self.choices, printers, assets / "handouts")
        self.preview = PreviewPane(theme)
        self._guides = CardGuides(self.preview, self.form, printers)
        self.worker = RenderWorker(library, assets, self)
        self.left = ChoicesPane(theme, self.form, self.fit)
        self.sheet = SheetMaking(self.worker, self.form, self.left, self.preview, self._guides)
        self.print_button, self.save_button = self.left.print_button, self.left.save_button
        self.panes = TwoPanes(theme, self.left, self.preview, (44, 56), self.tr("Back to the choices"))
        self.crumbs = Crumbs(theme)
        self._thumbnails = Thumbnails(self.worker, self.choices, self)
        self.gallery = Gallery(theme, self._thumbnails)
        self._views = QStackedWidget()
        self._views.addWidget(self.gallery)
        self._views.addWidget(self._lay_out_maker())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._views)
        self._connect()
        self._begin_kind(FIRST, {})

    @property
    def rendering(self) -> RenderState:
        """Where the making of the handout stands."""
        return self.sheet.state

    @property
    def kind_id(self) -> str:
        """The kind of handout that is chosen."""
        return self._kind.id

    @property
    def in_gallery(self) -> bool:
        """Whether kinds are offered, and none is being made."""
        return self._views.currentWidget() is self.gallery

    # What the window asks

    def show_kind(self, kind_id: str, **presets: Any) -> None:
        """Choose a kind of handout, at its start but for these values: ``show_kind("first-call-sheet", service=…)``."""
        self._thumbnails.leave_off()
        self._views.setCurrentIndex(1)
        self._begin_kind(kind_id, presets)
        if self._kind.long:
            self.preview.show_nothing()  # The page of another kind would stand there for some seconds.
        self.sheet.render()

    def show_gallery(self) -> None:
        """Offer every kind. What is chosen of the present one stays, for who comes back to it."""
        self.sheet.rest()
        had_keyboard = focused_within(self) is not None
        self._views.setCurrentIndex(0)
        if had_keyboard:
            self.gallery.take_keyboard_to(self._kind.id)

    def begin_again(self) -> None:
        if not self.in_gallery:
            self.moving.emit()
            self.show_gallery()

    def bookmark(self) -> object:
        return "" if self.in_gallery else self._kind.id

    def return_to(self, bookmark: object) -> None:
        if bookmark:
            self._return_to(str(bookmark))
        else:
            self.show_gallery()

    def take_keyboard(self) -> None:
        if self.in_gallery:
            self.gallery.take_keyboard()
        else:
            super().take_keyboard()

    def _begin_kind(self, kind_id: str, presets: dict[str, Any]) -> None:
        self._kind = KINDS[kind_id]
        self.sheet.begin()
        self.left.show_kind(self._kind)
        chain_after(self.crumbs.align, self.form)
        if isinstance(paper := self.form.field("stock"), PaperField):
            self.doing.serve(paper)
            paper.align_asked.connect(self._align)
        self.form.set_values({**self._values.first(self._language), **presets})
        self._values.propose(kind_id, self._language)
        self.crumbs.show_kind(translated(self._kind.title))
        self.crumbs.align.setVisible("stock" in self.form.fields())
        self.left.scroll_up()

    def place(self) -> object:
        return self._kind.id, self.form.values(), self.in_gallery

    def put_back(self, place: object) -> None:
        assert isinstance(place, tuple)
        kind_id, values, in_gallery = place
        if in_gallery:
            self._begin_kind(kind_id, values)
        else:
            self.show_kind(kind_id, **values)

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a sheet to work with as it is printed: that is how it is read."""
        if kind == "sheet":
            self.show_kind("sheet", sheet=record_id)

    def take_keyboard_to_record(self) -> None:
        self.form.take_keyboard()

    def set_language(self, language: str) -> None:
        """Show names in another language; the languages of the handout stay as chosen."""
        self._language = self.choices.language = language
        self.form.show_language()
        self.gallery.show_again()

    def set_compact(self, compact: bool) -> None:
        self.left.set_compact(compact)

    def start(self) -> None:
        """Go back to how the page was at the start."""
        self.worker.forget()
        self.finder.forget()
        self.fit.forget_messages()
        self._guides.forget()
        self._thumbnails.forget()
        self._thumbnails.paper = self._values.paper = None
        self.preview.start()
        self.panes.show_list()
        self._begin_kind(FIRST, {})
        self.show_gallery()

    def stop(self) -> None:
        """End the threads that render and search."""
        self.worker.stop()
        self.finder.stop()

    def _lay_out_maker(self) -> QWidget:
        maker = QWidget()
        column = QVBoxLayout(maker)
        column.setContentsMargins(24, 14, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.crumbs)
        column.addWidget(self.panes, 1)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+P"), maker, self._print_by_keys, context=within)
        self.print_button.setToolTip("Ctrl+P")
        return maker

    def _connect(self) -> None:
        self.gallery.kind_chosen.connect(self._tile_chosen)
        self.gallery.card_asked.connect(self.card_asked)
        self.gallery.align_asked.connect(self._align_cards)
        self.crumbs.gallery_asked.connect(self.begin_again)
        self.crumbs.kind_asked.connect(self._ask_kind)
        self.crumbs.align.clicked.connect(self._align)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.left.look.clicked.connect(self.panes.show_detail)
        for follow in (self.left.look.setVisible, self.sheet.set_narrow):
            self.panes.narrow_changed.connect(follow)
            follow(self.panes.narrow)
        self.doing.begun.connect(self.fit.forget_messages)
        self.doing.told.connect(self.sheet.tell)
        self.doing.done.connect(self.said)
        self.form.taken_off.connect(self._say_taken_off)
        self.doing.duplex_changed.connect(self._change_duplex)
        self.doing.aligned.connect(self._guides.use_printer)
        self.doing.paper_taken.connect(self._paper_taken)
        self.destroyed.connect(self._session.listen(self._session_changed))

    def _session_changed(self) -> None:
        if self._values.follow() and not self.in_gallery:
            self.sheet.render()

    def _option_changed(self, name: str) -> None:
        self._values.keep(name)
        self._thumbnails.paper = self._values.paper
        if name == "wording":
            self._values.propose(self._kind.id, self._language)
        self.sheet.render()

    def _say_taken_off(self, field: RecordsField, record_id: str, before: tuple[str, ...]) -> None:
        def undo() -> None:
            if field in self.form.fields().values():
                field.choose(before)

        entry = self.choices.entry(field.kind, record_id)
        name = (entry.short or entry.title) if entry is not None else record_id
        self.said.emit(self.tr("%1 is off the sheet").replace("%1", name), undo)

    # What a person does

    def _tile_chosen(self, kind_id: str) -> None:
        """A kind of the gallery: at its start, unless it was being made before."""
        if KINDS[kind_id].page:
            self.page_asked.emit(KINDS[kind_id].page)
            return
        self.moving.emit()
        self._return_to(kind_id)
        self.form.take_keyboard()

    def _return_to(self, kind_id: str) -> None:
        if kind_id != self._kind.id or self.rendering.options is None:
            self.show_kind(kind_id)
            return
        self._thumbnails.leave_off()
        self._views.setCurrentIndex(1)
        self.sheet.render()

    def _ask_kind(self) -> None:
        titles = [Choice(kind, translated(HANDOUTS[kind].title)) for kind in HANDOUTS]
        popup = ChoicePopup(self._theme, self.crumbs.change, self.window(), titles, self._kind.id)
        popup.chosen.connect(self.change_kind)
        popup.open()

    def change_kind(self, kind_id: str) -> None:
        """Go on with another kind; what both kinds ask for stays as it was."""
        if kind_id != self._kind.id:
            self.show_kind(kind_id, **_carried(self.form.values(), self._kind, KINDS[kind_id]))

    def _align_cards(self) -> None:
        """From the gallery: the cards are what a printer is lined up for."""
        if self.form.stock is None:
            self._begin_kind(FIRST, {})
        self._align()

    def _print(self) -> None:
        self.sheet.when_shown(self.doing.print_it)

    def _print_by_keys(self) -> None:
        """Of what could not be made there is nothing to wait for."""
        if self.rendering.phase in ("making", "shown"):
            self._print()

    def _save(self) -> None:
        self.sheet.when_shown(self.doing.save)

    def _align(self) -> None:
        stock = self.form.stock
        if stock is not None:
            two_sided = stock.fold is None and self.form.values().get("back") is not None
            self.doing.align(stock, self.form.duplex if two_sided else None)

    def _change_duplex(self, duplex: str) -> None:
        """The printer turns sheets about the other edge: lay them out for that, where it can be chosen."""
        if "duplex" not in self.form.fields():
            text = self.tr("This is laid out to turn on the short edge. Choose that in the print dialog.")
            self.sheet.tell(text, "caution")
            return
        self.form.set_values({"duplex": duplex})
        self.sheet.render()
        self.sheet.tell(self.tr("Laid out anew for the way your printer turns sheets. Print again."), "caution")

    def _paper_taken(self, stock: CardStock | None) -> None:
        if self.form.stock is not None:
            self.form.take_paper(stock)
            self.sheet.render()


def _carried(values: dict[str, Any], before: Kind, after: Kind) -> dict[str, Any]:
    """What both kinds ask for and mean the same by."""
    titles = [{each.name: each.title for each in kind.described} for kind in (before, after)]
    others = {name for name in MEANT_OTHERWISE if titles[0].get(name) != titles[1].get(name)}
    return {name: value for name, value in values.items() if name not in {"stock", *others}}
