"""The worklist: numbers to call, the most urgent first, with how far the round is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from guide_app.exchange.handed_over import Report
from guide_app.library.call_round import Task, called_of
from guide_app.ui.common import formatting
from guide_app.ui.coordinator.field_names import field_words
from guide_app.ui.coordinator.tabs import Tabs
from guide_app.ui.coordinator.wording import state_words, use_words
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.layout.scroll_card import ListCard
from guide_app.ui.kit.lists.record_list import RecordList
from guide_app.ui.kit.lists.rows import ROW_ROLE, Row, RowDelegate
from guide_app.ui.kit.parts import Card, beside_icon, button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

WIDE_ROUND = 860
"""Width of the page in px at 100 % text from which all about the round is in one line."""
REPORTED = "reported"
_FIELDS = {"phone": "number", "hours": "schedules", "organization": "organization_id"}
"""The fields of the columns of a report that have another name."""
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
    """``opened`` carries the Task to call; ``print_asked`` the tasks of the shown list. ``reports_asked`` asks for
    all that desks have reported.
    """

    opened = Signal(object)
    print_asked = Signal(object)
    reports_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tasks: list[Task] = []
        self._reports: Sequence[Report] = ()
        column = new_column(self, 12)
        self._card = self._round_card()
        column.addWidget(self._card)
        self.filter = Tabs(theme, self.tr("Show"), self._choices())
        self.filter.chosen.connect(self._show)
        column.addWidget(self.filter)
        self.model = RowModel(self)
        self.list = RecordList(theme, RowDelegate(theme, 2, self))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Numbers to call"))
        self.list.setMinimumHeight(theme.scaled(MIN_LIST))
        self.list.opened.connect(self._opened)
        card = ListCard(theme, self.list)
        told = self.tr(
            "No report waits. A desk saves one with Report a change, into the folder where this computer looks for "
            "new editions (This desk, Updates). Import takes one that came in another way."
        )
        self._hint = label(theme, told, "note", muted=True)
        self._hint.setContentsMargins(18, 10, 18, 10)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        card.column.addWidget(self._hint)
        column.addWidget(card, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_card_room()

    def _give_card_room(self) -> None:
        """The page scrolls where large text needs more; the card would cut its last button off."""
        self._card.setMinimumHeight(self._card.heightForWidth(self.width()))

    def show_tasks(self, tasks: Sequence[Task], reports: Sequence[Report]) -> None:
        """Show these, and how many of those that people carry are called."""
        self._tasks, self._reports = list(tasks), reports
        done, carried = called_of(tasks)
        words = self.tr("%1 of %n numbers that people carry are called", "", carried).replace("%1", str(done))
        self._progress_words.setText(words)
        self._bar.setMaximum(max(1, carried))
        self._bar.setValue(done)
        self._bar.setAccessibleName(words)
        due = self.due
        first = due[0].service.name if due else ""
        name = self.tr("Call: %1").replace("%1", first) if due else self.tr("Nothing is due")
        self.go_on.setText(beside_icon(name))
        self.go_on.setAccessibleName(name)
        self.go_on.setEnabled(bool(due))
        self._give_card_room()
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
        self._round_row.setSpacing(8 if narrow else 16)
        self._buttons.at_end = not narrow
        self._give_card_room()

    def take_keyboard(self) -> None:
        """Move the focus to the button that goes on with the round."""
        (self.go_on if self.go_on.isEnabled() else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> list[Task]:
        """The tasks in the list; none among reports."""
        chosen = self.filter.value
        return [task for task in self._tasks if chosen != REPORTED and self._matches(task, chosen)]

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
            REPORTED: self.tr("Reported by desks"),
            "all": self.tr("All"),
        }
        counts = {key: sum(self._matches(task, key) for task in self._tasks) for key in names}
        counts[REPORTED] = len(self._reports)
        return [(key, f"{name} {counts[key]}") for key, name in names.items()]

    def _show(self) -> None:
        of_reports = self.filter.value == REPORTED
        rows = [(self._report_row(each), each) for each in self._reports] if of_reports else []
        self.model.show([*rows, *((self._row(task), task) for task in self.shown())])
        self._hint.setVisible(of_reports and not rows)
        self.list.setHidden(of_reports and not rows)
        self.print_button.setDisabled(of_reports)

    @staticmethod
    def _report_row(report: Report) -> Row:
        corrected = [f"{field_words(_FIELDS.get(name, name))}: {cell}" for name, cell in report.corrected.items()]
        return Row(
            title=((report.cells.get("name", report.cells["id"]), False),),
            icon="warning",
            text=((" · ".join(part for part in (*corrected, report.words) if part), False),),
            hours=formatting.date_words(report.day),
        )

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
        entry = self.model.entries[index.row()]
        if isinstance(entry, Report):
            self.reports_asked.emit()
        else:
            self.opened.emit(entry)

    def _go_on(self) -> None:
        if self.due:
            self.opened.emit(self.due[0])

    def _print(self) -> None:
        self.print_asked.emit(self.shown())

    def _round_card(self) -> QWidget:
        theme = self._theme
        card = Card()
        self._round_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, card)
        self._round_row.setContentsMargins(18, 12, 18, 12)
        row, buttons = QHBoxLayout(), FlowLayout(spacing=12)
        row.setSpacing(16)
        self._round_row.addLayout(row, 2)
        self._round_row.addLayout(buttons, 3)
        self._buttons = buttons
        self._icon = Icon(theme, "phone", "accent", 22)
        row.addWidget(self._icon)
        words = new_column(gap=2)
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
        self.print_button = button(theme, self.tr("Print the round"), icon="print")
        self.print_button.clicked.connect(self._print)
        self.go_on = button(theme, " ", "primary", "phone")
        self.go_on.clicked.connect(self._go_on)
        for press in (self.go_on, self.print_button):
            buttons.addWidget(press)
        return card
