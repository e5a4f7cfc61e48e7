"""Tables as CSV: whatever program wrote them coming in, inert in every program going out."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from guide_app.system.messages import N_, Message

MAX_BYTES = 64 << 20
MAX_ROWS = 200_000
MAX_COLUMNS = 500
DELIMITERS = ",;\t|"
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet takes for a formula at the start of a cell, behind the marks that were put before it."""
Row = tuple[int, list[str]]
"""The number of a row in its file, from 1, and its cells."""


class TableRefused(Exception):  # noqa: N818 - it refuses, nothing failed
    """A table cannot be read. The message says why, in which row, and what to do. It follows the name of the file."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def too_large(size: int) -> TableRefused:
    """For a file of more than ``size`` bytes."""
    return TableRefused(N_("messages", "is larger than {size} MiB. Split it").filled(size=size >> 20))


def unpacked_too_large(size: int) -> TableRefused:
    """For a file that is small, and unpacked has more than ``size`` bytes."""
    return TableRefused(N_("messages", "is larger than {size} MiB when unpacked. Split it").filled(size=size >> 20))


def too_many_rows() -> TableRefused:
    """For a table of more than ``MAX_ROWS``."""
    return TableRefused(N_("messages", "has more than {count} rows. Split it").filled(count=f"{MAX_ROWS:,}"))


def too_many_columns(row: int) -> TableRefused:
    """For a row of more than ``MAX_COLUMNS``."""
    words = N_("messages", "row {row} has more than {count} columns")
    return TableRefused(words.filled(row=row, count=MAX_COLUMNS))


def inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: with an apostrophe before it.

    >>> inert("=1+1"), inert("Open Door")
    ("'=1+1", 'Open Door')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def written(cell: str) -> str:
    """The text of a cell that was made inert. ``written(inert(text)) == text`` for every text."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def rows_of_csv(path: Path) -> Iterator[Row]:
    """The rows of a CSV file in UTF-8, UTF-16 or a Windows code page, with any usual delimiter.

    Raises:
        OSError: it cannot be read.
        TableRefused: it is too large, or no table.

    """
    if path.stat().st_size > MAX_BYTES:
        raise too_large(MAX_BYTES)
    with path.open(encoding=_encoding(path), newline="") as file:
        delimiter = _delimiter(file)
        rows = csv.reader(file, delimiter=delimiter)
        try:
            for row in rows:
                if len(row) > MAX_COLUMNS:
                    raise too_many_columns(rows.line_num)
                if rows.line_num > MAX_ROWS:
                    raise too_many_rows()
                yield rows.line_num, [written(cell.replace("\0", "")).strip() for cell in row]
        except csv.Error as error:
            words = N_("messages", "row {row} cannot be read ({error}). Is a quotation mark missing?")
            raise TableRefused(words.filled(row=rows.line_num + 1, error=str(error))) from error


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        if file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16"
    for encoding in ("utf-8-sig", "cp1252"):
        with path.open(encoding=encoding) as file, suppress(UnicodeDecodeError):
            while file.read(1 << 20):
                pass
            return encoding
    return "latin-1"


def _delimiter(file: TextIO) -> str:
    """The delimiter of the first line, outside of quotation marks."""
    line = re.sub(r'"[^"]*"', "", file.readline(1 << 16))
    file.seek(0)
    return max(DELIMITERS, key=line.count)


def write_csv(file: TextIO, rows: Iterable[Iterable[str]]) -> None:
    """Write rows, each cell inert. ``file`` is open without translation of line ends."""
    table = csv.writer(file, lineterminator="\r\n")
    table.writerows([inert(cell) for cell in row] for row in rows)
