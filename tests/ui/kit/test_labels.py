"""A label that wraps remembers how high it is, and forgets it with whatever changes that."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from guide_app.ui.kit.text.labels import WrappedLabel

WIDTH = 200
WORDS = "Whom to call first. " * 20


def larger_around(holder: QWidget) -> None:
    font = holder.font()
    font.setPointSize(3 * font.pointSize())
    holder.setFont(font)


def larger_by_sheet(holder: QWidget) -> None:
    holder.setStyleSheet("QLabel { font-size: 60px }")


@pytest.mark.parametrize("change", [larger_around, larger_by_sheet])
def test_a_label_is_as_high_as_its_words_in_another_font(qtbot: QtBot, change: Callable[[QWidget], None]) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    label, plain = WrappedLabel(WORDS, holder), QLabel(WORDS, holder)
    for each in (label, plain):
        each.setWordWrap(True)
        each.ensurePolished()
    before = label.heightForWidth(WIDTH)
    change(holder)
    for each in (label, plain):
        each.ensurePolished()
    assert label.heightForWidth(WIDTH) == plain.heightForWidth(WIDTH) > before


def test_a_label_is_as_high_as_its_new_words(qtbot: QtBot) -> None:
    label = WrappedLabel(WORDS)
    qtbot.addWidget(label)
    label.setWordWrap(True)
    before = label.heightForWidth(WIDTH)
    label.setText(2 * WORDS)
    assert label.heightForWidth(WIDTH) > before
