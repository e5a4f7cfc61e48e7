"""A choice out of a few, all visible: one button divided into segments."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QPushButton, QSizePolicy, QWidget

from guide_app.ui.kit.focus import is_plain
from guide_app.ui.kit.theme import Role, Theme, restyle


class _Segment(QPushButton):
    """One choice. A screen reader calls it a radio button, as Qt goes by the button's own ``autoExclusive``."""


class Segments(QWidget):
    """One choice out of a few (value, text). ``chosen`` carries the value a person chose, ``clicked`` the one that was
    pressed, and not only passed with the arrow keys.

    ``small`` ones have smaller letters, for a narrow form. With ``optional``, nothing is chosen initially, and a press
    on the current choice takes it back: the value is then None.

    The current choice is the only tab stop; the arrow keys choose, as among radio buttons.
    """

    chosen = Signal(object)
    clicked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[tuple[object, str]],
        optional: bool = False,
        *,
        small: bool = False,
    ) -> None:
        self._theme, self._optional = theme, optional
        self._roles: tuple[Role, Role] = ("note", "small-strong") if small else ("body", "strong")
        self._row, self._group = QBoxLayout(QBoxLayout.Direction.LeftToRight), QButtonGroup()
        self._chosen: int | None = None
        self._values: list[object] = []
        super().__init__()
        self.setAccessibleName(name)
        self.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group.setParent(self)
        self._group.setExclusive(not optional)
        self.set_choices(choices)
        # Not clicked: assistive technology toggles a choice, and sends no click.
        self._group.idToggled.connect(self._toggled)
        self._group.idClicked.connect(lambda place: self.clicked.emit(self._values[place]))

    @property
    def value(self) -> object:
        """The current choice."""
        return None if self._chosen is None else self._values[self._chosen]

    def buttons(self) -> list[QAbstractButton]:
        """The choices as widgets, in order."""
        return self._group.buttons()

    def tab_stop(self) -> QAbstractButton:
        """The choice that takes focus: the current one, else the first."""
        return self.buttons()[self._chosen or 0]

    def others(self) -> tuple[object, ...]:
        """The choices other than the current one."""
        return tuple(value for place, value in enumerate(self._values) if place != self._chosen)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these choices; the current one is kept where it still exists, else the first is chosen."""
        before = self.value
        if self._values == [value for value, _ in choices]:
            for segment, (_, words) in zip(self.buttons(), choices, strict=True):
                segment.setText(words.replace("&", "&&"))
                segment.setAccessibleName(words)
            return
        gone = self.buttons()
        for segment in gone:
            self._group.removeButton(segment)
            self._row.removeWidget(segment)
            segment.deleteLater()
        self._values, self._chosen = [value for value, _ in choices], None
        for place, (_, words) in enumerate(choices):
            segment = _Segment(words.replace("&", "&&"))
            segment.setAccessibleName(words)
            segment.setAccessibleDescription(self.accessibleName())
            segment.setCheckable(True)
            segment.setAutoExclusive(True)
            segment.setProperty("kind", "segment")
            self._theme.set_role(segment, self._roles[0])
            self._group.addButton(segment, place)
            # Equal widths, which no ring or bold letters change.
            across = QSizePolicy.Policy.Ignored if self._roles[0] == "note" else QSizePolicy.Policy.Expanding
            segment.setSizePolicy(across, QSizePolicy.Policy.Fixed)
            self._row.addWidget(segment)
        for one, following in pairwise([*gone[:1], *self.buttons()]):
            self.setTabOrder(one, following)  # A new widget would be the last of the window.
        self._shape(self._row.direction() == QBoxLayout.Direction.TopToBottom)
        none = None if self._optional else self._values[0]
        self.set_value(before if before in self._values else none)

    def set_value(self, value: object) -> None:
        """Set the choice, or none (None), without sending ``chosen``."""
        place = self._values.index(value) if value in self._values else None
        self._chosen = place
        with QSignalBlocker(self._group):
            for at, segment in enumerate(self.buttons()):
                segment.setChecked(at == place)
        for at, segment in enumerate(self.buttons()):
            stop = at == (place or 0)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
            role = self._roles[at == place]
            if segment.property("textRole") != role:
                self._theme.set_role(segment, role)

    def minimumSizeHint(self) -> QSize:
        """The widest choice: choices that do not fit side by side are stacked."""
        hints = [segment.minimumSizeHint() for segment in self.buttons()]
        height = super().minimumSizeHint().height()
        return QSize(max((hint.width() for hint in hints), default=0), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    @property
    def room(self) -> int:
        """The width that all choices need side by side."""
        hints = [segment.sizeHint().width() for segment in self.buttons()]
        return max(hints, default=0) * len(hints) if self._roles[0] == "note" else sum(hints)

    def _arrange(self) -> None:
        stacked = self.room > self.width()
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._row.direction() == direction:
            return
        self._row.setDirection(direction)
        self._row.setSpacing(4 if stacked else 0)
        self._shape(stacked)

    def _shape(self, stacked: bool) -> None:
        """In a row only the outer segments have rounded ends; when stacked each segment is a button of its own."""
        last = len(self._values) - 1
        ends = {} if stacked else {0: "first", last: "last"} if last else {0: "only"}
        for place, segment in enumerate(self.buttons()):
            segment.setProperty("place", "only" if stacked else ends.get(place, "middle"))
            restyle(segment)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not is_plain(event):
            super().keyPressEvent(event)
            return
        if (
            event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            and self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ):
            step = -step
        focused = next((place for place, each in enumerate(self.buttons()) if each.hasFocus()), 0)
        now = self._chosen if self._chosen is not None else focused
        place = (now + step) % len(self._values)
        self._group.button(place).setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(self._values[place])

    def _toggled(self, place: int, checked: bool) -> None:
        if checked:
            self._choose(self._values[place])
        elif self._optional:
            self._choose(None)

    def _choose(self, value: object) -> None:
        self.set_value(value)
        self.chosen.emit(value)
