"""The call sheet: one number across the window, with what to say and what comes next, for a desk where others may look
on. It names a service only discreetly; *Hide now* and the emergency strip stay visible.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QScrollArea,
    QWidget,
)

from guide_app.content.facts import ON_CALL_SHEET
from guide_app.ui.common.call_plate import PlateView
from guide_app.ui.common.calls import CallView, changed_words
from guide_app.ui.common.messages import translated
from guide_app.ui.common.read_aloud import ReadAloud
from guide_app.ui.common.service_facts import unknown
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.edges import Fade, FloatingBar
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.ring import Outline
from guide_app.ui.kit.state_mark import StateMark
from guide_app.ui.kit.text.blocks import Icon, speech
from guide_app.ui.kit.text.fitted_number import FittedNumber
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Role, Theme, restyle, set_ink
from guide_app.ui.shell.frame.call_head import CallHead

NARROW = 820
"""Width in px at 100 % text below which what to say is above what they may ask, not beside it."""
BAND_SIDE = 32
"""Margins at the sides of the band, px."""
LOCK, LOCK_GAP = 18, 10
"""Size of the lock before the limits of privacy, in px at 100 % text, and the gap after it."""
FACT_GAP = 24
"""Pixels between the facts below the number."""
FOOT_GAP = 24
"""Pixels between the widgets of the foot: a press that misses one must not hit the other."""
SHARE = 0.42
"""Maximum share of the height for the band with the number."""


class CallSheet(QWidget):
    """Shows one of several calls at a time. ``closed`` asks to return to the page; ``moved`` carries the place of the
    call now shown, ``bed_found`` that of the call that found a bed.
    """

    closed = Signal()
    moved = Signal(int)
    bed_found = Signal(int)
    no_bed = Signal()
    """No call has found a bed: what now?"""
    hide_now = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("CallSheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._calls: Sequence[CallView] = ()
        self._place, self._for_bed = 0, False
        self.opened_at = 0
        """The place of the call that the sheet was opened with, to which *Back* leads."""
        self._head = CallHead(theme)
        self._head.back_asked.connect(self.closed)
        self._head.only_turned.connect(self._show)
        self._head.hide_now.connect(self.hide_now)
        self._name = label(theme, role="call-name", level=1)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number = FittedNumber(theme)
        self._facts = Facts(theme)
        self._costs, self._speaks = self._facts.costs, self._facts.speaks
        self._limits = Limits(theme)
        self._bed = button(theme, self.tr("They have a bed"), "normal", "check-thin")
        self._bed.clicked.connect(self._found)
        self._end = button(theme, " ", "primary")
        self._end.clicked.connect(self.no_bed)
        self._next = button(theme, " ", "primary")
        # In the opposite direction, so that the icon follows the text; the icon is mirrored too.
        self._next.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if self.isRightToLeft() else Qt.LayoutDirection.RightToLeft
        )
        theme.set_icon(self._next, "arrow-left", "on_accent")
        self._next.clicked.connect(self._go_on)
        self.aloud = ReadAloud(theme, button(theme, " "))
        self.aloud.offered.connect(self._arrange)
        theme.changed.connect(self._arrange)
        self._trust, self._trust_below = label(theme), label(theme)
        self._trust.setWordWrap(False)
        self._trust.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()

    @property
    def number(self) -> str:
        """The number now shown."""
        return self._calls[self._place].plate.number if self._calls else ""

    def show_calls(
        self, calls: Sequence[CallView], place: int = 0, *, for_bed: bool = False, bare: bool = False
    ) -> None:
        """Show the call at ``place`` of one or more; ``for_bed`` offers to report that a bed was found, ``bare`` starts
        with the number only.
        """
        self._calls, self._place, self._for_bed = tuple(calls), place, for_bed
        self.opened_at = place
        self._head.show_bare(bare)
        self._show()
        self._take_keyboard()

    def outdate(self, numbers: Container[str]) -> None:
        """Strike these numbers through, also under the eyes of whoever calls: a newer edition no longer has them."""
        self._calls = tuple(_struck(each) if each.plate.number in numbers else each for each in self._calls)
        self._show()
        if self._calls and self._calls[self._place].plate.struck:
            announce(self, f"{changed_words()}: {self.number}")

    def show_count(self, presses: int) -> None:
        """Highlight this many of the three lights of *Hide now*."""
        self._head.show_count(presses)

    def back(self) -> None:
        """Return to the call before, or from the one that the sheet was opened with to the page."""
        if self._place > self.opened_at:
            self._go_to(self._place - 1)
        else:
            self.closed.emit()

    def clear(self) -> None:
        """Clear the sheet."""
        self._calls, self._place, self.opened_at = (), 0, 0
        self._head.clear()
        for words in (self._name, self._costs, self._speaks, self._limits.words, self._trust, self._trust_below):
            words.clear()
        self._number.set_number("")
        self._facts.state.show_state("unknown", "")
        self._next.setText("")
        self._next.setAccessibleName("")
        self._fill(None)
        self.setAccessibleName("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        elif event.key() == Qt.Key.Key_L:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_N and not self._next.isHidden():
            self._go_on()
        else:
            super().keyPressEvent(event)

    # Content

    def _show(self) -> None:
        if not self._calls:
            return
        call, bare = self._calls[self._place], self._head.bare
        plate = call.plate
        number = f"{plate.number}. {changed_words()}" if plate.struck else plate.number
        self.setAccessibleName(f"{call.name}: {number}" if call.name else number)
        ink = "on_accent_soft" if plate.sure else "on_caution"
        self._band.setProperty("sure", plate.sure)
        restyle(self._band)
        self._name.setText(call.name)
        role: Role = "giant" if plate.sure or plate.struck else "phone"
        self._number.set_number(plate.number, ink, role, grows=bare, struck=plate.struck)
        shown = {fact.icon: fact.words for fact in plate.facts}
        # Without the caption of a plate, a bare "Ask" would have no subject.
        asked = unknown()
        costs, speaks = shown.get("cost", ""), shown.get("speech", "")
        self._costs.setText(self.tr("Ask what it costs") if costs == asked else costs)
        self._speaks.setText(self.tr("Ask what languages they speak") if speaks == asked else speaks)
        self._limits.words.setText(plate.limits)
        for words_label in (self._name, self._costs, self._speaks, self._limits.words):
            words_label.setProperty("ink", ink)
            restyle(words_label)
        self._name.setVisible(bool(call.name) and not bare)
        self._facts.setVisible(not bare or plate.struck)
        self._limits.setVisible(bool(plate.limits) and not bare)
        self._passages.setVisible(not bare)
        for trust in (self._trust, self._trust_below):
            trust.setText(call.trust)
            self._theme.set_role(trust, "strong" if call.doubtful else "note")
            set_ink(trust, "on_caution" if call.doubtful else "muted")
        self._fill(call)
        self._show_place()
        self._arrange()

    def _show_place(self) -> None:
        count = len(self._calls)
        self._head.show_place(self._place, count)
        self._bed.setVisible(self._for_bed and not self._calls[self._place].bedless)
        bedless = all(call.bedless for call in self._calls)
        self._end.setText(self.tr("No answer: what now?") if bedless else self.tr("No bed anywhere: what now?"))
        self._next.setVisible(self._place + 1 < count)
        self._end.setVisible(self._for_bed and self._place + 1 == count)

    def _fill(self, call: CallView | None) -> None:
        """Fill the part below the number: what to say, what they may ask and what happens."""
        for place in reversed(range(self._columns.count())):
            item = self._columns.itemAt(place)
            if item is not None and (part := item.widget()) is not None:
                self._columns.removeWidget(part)
                part.hide()
                part.deleteLater()
        if call is None:
            self.aloud.offer()
            return
        if call.condition:
            self._columns.addWidget(_passage(self._theme, self.tr("Ask first"), (call.condition,)), 36)
        if call.say:
            self._columns.addWidget(speech(self._theme, self.tr("Say"), f"“{call.say}”", "call-speech"), 44)
        for fact_id, heading in ON_CALL_SHEET.items():
            if lines := call.texts.get(fact_id):
                self._columns.addWidget(_passage(self._theme, translated(heading), lines), 36)
        for place in range(self._columns.count()):
            if (item := self._columns.itemAt(place)) is not None:
                item.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.aloud.offer(*([self._passages] if self._columns.count() else []))

    def _go_on(self) -> None:
        self._go_to(self._place + 1)

    def _go_to(self, place: int) -> None:
        self._place = place
        self._show()
        self._take_keyboard()
        self.moved.emit(place)

    def _take_keyboard(self) -> None:
        """Focus the button that goes on, and announce whom to call to screen readers."""
        stops = (self._next, self._end)
        stop = next((stop for stop in stops if stop.isVisible()), self._head.back)
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
        which = f"{self._head.place_words}. " if len(self._calls) > 1 else ""
        announce(self, f"{which}{self.accessibleName()}")

    def _found(self) -> None:
        self.bed_found.emit(self._place)

    # Layout

    def _lay_out(self) -> None:
        outer = new_column(self, 0)
        outer.addWidget(self._head)
        body = QWidget()
        body.setObjectName("ScrollBody")
        self._body = new_column(body, 0)
        self._body.addWidget(self._make_band())
        self._passages = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._passages)
        self._columns.setSpacing(32)
        self._body.addWidget(self._passages, 1)
        self._body.addWidget(self._trust_below)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setObjectName("SheetArea")
        area.setAccessibleName(self.tr("What to say and what happens"))
        area.setWidget(body)
        Fade(self._theme, area)
        FloatingBar(area)
        Outline(self._theme, area)
        outer.addWidget(area, 1)
        outer.addWidget(self.aloud.note)
        self._foot = QFrame()
        self._foot.setObjectName("CallFoot")
        foot = new_row(self._foot, FOOT_GAP)
        presses = QWidget()
        flow = FlowLayout(presses, FOOT_GAP)
        for press in (self._next, self._end, self._bed, self.aloud.button):
            flow.addWidget(press)
        foot.addWidget(presses, 1)
        foot.addWidget(self._trust)
        outer.addWidget(self._foot)

    def _make_band(self) -> QFrame:
        self._band = QFrame()
        self._band.setObjectName("SheetBand")
        band = new_column(self._band, 4, (BAND_SIDE, 18, BAND_SIDE, 22))
        band.addWidget(self._name)
        band.addWidget(self._number, 1)
        band.addWidget(self._facts)
        band.addWidget(self._limits)
        return self._band

    def _arrange(self) -> None:
        narrow, bare = self.width() < self._theme.scaled(NARROW), self._head.bare
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        if self._calls:
            self._facts.show_state(self._calls[self._place].plate, with_hours=not narrow)
        self._facts.arrange(self.width() - 2 * BAND_SIDE)
        self._limits.arrange(self.width() - 2 * BAND_SIDE)
        side = 24 if narrow else 40
        self._columns.setContentsMargins(side, 20 if narrow else 28, side, 16)
        self._trust_below.setContentsMargins(side, 0, side, 12)
        self.aloud.note.setContentsMargins(side, 0, side, 8)
        self._foot.setContentsMargins(side, 10, side, 14)
        self._body.setStretchFactor(self._band, 1 if bare else 0)
        self._number.set_tallest(self.height() if bare else round(self.height() * SHARE * 0.6))
        room = self.width() - 2 * side
        taken = self._write_next(room)
        beside = not narrow and taken + self._trust.sizeHint().width() <= room
        self._trust.setVisible(beside)
        self._trust_below.setVisible(not beside and not bare)
        self._foot.setVisible(not bare and (beside or taken > 0))
        self._head.fold(self.width(), side)

    def _write_next(self, room: int) -> int:
        """Show whom to call next, in the longest text that fits ``room`` beside the other button. Return the width that
        the buttons take, each with a gap after it.
        """
        place, taken = self._place + 1, 0
        for press in (self._bed, self._end, self.aloud.button):
            if not press.isHidden():
                taken += press.sizeHint().width() + FOOT_GAP
        if place >= len(self._calls):
            return taken
        long = self.tr("No answer or no bed? Go to call %1: %2")
        if not self._for_bed or self._calls[place - 1].bedless:
            long = self.tr("No answer? Go to call %1: %2")
        plate = self._calls[place].plate
        number = changed_words() if plate.struck else unbroken(plate.number)
        for words in (long, self.tr("Next: %2")):
            said = words.replace("%1", str(place + 1)).replace("%2", number)
            self._next.setText(f"{said} ")
            self._next.setAccessibleName(long.replace("%1", str(place + 1)).replace("%2", number))
            if taken + self._next.sizeHint().width() <= room:
                break
        return taken + self._next.sizeHint().width() + FOOT_GAP


def _passage(theme: Theme, heading: str, lines: Sequence[str]) -> QWidget:
    holder = QWidget()
    column = new_column(holder, 10)
    column.addWidget(label(theme, heading, "choice-strong", level=2))
    for line in lines:
        column.addWidget(label(theme, line, "speech"))
    return holder


class Facts(QWidget):
    """The facts below a number: side by side, or stacked where they do not fit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.state = StateMark(theme, "subheading")
        self.costs, self.speaks = label(theme, role="speech"), label(theme, role="speech")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addStretch(1)
        for part in (self.state, self.costs, self.speaks):
            self._line.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._line.addStretch(1)
        for fact in (self.costs, self.speaks):
            fact.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_state(self, plate: PlateView, *, with_hours: bool) -> None:
        """Show whether it is open, with its hours where they fit."""
        words = plate.state_words
        if plate.state == "open" and plate.hours and with_hours:
            words = f"{words}, {plate.hours}"
        self.state.show_state(plate.state if plate.sure else "unsure", words if plate.sure else plate.warning)

    def arrange(self, room: int) -> None:
        """Lay out for this width."""
        state = self.state.width_in_a_line()
        facts = (each.fontMetrics().horizontalAdvance(each.text()) for each in (self.costs, self.speaks))
        stacked = state + sum(facts) + 2 * FACT_GAP > room
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
        self._line.setSpacing(4 if stacked else FACT_GAP)
        middle, whole = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag(0)
        for fact in (self.costs, self.speaks):
            fact.setWordWrap(stacked)
            self._line.setAlignment(fact, whole if stacked else middle)
        self.state.set_wraps(state > room)
        self._line.setAlignment(self.state, whole if state > room else middle)


class Limits(QWidget):
    """The limits of privacy, in the middle, with a lock before their first line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words, self._lock = label(theme, role="speech"), Icon(theme, "lock", "on_accent_soft", LOCK)
        row = new_row(self, LOCK_GAP, (0, 4, 0, 0))
        row.addStretch(1)
        row.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words)
        row.addStretch(1)

    def arrange(self, room: int) -> None:
        """Lay out for this width."""
        metrics = self.words.fontMetrics()
        words = metrics.horizontalAdvance(self.words.text()) + 2
        self.words.setFixedWidth(min(words, room - self._theme.scaled(LOCK) - LOCK_GAP))
        self._lock.setFixedHeight(metrics.lineSpacing())


def _struck(call: CallView) -> CallView:
    """A call whose number is struck through."""
    return replace(call, plate=replace(call.plate, sure=False, struck=True, warning=changed_words()))
