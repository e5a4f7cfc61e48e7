"""The page Print: every kind of handout, with a live preview of exactly the PDF that will be printed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from guide_app.desk.card_sets import CardSetStore
from guide_app.desk.own_block import OwnBlockStore
from guide_app.desk.printers import SheetStore
from guide_app.handouts.cards.card_set import KIND, CardSet, open_set
from guide_app.handouts.registry import KINDS
from guide_app.ui.common.messages import translated
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import focused_within
from guide_app.ui.printing.card_sets.keeper import CardSetKeeper
from guide_app.ui.printing.form.choices import HandoutChoices
from guide_app.ui.printing.gallery.gallery import Gallery
from guide_app.ui.printing.gallery.thumbnails import Thumbnails
from guide_app.ui.printing.handout_maker import HandoutMaker
from guide_app.ui.printing.output.own_papers import OwnPapers
from guide_app.ui.printing.preview.render_worker import RenderWorker
from guide_app.ui.printing.render_state import RenderState

FIRST = "wallet-card"


class PrintPage(Page):
    """A gallery of what can be printed, or the view that makes one kind. ``card_asked`` asks to give one card."""

    card_asked = Signal()
    page_asked = Signal(str)
    """Carries the page that has to be filled in before this can be printed."""
    said = Signal(str, object)
    """Carries a short text of what was done, and the function that undoes it (None: it cannot be undone)."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._context = context
        stock_file = context.data / "card_stock.yaml"
        self.choices = HandoutChoices(context.library, stock_file, SheetStore(context.kept), context.language)
        country = context.library.pack(context.language).country
        own_block = OwnBlockStore(context.kept, country)
        self.worker = RenderWorker(context.library, context.assets, self, own_block.load)
        self._views = QStackedWidget(self)
        self.maker = HandoutMaker(self._views, context, self.worker, self.choices, FIRST)
        self.panes = self.maker.panes
        self._work = [self.worker, self.maker.finder, self.maker.papers]
        """What runs in the background."""
        self._thumbnails = Thumbnails(self.worker, self.choices, self)
        self.gallery = Gallery(self._views, context.theme, self._thumbnails)
        self._views.addWidget(self.gallery)
        self._views.addWidget(self.maker)
        layout = new_column(self)
        layout.addWidget(self._views)
        self.gallery.kind_chosen.connect(self._tile_chosen)
        self.gallery.card_asked.connect(self.card_asked)
        self.maker.crumbs.gallery_asked.connect(self.begin_again)
        self.maker.said.connect(self.said)
        self.card_sets = CardSetKeeper(self, CardSetStore(context.kept), context.library)
        self._connect_card_sets()

    @property
    def rendering(self) -> RenderState:
        """The state of the rendering."""
        return self.maker.sheet.state

    @property
    def kind_id(self) -> str:
        """The id of the current kind of handout."""
        return self.maker.kind.id

    @property
    def in_gallery(self) -> bool:
        """Whether the gallery is shown."""
        return self._views.currentWidget() is self.gallery

    # The place on the page

    def show_kind(self, kind_id: str, **presets: Any) -> None:
        """Choose a kind with its defaults except for these values: ``show_kind("first-call-sheet", service=…)``."""
        self._leave_gallery()
        self.maker.show_kind(kind_id, **presets)

    def show_gallery(self) -> None:
        """Show the gallery. The options of the current kind are kept for when the person comes back."""
        self.maker.sheet.rest()
        had_keyboard = focused_within(self) is not None
        self._thumbnails.paper = self.maker.paper
        self._views.setCurrentWidget(self.gallery)
        if had_keyboard:
            self.gallery.take_keyboard_to(self.kind_id)

    def make_again(self) -> None:
        """Render again after the desk's own block has changed."""
        if not self.in_gallery and self.rendering.options is not None:
            self.maker.sheet.render()

    def begin_again(self) -> None:
        if not self.in_gallery:
            self.moving.emit()
            self.show_gallery()

    # Card sets of this desk

    def _connect_card_sets(self) -> None:
        keeper = self.card_sets
        self.gallery.card_sets.chosen.connect(self._open_set)
        self.maker.crumbs.keep_set.clicked.connect(self._keep_set)
        keeper.said.connect(self.said)
        keeper.changed.connect(self._show_sets)
        self._show_sets()

    def _show_sets(self) -> None:
        self.gallery.card_sets.show_sets(self.card_sets.store.all())

    def _keep_set(self) -> None:
        if self.maker.form.unknown_paper is not None:
            return  # There is no paper yet that a set could name.
        self.card_sets.ask_to_keep(self.maker.form.values())

    def _open_set(self, card_set: CardSet) -> None:
        """Open the cards of a set; a message beside them lists what has changed since it was saved."""
        ready = open_set(card_set, self.choices.library, self.choices.stocks)
        self.moving.emit()
        self.show_kind(KIND, **ready.values)
        if ready.unknown_stock:
            self.maker.show_unknown_paper(ready.unknown_stock)
        if ready.told:
            self.maker.sheet.tell("\n".join(map(translated, ready.told)), "caution")
        self.maker.form.take_keyboard()

    def bookmark(self) -> object:
        return "" if self.in_gallery else self.kind_id

    def return_to(self, bookmark: object) -> None:
        if bookmark:
            self._return_to_kind(str(bookmark))
        else:
            self.show_gallery()

    def place(self) -> object:
        return self.kind_id, self.maker.form.values(), self.in_gallery

    def put_back(self, place: object) -> None:
        assert isinstance(place, tuple)
        kind_id, values, in_gallery = place
        if in_gallery:
            self.maker.begin_kind(kind_id, values)
        else:
            self.show_kind(kind_id, **values)

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a work sheet in the preview, which is how it is read."""
        if kind == "sheet":
            self.show_kind("sheet", sheet=record_id)

    def _return_to_kind(self, kind_id: str) -> None:
        if kind_id != self.kind_id or self.rendering.options is None:
            self.show_kind(kind_id)
            return
        self._leave_gallery()
        self.maker.sheet.render()

    def _leave_gallery(self) -> None:
        self._thumbnails.leave_off()
        self._views.setCurrentWidget(self.maker)

    def _tile_chosen(self, kind_id: str) -> None:
        """Open a kind from the gallery: with its defaults, unless it or another design of it is the current one."""
        if KINDS[kind_id].page:
            self.page_asked.emit(KINDS[kind_id].page)
            return
        self.moving.emit()
        self._return_to_kind(self.kind_id if self.maker.kind.tile == kind_id else kind_id)
        self.maker.form.take_keyboard()

    # Groups of This desk

    def printers_group(self) -> QWidget:
        """Printers, and card paper of one's own."""
        from guide_app.ui.printing.output.printers_group import PrintersGroup

        papers = OwnPapers(self, self.choices)
        self._work.append(papers)
        group = PrintersGroup(self._context, self.choices, papers, self.maker.papers_changed)
        group.said.connect(self.said)
        return group

    def sets_group(self) -> QWidget:
        """The card sets."""
        from guide_app.ui.printing.card_sets.sets_group import SetsGroup

        return SetsGroup(self._context, self.card_sets)

    # Requests of the window

    def take_keyboard(self) -> None:
        if self.in_gallery:
            self.gallery.take_keyboard()
        else:
            super().take_keyboard()

    def take_keyboard_to_record(self) -> None:
        self.maker.form.take_keyboard()

    def set_language(self, language: str) -> None:
        self.choices.language = language
        self.maker.set_language(language)
        self.gallery.show_again()

    def set_compact(self, compact: bool) -> None:
        self.maker.left.set_compact(compact)

    def start(self) -> None:
        self.worker.forget()
        self._thumbnails.forget()
        self.maker.start(FIRST)
        self.show_gallery()

    def stop(self) -> None:
        """End the threads that render, search and read."""
        for work in self._work:
            work.stop()
