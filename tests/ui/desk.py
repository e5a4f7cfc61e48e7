"""A desk with the guide open on it: the real window over the real pack, at a moment that stands still, and a hand that
types and clicks as a person does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from guide_app.content.reading.loader import load_pack
from guide_app.desk import paths
from guide_app.desk.preferences import PreferenceStore
from guide_app.desk.session import Session
from guide_app.library.building.builder import build_library
from guide_app.library.cache.open import OpenedLibrary
from guide_app.library.library import Library
from guide_app.system.messages import Message
from guide_app.ui.common.page import Page
from guide_app.ui.directory.page import GetHelpPage
from guide_app.ui.kit.folding_row import FoldingRow
from guide_app.ui.kit.theme import Theme
from guide_app.ui.shell.desktop import MainWindow

ZONE = ZoneInfo("America/New_York")
TUESDAY = dt.datetime(2026, 11, 24, 14, 0, tzinfo=ZONE)
"""The moment at the desk unless a test says otherwise: a working day, two in the afternoon."""
NIGHT = dt.datetime(2026, 11, 25, 3, 0, tzinfo=ZONE)

SomePage = TypeVar("SomePage", bound=Page)
SomeWidget = TypeVar("SomeWidget", bound=QWidget)


def build_worcester(folder: Path) -> Path:
    """The library of the Worcester pack, built in a folder that is not there yet."""
    build_library(load_pack(paths.bundled_pack()), folder)
    return folder


class Guide(MainWindow):
    """The guide's own window; only its clock stands still."""

    now: dt.datetime = TUESDAY

    def clock(self) -> dt.datetime:
        return self.now

    @property
    def help(self) -> GetHelpPage:
        """The first page."""
        return self.at("get-help", GetHelpPage)

    def at(self, name: str, kind: type[SomePage]) -> SomePage:
        """A page by its name."""
        page = self.navigation.page(name)
        assert isinstance(page, kind)
        return page


def actions(place: QWidget) -> list[str]:
    """What can be done in a place with a row of buttons, those in its menu too."""
    (row,) = seen(place, FoldingRow)
    return [each.text().strip() for each in row.buttons]


def open_guide(
    library: Library, folder: Path, size: tuple[int, int] = (1280, 800), warning: str | None = None
) -> Guide:
    """Open the guide as ``guide_app.ui.app`` does, with its preferences in ``folder``, and show it in a size."""
    store = PreferenceStore(folder)
    preferences = store.load()
    assets = paths.assets_folder()
    theme = Theme(assets, preferences.theme, preferences.text_size)
    theme.apply()
    folders = (paths.data_folder(), assets)
    opened = OpenedLibrary(library, None if warning is None else Message(warning))
    window = Guide(theme, Session(), store, preferences, folders, lambda: opened)
    if not store.load_window().geometry:
        window.resize(*size)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    # The start page comes after the frame, and its first service after its list.
    watch_for(lambda: window.navigation.here == "get-help" and window.help.detail.service_id is not None)
    return window


def settle() -> None:
    """Let everything happen that is due: layouts, paints, widgets to delete."""
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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

    def choose(self, opener: QPushButton, words: str) -> None:
        """Open the menu of a button with a click, and click the entry with these words."""
        self.click(opener)
        menu = opener.menu()
        watch_for(menu.isVisible)
        (entry,) = [action for action in menu.actions() if action.text() == words]
        place = menu.actionGeometry(entry).center()
        QTest.mouseClick(menu.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        settle()

    def press(self, place: QWidget, words: str) -> None:
        """Click the button with these words."""
        self.click(button_named(place, words))

    def act(self, place: QWidget, words: str) -> None:
        """Press the button with these words, or choose them in the row's menu where it found no room."""
        (row,) = seen(place, FoldingRow)
        press = next(each for each in row.buttons if each.text().strip() == words)
        if press.isVisible():
            self.click(press)
        else:
            self.choose(button_named(row, "More"), words)

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


def button_named(place: QWidget, words: str) -> QPushButton:
    """The visible button with these words."""
    found = [each for each in seen(place, QPushButton) if words in (each.text().strip(), each.accessibleName())]
    assert len(found) == 1, f"{len(found)} buttons say {words!r}: {[each.text() for each in seen(place, QPushButton)]}"
    return found[0]


def seen(place: QWidget, kind: type[SomeWidget]) -> list[SomeWidget]:
    """The widgets of a kind within a place that are visible (they may be scrolled out of sight)."""
    return [each for each in place.findChildren(kind) if each.isVisible()]


def texts(place: QWidget) -> list[str]:
    """What the visible labels and buttons within a place say."""
    labels = [each.text() for each in seen(place, QLabel)]
    return [*labels, *(each.text().strip() for each in seen(place, QPushButton))]


def watch_for(condition: Callable[[], bool], milliseconds: int = 5000) -> None:
    """Wait until something holds, and fail when it does not."""
    left = milliseconds
    while not condition():
        QTest.qWait(5)
        left -= 5
        assert left > 0, f"waited {milliseconds} ms in vain"
    settle()


def children_of(place: QObject) -> int:
    """How many objects hang on a place."""
    return len(place.findChildren(QObject))
