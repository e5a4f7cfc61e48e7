"""The services that match the filters, with one of them beside the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListView, QStackedLayout, QWidget

from guide_app.content.records import Service
from guide_app.desk.session import Session
from guide_app.library.library import Library
from guide_app.ui.common.calls import CallView, call_view
from guide_app.ui.directory.empty_list import EmptyList
from guide_app.ui.directory.model import Group, ServiceListModel
from guide_app.ui.directory.service_list import ServiceListPane, ServiceListView
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.edges import Corners
from guide_app.ui.kit.layout.two_panes import TwoPanes
from guide_app.ui.kit.parts import Card
from guide_app.ui.kit.theme import Theme

if TYPE_CHECKING:
    from guide_app.ui.directory.service_view import ServiceView


MAX_CALLS = 20
"""Maximum number of services that a call sheet goes through; used where the group of the service is no larger."""


class ListingPlace(Struct, frozen=True):
    """The current place in the list and in the card beside it."""

    service_id: str | None
    scrolled: int
    read: int
    """How far the card is scrolled."""


class Listing(QWidget):
    """``card_made`` carries the service card when it is first needed: the list is painted before it."""

    card_made = Signal(object)

    def __init__(self, theme: Theme, library: Library, session: Session) -> None:
        super().__init__()
        self._theme, self._library, self._session = theme, library, session
        self._language = library.languages[0]
        self._anew = False
        self._card: ServiceView | None = None
        self.model = ServiceListModel(self)
        self.list = ServiceListView(theme, self.model)
        self.list.selectionModel().currentChanged.connect(self._show_row)
        self.empty = EmptyList(theme)
        pane = Card()
        self._stack = QStackedLayout(pane)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(ServiceListPane(theme, self.list))
        self._stack.addWidget(self.empty)
        Corners(theme, pane)
        self.panes = TwoPanes(theme, pane, shares=(424, 583), back=self.tr("Back to the services"))
        self.list.add_asked.connect(self._add_by_key)
        self.list.call_asked.connect(self._call_by_key)
        self.list.copy_asked.connect(self._copy_by_key)
        column = new_column(self)
        column.addWidget(self.panes)

    @property
    def card(self) -> ServiceView:
        """The card of one service, created if necessary."""
        if self._card is None:
            from guide_app.ui.directory.service_view import ServiceView

            self._card = ServiceView(self._theme, self._library, self._session)
            self.card_made.emit(self._card)
            self.panes.set_detail(self._card)
        return self._card

    @property
    def has_card(self) -> bool:
        """Whether the card was created already."""
        return self._card is not None

    def begin_again(self) -> None:
        """Show no service beside the list, for the next person, and its top."""
        if self._card is not None:
            self._card.clear()
        self.list.scrollToTop()

    @property
    def service_id(self) -> str | None:
        """The id of the service beside the list."""
        return self._card.service_id if self._card is not None else None

    def show_groups(self, groups: Sequence[Group], language: str, *, anew: bool, from_first: bool) -> int:
        """List these groups. The card keeps its service where that is still listed; otherwise, or with ``from_first``,
        it shows the first one. ``anew`` refills the card of an unchanged service. Return the number of services.
        """
        before, self._language = None if from_first else self.service_id, language
        self.model.show(groups, language)
        self._stack.setCurrentIndex(0 if self.model.count else 1)
        if not self.model.count:
            self.card.clear()
            return 0
        row = self.model.row_of(before)
        self._anew = anew
        self.select(row if row >= 0 else self.model.first)
        self._anew = False
        return self.model.count

    def open(self, service_id: str | None) -> bool:
        """Show a service beside the list, its row in the middle; return whether it is in the list."""
        row = self.model.row_of(service_id)
        if row < 0:
            return False
        self.select(row)
        self.list.scrollTo(self.list.currentIndex(), QListView.ScrollHint.PositionAtCenter)
        return True

    @property
    def place(self) -> ListingPlace:
        """The current place."""
        read = self._card.verticalScrollBar().value() if self._card is not None else 0
        return ListingPlace(self.service_id, self.list.verticalScrollBar().value(), read)

    def return_to(self, place: ListingPlace) -> None:
        """Restore a place, with its scroll position."""
        if self.open(place.service_id):
            self.list.verticalScrollBar().setValue(place.scrolled)
            if self._card is not None:
                self._card.area.scroll_back_to(place.read)

    def calls(self, service_id: str, *, whole_head: bool) -> tuple[list[CallView], int | None]:
        """The calls to go through, and the place of this service's call among them: with ``whole_head`` all services of
        its group, where they are not too many.
        """
        row = self.model.row_of(service_id)
        ids = self.model.ids_around(row, MAX_CALLS) if whole_head and row >= 0 else (service_id,)
        calls = (call_view(self._library, each, self._language, self.model.now) for each in ids)
        known = [call for call in calls if call is not None]
        return known, next((at for at, call in enumerate(known) if call.service_id == service_id), None)

    def select(self, row: int) -> None:
        """Make a row current, and show its service."""
        index = self.model.index(row, 0)
        stays = index == self.list.currentIndex()
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if stays:  # No signal is sent then, but the text or hours may have changed.
            self._show_row(index)
        if stays and self._anew:
            return  # The current row stayed the same: keep the scroll position.
        self.list.scrollTo(index)
        if row == self.model.first:
            self.list.scrollToTop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._card is None:
            QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        self._show_row(self.list.currentIndex())

    def _show_row(self, index: QModelIndex) -> None:
        service_id = self.model.id_at(index.row())
        if service_id is None or (self._card is None and not self.isVisible()):
            return
        if not self._anew and self.service_id == service_id:
            return
        found = self._library.get(Service, service_id, self._language)
        if found is not None:
            self.card.show_service(found, self._language, self.model.now)

    def _add_by_key(self) -> None:
        self.card.toggle_tray()

    def _call_by_key(self) -> None:
        self.card.ask_call()

    def _copy_by_key(self) -> None:
        self.card.copy_number()
