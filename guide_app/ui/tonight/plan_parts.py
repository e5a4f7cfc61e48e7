"""The parts around the calls: who opens later, what to do if nobody has a bed, and which services are left out and why.
The widgets are reused for the next answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from guide_app.handouts.parts.tonight_words import PlanWords
from guide_app.library.decision.decision import Decision, Entry
from guide_app.ui.common import formatting
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.inputs.filters import SwitchButton
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Theme, set_shown

Part = TypeVar("Part", bound=QWidget)
STAYING = ("stay-with-the-child", "stay-with-the-minor")
"""The rules of Worcester that say how to stay with somebody under 18."""
EMERGENCY = "911"
"""The number that the steps end with, unless one of them has it."""
AGAIN_AFTER = (15, 20, 25)
"""Minutes until the first calls are made again."""
BETWEEN = "\N{NO-BREAK SPACE}· "
"""The separator between two parts of a wrapping line: a line never starts with the dot."""


class _Lines(QWidget):
    """A heading and lines below a separator."""

    def __init__(self, theme: Theme, heading: QLabel) -> None:
        super().__init__()
        self._theme, self.heading = theme, heading
        self._lines: list[QLabel] = []
        outer = new_column(self, 0)
        outer.addWidget(rule())
        self._column = new_column(gap=4, margins=(20, 12, 20, 12))
        self._column.addWidget(heading)
        outer.addLayout(self._column)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines below the heading."""
        for line, words in zip(show_as_many(self._lines, len(lines), self._make), lines, strict=True):
            show_words(line, words)

    def _make(self) -> QLabel:
        line = label(self._theme, role="second")
        self._column.addWidget(line)
        return line


