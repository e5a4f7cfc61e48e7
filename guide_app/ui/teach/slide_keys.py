"""The keys of a workshop: arrow and page keys, those of a presenter's remote, and letters; and their legend."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.text.blocks import key_cap
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

Asked = Literal["next", "back", "blank", "numbers", "front", "end", "choice-1", "choice-2", "choice-3", "choice-4"]

_Key = Qt.Key
KEYS: dict[int, Asked] = {
    _Key.Key_Right: "next", _Key.Key_PageDown: "next", _Key.Key_Space: "next", _Key.Key_Down: "next",
    _Key.Key_Left: "back", _Key.Key_PageUp: "back", _Key.Key_Backspace: "back", _Key.Key_Up: "back",
    _Key.Key_B: "blank", _Key.Key_Period: "blank",
    _Key.Key_N: "numbers", _Key.Key_F: "front", _Key.Key_F5: "front", _Key.Key_Escape: "end",
    _Key.Key_1: "choice-1", _Key.Key_2: "choice-2", _Key.Key_3: "choice-3", _Key.Key_4: "choice-4",
}  # fmt: skip
"""A remote sends the page keys, F5, Escape, and B or a period."""
ON_BUTTONS = frozenset({_Key.Key_Space, _Key.Key_Up, _Key.Key_Down})
"""Keys that a focused button or list keeps for itself."""


class SlideKeys(QObject):
    """``asked`` carries what a key or a button asks for."""

    asked = Signal(str)

    def take(self, event: QKeyEvent, *, on_button: bool = False) -> bool:
        """Take a key press; returns whether it is one of these keys."""
        plain = Qt.KeyboardModifier.KeypadModifier
        if event.text().isalpha():
            plain |= Qt.KeyboardModifier.ShiftModifier  # The legend shows capitals.
        if event.modifiers() & ~plain:
            return False
        asked = KEYS.get(event.key())
        if asked is None or (on_button and event.key() in ON_BUTTONS):
            return False
        self.asked.emit(asked)
        return True

    def ask_of_sender(self) -> None:
        """Ask for what the button that was pressed says."""
        sender = self.sender()
        if sender is not None:
            self.asked.emit(sender.property("asks"))


class KeysLegend(QWidget):
    """The keys beside what they do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        flow = FlowLayout(self, spacing=12)
        for cap, words in (
            ("→", self.tr("next")),
            ("B", self.tr("blank")),
            ("N", self.tr("numbers")),
            ("F", self.tr("front screen")),
            ("Esc", self.tr("end")),
        ):
            pair = QWidget()
            inner = new_row(pair, 6)
            inner.addWidget(key_cap(theme, cap))
            text = label(theme, words, "small", muted=True)
            text.setWordWrap(False)
            inner.addWidget(text)
            flow.addWidget(pair)
