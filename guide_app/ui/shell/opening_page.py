"""While a library is built: a page that says so, shows how far it is and lets it be stopped. It comes only when that
takes longer than a moment.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from guide_app.ui.kit.labels import label
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.theme import Theme

A_MOMENT = 0.5
"""Seconds that pass before anything is said."""
EVERY = 0.03
"""Seconds between two looks at what the person does."""


class OpeningPage(QWidget):
    """How far the building is, and a button to stop it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Page")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.stop = button(theme, self.tr("Stop"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(12)
        column.addWidget(label(theme, self.tr("Getting the guide ready"), "heading"))
        column.addWidget(label(theme, self.tr("Its content is new or has changed. The next start will be quick.")))
        column.addWidget(self.bar)
        column.addLayout(left(self.stop))
        column.addStretch(1)


class Preparing(QObject):
    """The hooks that ``open_library`` calls: ``progress`` and ``cancelled``. Both let the window live meanwhile."""

    def __init__(self, theme: Theme, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._theme, self._stack = theme, stack
        self._page: OpeningPage | None = None
        self._before: QWidget | None = None
        self._focused: QWidget | None = None
        self._began = self._looked = time.monotonic()
        self._stopped = False

    def stop(self) -> None:
        """Stop the building; the last good library, if there is one, is opened."""
        self._stopped = True

    def progress(self, done: int, of: int) -> None:
        """So much is done."""
        if self._page is None and time.monotonic() - self._began > A_MOMENT:
            self._page = OpeningPage(self._theme)
            self._page.stop.clicked.connect(self.stop)
            self._before = self._stack.currentWidget()
            self._stack.addWidget(self._page)
            self._stack.setCurrentWidget(self._page)
            self._focused = self._stack.window().focusWidget()
            self._page.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._page is not None:
            self._page.bar.setRange(0, of)
            self._page.bar.setValue(done)

    def cancelled(self) -> bool:
        """Whether to stop."""
        now = time.monotonic()
        if now - self._looked > EVERY:
            self._looked = now
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        return self._stopped

    def end(self) -> None:
        """The library is open, or will not be: nothing is said any more."""
        if self._page is not None:
            # A window that is not in front has no focus, but knows who gets it.
            if self._stack.window().focusWidget() is self._page.stop and self._focused is not None:
                self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
            self._stack.removeWidget(self._page)
            self._page.deleteLater()
        if self._before is not None:
            self._stack.setCurrentWidget(self._before)
        self.deleteLater()
