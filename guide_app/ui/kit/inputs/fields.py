"""Fields of a form, one class for each way of choosing. Each sends a signal when a person changes its value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import stop_at_checked
from guide_app.ui.kit.inputs.boxes import NumberBox
from guide_app.ui.kit.inputs.choice_box import ChoiceBox, FieldButton
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole

Choices = Sequence[tuple[str | None, str]]
"""Pairs of key and text."""
TARGET = 36
"""Minimum width and height of a button without text, px."""
COUNT = 84
"""Minimum width of a number of cards, in px at 100 % text."""
LONG_WORDS = 26
"""Number of letters from which a choice is too long for half of the form's width."""


class Field(QWidget):
    """``changed`` is sent when a person chooses, never for ``set_value``. ``approached`` says that a change may follow:
    the pointer or focus has come to the field, or to another of its choices.
    """

    changed = Signal()
    approached = Signal()
    wide = False
    """Whether the field takes the whole width of the form."""
    says_its_name = False
    """Whether the field shows its title itself, as a check box does."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.caption: QLabel | None = None
        """The label above the field."""
        self.box = new_column(self, 4)

    @property
    def value(self) -> Any:
        """The current value."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Set the value without sending ``changed``."""
        raise NotImplementedError

    def editor(self) -> QWidget:
        """The widget that takes focus."""
        return self

    def next_values(self) -> tuple[Any, ...]:
        """The values likely to be chosen next, by pointer and focus, the likeliest first; empty if unknown."""
        return ()

    def watch_editor(self) -> None:
        """Install the event filter that notices focus, on each widget that can take it."""
        self.editor().installEventFilter(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.approached.emit()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.approached.emit()
        return super().eventFilter(watched, event)


class ChoiceField(Field):
    """One of a few choices."""

    def __init__(self, theme: Theme, title: str, choices: Choices) -> None:
        super().__init__(title)
        self.choice = ChoiceBox(theme, title)
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.addWidget(self.choice)
        self.set_choices(choices)
        self.wide = max((len(text) for _, text in choices), default=0) > LONG_WORDS
        self._pointed_at: tuple[str | None, ...] | None = None
        self.choice.chosen.connect(self.changed)
        self.choice.pointed_at.connect(self._point_at)

    @property
    def value(self) -> str | None:
        return cast("str | None", self.choice.value)

    def set_value(self, value: Any) -> None:
        self.choice.set_value(value)

    def set_choices(self, choices: Choices) -> None:
        """Offer these; the current choice is kept where it still exists."""
        self.choice.set_choices([Choice(key, text) for key, text in choices])

    def editor(self) -> QWidget:
        return self.choice

    def next_values(self) -> tuple[str | None, ...]:
        """The choice pointed at in the open list; else those that the arrow keys would choose."""
        return self._pointed_at or cast("tuple[str | None, ...]", self.choice.next_values())

    def _point_at(self, value: str | None) -> None:
        self._pointed_at = (value,)
        self.approached.emit()
        self._pointed_at = None


class SegmentsField(Field):
    """One of two or three choices, all visible: the field needs no caption above them."""

    wide = True
    says_its_name = True

    def __init__(self, theme: Theme, title: str, choices: Choices) -> None:
        super().__init__(title)
        self.segments = Segments(theme, title, choices)
        self.segments.chosen.connect(self.changed)
        self.box.addWidget(self.segments)

    @property
    def value(self) -> Any:
        return self.segments.value

    def set_value(self, value: Any) -> None:
        self.segments.set_value(value)

    def set_choices(self, choices: Choices) -> None:
        """Offer these; the current choice is kept where it still exists."""
        self.segments.set_choices(choices)
        self.watch_editor()

    def editor(self) -> QWidget:
        return self.segments.tab_stop()

    def watch_editor(self) -> None:
        for segment in self.segments.buttons():
            segment.installEventFilter(self)

    def next_values(self) -> tuple[Any, ...]:
        """The choices other than the current one."""
        return self.segments.others()


class TilesField(Field):
    """One of several choices, each a button: one click fewer than a list that opens. Two are in a row if they fit."""

    wide = True

    def __init__(self, theme: Theme, title: str, choices: Choices) -> None:
        super().__init__(title)
        self._theme = theme
        self.setAccessibleName(title)
        self._values: list[str | None] = []
        self._place = -1
        self._group = QButtonGroup(self)
        stop_at_checked(self._group)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._columns = 2
        self.box.addLayout(self._grid)
        self.set_choices(choices)
        self._group.idToggled.connect(self._toggled)

    @property
    def value(self) -> str | None:
        return self._values[self._place] if self._place >= 0 else None

    def set_value(self, value: Any) -> None:
        self._place = self._values.index(value) if value in self._values else 0
        for at, tile in enumerate(self._group.buttons()):
            tile.setChecked(at == self._place)
            self._theme.set_role(tile, "strong" if at == self._place else "body")

    def set_choices(self, choices: Choices) -> None:
        """Offer these; the current choice is kept where it still exists."""
        if self._values == [key for key, _ in choices]:
            return
        before = self.value
        for tile in self._group.buttons():
            self._group.removeButton(tile)
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self._values = [key for key, _ in choices]
        for place, (_, words) in enumerate(choices):
            tile = QPushButton(words.replace("&", "&&"), self)
            tile.setAccessibleName(words)
            tile.setAccessibleDescription(self.title)
            tile.setCheckable(True)
            tile.setAutoExclusive(True)  # For screen readers, which do not read the group.
            tile.setAutoDefault(False)
            tile.setProperty("kind", "choice")
            tile.setMinimumWidth(1)
            self._group.addButton(tile, place)
            self._grid.addWidget(tile, place // self._columns, place % self._columns)
        self.set_value(before)
        self.watch_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max((tile.sizeHint().width() for tile in self._group.buttons()), default=0)
        columns = 2 if 2 * widest + self._grid.spacing() <= self.width() else 1
        if columns != self._columns:
            self._columns = columns
            for place, tile in enumerate(self._group.buttons()):
                self._grid.addWidget(tile, place // columns, place % columns)

    def editor(self) -> QWidget:
        return self._group.checkedButton() or self

    def watch_editor(self) -> None:
        for tile in self._group.buttons():
            tile.installEventFilter(self)

    def next_values(self) -> tuple[str | None, ...]:
        """The choices other than the current one."""
        return tuple(value for value in self._values if value != self.value)

    def _toggled(self, place: int, checked: bool) -> None:
        if checked and place != self._place:
            self.set_value(self._values[place])
            self.changed.emit()


class NumberField(Field):
    """A whole number."""

    def __init__(self, theme: Theme, title: str, least: int, most: int, optional: bool = False) -> None:
        super().__init__(title)
        self._optional = optional
        self.spin = NumberBox()
        self.spin.setAccessibleName(title)
        self.spin.setRange(least - 1 if optional else least, most)
        if optional:
            self.spin.setSpecialValueText(self.tr("As many as fit"))
        theme.set_role(self.spin, "body")
        self.box.addWidget(self.spin)
        self.spin.valueChanged.connect(self._stepped)
        self._quiet = False

    @property
    def value(self) -> int | None:
        if self._optional and self.spin.value() == self.spin.minimum():
            return None
        return self.spin.value()

    def set_value(self, value: Any) -> None:
        self._quiet = True
        self.spin.setValue(self.spin.minimum() if value is None else value)
        self._quiet = False

    def set_maximum(self, most: int, suffix: str = "") -> None:
        """Change the maximum and the suffix."""
        if (most, suffix) == (self.spin.maximum(), self.spin.suffix()):
            return  # Setting the range again would interrupt a held arrow button.
        self._quiet = True
        self.spin.setMaximum(most)
        self.spin.setSuffix(suffix)
        self._quiet = False

    def editor(self) -> QWidget:
        return self.spin

    def next_values(self) -> tuple[int, ...]:
        """One more and one less."""
        least, present, most = self.spin.minimum(), self.spin.value(), self.spin.maximum()
        return tuple(value for value in (present + 1, present - 1) if least + self._optional <= value <= most)

    def _stepped(self) -> None:
        if not self._quiet:
            self.changed.emit()


class CountField(Field):
    """A number of cards or labels, with the sheets that they take. The value is None until a person changes the number:
    as many as fill a sheet.
    """

    wide = True

    def __init__(self, theme: Theme, title: str, labels: bool) -> None:
        super().__init__(title)
        self._labels = labels
        self._per_sheet, self._most_sheets, self._left_out, self._known = 10, 200, 0, True
        self._typed = False
        self.number = NumberField(theme, title, 1, 200)
        self.sheets = label(theme, "", "body")
        row = new_row(gap=10)
        self.number.spin.setMinimumWidth(theme.scaled(COUNT))
        row.addWidget(self.number)
        row.addWidget(self.sheets, 1)
        self.box.addLayout(row)
        self.number.changed.connect(self._changed)

    @property
    def value(self) -> int | None:
        return self.number.spin.value() if self._typed else None

    def set_value(self, value: Any) -> None:
        self._typed = value is not None
        if self._typed:
            self.number.set_value(value)
        self._limit()

    def set_per_sheet(self, per_sheet: int, most_sheets: int, start_at: int, *, known: bool) -> None:
        """Set the cards per sheet, the most sheets, and the first card used. Only sheets of a ``known`` paper count."""
        self._per_sheet, self._most_sheets, self._left_out, self._known = per_sheet, most_sheets, start_at - 1, known
        self._limit()

    def editor(self) -> QWidget:
        return self.number.spin

    def next_values(self) -> tuple[int, ...]:
        """One more and one less."""
        return self.number.next_values()

    def _changed(self) -> None:
        self._typed = True
        self._limit()
        self.changed.emit()

    def _limit(self) -> None:
        self.number.set_maximum(self._most_sheets * self._per_sheet - self._left_out)
        if not self._typed:
            self.number.set_value(self._per_sheet - self._left_out)
        what = self._sheets_taken() if self._known else self.tr("pieces") if self._labels else self.tr("cards")
        self.sheets.setText(what)
        self.number.spin.setAccessibleDescription(what)

    def _sheets_taken(self) -> str:
        taken = self.number.spin.value() + self._left_out
        sheets = -(-taken // self._per_sheet)
        what = (
            self.tr("pieces = %n sheet(s)", "", sheets) if self._labels else self.tr("cards = %n sheet(s)", "", sheets)
        )
        if empty := sheets * self._per_sheet - taken:
            what += self.tr(", %n place(s) (stays|stay) empty", "", empty)
        return what


class CheckField(Field):
    """Yes or no."""

    says_its_name = True

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(title)
        self.check = QCheckBox(title)
        theme.set_role(self.check, "body")
        self.box.addWidget(self.check)
        self.check.toggled.connect(self._toggled)

    @property
    def value(self) -> bool:
        return self.check.isChecked()

    def set_value(self, value: Any) -> None:
        with QSignalBlocker(self.check):
            self.check.setChecked(bool(value))

    def editor(self) -> QWidget:
        return self.check

    def next_values(self) -> tuple[bool, ...]:
        return (not self.value,)

    def _toggled(self) -> None:
        self.changed.emit()


class CheckListField(Field):
    """Several of a few choices, ticked in a popup. The value is a tuple of keys; an empty one means all where the
    option says so.
    """

    def __init__(self, theme: Theme, title: str, choices: Choices, none_words: str) -> None:
        super().__init__(title)
        self._none_words = none_words
        self.offered = list(choices)
        self._chosen: tuple[str, ...] = ()
        self.button = FieldButton(theme, self._as_choices, lambda: self._chosen, boxes=True)
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.pointed_at.connect(self._point_at)
        self.button.chosen.connect(self._ticked)
        self._pointed_at: str | None = None
        self.box.addWidget(self.button)
        self._write()

    @property
    def value(self) -> tuple[str, ...]:
        return self._chosen

    def set_value(self, value: Any) -> None:
        self._chosen = tuple(value or ())
        self._write()

    def set_choices(self, choices: Choices) -> None:
        """Offer these."""
        self.offered = list(choices)
        self._write()

    def editor(self) -> QWidget:
        return self.button

    def next_values(self) -> tuple[tuple[str, ...], ...]:
        """The value with the choice pointed at in the open popup toggled."""
        return () if self._pointed_at is None else (self._with(self._pointed_at),)

    def _as_choices(self) -> list[Choice]:
        return [Choice(key, text) for key, text in self.offered]

    def _point_at(self, key: str) -> None:
        self._pointed_at = key
        self.approached.emit()
        self._pointed_at = None

    def _with(self, key: str) -> tuple[str, ...]:
        """The value with this choice toggled."""
        chosen = set(self._chosen) ^ {key}
        return tuple(each for each, _ in self.offered if each is not None and each in chosen)

    def _ticked(self, key: str) -> None:
        self._chosen = self._with(key)
        self._write()
        self.changed.emit()

    def _write(self) -> None:
        names = [text for key, text in self.offered if key in self._chosen]
        self.button.show_words(self.title, list_words(names) if names else self._none_words)
