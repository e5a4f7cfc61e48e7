"""Something to know, or to decide, before one goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from guide_app.ui.kit.overlays.scrolling_dialog import ScrollingDialog, wrapped_label


class MessageDialog(ScrollingDialog):
    """Accepted by the button with the words ``go_on``; without such words there is nothing to decide."""

    def __init__(self, window: QWidget, title: str, text: str, go_on: str = "") -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.said = wrapped_label(text)
        self.setAccessibleDescription(text)
        if go_on:
            button = self.buttons.addButton(go_on, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)  # Who buttons Enter at once changes nothing.
            button.clicked.connect(self.accept)
        last = QDialogButtonBox.StandardButton.Cancel if go_on else QDialogButtonBox.StandardButton.Close
        self.buttons.addButton(last).setDefault(True)
        content = QVBoxLayout()
        content.addWidget(self.said)
        content.addStretch(1)
        self.hold(content)
        self.buttons.button(last).setFocus()


def tell(window: QWidget, title: str, text: str) -> None:
    """Say something, and wait until it is read."""
    confirm(window, title, text, "")


def confirm(window: QWidget, title: str, text: str, go_on: str) -> bool:
    """Whether the person chose to go on."""
    dialog = MessageDialog(window, title, text, go_on)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
