"""Margins by where lines start and end: Qt mirrors what stands in a layout, but not the room around it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout


def set_sides(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Keep so many pixels free before the start of lines, above, behind their end, and below."""
    left, right = (end, start) if QGuiApplication.isRightToLeft() else (start, end)
    layout.setContentsMargins(left, top, right, bottom)
