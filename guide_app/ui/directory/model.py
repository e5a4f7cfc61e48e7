"""The services that a filter lets through, as a Qt list: only what is looked at is read from the library."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from guide_app.library.services import ServiceList, ServiceRow
from guide_app.ui.common import formatting as words
from guide_app.ui.kit.lists import RowRole, RowView

_CHUNK = 16
_KEPT_CHUNKS = 64

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ServiceListModel(QAbstractListModel):
    """A list of services; rows are fetched in chunks when shown, and old chunks are let go."""

    def __init__(self, found: ServiceList, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._found = found
        self._chunks: dict[int, tuple[ServiceRow, ...]] = {}

    def show(self, found: ServiceList, language: str) -> None:
        """Show these services, in this order, with opening hours as of the moment they were found for."""
        self.beginResetModel()
        self._found, self._language = found, language
        self._chunks.clear()
        self.endResetModel()

    @property
    def now(self) -> dt.datetime:
        """The moment for which opening hours are shown."""
        return self._found.now

    def row_of(self, service_id: str | None) -> int:
        """The place of a service in the list, or -1."""
        place = self._found.index_of(service_id) if service_id else None
        return -1 if place is None else place

    def id_at(self, place: int) -> str | None:
        """The id of the service at a place of the list."""
        return self.row(place).id if 0 <= place < len(self._found) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._found):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row(index.row()).name
        if role == RowRole:
            return self._view(self.row(index.row()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row(index.row())
            return ". ".join((row.name, row.description, words.opening_words(row.opening, self.now)))
        return None

    def _view(self, row: ServiceRow) -> RowView:
        """Name, what it does, opening hours and languages."""
        badges = [(words.opening_words(row.opening, self.now), "good" if row.opening.state == "open" else "plain")]
        if row.languages:
            badges.append((words.language_names(row.languages), "plain"))
        return RowView(((row.name, False),), ((row.description, False),), badges=tuple(badges))

    def row(self, place: int) -> ServiceRow:
        """What to show at a place of the list."""
        chunk = place // _CHUNK
        if chunk not in self._chunks:
            if len(self._chunks) >= _KEPT_CHUNKS:
                self._chunks.pop(next(iter(self._chunks)))
            self._chunks[chunk] = self._found.rows(self._language, chunk * _CHUNK, (chunk + 1) * _CHUNK)
        return self._chunks[chunk][place % _CHUNK]
