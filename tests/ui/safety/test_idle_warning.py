"""The band of the warning: where it is, what passes through it, and when it is said aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from guide_app.ui.kit.text.blocks import Block
from guide_app.ui.safety.idle_warning import IdleWarning
from tests.ui.desk import seen, settle
from tests.ui.hearing import listen
from tests.ui.safety.conftest import Bare
from tests.ui.seeing import cut_off

DOWN = 40


@pytest.fixture
def warning(bare: Bare) -> IdleWarning:
    """The warning of 15 seconds over the page."""
    warning = IdleWarning(bare.theme, bare, bare.page, DOWN)
    warning.show_seconds(15)
    settle()
    return warning


def _words(warning: IdleWarning) -> QLabel:
    (words,) = [each for each in seen(warning, QLabel) if each.text()]
    return words


def _is_centered(warning: IdleWarning, over: QWidget) -> bool:
    place = QRect(over.mapTo(over.window(), QPoint()), over.size())
    band = warning.geometry()
    return abs((band.left() - place.left()) - (place.right() - band.right())) <= 1 and band.top() == place.top() + DOWN


@pytest.mark.parametrize("percent", [100, 150])
def test_it_is_one_line_in_the_middle_and_no_wider_than_its_words(bare: Bare, percent: int) -> None:
    bare.theme.set_percent(percent)
    bare.resize(1_400, 600)
    settle()
    warning = IdleWarning(bare.theme, bare, bare.page, DOWN)
    warning.show_seconds(15)
    settle()
    words = _words(warning)
    assert words.text() == warning.text()
    assert "In 15 second" in warning.text()
    assert words.height() < 2 * words.fontMetrics().lineSpacing(), "one line"
    assert 0 <= words.width() - words.fontMetrics().horizontalAdvance(words.text()) <= 2, "and nothing beside it"
    assert _is_centered(warning, bare.page)


def test_in_a_narrow_window_it_is_whole_and_keeps_off_the_sides(bare: Bare, warning: IdleWarning) -> None:
    bare.resize(360, 600)
    settle()
    assert warning.width() == bare.page.width()
    (block,) = seen(warning, Block)
    assert block.geometry().left() == warning.rect().right() - block.geometry().right() == 12
    assert cut_off(warning) == []


def test_it_follows_what_it_is_over(bare: Bare, warning: IdleWarning) -> None:
    bare.resize(1_300, 600)
    settle()
    assert _is_centered(warning, bare.page)
    bare.layers.setContentsMargins(100, 30, 0, 0)
    settle()
    assert _is_centered(warning, bare.page)
    moved = QFrame(bare)
    moved.setGeometry(0, 0, 800, 300)
    moved.show()
    over = IdleWarning(bare.theme, bare, moved, DOWN)
    over.show_seconds(15)
    moved.move(90, 20)
    settle()
    assert _is_centered(over, moved)


def test_click_that_keeps_going_presses_nothing_else(bare: Bare) -> None:
    warning = IdleWarning(bare.theme, bare, bare.button, DOWN)
    warning.show_seconds(15)
    settle()
    assert warning.go_on.hasFocus()
    pressed: list[str] = []
    bare.button.clicked.connect(lambda: pressed.append("below"))
    handle = bare.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=warning.geometry().center())
    assert pressed == []
    lid = QPushButton("Over", bare)
    lid.setGeometry(bare.rect())
    lid.show()
    settle()
    covered = bare.grab(warning.geometry()).toImage()
    warning.show_seconds(15)
    assert bare.grab(warning.geometry()).toImage() != covered, "it comes in front of what has come over it"


def test_each_second_is_shown_and_few_are_said(
    bare: Bare, warning: IdleWarning, monkeypatch: pytest.MonkeyPatch
) -> None:
    hearing = listen(monkeypatch)
    told: list[str] = []
    for left in range(21, 0, -1):
        warning.show_seconds(left)
        told.append(warning.text())
    assert len(set(told)) == 21
    assert hearing.said == [told[21 - left] for left in (20, 10, 5)]
