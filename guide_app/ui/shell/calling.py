"""Opens call sheets: for one service, for a list of calls, or for tonight's calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt

from guide_app.content.records import Guidance, Indicator
from guide_app.ui.common.calls import CallView, call_view
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.library.decision.decision import Decision
    from guide_app.ui.common.page import PageContext
    from guide_app.ui.tonight.calls import CallList


class Calling(QObject):
    """``context`` returns the current library, language and clock."""

    def __init__(self, window: MainWindow, context: Callable[[], PageContext]) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._tonight: tuple[CallList, tuple[int, ...]] | None = None
        """The list of tonight's calls, and the place in it of each call of the sheet."""
        self._of_sign: CallView | None = None

    def call(self, service_id: str, condition: str = "") -> None:
        """Show the call sheet of a service, if it has a number, with what to ask first."""
        context = self._context()
        view = call_view(context.library, service_id, context.language, context.clock())
        if view is not None:
            self.go_through((replace(view, condition=condition),), 0)

    def show_sign(self, sign_id: str) -> None:
        """Show a sign across the window, with a button for the first number of its guidance."""
        context = self._context()
        found = context.library.get(Indicator, sign_id, context.language)
        if found is None:
            return
        guidance = context.library.many(Guidance, found.record.guidance, context.language)
        services = (service_id for each in guidance for service_id in each.record.services)
        now = context.clock()
        views = (call_view(context.library, each, context.language, now) for each in services)
        self._of_sign = next((view for view in views if view is not None and view.plate.sure), None)
        self._window.sign_sheet.number_asked.connect(self._call_of_sign, Qt.ConnectionType.UniqueConnection)
        self._window.show_sign(found.record.title, with_number=self._of_sign is not None)

    def _call_of_sign(self) -> None:
        if self._of_sign is not None:
            self._tonight = None
            self._window.show_calls((self._of_sign,), bare=True)
            self._window.outdate(self._context().library.outdated)

    def go_through(self, calls: Sequence[CallView], place: int) -> None:
        """Show one of several calls; the sheet leads through the others."""
        self._tonight = None
        self._window.show_calls(calls, place)

    def go_through_tonight(self, shown: CallList, plan: Decision, place: int, opened_at: int | None = None) -> None:
        """Show a call of tonight's plan; the page follows the sheet. ``opened_at`` is the call that *Back* leads to, if
        it is another one.
        """
        from guide_app.ui.tonight.plan_parts import is_bedless

        context = self._context()
        views: list[CallView] = []
        places: list[int] = []
        for at, call in enumerate(plan.ordered):
            view = call_view(context.library, call.service, context.language, plan.at or context.clock())
            if view is not None and call.number is not None:
                asked = " ".join(each.condition or "" for each in plan.maybe) if call is plan.first else ""
                say, bedless = call.say_theirs or call.say or view.say, is_bedless(plan, call)
                views.append(replace(view, say=say, condition=asked, bedless=bedless))
                places.append(at)
        if place not in places:
            return
        sheet = self._window.call_sheet
        if self._tonight is None:
            sheet.moved.connect(self._moved)
            sheet.bed_found.connect(self._bed_found)
            sheet.no_bed.connect(self._no_bed)
        self._tonight = (shown, tuple(places))
        self._window.show_calls(views, places.index(place), for_bed=True)
        if opened_at in places:
            sheet.opened_at = places.index(opened_at)

    def forget(self) -> None:
        """Drop the references to pages that have been rebuilt."""
        self._tonight = self._of_sign = None

    def _moved(self, place: int) -> None:
        if self._tonight is not None:
            shown, places = self._tonight
            shown.go_to(places[place])

    def _no_bed(self) -> None:
        if self._tonight is not None:
            shown, places = self._tonight
            opened_at = self._window.call_sheet.opened_at
            self._window.close_sheet()
            shown.calls_ended.emit(places[-1], places[opened_at])
            shown.show_what_now()

    def _bed_found(self, place: int) -> None:
        if self._tonight is not None:
            shown, places = self._tonight
            self._window.close_sheet()
            shown.found_bed(places[place])
