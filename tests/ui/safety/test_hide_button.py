"""The button that hides: its words, its icon, and the lights that count presses of Shift, as they are drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QImage, QPaintEvent
from PySide6.QtWidgets import QDialog

from guide_app.ui.safety.hide_button import HideButton
from tests.ui.desk import settle
from tests.ui.safety.conftest import Bare

LIGHTS = 3
APART, ABOVE_THE_EDGE, HIGH = 10, 5.5, 5
"""Pixels between two lights, from their middle to the lower edge, and across one."""


@pytest.fixture
def button(bare: Bare) -> HideButton:
    button = HideButton(bare.theme, "Hide now")
    button.setParent(bare.page)
    button.setGeometry(20, 20, 140, 40)
    button.show()
    settle()
    return button


def _drawn(button: HideButton) -> QImage:
    return button.grab().toImage()


def _lights(button: HideButton, lit: int) -> dict[int, list[QPoint]]:
    """What so many lights change in the picture: the changed pixels, by the light that they are nearest to."""
    button.show_count(0)
    dark = _drawn(button)
    button.show_count(lit)
    drawn = _drawn(button)
    found: dict[int, list[QPoint]] = {}
    for x in range(dark.width()):
        for y in range(dark.height()):
            if dark.pixel(x, y) != drawn.pixel(x, y):
                light = round((x + 0.5 - button.width() / 2) / APART) + 1
                found.setdefault(light, []).append(QPoint(x, y))
    return found


@pytest.mark.parametrize("lit", range(1, LIGHTS + 1))
def test_three_lights_are_in_the_middle_of_the_lower_edge_and_as_many_are_filled(button: HideButton, lit: int) -> None:
    lights = _lights(button, lit)
    assert sorted(lights) == [0, 1, 2]
    drawn = _drawn(button)
    button.show_count(0)
    dark = _drawn(button)
    for light, pixels in lights.items():
        middle = QPointF(button.width() / 2 + (light - 1) * APART, button.height() - ABOVE_THE_EDGE)
        xs, ys = [each.x() + 0.5 for each in pixels], [each.y() + 0.5 for each in pixels]
        assert (min(xs) + max(xs)) / 2 == pytest.approx(middle.x(), abs=0.6)
        assert (min(ys) + max(ys)) / 2 == pytest.approx(middle.y(), abs=0.6)
        assert HIGH <= max(xs) - min(xs) + 1 <= HIGH + 2, "round, with its line"
        assert HIGH <= max(ys) - min(ys) + 1 <= HIGH + 2
        inside = QPoint(int(middle.x()), int(middle.y()))
        assert (drawn.pixel(inside) != dark.pixel(inside)) == (light < lit), "filled from the left"
        shades = {drawn.pixelColor(each).name() for each in pixels}
        assert len(shades) > 2, "with smooth edges"


@pytest.mark.parametrize("look", ["light", "dark"])
def test_its_lights_and_its_border_are_of_the_color_of_its_words(bare: Bare, button: HideButton, look: str) -> None:
    bare.theme.set_choice(look)
    settle()
    text, surface = bare.theme.color("text"), bare.theme.color("surface")
    assert QColor(_drawn(button).pixel(button.width() // 2, 0)) == text
    empty = _lights(button, 1)[2]
    nearest = min(abs(_drawn(button).pixelColor(each).lightness() - text.lightness()) for each in empty)
    assert nearest < abs(text.lightness() - surface.lightness()) / 2, "the round of one that is not lit"
    button.show_count(3)
    middle = QPoint(button.width() // 2, int(button.height() - ABOVE_THE_EDGE))
    assert QColor(_drawn(button).pixel(middle)) == bare.theme.color("text")


def test_a_count_is_seen_at_once(bare: Bare) -> None:
    painted: list[str] = []

    class Painted(HideButton):
        def paintEvent(self, event: QPaintEvent) -> None:
            painted.append("again")

    button = Painted(bare.theme, "Hide now")
    button.setParent(bare.page)
    button.show()
    settle()
    painted.clear()
    button.show_count(1)
    settle()
    assert painted == ["again"]


def test_its_words_are_its_name_with_the_icon_or_without(bare: Bare, button: HideButton) -> None:
    assert (button.text().strip(), button.accessibleName()) == ("Hide now", "Hide now")
    assert not button.icon().isNull()
    with_icon = _drawn(button)
    button.show_icon(False)
    assert (button.text(), button.icon().isNull()) == ("Hide now", True)
    without = _drawn(button)
    assert without != with_icon
    button.show_icon(True)
    assert not button.icon().isNull()
    assert _drawn(button) == with_icon
    button.set_words("Ocultar ahora")
    assert (button.text().strip(), button.accessibleName()) == ("Ocultar ahora", "Ocultar ahora")
    assert not button.isDefault()
    button.setParent(QDialog(bare))
    assert not button.autoDefault(), "Enter in a field presses it never"
    assert button.font() == bare.theme.font("strong")


def test_under_the_mouse_it_is_inverted_and_the_icon_with_it(bare: Bare, button: HideButton) -> None:
    fresh = _drawn(button)
    middle = QPointF(button.rect().center())
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    button.event(QEnterEvent(middle, middle, middle))
    over = _drawn(button)
    button.show_count(3)
    light = QPoint(button.width() // 2, int(button.height() - ABOVE_THE_EDGE))
    assert QColor(_drawn(button).pixel(light)) == bare.theme.color("surface")
    button.show_count(0)
    assert button.property("iconDrawn")[1] == "surface"
    assert over != fresh
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    assert _drawn(button) == fresh, "without a word of Qt, as when the cover comes under the mouse"
    button.event(QEvent(QEvent.Type.Leave))
    assert _drawn(button) == fresh
