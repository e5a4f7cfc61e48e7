"""The bar over the presenter's screen: the plan, what the room sees, the time used, and Hide now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import badge, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.hide_button import HideButton


class PresenterHead(QFrame):
    """``pause_asked`` follows the button that stops the clock, and lets it go on."""

    pause_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("PresenterBar")
        self.end = button(theme, self.tr("End"), "quiet", "close")
        self.pause = button(theme, self.tr("Pause"))
        self.pause.clicked.connect(self.pause_asked)
        self.hide_button = HideButton(theme, self.tr("Hide now"))
        self._title = label(theme, " ", "title", level=1)
        self._title.setWordWrap(False)
        self._minutes = badge(theme, " ")
        self._screens = label(theme, " ", "note", muted=True)
        self._clock = label(theme, "0:00", "heading", level=0)
        self._clock.setWordWrap(False)
        column = self._column = new_column(self, 4, (20, 8, 20, 8))
        row = self._row = new_row(gap=14)
        column.addLayout(row)
        for part in (self.end, self._title, self._minutes):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._screens, 1)
        row.addStretch()
        for part in (self._clock, self.pause, self.hide_button):
            row.addWidget(part)

    def show_plan(self, title: str, minutes: int) -> None:
        """Show the title of a plan, and how long it takes."""
        self._title.setText(title)
        self._minutes.setText(self.tr("%n minute(s)", "", minutes))

    def show_screens(self, *, seen: bool, two: bool) -> None:
        """Say what the room sees: whether it has the slide, and whether a display of its own."""
        if seen:
            words = self.tr("The room sees the slide only")
        elif two:
            words = self.tr("The room sees nothing: press F for the slide")
        else:
            words = self.tr("One display: press F for the slide")
        self._screens.setText(words)

    def show_time(self, used: str, *, running: bool) -> None:
        """Show the time used, and whether it runs on."""
        self._clock.setText(used)
        self.pause.setText(self.tr("Pause") if running else self.tr("Go on"))

    def clear(self) -> None:
        """Drop the plan."""
        self._title.setText("")

    def set_narrow(self, narrow: bool) -> None:
        """Give what the room sees a line of its own, and leave out how long the plan takes."""
        if narrow:
            self._column.addWidget(self._screens)
        else:
            self._row.insertWidget(3, self._screens, 1)
        self._minutes.setVisible(not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._title.setVisible(True)
        self._title.setVisible(self._row.minimumSize().width() + 40 <= self.width())
