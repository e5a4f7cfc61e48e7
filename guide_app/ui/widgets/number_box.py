"""A box for a whole number."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QSpinBox

INDENT = 10
"""Pixels before the number, as text has in the other boxes."""


def number_box() -> QSpinBox:
    """A spin box with room before its number.

    The line in it is made here: PySide would keep the one that Qt makes, and with it the box, for good. It is made
    within the box: a line by itself is dressed as one, and would keep the edges that cut off the number in the box.
    """
    box = QSpinBox()
    line = QLineEdit(box)
    box.setLineEdit(line)
    line.setTextMargins(INDENT, 0, 0, 0)
    return box
