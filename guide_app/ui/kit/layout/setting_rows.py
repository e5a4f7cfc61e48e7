"""A group of settings as rows: what each one is and does at the start, its controls at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme, restyle

FIELD = 260
"""Width of a field at the end of a row, px at 100 % text."""
BESIDE = 560
"""Width in px at 100 % text from which the controls are beside the words instead of below them."""
SHARE = 0.65
"""Share of a row's width that its controls take at most beside the words."""
GAP = 8
"""Pixels between two controls."""
TALL = 56
"""Least height of a row, px at 100 % text."""


class SettingRow(QFrame):
    """``title`` names the setting, ``words`` say what it does; an error takes the place of the words until they are
    shown again. Controls that are fields get one width, so that they line up.
    """

    def __init__(self, theme: Theme, title: str, words: str, *controls: QWidget) -> None:
        super().__init__()
        self.setObjectName("SettingRow")
        self._theme, self._said = theme, words
        self.title = label(theme, title, "strong")
        self.words = label(theme, "", "note", muted=True)
        self.controls = controls
        texts = new_column(gap=1)
        texts.addStretch(1)
        texts.addWidget(self.title)
        texts.addWidget(self.words)
        texts.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 9, 0, 9)
        self._row.setSpacing(16)
        self._row.addLayout(texts, 1)
        self._end = QWidget()
        self._end.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        flow = FlowLayout(self._end, GAP)
        flow.at_end = True
        for control in controls:
            flow.addWidget(control)
        self._row.addWidget(self._end)
        self._end.setVisible(bool(controls))
        self.setMinimumWidth(1)  # Else a row with its controls beside it could not get narrower, and put them below.
        self.show_words(words)
        theme.changed.connect(self._arrange)
        self._arrange()

    def show_words(self, words: str | None = None) -> None:
        """Show what the setting does or is now, instead of an error; None: what was said last."""
        self._said = self._said if words is None else words
        self._show(self._said, "")

    def refuse(self, why: str) -> None:
        """Show what is wrong with what was entered, in the place of the words."""
        self._show(why, "error")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show(self, words: str, ink: str) -> None:
        show_words(self.words, words)
        if (self.words.property("ink") or "") != ink:
            self.words.setProperty("ink", ink)
            restyle(self.words)

    def _arrange(self) -> None:
        field = self._theme.scaled(FIELD)
        shown = [each for each in self.controls if not each.isHidden()]
        widths = [field if each.property("field") else each.sizeHint().width() for each in shown]
        across = sum(widths) + GAP * max(len(widths) - 1, 0)
        beside = self.width() >= self._theme.scaled(BESIDE) and across <= SHARE * self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        layout = self._end.layout()
        if self._row.direction() != way:
            self._row.setDirection(way)
        if isinstance(layout, FlowLayout) and layout.at_end != beside:
            layout.at_end = beside
            layout.invalidate()
        self._row.setAlignment(self._end, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0))
        self.setMinimumHeight(self._theme.scaled(TALL) if beside else 0)
        for control in self.controls:
            if control.property("field"):
                control.setMaximumWidth(field)
                control.setMinimumWidth(field if beside else 1)
        # Beside the words the controls keep their width; below them they wrap to the row's.
        self._end.setMinimumWidth(across if beside else 0)


class SettingGroup(QWidget):
    """Rows below a heading and one sentence about all of them. ``changed`` follows a change of what they show."""

    changed = Signal()

    def __init__(self, theme: Theme, title: str, words: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.column = new_column(self, 0)
        self.column.addWidget(label(theme, title, "subheading", level=2))
        if words:
            self.column.addWidget(label(theme, words, "note", muted=True))
        self.column.addSpacing(10)

    def add(self, title: str, words: str, *controls: QWidget) -> SettingRow:
        """Add a row. The controls tell assistive technology what the row says."""
        row = SettingRow(self.theme, title, words, *controls)
        for control in controls:
            if not control.accessibleDescription():
                control.setAccessibleDescription(words or title)
        self.column.addWidget(row)
        return row


def as_field(control: QWidget, name: str = "") -> None:
    """Give a control the width of the fields at the end of rows, and a name unless it has one."""
    control.setProperty("field", True)
    if name:
        control.setAccessibleName(name)
