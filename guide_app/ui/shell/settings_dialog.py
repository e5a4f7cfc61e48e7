"""Settings of this computer that have to do with safety."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from guide_app.desk import staff_code
from guide_app.desk.preferences import IDLE_MINUTES, KioskState, Preferences, PreferenceStore
from guide_app.ui.kit.inputs.boxes import ComboBox
from guide_app.ui.kit.overlays.scrolling_dialog import ScrollingDialog, wrapped_label

LETTERS = 62
"""Width of the dialog, in letters of usual width."""
RETURN_WORD = re.compile(r"[a-z]{4,20}")


class SettingsDialog(ScrollingDialog):
    """Changes ``preferences`` and ``kiosk`` in place when it is accepted; whoever opened it keeps them."""

    def __init__(self, window: QWidget, preferences: Preferences, kiosk: KioskState) -> None:
        buttons = QDialogButtonBox.StandardButton
        super().__init__(window, buttons.Save | buttons.Cancel)
        self.setWindowTitle(self.tr("This desk"))
        self._preferences, self._kiosk = preferences, kiosk
        self.idle = ComboBox()
        for minutes in sorted({*IDLE_MINUTES, preferences.idle_minutes}):
            self.idle.addItem(self._time(minutes), minutes)
        self.idle.setCurrentIndex(self.idle.findData(preferences.idle_minutes))
        self.word = QLineEdit(preferences.return_word)
        self.code = QLineEdit()
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.setPlaceholderText(self.tr("unchanged") if kiosk.staff_code else self.tr("none"))
        self.said = wrapped_label()
        self.said.hide()
        self.buttons.accepted.connect(self._save)
        form = QVBoxLayout()
        for said, field in (
            (self.tr("Forget what was done when nobody uses the guide"), self.idle),
            (self.tr("Word that brings the guide back after hiding (4 to 20 letters a to z)"), self.word),
            (self.tr("Staff code that ends a kiosk and the client view (at least 6 characters)"), self.code),
        ):
            form.addWidget(wrapped_label(said, field))
            form.addWidget(field)
            form.addSpacing(8)
        form.addStretch(1)
        self.hold(form, LETTERS, self.said)

    def _time(self, minutes: int) -> str:
        if minutes == 0:
            return self.tr("Never")
        return self.tr("After %n minute(s)", "", minutes)

    def _save(self) -> None:
        word = self.word.text().strip().lower()
        if not RETURN_WORD.fullmatch(word):
            self._say(self.tr("The word has 4 to 20 letters from a to z, without accents."), self.word)
            return
        if self.code.text():
            try:
                self._kiosk.staff_code = staff_code.hash_code(self.code.text())
            except ValueError:
                self._say(self.tr("The staff code has at least 6 characters."), self.code)
                return
        self._preferences.return_word = word
        self._preferences.idle_minutes = self.idle.currentData()
        self.accept()

    def _say(self, text: str, field: QWidget) -> None:
        self.said.setText(text)
        self.said.show()
        field.setFocus()


def ask_settings(window: QWidget, store: PreferenceStore, preferences: Preferences) -> bool:
    """Let the person change the settings, and keep them. Whether they were changed."""
    kiosk = store.load_kiosk()
    dialog = SettingsDialog(window, preferences, kiosk)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if accepted:
        kept = store.save(preferences) and store.save(kiosk)
        if not kept:
            _say_not_kept(window)
    return accepted


def _say_not_kept(window: QWidget) -> None:
    from guide_app.ui.kit.overlays.message_dialog import tell

    text = QCoreApplication.translate(
        "SettingsDialog",
        "The settings hold until the guide is closed. They could not be kept: the folder for them cannot be written.",
    )
    tell(window, window.windowTitle(), text)
