"""The view that makes one kind of handout: the options beside the sheet, and above both the way to another kind."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.desk.printers import PrinterStore
from guide_app.handouts.cards.card_set import KIND
from guide_app.handouts.registry import KINDS, Kind
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.focus import chain_after
from guide_app.ui.kit.layout.two_panes import TwoPanes
from guide_app.ui.printing.choices_pane import ChoicesPane
from guide_app.ui.printing.crumbs import Crumbs
from guide_app.ui.printing.fit_note import FitNote
from guide_app.ui.printing.form.choices import HandoutChoices
from guide_app.ui.printing.form.first_values import FirstValues
from guide_app.ui.printing.form.form import OptionForm
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.form.record_finder import RecordFinder
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.output.actions import PrintActions
from guide_app.ui.printing.output.own_papers import OwnPapers
from guide_app.ui.printing.preview.card_guides import CardGuides
from guide_app.ui.printing.preview.pane import PreviewPane
from guide_app.ui.printing.preview.render_worker import RenderWorker
from guide_app.ui.printing.quick_fixes import QuickFixes
from guide_app.ui.printing.sheet_making import SheetMaking
from guide_app.ui.printing.to_paper import ToPaper


class HandoutMaker(QWidget):
    """The handout contains the tray, or what the pack proposes, until a person chooses. ``said`` carries a short text
    of what was done, and the function that undoes it (None: it cannot be undone).
    """

    said = Signal(str, object)

    def __init__(
        self, parent: QWidget, context: PageContext, worker: RenderWorker, choices: HandoutChoices, kind_id: str
    ) -> None:
        super().__init__(parent)
        theme, session = context.theme, context.session
        self._theme, self._choices, self._language = theme, choices, context.language
        self._kind = KINDS[kind_id]
        printers = PrinterStore(context.kept)
        self.finder = RecordFinder(choices, self)
        self.form = OptionForm(theme, choices, self.finder)
        self._values = FirstValues(self.form, session, context.library)
        self.fixes = QuickFixes(self.form, choices, self._option_changed)
        self.fit = FitNote(theme, self.fixes.of)
        self.preview = PreviewPane(theme)
        self._guides = CardGuides(self.preview, self.form, printers)
        self.left = ChoicesPane(theme, self.form, self.fit, self.preview)
        self.sheet = SheetMaking(worker, self.form, self.left, self.preview, self._guides)
        self.doing = PrintActions(self, printers, context.assets / "handouts")
        self.papers = OwnPapers(self, choices)
        self._to_paper = ToPaper(self.doing, self.papers, self.form, self.sheet, self._guides)
        self.crumbs = Crumbs(theme)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.crumbs)
        self.panes = TwoPanes(
            theme, self.left, self.preview, (50, 50), back=self.tr("Back to the choices"), parent=self
        )
        self.panes.way_on = self.left.look
        column.addWidget(self.panes, 1)
        self._connect()
        self.destroyed.connect(session.listen(self._session_changed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 16 if self.height() < self._theme.scaled(560) else 24
        self._column.setContentsMargins(side, 14, side, 16)

    @property
    def kind(self) -> Kind:
        """The current kind."""
        return self._kind

    @property
    def paper(self) -> str | None:
        """The paper size that a person chose last; None before."""
        return self._values.paper

    def begin_kind(self, kind_id: str, presets: dict[str, Any]) -> None:
        """Choose a kind with its defaults except for these values. Nothing is rendered yet."""
        self._kind = KINDS[kind_id]
        self.sheet.begin()
        self.left.show_kind(self._kind)
        chain_after(self.crumbs.keep_set, self.form)
        self._to_paper.serve_form()
        self.form.set_values({**self._values.first(self._language), **presets})
        self._values.propose(kind_id, self._language)
        self.crumbs.show_kind(self._kind, self._kind.id == KIND)
        self.left.scroll_up()

    def show_kind(self, kind_id: str, **presets: Any) -> None:
        """Choose a kind with its defaults except for these values, and render it."""
        self.begin_kind(kind_id, presets)
        if self._kind.long:
            self.preview.show_nothing()  # Otherwise the page of another kind would stay for some seconds.
        self.sheet.render()

    def _choose_design(self, kind_id: str) -> None:
        """Choose another design of the same tile, with what was chosen of the options that both have."""
        before = {option.name: option.choose for option in self._kind.described}
        same = {option.name for option in KINDS[kind_id].described if before.get(option.name) == option.choose}
        self.show_kind(kind_id, **{name: value for name, value in self.form.values().items() if name in same})

    def papers_changed(self) -> None:
        """Offer the papers of this desk as they are now."""
        if self.form.stock is not None:
            self.form.take_paper(None)
            if not self.sheet.resting:
                self.sheet.render()

    def show_unknown_paper(self, name: str) -> None:
        """Wait for a paper in place of this one, which is not in the list."""
        if isinstance(paper := self.form.field("stock"), PaperField):
            paper.show_unknown(name)
            self.form.take_paper(None)
            self.sheet.render()

    def set_language(self, language: str) -> None:
        """Show names in another language; the languages of the handout stay as chosen."""
        self._language = language
        self.form.show_language()

    def start(self, kind_id: str) -> None:
        """Return to the initial state."""
        self.finder.forget()
        self.papers.forget()
        self.fit.forget_messages()
        self._guides.forget()
        self._values.paper = None
        self.preview.start()
        self.panes.show_list()
        self.begin_kind(kind_id, {})

    def _connect(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+P"), self, self._to_paper.print_by_keys, context=within)
        for number in range(1, 10):
            QShortcut(QKeySequence(f"Alt+{number}"), self, partial(self.form.take_keyboard, number), context=within)
        self.left.print_button.setToolTip("Ctrl+P")
        self.left.print_button.clicked.connect(self._to_paper.print_it)
        self.left.save_button.clicked.connect(self._to_paper.save)
        self.crumbs.designs.chosen.connect(self._choose_design)
        self.left.look.clicked.connect(self.panes.show_detail)
        self.panes.narrow_changed.connect(self._set_narrow)
        self._set_narrow(self.panes.narrow)
        # On a narrow page the sheet has a Back button of its own.
        self.panes.detail_alone.connect(self.crumbs.setHidden)
        self.form.changed.connect(self._option_changed)
        self.form.taken_off.connect(self._say_taken_off)
        for work in (self.doing, self.papers):
            work.begun.connect(self.fit.forget_messages)
        self.doing.done.connect(self.said)
        self.doing.working.connect(self.left.show_printing)
        self.left.work.stop_asked.connect(self.doing.stop)

    def _set_narrow(self, narrow: bool) -> None:
        at_note = self.fit.has_keyboard
        for follow in (self.left.look.setVisible, self.left.set_narrow, self.sheet.set_narrow):
            follow(narrow)
        if at_note and narrow:
            self.panes.show_list()  # The note came along from the sheet.

    def _session_changed(self) -> None:
        if self._values.follow() and not self.sheet.resting:
            self.sheet.render()

    def _option_changed(self, name: str) -> None:
        self._values.keep(name)
        if name == "wording":
            self._values.propose(self._kind.id, self._language)
        self.sheet.render()

    def _say_taken_off(self, field: RecordsField, record_id: str, before: tuple[str, ...]) -> None:
        def undo() -> None:
            if field in self.form.fields().values():
                field.choose(before)

        entry = self._choices.entry(field.kind, record_id)
        name = (entry.short or entry.title) if entry is not None else record_id
        self.said.emit(self.tr("%1 was removed from the sheet").replace("%1", name), undo)
