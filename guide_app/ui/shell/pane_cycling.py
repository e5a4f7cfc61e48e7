"""F6 and Shift+F6 take the keyboard from one part of the window to the next: the search, what a page lists, what it
shows of that, the emergency strip, the rail. Tab would stop at every chip on the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.focus import first_stop
from guide_app.ui.kit.two_panes import TwoPanes

if TYPE_CHECKING:
    from guide_app.ui.shell.window import Frame


class PaneCycling(QObject):
    """Listens for the two keys in ``layer`` of a frame: they rest while that is covered."""

    def __init__(self, frame: Frame, layer: QWidget) -> None:
        super().__init__(frame)
        self._frame = frame
        QShortcut(QKeySequence("F6"), layer, self.forward)
        QShortcut(QKeySequence("Shift+F6"), layer, self.back)

    def forward(self) -> None:
        """Go to the next part."""
        self._go(1)

    def back(self) -> None:
        """Go to the part before."""
        self._go(-1)

    def _parts(self) -> list[QWidget]:
        frame = self._frame
        page = frame.stack.currentWidget()
        panes = page.findChild(TwoPanes) if page is not None else None
        inner = panes.parts if panes is not None else (page,)
        parts = (frame.top_bar, *inner, frame.strip, frame.rail)
        return [part for part in parts if part is not None and part.isVisible()]

    def _go(self, step: int) -> None:
        parts, focused, rail = self._parts(), self._frame.focusWidget(), self._frame.rail
        within = [place for place, part in enumerate(parts) if focused is not None and part.isAncestorOf(focused)]
        # What is in no part, such as the chips of a page, stands between the search and the list.
        place = within[0] if within else (0 if step > 0 else 1)
        for further in range(1, len(parts)):
            part = parts[(place + step * further) % len(parts)]
            stop = (rail.marked if part is rail else None) or first_stop(part)
            if stop is not None:
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return
