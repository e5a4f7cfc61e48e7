"""The question for a client's age, with optional answers and the reason for asking; then what happened to a minor."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.ui.client.parts import NO, TARGET, YES
from guide_app.ui.client.texts import ClientWords
from guide_app.ui.client.who import Age, Happened
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import beside_icon
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme, set_shown

ANSWERS: tuple[Age, ...] = ("under-13", "teen", "adult")
HAPPENED: tuple[Happened, ...] = ("yes", "no", "untold")
PICTURES: dict[Happened, str] = {"yes": YES, "no": NO, "untold": "forbidden"}
"""The icons of what happened."""


class AgeQuestion(QWidget):
    """``said`` carries the pressed age, ``happened`` the pressed answer of a minor; a press on the current one takes it
    back.
    """

    said = Signal(str)
    happened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = new_column(self, 4)
        line = QWidget()
        flow = FlowLayout(line, 10)
        self._heading = label(theme, role="choice")
        self._heading.setWordWrap(False)
        flow.addWidget(self._heading)
        self._answers: dict[Age, QPushButton] = {}
        for age in ANSWERS:
            press = self._make_press(theme)
            press.setProperty("age", age)
            press.toggled.connect(self._turned)
            flow.addWidget(press)
            self._answers[age] = press
        column.addWidget(line)
        self._why = label(theme, role="body", muted=True)
        column.addWidget(self._why)
        self._second = QWidget()
        second = FlowLayout(self._second, 10)
        self._asked = label(theme, role="choice")
        second.addWidget(self._asked)
        self._told: dict[Happened, QPushButton] = {}
        for answer in HAPPENED:
            press = self._make_press(theme)
            press.setProperty("happened", answer)
            press.toggled.connect(self._dress)
            press.toggled.connect(self._happened_turned)
            second.addWidget(press)
            self._told[answer] = press
        column.addWidget(self._second)
        self.show_happened("", asked=False)

    def write(self, words: ClientWords) -> None:
        """Ask in the language of ``words``."""
        self._heading.setText(words.age)
        for press, said in zip(self._answers.values(), (words.under_13, words.teen, words.over_18), strict=True):
            press.setText(said)
            press.setAccessibleName(f"{words.age} {said}")
        self._asked.setText(words.happened)
        told = (words.happened_yes, words.happened_no, words.happened_untold)
        for press, said in zip(self._told.values(), told, strict=True):
            press.setText(beside_icon(said))
            press.setAccessibleName(f"{words.happened} {said}")

    def show_age(self, age: Age) -> None:
        """Show the client's answer, or none."""
        for answer, press in self._answers.items():
            with QSignalBlocker(press):
                press.setChecked(answer == age)

    def show_happened(self, answer: Happened, *, asked: bool) -> None:
        """Show the question for what happened with its answer, or hide it."""
        for each, press in self._told.items():
            with QSignalBlocker(press):
                press.setChecked(each == answer)
        self._dress()
        set_shown(self._second, asked)

    def show_why(self, words: str) -> None:
        """Show the reason for asking, or nothing."""
        show_words(self._why, words)

    def _dress(self) -> None:
        """A yes or no has its picture, in the color of its words."""
        for answer, press in self._told.items():
            self._theme.set_icon(press, PICTURES[answer], "on_accent" if press.isChecked() else "text", 20)

    @staticmethod
    def _make_press(theme: Theme) -> QPushButton:
        press = QPushButton()
        press.setProperty("kind", "tongue")
        press.setProperty("framed", True)
        press.setCheckable(True)
        press.setAutoDefault(False)
        press.setMinimumHeight(TARGET)
        theme.set_role(press, "subheading")
        return press

    def _turned(self) -> None:
        self.said.emit(self.sender().property("age"))

    def _happened_turned(self) -> None:
        self.happened.emit(self.sender().property("happened"))
