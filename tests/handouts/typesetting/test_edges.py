"""What a printer would leave white of a handout."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from guide_app.handouts.cards.test_sheet import alignment_sheet
from guide_app.handouts.document import Rendered
from guide_app.handouts.stock.calibration import NO_WHITE, Calibration, SideFit, WhiteEdges
from guide_app.handouts.stock.card_stock import CardStock, own_stock
from guide_app.handouts.typesetting import edges
from guide_app.handouts.typesetting.edges import cut_off
from guide_app.handouts.typesetting.renderer import Renderer
from tests.handouts.conftest import Make

USUAL = WhiteEdges(left=4.23, top=4.23, right=4.23, bottom=4.23)
LETTER = (215.9, 279.4)


@pytest.fixture
def templates(root: Path) -> Path:
    return root / "assets" / "handouts"


def _said(found: tuple[edges.CutOff, ...]) -> list[str]:
    return [str(each.message) for each in found]


def _labels(make: Make, left: float) -> Rendered:
    stock = own_stock(
        CardStock(
            brand="Edge",
            part="",
            paper="letter",
            width=34,
            height=20,
            columns=1,
            rows=3,
            left=left,
            top=20,
            pitch_x=34,
            pitch_y=30,
        )
    )
    return make("labels", stock=stock, words="none")


def test_labels_at_the_edge_of_the_paper_are_told(make: Make, templates: Path) -> None:
    at_edge, inside = _labels(make, 0.0), _labels(make, 8.0)
    assert _said(cut_off(templates, at_edge, LETTER, (0,), USUAL)) == [
        "Page 1: something is in the margin that this printer cannot print (left 4.2 mm)."
    ]
    assert cut_off(templates, inside, LETTER, (0,), USUAL) == ()
    assert cut_off(templates, at_edge, LETTER, (0,), NO_WHITE) == ()


def test_what_a_printer_is_moved_by_counts(make: Make, templates: Path) -> None:
    moved = Calibration(front=SideFit(shift_x=9.0))
    inside = _labels(make, 8.0)
    assert len(cut_off(templates, inside, LETTER, (0,), USUAL, moved)) == 1


def test_each_edge_is_looked_at(renderer: Renderer, templates: Path) -> None:
    sheet = renderer.render(alignment_sheet(LETTER, None))
    wide = WhiteEdges(left=30.0, top=30.0, right=30.0, bottom=30.0)
    (found,) = cut_off(templates, sheet, LETTER, (0,), wide)
    assert [str(edge) for edge in found.edges] == ["left 30.0 mm", "top 30.0 mm", "right 30.0 mm", "bottom 30.0 mm"]


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("poster", {}),
        ("brochure", {}),
        ("labels", {"piece": "soap"}),
        ("wallet-card", {}),
        ("wallet-card", {"stock": "plain-letter-fold-over"}),
        ("signs-checklist", {}),
    ],
)
def test_nothing_of_the_program_lies_where_usual_printers_print_nothing(
    make: Make, templates: Path, kind: str, options: dict[str, Any]
) -> None:
    """Cuts of tabs and marks of folds run off the paper, and are no loss."""
    made = make(kind, **options)
    sheet = (LETTER[1], LETTER[0]) if kind == "brochure" else LETTER
    assert cut_off(templates, made, sheet, tuple(range(len(made.pages))), USUAL) == ()


def test_of_a_long_handout_the_first_pages_are_looked_at(
    make: Make, templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edges, "MAX_PAGES", 1)
    made = make("labels", stock="5160", cards=90)
    assert len(made.pages) == 3
    found = cut_off(templates, made, LETTER, (1, 2), replace(USUAL, left=40.0))
    assert [each.page for each in found] == [2]


@pytest.mark.parametrize("kind", range(5))
def test_every_way_to_pack_a_row_of_a_picture_is_read(kind: int) -> None:
    """PNG stores a row as it is, or less what is left of it, above it, or both."""
    green = [bytes((x * 7 + y * 31) % 256 for x in range(40)) for y in range(6)]
    green += [green[-1], b"\1" * 40, bytes(40)]  # As the row above, and such that little is left of it.
    raw = b"".join(bytes((kind,)) + _filtered(kind, green, y) for y in range(len(green)))
    header = struct.pack(">IIBBBBB", 40, len(green), 8, 6, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(raw)), (b"IEND", b"")]
    png = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
    assert edges.green_rows(png) == green


def _filtered(kind: int, rows: list[bytes], y: int) -> bytes:
    made = bytearray()
    for x, value in enumerate(rows[y]):
        left = rows[y][x - 1] if x else 0
        above = rows[y - 1][x] if y else 0
        corner = rows[y - 1][x - 1] if x and y else 0
        paeth = min((left, above, corner), key=lambda each: abs(left + above - corner - each))
        expected = (0, left, above, (left + above) // 2, paeth)[kind]
        made += bytes((0, (value - expected) % 256, 0, 0))
    return bytes(made)
