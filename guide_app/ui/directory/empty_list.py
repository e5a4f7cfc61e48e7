"""What stands in place of the list when filters leave no service: which of them to leave out, and what comes then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide_app.content.markup import Span
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.focus import stop_before
from guide_app.ui.kit.parts import EmptyState, button
from guide_app.ui.kit.theme import Theme


class EmptyList(EmptyState):
    """``taken_off`` carries the key of the filter to leave out; ``cleared`` asks to leave out all."""

    taken_off = Signal(str)
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._ways: list[RichText] = []
        self._clear = button(theme, self.tr("Clear the filters"))
        self._clear.clicked.connect(self.cleared)
        self.buttons.addWidget(self._clear)

    def show_ways(self, ways: Sequence[tuple[str, str, int]]) -> None:
        """Offer to leave out one filter (key, words) and say how many services it brings back."""
        for gone in self._ways:
            gone.hide()
            gone.deleteLater()
        self._ways = [self._make(*way) for way in ways]
        last = stop_before(self._clear)
        for way in self._ways:
            self.column.insertWidget(self.column.indexOf(self.buttons), way)
            if last is not None:
                QWidget.setTabOrder(last, way)
            last = way
        hint = self.tr("Leave one out:") if ways else self.tr("Fewer filters show more services.")
        self.set_words(self.tr("No service fits all of these filters"), hint)

    def _make(self, key: str, words: str, count: int) -> RichText:
        # A link wraps where the words are long and large; a button would be cut off.
        found = self.tr("1 service") if count == 1 else self.tr("%1 services").replace("%1", str(count))
        text = self.tr("Without “%1”: %2").replace("%1", words).replace("%2", found)
        way = RichText(self._theme)
        way.set_spans((Span(text, link=f"filter:{key}"),), {})
        way.followed.connect(self._followed)
        return way

    def _followed(self, _kind: str, key: str) -> None:
        self.taken_off.emit(key)
