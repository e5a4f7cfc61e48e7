"""A row of chips: filters to switch on and off, or one choice out of several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.ui.kit.focus import stop_before, takes_tab
from guide_app.ui.kit.folding_row import FoldingRow
from guide_app.ui.kit.theme import Theme

LINES = 2
"""Lines that a row of chips may take from what it filters."""


class ChipRow(FoldingRow):
    """A row whose buttons, and whose menu, are chips."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, LINES, 6)

    def make_chip(self) -> QPushButton:
        """A chip without words."""
        chip = QPushButton(self)
        chip.setProperty("kind", "chip")
        self._theme.set_role(chip, "small")
        return chip

    def make_more(self) -> QPushButton:
        more = self.make_chip()
        more.setProperty("menu", True)
        return more

    def order(self, last: QWidget | None) -> None:
        """Let Tab come from the ``last`` stop before here to these, also to what has just been made."""
        for part in self._row.widgets():
            if last is not None:
                QWidget.setTabOrder(last, part)
            last = part


class Chips(ChipRow):
    """Chips by key. ``exclusive`` keeps exactly one down; otherwise each is a switch of its own.

    ``changed`` is sent after a person has pressed one. The arrow keys go from chip to chip. In an exclusive row they
    press it too, and Tab stops once, as among radio buttons, which is what a screen reader calls them.
    """

    changed = Signal()

    def __init__(self, theme: Theme, name: str, exclusive: bool) -> None:
        super().__init__(theme)
        self._exclusive = exclusive
        self._keys: dict[str, QPushButton] = {}
        self._name = name
        self.setAccessibleName(name)

    def set_compact(self, compact: bool) -> None:
        """Show the chips as the entries of one menu, where there is no room for them all."""
        self._lines = 0 if compact else LINES
        self.fold()

    def set_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show these chips (key, words); those that were down stay down where they still exist."""
        down = self.checked()
        if [key for key, _ in chips] != list(self._keys):
            self._keys = {key: self._make(key) for key, _ in chips}
            self.set_buttons(list(self._keys.values()))
            self.order(stop_before(self))
        for key, words in chips:
            self._keys[key].setText(words.replace("&", "&&"))
            self._keys[key].setAccessibleName(words)
        self.set_checked(down)

    def checked(self) -> tuple[str, ...]:
        """Keys of the chips that are down."""
        return tuple(key for key, button in self._keys.items() if button.isChecked())

    def set_checked(self, keys: Sequence[str]) -> None:
        """Press just these chips, without telling anyone. An exclusive row falls back to its first."""
        if self._exclusive and not any(key in self._keys for key in keys):
            keys = tuple(self._keys)[:1]
        for key, button in self._keys.items():
            button.setChecked(key in keys)
        self.fold()

    def button(self, key: str) -> QPushButton:
        """The chip of a key."""
        return self._keys[key]

    def fold(self) -> None:
        super().fold()
        # Of several that exclude each other, Qt lets Tab stop at the last used, which may stand in the menu by now.
        shown = [button for button in self._keys.values() if not button.isHidden()]
        if shown and not any(takes_tab(button) for button in shown):
            shown[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def write_more(self, more: QPushButton, folded: list[QPushButton]) -> None:
        name = self._name if len(folded) == len(self._keys) else self.tr("More")
        down = [button.text() for button in folded if button.isChecked()]
        if down:
            name = down[0] if self._exclusive else f"{name} ({len(down)})"
        if more.text() != name:
            more.setText(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        buttons = [button for button in self._keys.values() if not button.isHidden()]
        focused = self.focusWidget()
        if event.key() in steps and isinstance(focused, QPushButton) and focused in buttons:
            place = (buttons.index(focused) + steps[Qt.Key(event.key())]) % len(buttons)
            buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _make(self, key: str) -> QPushButton:
        button = self.make_chip()
        button.setProperty("key", key)
        button.setCheckable(True)
        button.setAutoExclusive(self._exclusive)
        button.clicked.connect(self._pressed)
        return button

    def _pressed(self) -> None:
        self.fold()
        self.changed.emit()
