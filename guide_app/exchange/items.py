"""What came of a file: an item for each row or service, and the changes that take it in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec
from msgspec import Struct, field, structs

from guide_app.content.overlay import WHOLE, Change, name_of, parts_of, plain
from guide_app.content.records import Service, Source
from guide_app.exchange.fitting import slug
from guide_app.exchange.mapping import Map
from guide_app.system.messages import Message

Tab = Literal["new", "changed", "held", "refused", "same", "gone"]


class Item(Struct, kw_only=True):
    """What came of one row or service."""

    place: int
    """Its number in the file. 0: the file does not have it."""
    name: str
    tab: Tab
    service: str = ""
    """The id of our service."""
    found: list[Change] = field(default_factory=list[Change])
    """Its changes while they are being found. Those of 20,000 services are then ``packed``."""
    packed: bytes = b""
    reason: Message | None = None
    """Why it is held or refused."""
    notes: list[Message] = field(default_factory=list[Message])
    """What of it could not be read or taken."""
    warnings: list[Message] = field(default_factory=list[Message])
    """What to know before it is taken."""

    @property
    def changes(self) -> list[Change]:
        """The changes that take it in."""
        return msgspec.json.decode(self.packed, type=list[Change]) if self.packed else self.found

    def pack(self) -> Item:
        """The item with its changes in little memory."""
        self.packed, self.found = msgspec.json.encode(self.found), []
        return self


class Incoming(Struct, kw_only=True):
    """What came of a file."""

    source: Source
    """The record that says where the facts are from."""
    items: list[Item] = field(default_factory=list[Item])
    is_colleague: bool = False
    """Whether they are a colleague's changes, whose sources are among them."""
    unknown: list[str] = field(default_factory=list[str])
    """The columns of a table that the guide does not know, and keeps as they are."""
    header: list[str] = field(default_factory=list[str])
    columns: list[str | None] = field(default_factory=list[str | None])
    """Our name of each column of a table."""
    samples: list[list[str]] = field(default_factory=list[list[str]])
    """The first rows of a table."""

    def of(self, tab: Tab) -> list[Item]:
        """The items of one tab."""
        return [item for item in self.items if item.tab == tab]

    @property
    def differs(self) -> bool:
        """Whether anything differs from the pack."""
        return any(item.tab != "same" for item in self.items)

    def changes_of(self, items: Iterable[Item]) -> Iterator[Change]:
        """The changes that take items in, with the record of their source."""
        return self.whole(change for item in items for change in item.changes)

    def whole(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Changes behind the record of their source, each record added once."""
        record = name_of(Source.kind, self.source.id)
        if not self.is_colleague:
            yield Change(record=record, field=WHOLE, after=plain(self.source), how="table")
        yield from _once(changes)


RIDERS = {"sources", "assured_date", "print", "confirmed", "keyword"}
"""Fields of a change that go along with the others of its item: nobody decides on them alone."""


def to_decide(item: Item) -> list[Change]:
    """The changes of a service that we have, each to take or to leave. The others go along with any of them."""
    return [each for each in item.changes if each.field not in RIDERS and each.field != WHOLE and not _is_kept(each)]


def with_riders(item: Item, chosen: Iterable[Change]) -> list[Change]:
    """The chosen changes of an item with what goes along with them. All of it where there is nothing to decide."""
    decided, wanted = to_decide(item), list(chosen)
    return [each for each in item.changes if each not in decided or each in wanted] if wanted or not decided else []


def fills_a_gap(item: Item, change: Change) -> bool:
    """Whether a change may be chosen from the start: it says what we did not know, and no plan hangs on it."""
    return change.before is None and not item.warnings and change.field not in ("phones", "number")


def _is_kept(change: Change) -> bool:
    """Whether it is what others say as they say it, or what becomes of a translation."""
    return change.record.startswith("imported:") or bool(parts_of(change.record)[0])


def _once(changes: Iterable[Change]) -> Iterator[Change]:
    """Changes without the second of two that add the same record: services share phones and organizations."""
    added: set[str] = set()
    for change in changes:
        if change.field != WHOLE or change.record not in added:
            yield change
        if change.field == WHOLE:
            added.add(change.record)


def retired(item: Item) -> Item:
    """An item that the file does not have, with the change that marks its service as no longer active."""
    change = Change(record=name_of(Service.kind, item.service), field="status", after="inactive", how="table")
    return structs.replace(item, found=[change])


def source_of(name: str, known: Map, today: dt.date) -> Source:
    """The source of a file: what the map says of it, else its name."""
    url = known.url or f"file:{slug(name.rpartition('.')[0])}"
    return Source(
        id=f"{slug(name.rpartition('.')[0])}-{today.isoformat()}",
        publisher=known.publisher or name,
        url=url,
        read_date=today,
    )
