"""The choice of what is read side by side: the answers that most people need first, then all answers and steps."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.records import Guidance, Question
from guide_app.library.library import Library
from guide_app.ui.common.record_text import title_of
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.inputs.filters import FilterButton
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

WIDTH, LEAST = 420, 150
"""Largest and least width of the choice, px at 100 % text."""
GAP = 10
"""Pixels between two parts of the head."""
Read = tuple[str, str]
"""Kind and id of a record."""


class RecordHead(QWidget):
    """The name of the page, and the choice of a record beside it. ``chosen`` carries its kind and id."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, library: Library, name: str) -> None:
        super().__init__()
        self._title = label(theme, name, "heading", level=1)
        self._title.setWordWrap(False)
        self._choice = RecordChoice(theme, library)
        self._choice.chosen.connect(self.chosen)
        self.show_record = self._choice.show_record
        row = new_row(self, GAP)
        row.addWidget(self._title)
        row.addWidget(self._choice)
        row.addStretch(1)

    def fit(self, room: int, beside: Iterable[QWidget]) -> None:
        """Take no more than is left of a width, in px, beside other widgets."""
        self._choice.fit(room - self._taken(beside))

    def wanted(self, beside: Iterable[QWidget]) -> int:
        """The width in px that lets both be read whole beside other widgets."""
        return self._taken(beside) + min(self._choice.sizeHint().width(), self._choice.theme.scaled(WIDTH))

    def _taken(self, beside: Iterable[QWidget]) -> int:
        return sum(each.sizeHint().width() + GAP for each in (self._title, *beside))


class RecordChoice(FilterButton):
    """``chosen`` carries kind and id of a record. A service or a sign comes from its own page, and is the first choice
    while it is shown.
    """

    def __init__(self, theme: Theme, library: Library) -> None:
        self._library, self._language = library, library.languages[0]
        super().__init__(theme, self.tr("Read"), self._records, None)

    def show_record(self, record: Read | None, language: str) -> None:
        """Show what is read, in the language of the worker."""
        self._language = language
        words = "" if record is None else self._title(record)
        self.show_value(record if words else None, words or self.tr("Choose…", "what to read"))

    def fit(self, room: int) -> None:
        """Take no more than this width."""
        self.setMaximumWidth(min(max(room, self.theme.scaled(LEAST)), self.theme.scaled(WIDTH)))

    def _records(self) -> list[Choice]:
        first = self._library.pack(self._language).first_questions
        listed = dict.fromkeys((Question.kind, each) for each in (*first, *self._library.ids(Question)))
        listed.update(dict.fromkeys((Guidance.kind, each) for each in self._library.ids(Guidance)))
        if isinstance(self.value, tuple) and self.value not in listed:
            listed = {self.value: None, **listed}
        return [Choice(record, self._title(record)) for record in listed]

    def _title(self, record: Read) -> str:
        found = self._library.get(RECORD_TYPES[record[0]], record[1], self._language)
        return "" if found is None else title_of(found.record, self._library)
