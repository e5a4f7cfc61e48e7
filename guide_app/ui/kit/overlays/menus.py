"""Buttons that open a menu: a popup inside the window, so that the cover hides it too and it looks the same on every
platform.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from guide_app.ui.kit.overlays.choice_popup import Choice, ChoicePopup
from guide_app.ui.kit.theme import Theme


class MenuButton(QPushButton):
    """A button with a chevron that opens a popup of ``choices``, with those in ``made`` checked; both are called on
    each opening. With ``boxes``, the popup stays open.

    ``chosen`` carries the chosen value, ``pointed_at`` the one likely to be chosen next.
    """

    chosen = Signal(object)
    pointed_at = Signal(object)

    def __init__(
        self,
        theme: Theme,
        choices: Callable[[], Sequence[Choice]],
        made: Callable[[], Collection[object]] = tuple,
        *,
        boxes: bool = False,
    ) -> None:
        self._theme, self._choices, self._made, self._boxes = theme, choices, made, boxes
        self.popup: ChoicePopup | None = None
        super().__init__()
        self.setProperty("menu", True)
        self.setAutoDefault(False)
        self.setAccessibleDescription(self.tr("Opens a list"))
        self.clicked.connect(self.open_popup)

    def open_popup(self) -> None:
        """Open the popup and give it focus."""
        popup = self.popup = ChoicePopup(
            self._theme, self, self.window(), self._choices(), self._made(), boxes=self._boxes
        )
        popup.chosen.connect(self._take)
        popup.pointed_at.connect(self.pointed_at)
        popup.closed.connect(self._closed)
        popup.open()

    def sizeHint(self) -> QSize:
        chevron = self.style().pixelMetric(QStyle.PixelMetric.PM_MenuButtonIndicator, None, self)
        return super().sizeHint() + QSize(chevron, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """The style sheet draws a chevron only for a button with a QMenu: claim to have one."""
        super().initStyleOption(option)
        option.features |= QStyleOptionButton.ButtonFeature.HasMenu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if down or event.key() == Qt.Key.Key_F4:
            self.open_popup()
        else:
            super().keyPressEvent(event)

    def _take(self, value: object) -> None:
        self.chosen.emit(value)
        if self.popup is not None:
            self.popup.list.mark(self._made())

    def _closed(self) -> None:
        self.popup = None
