"""Creates the pages of the window and connects their signals."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guide_app.content.records import Question
from guide_app.ui.common.navigation import TOGETHER
from guide_app.ui.common.page import Page, kept_by
from guide_app.ui.search.controller import RESULTS
from guide_app.ui.shell.frame.rail import DESK, HELP, HOME, MANAGE

if TYPE_CHECKING:
    from guide_app.ui.printing.page import PrintPage
    from guide_app.ui.shell.workspace import Workspace

DOORS = {
    "bed": "tonight",
    "call": "get-help",
    "signs": "signs",
    "questions": "questions",
    "print": "print",
    "teach": "teach",
}
"""The page to which each door of Home leads. A card, reading together and the client view are no pages of the rail."""


def page_makers(workspace: Workspace) -> dict[str, Callable[[], Page]]:
    """The functions that create the pages of a workspace, by page name."""
    return PageMakers(workspace).by_name()


class PageMakers(QObject):
    """Creates the pages of a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace

    def by_name(self) -> dict[str, Callable[[], Page]]:
        """The function that creates each page."""
        own = {MANAGE: self._make_coordinator} if kept_by(self._workspace.context) else {}
        return {
            HOME: self._make_home,
            "get-help": self._make_directory,
            "tonight": self._make_tonight,
            "signs": self._make_signs,
            "questions": self._make_questions,
            "print": self._make_printing,
            "teach": self._make_teach,
            DESK: self._make_settings,
            HELP: self._make_help,
            TOGETHER: self._make_together,
            RESULTS: self._make_results,
            **own,
        }

    def _door_opened(self, door: str) -> None:
        """Open the page or panel of a door."""
        workspace = self._workspace
        if door == "card":
            workspace.cards.give()
        elif door in ("client", "point"):
            workspace.client.enter()
            if door == "point":
                workspace.client.room.show_languages()
        elif door == "together" and (questions := workspace.library.ids(Question)):
            workspace.navigation.show_together("question", questions[0])
        else:
            workspace.go_to(DOORS.get(door, TOGETHER))

    def _door_pressed(self, door: str) -> None:
        if door in DOORS:
            self._workspace.navigation.expect(DOORS[door])

    def _make_home(self) -> Page:
        from guide_app.ui.home.page import HomePage

        page = HomePage(self._workspace.context, self._workspace.settings)
        page.door_pressed.connect(self._door_pressed)
        page.door_opened.connect(self._door_opened)
        return page

    def _make_directory(self) -> Page:
        from guide_app.ui.directory.page import GetHelpPage

        page = GetHelpPage(self._workspace.context)
        page.followed.connect(self._workspace.navigation.open_record)
        page.call_asked.connect(self._workspace.calling.go_through)
        page.add_asked.connect(self._workspace.handout.add)
        page.remove_asked.connect(self._workspace.handout.remove)
        page.said.connect(self._workspace.window.toasts.say)
        page.give_card.connect(self._workspace.cards.give_service)
        page.bed_asked.connect(partial(self._workspace.go_to, "tonight"))
        return page

    def _make_tonight(self) -> Page:
        from guide_app.ui.tonight.page import TonightPage

        page = TonightPage(self._workspace.context)
        for asked in (page.call_sheet_asked, page.call_sheet_again):
            asked.connect(partial(self._workspace.calling.go_through_tonight, page.calls))
        page.call_asked.connect(self._workspace.calling.call)
        return page

    def _open_plan(self, situation: object) -> None:
        """Open A bed tonight with what a search knows already."""
        from guide_app.library.situation import Situation
        from guide_app.ui.tonight.page import TonightPage

        self._workspace.go_to("tonight")
        page = self._workspace.navigation.page("tonight")
        if isinstance(page, TonightPage) and isinstance(situation, Situation):
            page.fill(situation)

    def _make_together(self) -> Page:
        from guide_app.ui.bilingual.page import BilingualPage

        page = BilingualPage(self._workspace.context, self._workspace.own_language)
        page.larger_asked.connect(self._workspace.larger_asked)
        return page

    def _make_settings(self) -> Page:
        from guide_app.ui.settings.page import SettingsPage

        made = {
            "printers": lambda: self._print_page().printers_group(),
            "sets": lambda: self._print_page().sets_group(),
        }
        page = SettingsPage(self._workspace.context, self._workspace.settings, self._workspace.gate, made)
        page.saved.connect(self._workspace.settings_saved)
        page.practice_asked.connect(self._workspace.practice_hiding)
        if page.fields.updates is not None:
            page.fields.updates.take_asked.connect(self._workspace.take_asked)
            page.fields.updates.earlier_asked.connect(self._workspace.earlier_asked)
        return page

    def _print_page(self) -> PrintPage:
        from guide_app.ui.printing.page import PrintPage

        page = self._workspace.navigation.page("print")
        assert isinstance(page, PrintPage)
        return page

    def _make_coordinator(self) -> Page:
        from guide_app.ui.coordinator.page import CoordinatorPage

        workspace = self._workspace
        kept = kept_by(workspace.context)
        assert kept is not None  # Only then is there such a page.
        page = CoordinatorPage(workspace.context, kept, workspace.settings, workspace.gate)
        page.changed.connect(workspace.directory_changed)
        page.said.connect(workspace.window.toasts.say)
        page.publish_asked.connect(workspace.publish_asked)
        workspace.window.toasts.undo_asked.connect(page.undoing.undo_in_sight)
        return page

    def _make_help(self) -> Page:
        from guide_app.ui.help.page import HelpPage

        page = HelpPage(self._workspace.context)
        page.practice_asked.connect(self._workspace.guard.hiding.practice)
        page.task_chosen.connect(self._task_chosen)
        self._workspace.guard.hiding.counted.connect(page.show_count)
        self._workspace.guard.hiding.practiced.connect(page.practiced)
        return page

    def _task_chosen(self, task: str) -> None:
        """Do what a *How do I* of the help page describes."""
        from guide_app.ui.settings.page import SettingsPage

        if task in ("settings", "align"):
            self._workspace.go_to(DESK)
            page = self._workspace.navigation.page(DESK)
            if task == "align" and isinstance(page, SettingsPage):
                page.show_group("printers")
        elif task == "card":
            self._workspace.cards.give()
        else:
            self._workspace.go_to({"tonight": "tonight", "print": "print"}.get(task, "questions"))

    def _make_signs(self) -> Page:
        from guide_app.ui.signs.page import SignsPage

        page = SignsPage(self._workspace.context)
        page.followed.connect(self._workspace.navigation.open_record)
        page.cleared.connect(self._ticks_cleared)
        page.large_asked.connect(self._workspace.calling.show_sign)
        return page

    def _ticks_cleared(self, before: tuple[str, ...]) -> None:
        """Show that the ticks were cleared, with Undo."""
        self._workspace.window.toasts.say(
            self.tr("Signs cleared"), partial(self._workspace.context.session.set_ticks, before)
        )

    def _make_questions(self) -> Page:
        from guide_app.ui.questions.page import QuestionsPage

        page = QuestionsPage(self._workspace.context)
        page.followed.connect(self._workspace.navigation.open_record)
        return page

    def _make_printing(self) -> Page:
        from guide_app.ui.printing.page import PrintPage

        page = PrintPage(self._workspace.context)
        self._workspace.settings_saved.connect(page.make_again)
        page.card_asked.connect(self._workspace.cards.give)
        page.page_asked.connect(self._workspace.go_to)
        page.said.connect(self._workspace.window.toasts.say)
        return page

    def _make_teach(self) -> Page:
        from guide_app.ui.teach.page import TeachPage

        page = TeachPage(self._workspace.context)
        teaching = self._workspace.teaching
        page.start_asked.connect(teaching.begin)
        page.resume_asked.connect(teaching.resume)
        page.said.connect(self._workspace.window.toasts.say)
        page.pack_asked.connect(teaching.print_pack)
        page.front_done.connect(teaching.close_front)
        return page

    def _make_results(self) -> Page:
        from guide_app.ui.search.page import ResultsPage

        page = ResultsPage(self._workspace.context)
        page.call_asked.connect(self._workspace.calling.call)
        page.first_call_asked.connect(self._workspace.calling.call)
        page.plan_asked.connect(self._open_plan)
        page.add_asked.connect(self._workspace.handout.add)
        page.remove_asked.connect(self._workspace.handout.remove)
        self._workspace.search.show_on(page)
        return page
