"""The head of the results: what was looked for, what was understood beyond the words, and which kinds are listed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide_app.library.search.hits import Results
from guide_app.library.search.query import Query
from guide_app.ui.kit.text.labels import OneLine
from guide_app.ui.kit.theme import Theme
from guide_app.ui.search.kind_choice import ALL, KindChoice
from guide_app.ui.search.refinements import Refinements

MAX_KINDS = 0.7
"""Share of the width that the kinds may take before they are one filter."""


class ResultsHead(QWidget):
    """The words with the kinds beside them, and below these what was understood. Where the page is low it is one line,
    without the words: the box above says the same.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._low = False
        self._title = OneLine(theme, "heading")
        self.kind_choice = KindChoice(theme)
        self.refinements = Refinements(theme, self.kind_choice.filter)
        self._line = QHBoxLayout()
        self._line.setSpacing(16)
        self._line.addWidget(self._title, 1)
        self._line.addWidget(self.kind_choice)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._line)
        self._column.addWidget(self.refinements)

    def show_results(self, query: Query, results: Results, need_titles: Mapping[str, str]) -> None:
        """Say what was looked for and understood. ``need_titles`` are the needs of the pack in the language shown."""
        self._title.setText(self.tr("“%1”").replace("%1", " ".join(query.text.split())))
        self.kind_choice.show_counts(results.counts)
        self.refinements.show_results(results, need_titles)

    def show_failure(self) -> None:
        """Say only what was to be done here."""
        self._title.setText(self.tr("Search"))

    def clear(self) -> None:
        """Forget the words."""
        self.kind_choice.show_counts({})
        self.kind_choice.set_value(ALL)
        self._title.setText("")
        self.refinements.clear()

    def arrange(self, low: bool, width: int) -> None:
        """Take one line or two, for a page that is ``low`` or not, and as wide as ``width``."""
        self._column.setSpacing(8 if low else 12)
        self.kind_choice.set_tight(low or self.kind_choice.wished_width() > width * MAX_KINDS)
        self._title.setHidden(low)
        if low == self._low:
            return
        self._low = low
        if low:
            self._line.insertWidget(0, self.refinements, 1)
        else:
            self._column.addWidget(self.refinements)
