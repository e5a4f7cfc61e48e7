"""A label that wraps remembers how high it is, and forgets it with whatever changes that."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from guide_app.ui.kit.text.labels import WrappedLabel

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
