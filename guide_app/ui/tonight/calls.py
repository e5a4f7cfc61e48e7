"""The plan: *Do first* pinned at the top, the calls in order with one of them unfolded, and who is left out and why."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from guide_app.handouts.parts.tonight_words import PlanWords
from guide_app.library.decision.decision import Decision
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import do_layouts, first_stop, focused_within, scroll_to_opened
from guide_app.ui.kit.layout.scroll_card import ScrollCard, laid_out_once
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.tonight.call_row import CallRow, OpenCall
from guide_app.ui.tonight.do_first import Beside, DoFirst
from guide_app.ui.tonight.plan_parts import LaterCalls, LeftOut, WhatNow, rule

SIDE = 20
SHARE = 0.55
"""The most of the pane that the pinned part takes with its sentences."""


class CallList(ScrollCard):
    """``call_sheet_asked`` carries the place of a call in the order; ``service_asked`` a service to call under its
    condition; ``opened`` the record of a link.
    """

    call_sheet_asked = Signal(int)
    service_asked = Signal(str)
    calls_ended = Signal(int, int)
    """Carries the places of the last call and of the one that the call sheets began with: no call found a bed."""
    remind_asked = Signal(object)
    """Carries when to be reminded of the first call, or None."""
    opened = Signal(str, str)
    told = Signal(str)
    """Carries the announcement of a changed order for screen readers; the calls may be hidden."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._plan: Decision | None = None
        self._words: PlanWords | None = None
        self._open_at = 0
        self._found_at: int | None = None
        self._summary = ""
        self._fitting = False
        """Whether the pinned part is being measured."""
        self._first = DoFirst(theme)
        self._first.call_sheet_asked.connect(self.call_sheet_asked)
        self._first.service_asked.connect(self.service_asked)
        self._above, self._below = Beside(theme), Beside(theme)
        """What is beside the calls, where the pinned part has no room for it. Under a pinned condition, the first call
        comes before it: both numbers are in sight in a low pane."""
        self._rules: list[QFrame] = []
        self._rows: list[CallRow] = []
        self._open = OpenCall(theme)
        self._stands_at: int | None = None
        """The position among the rows where the unfolded call was inserted."""
        self._what_now = WhatNow(theme)
        self._what_now.call_sheet_asked.connect(self.call_sheet_asked)
        self._what_now.remind_asked.connect(self.remind_asked)
        self._later = LaterCalls(theme)
        self._left_out = LeftOut(theme)
        self._open.sheet_asked.connect(self.call_sheet_asked)
        self._open.go_asked.connect(self.go_to)
        self._open.bed_found.connect(self.found_bed)
        self.area.setAccessibleName(self.tr("Who to call, in order"))
        self._lay_out()

    @property
    def plan(self) -> Decision | None:
        """The plan shown."""
        return self._plan

    def show_summary(self, summary: str) -> None:
        """Show beside the calls for which answers they were planned; nothing if another place says it."""
        if summary == self._summary:
            return
        self._summary = summary
        if self._plan is not None and self._words is not None:
            self._show_first(self._plan, self._words)

    def show_plan(self, plan: Decision, words: PlanWords, remind_at: dt.datetime | None = None) -> None:
        """Show a plan from its first call. ``remind_at`` is when to be reminded of a call, if somebody asked."""
        same = self._plan is not None and _order(self._plan) == _order(plan)
        self._plan, self._words = plan, words
        if not same:
            self._open_at, self._found_at = len(plan.now), None
        with laid_out_once(self, self._body, self._open):
            self._show_first(plan, words)
            self._what_now.show_plan(plan, remind_at)
            self._show_calls(plan, words)
            self._later.show_later(plan, words)
            self._left_out.show_left_out(plan, words)
        first = plan.first
        if not same and first is not None:
            self.area.verticalScrollBar().setValue(0)
            number = first.number.number if first.number is not None else words.words.no_number
            heard = self.tr("Plan: %n call(s). First, %1, %2", "", len(plan.ordered))
            heard = heard.replace("%1", first.name).replace("%2", number)
            self.told.emit(" ".join((heard, *(entry.condition or "" for entry in plan.maybe))).strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._plan is not None and self._words is not None:
            self._show_first(self._plan, self._words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._plan is not None and self._words is not None:  # How much room there is was not known before.
            self._show_first(self._plan, self._words)

    def _show_first(self, plan: Decision, words: PlanWords) -> None:
        """Pin what comes first above the calls, folded where it would take too much of the pane."""
        if self._fitting:
            return  # To show a part lays out what is around it, and would hide the part again before it is shown.
        self._fitting = True
        room = self.width() - 2 * SIDE
        self._first.show_plan(plan, words, folded=False)
        tall = self._first.heightForWidth(room) if self._first.hasHeightForWidth() else self._first.sizeHint().height()
        folded = self.height() > 0 and self.isVisible() and tall > self.height() * SHARE
        if folded:
            self._first.show_plan(plan, words, folded=True)
        shown, other = (self._below, self._above) if plan.maybe and not plan.now else (self._above, self._below)
        other.show_beside((), {})
        if folded:
            shown.show_beside(plan.acts, words.duties(plan), plan.now, self._summary)
        else:
            shown.show_beside((), {}, (), self._summary)
        self._what_now.show_steps(plan, folded=folded)
        self.show_head(bool(plan.now or plan.maybe) or (bool(plan.acts) and not folded))
        self._fitting = False

    def set_narrow(self, narrow: bool) -> None:
        """Keep the number and the buttons of the unfolded call together where the calls are alone on a narrow page."""
        self._open.put_actions_first(narrow)

    def clear(self) -> None:
        """Clear the plan."""
        self._plan, self._open_at, self._found_at = None, 0, None
        self.area.verticalScrollBar().setValue(0)
        self._left_out.fold()

    def go_to(self, place: int) -> None:
        """Unfold another call of the plan. After the last one nothing follows: the focus goes to its call sheet, not to
        the next button, which would say that a bed was found.
        """
        if self._plan is not None and place >= len(self._plan.ordered):
            self.show_what_now()
            return
        if self._plan is not None and place < len(self._plan.now):
            return  # It is pinned, and always in full.
        pressed = focused_within(self._open)
        self._open_at = place
        self._show_again()
        if pressed is not None and not pressed.isVisible() and (stop := first_stop(self._open)) is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell(self._open.heard)

    def show_what_now(self) -> None:
        """Scroll to what to do if no call has found a bed, announce it, and move the focus to the first call again."""
        do_layouts()
        bar = self.area.verticalScrollBar()
        bar.setValue(min(self._what_now.mapTo(self._body, QPoint(0, 0)).y(), bar.maximum()))
        for stop in self._what_now.stops[:1]:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit(self._what_now.said)

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

    def _show_calls(self, plan: Decision, words: PlanWords) -> None:
        """Show the calls in order, one of them unfolded. If it was unfolded by its row, the focus moves into it."""
        made, at = len(self._rows), len(plan.now)
        while len(self._rows) < len(plan.calls):
            self._rows.append(self._make_row())
        rows = self._rows[: len(plan.calls)]
        led = next((row for row in self._rows if row.hasFocus()), None)
        for place, row in enumerate(self._rows):
            set_shown(row, place < len(rows) and at + place != self._open_at)
            set_shown(self._rules[place], 0 < place < len(rows))
        for row in rows:
            row.show_call(plan, words)
        set_shown(self._open, bool(rows))
        if rows:
            self._open.show_call(plan, self._open_at, words, found=self._found_at == self._open_at)
            if len(self._rows) != made or self._open_at - at != self._stands_at:
                self._put_open_call(self._open_at - at)
        self._order_stops()
        if led is not None and led.isHidden() and (stop := first_stop(self._open)) is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_open_call(self, at: int) -> None:
        """Insert the unfolded call where its row was, in the layout and for screen readers."""
        self._stands_at = at
        row = self._rows[at]
        self._calls.insertWidget(self._calls.indexOf(row), self._open)
        self._open.stackUnder(row)
        for part in (self._what_now, self._later, self._left_out):
            part.raise_()

    def _order_stops(self) -> None:
        """Let Tab go down the plan as it is read. A widget made for this plan would be the last of the window."""
        calls: list[QWidget] = []
        for place, each in enumerate(self._rows):
            calls += self._open.stops if place == self._stands_at else (each,)
        stops = (*self._first.stops, self.area, *calls, *self._what_now.stops, self._left_out.turn)
        for before, stop in pairwise(stops):
            QWidget.setTabOrder(before, stop)

    def _make_row(self) -> CallRow:
        row = CallRow(self._theme, len(self._rows))
        row.asked.connect(self.go_to)
        self._rules.append(rule())
        self._calls.addWidget(self._rules[-1])
        self._calls.addWidget(row)
        if not self._rows:
            self._calls.addWidget(self._below)
        return row

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._body.setObjectName("ScrollBody")
        column = new_column(self._body, 0)
        column.addWidget(self._above)
        self._calls = new_column(gap=0)
        self._calls.addWidget(self._open)
        column.addLayout(self._calls)
        column.addWidget(self._what_now)
        column.addWidget(self._later)
        column.addStretch(1)
        column.addWidget(self._left_out)
        self._head.setObjectName("DoFirst")
        self.head.setContentsMargins(SIDE, 10, SIDE, 10)
        self.head.addWidget(self._first, 1)
        self.area.hold(self._body)
        self.show_focus()


def _order(plan: Decision) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(entry.service for entry in part) for part in (plan.now, plan.maybe, plan.calls))
