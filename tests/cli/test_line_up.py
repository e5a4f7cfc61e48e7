"""``line-up`` and ``handout --printer``: a printer is measured, and what is made for it is moved against it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.handouts import pdf

NEAR = 0.05


def _first(file: Path) -> pdf.Box:
    return pdf.glyphs(file.read_bytes())[0].box


def test_a_printer_is_measured_and_what_is_made_for_it_is_moved(run: Run, tmp_path: Path) -> None:
    sheet, plain, moved = (tmp_path / name for name in ("test.pdf", "plain.pdf", "moved.pdf"))
    assert run("line-up")[:2] == (1, "")
    code, out, _err = run("line-up", "--test-sheet", str(sheet), "--turned", "long-edge")
    assert (code, out.startswith(f"Wrote {sheet}. Print it at 100 %")) == (0, True)
    assert pdf.page_count(sheet.read_bytes()) == 2
    code, out, _err = run("line-up", "Office", "--measured", "26.4", "24.9mm", "165.1", "228.6")
    assert (code, out) == (0, "Office: front +1.00 mm across, -0.50 mm down\n")
    for file, more in ((plain, ()), (moved, ("--printer", "Office"))):
        assert run("handout", "labels", "--output", str(file), *more)[0] == 0
    one, other = _first(plain), _first(moved)
    assert (other.left - one.left, other.top - one.top) == pytest.approx((-1.0, 0.5), abs=NEAR)
    assert [each["printer"] for each in json.loads(run("line-up", "--json")[1])] == ["Office"]
    assert run("line-up", "Office", "--forget")[:2] == (1, "")


def test_backs_are_measured_with_the_way_the_sheet_is_turned(run: Run) -> None:
    front = ("--measured", "25.4", "25.4", "165.1", "228.6")
    back = ("--back", "-1", "0", "-1", "0")
    code, out, _err = run("line-up", "Office", "--tray", "Tray1", *front, *back, "--turned", "long-edge")
    assert code == 0
    assert out.splitlines() == [
        "Office, Tray1: front +0.00 mm across, +0.00 mm down",
        "  back, long-edge: +1.00 mm across, +0.00 mm down",
    ]
    code, _out, err = run("line-up", "Office", *front, *back)
    assert (code, err) == (2, "To line up backs, give both --back and --turned.\n")


def test_what_the_printer_would_leave_white_is_told(run: Run, tmp_path: Path) -> None:
    measured = ("--measured", "25.4", "25.4", "165.1", "228.6")
    assert run("line-up", "Office", *measured, "--white", "4.2", "4.2", "4.2", "20")[0] == 0
    code, out, err = run("handout", "poster", "--output", str(tmp_path / "x.pdf"), "--printer", "Office")
    assert code == 0
    assert "Page 1: something is in the margin that this printer cannot print (bottom 20.0 mm)." in err
    assert "Page 1" not in out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("line-up", "--measured", "25.4", "25.4", "165.1", "228.6"), "Name the printer as this system shows it."),
        (("line-up", "Office", "--measured", "25.4", "25.4", "160", "228.6"), "not “Fit to page”"),
        (("line-up", "Office", "--measured", "25.4", "25.4", "wide", "228.6"), "'wide' is not a length in millimeters"),
        (
            ("line-up", "Office", "--measured", "25.4", "25.4", "165.1", "228.6", "--white", "0", "0", "0", "90"),
            "0 to 50 mm",
        ),
        (("line-up", "--forget"), "Name the printer as this system shows it."),
        (("handout", "poster", "--output", "x.pdf", "--printer", "Home"), "No printer named 'Home' is lined up here."),
    ],
)
def test_what_cannot_be_is_told(run: Run, options: tuple[str, ...], words: str) -> None:
    code, _out, err = run(*options)
    assert code == 2
    assert words in err
