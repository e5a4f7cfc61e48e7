"""Hide now: first covers the screen, then forgets everything that was done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget

from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.focus import let_focus_go
from guide_app.ui.kit.overlays.overlay import close_overlays
from guide_app.ui.safety import clipboard
from guide_app.ui.safety.exit_keys import PRESSES, ExitKeys

if TYPE_CHECKING:
    from guide_app.ui.safety.cover import Cover

COVER_TITLE = "Unit converter"
SAID_AFTER_MS = 700
"""How long after a press it is said how many are left: of quick presses nothing waits to be said over the cover."""


class Hiding(QObject):
    """Covers the window with a plain page and wipes; the return word shows the start page of a fresh session.

    ``wipe`` forgets the session and resets every page. ``counted`` carries the number of counted presses of Shift.
    """

    counted = Signal(int)
    covered = Signal()
    returned = Signal()
    practiced = Signal()
    """The person came back from a practice; nothing was forgotten."""

    def __init__(self, window: QMainWindow, layers: QStackedWidget, watch: ExitKeys, wipe: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._layers, self._watch, self._wipe = window, layers, watch, wipe
        self._title = window.windowTitle()
        self._page: Cover | None = None
        self._practising = False
        self._left = 0
        self._say_left = QTimer(self)
        self._say_left.setSingleShot(True)
        self._say_left.setInterval(SAID_AFTER_MS)
        self._say_left.timeout.connect(self._say_how_many)
        # Queued: the key event is still being delivered to a window that forgetting may delete, such as a menu.
        watch.hide_asked.connect(self._keys_asked, Qt.ConnectionType.QueuedConnection)
        watch.return_asked.connect(self.show_again)
        watch.counted.connect(self._count)

    @property
    def hidden(self) -> bool:
        """Whether the cover is shown."""
        return self._watch.covering

    @property
    def practising(self) -> bool:
        """Whether three presses of Shift hide only for practice, or have just done so."""
        return self._practising

    def stay_covered(self) -> None:
        """Start with the cover: the guide was hidden when it ended, and the person who starts it again may be a
        stranger.
        """
        self._cover(self.prepare(), "")

    def prepare(self) -> Cover:
        """Return the cover, created if necessary."""
        if self._page is None:
            from guide_app.ui.safety.cover import Cover

            self._page = Cover()
            self._layers.addWidget(self._page)
        return self._page

    def practice(self, practising: bool) -> None:
        """Arm the practice: after the next three presses of Shift the cover shows the return word, and nothing is
        forgotten. The button still hides and forgets.
        """
        if not self.hidden:  # Showing the cover hides the page that asked, which must not end the practice.
            self._practising = practising

    def hide(self) -> None:
        """Show the cover at once, then forget. Safe to call in any state, and repeatedly."""
        self._practising = False
        self._cover_now("")
        self.forget()

    def _keys_asked(self) -> None:
        if self._practising:
            self._cover_now(self._watch.return_word)
        else:
            self.hide()

    def _cover_now(self, told_word: str) -> None:
        self._cover(self.prepare(), told_word)
        close_other_windows(self._window)
        self._window.repaint()
        self.counted.emit(0)  # Lit lights would reveal to the next person that someone hid.
        self.covered.emit()

    def _cover(self, cover: Cover, told_word: str) -> None:
        self._watch.covering = True
        self._say_left.stop()
        # The platform appends the display name to every window title.
        QGuiApplication.setApplicationDisplayName(COVER_TITLE)
        QCoreApplication.setApplicationName(COVER_TITLE)
        for widget in QApplication.topLevelWidgets():
            if widget is self._window or isinstance(widget, QDialog):  # What closes is told by its title.
                widget.setWindowTitle(COVER_TITLE)
        cover.start(told_word)
        # It has the focus before what it covers goes: Qt reports again whatever only loses it, which a screen reader
        # would read.
        cover.setGeometry(self._layers.rect())
        cover.show()
        cover.raise_()
        cover.value.setFocus()
        self._layers.setCurrentWidget(cover)
        self._window.setUpdatesEnabled(True)  # A change of colors or text size holds the picture back.

    def forget(self) -> None:
        """Forget what was done, without covering."""
        clipboard.forget(QGuiApplication.clipboard())
        close_overlays(self._window)
        self._wipe()

    def show_again(self) -> None:
        """Hide the cover and show the start page."""
        close_overlays(self._window)  # A kiosk asks for its code on top of the cover.
        self._watch.covering = False
        QGuiApplication.setApplicationDisplayName(self._title)
        QCoreApplication.setApplicationName(self._title)
        self._window.setWindowTitle(self._title)
        let_focus_go(self._window)
        self._layers.setCurrentIndex(0)
        if self._practising:
            self._practising = False
            self.practiced.emit()
        else:
            self.returned.emit()

    def _count(self, buttons: int) -> None:
        if self.hidden:
            return
        self.counted.emit(buttons)
        self._left = PRESSES - buttons
        if 0 < buttons < PRESSES:
            self._say_left.start()
        else:
            self._say_left.stop()

    def _say_how_many(self) -> None:
        if not self.hidden:
            words = self.tr("Press Shift %n more time(s) to hide.", "", self._left)
            announce(self._window, words, urgent=True)


def close_other_windows(window: QMainWindow) -> None:
    """Close the window's popups and panels, and the menus, tool tips and dialogs of the system. Whatever waited for an
    answer continues as if cancelled.
    """
    keys_go_elsewhere = QApplication.activeWindow() not in (None, window)
    close_overlays(window)
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()  # A menu of Qt's is deleted by that: its window would keep the guide's name.
        popup.hide()
    for widget in QApplication.topLevelWidgets():  # In no order: Qt keeps a set.
        if widget is window or not widget.isVisible():
            continue
        if isinstance(widget, QDialog):
            widget.reject()
        widget.hide()
    if keys_go_elsewhere:  # The window manager may give them to no window, and the return word would be lost.
        window.activateWindow()
