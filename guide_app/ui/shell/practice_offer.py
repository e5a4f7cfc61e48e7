"""Offers practice in hiding, once, at the first start on a desk: someone who has never practiced does not know the
return word when it matters.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

NARROW = 700
"""Width in px at 100 % text below which the buttons are below the text."""


class PracticeOffer(QWidget):
    """A banner above the pages, which blocks nothing. ``accepted`` follows *Practice now*, ``declined`` *Not now*; then
    it is removed for good: Help offers the same.
    """

    accepted = Signal()
    declined = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        plate = QFrame()
        plate.setObjectName("Plate")
        outer = new_column(self, margins=(12, 8, 24, 8))
        outer.addWidget(plate)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, plate)
        self._row.setContentsMargins(20, 12, 16, 12)
        self._row.setSpacing(16)
        words = new_row(gap=14)
        words.addWidget(Icon(theme, "hide", "on_accent_soft", 22), 0, Qt.AlignmentFlag.AlignTop)
        lines = new_column(gap=0)
        title = label(theme, self.tr("Practice hiding once"), "title")
        text = label(
            theme,
            self.tr(
                "Press Shift three times to cover this window. Learn the word that brings it back. It takes half a "
                "minute."
            ),
            "second",
        )
        for line in (title, text):
            line.setProperty("ink", "on_accent_soft")
            lines.addWidget(line)
        words.addLayout(lines, 1)
        self._row.addLayout(words, 1)
        presses = new_row(gap=8)
        now, later = button(theme, self.tr("Practice now"), "primary"), button(theme, self.tr("Not now"))
        later.setToolTip(self.tr("You can practice any time in Help (F1)"))
        now.clicked.connect(self.accepted)
        later.clicked.connect(self.declined)
        for press in (now, later):
            presses.addWidget(press)
        self._row.addLayout(presses)
        self.setAccessibleName(title.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.scaled(NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
