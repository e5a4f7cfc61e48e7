"""The parts around the calls of a plan: what to do first, who opens later, and which services are left out and why. The
widgets are reused for the next plan.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide_app.handouts.parts.tonight_words import PlanWords
from guide_app.library.tonight.plan import Plan
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme, set_shown

Part = TypeVar("Part", bound=QWidget)
BETWEEN = "\N{NO-BREAK SPACE}· "
"""The separator between two names in a wrapping line: a line never starts with the dot."""


class FirstSteps(QWidget):
    """What to do before the calls."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: list[_Step] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 20, 12)
        self._column.setSpacing(6)
        self._heading = label(theme, role="small-strong")
        self._heading.setProperty("ink", "accent")
        self._column.addWidget(self._heading)

    def show_steps(self, plan: Plan, words: PlanWords) -> None:
        """Show the steps of a plan; hidden where it has none."""
        self._heading.setText(words.words.first)
        shown = show_as_many(self._steps, len(plan.first), self._make)
        for row, step in zip(shown, plan.first, strict=True):
            show_words(row.words, step.text)
        set_shown(self, bool(plan.first))

    def _make(self) -> _Step:
        row = _Step(self._theme)
        self._column.addWidget(row)
        return row


class _Step(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Icon(theme, "check-thin", "accent", 16), 0, Qt.AlignmentFlag.AlignTop)
        self.words = label(theme)
        row.addWidget(self.words, 1)


class LaterCalls(QWidget):
    """What to do when something opens again, below a separator."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[QLabel] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule())
        self._column = QVBoxLayout()
        self._column.setContentsMargins(20, 12, 20, 12)
        self._column.setSpacing(4)
        self._heading = label(theme, role="small-strong", muted=True)
        self._column.addWidget(self._heading)
        outer.addLayout(self._column)

    def show_later(self, plan: Plan, words: PlanWords) -> None:
        """Show what opens later in a plan; hidden where there is nothing."""
        self._heading.setText(words.words.later)
        shown = show_as_many(self._lines, len(plan.later), self._make)
        for line, each in zip(shown, plan.later, strict=True):
            opens = words.opens(each.opens_at) if each.opens_at is not None else ""
            said = (f"{list_words(each.names)}.", each.text or "", opens)
            show_words(line, " ".join(part for part in said if part))
        set_shown(self, bool(plan.later))

    def _make(self) -> QLabel:
        line = label(self._theme, role="second")
        self._column.addWidget(line)
        return line


class LeftOut(QFrame):
    """The services left out: their names, or each with the reason."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("LeftOut")
        self._theme = theme
        self._with_reasons = False
        self._plan: Plan | None = None
        self._words: PlanWords | None = None
        self._reasons: list[QLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 14)
        row.setSpacing(12)
        row.addWidget(Icon(theme, "forbidden", "muted", 18), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        self._heading, self._names = label(theme, role="small-strong"), label(theme, role="note", muted=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self.turn = button(theme, "", "link")
        theme.set_role(self.turn, "note")
        self.turn.clicked.connect(self._turn)
        # Beside the heading: it stays where it is when pressed, however long the reasons.
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._heading)
        head.addWidget(self.turn)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._names)
        column.addLayout(self._column)
        row.addLayout(column, 1)

    def show_left_out(self, plan: Plan, words: PlanWords) -> None:
        """Show the services left out of a plan; hidden where there are none."""
        self._plan, self._words = plan, words
        self._heading.setText(words.words.left_out)
        self._fill(plan, words)
        set_shown(self, bool(plan.left_out))

    def fold(self) -> None:
        """Show only the names from now on."""
        self._with_reasons = False

    def _fill(self, plan: Plan, words: PlanWords) -> None:
        left_out = plan.left_out if self._with_reasons else ()
        shown = show_as_many(self._reasons, len(left_out), self._make)
        for line, each in zip(shown, left_out, strict=True):
            reason = each.why or "; ".join(words.note(note) for note in each.notes)
            show_words(line, f"{each.name}: {reason}")
        show_words(self._names, "" if self._with_reasons else BETWEEN.join(each.name for each in plan.left_out))
        turn = self.tr("Hide the reasons") if self._with_reasons else self.tr("Show why")
        self.turn.setText(turn)
        self.turn.setAccessibleName(turn)

    def _make(self) -> QLabel:
        line = label(self._theme, role="note", muted=True)
        self._column.addWidget(line)
        return line

    def _turn(self) -> None:
        if self._plan is not None and self._words is not None:
            self._with_reasons = not self._with_reasons
            self._fill(self._plan, self._words)


def rule() -> QFrame:
    """A separator across the card."""
    line = QFrame()
    line.setObjectName("Rule")
    line.setFixedHeight(1)
    return line


def show_as_many(kept: list[Part], count: int, make: Callable[[], Part]) -> list[Part]:
    """Show ``count`` of the ``kept`` widgets, creating more if needed, and return these to be filled. Others are hidden
    and kept: creating and styling a widget takes longer than filling it.
    """
    while len(kept) < count:
        kept.append(make())
    for place, part in enumerate(kept):
        set_shown(part, place < count)
    return kept[:count]
