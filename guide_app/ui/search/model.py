"""Search results as a Qt list model: the best ones first, then the others by kind, each kind under its head. Of many,
the last row shows the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from guide_app.content.kinds import LINKABLE_KINDS
from guide_app.content.records import Service
from guide_app.library.library import Library
from guide_app.library.search.hits import Hit
from guide_app.library.services import list_name
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.calls import changed_words
from guide_app.ui.kit.accessibility import row_words
from guide_app.ui.kit.lists.rows import LINES_ROLE, ROW_ROLE, Row
from guide_app.ui.kit.text.localized import list_words

LINE = 40
"""Minimum number of letters that fit a row: after a shorter sentence the next one is added."""
BEST = 3
"""Number of results of any kind before the kinds."""
FIRST = 8
"""Number of results of all kinds before the rest is asked for."""
ICONS = {
    "service": "get-help",
    "indicator": "signs",
    "question": "questions",
    "guidance": "check-thin",
    "sheet": "print",
}
"""The icons of kinds; a notice has the icon of a search."""
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def kind_words(kind: str) -> str:
    """The name of a kind of record, singular."""
    return {
        "service": QCoreApplication.translate("ResultList", "Service"),
        "indicator": QCoreApplication.translate("ResultList", "Sign"),
        "question": QCoreApplication.translate("ResultList", "Question"),
        "guidance": QCoreApplication.translate("ResultList", "What to do"),
        "notice": QCoreApplication.translate("ResultList", "Not listed"),
        "sheet": QCoreApplication.translate("ResultList", "Worksheet"),
    }[kind]


def kinds_words(kind: str) -> str:
    """The name of a kind of record, plural."""
    return {
        "service": QCoreApplication.translate("ResultList", "Services"),
        "indicator": QCoreApplication.translate("ResultList", "Signs"),
        "question": QCoreApplication.translate("ResultList", "Questions"),
        "guidance": QCoreApplication.translate("ResultList", "What to do"),
        "notice": QCoreApplication.translate("ResultList", "Not listed"),
        "sheet": QCoreApplication.translate("ResultList", "Worksheets"),
    }[kind]


def lead_words(hit: Hit, language: str) -> str:
    """The text before a hit: its kind, or that it is a line for someone in danger or despair; and the language of its
    text, where it is not available in the one shown.
    """
    lead = QCoreApplication.translate("ResultList", "Call first") if hit.crisis else kind_words(hit.kind)
    return lead if language in ("", hit.language) else f"{lead} · {formatting.language_name(hit.language)}"


def row_of(hit: Hit, language: str, service: Service | None, *, outdated: bool = False) -> Row:
    """A hit as a row: of a ``service``, in the language of the hit, what decides whether to call it now, of others the
    beginning of the text. ``language`` is the one that is not named.
    """
    other = () if language in ("", hit.language) else (formatting.language_name(hit.language),)
    opening = hit.opening
    if service is None or opening is None or hit.moment is None:
        lead = (*other, QCoreApplication.translate("ResultList", "Not listed")) if hit.kind == "notice" else other
        words = " · ".join((*lead, _beginning(hit)))
        return Row(tuple(hit.title_parts), icon=ICONS.get(hit.kind, "search"), text=((words, False),))
    notes: list[str] = [*other]
    unsure = hit.phone is not None and not hit.phone_confirmed
    if hit.fit is not None and hit.fit.verdict == "not":
        notes.append(QCoreApplication.translate("ResultList", "Does not take this person"))
    if unsure:
        notes.append(changed_words() if outdated else QCoreApplication.translate("ResultList", "Number not confirmed"))
    known = service_facts.known_takes_and_speaks(service, hit.fit is not None and hit.fit.verdict in ("ask", "unknown"))
    return Row(
        tuple(hit.marker.marked(list_name(service), "")[0]),
        state="unsure" if unsure else service_facts.state_of(opening),
        number=hit.phone or "",
        no_number=service_facts.without_number(service) if hit.phone is None else "",
        unsure=unsure,
        struck=outdated,
        hours=service_facts.short_hours(opening, hit.moment[0]),
        # Unknown facts are left out: a row has one line for all of these.
        facts=" · ".join((*notes, service_facts.role(service), *filter(None, known))),
    )


def _beginning(hit: Hit) -> str:
    """The first sentence, and further ones as far as they fit a row."""
    passage = hit.body.partition("\n")[0]
    _, rest = service_facts.sentences(passage)
    while rest and len(passage) - len(rest) < LINE:
        _, rest = service_facts.sentences(rest)
    return passage.removesuffix(rest).rstrip()


def _match_words(hit: Hit) -> str:
    """The matched words, for a screen reader."""
    found = dict.fromkeys(text.lower() for text, matched in (*hit.title_parts, *hit.snippet) if matched)
    said = QCoreApplication.translate("ResultList", "Matched: %1")
    return said.replace("%1", list_words(found)) if found else ""


class ResultListModel(QAbstractListModel):
    """The hits, with the heads above them."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        self._hits: tuple[Hit, ...] = ()
        self._entries: tuple[Hit | Row, ...] = ()
        self._heads = self._whole = False
        self._places: tuple[int, ...] = ()
        self._narrow = False
        self.language = self._words_language = ""
        """The language shown."""
        self._library = library
        super().__init__(parent)
        self._services: dict[str, Service | None] = {}
        """The services read so far by id, in the language of their hits."""

    def show(
        self,
        hits: Sequence[Hit],
        language: str = "",
        *,
        heads: bool = False,
        whole: bool = False,
        words_language: str = "",
    ) -> None:
        """Show these results for a reader of a language: with ``heads``, the best ones first, then the others by kind,
        the ``whole`` of them or the first ones and a row for the rest. Rows do not name ``words_language``, in which
        they are shown.
        """
        self._hits, self._heads, self._whole = tuple(hits), heads, whole or not heads
        self._services.clear()
        self.language, self._words_language = language, words_language or language
        self._list()

    def show_rest(self) -> int:
        """List all results; the row of the first one that was not listed before."""
        first = self._hits[min(FIRST, len(self._hits) - 1)]
        self._whole = True
        self._list()
        return self.row_of(first.kind, first.id)

    def _list(self) -> None:
        hits = self._hits if self._whole else self._hits[:FIRST]
        entries: list[Hit | Row] = list(hits)
        if self._heads and hits:
            best, rest = hits[:BEST], hits[BEST:]
            entries = [self._head(self.tr("Best answers"), None), *best]
            for kind in dict.fromkeys((*LINKABLE_KINDS, *(hit.kind for hit in rest))):
                of_kind = [hit for hit in rest if hit.kind == kind]
                if of_kind:
                    entries += [self._head(kinds_words(kind), len(of_kind)), *of_kind]
        if self.more:
            entries.append(Row(((self.tr("Show %n more", "", self.more), False),), action=True, icon="chevron-down"))
        self.beginResetModel()
        self._entries = tuple(entries)
        self._places = tuple(place for place, each in enumerate(entries) if isinstance(each, Hit))
        self.endResetModel()

    def set_narrow(self, narrow: bool) -> None:
        """Set whether rows are narrow: the number of a service then takes a line of its own."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.layoutChanged.emit()

    @property
    def count(self) -> int:
        """The number of hits."""
        return len(self._places)

    @property
    def more(self) -> int:
        """The number of hits that are not listed."""
        return 0 if self._whole else max(len(self._hits) - FIRST, 0)

    @property
    def whole(self) -> bool:
        """Whether the rest was asked for."""
        return self._heads and self._whole

    def shows_rest(self, row: int) -> bool:
        """Whether a row is the one that shows the rest."""
        return bool(self.more) and row == len(self._entries) - 1

    def has(self, kind: str, record_id: str) -> bool:
        """Whether a record is among the results, listed or not."""
        return any((hit.kind, hit.id) == (kind, record_id) for hit in self._hits)

    @property
    def in_danger(self) -> bool:
        """Whether a hit is a line for someone in danger or despair."""
        return any(isinstance(each, Hit) and each.crisis for each in self._entries)

    @property
    def first(self) -> int:
        """The row of the first hit, or -1."""
        return self._places[0] if self._places else -1

    def hit(self, row: int) -> Hit | None:
        """The hit in a row; None for a head, and for a row that is not there."""
        found = self._entries[row] if 0 <= row < len(self._entries) else None
        return found if isinstance(found, Hit) else None

    def row_of(self, kind: str, record_id: str) -> int:
        """The row of a record, or -1."""
        hits = ((row, self._entries[row]) for row in self._places)
        return next((row for row, hit in hits if isinstance(hit, Hit) and (hit.kind, hit.id) == (kind, record_id)), -1)

    def row_beside(self, row: int, step: int) -> int:
        """The row to press this many further on, limited to the first and last one."""
        rows = (*self._places, len(self._entries) - 1) if self.more else self._places
        at = rows.index(row) if row in rows else 0
        return rows[min(max(at + step, 0), len(rows) - 1)]

    def place_of(self, row: int) -> int:
        """The position of a row's hit among the hits, from 1."""
        return self._places.index(row) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = index.row()
        pressed = self.hit(row) is not None or self.shows_rest(row)
        return super().flags(index) if pressed else Qt.ItemFlag.NoItemFlags

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()  # -1 for an invalid index
        if not 0 <= row < len(self._entries):
            return None
        entry = self._entries[row]
        if role == LINES_ROLE:
            return int(entry.action) if isinstance(entry, Row) else 3 if self._narrow and entry.kind == "service" else 2
        if isinstance(entry, Row):
            title = entry.title[0][0]
            if role == ROW_ROLE:
                return entry
            heard = title if entry.count is None else f"{title}, {entry.count}"
            return heard if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == ROW_ROLE:
            outdated = entry.phone in self._library.outdated
            return row_of(entry, self._words_language, self._read(entry), outdated=outdated)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row_words(self._heard(entry), self.place_of(row), self.count)
        return None

    def _heard(self, hit: Hit) -> str:
        """The text of a hit for a screen reader."""
        row = row_of(hit, hit.language, self._read(hit))
        facts, first = (row.number or row.no_number, row.hours, row.facts), _beginning(hit)
        heard = (lead_words(hit, self.language), hit.title, *facts, _match_words(hit), first)
        return ". ".join(part for part in heard if part)

    def _read(self, hit: Hit) -> Service | None:
        """The service of a hit, in the language of the hit; None for other kinds."""
        if hit.kind != "service":
            return None
        if hit.id not in self._services:
            found = self._library.get(Service, hit.id, hit.language)
            self._services[hit.id] = found.record if found is not None else hit.service
        return self._services[hit.id]

    def _head(self, title: str, count: int | None) -> Row:
        return Row(((title, False),), head=True, count=count)
