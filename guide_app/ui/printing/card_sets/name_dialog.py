"""Asking for the name of a card set."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from guide_app.handouts.cards.card_set import MAX_NAME, checked_name
from guide_app.handouts.problems import HandoutError
from guide_app.ui.kit.overlays.scrolling_dialog import ScrollingDialog, wrapped_label


class NameDialog(ScrollingDialog):
    """``name`` is what was typed; the dialog is accepted only with one that can be kept."""

    def __init__(self, window: QWidget, title: str, name: str = "") -> None:
        buttons = QDialogButtonBox.StandardButton
        super().__init__(window, buttons.Save | buttons.Cancel)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.edit = QLineEdit(name)
        self.edit.setMaxLength(MAX_NAME)
        self.edit.setAccessibleName(self.tr("Name of the set"))
        self.edit.textChanged.connect(self._look)
        told = wrapped_label(
            self.tr(
                "For example “Night shift”. It is kept on this computer; name no person. One of this name is replaced."
            )
        )
        content = QVBoxLayout()
        for part in (wrapped_label(self.tr("Name of the set"), self.edit), self.edit, told):
            content.addWidget(part)
        content.addStretch(1)
        self.buttons.accepted.connect(self.accept)
        self.hold(content)
        self._look()

    @property
    def name(self) -> str:
        """As it is kept; empty for none."""
        try:
            return checked_name(self.edit.text())
        except HandoutError:
            return ""

    def _look(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(self.name))
