"""Detects content in a printer's unprintable margins, in images of the pages as sent to the printer."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from itertools import accumulate, pairwise
from pathlib import Path

from msgspec import Struct

from guide_app.handouts.document import Rendered
from guide_app.handouts.stock.calibration import NO_WHITE, UNMEASURED, Calibration, WhiteEdges
from guide_app.handouts.stock.imposition import Duplex
from guide_app.handouts.typesetting.placement import pictures
from guide_app.system.messages import N_, Message, decimal
from guide_app.system.progress import UNWATCHED, Progress

DPI = 60
MAX_PAGES = 12
"""Maximum pages to check; further pages of a long handout have the same margins."""
_MM = 25.4 / DPI
_INK = 250
"""The threshold: darker is ink; the rest is paper and antialiasing."""
_MARK, _ALONE = 1.0, 5.0
"""Maximum width of a crop or fold mark and its minimum distance from other content, in mm."""

_EDGES = {
    "left": N_("messages", "left {length} mm", "an edge of the paper"),
    "top": N_("messages", "top {length} mm", "an edge of the paper"),
    "right": N_("messages", "right {length} mm", "an edge of the paper"),
    "bottom": N_("messages", "bottom {length} mm", "an edge of the paper"),
}


class CutOff(Struct, frozen=True, kw_only=True):
    """A page with content in the unprintable margins."""

    page: int
    """From 1."""
    edges: tuple[Message, ...]

    @property
    def message(self) -> Message:
        """The message about what would be cut off."""
        return N_(
            "messages", "Page {page}: something is in the margin that this printer cannot print ({edges})."
        ).filled(page=self.page, edges=self.edges)


def cut_off(
    templates: Path,
    rendered: Rendered,
    sheet: tuple[float, float],
    pages: tuple[int, ...],
    white: WhiteEdges,
    calibration: Calibration = UNMEASURED,
    duplex: Duplex = "long-edge",
    progress: Progress = UNWATCHED,
) -> tuple[CutOff, ...]:
    """Those of ``pages`` (from 0) with content that would be cut off. Raises like ``placed``."""
    if white == NO_WHITE or not pages:
        return ()
    looked = pages[:MAX_PAGES]
    made = pictures(templates, rendered, sheet, looked, DPI, calibration, duplex)
    found: list[CutOff] = []
    for place, (page, png) in enumerate(zip(looked, made, strict=True)):
        progress.report(place / len(looked))
        edges = _inked(green_rows(png), white)
        if edges:
            found.append(CutOff(page=page + 1, edges=edges))
    return tuple(found)


def _inked(rows: Sequence[bytes], white: WhiteEdges) -> tuple[Message, ...]:
    """The edges with ink in their margins."""
    picture, width = b"".join(rows), len(rows[0])
    columns = [picture[at::width] for at in range(width)]
    inward = {
        "left": rows,
        "top": columns,
        "right": [row[::-1] for row in rows],
        "bottom": [column[::-1] for column in columns],
    }
    found: list[Message] = []
    for name, lines in inward.items():
        margin: float = getattr(white, name)
        deep = int(margin / _MM)
        if deep and _is_cut([line[:deep] for line in lines]):
            found.append(_EDGES[name].filled(length=decimal(margin)))
    return tuple(found)


def _is_cut(strip: list[bytes]) -> bool:
    """Whether a margin, as lines from the paper's edge inward, has more than crop and fold marks."""
    strokes: list[list[int]] = []
    for place, line in enumerate(strip):
        if min(line) < _INK:
            if strokes and strokes[-1][1] == place - 1:
                strokes[-1][1] = place
            else:
                strokes.append([place, place])
    if any((last - first + 1) * _MM > _MARK for first, last in strokes):
        return True
    return any((after[0] - before[1]) * _MM < _ALONE for before, after in pairwise(strokes))


def green_rows(png: bytes) -> list[bytes]:
    """The green channel of each pixel, in which black and the accent color are dark (PNG, ISO/IEC 15948)."""
    width, height = struct.unpack(">II", png[16:24])
    packed, at = b"", 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            packed += png[at + 8 : at + 8 + size]
        at += 12 + size
    raw, stride = zlib.decompress(packed), 1 + 4 * width
    rows: list[bytes] = []
    above = bytes(width)
    for row in range(height):
        line = raw[row * stride : (row + 1) * stride]
        above = _unfiltered(line[0], line[2::4], above)
        rows.append(above)
    return rows


def _unfiltered(kind: int, line: bytes, above: bytes) -> bytes:
    """One channel of one row with the PNG filter reversed: a pixel is stored minus its left or upper neighbours."""
    if kind == 0:
        return line
    if kind == 1:
        return bytes(total & 255 for total in accumulate(line))
    if kind in (2, 4) and not any(line):  # Most rows of a page: they are as the row above.
        return above
    if kind == 2:
        return bytes((one + over) & 255 for one, over in zip(line, above, strict=True))
    made = bytearray()
    before = corner = 0
    for one, over in zip(line, above, strict=True):
        expected = (before + over) // 2 if kind == 3 else _nearest(before, over, corner)
        before = (one + expected) & 255
        corner = over
        made.append(before)
    return bytes(made)


def _nearest(left: int, above: int, corner: int) -> int:
    """The Paeth predictor: the one of the three that is nearest to ``left + above - corner``."""
    if left == corner:
        return above
    if above == corner:
        return left
    guess = left + above - corner
    return min((left, above, corner), key=lambda each: abs(guess - each))
