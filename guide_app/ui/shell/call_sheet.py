"""The call sheet: one number across the window, with what to say and what comes, for a desk where others may look on.
It names a service only by words that tell a stranger nothing; *Hide now* and the emergency strip stay beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from guide_app.ui.common.calls import CallView
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.blocks import speech
from guide_app.ui.kit.flow_layout import FlowLayout
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.line_breaks import unbroken
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.hide_button import HideButton
from guide_app.ui.shell.call_band import CallBand

NARROW = 820
"""Width in px at 100 % text below which what to say stands above what they may ask, not beside it."""
MAX_DOTS = 8
"""Calls up to which each has its dot."""
SHARE = 0.42
"""How much of the height the band with the number may take."""


class CallSheet(QWidget):
    """Shows one of several calls at a time. ``closed`` asks to go back to where it came from; ``moved`` carries the
    place of the call that is shown now, ``bed_found`` that of the call that found one.
    """

    closed = Signal()
    moved = Signal(int)
    bed_found = Signal(int)
    hide_now = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("CallSheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._calls: Sequence[CallView] = ()
        self._shown: list[QWidget] = []
        self._place, self._for_bed = 0, False
        self._back = button(theme, self.tr("Back to the list"), "normal", "arrow-left")
        self._back.setProperty("kind", "text")
        self._back.setToolTip(self.tr("Back (Esc)"))
        self._back.clicked.connect(self.closed)
        self._counter = label(theme, role="second", muted=True)
        self._counter.setWordWrap(False)
        self._dots = _Dots(theme)
        self._only = button(theme, self.tr("Number only"), icon="expand")
        self._only.setCheckable(True)
        self._only.setAccessibleName(self.tr("Number only"))
        self._only.setToolTip(self.tr("Nothing but the number, as large as it gets"))
        self._only.toggled.connect(self._show)
        self._hide = HideButton(theme, self.tr("Hide now"))
        self._hide.setToolTip(self.tr("Or press Shift three times"))
        self._hide.clicked.connect(self.hide_now)
        self._band = CallBand(theme)
        self._bed = button(theme, self.tr("They have a bed"), "primary", "check-thin")
        self._bed.clicked.connect(self._found)
        self._next = button(theme, " ", icon="arrow-right")
        self._next.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if self.isRightToLeft() else Qt.LayoutDirection.RightToLeft
        )
        self._next.clicked.connect(self._go_on)
        self._trust = label(theme, role="note", muted=True)
        self._trust.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._trust_below = label(theme, role="note", muted=True)
        self._trust_below.setContentsMargins(24, 0, 24, 12)
        self._lay_out()

    @property
    def number(self) -> str:
        """The number that is shown now."""
        return self._calls[self._place].plate.number if self._calls else ""

    def show_calls(self, calls: Sequence[CallView], place: int = 0, for_bed: bool = False) -> None:
        """Show the call at ``place`` of several, one or more; ``for_bed`` offers to say that a bed was found."""
        self._calls, self._place, self._for_bed = tuple(calls), place, for_bed
        self._only.setChecked(False)
        self._show()
        (self._next if self._next.isVisible() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_count(self, presses: int) -> None:
        """Light so many of the three of *Hide now*."""
        self._hide.show_count(presses)

    def clear(self) -> None:
        """Forget what was shown."""
        self._calls, self._place = (), 0
        self._only.setChecked(False)
        self._band.clear()
        for words in (self._trust, self._trust_below, self._counter):
            words.clear()
        self._next.setText("")
        self._next.setAccessibleName("")
        self._fill(None)
        self.setAccessibleName("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    # What is shown

    def _show(self) -> None:
        if not self._calls:
            return
        call, bare = self._calls[self._place], self._only.isChecked()
        number = call.plate.number
        self.setAccessibleName(f"{call.name}: {number}" if call.name else number)
        self._band.show_call(call, bare)
        self._passages.setVisible(not bare)
        self._trust.setText(call.trust)
        self._trust_below.setText(call.trust)
        self._fill(call)
        self._show_place()
        self._arrange()

    def _show_place(self) -> None:
        count = len(self._calls)
        words = self.tr("Call %1 of %2").replace("%1", str(self._place + 1)).replace("%2", str(count))
        self._counter.setText(words)
        self._dots.show_place(self._place, count)
        self._bed.setVisible(self._for_bed)
        self._next.setVisible(self._place + 1 < count)

    def _fill(self, call: CallView | None) -> None:
        """Put what to say, what they may ask and what happens below the number."""
        for part in self._shown:
            self._columns.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._shown.clear()
        if call is None:
            return
        if call.say:
            self._shown.append(speech(self._theme, self.tr("Say"), f"“{call.say}”", "call-speech"))
        if call.they_may_ask:
            self._shown.append(self._passage(self.tr("They may ask"), call.they_may_ask))
        if call.happens:
            self._shown.append(self._passage(self.tr("What happens"), (call.happens,)))
        for place, part in enumerate(self._shown):
            share = 44 if call.say and not place else 36
            self._columns.addWidget(part, share, Qt.AlignmentFlag.AlignTop)

    def _passage(self, heading: str, lines: Sequence[str]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self._theme, heading, "choice-strong"))
        for line in lines:
            column.addWidget(label(self._theme, line, "speech"))
        return holder

    def _go_on(self) -> None:
        self._place += 1
        self._show()
        announce(self, f"{self._counter.text()}. {self.accessibleName()}")
        (self._next if self._next.isVisible() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit(self._place)

    def _found(self) -> None:
        self.bed_found.emit(self._place)

    # How it is laid out

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QWidget()
        self._head = QHBoxLayout(head)
        self._head.setContentsMargins(24, 12, 24, 12)
        self._head.setSpacing(12)
        self._head.addWidget(self._back)
        self._head.addStretch(1)
        for part in (self._counter, self._dots, self._only, self._hide):
            self._head.addWidget(part)
        head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        outer.addWidget(head)
        body = QWidget()
        body.setObjectName("ScrollBody")
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._band)
        self._passages = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._passages)
        self._columns.setSpacing(32)
        self._body.addWidget(self._passages, 1)
        self._body.addWidget(self._trust_below)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        outer.addWidget(area, 1)
        self._foot = QFrame()
        self._foot.setObjectName("CallFoot")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(24, 10, 24, 14)
        foot.setSpacing(12)
        presses = QWidget()
        flow = FlowLayout(presses, 12)
        for press in (self._bed, self._next):
            flow.addWidget(press)
        foot.addWidget(presses, 1)
        foot.addWidget(self._trust, 1)
        outer.addWidget(self._foot)

    def _arrange(self) -> None:
        narrow, bare = self.width() < self._theme.scaled(NARROW), self._only.isChecked()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self._band.arrange(self.width(), narrow)
        side = 24 if narrow else 40
        self._columns.setContentsMargins(side, 20 if narrow else 28, side, 16)
        self._body.setStretchFactor(self._band, 1 if bare else 0)
        self._band.number.set_tallest(self.height() if bare else round(self.height() * SHARE * 0.6))
        self._trust.setVisible(not narrow)
        self._trust_below.setVisible(narrow and not bare)
        self._foot.setVisible(not bare and (not narrow or not self._bed.isHidden() or not self._next.isHidden()))
        self._write_next()
        self._fold_head()

    def _write_next(self) -> None:
        """Say whom to call next, in as many words as there is room for."""
        place = self._place + 1
        if place >= len(self._calls):
            return
        long = self.tr("No answer, or no bed: call number %1: %2")
        if not self._for_bed:
            long = self.tr("No answer: call number %1: %2")
        number = unbroken(self._calls[place].plate.number)
        for words in (long, self.tr("Next: %2")):
            said = words.replace("%1", str(place + 1)).replace("%2", number)
            self._next.setText(f"{said} ")
            self._next.setAccessibleName(long.replace("%1", str(place + 1)).replace("%2", number))
            if self._next.sizeHint().width() <= self.width() // 2 or self._next.sizeHint().width() <= self.width() - 48:
                return

    def _fold_head(self) -> None:
        """Leave out what there is no room for: dots, words beside icons, the count."""
        count, bare = len(self._calls), self._only.isChecked()
        self._dots.setVisible(1 < count <= MAX_DOTS)
        self._counter.setVisible(count > 1 and not bare)
        self._dots.setVisible(1 < count <= MAX_DOTS and not bare)
        self._back.setText(f" {self._back.accessibleName()}")
        self._only.setText(f" {self._only.accessibleName()}")
        steps = (
            self._dots.hide,
            lambda: self._only.setText("\u200b"),
            lambda: self._back.setText("\u200b"),
            self._counter.hide,
        )
        for step in steps:
            if self._head.minimumSize().width() <= self.width():
                return
            step()


class _Dots(QWidget):
    """One dot a call, the present one wide."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._place = self._count = 0
        theme.changed.connect(self.updateGeometry)

    def show_place(self, place: int, count: int) -> None:
        """Show where one is among so many."""
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