class LaterCalls(_Lines):
    """What to do when something opens again, below a separator."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, label(theme, role="small-strong", muted=True))

    def show_later(self, plan: Decision, words: PlanWords) -> None:
        """Show what opens later in a plan; hidden where there is nothing."""
        self.heading.setText(words.words.later)
        lines: list[str] = []
        for each in plan.later:
            line = words.later(each)
            for entry in each.entries:
                if entry.number is not None:
                    line = line.replace(entry.number.number, unbroken(entry.number.number))
            lines.append(line)
        self.show_lines(lines)
        set_shown(self, bool(plan.later))


class WhatNow(_Lines):
    """What to do if no call has found a bed: stay together, and who to call again, when. ``call_sheet_asked`` carries
    the place of a call in the plan, ``remind_asked`` when to be reminded of the first, or None.
    """

    call_sheet_asked = Signal(int)
    remind_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, label(theme, role="title", level=2))
        self._again = label(theme, self.tr("Call again tonight"), "small-strong", muted=True, level=3)
        self._calls = new_column(gap=4)
        self._rows: list[CallAgain] = []
        self._remind_at: dt.datetime | None = None
        self._remind = SwitchButton(theme, "")
        self._remind.setAccessibleDescription(self.tr("A line at the top says “A call is due”. No sound."))
        self._remind.setToolTip(self._remind.accessibleDescription())
        self._remind.toggled.connect(self._ask_to_remind)
        self._column.addWidget(self._again)
        self._column.addLayout(self._calls)
        self._column.addWidget(self._remind, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def stops(self) -> list[QWidget]:
        """The tab stops, in order."""
        switch = () if self._remind.isHidden() else (self._remind,)
        return [*(row.sheet for row in self._rows if not row.isHidden()), *switch]

    def show_plan(self, plan: Decision, remind_at: dt.datetime | None) -> None:
        """Show what to do after the last call; hidden where there is none. ``remind_at`` is the reminder, if any."""
        heading = self.tr("No answer: what now?") if plan.for_child else self.tr("No bed anywhere: what now?")
        self.heading.setText(heading)
        again = () if plan.at is None else tuple(_again(plan, plan.at))
        rows = show_as_many(self._rows, len(again), self._make_row)
        for row, (moment, place) in zip(rows, again, strict=True):
            row.show_call(moment, plan.ordered[place], place)
        set_shown(self._again, bool(again))
        set_shown(self._remind, bool(again))
        if again:
            self._show_reminder(again[0][0] if remind_at is None else remind_at, on=remind_at is not None)
        set_shown(self, bool(plan.ordered))

    def show_steps(self, plan: Decision, *, folded: bool) -> None:
        """Show what to do. What is pinned in sight above the calls, unless that is ``folded``, is not said again."""
        self.show_lines([f"{place}. {words}" for place, words in enumerate(_what_now(plan, folded=folded), 1)])

    def _show_reminder(self, at: dt.datetime, *, on: bool) -> None:
        self._remind_at = at
        words = self.tr("Remind me at %1").replace("%1", formatting.time_words(at))
        if words != self._remind.text():
            self._remind.setText(words)
            self._remind.setAccessibleName(words)
            self._remind.updateGeometry()
        with QSignalBlocker(self._remind):
            self._remind.setChecked(on)

    def _ask_to_remind(self, on: bool) -> None:
        self.remind_asked.emit(self._remind_at if on else None)

    @property
    def said(self) -> str:
        """All of it, for a screen reader."""
        lines = [line.text() for line in self._lines if not line.isHidden()]
        calls = [row.heard for row in self._rows if not row.isHidden()]
        return " ".join((self.heading.text(), *calls, *lines))

    def _make_row(self) -> CallAgain:
        row = CallAgain(self._theme)
        row.asked.connect(self.call_sheet_asked)
        self._calls.addWidget(row)
        return row


class CallAgain(QWidget):
    """When to call a number again. ``asked`` carries the place of the call in the plan."""

    asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._place = 0
        self._when, self._name = label(theme, role="strong"), label(theme, role="second")
        self._when.setWordWrap(False)
        self._number = label(theme, role="row-number")
        self._number.setWordWrap(False)
        self._number.setProperty("ink", "on_accent_soft")
        self.sheet = button(theme, self.tr("Call sheet"), "normal", "phone")
        self.sheet.clicked.connect(lambda: self.asked.emit(self._place))
        words = QWidget()
        flow = FlowLayout(words, 12)
        for part in (self._when, self._number):
            flow.addWidget(part)
        texts = new_column(gap=0)
        texts.addWidget(words)
        texts.addWidget(self._name)
        row = new_row(self, 16, (0, 2, 0, 6))
        row.addLayout(texts, 1)
        row.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def heard(self) -> str:
        """The row for a screen reader."""
        return f"{self._when.text()}: {self._name.text()}, {self._number.text()}."

    def show_call(self, moment: dt.datetime, entry: Entry, place: int) -> None:
        """Show this call of the plan, to be made again at this moment."""
        self._place = place
        number = entry.number.number if entry.number is not None else ""
        self._when.setText(formatting.time_words(moment))
        self._name.setText(entry.name)
        self._number.setText(unbroken(number))
        self.sheet.setAccessibleName(
            self.tr("Call sheet again: %1, %2").replace("%1", entry.name).replace("%2", number)
        )


def is_bedless(plan: Decision, call: Entry) -> bool:
    """Whether nobody is asked for a bed in a call of this plan."""
    return plan.for_child or (call.number is not None and call.number.number == EMERGENCY)


def _what_now(plan: Decision, *, folded: bool) -> list[str]:
    """The steps after a round of calls without a bed."""
    translate = QCoreApplication.translate
    staying = [act for act in plan.acts if act.rule in STAYING]
    lines = [words for act in staying for words in (act.do, act.never) if words and folded]
    ending = next((entry.if_no_answer for entry in reversed(plan.ordered) if entry.if_no_answer), None)
    if ending and not staying:
        lines.append(ending)
    lines.append(translate("CallList", "Write down who you called, when, and who answered. No name of the person."))
    if not any(EMERGENCY in line for line in lines):
        lines.append(translate("CallList", "In danger at any time: 911."))
    return lines


def _again(plan: Decision, now: dt.datetime) -> Iterator[tuple[dt.datetime, int]]:
    """When to make the first calls of a plan again, with their places in it. Nobody waits with an emergency call."""
    numbers = ((place, entry.number) for place, entry in enumerate(plan.ordered))
    calls = ((place, number) for place, number in numbers if number is None or number.number != EMERGENCY)
    for minutes, (place, number) in zip(AGAIN_AFTER, calls, strict=False):
        if number is not None and number.confirmed:
            yield _in_fives(now + dt.timedelta(minutes=minutes)), place


def _in_fives(moment: dt.datetime) -> dt.datetime:
    """Rounded up to five minutes."""
    return moment + dt.timedelta(minutes=-moment.minute % 5)


class LeftOut(QFrame):
    """The services left out: their names, or each with the reason."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("LeftOut")
        self._theme = theme
        self._with_reasons = False
        self._plan: Decision | None = None
        self._words: PlanWords | None = None
        self._reasons: list[QLabel] = []
        row = new_row(self, 12, (20, 12, 20, 14))
        row.addWidget(Icon(theme, "forbidden", "muted", 18), 0, Qt.AlignmentFlag.AlignTop)
        column = new_column(gap=2)
        self._heading, self._names = label(theme, role="small-strong"), label(theme, role="note", muted=True)
        self._column = new_column(gap=2)
        self.turn = button(theme, "", "link")
        theme.set_role(self.turn, "note")
        self.turn.clicked.connect(self._turn)
        # Beside the heading: it stays where it is when pressed, however long the reasons.
        head = new_row(gap=12)
        head.addWidget(self._heading)
        head.addWidget(self.turn)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._names)
        column.addLayout(self._column)
        row.addLayout(column, 1)

    def show_left_out(self, plan: Decision, words: PlanWords) -> None:
        """Show the services left out of a plan; hidden where there are none."""
        self._plan, self._words = plan, words
        self._heading.setText(words.words.left_out)
        self._fill(plan, words)
        set_shown(self, bool(plan.left_out))

    def fold(self) -> None:
        """Show only the names from now on."""
        self._with_reasons = False

    def _fill(self, plan: Decision, words: PlanWords) -> None:
        left_out = plan.left_out if self._with_reasons else ()
        shown = show_as_many(self._reasons, len(left_out), self._make)
        for line, each in zip(shown, left_out, strict=True):
            reason = each.why or words.notes(each.notes)
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
