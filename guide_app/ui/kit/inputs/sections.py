"""The sections of a page: borderless texts, of which the current one is highlighted."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from guide_app.ui.kit.accessibility import set_words
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.focus import is_plain
from guide_app.ui.kit.theme import Theme


class _Section(QPushButton):
    """One section. A screen reader calls it a radio button, as Qt goes by the button's own ``autoExclusive``."""


class Sections(QWidget):
    """One choice out of a few (key, text); the first one initially. ``chosen`` carries the key that a person chose.

    The current section is the only tab stop; the arrow keys choose, as among radio buttons.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self._row = new_row(self, 2)
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._toggled)
        self._keys: tuple[str, ...] = ()
        self._chosen = 0

    @property
    def value(self) -> str:
        """The key of the current section."""
        return self._keys[self._chosen]

    @property
    def buttons(self) -> dict[str, QPushButton]:
        """The sections by key."""
        return {key: self._at(place) for place, key in enumerate(self._keys)}

    def set_sections(self, sections: Sequence[tuple[str, str]], hidden: Collection[str] = ()) -> None:
        """Offer these, apart from those with a key in ``hidden``. The current section is kept where it still exists;
        buttons are rebuilt only when the keys change.
        """
        keys = tuple(key for key, _ in sections)
        if keys != self._keys:
            kept = self._keys[self._chosen] if self._keys else ""
            for gone in self._group.buttons():
                self._group.removeButton(gone)
                self._row.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
            self._keys = keys
            for place in range(len(keys)):
                self._row.addWidget(self._make(place))
            self.set_value(kept)
        for place, (_, words) in enumerate(sections):
            press = self._at(place)
            if press.accessibleName() != words:
                set_words(press, words.replace("&", "&&"), words)
            press.setHidden(keys[place] in hidden and place != self._chosen)

    def set_value(self, key: str) -> None:
        """Make a section current, or the first where there is none of that key, without sending ``chosen``."""
        self._chosen = self._keys.index(key) if key in self._keys else 0
        with QSignalBlocker(self._group):
            self._at(self._chosen).setChecked(True)
        for place in range(len(self._keys)):
            press, shown = self._at(place), place == self._chosen
            self._theme.set_role(press, "strong" if shown else "body")
            press.setFocusPolicy(Qt.FocusPolicy.StrongFocus if shown else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not is_plain(event):
            super().keyPressEvent(event)
            return
        across = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if across and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        offered = [place for place in range(len(self._keys)) if not self._at(place).isHidden()]
        place = offered[(offered.index(self._chosen) + step) % len(offered)]
        self._choose(place)
        self._at(place).setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, place: int) -> QPushButton:
        press = _Section()
        press.setCheckable(True)
        press.setAutoExclusive(True)
        press.setProperty("kind", "section")
        press.setAutoDefault(False)
        self._group.addButton(press, place)
        return press

    def _at(self, place: int) -> QPushButton:
        found = self._group.button(place)
        assert isinstance(found, QPushButton)
        return found

    def _toggled(self, place: int, checked: bool) -> None:
        if checked:
            self._choose(place)

    def _choose(self, place: int) -> None:
        self.set_value(self._keys[place])
        self.chosen.emit(self.value)
