"""Pages shown while there is no library: the progress of opening it, with a button to stop, which appears only when
that takes long; or what is wrong, whom to call without the guide, and what to do.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from guide_app.ui.common.record_view import RecordView
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.text.blocks import Block
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.text.line_breaks import breakable, unbroken
from guide_app.ui.kit.theme import Role, Theme

SHOW_AFTER_MS = 500
"""Delay before the page is shown."""
STEPS = 1_000
"""Number of steps of the progress bar."""


class OpeningPage(QWidget):
    """Becomes current in ``stack`` after a delay, unless it is removed before. ``stop_asked`` asks to stop, where it
    is ``stoppable``: the public must not end the guide.

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
        self.numbers = label(theme, self.tr("You can call the numbers at the bottom now."), "strong")
        """Hidden unless the emergency strip has its numbers already."""
        self.numbers.hide()
        column.addWidget(self.numbers)
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
    """Shows whom to call without the guide, and the reason: its first line says what to do, the others what to correct.
    ``closed`` asks to end the program.
    """

    closed = Signal()

    def __init__(self, theme: Theme, reason: str, lines: Sequence[tuple[str, str]]) -> None:
        """``lines`` are the titles and numbers of the emergency strip, as far as they are known."""
        super().__init__()
        self.setObjectName("Root")
        self._theme = theme
        title = self.tr("The guide has to close")
        what, _, rest = reason.partition("\n")
        if rest:
            what = what.removesuffix(":") + "."
        told = RecordView(theme)
        told.begin(title)
        told.column.heading(title, "heading")
        told.column.add(label(theme, breakable(what)))
        told.column.add(self._to_call(lines))
        told.column.add(
            label(theme, self.tr("If this page comes back, show it to the person who set up the guide here."))
        )
        if rest:
            told.column.heading(self.tr("What to correct"))
            told.column.add(label(theme, breakable(rest), "note", muted=True))
        told.end()
        self.close_button = button(theme, self.tr("Close the guide"), "primary")
        self.close_button.clicked.connect(self.closed)
        told.foot.addWidget(self.close_button)
        told.foot.addStretch(1)
        told.show_foot()
        column = new_column(self, 16, (24, 20, 24, 20))
        column.addWidget(told, 1)

    def _to_call(self, lines: Sequence[tuple[str, str]]) -> QWidget:
        block = Block(self._theme, "call")
        call = self.tr("Someone needs help now? Call:")
        if not lines:
            call = self.tr("Someone needs help now? In the United States, call:")
            lines = (
                (self.tr("In danger now"), "911"),
                (self.tr("National hotline, 24 hours"), "1-888-373-7888"),
                (self.tr("Crisis or suicide"), "988"),
            )
        block.add(call, "strong")
        block.column.setSpacing(8)
        numbers = FlowLayout(spacing=28)
        for words, number in lines:
            numbers.addWidget(_number(self._theme, words, number))
        block.column.addLayout(numbers)
        return block


def _number(theme: Theme, words: str, number: str) -> QWidget:
    """A number, below what it is for."""
    holder = QWidget()
    column = new_column(holder, 0)
    roles: tuple[tuple[str, Role], ...] = ((words, "body"), (unbroken(number), "heading"))
    for text, role in roles:
        line = label(theme, text, role, level=0)
        line.setProperty("ink", "on_accent_soft")
        line.setWordWrap(False)
        column.addWidget(line)
    return holder
