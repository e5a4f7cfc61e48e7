"""Highlighted blocks, each kind with its own shape and color: words to say, a caution, what not to do, confirmed facts.
Key caps and numbered steps belong here too.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Role, Theme

Tone = Literal["speech", "caution", "good", "forbidden", "call"]
_ICONS: dict[Tone, tuple[str, str]] = {
    "speech": ("quote", "on_speech"),
    "caution": ("warning", "on_caution"),
    "good": ("check-thin", "on_good"),
    "forbidden": ("forbidden", "error"),
    "call": ("phone", "on_accent_soft"),
}
_INKS: dict[Tone, str] = {
    "speech": "text",
    "caution": "on_caution",
    "good": "on_good",
    "forbidden": "error",
    "call": "on_accent_soft",
}


class Icon(QLabel):
    """A line icon that follows the theme and is hidden from screen readers. It is drawn once it is shown: most icons
    are on pages that nobody sees.
    """

    def __init__(self, theme: Theme, name: str, token: str, size: int = 18) -> None:
        self._theme, self._drawn = theme, (name, token, size)
        self._waits = False
        super().__init__()
        theme.changed.connect(self._dress)
        self._dress()

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        drawn = (name, token, self._drawn[2])
        if drawn != self._drawn:
            self._drawn = drawn
            self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._waits:
            self._dress()

    def _dress(self) -> None:
        name, token, size = self._drawn
        pixels = self._theme.scaled(size)
        self.setFixedSize(pixels, pixels)
        self._waits = not self.isVisible()
        if not self._waits:
            self.setPixmap(self._theme.icon(name, token, size, self.layoutDirection()).pixmap(pixels))


class Block(QFrame):
    """A passage on a colored background, with the icon of its tone. ``column`` is the layout of its content."""

    def __init__(self, theme: Theme, tone: Tone) -> None:
        super().__init__()
        self.theme = theme
        self.tone: Tone = tone
        self.setObjectName("Block")
        self.setProperty("tone", tone)
        wide = tone in ("speech", "call")
        row = new_row(self, 12, (20, 14, 20, 14) if wide else (14, 9, 14, 9))
        name, token = _ICONS[tone]
        row.addWidget(Icon(theme, name, token, 20 if wide else 16), 0, Qt.AlignmentFlag.AlignTop)
        self.column = new_column(gap=2)
        row.addLayout(self.column, 1)

    def add(self, text: str, role: Role = "body") -> QLabel:
        """Add a paragraph."""
        words = label(self.theme, text, role)
        words.setProperty("ink", _INKS[self.tone])
        self.column.addWidget(words)
        return words


def speech(theme: Theme, heading: str, words: str, role: Role = "speech") -> Block:
    """Words to say aloud, below a heading that says what they are for."""
    block = Block(theme, "speech")
    head = block.add(heading, "small-strong")
    head.setProperty("ink", "on_speech")
    block.add(words, role)
    return block


def message(theme: Theme, tone: Tone, words: str) -> Block:
    """A one-line block of a tone."""
    block = Block(theme, tone)
    block.add(words, "strong" if tone == "good" else "note")
    return block


def key_cap(theme: Theme, words: str) -> QLabel:
    """A key cap with the key's label. It reads from left to right in every language."""
    cap = QLabel(words)
    cap.setObjectName("KeyCap")
    cap.setTextFormat(Qt.TextFormat.PlainText)
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    cap.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    theme.set_role(cap, "small")
    return cap


def number_disc(theme: Theme, number: int) -> QLabel:
    """A step's number on a soft disc."""
    disc = Disc(theme, "Disc", "small-strong", 24)
    disc.setText(str(number))
    return disc


class Disc(QLabel):
    """A number on a disc with this diameter in px at 100 % text, round at every size; ``name`` is its object name in
    the style sheet.
    """

    def __init__(self, theme: Theme, name: str, role: Role, side: int) -> None:
        super().__init__()
        self._theme, self._side = theme, side
        self.setObjectName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self, role)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        side = max(self._theme.scaled(self._side), self.fontMetrics().height() + 4)
        self.setFixedSize(side, side)
        # Set the radius here: a radius in the style sheet is rounded differently from the text size.
        self.setStyleSheet(f"border-radius: {side // 2}px;")


def step_row(theme: Theme, number: int, content: QWidget) -> QWidget:
    """A numbered step: the disc, with the content beside it."""
    holder = QWidget()
    row = new_row(holder, 12)
    row.addWidget(number_disc(theme, number), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(content, 1)
    return holder
