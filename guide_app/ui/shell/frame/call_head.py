"""The head of the call sheet: Back, the position among the calls, *number only*, and *Hide now*."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QWidget

from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.hide_button import HideButton

SIDE = 24
"""Margins at the sides, px; a borderless button adds the same before its text."""
MAX_DOTS = 8
"""Maximum number of calls for which dots are shown."""


class CallHead(QWidget):
    """``back_asked`` and ``hide_now`` follow their buttons; ``only_turned`` is sent when *number only* is switched on
    or off.
    """

    back_asked = Signal()
    only_turned = Signal()
    hide_now = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._count = 0
        self.back = button(theme, self.tr("Back to the list"), "normal", "arrow-left")
        self.back.setProperty("kind", "text")
        self.back.setToolTip(self.tr("Back (Esc)"))
        self.back.clicked.connect(self.back_asked)
        self._counter = label(theme, role="second", muted=True)
        self._counter.setWordWrap(False)
        self._dots = Dots(theme)
        self._only = button(theme, self.tr("Number only"), icon="expand")
        self._only.setCheckable(True)
        self._only.setAccessibleName(self.tr("Number only"))
        self._only.setToolTip(self.tr("Show only the number, as large as possible"))
        self._only.toggled.connect(self.only_turned)
        self._hide = HideButton(theme, self.tr("Hide now"))
        self._hide.setToolTip(self.tr("Or press Shift three times"))
        self._hide.clicked.connect(self.hide_now)
        self._row = new_row(self, 12, (SIDE, 12, SIDE, 12))
        self._row.addWidget(self.back)
        self._row.addStretch(1)
        for part in (self._counter, self._dots, self._only, self._hide):
            self._row.addWidget(part)
        self._end = QSpacerItem(0, 0)
        self._row.addItem(self._end)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def bare(self) -> bool:
        """Whether only the number is shown."""
        return self._only.isChecked()

    @property
    def place_words(self) -> str:
        """The position among the calls, as text."""
        return self._counter.text()

    def show_bare(self, bare: bool) -> None:
        """Show only the number, or everything."""
        self._only.setChecked(bare)

    def show_place(self, place: int, count: int) -> None:
        """Show the position among the calls."""
        self._count = count
        words = self.tr("Call %1 of %2").replace("%1", str(place + 1)).replace("%2", str(count))
        self._counter.setText(words)
        self._dots.show_place(place, count)

    def show_count(self, presses: int) -> None:
        """Highlight this many of the three lights of *Hide now*."""
        self._hide.show_count(presses)

    def clear(self) -> None:
        """Reset the head."""
        self.show_bare(False)
        self._counter.clear()

    def fold(self, width: int, side: int) -> None:
        """Hide what does not fit: dots, texts beside icons, the position. ``side`` is the margin of the content below:
        the text of *Back* starts at it, *Hide now* ends at it.
        """
        self._end.changeSize(max(side - SIDE, 0), 0)
        self._row.invalidate()
        self._counter.setVisible(self._count > 1 and not self.bare)
        self._dots.setVisible(1 < self._count <= MAX_DOTS and not self.bare)
        self.back.setText(f" {self.back.accessibleName()}")
        self._only.setText(f" {self._only.accessibleName()}")
        steps = (
            self._dots.hide,
            lambda: self._only.setText("\u200b"),
            lambda: self.back.setText("\u200b"),
            self._counter.hide,
        )
        for step in steps:
            if self._row.minimumSize().width() <= width:
                return
            step()


class Dots(QWidget):
    """A dot for each call, the current one wide."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._place = self._count = 0
        super().__init__()
        theme.changed.connect(self.updateGeometry)

    def show_place(self, place: int, count: int) -> None:
        """Show the position among the calls."""
        self._place, self._count = place, count
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        dot = self._theme.scaled(10)
        return QSize(max(self._count - 1, 0) * dot * 8 // 5 + dot * 28 // 10, dot)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        dot = self._theme.scaled(10)
        left = 0
        for place in range(self._count):
            here = place == self._place
            width = dot * 28 // 10 if here else dot
            box = QRect(left, 0, width, dot)
            if self.isRightToLeft():
                box.moveLeft(self.width() - left - width)
            painter.setBrush(self._theme.color("accent" if here else "scroll"))
            painter.drawRoundedRect(QRectF(box), dot / 2, dot / 2)
            left += width + dot * 3 // 5
        painter.end()
