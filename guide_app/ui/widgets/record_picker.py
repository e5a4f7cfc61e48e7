"""Records on a handout: which ones, in which order, and a box to find more."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from guide_app.ui.handout_choices import Entry, HandoutChoices
from guide_app.ui.record_finder import RecordFinder
from guide_app.ui.theme import Theme
from guide_app.ui.widgets.option_fields import TARGET, Field
from guide_app.ui.widgets.parts import button
from guide_app.ui.widgets.phone_block import unbroken
from guide_app.ui.widgets.record_box import RecordBox
from guide_app.ui.widgets.tab_stops import chain_after, focused_within, stop_before
from guide_app.ui.widgets.text import label

FIND = {
    "service": "Find a service to add",
    "indicator": "Find a sign to add",
    "question": "Find a question to add",
    "guidance": "Find what to do to add",
}


class RecordsField(Field):
    """Several records in an order, or just one. Alt+Up and Alt+Down move the row that has the focus.

    The value is a tuple of ids; for just one, an id or nothing (""). ``proposed`` are shown while nothing is chosen.
    """

    wide = True

    def __init__(
        self, theme: Theme, choices: HandoutChoices, finder: RecordFinder, kind: str, title: str, many: bool
    ) -> None:
        super().__init__(title)
        self._theme, self._choices, self._kind, self._many = theme, choices, kind, many
        self._ids: tuple[str, ...] = ()
        self._proposed: tuple[str, ...] = ()
        self._shown_rows: list[QWidget] = []
        # Tab goes through parts in the order of their making: the rows have a place of their own before the box.
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        words = self.tr(FIND[kind]) if many else self.tr("Find another")
        self.box_to_find = RecordBox(theme, finder, kind, words, printable=kind == "service")
        self.box_to_find.chosen.connect(self._add)
        frame = QFrame()
        frame.setObjectName("Card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(4)
        column.addWidget(holder)
        column.addWidget(self.box_to_find)
        self.box.addWidget(frame)

    @property
    def value(self) -> Any:
        return self._ids if self._many else next(iter(self._ids), "")

    def set_value(self, value: Any) -> None:
        ids = tuple(value or ()) if self._many else ((value,) if value else ())
        if ids != self._ids:
            self._ids = ids
            self._show()

    def set_proposed(self, ids: tuple[str, ...]) -> None:
        """What stands on the handout while a person has chosen nothing."""
        if ids != self._proposed:
            self._proposed = ids
            self._show()

    def show_again(self) -> None:
        """Write the names anew."""
        self._show()

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids on the handout: those chosen, or else those proposed."""
        return self._ids or self._proposed

    def take_off(self, record_id: str) -> None:
        """Take one off, as its button does."""
        self._change(tuple(each for each in self.shown if each != record_id))

    def editor(self) -> QWidget:
        return self.box_to_find

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Up and Alt+Down, before the button takes the arrow for itself."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and key in steps:
                self._move(watched.property("record"), steps[key])
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        focus = self._focused()
        entries = self._choices.entries(self._kind, self.shown)
        for row in self._shown_rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown_rows = []
        for place, entry in enumerate(entries):
            row = self._row(entry, place, len(entries))
            self._rows.addWidget(row)
            row.show()
            self._shown_rows.append(row)
        self.box_to_find.without = self.shown
        if self.caption is not None:
            proposed = self.tr("%1: proposed by the guide").replace("%1", self.title)
            self.caption.setText(proposed if self._proposed and not self._ids else self.title)
        if (last := stop_before(self)) is not None:
            chain_after(last, self)
        if focus is not None:
            self._focus(*focus)

    def _row(self, entry: Entry, place: int, count: int) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(4, 2, 0, 2)
        line.setSpacing(2)
        line.addWidget(label(self._theme, f"{entry.title}  {unbroken(entry.detail)}".rstrip()), 1)
        for action, icon, text, shown in (
            ("up", "chevron-up", self.tr("Move up"), count > 1),
            ("down", "chevron-down", self.tr("Move down"), count > 1),
            ("remove", "close", self.tr("Take off"), self._many),
        ):
            if not shown:
                continue
            press = button(self._theme, "", "quiet", icon)
            press.setAccessibleName(f"{text}: {entry.title}")
            press.setToolTip(text)
            press.setMinimumSize(TARGET, TARGET)
            press.setProperty("record", entry.id)
            press.setProperty("action", action)
            # With nothing chosen the proposed ones come back, so the last one stays.
            last_stays = count == 1 and bool(self._proposed)
            press.setEnabled({"up": place > 0, "down": place + 1 < count, "remove": not last_stays}[action])
            press.clicked.connect(self._pressed)
            press.installEventFilter(self)
            line.addWidget(press)
        return row

    def _pressed(self) -> None:
        press = self.sender()
        record_id, action = press.property("record"), press.property("action")
        if action == "remove":
            self.take_off(record_id)
        else:
            self._move(record_id, -1 if action == "up" else 1)

    def _move(self, record_id: str, step: int) -> None:
        ids = list(self.shown)
        place = ids.index(record_id)
        if 0 <= place + step < len(ids):
            ids[place], ids[place + step] = ids[place + step], ids[place]
            self._change(tuple(ids))

    def _add(self, record_id: str) -> None:
        self._change((*self.shown, record_id) if self._many else (record_id,))

    def _change(self, ids: tuple[str, ...]) -> None:
        self._ids = ids
        self._show()
        self.changed.emit()

    def _focused(self) -> tuple[str, str, int] | None:
        """The record, what its button does, and which row it is."""
        widget = focused_within(self)
        if widget is None or not widget.property("record"):
            return None
        place = next(place for place, row in enumerate(self._shown_rows) if row.isAncestorOf(widget))
        return widget.property("record"), widget.property("action"), place

    def _focus(self, record_id: str, action: str, place: int) -> None:
        """To the same button of the same record; of one that is gone, to the row that stands in its place."""
        if record_id not in self.shown and self.shown:
            record_id = self.shown[min(place, len(self.shown) - 1)]
        buttons = [press for press in self.findChildren(QPushButton) if press.property("record") and press.isVisible()]
        for wanted in ((record_id, action), (record_id, None)):
            for press in buttons:
                same = wanted[1] in (None, press.property("action"))
                if press.property("record") == wanted[0] and same and press.isEnabled():
                    press.setFocus(Qt.FocusReason.OtherFocusReason)
                    return
        self.box_to_find.setFocus(Qt.FocusReason.OtherFocusReason)
