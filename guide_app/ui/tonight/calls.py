"""The plan on the screen: what to do first, the calls in order with one of them open, and who is left out and why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide_app.handouts.parts.tonight_words import PlanWords
from guide_app.library.tonight.plan import Call, Plan
from guide_app.ui.common.service_facts import short_hours, state_of
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import RowButton, button
from guide_app.ui.kit.state_mark import StateMark
from guide_app.ui.kit.text.blocks import Icon, message, speech
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme


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
        for place, call in enumerate(plan.calls):
            if place or plan.first:
                column.addWidget(self._rule())
            column.addWidget(self._opened(place, call, words) if place == self._open_at else self._closed(place, call))
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

    def _opened(self, place: int, call: Call, words: PlanWords) -> QWidget:
        theme, plan = self._theme, self._plan
        assert plan is not None
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        row.addWidget(_disc(theme, place + 1, True), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        kicker = label(theme, self._kicker(place), "small-strong")
        kicker.setProperty("ink", "accent")
        names.addWidget(kicker)
        names.addWidget(label(theme, call.name, "subheading"))
        head.addLayout(names, 1)
        head.addLayout(self._number(call, words, large=True))
        column.addLayout(head)
        why = "; ".join(words.note(note) for note in call.notes)
        why = why[:1].upper() + why[1:]
        column.addWidget(
            label(
                theme,
                " ".join(part for part in (f"{why}." if why else "", call.why or "") if part),
                "second",
                muted=True,
            )
        )
        if call.number is not None and not call.number.confirmed:
            column.addWidget(
                message(theme, "caution", self.tr("This number is not confirmed. Ask before you give it to anyone."))
            )
        if call.say:
            column.addWidget(speech(theme, words.words.say, f"“{call.say}”"))
        if call.place:
            column.addWidget(label(theme, call.place, "second"))
        if self._found_at == place:
            column.addWidget(
                message(
                    theme,
                    "good",
                    self.tr("Good. Ask how to get there tonight, what to bring, and until when the bed is held."),
                )
            )
        actions = FlowLayout(spacing=8)
        if call.number is not None:
            sheet = button(theme, self.tr("Call sheet"), "primary", "phone")
            sheet.clicked.connect(partial(self.call_sheet_asked.emit, place))
            actions.addWidget(sheet)
        if place + 1 < len(plan.calls):
            following = button(theme, self.tr("No answer: go to %1").replace("%1", str(place + 2)))
            following.clicked.connect(partial(self.go_to, place + 1))
            actions.addWidget(following)
        bed = button(theme, self.tr("They have a bed"), "text", "check-thin")
        bed.clicked.connect(partial(self.found_bed, place))
        actions.addWidget(bed)
        column.addLayout(actions)
        if call.if_no_answer or place + 1 == len(plan.calls):
            ending = call.if_no_answer or ""
            column.addWidget(label(theme, f"{words.words.at_the_end} {ending}" if ending else "", "second", muted=True))
        row.addLayout(column, 1)
        return holder

    def _closed(self, place: int, call: Call) -> QWidget:
        theme, words = self._theme, self._words
        assert words is not None
        row_button = RowButton()
        row_button.setObjectName("CallRow")
        row_button.setAccessibleName(f"{place + 1}. {call.name}")
        row_button.clicked.connect(partial(self.go_to, place))
        row = QHBoxLayout(row_button)
        row.setContentsMargins(20, 10, 14, 10)
        row.setSpacing(16)
        row.addWidget(_disc(theme, place + 1, False))
        names = QVBoxLayout()
        names.setSpacing(0)
        head = QHBoxLayout()
        name = label(theme, call.name, "strong")
        head.addWidget(name, 1)
        names.addLayout(head)
        reason = "; ".join(words.note(note) for note in call.notes[:2])
        names.addWidget(
            label(theme, f"{self._kicker(place)} · {reason}" if reason else self._kicker(place), "note", muted=True)
        )
        row.addLayout(names, 1)
        row.addLayout(self._number(call, words, large=False))
        row.addWidget(Icon(theme, "chevron-down", "muted", 14))
        return row_button

    def _number(self, call: Call, words: PlanWords, large: bool) -> QVBoxLayout:
        theme, plan = self._theme, self._plan
        assert plan is not None
        column = QVBoxLayout()
        column.setSpacing(2)
        mark = StateMark(theme)
        mark.show_state(state_of(call.opening), short_hours(call.opening, plan.at))
        sure = call.number is not None and call.number.confirmed
        number = QLabel(unbroken(call.number.number) if call.number is not None else words.words.no_number)
        number.setTextFormat(Qt.TextFormat.PlainText)
        number.setProperty("ink", "on_accent_soft" if sure or call.number is None else "on_caution")
        theme.set_role(number, ("page-heading" if large else "row-number") if call.number is not None else "second")
        parts = (mark, number) if large else (number, mark)
        for part in parts:
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignTrailing)
        return column

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

    def _kicker(self, place: int) -> str:
        if place == 0:
            return self.tr("Call first")
        assert self._plan is not None
        return self.tr("For anyone, at the end") if place + 1 == len(self._plan.calls) else self.tr("If no answer")

    def _rule(self) -> QWidget:
        rule = QFrame()
        rule.setObjectName("Rule")
        rule.setFixedHeight(1)
        return rule


def _disc(theme: Theme, number: int, filled: bool) -> QLabel:
    disc = QLabel(str(number))
    disc.setObjectName("CallDisc")
    disc.setProperty("filled", filled)
    disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
    theme.set_role(disc, "strong")
    side = theme.scaled(34)
    disc.setFixedSize(side, side)
    # The radius is set here: a style sheet's grows in other steps than the text.
    disc.setStyleSheet(f"border-radius: {side // 2}px;")
    return disc
