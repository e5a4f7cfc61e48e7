"""Pages shown while there is no library: the progress of opening it, with a button to stop, which appears only when
that takes long; or what is wrong, where, and what to do.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from guide_app.ui.common.record_view import RecordView
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.text.line_breaks import breakable
from guide_app.ui.kit.theme import Theme

SHOW_AFTER_MS = 500
"""Delay before the page is shown."""
STEPS = 1_000
"""Number of steps of the progress bar."""


class OpeningPage(QWidget):
    """Becomes current in ``stack`` after a delay, unless it is removed before. ``stop_asked`` asks to stop, where it is
    ``stoppable``: the public must not end the guide.

    It says that the content is prepared if something ``compiles``; otherwise, that it is compared.
    """

    stop_asked = Signal()

    def __init__(self, theme: Theme, stack: QStackedWidget, *, compiles: bool = True, stoppable: bool = True) -> None:
        super().__init__(stack)
        self.setObjectName("Page")
        self._stack = stack
        self._before: QWidget | None = None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setRange(0, STEPS)
        self.stop = button(theme, self.tr("Stop"))
        self.stop.setHidden(not stoppable)
        self.stop.clicked.connect(self.stop_asked)
        column = new_column(self, 12, (24, 32, 24, 32))
        self._title = self.tr("Getting the guide ready") if compiles else self.tr("Checking the directory…")
        column.addWidget(label(theme, self._title, "heading", level=1))
        column.addWidget(
            label(
                theme,
                self.tr("Its content is new or has changed. It will open faster next time.")
                if compiles
                else self.tr("Every number is compared with its list before you see it."),
            )
        )
        column.addWidget(self.bar)
        self._said = label(theme)
        self._said.hide()
        column.addWidget(self._said)
        column.addLayout(left(self.stop))
        column.addStretch(1)
        self.hide()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self._appear)
        self._delay.start(SHOW_AFTER_MS)

    def show_progress(self, share: float) -> None:
        """Show the progress, from 0 to 1."""
        self.bar.setValue(round(STEPS * share))

    def say(self, words: str) -> None:
        """Say why it takes long."""
        show_words(self._said, breakable(words))
        announce(self, words)

    def take_away(self) -> None:
        """Remove the page and restore the previous one: the library is open, or will not be."""
        self._delay.stop()
        self._stack.removeWidget(self)
        if self._before is not None:
            self._stack.setCurrentWidget(self._before)
        self.hide()
        self.deleteLater()

    def _appear(self) -> None:
        """Show the page, and leave the focus where it is: someone may be typing a search already."""
        self._before = self._stack.currentWidget()
        self._stack.addWidget(self)
        self._stack.setCurrentWidget(self)
        announce(self, self._title)


class RefusedPage(QWidget):
    """Shows the reason, line by line. ``closed`` asks to end the program."""

    closed = Signal()

    def __init__(self, theme: Theme, reason: str) -> None:
        super().__init__()
        self.setObjectName("Root")
        title = self.tr("The guide cannot open its content")
        told = RecordView(theme)
        told.begin(title)
        told.column.heading(title, "heading")
        told.column.add(label(theme, breakable(reason)))
        told.end()
        close = button(theme, self.tr("Close"), "primary")
        close.clicked.connect(self.closed)
        column = new_column(self, 16, (24, 20, 24, 20))
        column.addWidget(told, 1)
        column.addLayout(left(close))
        close.setFocus()
