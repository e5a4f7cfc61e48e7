"""The box for search queries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from guide_app.ui.kit.accessibility import unheard
from guide_app.ui.kit.boxes import set_sides
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import key_cap
from guide_app.ui.kit.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

GLASS, CROSS = 18, 16
"""Sizes of the two icons in the box, px at 100 % text."""
PADDING = 32
"""What frame and padding take of the width at most, px."""
WITH_KEY = 240
"""Width in px at 100 % text from which an empty box shows its shortcut."""


class SearchBox(QLineEdit):
    """``moved`` asks for the next (1) or previous (-1) result, ``submitted`` to open the selected one, ``left`` to
    leave the search.

    Its two icons are placed here: those that Qt would draw do not scale with the text.
    """

    moved = Signal(int)
    submitted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._glass = QLabel()
        self._cross = button(theme, "", "inside")
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        # Escape does the same by keyboard.
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.clicked.connect(self._emptied)
        self._cross.hide()
        theme.set_icon(self._cross, "close", "muted", CROSS)
        row = QHBoxLayout(self)
        self._key = key_cap(theme, "Ctrl K")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_sides(row, 12, 0, 8, 0)
        row.addWidget(self._glass)
        row.addStretch(1)
        row.addWidget(self._key)
        row.addWidget(self._cross)
        theme.set_role(self, "body")
        self._write()
        self.setMaxLength(300)
        # Typed text is private: the system must neither remember nor complete it.
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.textChanged.connect(self._offer_cross)
        theme.changed.connect(self._dress)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
            self._dress()

    def begin(self) -> None:
        """Take focus with the text selected, ready to type over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def show_words(self, words: str) -> None:
        """Set the text without searching for it."""
        if self.text() != words:
            self.setText(words)

    def forget(self) -> None:
        """Clear the box and its undo history; ``clear`` would keep the latter. Assistive technology is not told which
        words go: they may go under the cover.
        """
        with unheard():
            self.setText("")

    def event(self, event: QEvent) -> bool:
        # These keys are for the selected result, not for the box.
        if event.type() == QEvent.Type.ShortcutOverride:
            from PySide6.QtGui import QKeyEvent

            assert isinstance(event, QKeyEvent)
            is_for_result = event.key() in (Qt.Key.Key_D, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_for_result and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        self._cross.setAccessibleName(self.tr("Clear the search"))
        self._cross.setToolTip(self.tr("Clear the search"))
        self._hint = self.tr("Search help, signs and questions")
        self.setAccessibleName(self.tr("Search"))
        self.setAccessibleDescription(
            self.tr(
                "Use Up and Down to choose a result and Enter to open it. Ctrl+D adds a service to the handout. "
                "Ctrl+Enter opens its call sheet."
            )
        )

    def _emptied(self) -> None:
        self.setText("")
        self.textEdited.emit("")

    def _offer_cross(self, text: str) -> None:
        if self._cross.isHidden() == bool(text):
            self._cross.setVisible(bool(text))
            self._dress()

    def _dress(self) -> None:
        glass = self._theme.scaled(GLASS)
        self._glass.setPixmap(self._theme.icon("search", "muted", GLASS).pixmap(QSize(glass, glass)))
        self._key.setVisible(self._cross.isHidden() and self.width() >= self._theme.scaled(WITH_KEY))
        held = self._theme.scaled(CROSS) if self._key.isHidden() else self._key.sizeHint().width()
        start, end = glass + 8, held + 4
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        self.setTextMargins(left, 0, right, 0)
        room = self.width() - start - end - PADDING
        whole = self.fontMetrics().horizontalAdvance(self._hint) <= room
        self.setPlaceholderText(self._hint if whole else self.accessibleName())
