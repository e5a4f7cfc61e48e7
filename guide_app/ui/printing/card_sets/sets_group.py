"""The card sets of this desk in This desk: renamed, saved as files, removed, and added from a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from guide_app.handouts.cards.card_set import CardSet
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.layout.setting_rows import SettingGroup, SettingRow
from guide_app.ui.kit.parts import button
from guide_app.ui.printing.card_sets.keeper import CardSetKeeper


class SetsGroup(SettingGroup):
    """A row for each set. Print opens them."""

    def __init__(self, context: PageContext, keeper: CardSetKeeper) -> None:
        super().__init__(
            context.theme,
            self.tr("Card sets"),
            self.tr("Saved services, languages and paper. Save one while you make cards, and open it from Print."),
        )
        self._keeper, self._as_staff = keeper, context.as_staff
        self._rows: list[SettingRow] = []
        keeper.changed.connect(self.show_again)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_again()

    def show_again(self) -> None:
        """Show what is so now."""
        for row in self._rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in self._keeper.store.all()]
        add = self._press(self.tr("Add a card set…"), partial(self._keeper.ask_what_to_take, self))
        self._rows.append(self.add(self.tr("Another set"), self.tr("From a file saved at another desk."), add))
        self.changed.emit()

    def _row(self, card_set: CardSet) -> SettingRow:
        keeper = self._keeper
        count = self.tr("%n service(s)", "", len(card_set.services))
        write = button(self.theme, self.tr("Save as a file…"))
        write.clicked.connect(lambda: keeper.ask_where_to_write(card_set, self))
        return self.add(
            card_set.name,
            count,
            self._press(self.tr("Rename…"), partial(keeper.ask_for_name, card_set, self)),
            write,
            self._press(self.tr("Remove"), partial(keeper.remove, card_set)),
        )

    def _press(self, words: str, act: Callable[[], object]) -> QWidget:
        press = button(self.theme, words)
        press.clicked.connect(lambda: self._as_staff(self, act))
        return press
