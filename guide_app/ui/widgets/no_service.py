"""What stands in place of the list when filters leave no service: which of them to leave out, and what comes then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from guide_app.ui.theme import Theme
from guide_app.ui.widgets.parts import EmptyState, button


class NoService(EmptyState):
    """``taken_off`` carries the key of the filter to leave out; ``cleared`` asks to leave out all."""

    taken_off = Signal(str)
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._ways: list[QPushButton] = []
        clear = button(theme, self.tr("Clear the filters"))
        clear.clicked.connect(self.cleared)
        self.buttons.addWidget(clear)

    def show_ways(self, ways: Sequence[tuple[str, str, int]]) -> None:
        """Offer to leave out one filter (key, words) and say how many services it brings back."""
        for gone in self._ways:
            gone.hide()
            gone.deleteLater()
        self._ways = [self._make(*way) for way in ways]
        for place, press in enumerate(self._ways):
            self.buttons.insertWidget(place, press)
        hint = self.tr("Leave one out:") if ways else self.tr("Fewer filters show more services.")
        self.set_words(self.tr("No service fits all of these filters"), hint)

    def _make(self, key: str, words: str, count: int) -> QPushButton:
        found = self.tr("1 service") if count == 1 else self.tr("%1 services").replace("%1", str(count))
        press = button(self._theme, self.tr("Without “%1”: %2").replace("%1", words).replace("%2", found))
        press.setProperty("key", key)
        press.clicked.connect(self._pressed)
        return press

    def _pressed(self) -> None:
        self.taken_off.emit(self.sender().property("key"))
