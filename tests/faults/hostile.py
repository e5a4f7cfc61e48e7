"""Editions and tables as somebody would send them to do harm: refused with a sentence, and nothing here changes."""

from __future__ import annotations

import datetime as dt
import io
import random
import time
import zipfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import msgspec
from msgspec import structs

from guide_app.content.problems import PackRefused
from guide_app.edition.current import Sources
from guide_app.edition.format import ENVELOPE, MAGIC, EditionRefused, Sealed, encoded, read_header, write_header
from guide_app.edition.installed import editions_in
from guide_app.edition.take import accept, examine
from guide_app.exchange.csv_table import TableRefused
from guide_app.exchange.exporting import FORMATS, export
from guide_app.exchange.taking import compare_file, take
from guide_app.library.library import Library
from tests.edition.publishing import Keys, answer, published
from tests.editions import opened_in, sources_in
from tests.faults.damage import bent
from tests.small_pack import TODAY, write_small_pack

LONGEST_S = 20.0
"""Seconds of processor time for one file."""
STRANGE = (
    "",
    "\x00",
    "=cmd|' /C calc'!A0",
    "9" * 5_000,
    "﷽" * 400,
    "../../etc/passwd",
    "\u202e1195",
    "-1",
    "NaN",
    "[[[[",
)


class _Made:
    """What each trial begins with, made once."""

    def __init__(self) -> None:
        folder = Path(mkdtemp(prefix="guide-hostile-"))
        self.keys = Keys()
        self.pack = write_small_pack(folder / "pack")
        file = published(self.pack, folder / "out", self.keys.key)
        self.file = file.read_bytes()
        with file.open("rb") as stream:
            self.envelope = read_header(stream).data
        opened = opened_in(folder / "desk", write_small_pack(folder / "own"))
        assert opened.library is not None
        self.library: Library = opened.library
        self.tables: dict[str, bytes] = {}
        for form in FORMATS:
            table = folder / f"out.{form.removeprefix('hsds-')}"
            export(self.library, table, form)
            self.tables[table.name] = table.read_bytes()
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("services.csv", self.tables["out.csv"])
        self.tables["out.zip"] = packed.getvalue()


@cache
def _made() -> _Made:
    return _Made()


def edition(chance: random.Random, folder: Path) -> None:
    """Nobody's edition is taken but the signed one as it was signed, and what this desk had is as it was."""
    made = _made()
    desk = sources_in(folder / "desk")
    made.keys.write_public(desk.keys)
    file = folder / "small-00000009.edition"
    file.write_bytes(made.file if chance.random() < 0.05 else _bent_edition(chance, made.file, folder))
    started, taken = time.process_time(), None
    with suppress(EditionRefused):
        taken = accept(examine(file, desk, verify=answer), desk)
    if taken is None:
        assert file.read_bytes() != made.file
        assert not editions_in(_arrived(desk))
    else:  # Only what nobody signs differs: the comment above a signature.
        assert (taken / ENVELOPE).read_bytes() == made.envelope
    assert time.process_time() - started < LONGEST_S


def _arrived(desk: Sources) -> Path:
    assert desk.arrived is not None
    return desk.arrived


def _bent_edition(chance: random.Random, data: bytes, folder: Path) -> bytes:
    """An edition with bytes that differ, or with another envelope that is well formed."""
    if chance.random() < 0.5:
        return bent(chance, data)
    source = folder / "source"
    source.write_bytes(data)
    with source.open("rb") as stream:
        sealed, rest = read_header(stream), stream.read()
    raw = msgspec.json.decode(sealed.data)
    place = chance.choice(sorted(raw))
    raw[place] = chance.choice([*STRANGE, 0, -1, 2**63, None, [], {}, [raw[place]] * 300])
    text = msgspec.json.encode(raw)
    if chance.random() < 0.3:
        envelope = structs.replace(sealed.envelope, serial=99_999_999, date=dt.date(2999, 1, 1))
        text = encoded(envelope).data
    target = folder / "bent"
    with target.open("wb") as stream:
        write_header(stream, Sealed(sealed.envelope, text, sealed.signature))
        stream.write(rest)
    assert target.read_bytes().startswith(MAGIC)
    return target.read_bytes()


def table(chance: random.Random, folder: Path) -> None:
    """A table is refused with a sentence, or compared; what is taken of it leaves a pack that passes its checks."""
    made = _made()
    name = chance.choice(sorted(made.tables))
    file, started = folder / name, time.process_time()
    data = made.tables[name]
    file.write_bytes(
        _strange_cells(chance, data) if name.endswith("csv") and chance.random() < 0.7 else bent(chance, data)
    )
    with suppress(TableRefused, PackRefused):
        found = compare_file(made.library, file, TODAY)
        pack = write_small_pack(folder / "pack")
        with suppress(PackRefused):
            take(pack, folder / "journal.jsonl", found.changes_of([*found.of("changed"), *found.of("new")]))
    assert time.process_time() - started < LONGEST_S


def _strange_cells(chance: random.Random, data: bytes) -> bytes:
    lines = data.decode("utf-8-sig").split("\n")
    for _ in range(chance.randrange(1, 12)):
        row = chance.randrange(len(lines))
        cells = lines[row].split(",")
        cells[chance.randrange(len(cells))] = f'"{chance.choice(STRANGE)}"'
        lines[row] = ",".join(cells)
    return "\n".join(lines).encode("utf-8")
