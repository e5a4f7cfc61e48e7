"""Leaving the client view without staff: the button at its foot, and the question before everything is cleared."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide_app.ui.client.parts import NO, TARGET, YES
from guide_app.ui.client.texts import ClientWords
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.parts import beside_icon, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_shown

SLIM = 620
"""Width in px below which only the button is shown."""
WIDTH = 600


class DoneForm(QWidget):
    """Its panel is accepted by the client who is done; ``staff_asked`` follows the button for staff."""

    staff_asked = Signal()

    def __init__(self, asker: QWidget, words: ClientWords) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, words.leave_ask, self, WIDTH)
        panel.content.addWidget(label(panel.theme, words.leave_ask_why))
        panel.content.addStretch(1)
        panel.front.setAccessibleDescription(words.leave_ask_why)
        panel.cross.setAccessibleName(words.close)
        panel.cross.setToolTip(words.close)
        panel.offer(words.leave_staff, "text", "lock").clicked.connect(self._staff_pressed)
        panel.offer(words.leave_no, icon=NO).clicked.connect(panel.close_now)
        self.done = panel.default = panel.offer(words.leave_yes, "primary", YES)
        self.done.clicked.connect(panel.accept)

    def ask(self) -> None:
        """Open the panel."""
        self.panel.open(self.done)

    def _staff_pressed(self) -> None:
        self.panel.close_now()
        self.staff_asked.emit()


class LeaveFoot(QWidget):
    """The button with which a client leaves, and what it does."""

    def __init__(self, theme: Theme, pressed: SignalInstance) -> None:
        super().__init__()
        row = new_row(self, 12)
        self._leave = button(theme, "", icon="door")
        self._leave.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._leave.clicked.connect(pressed)
        self._why = label(theme, muted=True)
        row.addWidget(self._leave)
        row.addWidget(self._why, 1)

    def write(self, words: ClientWords) -> None:
        """Show the texts in the language of the client."""
        self._leave.setText(beside_icon(words.leave))
        self._leave.setAccessibleName(words.leave)
        self._leave.setAccessibleDescription(words.leave_why)
        self._why.setText(words.leave_why)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave.setMinimumHeight(max(TARGET, self._leave.sizeHint().height()))
        set_shown(self._why, self.width() >= SLIM)
