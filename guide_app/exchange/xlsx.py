"""Tables as Excel files (ECMA-376): the texts of the first sheet coming in, one sheet of texts going out.

A sheet of texts is a few lines of XML in a ZIP. A hostile one is bounded before it is believed: bytes when unpacked,
rows and columns; a document type, in which entities could multiply, ends the reading.
"""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape
from zlib import error as ZlibError  # noqa: N812 - it is an error

from guide_app.exchange.csv_table import (
    MAX_BYTES,
    MAX_COLUMNS,
    MAX_ROWS,
    Row,
    TableRefused,
    inert,
    too_large,
    too_many_columns,
    too_many_rows,
    unpacked_too_large,
    written,
)
from guide_app.system.messages import N_

MAX_UNPACKED = 256 << 20
"""Bytes of a file's parts when unpacked."""
_BLOCK = 1 << 16
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DATE_FORMATS = {14, 15, 16, 17, 22}
_IS_DATE = re.compile(r"^(?:[^\"\[]|\"[^\"]*\"|\[[^\]]*\])*?[dy]", re.IGNORECASE)
_EPOCH = dt.date(1899, 12, 30)


def rows_of_xlsx(path: Path) -> Iterator[Row]:
    """The rows of the first sheet. A formula counts as what it last came to.

    Raises:
        OSError: it cannot be read.
        TableRefused: it is too large, or no Excel file.

    """
    if path.stat().st_size > MAX_BYTES:
        raise too_large(MAX_BYTES)
    try:
        with zipfile.ZipFile(path) as package:
            yield from _Book(package).rows()
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, KeyError, ZlibError) as error:
        words = N_("messages", "is not an Excel file (.xlsx), or damaged. Save it again, or as CSV")
        raise TableRefused(words) from error
    except expat.ExpatError as error:
        words = N_("messages", "is damaged ({error}). Save it again, or as CSV")
        raise TableRefused(words.filled(error=str(error))) from error


