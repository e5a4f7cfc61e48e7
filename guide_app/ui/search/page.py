"""Search results: whom to call first, then the best answers and the others by kind, with the selected one beside
them.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from guide_app.content.record import Kind
from guide_app.library.search.hits import Results
from guide_app.library.search.query import Query
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.layout.two_panes import TwoPanes
from guide_app.ui.kit.lists.record_list import RecordList, paint_now
from guide_app.ui.kit.lists.rows import RowDelegate
from guide_app.ui.kit.parts import Card
from guide_app.ui.kit.text.labels import OneLine
from guide_app.ui.search.actions import CALL_KEYS, TRAY_KEYS, ResultActions
from guide_app.ui.search.call_band import CallBand
from guide_app.ui.search.first_call import band_view
from guide_app.ui.search.kind_choice import ALL, KindChoice
from guide_app.ui.search.model import ResultListModel
from guide_app.ui.search.nothing import NothingFound
from guide_app.ui.search.preview import ResultPreview
from guide_app.ui.search.refinements import Refinements

LIST, PREVIEW = 424, 583
"""Shares of the width."""
LOW = 560
"""Height of the page, px at 100 % text, below which the band takes one line, and what was understood stands where the
title was: the box above says the same words.
"""
MAX_KINDS = 0.7
"""Share of the page's width that the kinds may take before they are one filter."""
ANNOUNCE_AFTER_MS = 900
"""Milliseconds without a key after which who does not see the results is told of them."""
PREVIEW_AFTER_MS = 40
"""Milliseconds after which the selected result is shown beside the list: the list is painted before it."""


class Bookmark(Struct, frozen=True):
    """What was found for which words, and where in the list one is. In memory only."""

    query: Query
    results: Results
    need_titles: Mapping[str, str]
    record: tuple[str, str] | None
    """Kind and id of the selected result."""
    scrolled: int


