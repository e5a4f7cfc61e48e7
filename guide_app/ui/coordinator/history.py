"""The history: every edit of this desk, the newest first. One that is not published yet can be taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from guide_app.content.overlay import WHOLE, Change, Edit, Journal
from guide_app.exchange.handed_over import as_file
from guide_app.library.naming import RecordNames
from guide_app.ui.common import formatting
from guide_app.ui.coordinator.wording import change_words, how_words, outcome_words
from guide_app.ui.coordinator.worklist import RowModel
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.layout.scroll_card import ListCard
from guide_app.ui.kit.lists.record_list import RecordList
from guide_app.ui.kit.lists.rows import Row, RowDelegate
from guide_app.ui.kit.overlays.file_dialogs import ask_where_to_save
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.background_job import save_apart

PastOf: TypeAlias = Callable[[str, str], list[str]]
"""The history of a record's field in words, the newest first."""


class History(QWidget):
    """``back_asked`` carries the Edit to take back. ``names``: of the records in a change."""

    back_asked = Signal(object)

    def __init__(self, theme: Theme, names: RecordNames) -> None:
        super().__init__()
        self._theme, self._names = theme, names
        self._journal: Journal | None = None
        column = new_column(self, 12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Service, number, field or initials"))
        self.search.setAccessibleName(self.tr("Search the history"))
        self.search.setMaximumWidth(theme.scaled(420))
        theme.set_role(self.search, "body")
        self.search.textEdited.connect(self._show)
        column.addWidget(self.search)
        self.model = RowModel(self)
        self.list = RecordList(theme, RowDelegate(theme, 3, self))
        self.list.set_previewed(True)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Changes"))
        self.list.selectionModel().currentChanged.connect(self._chosen)
        card = ListCard(theme, self.list)
        foot = new_row(gap=14, margins=(18, 10, 18, 10))
        self.take_back = button(theme, self.tr("Take back"), icon="undo")
        self.take_back.clicked.connect(self._take_back)
        self._told = label(theme, " ", "note", muted=True)
        self.hand_over = button(theme, self.tr("Save for a colleague"))
        self.hand_over.clicked.connect(self._hand_over)
        foot.addWidget(self.take_back)
        foot.addWidget(self.hand_over)
        foot.addWidget(self._told, 1)
        card.column.addLayout(foot)
        column.addWidget(card, 1)

    def show_journal(self, journal: Journal) -> None:
        """Show its edits."""
        self._journal = journal
        self._show()

    def take_keyboard(self) -> None:
        """Move the focus to the newest edit."""
        if self.model.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        journal = self._journal
        if journal is None:
            return
        wanted = self.search.text().casefold().split()
        gone = journal.taken_back
        undoing = {edit.id for edit in journal.edits if edit.undoes}
        rows: list[tuple[Row, object]] = []
        for edit in reversed(journal.edits):
            row = self._row(edit, undoing, taken_back=edit.id in gone)
            text = " ".join(["".join(words for words, _ in row.title), *(words for words, _ in row.text), row.facts])
            if all(word in text.casefold() for word in wanted):
                rows.append((row, edit))
        self.model.show(rows)
        pending = len(journal.pending)
        self._told.setText(self.tr("%n change(s) (is|are) not published yet.", "", pending))
        self.hand_over.setEnabled(pending > 0)
        self._chosen(self.list.currentIndex())

    def _row(self, edit: Edit, undoing: Collection[int], *, taken_back: bool) -> Row:
        """``undoing`` are the ids of the edits that take another one back."""
        if edit.published is not None:
            title = self.tr("Edition %1 was published").replace("%1", str(edit.published))
            return Row(title=((title, False),), icon="check", number=_when(edit.when))
        names = list(dict.fromkeys(self._names(change.record, lambda: edit.changes) for change in edit.changes))
        if edit.call is not None and not names:
            names = [self._names(f"phone:{edit.call.phone}")]
        names = [each for each in names if not any(other.startswith(f"{each} ") for other in names)]
        said = [outcome_words(edit.call.outcome)] if edit.call else []
        if edit.undoes:
            said.append(self.tr("Done again") if edit.undoes in undoing else self.tr("Taken back"))
        facts = [*said, *self._who(edit)]
        if taken_back:
            facts.insert(0, self.tr("No longer in force"))
        return Row(
            title=((", ".join(names), False),),
            icon="undo" if edit.undoes else "phone" if edit.call else "manage",
            number=_when(edit.when),
            text=(
                (
                    " · ".join(change_words(self._names.readable(change, self._changes)) for change in edit.changes)
                    or " · ".join(said),
                    False,
                ),
            ),
            facts=" · ".join(facts),
        )

    def _changes(self) -> Iterator[Change]:
        return _changes_of(self._journal) if self._journal is not None else iter(())

    @staticmethod
    def _who(edit: Edit) -> list[str]:
        who = {edit.call.who} if edit.call else {change.who for change in edit.changes}
        note = edit.call.note if edit.call else next((change.source for change in edit.changes if not edit.undoes), "")
        return [part for part in (*sorted(who), note) if part]

    @property
    def chosen(self) -> Edit | None:
        """The edit of the current row."""
        index = self.list.currentIndex()
        entry = self.model.entries[index.row()] if index.isValid() and index.row() < len(self.model.entries) else None
        return entry if isinstance(entry, Edit) else None

    def _chosen(self, _index: QModelIndex) -> None:
        edit, journal = self.chosen, self._journal
        may = edit is not None and journal is not None and edit.published is None
        self.take_back.setEnabled(
            may and edit is not None and journal is not None and edit.id not in journal.taken_back
        )

    def _take_back(self) -> None:
        if self.chosen is not None:
            self.back_asked.emit(self.chosen)

    def _hand_over(self) -> None:
        """Save what is not published yet as a file, which another coordinator brings in by *Import*."""
        if self._journal is None:
            return
        title, kinds = self.tr("Save the changes for a colleague"), self.tr("Changes (*.jsonl)")
        path = ask_where_to_save(self, title, "changes.jsonl", kinds)
        if path is None:
            return
        saved, not_saved = self.tr("Saved: %1").replace("%1", path.name), self.tr("It could not be saved: %1")
        save_apart(
            self,
            path,
            as_file(self._journal.pending),
            saved=lambda: self._told.setText(saved),
            failed=lambda reason: self._told.setText(not_saved.replace("%1", reason)),
        )


def _when(when: dt.datetime | None) -> str:
    if when is None:
        return ""
    local = when.astimezone()
    return f"{formatting.date_words(local.date())}, {formatting.time_words(local)}"


def _changes_of(journal: Journal) -> Iterator[Change]:
    return (change for edit in journal.edits for change in edit.changes)


def past_words(journal: Journal, names: RecordNames, record: str, field: str) -> list[str]:
    """What was done to a field of a record: when, by whom, what it said and says, and how it is known."""
    return [
        " · ".join(
            part
            for part in (
                _when(change.when or edit.when),
                change.who,
                change_words(names.readable(change, partial(_changes_of, journal))),
                how_words(change),
            )
            if part
        )
        for edit, change in journal.of(record, field)
        if change.field != WHOLE
    ]
