"""The window: it opens the library in its frame, makes the pages and connects them, and does nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut

from guide_app.desk.preferences import Preferences, PreferenceStore
from guide_app.desk.session import Session
from guide_app.ui.common.audience import STAFF, STAFF_PAGES, Audience
from guide_app.ui.common.messages import failure_words, translated
from guide_app.ui.common.navigation import Navigation
from guide_app.ui.common.page import Page
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.all_of import all_of
from guide_app.ui.shell import workspace as page_makers
from guide_app.ui.shell.window import Frame

if TYPE_CHECKING:
    from guide_app.library.cache.open import OpenedLibrary
    from guide_app.library.library import Library
    from guide_app.ui.safety.exit_keys import KeyWatch
    from guide_app.ui.safety.guard import Safety
    from guide_app.ui.safety.hiding import Hiding
    from guide_app.ui.search.controller import Searching
    from guide_app.ui.shell.opening_page import Preparing

REFRESH_HOURS_MS = 60_000
"""How often opening hours on the screen are computed again."""


class MainWindow(Frame):
    """The frame with the guide in it.

    ``opener`` opens the library, after the first picture. ``folders`` are those of the data and of the assets that came
    with the program.
    """

    library: Library

    def __init__(
        self,
        theme: Theme,
        session: Session,
        store: PreferenceStore,
        preferences: Preferences,
        folders: tuple[Path, Path],
        opener: Callable[[], OpenedLibrary],
    ) -> None:
        super().__init__(theme, store, preferences)
        self.session, self._opener = session, opener
        self.folders = folders
        self.language = preferences.language or ""
        self.navigation = Navigation(self.stack, page_makers.of(self))
        self.audience = STAFF
        self._hides = self._closed = False

    def begin(self) -> None:
        """Open the library, show the start page, watch the keyboard."""
        self.theme.draw_icons()
        opened = self._open()
        if self._closed:
            if opened.library is not None:
                opened.library.close()
            return
        self._let_hide()
        if opened.library is None:
            self.refuse(translated(opened.problem) if opened.problem else "", self.hiding.hidden)
            return
        self.library = opened.library
        if self.language not in self.library.languages:
            self.language = self.library.languages[0]
        self.rail.show_pack(self.library.pack(self.language), self.library.languages, self.language)
        self.strip.show_pack(self.library, self.language)
        self._connect()
        self._hours.start()
        if not self.navigation.here:
            self.navigation.show("get-help")
        if opened.problem:
            self.say(
                translated(opened.problem)
            )  # Now: a page that is made later would take its place in the way of Tab.
        self.searching.listen()

    def _open(self) -> OpenedLibrary:
        opened = self._opener()
        if "preparing" in self.__dict__:
            self.preparing.end()
            del self.preparing
        return opened

    @cached_property
    def preparing(self) -> Preparing:
        """What is seen while the library is built. Whoever must hide meanwhile can."""
        from guide_app.ui.shell.opening_page import Preparing

        self._let_hide()
        return Preparing(self.theme, self.stack)

    @cached_property
    def searching(self) -> Searching:
        """The search box and its results, joined."""
        from guide_app.ui.search.controller import Searching

        asked = (self._language_now, self, self._audience_now, self._mend_library)
        return Searching(self.top_bar, self.navigation, self.library, *asked)

    @cached_property
    def safety(self) -> Safety:
        """What hides, forgets when nobody is there, and tells of faults."""
        from guide_app.ui.safety.guard import Safety

        return Safety(self, self.layers, self.theme, self._preferences, self._wipe)

    @property
    def ready(self) -> bool:
        """Whether the library is open and the guide in its frame."""
        return "library" in self.__dict__

    def _let_hide(self) -> None:
        """Obey the button and the keys that hide, from now on."""
        if not self._hides:
            self._hides = True
            self.top_bar.hide_now.connect(self.hiding.hide)
            self.hiding.returned.connect(self.begin_at_search)
            self.safety.watch_keys()

    def may_not_show(self) -> bool:
        """Whether nothing of the guide may be on the screen now."""
        return self.hiding.hidden

    @property
    def watch(self) -> KeyWatch:
        """What listens to the keys of the whole program."""
        return self.safety.watch

    @property
    def hiding(self) -> Hiding:
        """What covers the window and wipes."""
        return self.safety.hiding

    def _language_now(self) -> str:
        return self.language

    def _audience_now(self) -> Audience:
        return self.audience

    def clock(self) -> dt.datetime:
        """The present moment on the pack's wall clock."""
        return dt.datetime.now(self.library.zone)

    def set_language(self, language: str) -> None:
        """Show the guide's words in another language, and keep the choice."""
        self.language = language
        self._preferences.language = language
        self.keep_preferences()
        self.rail.set_language(language)
        self.strip.set_language(language)
        for page in self.navigation.made().values():
            page.set_language(language)
        self.searching.repeat()

    def set_audience(self, audience: Audience) -> None:
        """Show what this reader may read. Not kept: the next start is for staff."""
        self.audience = audience
        self.rail.set_client(audience.client)
        for page in self.navigation.made().values():
            page.set_audience(audience)
        if audience.client and self.navigation.here in STAFF_PAGES:
            self.navigation.show("get-help")
        self.navigation.forget()
        if self.ready:
            self.searching.repeat_for_reader()

    def open_to_all(self, staff_code: str, save_in: Path | None) -> None:
        """Become a kiosk, which the staff code (its hash) ends."""
        self.safety.open_to_all(staff_code, save_in)
        self.rail.open_to_all()
        self.set_audience(Audience(client=True))

    def print_service(self, service_id: str) -> None:
        """Put a service on the handout and go to the Print page."""
        self.session.add_to_tray(service_id)
        self.print_kind("wallet-card", {})

    def print_kind(self, kind_id: str, presets: dict[str, object]) -> None:
        """Go to the Print page with a kind of handout, and with what it is to start with."""
        from guide_app.ui.printing.page import PrintPage

        page = self.navigation.page("print")
        assert isinstance(page, PrintPage)
        self.navigation.show("print")
        page.show_kind(kind_id, **presets)

    def _mend_library(self) -> bool:
        """Build the library anew, after a search found it damaged. Every page goes on with it."""
        from guide_app.library.cache.open import distrust

        distrust(self.library)
        opened = self._open()
        if opened.library is None or opened.library is self.library:
            return False
        self.library.take_over(opened.library)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # Whatever fails from here on must not end a kiosk.
        if not self.safety.may_close():
            return
        self.keep_place()
        self._closed = True
        if "preparing" in self.__dict__:
            self.preparing.stop()
        self.end_work()
        super().closeEvent(event)

    def end_work(self) -> None:
        """End what runs in the background: where a thread still runs at the end of the program, Qt aborts it."""
        if self.ready:
            self.safety.finish_printing()
            self.searching.stop()
        for page in self.navigation.made().values():
            page.stop()

    # Wiring

    def _connect(self) -> None:
        self.hiding.counted.connect(self.top_bar.hide_button.show_count)
        self.rail.page_chosen.connect(self._page_chosen)
        self.rail.language_chosen.connect(self.set_language)
        self.searching.language_chosen.connect(self.set_language)
        self.rail.client_chosen.connect(self._client_chosen)
        self.rail.settings_asked.connect(self._ask_settings)
        self.strip.chosen.connect(self._emergency_chosen)
        self.navigation.shown.connect(self._page_shown)
        self.navigation.made_page.connect(self._page_made)
        self.session.listen(self._tray_changed)
        guide = self.layers.widget(0)
        assert guide is not None
        for keys, action in (
            ("Ctrl+K", self.top_bar.focus_box),
            ("Ctrl+F", self.top_bar.focus_box),
            ("Alt+Left", self.navigation.back),
            ("Ctrl++", self.rail.larger),
        ):
            QShortcut(QKeySequence(keys), guide, action)  # They rest while it is covered.
        self._hours = QTimer(self)
        self._hours.setInterval(REFRESH_HOURS_MS)
        self._hours.timeout.connect(self._refresh_hours)

    def compact_changed(self, compact: bool) -> None:
        for page in self.navigation.made().values():
            page.set_compact(compact)

    def _page_made(self, page: Page) -> None:
        page.police_asked.connect(self._police_asked)
        page.print_asked.connect(self.print_kind)
        if self.audience != STAFF:
            page.set_audience(self.audience)
        page.set_compact(self._compact)

    def _page_chosen(self, name: str) -> None:
        self.top_bar.clear()
        self.navigation.show(name)
        focused = self.focusWidget()
        if focused is None or focused.property("page") is None:  # Who is at the buttons of the pages stays there.
            self.navigation.page(name).take_keyboard()

    def _page_shown(self, name: str) -> None:
        self.rail.mark(None if name == "results" else name)

    def _client_chosen(self, client: bool) -> None:
        self.set_audience(Audience(client))

    def _police_asked(self) -> None:
        self.set_audience(Audience(self.audience.client, not self.audience.police))

    def _ask_settings(self) -> None:
        from guide_app.ui.shell.settings_dialog import ask_settings

        if ask_settings(self, self._store, self._preferences):
            self.safety.apply(self._preferences)

    def _emergency_chosen(self, service_id: str) -> None:
        self.navigation.open_record("service", service_id)

    def _tray_changed(self) -> None:
        self.rail.set_tray(len(self.session.tray))

    def _refresh_hours(self) -> None:
        for page in self.navigation.made().values():
            if page.isVisible():
                page.refresh_hours()

    def _look_as_first(self) -> None:
        """Language, size and colors as staff left them: how the last person read is not told to the next."""
        first = self._store.load()
        language = first.language if first.language in self.library.languages else self.library.languages[0]
        if language != self.language:
            self.set_language(language)
        if first.text_size != self._preferences.text_size:
            self.set_text_size(first.text_size)
        if first.theme != self._preferences.theme:
            self.set_theme(first.theme)

    def _wipe(self) -> None:
        """Forget, part by part. What a part that fails may still show is not shown again."""
        try:
            all_of(self._forgetting())
        except Exception as error:
            reason = failure_words(error) or self.tr("Something went wrong in the guide. Close it and open it again.")
            self.refuse(reason, self.hiding.hidden)
            raise

    def _forgetting(self) -> Iterator[Callable[[], object]]:
        yield self.top_bar.clear
        yield self.session.wipe
        if not self.ready:
            return
        yield self.searching.clear
        yield self.forget_large
        if self.audience.police:
            yield self._police_asked
        if self.safety.kiosk is not None:
            yield self._look_as_first
        for page in self.navigation.made().values():
            yield page.start
        yield partial(self.navigation.show, "get-help")
        yield self.navigation.forget
        yield self.begin_at_search
