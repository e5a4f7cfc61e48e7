"""A bed tonight: the form at the start, the ordered calls at the end, updated with every answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from guide_app.content.records import Service
from guide_app.library.library import Library
from guide_app.library.services import list_name
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import first_stop, unscroll
from guide_app.ui.kit.layout.two_panes import TwoPanes
from guide_app.ui.kit.parts import Card, EmptyState, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import set_shown
from guide_app.ui.tonight.calls import CallList
from guide_app.ui.tonight.form import SituationForm

if TYPE_CHECKING:
    from guide_app.library.decision.decision import Decision, Entry
    from guide_app.library.situation import Situation

FORM_SHARE = (31, 69)
MIN_FORM = 356
"""Width of the form beside the calls, in px at 100 % text: four ages fit side by side."""


class TonightPage(Page):
    """This page and the command ``tonight`` use the same function: ``library/decision``.

    ``call_sheet_asked`` carries the plan and the place of the call in it; ``call_sheet_again`` also that of the call
    that the sheets began with.
    """

    call_sheet_asked = Signal(object, int)
    call_sheet_again = Signal(object, int, int)
    call_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._context, theme = context, context.theme
        self._language = context.language
        self._beds: str | None = None
        self._ended: tuple[tuple[str, ...], int, int] | None = None
        """The calls, and the places among them of the call sheet to which Back leads from *what now*."""
        self.form = SituationForm(theme, context.library.spoken_languages)
        self.form.changed.connect(self._answered)
        self.form.started_over.connect(self._start_over)
        self.form.calls_asked.connect(self._show_calls)
        self.calls = CallList(theme)
        self.calls.call_sheet_asked.connect(self._ask_call_sheet)
        self.calls.service_asked.connect(self.call_asked)
        self.calls.calls_ended.connect(self._calls_ended)
        self.calls.remind_asked.connect(context.session.remind)
        self._empty = EmptyState(theme)
        self._empty.set_words(
            self.tr("This guide has no plan for a bed tonight"),
            self.tr("Use Get help instead. In danger, call the number at the foot of the window."),
        )
        pane = QWidget()
        self._stack = QStackedLayout(pane)
        self._stack.setContentsMargins(0, 0, 0, 0)
        empty = Card()
        holder = new_column(empty, margins=(1, 1, 1, 1))
        holder.addWidget(self._empty)
        self._stack.addWidget(self.calls)
        self._stack.addWidget(empty)
        self._heading = label(theme, self.tr("A bed tonight"), "heading", level=1)
        self._heading.setWordWrap(False)
        self._summary = label(theme, role="note", muted=True)
        head = new_row(gap=14)
        head.addWidget(self._heading)
        head.addWidget(self._summary, 100)
        head.addStretch(1)
        self.print_button = button(theme, self.tr("Print this list"), icon="print")
        self.print_button.clicked.connect(self._print)
        head.addWidget(self.print_button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self.panes = TwoPanes(theme, self.form, pane, FORM_SHARE, back=self.tr("Back to the questions"), parent=self)
        self.panes.way_on = self.form.way_on
        self.calls.told.connect(self.panes.tell)
        self.panes.narrow_changed.connect(self._give_room)
        theme.changed.connect(self._give_room)
        self._column.addWidget(self.panes, 1)
        self._give_room()
        self.plan_again()

    def set_language(self, language: str) -> None:
        self._language = language
        self.plan_again()

    def place(self) -> object:
        return self.form.taps

    def put_back(self, place: object) -> None:
        assert isinstance(place, dict)
        self.form.tap(place)

    def bookmark(self) -> object:
        return self._ended

    def still_has(self, bookmark: object) -> bool:
        return isinstance(bookmark, tuple) and bookmark[0] == self._order()

    def return_to(self, bookmark: object) -> None:
        if isinstance(bookmark, tuple):
            self.call_sheet_again.emit(self.calls.plan, *bookmark[1:])

    def refresh_hours(self) -> None:
        self.plan_again()

    def start(self) -> None:
        self.form.start()
        self.calls.clear()
        self.plan_again()
        self.panes.show_list()

    def fill(self, situation: Situation) -> None:
        """Plan for what a search or the client view knows already."""
        self.form.fill(situation)

    def _answered(self) -> None:
        """Show the plan for other answers from its top, also where the calls are the same."""
        self.plan_again()
        unscroll(self.calls)

    def _start_over(self) -> None:
        self._context.session.remind(None)
        self.start()
        unscroll(self)

    def take_keyboard(self) -> None:
        stop = first_stop(self.form) if self.form.isVisible() else None
        if stop is None:
            super().take_keyboard()
        else:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def plan_again(self) -> None:
        """Plan again for the current answers and time."""
        from guide_app.handouts.parts.tonight_words import plan_words
        from guide_app.handouts.phrases import load_phrases
        from guide_app.library.decision.ask import Ask
        from guide_app.library.decision.engine import decide
        from guide_app.library.decision.rules import need_of_beds
        from guide_app.system.catalogue import language_of

        context = self._context
        library, situation = context.library, self.form.situation
        if self._beds is None:
            self._beds = need_of_beds(library)
        ask = Ask(needs=frozenset((self._beds,)), situation=situation, at=context.clock())
        plan = _as_listed(decide(library, ask, self._language), library)
        texts = context.assets / "translations"
        # A pack may have a language more than plans have words in: the window's own words are not in it either.
        words = plan_words(load_phrases(texts), language_of(texts, "plan", self._language))
        self._stack.setCurrentIndex(0 if plan.ordered else 1)
        set_shown(self.print_button, bool(plan.ordered))
        if self.form.touched:
            who = words.situation(situation, context.library.languages[0])
            self._summary.setText(f"{who}. {words.promise(self._beds)}")
        else:
            self._summary.setText(words.promise(self._beds))
        self._show_summary()
        self.calls.show_plan(plan, words, context.session.remind_at)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # Another page has come, not a call sheet.
            unscroll(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < self._context.theme.scaled(560)
        side = 16 if low else 24
        self._column.setContentsMargins(side, 12 if low else 20, side, 12 if low else 20)
        self.form.set_low(low)

    def _give_room(self) -> None:
        """On a narrow page show form and calls one at a time, with a summary of the answers above the calls."""
        narrow = self.panes.narrow
        self.form.setMinimumWidth(0 if narrow else self._context.theme.scaled(MIN_FORM))
        self.form.offer_calls(narrow)
        self.calls.set_narrow(narrow)
        self._show_summary()

    def _show_summary(self) -> None:
        narrow = self.panes.narrow
        set_shown(self._summary, not narrow)
        self.calls.show_summary(self._summary.text() if narrow else "")

    def _show_calls(self) -> None:
        self.panes.show_detail()
        self.panes.enter_detail()

    def _calls_ended(self, last: int, first: int) -> None:
        self._ended = (self._order(), last, first)
        self.moving.emit()
        self._ended = None

    def _order(self) -> tuple[str, ...]:
        """The services to call, in order."""
        return () if self.calls.plan is None else tuple(entry.service for entry in self.calls.plan.ordered)

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    def _ask_call_sheet(self, place: int) -> None:
        if self.calls.plan is not None:
            self.call_sheet_asked.emit(self.calls.plan, place)

    def _print(self) -> None:
        """Print the list as shown, for the time it was made for."""
        if self.calls.plan is not None:
            self.print_asked.emit("tonight-calls", {"situation": self.form.situation, "at": self.calls.plan.at})


def _as_listed(plan: Decision, library: Library) -> Decision:
    """The plan with the services' names in lists, which reveal no more across the room than they must."""

    def named(service_id: str) -> str:
        found = library.get(Service, service_id, plan.language)
        return list_name(found.record) if found is not None else service_id

    def listed(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(replace(entry, name=named(entry.service)) for entry in entries)

    return replace(
        plan,
        now=listed(plan.now),
        maybe=listed(plan.maybe),
        calls=listed(plan.calls),
        later=tuple(replace(each, entries=listed(each.entries)) for each in plan.later),
        left_out=tuple(replace(each, name=named(each.service)) for each in plan.left_out),
    )
