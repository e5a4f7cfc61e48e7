"""What a field of a form is typed or chosen in. Each gives what it says as one text, for drafts and comparisons."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from guide_app.content.overlay import Value
from guide_app.ui.coordinator.field_names import choice_words, field_words
from guide_app.ui.coordinator.form.declared import Declared
from guide_app.ui.coordinator.form.hours_grid import HoursGrid
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.choice_box import ChoiceBox, FieldButton
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.parts import Card, button, left
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme

ROW, ROW_HEIGHT, MAX_ROWS = 100, 22, 6
"""Letters and px of a row of a text, and how many rows are shown at once."""


class Box(QWidget):
    """``edited`` follows every change by a person. The focus goes to its ``stop``."""

    edited = Signal()

    def __init__(self, stop: QWidget) -> None:
        super().__init__()
        self.column = new_column(self)
        self.column.addWidget(stop)
        self.stop = stop
        self.setFocusProxy(stop)

    @property
    def text(self) -> str:
        """What is typed or chosen."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Type or choose this."""
        raise NotImplementedError


class LineBox(Box):
    """One line."""

    def __init__(self, theme: Theme, name: str) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        self.line.setAccessibleName(name)
        theme.set_role(self.line, "body")
        self.line.textEdited.connect(self.edited)

    @property
    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        self.line.setText(text)


class TextBox(Box):
    """Several lines, as high as what they said at first."""

    def __init__(self, theme: Theme, name: str) -> None:
        self._theme = theme
        self.lines = QPlainTextEdit()
        super().__init__(self.lines)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(name)
        theme.set_role(self.lines, "body")
        self.lines.textChanged.connect(self.edited)

    @property
    def text(self) -> str:
        return self.lines.toPlainText()

    def set_text(self, text: str) -> None:
        if text != self.text:
            self.lines.setPlainText(text)
        rows = sum(max(1, -(-len(line) // ROW)) for line in text.splitlines()) or 1
        self.lines.setFixedHeight(self._theme.scaled(ROW_HEIGHT * min(rows, MAX_ROWS) + 26))


class OneBox(Box):
    """One of several choices."""

    def __init__(self, theme: Theme, name: str, choices: Sequence[Choice]) -> None:
        self.choice = ChoiceBox(theme, name)
        super().__init__(self.choice)
        self.choice.set_choices(choices)
        self.choice.chosen.connect(self.edited)

    @property
    def text(self) -> str:
        return "" if self.choice.value is None else str(self.choice.value)

    def set_text(self, text: str) -> None:
        self.choice.set_value(next((each.value for each in self.choice.choices if str(each.value) == text), None))


class SeveralBox(Box):
    """Some of several choices, in the order in which they were chosen."""

    def __init__(self, theme: Theme, name: str, choices: Sequence[Choice]) -> None:
        self._name, self._offered, self._chosen = name, choices, list[str]()
        self.button = FieldButton(theme, lambda: self._offered, lambda: self._chosen, boxes=True)
        super().__init__(self.button)
        self.button.chosen.connect(self._toggle)

    @property
    def text(self) -> str:
        return ",".join(self._chosen)

    def set_text(self, text: str) -> None:
        self._chosen = [each for each in text.split(",") if each]
        titles = {str(each.value): each.words for each in self._offered}
        words = list_words([titles.get(each, each) for each in self._chosen])
        self.button.show_words(self._name, words or self.tr("None yet"))

    def _toggle(self, value: str) -> None:
        kept = [each for each in self._chosen if each != value]
        self.set_text(",".join(kept if value in self._chosen else [*kept, value]))
        self.edited.emit()


class PartsBox(Box):
    """Nested structs, such as places, each with the fields of its declaration."""

    def __init__(self, theme: Theme, name: str, field: Declared) -> None:
        self._theme, self._field = theme, field
        self.add = button(theme, self.tr("Add a place"), icon="add")
        super().__init__(QWidget())
        self._rows = new_column(self.stop, 8)
        self._cards: list[Card] = []
        self.parts: list[dict[str, Box]] = []
        """By field, for each."""
        self.add.clicked.connect(self._add)
        self.add.setAccessibleDescription(name)
        self.column.addLayout(left(self.add))
        self.setFocusProxy(self.add)

    @property
    def text(self) -> str:
        found = [{name: box.text for name, box in part.items()} for part in self.parts]
        return json.dumps(found) if found else ""

    def set_text(self, text: str) -> None:
        for card in self._cards:
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        self.parts = []
        for part in json.loads(text or "[]"):
            self._show(part)

    def _show(self, part: dict[str, str]) -> None:
        card = Card()
        grid = QGridLayout(card)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        boxes: dict[str, Box] = {}
        for place, field in enumerate(self._field.parts):
            box = boxes[field.name] = box_of(self._theme, field, field_words(field.name), ())
            box.set_text(part.get(field.name, field.default))
            box.edited.connect(self.edited)
            row, column = divmod(place, 2)
            grid.addWidget(label(self._theme, field_words(field.name), "small", muted=True), 2 * row, column)
            grid.addWidget(box, 2 * row + 1, column)
        remove = button(self._theme, self.tr("Remove this place"), "text")
        remove.clicked.connect(lambda: self._remove(boxes))
        grid.addLayout(left(remove), grid.rowCount(), 0, 1, 2)
        self.parts.append(boxes)
        self._cards.append(card)
        self._rows.addWidget(card)

    def _add(self) -> None:
        self._show({})
        next(iter(self.parts[-1].values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self, boxes: dict[str, Box]) -> None:
        left_over = [{name: box.text for name, box in part.items()} for part in self.parts if part is not boxes]
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_text(json.dumps(left_over))
        self.edited.emit()


class HoursBox(Box):
    """Hours as they are typed, and a grid of the week that says and takes the same."""

    def __init__(self, theme: Theme, name: str) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(self.tr("Mon-Fri 9-5, Sat 10-2, closed holidays"))
        theme.set_role(self.line, "body")
        self.grid = HoursGrid(theme, name)
        self.column.addWidget(self.grid)
        self.line.textEdited.connect(self._typed)
        self.grid.edited.connect(self._edited_day)

    @property
    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        self.line.setText(text)
        self.grid.show_text(text)

    def _typed(self) -> None:
        self.grid.show_text(self.line.text())
        self.edited.emit()

    def _edited_day(self, text: str) -> None:
        self.line.setText(text)
        self.edited.emit()


def box_of(theme: Theme, field: Declared, name: str, offered: Sequence[Choice]) -> Box:
    """What a field is edited in. ``offered`` are the records that it can name."""
    if field.way == "choice":
        return OneBox(theme, name, [Choice(value, choice_words(value)) for value in field.choices])
    if field.way == "record":
        return OneBox(theme, name, offered)
    if field.way == "several":
        return SeveralBox(theme, name, offered or _choices(field.choices))
    if field.way == "parts":
        return PartsBox(theme, name, field)
    if field.way == "hours":
        return HoursBox(theme, name)
    return TextBox(theme, name) if field.way in ("text", "lines", "dates") else LineBox(theme, name)


def _choices(values: Sequence[Value]) -> list[Choice]:
    return [Choice(value, choice_words(value)) for value in values]
