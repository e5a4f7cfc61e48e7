"""The edges of controls as they are painted: each has none, or a line that stands out 3 to 1 from what is around it."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton

from guide_app.desk.preferences import Look
from tests.access.states import State, a_bed, cards, client, gallery, home, needs, services, signs
from tests.access.walker import open_state
from tests.ui.desk import Guide, seen
from tests.ui.kit.test_theme import contrast

LEAST = 3.0
ROWS, RUN = 16, 3
"""Rows of pixels that are looked at, and how many must have the same color to be a line, which may be dashed, and no
letter.
"""
DRAWN: tuple[State, ...] = (home, needs, services, a_bed, signs, gallery, cards, client)


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast", "high-contrast-dark"])
def test_edges_of_controls_stand_out_3_to_1_in_every_page(guide: Guide, theme: Look) -> None:
    low: list[str] = []
    for state in DRAWN:
        open_state(guide, state)
        guide.set_theme(theme)
        picture = guide.grab().toImage()
        for press in seen(guide, QPushButton):
            if press.objectName() != "NavButton" and press.isEnabled() and _whole(press):
                value = _edge(picture, press.mapTo(guide, QPoint(0, (press.height() - ROWS) // 2)))
                if 1.0 < value < LEAST:
                    low.append(f"{state.__name__}: {press.objectName()} {press.accessibleName()!r} {value:.2f}")
    assert not low, chr(10).join(low)


def _whole(press: QPushButton) -> bool:
    return press.visibleRegion().boundingRect() == press.rect()


def _edge(picture: QImage, at: QPoint) -> float:
    """The contrast of the line at the start of a control against the pixel before it; 1 where there is no line, but
    at most a ground.
    """
    found: Counter[tuple[str, str]] = Counter()
    ratio = picture.devicePixelRatio()
    x = round(at.x() * ratio)
    for y in range(round(at.y() * ratio), round(at.y() * ratio) + ROWS):
        outside, inside = (picture.pixelColor(max(x + step, 0), y).name() for step in (-2, 6))
        edge = (picture.pixelColor(x + step, y).name() for step in range(3))
        line = max(edge, key=lambda each: contrast(each, outside))
        if line not in (outside, inside):
            found[line, outside] += 1
    lines = [pair for pair, count in found.items() if count >= RUN]
    return max((contrast(*pair) for pair in lines), default=1.0)
