"""A bed tonight: the form at the start, the ordered calls at the end, updated with every answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from guide_app.library.services import list_name
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.focus import first_stop
from guide_app.ui.kit.layout.two_panes import TwoPanes
from guide_app.ui.kit.parts import Card, EmptyState, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import set_shown
from guide_app.ui.tonight.calls import CallList
from guide_app.ui.tonight.form import SituationForm

if TYPE_CHECKING:
    from guide_app.library.tonight.plan import Plan
    from guide_app.library.tonight.planner import Rulebook

FORM_SHARE = (31, 69)
MIN_FORM = 312
"""Width of the form beside the calls, in px at 100 % text: three ages fit side by side."""


class TonightPage(Page):
    """This page and the command ``tonight`` use the same function: ``library/tonight``.

    ``call_sheet_asked`` carries the plan and the place of the call in it.
    """

    call_sheet_asked = Signal(object, int)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._context, theme = context, context.theme
        self._language = context.language
        self._rulebook: Rulebook | None = None
        self.form = SituationForm(theme, context.library.spoken_languages)
        self.form.changed.connect(self.plan_again)
        self.form.calls_asked.connect(self._show_calls)
        self.calls = CallList(theme)
        self.calls.call_sheet_asked.connect(self._ask_call_sheet)
        self._empty = EmptyState(theme)
        self._empty.set_words(
            self.tr("This pack has no rules for a bed tonight"),
            self.tr("A pack says in tonight.yaml whom to call. Use Get help instead."),
        )
        pane = QWidget()
        self._stack = QStackedLayout(pane)
        self._stack.setContentsMargins(0, 0, 0, 0)
        empty = Card()
        holder = QVBoxLayout(empty)
        holder.setContentsMargins(1, 1, 1, 1)
        holder.addWidget(self._empty)
        self._stack.addWidget(self.calls)
        self._stack.addWidget(empty)
        self.panes = TwoPanes(theme, self.form, pane, FORM_SHARE, back=self.tr("Back to the questions"))
        self.panes.way_on = self.form.way_on
        self.calls.told.connect(self.panes.tell)
        self.panes.narrow_changed.connect(self._give_room)
        theme.changed.connect(self._give_room)
        self._heading = label(theme, self.tr("A bed for tonight"), "heading")
        self._heading.setWordWrap(False)
        self._summary = label(theme, role="note", muted=True)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._heading)
        head.addWidget(self._summary, 100)
        head.addStretch(1)
        self.print_button = button(theme, self.tr("Print this list"), icon="print")
        self.print_button.clicked.connect(self._print)
        head.addWidget(self.print_button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addWidget(self.panes, 1)
        self._give_room()
        self.plan_again()

    def set_language(self, language: str) -> None:
        self._language, self._rulebook = language, None
        self.plan_again()

    def place(self) -> object:
        return self.form.taps

    def put_back(self, place: object) -> None:
        assert isinstance(place, dict)
        self.form.tap(place)

    def refresh_hours(self) -> None:
        self.plan_again()

    def start(self) -> None:
        self.form.start()
        self.calls.clear()
        self._rulebook = None
        self.plan_again()
        self.panes.show_list()

    def take_keyboard(self) -> None:
        stop = first_stop(self.form) if self.form.isVisible() else None
        if stop is None:
            super().take_keyboard()
        else:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def plan_again(self) -> None:
        """Plan again for the current answers and time."""
        from guide_app.handouts.parts.tonight_words import load_tonight_words, plan_words
        from guide_app.handouts.phrases import load_phrases
        from guide_app.library.tonight.planner import Rulebook

        context = self._context
        situation = self.form.situation
        if self._rulebook is None:
            self._rulebook = Rulebook(context.library, self._language)
        plan = _as_listed(self._rulebook.plan(situation, context.clock()), self._rulebook)
        folder = context.assets / "handouts"
        worded = load_tonight_words(folder / "tonight.yaml")
        # A pack may have a language more than plans have words in: the window's own words are not in it either.
        language = self._language if self._language in worded else next(iter(worded))
        words = plan_words(worded, load_phrases(folder / "phrases.yaml").of(language), language)
        self._stack.setCurrentIndex(0 if plan.calls else 1)
        set_shown(self.print_button, bool(plan.calls))
        if self.form.touched:
            who = words.situation(situation, context.library.languages[0])
            self._summary.setText(f"{who}. {words.words.no_promise}")
        else:
            self._summary.setText(words.words.no_promise)
        self._show_summary()
        self.calls.show_plan(plan, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < self._context.theme.scaled(560)
        side = 16 if low else 24
        self._column.setContentsMargins(side, 12 if low else 20, side, 12 if low else 20)

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

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    def _ask_call_sheet(self, place: int) -> None:
        if self.calls.plan is not None:
            self.call_sheet_asked.emit(self.calls.plan, place)

    def _print(self) -> None:
        """Print the list as shown, for the time it was made for."""
        if self.calls.plan is not None:
            self.print_asked.emit("tonight-calls", {"situation": self.form.situation, "at": self.calls.plan.at})


def _as_listed(plan: Plan, rulebook: Rulebook) -> Plan:
    """The plan with the services' names in lists, which reveal no more across the room than they must."""
    names = {key: list_name(found) if (found := rulebook.service(key)) is not None else key for key in _named(plan)}
    return replace(
        plan,
        calls=tuple(replace(call, name=names[call.service]) for call in plan.calls),
        later=tuple(replace(each, names=tuple(names[key] for key in each.services)) for each in plan.later),
        left_out=tuple(replace(each, name=names[each.service]) for each in plan.left_out),
    )


def _named(plan: Plan) -> set[str]:
    later = {key for each in plan.later for key in each.services}
    return {each.service for each in (*plan.calls, *plan.left_out)} | later
