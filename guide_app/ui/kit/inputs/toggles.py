"""A row of choices of which several can be on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.ui.kit.focus import is_plain
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.theme import Theme


class Toggles(QWidget):
    """Choices by id and text. ``changed`` follows a press. One tab stop: the arrow keys move, Space presses, and a
    press on a choice that is on turns it off.
    """

    changed = Signal()

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]]) -> None:
        self._theme = theme
        self._buttons: dict[str, QPushButton] = {}
        super().__init__()
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, 6)
        self.set_choices(choices)

    @property
    def on(self) -> frozenset[str]:
        """The choices that are on."""
        return frozenset(key for key, press in self._buttons.items() if press.isChecked())

    @property
    def offered(self) -> frozenset[str]:
        """Every choice."""
        return frozenset(self._buttons)

    def buttons(self) -> list[QPushButton]:
        """The choices as widgets, in order."""
        return [*self._buttons.values()]

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these choices. One that is still offered stays as it was, on or off."""
        if [(key, press.accessibleName()) for key, press in self._buttons.items()] == [*choices]:
            return
        before = self._buttons
        for press in before.values():
            self._flow.removeWidget(press)
        self._buttons = {key: self._make() if key not in before else before.pop(key) for key, _words in choices}
        for gone in before.values():
            gone.hide()
            gone.deleteLater()
        for (_key, words), press in zip(choices, self._buttons.values(), strict=True):
            press.setText(words.replace("&", "&&"))
            press.setAccessibleName(words)
            press.raise_()  # A screen reader reads them in this order.
            self._flow.addWidget(press)
            if self.isVisible():
                press.show()
        self._stop_at(next(iter(self._buttons.values()), None))

    def set_on(self, on: Collection[str]) -> None:
        """Turn exactly these on, without sending ``changed``."""
        for key, press in self._buttons.items():
            with QSignalBlocker(press):
                press.setChecked(key in on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        presses = [*self._buttons.values()]
        now = next((place for place, press in enumerate(presses) if press.hasFocus()), None)
        if step is None or now is None or not is_plain(event):
            super().keyPressEvent(event)
            return
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if sideways and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        after = presses[(now + step) % len(presses)]
        self._stop_at(after)
        after.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> QPushButton:
        press = QPushButton(self)
        press.setAccessibleDescription(self.accessibleName())
        press.setCheckable(True)
        press.setAutoDefault(False)
        press.setProperty("kind", "chip")
        self._theme.set_role(press, "second")
        self._theme.set_least_height(press, 30)
        # Not clicked: assistive technology toggles a choice, and sends no click.
        press.toggled.connect(self.changed)
        return press

    def _stop_at(self, stop: QPushButton | None) -> None:
        for press in self._buttons.values():
            press.setFocusPolicy(Qt.FocusPolicy.StrongFocus if press is stop else Qt.FocusPolicy.ClickFocus)
