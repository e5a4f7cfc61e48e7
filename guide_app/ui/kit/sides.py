"""Margins at the start and end of lines: Qt mirrors a layout's items, but not its margins."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout


def set_sides(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Set these margins in pixels: at the start of lines, above, at their end, and below."""
    left, right = (end, start) if QGuiApplication.isRightToLeft() else (start, end)
    layout.setContentsMargins(left, top, right, bottom)
