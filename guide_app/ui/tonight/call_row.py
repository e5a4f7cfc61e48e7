"""A call of the plan: unfolded with what to say and what comes next, or as one row that unfolds it. The widgets are
reused for the next plan.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from guide_app.handouts.parts.tonight_words import PlanWords
from guide_app.library.decision.decision import Decision, Entry
from guide_app.ui.common.calls import changed_words
from guide_app.ui.common.service_facts import short_hours, state_of
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import RowButton, button
from guide_app.ui.kit.state_mark import StateMark
from guide_app.ui.kit.text.blocks import Block, Disc, Icon, message
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Theme, set_ink, set_shown
from guide_app.ui.tonight.plan_parts import BETWEEN, EMERGENCY, is_bedless

SLIM = 370
"""Width in px at 100 % text below which the number of the unfolded call is below its name."""


class OpenCall(QWidget):
    """One call in full. Each signal carries a place in the plan: ``sheet_asked`` of this call, ``go_asked`` of another
    one to unfold, ``bed_found`` of this one, which led to a bed.
    """

    sheet_asked = Signal(int)
    go_asked = Signal(int)
    bed_found = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._place = theme, 0
        self._disc = _disc(theme, True)
        self._kicker, self._name = label(theme, role="small-strong"), label(theme, role="subheading", level=2)
        self._kicker.setProperty("ink", "accent")
        self._number = _Number(theme, large=True)
        self._why = label(theme, role="second", muted=True)
        unsure = self.tr("This number is not confirmed. Call it before you give it to anyone.")
        self._unsure = message(theme, "caution", unsure)
        self._say = Block(theme, "speech")
        self._say_heading, self._said = self._say.add("", "small-strong"), self._say.add("", "speech")
        self._say_heading.setProperty("ink", "on_speech")
        self._where = label(theme, role="second")
        self.good = self.tr("Good. Ask how to get there tonight, what to bring, and how long they will hold the bed.")
        """What comes next after a call has found a bed."""
        self._good = message(theme, "good", self.good)
        self._sheet = button(theme, self.tr("Call sheet"), "primary", "phone")
        self._sheet.clicked.connect(lambda: self.sheet_asked.emit(self._place))
        self._next = button(theme, "")
        self._next.clicked.connect(lambda: self.go_asked.emit(self._place + 1))
        self._bed = button(theme, self.tr("They have a bed"), "text", "check-thin")
        self._bed.clicked.connect(lambda: self.bed_found.emit(self._place))
        self._ending = label(theme, role="second", muted=True)
        self._lay_out()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The tab stops, in order."""
        return self._sheet, self._next, self._bed

    @property
    def heard(self) -> str:
        """The text of the call for a screen reader."""
        return f"{self._place + 1}. {self._name.text()}. {self._number.heard}"

    def show_call(self, plan: Decision, place: int, words: PlanWords, *, found: bool) -> None:
        """Show the call at a place of a plan; ``found`` says that it found a bed."""
        call, self._place = plan.ordered[place], place
        self._disc.setText(str(place + 1))
        emergency = call.number is not None and call.number.number == EMERGENCY
        self._kicker.setText(self.tr("In danger, or no answer") if emergency and place else _kicker(plan, place))
        show_words(self._name, call.name)
        self._number.show_number(plan, call, words)
        self._sheet.setAccessibleDescription(self.heard)
        self._show_words(call, words)
        set_shown(self._good, found)
        set_shown(self._bed, not is_bedless(plan, call))
        set_shown(self._sheet, call.number is not None and not call.number.outdated)
        last = place + 1 == len(plan.ordered)
        go_on = self.tr("No answer: go to %1").replace("%1", str(place + 2))
        following = self.tr("No answer: what now?") if last else go_on
        self._next.setText(following)
        self._next.setAccessibleName(following)
        ending = call.if_no_answer or ""
        show_words(self._ending, f"{words.words.at_the_end} {ending}".strip() if ending and not last else "")

    def put_actions_first(self, first: bool) -> None:
        """Put the buttons, and what follows when a bed was found, right below the number: for a pane too low for what
        is between them.
        """
        for part in (self._actions, self._good):
            self._column.removeWidget(part)
        self._row.setContentsMargins(20, 10 if first else 16, 20, 16)
        parts = (self._actions, self._good) if first else (self._good, self._actions)
        at = 1 if first else self._column.indexOf(self._ending)
        for place, part in enumerate(parts, at):
            self._column.insertWidget(place, part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        slim = self.width() < self._theme.scaled(SLIM)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if slim else QBoxLayout.Direction.LeftToRight)

    def _show_words(self, call: Entry, words: PlanWords) -> None:
        """Show why this call comes here, what is uncertain, what to say, and the address."""
        show_words(self._why, f"{words.notes(call.notes)} {call.why or ''}".strip())
        set_shown(self._unsure, call.number is not None and not (call.number.confirmed or call.number.outdated))
        self._say_heading.setText(words.words.say)
        show_words(self._said, f"“{call.say}”" if call.say else "")
        set_shown(self._say, bool(call.say))
        show_words(self._where, call.place or "")

    def _lay_out(self) -> None:
        self._row = row = new_row(self, 16, (20, 16, 20, 16))
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        column = new_column(gap=8)
        self._head, names = QBoxLayout(QBoxLayout.Direction.LeftToRight), QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._kicker)
        names.addWidget(self._name)
        self._head.addLayout(names, 1)
        self._head.addLayout(self._number)
        column.addLayout(self._head)
        for part in (self._why, self._unsure, self._say, self._where, self._good):
            column.addWidget(part)
        self._actions = QWidget()
        actions = FlowLayout(self._actions, spacing=8)
        for press in (self._sheet, self._next, self._bed):
            actions.addWidget(press)
        column.addWidget(self._actions)
        column.addWidget(self._ending)
        row.addLayout(column, 1)
        self._column = column


