"""The head of the results: the query, what was understood beyond its words, and the choice of kinds."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtWidgets import QWidget

from guide_app.library.search.hits import Results
from guide_app.library.search.query import Query
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.text.labels import OneLine
from guide_app.ui.kit.theme import Theme
from guide_app.ui.search.kind_choice import ALL, KindChoice
from guide_app.ui.search.refinements import Refinements

LEAST = 180
"""Height of the page, px at 100 % text, below which the conditions of a call take this place."""
MAX_KINDS = 0.7
"""Maximum share of the width for the kinds; wider ones are replaced by one filter."""


class ResultsHead(QWidget):
    """The query with the kinds beside it, and below them what was understood. In a low page it is one line without the
    query, which is also in the box above.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._low, self._nothing = theme, False, False
        self._title = OneLine(theme, "heading", level=1)
        self.kind_choice = KindChoice(theme)
        self.refinements = Refinements(theme, self.kind_choice.filter)
        self._line = new_row(gap=16)
        self._line.addWidget(self._title, 1)
        self._line.addWidget(self.kind_choice)
        self._column = new_column(self)
        self._column.addLayout(self._line)
        self._column.addWidget(self.refinements)

    def show_results(self, query: Query, results: Results, need_titles: Mapping[str, str], listed: int) -> None:
        """Show the query and what was understood. ``need_titles`` are the needs of the pack in the language shown;
        ``listed`` is the number of results in the mixed list.
        """
        self._title.setText(self.tr("“%1”").replace("%1", " ".join(query.text.split())))
        self.kind_choice.show_counts(results.counts, listed)
        self.refinements.show_results(results, need_titles)
        understood = bool(self.refinements.said())
        self._nothing = not understood and not sum(results.counts.values())
        self.refinements.setVisible(understood or listed > 0)

    def show_failure(self) -> None:
        """Show only the title of the page."""
        self._title.setText(self.tr("Search"))

    def clear(self) -> None:
        """Clear the head."""
        self.kind_choice.show_counts({})
        self.kind_choice.set_value(ALL)
        self._title.setText("")
        self.refinements.clear()
        self.refinements.show()
        self._nothing = False
        self.give_way((), 0)

    def give_way(self, conditions: Collection[str], room: int) -> None:
        """Leave a page with little ``room``, in px, to the conditions of a call: they are never cut. Leave a low page
        to what to try where nothing was found.
        """
        shown = not conditions or room >= self._theme.scaled(LEAST)
        self.setVisible(shown and not (self._low and self._nothing))

    def arrange(self, low: bool, width: int) -> None:
        """Use one line in a ``low`` page, otherwise two, for a page of this ``width``."""
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
