"""Asking for the staff code, at the end of a kiosk's day."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from guide_app.desk.code_tries import CodeTries
from guide_app.ui.kit.overlays.scrolling_dialog import ScrollingDialog, wrapped_label

POLL_INTERVAL_MS = 1_000


class StaffCodeDialog(ScrollingDialog):
    """Accepted by the right code only. After several wrong ones it takes none for a while."""

    def __init__(self, window: QWidget, tries: CodeTries) -> None:
        buttons = QDialogButtonBox.StandardButton
        super().__init__(window, buttons.Ok | buttons.Cancel)
        self.setWindowTitle(self.tr("Staff"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tries = tries
        self._waiting = QTimer(self)
        self._waiting.setInterval(POLL_INTERVAL_MS)
        self._waiting.timeout.connect(self._show_wait)
        self.code = QLineEdit()
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.setAccessibleName(self.tr("Staff code"))
        self.code.setMaxLength(200)
        self.said = wrapped_label()
        self.buttons.accepted.connect(self._try)
        content = QVBoxLayout()
        for widget in (wrapped_label(self.tr("Staff code"), self.code), self.code, self.said):
            content.addWidget(widget)
        content.addStretch(1)
        self.hold(content)
        self._show_wait()

    def _try(self) -> None:
        if self._tries.take(self.code.text()):
            self.accept()
            return
        self.code.clear()
        self.said.setText(self.tr("That is not the staff code."))
        self._show_wait()

    def _show_wait(self) -> None:
        left = self._tries.wait()
        if left:
            minutes = -(-left // 60)
            self.said.setText(self.tr("That was wrong several times. Try again in %n minute(s).", "", minutes))
            self._waiting.start()
        elif self._waiting.isActive():
            self._waiting.stop()
            self.said.clear()
        self.code.setEnabled(not left)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not left)
