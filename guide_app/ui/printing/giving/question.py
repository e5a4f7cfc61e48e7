"""The question that comes before a card: is it safe to carry?"""

from __future__ import annotations

from PySide6.QtCore import Signal

from guide_app.ui.kit.text.blocks import Block
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.giving.answers import Answers


class SafetyQuestion(Block):
    """Words to say aloud, and what a person answers: ``yes``, ``no`` or ``unsure``, which ``answered`` carries."""

    answered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "speech")
        ask = self.add(self.tr("Ask, when they are alone"), "small-strong")
        ask.setProperty("ink", "on_speech")
        self.add(self.tr("“Is it safe for you to carry this?”"), "subheading")
        self._answers = Answers(
            theme,
            self.tr("Is it safe for you to carry this?"),
            (
                ("yes", self.tr("Yes"), self.tr("Print a card")),
                ("no", self.tr("No"), self.tr("Keep it here for them")),
                ("unsure", self.tr("Not sure"), self.tr("Learn one number by heart")),
            ),
        )
        self._answers.answered.connect(self.answered)
        self.column.addWidget(self._answers)

    @property
    def value(self) -> str:
        """The answer; empty before there is one."""
        return self._answers.value
