"""Paints a service in a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from guide_app.ui.common import formatting as words
from guide_app.ui.directory.model import ServiceListModel
from guide_app.ui.kit.lists import CardDelegate, RowView


class ServiceDelegate(CardDelegate):
    """Name, what it does, opening hours and languages."""

    def view_of(self, index: QModelIndex | QPersistentModelIndex) -> RowView | None:
        model = index.model()
        if not isinstance(model, ServiceListModel):
            return None
        row = model.row(index.row())
        hours = words.opening_words(row.opening, model.now)
        badges = [(hours, "good" if row.opening.state == "open" else "plain")]
        if row.languages:
            badges.append((words.language_names(row.languages), "plain"))
        return RowView(((row.name, False),), ((row.description, False),), badges=tuple(badges))
