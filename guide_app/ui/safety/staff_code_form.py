"""The form for the staff code, which ends a kiosk or the client view."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from guide_app.desk.code_tries import CodeTries
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.labels import label

WIDTH = 420
POLL_INTERVAL_MS = 1_000


class StaffCodeForm(QWidget):
    """Its panel is accepted only by the right code; the button says ``go_on``. After several wrong codes it rejects all
    for a while.
    """

    def __init__(self, asker: QWidget, tries: CodeTries, go_on: str) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, self.tr("Staff"), self, WIDTH)
        self._tries = tries
        self._waiting = QTimer(self)
        self._waiting.setInterval(POLL_INTERVAL_MS)
        self._waiting.timeout.connect(self._show_wait)
        self.code = QLineEdit()
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.setAccessibleName(self.tr("Staff code"))
        self.code.setMaxLength(200)
        panel.theme.set_role(self.code, "body")
        self.said = panel.pin_words()
        caption = label(panel.theme, self.tr("Staff code"), "small", muted=True)
        caption.setBuddy(self.code)
        for part in (caption, self.code):
            panel.content.addWidget(part)
        panel.content.addStretch(1)
        panel.offer(self.tr("Cancel")).clicked.connect(panel.close_now)
        self.go_on = panel.default = panel.offer(go_on, "primary")
        self.go_on.clicked.connect(self._try)
        panel.closed.connect(self.code.clear)
        self._show_wait()

    def _try(self) -> None:
        if self._tries.take(self.code.text()):
            self.panel.accept()
            return
        self.code.clear()
        self.code.setFocus()
        self.said.setText(self.tr("That is not the staff code."))
        self._show_wait()
        announce(self, self.said.text())

    def _show_wait(self) -> None:
        left = self._tries.wait()
        if left:
            minutes = -(-left // 60)
            self.said.setText(self.tr("Too many wrong codes. Try again in %n minute(s).", "", minutes))
            self._waiting.start()
        self.code.setEnabled(not left)
        self.go_on.setEnabled(not left)
        if not left and self._waiting.isActive():
            self._waiting.stop()
            self.said.clear()
            self.code.setFocus()  # Nothing else is to be done here, and Qt has moved the focus to Cancel.
            announce(self, self.tr("You can type the code again."))
