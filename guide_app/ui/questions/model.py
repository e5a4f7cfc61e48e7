"""Questions and guidance as one Qt list, by group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from guide_app.ui.kit.accessibility import row_words
from guide_app.ui.kit.lists.rows import ROW_ROLE, Row

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Article(Struct, frozen=True):
    """A row of the list."""

    kind: Literal["question", "guidance"]
    id: str
    title: str
    text: str


class ArticleListModel(QAbstractListModel):
    """The articles in the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._articles: tuple[Article, ...] = ()
        super().__init__(parent)

    def show(self, articles: Sequence[Article]) -> None:
        """Show these."""
        self.beginResetModel()
        self._articles = tuple(articles)
        self.endResetModel()

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles in the list."""
        return self._articles

    def article(self, place: int) -> Article | None:
        """The article at a place."""
        return self._articles[place] if 0 <= place < len(self._articles) else None

    def place_of(self, kind: str, record_id: str) -> int:
        """The place of a record, or -1."""
        places = (at for at, each in enumerate(self._articles) if (each.kind, each.id) == (kind, record_id))
        return next(places, -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        article = self.article(index.row()) if index.isValid() else None
        if article is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == ROW_ROLE:
            return Row(((article.title, False),), text=((article.text, False),), wraps=True)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row_words(f"{article.title}. {article.text}", index.row() + 1, len(self._articles))
        return None
