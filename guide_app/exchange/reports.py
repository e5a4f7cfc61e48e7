"""Reports of desks that wait in a shared folder: read together as one list of changes, and settled once somebody has
taken or left what they say. The folder belongs to others, so nothing in it is changed.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from guide_app.exchange.csv_table import inert, written
from guide_app.exchange.handed_over import MAX_WORDS, REPORTED
from guide_app.exchange.mapping import REPORT
from guide_app.system.atomic_file import write_atomically
from guide_app.system.plain_file import read_plain_file

MAX_BYTES = 16 << 10
"""Bytes of a report; a longer file is something else."""
MAX_FILES = 500
"""Files of the folder that are looked into, the newest first."""
SETTLED = "reports.json"
"""The file beside the journal with the digests of the reports that are settled."""
_CELLS = ("id", "name", *REPORTED, "status", REPORT)


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
