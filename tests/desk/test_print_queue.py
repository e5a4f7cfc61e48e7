"""A real CUPS takes the PDF as it is and puts every letter in its place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guide_app.desk import print_queue
from guide_app.desk.print_queue import Dropped, PrintRequest, command, dropped, send, takes_pdf
from guide_app.handouts.cards.test_sheet import alignment_sheet
from guide_app.handouts.document import Rendered
from guide_app.handouts.stock.calibration import Calibration, SideFit
from guide_app.handouts.stock.card_stock import PAPER_MM
from guide_app.handouts.typesetting.placement import placed
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.system.progress import Cancelled, Progress
from tests import cups
from tests.handouts import pdf

LETTER = PAPER_MM["letter"]


@pytest.fixture(scope="module")
def queue() -> Iterator[cups.Cups]:
    """A server of the test's own."""
    with cups.running() as server:
        yield server


@pytest.fixture(scope="module")
def made(root: Path) -> Rendered:
    """Two sides with text and lines."""
    return Renderer(root / "assets" / "handouts").render(alignment_sheet(LETTER, "long-edge"))


def _request(**more: Any) -> PrintRequest:
    return PrintRequest(**{"printer": "Office", "paper": "letter", "sheet": LETTER, "job_name": "Cards", **more})


def test_the_words_for_lp() -> None:
    request = _request(
        sides="two-sided-long-edge",
        copies=3,
        grey=True,
        options=(("InputSlot", "Manual"), ("Duplex", "None"), ("number-up", "4"), ("MediaType", "Cardstock")),
    )
    words = command(request)
    assert words[:7] == ["lp", "-d", "Office", "-t", "Cards", "-n", "3"]
    settings = words[8::2]
    assert words[7::2] == ["-o"] * len(settings)
    assert {"media=na_letter_8.5x11in", "sides=two-sided-long-edge", "print-scaling=none", "number-up=1"} <= set(
        settings
    )
    assert {"InputSlot=Manual", "MediaType=Cardstock", "print-color-mode=monochrome"} <= set(settings)
    assert not any(word.startswith(("Duplex", "number-up=4", "fit")) for word in settings)
    assert dropped(request.options) == ("number-up",)


def test_other_paper_is_told_by_its_measures() -> None:
    assert "media=Custom.125x152mm" in command(_request(paper="other", sheet=(125.0, 152.0)))


def test_the_queue_prints_what_was_made(
    queue: cups.Cups, root: Path, made: Rendered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through CUPS' own filters: two sides, three copies, from the tray, not scaled, not as a picture."""
    monkeypatch.setenv("CUPS_SERVER", queue.environment["CUPS_SERVER"])
    assert takes_pdf()
    out = queue.add_queue("Office")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    calibration = Calibration(front=SideFit(shift_x=1.5, scale_y=1.003))
    sent = placed(root / "assets" / "handouts", made, LETTER, (0, 1), calibration, "long-edge")
    request = _request(sides="two-sided-long-edge", options=(("InputSlot", "Manual"),))
    assert send(sent, request) is None
    queue.wait()
    printed = out.read_bytes()
    assert pdf.page_count(printed) == 2
    for page in (0, 1):
        wished, there = pdf.glyphs(sent, page), pdf.glyphs(printed, page)
        assert [glyph.text for glyph in there] == [glyph.text for glyph in wished]
        for wish, glyph in zip(wished, there, strict=True):
            assert (glyph.box.left, glyph.box.top) == pytest.approx((wish.box.left, wish.box.top), abs=0.05)
    (job,) = queue.jobs()
    for said in (
        b"job-name\x00\x05Cards",
        b"two-sided-long-edge",
        b"Manual",
        b"print-scaling\x00\x04none",
        b"na_letter",
    ):
        assert said in job
    assert b"traffick" not in job.lower()
    assert os.listdir(tmp_path) == []


def test_the_very_file_when_nothing_is_to_be_moved(
    queue: cups.Cups, made: Rendered, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What CUPS keeps in its spool is the file of the preview, byte by byte."""
    monkeypatch.setenv("CUPS_SERVER", queue.environment["CUPS_SERVER"])
    queue.add_queue("Same")
    assert send(made.for_print(), _request(printer="Same")) is None
    queue.wait()
    newest = max((queue.folder / "spool").glob("d*"), key=lambda file: file.name)
    assert newest.read_bytes() == made.pdf


def test_a_printer_that_is_not_there(queue: cups.Cups, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", queue.environment["CUPS_SERVER"])
    reason = send(b"%PDF-1.7", _request(printer="Nowhere"))
    assert reason is not None
    assert "Nowhere" in reason or "does not exist" in reason


def test_what_was_cancelled_is_dropped(queue: cups.Cups, made: Rendered, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person hides while the job is on its way: the queue is told to drop it."""
    monkeypatch.setenv("CUPS_SERVER", queue.environment["CUPS_SERVER"])
    out = queue.add_queue("Halted")
    queue.hold("Halted")
    asked = iter([False])
    with pytest.raises(Dropped):
        send(made.for_print(), _request(printer="Halted"), Progress(cancelled=lambda: next(asked, True)))
    queue.wait()
    queue.release("Halted")
    queue.wait()
    assert not out.exists()


def test_what_was_cancelled_before_is_not_sent(
    queue: cups.Cups, made: Rendered, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", queue.environment["CUPS_SERVER"])
    before = len(queue.jobs())
    with pytest.raises(Cancelled) as ended:
        send(made.for_print(), _request(), Progress(cancelled=lambda: True))
    assert not isinstance(ended.value, Dropped)
    assert len(queue.jobs()) == before


def test_a_queue_that_does_not_answer_is_left(tmp_path: Path, made: Rendered, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "lp"
    program.write_text("#!/bin/sh\nexec sleep 60\n", encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(print_queue, "DROP_TIMEOUT_S", 0.1)
    asked = iter([False])
    with pytest.raises(Dropped):
        send(made.for_print(), _request(), Progress(cancelled=lambda: next(asked, True)))


def test_a_queue_that_is_slow_gets_all_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a pipe holds, and later than the first look whether it is done."""
    program, taken = tmp_path / "lp", tmp_path / "taken"
    program.write_text(f"#!/bin/sh\nsleep 0.3\ncat > {taken}\n", encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    pdf = b"%PDF-1.7" + bytes(300_000)
    assert send(pdf, _request()) is None
    assert taken.read_bytes() == pdf


def test_without_a_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not takes_pdf()
    reason = send(b"%PDF-1.7", _request())
    assert reason is not None
