"""The plan on the screen: what to do first, the calls in order with one of them open, and who is left out and why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from guide_app.handouts.parts.tonight_words import PlanWords
from guide_app.library.tonight.plan import Plan
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.tonight.call_row import CallRow, OpenCall


class CallList(ScrollCard):
    """``call_sheet_asked`` carries the place of a call in the plan; ``opened`` the record of a link."""

    call_sheet_asked = Signal(int)
    opened = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._plan: Plan | None = None
        self._words: PlanWords | None = None
        self._summary = ""
        self._open_at = 0
        self._found_at: int | None = None
        self._left_out_shown = False
        self.area.setAccessibleName(self.tr("Whom to call, in order"))

    @property
    def plan(self) -> Plan | None:
        """The plan that is shown."""
        return self._plan

    def show_plan(self, plan: Plan, words: PlanWords, summary: str = "") -> None:
        """Show a plan from its first call, below a ``summary`` of what it was made for."""
        same = self._plan is not None and self._plan.order == plan.order
        self._plan, self._words, self._summary = plan, words, summary
        if not same:
            self._open_at, self._found_at = 0, None
        self._build()
        if not same and plan.calls:
            first = plan.calls[0]
            number = first.number.number if first.number is not None else words.words.no_number
            announce(self, self.tr("Call first: %1, %2").replace("%1", first.name).replace("%2", number))

    def clear(self) -> None:
        """Show nothing of a plan."""
        self._plan, self._open_at, self._found_at, self._left_out_shown = None, 0, None, False

    def go_to(self, place: int) -> None:
        """Open another call of the order."""
        self._open_at = place
        self._build()

    def found_bed(self, place: int) -> None:
        """A call led to a bed: say what comes next."""
        self._found_at = place
        self._build()

    def _build(self) -> None:
        plan, words = self._plan, self._words
        if plan is None or words is None:
            return
        bar = self.area.verticalScrollBar().value()
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._summary:
            summary = label(self._theme, self._summary, "note", muted=True)
            summary.setContentsMargins(20, 12, 20, 0)
            column.addWidget(summary)
        if plan.first:
            column.addWidget(self._first(plan, words))
        for place in range(len(plan.calls)):
            if place or plan.first:
                column.addWidget(self._rule())
            column.addWidget(self._open_call(plan, words) if place == self._open_at else self._row(plan, place, words))
        if plan.later:
            column.addWidget(self._rule())
            column.addWidget(self._later(plan, words))
        column.addStretch(1)
        if plan.left_out:
            column.addWidget(self._left_out(plan, words))
        self.set_body(body)
        self.area.verticalScrollBar().setValue(bar)

    def _first(self, plan: Plan, words: PlanWords) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(6)
        head = label(self._theme, words.words.first, "small-strong")
        head.setProperty("ink", "accent")
        column.addWidget(head)
        for step in plan.first:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(Icon(self._theme, "check-thin", "accent", 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(self._theme, step.text), 1)
            column.addLayout(row)
        return holder

    def _open_call(self, plan: Plan, words: PlanWords) -> QWidget:
        call = OpenCall(self._theme, plan, self._open_at, words, found=self._found_at == self._open_at)
        call.sheet_asked.connect(self.call_sheet_asked)
        call.go_asked.connect(self.go_to)
        call.bed_found.connect(self.found_bed)
        return call

    def _row(self, plan: Plan, place: int, words: PlanWords) -> QWidget:
        row = CallRow(self._theme, plan, place, words)
        row.clicked.connect(partial(self.go_to, place))
        return row

    def _later(self, plan: Plan, words: PlanWords) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(4)
        column.addWidget(label(self._theme, words.words.later, "small-strong", muted=True))
        for each in plan.later:
            names = list_words(each.names)
            opens = words.opens(each.opens_at) if each.opens_at is not None else ""
            text = " ".join(part for part in (f"{names}.", each.text or "", opens) if part)
            column.addWidget(label(self._theme, text, "second"))
        return holder

    def _left_out(self, plan: Plan, words: PlanWords) -> QWidget:
        frame = QFrame()
        frame.setObjectName("LeftOut")
        row = QHBoxLayout(frame)
        row.setContentsMargins(20, 12, 20, 14)
        row.setSpacing(12)
        row.addWidget(Icon(self._theme, "forbidden", "muted", 18), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(self._theme, words.words.left_out, "small-strong"))
        if self._left_out_shown:
            for each in plan.left_out:
                reason = each.why or "; ".join(words.note(note) for note in each.notes)
                column.addWidget(label(self._theme, f"{each.name}: {reason}", "note", muted=True))
        else:
            names = " · ".join(each.name for each in plan.left_out)
            column.addWidget(label(self._theme, names, "note", muted=True))
        turn = button(self._theme, self.tr("Hide the reasons") if self._left_out_shown else self.tr("Show why"), "link")
        self._theme.set_role(turn, "note")
        turn.clicked.connect(self._turn_left_out)
        column.addWidget(turn, 0, Qt.AlignmentFlag.AlignLeading)
        row.addLayout(column, 1)
        return frame

    def _turn_left_out(self) -> None:
        self._left_out_shown = not self._left_out_shown
        self._build()

    def _rule(self) -> QWidget:
        rule = QFrame()
        rule.setObjectName("Rule")
        rule.setFixedHeight(1)
        return rule
