"""Get help: the directory, filtered by need, language, hours and age, and one service beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from guide_app.content.records import Service
from guide_app.desk.session import Session
from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, Services
from guide_app.ui.common import formatting as words
from guide_app.ui.common.audience import Audience
from guide_app.ui.common.page import ListPage
from guide_app.ui.common.police_link import PoliceLink
from guide_app.ui.directory.empty_list import NoService
from guide_app.ui.directory.model import ServiceListModel
from guide_app.ui.directory.service_delegate import ServiceDelegate
from guide_app.ui.kit.chips import Chips
from guide_app.ui.kit.choice_button import ChoiceButton
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.lists import RecordList
from guide_app.ui.kit.parts import Card
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.two_panes import TwoPanes

if TYPE_CHECKING:
    from guide_app.ui.directory.service_view import ServiceDetail

OPEN_NOW, UNDER_18 = "open-now", "under-18"
NEEDS, SPEAKS = "needs", "speaks"
"""Keys of filters that are no chip of their own. Of several needs one is enough: they are left out together."""


class GetHelpPage(ListPage):
    """The first page. Chips combine: every one that is down must hold.

    ``show_large`` asks to fill the window with a number (number, name); ``print_card`` for a card with a service.
    """

    show_large = Signal(str, str)
    print_card = Signal(str)

    def __init__(
        self,
        theme: Theme,
        library: Library,
        session: Session,
        language: str,
        clock: Callable[[], dt.datetime],
    ) -> None:
        super().__init__()
        self._theme, self._library, self._language, self._clock = theme, library, language, clock
        self._speaks: str | None = None
        self.model = ServiceListModel(Services(library).find(now=clock()), language, self)
        self.chips = Chips(theme, self.tr("Filters"), exclusive=False)
        self.chips.changed.connect(self.refresh)
        self._speaks_button = self._make_speaks()
        self._police = PoliceLink(theme)
        self._police.clicked.connect(self.police_asked)
        self.list = RecordList(ServiceDelegate(theme, badges=True, parent=self))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Services"))
        self._session = session
        self._detail: ServiceDetail | None = None
        self._empty = NoService(theme)
        self._empty.cleared.connect(self.clear_filters)
        self._empty.taken_off.connect(self._take_off)
        self._count = label(theme, "", "small", muted=True)
        self.panes = TwoPanes(theme, self._list_pane())
        self.join()
        self._show_chips()
        self._lay_out()
        self.refresh()

    @property
    def detail(self) -> ServiceDetail:
        """The pane of one service, made when it is first needed: the list is on the screen before it."""
        if self._detail is None:
            from guide_app.ui.directory.service_view import ServiceDetail

            self._detail = ServiceDetail(self._theme, self._library, self._session)
            self._detail.client = self.audience.client
            self._detail.followed.connect(self.followed)
            self._detail.print_asked.connect(self.print_asked)
            self._detail.show_large.connect(self.show_large)
            self._detail.print_card.connect(self.print_card)
            self.panes.set_detail(self._detail)
        return self._detail

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._detail is None:
            QTimer.singleShot(0, self, self._show_current)

    def set_language(self, language: str) -> None:
        """Show everything in another language."""
        self._language = language
        self.refresh()

    def clear_filters(self) -> None:
        """Show every service again."""
        self._speaks = None
        self.chips.set_checked(())
        self.refresh()

    def set_compact(self, compact: bool) -> None:
        """Show the chips as a menu and leave the heading out."""
        self._heading.setHidden(compact)
        self.chips.set_compact(compact)
        self._count.setHidden(compact)

    def set_audience(self, audience: Audience) -> None:
        """Leave out staff notes, and police and prosecutors unless they are asked for."""
        self.audience = audience
        if self._detail is not None:
            self._detail.client = audience.client
        self._police.show_audience(audience)
        self.refresh()

    def start(self) -> None:
        """Go back to how the page was at the start."""
        self.clear_filters()
        self.panes.show_list()
        self.select(0)
        self.list.scrollToTop()

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one service, dropping the filters that would hide it."""
        if self.model.row_of(record_id) < 0:
            self.clear_filters()
        if self.model.row_of(record_id) < 0 and self.audience.without_police:
            self.police_asked.emit()
        place = self.model.row_of(record_id)
        if place >= 0:
            self.select(place)
            self.panes.show_detail()

    def show_need(self, need: str) -> None:
        """Show the services for one need."""
        self._speaks = None
        self.chips.set_checked((need,))
        self.refresh()
        self.panes.show_list()

    def refresh_hours(self) -> None:
        """Compute opening hours again, leaving everything where it is."""
        bars = (self.list.verticalScrollBar(), self.detail.verticalScrollBar())
        places = [bar.value() for bar in bars]
        self.refresh()
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)

    def refresh(self) -> None:
        """Read the list again: the filters, the language or the hour have changed."""
        now = self._clock()
        selected = self._detail.service_id if self._detail is not None else None
        self._show_chips()
        self.model.show(Services(self._library).find(self._filter(), now), self._language)
        found = self.model.rowCount()
        self._count.setText(self._count_words(found))
        self._stack.setCurrentIndex(0 if found else 1)
        self.select(max(self.model.row_of(selected), 0))
        if not found:
            self._empty.show_ways(self._ways(now))
            if self._detail is not None:
                self._detail.clear()

    def _filter(self, left_out: str | None = None) -> ServiceFilter:
        down = set(self.chips.checked()) - {left_out}
        needs = frozenset() if left_out == NEEDS else frozenset(down - {OPEN_NOW, UNDER_18})
        return ServiceFilter(
            needs=needs,
            languages=frozenset((self._speaks,)) if self._speaks and left_out != SPEAKS else frozenset(),
            open_now=OPEN_NOW in down,
            under_18=UNDER_18 in down,
            without_police=self.audience.without_police,
        )

    def _ways(self, now: dt.datetime) -> list[tuple[str, str, int]]:
        """The filters of which one less would show something: key, words, and how many services that would be."""
        down = self.chips.checked()
        needs = [self.chips.button(key).accessibleName() for key in down if key not in (OPEN_NOW, UNDER_18)]
        filters = [(key, self.chips.button(key).accessibleName()) for key in (OPEN_NOW, UNDER_18) if key in down]
        filters += [(NEEDS, ", ".join(needs))] if needs else []
        filters += [(SPEAKS, words.language_name(self._speaks))] if self._speaks else []
        counted = [(key, text, len(Services(self._library).find(self._filter(key), now))) for key, text in filters]
        return [way for way in counted if way[2]]

    def _take_off(self, key: str) -> None:
        if key == SPEAKS:
            self._speaks = None
        gone = set(self.chips.checked()) - {OPEN_NOW, UNDER_18} if key == NEEDS else {key}
        self.chips.set_checked([each for each in self.chips.checked() if each not in gone])
        self.refresh()
        self.take_keyboard()

    def _count_words(self, found: int) -> str:
        text = self.tr("1 service") if found == 1 else self.tr("%1 services").replace("%1", str(found))
        if found > 1 and OPEN_NOW in self.chips.checked():
            text += " · " + self.tr("open ones first, then those whose hours we do not know")
        return text

    def _show_chips(self) -> None:
        needs = [(need.id, need.title) for need in self._library.pack(self._language).needs]
        self.chips.set_chips([(OPEN_NOW, self.tr("Open now")), (UNDER_18, self.tr("Under 18")), *needs])
        speaks = words.language_name(self._speaks) if self._speaks else self.tr("any")
        self._speaks_button.setText(self.tr("Speaks: %1").replace("%1", speaks))
        self._speaks_button.setChecked(self._speaks is not None)

    def _make_speaks(self) -> ChoiceButton:
        chip = ChoiceButton(self._theme, "chip", self._speaks_choices, self._speaks_now)
        chip.setCheckable(True)
        chip.setAccessibleDescription(self.tr("Choose a language that the service must speak"))
        chip.chosen.connect(self._speaks_chosen)
        return chip

    def _speaks_choices(self) -> list[tuple[str | None, str]]:
        spoken = [(code, words.language_name(code)) for code in self._library.spoken_languages]
        return [(None, self.tr("Any language")), *spoken]

    def _speaks_now(self) -> str | None:
        return self._speaks

    def _speaks_chosen(self, code: str | None) -> None:
        self._speaks = code
        self.refresh()

    def _list_pane(self) -> QWidget:
        pane = Card()
        self._stack = QStackedLayout(pane)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        return pane

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        self._heading = label(self._theme, self.tr("Who can help right now?"), "heading")
        self._heading.setWordWrap(False)
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addWidget(self._count, 1)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(head)
        self.chips.append(self._speaks_button)
        layout.addWidget(self.chips)
        layout.addWidget(self._police)
        layout.addWidget(self.panes, 1)

    def select(self, place: int) -> None:
        super().select(place)
        self.list.scrollTo(self.list.currentIndex(), QListView.ScrollHint.EnsureVisible)

    def _show_current(self) -> None:
        self.show_row(self.list.currentIndex())

    def show_row(self, index: QModelIndex) -> None:
        service_id = self.model.id_at(index.row())
        if service_id is None or (self._detail is None and not self.isVisible()):
            return
        found = self._library.get(Service, service_id, self._language)
        if found is not None:
            self.detail.show_service(found, self._language, self.model.now)
