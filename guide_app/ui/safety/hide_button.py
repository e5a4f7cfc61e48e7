"""The button that hides at once, with three lights for presses of Shift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from guide_app.ui.kit.parts import beside_icon
from guide_app.ui.kit.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

RADIUS = 2.5


class HideButton(QPushButton):
    """Looks like other buttons until Shift is pressed."""

    def __init__(self, theme: Theme, text: str) -> None:
        self._theme = theme
        self.lit = 0
        """How many of the three lights are on."""
        self._with_icon = True
        super().__init__()
        self.setProperty("kind", "hide")
        self.setAutoDefault(False)
        theme.set_role(self, "strong")
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Set the text and the accessible name."""
        self.setAccessibleName(text)
        self._dress()

    def show_icon(self, shown: bool) -> None:
        """Show the icon beside the text, or hide it in a narrow bar."""
        self._with_icon = shown
        self._dress()

    def show_count(self, buttons: int) -> None:
        """Light this many of the three lights; 0 hides them."""
        self.lit = buttons
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._with_icon and self.property("iconDrawn")[1] != self._ink():
            self._dress()  # Qt sends no leave event when the cover has come under the mouse.
        super().paintEvent(event)
        if not self.lit:
            return
        from PySide6.QtGui import QPainter

        from guide_app.ui.safety.exit_keys import PRESSES

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._theme.color(self._ink())
        painter.setPen(ink)
        for place in range(PRESSES):
            painter.setBrush(ink if place < self.lit else Qt.GlobalColor.transparent)
            middle = QPointF(self.width() / 2 + (place - (PRESSES - 1) / 2) * 4 * RADIUS, self.height() - 2.2 * RADIUS)
            painter.drawEllipse(middle, RADIUS, RADIUS)

    def _dress(self) -> None:
        name = self.accessibleName()
        self.setText(beside_icon(name) if self._with_icon else name)
        if self._with_icon:
            self._theme.set_icon(self, "hide", self._ink())
        else:
            self.setProperty("iconDrawn", None)
            self.setIcon(QIcon())

    def _ink(self) -> str:
        """The color of text and lights; inverted while the mouse is over the button."""
        return "surface" if self.underMouse() else "text"
