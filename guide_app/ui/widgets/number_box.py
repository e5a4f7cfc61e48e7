"""A box for a whole number."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QSpinBox

INDENT = 10
"""Pixels before the number, as text has in the other boxes."""


def number_box() -> QSpinBox:
    """A spin box with room before its number.

    The line in it is made here: PySide would keep the one that Qt makes, and with it the box, for good.
    """
    line, box = QLineEdit(), QSpinBox()
    line.setTextMargins(INDENT, 0, 0, 0)
    box.setLineEdit(line)
    return box
