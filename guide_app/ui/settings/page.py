"""The page This desk: what this computer keeps, in groups. A change is stored at once, a secret by *Save* beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from guide_app.desk.faults import unsaved
from guide_app.desk.own_block import OwnBlockStore
from guide_app.desk.settings import RETURN_WORD, DeskSettings
from guide_app.handouts.parts.own_block import EMPTY
from guide_app.handouts.problems import HandoutError
from guide_app.ui.common.messages import translated, translated_error
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.focus import focused_within
from guide_app.ui.kit.inputs.filters import FilterButton
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.lists.topics import TopicList
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.text.labels import label
from guide_app.ui.safety.cover import Cover
from guide_app.ui.safety.staff_gate import StaffGate
from guide_app.ui.settings.fields import ORGANIZATION, SAFETY, STAFF, SettingFields
from guide_app.ui.settings.groups import group_topics

GROUPS_WIDTH, WIDTH = 220, 860
"""Widths of the list of groups and of the card, px at 100 % text."""
NARROW = 760
"""Width in px at 100 % text below which the groups are a filter above the card."""


class SettingsPage(Page):
    """``saved`` follows a change, and carries whether it could be stored, and the function that undoes it (None for a
    staff code). A secret that is not saved is dropped when the page is hidden. ``practice_asked`` leads to practice in
    hiding. ``made_elsewhere`` are groups of other features by key, each made when it is first shown.
    """

    saved = Signal(bool, object)
    practice_asked = Signal()

    def __init__(
        self,
        context: PageContext,
        settings: DeskSettings,
        gate: StaffGate,
        made_elsewhere: Mapping[str, Callable[[], QWidget]],
    ) -> None:
        super().__init__(context)
        self._theme, self._settings, self._gate = context.theme, settings, gate
        self._context = context
        theme = self._theme
        country = context.library.pack(context.language).country
        self._own_block = OwnBlockStore(context.kept, country)
        self._kept_block = EMPTY
        self.fields = SettingFields(context, settings, made_elsewhere)
        self._titles = dict(self.fields.titles())
        self.groups = TopicList(theme, self.tr("Groups"))
        self.group_filter = FilterButton(theme, self.tr("This desk"), self._choices, None)
        self._is_outdated = False
        """Whether another edition has come into use since it was shown."""
        self._card = ScrollCard(theme)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        self._lay_out()
        for chosen in (self.groups.chosen, self.group_filter.chosen):
            chosen.connect(self.show_group)
        self.show_settings()
        self.show_group(SAFETY)
        self.fields.edited.connect(self._look)
        self.fields.settled.connect(self._keep)
        self.fields.entered.connect(self._ask_to_save)
        self.fields.practice.clicked.connect(self.practice_asked)
        self.fields.changed_elsewhere.connect(self._show_groups)
        self.fields.open_asked.connect(self._open)
        gate.turned.connect(self.show_settings)

    def show_group(self, key: object) -> None:
        """Show a group of settings, from its top."""
        group = str(key)
        self.fields.show_group(group)
        self.groups.show_topic(group)
        self.group_filter.show_value(group, self._titles[group])
        self._card.area.verticalScrollBar().setValue(0)
        self._look()

    def bookmark(self) -> object:
        return self.fields.group

    def return_to(self, bookmark: object) -> None:
        self.show_group(bookmark)

    def show_settings(self) -> None:
        """Show the current settings."""
        self._is_outdated = False
        code = bool(self._settings.staff_code)
        self._kept_block = self._own_block.load()
        self.fields.show_preferences(self._settings.preferences, self._kept_block, has_code=code)
        self.fields.show_owner(has_code=self._gate.has_code, locked=self._gate.locked)
        self._show_groups()
        self._look()

    def start(self) -> None:
        self.show_settings()
        self.show_group(SAFETY)

    def set_language(self, language: str) -> None:
        """Show what is so after another edition has come into use."""
        if self.isVisible():
            self.show_settings()
        else:
            self._is_outdated = True

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_outdated:
            self.show_settings()
        super().showEvent(event)

    def stop(self) -> None:
        self.fields.own_block.worker.stop()

    def set_compact(self, compact: bool) -> None:
        self._head.setHidden(compact)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.show_settings()
        self.fields.own_block.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        theme = self._theme
        self._head = QWidget()
        head = new_row(self._head, 14)
        title = label(theme, self.tr("This desk"), "heading", level=1)
        title.setWordWrap(False)
        head.addWidget(title)
        told = self.tr("Changes are saved at once on this computer, for everyone who uses it.")
        head.addWidget(label(theme, told, "note", muted=True), 1)
        self._column.addWidget(self._head)
        self.fields.put_on_top(self.group_filter)
        self._card.area.hold(self.fields)
        self._card.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = new_row(gap=16)
        row.addWidget(self.groups)
        row.addWidget(self._card, 1000)
        row.addStretch(1)
        self._column.addLayout(row, 1)
        theme.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._theme.scaled(NARROW)
        side = 16 if narrow or self.height() < self._theme.scaled(560) else 24
        self._column.setContentsMargins(side, side - 4, side, side - 4)
        self.groups.setFixedWidth(self._theme.scaled(GROUPS_WIDTH))
        self.groups.setVisible(not narrow)
        self.group_filter.setVisible(narrow)
        self._card.setMaximumWidth(self._theme.scaled(WIDTH))

    def _show_groups(self) -> None:
        self.groups.show_topics(group_topics(list(self._titles.items()), self._context, self._settings))

    def _choices(self) -> list[Choice]:
        return [Choice(key, title) for key, title in self._titles.items()]

    def _look(self) -> None:
        """Enable *Save* beside a secret that was typed."""
        _, word, code, _ = self.fields.values
        self.fields.save_word.setEnabled(word != self._settings.preferences.return_word)
        self.fields.save_code.setEnabled(bool(code))

    def _open(self) -> None:
        self._gate.ask(self, self.fields.take_keyboard)

    def _ask_to_save(self) -> None:
        self._gate.ask(self, self._save)

    def _keep(self) -> None:
        """Store a change of what is no secret. What is being typed when the guide is hidden is dropped."""
        p = self._settings.preferences
        minutes, _, _, excluded = self.fields.values
        initials = self.fields.initials.text().strip()
        same = (minutes, excluded, initials) == (p.idle_minutes, p.excluded_from_capture, p.initials)
        cover = self.window().findChild(Cover)
        if cover is not None and focused_within(cover) is not None:
            return  # It takes the keyboard from what was typed.
        if not self.isVisible() or (same and self.fields.own_block.block == self._kept_block):
            return
        self._store(p.return_word, "")

    def _save(self) -> None:
        _, word, code, _ = self.fields.values
        if not RETURN_WORD.fullmatch(word):
            why = self.tr("The return word must have 4 to 20 letters, a to z, without accents.")
            self._refuse(SAFETY, self.fields.word, why)
            return
        if focused_within(self) in (self.fields.save_word, self.fields.save_code):
            self.fields.take_keyboard()  # The button is about to be disabled.
        if self._store(word, code):
            self.show_settings()

    def _store(self, word: str, code: str) -> bool:
        """Store all that is chosen, with this word and a new code, if any. Returns whether nothing was refused."""
        kept, block_before = self._settings.preferences, self._kept_block
        before = (kept.idle_minutes, kept.return_word, "", kept.excluded_from_capture, kept.initials)
        minutes, _, _, excluded = self.fields.values
        try:
            own_block = self._own_block.checked(self.fields.own_block.block)
        except HandoutError as error:
            self.show_group(ORGANIZATION)
            self.fields.own_block.refuse(translated_error(error))
            return False
        try:
            stored = self._settings.change(minutes, word, code, excluded, self.fields.initials.text().strip())
        except ValueError:
            self._refuse(STAFF, self.fields.code, self.tr("The staff code must have at least 6 characters."))
            return False
        except OSError:
            self._refuse(STAFF, self.fields.code, translated(unsaved()))
            return False
        if own_block != block_before and not self._own_block.keep(own_block):
            self.show_group(ORGANIZATION)
            self.fields.own_block.refuse(translated(unsaved()))
            return False
        self._kept_block = own_block
        self._show_groups()
        self._look()

        def undo() -> None:
            undone = self._settings.change(*before)
            undone = (own_block == block_before or self._own_block.keep(block_before)) and undone
            self.show_settings()
            self.saved.emit(undone, None)

        self.saved.emit(stored, None if code else undo)
        return True

    def _refuse(self, group: str, field: QLineEdit, why: str) -> None:
        self.show_group(group)
        self.fields.refuse(field, why)
