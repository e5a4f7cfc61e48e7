"""A part of the plan in the presenter's list."""

from __future__ import annotations

from PySide6.QtCore import Qt

from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.parts import RowButton
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, restyle


class PartButton(RowButton):
    """One part of the plan: its number, title and time. A press goes to it."""

    def __init__(self, theme: Theme, place: int, title: str) -> None:
        super().__init__()
        self.place, self.state = place, "later"
        self._name = title
        self.setProperty("kind", "part")
        self.setAutoDefault(False)
        self._row = new_row(self, 8, (10, 6, 10, 6))
        self._number = label(theme, str(place + 1), "small-strong")
        self._number.setWordWrap(False)
        self._title = label(theme, title)
        self._time = label(theme, " ", "small", muted=True)
        self._time.setWordWrap(False)
        self._row.addWidget(self._number)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._time)
        for part in (self._number, self._title, self._time):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(title)

    def show_state(self, state: str) -> None:
        """``done``, ``now`` or ``later``."""
        if state != self.state:
            self.state = state
            self.setProperty("now", state == "now")
            restyle(self)
        done = {"done": self.tr("done"), "now": self.tr("now"), "later": ""}[state]
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("✓"))  # Titles are in one column.
        self._number.setText("✓" if state == "done" else str(self.place + 1))
        self.setAccessibleDescription(", ".join(filter(None, (done, self._time.text()))))

    def show_time(self, words: str) -> None:
        """The minutes planned, or the time left."""
        self._time.setText(words)
        self.updateGeometry()  # The title may need another line beside a longer time.
