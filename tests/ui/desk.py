"""A desk with the guide open on it: the real window over the demo pack, at a fixed moment, and a hand that
types and clicks as a person does.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from guide_app.desk import paths
from guide_app.desk.preferences import Look, Preferences, PreferenceStore
from guide_app.desk.session import Session
from guide_app.edition.current import Opened
from guide_app.library.library import Library
from guide_app.system.clock import elapsed_seconds
from guide_app.system.messages import Message
from guide_app.ui.client.room import ClientRoom
from guide_app.ui.common.calls import call_view
from guide_app.ui.common.navigation import Navigation
from guide_app.ui.common.page import Page
from guide_app.ui.common.translations import ENGLISH, InterfaceLanguage
from guide_app.ui.directory.page import GetHelpPage
from guide_app.ui.kit.layout.folding_row import FoldingRow
from guide_app.ui.kit.overlays.choice_popup import ChoiceList
from guide_app.ui.kit.text.labels import OneLine
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.background_job import BackgroundJob
from guide_app.ui.safety.exit_keys import ExitKeys
from guide_app.ui.safety.guard import SafetyGuard
from guide_app.ui.safety.hiding import Hiding
from guide_app.ui.search.controller import SearchController
from guide_app.ui.shell.client_view import ClientView
from guide_app.ui.shell.desktop import Desktop, Folders, MainWindow
from guide_app.ui.shell.library_opening import LibraryOpening
from guide_app.ui.shell.workspace import Workspace
from tests.ui.still_clock import StillClock
from tests.waiting import wait_until

TRANSLATIONS = paths.assets_folder() / "translations"
ZONE = ZoneInfo("America/New_York")
TUESDAY = dt.datetime(2026, 11, 24, 14, 0, tzinfo=ZONE)
"""The moment at the desk unless a test says otherwise: a working day, two in the afternoon."""
NIGHT = dt.datetime(2026, 11, 25, 3, 0, tzinfo=ZONE)

SomePage = TypeVar("SomePage", bound=Page)
SomeWidget = TypeVar("SomeWidget", bound=QWidget)


class AtDesk:
    """What a test reaches at a desk, by its name, in a window of its own or in that of the running program."""

    desktop: Desktop

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    @property
    def ready(self) -> bool:
        """Whether the library is open and the guide in its frame."""
        return self.desktop.workspace is not None

    @property
    def workspace(self) -> Workspace:
        """The open library in the window."""
        assert self.desktop.workspace is not None, "the library is not open"
        return self.desktop.workspace

    @property
    def navigation(self) -> Navigation:
        """The way from page to page."""
        return self.workspace.navigation

    @property
    def search(self) -> SearchController:
        """The search box and its results, joined."""
        return self.workspace.search

    @property
    def library(self) -> Library:
        """The open library."""
        return self.workspace.library

    @property
    def language(self) -> str:
        """That of the guide's words."""
        return self.workspace.language

    @property
    def client(self) -> ClientView:
        """The client view, entered or not."""
        return self.workspace.client

    @property
    def room(self) -> ClientRoom:
        """What a client has before them."""
        return self.workspace.client.room

    @property
    def session(self) -> Session:
        """What was done at the desk."""
        return self.desktop.session

    @property
    def preferences(self) -> Preferences:
        """As they are in force."""
        return self.desktop.preferences

    @property
    def guard(self) -> SafetyGuard:
        """What hides and forgets."""
        return self.desktop.guard

    @property
    def hiding(self) -> Hiding:
        """What covers the window."""
        return self.desktop.guard.hiding

    @property
    def exit_keys(self) -> ExitKeys:
        """What listens to the keys of the whole program."""
        return self.desktop.guard.exit_keys

    @property
    def help(self) -> GetHelpPage:
        """The first page."""
        return self.at("get-help", GetHelpPage)

    def at(self, name: str, kind: type[SomePage]) -> SomePage:
        """A page by its name."""
        page = self.navigation.page(name)
        assert isinstance(page, kind)
        return page

    def show_call_sheet(self, service_id: str = "safelink") -> None:
        """Fill the window with a service's number, as its card does."""
        call = call_view(self.library, service_id, self.language, self.workspace.context.clock())
        assert call is not None
        self.desktop.window.show_calls([call])

    def set_language(self, language: str) -> None:
        """As the menu of the bar does."""
        self.desktop.window.top_bar.language_chosen.emit(language)
        self._wait_for_what_is_behind()

    def set_client(self, client: bool) -> None:
        """Give the screen to a client, or take it back as staff who have answered do."""
        if client:
            self.client.enter()
        else:
            self.client.leave()

    def set_text_size(self, percent: int) -> None:
        """As the buttons of the rail do, at one go, the pages behind the present one with it."""
        self.desktop.set_text_size(percent)
        self._wait_for_what_is_behind()

    def set_theme(self, choice: Look) -> None:
        """As the menu of the rail does, the pages behind the present one with it."""
        self.desktop.set_theme(choice)
        self._wait_for_what_is_behind()

    def _wait_for_what_is_behind(self) -> None:
        if self.desktop.window.theme.growing:
            watch_for(lambda: not self.desktop.window.theme.growing)