class _Book:
    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self._left = MAX_UNPACKED

    def _read(self, name: str, reader: Any) -> Iterator[None]:
        """Parse a part block by block; yields after each, so that what was found can be taken."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = lambda tag, attributes: reader.start(tag.rpartition(" ")[2], attributes)
        parser.EndElementHandler = lambda tag: reader.end(tag.rpartition(" ")[2])
        parser.CharacterDataHandler = reader.text
        parser.StartDoctypeDeclHandler = _refuse_doctype
        with self._package.open(name) as part:
            while block := part.read(_BLOCK):
                self._left -= len(block)
                if self._left < 0:
                    raise unpacked_too_large(MAX_UNPACKED)
                parser.Parse(block)
                yield
        parser.Parse(b"", True)
        yield

    def _whole(self, name: str, reader: Any) -> Any:
        if name in self._package.namelist():
            for _ in self._read(name, reader):
                pass
        return reader

    def rows(self) -> Iterator[Row]:
        found = self._whole("xl/workbook.xml", _Attributes("sheet")).found
        if not found:
            raise TableRefused(N_("messages", "has no sheet"))
        wanted = next((value for name, value in found[0].items() if name.rpartition(" ")[2] == "id"), "")
        relations = self._whole("xl/_rels/workbook.xml.rels", _Attributes("Relationship")).found
        target = next((each["Target"] for each in relations if each.get("Id") == wanted), "worksheets/sheet1.xml")
        name = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl", target))
        dates = self._whole("xl/styles.xml", _Styles()).dates()
        sheet = _Sheet(self._whole("xl/sharedStrings.xml", _Strings()).found, dates)
        for _ in self._read(name, sheet):
            yield from sheet.found
            sheet.found = []


def _refuse_doctype(*_parts: object) -> None:
    raise TableRefused(N_("messages", "has a document type, which no Excel file has. It may be meant to harm"))


class _Reader:
    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, words: str) -> None:
        """Text in an element."""


class _Attributes(_Reader):
    """The attributes of every element of a name."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted
        self.found: list[dict[str, str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == self._wanted:
            self.found.append(attributes)


class _Strings(_Reader):
    """The shared texts. What is said of how they sound (``rPh``) is left out."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._words: list[str] = []
        self._inside = self._sound = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "si":
            self._words = []
        self._sound = self._sound or tag == "rPh"
        self._inside = tag == "t" and not self._sound

    def end(self, tag: str) -> None:
        self._inside = False
        self._sound = self._sound and tag != "rPh"
        if tag == "si":
            self.found.append("".join(self._words))

    def text(self, words: str) -> None:
        if self._inside:
            self._words.append(words)


class _Styles(_Reader):
    """Which styles of cells show a number as a date."""

    def __init__(self) -> None:
        self._own: set[int] = set()
        self._cells: list[int] = []
        self._in_cells = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt" and _IS_DATE.match(attributes.get("formatCode", "")):
            self._own.add(int(attributes.get("numFmtId", "0")))
        self._in_cells = self._in_cells or tag == "cellXfs"
        if tag == "xf" and self._in_cells:
            self._cells.append(int(attributes.get("numFmtId", "0")))

    def end(self, tag: str) -> None:
        self._in_cells = self._in_cells and tag != "cellXfs"

    def dates(self) -> set[str]:
        """The numbers of these styles, as cells name them."""
        return {str(place) for place, each in enumerate(self._cells) if each in _DATE_FORMATS or each in self._own}


class _Sheet(_Reader):
    """The rows of a sheet, as far as they were read."""

    def __init__(self, strings: list[str], dates: set[str]) -> None:
        self.found: list[Row] = []
        self._strings, self._dates = strings, dates
        self._cells: list[str] = []
        self._row = self._column = 0
        self._kind = self._style = ""
        self._words: list[str] = []
        self._inside = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            given = attributes.get("r", "")
            self._row = int(given) if given.isdecimal() and len(given) < 9 else self._row + 1
            self._cells, self._column = [], 0
            if self._row > MAX_ROWS:
                raise too_many_rows()
        elif tag == "c":
            self._column = _column(attributes.get("r", "")) or self._column + 1
            if self._column > MAX_COLUMNS:
                raise too_many_columns(self._row)
            self._kind, self._style, self._words = attributes.get("t", "n"), attributes.get("s", ""), []
        self._inside = tag in ("v", "t")

    def text(self, words: str) -> None:
        if self._inside:
            self._words.append(words)

    def end(self, tag: str) -> None:
        self._inside = False
        if tag == "c":
            self._cells += [""] * (self._column - len(self._cells))
            self._cells[self._column - 1] = written(self._value("".join(self._words))).strip()
        elif tag == "row":
            self.found.append((self._row, self._cells))

    def _value(self, words: str) -> str:
        if self._kind == "s":
            place = int(words) if words.isdecimal() and len(words) < 10 else -1
            return self._strings[place] if 0 <= place < len(self._strings) else ""
        if self._kind == "b":
            return "yes" if words == "1" else "no"
        if self._kind != "n" or not words:
            return "" if self._kind == "e" else words
        try:
            number = float(words)
            if self._style in self._dates and 1 <= number < 2_958_466:
                return (_EPOCH + dt.timedelta(days=int(number))).isoformat()
            return str(int(number)) if number.is_integer() and abs(number) < 1e15 else words
        except (ValueError, OverflowError):
            return words


def _column(reference: str) -> int:
    """The number of the column that a cell names: 28 for ``AB7``. 0 if it names none."""
    found = re.match(r"([A-Z]{1,3})[0-9]", reference)
    number = 0
    for letter in found[1] if found else "":
        number = number * 26 + ord(letter) - 64
    return number


# Writing

_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="xl/workbook.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="Services" sheetId="1" r:id="rId1"/></sheets></workbook>',
}
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>'
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>'
    "<sheetData>"
)
_FOOT = "</sheetData></worksheet>"
MAX_CELL = 32_767
"""Characters of a cell in Excel."""


def write_xlsx(path: Path, rows: Iterable[Iterable[str]]) -> None:
    """Write rows as a sheet of texts, each cell inert. The same rows give the same bytes.

    Raises:
        OSError: it cannot be written.

    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in _PARTS.items():
            package.writestr(zipfile.ZipInfo(name), f'<?xml version="1.0" encoding="UTF-8"?>{content}')
        sheet = zipfile.ZipInfo("xl/worksheets/sheet1.xml")
        sheet.compress_type = zipfile.ZIP_DEFLATED
        with package.open(sheet, "w", force_zip64=True) as part:
            part.write(_HEAD.encode())
            for row in rows:
                part.write(f"<row>{''.join(map(_cell, row))}</row>".encode())
            part.write(_FOOT.encode())


def _cell(text: str) -> str:
    words = escape(_NOT_XML.sub("", inert(text))[:MAX_CELL])
    return f'<c t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>' if words else "<c/>"
