"""Search results: everything in one list, best first, with the words that matched marked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from guide_app.content.kinds import LINKABLE_KINDS
from guide_app.content.record import Kind
from guide_app.library.search.hits import Results
from guide_app.library.search.query import Query
from guide_app.ui.common.audience import Audience
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.common.police_link import PoliceLink
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.chips import Chips
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.lists import CardDelegate, RecordList, paint_now
from guide_app.ui.kit.parts import Card, EmptyState, button
from guide_app.ui.search.actions import LARGE_KEYS, TRAY_KEYS, ResultActions
from guide_app.ui.search.model import ResultListModel
from guide_app.ui.search.refinements import Refinements

ALL = "all"
KINDS = LINKABLE_KINDS
MAX_QUOTE, MAX_WORD = 80, 16
"""Characters of a query that a heading repeats, and of a word that stays whole."""
ANNOUNCE_AFTER_MS = 900
"""Milliseconds without a key after which who does not see the results is told of them."""


def quoted(query: str) -> str:
    """What was typed, short enough for a heading; a long word may be broken anywhere."""
    text = " ".join(query.split())
    text = text if len(text) <= MAX_QUOTE else text[: MAX_QUOTE - 1] + "…"
    return "\u200b".join(text) if any(len(word) > MAX_WORD for word in text.split()) else text


class ResultsPage(Page):
    """Shows Results; asks for another kind by ``kind_chosen``; opens a record by ``followed``; ``left`` by Escape.
    ``opened_in`` carries the language of a hit that is about to be opened, where that is not the guide's.
    """

    kind_chosen = Signal()
    left = Signal()
    opened_in = Signal(str)
    help_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        theme = context.theme
        self._title = label(theme, "", "heading")
        self.refinements = Refinements(theme)
        self.chips = Chips(theme, self.tr("Kinds of result"), exclusive=True)
        self.chips.changed.connect(self.kind_chosen)
        self._show_counts({})
        self._police = PoliceLink(theme)
        self._police.clicked.connect(self.police_asked)
        self.model = ResultListModel(self)
        self.list = RecordList(CardDelegate(theme, badges=False, parent=self))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.opened.connect(self._opened)
        self.empty = EmptyState(theme)
        go = button(theme, self.tr("See all services"))
        go.clicked.connect(self.help_asked)
        self.empty.buttons.addWidget(go)
        self.bar = ResultActions(theme, context.session)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        pane = Card()
        self._stack = QStackedLayout(pane)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._list_with_actions())
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self.refinements)
        layout.addWidget(self.chips)
        layout.addWidget(self._police)
        layout.addWidget(pane, 1)
        for keys, action in ((LARGE_KEYS, self.bar.act_large), (TRAY_KEYS, self.bar.act_tray)):
            for key in keys:
                QShortcut(QKeySequence(key), self, action)
        self._nothing = self._shown_in = ""
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(ANNOUNCE_AFTER_MS)
        self._telling.timeout.connect(self._tell_results)
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds that the chips ask for; empty means all."""
        chosen = self.chips.checked()
        return frozenset(kind for kind in KINDS if kind in chosen)

    def set_compact(self, compact: bool) -> None:
        """Show the chips as a menu and leave the heading out."""
        self._title.setHidden(compact)
        self.refinements.set_compact(compact)
        self.chips.set_compact(compact)
        self.bar.set_compact(compact)

    def set_audience(self, audience: Audience) -> None:
        """Offer the kinds of result that this reader may see."""
        self.audience = audience
        self._police.show_audience(audience)
        self.clear()

    def clear(self) -> None:
        """Forget the last search."""
        self._telling.stop()
        self._nothing = ""
        self.model.show(())
        self._show_counts({})
        self.chips.set_checked((ALL,))
        self._title.setText("")
        self.refinements.clear()
        self.bar.show_hit(None)
        self.empty.set_words("", "")
        self._stack.setCurrentIndex(0)

    def show_results(self, query: Query, results: Results, need_titles: Mapping[str, str]) -> None:
        """Show what a query found. ``need_titles`` are the needs of the pack in the language shown."""
        self._title.setText(self.tr("Results for “%1”").replace("%1", quoted(query.text)))
        self._show_counts(results.counts)
        self.refinements.show_results(results, need_titles)
        self.model.show(results.hits, query.language)
        self._shown_in = results.language
        self._stack.setCurrentIndex(0 if results.hits else 1)
        self.bar.show_hit(self.model.hit(0))
        self._say_empty(query, sum(results.counts.values()))
        if results.hits:
            self.list.selectionModel().setCurrentIndex(
                self.model.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.list.scrollToTop()
        self._telling.start()
        if self.isVisible():
            paint_now(self)

    def show_failure(self, reason: str) -> None:
        """Say that the search itself failed, and why, where that has a sentence."""
        self.clear()
        self._title.setText(self.tr("Search"))
        self.empty.set_words(
            self.tr("The search did not work"),
            self.tr("Everything else does: choose a page at the left.")
            + "\n"
            + (reason or self.tr("To mend the search, close the guide and open it again.")),
        )
        self._stack.setCurrentIndex(1)

    def open_current(self) -> None:
        """Open the result that is selected. The keyboard goes along, and whoever comes back has it in the list."""
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opened(self.list.currentIndex())

    def select_next(self, step: int) -> None:
        """Select the next or the previous result."""
        count = self.model.rowCount()
        if count:
            place = min(max(self.list.currentIndex().row() + step, 0), count - 1)
            self.list.setCurrentIndex(self.model.index(place, 0))
            self._telling.stop()
            announce(self.list, self._row_words(place))

    def _tell_results(self) -> None:
        """Say, for who types in the box and does not see the page, what was found."""
        if not self.isVisible():
            return
        count = self.model.rowCount()
        announce(self, " ".join((*self.refinements.said(), self._row_words(0) if count else self._nothing)))

    def _row_words(self, place: int) -> str:
        count = self.tr("%1 of %2").replace("%1", str(place + 1)).replace("%2", str(self.model.rowCount()))
        return f"{count}: {self.model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)}"

    def _say_empty(self, query: Query, of_other_kinds: int) -> None:
        found = self.tr("Nothing of this kind for “%1”") if of_other_kinds else self.tr("Nothing found for “%1”")
        if of_other_kinds:
            advice = self.tr("There is more of other kinds: press All.")
        else:
            advice = self.tr("Try fewer or other words, such as “passport”, “not paid” or “place to sleep”.")
        self._nothing = found.replace("%1", quoted(query.text))
        self.empty.set_words(self._nothing, advice)

    def _list_with_actions(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.bar)
        return holder

    def _current_changed(self, current: QModelIndex) -> None:
        self.bar.show_hit(self.model.hit(current.row()))

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        plural = {
            "service": self.tr("Services"),
            "indicator": self.tr("Signs"),
            "question": self.tr("Questions"),
            "guidance": self.tr("What to do"),
            "sheet": self.tr("Sheets"),
        }
        chips = [(ALL, self.tr("All %1").replace("%1", str(sum(counts.values()))) if counts else self.tr("All"))]
        chips += [
            (kind, f"{plural[kind]} {counts.get(kind, 0)}" if counts else plural[kind])
            for kind in KINDS
            if self.audience.may_see(kind)
        ]
        self.chips.set_chips(chips)

    def _opened(self, index: QModelIndex) -> None:
        hit = self.model.hit(index.row())
        if hit is not None:
            if hit.language == self._shown_in != self.model.language:
                self.opened_in.emit(hit.language)
            self.followed.emit(hit.kind, hit.id)
