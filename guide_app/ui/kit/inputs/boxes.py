"""Boxes to choose from a list and to set a number, over which the wheel passes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QStyle, QStyleOptionComboBox

INDENT = 10
"""Pixels before the number, as text has in the other boxes."""


class ComboBox(QComboBox):
    """The wheel passes over it: who scrolls past must not have chosen another language, or how a sheet is turned.

    Where there is little room, it is no wider than what it shows: its longest choice may be wider than the window.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentTextChanged.connect(self._shown_changed)

    def minimumSizeHint(self) -> QSize:
        hint, metrics = super().minimumSizeHint(), self.fontMetrics()
        longest = max((metrics.horizontalAdvance(self.itemText(place)) for place in range(self.count())), default=0)
        return hint - QSize(max(longest - metrics.horizontalAdvance(self.currentText()), 0), 0)

    def _shown_changed(self) -> None:
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # WORKAROUND (no report found) (in Qt 6.12): the minimum size of the former font stays.
            self._measure_anew()

    def showPopup(self) -> None:
        """The list keeps the edges of a box without the keyboard, and is made as high as one with it needs: too low by
        so little that arrows to scroll it appeared, over half of its last entry.
        """
        self._measure_anew()
        super().showPopup()

    def _measure_anew(self) -> None:
        """Qt forgets what it measured for another style only."""
        super().changeEvent(QEvent(QEvent.Type.StyleChange))

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Words that have too little room end in dots: Qt lets them be cut off anywhere."""
        super().initStyleOption(option)
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(kind, option, part, self).width()
        text = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = text

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberBox(QSpinBox):
    """A spin box with room before its number. The wheel passes over it, as over a ``ComboBox``.

    WORKAROUND (no report found) (in PySide 6.12): the line in it is made here: PySide would keep the one that Qt makes,
    and with it the box, for good. It is made within the box: a line by itself is dressed as one, and would keep the
    edges that cut off the number in the box.
    """

    def __init__(self) -> None:
        super().__init__()
        line = QLineEdit(self)
        self.setLineEdit(line)
        line.setTextMargins(INDENT, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # WORKAROUND (no report found) (in Qt 6.12): under a style sheet, the font of the line does not follow the
            # box.
            self.lineEdit().setFont(self.font())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
