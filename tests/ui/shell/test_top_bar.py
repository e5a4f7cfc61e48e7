"""The bar at the top: the same room round it whichever way one reads, and the key that leads to its box."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.kit.overlays.panel import Panel
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle
from tests.ui.seeing import overlapping


@pytest.fixture
def at_home() -> bool:
    """The bar is above any page."""
    return True


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_hide_now_keeps_its_distance_from_the_end_of_the_window(
    open_window: Opener, direction: Qt.LayoutDirection
) -> None:
    QApplication.setLayoutDirection(direction)
    try:
        guide = open_window()
        button = guide.top_bar.hide_button
        left = button.mapTo(guide, QPoint()).x()
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        assert (left if mirrored else guide.width() - left - button.width()) == 24
        assert overlapping(guide.top_bar) == []
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_box_tells_its_key_until_something_is_in_it(guide: Guide, hand: Hand) -> None:
    def keys() -> list[str]:
        return [each.text() for each in seen(guide.top_bar.box, QLabel) if each.text()]

    assert keys() == ["Ctrl K"]
    hand.ctrl(Qt.Key.Key_K)
    hand.write("a")
    assert keys() == []
    guide.top_bar.box.forget()
    assert keys() == ["Ctrl K"]


def test_what_stays_lit_beside_a_panel_has_no_corners_of_another_colour(guide: Guide, hand: Hand) -> None:
    guide.help.show_all()
    hand.ctrl(Qt.Key.Key_G)
    assert seen(guide, Panel)
    settle()
    corner = guide.top_bar.hide_button.mapTo(guide, QPoint())
    drawn = guide.grab().toImage()
    assert drawn.pixel(corner) == drawn.pixel(corner - QPoint(3, 3)), "as dim as the bar beside it"


def test_the_button_hides_at_its_first_press_whatever_popup_is_open(guide: Guide, hand: Hand) -> None:
    hand.press(guide.top_bar, "Text size and colors")
    assert seen(guide, Popup)
    hand.click(guide.top_bar.hide_button)
    assert guide.hiding.hidden


@pytest.mark.parametrize("percent", [150, 200])
def test_what_is_typed_is_as_large_as_the_text(guide: Guide, percent: int) -> None:
    before = guide.top_bar.box.fontMetrics().height()
    guide.set_text_size(percent)
    settle()
    assert guide.top_bar.box.fontMetrics().height() >= before * percent // 100 - 1
    guide.set_text_size(100)
    assert guide.top_bar.box.fontMetrics().height() == before


def test_hint_of_the_search_box_is_never_cut(open_window: Opener) -> None:
    guide = open_window((1280, 800))
    box = guide.top_bar.box
    assert box.placeholderText() == "Search help, signs and questions"
    guide.resize(1024, 600)
    settle()
    assert box.placeholderText() == "Search"
