"""The card sets of this desk in the gallery: a button for each, with a menu of further actions beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from guide_app.handouts.cards.card_set import CardSet
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.menus import MenuButton
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class CardSetRow(QWidget):
    """Hidden while there is no set. Its signals carry the set."""

    chosen = Signal(object)
    rename_asked = Signal(object)
    write_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        head = QWidget()
        row = FlowLayout(head, 10)
        for words in (
            label(theme, self.tr("Card sets of this desk"), "title"),
            label(theme, self.tr("services, languages and paper, by name"), "note", muted=True),
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
            pair = self._pair(card_set)
            self._row.addWidget(pair)
            pair.show()
        self.setVisible(bool(sets))
        self._row.invalidate()

    def _pair(self, card_set: CardSet) -> QWidget:
        pair = QWidget(self._sets)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        start = button(self._theme, card_set.name, "normal", "card")
        start.clicked.connect(partial(self.chosen.emit, card_set))
        choices = [
            Choice(self.rename_asked, self.tr("Rename…")),
            Choice(self.write_asked, self.tr("Save as a file…")),
            Choice(self.remove_asked, self.tr("Remove")),
        ]
        more = MenuButton(self._theme, lambda: choices)
        more.setProperty("kind", "quiet")
        more.setProperty("menu", "bare")
        self._theme.set_icon(more, "more", "muted")
        more.setAccessibleName(self.tr("More about “%1”").replace("%1", card_set.name))
        more.chosen.connect(lambda asked: asked.emit(card_set))
        row.addWidget(start)
        row.addWidget(more)
        self.buttons[card_set.name] = start
        return pair
