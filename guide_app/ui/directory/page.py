"""Get help: it begins with what a person needs; a need opens the list of who can help, with one service beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QStackedLayout, QVBoxLayout, QWidget

from guide_app.content.records import Service
from guide_app.content.tonight_rules import TonightRule
from guide_app.library.services import ServiceList, Services
from guide_app.ui.common import formatting
from guide_app.ui.common.always_line import always_line
from guide_app.ui.common.audience import Audience
from guide_app.ui.common.calls import call_view
from guide_app.ui.common.page import ListPage, PageContext
from guide_app.ui.common.police_link import PoliceLink
from guide_app.ui.directory.empty_list import EmptyList
from guide_app.ui.directory.filters import Filters
from guide_app.ui.directory.model import Group, ServiceListModel
from guide_app.ui.directory.needs import ALL, NeedsPane, NeedTile, icon_of
from guide_app.ui.directory.service_list import ServiceListPane, ServiceListView
from guide_app.ui.directory.wanted import NOTHING, PEOPLE, Wanted
from guide_app.ui.kit.parts import Card
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
    read: int
    """How far the card is scrolled."""


class GetHelpPage(ListPage):
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
        self._theme, self._library, self._language, self._clock = theme, library, context.language, context.clock
        self._session, self._icons = context.session, context.assets / "icons"
        self._listing = self._a_to_z = False
        self.filters = Filters(theme, library, self._language, self._clock)
        self.filters.changed.connect(self._wanted_changed)
        self.filters.cleared.connect(self.clear_filters)
        self._police = PoliceLink(theme)
        self._police.clicked.connect(self.police_asked)
        self.needs = NeedsPane(theme)
        self.needs.chosen.connect(self._need_chosen)
        self.needs.bed_asked.connect(self.bed_asked)
        self.model = ServiceListModel(self)
        self.list = view = ServiceListView(theme, self.model)
        view.add_asked.connect(self._add_by_key)
        view.call_asked.connect(self._call_by_key)
        view.copy_asked.connect(self._copy_by_key)
        self._detail: ServiceView | None = None
        self._empty = EmptyList(theme)
        self._empty.cleared.connect(self.clear_filters)
        self._empty.taken_off.connect(self._take_off)
        self.panes = TwoPanes(theme, self._list_pane(view), shares=(424, 583))
        self.join()
        self._lay_out()
        self.refresh()

    @property
    def detail(self) -> ServiceView:
        """The pane of one service, made when it is first needed: the list is on the screen before it."""
        if self._detail is None:
            from guide_app.ui.directory.service_view import ServiceView

            self._detail = detail = ServiceView(self._theme, self._library, self._session)
            detail.client = self.audience.client
            detail.print_asked.connect(self.print_asked)
            detail.call_asked.connect(self._call)
            detail.add_asked.connect(self.add_asked)
            detail.remove_asked.connect(self.remove_asked)
            detail.give_card.connect(self.give_card)
            detail.together_asked.connect(self._read_together)
            detail.copied.connect(self.copied)
            self.panes.set_detail(detail)
        return self._detail

    @property
    def wanted(self) -> Wanted:
        """What the list is narrowed to."""
        return self.filters.wanted

    # Where one is

    def bookmark(self) -> Bookmark:
        """The filters, the service, and where the list is scrolled to."""
        bar, shown = self.list.verticalScrollBar(), self._detail
        service_id = shown.service_id if shown is not None else None
        read = shown.verticalScrollBar().value() if shown is not None else 0
        return Bookmark(self.wanted, self._listing, self._a_to_z, service_id, bar.value(), read)

    def return_to(self, bookmark: object) -> None:
        assert isinstance(bookmark, Bookmark)
        self._listing, self._a_to_z = bookmark.listing, bookmark.a_to_z
        self.filters.show_wanted(bookmark.wanted)
        self.refresh()
        if bookmark.listing and (row := self.model.row_of(bookmark.service_id)) >= 0:
            self.select(row)
            self.list.verticalScrollBar().setValue(bookmark.scrolled)
            self.detail.scroll_back_to(bookmark.read)

    def start(self) -> None:
        self.clear_filters()
        self.list.scrollToTop()

    def begin_again(self) -> None:
        if self._listing:
            self.moving.emit()
            self.clear_filters()

    def clear_filters(self) -> None:
        """Go back to the needs, with nothing selected."""
        had = self._listing and (self.list.hasFocus() or self._empty.isAncestorOf(self.window().focusWidget() or self))
        self._listing = self._a_to_z = False
        self.filters.show_wanted(NOTHING)
        self.refresh()
        self.panes.show_list()
        if had or self.filters.clear.hasFocus():
            self.take_keyboard()

    def show_need(self, need: str) -> None:
        if need == ALL:
            self.show_all()
        else:
            self._list(Wanted(need=need))

    def show_all(self) -> None:
        """List every service from A to Z."""
        self._list(NOTHING, a_to_z=True)

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one service, dropping the filters that would hide it."""
        if not self._listing or self.model.row_of(record_id) < 0:
            self._list(NOTHING)
        if self.model.row_of(record_id) < 0 and self.audience.without_police:
            self.police_asked.emit()
        row = self.model.row_of(record_id)
        if row >= 0:
            self.select(row)
            self.list.scrollTo(self.list.currentIndex(), QListView.ScrollHint.PositionAtCenter)
            self.panes.show_detail()

    def take_keyboard(self) -> None:
        if not self._listing:
            self.needs.take_keyboard()
        elif self.model.count:
            super().take_keyboard()
        else:
            self.filters.need.setFocus(Qt.FocusReason.TabFocusReason)

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
        if self._detail is not None:
            self._detail.client = audience.client
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
        """Read the list again; ``anew`` also shows the service beside it again, where it is the same."""
        self._body.setCurrentIndex(int(self._listing))
        if not self._listing:
            self._show_needs()
            self.filters.show_count(None)
            return
        selected = self._detail.service_id if self._detail is not None else None
        found = Services(self._library).find(self.wanted.filter(self.audience.without_police), self._clock())
        self.model.show(self._groups(found), self._language)
        self.filters.show_count(self.model.count)
        self._stack.setCurrentIndex(0 if self.model.count else 1)
        if not self.model.count:
            self._empty.show_ways(self._ways(), always_line(self._library, self._language, PEOPLE[self.wanted.who]))
            self.detail.clear()
            return
        row = self.model.row_of(selected)
        self._anew = anew
        self.select(row if row >= 0 else self.model.first)
        self._anew = False

    def select(self, place: int) -> None:
        super().select(place)
        self.list.scrollTo(self.list.currentIndex())
        if place == self.model.first:
            self.list.scrollToTop()

    def show_row(self, index: QModelIndex) -> None:
        service_id = self.model.id_at(index.row())
        if service_id is None or (self._detail is None and not self.isVisible()):
            return
        if not self._anew and self._detail is not None and self._detail.service_id == service_id:
            return
        found = self._library.get(Service, service_id, self._language)
        if found is not None:
            self.detail.show_service(found, self._language, self.model.now)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._listing and self._detail is None:
            QTimer.singleShot(0, self, self._show_current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < self._theme.scaled(600)
        side = 16 if low else 24
        self._column.setContentsMargins(side, 12 if low else 20, side, 12 if low else 20)
        self._column.setSpacing(10 if low else 14)
        self.filters.set_low(low)

    _anew = False

    def _show_current(self) -> None:
        self.show_row(self.list.currentIndex())

    def _show_needs(self) -> None:
        pack = self._library.pack(self._language)
        tiles = [
            NeedTile(need.id, need.title, self.filters.count(Wanted(need=need.id)), icon_of(need.id, self._icons))
            for need in pack.needs
        ]
        tiles.append(NeedTile(ALL, self.tr("All services, A to Z"), self.filters.count(NOTHING), "get-help"))
        edition = formatting.date_words(self._library.edition)
        with_bed = bool(self._library.ids(TonightRule))
        self.needs.show_needs(tiles, edition, self.audience.client, with_bed)

    def _groups(self, found: ServiceList) -> list[Group]:
        if self._a_to_z:
            return [Group(self.tr("A to Z"), found.a_to_z(self._language))]
        titles = {
            "open": self.tr("Open now"),
            "closed": self.tr("Opens later"),
            "unknown": self.tr("Hours unknown"),
        }
        return [Group(titles[state], services) for state, services in found.by_opening().items()]

    def _ways(self) -> list[tuple[str, str, int]]:
        """The filters of which one less would show something: key, words, and how many services that would be."""
        wanted = self.wanted
        counted = [(key, self.filters.named(key), self.filters.count(wanted.without(key))) for key in wanted.on]
        return [way for way in counted if way[2]]

    def _list_pane(self, view: ServiceListView) -> QWidget:
        pane = Card()
        self._stack = QStackedLayout(pane)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(ServiceListPane(self._theme, view))
        self._stack.addWidget(self._empty)
        return pane

    def _lay_out(self) -> None:
        body = QWidget()
        self._body = QStackedLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self.needs)
        self._body.addWidget(self.panes)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.filters)
        self._column.addWidget(self._police)
        self._column.addWidget(body, 1)

    # What a person does

    def _list(self, wanted: Wanted, a_to_z: bool = False) -> None:
        self._listing, self._a_to_z = True, a_to_z
        self.filters.show_wanted(wanted)
        self.refresh()
        self.panes.show_list()

    def _need_chosen(self, need: str) -> None:
        self.moving.emit()
        self.show_need(need)
        self.take_keyboard()

    def _wanted_changed(self, wanted: Wanted) -> None:
        if not self._listing:
            self.moving.emit()
        self._listing = True
        self.filters.show_wanted(wanted)
        self.refresh()
        self.panes.show_list()

    def _take_off(self, key: str) -> None:
        self._wanted_changed(self.wanted.without(key))
        self.take_keyboard()

    def _call(self, service_id: str) -> None:
        """Open the call sheet, with the calls of the same head behind it where they are not too many."""
        now = self.model.now
        row = self.model.row_of(service_id)
        ids = self.model.ids_around(row, MAX_CALLS) if self.wanted.need and row >= 0 else (service_id,)
        calls = [call_view(self._library, each, self._language, now) for each in ids]
        known = [call for call in calls if call is not None]
        place = next((at for at, call in enumerate(known) if call.service_id == service_id), None)
        if place is not None:
            self.call_asked.emit(known, place)

    def _read_together(self, service_id: str) -> None:
        self.together_asked.emit("service", service_id)

    def _add_by_key(self) -> None:
        self.detail.toggle_tray()

    def _call_by_key(self) -> None:
        self.detail.ask_call()

    def _copy_by_key(self) -> None:
        self.detail.copy_number()
