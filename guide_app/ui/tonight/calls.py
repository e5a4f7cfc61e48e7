"""The plan: what to do first, the calls in order with one of them unfolded, and which services are left out and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from guide_app.handouts.parts.tonight_words import PlanWords
from guide_app.library.tonight.plan import Plan
from guide_app.ui.kit.focus import first_stop, focused_within, scroll_to_opened
from guide_app.ui.kit.layout.scroll_card import ScrollCard, laid_out_once
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.tonight.call_row import CallRow, OpenCall
from guide_app.ui.tonight.plan_parts import FirstSteps, LaterCalls, LeftOut, rule


class CallList(ScrollCard):
    """``call_sheet_asked`` carries the place of a call in the plan; ``opened`` the record of a link."""

    call_sheet_asked = Signal(int)
    opened = Signal(str, str)
    told = Signal(str)
    """Carries the announcement of a changed order for screen readers; the calls may be hidden."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._plan: Plan | None = None
        self._words: PlanWords | None = None
        self._open_at = 0
        self._found_at: int | None = None
        self._summary = label(theme, role="note", muted=True)
        self._summary.setContentsMargins(20, 12, 20, 0)
        self._first = FirstSteps(theme)
        self._rules: list[QFrame] = []
        self._rows: list[CallRow] = []
        self._open = OpenCall(theme)
        self._stands_at: int | None = None
        """The position among the rows where the unfolded call was inserted."""
        self._later = LaterCalls(theme)
        self._left_out = LeftOut(theme)
        self._open.sheet_asked.connect(self.call_sheet_asked)
        self._open.go_asked.connect(self.go_to)
        self._open.bed_found.connect(self.found_bed)
        self.area.setAccessibleName(self.tr("Whom to call, in order"))
        self._lay_out()

    @property
    def plan(self) -> Plan | None:
        """The plan shown."""
        return self._plan

    def show_summary(self, summary: str) -> None:
        """Show above the calls for which answers they were planned; nothing where that stands elsewhere."""
        show_words(self._summary, summary)

    def show_plan(self, plan: Plan, words: PlanWords) -> None:
        """Show a plan from its first call."""
        same = self._plan is not None and self._plan.order == plan.order
        self._plan, self._words = plan, words
        if not same:
            self._open_at, self._found_at = 0, None
        with laid_out_once(self, self._body, self._open):
            self._first.show_steps(plan, words)
            self._show_calls(plan, words)
            self._later.show_later(plan, words)
            self._left_out.show_left_out(plan, words)
        if not same and plan.calls:
            first = plan.calls[0]
            number = first.number.number if first.number is not None else words.words.no_number
            self.told.emit(self.tr("Call first: %1, %2").replace("%1", first.name).replace("%2", number))

    def set_narrow(self, narrow: bool) -> None:
        """Keep the number and the buttons of the unfolded call together where the calls are alone on a narrow page."""
        self._open.put_actions_first(narrow)

    def clear(self) -> None:
        """Clear the plan."""
        self._plan, self._open_at, self._found_at = None, 0, None
        self._left_out.fold()

    def go_to(self, place: int) -> None:
        """Unfold another call of the plan. After the last one nothing follows: the focus goes to its call sheet, not to
        the next button, which would say that a bed was found.
        """
        pressed = focused_within(self._open)
        self._open_at = place
        self._show_again()
        if pressed is not None and not pressed.isVisible() and (stop := first_stop(self._open)) is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell(self._open.heard)

    def found_bed(self, place: int) -> None:
        """Show what comes next after a call has found a bed."""
        self._found_at = place
        self._show_again()
        self._tell(self._open.good)

    def _tell(self, words: str) -> None:
        """Announce the result of a press, and scroll to it and to the pressed widget, which has moved."""
        self.told.emit(words)
        if (pressed := focused_within(self._open)) is not None:
            scroll_to_opened(pressed, self._open)

    def _show_again(self) -> None:
        if self._plan is not None and self._words is not None:
            with laid_out_once(self, self._body, self._open):
                self._show_calls(self._plan, self._words)

    def _show_calls(self, plan: Plan, words: PlanWords) -> None:
        """Show the calls in order, one of them unfolded. If it was unfolded by its row, the focus moves into it."""
        made = len(self._rows)
        while len(self._rows) < len(plan.calls):
            self._rows.append(self._make_row())
        rows = self._rows[: len(plan.calls)]
        led = next((row for row in self._rows if row.hasFocus()), None)
        for place, row in enumerate(self._rows):
            set_shown(row, place < len(rows) and place != self._open_at)
            set_shown(self._rules[place], place < len(rows) and bool(place or plan.first))
        for row in rows:
            row.show_call(plan, words)
        set_shown(self._open, bool(rows))
        if rows:
            self._open.show_call(plan, self._open_at, words, found=self._found_at == self._open_at)
            if len(self._rows) != made or self._open_at != self._stands_at:
                self._put_open_call()
        if led is not None and led.isHidden() and (stop := first_stop(self._open)) is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_open_call(self) -> None:
        """Insert the unfolded call where its row was, in the layout, for screen readers and in the tab order."""
        self._stands_at = self._open_at
        row = self._rows[self._open_at]
        self._calls.insertWidget(self._calls.indexOf(row), self._open)
        self._open.stackUnder(row)
        for part in (self._later, self._left_out):
            part.raise_()
        before: QWidget = self.area
        for place, each in enumerate(self._rows):
            for stop in self._open.stops if place == self._open_at else (each,):
                QWidget.setTabOrder(before, stop)
                before = stop
        QWidget.setTabOrder(before, self._left_out.turn)

    def _make_row(self) -> CallRow:
        row = CallRow(self._theme, len(self._rows))
        row.asked.connect(self.go_to)
        self._rules.append(rule())
        self._calls.addWidget(self._rules[-1])
        self._calls.addWidget(row)
        return row

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._body.setObjectName("ScrollBody")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._summary)
        column.addWidget(self._first)
        self._calls = QVBoxLayout()
        self._calls.setSpacing(0)
        self._calls.addWidget(self._open)
        column.addLayout(self._calls)
        column.addWidget(self._later)
        column.addStretch(1)
        column.addWidget(self._left_out)
        self.area.hold(self._body)
        self.show_focus()
