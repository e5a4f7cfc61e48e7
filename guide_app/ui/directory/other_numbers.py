"""Further numbers of a service, one per row. The rows are reused for the next service."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.text.labels import SelectableText, label, show_words
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Theme, set_ink


class OtherNumber(Struct, frozen=True):
    """A further number of a service: the kind of line, remarks, and whether it may be given to anyone."""

    number: str
    about: str
    note: str
    sure: bool
    struck: bool = False


class OtherNumbers(QWidget):
    """Further numbers, one per row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_NumberRow] = []
        self._column = new_column(self, 8)
        self._column.addWidget(label(theme, self.tr("Other numbers"), "strong"))

    def show_numbers(self, numbers: Sequence[OtherNumber]) -> None:
        """Show these; hidden where there are none."""
        while len(self._rows) < len(numbers):
            row = _NumberRow(self._theme)
            self._column.addWidget(row)
            self._rows.append(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(numbers))
            if place < len(numbers):
                row.show_number(numbers[place])
        self.setVisible(bool(numbers))


class _NumberRow(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = new_row(self, 12)
        self._number = SelectableText()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_role(self._number, "row-number")
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        words = new_column(gap=0)
        self._about, self._note = label(theme, role="small"), label(theme, role="small", muted=True)
        words.addWidget(self._about)
        words.addWidget(self._note)
        row.addLayout(words, 1)

    def show_number(self, shown: OtherNumber) -> None:
        """Show this number; an unconfirmed one is styled as such."""
        self._number.setText(unbroken(shown.number))
        self._theme.strike(self._number, shown.struck)
        self._number.setAccessibleName(f"{shown.about}: {shown.number}")
        show_words(self._about, shown.about)
        show_words(self._note, shown.note)
        for part, ink in ((self._number, "text"), (self._about, "muted")):
            set_ink(part, ink if shown.sure else "on_caution")


def mode_words(mode: str) -> str:
    """How a line is used, as text."""
    translate = QCoreApplication.translate
    return {
        "voice": translate("other_numbers", "call"),
        "text": translate("other_numbers", "text message"),
        "tty": translate("other_numbers", "TTY"),
        "videophone": translate("other_numbers", "videophone"),
        "relay": translate("other_numbers", "relay for Deaf callers"),
    }[mode]
