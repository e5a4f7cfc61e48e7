"""The head of the page Side by side: each language above its column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from guide_app.ui.bilingual.pair_row import GAP
from guide_app.ui.common import formatting
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.inputs.filters import FilterButton
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class LanguageHead(QWidget):
    """``chosen`` carries another language for the person at the desk, one of ``languages``; ``swap_asked`` asks for the
    other order.
    """

    chosen = Signal(str)
    swap_asked = Signal()

    def __init__(self, theme: Theme, languages: Sequence[str]) -> None:
        super().__init__()
        self._theme, self._offered, self._language = theme, languages, ""
        self._row = new_row(self, 0, (8, 0, 8, 0))
        self._own = label(theme, role="strong")
        self._own.setWordWrap(False)
        self._other = FilterButton(theme, self.tr("The person with you"), self._choices, None)
        self._other.chosen.connect(self._choose)
        self._between = QWidget()
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(label(theme, self.tr("You"), "note", muted=True))
        first.addWidget(self._own, 1)
        second.setSpacing(4)
        second.addWidget(self._other)
        swap = button(theme, "", "quiet", "swap")
        swap.setAccessibleName(self.tr("Swap sides"))
        swap.setToolTip(self.tr("Swap sides"))
        swap.clicked.connect(self.swap_asked)
        second.addWidget(swap)
        second.addStretch(1)
        self._row.addLayout(first, 1)
        self._row.addWidget(self._between)
        self._row.addLayout(second, 1)

    def show_languages(self, own: str, other: str, *, swapped: bool) -> None:
        """Name both; ``swapped`` has the other one at the start of the line."""
        self._language = own
        self._own.setText(formatting.language_name(own))
        self._other.show_value(other, formatting.language_name(other))
        self._row.setDirection(QBoxLayout.Direction.RightToLeft if swapped else QBoxLayout.Direction.LeftToRight)

    def set_gap(self, middle: int) -> None:
        """Set the gap between the two names, for a column of numbers that is ``middle`` px wide."""
        self._between.setFixedWidth(middle + self._theme.scaled(2 * GAP if middle else GAP))

    def _choices(self) -> list[Choice]:
        return [Choice(code, formatting.language_name(code)) for code in self._offered if code != self._language]

    def _choose(self, code: object) -> None:
        self.chosen.emit(str(code))
