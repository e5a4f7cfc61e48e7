"""Sheets of plain paper that are cut up: bands, wraps and shoe cards, and large cards. Computed, in millimetres."""

from __future__ import annotations

from typing import Literal

from guide_app.handouts.stock.card_stock import PAPER_MM, CardStock, Paper

Band = Literal["soap", "balm", "shoe"]
BANDS: dict[Band, tuple[float, float]] = {"soap": (190.0, 30.0), "balm": (42.0, 54.0), "shoe": (31.6, 48.0)}
"""Width and height: around a bar of soap with an end to glue, once around a tube, and twice what slips under an insole.
"""
MARGIN = 12.7
"""What no printer needs to reach."""
CAPTION = 5.6
"""The height of the line above the cuts that says what to do with them."""


def band_sheet(band: Band, paper: Paper) -> CardStock:
    """A sheet that is filled with one kind of band."""
    across, down = PAPER_MM[paper]
    room = across - 2 * MARGIN
    width, height = min(BANDS[band][0], room), BANDS[band][1]
    columns, rows = int(room // width), int((down - 2 * MARGIN - CAPTION) // height)
    return _sheet(
        f"plain-{paper}-{band}", paper, (width, height), (columns, rows), left=(across - columns * width) / 2,
        top=MARGIN + CAPTION,
    )  # fmt: skip


def large_sheet(paper: Paper, rows: int) -> CardStock:
    """A sheet of large cards: its halves, or all of it."""
    across, down = PAPER_MM[paper]
    return _sheet(f"plain-{paper}-large", paper, (across, down / rows), (1, rows), left=0.0, top=0.0)


def _sheet(
    name: str, paper: Paper, size: tuple[float, float], grid: tuple[int, int], left: float, top: float
) -> CardStock:
    width, height = size
    columns, rows = grid
    return CardStock(
        id=name, brand="Plain paper", part=name, paper=paper, width=width, height=height, columns=columns, rows=rows,
        left=left, top=top, pitch_x=width, pitch_y=height,
    )  # fmt: skip
