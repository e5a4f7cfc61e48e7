"""The card sets of this desk in the gallery: a button for each. This desk renames and removes them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.handouts.cards.card_set import CardSet
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class CardSetRow(QWidget):
    """Hidden while there is no set. ``chosen`` carries the set."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = new_column(self, 6, (0, 4, 0, 0))
        head = QWidget()
        row = FlowLayout(head, 10)
        for words in (
            label(theme, self.tr("Card sets on this computer"), "title"),
            label(theme, self.tr("saved services, languages and paper"), "note", muted=True),
        ):
            words.setWordWrap(False)
            row.addWidget(words)
        column.addWidget(head)
        self._sets = QWidget()
        self._row = FlowLayout(self._sets, 12)
        column.addWidget(self._sets)
        self.buttons: dict[str, QPushButton] = {}
        """The button of each set, by the set's name."""
        self.hide()

    def show_sets(self, sets: tuple[CardSet, ...]) -> None:
        """Show these, in this order."""
        for old in self._row.widgets():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = {}
        for card_set in sets:
            start = self.buttons[card_set.name] = button(self._theme, card_set.name, "normal", "card")
            start.clicked.connect(partial(self.chosen.emit, card_set))
            self._row.addWidget(start)
            start.show()
        self.setVisible(bool(sets))
        self._row.invalidate()
