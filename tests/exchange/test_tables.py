"""CSV and Excel: round trips of any text, tables of other programs, and tables that are meant to harm."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide_app.exchange import xlsx
from guide_app.exchange.csv_table import MAX_COLUMNS, TableRefused, inert, rows_of_csv, write_csv, written
from guide_app.exchange.reading import FileReading
from guide_app.exchange.xlsx import rows_of_xlsx, write_xlsx

CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=20)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''@x")


@given(st.text())
def test_inert_cells_are_read_as_they_were(text: str) -> None:
    assert written(inert(text)) == text
    assert not inert(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@settings(max_examples=60)
@given(st.lists(st.lists(CELLS.map(str.strip), min_size=1, max_size=4), min_size=1, max_size=5))
def test_rows_are_read_from_csv_and_excel_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    folder = tmp_path_factory.mktemp("rows")
    rows = [["name", *FORMULAS[:8]], *([*row, "end"] for row in rows)]
    with (folder / "t.csv").open("w", encoding="utf-8-sig", newline="") as file:
        write_csv(file, rows)
    write_xlsx(folder / "t.xlsx", rows)
    expected = [[cell.strip() for cell in row] for row in rows]
    assert [cells for _, cells in rows_of_csv(folder / "t.csv")] == expected
    assert [cells for _, cells in rows_of_xlsx(folder / "t.xlsx")] == expected


@pytest.mark.parametrize(
    "data",
    [
        "name;city\nCafé Ñandú;Smalltown\n".encode("latin-1"),
        "name\tcity\r\nCafé Ñandú\tSmalltown\r\n".encode("utf-16"),
        '\ufeffname|city\n"Café Ñandú"|Smalltown\n'.encode(),
        b"name,city\nCaf\xe9 \xd1and\xfa,Smalltown\n\x81,x\n",
    ],
)
def test_any_usual_encoding_and_delimiter_is_read(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "t.csv").write_bytes(data)
    assert list(rows_of_csv(tmp_path / "t.csv"))[1][1] == ["Café Ñandú", "Smalltown"]


def _book(sheet: str, **parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "<workbook><sheets><sheet name='S'/></sheets></workbook>")
        package.writestr("xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{sheet}</sheetData></worksheet>")
        for name, content in parts.items():
            package.writestr(f"xl/{name}.xml", content)
    return file.getvalue()


def _damaged(data: bytes) -> bytes:
    return data[:60] + bytes([data[60] ^ 255]) * 40 + data[100:]


def _before_its_beginning() -> bytes:
    """A ZIP file whose last record says that its parts begin a little later than they do."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("services.csv", "id")
    data = file.getvalue()
    end = data.rindex(b"PK\5\6") + 16
    return data[:end] + struct.pack("<L", struct.unpack_from("<L", data, end)[0] + 9) + data[end + 4 :]


BOMB = "<row><c><v>" + "a" * (3 << 20) + "</v></c></row>"
ENTITIES = "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><sst><si><t>&a;</t></si></sst>"
HOSTILE: dict[str, Callable[[], tuple[str, bytes]]] = {
    "larger than": lambda: ("t.xlsx", _book(BOMB)),
    "document type": lambda: ("t.xlsx", _book("", sharedStrings=ENTITIES)),
    "more than 500 columns": lambda: ("t.xlsx", _book('<row><c r="ZZZ1"><v>1</v></c></row>')),
    "more than 200,000 rows": lambda: ("t.xlsx", _book('<row r="99999999"><c><v>1</v></c></row>')),
    "damaged": lambda: ("t.xlsx", _book("<row>")),
    "not an Excel file": lambda: ("t.xlsx", _damaged(_book("<row/>"))),
    "no Excel": lambda: ("u.xlsx", b"PK\x03\x04"),
    "row 1 has more than": lambda: ("t.csv", b"a," * (MAX_COLUMNS + 1)),
    "quotation mark": lambda: ("t.csv", b'name\n"' + b"x" * 200_000),
    "is empty": lambda: ("t.csv", b"\n\n"),
    "no column with the name": lambda: ("t.csv", b"colour,shape\nred,round\n"),
    "not valid JSON at line 1": lambda: ("t.json", b'{"contents": [' + b"[" * 100_000),
    "not valid JSON at line 3: it is damaged": lambda: ("t.json", b'{"contents": [\n{"id": "1"},\n{"id"'),
    "not valid JSON at line 2: it is damaged": lambda: ("t.jsonl", b'{"id": "1", "name": "a"}\n{"id": "2", "na'),
    "is empty. Get": lambda: ("t.jsonl", b"\n"),
    "no list of services": lambda: ("t.json", b'{"a": 1}'),
    "service 1 of it is not valid": lambda: ("t.json", b'[{"id": "1", "name": "\xe1("}]'),
    "service 2 of it is not valid": lambda: ("t.json", b'[{"id": "1", "name": "a"}, 5]'),
    "not a ZIP file": lambda: ("t.zip", b"PK"),
    "not a ZIP file, or damaged": lambda: ("t.zip", _before_its_beginning()),
    "no table services.csv": lambda: ("t.zip", _book("")),
    "not a file that can be read": lambda: ("t.exe", b"MZ"),
}


@pytest.mark.parametrize("says", HOSTILE)
def test_hostile_file_is_refused_with_a_reason(tmp_path: Path, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_UNPACKED", 1 << 20)
    name, data = HOSTILE[says]()
    (tmp_path / name).write_bytes(data)
    with pytest.raises(TableRefused, match="not an Excel file" if says == "no Excel" else says):
        list(FileReading(tmp_path / name))


def test_excel_dates_numbers_and_formulas_are_read_as_texts(tmp_path: Path) -> None:
    styles = "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"
    row = "<row><c><v>5085550134</v></c><c s='1'><v>45992</v></c><c t='str'><f>A1</f><v>shown</v></c>"
    row += "<c t='b'><v>1</v></c></row>"
    (tmp_path / "t.xlsx").write_bytes(_book(row, styles=styles))
    assert list(rows_of_xlsx(tmp_path / "t.xlsx")) == [(1, ["5085550134", "2025-12-01", "shown", "yes"])]
