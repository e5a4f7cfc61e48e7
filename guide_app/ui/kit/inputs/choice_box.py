"""Boxes of a form that show the current choice and open a popup of all choices."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from guide_app.ui.kit.focus import is_plain
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.menus import MenuButton
from guide_app.ui.kit.theme import Theme

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_PageUp: 0, Qt.Key.Key_End: -1, Qt.Key.Key_PageDown: -1}
MIN_WORDS = 7
"""Letters of its text that a box keeps in a narrow form; the rest is elided."""
INDENT = "\u2002\u2009"
"""Leading spaces replace the left padding, which a style sheet cannot set for a button with a chevron."""


class FieldButton(MenuButton):
    """A menu button in a form: it shows the current choice, elided at the end where it does not fit."""

    def __init__(
        self,
        theme: Theme,
        choices: Callable[[], Sequence[Choice]],
        made: Callable[[], Collection[object]],
        *,
        boxes: bool = False,
    ) -> None:
        self._words = ""
        super().__init__(theme, choices, made, boxes=boxes)
        self.setProperty("kind", "field")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.set_role(self, "body")
        theme.changed.connect(self._write)

    @property
    def words(self) -> str:
        """The current choice as text."""
        return self._words

    def show_words(self, about: str, words: str) -> None:
        """Show the current choice. A screen reader says ``about`` before it."""
        self._words = words
        name = self.tr("%1: %2", "what a box is about, and what is chosen in it")
        self.setAccessibleName(name.replace("%1", about).replace("%2", words) if about else words)
        self.updateGeometry()
        self._write()

    def minimumSizeHint(self) -> QSize:
        few = min(self.width_of(self._words), self.width_of("n" * MIN_WORDS))
        return QSize(self._around() + few, super().sizeHint().height())

    def sizeHint(self) -> QSize:
        longest = max((self.width_of(each.words) for each in self._choices()), default=0)
        return QSize(self._around() + max(longest, self.width_of(self._words)), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def width_of(self, words: str) -> int:
        """The width of a text in the button's font."""
        return self.fontMetrics().horizontalAdvance(words)

    def _around(self) -> int:
        """The width of the button apart from its text."""
        return super().sizeHint().width() - self.width_of(self.text().replace("&&", "&").removeprefix(INDENT))

    def _write(self) -> None:
        room = max(self.width() - self._around(), 0)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self._words if shown != self._words else "")
        self.setText(INDENT + shown.replace("&", "&&"))


class ChoiceBox(FieldButton):
    """One of several choices. ``chosen`` is sent when a person chooses, never for ``set_value``. Up, Down, Home and End
    choose without opening the popup; a letter opens it at the first choice with that initial.
    """

    def __init__(self, theme: Theme, about: str) -> None:
        self.about = about
        self.choices: Sequence[Choice] = ()
        self._place = 0
        super().__init__(theme, lambda: self.choices, lambda: (self.value,))
        self.chosen.connect(self.set_value)

    @property
    def value(self) -> object:
        """The current choice; None where there are no choices."""
        return self.choices[self._place].value if self.choices else None

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; the current choice is kept where it still exists, else the first one is chosen."""
        before = self.value
        self.choices = tuple(choices)
        self.set_value(before)

    def set_value(self, value: object) -> None:
        """Choose this value, or the first where it does not exist."""
        self._place = next((place for place, each in enumerate(self.choices) if each.value == value), 0)
        self.show_words(self.about, self.choices[self._place].words if self.choices else "")

    def next_values(self) -> tuple[object, ...]:
        """The values that the arrow keys would choose."""
        places = (self._place + 1, self._place - 1)
        return tuple(self.choices[place].value for place in places if 0 <= place < len(self.choices))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), is_plain(event, or_shifted=True)
        if plain and key in _STEPS:
            self._go_to(self._place + _STEPS[Qt.Key(key)])
        elif plain and key in _ENDS:
            self._go_to(_ENDS[Qt.Key(key)] % max(len(self.choices), 1))
        elif plain and event.text().strip() and event.text().isprintable():
            self.open_popup()
            if self.popup is not None:
                self.popup.list.keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self.choices) and place != self._place:
            self.chosen.emit(self.choices[place].value)
