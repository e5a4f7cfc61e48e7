"""Printing through the system's own dialog into a real CUPS queue: what comes out is the PDF of the preview."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide_app.desk.printers import PrinterStore
from guide_app.handouts.stock.calibration import Calibration, SideFit
from tests import cups
from tests.conftest import ROOT
from tests.handouts import pdf
from tests.packs import DEMO

NEAR = 0.05


@pytest.fixture(scope="module")
def queue() -> Iterator[cups.Cups]:
    """A server with a printer that turns sheets and one that does not."""
    with cups.running() as server:
        server.add_queue("Office", default=True)
        server.add_queue("Plain", duplex=False)
        yield server


class Journeys:
    """Runs journeys at the printers of one server, in one process until one of them fails."""

    def __init__(self, queue: cups.Cups, folder: Path) -> None:
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self._environment = {
            **os.environ, **queue.environment, "TMPDIR": str(self.temporary), "LC_ALL": "C.UTF-8"
        }  # fmt: skip
        self._errors = folder / "errors"
        self._process: subprocess.Popen[str] | None = None

    def run(self, library: Path, config: Path, journey: str) -> str:
        """What the person was told."""
        process = self._process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        print(json.dumps((str(library), str(config), journey)), file=process.stdin, flush=True)
        told = list[str]()
        while told[-1:] != ["ended\n"]:
            line = process.stdout.readline()
            if not line:
                self.end()
                raise AssertionError("".join(told) + self._errors.read_text(encoding="utf-8"))
            told.append(line)
        return "".join(told)

    def _start(self) -> subprocess.Popen[str]:
        with self._errors.open("w", encoding="utf-8") as errors:
            return subprocess.Popen(
                [sys.executable, "-m", "tests.ui.printing.journey"], cwd=ROOT, env=self._environment,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True,
            )  # fmt: skip

    def end(self) -> None:
        """Let the process end, if one runs."""
        if self._process is not None:
            self._process.communicate(timeout=20)
            self._process = None


@pytest.fixture(scope="module")
def journeys(queue: cups.Cups, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journeys]:
    """What runs journeys at these printers."""
    journeys = Journeys(queue, tmp_path_factory.mktemp("journeys"))
    yield journeys
    journeys.end()


class Desk:
    """A desk where journeys are run, and what they printed is found."""

    def __init__(self, queue: cups.Cups, journeys: Journeys, library: Path, home: Path) -> None:
        self.queue, self.journeys, self.library, self.home = queue, journeys, library, home

    def run(self, journey: str, library: Path | None = None) -> str:
        """What the person was told."""
        before = set(self._printed())
        told = self.journeys.run(library or self.library, self.home / "config", journey)
        self.queue.wait()
        self.jobs = [self._document(each) for each in self._printed() if each not in before]
        self.notes = [each.read_bytes() for each in self._notes() if each.name not in before]
        return told

    def _printed(self) -> list[str]:
        spool = self.queue.folder / "spool"
        return sorted(each.name for each in spool.iterdir() if each.name[0] in "cd" and each.is_file())

    def _notes(self) -> list[Path]:
        return sorted((self.queue.folder / "spool").glob("c*"))

    def _document(self, name: str) -> bytes:
        return (self.queue.folder / "spool" / name).read_bytes()

    @property
    def pdfs(self) -> list[bytes]:
        """What was given to the queue by the last journey, in order."""
        return [each for each in self.jobs if each.startswith(b"%PDF")]


@pytest.fixture
def desk(queue: cups.Cups, journeys: Journeys, demo_folder: Path, tmp_path: Path) -> Desk:
    """A desk with these printers."""
    return Desk(queue, journeys, demo_folder, tmp_path)


def test_ten_cards_on_two_sides(desk: Desk) -> None:
    told = desk.run("two_sided")
    assert "toast: Printed 1 sheet" in told
    (made,) = desk.pdfs
    assert pdf.page_count(made) == 2
    assert pdf.text(made).count("1-888-373-7888") == 10
    (notes,) = desk.notes
    for said in (b"job-name\x00\x05Cards", b"two-sided-long-edge", b"print-scaling\x00\x04none", b"na_letter_8.5x11in"):
        assert said in notes
    assert b"guide" not in notes.lower()
    assert b"traffick" not in notes.lower()
    printed = (desk.queue.folder / "Office.out").read_bytes()
    wished, there = pdf.glyphs(made, 1), pdf.glyphs(printed, 1)
    assert [glyph.text for glyph in there] == [glyph.text for glyph in wished]
    for wish, glyph in zip(wished, there, strict=True):
        assert (glyph.box.left, glyph.box.top) == pytest.approx((wish.box.left, wish.box.top), abs=NEAR)
    assert list(desk.journeys.temporary.iterdir()) == []


def test_one_card_is_printed_at_once(desk: Desk) -> None:
    told = desk.run("one_card")
    assert "toast: Printed 1 card" in told
    (made,) = desk.pdfs
    assert pdf.page_count(made) == 1
    assert pdf.text(made).count("1-888-373-7888") == 1
    assert "traffick" not in pdf.text(made).lower()
    (notes,) = desk.notes
    assert b"print-scaling\x00\x04none" in notes
    assert b"two-sided" not in notes


def test_a_long_job_says_how_far_it_is_and_can_be_stopped(desk: Desk) -> None:
    told = desk.run("stopped")
    assert re.search(r"^working: Printing… \d+ ?%$", told, re.MULTILINE)
    assert told.count("can print: False") == 1
    assert "seen: False can print: True" in told
    (made,) = desk.pdfs
    assert pdf.page_count(made) == 1, "only what was printed afterwards"


def test_stop_counts_where_the_check_of_the_edges_has_just_ended(desk: Desk) -> None:
    """The check ended on its thread, and the window had not heard of it: the pages were printed all the same."""
    told = desk.run("stopped_late")
    assert "seen: False can print: True" in told
    assert desk.pdfs == []


def test_a_long_job_is_given_up_by_hiding(desk: Desk) -> None:
    told = desk.run("hidden")
    assert "covered: True" in told
    assert "seen: False" in told
    assert "Stopped" not in told
    assert desk.pdfs == []


def test_three_shifts_cover_while_the_print_system_hangs(desk: Desk) -> None:
    assert "covered while it hangs" in desk.run("hanging")
    assert desk.jobs == []


def test_a_workshop_hands_out_all_with_one_press(desk: Desk) -> None:
    told = desk.run("workshop")
    assert "toast: Sent 4 handouts to the printer" in told
    cards, *others = desk.pdfs
    assert pdf.page_count(cards) == 4
    assert len(others) == 3
    assert "traffick" not in b"".join(desk.notes).decode("latin-1").lower()


def test_some_pages_and_copies(desk: Desk) -> None:
    desk.run("a_page_of_three")
    (made,) = desk.pdfs
    assert pdf.page_count(made) == 3
    assert "You can" in pdf.text(made, 0)
    assert all("usted" in pdf.text(made, page) for page in (1, 2))
    assert b"copies\x00\x04\x00\x00\x00\x02" in desk.notes[0]


def test_a_printer_that_does_not_turn_sheets(desk: Desk) -> None:
    told = desk.run("by_hand")
    assert "turn over: 1.  Wait until all the fronts are printed (2 sheets)." in told
    assert "waits: True" in told
    fronts, backs = desk.pdfs
    assert pdf.page_count(fronts) == pdf.page_count(backs) == 2
    assert "You can" in pdf.text(fronts, 0)
    assert "usted" in pdf.text(backs, 0)
    assert all(b"one-sided" in notes for notes in desk.notes)


def test_fronts_without_backs_are_told(desk: Desk) -> None:
    told = desk.run("by_hand_stopped")
    assert "panel: Only the front of the test sheet was printed." in told
    assert [pdf.page_count(each) for each in desk.pdfs] == [1, 1]


def test_the_other_edge_lays_the_sheet_out_again(desk: Desk) -> None:
    told = desk.run("other_edge")
    assert "laid out: short-edge" in told
    (made,) = desk.pdfs
    assert {glyph.upside_down for glyph in pdf.glyphs(made, 1)} == {True}
    assert b"two-sided-short-edge" in desk.notes[0]


def test_a_brochure_is_turned_as_it_is_folded(desk: Desk) -> None:
    desk.run("brochure")
    (made,) = desk.pdfs
    assert pdf.page_count(made) == 2
    assert b"two-sided-short-edge" in desk.notes[0]
    assert b"na_letter_8.5x11in" in desk.notes[0], "it is letter paper, whichever way it is held"
    printed = (desk.queue.folder / "Office.out").read_bytes()
    assert pdf.page_size(printed) == pytest.approx((215.9, 279.4), abs=NEAR)
    words = [set(re.findall(r"[\w-]+", pdf.text(each, 0) + " " + pdf.text(each, 1))) for each in (made, printed)]
    assert words[0] == words[1]


def test_pages_without_backs_are_printed_on_both_sides_where_the_dialog_says_so(desk: Desk) -> None:
    lines_up = Calibration(front=SideFit(shift_x=1.0), backs={"short-edge": SideFit(shift_x=-2.0)})
    assert PrinterStore(desk.home / "config").keep("Office", "", lines_up)
    told = desk.run("pages_on_both_sides")
    pages, _ = desk.pdfs
    assert "toast: Printed 2 sheets" in told
    assert b"two-sided-short-edge" in desk.notes[0]
    assert pdf.page_count(pages) == 3
    desk.home.joinpath("config", "printers.json").unlink()
    desk.run("pages_on_both_sides")
    true = desk.pdfs[0]
    moved = [pdf.glyphs(pages, at)[0].box.left - pdf.glyphs(true, at)[0].box.left for at in range(3)]
    assert moved == pytest.approx([-1.0, 2.0, -1.0], abs=NEAR), "the second page stands on the back of the first"
    assert b"one-sided" in desk.notes[1]
    assert b"two-sided" not in desk.notes[1]


def test_every_kind_of_several_pages_is_printed_on_both_sides_where_the_dialog_says_so(desk: Desk) -> None:
    told = desk.run("every_kind_on_both_sides")
    pages = {kind: int(count) for kind, count in re.findall(r"^pages: (\S+) (\d+)$", told, re.M)}
    assert len(pages) > 6
    assert [pdf.page_count(made) for made in desk.pdfs] == list(pages.values())
    assert all(b"two-sided-long-edge" in notes for notes in desk.notes)


def test_what_the_printer_would_leave_white_is_said_before_printing(desk: Desk) -> None:
    told = desk.run("near_the_edge")
    words = "asked: Page 1: something is in the margin that this printer cannot print (left 4.2 mm)."
    assert told.count(words) == told.count("asked: ") == 2
    assert len(desk.pdfs) == 1, "printed only where the person said so"


def test_an_aligned_printer_is_sent_what_it_needs(desk: Desk) -> None:
    told = desk.run("aligned")
    assert "measured: - - - - - - - -" in told
    assert "panel: From now on, the guide corrects for this. Front: 3/64 in left, 1/64 in down. Back: " in told
    assert "marks: 10" in told
    kept = PrinterStore(desk.home / "config").find("Office", "")
    assert kept.front == SideFit(shift_x=1.0, shift_y=-0.5)
    white = PrinterStore(desk.home / "config").white("Office", "")
    assert (white.left, white.top, white.right, white.bottom) == pytest.approx((4.23,) * 4, abs=0.01)
    rulers, cards = desk.pdfs
    assert "Test sheet" in pdf.text(rulers)
    first = next(glyph for glyph in pdf.glyphs(cards) if glyph.text == "Y")
    desk.home.joinpath("config", "printers.json").unlink()
    desk.run("two_sided")
    true = next(glyph for glyph in pdf.glyphs(desk.pdfs[0]) if glyph.text == "Y")
    moved = first.box.left - true.box.left, first.box.top - true.box.top
    assert moved == pytest.approx((-1.0, 0.5), abs=NEAR)


def test_a_printer_that_refuses(desk: Desk) -> None:
    desk.queue.add_queue("Gone")
    desk.queue.refuse("Gone")
    told = desk.run("no_such_printer")
    assert "told: The printer did not accept the job: " in told
    assert desk.pdfs == []


def test_old_listings_are_asked_about(desk: Desk, old_library: Path) -> None:
    told = desk.run("old_listing", old_library)
    assert told.count("asked: ") == 2
    assert "more than 12 months ago" in told
    assert len(desk.pdfs) == 1


@pytest.fixture(scope="module")
def old_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack, with one listing that nobody has checked for long."""
    from guide_app.content.reading.loader import load_pack
    from guide_app.library.building.builder import build_library

    folder = tmp_path_factory.mktemp("old")
    shutil.copytree(DEMO, folder / "pack")
    file = folder / "pack" / "phones.yaml"
    text = file.read_text(encoding="utf-8")
    start = text.index("- id: national-hotline\n")
    end = text.index("\n- id:", start + 10)
    entry = text[start:end]
    lines = ["  assured_date: 2024-01-05" if line.startswith("  assured_date:") else line for line in entry.split("\n")]
    file.write_text(text[:start] + "\n".join(lines) + text[end:], encoding="utf-8")
    build_library(load_pack(folder / "pack"), folder / "library")
    return folder / "library"
