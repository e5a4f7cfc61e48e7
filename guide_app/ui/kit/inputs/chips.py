"""A row of chips: what a search understood; each can be changed or removed."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.ui.kit.layout.folding_row import FoldingRow
from guide_app.ui.kit.overlays.menus import MenuButton
from guide_app.ui.kit.theme import Theme

CHIP_AROUND = 12
"""Vertical padding of a chip with its border, in pixels (``assets/themes/style.qss``)."""


class ChipRow(FoldingRow):
    """One line whose buttons and menu button are chips."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 1, 6)

    def make_chip(self) -> QPushButton:
        """Create a chip without text."""
        chip = QPushButton(self)
        self._dress(chip)
        return chip

    def chip_height(self) -> int:
        """The height of a chip at the present text size, px."""
        return QFontMetrics(self._theme.font("small")).height() + CHIP_AROUND

    def make_more(self) -> MenuButton:
        more = MenuButton(self._theme, self._folded, self._checked)
        self._dress(more)
        return more

    def _dress(self, chip: QPushButton) -> None:
        chip.setProperty("kind", "chip")
        self._theme.set_role(chip, "small")

    def order(self, before: QWidget) -> None:
        """Put these chips after the stop ``before`` in the tab order, new ones included."""
        for part in self._row.widgets():
            QWidget.setTabOrder(before, part)
            before = part
