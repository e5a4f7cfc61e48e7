"""A button that opens a menu with one choice out of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from guide_app.ui.kit.menus import ButtonMenu
from guide_app.ui.kit.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class ChoiceButton(QPushButton):
    """``chosen`` carries the key of the choice. The menu is filled when it opens, so that it costs a start nothing.

    ``choices`` gives keys and words, ``current`` the key in force.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        kind: str,
        choices: Callable[[], Sequence[tuple[str | None, str]]],
        current: Callable[[], str | None],
    ) -> None:
        super().__init__()
        self._choices, self._current = choices, current
        self.setProperty("kind", kind)
        self.setProperty("menu", True)
        theme.set_role(self, "small" if kind == "chip" else "body")
        menu = ButtonMenu(self)
        menu.aboutToShow.connect(self._fill)
        menu.triggered.connect(self._triggered)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for key, text in self._choices():
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self._current())
            action.setData(key)

    def _triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
