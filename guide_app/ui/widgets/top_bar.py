"""The bar at the top: one search box for everything, and the way to hide at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from guide_app.ui.theme import Theme
from guide_app.ui.widgets.hide_button import HideButton


class SearchBox(QLineEdit):
    """The box where a person types. ``moved`` asks for the next (1) or the previous (-1) result."""

    moved = Signal(int)
    submitted = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        # The box would take these keys for itself; they are for the selected result.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_for_result = event.key() in (Qt.Key.Key_D, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_for_result and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return False
        return super().event(event)

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


class TopBar(QFrame):
    """``typed`` carries the text at each keystroke; ``moved`` asks for the next or the previous result."""

    typed = Signal(str)
    submitted = Signal()
    moved = Signal(int)
    left = Signal()
    hide_now = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("TopBar")
        self._theme = theme
        self.box = SearchBox()
        self.box.setPlaceholderText(self.tr("Search help, signs and questions  (Ctrl+K)"))
        self.box.setAccessibleName(self.tr("Search"))
        self.box.setMaxLength(300)
        self.box.setMaximumWidth(theme.scaled(720))
        # No history, no suggestions of the system: what is typed here is nobody's business.
        self.box.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._glass = QAction(self.box)
        self.box.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        theme.set_role(self.box, "body")
        self.box.textEdited.connect(self._typed)
        self.box.moved.connect(self.moved)
        self.box.submitted.connect(self.submitted)
        self.box.left.connect(self.left)
        self.hide_button = HideButton(theme, self.tr("Hide now"))
        self.hide_button.setToolTip(self.tr("Or press Shift three times"))
        self.hide_button.setAccessibleDescription(self.tr("Covers this window at once and forgets what was done"))
        self.hide_button.clicked.connect(self.hide_now)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(16)
        row.addWidget(self.box, 1)
        row.addStretch(0)
        row.addWidget(self.hide_button)
        theme.changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        """What is typed."""
        return self.box.text()

    def clear(self) -> None:
        """Empty the box, and what Undo would bring back."""
        self.box.setText("")

    def focus_box(self) -> None:
        """Go to the box, ready to type over what stands there."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def _typed(self, text: str) -> None:
        self.box.setClearButtonEnabled(True)
        self.typed.emit(text)

    def _dress(self) -> None:
        self._glass.setIcon(self._theme.icon("search", "muted", 18))
        self.box.setMaximumWidth(self._theme.scaled(720))
