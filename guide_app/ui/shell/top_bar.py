"""The bar at the top: one search box for everything, and the way to hide at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.hide_button import HideButton
from guide_app.ui.search.search_box import SearchBox


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
        self.box = SearchBox(theme)
        self.box.setPlaceholderText(self.tr("Search help, signs and questions  (Ctrl+K)"))
        self.box.setAccessibleName(self.tr("Search"))
        self.box.setAccessibleDescription(
            self.tr(
                "Down and Up choose a result and Enter opens it. "
                "Ctrl+D puts a service on the handout, Ctrl+Enter shows its number large."
            )
        )
        self.box.setMaxLength(300)
        # No history, no suggestions of the system: what is typed here is nobody's business.
        self.box.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.box.textEdited.connect(self.typed)
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
