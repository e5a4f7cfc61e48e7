"""Creates the pages of the window and connects their signals."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guide_app.ui.common.navigation import TOGETHER
from guide_app.ui.common.page import Page
from guide_app.ui.search.controller import RESULTS
from guide_app.ui.shell.frame.rail import DESK, HELP, HOME

if TYPE_CHECKING:
    from guide_app.ui.shell.workspace import Workspace

DOORS = {"bed": "tonight", "call": "get-help", "together": "questions", "look-up": "questions", "print": "print"}
"""The page to which each door of Home leads; the door for a card opens a panel instead."""


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
        return {
            HOME: self._make_home,
            "get-help": self._make_directory,
            "tonight": self._make_tonight,
            "signs": self._make_signs,
            "questions": self._make_questions,
            "print": self._make_printing,
            DESK: self._make_settings,
            HELP: self._make_help,
            TOGETHER: self._make_together,
            RESULTS: self._make_results,
        }

    def _door_opened(self, door: str) -> None:
        """Open the page or panel of a door."""
        if door == "card":
            self._workspace.cards.give()
            return
        self._workspace.go_to(DOORS[door])
        if door == "look-up":
            self._workspace.window.top_bar.box.begin()

    def _door_pressed(self, door: str) -> None:
        if door in DOORS:
            self._workspace.navigation.expect(DOORS[door])

    def _number_copied(self) -> None:
        self._workspace.window.toasts.say(self.tr("Number copied. It leaves the clipboard in 1 minute"))

    def _make_home(self) -> Page:
        from guide_app.ui.home.page import HomePage

        page = HomePage(self._workspace.context)
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
        page.copied.connect(self._number_copied)
        page.give_card.connect(self._workspace.cards.give_service)
        page.bed_asked.connect(partial(self._workspace.go_to, "tonight"))
        return page

    def _make_tonight(self) -> Page:
        from guide_app.ui.tonight.page import TonightPage

        page = TonightPage(self._workspace.context)
        page.call_sheet_asked.connect(partial(self._workspace.calling.go_through_tonight, page.calls))
        return page

    def _make_together(self) -> Page:
        from guide_app.ui.bilingual.page import BilingualPage

        page = BilingualPage(self._workspace.context, self._workspace.own_language)
        page.larger_asked.connect(self._workspace.larger_asked)
        return page

    def _make_settings(self) -> Page:
        from guide_app.ui.settings.page import SettingsPage

        page = SettingsPage(self._workspace.context, self._workspace.settings)
        page.saved.connect(self._workspace.settings_saved)
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
        if task == "settings":
            self._workspace.go_to(DESK)
        elif task == "card":
            self._workspace.cards.give()
        else:
            self._workspace.go_to({"tonight": "tonight", "print": "print", "align": "print"}.get(task, "questions"))

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
            self.tr("Ticks cleared"), partial(self._workspace.context.session.set_ticks, before)
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

    def _make_results(self) -> Page:
        from guide_app.ui.search.page import ResultsPage

        page = ResultsPage(self._workspace.context)
        page.call_asked.connect(self._workspace.calling.call)
        page.add_asked.connect(self._workspace.handout.add)
        page.remove_asked.connect(self._workspace.handout.remove)
        self._workspace.search.show_on(page)
        return page
