"""A question to decide before an action continues."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.labels import label

WIDTH = 480


class Question(QWidget):
    """Its panel is accepted by the button with the text ``go_on``. The other one, with the text ``stay``, changes
    nothing and has the initial focus, so that an accidental Enter does nothing either.
    """

    def __init__(self, asker: QWidget, heading: str, text: str, go_on: str, stay: str) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, heading, self, WIDTH)
        self.said = label(panel.theme, text)
        panel.content.addWidget(self.said)
        panel.content.addStretch(1)
        panel.front.setAccessibleDescription(text)
        panel.offer(go_on).clicked.connect(panel.accept)
        self._stay_button = panel.offer(stay, "primary")
        self._stay_button.clicked.connect(panel.close_now)

    def ask(self) -> None:
        """Open the panel."""
        self.panel.open(self._stay_button)
