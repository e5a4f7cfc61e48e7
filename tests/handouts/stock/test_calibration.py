"""A printer that shifts and stretches, measured on its test sheet, prints true: within 0.05 mm, on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.handouts.cards.test_sheet import alignment_sheet
from guide_app.handouts.problems import HandoutError, NotPrintableError
from guide_app.handouts.stock.calibration import (
    INSET,
    TRUE,
    Calibration,
    Measured,
    SideFit,
    as_designed,
    calibrated,
)
from guide_app.handouts.stock.card_stock import PAPER_MM, StockList
from guide_app.handouts.stock.imposition import Duplex
from guide_app.handouts.typesetting.placement import placed
from guide_app.handouts.typesetting.renderer import Renderer
from tests.handouts import pdf
from tests.handouts.conftest import MakeCard

LETTER = PAPER_MM["letter"]
NEAR = 0.05
DUPLEX: tuple[Duplex, ...] = ("long-edge", "short-edge", "by-hand")


@dataclass(frozen=True)
class Printer:
    """A machine with faults of its own, and a person who measures what came out of it."""

    front: SideFit
    back: SideFit
    sheet: tuple[float, float] = LETTER

    def through_the_paper(self, x: float, y: float, duplex: Duplex) -> tuple[float, float]:
        """Where a place of the back page is seen from the front."""
        x, y = self.back.lands(x, y)
        width, height = self.sheet
        return (x, height - y) if duplex == "short-edge" else (width - x, y)

    def measured(self, duplex: Duplex) -> Measured:
        """What is on the test sheet, by a ruler and by the scales of the front."""
        width, height = self.sheet
        near, far = self.front.lands(INSET, INSET), self.front.lands(width - INSET, height - INSET)
        # The back's cross that stands behind the front's upper left one.
        back_near = (INSET, height - INSET) if duplex == "short-edge" else (width - INSET, INSET)
        back_far = (width - INSET, INSET) if duplex == "short-edge" else (INSET, height - INSET)
        seen_near = self.through_the_paper(*back_near, duplex)
        seen_far = self.through_the_paper(*back_far, duplex)
        return Measured(
            left=near[0],
            top=near[1],
            across=far[0] - near[0],
            down=far[1] - near[1],
            back_x=(seen_near[0] - near[0]) / self.front.scale_x,
            back_y=(seen_near[1] - near[1]) / self.front.scale_y,
            back_right=(seen_far[0] - far[0]) / self.front.scale_x,
            back_lower=(seen_far[1] - far[1]) / self.front.scale_y,
        )


shifts = st.floats(-3, 3)
scales = st.floats(0.993, 1.007)
fits = st.builds(SideFit, shift_x=shifts, shift_y=shifts, scale_x=scales, scale_y=scales)


@given(fits, fits, st.sampled_from(DUPLEX), st.sampled_from([LETTER, PAPER_MM["a4"], PAPER_MM["a6"]]))
def test_the_faults_are_found(front: SideFit, back: SideFit, duplex: Duplex, sheet: tuple[float, float]) -> None:
    found = calibrated(sheet, Printer(front, back, sheet).measured(duplex), duplex)
    for side, fit in (("front", front), ("back", back)):
        for place in ((0.0, 0.0), sheet, (INSET, sheet[1] - INSET)):
            assert found.of("front" if side == "front" else "back", duplex).lands(*place) == pytest.approx(
                fit.lands(*place), abs=0.005
            )


@given(fits, st.floats(0, 216), st.floats(0, 280))
def test_what_is_sent_lands_where_it_should(fit: SideFit, x: float, y: float) -> None:
    assert fit.lands(*fit.sent(x, y)) == pytest.approx((x, y), abs=1e-9)


def test_a_true_printer_moves_nothing() -> None:
    found = calibrated(LETTER, as_designed(LETTER), "long-edge")
    assert found.neutral
    assert found.of("back", "long-edge") == found.of("back", "short-edge") == TRUE
    assert not calibrated(LETTER, Measured(left=26, top=25.4, across=165.1, down=228.6), None).neutral


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            {"across": 158.0},
            r"across \(3\): 158.0 mm, but it should be about 165.1 mm. That is 4.3 % too small. .*choose “Actual size”",
        ),
        ({"down": 236.0}, r"down \(4\): 236.0 mm, .* too large"),
        ({"left": 40.4}, r"left edge \(1\): it is \+15.0 mm off"),
        ({"top": 2.9}, r"top edge \(2\): it is -22.5 mm off"),
        ({"back_x": 4.0, "back_right": -1.0}, r"Back, across \(5 and 7\)"),
        ({"back_y": 12.0, "back_lower": 12.0}, r"Back, down \(6 and 8\): it is \+12.0 mm off"),
        ({"left": float("nan")}, "more than any printer"),
        ({"across": float("nan")}, "should be about"),
    ],
)
def test_measures_that_no_printer_gives(change: dict[str, float], words: str) -> None:
    design = as_designed(LETTER)
    measured = Measured(**{"left": INSET, "top": INSET, "across": design.across, "down": design.down, **change})
    with pytest.raises(HandoutError, match=words):
        calibrated(LETTER, measured, "long-edge")


@pytest.mark.parametrize("duplex", DUPLEX)
def test_the_back_of_the_test_sheet_is_behind_its_front(renderer: Renderer, duplex: Duplex) -> None:
    made = renderer.render(alignment_sheet(LETTER, duplex))
    assert [page.side for page in made.pages] == ["front", "back"]
    crosses = [
        {
            (round((box.left + box.right) / 2, 2), round((box.top + box.bottom) / 2, 2))
            for box, _ in pdf.strokes(made.pdf, page)
            if 15.9 < max(box.right - box.left, box.bottom - box.top) < 16.1
        }
        for page in (0, 1)
    ]
    assert crosses[0] == crosses[1]
    assert crosses[0] == {
        (x, y) for x in (INSET, round(LETTER[0] - INSET, 2)) for y in (INSET, round(LETTER[1] - INSET, 2))
    }
    assert {glyph.upside_down for glyph in pdf.glyphs(made.pdf, 1)} == {duplex == "short-edge"}


def test_the_test_sheet_of_a_one_sided_printer(renderer: Renderer) -> None:
    made = renderer.render(alignment_sheet(PAPER_MM["a6"], None))
    assert pdf.page_count(made.pdf) == 1
    assert "against the light" not in pdf.text(made.pdf)
    assert made.printable


@pytest.mark.parametrize("duplex", DUPLEX)
def test_every_card_lands_where_the_maker_cuts(root: Path, stocks: StockList, card: MakeCard, duplex: Duplex) -> None:
    """The whole way: a faulty printer, its test sheet, the pages sent, and what then is on the paper."""
    printer = Printer(
        SideFit(shift_x=1.3, shift_y=-0.7, scale_x=1.004, scale_y=0.997),
        SideFit(shift_x=-0.9, shift_y=1.6, scale_x=0.996, scale_y=1.002),
    )
    calibration = calibrated(LETTER, printer.measured(duplex), duplex)
    made = card(stock="5371", front="en", back="es", duplex=duplex)
    sent = placed(root / "assets" / "handouts", made, LETTER, (0, 1), calibration, duplex)
    assert sent != made.pdf
    for page, fit in enumerate((printer.front, printer.back)):
        assert pdf.page_size(sent, page) == pytest.approx(LETTER, abs=0.01)
        wished, there = pdf.glyphs(made.pdf, page), pdf.glyphs(sent, page)
        assert [glyph.text for glyph in there] == [glyph.text for glyph in wished]
        for wish, glyph in zip(wished, there, strict=True):
            landed = fit.lands(glyph.box.left, glyph.box.top)
            assert landed == pytest.approx((wish.box.left, wish.box.top), abs=NEAR)


def test_the_very_file_is_sent_when_nothing_is_to_be_moved(root: Path, card: MakeCard) -> None:
    made = card(front="en", back="es")
    templates = root / "assets" / "handouts"
    assert placed(templates, made, LETTER, (0, 1)) is made.pdf
    back = Calibration(backs={"short-edge": SideFit(shift_x=1.0)})
    assert placed(templates, made, LETTER, (0, 1), back, "long-edge") is made.pdf
    assert placed(templates, made, LETTER, (0, 1), back, "short-edge") is not made.pdf


def test_some_of_the_pages(root: Path, card: MakeCard) -> None:
    made = card(front="en", back="es", cards=20, duplex="by-hand")
    sent = placed(root / "assets" / "handouts", made, LETTER, (2, 3), duplex="by-hand")
    assert pdf.page_count(sent) == 2
    assert pdf.text(sent, 0) == pdf.text(made.pdf, 2)
    assert all(pdf.fonts(sent).values())
    everything = pdf.everything(sent)
    assert "wallet" not in everything.casefold()


def test_what_must_not_be_printed_is_not_placed(root: Path, card: MakeCard) -> None:
    made = card(services=("no-phone",))
    with pytest.raises(NotPrintableError):
        placed(root / "assets" / "handouts", made, LETTER, (0,))
