"""One thing that a call asks about: what the guide says, whether that was right, and what it should say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from guide_app.content.overlay import Value, plain
from guide_app.content.reading.hours_text import NotHours, read_hours
from guide_app.desk.coordination import HOURS
from guide_app.ui.common.service_facts import weekly_hours
from guide_app.ui.coordinator.wording import field_words, read_languages, value_words
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme, set_ink

MIN_SAID = 160
"""Least width of what the guide says beside the answer, px at 100 % text."""


class AnswerRow(QWidget):
    """``edited`` follows every choice and every typed letter. *Wrong* opens a field for what is right."""

    edited = Signal()

    def __init__(self, theme: Theme, field: str) -> None:
        super().__init__()
        self.field, self._value, self._theme = field, None, theme
        name = field_words(field)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        self._said = label(theme, " ", "strong")
        self.answer = Segments(theme, name, self._choices(), small=True)
        self.typed = QLineEdit()
        self.typed.setAccessibleName(self.tr("What is right: %1").replace("%1", name))
        self.typed.setPlaceholderText(self._example())
        theme.set_role(self.typed, "body")
        self._hint = label(theme, role="small")
        grid.addWidget(label(theme, name, "small", muted=True), 0, 0)
        grid.addWidget(self._said, 1, 0)
        grid.addWidget(self.answer, 0, 1, 2, 1)
        grid.addWidget(self.typed, 3, 0, 1, 2)
        grid.addWidget(self._hint, 4, 0, 1, 2)
        self.answer.chosen.connect(self._answered)
        self.answer.clicked.connect(self._clicked)
        self.typed.textEdited.connect(self._typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Below what the guide says, where there is no room beside it.
        beside = self.width() >= self.answer.room + self._theme.scaled(MIN_SAID)
        self.answer.setMinimumWidth(self.answer.room if beside else 0)
        at = (0, 1, 2, 1) if beside else (2, 0, 1, 2)
        if self._grid.getItemPosition(self._grid.indexOf(self.answer)) != at:
            self._grid.addWidget(self.answer, *at)

    def _example(self) -> str:
        return {
            "number": self.tr("508-555-0100"),
            HOURS: self.tr("Mon-Fri 9-5, Sat 10-2, closed holidays"),
            "languages": self.tr("English, Spanish"),
        }.get(self.field, "")

    def show_value(self, value: Value) -> None:
        """Show what the guide says, with no answer."""
        self._value = value
        self._said.setText(value_words(self.field, value))
        self.answer.set_choices(self._choices())
        self.answer.set_value("")
        self.typed.clear()
        self.refuse("")
        self.typed.hide()

    def _choices(self) -> list[tuple[object, str]]:
        """What is not known cannot be right: it can be typed in."""
        if not self.known:
            return [("wrong", self.tr("Type it in")), ("", self.tr("Not asked"))]
        return [("right", self.tr("Right")), ("wrong", self.tr("Wrong")), ("", self.tr("Not asked"))]

    @property
    def known(self) -> bool:
        """Whether the guide says anything that can be right."""
        return self._value is not None

    @property
    def draft(self) -> tuple[str, str]:
        """The answer, and what was typed."""
        return str(self.answer.value), self.typed.text()

    def set_draft(self, answer: str, typed: str) -> None:
        """Answer and type what was kept."""
        self.answer.set_value(answer)
        self.typed.setText(typed)
        self.typed.setVisible(self.is_wrong)

    def set_right(self) -> None:
        """Answer *Right*, unless there is an answer or nothing that can be right."""
        if self.known and not self.answer.value:
            self.answer.set_value("right")

    @property
    def is_right(self) -> bool:
        """Whether what the guide says was right."""
        return self.answer.value == "right"

    @property
    def is_wrong(self) -> bool:
        """Whether something else is right."""
        return self.answer.value == "wrong"

    def corrected(self, known_languages: tuple[str, ...]) -> Value:
        """What was typed, as the value of a change.

        Raises:
            ValueError: it cannot be read; the reason is its text.

        """
        text = self.typed.text().strip()
        if not text:
            raise ValueError(self.tr("Type what is right, or choose Not asked."))
        if self.field == HOURS:
            try:
                return plain(read_hours(text))
            except NotHours as refused:
                words = self.tr("We cannot read “%1”. Write days and times, such as Mon-Fri 9-5.")
                raise ValueError(words.replace("%1", refused.part or text)) from refused
        if self.field == "languages":
            codes, unknown = read_languages(text, known_languages)
            if unknown:
                raise ValueError(self.tr("We know no language “%1”.").replace("%1", unknown))
            return codes
        return text

    def refuse(self, why: str) -> None:
        """Say what is wrong with what was typed; empty for nothing."""
        set_ink(self._hint, "error")
        show_words(self._hint, why)

    def _answered(self) -> None:
        self.typed.setVisible(self.is_wrong)
        if not self.is_wrong:
            self.refuse("")
        self.edited.emit()

    def _clicked(self, answer: object) -> None:
        """Whoever presses *Wrong* types next. The arrow keys only pass it."""
        if answer == "wrong":
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        self.refuse("")
        if self.field == HOURS:
            try:
                read = weekly_hours(read_hours(self.typed.text()))
            except NotHours:
                read = ""
            set_ink(self._hint, "muted")
            show_words(self._hint, self.tr("Read as: %1").replace("%1", read) if read else "")
        self.edited.emit()
