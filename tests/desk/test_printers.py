"""What is kept of printers and card stock, and that a damaged file costs no more than itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec import structs

from guide_app.desk.printers import PrinterStore, SheetStore
from guide_app.handouts.stock.calibration import NO_WHITE, UNMEASURED, Calibration, SideFit, WhiteEdges
from guide_app.handouts.stock.card_stock import CardStock, own_stock

OWN = own_stock(
    CardStock(
        brand="Church hall", part="", paper="letter", width=88.9, height=50.8, columns=2, rows=5, left=19.05, top=12.7,
        pitch_x=88.9, pitch_y=50.8, cut_marks=True,
    )
)  # fmt: skip
MEASURED = Calibration(front=SideFit(shift_x=0.8), backs={"long-edge": SideFit(shift_y=-0.5, scale_x=1.002)})


def test_each_tray_of_a_printer_has_its_own_measures(tmp_path: Path) -> None:
    store = PrinterStore(tmp_path / "config")
    assert store.all() == ()
    assert store.find("Office", "") == UNMEASURED
    assert store.keep("Office", "Tray1", MEASURED)
    assert store.find("Office", "Tray1") == MEASURED
    assert store.find("Office", "") == UNMEASURED
    assert store.keep("Home", "", Calibration(front=SideFit(shift_y=1.0)))
    assert [(one.printer, one.tray) for one in store.all()] == [("Home", ""), ("Office", "Tray1")]
    assert store.forget("Home", "")
    assert [one.printer for one in PrinterStore(tmp_path / "config").all()] == ["Office"]


def test_backs_measured_one_after_another_are_kept_together(tmp_path: Path) -> None:
    store = PrinterStore(tmp_path)
    store.keep("Office", "", MEASURED)
    store.keep("Office", "", Calibration(front=SideFit(shift_x=0.9), backs={"by-hand": SideFit(shift_x=2.0)}))
    kept = store.find("Office", "")
    assert kept.front == SideFit(shift_x=0.9)
    assert set(kept.backs) == {"long-edge", "by-hand"}


def test_a_printer_that_is_true_is_not_listed(tmp_path: Path) -> None:
    store = PrinterStore(tmp_path)
    store.keep("Office", "", Calibration(front=SideFit(shift_x=0.9)))
    store.keep("Office", "", UNMEASURED)
    assert store.all() == ()


def test_the_edges_that_a_printer_leaves_white_are_kept_with_its_measures(tmp_path: Path) -> None:
    store = PrinterStore(tmp_path / "new" / "config")
    edges = WhiteEdges(left=4.2)
    assert store.keep("Office", "Tray1", UNMEASURED, edges), "also of one that is true"
    assert store.white("Office", "Tray1") == edges
    assert store.find("Office", "Tray1") == UNMEASURED
    assert store.white("Office", "") == store.white("Home", "Tray1") == NO_WHITE
    assert store.keep("Office", "Tray1", MEASURED)
    assert store.white("Office", "Tray1") == NO_WHITE, "it was measured anew"
    assert store.find("Office", "Tray1") == MEASURED, "of true edges, but not true"


def test_a_thousand_sheets_are_kept_the_latest(tmp_path: Path) -> None:
    sheets = tuple(own_stock(structs.replace(OWN, brand=f"Sheet {number}")) for number in range(1_001))
    assert SheetStore(tmp_path).keep(sheets)
    assert SheetStore(tmp_path).all() == sheets[1:]


def test_own_sheets_come_back_as_they_were(tmp_path: Path) -> None:
    store = SheetStore(tmp_path)
    assert store.keep((OWN,))
    assert SheetStore(tmp_path).all() == (OWN,)
    store.keep((structs.replace(OWN, rows=4),))
    assert [stock.rows for stock in store.all()] == [4]
    assert store.forget((OWN.id,))
    assert store.all() == ()


@pytest.mark.parametrize("text", ["", "[", '{"printer": 1}', "[1]", '[{"printer": "Office"}]', "\x00"])
def test_a_damaged_file_gives_none(tmp_path: Path, text: str) -> None:
    for name in ("printers.json", "sheets.json"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert PrinterStore(tmp_path).all() == SheetStore(tmp_path).all() == ()
    assert PrinterStore(tmp_path).keep("Office", "", MEASURED)
    assert SheetStore(tmp_path).keep((OWN,))


def test_a_sheet_edited_beyond_the_paper_is_left_out(tmp_path: Path) -> None:
    store = SheetStore(tmp_path)
    store.keep((OWN, own_stock(structs.replace(OWN, brand="Other"))))
    listed = json.loads((tmp_path / "sheets.json").read_text())
    listed[0]["rows"] = 40
    (tmp_path / "sheets.json").write_text(json.dumps(listed))
    assert [stock.name for stock in store.all()] == ["Other"]


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not PrinterStore(tmp_path / "file").keep("Office", "", MEASURED)
    assert not SheetStore(tmp_path / "file").keep((OWN,))
