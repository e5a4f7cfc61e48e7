"""The numbered lines of a form of options: content first, then wording, then paper, and last what is folded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide_app.handouts.options import Option, Step
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import number_disc
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_shown

LABELS = 124
"""Width of the numbers and names of lines, px at 100 % text."""
DISC = 38
"""Width of a disc with the gap after it, px."""
BESIDE = 360
"""Width in px at 100 % text from which a line's name is beside its fields, and not above them."""
WIDEST = 16_777_215
"""Qt's ``QWIDGETSIZE_MAX``: no limit."""
STEPS: tuple[Step, ...] = get_args(Step)


def in_order(described: Iterable[Option]) -> list[Option]:
    """The options of a form in its order: by step, and as declared."""
    return sorted(described, key=lambda option: STEPS.index(option.step))


class StepHead(QWidget):
    """The name of a line, with its number on a disc."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._flow = FlowLayout(self, 10)
        self._flow.setContentsMargins(0, 2, 0, 0)
        named = QWidget()
        row = new_row(named, 10)
        self._disc = number_disc(theme, 1)
        row.addWidget(self._disc)
        self.name = label(theme, title, "strong", level=2)
        row.addWidget(self.name, 1)
        self._flow.addWidget(named)

    def add(self, remark: QWidget) -> None:
        """Put a remark beside the name, or below it where it does not fit."""
        self._flow.addWidget(remark)

    def set_number(self, number: int) -> None:
        """Show which line it is, and the keys that lead to it."""
        self._disc.setText(str(number))
        self.setToolTip(f"Alt+{number}")


class Line(QWidget):
    """A numbered line: its name at the start, its fields beside it, or below in a narrow form. Fields are ``stacked``
    below the name and one below the other where some need the width, as tiles do.
    """

    def __init__(self, theme: Theme, title: str, cells: list[QWidget], parent: QWidget, *, stacked: bool) -> None:
        self._theme = theme
        super().__init__(parent)
        self.head, self.cells, self.numbered, self._stacked = StepHead(theme, title), cells, True, stacked
        self.number = 0
        """Its number, 0 for none."""
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 2, 0, 2)
        self._box.setSpacing(8)
        self._box.addWidget(self.head, 0, Qt.AlignmentFlag.AlignTop)
        fields = QVBoxLayout() if stacked else QHBoxLayout()
        fields.setSpacing(8)
        for cell in cells:
            fields.addWidget(cell, 0 if stacked else 1, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(fields, 1)

    def say_no_name(self, silent: bool) -> None:
        """Whether the field says its name itself: the line then has no number."""
        self.numbered = not silent
        for part in self.head.findChildren(QLabel):
            part.setVisible(not silent)
        self._arrange()

    @property
    def name(self) -> QLabel:
        """The label with its name."""
        return self.head.name

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        words = max(self.name.fontMetrics().horizontalAdvance(word) for word in self.name.text().split() or [""])
        room = self.width() >= self._theme.scaled(BESIDE) and words + DISC <= self._theme.scaled(LABELS)
        beside = room and not self._stacked
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(8 if beside else 2)
        least, most = (self._theme.scaled(LABELS),) * 2 if beside else (0, WIDEST)
        self.head.setMinimumWidth(least)
        self.head.setMaximumWidth(most)
        set_shown(self.head, beside or self.numbered)


def number_lines(lines: list[Line], before: int) -> None:
    """Show the lines that have something to choose, numbered on after this many."""
    for line in lines:
        used = any(not cell.isHidden() for cell in line.cells)
        set_shown(line, used)
        before += used and line.numbered
        line.number = before if used and line.numbered else 0
        line.head.set_number(before)


class MoreRow(QWidget):
    """The button that unfolds the options that most people leave as they are, with a summary of their values."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = button(theme, "", "text", "chevron-down")
        self.summary = label(theme, "", "note", muted=True)
        line = new_row(self, 4)
        line.addWidget(self.button)
        line.addWidget(self.summary, 100)


def summary(described: Iterable[Option], values: dict[str, Any]) -> str:
    """The values of the folded options, so that nobody needs to unfold them to check."""
    said: list[str] = []
    for option in described:
        if option.name in values:
            value = values[option.name]
            words = option.summary_off if value is False else option.summary
            if words is not None:
                said.append(translated(words.filled(value=value)))
    return " · ".join(said)
