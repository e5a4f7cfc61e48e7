"""How each page is made and joined to the window, when it is first seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from guide_app.ui.common.page import Page

if TYPE_CHECKING:
    from guide_app.ui.shell.desktop import MainWindow


def of(window: MainWindow) -> dict[str, Callable[[], Page]]:
    """The maker of each page by the page's name."""
    makers = {"get-help": _get_help, "signs": _signs, "questions": _questions, "print": _print, "results": _results}
    return {name: partial(make, window) for name, make in makers.items()}


def _get_help(window: MainWindow) -> Page:
    from guide_app.ui.directory.page import GetHelpPage

    page = GetHelpPage(window.theme, window.library, window.session, window.language, window.clock)
    page.followed.connect(window.navigation.open_record)
    page.show_large.connect(window.show_large)
    page.print_card.connect(window.print_service)
    return page


def _signs(window: MainWindow) -> Page:
    from guide_app.ui.signs.page import SignsPage

    page = SignsPage(window.theme, window.library, window.session, window.language)
    page.followed.connect(window.navigation.open_record)
    return page


def _questions(window: MainWindow) -> Page:
    from guide_app.ui.questions.page import QuestionsPage

    page = QuestionsPage(window.theme, window.library, window.language, window.clock)
    page.followed.connect(window.navigation.open_record)
    return page


def _print(window: MainWindow) -> Page:
    from guide_app.ui.printing.page import PrintPage

    page = PrintPage(window.theme, window.library, window.session, window.language, window.folders, window.kept_in)
    if window.safety.kiosk is not None:
        page.open_to_all(window.safety.kiosk.save_in)
    return page


def _results(window: MainWindow) -> Page:
    from guide_app.ui.search.page import ResultsPage

    page = ResultsPage(window.theme, window.session)
    page.bar.show_large.connect(window.show_large)
    window.searching.show_on(page)
    return page
