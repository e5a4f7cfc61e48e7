"""A field of a record as a person edits it: a caption, what it is typed or chosen in, what is wrong, its history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide_app.content.overlay import Value
from guide_app.ui.coordinator.field_names import field_words
from guide_app.ui.coordinator.form.boxes import box_of
from guide_app.ui.coordinator.form.declared import STAFF_ONLY, Declared, text_of, value_of
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme, set_ink

HISTORY_WIDTH = 420
"""Width of the history of a field, px at 100 % text."""


class RecordField(QWidget):
    """``edited`` follows every change by a person. ``history`` are the lines of what it said before, the newest first.
    A field of a record that is being added has no value yet.
    """

    edited = Signal()

    def __init__(
        self,
        theme: Theme,
        field: Declared,
        languages: tuple[str, ...],
        offered: Sequence[Choice] = (),
        history: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._theme, self.field, self._languages, self._history = theme, field, languages, history
        self._before: Value = None
        self._shown, self._is_new = "", False
        name = field_words(field.name)
        staff = self.tr("%1 (only staff see this)").replace("%1", name) if field.name in STAFF_ONLY else name
        column = new_column(self, 3, (0, 0, 0, 8))
        head = QHBoxLayout()
        head.addWidget(label(theme, staff, "small", muted=True), 1)
        if history:
            self._past = button(theme, self.tr("Changed %n time(s)", "", len(history)), "link")
            theme.set_role(self._past, "small")
            self._past.clicked.connect(self._show_history)
            head.addWidget(self._past)
        column.addLayout(head)
        self.box = box_of(theme, field, staff, offered)
        self.box.edited.connect(self._edited)
        column.addWidget(self.box)
        self._hint = label(theme, role="small")
        column.addWidget(self._hint)
        column.addStretch(1)
        self.show_value(None)

    @property
    def before(self) -> Value:
        """The value that the record has."""
        return self._before

    def show_value(self, value: Value, *, is_new: bool = False) -> None:
        """Show the value that the record has; ``is_new``: there is no record yet."""
        self._before, self._is_new = value, is_new
        shown = text_of(self.field, value)
        if is_new and self.field.needed and self.field.choices and not shown:
            # Of yes and no, the one that promises nothing; of ways to reach a number, a call.
            shown = str(self.field.choices[-1 if self.field.way == "choice" else 0])
        self.set_text(shown)
        self._shown = self.text
        self.refuse("")

    @property
    def text(self) -> str:
        """What is typed or chosen, as a text: for a draft."""
        return self.box.text

    def set_text(self, text: str) -> None:
        """Type or choose this."""
        self.box.set_text(text)

    @property
    def is_changed(self) -> bool:
        """Whether it says anything else than the record."""
        return self.text.strip() != self._shown.strip()

    def value(self) -> Value:
        """What it says, as the value of a change.

        Raises:
            ValueError: it cannot be read; the reason is its text.

        """
        if not self.is_changed and not self._is_new:
            return self._before
        return value_of(self.field, self.text, self._languages)

    def check(self) -> str:
        """Why what was typed cannot be read; empty while it can, or is still to be typed."""
        try:
            if self.is_changed:
                self.value()
        except ValueError as error:
            return str(error)
        return ""

    def refuse(self, why: str) -> None:
        """Say what is wrong here; empty for nothing."""
        set_ink(self._hint, "error")
        show_words(self._hint, why)

    def _edited(self) -> None:
        self.refuse(self.check())
        self.edited.emit()

    def _show_history(self) -> None:
        popup = Popup(self._theme, self._past, self.window())
        popup.column.setContentsMargins(16, 14, 16, 14)
        popup.column.setSpacing(8)
        popup.column.addWidget(label(self._theme, field_words(self.field.name), "subheading"))
        for line in self._history:
            words = label(self._theme, line, "small")
            words.setMinimumWidth(min(self._theme.scaled(HISTORY_WIDTH), self.window().width() - 80))
            words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            popup.column.addWidget(words)
        popup.open()
