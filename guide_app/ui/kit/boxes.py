"""Rows and columns of widgets, with their gap and margins. Qt mirrors a layout's items, but not its margins."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

_Box = TypeVar("_Box", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
"""Left, top, right and bottom, px."""


def new_column(holder: QWidget | None = None, gap: int | None = None, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """A layout that places its widgets below each other, ``gap`` px apart (by default as the style has it). It is the
    layout of ``holder``, or else stands in another layout.
    """
    return _set(QVBoxLayout() if holder is None else QVBoxLayout(holder), gap, margins)


def new_row(holder: QWidget | None = None, gap: int | None = None, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """The same for widgets beside each other."""
    return _set(QHBoxLayout() if holder is None else QHBoxLayout(holder), gap, margins)


def set_sides(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Set these margins in pixels: at the start of lines, above, at their end, and below."""
    left, right = (end, start) if QGuiApplication.isRightToLeft() else (start, end)
    layout.setContentsMargins(left, top, right, bottom)


def _set(box: _Box, gap: int | None, margins: Margins) -> _Box:
    box.setContentsMargins(*margins)
    if gap is not None:
        box.setSpacing(gap)
    return box
