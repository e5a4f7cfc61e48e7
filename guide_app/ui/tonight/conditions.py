"""The calls under a condition, pinned with what comes first: each with its question, and a press for *Yes*."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from guide_app.library.decision.decision import Decision, Entry
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import beside_icon, button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.tonight.plan_parts import show_as_many

NARROW_ROW = 440
"""Width in px at 100 % text below which a call has less beside its name."""


class Conditions(QWidget):
    """``call_asked`` carries the service whose condition is true."""

    call_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_Condition] = []
        self._column = new_column(self, 8)
        # A widget made later is the last of the window for Tab: the others follow this one.
        self._rows.append(self._make())

    @property
    def stops(self) -> list[QWidget]:
        """The tab stops, in order."""
        return [row.yes for row in self._rows]

    def show_plan(self, plan: Decision, *, folded: bool) -> None:
        """Show the conditions of a plan; hidden where it has none. ``folded`` leaves the presses their icon."""
        shown = show_as_many(self._rows, len(plan.maybe), self._make)
        for row, entry in zip(shown, plan.maybe, strict=True):
            row.show_entry(entry, folded=folded)
        set_shown(self, bool(plan.maybe))

    def _make(self) -> _Condition:
        row = _Condition(self._theme)
        row.call_asked.connect(self.call_asked)
        self._column.addWidget(row)
        if self._rows:
            QWidget.setTabOrder(self._rows[-1].yes, row.yes)
        return row


class _Condition(QWidget):
    call_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._service, self._theme = "", theme
        row = new_row(self, 12)
        row.addWidget(Icon(theme, "person", "on_accent_soft", 18), 0, Qt.AlignmentFlag.AlignTop)
        self._words = label(theme, role="strong")
        self._words.setProperty("ink", "on_accent_soft")
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(8)
        self._parts.addWidget(self._words, 1)
        self.yes, self._yes = button(theme, "", icon="phone"), self.tr("Yes: call sheet")
        self.yes.clicked.connect(lambda: self.call_asked.emit(self._service))
        self._parts.addWidget(self.yes, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._parts, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        narrow = bool(self.yes.text()) and self.width() < self._theme.scaled(NARROW_ROW)
        self._parts.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def show_entry(self, entry: Entry, *, folded: bool) -> None:
        """Show one call with its condition. ``folded`` leaves the press its icon, beside the question."""
        self._service = entry.service
        show_words(self._words, entry.condition or "")
        self.yes.setAccessibleName(f"{entry.condition} {self._yes}")
        self.yes.setText("" if folded else beside_icon(self._yes))
        self.yes.setToolTip(self._yes if folded else "")
        self._give_room()
