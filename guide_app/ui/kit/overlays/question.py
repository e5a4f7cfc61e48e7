"""Something to decide before one goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.labels import label

WIDTH = 480


class Question(Panel):
    """Accepted by the button with the words ``go_on``. The other, with the words ``stay``, changes nothing: it has the
    keyboard, so that an Enter too much does nothing either.
    """

    def __init__(self, asker: QWidget, heading: str, text: str, go_on: str, stay: str) -> None:
        super().__init__(asker, heading, WIDTH)
        self.said = label(self.theme, text)
        self.content.addWidget(self.said)
        self.content.addStretch(1)
        self.front.setAccessibleDescription(text)
        self.offer(go_on).clicked.connect(self.accept)
        self._stay_button = self.offer(stay, "primary")
        self._stay_button.clicked.connect(self.close_now)

    def ask(self) -> None:
        """Show it."""
        self.open(self._stay_button)
