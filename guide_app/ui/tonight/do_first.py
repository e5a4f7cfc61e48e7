"""*Do first*, pinned above the calls: what must be called now, what to do beside it, and what never to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QVBoxLayout, QWidget

from guide_app.handouts.parts.tonight_words import PlanWords
from guide_app.library.decision.decision import Act, Decision, Entry
from guide_app.ui.common.service_facts import short_hours, state_of
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.state_mark import StateMark
from guide_app.ui.kit.text.blocks import Disc, Icon
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.tonight.plan_parts import show_as_many

NARROW_ROW = 440
"""Width in px at 100 % text below which the button of a call is under its number."""


class DoFirst(QWidget):
    """``call_sheet_asked`` carries the place of a call. Folded, it shows only names and numbers of what must be called
    now, for a low pane: the list below has its sentences then.
    """

    call_sheet_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._calls: list[_NowRow] = []
        column = new_column(self, 6)
        self._heading = label(theme, role="small-strong")
        self._heading.setProperty("ink", "accent")
        column.addWidget(self._heading)
        self._column = new_column(gap=6)
        column.addLayout(self._column)
        self.acts = ActLines(theme)
        column.addWidget(self.acts)
        # A widget made later is the last of the window for Tab: the others follow this one.
        self._calls.append(self._make())

    @property
    def stops(self) -> list[QWidget]:
        """The tab stops, in order."""
        return [row.sheet for row in self._calls]

    def show_plan(self, plan: Decision, words: PlanWords, *, folded: bool, staff: bool) -> None:
        """Show what comes first in a plan. ``staff`` shows what the law asks of them."""
        self._heading.setText(words.words.first)
        shown = show_as_many(self._calls, len(plan.now), self._make)
        for row, entry in zip(shown, plan.now, strict=True):
            row.show_entry(plan, entry, words, folded=folded, staff=staff)
        self.acts.show_acts(() if folded else plan.acts, words, staff=staff)

    def _make(self) -> _NowRow:
        row = _NowRow(self._theme, len(self._calls))
        row.sheet.clicked.connect(lambda: self.call_sheet_asked.emit(row.place))
        self._column.addWidget(row)
        if self._calls:
            QWidget.setTabOrder(self._calls[-1].sheet, row.sheet)
        return row


class ActLines(QWidget):
    """What to do beside the calls. What never to do comes last."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[_Line] = []
        self._column = new_column(self, 5)

    def show_acts(self, acts: tuple[Act, ...], words: PlanWords, *, staff: bool, calls: tuple[Entry, ...] = ()) -> None:
        """Show acts, after what the folded ``calls`` say; hidden where there are none."""
        texts = [(call.do, False) for call in calls if call.do]
        if staff:
            texts += [(f"{call.duty} {words.words.law}.", False) for call in calls if call.duty]
        texts += [(act.do, False) for act in acts if act.do]
        if staff:
            texts += [(f"{act.duty} {words.words.law}.", False) for act in acts if act.duty]
        texts += [(act.never, True) for act in acts if act.never]
        shown = show_as_many(self._lines, len(texts), self._make)
        for line, (text, never) in zip(shown, texts, strict=True):
            line.show_text(text or "", never=never)
        set_shown(self, bool(texts))

    def _make(self) -> _Line:
        line = _Line(self._theme)
        self._column.addWidget(line)
        return line


class _Line(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = new_row(self, 12)
        self._do, self._never = Icon(theme, "person", "accent", 18), Icon(theme, "forbidden", "error", 18)
        for icon in (self._do, self._never):
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words, self._warning = label(theme, role="second"), label(theme, role="second")
        self._warning.setProperty("ink", "error")
        for words in (self._words, self._warning):
            row.addWidget(words, 1)

    def show_text(self, text: str, *, never: bool) -> None:
        """Show an act, or what never to do."""
        show_words(self._words, "" if never else text)
        show_words(self._warning, text if never else "")
        set_shown(self._do, not never)
        set_shown(self._never, never)


class _NowRow(QWidget):
    """One call that must be made now."""

    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__()
        self.place = place
        self._theme = theme
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        disc = Disc(theme, "CallDisc", "strong", 30)
        disc.setProperty("filled", True)
        disc.setText(str(place + 1))
        grid.addWidget(disc, 0, 0, Qt.AlignmentFlag.AlignTop)
        named, texts = QVBoxLayout(), QVBoxLayout()
        for lines in (named, texts):
            lines.setSpacing(1)
        self._name, self._do = label(theme, role="strong"), label(theme, role="second")
        self._duty, self._mark = label(theme, role="note", muted=True), StateMark(theme)
        named.addWidget(self._name)
        named.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeading)
        named.addStretch(1)
        for part in (self._do, self._duty):
            texts.addWidget(part)
        self._number = QLabel()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setProperty("ink", "on_accent_soft")
        theme.set_role(self._number, "heading")
        self.sheet = button(theme, self.tr("Call sheet"), "primary", "phone")
        self._end = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._end.setSpacing(12)
        for end in (self._number, self.sheet):
            self._end.addWidget(end, 0, Qt.AlignmentFlag.AlignTrailing)
        grid.addLayout(named, 0, 1)
        grid.addLayout(self._end, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(texts, 1, 1, 1, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.scaled(NARROW_ROW)
        self._end.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def show_entry(self, plan: Decision, entry: Entry, words: PlanWords, *, folded: bool, staff: bool) -> None:
        """Show the call. ``folded`` leaves out its sentences."""
        show_words(self._name, entry.name)
        show_words(self._do, "" if folded else entry.do or "")
        show_words(self._duty, f"{entry.duty} {words.words.law}." if entry.duty and staff and not folded else "")
        number = entry.number.number if entry.number is not None else ""
        self._number.setText(unbroken(number))
        self._number.setAccessibleName(f"{entry.name}: {number}")
        if entry.opening is not None and plan.at is not None:
            self._mark.show_state(state_of(entry.opening), short_hours(entry.opening, plan.at))
        self.sheet.setAccessibleName(f"{self.tr('Call sheet')}: {entry.name}, {number}")
