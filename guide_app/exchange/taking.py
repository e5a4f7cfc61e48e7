"""Compares a whole file with the pack, and takes in what a person chose of it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Self

import msgspec
from msgspec import Struct

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.overlay import WHOLE, Change, Journal, parts_of
from guide_app.content.reading.files import LINES
from guide_app.content.reading.loader import load_pack
from guide_app.edition.subprocess_compile import compile_in_subprocess
from guide_app.exchange.checking import Checks
from guide_app.exchange.handed_over import Colleague, changes_in
from guide_app.exchange.incoming import Comparison
from guide_app.exchange.items import Incoming, source_of
from guide_app.exchange.mapping import NO_MAP, Map, numbered
from guide_app.exchange.reading import FileReading
from guide_app.library.library import Library
from guide_app.system.atomic_file import write_atomically
from guide_app.system.progress import UNWATCHED, Progress

MAX_IN_JOURNAL = 4 << 20
"""Bytes of changes up to which they go into the journal, which is read at each start."""
_ORDER = ("source", "organization", "phone", "service", "imported")
"""In this order no record refers to one that is not there yet, wherever writing ends."""


def compare_file(
    library: Library, file: Path, today: dt.date, known: Map = NO_MAP, progress: Progress = UNWATCHED
) -> Incoming:
    """What a file comes to. It takes nothing.

    Raises:
        Cancelled: ``progress`` said so.
        OSError: the file cannot be read.
        TableRefused: it is no file of services. The message says where, and what to do.

    """
    source = source_of(file.name, known, today)
    found = Incoming(source=source)
    if changes := changes_in(file):
        found.items = Colleague(library, Checks(library, today, source)).items(changes)
        found.is_colleague = True
        return found
    comparison = Comparison(library, source, today, known)
    reading = FileReading(file, known)
    for number, listing in enumerate(reading, 1):
        if number % 50 == 1:
            progress.report(number / reading.total if reading.total else 0.5)
        found.items.append(comparison.item(listing).pack())
    found.items += [comparison.rest(name, objects) for name, objects in reading.rest.items()]
    if reading.columns is None or not reading.columns.are_reports:
        found.items += comparison.gone()
    if reading.columns is not None:
        found.unknown, found.samples = reading.columns.unknown, reading.samples
        found.columns = [column and numbered(*column) for column in reading.columns.columns]
        found.header = reading.columns.header
    progress.report(1)
    return found


class Taken(Struct, frozen=True):
    """What came of taking."""

    count: int
    """How many changes."""
    in_journal: bool
    """Whether they are in the journal, and not in the files of the pack."""


def take(pack: Path, journal: Path, changes: Iterable[Change], progress: Progress = UNWATCHED) -> Taken:
    """Take changes in, if the whole pack is sound with them.

    More than the journal can hold goes into the JSON lines of the pack itself, as far as it is new. The pack is then
    checked in a process of its own, whose memory is free afterwards.

    Raises:
        Cancelled: ``progress`` said so; nothing was taken.
        OSError: they cannot be written.
        PackRefused: the pack would not be sound. Nothing was taken.

    """
    kept = Journal(journal)
    lines: list[bytes] = []
    size = count = 0
    with _Bulk(pack) as bulk:
        for change in changes:
            count += 1
            if size <= MAX_IN_JOURNAL:
                lines.append(msgspec.json.encode(change))
                size += len(lines[-1])
            else:
                bulk.add(change)
        if size <= MAX_IN_JOURNAL:
            listed = [msgspec.json.decode(line, type=Change) for line in lines]
            load_pack(pack, progress=progress, changes=[*kept.pending, *listed])
            kept.add(listed)
            return Taken(count=count, in_journal=True)
        for line in lines:
            bulk.add(msgspec.json.decode(line, type=Change))
        lines.clear()
        bulk.put_in_place(kept, journal, progress)
    return Taken(count=count, in_journal=False)


class _Bulk:
    """New records on their way into the JSON lines of a pack."""

    def __init__(self, pack: Path) -> None:
        self._pack = pack
        self._parts: dict[str, BinaryIO] = {}
        self._others: list[Change] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        for kind, part in self._parts.items():
            part.close()
            self._part_of(kind).unlink(missing_ok=True)

    def _file_of(self, kind: str) -> Path:
        return self._pack / f"{RECORD_TYPES[kind].file.removesuffix('.yaml')}{LINES}"

    def _part_of(self, kind: str) -> Path:
        file = self._file_of(kind)
        return file.with_name(f".{file.name}.{os.getpid()}.part")  # The reader of packs skips such names.

    def add(self, change: Change) -> None:
        """Write a new record behind those that are there; keep any other change for the journal."""
        kind = parts_of(change.record)[1]
        if change.field != WHOLE or change.before is not None or kind not in _ORDER:
            self._others.append(change)
            return
        if kind not in self._parts:
            self._parts[kind] = part = self._part_of(kind).open("wb")
            file = self._file_of(kind)
            before = file.read_bytes() if file.exists() else b""
            part.write(before + (b"" if not before or before.endswith(b"\n") else b"\n"))
        self._parts[kind].write(msgspec.json.encode(change.after) + b"\n")

    def put_in_place(self, kept: Journal, journal: Path, progress: Progress) -> None:
        """Put the files in place and check the pack with them; put the earlier ones back if it is not sound."""
        kept.add(each for each in self._others if each.field == WHOLE)  # A need, which what follows refers to.
        earlier: dict[Path, bytes | None] = {}
        for kind in (kind for kind in _ORDER if kind in self._parts):
            file = self._file_of(kind)
            earlier[file] = file.read_bytes() if file.exists() else None
            self._parts[kind].close()
            os.replace(self._part_of(kind), file)
        try:
            with TemporaryDirectory() as folder:
                compile_in_subprocess(self._pack, Path(folder), progress, journal)
        except BaseException:
            for file, data in reversed(earlier.items()):
                write_atomically(file, data) if data is not None else file.unlink()
            raise
        kept.add(each for each in self._others if each.field != WHOLE)
