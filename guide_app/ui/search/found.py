"""The list of results, one of which is selected."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent

from guide_app.library.library import Library
from guide_app.library.search.hits import Hit, Results
from guide_app.ui.kit.lists.record_list import RecordList
from guide_app.ui.kit.lists.rows import RowDelegate
from guide_app.ui.kit.theme import Theme
from guide_app.ui.search.model import ResultListModel


class FoundList(RecordList):
    """``hit_selected`` carries the selected result, or None; ``hit_opened`` the one to open. ``extended`` carries how
    many are listed with the rest of the results.
    """

    hit_selected = Signal(object)
    hit_opened = Signal(object)
    extended = Signal(int)

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme, RowDelegate(theme, 2))
        self.itemDelegate().setParent(self)
        self._theme, self._text = theme, ""
        self.found = ResultListModel(library, self)
        self.setModel(self.found)
        self.setUniformItemSizes(False)
        self.setAccessibleName(self.tr("Search results"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.selectionModel().currentChanged.connect(self._tell_selected)
        self.opened.connect(self._open)
        self.clicked.connect(self._show_rest)
        theme.changed.connect(self._fit_rows)

    @property
    def selected(self) -> Hit | None:
        """The selected result."""
        return self.found.hit(self.currentIndex().row())

    @property
    def place(self) -> tuple[tuple[str, str] | None, int]:
        """Kind and id of the selected result, and the scroll position."""
        hit = self.selected
        return (hit.kind, hit.id) if hit is not None else None, self.verticalScrollBar().value()

    def show_results(self, results: Results | None, without: Collection[str] = ()) -> None:
        """List these, under heads unless only one kind was asked for; None clears the list. ``without`` are ids of
        services that are shown above the list; one that was typed by its name is listed all the same. Where the rest of
        the results was listed, it is when the same words are searched again.
        """
        if results is None:
            self._text = ""
            self.found.show(())
            return
        whole = self.found.whole and results.query.text == self._text
        self._text = results.query.text
        hits = [hit for hit in results.hits if hit.kind != "service" or hit.id not in without or hit.named]
        heads = not results.query.kinds
        self.found.show(hits, results.query.language, heads=heads, whole=whole, words_language=results.language)

    def go_to(self, record: tuple[str, str] | None = None, scrolled: int = 0) -> None:
        """Select a result, or the first where it is missing, and restore the scroll position."""
        if record is not None and self.found.row_of(*record) < 0 and self.found.has(*record):
            self.found.show_rest()
            self.extended.emit(self.found.count)
        row = self.found.row_of(*record) if record is not None else -1
        self._select(row if row >= 0 else self.found.first)
        if row >= 0:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(scrolled)
        else:
            self.scrollToTop()

    def step(self, by: int) -> None:
        """Move the selection by this many results."""
        row = self.found.row_beside(self.currentIndex().row(), by)
        self._select(row)
        if row == self.found.first:
            self.scrollToTop()

    @property
    def heard(self) -> str:
        """The text of the selected row for a screen reader."""
        return str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))

    def open_selected(self) -> None:
        """Open the selected result. The focus moves from the list, to which Back returns it."""
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._open(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()
        first = self.currentIndex()
        if first.row() == self.found.first and self.visualRect(first).intersects(self.viewport().rect()):
            self.scrollToTop()  # In the height it had before, the first result may have pushed its head out of sight.
            self.scrollTo(first)

    def _fit_rows(self) -> None:
        delegate = self.itemDelegate()
        assert isinstance(delegate, RowDelegate)
        self.found.set_narrow(delegate.is_narrow(self.viewport().width()))
        self.doItemsLayout()

    def _select(self, row: int) -> None:
        index, before = self.found.index(row, 0), self.currentIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index == before:
            self._tell_selected(index)

    def _tell_selected(self, index: QModelIndex) -> None:
        self.hit_selected.emit(self.found.hit(index.row()))

    def _show_rest(self, index: QModelIndex) -> None:
        if self.found.shows_rest(index.row()):
            self._select(self.found.show_rest())
            self.extended.emit(self.found.count)

    def _open(self, index: QModelIndex) -> None:
        hit = self.found.hit(index.row())
        self._show_rest(index)
        if hit is not None:
            self.hit_opened.emit(hit)
