"""A call of the plan on the screen: opened, with what to say and what comes next, or one row that opens it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide_app.handouts.parts.tonight_words import PlanWords
from guide_app.library.tonight.plan import Call, Plan
from guide_app.ui.common.service_facts import short_hours, state_of
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import RowButton, button
from guide_app.ui.kit.state_mark import StateMark
from guide_app.ui.kit.text.blocks import Icon, message, speech
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Theme


class OpenCall(QWidget):
    """One call in full. Each signal carries a place in the plan: ``sheet_asked`` of this call, ``go_asked`` of another
    one to open, ``bed_found`` of this one, which led to a bed; ``found`` says that it did before.
    """

    sheet_asked = Signal(int)
    go_asked = Signal(int)
    bed_found = Signal(int)

    def __init__(self, theme: Theme, plan: Plan, place: int, words: PlanWords, *, found: bool) -> None:
        super().__init__()
        self._theme, self._plan, self._place, self._words = theme, plan, place, words
        call = plan.calls[place]
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        row.addWidget(_disc(theme, place + 1, True), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(self._head(call))
        self._add_words(column, call)
        if found:
            text = self.tr("Good. Ask how to get there tonight, what to bring, and until when the bed is held.")
            column.addWidget(message(theme, "good", text))
        column.addLayout(self._actions(call))
        if call.if_no_answer or place + 1 == len(plan.calls):
            ending = call.if_no_answer or ""
            column.addWidget(label(theme, f"{words.words.at_the_end} {ending}" if ending else "", "second", muted=True))
        row.addLayout(column, 1)

    def _head(self, call: Call) -> QHBoxLayout:
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        kicker = label(self._theme, _kicker(self._plan, self._place), "small-strong")
        kicker.setProperty("ink", "accent")
        names.addWidget(kicker)
        names.addWidget(label(self._theme, call.name, "subheading"))
        head.addLayout(names, 1)
        head.addLayout(_number(self._theme, self._plan, call, self._words, large=True))
        return head

    def _add_words(self, column: QVBoxLayout, call: Call) -> None:
        """Why this one, what is not sure of it, what to say, and where it is."""
        theme, words = self._theme, self._words
        why = "; ".join(words.note(note) for note in call.notes)
        why = f"{why[:1].upper()}{why[1:]}." if why else ""
        column.addWidget(label(theme, " ".join(part for part in (why, call.why or "") if part), "second", muted=True))
        if call.number is not None and not call.number.confirmed:
            text = self.tr("This number is not confirmed. Ask before you give it to anyone.")
            column.addWidget(message(theme, "caution", text))
        if call.say:
            column.addWidget(speech(theme, words.words.say, f"“{call.say}”"))
        if call.place:
            column.addWidget(label(theme, call.place, "second"))

    def _actions(self, call: Call) -> FlowLayout:
        theme, place = self._theme, self._place
        actions = FlowLayout(spacing=8)
        if call.number is not None:
            sheet = button(theme, self.tr("Call sheet"), "primary", "phone")
            sheet.clicked.connect(partial(self.sheet_asked.emit, place))
            actions.addWidget(sheet)
        if place + 1 < len(self._plan.calls):
            following = button(theme, self.tr("No answer: go to %1").replace("%1", str(place + 2)))
            following.clicked.connect(partial(self.go_asked.emit, place + 1))
            actions.addWidget(following)
        bed = button(theme, self.tr("They have a bed"), "text", "check-thin")
        bed.clicked.connect(partial(self.bed_found.emit, place))
        actions.addWidget(bed)
        return actions


class CallRow(RowButton):
    """A call that is not open, in one row."""

    def __init__(self, theme: Theme, plan: Plan, place: int, words: PlanWords) -> None:
        super().__init__()
        call = plan.calls[place]
        self.setObjectName("CallRow")
        self.setAccessibleName(f"{place + 1}. {call.name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 14, 10)
        row.setSpacing(16)
        row.addWidget(_disc(theme, place + 1, False))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(theme, call.name, "strong"))
        kicker, reason = _kicker(plan, place), "; ".join(words.note(note) for note in call.notes[:2])
        names.addWidget(label(theme, f"{kicker} · {reason}" if reason else kicker, "note", muted=True))
        row.addLayout(names, 1)
        row.addLayout(_number(theme, plan, call, words, large=False))
        row.addWidget(Icon(theme, "chevron-down", "muted", 14))


def _number(theme: Theme, plan: Plan, call: Call, words: PlanWords, *, large: bool) -> QVBoxLayout:
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


def _kicker(plan: Plan, place: int) -> str:
    translate = QCoreApplication.translate
    if place == 0:
        return translate("CallList", "Call first")
    if place + 1 == len(plan.calls):
        return translate("CallList", "For anyone, at the end")
    return translate("CallList", "If no answer")


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
