"""Hide now: what is on the screen is covered first, then everything that was done is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget

from guide_app.ui import clipboard
from guide_app.ui.key_watch import KeyWatch

if TYPE_CHECKING:
    from guide_app.ui.widgets.cover import Cover

COVER_TITLE = "Unit converter"


class Hiding(QObject):
    """Covers the window with a plain page and wipes; the return word brings the start page of a fresh session.

    ``wipe`` forgets the session and puts every page back to its start.
    """

    def __init__(self, window: QMainWindow, layers: QStackedWidget, watch: KeyWatch, wipe: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._layers, self._watch, self._wipe = window, layers, watch, wipe
        self._title = window.windowTitle()
        self._cover: Cover | None = None
        watch.hide_asked.connect(self.hide)
        watch.return_asked.connect(self.show_again)

    @property
    def hidden(self) -> bool:
        """Whether the guide is covered."""
        return self._watch.covering

    def hide(self) -> None:
        """Cover at once, then forget. Safe to call in any state, and twice."""
        if self._cover is None:
            from guide_app.ui.widgets.cover import Cover

            self._cover = Cover()
            self._layers.addWidget(self._cover)
        self._watch.covering = True
        self._window.setWindowTitle(COVER_TITLE)
        self._cover.start()
        self._layers.setCurrentWidget(self._cover)
        self._close_other_windows()
        self._window.repaint()
        clipboard.forget(QGuiApplication.clipboard())
        self._wipe()

    def show_again(self) -> None:
        """Bring the guide back, at its start."""
        self._watch.covering = False
        self._window.setWindowTitle(self._title)
        self._layers.setCurrentIndex(0)

    def _close_other_windows(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.hide()
        for widget in QApplication.topLevelWidgets():
            if widget is self._window or not widget.isVisible():
                continue
            if isinstance(widget, QDialog):
                widget.reject()
            else:
                widget.hide()
