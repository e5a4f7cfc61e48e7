"""What one desk hands to another: a change that it reports, as a table of one row, and a coordinator's changes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import structs

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.overlay import WHOLE, Change, Edit, Journal, Value, parts_of, plain, same, values_of
from guide_app.content.problems import PackRefused
from guide_app.content.records import Organization, Phone, Service
from guide_app.exchange.checking import Checks
from guide_app.exchange.csv_table import inert
from guide_app.exchange.items import Item
from guide_app.exchange.mapping import REPORT
from guide_app.library.library import Library

REPORTED = ("phone", "hours", "eligibility_description", "languages", "cost_option")
"""The columns that a desk can correct in a report."""
MAX_WORDS = 300
"""Letters of what a desk writes beside them."""


def report_table(service: Service, corrected: Mapping[str, str], words: str) -> bytes:
    """The file for a change that a desk reports: the service, what is right by column, and how it is known. It says
    nothing of a person and nothing of the desk.
    """
    row = {"id": service.id, "name": service.name, **corrected, REPORT: words[:MAX_WORDS]}
    text = io.StringIO(newline="")
    csv.writer(text).writerows((row, [inert(" ".join(cell.split())) for cell in row.values()]))
    return text.getvalue().encode("utf-8-sig")


def as_file(changes: Iterable[Change]) -> bytes:
    """The file with changes that are not published yet."""
    return msgspec.json.encode(Edit(id=1, changes=tuple(changes))) + b"\n"


def changes_in(file: Path) -> list[Change]:
    """The changes in a file of a colleague; none if it is another file.

    Raises:
        OSError: it cannot be read.

    """
    if file.suffix.casefold() != ".jsonl" or not file.is_file():
        return []
    try:
        return Journal(file).pending
    except PackRefused:
        return []  # Lines of another format.


class Colleague:
    """Compares changes with a library."""

    def __init__(self, library: Library, checks: Checks) -> None:
        self._library, self._checks = library, checks
        self._own = library.languages[0]
        self._holders: dict[str, str] = {}
        """The service of each phone and organization."""
        for found in library.all(Service, self._own):
            for name in (
                *(f"phone:{each}" for each in found.record.phones),
                f"organization:{found.record.organization_id}",
            ):
                self._holders.setdefault(name, found.record.id)

    def items(self, changes: Sequence[Change]) -> list[Item]:
        """An item for each service, with those of its changes that differ from what we have."""
        found: dict[str, Item] = {}
        for change in changes:
            for name in self._phones_in(change):
                self._holders.setdefault(name, parts_of(change.record)[2])
            if change.field == WHOLE and change.before is None:
                self._checks.ids[parts_of(change.record)[1]].add(parts_of(change.record)[2])
        for change in changes:
            self._add(found, change)
        for item in found.values():
            self._judge(item)
        return [item.pack() for item in found.values()]

    @staticmethod
    def _phones_in(change: Change) -> list[str]:
        """The phones and the organization of a service that comes."""
        if parts_of(change.record)[1] != Service.kind:
            return []
        whole = change.after if change.field == WHOLE and change.after else {change.field: change.after}
        organization = whole.get("organization_id")
        listed = [f"{Phone.kind}:{each}" for each in whole.get("phones") or ()]
        return [*listed, *([f"{Organization.kind}:{organization}"] if organization else [])]

    def _add(self, found: dict[str, Item], change: Change) -> None:
        language, kind, key = parts_of(change.record)
        service = key if kind == Service.kind else self._holders.get(f"{kind}:{key}", "")
        ours = self._ours(change)
        if not language and same(change.record, change.field, ours, change.after):
            return
        place = service or change.record
        item = found.setdefault(place, Item(place=0, name=self._name(service, change), tab="changed", service=service))
        if not language and not same(change.record, change.field, ours, change.before):
            item.warnings.append("Ours is another than the one they changed.")
            change = structs.replace(change, before=ours)
        told = ", ".join(part for part in (change.who, change.how, change.source) if part)
        item.found.append(structs.replace(change, source=told))

    def _ours(self, change: Change) -> Value:
        _, kind, key = parts_of(change.record)
        found = self._library.get(RECORD_TYPES[kind], key, self._own) if kind in RECORD_TYPES else None
        if found is None:
            return None
        return plain(found.record) if change.field == WHOLE else values_of(found.record).get(change.field)

    def _name(self, service: str, change: Change) -> str:
        found = self._library.get(Service, service, self._own) if service else None
        if found is not None:
            return found.record.name
        whole: dict[str, Value] = change.after if change.field == WHOLE and change.after else {}
        return str(whole.get("name") or whole.get("label") or service or parts_of(change.record)[2])

    def _judge(self, item: Item) -> None:
        """Hold an item that breaks a rule, or that meets a change of ours."""
        translated = [each for each in item.found if parts_of(each.record)[0]]
        item.found = [each for each in item.found if each not in translated]
        if wrong := self._checks.mend(item):
            item.tab, item.reason, item.found = "refused", wrong, []
            return
        item.found += translated
        new = self._library.get(Service, item.service, self._own) is None if item.service else False
        item.tab = "held" if item.warnings else "new" if new else "changed"
        item.reason = item.warnings[0] if item.warnings else ""
