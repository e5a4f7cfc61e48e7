"""Stored settings for paper: calibrations of printers, and a person's own card stock.

``printers.json`` and ``sheets.json`` in the folder of the preferences. Nothing of what was printed is stored.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.calibration import NO_WHITE, UNMEASURED, Calibration, WhiteEdges
from guide_app.handouts.stock.card_stock import CardStock, own_stock
from guide_app.system.atomic_file import write_atomically
from guide_app.system.plain_file import read_plain_file

MAX_SHEETS = 1_000
"""Maximum sheets of one's own; the latest stay. Each is an entry of a list, which filters by typing."""
Kept = TypeVar("Kept", "AlignedPrinter", CardStock)


class AlignedPrinter(Struct, frozen=True, kw_only=True):
    """A measured printer and tray."""

    printer: str
    tray: str
    """The printer's name for the tray; empty for its default tray."""
    calibration: Calibration
    white: WhiteEdges = NO_WHITE


class PrinterStore:
    """The calibrations, the latest first. A missing or damaged file gives none."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "printers.json"

    def all(self) -> tuple[AlignedPrinter, ...]:
        """Every measured printer and tray."""
        return _read(self._file, AlignedPrinter)

    def find(self, printer: str, tray: str) -> Calibration:
        """The calibration of a printer and tray; UNMEASURED if there is none."""
        found = (one.calibration for one in self.all() if (one.printer, one.tray) == (printer, tray))
        return next(found, UNMEASURED)

    def white(self, printer: str, tray: str) -> WhiteEdges:
        """The unprintable edges of a printer, as stored with its measurement."""
        found = (one.white for one in self.all() if (one.printer, one.tray) == (printer, tray))
        return next(found, NO_WHITE)

    def keep(self, printer: str, tray: str, calibration: Calibration, white: WhiteEdges = NO_WHITE) -> bool:
        """Store a measurement; backs measured earlier for other duplex modes stay. Returns whether it was written.

        A neutral measurement without unprintable edges is deleted instead.
        """
        backs = {**self.find(printer, tray).backs, **calibration.backs}
        merged = msgspec.structs.replace(calibration, backs=backs)
        others = [one for one in self.all() if (one.printer, one.tray) != (printer, tray)]
        own = AlignedPrinter(printer=printer, tray=tray, calibration=merged, white=white)
        kept = [] if merged.neutral and white == NO_WHITE else [own]
        return _write(self._file, [*kept, *others])

    def forget(self, printer: str, tray: str) -> bool:
        """Remove the calibration of a printer and tray."""
        return _write(self._file, [one for one in self.all() if (one.printer, one.tray) != (printer, tray)])


class SheetStore:
    """A person's own card stock, by name. A missing or damaged file gives none."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "sheets.json"

    def all(self) -> tuple[CardStock, ...]:
        """Every sheet, checked again, because anyone may have edited the file."""
        kept: dict[str, CardStock] = {}
        for stock in _read(self._file, CardStock):
            try:
                good = own_stock(stock)
            except HandoutError:
                continue
            kept.setdefault(good.id, good)
        return tuple(kept.values())[-MAX_SHEETS:]

    def keep(self, stocks: tuple[CardStock, ...]) -> bool:
        """Store these, replacing those with the same name; returns whether they were written."""
        kept = {one.id: one for one in self.all()}
        kept.update({one.id: one for one in stocks})
        return _write(self._file, list(kept.values())[-MAX_SHEETS:])

    def forget(self, ids: tuple[str, ...]) -> bool:
        """Delete these."""
        return _write(self._file, [one for one in self.all() if one.id not in ids])


def _read(file: Path, kind: type[Kept]) -> tuple[Kept, ...]:
    try:
        return msgspec.json.decode(read_plain_file(file), type=tuple[kind, ...])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ()


def _write(file: Path, kept: list[AlignedPrinter] | list[CardStock]) -> bool:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, msgspec.json.format(msgspec.json.encode(kept)) + b"\n")
    except OSError:
        return False
    return True
