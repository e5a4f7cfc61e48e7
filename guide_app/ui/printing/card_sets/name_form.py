"""The form for the name of a card set."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from guide_app.handouts.cards.card_set import MAX_NAME, checked_name
from guide_app.handouts.problems import HandoutError
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.labels import label

WIDTH = 480


class NameForm(QWidget):
    """``name`` is the typed name; the panel is accepted only with a valid one."""

    def __init__(self, asker: QWidget, heading: str, name: str = "") -> None:
        super().__init__()
        panel = self.panel = Panel(asker, heading, self, WIDTH)
        self.edit = QLineEdit(name)
        self.edit.setMaxLength(MAX_NAME)
        self.edit.setAccessibleName(self.tr("Name of the set"))
        panel.theme.set_role(self.edit, "body")
        self.edit.textChanged.connect(self._look)
        caption = label(panel.theme, self.edit.accessibleName(), "small", muted=True)
        caption.setBuddy(self.edit)
        told = self.tr(
            "For example, “Night shift”. It is saved on this computer, so do not use anyone’s name. A set with "
            "the same name will be replaced."
        )
        for part in (caption, self.edit, label(panel.theme, told)):
            panel.content.addWidget(part)
        panel.content.addStretch(1)
        panel.offer(self.tr("Cancel")).clicked.connect(panel.close_now)
        self.save_button = panel.default = panel.offer(self.tr("Save"), "primary")
        self.save_button.clicked.connect(panel.accept)
        self._look()

    @property
    def name(self) -> str:
        """The name as it will be saved; empty where it is not valid."""
        try:
            return checked_name(self.edit.text())
        except HandoutError:
            return ""

    def _look(self) -> None:
        self.save_button.setEnabled(bool(self.name))
