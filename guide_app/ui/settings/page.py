"""The page This desk: settings of this computer that have to do with safety, kept when *Save* is pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from guide_app.desk.preferences import IDLE_MINUTES
from guide_app.desk.settings import RETURN_WORD, DeskSettings
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.inputs.boxes import ComboBox
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label

WIDTH, FIELD = 680, 340
"""Width of the card and of a field, px at 100 % text."""


class SettingsPage(Page):
    """``saved`` follows a change, and tells whether it could be kept. What was typed and not saved is forgotten when
    the page goes out of sight.
    """

    saved = Signal(bool)

    def __init__(self, context: PageContext, settings: DeskSettings) -> None:
        super().__init__()
        self._theme, self._settings = context.theme, settings
        theme = self._theme
        self.idle = ComboBox()
        self.word, self.code = QLineEdit(), QLineEdit()
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self._hints: dict[QWidget, QLabel] = {}
        """What is told below each field."""
        self.said = label(theme, role="note")
        self.said.setProperty("ink", "error")
        self._save_button = button(theme, self.tr("Save"), "primary")
        self._save_button.clicked.connect(self._save)
        self._revert = button(theme, self.tr("Put back"), "quiet")
        self._revert.clicked.connect(self.show_settings)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(14)
        title = label(theme, self.tr("This desk"), "heading")
        title.setWordWrap(False)
        head.addWidget(title)
        told = self.tr("Kept on this computer, for everyone who uses it.")
        head.addWidget(label(theme, told, "note", muted=True), 1)
        self._column.addWidget(self._head)
        self._card = ScrollCard(theme)
        self._card.set_body(self._body())
        self._card.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card.foot.addWidget(self._save_button)
        self._card.foot.addWidget(self._revert)
        self._card.foot.addStretch(1)
        self._card.show_foot()
        row = QHBoxLayout()
        row.addWidget(self._card, 1000)
        row.addStretch(1)
        self._column.addLayout(row, 1000)
        self._column.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()
        self.show_settings()
        for changed in (self.idle.activated, self.word.textEdited, self.code.textEdited):
            changed.connect(self._look)
        for field in (self.word, self.code):
            field.returnPressed.connect(self._save)

    def show_settings(self) -> None:
        """Show the settings that are in force."""
        preferences = self._settings.preferences
        self.idle.clear()
        for minutes in sorted({*IDLE_MINUTES, preferences.idle_minutes}):
            self.idle.addItem(self._time(minutes), minutes)
        self.idle.setCurrentIndex(self.idle.findData(preferences.idle_minutes))
        self.word.setText(preferences.return_word)
        self.code.clear()
        self.code.setPlaceholderText(self.tr("unchanged") if self._settings.staff_code else self.tr("none"))
        self._say("")
        self._look()

    def start(self) -> None:
        self.show_settings()

    def set_compact(self, compact: bool) -> None:
        self._head.setHidden(compact)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.show_settings()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 16 if self.height() < self._theme.scaled(560) else 24
        self._column.setContentsMargins(side, side - 4, side, side - 4)
        self._fit()

    def _body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(4)
        for heading, field, told in (
            (
                self.tr("Forget what was done when nobody uses the guide"),
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
                self.tr("At least 6 characters. It is kept as a hash, and cannot be shown again."),
            ),
        ):
            column.addWidget(label(self._theme, heading, "strong"))
            field.setAccessibleName(heading)
            field.setAccessibleDescription(told)
            column.addWidget(field)
            self._hints[field] = label(self._theme, told, "note", muted=True)
            column.addWidget(self._hints[field])
            column.addSpacing(16)
        self.said.hide()
        column.addWidget(self.said)
        column.addStretch(1)
        self._fields = column
        return body

    def _fit(self) -> None:
        width = self._theme.scaled(WIDTH)
        self._card.setMaximumWidth(width)
        self._card.fit_to(min(width, self.width()))
        for field in (self.idle, self.word, self.code):
            field.setMaximumWidth(self._theme.scaled(FIELD))

    def _time(self, minutes: int) -> str:
        if minutes == 0:
            return self.tr("Never")
        return self.tr("After %n minute(s)", "", minutes)

    def _typed(self) -> tuple[int, str, str]:
        return self.idle.currentData(), self.word.text().strip().lower(), self.code.text()

    def _look(self) -> None:
        """Offer to save what was changed."""
        preferences = self._settings.preferences
        changed = self._typed() != (preferences.idle_minutes, preferences.return_word, "")
        self._save_button.setEnabled(changed)
        self._save_button.setToolTip("" if changed else self.tr("Nothing was changed yet"))
        self._revert.setVisible(changed)

    def _save(self) -> None:
        minutes, word, code = self._typed()
        if not RETURN_WORD.fullmatch(word):
            self._say(self.tr("The word has 4 to 20 letters from a to z, without accents."), self.word)
            return
        try:
            kept = self._settings.change(minutes, word, code)
        except ValueError:
            self._say(self.tr("The staff code has at least 6 characters."), self.code)
            return
        if self._save_button.hasFocus():
            self.idle.setFocus(Qt.FocusReason.OtherFocusReason)  # The button is about to be disabled.
        self.show_settings()
        self.saved.emit(kept)

    def _say(self, text: str, field: QLineEdit | None = None) -> None:
        """Say in the place of what is told below a field what is wrong with it."""
        for each, hint in self._hints.items():
            hint.setHidden(each is field)
        self.said.setText(text)
        if field is not None:
            self._fields.removeWidget(self.said)
            self._fields.insertWidget(self._fields.indexOf(field) + 1, self.said)
        self.said.setHidden(field is None)
        if field is None:
            return
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()
        scroll_to_opened(field, self.said)
        announce(field, text)
