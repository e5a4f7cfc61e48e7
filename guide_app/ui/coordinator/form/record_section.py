"""The part of a form for one record: the fields of its declaration in groups, short ones side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.overlay import parts_of, values_of
from guide_app.content.record import Record
from guide_app.content.records import Need, Organization, Service
from guide_app.desk.form_changes import NEW
from guide_app.library.library import Library
from guide_app.ui.coordinator.field_names import group_words
from guide_app.ui.coordinator.form.declared import Declared, declared
from guide_app.ui.coordinator.form.record_field import RecordField
from guide_app.ui.coordinator.history import PastOf
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class _Columns(QWidget):
    """Fields in as many columns as there is room for; a wide one has a line of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self.fields: list[RecordField] = []

    def set_columns(self, columns: int) -> None:
        """Lay the fields out, in their order."""
        row = column = 0
        for field in self.fields:
            wide = field.field.is_wide
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, columns if wide else 1, Qt.AlignmentFlag.AlignTop)
            column += columns if wide else 1
            if column >= columns:
                row, column = row + 1, 0
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)


class RecordSection(QWidget):
    """``edited`` follows every change by a person. ``shown`` is None for a record that is added."""

    edited = Signal()

    def __init__(
        self,
        theme: Theme,
        library: Library,
        heading: str,
        record: str,
        shown: Record | None,
        past: PastOf,
    ) -> None:
        super().__init__()
        self._library = library
        self.fields: dict[str, RecordField] = {}
        self._groups = [_Columns()]
        self._columns = 0
        rows = new_column(self, 4, (0, 10, 0, 0))
        rows.addWidget(label(theme, heading, "strong"))
        rows.addWidget(self._groups[0])
        values, (language, kind, _) = values_of(shown) if shown is not None else {}, parts_of(record)
        fields = declared(RECORD_TYPES[kind])
        if language:  # A translation has its texts, and may lack any.
            fields = [each._replace(needed=False) for each in fields if each.name in RECORD_TYPES[kind].translated]
        for field in fields:
            if words := group_words(field.name) if kind == Service.kind else "":
                rows.addWidget(label(theme, words, "strong"))
                self._groups.append(_Columns())
                rows.addWidget(self._groups[-1])
            offered = self._offered(field, is_new=shown is None)
            made = RecordField(theme, field, library.spoken_languages, offered, past(record, field.name))
            made.show_value(values.get(field.name), is_new=shown is None)
            made.edited.connect(self.edited)
            self.fields[field.name] = made
            self._groups[-1].fields.append(made)

    def set_columns(self, columns: int) -> None:
        """Put short fields side by side, or all below each other."""
        if columns != self._columns:
            self._columns = columns
            for each in self._groups:
                each.set_columns(columns)

    def _offered(self, field: Declared, *, is_new: bool) -> list[Choice]:
        """The records that a field can name. A new service has a new organization, until another is chosen."""
        own = self._library.languages[0]
        if field.refers == Need.kind:
            return [Choice(need.id, need.title) for need in self._library.pack(own).needs]
        if field.refers != Organization.kind:
            return []
        names = sorted((each.record.name, each.record.id) for each in self._library.all(Organization, own))
        known, new = [Choice(key, name) for name, key in names], Choice(NEW, self.tr("A new organization"))
        return [new, *known] if is_new else [*known, new]
