"""The settings of this desk in groups, of which one is shown; a word or code that is typed waits for *Save*."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPushButton, QWidget

from guide_app.desk.preferences import IDLE_MINUTES, Preferences
from guide_app.desk.settings import DeskSettings
from guide_app.handouts.parts.own_block import OwnBlock
from guide_app.ui.common.limits import cannot_hide
from guide_app.ui.common.page import PageContext, kept_by
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.layout.setting_rows import SettingGroup, SettingRow, as_field
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.text.labels import label
from guide_app.ui.safety import screen_capture
from guide_app.ui.settings.known import KnownByNeed
from guide_app.ui.settings.own_block_fields import OwnBlockFields
from guide_app.ui.settings.updates import UpdatesGroup

MAX_INITIALS = 12
SAFETY, ORGANIZATION, UPDATES, STAFF = "safety", "organization", "updates", "staff"
PRINTERS, SETS = "printers", "sets"
"""The groups of other features."""


class SettingFields(QWidget):
    """``edited`` follows every change by a person, ``settled`` one that is complete, ``entered`` Enter in a secret
    and *Save* beside it, ``open_asked`` the button that unlocks the fields. ``made_elsewhere`` are groups of other
    features by key, each made when it is first shown.
    """

    edited, settled = Signal(), Signal()
    open_asked = Signal()
    entered = Signal()
    changed_elsewhere = Signal()
    """Something that a group of another feature keeps may have changed."""

    def __init__(
        self, context: PageContext, settings: DeskSettings, made_elsewhere: Mapping[str, Callable[[], QWidget]]
    ) -> None:
        super().__init__()
        self._theme, self._elsewhere = context.theme, made_elsewhere
        self.setObjectName("ScrollBody")
        self.group = SAFETY
        """The key of the group that is shown."""
        self._groups: dict[str, QWidget] = {}
        self._rows: dict[QWidget, SettingRow] = {}
        """The row of each field."""
        self._column = new_column(self, 12, (24, 18, 24, 20))
        self._add_owner()
        self._add_safety()
        self.own_block = self._groups[ORGANIZATION] = OwnBlockFields(context)
        self.updates = None if context.editions is None else UpdatesGroup(context, settings, context.editions)
        self._groups[UPDATES] = self._directory(context)
        self._add_staff(context)
        for group in self._groups.values():
            self._column.addWidget(group)
        self._column.addStretch(1)
        self.refusal = self._rows[self.word].words
        """What says why something was refused, where it was."""
        for changed in (self.word.textEdited, self.code.textEdited):
            changed.connect(self.edited)
        for press in (self.word.returnPressed, self.code.returnPressed, self.save_word.clicked, self.save_code.clicked):
            press.connect(self.entered)
        for complete in (self.idle.chosen, self.initials.editingFinished, self.own_block.settled):
            complete.connect(self.settled)
        self.show_group(SAFETY)

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

    def titles(self) -> list[tuple[str, str]]:
        """Every group: its key and its name."""
        names = [(SAFETY, self.tr("Safety")), (ORGANIZATION, self.tr("Your organization"))]
        for key, name in ((PRINTERS, self.tr("Printers and paper")), (SETS, self.tr("Card sets"))):
            if key in self._elsewhere:
                names.append((key, name))
        return [*names, (UPDATES, self.tr("Updates")), (STAFF, self.tr("Staff code"))]

    def show_group(self, key: str) -> None:
        """Show this group alone."""
        if key not in self._groups:
            made = self._groups[key] = self._elsewhere[key]()
            if isinstance(made, SettingGroup):
                made.changed.connect(self.changed_elsewhere)
            self._column.insertWidget(self._column.count() - 1, made)
        self.group = key
        for each, group in self._groups.items():
            group.setVisible(each == key)
        self._show_owner_words()

    def put_on_top(self, chooser: QWidget) -> None:
        """Scroll what chooses the group along with it, as a low window has no room above."""
        self._column.insertWidget(0, chooser, 0, Qt.AlignmentFlag.AlignLeft)

    def show_preferences(self, preferences: Preferences, own_block: OwnBlock, *, has_code: bool) -> None:
        """Show the current settings."""
        offered = sorted({*IDLE_MINUTES, preferences.idle_minutes})
        self.idle.set_choices([Choice(minutes, self._time(minutes)) for minutes in offered])
        self.idle.set_value(preferences.idle_minutes)
        if self.word.text() != preferences.return_word:  # A text that is set is told to assistive technology.
            self.word.setText(preferences.return_word)
        self._mask_word()
        self.initials.setText(preferences.initials)
        self.code.clear()
        self.code.setPlaceholderText(self.tr("unchanged") if has_code else self.tr("none"))
        with QSignalBlocker(self.capture):
            self.capture.setChecked(preferences.excluded_from_capture)
        self.own_block.show_block(own_block)
        if self.updates is not None:
            self.updates.show_editions()
            if self._known.isVisible():
                self._known.refresh()
        for row in self._rows.values():
            row.show_words()

    def show_owner(self, *, has_code: bool, locked: bool) -> None:
        """Show who can change the settings, and lock the fields until staff have given their code."""
        if not has_code:
            words = self.tr(
                "No staff code is set. Anyone at this computer can change these settings and see the word. "
                "They can also leave the client view. If others can sit down here, set a code below."
            )
        elif locked:
            words = self.tr(
                "Locked. Only staff can change these settings, the word, printers and card sets. "
                "Enter the staff code to open them."
            )
        else:
            words = self.tr(
                "Open for staff. It locks again when you hide, when a client takes over, and when nobody is here."
            )
        self._owner_words.setText(words)
        self.open.setVisible(locked)
        self._show_owner_words()
        for part in (self.idle, self.word, self.see, self.code, self.capture, self.own_block, self.initials):
            part.setEnabled(not locked)

    @property
    def owner(self) -> str:
        """What is said about who can change the settings."""
        return self._owner_words.text()

    def take_keyboard(self) -> None:
        """Move the focus to the first field of the group."""
        first = {ORGANIZATION: self.own_block.name, STAFF: self.code}.get(self.group, self.idle)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, field: QLineEdit, why: str) -> None:
        """Show what is wrong with a field in its row, and focus the field."""
        for row in self._rows.values():
            row.show_words()
        row = self._rows[field]
        row.refuse(why)
        self.refusal = row.words
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to_opened(field, row.words)
        announce(field, why)

    def _show_owner_words(self) -> None:
        """On every group while they are locked, else beside the code alone."""
        self._owner.setVisible(not self.open.isHidden() or self.group == STAFF)

    def _add_owner(self) -> None:
        self._owner = QFrame()
        self._owner.setObjectName("Plate")
        column = new_column(self._owner, 8, (16, 12, 16, 12))
        self._owner_words = label(self._theme, role="second")
        self._owner_words.setProperty("ink", "on_accent_soft")
        self.open = button(self._theme, self.tr("Open with the staff code"), icon="lock")
        self.open.clicked.connect(self.open_asked)
        column.addWidget(self._owner_words)
        column.addLayout(left(self.open))
        self._column.addWidget(self._owner)

    def _add_safety(self) -> None:
        theme = self._theme
        group = self._groups[SAFETY] = SettingGroup(theme, self.tr("Safety"))
        forgetting = self.tr("Clear the guide when nobody is using it")
        self.idle = ChoiceBox(theme, forgetting)
        self.word = self._secret(self.tr("Return word"))
        self.see = button(theme, self.tr("Hold to see"))
        self.see.setAccessibleDescription(self.tr("Shows the word while it is pressed"))
        self.see.pressed.connect(self._show_word)
        self.see.released.connect(self._mask_word)
        as_field(self.idle)
        told = self.tr("A warning appears first. Then searches, selected signs and the handout are cleared.")
        self._rows[self.idle] = group.add(forgetting, told, self.idle)
        self.save_word = self._save_button()
        told = self.tr("Brings the guide back after hiding. 4 to 20 letters a to z.")
        self._rows[self.word] = group.add(self.word.accessibleName(), told, self.word, self.see, self.save_word)
        self.practice = button(theme, self.tr("Practice", "a button: practice hiding"), icon="hide")
        told = self.tr("Press Shift three times to hide, then type the word. Nothing is lost while you practice.")
        group.add(self.tr("Practice hiding"), told, self.practice)
        self.capture = QCheckBox(self.tr("Leave the guide out"))
        self._theme.set_role(self.capture, "body")
        self.capture.setAccessibleName(self.tr("Leave the guide out of screenshots and recordings"))
        self.capture.toggled.connect(self.settled)
        # Offered where the system supports it; a choice stored on a removable drive is kept on other computers.
        told = self.tr("This computer leaves the window out of what is captured or shared. A camera still sees it.")
        group.add(self.tr("Screenshots and recordings"), told, self.capture).setVisible(screen_capture.can_exclude())
        group.add(*cannot_hide())

    def _add_staff(self, context: PageContext) -> None:
        group = self._groups[STAFF] = SettingGroup(self._theme, self.tr("Staff code"))
        self.code = self._secret(self.tr("Staff code: closes kiosk mode and client view"))
        told = self.tr("At least 6 characters. You cannot see it here again, so keep a copy in a safe place.")
        self.save_code = self._save_button()
        self._rows[self.code] = group.add(self.code.accessibleName(), told, self.code, self.save_code)
        self.initials = QLineEdit()
        self.initials.setMaxLength(MAX_INITIALS)
        as_field(self.initials, self.tr("Initials of whoever keeps the directory from this computer"))
        told = self.tr("With initials, Manage services is at the side. Each change carries them. Empty: nobody does.")
        row = self._rows[self.initials] = group.add(self.initials.accessibleName(), told, self.initials)
        row.setVisible(kept_by(context) is not None)  # For a desk that has the directory as YAML.

    def _save_button(self) -> QPushButton:
        made = button(self._theme, self.tr("Save"))
        made.setEnabled(False)
        return made

    def _secret(self, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        as_field(edit, name)
        return edit

    def _show_word(self) -> None:
        self.word.setEchoMode(QLineEdit.EchoMode.Normal)

    def _mask_word(self) -> None:
        self.word.setEchoMode(QLineEdit.EchoMode.Password)

    def _directory(self, context: PageContext) -> QWidget:
        """The editions of this desk, and what is known of the directory by need, to see what to call and ask next."""
        whole = QWidget()
        column = new_column(whole, 0)
        if self.updates is not None:
            column.addWidget(self.updates)
            column.addSpacing(20)
        self._known = KnownByNeed(context)
        column.addWidget(self._known)
        return whole

    def _time(self, minutes: int) -> str:
        return self.tr("After %n minute(s)", "", minutes) if minutes else self.tr("Never")
