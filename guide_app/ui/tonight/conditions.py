"""The calls under a condition, directly under the first call: each with its question, and a press for *Yes*."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from guide_app.library.decision.decision import Decision, Entry
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.tonight.plan_parts import show_as_many


class Conditions(QFrame):
    """``call_asked`` carries the service whose condition is true."""

    call_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Conditions")
        self._theme = theme
        self._rows: list[_Condition] = []
        self._column = new_column(self, 8, (20, 10, 20, 10))
        # A widget made later is the last of the window for Tab: the others follow this one.
        self._rows.append(self._make())

    @property
    def stops(self) -> list[QWidget]:
        """The tab stops, in order."""
        return [row.yes for row in self._rows]

    def show_plan(self, plan: Decision) -> None:
        """Show the conditions of a plan; hidden where it has none."""
        shown = show_as_many(self._rows, len(plan.maybe), self._make)
        for row, entry in zip(shown, plan.maybe, strict=True):
            row.show_entry(entry)
        set_shown(self, bool(plan.maybe))

    def _make(self) -> _Condition:
        row = _Condition(self._theme)
        row.call_asked.connect(self.call_asked)
        self._column.addWidget(row)
        if self._rows:
            QWidget.setTabOrder(self._rows[-1].yes, row.yes)
        return row


class _Condition(QFrame):
    call_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._service = ""
        row = new_row(self, 12)
        row.addWidget(Icon(theme, "person", "on_accent_soft", 18), 0, Qt.AlignmentFlag.AlignTop)
        self._words = label(theme, role="strong")
        self._words.setProperty("ink", "on_accent_soft")
        row.addWidget(self._words, 1)
        self.yes = button(theme, self.tr("Yes: call sheet"), icon="phone")
        self.yes.clicked.connect(lambda: self.call_asked.emit(self._service))
        row.addWidget(self.yes, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_entry(self, entry: Entry) -> None:
        """Show one call with its condition."""
        self._service = entry.service
        show_words(self._words, entry.condition or "")
        self.yes.setAccessibleName(f"{entry.condition} {self.yes.text()}")
