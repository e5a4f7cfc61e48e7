"""A place where a Deaf client and a worker write to each other, one line below the other. Nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from guide_app.ui.client.parts import TARGET, clear_layout, large_button, scrolling
from guide_app.ui.client.texts import ClientWords
from guide_app.ui.kit.accessibility import unheard
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.parts import badge
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

LINES = 90
"""Minimum height of what both have written, px at 100 % text."""


class BothWrite(QFrame):
    """``large_asked`` carries a line that is to fill the screen. Enter adds a line, and the other one writes next."""

    large_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Card")
        self._theme = theme
        self._words: ClientWords | None = None
        self._by_worker = False
        column = new_column(self, 12, (20, 16, 20, 16))
        self._told = label(theme, role="speech")
        column.addWidget(self._told)
        body = QWidget()
        held = new_column(body, margins=(0, 0, 8, 0))
        self._lines = new_column(gap=10)
        held.addLayout(self._lines)
        held.addStretch(1)
        self._area = scrolling(theme, body)
        theme.set_least_height(self._area, LINES)
        column.addWidget(self._area, 1)
        self._who = large_button(theme, " ", "swap")
        self._who.clicked.connect(self._swap)
        self._edit = QLineEdit()
        theme.set_role(self._edit, "call-name")
        self._edit.returnPressed.connect(self._add)
        self._large = large_button(theme, " ", kind="primary")
        self._large.clicked.connect(self._show_large)
        self._clear = large_button(theme, " ")
        self._clear.clicked.connect(self._begin_again)
        for parts in ((self._who, self._edit), (self._large, self._clear)):
            row = new_row(gap=10)
            for part in parts:
                theme.set_least_height(part, TARGET)
                row.addWidget(part, int(part is self._edit))
            if self._edit not in parts:
                row.addStretch(1)
            column.addLayout(row)

    @property
    def field(self) -> QLineEdit:
        """Where they write."""
        return self._edit

    @property
    def last_stop(self) -> QWidget:
        """The last tab stop."""
        return self._clear

    def write(self, words: ClientWords) -> None:
        """Show its own texts in a language."""
        self._words = words
        self._told.setText(words.deaf_show)
        self._edit.setPlaceholderText(words.deaf_write)
        self._edit.setAccessibleName(words.deaf_write)
        for press, said in ((self._large, words.deaf_large), (self._clear, words.deaf_clear)):
            press.setText(said)
            press.setAccessibleName(said)
        self._name_writer()

    def clear(self) -> None:
        """Forget what both wrote. (``QLineEdit.clear`` would leave it to Ctrl+Z.)"""
        with unheard():  # Assistive technology would be told the words, perhaps under the cover.
            self._edit.setText("")
        clear_layout(self._lines)
        self._by_worker = False
        self._name_writer()

    def answer(self) -> None:
        """The worker writes next: the client has shown a sentence."""
        self._by_worker = True
        self._name_writer()

    def take_keyboard(self) -> None:
        """Move the focus to the field."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to_opened(self._edit)

    def _begin_again(self) -> None:
        self.clear()
        self.take_keyboard()

    def _add(self) -> None:
        if self._taken():
            self._swap()

    def _show_large(self) -> None:
        if written := self._taken():
            self.large_asked.emit(written)

    def _taken(self) -> str:
        """Add what was typed to the lines, and return it."""
        written = self._edit.text().strip()
        if written:
            row = QWidget()
            line = new_row(row, 12)
            who = badge(self._theme, self._who.accessibleName(), "plain" if self._by_worker else "grey")
            line.addWidget(who, 0, Qt.AlignmentFlag.AlignVCenter)
            said = label(self._theme, written, "call-name")
            said.setLocale(QLocale.c())  # Nobody knows in which language a person writes.
            line.addWidget(said, 1)
            self._lines.addWidget(row)
            self._edit.setText("")
            QTimer.singleShot(0, self, self._to_last)
        return written

    def _to_last(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _swap(self) -> None:
        self._by_worker = not self._by_worker
        self._name_writer()

    def _name_writer(self) -> None:
        if self._words is not None:
            who = self._words.deaf_worker if self._by_worker else self._words.deaf_me
            self._who.setText(f" {who}")
            self._who.setAccessibleName(who)
            self._who.setAccessibleDescription(self._words.deaf_swap)
            self._who.setToolTip(self._words.deaf_swap)
