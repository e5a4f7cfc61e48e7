"""The cover: a plain, working unit converter that hides the guide."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, Qt
from PySide6.QtGui import QDoubleValidator, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.text.labels import SelectableText

# Each unit as (factor, offset) to the first of its kind: first = value * factor + offset.
UNITS: dict[str, dict[str, tuple[float, float]]] = {
    "Length": {
        "meters": (1.0, 0.0),
        "kilometers": (1000.0, 0.0),
        "centimeters": (0.01, 0.0),
        "inches": (0.0254, 0.0),
        "feet": (0.3048, 0.0),
        "yards": (0.9144, 0.0),
        "miles": (1609.344, 0.0),
    },
    "Weight": {
        "kilograms": (1.0, 0.0),
        "grams": (0.001, 0.0),
        "ounces": (0.028349523125, 0.0),
        "pounds": (0.45359237, 0.0),
    },
    "Volume": {
        "liters": (1.0, 0.0),
        "milliliters": (0.001, 0.0),
        "cups (US)": (0.2365882365, 0.0),
        "pints (US)": (0.473176473, 0.0),
        "gallons (US)": (3.785411784, 0.0),
    },
    "Temperature": {"Celsius": (1.0, 0.0), "Fahrenheit": (5 / 9, -160 / 9), "Kelvin": (1.0, -273.15)},
}


def convert(kind: str, value: float, source: str, target: str) -> float:
    """Convert a value to another unit of the same kind."""
    factor, offset = UNITS[kind][source]
    back_factor, back_offset = UNITS[kind][target]
    return (value * factor + offset - back_offset) / back_factor


class _Value(QLineEdit):
    """A number field that takes no letters, and without input methods: they (Telex, Pinyin) would take the letters of
    the return word.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.text().isalpha():  # Qt tells assistive technology of a letter before the validator refuses it.
            super().keyPressEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *about: object) -> object:
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query, *about)


class Cover(QWidget):
    """The unit converter. It always starts with the same numbers, and keeps nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.kind, self.value = QComboBox(self), _Value(self)
        self.source, self.target = QComboBox(self), QComboBox(self)
        self.value.setValidator(QDoubleValidator(self.value))
        self.result = SelectableText(parent=self)
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.kind.addItems(list(UNITS))
        self.kind.setAccessibleName("Kind")
        self.value.setAccessibleName("Value")
        self.source.setAccessibleName("From")
        self.target.setAccessibleName("To")
        grid = QGridLayout()
        grid.setSpacing(12)
        for row, (name, widget) in enumerate(
            (
                ("Convert", self.kind),
                ("Value", self.value),
                ("From", self.source),
                ("To", self.target),
                ("Result", self.result),
            )
        ):
            grid.addWidget(QLabel(name), row, 0)
            grid.addWidget(widget, row, 1)
            widget.setMinimumWidth(260)
        column = new_column(self, margins=(40, 32, 40, 32))
        column.addWidget(QLabel("Unit converter"), 0, Qt.AlignmentFlag.AlignLeft)  # Mirrored, as the fields are.
        column.addSpacing(8)
        column.addLayout(grid)
        self._told = QLabel()
        column.addSpacing(16)
        column.addWidget(self._told, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        grid.setColumnStretch(2, 1)
        self.kind.currentTextChanged.connect(self._kind_changed)
        self.source.currentTextChanged.connect(self._compute)
        self.target.currentTextChanged.connect(self._compute)
        self.value.textChanged.connect(self._compute)
        self.start()

    def start(self, told_word: str = "") -> None:
        """Show the initial numbers. In a practice, ``told_word`` is the return word, which is shown."""
        for part in self.findChildren(QWidget):
            part.setFont(QApplication.font())  # Qt keeps the former text size of a widget that had a style sheet.
        self._told.setVisible(bool(told_word))
        words = self.tr("Practice: type the word “%1” to come back.")
        self._told.setText(words.replace("%1", told_word) if told_word else "")
        self.value.setAccessibleDescription(self._told.text())  # Read by screen readers on focus.
        self.kind.setCurrentText("Length")
        self._kind_changed("Length")
        self.value.setText(QLocale().toString(12))
        self.value.setFocus()

    def _kind_changed(self, kind: str) -> None:
        units = list(UNITS[kind])
        for box, preferred in ((self.source, -1), (self.target, 0)):
            with QSignalBlocker(box):  # Until both boxes hold units of one kind there is nothing to compute.
                box.clear()
                box.addItems(units)
                box.setCurrentIndex(preferred % len(units))
        self._compute()

    def _compute(self) -> None:
        value, valid = QLocale().toDouble(self.value.text())
        if not valid:
            self.result.setText("")
            return
        found = convert(self.kind.currentText(), value, self.source.currentText(), self.target.currentText())
        self.result.setText(f"{QLocale().toString(found, 'g', 8)} {self.target.currentText()}")
