"""Watches the keyboard of the whole program: three presses of Shift hide, and a return word brings the guide back.

The rules are those of GOV.UK's "Exit this page": a press counts when Shift goes down and up with nothing between;
another key, a mouse press, or a pause of five seconds resets the count. The pause is measured by the times that the
events carry: on a slow computer they may be handled long after they were made. A third Shift that is held down counts
after a moment. Where Sticky Keys are on, which make Shift another key, F12 hides.

Of a key that an input method takes (a dead key, a letter under an accent, Telex), only the release arrives here.

Dragging is disabled in the guide: a drag takes every key until it is over. Qt starts one once the mouse has moved a
certain distance with its button down, so this distance is set beyond reach. A menu uses the same distance to decide
whether a click on it was meant, so the usual one applies while a menu is open.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from guide_app.system.sticky_keys import sticky_keys_on
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.safety.blocked_keys import BlockedKeys

PRESSES = 3
PAUSE_MS = 5_000
HELD_MS = 600
"""How long the last Shift is held down until it counts."""
WRONG_LETTERS = 20
"""Letters typed at the cover without the word, after which nothing counts for a second; then two, four, and so on."""
MAX_WAIT_S = 300
NEVER = 1_000_000
"""A distance in pixels that no mouse covers with its button down."""
IN_MENUS = 10
"""Qt's default distance."""

_Kind = QEvent.Type
_TOUCHES = {
    _Kind.KeyPress, _Kind.KeyRelease, _Kind.ShortcutOverride, _Kind.MouseButtonPress, _Kind.MouseMove, _Kind.Wheel,
    _Kind.TouchBegin, _Kind.TouchUpdate, _Kind.TabletPress, _Kind.TabletMove, _Kind.NativeGesture,
}  # fmt: skip
_BLOCKING = {_Kind.WindowBlocked, _Kind.WindowUnblocked}
_ENDS = {_Kind.KeyRelease, _Kind.MouseButtonRelease, _Kind.TouchEnd}


class ExitKeys(QObject):
    """An event filter on the native windows of the program, before their widgets; call ``start`` once.

    It is not installed on the application: Python would then be called for every event of every object.

    ``hide_asked`` follows the third Shift; ``return_asked`` the return word, while ``covering``.
    """

    hide_asked = Signal()
    return_asked = Signal()
    counted = Signal(int)
    """Carries the number of counted presses: 1 to 3, or 0 after a reset."""
    touched = Signal(QEvent)
    """Carries an input event of the person: key, mouse or touch."""

    def __init__(self, return_word: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.return_word = return_word
        self._mark = f"watched-{id(self)}"
        self._covering = False
        self._typed = ""
        self._letters = self._waits = 0
        self._counts_from = 0.0
        self._presses = 0
        self._last_press = 0
        """When the last press was counted, in milliseconds of the system's events."""
        self._shift_alone = False
        self._down: set[int] = set()
        self._pause = QTimer(self)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._dim)
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(HELD_MS)
        self._held.timeout.connect(self._count_held)
        self._blocked_keys = BlockedKeys(self._take, self)

    @property
    def covering(self) -> bool:
        """Whether the cover is shown, so that the return word counts."""
        return self._covering

    @covering.setter
    def covering(self, covering: bool) -> None:
        self._covering = covering
        self._typed = ""

    def start(self, application: QGuiApplication) -> None:
        """Watch all existing windows, and those opened later."""
        QApplication.setStartDragDistance(NEVER)
        application.focusWindowChanged.connect(self._look_for_windows)
        self._look_for_windows()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _BLOCKING and isinstance(watched, QWindow):
            self._blocked_keys.follow(watched, kind)
        if kind in _TOUCHES:
            self.touched.emit(event)
        if kind in _ENDS:  # A menu may have opened, which does not always take focus.
            QTimer.singleShot(0, self, self._look_for_windows)
        if isinstance(event, QKeyEvent) and kind in (_Kind.KeyPress, _Kind.KeyRelease):
            return not self._blocked_keys.took(event) and self._take(event)
        if kind == _Kind.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() != Qt.Key.Key_Shift:
            self._down.add(_key(event))
            self._start_again()  # A shortcut such as Shift+F6 sends no key press here.
        if kind in (_Kind.MouseButtonPress, _Kind.TouchBegin):
            self._start_again()
        return False

    def _look_for_windows(self, _window: QWindow | None = None) -> None:
        for window in QGuiApplication.topLevelWindows():
            if window.property(self._mark) is None:
                window.setProperty(self._mark, True)
                window.installEventFilter(self)

    def _take(self, event: QKeyEvent) -> bool:
        """Handle a key press or release; return whether the page must not get it."""
        if event.isAutoRepeat():
            return False
        if event.type() == _Kind.KeyPress:
            return self._pressed(event)
        self._released(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        """Count a key press; return whether it completed the return word, whose last letter must not reach the page
        that comes back.
        """
        if event.key() == Qt.Key.Key_Shift:
            self._shift_alone = True
            self._begin_afresh_after_pause(event)
            if self._presses == PRESSES - 1:
                self._held.start()
            return False
        if event.key() == Qt.Key.Key_F12 and not self._covering and sticky_keys_on():
            self.hide_asked.emit()
            return True
        self._down.add(_key(event))
        self._start_again()
        if self._covering and self._is_word(event.text().lower()):
            self.return_asked.emit()
            return True
        return False

    def _is_word(self, text: str) -> bool:
        """Whether this text completes the return word. Whoever guesses has to wait longer and longer."""
        now = time.monotonic()
        if now < self._counts_from:
            return False
        self._typed = (self._typed + text)[-len(self.return_word) :]
        if self._typed == self.return_word:
            self._typed = ""
            self._letters = self._waits = 0
            return True
        self._letters += text.isalpha()
        if self._letters >= WRONG_LETTERS:
            self._typed, self._letters = "", 0
            self._counts_from = now + min(2**self._waits, MAX_WAIT_S)
            self._waits += 1
        return False

    def _released(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Shift:
            if _key(event) not in self._down:
                self._start_again()
            self._down.discard(_key(event))
            return
        if not self._shift_alone:
            return
        self._begin_afresh_after_pause(event)
        self._last_press = event.timestamp()
        self._count()

    def _count(self) -> None:
        self._shift_alone = False
        self._held.stop()
        self._presses += 1
        self._pause.start()
        self.counted.emit(self._presses)
        if self._presses >= PRESSES:
            self.hide_asked.emit()
            self._start_again()

    def _count_held(self) -> None:
        if self._shift_alone:
            self._count()

    def _begin_afresh_after_pause(self, event: QKeyEvent) -> None:
        """Count from none where this press came more than five seconds after the last one."""
        if self._presses and event.timestamp() - self._last_press > PAUSE_MS:
            self._presses = 0

    def _dim(self) -> None:
        """Put the lights out after the pause. Presses that wait to be handled may have been made before its end."""
        self._pause.stop()
        self.counted.emit(0)

    def _start_again(self) -> None:
        self._shift_alone = False
        self._held.stop()
        self._pause.stop()
        if self._presses:
            self._presses = 0
            self.counted.emit(0)


def _key(event: QKeyEvent) -> int:
    """Identify a key by its scan code: if Shift is released in between, press and release have different key names.
    Negative where it has none.
    """
    return event.nativeScanCode() or -event.key()


def before_press(event: QEvent) -> None:
    """Set the drag distance before any widget handles a mouse press."""
    if event.type() == QEvent.Type.MouseButtonPress:
        QApplication.setStartDragDistance(NEVER if QApplication.activePopupWidget() is None else IN_MENUS)
