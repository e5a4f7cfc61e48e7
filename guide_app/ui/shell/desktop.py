"""The guide at one desk: opens the library in the window, stores preferences, hides, forgets and closes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guide_app.desk.code_tries import CodeTries
from guide_app.desk.preferences import Look, Preferences, PreferenceStore
from guide_app.desk.session import Session
from guide_app.desk.settings import DeskSettings
from guide_app.system.clock import elapsed_seconds
from guide_app.system.disk_waits import DISK
from guide_app.system.memory import trim
from guide_app.system.processes import abort_helpers
from guide_app.ui.common.messages import failure_words, translated
from guide_app.ui.common.translations import InterfaceLanguage
from guide_app.ui.kit.ring import FocusRing
from guide_app.ui.pyside_workarounds import keep_singletons
from guide_app.ui.safety.guard import SafetyGuard, run_all
from guide_app.ui.shell.editions.in_window import EditionsInWindow
from guide_app.ui.shell.first_start import FirstStart
from guide_app.ui.shell.frame.rail import MANAGE
from guide_app.ui.shell.frame.slow_disk import SlowDisk
from guide_app.ui.shell.library_opening import LibraryOpening
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.edition.current import Opened
    from guide_app.library.library import Library
    from guide_app.ui.shell.client_view import ClientView
    from guide_app.ui.shell.opening_page import OpeningPage
    from guide_app.ui.shell.workspace import Workspace

Clock = Callable[[dt.tzinfo], dt.datetime]
"""Returns the current time on the wall clock of a time zone."""


class Folders(Struct, frozen=True):
    """The folders of the data and assets shipped with the program."""

    data: Path
    assets: Path


class Desktop(QObject):
    """Holds a workspace once the library is open, or shows a refusal instead.

    ``clock`` returns the time of day, ``uptime`` seconds that also count while the computer sleeps. Call ``start``
    after the first paint. ``switched`` carries what was opened in the place of another edition.
    """

    switched = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        opening: LibraryOpening,
        session: Session,
        store: PreferenceStore,
        preferences: Preferences,
        folders: Folders,
        *,
        interface: InterfaceLanguage,
        clock: Clock = dt.datetime.now,
        uptime: Callable[[], float] = elapsed_seconds,
    ) -> None:
        super().__init__(window)
        self.window, self.session, self.preferences, self._store = window, session, preferences, store
        self._opening, self._folders, self._clock, self._interface = opening, folders, clock, interface
        self.guard = SafetyGuard(
            window, window.layers, window.theme, preferences, self._wipe, pages=window.pages, uptime=uptime
        )
        self._ring = FocusRing(window.theme, self.guard.exit_keys.touched, self)
        self.first_start = FirstStart(window, self.guard, store)
        self.workspace: Workspace | None = None
        self._opening_page: OpeningPage | None = None
        self._to_take: Path | None = None
        self._editions: EditionsInWindow | None = None
        self._told_unkept = False
        self._staff_look = (preferences.text_size, preferences.theme)
        window.close_asked.connect(self._close_asked)
        window.top_bar.look_asked.connect(self._open_look)
        for keys, step in (("Ctrl+=", 1), ("Ctrl++", 1), ("Ctrl+-", -1)):
            QShortcut(QKeySequence(keys), window.guide_layer).activated.connect(partial(self._step_text, step))
        opening.preparing.connect(self._preparing)
        opening.opened.connect(self._opened)
        opening.failed.connect(self._failed)
        self._slow_disk = SlowDisk(DISK, self, lambda: self.hidden or self._client is not None)

    @property
    def hidden(self) -> bool:
        """Whether nothing of the guide may be visible now."""
        return self.guard.hiding.hidden

    def open_to_all(self, staff_code: str, save_in: Path | None) -> None:
        """Turn into a kiosk, which the staff code (given as its hash) ends."""
        self.guard.open_to_all(CodeTries(self._store, staff_code), save_in)
        # Hide the controls of staff while the library is being opened.
        self.window.rail.hide()
        self.window.top_bar.hide()
        if self.workspace is not None:
            self.workspace.client.enter()

    def set_text_size(self, percent: int) -> None:
        """Set the text size, and store it."""
        self.preferences.text_size = percent
        self._keep()
        self.window.theme.set_percent(percent)

    def set_theme(self, choice: Look) -> None:
        """Set the colors, and store the choice."""
        self.preferences.theme = choice
        self._keep()
        self.window.theme.set_choice(choice)

    def _open_look(self, anchor: QWidget) -> None:
        from guide_app.ui.common.look_words import interface_words
        from guide_app.ui.shell.frame.look_popup import LookPopup

        words = self._client.look_words() if self._client is not None else interface_words()
        popup = LookPopup(self.window.theme, anchor, self.window, self.preferences.theme, words)
        popup.size_chosen.connect(self.set_text_size)
        popup.look_chosen.connect(self.set_theme)
        popup.open()

    def _step_text(self, step: int) -> None:
        from guide_app.ui.shell.frame.look_popup import next_size

        percent = next_size(self.preferences.text_size, step)
        if percent != self.preferences.text_size:
            self.set_text_size(percent)

    def end_work(self) -> None:
        """End background work: Qt aborts the program if a thread still runs at its end."""
        self._opening.end()
        if self._editions is not None:
            self._editions.stop()
        self.guard.finish()
        if self.workspace is not None:
            self.workspace.stop()

    # From the first paint to the open library

    def start(self) -> None:
        """Open the library, or start to build it."""
        keep_singletons()
        self.window.theme.draw_icons()
        self.window.top_bar.hide_now.connect(self.guard.hiding.hide)
        self.guard.hiding.counted.connect(self.window.show_hide_count)
        self.guard.hiding.returned.connect(self._begin_afresh)
        self._opening.open()
        self.guard.watch_keys()

    def look_for_newer(self) -> None:
        """Offer a newer edition if there is one, as somebody has started the guide again."""
        if self._editions is not None:
            self._editions.look()

    def take(self, file: Path) -> None:
        """Take the edition in a file that somebody opened, as soon as there is a library."""
        if self._editions is not None:
            self._editions.take(file)
        else:
            self._to_take = file

    def _preparing(self, compiles: bool) -> None:
        if self.workspace is not None and not self.workspace.search.repairing:
            return  # The pages stay in use until the newer edition is there.
        from guide_app.ui.shell.opening_page import OpeningPage

        kiosk = self.guard.kiosk is not None
        self._opening_page = OpeningPage(self.window.theme, self.window.stack, compiles=compiles, stoppable=not kiosk)
        self._opening_page.numbers.setVisible(bool(self.window.strip.lines))
        self._opening_page.stop_asked.connect(self._opening.stop)
        self._opening.progressed.connect(self._opening_page.show_progress)
        self._slow_disk.told.connect(self._opening_page.say)

    def _opened(self, opened: Opened) -> None:
        self._take_opening_page_away()
        if self.workspace is not None:
            assert self._editions is not None  # They came with the workspace.
            self._editions.switch(opened)
        elif opened.library is None:
            self.window.refuse(translated(opened.problem) if opened.problem else "", self.hidden)
        else:
            self.workspace = self._made_workspace(opened.library)
            self._editions = EditionsInWindow(self.workspace, self._opening, opened, lambda: self.hidden)
            self._editions.switched.connect(self.switched)
            self.workspace.show_first_page()
            if self._to_take is not None:
                self._editions.take(self._to_take)
            if opened.problem:
                # Now: a page created later would be wrong in the tab order.
                self.window.say(translated(opened.problem))
            self._tell_captured()
            self.first_start.offer_practice(self.workspace.practice_hiding, self.workspace.navigation)
            self.workspace.search.listen()

    def _failed(self, error: Exception) -> None:
        """Handle an unforeseen error while opening the library."""
        self._take_opening_page_away()
        if self.workspace is None:
            self.window.refuse(self._reason(error), self.hidden)
        elif self.workspace.search.repairing:
            self.workspace.search.not_repaired()
        if self.workspace is not None or not failure_words(error):  # Otherwise all is said.
            raise error

    def _take_opening_page_away(self) -> None:
        if self._opening_page is not None:
            self._opening_page.take_away()
            self._opening_page = None

    def _made_workspace(self, library: Library) -> Workspace:
        from guide_app.ui.common.page import PageContext
        from guide_app.ui.shell.page_makers import page_makers
        from guide_app.ui.shell.workspace import Workspace

        wanted = self.preferences.language or ""
        context = PageContext(
            holder=self.window.stack,
            theme=self.window.theme,
            library=library,
            session=self.session,
            language=wanted if wanted in library.languages else library.languages[0],
            clock=partial(_now, self._clock, library),
            data=self._folders.data,
            assets=self._folders.assets,
            kept=self._store.folder,
            editions=self._opening.editions,
        )
        self._interface.use(context.language)
        settings = DeskSettings(self._store, self.preferences)
        workspace = Workspace(self.window, context, self.guard, self._interface, settings, page_makers)
        workspace.settings_saved.connect(self._settings_saved)
        workspace.client.look_asked.connect(self._open_look)
        workspace.client.entered.connect(self._remember_look)
        workspace.client.left.connect(self._look_as_before)
        workspace.language_chosen.connect(self._keep_language)
        workspace.larger_asked.connect(partial(self._step_text, 1))
        workspace.search.damaged.connect(self._opening.open)
        self._slow_disk.told.connect(self.window.toasts.say)
        self._show_manage(workspace)
        return workspace

    # Preferences

    def _keep(self) -> None:
        """Store the preferences for the next start; report a failure once. Nothing of a client is stored."""
        if self._client is not None:
            return
        if not self._store.save(self.preferences) and not self._told_unkept:
            self._told_unkept = True
            self._tell_unkept()

    def _tell_unkept(self) -> None:
        from guide_app.desk.faults import unsaved

        self.window.say(self.tr("This works until you close the guide.") + " " + translated(unsaved()))

    def _keep_language(self, language: str) -> None:
        self.preferences.language = language
        self._keep()

    def _show_manage(self, workspace: Workspace) -> None:
        """Show the way to *Manage services* where somebody keeps the directory from this desk. Never in a kiosk."""
        pages = (*workspace.navigation.made(), *workspace.navigation.unmade())
        shown = self.guard.kiosk is None and MANAGE in pages and bool(self.preferences.initials)
        self.window.rail.show_manage(shown)

    def _settings_saved(self, kept: bool, undo: Callable[[], None] | None) -> None:
        self.guard.apply(self.preferences)
        if self.workspace is not None:
            self._show_manage(self.workspace)
        if kept:
            self.window.toasts.say(self.tr("Saved for this desk"), undo)
        else:
            self._tell_unkept()
        self._tell_captured()

    def _tell_captured(self) -> None:
        """Say it where the system does not exclude the window from screen captures: whoever chose that relies on it."""
        if self.guard.capture.refused:
            self.window.say(
                self.tr("Screenshots and recordings still show the guide. Windows refused to leave it out.")
            )

    @property
    def _client(self) -> ClientView | None:
        """The client view while it is shown; otherwise None."""
        workspace = self.workspace
        return workspace.client if workspace is not None and workspace.client.active else None

    def _remember_look(self) -> None:
        self._staff_look = (self.preferences.text_size, self.preferences.theme)

    def _look_as_before(self) -> None:
        """Restore text size and colors of staff, so that a client's choice is not revealed to the next person."""
        text_size, theme = self._staff_look
        if text_size != self.preferences.text_size:
            self.set_text_size(text_size)
        if theme != self.preferences.theme:
            self.set_theme(theme)

    # Forgetting and closing

    def _wipe(self) -> None:
        """Forget, one part after another. If a part fails, hide the guide: the part may still show something."""
        try:
            run_all(self._forgetting())
        except Exception as error:
            self.window.refuse(self._reason(error), self.hidden)
            raise

    def _reason(self, error: BaseException) -> str:
        return failure_words(error) or self.tr("Something went wrong in the guide. Close it and open it again.")

    def _forgetting(self) -> Iterator[Callable[[], object]]:
        yield abort_helpers  # First: a page that begins again may ask for something new.
        yield self.window.top_bar.box.forget
        yield self.session.wipe
        yield self.window.forget_sheets
        yield self.window.toasts.forget
        yield self.first_start.withdraw
        if self._editions is not None:
            yield self._editions.withdraw
        if self.workspace is not None:
            yield from self.workspace.forgetting()
        if self._client is not None:
            yield self._look_as_before
        yield self._begin_afresh
        yield trim

    def _begin_afresh(self) -> None:
        self._ring.forget()
        self.window.begin_at_search()

    def _close_asked(self, event: QCloseEvent) -> None:
        event.ignore()  # Any failure below must not end a kiosk.
        if not self.guard.may_close():
            return
        self.first_start.keep()
        self.end_work()
        event.accept()


def _now(clock: Clock, library: Library) -> dt.datetime:
    """The current time on the pack's wall clock; a rebuilt library may have another time zone."""
    return clock(library.zone)
