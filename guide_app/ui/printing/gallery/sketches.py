"""Sketches of pages, shown until their pictures are made: cards, lines, numbers, tabs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.gallery.thumbnails import ONE_CARD

Stroke = tuple[str, float, float, float, float]
"""What the stroke stands for, and left, top, width and height as fractions of the page."""
HEAD, LINE, MARK, FRAME = "head", "line", "mark", "frame"
INK = {HEAD: 0.75, LINE: 0.28, FRAME: 0.5}
"""Opacity of the ink; a mark has the color of the theme."""
LEFT, WIDTH = 0.12, 0.76
"""Start and width of the lines, as fractions of the page."""


def _lines(top: float, count: int, left: float = LEFT, width: float = WIDTH) -> Iterator[Stroke]:
    for number in range(count):
        yield LINE, left, top + 0.06 * number, width * (0.8 if number % 3 == 2 else 1), 0.02


def _marked(top: float, count: int, mark: str, at: float = LEFT, wide: float = 0.05) -> Iterator[Stroke]:
    """Lines with a mark before them, or, further to the right, a number after them."""
    for number in range(count):
        level = top + 0.1 * number
        yield mark, at, level, wide, 0.035
        left, width = (LEFT, WIDTH - wide - 0.06) if at > 0.5 else (LEFT + 0.1, WIDTH - 0.1)
        yield LINE, left, level + 0.008, width, 0.02


def _cards(columns: int, rows: int) -> Iterator[Stroke]:
    wide, high = 0.84 / columns, 0.88 / rows
    for place in range(columns * rows):
        left, top = 0.08 + wide * (place % columns), 0.06 + high * (place // columns)
        yield FRAME, left, top, wide, high
        yield MARK, left + 0.12 * wide, top + 0.3 * high, 0.6 * wide, min(0.025, 0.25 * high)


def _row(
    what: str, count: int, left: float, top: float, step: float, high: float, wide: float = 0.1
) -> Iterator[Stroke]:
    return ((what, left + step * place, top, wide, high) for place in range(count))


_TITLE: Stroke = (HEAD, LEFT, 0.07, 0.5, 0.04)
SKETCHES: dict[str, tuple[Stroke, ...]] = {
    ONE_CARD: ((HEAD, 0.06, 0.08, 0.4, 0.1), *_marked(0.26, 7, MARK, 0.66, 0.28)),
    "wallet-card": (*_cards(2, 5),),
    "labels": (*_cards(3, 10),),
    "guidance-sheet": (_TITLE, *_marked(0.18, 7, MARK)),
    "first-call-sheet": (_TITLE, (MARK, LEFT, 0.15, 0.6, 0.09), *_lines(0.31, 9)),
    "directory-sheet": (_TITLE, *_marked(0.18, 7, MARK, 0.66, 0.22)),
    "signs-checklist": (_TITLE, *_marked(0.18, 7, FRAME)),
    "sheet": (_TITLE, *_lines(0.16, 2), *((FRAME, LEFT, 0.3 + 0.2 * row, WIDTH, 0.15) for row in range(3))),
    "tonight-calls": (_TITLE, *_marked(0.18, 4, MARK), *_lines(0.62, 4)),
    "point-sheet": (_TITLE, *(stroke for column in (0.08, 0.38, 0.68) for stroke in _lines(0.2, 9, column, 0.24))),
    "poster": ((MARK, 0.08, 0.06, 0.84, 0.32), *_lines(0.45, 5), *_row(FRAME, 8, 0.1, 0.8, 0.1, 0.15)),
    "brochure": (*_row(HEAD, 3, 0.06, 0.1, 0.31, 0.05, 0.2), *_lines(0.22, 9, 0.06, 0.26), *_lines(0.22, 9, 0.37, 0.26),
                 *_lines(0.22, 9, 0.68, 0.26)),
    "binder": (_TITLE, *_lines(0.17, 12, LEFT, 0.66),
               *((MARK, 0.92, 0.15 + 0.13 * tab, 0.08, 0.09) for tab in range(6))),
}  # fmt: skip
"""The strokes by kind of handout."""
PAGE: tuple[Stroke, ...] = (_TITLE, *_lines(0.17, 12))
"""Those of a kind that has none of its own."""
SHAPES = {ONE_CARD: 2 / 3.5, "brochure": 8.5 / 11}
"""Height divided by width of the landscape pages."""


def shape_of(name: str) -> float:
    """Height divided by width of a page."""
    return SHAPES.get(name, 11 / 8.5)


def draw_sketch(painter: QPainter, page: QRect, name: str, theme: Theme) -> None:
    """Paint the strokes of a kind on its white page."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for what, left, top, width, height in SKETCHES.get(name, PAGE):
        wide, high = page.width(), page.height()
        box = QRectF(page.x() + left * wide, page.y() + top * high, width * wide, height * high)
        ink = theme.color("accent" if what == MARK else "shadow")
        ink.setAlphaF(INK.get(what, 1.0))
        if what == FRAME:
            painter.setPen(ink)
            painter.drawRect(box)
        else:
            painter.fillRect(box, ink)
    painter.restore()
