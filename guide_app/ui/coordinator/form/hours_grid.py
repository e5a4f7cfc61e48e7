"""The hours of a week: a bar and what is typed for each day, which say the same as the hours in one line."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from guide_app.content.reading.hours_text import (
    DAYS,
    WORDS,
    NotHours,
    clock_minutes,
    day_text,
    days_off_text,
    hours_text,
    read_days_off,
    read_hours,
    week_of,
)
from guide_app.content.records import Schedule
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

FIRST, LAST = 6 * 60, 22 * 60
"""The minutes of the day that a bar shows at least."""
BAR = 18
"""Height of a bar, px at 100 % text."""


class HoursGrid(QWidget):
    """``edited`` carries the hours in one line after a person changed a day."""

    edited = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._dated: tuple[Schedule, ...] = ()
        """Hours for a time, which the week does not show: only the line above has them."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        self._bars: list[_Bar] = []
        self.days: list[QLineEdit] = []
        for place in range(len(DAYS)):
            bar, line = _Bar(theme), QLineEdit()
            day = QLocale().standaloneDayName(place + 1, QLocale.FormatType.ShortFormat)
            line.setAccessibleName(f"{name}: {QLocale().standaloneDayName(place + 1)}")
            line.setPlaceholderText(self.tr("Closed"))
            theme.set_role(line, "second")
            line.editingFinished.connect(self._edit_day)
            grid.addWidget(label(theme, day[:1].upper() + day[1:], "small"), place, 0)
            grid.addWidget(bar, place, 1)
            grid.addWidget(line, place, 2)
            self._bars.append(bar)
            self.days.append(line)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=8)
        self.spread = button(theme, self.tr("Monday to all weekdays"), "text")
        self.spread.clicked.connect(self._spread)
        self.always = button(theme, self.tr("Day and night"), "text")
        self.always.clicked.connect(self._choose_always)
        self.unknown = button(theme, self.tr("Not known"), "text")
        self.unknown.clicked.connect(lambda: self.choose(""))
        for press in (self.spread, self.always, self.unknown):
            row.addWidget(press)
        grid.addWidget(buttons, len(DAYS), 0, 1, 3)
        self.closed = QLineEdit()
        self.closed.setAccessibleName(f"{name}: {self.tr('Closed on')}")
        self.closed.setPlaceholderText(self.tr("holidays, Dec 25, 2026-12-24"))
        theme.set_role(self.closed, "second")
        self.closed.editingFinished.connect(self._edit_day)
        closed = new_row(gap=10)
        # Before the days on which a place is closed in spite of its weekly hours.
        closed.addWidget(label(theme, self.tr("Closed on"), "small"))
        closed.addWidget(self.closed, 1)
        grid.addLayout(closed, len(DAYS) + 1, 0, 1, 3)

    def show_text(self, text: str) -> None:
        """Show hours; nothing changes while they cannot be read."""
        try:
            self._show(read_hours(text) if text.strip() else ())
        except NotHours:
            return

    def choose(self, text: str) -> None:
        """A person chose all of the week."""
        self.show_text(text)
        self.edited.emit(self._text())

    def _choose_always(self) -> None:
        self.choose(WORDS["en"].always)

    def _show(self, schedules: Sequence[Schedule]) -> None:
        self._dated = tuple(each for each in schedules if each.valid_from or each.valid_to)
        usual = [each for each in schedules if each not in self._dated]
        if not self.closed.hasFocus() or not self.closed.isModified():
            off = dict.fromkeys(day for each in schedules for day in each.closed)
            self.closed.setText(days_off_text(off, QLocale().name()))
        week = week_of(usual)
        ends = [minute for spans in week for span in spans for minute in map(clock_minutes, span)]
        first, last = min((*ends, FIRST)), max((*ends, LAST))
        for spans, bar, line in zip(week, self._bars, self.days, strict=True):
            bar.show_spans([(clock_minutes(begin), clock_minutes(end)) for begin, end in spans], first, last)
            if not line.hasFocus() or not line.isModified():
                line.setText(day_text(spans, QLocale().name()))

    def _text(self) -> str:
        """The week in one line.

        Raises:
            NotHours: a day cannot be read.

        """
        parts = [f"{day} {line.text()}" for day, line in zip(DAYS, self.days, strict=True) if line.text().strip()]
        usual = read_hours("; ".join(parts)) if parts else ()
        closed = read_days_off(self.closed.text())
        held = [replace(each, closed=closed) for each in (*usual, *self._dated)]
        return hours_text(held, QLocale().name())

    def _edit_day(self) -> None:
        line = self.sender()
        assert isinstance(line, QLineEdit)
        if not line.isModified():
            return
        line.setModified(False)
        try:
            text = self._text()
        except NotHours:
            words = WORDS["en"].closed if line is self.closed else DAYS[self.days.index(line)].title()
            self.edited.emit(f"{words} {line.text()}")  # The field says what cannot be read.
            return
        self.show_text(text)
        self.edited.emit(text)

    def _spread(self) -> None:
        for line in self.days[1:5]:
            line.setText(self.days[0].text())
        try:
            self.choose(self._text())
        except NotHours:
            self.days[0].setFocus(Qt.FocusReason.OtherFocusReason)


class _Bar(QWidget):
    """When a day is open, from the left to the right."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._spans: Sequence[tuple[int, int]] = ()
        self._first, self._last = FIRST, LAST
        super().__init__()

    def show_spans(self, spans: Sequence[tuple[int, int]], first: int, last: int) -> None:
        """Show minutes of the day, of those from ``first`` to ``last``."""
        self._spans, self._first, self._last = spans, first, last
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(120), self._theme.scaled(BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = self._theme.scaled(BAR)
        top = (self.height() - height) / 2
        painter.setBrush(self._theme.color("well"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), height), 4, 4)
        painter.setBrush(self._theme.color("accent"))
        scale = self.width() / (self._last - self._first)
        for begin, end in self._spans:
            start, length = (begin - self._first) * scale, (end - begin) * scale
            if self.isRightToLeft():
                start = self.width() - start - length
            painter.drawRoundedRect(QRectF(start, top, length, height), 4, 4)
