"""The question for a client's age: two optional answers, and the reason for asking."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from guide_app.ui.client.parts import TARGET
from guide_app.ui.client.texts import ClientWords
from guide_app.ui.client.who import Age
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme

ANSWERS: tuple[Age, ...] = ("under-18", "adult")


class AgeQuestion(QWidget):
    """``said`` carries the pressed answer; a press on the current one takes it back."""

    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QWidget()
        flow = FlowLayout(line, 10)
        self._heading = label(theme, role="choice")
        self._heading.setWordWrap(False)
        flow.addWidget(self._heading)
        self._answers: dict[Age, QPushButton] = {}
        for age in ANSWERS:
            press = QPushButton()
            press.setProperty("kind", "tongue")
            press.setProperty("framed", True)
            press.setProperty("age", age)
            press.setCheckable(True)
            press.setAutoDefault(False)
            press.setMinimumHeight(TARGET)
            theme.set_role(press, "subheading")
            press.clicked.connect(self._pressed)
            flow.addWidget(press)
            self._answers[age] = press
        column.addWidget(line)
        self._why = label(theme, role="body", muted=True)
        column.addWidget(self._why)

    def write(self, words: ClientWords) -> None:
        """Ask in the language of ``words``."""
        self._heading.setText(words.age)
        for press, said in zip(self._answers.values(), (words.under_18, words.over_18), strict=True):
            press.setText(said)
            press.setAccessibleName(f"{words.age} {said}")

    def show_age(self, age: Age) -> None:
        """Show the client's answer, or none."""
        for answer, press in self._answers.items():
            press.setChecked(answer == age)

    def show_why(self, words: str) -> None:
        """Show the reason for asking, or nothing."""
        show_words(self._why, words)

    def _pressed(self) -> None:
        self.said.emit(self.sender().property("age"))
