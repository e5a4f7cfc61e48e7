"""The button that hides at once, with three lights for the Shifts that were pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from guide_app.ui.kit.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

RADIUS = 2.5


class HideButton(QPushButton):
    """Looks as other buttons do until Shift is pressed."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._lit = 0
        self._with_icon = True
        self.setProperty("kind", "hide")
        self.setAutoDefault(False)
        theme.set_role(self, "strong")
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """What stands on it, and what a screen reader says."""
        self.setAccessibleName(text)
        self._dress()

    def show_icon(self, shown: bool) -> None:
        """Have the icon beside the words, or the words alone where there is little room."""
        self._with_icon = shown
        self._dress()

    def show_count(self, buttons: int) -> None:
        """Light so many of the three; 0 shows none."""
        self._lit = buttons
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._with_icon and self.property("iconDrawn")[1] != self._ink():
            self._dress()  # Qt tells of no leave where the cover came between the mouse and the button.
        super().paintEvent(event)
        if not self._lit:
            return
        from PySide6.QtGui import QPainter

        from guide_app.ui.safety.exit_keys import PRESSES

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._theme.color(self._ink())
        painter.setPen(ink)
        for place in range(PRESSES):
            painter.setBrush(ink if place < self._lit else Qt.GlobalColor.transparent)
            middle = QPointF(self.width() / 2 + (place - (PRESSES - 1) / 2) * 4 * RADIUS, self.height() - 2.2 * RADIUS)
            painter.drawEllipse(middle, RADIUS, RADIUS)

    def _dress(self) -> None:
        name = self.accessibleName()
        self.setText(f" {name}" if self._with_icon else name)
        if self._with_icon:
            self._theme.set_icon(self, "hide", self._ink())
        else:
            self.setProperty("iconDrawn", None)
            self.setIcon(QIcon())

    def _ink(self) -> str:
        """The colour of what is drawn here. Under the mouse the ground is as dark as the words were."""
        return "surface" if self.underMouse() else "text"
