"""The settings of this desk: a field for each, with a hint below it that errors replace."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from guide_app.desk.preferences import IDLE_MINUTES, Preferences
from guide_app.handouts.parts.own_block import OwnBlock
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.text.labels import label
from guide_app.ui.safety import screen_capture
from guide_app.ui.settings.own_block_fields import OwnBlockFields

WIDTH = 340
"""Width of a field, px at 100 % text."""


class SettingFields(QWidget):
    """``edited`` follows every change by a person, ``entered`` the Enter key in a line edit."""

    edited = Signal()
    entered = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        theme = self._theme = context.theme
        self.own_block = OwnBlockFields(context, WIDTH)
        self.setObjectName("ScrollBody")
        forgetting = self.tr("Forget what was done when nobody uses the guide")
        self.idle = ChoiceBox(theme, forgetting)
        self.word, self.code = QLineEdit(), QLineEdit()
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self._hints: dict[QWidget, QLabel] = {}
        """The hint below each field."""
        self.refusal = label(theme, role="note")
        self.refusal.setProperty("ink", "error")
        self.refusal.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(4)
        self._title = label(theme, self.tr("This desk"), "heading")
        self._title.hide()
        self._column.addWidget(self._title)
        for heading, field, told in (
            (
                forgetting,
                self.idle,
                self.tr("A warning comes first. What is searched, ticked or collected is forgotten."),
            ),
            (
                self.tr("Word that brings the guide back after hiding"),
                self.word,
                self.tr("4 to 20 letters a to z. Help (F1) lets you practice it."),
            ),
            (
                self.tr("Staff code that ends a kiosk and the client view"),
                self.code,
                self.tr("At least 6 characters. It cannot be read here again: write it down in a safe place."),
            ),
        ):
            self._add(heading, field, told)
        self.capture = QCheckBox(self.tr("Leave the guide out"))
        self._add_capture()
        self._column.addWidget(self.refusal)
        self._column.addWidget(self.own_block)
        self._column.addStretch(1)
        for changed in (self.idle.chosen, self.word.textEdited, self.code.textEdited):
            changed.connect(self.edited)
        for line in (self.word, self.code):
            line.returnPressed.connect(self.entered)
        self.own_block.edited.connect(self.edited)
        self.own_block.entered.connect(self.entered)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def values(self) -> tuple[int, str, str, bool]:
        """Minutes until the guide forgets, the return word, a new staff code or an empty text, and whether the window
        is excluded from screen captures.
        """
        return (
            cast("int", self.idle.value),
            self.word.text().strip().lower(),
            self.code.text(),
            self.capture.isChecked(),
        )

    def show_preferences(self, preferences: Preferences, own_block: OwnBlock, *, has_code: bool) -> None:
        """Show the current settings."""
        offered = sorted({*IDLE_MINUTES, preferences.idle_minutes})
        self.idle.set_choices([Choice(minutes, self._time(minutes)) for minutes in offered])
        self.idle.set_value(preferences.idle_minutes)
        self.word.setText(preferences.return_word)
        self.code.clear()
        self.code.setPlaceholderText(self.tr("unchanged") if has_code else self.tr("none"))
        self.capture.setChecked(preferences.excluded_from_capture)
        self.own_block.show_block(own_block)
        self.refusal.hide()
        for hint in self._hints.values():
            hint.show()

    def show_title(self, shown: bool) -> None:
        """Show the page's title above the fields, where nothing else does."""
        self._title.setVisible(shown)

    def refuse(self, field: QLineEdit, why: str) -> None:
        """Replace the hint of a field by what is wrong with it, and focus the field."""
        for each, hint in self._hints.items():
            hint.setHidden(each is field)
        self.refusal.setText(why)
        self._column.removeWidget(self.refusal)
        self._column.insertWidget(self._column.indexOf(field) + 1, self.refusal)
        self.refusal.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to_opened(field, self.refusal)
        announce(field, why)

    def _add(self, heading: str, field: QWidget, told: str) -> None:
        if isinstance(field, QLineEdit):
            field.setAccessibleName(heading)
        field.setAccessibleDescription(told)
        self._hints[field] = label(self._theme, told, "note", muted=True)
        for part in (label(self._theme, heading, "strong"), field, self._hints[field]):
            self._column.addWidget(part)
        self._column.addSpacing(16)

    def _add_capture(self) -> None:
        """Offered where the system supports it; a choice stored on a removable drive is kept on other computers."""
        told = self.tr("Windows then leaves the window out of what is captured or shared. A camera still sees it.")
        heading = label(self._theme, self.tr("Screenshots and recordings"), "strong")
        self._theme.set_role(self.capture, "body")
        self.capture.setAccessibleName(self.tr("Leave the guide out of screenshots and recordings"))
        self.capture.setAccessibleDescription(told)
        self.capture.clicked.connect(self.edited)
        hint = label(self._theme, told, "note", muted=True)
        for part in (heading, self.capture, hint):
            self._column.addWidget(part)
            if not screen_capture.can_exclude():
                part.hide()
        if screen_capture.can_exclude():
            self._column.addSpacing(16)

    def _time(self, minutes: int) -> str:
        return self.tr("After %n minute(s)", "", minutes) if minutes else self.tr("Never")

    def _fit(self) -> None:
        for field in (self.idle, self.word, self.code):
            field.setMaximumWidth(self._theme.scaled(WIDTH))
