"""F6 and Shift+F6 move the focus between the panes of the window: search, list, detail, emergency strip, rail. Tab
would stop at every chip in between.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.focus import Pane, first_stop


class PaneCycling(QObject):
    """The shortcuts belong to ``layer``, and are inactive while that is covered. ``panes`` returns the panes."""

    def __init__(self, panes: Callable[[], Sequence[Pane]], layer: QWidget) -> None:
        super().__init__(layer)
        self._panes, self._layer = panes, layer
        QShortcut(QKeySequence("F6"), layer, self.forward)
        QShortcut(QKeySequence("Shift+F6"), layer, self.back)

    def forward(self) -> None:
        """Go to the next pane."""
        self._go(1)

    def back(self) -> None:
        """Go to the previous pane."""
        self._go(-1)

    def _go(self, step: int) -> None:
        panes = [(pane, start) for pane, start in self._panes() if pane.isVisible()]
        focused = self._layer.window().focusWidget()
        within = [place for place, (pane, _) in enumerate(panes) if _holds(pane, focused)]
        # Focus outside every pane, such as on the chips of a page, counts as between search and list.
        place = within[-1] if within else (0 if step > 0 else 1)  # ``way_on`` is inside the list pane.
        for further in range(1, len(panes)):
            pane, start = panes[(place + step * further) % len(panes)]
            stop = start or first_stop(pane)
            if stop is not None:
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return


def _holds(pane: QWidget, part: QWidget | None) -> bool:
    return part is not None and (pane is part or pane.isAncestorOf(part))
