"""What a file would change: tabs with rows to take or to leave, each a field of a service or a whole one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct, structs
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from guide_app.content.overlay import Change, How
from guide_app.exchange.items import RIDERS, Incoming, Item, Tab, fills_a_gap, to_decide, with_riders
from guide_app.exchange.mapping import REPORT
from guide_app.library.library import Library
from guide_app.library.naming import RecordNames
from guide_app.ui.common.messages import translated
from guide_app.ui.coordinator.tabs import Tabs
from guide_app.ui.coordinator.wording import change_words
from guide_app.ui.coordinator.worklist import RowModel
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.layout.scroll_card import ListCard
from guide_app.ui.kit.lists.record_list import RecordList
from guide_app.ui.kit.lists.rows import Row, RowDelegate
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.parts import beside_icon, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

WIDE = 860
"""Width in px at 100 % text from which there are words around the buttons."""
MOST = 2000
"""Rows of a tab that are listed; the commands list all."""


class Entry(Struct, frozen=True):
    """One row: a change to take or to leave, or a whole service."""

    place: int
    """Of its item."""
    item: Item
    change: Change | None


class Differences(QWidget):
    """``take_asked`` carries the changes of the chosen rows. ``columns_asked`` is sent by the button of the columns,
    ``settle_asked`` by the one that leaves all reports of desks as they are.
    """

    take_asked = Signal(object)
    columns_asked = Signal()
    settle_asked = Signal()

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self._theme, self._names = theme, RecordNames(library)
        self.found: Incoming | None = None
        self._initials = ""
        self.chosen: set[tuple[int, str, str]] = set()
        """The rows to take: the item, and the record and field of the change."""
        column = new_column(self, 12)
        self._top, foot = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        self._foot = foot
        self._top.setSpacing(12)
        self._name = label(theme, " ", "note", muted=True)
        self.how = ChoiceBox(theme, self.tr("How do you know?"))
        self.how.set_choices(
            [
                Choice("table", self.tr("A list of others")),
                Choice("told", self.tr("They wrote to us")),
                Choice("report", self.tr("A report of a desk")),
            ]
        )
        self.columns_button = button(theme, " ")
        self.columns_button.clicked.connect(self.columns_asked)
        self._top.addWidget(self._name, 100)
        self._top.addStretch(1)
        self._asked = label(theme, self.tr("How do you know?"), "note", muted=True)
        self._asked.setWordWrap(False)
        self._top.addWidget(self._asked)
        self._top.addWidget(self.how)
        self._top.addWidget(self.columns_button)
        column.addLayout(self._top)
        self.tab = Tabs(theme, self.tr("Show"), self._tabs())
        self.tab.chosen.connect(self._show)
        column.addWidget(self.tab)
        self.model = RowModel(self)
        self.list = RecordList(theme, RowDelegate(theme, 3, self))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Differences"))
        self.list.opened.connect(self._toggle_row)
        card = ListCard(theme, self.list)
        foot.setSpacing(12)
        foot.setContentsMargins(18, 10, 18, 10)
        self.take_in = button(theme, " ", "primary", "check")
        self.take_in.clicked.connect(self._take)
        self.pick = button(theme, self.tr("Select or leave this row"))
        self.pick.clicked.connect(self._toggle_current)
        self.pick_all = button(theme, self.tr("All of these"), "text")
        self.pick_all.clicked.connect(self._toggle_all)
        self.settle = button(theme, self.tr("Leave all of it"), "text")
        self.settle.clicked.connect(self.settle_asked)
        for part in (self.take_in, self.pick, self.pick_all, self.settle):
            foot.addWidget(part)
        self._back = label(theme, self.tr("Everything can be taken back in History."), "note", muted=True)
        foot.addWidget(self._back, 100)
        foot.addStretch(1)
        card.column.addLayout(foot)
        column.addWidget(card, 1)

    def show_found(
        self, result: Incoming | None, file: str = "", initials: str = "", *, are_reports: bool = False
    ) -> None:
        """Show what a file would change, or all that desks have reported; None empties the list."""
        self.settle.setVisible(are_reports)
        self.found, self.chosen, self._initials = result, set(), initials
        if result is None:
            self.model.show([])
            return
        self.chosen = {
            _key(place, change)
            for place, item in enumerate(result.items)
            if item.tab == "changed"
            for change in to_decide(item)
            if fills_a_gap(item, change)
        }
        self._name.setText(
            self.tr(
                "%1, %n row(s). Nothing is taken in before you press it.",
                "",
                len(result.items) - len(result.of("gone")),
            ).replace("%1", file)
        )
        self.how.set_value("report" if REPORT in result.columns else "told" if result.is_colleague else "table")
        self.columns_button.setVisible(bool(result.header) and not are_reports)
        known = sum(each is not None for each in result.columns)
        words = self.tr("Columns: %1 of %2 known").replace("%1", str(known)).replace("%2", str(len(result.columns)))
        self.columns_button.setText(words)
        first: tuple[Tab, ...] = ("changed", "new", "held", "refused", "gone", "same")
        self.tab.set_choices(self._tabs())
        first_tab = next((tab for tab in first if result.of(tab)), "same")
        self.tab.set_value(first_tab)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.scaled(WIDE)
        for words in (self._name, self._asked, self._back):
            words.setVisible(wide)
        for row, parts in (
            (self._top, (self.how, self.columns_button)),
            (self._foot, (self.take_in, self.pick, self.pick_all, self.settle)),
        ):
            fits = sum(part.sizeHint().width() + 12 for part in parts) + 36 <= self.width()
            row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def take_keyboard(self) -> None:
        """Move the focus to the rows."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tabs(self) -> list[tuple[object, str]]:
        names: dict[Tab, str] = {
            "changed": self.tr("Changes"),
            "new": self.tr("New"),
            "held": self.tr("Look twice"),
            "same": self.tr("Same as ours"),
            "refused": self.tr("Refused"),
            "gone": self.tr("Not in the file"),
        }
        found = self.found
        return [(tab, f"{name} {len(found.of(tab)) if found else 0}") for tab, name in names.items()]

    def entries(self) -> list[Entry]:
        """The rows of the tab."""
        tab = self.tab.value
        listed = [(place, item) for place, item in enumerate(self.found.items if self.found else ()) if item.tab == tab]
        found: list[Entry] = []
        for place, item in listed[:MOST]:
            changes = to_decide(item) if tab in ("changed", "held") else []
            found += [Entry(place, item, change) for change in changes] or [Entry(place, item, None)]
        return found

    def _show(self) -> None:
        current = self.list.currentIndex().row()
        self.model.show([(self._row(entry), entry) for entry in self.entries()])
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(max(0, min(current, self.model.rowCount() - 1)), 0))
        may = self.tab.value in ("changed", "new", "held")
        self.pick.setVisible(may)
        self.pick_all.setVisible(may)
        self._count()

    def _row(self, entry: Entry) -> Row:
        item, change = entry.item, entry.change
        where = self.tr("row %1").replace("%1", str(item.place)) if item.place else ""
        reason = translated(item.reason) if item.reason else ""
        told = [reason, *map(translated, (*item.warnings, *item.notes[:2]))]
        said = change_words(self._names.readable(change, lambda: item.changes)) if change else reason
        if not said:
            said = " · ".join(
                change_words(self._names.readable(each, lambda: item.changes))
                for each in item.changes
                if each.field in RIDERS - {"sources"}
            )
        if not said and item.tab == "changed":
            said = self.tr("Only what the guide keeps as it is: other columns or fields.")
        icon = "check" if self._is_chosen(entry) else "forbidden" if item.tab == "refused" else ""
        return Row(
            title=((item.name or self.tr("An entry that is not shown"), False),),
            icon=icon or ("warning" if any(told) and item.tab in ("changed", "held") else "manage"),
            text=((said, False),),
            hours=where,
            facts=" · ".join(part for part in told if part and part != said),
        )

    def _is_chosen(self, entry: Entry) -> bool:
        return _key(entry.place, entry.change) in self.chosen

    def toggle(self, entry: Entry) -> None:
        """Take a row, or leave it."""
        if entry.item.tab in ("changed", "new", "held"):
            self.chosen ^= {_key(entry.place, entry.change)}
            self._show()

    def _toggle_row(self, index: QModelIndex) -> None:
        entry = self.model.entries[index.row()]
        assert isinstance(entry, Entry)
        self.toggle(entry)

    def _toggle_current(self) -> None:
        if self.list.currentIndex().isValid():
            self._toggle_row(self.list.currentIndex())

    def _toggle_all(self) -> None:
        keys = {
            _key(place, change)
            for place, item in enumerate(self.found.items if self.found else ())
            if item.tab == self.tab.value
            for change in (to_decide(item) if item.tab in ("changed", "held") else []) or [None]
        }
        self.chosen = self.chosen - keys if keys <= self.chosen else self.chosen | keys
        self._show()

    def _changes(self) -> Iterator[Change]:
        """The changes of the rows that are chosen now, one at a time: those of 20,000 services are large."""
        assert self.found is not None
        found, chosen, who = self.found, frozenset(self.chosen), self._initials
        how, now = self.how.value, dt.datetime.now(dt.UTC).replace(microsecond=0)
        about: How = "told" if how == "told" else "report" if how == "report" else "table"
        items = ((place, found.items[place]) for place in sorted({place for place, _, _ in chosen}))
        listed = (
            change
            for place, item in items
            for change in with_riders(item, [each for each in to_decide(item) if _key(place, each) in chosen])
        )
        return (structs.replace(each, who=who, how=about, when=now) for each in found.whole(listed))

    def _count(self) -> None:
        words = self.tr("Take in %n row(s)", "", len(self.chosen))
        self.take_in.setText(beside_icon(words))
        self.take_in.setAccessibleName(words)
        self.take_in.setEnabled(bool(self.chosen))

    def _take(self) -> None:
        self.take_asked.emit(self._changes())


def _key(place: int, change: Change | None) -> tuple[int, str, str]:
    return (place, change.record, change.field) if change else (place, "", "")
