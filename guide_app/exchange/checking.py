"""Holds what comes in to the rules of the pack, record by record, and leaves out what breaks one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator

from msgspec import structs

from guide_app.content.checks.confidential import ConfidentialRecords
from guide_app.content.checks.references import Known, check_entries, short_numbers_of
from guide_app.content.checks.text_rules import TextRules
from guide_app.content.entries import Entry, info_of
from guide_app.content.kinds import FILE_TYPES, PACK_LIST_TYPES, RECORD_TYPES
from guide_app.content.overlay import WHOLE, Change, Value, parts_of, plain, with_value
from guide_app.content.problems import RULE, Problem, Problems
from guide_app.content.reading.decoder import Decoder
from guide_app.content.reading.overlaid import node_of
from guide_app.content.records import Need, Source
from guide_app.exchange.data_package import as_list, as_object
from guide_app.exchange.fitting import phones_by_digits
from guide_app.exchange.items import Item
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message

NEEDED = {"id", "name", "number", "organization_id", "description", "needs", "service_area"}
"""Fields without which a record is none."""
NOT_CHECKED = {"need", "imported"}
"""Kinds that come in as the guide makes them."""
_ROUNDS = 6


class Checks:
    """The rules of one pack."""

    def __init__(self, library: Library, today: dt.date, source: Source | None = None) -> None:
        self._library = library
        self._language = library.languages[0]
        pack = library.pack(self._language)
        self._short = short_numbers_of(phones_by_digits(library), pack.country)
        self.ids: dict[str, set[str]] = {each.kind: set(library.ids(each)) for each in FILE_TYPES.values()}
        """The ids that there are, with those that come in."""
        for name, each in PACK_LIST_TYPES.items():
            self.ids[each.kind] = {record.id for record in getattr(pack, name)}
        self.ids[Source.kind] |= {source.id} if source is not None else set()
        nothing = ConfidentialRecords(())
        ids: dict[str, Collection[str]] = {**self.ids, Need.kind: {*self.ids[Need.kind], "other"}}
        self._known = Known(ids, (), pack.languages, pack.client_languages, pack.country, today, nothing)

    def mend(self, item: Item) -> Message | None:
        """Take out of an item's changes what breaks a rule, and note it. Returns why all of it must be refused."""
        for _ in range(_ROUNDS):
            added = {change.record for change in item.found if change.field == WHOLE}
            problems = self.problems(item.found)
            mended = False
            for problem in problems:
                name, _, words = problem.text.partition(": ")
                if words and name not in NEEDED and _leave_out(item, problem.file, name):
                    item.notes.append(RULE.filled(rule=problem.text))
                    mended = True
                elif problem.file in added or any(_is_about(each, problem.file, name) for each in item.found):
                    return RULE.filled(rule=f"{problem.text}.")
            if not mended:
                return None  # What is left is a problem of the pack before.
        return N_("messages", "Too much of it breaks the rules of the directory.")

    def problems(self, changes: list[Change]) -> list[Problem]:
        """What the rules say of the records of changes, each by its name in the place of a file."""
        problems, entries = Problems(), list[Entry]()
        for record, value in self._changed(changes):
            language, kind, _ = parts_of(record)
            if language or kind in NOT_CHECKED:
                continue
            decoder = Decoder(record, problems)
            decoder.struct(info_of(RECORD_TYPES[kind]), node_of(value, 1), "")
            for found in decoder.records:
                entries.append(Entry(found.kind, found.id, found.record, record, 1, found.leaves, found.lines))
        known = self._known._replace(confidential=ConfidentialRecords(entries))
        check_entries(entries, known, TextRules(known.ids, self._short, known.country, problems), problems)
        return problems.found

    def _changed(self, changes: list[Change]) -> Iterator[tuple[str, Value]]:
        """The records with their changes, as in JSON."""
        found: dict[str, Value] = {}
        for change in changes:
            if change.field == WHOLE:
                found[change.record] = change.after
                continue
            if change.record not in found:
                _, kind, record_id = parts_of(change.record)
                known = self._library.named(kind, record_id, self._language)
                found[change.record] = plain(known) if known else {"id": record_id}
            found[change.record] = with_value(found[change.record], change.field, change.after)
        yield from found.items()


def _leave_out(item: Item, record: str, name: str) -> bool:
    """Take a field, or the one that it is in, out of the changes to a record. Returns whether it was there."""
    for place, change in enumerate(item.found):
        if change.record != record:
            continue
        if change.field != WHOLE:
            if _is_about(change, record, name):
                del item.found[place]
                return True
            continue
        for field, value in change.after.items():
            if field == name or _has(value, name):
                after = {key: each for key, each in change.after.items() if key != field}
                item.found[place] = structs.replace(change, after=after)
                return True
    return False


def _is_about(change: Change, record: str, name: str) -> bool:
    return change.record == record and (change.field.rpartition("/")[2] == name or _has(change.after, name))


def _has(value: Value, name: str) -> bool:
    inside = as_object(value)
    return name in inside or any(_has(inner, name) for inner in (*inside.values(), *as_list(value)))
