"""Search results: whom to call first, then the best results and the others by kind; beside them the selected one."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from guide_app.content.record import Kind
from guide_app.library.search.hits import Hit, Results
from guide_app.library.search.query import Query
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.accessibility import announce, unheard
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.lists.record_list import paint_now
from guide_app.ui.kit.parts import Card
from guide_app.ui.search.call_band import CallBand
from guide_app.ui.search.first_call import band_view
from guide_app.ui.search.found import FoundList
from guide_app.ui.search.head import ResultsHead
from guide_app.ui.search.kind_choice import ALL
from guide_app.ui.search.nothing import NothingFound
from guide_app.ui.search.selection import Selection

LOW, VERY_LOW = 560, 230
"""Heights of the page, px at 100 % text. Below the first, head and band take one line each; below the second, a list
without a preview beside it has no buttons below it.
"""
SOME = 24
"""Minimum height of the list, px: whom to call first, and on which condition, goes before it."""
ANNOUNCE_AFTER_MS = 900
"""Time without a key press after which the results are announced to screen readers, ms."""


class Bookmark(Struct, frozen=True):
    """A query with its results, and the place in the list. In memory only."""

    query: Query
    results: Results
    need_titles: Mapping[str, str]
    record: tuple[str, str] | None
    """Kind and id of the selected result."""
    scrolled: int


class ResultsPage(Page):
    """Shows Results; ``followed`` opens a record; ``left`` follows Escape. ``kind_chosen`` asks to search for other
    kinds, ``refresh_asked`` to repeat the search; ``returned`` carries the query whose results are shown again.
    ``opened_in`` carries the language of a hit that is about to be opened, where that is not the guide's.
    ``call_asked``, ``add_asked`` and ``remove_asked`` carry the id of a service.
    """

    kind_chosen = Signal()
    refresh_asked = Signal()
    returned = Signal(object)
    left = Signal()
    opened_in = Signal(str)
    call_asked = Signal(str)
    first_call_asked = Signal(str, str)
    """The service to call first, and what to ask before it is called."""
    plan_asked = Signal(object)
    """The situation of someone who needs a bed."""
    add_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._theme, self._library, self._clock = context.theme, context.library, context.clock
        self._shown: tuple[Query, Results, Mapping[str, str]] | None = None
        self._of_all_kinds: Results | None = None
        self._nothing = ""
        self._head = ResultsHead(context.theme)
        self.kind_choice, self.refinements = self._head.kind_choice, self._head.refinements
        self.band = CallBand(context.theme)
        self.list = FoundList(context.theme, context.library)
        self.model = self.list.found
        self.selection = Selection(context, self.list)
        self.panes, self.preview, self.bar = self.selection.panes, self.selection.preview, self.selection.bar
        self.empty = NothingFound(context.theme)
        self._telling = QTimer(self, singleShot=True, interval=ANNOUNCE_AFTER_MS)
        self._telling.timeout.connect(self._tell_results)
        self._lay_out()
        self._connect()
        self.start()

    # The current place

    def record(self) -> tuple[str, str] | None:
        hit = self.preview.shown or self.list.selected  # Without a preview, the selected one.
        return None if hit is None else (hit.kind, hit.id)

    def bookmark(self) -> Bookmark | None:
        """The results with the selected one, and the scroll position of the list."""
        return Bookmark(*self._shown, *self.list.place) if self._shown is not None else None

    def return_to(self, bookmark: object) -> None:
        assert isinstance(bookmark, Bookmark)
        if self._shown is None or self._shown[1] is not bookmark.results:
            self.kind_choice.set_value(next(iter(bookmark.query.kinds), ALL))
            self._fill(bookmark.query, bookmark.results, bookmark.need_titles)
        self.list.go_to(bookmark.record, bookmark.scrolled)
        self._telling.stop()
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.returned.emit(bookmark.query)

    @property
    def kinds(self) -> frozenset[Kind]:
        """The chosen kinds; empty means all."""
        return self.kind_choice.kinds

    # Content

    def refresh_hours(self) -> None:
        if self._shown is not None:
            self.refresh_asked.emit()

    def stop(self) -> None:
        self._telling.stop()
        self.selection.stop()

    def start(self) -> None:
        """Clear the last search."""
        self._telling.stop()
        self._shown, self._of_all_kinds, self._nothing = None, None, ""
        self._head.clear()
        self.band.show_call(None)
        self.list.show_results(None)
        self.selection.clear()
        self.empty.set_words("", "")
        self._stack.setCurrentIndex(0)

    def show_results(self, query: Query, results: Results, need_titles: Mapping[str, str]) -> None:
        """Show the results of a query. ``need_titles`` are the needs of the pack in the language shown. The place in
        the list is kept when the same query is repeated, at another time or in another language.
        """
        shown = self._shown[0] if self._shown is not None else None
        same = shown is not None and (shown.text, shown.kinds) == (query.text, query.kinds)
        before = self.bookmark() if same else None
        with unheard(of=self._head):  # The page itself is created when it is put in its place.
            self._fill(query, results, need_titles)
            self.list.go_to(before.record if before else None, before.scrolled if before else 0)
            if before is None:
                self._telling.start()
        if self.isVisible():
            paint_now(self)

    def show_failure(self, reason: str) -> None:
        """Show that the search itself failed, with the reason where there is a text for it."""
        self.start()
        self._head.show_failure()
        self.empty.show_failure(reason)
        self._stack.setCurrentIndex(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < self._theme.scaled(LOW)
        side = 16 if low else 24
        self._column.setContentsMargins(side, 10 if low else 20, side, 12 if low else 20)
        self._column.setSpacing(8 if low else 12)
        self._head.arrange(low, self.width())
        self.band.set_low(low)
        self.empty.set_low(low)
        self.selection.set_spacious(self.height() >= self._theme.scaled(VERY_LOW))
        self._head.give_way(self.band.conditions, self.height())

    # Actions of a person

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def take_keyboard(self) -> None:
        if self.list.isVisible() and self.model.count:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().take_keyboard()

    def open_current(self) -> None:
        """Open the selected result."""
        self.list.open_selected()

    def select_next(self, step: int) -> None:
        """Select the next or previous result, and announce it: the focus is in the box above."""
        if self.model.count:
            self._telling.stop()
            self.list.step(step)
            announce(self.list, self.list.heard)

    # Widgets

    def _lay_out(self) -> None:
        none = Card()
        new_column(none, margins=(1, 1, 1, 1)).addWidget(self.empty)
        body = QWidget()
        body.setMinimumHeight(SOME)
        self._stack = QStackedLayout(body)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.panes)
        self._stack.addWidget(none)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(self.band)
        self._column.addWidget(body, 1)

    def _connect(self) -> None:
        self.kind_choice.changed.connect(self.kind_chosen)
        self.band.call_asked.connect(self._call_first)
        self.band.plan_asked.connect(self.plan_asked)
        self.list.hit_opened.connect(self._open)
        self.list.extended.connect(self.kind_choice.show_listed)
        self.bar.call_asked.connect(self.call_asked)
        self.bar.add_asked.connect(self.add_asked)
        self.bar.remove_asked.connect(self.remove_asked)
        self.bar.together_asked.connect(self.together_asked)
        self.preview.followed.connect(self.followed)
        self.selection.offer_keys(self)

    # Display

    def _call_first(self, service_id: str) -> None:
        shown = self.band.shown
        self.first_call_asked.emit(service_id, " ".join(shown.conditions) if shown is not None else "")

    def _fill(self, query: Query, results: Results, need_titles: Mapping[str, str]) -> None:
        self._shown = (query, results, need_titles)
        self.band.show_call(band_view(self._library, self._whole(query, results), self._clock()))
        band = self.band.shown
        self.list.show_results(results, without=() if query.kinds or band is None else (band.service_id,))
        self._head.show_results(query, results, need_titles, self.model.count)
        self._head.give_way(self.band.conditions, self.height())
        self._stack.setCurrentIndex(0 if self.model.count else 1)
        if not self.model.count:
            found, kind = sum(results.counts.values()), bool(query.kinds)
            self._nothing = self.empty.show_query(query.text, found, need_titles, unknown=results.unknown, of_kind=kind)

    def _whole(self, query: Query, results: Results) -> Results:
        """The last results of all kinds for this query: choosing a kind must not change whom to call first."""
        if not query.kinds:
            self._of_all_kinds = results
        known = self._of_all_kinds
        return known if known is not None and _words(known.query) == _words(results.query) else results

    def _tell_results(self) -> None:
        """Announce the results to a screen reader, as the focus is in the box."""
        if self.isVisible():
            said = *self.refinements.said(), self.list.heard if self.model.count else self._nothing
            announce(self, " ".join(said), urgent=self.model.in_danger)

    def _open(self, hit: Hit) -> None:
        if self._shown is not None:
            if hit.language == self._shown[1].language != self.model.language:
                self.opened_in.emit(hit.language)
            self.followed.emit(hit.kind, hit.id)


def _words(query: Query) -> tuple[object, ...]:
    """The query apart from the chosen kinds."""
    return query.text, query.language, query.as_typed, query.without, query.adult
