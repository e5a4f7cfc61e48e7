"""Asking for the staff code, at the end of a kiosk's day."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from guide_app.desk import staff_code

TRIES, REST_MS = 3, 30_000
"""After so many wrong codes nothing is taken for a while: guessing by hand leads nowhere."""


class AskStaffCode(QDialog):
    """Accepted by the right code only. How often it was wrong is remembered from one asking to the next."""

    _wrong = 0

    def __init__(self, window: QWidget, kept: str) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Staff"))
        self._kept = kept
        self.code = QLineEdit()
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.setAccessibleName(self.tr("Staff code"))
        self.code.setMaxLength(200)
        caption = QLabel(self.tr("Staff code"))
        caption.setBuddy(self.code)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._try)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (caption, self.code, self.said, self.buttons):
            column.addWidget(widget)
        if AskStaffCode._wrong >= TRIES:
            self._rest()

    def _try(self) -> None:
        if staff_code.matches(self.code.text(), self._kept):
            AskStaffCode._wrong = 0
            self.accept()
            return
        self.code.clear()
        AskStaffCode._wrong += 1
        self.said.setText(self.tr("That is not the staff code."))
        if AskStaffCode._wrong >= TRIES:
            self._rest()

    def _rest(self) -> None:
        self.said.setText(self.tr("That was wrong several times. Wait half a minute."))
        self._allow(False)
        QTimer.singleShot(REST_MS, self, self._again)

    def _again(self) -> None:
        AskStaffCode._wrong = TRIES - 1
        self.said.clear()
        self._allow(True)

    def _allow(self, allowed: bool) -> None:
        self.code.setEnabled(allowed)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)
