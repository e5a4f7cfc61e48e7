"""Get help: starts with the needs; a need opens the list of services for it, with one of them beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from guide_app.content.call_rules import CallRule
from guide_app.ui.common import formatting
from guide_app.ui.common.always_line import always_line
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.directory.filters import Filters
from guide_app.ui.directory.list_pane import Listing, ListingPlace
from guide_app.ui.directory.model import grouped
from guide_app.ui.directory.needs import ALL, NeedsPane, need_tiles
from guide_app.ui.directory.wanted import NOTHING, PEOPLE, Wanted

if TYPE_CHECKING:
    from guide_app.ui.directory.service_view import ServiceView


class Bookmark(Struct, frozen=True):
    """The current place on the page."""

    wanted: Wanted
    listing: bool
    """Whether the list is shown rather than the needs."""
    a_to_z: bool
    place: ListingPlace


class GetHelpPage(Page):
    """``call_asked`` carries calls and the place of the one to show; ``add_asked``, ``remove_asked``, ``give_card`` a
    service's id. ``said`` carries words of what is done; ``bed_asked`` leads to a bed tonight.
    """

    call_asked = Signal(object, int)
    add_asked = Signal(str)
    remove_asked = Signal(str)
    give_card = Signal(str)
    said = Signal(str)
    bed_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        theme, library = context.theme, context.library
        self._context, self._library, self._language = context, library, context.language
        self._listing = self._a_to_z = self._compact = False
        self.filters = Filters(theme, library, self._language, context.clock)
        self.filters.changed.connect(self._wanted_changed)
        self.filters.cleared.connect(self.clear_filters)
        self.needs = NeedsPane(theme)
        self.needs.chosen.connect(self._need_chosen)
        self.needs.bed_asked.connect(self.bed_asked)
        self.listing = Listing(theme, library, context.session)
        self.listing.card_made.connect(self._card_made)
        self.listing.empty.cleared.connect(self.clear_filters)
        self.listing.empty.taken_off.connect(self._take_off)
        self.list, self.model, self.panes = self.listing.list, self.listing.model, self.listing.panes
        self.list.opened.connect(self.enter_detail)
        self.panes.detail_alone.connect(self._fold_filters)
        body = QWidget()
        self._body = QStackedLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self.needs)
        self._body.addWidget(self.listing)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.filters)
        self._column.addWidget(body, 1)
        self.refresh()

    @property
    def detail(self) -> ServiceView:
        """The card of one service."""
        return self.listing.card

    @property
    def wanted(self) -> Wanted:
        """The current values of the filters."""
        return self.filters.wanted

    # The current place

    def record(self) -> tuple[str, str] | None:
        shown = self.listing.service_id if self._listing else None
        return None if shown is None else ("service", shown)

    def bookmark(self) -> Bookmark:
        """The filters, and the place in the list."""
        return Bookmark(self.wanted, self._listing, self._a_to_z, self.listing.place)

    def return_to(self, bookmark: object) -> None:
        assert isinstance(bookmark, Bookmark)
        if bookmark == self.bookmark():
            return  # Nothing is rebuilt, so the focus stays.
        self._show(bookmark.wanted, listing=bookmark.listing, a_to_z=bookmark.a_to_z)
        if bookmark.listing:
            self.listing.return_to(bookmark.place)

    def start(self) -> None:
        self.clear_filters()
        self.listing.begin_again()

    def begin_again(self) -> None:
        if self._listing:
            self.moving.emit()
            self.clear_filters()

    def clear_filters(self) -> None:
        """Return to the needs, with nothing selected."""
        focused = self.window().focusWidget()
        led = focused is not None and self._listing and self.isAncestorOf(focused)
        self._show(NOTHING, listing=False)
        self.panes.show_list()
        if led:
            self.take_keyboard()

    def show_need(self, need: str) -> None:
        self._show(Wanted(need=need or None), a_to_z=need == ALL, from_first=True)
        self.panes.show_list()

    def show_all(self) -> None:
        """List every service from A to Z."""
        self.show_need(ALL)

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one service, dropping the filters that would hide it."""
        if not self._listing or self.model.row_of(record_id) < 0:
            self._show(NOTHING)
        if self.listing.open(record_id):
            self.detail.verticalScrollBar().setValue(0)  # The number, also of one that was read before.
            self.panes.show_detail()

    def take_keyboard(self) -> None:
        if not self._listing:
            self.needs.take_keyboard()
        elif self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif not self.model.count:
            self.filters.need.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().take_keyboard()

    def take_keyboard_to_record(self) -> None:
        self.panes.enter_detail()

    # Content

    def set_language(self, language: str) -> None:
        self._language = language
        self.filters.set_language(language)
        self.refresh(anew=True)

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self.filters.set_compact(compact)
        self._fold_filters()

    def refresh_hours(self) -> None:
        """Compute opening hours again, and keep the scroll position."""
        bar = self.list.verticalScrollBar()
        place = bar.value()
        self.refresh(anew=True)
        bar.setValue(place)

    def refresh(self, *, anew: bool = False, from_first: bool = False) -> None:
        """Read the list again. ``anew`` also refills the card of an unchanged service; ``from_first`` shows the first
        service in the card.
        """
        self._body.setCurrentIndex(int(self._listing))
        self._fold_filters()
        if not self._listing:
            self._show_needs()
            self.filters.show_count(None)
            return
        found = self.wanted.found(self._library, self._context.clock())
        called = self.wanted.called(self._library, self._context.clock(), self._language)
        groups = grouped(found, self._language, self.wanted.foreign(self._library), a_to_z=self._a_to_z, called=called)
        count = self.listing.show_groups(groups, self._language, anew=anew, from_first=from_first)
        self.filters.show_count(count)
        if not count:
            always = always_line(self._library, self._language, PEOPLE[self.wanted.who])
            self.listing.empty.show_ways(self.filters.ways(), always)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < self._context.theme.scaled(600)
        side = 16 if low else 24
        self._column.setContentsMargins(side, 12 if low else 20, side, 12 if low else 20)
        self._column.setSpacing(10 if low else 14)
        self.filters.set_low(low)

    def select(self, row: int) -> None:
        """Make a row of the list current, and show its service."""
        self.listing.select(row)

    def _fold_filters(self) -> None:
        """In a small window hide the filters while one service fills the page: they belong to the list."""
        self.filters.setHidden(self._compact and self._listing and self.panes.narrow and self.panes.on_detail)

    def _show(self, wanted: Wanted, *, listing: bool = True, a_to_z: bool = False, from_first: bool = False) -> None:
        self._listing, self._a_to_z = listing, a_to_z
        self.filters.show_wanted(wanted)
        self.refresh(from_first=from_first)

    def _show_needs(self) -> None:
        needs, icons = self._library.pack(self._language).needs, self._context.assets / "icons"
        tiles = need_tiles(needs, self.filters.count, icons)
        edition = formatting.date_words(self._library.edition)
        self.needs.show_needs(tiles, edition, bool(self._library.ids(CallRule)))

    # Actions of a person

    def _card_made(self, card: ServiceView) -> None:
        card.print_asked.connect(self.print_asked)
        card.call_asked.connect(self._call)
        card.add_asked.connect(self.add_asked)
        card.remove_asked.connect(self.remove_asked)
        card.give_card.connect(self.give_card)
        card.together_asked.connect(partial(self.together_asked.emit, "service"))
        card.said.connect(self.said)

    def _need_chosen(self, need: str) -> None:
        self.moving.emit()
        self.show_need(need)
        self.take_keyboard()

    def _wanted_changed(self, wanted: Wanted) -> None:
        if not self._listing:
            self.moving.emit()
        self._show(wanted, a_to_z=self._a_to_z and wanted.need is None)  # For a need, who is called first is first.
        self.panes.show_list()
        self.panes.tell(self.filters.heard)

    def _take_off(self, key: str) -> None:
        self._wanted_changed(self.wanted.without(key))
        self.take_keyboard()

    def _call(self, service_id: str) -> None:
        """Open the call sheet, with the other calls of the group after it where they are not too many."""
        calls, place = self.listing.calls(service_id, whole_head=bool(self.wanted.need))
        if place is not None:
            self.call_asked.emit(calls, place)
