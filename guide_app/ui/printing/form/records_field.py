"""Records on a handout: their choice and order, with a box to find more."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import chain_after, focused_within, stop_before
from guide_app.ui.kit.inputs.fields import Field
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import wrapping
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.printing.form.choices import HandoutChoices
from guide_app.ui.printing.form.record_box import RecordBox
from guide_app.ui.printing.form.record_finder import RecordFinder
from guide_app.ui.printing.form.record_row import RecordRow


class RecordsField(Field):
    """Several records in an order, or just one. Alt+Up and Alt+Down move the focused row; when a row is removed, focus
    moves to the row that takes its place.

    The value is a tuple of ids; for just one, an id or nothing (""). ``proposed`` are shown while nothing is chosen.
    """

    wide = True
    taken_off = Signal(str, object)
    """Carries the id of a record that a person removed, and the value before."""

    def __init__(
        self, theme: Theme, choices: HandoutChoices, finder: RecordFinder, kind: str, title: str, many: bool
    ) -> None:
        super().__init__(title)
        self._theme, self._choices, self.kind, self._many = theme, choices, kind, many
        self._ids: tuple[str, ...] = ()
        self._proposed: tuple[str, ...] = ()
        self._row_of: dict[str, RecordRow] = {}
        self._rows_before: dict[str, RecordRow] = {}
        """Hidden rows of the records that the last change removed: the next one often brings them back."""
        self.named_above = False
        """Whether a heading above names the field."""
        # The tab order follows the order of creation: create the rows' parent before the box.
        holder = QWidget()
        self._rows = new_column(holder, 0)
        find = {
            "service": self.tr("Find a service to add"),
            "indicator": self.tr("Find a sign to add"),
            "question": self.tr("Find a question to add"),
            "guidance": self.tr("Find a What to do page to add"),
        }
        self._find = find[kind]
        self.box_to_find = RecordBox(theme, finder, kind, self._find, printable=kind == "service")
        self.box_to_find.chosen.connect(self.add_record)
        frame = QFrame()
        frame.setObjectName("Card")
        column = new_column(frame, 2, (8, 2, 8, 4))
        self._left_out = QWidget()
        self._left_out.hide()
        line = FlowLayout(self._left_out, 8)
        line.setContentsMargins(4, 0, 4, 2)
        self._left_words = label(theme, "", "note", muted=True)
        self.add_proposed = button(theme, self.tr("Add them"), "link")
        theme.set_role(self.add_proposed, "note")
        self.add_proposed.clicked.connect(self._add_left_out)
        line.addWidget(self._left_words)
        line.addWidget(self.add_proposed)
        column.addWidget(holder)
        column.addWidget(self.box_to_find)
        column.addWidget(self._left_out)
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
        """Set what is on the handout while a person has chosen nothing."""
        ids = ids if self._many else ids[:1]
        if ids != self._proposed:
            self._proposed = ids
            self._show()

    def show_again(self) -> None:
        """Show the names again."""
        self._show()

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids on the handout: those chosen, or else those proposed."""
        return self._ids or self._proposed

    def take_off(self, record_id: str) -> None:
        """Remove one, as its button does."""
        before = self._ids
        self._change(tuple(each for each in self.shown if each != record_id))
        self.taken_off.emit(record_id, before)

    def choose(self, ids: tuple[str, ...]) -> None:
        """Choose these, as a person would."""
        self._change(ids)

    def editor(self) -> QWidget:
        return self.box_to_find

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle Alt+Up and Alt+Down before the button uses the arrow key."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and key in steps:
                self.move_record(watched.property("record"), steps[key])
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        focus = self._focused()
        entries = self._choices.entries(self.kind, self.shown)
        places = {entry.id: place for place, entry in enumerate(entries)}
        stood = self._rows.indexOf(self._row_of[focus[0]]) if focus is not None else 0
        gone = {record_id: self._row_of.pop(record_id) for record_id in self._row_of.keys() - places.keys()}
        for row in gone.values():
            self._rows.removeWidget(row)
            row.hide()
        moved = False
        self._rows.setEnabled(False)  # Each row that is shown would lay out all rows.
        for place, entry in enumerate(entries):
            row = self._row_of.get(entry.id) or self._row_again(entry.id)
            row.say(entry)
            # With nothing chosen the proposed records come back, so the last one cannot be removed.
            last_stays = len(entries) == 1 and bool(self._proposed)
            row.allow(place, len(entries), remove=not last_stays if self._many else None)
            if self._rows.indexOf(row) != place:
                self._rows.insertWidget(place, row)
                row.show()
                moved = True
            if moved:
                row.raise_()  # The tab order follows the stacking order.
        self._rows.setEnabled(True)
        self._rows.activate()
        for row in self._rows_before.values():
            row.deleteLater()
        self._rows_before = gone
        self._show_left_out()
        self.box_to_find.without = self.shown
        self.box_to_find.ask_for(self.tr("Find another") if entries and not self._many else self._find)
        if self.caption is not None:
            self.caption.setText(self._caption_words(bool(self._proposed) and not self._ids))
        if (last := stop_before(self.box_to_find, self)) is not None:
            chain_after(last, self)
        if focus is not None:
            record_id, action = focus
            self._focus(self._row_at(places.get(record_id, min(stood, len(entries) - 1))), action)

    def _caption_words(self, proposed: bool) -> str:
        if self.named_above:
            return self.tr("Suggested") if proposed else ""
        return self.tr("%1: suggested by the guide").replace("%1", self.title) if proposed else self.title

    def _show_left_out(self) -> None:
        """List the proposed records that are left out by another choice, so that none is missed unnoticed."""
        names = [entry.short or entry.title for entry in self._choices.entries(self.kind, self._missing())]
        set_shown(self._left_out, bool(names))
        self._left_words.setText(wrapping(self.tr("Left out: %1").replace("%1", ", ".join(names))))

    def _missing(self) -> tuple[str, ...]:
        """The proposed records that are not on the handout."""
        return tuple(each for each in self._proposed if each not in self.shown)

    def _add_left_out(self) -> None:
        self._change((*self._missing(), *self.shown))
        self.box_to_find.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row_again(self, record_id: str) -> RecordRow:
        row = self._row_of[record_id] = self._rows_before.pop(record_id, None) or self._new_row(record_id)
        return row

    def _new_row(self, record_id: str) -> RecordRow:
        row = RecordRow(self._theme, record_id)
        row.asked.connect(self._asked)
        for each in row.buttons.values():
            each.installEventFilter(self)
        return row

    def _row_at(self, place: int) -> RecordRow | None:
        return next((row for row in self._row_of.values() if self._rows.indexOf(row) == place), None)

    def _asked(self, record_id: str, action: str) -> None:
        if action == "remove":
            self.take_off(record_id)
        else:
            self.move_record(record_id, -1 if action == "up" else 1)

    def move_record(self, record_id: str, step: int) -> None:
        """Move one up (-1) or down (1), as its button does."""
        ids = list(self.shown)
        place = ids.index(record_id)
        if 0 <= place + step < len(ids):
            ids[place], ids[place + step] = ids[place + step], ids[place]
            self._change(tuple(ids))

    def add_record(self, record_id: str) -> None:
        """Add one to the handout; where there is just one, replace it."""
        self._change((*self.shown, record_id) if self._many else (record_id,))

    def _change(self, ids: tuple[str, ...]) -> None:
        self._ids = ids
        self._show()
        self.changed.emit()

    def _focused(self) -> tuple[str, str] | None:
        widget = focused_within(self)
        record_id = widget.property("record") if widget is not None else None
        return (record_id, widget.property("action")) if widget is not None and record_id in self._row_of else None

    def _focus(self, row: RecordRow | None, action: str) -> None:
        """Focus the same button of the row, or another one that is enabled; without a row, the box."""
        buttons = [row.buttons[action], *row.buttons.values()] if row is not None else []
        usable = (button for button in buttons if button.isVisible() and button.isEnabled())
        next(usable, self.box_to_find).setFocus(Qt.FocusReason.OtherFocusReason)
