"""An open library in the window: its pages, their navigation, and the search. It exists only with a library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut

from guide_app.ui.common import formatting
from guide_app.ui.common.navigation import TOGETHER, MouseBack, Navigation
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.common.translations import locale_of
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.focus import scroll_to_opened, unscroll
from guide_app.ui.kit.overlays.overlay import Overlay, close_overlays
from guide_app.ui.safety.staff_gate import StaffGate
from guide_app.ui.search.controller import RESULTS, SearchController
from guide_app.ui.shell.calling import Calling
from guide_app.ui.shell.card_giving import CardGiving
from guide_app.ui.shell.client_view import ClientView
from guide_app.ui.shell.frame.age_bar import AgeBar
from guide_app.ui.shell.frame.call_due import CallDue
from guide_app.ui.shell.frame.rail import HELP, HOME, MANAGE
from guide_app.ui.shell.handout_tray import HandoutTray
from guide_app.ui.shell.loading_ahead import LoadingAhead
from guide_app.ui.shell.teaching import TEACH, Teaching
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.desk.settings import DeskSettings
    from guide_app.library.library import Library
    from guide_app.ui.common.translations import InterfaceLanguage
    from guide_app.ui.safety.guard import SafetyGuard
    from guide_app.ui.teach.page import TeachPage

REFRESH_INTERVAL_MS = 60_000
"""Interval between updates of the visible opening hours."""


class Workspace(QObject):
    """``makers`` returns the functions that create the pages of a workspace. ``language_chosen`` carries the language
    in which the person wants to read the guide, after it has been applied.
    """

    language_chosen = Signal(str)
    larger_asked = Signal()
    """Asks for the next larger text."""
    directory_changed = Signal()
    """Somebody has changed the directory on this desk."""
    take_asked = Signal()
    """Asks for the file of an edition to take."""
    earlier_asked = Signal()
    """Asks for the edition before, to read in it."""
    publish_asked = Signal()
    """Asks to publish the pack of this desk."""
    settings_saved = Signal(bool, object)
    """Carries whether changed settings of this desk could be stored, and the function that undoes it (or None)."""

    def __init__(
        self,
        window: MainWindow,
        context: PageContext,
        guard: SafetyGuard,
        interface: InterfaceLanguage,
        settings: DeskSettings,
        makers: Callable[[Workspace], dict[str, Callable[[], Page]]],
    ) -> None:
        super().__init__(window)
        self.gate = StaffGate(settings.code_tries, self)
        context = replace(context, as_staff=self.gate.ask)
        self.window, self.guard, self._context, self._interface = window, guard, context, interface
        self.settings, self._own_language = settings, context.language
        self.calling = Calling(window, self._context_now)
        self.handout = HandoutTray(window, self._context_now)
        self.cards = CardGiving(window, self._context_now, guard)
        self.client = ClientView(window, self._context_now, guard, settings.code_tries)
        self.navigation = Navigation(window.stack, makers(self), window.theme.catch_up)
        show_teach = partial(self.navigation.show, TEACH)
        self.teaching = Teaching(window, self._context_now, guard, self._teach_page, show_teach)
        self.search = SearchController(window.top_bar.box, self.navigation, context, self)
        self._ahead = LoadingAhead(context, guard.exit_keys.touched, self)
        self._age = AgeBar(window.theme, takes=context.editions is not None)
        self._age.take_asked.connect(self.take_asked)
        self._due = CallDue(window.theme, context.session, partial(self.go_to, "tonight"))
        window.put_above_pages(self._age)
        window.put_above_pages(self._due)
        self._hours = QTimer(self, interval=REFRESH_INTERVAL_MS)
        self._hours.timeout.connect(self.refresh_hours)
        window.rail.show_pack(self.library.pack(self.language))
        window.top_bar.show_languages(self.library.languages, self.language)
        window.rail.tray.set_names(self.handout.name_of)
        window.strip.show_pack(self.library, self.language)
        self._connect()

    @property
    def context(self) -> PageContext:
        """The context for creating pages, in the current language."""
        return self._context

    @property
    def library(self) -> Library:
        """The open library."""
        return self._context.library

    @property
    def language(self) -> str:
        """The language of the records."""
        return self._context.language

    def show_first_page(self) -> None:
        """Show Home, or the page that was requested while the library was being built, and start to update its opening
        hours.
        """
        pressed = self.window.rail.marked
        self.navigation.show(pressed.property("page") if pressed is not None else HOME)
        self._hours.start()
        self._show_bars()
        if self.guard.kiosk is not None:
            self.client.enter()

    def set_language(self, language: str, interface: str = "") -> None:
        """Show the records in another language, and rebuild every page where the interface language changes too:
        that of the records, or ``interface``.
        """
        self._context = replace(self._context, language=language)
        anew = self._interface.use(interface or language)
        self.window.top_bar.show_languages(self.library.languages, language)
        self.window.rail.show_pack(self.library.pack(language))
        self.window.rail.tray.show_tray()
        self.window.strip.set_language(language)
        if anew:
            self.window.theme.hold_for_a_turn()
            self.cards.forget()
            self.calling.forget()
            self.window.drop_sheets()
            self.navigation.make_anew()
        else:
            self.navigation.set_language(language)
        self.search.set_language(language)
        self._show_bars()
        announce(self.window, formatting.language_name(language))

    def print_kind(self, kind_id: str, presets: dict[str, object]) -> None:
        """Open the Print page with a kind of handout and its initial options."""
        from guide_app.ui.printing.page import PrintPage

        page = self.navigation.page("print")
        assert isinstance(page, PrintPage)
        self.navigation.show("print")
        page.show_kind(kind_id, **presets)

    def practice_hiding(self) -> None:
        """Go to the help page, and arm the practice."""
        from guide_app.ui.help.page import HelpPage

        self.go_to(HELP)
        page = self.navigation.page(HELP)
        assert isinstance(page, HelpPage)
        page.begin_practice()

    def refresh_hours(self) -> None:
        """Update the visible opening hours."""
        for page in self.navigation.made().values():
            if page.isVisible():
                page.refresh_hours()
        self.client.refresh_hours()
        self._show_bars()

    def _show_bars(self) -> None:
        self._age.look(self.library.edition, self._context.clock().date())
        self._due.show_at(self._context.clock())

    def forgetting(self) -> Iterator[Callable[[], object]]:
        """The steps that reset everything to its initial state."""
        yield self.gate.close
        yield self.search.forget
        yield self.cards.forget
        yield self.teaching.leave
        yield partial(self.navigation.show, HOME)
        for name, page in self.navigation.made().items():
            # What starts again is told on the bus of assistive technology, behind the cover too. What is gone is not.
            if QAccessible.isActive() and name != HOME and not keeps(self, name):
                yield partial(self.navigation.unmake, name)
            else:
                yield page.start
                yield partial(unscroll, page)
        yield self._read_own_language
        yield self.navigation.forget
        yield self.client.forget
        yield self.library.forget

    def stop(self) -> None:
        """End background work: Qt aborts the program if a thread still runs at its end."""
        self._ahead.stop()
        self.search.stop()
        self.cards.stop()
        self.teaching.stop()
        self.client.stop()
        for page in self.navigation.made().values():
            page.stop()

    def _teach_page(self) -> TeachPage:
        from guide_app.ui.teach.page import TeachPage

        page = self.navigation.page(TEACH)
        assert isinstance(page, TeachPage)
        return page

    def _context_now(self) -> PageContext:
        return self._context

    # Connections

    def _connect(self) -> None:
        window, rail = self.window, self.window.rail
        rail.waits = False
        rail.page_pressed.connect(self.navigation.expect)
        rail.page_chosen.connect(self.go_to)
        rail.page_called.connect(self.call_up)
        window.top_bar.language_chosen.connect(self._choose_language)
        window.top_bar.client_chosen.connect(self.client.enter)
        self.client.entered.connect(self.gate.close)
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
            ("Ctrl+G", self.cards.give),
            ("F11", self._turn_full_screen),
        ):
            # Shortcuts of this layer are inactive while another covers it.
            QShortcut(QKeySequence(keys), window.pages_layer, action)

    def _read_together(self) -> None:
        """Show the current record in two languages; without one, the page that explains how."""
        record = self.navigation.page(self.navigation.here).record() or self.navigation.record
        if record is None:
            self.go_to(TOGETHER)
        else:
            self.navigation.show_together(*record)

    def _next_language(self) -> None:
        languages = self.library.languages
        self._choose_language(languages[(languages.index(self.language) + 1) % len(languages)])

    def _turn_full_screen(self) -> None:
        if self.window.isFullScreen():
            self.window.showNormal()
        else:
            self.window.showFullScreen()

    def own_language(self) -> str:
        """The worker's language, chosen at this desk, also while something is read in a client's language."""
        return self._own_language

    def _read_own_language(self) -> None:
        if self.language != self._own_language:
            self.set_language(self._own_language)

    def _choose_language(self, language: str) -> None:
        self._own_language = language
        self.set_language(language)
        self.language_chosen.emit(language)

    def _read_in(self, language: str) -> None:
        """Show the records in the language of a search result. The window keeps its words, for the worker."""
        self.window.top_bar.show_languages(self.library.languages, language)
        self.set_language(language, self._own_language)

    def _compact_changed(self, compact: bool) -> None:
        for page in self.navigation.made().values():
            page.set_compact(compact)

    def _page_made(self, page: Page) -> None:
        page.setLocale(locale_of(self.language))
        page.together_asked.connect(self.navigation.show_together)
        page.print_asked.connect(self.print_kind)
        page.set_compact(self.window.compact)

    def go_to(self, name: str) -> None:
        """Go to a page, as its button in the rail does."""
        self.search.drop()
        if name == self.navigation.here:
            self.navigation.page(name).begin_again()
        self.navigation.show(name)
        focused = self.window.focusWidget()
        if focused is None or focused.property("page") is None:  # Focus on a button of the rail stays there.
            self._begin(name)

    def call_up(self, name: str) -> None:
        """Go to a page by its shortcut, from a sheet too. The focus goes there with it."""
        self.window.forget_sheets()
        self.go_to(name)
        self._begin(name)

    def _begin(self, name: str) -> None:
        self.navigation.page(name).take_keyboard()
        if (stop := self.window.focusWidget()) is not None:
            scroll_to_opened(stop)

    def _page_shown(self, name: str) -> None:
        self.window.rail.mark(None if name == RESULTS else name)

    def _way_changed(self) -> None:
        self.window.top_bar.back.setEnabled(self.navigation.can_go_back)

    def _go_back(self) -> None:
        """Close the topmost overlay or sheet, or return to the previous place."""
        window = self.window
        over = [each for each in window.findChildren(Overlay) if each.isVisible()]
        if over:
            over[-1].close_now()
        elif window.pages_layer.isVisible():
            self.navigation.back()
        elif window.guide_layer.isVisible():
            window.back_in_sheet()

    def _emergency_chosen(self, service_id: str) -> None:
        close_overlays(self.window)
        if self.client.active:
            self.client.show_service(service_id)
        else:
            self.navigation.open_record("service", service_id)

    def _print_tray(self) -> None:
        self.print_kind("wallet-card", {})


def keeps(workspace: Workspace, name: str) -> bool:
    """Whether a page keeps something beyond Hide: work on the directory, and where a workshop was left."""
    return name == MANAGE or (name == TEACH and workspace.teaching.left_at is not None)
