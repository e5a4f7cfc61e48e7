"""A label that wraps remembers how high it is, and forgets it with whatever changes that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from guide_app.ui.kit.text.labels import PlainLabel, WrappedLabel

WIDTH = 200
WORDS = "Whom to call first. " * 20


def test_a_label_is_as_high_as_its_words_in_the_font_of_a_style_sheet(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    label, plain = WrappedLabel(WORDS, holder), QLabel(WORDS, holder)
    for each in (label, plain):
        each.setWordWrap(True)
        each.ensurePolished()
    before = label.heightForWidth(WIDTH)
    holder.setStyleSheet("QLabel { font-size: 60px }")
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


@pytest.mark.parametrize("words", ["Call first", "اتصل أولا", "1-888-373-7888"])
def test_words_are_at_the_right_of_a_page_that_is_read_from_there(qtbot: QtBot, words: str) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(600, 60)
    label = PlainLabel(words)
    QVBoxLayout(holder).addWidget(label)
    with qtbot.waitExposed(holder):
        holder.show()
    english = words.isascii()
    assert at_left(label) is english, "from the left, each stands at the side of its own letters"
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not at_left(label)
    holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert at_left(label) is english


def at_left(label: QLabel) -> bool:
    """Whether the ink of a label is nearer to its left."""
    image = label.grab().toImage()
    ground = image.pixel(0, 0)
    inked = [x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != ground]
    return min(inked) < image.width() - max(inked)
