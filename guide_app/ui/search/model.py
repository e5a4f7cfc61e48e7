"""Search results as a Qt list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from guide_app.library.search.hits import Hit
from guide_app.ui.common import formatting as words
from guide_app.ui.kit.line_breaks import unbroken
from guide_app.ui.kit.lists import RowRole, RowView
from guide_app.ui.kit.localized import list_words
from guide_app.ui.kit.marked_text import Piece

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def kind_words(kind: str) -> str:
    """A kind of record, in the words of the pages."""
    return {
        "service": QCoreApplication.translate("ResultList", "Service"),
        "indicator": QCoreApplication.translate("ResultList", "Sign"),
        "question": QCoreApplication.translate("ResultList", "Question"),
        "guidance": QCoreApplication.translate("ResultList", "What to do"),
        "notice": QCoreApplication.translate("ResultList", "Not listed"),
        "sheet": QCoreApplication.translate("ResultList", "Sheet"),
    }[kind]


def lead_words(hit: Hit, language: str) -> str:
    """What stands before a hit: its kind, or that it is a line for someone in danger or despair; and the language of
    its words, where there are none in the one shown.
    """
    lead = QCoreApplication.translate("ResultList", "Call first") if hit.crisis else kind_words(hit.kind)
    return lead if language in ("", hit.language) else f"{lead} · {words.language_name(hit.language)}"


def number_mark(hit: Hit) -> str:
    """What must stand beside a hit's number wherever it is shown."""
    return words.number_mark(hit.phone_confirmed) if hit.phone else ""


def number_words(hit: Hit) -> str:
    """A hit's number with its mark."""
    mark = number_mark(hit)
    return unbroken(hit.phone or "") + (f" ({mark})" if mark else "")


def service_words(hit: Hit) -> tuple[str, ...]:
    """What decides about a service before its words: its number, whether it is open at the moment of the search, and
    whom it takes, or that it does not take the person searched for.
    """
    if hit.service is None or hit.opening is None or hit.moment is None:
        return ()
    refused = hit.fit is not None and hit.fit.verdict == "not"
    served = words.served_words(hit.service)
    if refused:
        refusal = QCoreApplication.translate("ResultList", "Does not take this person")
        served = f"{refusal} ({served})" if served else refusal
    parts = (number_words(hit), words.opening_words(hit.opening, hit.moment[0]), served)
    return tuple(part for part in parts if part)


def _match_words(hit: Hit) -> str:
    """The marked words, for who hears and does not see them."""
    found = dict.fromkeys(text.lower() for text, matched in (*hit.title_parts, *hit.snippet) if matched)
    said = QCoreApplication.translate("ResultList", "Found by: %1")
    return said.replace("%1", list_words(found)) if found else ""


class ResultListModel(QAbstractListModel):
    """The hits shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self.language = ""
        """The language that is shown."""

    def show(self, hits: Sequence[Hit], language: str = "") -> None:
        """Show these, found for someone who reads a language."""
        self.beginResetModel()
        self._hits, self.language = tuple(hits), language
        self.endResetModel()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Those shown, the best first."""
        return self._hits

    def hit(self, place: int) -> Hit | None:
        """The hit at a place."""
        return self._hits[place] if 0 <= place < len(self._hits) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == RowRole:
            return self._view(hit)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            snippet = "".join(text for text, _ in hit.snippet)
            heard = (lead_words(hit, self.language), hit.title, *service_words(hit), _match_words(hit), snippet)
            return ". ".join(part for part in heard if part).replace("\u2011", "-").replace("\u00a0", " ")
        return None

    def _view(self, hit: Hit) -> RowView:
        """Kind, title, and the passage that matched; a number stands before that and is not given up for a title."""
        number: tuple[Piece, ...] = ((number_words(hit) + "  ·  ", False),) if hit.phone else ()
        return RowView(
            tuple(hit.title_parts),
            (*number, *hit.snippet),
            lead=lead_words(hit, self.language),
            lead_tone="caution" if hit.crisis else "plain",
            keeps_text=bool(hit.phone),
        )
