"""The needs that a client chooses from: in columns while none is chosen, then as a list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from guide_app.ui.client.facts import Reader
from guide_app.ui.client.parts import CHOICE, Choice, clear_layout
from guide_app.ui.client.who import Request, is_police_matter
from guide_app.ui.common.need_icons import icon_of
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme

COLUMNS, TALL = 3, 86
"""Columns of the needs while none is chosen, and the height that each has there, px at 100 % text."""


class NeedGrid(QWidget):
    """``chosen`` carries the need that a client pressed. ``choices`` has the button of each need."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, icons: Path) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self.choices: dict[str, Choice] = {}
        self._police_matters: dict[str, bool] = {}
        self._need = ""
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._column.addLayout(self._grid)
        self._note = label(theme, role="body", muted=True)
        self._column.addWidget(self._note)
        self._column.addStretch(1)

    @property
    def unchosen(self) -> bool:
        """Whether no need is chosen yet."""
        return bool(self.choices) and self._need not in self.choices

    def write(self, reader: Reader) -> None:
        """Make the choices again in the language of ``reader``."""
        clear_layout(self._grid)
        self.choices = {}
        show_words(self._note, reader.note)
        for need in reader.library.pack(reader.language).needs:
            choice = self.choices[need.id] = Choice(self._theme, icon_of(need.id, self._icons), need.title)
            choice.setProperty("need", need.id)
            choice.toggled.connect(self._turned)
            self._grid.addWidget(choice)
            self._police_matters[need.id] = is_police_matter(reader, need.id)

    def show_wish(self, wish: Request) -> None:
        """Show what is chosen. Matters of the police are there if the client asked for them."""
        self._need = wish.need
        for need, choice in self.choices.items():
            choice.setChecked(need == wish.need)
            choice.setVisible(wish.police or not self._police_matters[need])

    def arrange(self, *, alone: bool, tall: bool) -> None:
        """Put the needs that are shown into columns, read along the rows, or into a list."""
        columns = COLUMNS if alone else 1
        shown = [choice for choice in self.choices.values() if not choice.isHidden()]
        for place, choice in enumerate(shown):
            choice.set_height(TALL if alone and tall else CHOICE)
            self._grid.addWidget(choice, *divmod(place, columns))
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))
        self._column.setContentsMargins(0, 0, 0 if alone else 4, 0)
        self._note.setVisible(alone and bool(self._note.text()))  # Beside the services it follows them.

    def _turned(self, chosen: bool) -> None:
        need = self.sender().property("need")
        if chosen != (need == self._need):  # Otherwise ``show_wish`` has set it.
            self.chosen.emit(need)
