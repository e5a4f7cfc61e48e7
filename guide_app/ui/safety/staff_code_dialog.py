"""Asking for the staff code, at the end of a kiosk's day."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from guide_app.desk import staff_code
from guide_app.ui.kit.overlays.scrolling_dialog import ScrollingDialog, wrapped_label

TRIES, RETRY_AFTER_MS = 3, 30_000
"""After so many wrong codes nothing is taken for a while: guessing by hand leads nowhere."""


class StaffCodeDialog(ScrollingDialog):
    """Accepted by the right code only. How often it was wrong is remembered from one asking to the next."""

    _wrong = 0

    def __init__(self, window: QWidget, kept: str) -> None:
        buttons = QDialogButtonBox.StandardButton
        super().__init__(window, buttons.Ok | buttons.Cancel)
        self.setWindowTitle(self.tr("Staff"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kept = kept
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
        if StaffCodeDialog._wrong >= TRIES:
            self._rest()

    def _try(self) -> None:
        if staff_code.matches(self.code.text(), self._kept):
            StaffCodeDialog._wrong = 0
            self.accept()
            return
        self.code.clear()
        StaffCodeDialog._wrong += 1
        self.said.setText(self.tr("That is not the staff code."))
        if StaffCodeDialog._wrong >= TRIES:
            self._rest()

    def _rest(self) -> None:
        self.said.setText(self.tr("That was wrong several times. Wait half a minute."))
        self._allow(False)
        QTimer.singleShot(RETRY_AFTER_MS, self, self._again)

    def _again(self) -> None:
        StaffCodeDialog._wrong = TRIES - 1
        self.said.clear()
        self._allow(True)

    def _allow(self, allowed: bool) -> None:
        self.code.setEnabled(allowed)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)
