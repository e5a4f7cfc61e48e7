"""What one desk hands to another: a change that it reports, as a table of one row, and a coordinator's changes.

Reports wait in a shared folder. They are read together as one list of changes, and settled once somebody has taken or
left what they say. The folder belongs to others, so nothing in it is changed.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.overlay import (
    MAX_JOURNAL_BYTES,
    WHOLE,
    Change,
    Edit,
    Journal,
    Value,
    is_edit,
    parts_of,
    plain,
    same,
    values_of,
)
from guide_app.content.records import Organization, Phone, Service
from guide_app.exchange.checking import Checks
from guide_app.exchange.csv_table import TableRefused, inert, too_large, written
from guide_app.exchange.items import Item
from guide_app.exchange.mapping import REPORT
from guide_app.library.library import Library
from guide_app.library.naming import RecordNames
from guide_app.system.atomic_file import write_atomically
from guide_app.system.messages import N_
from guide_app.system.plain_file import read_plain_file

REPORTED = ("phone", "hours", "eligibility_description", "languages", "cost_option", "organization")
"""The columns that a desk can correct in a report."""
MAX_WORDS = 300
"""Letters of what a desk writes beside them."""
MAX_BYTES = 16 << 10
"""Bytes of a report; a longer file is something else."""
MAX_FILES = 500
"""Files of the folder that are looked into, the newest first."""
SETTLED = "reports.json"
"""The file beside the journal with the digests of the reports that are settled."""
_OF_CHANGES = re.compile(rb'\s*\{\s*"id":\s*\d+\s*,\s*"(?:changes|call|undoes|published|when)"')
_DAMAGED = N_(
    "messages",
    "line {line} is damaged or cut off. Nothing was taken in. Ask your colleague to save the file again, in History",
)
_CELLS = ("id", "name", *REPORTED, "status", REPORT)


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
        TableRefused: it is damaged or cut off. The message says where, and what to do.

    """
    if file.suffix.casefold() != ".jsonl" or not file.is_file():
        return []
    with file.open("rb") as stream:
        if not _OF_CHANGES.match(stream.read(100)):
            return []  # Lines of another format.
        stream.seek(0)
        if len(data := stream.read(MAX_JOURNAL_BYTES + 1)) > MAX_JOURNAL_BYTES:
            raise too_large(MAX_JOURNAL_BYTES)
    lines = [(number, line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]
    if damaged := next((number for number, line in lines if not is_edit(line)), 0):
        raise TableRefused(_DAMAGED.filled(line=damaged))
    journal = Journal(file)
    journal.edits = [msgspec.json.decode(line, type=Edit) for _, line in lines]  # With a last one without a line end.
    return journal.pending


class Colleague:
    """Compares changes with a library."""

    def __init__(self, library: Library, checks: Checks) -> None:
        self._library, self._checks = library, checks
        self._own = library.languages[0]
        self._names = RecordNames(library)
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
            item.warnings.append(N_("messages", "Ours is another than the one they changed."))
            change = structs.replace(change, before=ours)
        told = ", ".join(part for part in (change.who, change.how, change.source) if part)
        item.found.append(structs.replace(change, source=told))

    def _ours(self, change: Change) -> Value:
        _, kind, key = parts_of(change.record)
        found = self._library.named(kind, key, self._own) if kind in RECORD_TYPES else None
        if found is None:
            return None
        return plain(found) if change.field == WHOLE else values_of(found).get(change.field)

    def _name(self, service: str, change: Change) -> str:
        found = self._library.get(Service, service, self._own) if service else None
        if found is not None:
            return found.record.name
        return self._names(change.record, lambda: [change])

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
        item.reason = item.warnings[0] if item.warnings else None


class Report(Struct, frozen=True):
    """One report."""

    digest: str
    cells: dict[str, str]
    """What it says, by column: ``id`` and ``name`` of the service, what is right, and the desk's own words."""
    day: dt.date
    """When its file was written."""

    @property
    def words(self) -> str:
        """What the desk says beside its corrections."""
        return self.cells.get(REPORT, "")

    @property
    def corrected(self) -> dict[str, str]:
        """What is right, by column."""
        return {name: cell for name, cell in self.cells.items() if name in (*REPORTED, "status")}


def waiting(folder: Path | None, settled: Path) -> list[Report]:
    """The reports in a folder that are not settled, the oldest first; none where there is no folder."""
    done = _settled(settled)
    found: dict[str, Report] = {}
    for file in _files(folder):
        with suppress(OSError, ValueError):
            report = _read(file)
            if report.digest not in done:
                found.setdefault(report.digest, report)
    return sorted(found.values(), key=lambda report: (report.day, report.cells.get("name", ""), report.digest))


def together(reports: Iterable[Report]) -> bytes:
    """One table of several reports, as ``handed_over.report_table`` writes one."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(_CELLS)
    table.writerows([inert(report.cells.get(name, "")) for name in _CELLS] for report in reports)
    return text.getvalue().encode("utf-8-sig")


def settle(reports: Sequence[Report], settled: Path) -> None:
    """Remember that somebody has decided about these.

    Raises:
        OSError: it cannot be written.

    """
    kept = [*_settled(settled), *(report.digest for report in reports)]
    settled.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(settled, msgspec.json.encode(list(dict.fromkeys(kept))), mode=0o600)


def _settled(file: Path) -> list[str]:
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(read_plain_file(file), type=list[str])
    return []


def _files(folder: Path | None) -> list[Path]:
    if folder is None:
        return []
    try:
        found = [(path.stat().st_mtime, path) for path in folder.glob("*.csv") if path.stat().st_size <= MAX_BYTES]
    except OSError:
        return []  # A share that is away.
    return [path for _, path in sorted(found, reverse=True)[:MAX_FILES]]


def _read(file: Path) -> Report:
    """Raises ValueError if a file is no report."""
    data = read_plain_file(file)
    header, row, *_ = [*csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")), [], []]
    cells = {name: written(cell).strip()[:MAX_WORDS] for name, cell in zip(header, row, strict=False) if cell.strip()}
    if REPORT not in header or not cells.get("id"):
        raise ValueError(f"{file.name} is no report")
    day = dt.date.fromtimestamp(file.stat().st_mtime)  # noqa: DTZ012 - the day on this computer's own calendar
    return Report(sha256(data).hexdigest(), {name: cell for name, cell in cells.items() if name in _CELLS}, day)
