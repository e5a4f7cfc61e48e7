"""Parts of a service's card that prepare a first call: what they may ask beside what happens, other numbers, and notes
for staff that fold. All are kept from one service to the next and filled anew: to make and dress them would take longer
than everything else.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.labels import SelectableText, label, show_words
from guide_app.ui.kit.line_breaks import unbroken
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import Theme, restyle

NARROW = 480
"""Width in px at 100 % text below which the columns stand under each other."""


class Bullets(QWidget):
    """Lines, each behind its mark."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[tuple[QWidget, QLabel]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these."""
        while len(self._lines) < len(lines):
            self._lines.append(self._make())
        for place, (holder, words) in enumerate(self._lines):
            holder.setVisible(place < len(lines))
            if place < len(lines):
                show_words(words, lines[place])

    def _make(self) -> tuple[QWidget, QLabel]:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        mark = label(self._theme, "·", "strong", muted=True)
        mark.setWordWrap(False)
        words = label(self._theme)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._column.addWidget(holder)
        return holder, words


class FirstCall(QWidget):
    """What they may ask and what a call leads to: side by side where there is room for both."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(24)
        self._questions = Bullets(theme)
        self._happens = label(theme)
        self._columns = (
            self._add(self.tr("They may ask"), self._questions),
            self._add(self.tr("What happens when you call"), self._happens),
        )

    def show_call(self, questions: Sequence[str], happens: str) -> None:
        """Show these, and nothing where there is neither."""
        self._questions.show_lines(questions)
        show_words(self._happens, happens)
        self._columns[0].setVisible(bool(questions))
        self._columns[1].setVisible(bool(happens))
        self.setVisible(bool(questions or happens))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.scaled(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
            self._row.setSpacing(12 if narrow else 24)

    def _add(self, heading: str, content: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self._theme, heading, "strong"))
        column.addWidget(content)
        column.addStretch(1)
        self._row.addWidget(holder, 1)
        return holder


class OtherNumber(Struct, frozen=True):
    """A further number of a service: what line it is, what to know of it, and whether it may be given to anyone."""

    number: str
    about: str
    note: str
    sure: bool


class OtherNumbers(QWidget):
    """Further numbers, a row each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_NumberRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(label(theme, self.tr("Other numbers"), "strong"))

    def show_numbers(self, numbers: Sequence[OtherNumber]) -> None:
        """Show these, and nothing where there are none."""
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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._number = SelectableText()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_role(self._number, "row-number")
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._about, self._note = label(theme, role="small"), label(theme, role="small", muted=True)
        words.addWidget(self._about)
        words.addWidget(self._note)
        row.addLayout(words, 1)

    def show_number(self, shown: OtherNumber) -> None:
        """Show this; one that is not confirmed looks so."""
        self._number.setText(unbroken(shown.number))
        self._number.setAccessibleName(f"{shown.about}: {shown.number}")
        show_words(self._about, shown.about)
        show_words(self._note, shown.note)
        for part, ink in ((self._number, "text"), (self._about, "muted")):
            wanted = ink if shown.sure else "on_caution"
            if part.property("ink") != wanted:
                part.setProperty("ink", wanted)
                restyle(part)


class StaffNotes(QWidget):
    """Notes for staff, folded until they are asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._head = button(theme, " ", "quiet", "chevron-right")
        self._head.setProperty("kind", "fold")
        theme.set_role(self._head, "strong")
        self._head.clicked.connect(self._turn)
        column.addWidget(self._head, 0, Qt.AlignmentFlag.AlignLeading)
        self._notes = Bullets(theme)
        self._notes.setContentsMargins(24, 0, 0, 0)
        self._shown: tuple[str, ...] | None = None
        column.addWidget(self._notes)

    def show_notes(self, notes: Sequence[str]) -> None:
        """Fold these away, unless they are shown already, and be away where there are none."""
        if tuple(notes) == self._shown:
            return
        self._shown = tuple(notes)
        words = self.tr("%n note(s) for staff", "", len(notes))
        self._head.setText(f" {words}")
        self._head.setAccessibleName(words)
        self._notes.show_lines(notes)
        self._open(False)
        self.setVisible(bool(notes))

    def _turn(self) -> None:
        self._open(self._notes.isHidden())
        if not self._notes.isHidden():
            scroll_to_opened(self._head, self._notes)

    def _open(self, opened: bool) -> None:
        self._notes.setVisible(opened)
        self._theme.set_icon(self._head, "chevron-down" if opened else "chevron-right", "muted")


def mode_words(mode: str) -> str:
    """How a line is used, in words."""
    translate = QCoreApplication.translate
    return {
        "voice": translate("first_call", "call"),
        "text": translate("first_call", "text message"),
        "tty": translate("first_call", "TTY"),
        "videophone": translate("first_call", "videophone"),
        "relay": translate("first_call", "relay for Deaf callers"),
    }[mode]
