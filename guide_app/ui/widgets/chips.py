"""A row of chips: filters to switch on and off, or one choice out of several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from guide_app.ui.theme import Theme
from guide_app.ui.widgets.flow_layout import FlowLayout
from guide_app.ui.widgets.tab_stops import stop_before


class Chips(QWidget):
    """Chips by key. ``exclusive`` keeps exactly one down; otherwise each is a switch of its own.

    ``changed`` is sent after a person has pressed one. The arrow keys go from chip to chip.
    """

    changed = Signal()

    def __init__(self, theme: Theme, name: str, exclusive: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exclusive = exclusive
        self._compact = False
        self._buttons: dict[str, QPushButton] = {}
        self._layout = FlowLayout(self)
        self._name = name
        self._menu_button: QPushButton | None = None
        self.setAccessibleName(name)

    def set_compact(self, compact: bool) -> None:
        """Show the chips as the entries of one menu, where there is no room for them all."""
        if compact and self._menu_button is None:
            self._menu_button = self._make_menu_button()
            self._order()
        if self._menu_button is not None:
            self._menu_button.setVisible(compact)
        for button in self._buttons.values():
            button.setVisible(not compact)
        self._compact = compact
        self._write_menu_button()
        self.updateGeometry()

    def set_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show these chips (key, words); those that were down stay down where they still exist."""
        down = self.checked()
        if [key for key, _ in chips] != list(self._buttons):
            for button in self._buttons.values():
                self._layout.removeWidget(button)
                button.hide()
                button.deleteLater()
            others = self._layout.take_all()
            self._buttons = {key: self._make(key) for key, _ in chips}
            for other in others:
                self._layout.addItem(other)
            self._order()
        for key, words in chips:
            self._buttons[key].setText(words.replace("&", "&&"))
            self._buttons[key].setAccessibleName(words)
        self.set_checked(down)
        self.set_compact(self._compact)

    def checked(self) -> tuple[str, ...]:
        """Keys of the chips that are down."""
        return tuple(key for key, button in self._buttons.items() if button.isChecked())

    def set_checked(self, keys: Sequence[str]) -> None:
        """Press just these chips, without telling anyone. An exclusive row falls back to its first."""
        if self._exclusive and not any(key in self._buttons for key in keys):
            keys = tuple(self._buttons)[:1]
        for key, button in self._buttons.items():
            button.setChecked(key in keys)
        self._write_menu_button()

    def append(self, button: QPushButton) -> None:
        """Put a button of another kind after the chips."""
        self._layout.addWidget(button)

    def button(self, key: str) -> QPushButton:
        """The chip of a key."""
        return self._buttons[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        buttons = list(self._buttons.values())
        focused = self.focusWidget()
        if event.key() in steps and isinstance(focused, QPushButton) and focused in buttons:
            place = (buttons.index(focused) + steps[Qt.Key(event.key())]) % len(buttons)
            buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _order(self) -> None:
        """Let Tab come here before what follows on the page, also to what has just been made."""
        last = stop_before(self)
        for part in self._layout.widgets():
            if last is not None:
                QWidget.setTabOrder(last, part)
            last = part

    def _make(self, key: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "chip")
        button.setProperty("key", key)
        button.setCheckable(True)
        self._theme.set_role(button, "small")
        button.clicked.connect(self._pressed)
        self._layout.addWidget(button)
        return button

    def _pressed(self) -> None:
        pressed = self.sender()
        if self._exclusive:
            for button in self._buttons.values():
                button.setChecked(button is pressed)
        self._write_menu_button()
        self.changed.emit()

    def _make_menu_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "chip")
        button.setProperty("menu", True)
        self._theme.set_role(button, "small")
        menu = QMenu(button)
        menu.aboutToShow.connect(self._fill_menu)
        menu.triggered.connect(self._chosen)
        button.setMenu(menu)
        others = self._layout.take_all()
        self._layout.addWidget(button)
        for other in others:
            self._layout.addItem(other)
        return button

    def _fill_menu(self) -> None:
        assert self._menu_button is not None
        menu = self._menu_button.menu()
        menu.clear()
        for key, button in self._buttons.items():
            action = menu.addAction(button.text())
            action.setCheckable(True)
            action.setChecked(button.isChecked())
            action.setData(key)

    def _chosen(self, action: QAction) -> None:
        self._buttons[action.data()].click()

    def _write_menu_button(self) -> None:
        if self._menu_button is None:
            return
        down = [button.text() for button in self._buttons.values() if button.isChecked()]
        text = ", ".join(down) if self._exclusive else f"{self._name} ({len(down)})" if down else self._name
        self._menu_button.setText(text)
