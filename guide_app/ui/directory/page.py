"""Get help: it begins with what a person needs; a need opens the list of who can help, with one service beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from guide_app.library.services import Services
from guide_app.ui.common import formatting
from guide_app.ui.common.audience import Audience
from guide_app.ui.common.calls import call_view
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.common.police_link import PoliceLink
from guide_app.ui.directory.empty_list import always_line
from guide_app.ui.directory.filters import Filters
from guide_app.ui.directory.listing import Listing
from guide_app.ui.directory.model import ServiceListModel, named_groups
from guide_app.ui.directory.needs import ALL, NeedsPane, NeedTile
from guide_app.ui.directory.service_list import ServiceListView
from guide_app.ui.directory.wanted import NOTHING, Wanted
from guide_app.ui.kit.two_panes import TwoPanes

if TYPE_CHECKING:
    from guide_app.ui.directory.service_view import ServiceView

MAX_CALLS = 20
"""Services that a call sheet goes through one after the other, where the list under a head has no more."""


class Bookmark(Struct, frozen=True):
    """Where on the page one is."""

    wanted: Wanted
    listing: bool
    """The list is shown, not the needs."""
    a_to_z: bool
    service_id: str | None
    scrolled: int


class GetHelpPage(Page):
    """``call_asked`` carries calls and the place of the one to show; ``add_asked``, ``remove_asked``, ``give_card`` the
    id of a service. ``copied`` follows a number that was put on the clipboard; ``bed_asked`` leads to a bed for
    tonight.
    """

    call_asked = Signal(object, int)
    add_asked = Signal(str)
    remove_asked = Signal(str)
    give_card = Signal(str)
    copied = Signal()
    bed_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        theme, library = context.theme, context.library
        self._context, self._library, self._language = context, library, context.language
        self._listing = self._a_to_z = False
        self.filters = Filters(theme, library, self._language, context.clock)
        self.filters.changed.connect(self._wanted_changed)
        self.filters.cleared.connect(self.clear_filters)
        self._police = PoliceLink(theme)
        self._police.clicked.connect(self.police_asked)
        self.needs = NeedsPane(theme)
        self.needs.chosen.connect(self._need_chosen)
        self.needs.bed_asked.connect(self.bed_asked)
        self._services = Listing(theme, library, context.session)
        self._services.card_made.connect(self._card_made)
        self._services.empty.cleared.connect(self.clear_filters)
        self._services.empty.taken_off.connect(self._take_off)
        body = QWidget()
        self._body = QStackedLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self.needs)
        self._body.addWidget(self._services)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.filters)
        self._column.addWidget(self._police)
        self._column.addWidget(body, 1)
        self.refresh()

    @property
    def wanted(self) -> Wanted:
        """What the list is narrowed to."""
        return self.filters.wanted

    @property
    def model(self) -> ServiceListModel:
        """The rows of the list."""
        return self._services.model

    @property
    def list(self) -> ServiceListView:
        """The list of services."""
        return self._services.list

    @property
    def panes(self) -> TwoPanes:
        """The list and the card beside it."""
        return self._services.panes

    @property
    def detail(self) -> ServiceView:
        """The card of one service."""
        return self._services.card

    # Where one is

    def bookmark(self) -> Bookmark:
        """The filters, the service, and where the list is scrolled to."""
        scrolled = self.list.verticalScrollBar().value()
        return Bookmark(self.wanted, self._listing, self._a_to_z, self._services.service_id, scrolled)

    def return_to(self, bookmark: object) -> None:
        assert isinstance(bookmark, Bookmark)
        self._show(bookmark.wanted, bookmark.listing, bookmark.a_to_z)
        if bookmark.listing and self._services.open(bookmark.service_id):
            self.list.verticalScrollBar().setValue(bookmark.scrolled)

    def start(self) -> None:
        self.clear_filters()
        self.list.scrollToTop()

    def begin_again(self) -> None:
        if self._listing:
            self.moving.emit()
            self.clear_filters()

    def clear_filters(self) -> None:
        """Go back to the needs, with nothing selected."""
        focused = self.window().focusWidget()
        led = focused is not None and self._listing and self.isAncestorOf(focused)
        self._show(NOTHING, listing=False)
        self.panes.show_list()
        if led:
            self.take_keyboard()

    def show_need(self, need: str) -> None:
        self._show(Wanted(need=need or None), a_to_z=need == ALL)
        self.panes.show_list()

    def show_all(self) -> None:
        """List every service from A to Z."""
        self.show_need(ALL)

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one service, dropping the filters that would hide it."""
        if not self._listing or self.model.row_of(record_id) < 0:
            self._show(NOTHING)
        if self.model.row_of(record_id) < 0 and self.audience.without_police:
            self.police_asked.emit()
        if self._services.open(record_id):
            self.panes.show_detail()

    def take_keyboard(self) -> None:
        if not self._listing:
            self.needs.take_keyboard()
        elif self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().take_keyboard()

    def take_keyboard_to_record(self) -> None:
        self.panes.enter_detail()

    # What it shows

    def set_language(self, language: str) -> None:
        self._language = language
        self.filters.set_language(language)
        self.refresh(anew=True)

    def set_compact(self, compact: bool) -> None:
        self.filters.set_compact(compact)

    def set_audience(self, audience: Audience) -> None:
        """Leave out staff notes, and police and prosecutors unless they are asked for."""
        self.audience = audience
        self._services.set_client(audience.client)
        self._police.show_audience(audience)
        self.filters.set_without_police(audience.without_police)
        self.refresh(anew=True)

    def refresh_hours(self) -> None:
        """Compute opening hours again, leaving everything where it is."""
        bar = self.list.verticalScrollBar()
        place = bar.value()
        self.refresh(anew=True)
        bar.setValue(place)

    def refresh(self, anew: bool = False) -> None:
        """Read the list again; ``anew`` also fills the card beside it again, where its service is the same."""
        self._body.setCurrentIndex(int(self._listing))
        if not self._listing:
            self._show_needs()
            self.filters.show_count(None)
            return
        wanted = self.wanted.filter(self.audience.without_police)
        found = Services(self._library).find(wanted, self._context.clock())
        groups = named_groups(found, self._language if self._a_to_z else None)
        count = self._services.show_groups(groups, self._language, anew)
        self.filters.show_count(count)
        if not count:
            always = always_line(self._library, self._language, self.wanted)
            self._services.empty.show_ways(self.filters.ways(), always)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < self._context.theme.scaled(600)
        side = 16 if low else 24
        self._column.setContentsMargins(side, 12 if low else 20, side, 12 if low else 20)
        self._column.setSpacing(10 if low else 14)
        self.filters.set_low(low)

    def select(self, row: int) -> None:
        """Make a row of the list the current one."""
        self._services.select(row)

    def _show(self, wanted: Wanted, listing: bool = True, a_to_z: bool = False) -> None:
        self._listing, self._a_to_z = listing, a_to_z
        self.filters.show_wanted(wanted)
        self.refresh()

    def _show_needs(self) -> None:
        count, icons = self.filters.count, self._context.assets / "icons"
        tiles: list[NeedTile] = []
        for need in self._library.pack(self._language).needs:
            icon = f"need-{need.id}"
            known = (icons / f"{icon}.svg").is_file()
            tiles.append(NeedTile(need.id, need.title, count(Wanted(need=need.id)), icon if known else "help"))
        tiles.append(NeedTile(ALL, self.tr("All services, A to Z"), count(NOTHING), "get-help"))
        edition = formatting.date_words(self._library.edition)
        self.needs.show_needs(tiles, edition, self.audience.client, bool(self._library.ids("tonight-rule")))

    # What a person does

    def _card_made(self, card: ServiceView) -> None:
        card.client = self.audience.client
        card.print_asked.connect(self.print_asked)
        card.call_asked.connect(self._call)
        card.add_asked.connect(self.add_asked)
        card.remove_asked.connect(self.remove_asked)
        card.give_card.connect(self.give_card)
        card.together_asked.connect(self._read_together)
        card.copied.connect(self.copied)

    def _need_chosen(self, need: str) -> None:
        self.moving.emit()
        self.show_need(need)
        self.take_keyboard()

    def _wanted_changed(self, wanted: Wanted) -> None:
        if not self._listing:
            self.moving.emit()
        self._show(wanted, a_to_z=self._a_to_z)
        self.panes.show_list()

    def _take_off(self, key: str) -> None:
        self._wanted_changed(self.wanted.without(key))
        self.take_keyboard()

    def _call(self, service_id: str) -> None:
        """Open the call sheet, with the calls of the same head behind it where they are not too many."""
        row = self.model.row_of(service_id)
        ids = self.model.ids_around(row, MAX_CALLS) if self.wanted.need and row >= 0 else (service_id,)
        calls = [call_view(self._library, each, self._language, self.model.now) for each in ids]
        known = [call for call in calls if call is not None]
        place = next((at for at, call in enumerate(known) if call.service_id == service_id), None)
        if place is not None:
            self.call_asked.emit(known, place)

    def _read_together(self, service_id: str) -> None:
        self.together_asked.emit("service", service_id)
