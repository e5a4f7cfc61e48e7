"""The emergency strip at the foot of the window: always there, from the pack."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from guide_app.library.reader import Library
from guide_app.ui.lines import unbroken
from guide_app.ui.theme import Theme
from guide_app.ui.widgets.flow_layout import FlowLayout
from guide_app.ui.widgets.text import label


class EmergencyStrip(QFrame):
    """A button for each emergency line; pressing one opens its service (``chosen`` carries its id)."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, library: Library, language: str) -> None:
        super().__init__()
        self.setObjectName("Strip")
        self._library = library
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 4, 12, 4)
        row = FlowLayout(spacing=8)
        outer.addLayout(row)
        self._buttons = [StripButton(theme, entry.service) for entry in library.pack(language).emergency]
        for press in self._buttons:
            press.clicked.connect(self._pressed)
            row.addWidget(press)
        self.set_language(language)

    def set_compact(self, compact: bool) -> None:
        """Keep the strip to one line where large text would make it fill a small window."""
        for press in self._buttons:
            press.set_compact(compact)

    def set_language(self, language: str) -> None:
        """Show the words in another language."""
        for press, entry in zip(self._buttons, self._library.pack(language).emergency, strict=True):
            press.show_words(entry.title, self._library.number(entry.phone))

    def _pressed(self) -> None:
        press = self.sender()
        if isinstance(press, StripButton):
            self.chosen.emit(press.service)


class StripButton(QPushButton):
    """Words and a bold number."""

    def __init__(self, theme: Theme, service: str) -> None:
        super().__init__()
        self.setObjectName("StripButton")
        self.service, self._theme = service, theme
        self._words, self._number = label(theme), label(theme, role="strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        for part in (self._words, self._number):
            part.setWordWrap(False)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)

    def show_words(self, words: str, number: str) -> None:
        """Show these."""
        self._words.setText(words)
        self._number.setText(unbroken(number))
        self.setAccessibleName(f"{words}: {number}")
        self.updateGeometry()

    def set_compact(self, compact: bool) -> None:
        """Take the small type instead of the normal one."""
        self._theme.set_role(self._words, "strip" if compact else "body")
        self._theme.set_role(self._number, "strip-strong" if compact else "strong")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
