"""The worklist: numbers to call, the most urgent first, with how far the round is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from guide_app.library.call_round import Task
from guide_app.ui.coordinator.wording import state_words, use_words
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.layout.scroll_card import ListCard
from guide_app.ui.kit.lists.record_list import RecordList
from guide_app.ui.kit.lists.rows import ROW_ROLE, Row, RowDelegate
from guide_app.ui.kit.parts import Card, button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

MIN_LIST = 150
"""Least height of the list, px at 100 % text: below it the page scrolls."""


class RowModel(QStandardItemModel):
    """Rows, each with what it stands for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
        self.entries: list[object] = []

    def show(self, rows: Sequence[tuple[Row, object]]) -> None:
        """Show these."""
        self.clear()
        self.entries = [entry for _, entry in rows]
        for row, _ in rows:
            item = QStandardItem("".join(words for words, _ in row.title))
            item.setData(row, ROW_ROLE)
            told = " · ".join(part for part in (row.number, "".join(text for text, _ in row.text), row.hours) if part)
            item.setData(told, int(Qt.ItemDataRole.AccessibleDescriptionRole))
            self.appendRow(item)


class Worklist(QWidget):
    """``opened`` carries the Task to call; ``print_asked`` the tasks of the shown list."""

    opened = Signal(object)
    print_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tasks: list[Task] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._round_card())
        self.filter = Segments(theme, self.tr("Show"), self._choices(), small=True)
        self.filter.chosen.connect(self._show)
        column.addWidget(self.filter)
        self.model = RowModel(self)
        self.list = RecordList(theme, RowDelegate(theme, 2, self))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Numbers to call"))
        self.list.setMinimumHeight(theme.scaled(MIN_LIST))
        self.list.opened.connect(self._opened)
        column.addWidget(ListCard(theme, self.list), 1)

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show these, and how many of those that people carry are called."""
        self._tasks = list(tasks)
        carried = [task for task in tasks if task.carried]
        done = sum(task.phone.called for task in carried)
        words = self.tr("%1 of %n numbers that people carry are called", "", len(carried)).replace("%1", str(done))
        self._progress_words.setText(words)
        self._bar.setMaximum(max(1, len(carried)))
        self._bar.setValue(done)
        self._bar.setAccessibleName(words)
        due = self.due
        first = due[0].service.name if due else ""
        name = self.tr("Call: %1").replace("%1", first) if due else self.tr("Nothing is due")
        self.go_on.setText(f" {name}")
        self.go_on.setAccessibleName(name)
        self.go_on.setEnabled(bool(due))
        self.filter.set_choices(self._choices())
        self._show()

    @property
    def due(self) -> list[Task]:
        """The numbers to call now."""
        return [task for task in self._tasks if task.due]

    def set_narrow(self, narrow: bool) -> None:
        """Put what is about the round below each other, and leave the explanation out."""
        self._icon.setHidden(narrow)
        self._told.setHidden(narrow)
        self._round_row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def take_keyboard(self) -> None:
        """Move the focus to the button that goes on with the round."""
        (self.go_on if self.go_on.isEnabled() else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> list[Task]:
        """The tasks in the list."""
        return [task for task in self._tasks if self._matches(task, self.filter.value)]

    @staticmethod
    def _matches(task: Task, chosen: object) -> bool:
        hours_known = bool(task.service.schedules or task.phone.schedules)
        return {
            "due": task.due,
            "never": not task.phone.called and not task.phone.fault,
            "unprinted": not task.phone.print and not task.phone.fault,
            "hours": not hours_known,
            "dead": task.phone.fault is not None,
        }.get(str(chosen), True)

    def _choices(self) -> list[tuple[object, str]]:
        names = {
            "due": self.tr("Due"),
            "never": self.tr("Never called"),
            "unprinted": self.tr("Not on paper"),
            "hours": self.tr("Hours unknown"),
            "dead": self.tr("Does not work"),
            "all": self.tr("All"),
        }
        counts = {key: sum(self._matches(task, key) for task in self._tasks) for key in names}
        return [(key, f"{name} {counts[key]}") for key, name in names.items()]

    def _show(self) -> None:
        self.model.show([(self._row(task), task) for task in self.shown()])

    @staticmethod
    def _row(task: Task) -> Row:
        return Row(
            title=((task.service.name, False),),
            icon="warning" if task.phone.fault else "check" if task.phone.called else "phone",
            number=task.phone.number,
            unsure=not task.phone.print,
            text=((use_words(task), False),),
            hours=state_words(task),
        )

    def _opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.entries[index.row()])

    def _go_on(self) -> None:
        if self.due:
            self.opened.emit(self.due[0])

    def _print(self) -> None:
        self.print_asked.emit(self.shown())

    def _round_card(self) -> QWidget:
        theme = self._theme
        card = Card()
        row = QHBoxLayout(card)
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(16)
        self._icon = Icon(theme, "phone", "accent", 22)
        row.addWidget(self._icon)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(theme, self.tr("Call round"), "subheading"))
        told = self.tr("One number at a time: dial, choose what was right, go on.")
        self._told = label(theme, told, "note", muted=True)
        words.addWidget(self._told)
        row.addLayout(words, 1)
        progress = QVBoxLayout()
        self._progress_words = label(theme, " ", "note")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        progress.addWidget(self._progress_words)
        progress.addWidget(self._bar)
        row.addLayout(progress, 1)
        self._round_row = row
        self.print_button = button(theme, self.tr("Print the round"), icon="print")
        self.print_button.clicked.connect(self._print)
        row.addWidget(self.print_button)
        self.go_on = button(theme, " ", "primary", "phone")
        self.go_on.clicked.connect(self._go_on)
        row.addWidget(self.go_on)
        return card