class Guide(AtDesk, MainWindow):
    """The guide's own window, with what is at its desk."""

    def __init__(
        self, theme: Theme, session: Session, geometry: str, clock: StillClock, interface: InterfaceLanguage
    ) -> None:
        MainWindow.__init__(self, theme, session, geometry)
        self.clock, self.interface = clock, interface


def running() -> AtDesk:
    """The desk of the program that runs in this process, from its first picture on."""
    (window,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    watch_for(lambda: window.findChild(Desktop) is not None, 20_000)
    desktop = window.findChild(Desktop)
    assert isinstance(desktop, Desktop)
    return AtDesk(desktop)


def actions(place: QWidget) -> list[str]:
    """What can be done in a place with a row of buttons, those in its menu too."""
    (row,) = seen(place, FoldingRow)
    return [each.text().strip() for each in row.buttons]


def make_guide(
    opening: LibraryOpening,
    store: PreferenceStore,
    clock: StillClock | None = None,
    uptime: Callable[[], float] = elapsed_seconds,
    translations: Path | None = None,
    first_start: bool = False,
) -> Guide:
    """The guide as ``guide_app.ui.app`` makes it, not shown yet. Unless it is the ``first_start`` of all, practice was
    offered on an earlier one.
    """
    preferences = store.load()
    folders = Folders(paths.data_folder(), paths.assets_folder())
    interface = InterfaceLanguage(translations or folders.assets / "translations")
    interface.use(preferences.language or ENGLISH)
    theme = Theme(folders.assets, preferences.theme, preferences.text_size)
    theme.apply()
    session = Session()
    guide = Guide(theme, session, store.load_window().geometry, clock or StillClock(TUESDAY), interface)
    opening.setParent(guide)
    guide.desktop = Desktop(
        guide, opening, session, store, preferences, folders, interface=interface, clock=guide.clock, uptime=uptime
    )
    guide.painted_first.connect(guide.desktop.start)
    if not first_start:
        guide.desktop.first_start.state.practice_offered = True
    return guide


def open_guide(
    library: Library,
    folder: Path,
    size: tuple[int, int] = (1280, 800),
    warning: str | None = None,
    *,
    opening: LibraryOpening | None = None,
    store: PreferenceStore | None = None,
    clock: StillClock | None = None,
    uptime: Callable[[], float] = elapsed_seconds,
    at_home: bool = False,
    translations: Path | None = None,
    first_start: bool = False,
) -> Guide:
    """Open the guide on a library, its preferences in ``folder`` (or ``store``), and show it in a size. ``opening``
    opens it in another way, ``translations`` has other catalogues. Unless ``at_home``, someone has gone on to the list
    of all services.
    """
    store = store or PreferenceStore(folder)
    guide = make_guide(opening or opening_of(library, warning), store, clock, uptime, translations, first_start)
    if not store.load_window().geometry:
        guide.resize(*size)
    guide.show()
    guide.activateWindow()
    assert QTest.qWaitForWindowActive(guide)
    watch_for(lambda: guide.ready and bool(guide.navigation.here))
    if not at_home:
        guide.navigation.show("get-help")
        guide.help.show_all()
        guide.navigation.forget()
        settle()
    return guide


def opening_of(library: Library, warning: str | None = None) -> LibraryOpening:
    """Opens a library that is there, with what is told of it."""
    opened = Opened(library, None if warning is None else Message(warning))
    return LibraryOpening(lambda: opened, lambda _progress: Opened(library))


def settle() -> None:
    """Let everything happen that is due: layouts, paints, widgets to delete."""
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def when_dialog_opens(act: Callable[[], object]) -> None:
    """Do this once a dialog of the system is open; it waits in a loop of its own."""

    def look() -> None:
        modal = QApplication.activeModalWidget()
        if modal is None or not modal.isActiveWindow():
            QTimer.singleShot(10, look)
        else:
            act()

    QTimer.singleShot(10, look)


class Hand:
    """Types and clicks. Keys go to the window that the person is in, as from a keyboard, and find their widget."""

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        """Press a key and let it go."""
        for _ in range(times):
            QTest.keyClick(self._window(), key, modifier)
            settle()

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def write(self, text: str) -> None:
        """Type a text, letters of any language, with Shift held for capitals."""
        for letter in text:
            code = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            capital = letter.isupper()
            modifier = Qt.KeyboardModifier.ShiftModifier if capital else Qt.KeyboardModifier.NoModifier
            if capital:
                QTest.keyPress(self._window(), Qt.Key.Key_Shift)
            QTest.sendKeyEvent(QTest.KeyAction.Click, self._window(), code, letter, modifier)
            if capital:
                QTest.keyRelease(self._window(), Qt.Key.Key_Shift)
        settle()

    def shift(self, times: int = 1) -> None:
        """Press Shift and let it go, by itself."""
        for _ in range(times):
            window = self._window()
            QTest.keyPress(window, Qt.Key.Key_Shift)
            QTest.keyRelease(window, Qt.Key.Key_Shift)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click the middle of a widget, or a place of it, with the mouse. What covers it gets the click."""
        bring_to_sight(widget)
        place = at if at is not None else widget.rect().center()
        window = widget.window()
        handle = window.windowHandle()
        assert handle is not None
        assert widget.isVisible(), f"{widget} cannot be clicked: it is not to be seen"
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, widget.mapTo(window, place))
        settle()

    def take_back(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press the mouse on a widget, or a place of it, and let it go away from there, having thought better of it."""
        bring_to_sight(widget)
        window, left, none = widget.window(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        handle = window.windowHandle()
        assert handle is not None
        on = widget.mapTo(window, at if at is not None else widget.rect().center())
        off = widget.mapTo(window, QPoint(-1, -1))
        QTest.mousePress(handle, left, none, on)
        QTest.mouseMove(handle, off)
        QTest.mouseRelease(handle, left, none, off)
        settle()

    def double_click(self, widget: QWidget, at: QPoint) -> None:
        """Click a place of a widget twice, as a person does who opens what is there."""
        window, place = widget.window(), widget.mapTo(widget.window(), at)
        handle = window.windowHandle()
        assert handle is not None
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        settle()

    def pick(self, opener: QWidget, words: str) -> None:
        """Open the popup of a button with a click, and click the choice with these words."""
        self.click(opener)
        (choices,) = seen(opener.window(), ChoiceList)
        rows = [choices.model().index(row, 0) for row in range(choices.model().rowCount())]
        (row,) = [each for each in rows if each.data() in in_window(words)]
        choices.scrollTo(row)
        settle()
        self.click(choices.viewport(), choices.visualRect(row).center())

    def press(self, place: QWidget, words: str) -> None:
        """Click the button with these words."""
        self.click(button_named(place, words))

    def act(self, place: QWidget, words: str) -> None:
        """Press the button with these words, or choose them in the row's menu where it found no room."""
        (row,) = seen(place, FoldingRow)
        press = next(each for each in row.buttons if each.text().strip() in in_window(words))
        if press.isVisible():
            self.click(press)
        else:
            self.pick(button_named(row, "More"), words)

    def _window(self) -> QWindow:
        if QGuiApplication.focusWindow() is None:
            # Without a window manager none gets the keyboard back when a menu closes.
            modal = QApplication.activeModalWidget()
            for each in QApplication.topLevelWidgets() if modal is None else [modal]:
                if each.isVisible():
                    each.activateWindow()
            watch_for(lambda: QGuiApplication.focusWindow() is not None)
        window = QGuiApplication.focusWindow()
        assert window is not None, "no window has the keyboard"
        return window


def bring_to_sight(widget: QWidget) -> None:
    """Scroll to a widget, as a person would."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    settle()


@functools.cache
def _in_spanish(words: str) -> frozenset[str]:
    messages = ElementTree.parse(TRANSLATIONS / "guide_es.ts").getroot().iter("message")
    return frozenset(each.findtext("translation") or "" for each in messages if each.findtext("source") == words)


def in_window(words: str) -> frozenset[str]:
    """What these words of the window are in its language: more than one text, where they stand for several things."""
    return _in_spanish(words) | {words} if QLocale().language() == QLocale.Language.Spanish else frozenset((words,))


def button_named(place: QWidget, words: str) -> QPushButton:
    """The visible button with these words, or with what they are in the window's language."""
    named = in_window(words)
    found = [
        each for each in seen(place, QPushButton) if not named.isdisjoint((each.text().strip(), each.accessibleName()))
    ]
    assert len(found) == 1, f"{len(found)} buttons say {words!r}: {[each.text() for each in seen(place, QPushButton)]}"
    return found[0]


def seen(place: QWidget, kind: type[SomeWidget]) -> list[SomeWidget]:
    """The widgets of a kind within a place that are visible (they may be scrolled out of sight)."""
    return [each for each in place.findChildren(kind) if each.isVisible()]


def texts(place: QWidget) -> list[str]:
    """What the visible labels and buttons within a place say."""
    labels = [*(each.text() for each in seen(place, QLabel)), *(each.text() for each in seen(place, OneLine))]
    return [*labels, *(each.text().strip() for each in seen(place, QPushButton))]


def watch_for(condition: Callable[[], bool], milliseconds: int = 20_000) -> None:
    """Wait until something holds, and fail when it does not."""
    wait_until(condition, milliseconds)
    settle()


def finish_saving(guide: MainWindow) -> None:
    """Wait until all is written that is being saved."""
    watch_for(lambda: not guide.findChildren(BackgroundJob))


def children_of(place: QObject) -> int:
    """How many objects hang on a place."""
    return len(place.findChildren(QObject))