class CallRow(RowButton):
    """A folded call: one row below a separator. ``asked`` carries its place in the plan."""

    asked = Signal(int)

    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__()
        self.setObjectName("CallRow")
        self._place = self._at = place
        self.clicked.connect(lambda: self.asked.emit(self._place))
        row = new_row(self, 16, (20, 10, 20, 10))
        self._disc = _disc(theme, False)
        row.addWidget(self._disc)
        self._name, self._reason = label(theme, role="strong"), label(theme, role="note", muted=True)
        names = new_column(gap=0)
        names.addWidget(self._name)
        names.addWidget(self._reason)
        row.addLayout(names, 1)
        self._number = _Number(theme, large=False)
        row.addLayout(self._number)
        row.addWidget(Icon(theme, "chevron-down", "muted", 14))
        self.take_mouse()

    def show_call(self, plan: Decision, words: PlanWords) -> None:
        """Show the call at this row's place among those after the first ones."""
        self._place = len(plan.now) + self._at
        self._disc.setText(str(self._place + 1))
        call = plan.ordered[self._place]
        show_words(self._name, call.name)
        reasons = (words.note(note) for note in call.notes[:2])
        show_words(self._reason, BETWEEN.join((_kicker(plan, self._place), *reasons)))
        self._number.show_number(plan, call, words)
        self.setAccessibleName(f"{self._place + 1}. {call.name}. {self._number.heard}")
        self.setAccessibleDescription(self._reason.text())


class _Number(QVBoxLayout):
    """The number of a call and whether it is answered now; a ``large`` one is below its state."""

    def __init__(self, theme: Theme, *, large: bool) -> None:
        super().__init__()
        self.setSpacing(2)
        self._theme = theme
        self._mark, self._number = StateMark(theme), QLabel()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._number, "page-heading" if large else "row-number")
        self._none = label(theme, role="second")
        self._none.setWordWrap(False)
        self._none.setProperty("ink", "on_accent_soft")
        numbers = (self._number, self._none)
        for part in (self._mark, *numbers) if large else (*numbers, self._mark):
            self.addWidget(part, 0, Qt.AlignmentFlag.AlignTrailing)

    @property
    def heard(self) -> str:
        """The text for a screen reader."""
        return f"{self._none.text() or self._number.accessibleName()}. {self._mark.accessibleName()}"

    def show_number(self, plan: Decision, call: Entry, words: PlanWords) -> None:
        """Show this number; an unconfirmed one is styled as such."""
        number = call.number
        if call.opening is not None and plan.at is not None and (number is None or number.confirmed):
            self._mark.show_state(state_of(call.opening), short_hours(call.opening, plan.at))
        else:
            outdated = number is not None and number.outdated
            unsure = changed_words() if outdated else QCoreApplication.translate("CallList", "Not confirmed")
            self._mark.show_state("unsure", unsure)
        none = QCoreApplication.translate("CallList", "No phone: go there") if call.place else words.words.no_number
        show_words(self._none, none if number is None else "")
        set_shown(self._number, number is not None)
        if number is not None:
            self._number.setText(unbroken(number.number))
            self._number.setAccessibleName(f"{number.number}. {changed_words()}" if number.outdated else number.number)
            self._theme.strike(self._number, number.outdated)
            set_ink(self._number, "on_accent_soft" if number.confirmed else "on_caution")


def _kicker(plan: Decision, place: int) -> str:
    translate = QCoreApplication.translate
    if place == 0 and plan.maybe:  # What is pinned above says in which case another number is called first.
        return translate("CallList", "Otherwise, call first")
    if place == 0:
        return translate("CallList", "Call first")
    if place + 1 == len(plan.ordered):
        number = plan.ordered[place].number
        again = number is not None and any(each.number == number for each in plan.ordered[:place])
        if again:
            return translate("CallList", "Call last, the same number again")
        return translate("CallList", "Call last")
    return translate("CallList", "If no answer")


def _disc(theme: Theme, filled: bool) -> QLabel:
    disc = Disc(theme, "CallDisc", "strong", 34)
    disc.setProperty("filled", filled)
    return disc
