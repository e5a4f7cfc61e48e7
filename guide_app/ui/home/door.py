"""A large navigation button with an icon, a title and a line of text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import RowButton
from guide_app.ui.kit.text.blocks import Icon, key_cap
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_shown

TILE = 42
"""Side of the tile round the icon, px at 100 % text."""
WITH_KEYS = 400
"""Width in px at 100 % text from which its keys are shown."""


class Door(RowButton):
    """``look`` is its object name in the style sheet: ``Door`` on the page, ``PlateDoor`` on a plate. ``keys`` open it
    too; they are shown where there is room.
    """

    def __init__(self, theme: Theme, icon: str, title: str, text: str, look: str, keys: str) -> None:
        self._keys = key_cap(theme, keys)
        self._has_keys = bool(keys)
        super().__init__()
        self.setObjectName(look)
        self._theme = theme
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._tile = QFrame()
        self._tile.setObjectName("Tile")
        inner = new_row(self._tile)
        inner.addWidget(Icon(theme, icon, "accent", 20), 0, Qt.AlignmentFlag.AlignCenter)
        self._row.addWidget(self._tile)
        words = new_column(gap=2)
        self._title = label(theme, title, "subheading", level=0)
        self._text = label(theme, text, "second")
        on_plate = look == "PlateDoor"
        self._title.setProperty("ink", "on_accent_soft" if on_plate else "text")
        self._text.setProperty("ink", "on_accent_soft" if on_plate else "muted")
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._keys)
        self._row.addWidget(Icon(theme, "chevron-right", "accent", 16))
        for part in (self._tile, self._title, self._text, self._keys):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_low(False)
        theme.changed.connect(self._dress)

    def set_low(self, low: bool) -> None:
        """Reduce the height."""
        self._row.setContentsMargins(20, 3 if low else 14, 20, 3 if low else 14)
        self._dress()

    def _dress(self) -> None:
        side = self._theme.scaled(TILE)
        self._tile.setFixedSize(side, side)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        set_shown(self._keys, self._has_keys and self.width() >= self._theme.scaled(WITH_KEYS))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
