"""One record on a handout: its name, its number, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStyle, QWidget, QWidgetItem

from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.layout.item_layout import ItemLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import unbroken, wrapping
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.printing.form.choices import Entry

ICONS = {"up": "chevron-up", "down": "chevron-down", "remove": "close"}
"""The actions of a row, with their icons."""
NARROW = 236
"""Width in px at 100 % text below which the number is below the name."""
MOVE, HIGH = 24, 28
"""Width in px of the buttons that move a row, and the height of a row's buttons."""
GAP = 8
"""Pixels between name and number."""


class RecordRow(QWidget):
    """A row keeps its widgets when its record or place changes: styling a new row takes milliseconds."""

    asked = Signal(str, str)
    """Carries the id of the record and the action: ``up``, ``down`` or ``remove``."""

    def __init__(self, theme: Theme, record_id: str) -> None:
        super().__init__()
        self._theme, self.record_id = theme, record_id
        self._entry: Entry | None = None
        self._name = label(theme, role="second")
        self._number = label(theme, role="small-strong")
        self._number.setWordWrap(False)
        line = new_row(self, 2, (4, 0, 0, 0))
        line.addLayout(_NameAndNumber(self, theme, self._name, self._number), 1)
        line.addSpacing(4)
        self.buttons: dict[str, QPushButton] = {}
        """The buttons by action, in tab order."""
        for action, icon in ICONS.items():
            press = button(theme, "", "inside")
            theme.set_icon(press, icon, "muted", 14)
            press.setMinimumSize(MOVE if action != "remove" else HIGH, HIGH)
            press.setProperty("record", record_id)
            press.setProperty("action", action)
            press.clicked.connect(self._pressed)
            line.addWidget(press)
            self.buttons[action] = press

    def say(self, entry: Entry) -> None:
        """Show the record's name and number."""
        if entry == self._entry:
            return
        self._entry = entry
        self._name.setText(wrapping(entry.short or entry.title))
        self._name.setToolTip(entry.title)
        self._number.setText(unbroken(entry.detail))
        set_shown(self._number, bool(entry.detail))
        tips = {"up": self.tr("Move up"), "down": self.tr("Move down"), "remove": self.tr("Remove")}
        for action, each in self.buttons.items():
            each.setToolTip(tips[action])
            each.setAccessibleName(f"{tips[action]}: {entry.title}")

    def allow(self, place: int, count: int, *, remove: bool | None) -> None:
        """Enable the actions for the row at this place of ``count``. ``remove`` is None where no row can be removed."""
        for action, enabled in (("up", place > 0), ("down", place + 1 < count), ("remove", bool(remove))):
            button = self.buttons[action]
            set_shown(button, remove is not None if action == "remove" else count > 1)
            button.setEnabled(enabled)

    def _pressed(self) -> None:
        self.asked.emit(self.record_id, self.sender().property("action"))


class _NameAndNumber(ItemLayout):
    """The number beside the name, or below it in a narrow row; decided before the row is laid out."""

    def __init__(self, row: QWidget, theme: Theme, name: QLabel, number: QLabel) -> None:
        super().__init__()
        self._theme = theme
        for part in (name, number):
            part.setParent(row)
            self.addItem(QWidgetItem(part))

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        return max(box.y() + box.height() for box in self._boxes(QRect(0, 0, width, 0)))

    def minimumSize(self) -> QSize:
        name, number = (item.minimumSize() for item in self._items)
        return QSize(max(name.width(), number.width()), name.height())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        row = self.parentWidget()
        boxes = self._boxes(rect)
        high = max(box.y() + box.height() for box in boxes) - rect.y()
        for item, box in zip(self._items, boxes, strict=True):
            box.translate(0, (rect.height() - high) // 2)
            item.setGeometry(QStyle.visualRect(row.layoutDirection(), rect, box) if row is not None else box)

    def _boxes(self, rect: QRect) -> list[QRect]:
        """The geometry of name and number, as for text from left to right."""
        name, number = self._items
        if number.isEmpty():
            return [
                QRect(rect.x(), rect.y(), rect.width(), name.heightForWidth(rect.width())),
                QRect(rect.topLeft(), QSize()),
            ]
        size = number.sizeHint()
        if rect.width() < self._theme.scaled(NARROW):
            high = name.heightForWidth(rect.width())
            return [
                QRect(rect.x(), rect.y(), rect.width(), high),
                QRect(rect.x(), rect.y() + high, rect.width(), size.height()),
            ]
        room = rect.width() - size.width() - GAP
        high = max(name.heightForWidth(room), size.height())
        return [
            QRect(rect.x(), rect.y(), room, high),
            QRect(rect.x() + room + GAP, rect.y(), size.width(), high),
        ]
