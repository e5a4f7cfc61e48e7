"""A search box for one record: matches appear below, the arrow keys and Enter choose."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.form.choices import Entry
from guide_app.ui.printing.form.record_finder import RecordFinder, Wanted
from guide_app.ui.printing.form.suggestions import Suggestions


class RecordBox(QLineEdit):
    """``chosen`` carries the id. ``without`` are ids that are not offered."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, finder: RecordFinder, kind: str, words: str, printable: bool) -> None:
        super().__init__()
        self._theme, self._finder, self._kind, self._printable = theme, finder, kind, printable
        self.without: tuple[str, ...] = ()
        self._asked: Wanted | None = None
        self.ask_for(words)
        self.setMaxLength(200)
        # Typed text is private: the system must neither remember nor complete it.
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        theme.set_role(self, "body")
        self.suggestions = Suggestions(self, theme)
        self.suggestions.chosen.connect(self._take)
        self.textEdited.connect(self._ask)
        finder.finished.connect(self._found)

    def ask_for(self, words: str) -> None:
        """Set the placeholder text."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def start(self) -> None:
        """Clear the box."""
        self.suggestions.hide()
        self.suggestions.clear()
        self.clear()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.suggestions.isVisible():
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.suggestions.isVisible():
            self._ask()
            return
        super().keyPressEvent(event)

    def _ask(self) -> None:
        self._asked = (self._kind, self.text(), self._printable)
        self._finder.ask(self._asked)

    def _found(self, wanted: Wanted, entries: list[Entry]) -> None:
        if wanted is not self._asked or not self.hasFocus():
            return
        self.suggestions.show_entries([entry for entry in entries if entry.id not in self.without])

    def _take(self, record_id: str) -> None:
        self.clear()
        self.chosen.emit(record_id)
