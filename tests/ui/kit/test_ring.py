"""The ring round what has the keyboard is for who works by keys: it follows real presses and keys, in pixels."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from guide_app.desk.preferences import Look
from guide_app.ui.signs.page import SignsPage
from tests.ui.desk import Guide, Hand, button_named, settle
from tests.ui.directory.help_page import listed

AROUND = 4
"""Pixels outside of a part, and within it, between which its ring may lie."""
Click = Callable[[Guide, Hand], QWidget]


def is_ringed(guide: Guide, part: QWidget) -> bool:
    """Whether as many pixels along the edge of a part, or of the row where one is in a list, as two lines have the
    colour of a ring.
    """
    holder, place = part, part.rect()
    if isinstance(part, QAbstractItemView):
        holder, place = part.viewport(), part.visualRect(part.currentIndex())
    around = place.translated(holder.mapTo(guide, QPoint())).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    image, ring = guide.grab(around).toImage(), guide.theme.color("focus").rgb()
    inside = image.rect().adjusted(2 * AROUND, 2 * AROUND, -2 * AROUND, -2 * AROUND)
    along = ((x, y) for x in range(image.width()) for y in range(image.height()) if not inside.contains(x, y))
    return sum(image.pixel(x, y) == ring for x, y in along) > 2 * place.width()


def rail_button(guide: Guide, hand: Hand) -> QWidget:
    button = button_named(guide.rail, "Questions")
    hand.click(button)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    return button


def filter_switch(guide: Guide, hand: Hand) -> QWidget:
    listed(guide, "shelter")
    hand.click(guide.help.filters.open_now)
    return guide.help.filters.open_now


def service_row(guide: Guide, hand: Hand) -> QWidget:
    listed(guide, "shelter")
    rows = guide.help.list
    hand.click(rows.viewport(), rows.visualRect(rows.currentIndex()).center())
    return rows


def topic(guide: Guide, hand: Hand) -> QWidget:
    guide.navigation.show("signs")
    topics = guide.at("signs", SignsPage).topics
    hand.click(topics.viewport(), topics.visualRect(topics.model().index(1, 0)).center())
    return topics


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("click", [rail_button, filter_switch, service_row, topic])
def test_a_click_draws_no_ring_and_the_next_key_does(guide: Guide, hand: Hand, click: Click, look: Look) -> None:
    guide.set_theme(look)
    hand.key(Qt.Key.Key_Tab)
    part = click(guide, hand)
    settle()
    assert guide.focusWidget() is part
    assert not is_ringed(guide, part)
    hand.key(Qt.Key.Key_Control)  # Held with the mouse, too.
    assert not is_ringed(guide, part)
    hand.key(Qt.Key.Key_F6)
    hand.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    part.setFocus(Qt.FocusReason.OtherFocusReason)
    settle()
    assert is_ringed(guide, part)
    hand.click(guide.top_bar.box)
    assert not is_ringed(guide, part)


def test_where_the_program_leads_after_a_click_no_ring_is_drawn(guide: Guide, hand: Hand) -> None:
    """By Tab's reason, too: with it Qt goes on from what can no longer be pressed."""
    buttons = [button_named(guide.top_bar, words) for words in ("Text size and colors", "Client view")]
    hand.click(button_named(guide.rail, "Home"))
    for button in buttons:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        assert not is_ringed(guide, button)
    hand.key(Qt.Key.Key_Tab)
    assert not is_ringed(guide, buttons[-1])
    hand.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert guide.focusWidget() is buttons[-1]
    assert is_ringed(guide, buttons[-1])


def test_the_ring_goes_with_a_click_and_comes_with_a_key_where_the_keyboard_stays(guide: Guide, hand: Hand) -> None:
    listed(guide, "shelter")
    guide.help.list.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Down)
    assert is_ringed(guide, guide.help.list)
    hand.click(guide.help.detail.area.viewport())
    assert guide.focusWidget() is guide.help.list
    assert not is_ringed(guide, guide.help.list)
    hand.key(Qt.Key.Key_Down)
    assert is_ringed(guide, guide.help.list)


def test_what_is_typed_in_shows_its_ring_after_a_click(guide: Guide, hand: Hand) -> None:
    hand.click(guide.top_bar.box)
    assert guide.focusWidget() is guide.top_bar.box
    assert is_ringed(guide, guide.top_bar.box)


@pytest.mark.parametrize("look", ["high-contrast", "high-contrast-dark"])
def test_in_high_contrast_the_ring_is_always_drawn(guide: Guide, hand: Hand, look: Look) -> None:
    part = filter_switch(guide, hand)
    assert not is_ringed(guide, part)
    guide.set_theme(look)
    assert is_ringed(guide, part)
    guide.set_theme("light")
    assert not is_ringed(guide, part)
