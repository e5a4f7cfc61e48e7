"""The services that match the filters, as a Qt list model in groups; only visible rows are read from the library."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItemModel

from guide_app.library.services import ServiceList, ServiceRow
from guide_app.ui.common import service_facts
from guide_app.ui.common.calls import changed_words
from guide_app.ui.common.formatting import language_name
from guide_app.ui.kit.accessibility import row_words
from guide_app.ui.kit.lists.rows import LINES_ROLE, ROW_ROLE, Row

MAX_WITH_HEADS = 2_000
"""Maximum number of services for which heads are rows of the list. Above it all rows have the same height, and the view
shows the head of the topmost group above the list, so that lists of any length scroll equally fast.
"""
LINES = 3
"""Number of lines in a row: name, purpose and facts."""
_CHUNK = 16
_KEPT_CHUNKS = 64

Index = QModelIndex | QPersistentModelIndex


class Group(Struct, frozen=True):
    """A group of services under one head."""

    title: str
    services: ServiceList


def grouped(
    found: ServiceList, language: str, speaks: str | None = None, *, a_to_z: bool, called: Sequence[str] = ()
) -> list[Group]:
    """The services found, grouped under heads: those that are ``called`` first, in that order, then by whether they say
    they speak a language, or else by whether they are open; or sorted by name.
    """
    translate = QCoreApplication.translate
    first, others = found.headed(() if a_to_z else called)
    if speaks:
        said, rest = others.by_speaking(speaks)
        title = translate("GetHelpPage", "They say they speak %1").replace("%1", language_name(speaks))
        groups = [Group(title, said), Group(translate("GetHelpPage", "Did not say: ask for an interpreter"), rest)]
    elif a_to_z:
        groups = [Group(translate("GetHelpPage", "A to Z"), others)]
    else:
        titles = {
            "open": translate("GetHelpPage", "Open now"),
            "closed": translate("GetHelpPage", "Opens later"),
            "unknown": translate("GetHelpPage", "Hours unknown"),
        }
        groups = [Group(titles[state], services) for state, services in others.by_opening().items()]
    if a_to_z:
        return [Group(each.title, each.services.a_to_z(language)) for each in groups]
    return [Group(translate("GetHelpPage", "Call first"), first), *groups] if called else groups


class ServiceListModel(QStandardItemModel):
    """A list of services; rows are read in chunks when shown, and old chunks are dropped.

    It holds no items. A view that lays out its rows asks for the row count once per row: for 100,000 rows Qt's own
    model answers in milliseconds, a method in Python in tenths of a second.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        self._language = ""
        self._groups: tuple[Group, ...] = ()
        self._starts: tuple[int, ...] = (0,)
        """The first row of each group, and finally the number of rows."""
        self._chunks: dict[tuple[int, int], tuple[ServiceRow, ...]] = {}
        self.count = 0
        """Total number of services."""
        super().__init__(0, 1, parent)

    def show(self, groups: Sequence[Group], language: str) -> None:
        """Show these groups except empty ones, with opening hours as of the time of their query."""
        shown = tuple(group for group in groups if len(group.services))
        same = (
            language == self._language
            and [group.title for group in shown] == [group.title for group in self._groups]
            and all(new.services.is_same_as(old.services) for new, old in zip(shown, self._groups, strict=False))
        )
        if same:  # Only the time has changed: rows stay, so nothing moves or flickers.
            before = self._seen()
            self._groups = shown
            self._chunks.clear()
            after = ((row, self.service_row(row)) for row in before)
            for row in [row for row, now in after if now is None or self._view(now) != before[row]]:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
            return
        self.beginResetModel()
        self._groups, self._language = shown, language
        self._chunks.clear()
        self.count = sum(len(group.services) for group in shown)
        starts = [0]
        for group in shown:
            starts.append(starts[-1] + len(group.services) + self.with_heads)
        self._starts = tuple(starts)
        told = self.blockSignals(True)  # The view gets one reset signal, not signals about inserted and removed rows.
        self.setRowCount(starts[-1])
        self.blockSignals(told)
        self.endResetModel()

    @property
    def with_heads(self) -> bool:
        """Whether heads are rows of the list."""
        return self.count <= MAX_WITH_HEADS

    @property
    def now(self) -> dt.datetime:
        """The time for which opening hours are shown."""
        return self._groups[0].services.now

    @property
    def first(self) -> int:
        """The row of the first service."""
        return int(self.with_heads)

    def ids(self) -> tuple[str, ...]:
        """The ids of the services shown."""
        return tuple(each for group in self._groups for each in group.services.ids())

    def row_of(self, service_id: str | None) -> int:
        """The row of a service, or -1."""
        for start, group in zip(self._starts, self._groups, strict=False):
            place = group.services.index_of(service_id) if service_id else None
            if place is not None:
                return start + place + self.with_heads
        return -1

    def id_at(self, row: int) -> str | None:
        """The id of the service in a row; None for a head, and for a row that is not there."""
        shown = self.service_row(row)
        return None if shown is None else shown.id

    def ids_around(self, row: int, most: int) -> tuple[str, ...]:
        """The ids of the services in a row's group, if they are at most ``most``; else of the one in the row. After the
        only service of a group, the next group follows, as far as ``most``: the first call may have no answer.
        """
        at = self._group_of(row)
        group, following = self._groups[at], self._groups[at + 1 : at + 2]
        if len(group.services) == 1 and following:
            return (*group.services.ids(), *following[0].services.ids())[:most]
        if len(group.services) <= most:
            return group.services.ids()
        found = self.id_at(row)
        return (found,) if found is not None else ()

    def head_over(self, row: int) -> Row:
        """The head of a row's group."""
        group = self._groups[self._group_of(row)]
        return Row(((group.title, False),), head=True, count=len(group.services))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if self._is_head(index.row()) else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        if role == LINES_ROLE:
            return 0 if self._is_head(index.row()) else LINES
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ROW_ROLE):
            return None
        shown = self.service_row(index.row())
        if shown is None:
            head = self.head_over(index.row())
            title = head.title[0][0]
            return head if role == ROW_ROLE else f"{title}, {head.count}"
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.name
        view = self._view(shown)
        return view if role == ROW_ROLE else row_words(_spoken(view), self._place_of(index.row()), self.count)

    def service_row(self, row: int) -> ServiceRow | None:
        """The service in a row; None for a head."""
        if not 0 <= row < self.rowCount() or self._is_head(row):
            return None
        group = self._group_of(row)
        chunk, place = divmod(row - self._starts[group] - self.with_heads, _CHUNK)
        if (group, chunk) not in self._chunks:
            if len(self._chunks) >= _KEPT_CHUNKS:
                self._chunks.pop(next(iter(self._chunks)))
            services = self._groups[group].services
            self._chunks[group, chunk] = services.rows(self._language, chunk * _CHUNK, (chunk + 1) * _CHUNK)
        return self._chunks[group, chunk][place]

    def _seen(self) -> dict[int, Row]:
        """The rows read so far, which a list may have painted."""
        first = {key: self._starts[key[0]] + self.with_heads + key[1] * _CHUNK for key in self._chunks}
        return {
            first[key] + place: self._view(row) for key, rows in self._chunks.items() for place, row in enumerate(rows)
        }

    def _group_of(self, row: int) -> int:
        return min(bisect_right(self._starts, row), len(self._groups)) - 1

    def _place_of(self, row: int) -> int:
        """The position of a row's service among all, from 1."""
        return row + 1 - (self._group_of(row) + 1) * self.with_heads

    def _is_head(self, row: int) -> bool:
        return self.with_heads and row in self._starts[:-1]

    def _view(self, row: ServiceRow) -> Row:
        """The row of a service, with what decides whether to call it now."""
        unsure = row.number is not None and not row.confirmed
        notes = (changed_words() if row.outdated else self.tr("Number not confirmed"),) if unsure else ()
        ask_first = row.fit.verdict in ("ask", "unknown")
        return Row(
            title=((row.name, False),),
            state="unsure" if unsure else service_facts.state_of(row.opening),
            number=row.number or "",
            no_number=service_facts.without_number(row.service) if row.number is None else "",
            unsure=unsure,
            struck=row.outdated,
            text=((service_facts.role(row.service), False),),
            hours=service_facts.short_hours(row.opening, self.now),
            facts=" · ".join((*notes, service_facts.takes_and_speaks(row.service, ask_first))),
        )


def _spoken(row: Row) -> str:
    """The text of a row for a screen reader."""
    name, text = ("".join(words for words, _ in parts) for parts in (row.title, row.text))
    return ". ".join(part for part in (name, row.number or row.no_number, row.hours, text, row.facts) if part)
