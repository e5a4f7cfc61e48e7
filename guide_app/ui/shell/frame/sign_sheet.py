"""One sign across the window, readable from the back of a room: the sentence as large as fits, and apart from it only
the buttons to leave and to show the related number.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.fitted_sentence import FittedSentence
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.hide_button import HideButton

SIDE = 24
"""Margins at the sides, px; small, as the sentence needs the width."""


class SignSheet(QWidget):
    """``closed`` asks to return, ``number_asked`` to show the number to call."""

    closed = Signal()
    number_asked = Signal()
    hide_now = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("CallSheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        back = button(theme, self.tr("Back to the signs"), "normal", "arrow-left")
        back.setProperty("kind", "text")
        back.setToolTip(self.tr("Back (Esc)"))
        back.clicked.connect(self.closed)
        self._hide = HideButton(theme, self.tr("Hide now"))
        self._hide.setToolTip(self.tr("Or press Shift three times"))
        self._hide.clicked.connect(self.hide_now)
        head = new_row(margins=(SIDE - 16, 10, SIDE, 10))
        head.addWidget(back)
        head.addStretch(1)
        head.addWidget(self._hide)
        band = QFrame()
        band.setObjectName("SheetBand")
        self.sentence = FittedSentence(theme)
        inner = new_column(band, margins=(SIDE, 8, SIDE, 8))
        inner.addWidget(self.sentence)
        self._number = button(theme, self.tr("A number to call"), "primary", "phone")
        self._number.clicked.connect(self.number_asked)
        foot = new_row(gap=16, margins=(SIDE, 10, SIDE, 12))
        foot.addWidget(self._number)
        told = label(theme, self.tr("One sign proves nothing."), "call-name", muted=True)
        told.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(told, 1)
        column = new_column(self, 0)
        column.addLayout(head)
        column.addWidget(band, 1)
        column.addLayout(foot)
        self._back = back

    def show_sign(self, words: str, with_number: bool) -> None:
        """Show a sign, and the button for its number."""
        self.setAccessibleName(words)
        self.sentence.set_words(words)
        self._number.setVisible(with_number)
        (self._number if with_number else self._back).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words)

    def show_count(self, presses: int) -> None:
        """Highlight this many of the three lights of *Hide now*."""
        self._hide.show_count(presses)

    def back(self) -> None:
        """Return to the page."""
        self.closed.emit()

    def clear(self) -> None:
        """Clear the sheet."""
        self.setAccessibleName("")
        self.sentence.set_words("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back()
            return
        super().keyPressEvent(event)
