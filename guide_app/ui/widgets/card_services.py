"""The numbers on a card: which services, in which order, and a way to add more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from guide_app.ui.lines import unbroken
from guide_app.ui.theme import Theme
from guide_app.ui.widgets.parts import button
from guide_app.ui.widgets.text import label

Entry = tuple[str, str, str]
"""Id, name and number of a service."""


class CardServices(QFrame):
    """``changed`` carries the ids in their new order. Alt+Up and Alt+Down move the row that has the focus."""

    changed = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Card")
        self._theme = theme
        self._ids: tuple[str, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._add = QComboBox()
        self._add.setAccessibleName(self.tr("Add a service"))
        self._add.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._add.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        theme.set_role(self._add, "body")
        self._add.activated.connect(self._added)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(4)
        column.addLayout(self._rows)
        column.addWidget(self._add)

    def show_services(self, chosen: Sequence[Entry], others: Sequence[Entry]) -> None:
        """Show the services on the card, and those that could be added."""
        focus = self._focused()
        self._ids = tuple(entry[0] for entry in chosen)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, entry in enumerate(chosen):
            self._rows.addWidget(self._row(entry, place, len(chosen)))
        self._add.clear()
        self._add.addItem(self.tr("+ Add from the directory"), None)
        for service_id, name, number in others:
            self._add.addItem(f"{name}  {number}", service_id)
        if focus is not None:
            self._focus(*focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        focus = self._focused()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps and focus is not None:
            self._move(focus[0], steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def _row(self, entry: Entry, place: int, count: int) -> QWidget:
        service_id, name, number = entry
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(4, 2, 0, 2)
        line.setSpacing(2)
        line.addWidget(label(self._theme, f"{name}  {unbroken(number)}"), 1)
        for action, icon, text, possible in (
            ("up", "chevron-up", self.tr("Move up"), place > 0),
            ("down", "chevron-down", self.tr("Move down"), place + 1 < count),
            ("remove", "close", self.tr("Take off"), True),
        ):
            press = button(self._theme, "", "quiet", icon)
            press.setAccessibleName(f"{text}: {name}")
            press.setToolTip(text)
            press.setProperty("service", service_id)
            press.setProperty("action", action)
            press.setEnabled(possible)
            press.clicked.connect(self._pressed)
            line.addWidget(press)
        return row

    def _pressed(self) -> None:
        press = self.sender()
        service_id, action = press.property("service"), press.property("action")
        if action == "remove":
            self.changed.emit(tuple(each for each in self._ids if each != service_id))
        else:
            self._move(service_id, -1 if action == "up" else 1)

    def _move(self, service_id: str, step: int) -> None:
        ids = list(self._ids)
        place = ids.index(service_id)
        if 0 <= place + step < len(ids):
            ids[place], ids[place + step] = ids[place + step], ids[place]
            self.changed.emit(tuple(ids))

    def _added(self, place: int) -> None:
        service_id = self._add.itemData(place)
        if service_id is not None:
            self.changed.emit((*self._ids, service_id))

    def _focused(self) -> tuple[str, str] | None:
        widget = self.focusWidget()
        service_id = widget.property("service") if widget is not None else None
        return (service_id, widget.property("action")) if widget is not None and service_id else None

    def _focus(self, service_id: str, action: str) -> None:
        for press in self.findChildren(QWidget):
            if press.property("service") == service_id and press.property("action") == action and press.isEnabled():
                press.setFocus(Qt.FocusReason.OtherFocusReason)
                return
