"""A box to choose from a list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox


class ComboBox(QComboBox):
    """The wheel passes over it: who scrolls past must not have chosen another language, or how a sheet is turned."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # Qt keeps the least size that the former letters had.
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
