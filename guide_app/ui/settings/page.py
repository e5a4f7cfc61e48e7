"""The page This desk: the safety settings of this computer, stored by *Save*."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide_app.desk.own_block import OwnBlockStore
from guide_app.desk.settings import RETURN_WORD, DeskSettings
from guide_app.handouts.parts.own_block import EMPTY
from guide_app.handouts.problems import HandoutError
from guide_app.ui.common.messages import translated_error
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.settings.fields import SettingFields

WIDTH = 680
"""Width of the card, px at 100 % text."""


class SettingsPage(Page):
    """``saved`` follows a change, and carries whether it could be stored. Unsaved input is dropped when the page is
    hidden.
    """

    saved = Signal(bool)

    def __init__(self, context: PageContext, settings: DeskSettings) -> None:
        super().__init__(context)
        self._theme, self._settings = context.theme, settings
        theme = self._theme
        country = context.library.pack(context.language).country
        self._own_block = OwnBlockStore(context.kept, country)
        self._kept_block = EMPTY
        self.fields = SettingFields(context)
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
        self._card.area.hold(self.fields)
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
        self.fields.installEventFilter(self)
        self._fit()
        self.show_settings()
        self.fields.edited.connect(self._look)
        self.fields.entered.connect(self._save)

    def show_settings(self) -> None:
        """Show the current settings."""
        code = bool(self._settings.staff_code)
        self._kept_block = self._own_block.load()
        self.fields.show_preferences(self._settings.preferences, self._kept_block, has_code=code)
        self._look()

    def start(self) -> None:
        self.show_settings()

    def stop(self) -> None:
        self.fields.own_block.worker.stop()

    def set_compact(self, compact: bool) -> None:
        self._head.setHidden(compact)
        self.fields.show_title(compact)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.show_settings()
        self.fields.own_block.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 16 if self.height() < self._theme.scaled(560) else 24
        self._column.setContentsMargins(side, side - 4, side, side - 4)
        self._fit()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()  # The preview of the block arrives later than the page.
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        width = self._theme.scaled(WIDTH)
        self._card.setMaximumWidth(width)
        self._card.fit_to(min(width, self.width()))

    def _look(self) -> None:
        """Enable *Save* while there are changes."""
        preferences = self._settings.preferences
        kept = (preferences.idle_minutes, preferences.return_word, "", preferences.excluded_from_capture)
        changed = self.fields.values != kept
        changed = changed or self.fields.own_block.block != self._kept_block
        self._save_button.setEnabled(changed)
        self._save_button.setToolTip("" if changed else self.tr("Nothing was changed yet"))
        self._revert.setVisible(changed)

    def _save(self) -> None:
        minutes, word, code, excluded = self.fields.values
        if not RETURN_WORD.fullmatch(word):
            self.fields.refuse(self.fields.word, self.tr("The word has 4 to 20 letters from a to z, without accents."))
            self._fit()
            return
        try:
            own_block = self._own_block.checked(self.fields.own_block.block)
        except HandoutError as error:
            self.fields.own_block.refuse_number(translated_error(error))
            return
        try:
            kept = self._settings.change(minutes, word, code, excluded)
        except ValueError:
            self.fields.refuse(self.fields.code, self.tr("The staff code has at least 6 characters."))
            self._fit()
            return
        if own_block != self._kept_block and not self._own_block.keep(own_block):
            why = self.tr("What handouts say of us could not be kept: the folder for settings cannot be written.")
            self.fields.own_block.refuse(why)
            return
        if self._save_button.hasFocus():
            self.fields.idle.setFocus(Qt.FocusReason.OtherFocusReason)  # The button is about to be disabled.
        self.show_settings()
        self.saved.emit(kept)
