"""An open library in the window: its pages, the way between them, and the search. It exists only with a library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from guide_app.ui.common.audience import STAFF, STAFF_PAGES, Audience
from guide_app.ui.common.navigation import TOGETHER, Navigation
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.overlay import Overlay
from guide_app.ui.search.controller import RESULTS, SearchController
from guide_app.ui.shell.calling import Calling
from guide_app.ui.shell.card_giving import CardGiving
from guide_app.ui.shell.handout_tray import HandoutTray
from guide_app.ui.shell.mouse_back import MouseBack
from guide_app.ui.shell.rail import HELP, HOME
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.library.library import Library
    from guide_app.ui.safety.guard import SafetyGuard

REFRESH_INTERVAL_MS = 60_000
"""How often opening hours on the screen are computed again."""


class Workspace(QObject):
    """``language_chosen`` carries the language in which the person wants to read the guide; it is shown already."""

    language_chosen = Signal(str)
    larger_asked = Signal()
    """Asks for the next larger text."""

    def __init__(self, window: MainWindow, context: PageContext, guard: SafetyGuard) -> None:
        super().__init__(window)
        self._window, self._context, self._guard = window, context, guard
        self._audience = Audience(client=guard.kiosk is not None)
        self.calling = Calling(window, self._context_now)
        self.handout = HandoutTray(window, self._context_now)
        self.cards = CardGiving(window, self._context_now, guard)
        self.navigation = Navigation(
            window.stack,
            {
                HOME: self._make_home,
                "get-help": self._make_directory,
                "tonight": self._make_tonight,
                "signs": self._make_signs,
                "questions": self._make_questions,
                "print": self._make_printing,
                HELP: self._make_help,
                TOGETHER: self._make_together,
                RESULTS: self._make_results,
            },
        )
        self.search = SearchController(window.top_bar.box, self.navigation, context, self)
        self.search.set_audience(self._audience)
        self._hours = QTimer(self)
        self._hours.setInterval(REFRESH_INTERVAL_MS)
        self._hours.timeout.connect(self.refresh_hours)
        window.rail.show_pack(self.library.pack(self.language))
        window.top_bar.show_languages(self.library.languages, self.language)
        window.rail.tray.set_names(self.handout.name_of)
        window.strip.show_pack(self.library, self.language)
        self._connect()

    @property
    def context(self) -> PageContext:
        """What pages are made of, in the language in force."""
        return self._context

    @property
    def library(self) -> Library:
        """The open library."""
        return self._context.library

    @property
    def language(self) -> str:
        """The language of the guide's words."""
        return self._context.language

    @property
    def audience(self) -> Audience:
        """Who reads."""
        return self._audience

    def show_first_page(self) -> None:
        """Show where work begins, and keep its opening hours true from now on."""
        self.navigation.show(self._first_page)
        self._hours.start()

    def set_language(self, language: str) -> None:
        """Show the guide's words in another language."""
        self._context = replace(self._context, language=language)
        self._window.top_bar.show_languages(self.library.languages, language)
        self._window.rail.show_pack(self.library.pack(language))
        self._window.rail.tray.show_tray()
        self._window.strip.set_language(language)
        for page in self.navigation.made().values():
            page.set_language(language)
        self.search.set_language(language)

    def set_audience(self, audience: Audience) -> None:
        """Show what this reader may read. Not kept: the next start is for staff."""
        self._audience = audience
        self._window.rail.set_client(audience.client)
        self._window.top_bar.set_client(audience.client)
        for page in self.navigation.made().values():
            page.set_audience(audience)
        if audience.client and self.navigation.here in STAFF_PAGES:
            self.navigation.show(self._first_page)
        self.navigation.forget()
        self.search.set_audience(audience)

    def print_kind(self, kind_id: str, presets: dict[str, object]) -> None:
        """Go to the Print page with a kind of handout, and with what it is to start with."""
        from guide_app.ui.printing.page import PrintPage

        page = self.navigation.page("print")
        assert isinstance(page, PrintPage)
        self.navigation.show("print")
        page.show_kind(kind_id, **presets)

    def refresh_hours(self) -> None:
        """Compute the opening hours that are on the screen again."""
        for page in self.navigation.made().values():
            if page.isVisible():
                page.refresh_hours()

    def forgetting(self) -> Iterator[Callable[[], object]]:
        """The steps that put everything back to how it was at the start."""
        yield self.search.forget
        yield self.cards.forget
        if self._audience.police:
            yield self._turn_police
        for page in self.navigation.made().values():
            yield page.start
        yield self._show_first_page
        yield self.navigation.forget

    @property
    def _first_page(self) -> str:
        """Home for staff; whoever reads along begins with what helps them."""
        return "get-help" if self._audience.client else HOME

    def _show_first_page(self) -> None:
        self.navigation.show(self._first_page)

    def stop(self) -> None:
        """End what runs in the background: where a thread still runs at the end of the program, Qt aborts it."""
        self.search.stop()
        self.cards.stop()
        for page in self.navigation.made().values():
            page.stop()

    def _context_now(self) -> PageContext:
        return self._context

    # Wiring

    def _connect(self) -> None:
        window, rail = self._window, self._window.rail
        rail.page_chosen.connect(self._page_chosen)
        window.top_bar.language_chosen.connect(self._choose_language)
        window.top_bar.client_chosen.connect(self._client_chosen)
        window.top_bar.back_asked.connect(self.navigation.back)
        rail.tray.removed.connect(self.handout.remove)
        rail.tray.print_asked.connect(self._print_tray)
        rail.tray.card_asked.connect(self.cards.give_handout)
        window.strip.chosen.connect(self._emergency_chosen)
        window.compact_changed.connect(self._compact_changed)
        self.search.language_chosen.connect(self._choose_language)
        self.search.opened_in.connect(self._read_in)
        MouseBack(window).asked.connect(self._go_back)
        self.navigation.shown.connect(self._page_shown)
        self.navigation.way_changed.connect(self._way_changed)
        self.navigation.made_page.connect(self._page_made)
        for keys, action in (
            ("Ctrl+K", window.top_bar.box.begin),
            ("Ctrl+F", window.top_bar.box.begin),
            ("Alt+Left", self._go_back),
            ("Ctrl+L", self._next_language),
            ("Ctrl+B", self._read_together),
            ("Ctrl+G", self._give_card),
            ("F11", self._turn_full_screen),
        ):
            # Shortcuts of this layer are inactive while another covers it.
            QShortcut(QKeySequence(keys), window.pages_layer, action)

    def _give_card(self) -> None:
        """Staff give cards; a client who reads along is asked nothing by a key."""
        if not self._audience.client:
            self.cards.give()

    def _read_together(self) -> None:
        """Show the record in front in two languages; without one, the page that says how."""
        record = self.navigation.record
        if record is None:
            self._page_chosen(TOGETHER)
        else:
            self.navigation.show_together(*record)

    def _next_language(self) -> None:
        languages = self.library.languages
        self._choose_language(languages[(languages.index(self.language) + 1) % len(languages)])

    def _turn_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _choose_language(self, language: str) -> None:
        self.set_language(language)
        self.language_chosen.emit(language)

    def _read_in(self, language: str) -> None:
        """Show the guide in the language in which something was found, without keeping it for the next start."""
        self._window.top_bar.show_languages(self.library.languages, language)
        self.set_language(language)

    def _compact_changed(self, compact: bool) -> None:
        for page in self.navigation.made().values():
            page.set_compact(compact)

    def _page_made(self, page: Page) -> None:
        page.police_asked.connect(self._turn_police)
        page.together_asked.connect(self.navigation.show_together)
        page.print_asked.connect(self.print_kind)
        if self._audience != STAFF:
            page.set_audience(self._audience)
        page.set_compact(self._window.compact)

    def _page_chosen(self, name: str) -> None:
        self.search.drop()
        if name == self.navigation.here:
            self.navigation.page(name).begin_again()
        self.navigation.show(name)
        focused = self._window.focusWidget()
        if focused is None or focused.property("page") is None:  # Who is at the buttons of the pages stays there.
            self.navigation.page(name).take_keyboard()

    def _page_shown(self, name: str) -> None:
        self._window.rail.mark(None if name == RESULTS else name)

    def _way_changed(self) -> None:
        self._window.top_bar.back.setEnabled(self.navigation.can_go_back)

    def _go_back(self) -> None:
        """Leave what lies over the page, or return to the place before."""
        window = self._window
        over = [each for each in window.findChildren(Overlay) if each.isVisible()]
        if over:
            over[-1].close_now()
        elif window.pages_layer.isVisible():
            self.navigation.back()
        elif window.guide_layer.isVisible():
            window.close_calls()

    def _client_chosen(self) -> None:
        self.set_audience(Audience(not self._audience.client))

    def _turn_police(self) -> None:
        self.set_audience(Audience(self._audience.client, not self._audience.police))

    def _emergency_chosen(self, service_id: str) -> None:
        self.navigation.open_record("service", service_id)

    def _number_copied(self) -> None:
        self._window.toasts.say(self.tr("Number copied. It leaves the clipboard in 1 minute"))

    def _print_tray(self) -> None:
        self.print_kind("wallet-card", {})

    def _door_opened(self, door: str) -> None:
        """Go where a door of Home leads."""
        if door == "card":
            self.cards.give()
            return
        self._page_chosen(
            {"bed": "tonight", "call": "get-help", "together": "questions", "print": "print"}.get(door, "get-help")
        )

    # The pages, each made when it is first seen

    def _make_home(self) -> Page:
        from guide_app.ui.home.page import HomePage

        page = HomePage(self._context)
        page.door_opened.connect(self._door_opened)
        return page

    def _make_directory(self) -> Page:
        from guide_app.ui.directory.page import GetHelpPage

        page = GetHelpPage(self._context)
        page.followed.connect(self.navigation.open_record)
        page.call_asked.connect(self.calling.go_through)
        page.add_asked.connect(self.handout.add)
        page.remove_asked.connect(self.handout.remove)
        page.copied.connect(self._number_copied)
        page.give_card.connect(self.cards.give_service)
        page.bed_asked.connect(partial(self.navigation.show, "tonight"))
        return page

    def _make_tonight(self) -> Page:
        from guide_app.ui.tonight.page import TonightPage

        page = TonightPage(self._context)
        page.call_sheet_asked.connect(partial(self.calling.go_through_tonight, page.calls))
        return page

    def _make_together(self) -> Page:
        from guide_app.ui.bilingual.page import BilingualPage

        page = BilingualPage(self._context)
        page.larger_asked.connect(self.larger_asked)
        return page

    def _make_help(self) -> Page:
        from guide_app.ui.help.page import HelpPage

        page = HelpPage(self._context)
        page.practice_asked.connect(self._guard.hiding.practice)
        page.task_chosen.connect(self._task_chosen)
        self._guard.hiding.counted.connect(page.show_count)
        self._guard.hiding.practiced.connect(page.practiced)
        return page

    def _task_chosen(self, task: str) -> None:
        """Do what a *How do I* of the help page is about."""
        if task == "settings":
            self._window.rail.settings_asked.emit()
        elif task == "card":
            self.cards.give()
        else:
            self._page_chosen({"tonight": "tonight", "align": "print"}.get(task, "questions"))

    def _make_signs(self) -> Page:
        from guide_app.ui.signs.page import SignsPage

        page = SignsPage(self._context)
        page.followed.connect(self.navigation.open_record)
        page.cleared.connect(self._ticks_cleared)
        return page

    def _ticks_cleared(self, before: tuple[str, ...]) -> None:
        """Say it, with the way back."""
        self._window.toasts.say(self.tr("Ticks cleared"), partial(self._context.session.set_ticks, before))

    def _make_questions(self) -> Page:
        from guide_app.ui.questions.page import QuestionsPage

        page = QuestionsPage(self._context)
        page.followed.connect(self.navigation.open_record)
        return page

    def _make_printing(self) -> Page:
        from guide_app.ui.printing.page import PrintPage

        page = PrintPage(self._context)
        if self._guard.kiosk is not None:
            page.open_to_all(self._guard.kiosk.save_in)
        return page

    def _make_results(self) -> Page:
        from guide_app.ui.search.page import ResultsPage

        page = ResultsPage(self._context)
        page.call_asked.connect(self.calling.call)
        page.add_asked.connect(self.handout.add)
        page.remove_asked.connect(self.handout.remove)
        self.search.show_on(page)
        return page
