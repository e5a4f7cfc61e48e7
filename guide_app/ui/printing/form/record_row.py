"""One record chosen for a handout: its name, and buttons that move it and take it off."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from guide_app.ui.common.record_text import unbroken, wrapping
from guide_app.ui.kit.fields import TARGET
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.form.choices import Entry

ICONS = {"up": "chevron-up", "down": "chevron-down", "remove": "close"}
"""What a row can be asked for, and how it looks."""


class RecordRow(QWidget):
    """A row stays the same part wherever it stands: to dress a new one takes milliseconds each."""

    asked = Signal(str, str)
    """The id of the record, and what is asked for: ``up``, ``down`` or ``remove``."""

    def __init__(self, theme: Theme, record_id: str) -> None:
        super().__init__()
        self.record_id = record_id
        self._entry: Entry | None = None
        self._name = label(theme)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 2, 0, 2)
        line.setSpacing(2)
        line.addWidget(self._name, 1)
        self.buttons: dict[str, QPushButton] = {}
        """By what they ask for, in the order of Tab."""
        for action, icon in ICONS.items():
            press = button(theme, "", "quiet", icon)
            press.setMinimumSize(TARGET, TARGET)
            press.setProperty("record", record_id)
            press.setProperty("action", action)
            press.clicked.connect(self._pressed)
            line.addWidget(press)
            self.buttons[action] = press

    def say(self, entry: Entry) -> None:
        """Write the record's name and number."""
        if entry == self._entry:
            return
        self._entry = entry
        self._name.setText(f"{wrapping(entry.title)}  {unbroken(entry.detail)}".rstrip())
        tips = {"up": self.tr("Move up"), "down": self.tr("Move down"), "remove": self.tr("Take off")}
        for action, press in self.buttons.items():
            press.setToolTip(tips[action])
            press.setAccessibleName(f"{tips[action]}: {entry.title}")

    def allow(self, place: int, count: int, *, remove: bool | None) -> None:
        """Offer what can be done with the row in this place of so many. ``remove`` is None where none is taken off."""
        for action, enabled in (("up", place > 0), ("down", place + 1 < count), ("remove", bool(remove))):
            press = self.buttons[action]
            press.setVisible(remove is not None if action == "remove" else count > 1)
            press.setEnabled(enabled)

    def _pressed(self) -> None:
        self.asked.emit(self.record_id, self.sender().property("action"))
