"""The handout, opened: beside its rows, in the order that a person gives it, with a way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from guide_app.content.records import Service
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.labels import OneLine
from guide_app.ui.shell.frame.tray_popup import TrayPopup, TrayRow
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide

THREE = ("safelink", "pathways-for-change", "community-legal-aid")


@pytest.fixture
def at_home() -> bool:
    """The handout is beside every page."""
    return True


def opened(guide: Guide, hand: Hand) -> TrayPopup:
    """Three services on the handout, opened."""
    guide.session.set_tray(THREE)
    settle()
    hand.press(guide.rail.tray, "Change the order")
    (popup,) = seen(guide, TrayPopup)
    return popup


def shown(popup: TrayPopup) -> list[str]:
    """The rows, from the top."""
    rows = sorted(seen(popup, TrayRow), key=lambda row: row.mapTo(popup, QPoint()).y())
    return [seen(row, OneLine)[0].text() for row in rows]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_covers_none_of_its_own_rows(open_window: Opener, hand: Hand, direction: Qt.LayoutDirection) -> None:
    QApplication.setLayoutDirection(direction)
    try:
        guide = open_window()
        popup = opened(guide, hand)
        tray = guide.rail.tray
        place = QRect(tray.mapTo(guide, QPoint()), tray.size())
        assert not place.intersects(popup.front.geometry())
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_up_and_down_change_the_order_and_undo_puts_it_back(guide: Guide, hand: Hand) -> None:
    popup = opened(guide, hand)
    before = shown(popup)
    first, *_ = seen(popup, TrayRow)
    assert not button_named(first, "Up").isEnabled()
    hand.press(first, "Down")
    assert guide.session.tray == (THREE[1], THREE[0], THREE[2])
    assert shown(popup) == [before[1], before[0], before[2]]
    hand.press(popup, "Undo")
    assert guide.session.tray == THREE
    assert shown(popup) == before


def test_a_row_is_dragged(guide: Guide, hand: Hand) -> None:
    popup = opened(guide, hand)
    window = guide.windowHandle()
    assert window is not None
    first, _, last = seen(popup, TrayRow)
    start = first.mapTo(guide, QPoint(8, first.height() // 2))
    end = last.mapTo(guide, QPoint(8, last.height() - 4))
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for y in range(start.y(), end.y(), 4):
        QTest.mouseMove(window, QPoint(start.x(), y))
        settle()
    assert guide.session.tray == THREE, "until it is let go"
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    settle()
    assert guide.session.tray == (THREE[1], THREE[2], THREE[0])
    hand.press(popup, "Undo")
    assert guide.session.tray == THREE


def test_tab_goes_through_the_rows_in_their_order(guide: Guide, hand: Hand) -> None:
    popup = opened(guide, hand)
    first, *_ = seen(popup, TrayRow)
    hand.press(first, "Down")
    tops: list[int] = []
    for _ in range(14):
        hand.key(Qt.Key.Key_Tab)
        focused = guide.focusWidget()
        row = focused.parentWidget() if focused is not None else None
        if isinstance(row, TrayRow):
            tops.append(row.mapTo(popup, QPoint()).y())
    once = tops[tops.index(min(tops)) :][:8]
    assert once == sorted(once)
    assert len(set(tops)) == 3


def test_what_is_taken_off_is_gone_at_once_and_comes_back(guide: Guide, hand: Hand) -> None:
    popup = opened(guide, hand)
    (name, *_) = shown(popup)
    hand.press(popup, f"Remove {name} from the handout")
    assert guide.session.tray == THREE[1:]
    assert len(shown(popup)) == 2
    assert popup.isAncestorOf(guide.focusWidget() or guide), "the keyboard stays in it"
    hand.press(popup, "Undo")
    assert guide.session.tray == THREE
    hand.key(Qt.Key.Key_Escape)
    assert not seen(guide, TrayPopup)


def test_in_a_low_window_it_is_one_row_that_tells_how_many_and_opens(open_window: Opener, hand: Hand) -> None:
    guide = open_window((1024, 600))
    guide.session.set_tray(THREE)
    settle()
    row = button_named(guide.rail.tray, "Handout 3")
    assert row.text().strip() == "Handout"
    assert [each.text() for each in seen(row, QLabel) if each.text()] == ["3"]
    hand.click(row)
    assert seen(guide, TrayPopup)


def test_hiding_leaves_nothing_to_undo(guide: Guide, hand: Hand) -> None:
    opened(guide, hand)
    guide.hiding.hide()
    settle()
    assert not guide.session.can_undo_tray
    guide.session.undo_tray()
    assert guide.session.tray == ()


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 200), ((640, 480), 200)])
def test_many_find_room(open_window: Opener, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    guide.session.set_tray(tuple(guide.library.ids(Service)[:12]))
    guide.rail.tray.open_popup()
    settle()
    (popup,) = seen(guide, TrayPopup)
    assert guide.rect().contains(QRect(popup.front.mapTo(guide, QPoint()), popup.front.size()))
    assert [*cut_off(popup), *overlapping(popup), *too_wide(popup), *small_targets(popup)] == []


def test_an_empty_one_ends_with_escape_and_for_a_panel(open_window: Opener, hand: Hand) -> None:
    """Nothing in it takes the keyboard, and a key may ask for something else meanwhile: it lies over nothing then."""
    guide = open_window((1024, 600))
    guide.rail.tray.open_popup()
    assert seen(guide, TrayPopup)
    hand.key(Qt.Key.Key_Escape)
    assert not seen(guide, TrayPopup)
    guide.rail.tray.open_popup()
    hand.ctrl(Qt.Key.Key_G)
    assert seen(guide, Panel)
    assert not seen(guide, TrayPopup)
