"""Which column of a table is which fact: each column with its first cells, and what it is to the guide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from guide_app.exchange.mapping import LEFT_OUT, Map, columns_to_choose
from guide_app.ui.coordinator.field_names import column_words
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

MAX_SAMPLE = 60
"""Characters of the first cells that are shown of a column."""


class ColumnChoices(QWidget):
    """``used`` carries the Map that was chosen, ``left`` that nothing was."""

    used = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.header: list[str] = []
        """The names of the columns that are shown."""
        self.boxes: list[ChoiceBox] = []
        self._parts: list[QWidget] = []
        card = ScrollCard(theme)
        body = QWidget()
        body.setObjectName("ScrollBody")
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(24, 16, 24, 16)
        self._grid.setHorizontalSpacing(24)
        self._grid.setColumnStretch(1, 1)
        card.area.setWidget(body)
        card.head.addWidget(label(theme, self.tr("What is in each column?"), "subheading"))
        self.use = button(theme, self.tr("Use these columns"), "primary", "check")
        self.use.clicked.connect(self._use)
        back = button(theme, self.tr("Cancel"))
        back.clicked.connect(self.left)
        card.foot.addWidget(self.use)
        card.foot.addWidget(back)
        card.foot.addWidget(
            label(theme, self.tr("It is remembered for tables with these columns."), "note", muted=True), 1
        )
        card.show_head()
        card.show_foot()
        column = new_column(self)
        column.addWidget(card)

    def show_columns(self, header: list[str], known: Sequence[str | None], samples: list[list[str]]) -> None:
        """Show the columns of a table, what the guide knows each of them as, and its first rows."""
        self.header = header
        for part in self._parts:
            self._grid.removeWidget(part)
            part.deleteLater()
        self._parts = []
        self.boxes = []
        choices = [Choice("", self.tr("Keep it as it is")), Choice(LEFT_OUT, self.tr("Leave it out"))]
        choices += [Choice(name, column_words(name)) for name in columns_to_choose()]
        for row, (name, fact) in enumerate(zip(header, known, strict=True)):
            cells = [cells[row] for cells in samples if row < len(cells) and cells[row]]
            box = ChoiceBox(self._theme, name)
            box.set_choices(choices)
            box.set_value(fact or "")
            self.boxes.append(box)
            sample = label(self._theme, " · ".join(cells)[:MAX_SAMPLE], "note", muted=True)
            for place, part in enumerate((label(self._theme, name, "strong"), sample, box)):
                self._grid.addWidget(part, row, place)
                self._parts.append(part)

    def take_keyboard(self) -> None:
        """Move the focus to the first column."""
        (self.boxes[0] if self.boxes else self.use).setFocus(Qt.FocusReason.OtherFocusReason)

    def _use(self) -> None:
        named = zip(self.header, self.boxes, strict=True)
        self.used.emit(Map(columns={name: str(box.value) or name for name, box in named}))