class ResultsPage(Page):
    """Shows Results; opens a record by ``followed``; ``left`` by Escape. ``kind_chosen`` asks to search for other
    kinds, ``refresh_asked`` for the same anew; ``returned`` carries the query whose results are shown again.
    ``opened_in`` carries the language of a hit that is about to be opened, where that is not the guide's.
    ``call_asked``, ``add_asked`` and ``remove_asked`` carry the id of a service.
    """

    kind_chosen = Signal()
    refresh_asked = Signal()
    returned = Signal(object)
    left = Signal()
    opened_in = Signal(str)
    help_asked = Signal()
    call_asked = Signal(str)
    add_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        theme = context.theme
        self._theme, self._library, self._clock = theme, context.library, context.clock
        self._shown: tuple[Query, Results, Mapping[str, str]] | None = None
        self._nothing = ""
        self._title = OneLine(theme, "heading")
        self.kind_choice = KindChoice(theme)
        self.kind_choice.changed.connect(self.kind_chosen)
        self.refinements = Refinements(theme)
        self.band = CallBand(theme)
        self.band.call_asked.connect(self.call_asked)
        self.model = ResultListModel(self)
        self.list = self._make_list()
        self.bar = ResultActions(theme, context.session, len(context.library.languages) > 1)
        self.preview = ResultPreview(theme, context.library, context.clock, self.bar)
        self.preview.followed.connect(self.followed)
        self.empty = NothingFound(theme)
        self.empty.help_asked.connect(self.help_asked)
        self._lay_out()
        self._connect()
        self._telling = self._timer(ANNOUNCE_AFTER_MS, self._tell_results)
        self._previewing = self._timer(PREVIEW_AFTER_MS, self._show_selected)
        self.clear()

    # Where one is

    def bookmark(self) -> Bookmark | None:
        """The results with the selected one, and where the list is scrolled to."""
        if self._shown is None:
            return None
        hit = self.model.hit(self.list.currentIndex().row())
        record = (hit.kind, hit.id) if hit is not None else None
        return Bookmark(*self._shown, record, self.list.verticalScrollBar().value())

    def return_to(self, bookmark: object) -> None:
        assert isinstance(bookmark, Bookmark)
        if self._shown is None or self._shown[1] is not bookmark.results:
            self.kind_choice.set_value(next(iter(bookmark.query.kinds), ALL))
            self._fill(bookmark.query, bookmark.results, bookmark.need_titles)
        self._go_to(bookmark.record, bookmark.scrolled)
        self._telling.stop()
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.returned.emit(bookmark.query)

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds that are asked for; empty means all."""
        return self.kind_choice.kinds

    # What it shows

    def refresh_hours(self) -> None:
        if self._shown is not None:
            self.refresh_asked.emit()

    def start(self) -> None:
        self.kind_choice.set_value(ALL)
        self.clear()

    def stop(self) -> None:
        self._telling.stop()
        self._previewing.stop()  # The library closes with the window.

    def clear(self) -> None:
        """Forget the last search."""
        self._telling.stop()
        self._previewing.stop()
        self._shown, self._nothing = None, ""
        self.model.show(())
        self.kind_choice.show_counts({})
        self.kind_choice.set_value(ALL)
        self._title.setText("")
        self.refinements.clear()
        self.band.show_call(None)
        self.bar.show_hit(None)
        self.preview.show_hit(None)
        self.empty.set_words("", "")
        self._stack.setCurrentIndex(0)

    def show_results(self, query: Query, results: Results, need_titles: Mapping[str, str]) -> None:
        """Show what a query found. ``need_titles`` are the needs of the pack in the language shown. What is found anew
        for the same words, at another hour or in another language, is shown at the same place.
        """
        before = self.bookmark()
        same = before is not None and (before.query.text, before.query.kinds) == (query.text, query.kinds)
        self._fill(query, results, need_titles)
        if before is not None and same:
            self._go_to(before.record, before.scrolled)
        else:
            self._go_to(None, 0)
            self._telling.start()
        if self.isVisible():
            paint_now(self)

    def show_failure(self, reason: str) -> None:
        """Say that the search itself failed, and why, where that has a sentence."""
        self.clear()
        self._title.setText(self.tr("Search"))
        self.empty.show_failure(reason)
        self._stack.setCurrentIndex(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scaled = self._theme.scaled
        low = self.height() < scaled(LOW)
        side = 16 if low else 24
        self._column.setContentsMargins(side, 10 if low else 20, side, 12 if low else 20)
        self._column.setSpacing(8 if low else 12)
        self.band.set_low(low)
        self.kind_choice.set_tight(low or self.kind_choice.wished_width() > self.width() * MAX_KINDS)
        self._title.setHidden(low)
        if low:
            self._head.insertWidget(0, self._understood, 1)
        else:
            self._column.insertWidget(1, self._understood)

    # What a person does

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
        """Open the result that is selected. The keyboard goes along, and whoever comes back has it in the list."""
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opened(self.list.currentIndex())

    def select_next(self, step: int) -> None:
        """Select the next or the previous result."""
        if self.model.count:
            row = self.model.row_beside(self.list.currentIndex().row(), step)
            self._select(row)
            if row == self.model.first:
                self.list.scrollToTop()
            self._telling.stop()
            announce(self.list, self._row_words(row))

    # The parts

    def _make_list(self) -> RecordList:
        delegate = RowDelegate(self._theme, 2)
        made = RecordList(delegate)
        delegate.setParent(made)
        made.setModel(self.model)
        made.setUniformItemSizes(False)
        made.setAccessibleName(self.tr("Search results"))
        made.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._theme.changed.connect(made.doItemsLayout)
        return made

    def _lay_out(self) -> None:
        pane = Card()
        self._below_list = QVBoxLayout(pane)
        self._below_list.setContentsMargins(1, 1, 1, 1)
        self._below_list.setSpacing(0)
        self._below_list.addWidget(self.list, 1)
        self.panes = TwoPanes(self._theme, pane, self.preview, (LIST, PREVIEW))
        none = Card()
        inner = QVBoxLayout(none)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.empty)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.panes)
        self._stack.addWidget(none)
        self._head = QHBoxLayout()
        self._head.setSpacing(16)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.kind_choice)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._understood = QWidget()
        row = QHBoxLayout(self._understood)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.refinements, 1)
        for part in (self._understood, self.band):
            self._column.addWidget(part)
        self._column.addWidget(body, 1)

    def _connect(self) -> None:
        self.list.opened.connect(self._opened)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.bar.open_asked.connect(self.open_current)
        self.bar.call_asked.connect(self.call_asked)
        self.bar.add_asked.connect(self.add_asked)
        self.bar.remove_asked.connect(self.remove_asked)
        self.bar.together_asked.connect(self.together_asked)
        for keys, action in ((CALL_KEYS, self.bar.act_call), (TRAY_KEYS, self.bar.act_tray)):
            for key in keys:
                QShortcut(QKeySequence(key), self, action)
        self.panes.narrow_changed.connect(self._fold)
        self._fold(self.panes.narrow)

    def _timer(self, milliseconds: int, action: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(action)
        return timer

    def _fold(self, narrow: bool) -> None:
        """Where there is no room for the preview, a click opens, and what can be done stands below the list."""
        self.list.set_previewed(not narrow)
        if narrow:
            self.bar.setContentsMargins(12, 8, 12, 8)
            self._below_list.addWidget(self.bar)
        else:
            self.bar.setContentsMargins(0, 0, 0, 0)
            self.preview.foot.addWidget(self.bar)

    # Showing

    def _fill(self, query: Query, results: Results, need_titles: Mapping[str, str]) -> None:
        self._shown = (query, results, need_titles)
        self._title.setText(self.tr("“%1”").replace("%1", " ".join(query.text.split())))
        self.kind_choice.show_counts(results.counts)
        self.refinements.show_results(results, need_titles)
        self.band.show_call(band_view(self._library, results, self._clock()))
        counts = None if query.kinds else results.counts
        self.model.show(results.hits, query.language, counts, results.language)
        self._stack.setCurrentIndex(0 if results.hits else 1)
        self._nothing = self.empty.show_query(query.text, sum(results.counts.values()))

    def _go_to(self, record: tuple[str, str] | None, scrolled: int) -> None:
        """Select a result, or the first where that is not there, with the list scrolled as far."""
        row = self.model.row_of(*record) if record is not None else -1
        self._select(row if row >= 0 else self.model.first)
        if row >= 0:
            self.list.doItemsLayout()
            self.list.verticalScrollBar().setValue(scrolled)
        else:
            self.list.scrollToTop()

    def _select(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._current_changed(index)

    def _current_changed(self, current: QModelIndex) -> None:
        self.bar.show_hit(self.model.hit(current.row()))
        self._previewing.start()

    def _show_selected(self) -> None:
        if not self.panes.narrow:
            self.preview.show_hit(self.model.hit(self.list.currentIndex().row()))

    def _tell_results(self) -> None:
        """Say, for who types in the box and does not see the page, what was found."""
        if not self.isVisible():
            return
        first = self._row_words(self.model.first) if self.model.count else self._nothing
        announce(self, " ".join((*self.refinements.said(), first)))

    def _row_words(self, row: int) -> str:
        count = self.tr("%1 of %2").replace("%1", str(self.model.place_of(row)))
        heard = self.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        return f"{count.replace('%2', str(self.model.count))}: {heard}"

    def _opened(self, index: QModelIndex) -> None:
        hit = self.model.hit(index.row())
        if hit is not None and self._shown is not None:
            if hit.language == self._shown[1].language != self.model.language:
                self.opened_in.emit(hit.language)
            self.followed.emit(hit.kind, hit.id)
