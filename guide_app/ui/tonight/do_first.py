"""*Do first*, pinned above the calls: what must be called now or under a condition, what to do, and never to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from guide_app.handouts.parts.tonight_words import PlanWords
from guide_app.library.decision.decision import Act, Decision, Entry
from guide_app.ui.common.service_facts import short_hours, state_of
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import beside_icon, button
from guide_app.ui.kit.state_mark import StateMark
from guide_app.ui.kit.text.blocks import Disc, Icon
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.tonight.conditions import NARROW_ROW, Conditions
from guide_app.ui.tonight.plan_parts import show_as_many

GAP = 12
"""Pixels between the disc, the name and the number of a call."""


class DoFirst(QWidget):
    """``call_sheet_asked`` carries the place of a call, ``service_asked`` a service whose condition is true. Folded, it
    shows only names and numbers of what must be called now, and the conditions, for a low pane: the list below has its
    sentences then.
    """

    call_sheet_asked = Signal(int)
    service_asked = Signal(str)

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
        self._maybe = Conditions(theme)
        self._maybe.call_asked.connect(self.service_asked)
        column.addWidget(self._maybe)
        self.acts = ActLines(theme)
        column.addWidget(self.acts)
        # A widget made later is the last of the window for Tab: the others follow this one.
        self._calls.append(self._make())

    @property
    def stops(self) -> list[QWidget]:
        """The tab stops, in order."""
        return [*(row.sheet for row in self._calls), *self._maybe.stops]

    def show_plan(self, plan: Decision, words: PlanWords, *, folded: bool) -> None:
        """Show what comes first in a plan."""
        duties = {} if folded else words.duties(plan)
        show_words(self._heading, "" if folded and len(plan.now) != 1 else words.words.first)
        shown = show_as_many(self._calls, len(plan.now), self._make)
        for row, entry in zip(shown, plan.now, strict=True):
            row.show_entry(plan, entry, duties.get(entry.rule, ""), folded=folded)
        self._maybe.show_plan(plan, folded=folded)
        self.acts.show_acts(() if folded else plan.acts, duties)

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

    def show_acts(self, acts: Sequence[Act], duties: dict[str, str], calls: Sequence[Entry] = ()) -> None:
        """Show acts and what the law asks, after what the folded ``calls`` say; hidden where there are none."""
        texts = [(call.do, False) for call in calls if call.do]
        texts += [(duties[call.rule], False) for call in calls if call.rule in duties]
        texts += [(act.do, False) for act in acts if act.do]
        texts += [(duties[act.rule], False) for act in acts if act.rule in duties]
        texts += [(act.never, True) for act in acts if act.never]
        shown = show_as_many(self._lines, len(texts), self._make)
        for line, (text, never) in zip(shown, texts, strict=True):
            line.show_text(text, never=never)
        set_shown(self, bool(texts))

    def _make(self) -> _Line:
        line = _Line(self._theme)
        self._column.addWidget(line)
        return line


class Beside(QWidget):
    """What is to be done beside the calls, and for which answers they were planned."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = new_column(self, 8, (20, 12, 20, 0))
        self._acts, self._summary = ActLines(theme), label(theme, role="note", muted=True)
        column.addWidget(self._acts)
        column.addWidget(self._summary)

    def show_beside(
        self, acts: Sequence[Act], duties: dict[str, str], calls: Sequence[Entry] = (), summary: str = ""
    ) -> None:
        """Show acts, after what the folded ``calls`` say, and the ``summary``; hidden where there are none."""
        self._acts.show_acts(acts, duties, calls)
        show_words(self._summary, summary)
        set_shown(self, not self._acts.isHidden() or bool(summary))


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
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self._disc = disc = Disc(theme, "CallDisc", "strong", 30)
        disc.setProperty("filled", True)
        disc.setText(str(place + 1))
        grid.addWidget(disc, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._named, texts = QVBoxLayout(), QVBoxLayout()
        for lines in (self._named, texts):
            lines.setSpacing(1)
        self._name, self._do = label(theme, role="strong"), label(theme, role="second")
        self._duty, self._mark = label(theme, role="note", muted=True), StateMark(theme)
        self._named.addWidget(self._name)
        self._named.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeading)
        self._named.addStretch(1)
        for part in (self._do, self._duty):
            texts.addWidget(part)
        self._number = QLabel()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setProperty("ink", "on_accent_soft")
        theme.set_role(self._number, "heading")
        self.sheet, self._sheet = button(theme, "", "primary", "phone"), self.tr("Call sheet")
        self._end = new_row(gap=12)
        for end in (self._number, self.sheet):
            self._end.addWidget(end, 0, Qt.AlignmentFlag.AlignTrailing)
        self._stacked = self._tight = False
        grid.addLayout(self._named, 0, 1)
        grid.addLayout(self._end, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(texts, 1, 1, 1, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Put the number under the name on a narrow page, unless there is only one line for both."""
        narrow = self.width() < self._theme.scaled(NARROW_ROW)
        tight, stacked = narrow and self._tight, narrow and not self._tight
        set_shown(self._mark, not tight)
        self.sheet.setText(beside_icon(self._sheet))
        beside = sum(part.sizeHint().width() for part in (self._disc, self._number, self.sheet)) + 2 * GAP
        if tight or (stacked and beside > self.width()):  # Long words leave the button its icon.
            self.sheet.setText("")
        self.sheet.setToolTip("" if self.sheet.text() else self._sheet)
        if stacked != self._stacked:
            self._stacked = stacked
            before, after = (self._end, self._named) if stacked else (self._named, self._end)
            before.removeWidget(self._number)
            after.insertWidget(1 if stacked else 0, self._number, 0, Qt.AlignmentFlag.AlignLeading)

    def show_entry(self, plan: Decision, entry: Entry, duty: str, *, folded: bool) -> None:
        """Show the call. ``folded`` leaves out its sentences; one of several then takes as few lines as it can."""
        self._tight = folded and len(plan.now) > 1
        show_words(self._name, entry.name)
        show_words(self._do, "" if folded else entry.do or "")
        show_words(self._duty, duty)
        number = entry.number.number if entry.number is not None else ""
        self._number.setText(unbroken(number))
        self._number.setAccessibleName(f"{entry.name}: {number}")
        if entry.opening is not None and plan.at is not None:
            self._mark.show_state(state_of(entry.opening), short_hours(entry.opening, plan.at))
        self.sheet.setAccessibleName(f"{self._sheet}: {entry.name}, {number}")
        self._give_room()
