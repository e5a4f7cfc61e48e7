"""Police and prosecutors are left out for a client until someone asks for them: the way to ask."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from guide_app.ui.common.audience import Audience
from guide_app.ui.kit.theme import Theme


class PoliceLink(QPushButton):
    """A line that says what is left out and changes it when it is pressed. Not there for staff, who see everything."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        theme.set_role(self, "small")
        self.hide()

    def show_audience(self, audience: Audience) -> None:
        """Say how it stands for this reader."""
        if audience.police:
            self.setText(self.tr("Police and prosecutors are shown. Leave them out"))
        else:
            self.setText(self.tr("Police and prosecutors are left out. Show them too"))
        self.setVisible(audience.client)
