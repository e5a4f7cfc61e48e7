"""The focus ring: drawn when the keyboard is in use, not after a click (like CSS's ``:focus-visible``). Text fields
always show it, and so does everything in high contrast.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from guide_app.ui.kit.theme import Theme, restyle
from guide_app.ui.kit.while_whole import while_whole

_Kind = QEvent.Type
_KEYS = {_Kind.KeyPress, _Kind.ShortcutOverride}
_POINTERS = {_Kind.MouseButtonPress, _Kind.TouchBegin, _Kind.TabletPress}
_HELD = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
}  # fmt: skip
"""Keys that are also held with the mouse, or pressed to hide."""
OUTLINE = 2
"""Width of a focus ring in the style sheet, px."""


class FocusRing(QObject):
    """Sets the property ``ring`` on the focused widget; the style sheet, and widgets that paint themselves, draw the
    ring by it. ``touched`` carries the input events of the person, before any widget gets them.
    """

    # Class attributes, so that a FocusRing cleared by the garbage collector draws no ring.
    _by_keys = False
    _always = False

    def __init__(self, theme: Theme, touched: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)
        touched.connect(self._hear)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def forget(self) -> None:
        """Draw no ring until a key is pressed, as after a start."""
        self._draw(by_keys=False)

    def _hear(self, event: QEvent) -> None:
        kind = event.type()
        if kind in _POINTERS:
            self._draw(by_keys=False)
        elif kind in _KEYS and isinstance(event, QKeyEvent) and event.key() not in _HELD:
            self._draw(by_keys=True)

    def _draw(self, *, by_keys: bool) -> None:
        if by_keys != self._by_keys:
            self._by_keys = by_keys
            self._moved(None, QApplication.focusWidget())

    def _follow_theme(self) -> None:
        always = self._theme.name.startswith("high-contrast")
        if always != self._always:
            self._always = always
            self._moved(None, QApplication.focusWidget())

    def _moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and isValid(before):
            _set_ring(before, False)
        if now is not None:
            _set_ring(now, self._by_keys or self._always)


class Outline(QWidget):
    """Paints the focus ring over the edge of a scroll area, so that its content reaches the edge without one. It is
    transparent for mouse events.
    """

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        self._theme, self._area = theme, area
        super().__init__(area)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.DynamicPropertyChange):
            self.setGeometry(self._area.rect())
            self.setVisible(has_ring(self._area))
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("focus"), OUTLINE))
        inset = OUTLINE // 2
        painter.drawRect(self.rect().adjusted(inset, inset, -inset, -inset))
        painter.end()


def has_ring(part: QWidget) -> bool:
    """Whether a widget that paints itself draws its ring."""
    return bool(part.property("ring"))


def _set_ring(part: QWidget, ring: bool) -> None:
    if has_ring(part) == ring:
        return
    part.setProperty("ring", ring)
    if isinstance(part, QAbstractItemView):
        part.viewport().update()
    else:
        restyle(part)
        part.update()
