"""Every service of the directory, to edit one: retired ones too."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from guide_app.content.records import Service
from guide_app.library.library import Library
from guide_app.ui.coordinator.wording import value_words
from guide_app.ui.coordinator.worklist import RowModel
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.layout.scroll_card import ListCard
from guide_app.ui.kit.lists.record_list import RecordList
from guide_app.ui.kit.lists.rows import Row, RowDelegate
from guide_app.ui.kit.parts import beside_icon, button, left
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class ServiceChoice(QWidget):
    """``opened`` carries the Service to edit; None is one to add."""

    opened = Signal(object)

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self._library = library
        self._begun: Service | None = None
        column = new_column(self, 12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name or number of a service"))
        self.search.setAccessibleName(self.tr("Find a service to edit"))
        self.search.setMaximumWidth(theme.scaled(420))
        theme.set_role(self.search, "body")
        self.search.textEdited.connect(self.show_services)
        # Once the key is done with: what has the focus in the form would take it too.
        self.search.returnPressed.connect(lambda: QTimer.singleShot(0, self, self._open_first))
        row = new_row(gap=12)
        row.addWidget(self.search, 1)
        self.add = button(theme, self.tr("Add a service"), icon="add")
        self.add.clicked.connect(lambda: self.opened.emit(None))
        row.addWidget(self.add)
        row.addStretch(1)
        column.addLayout(row)
        self.unsaved = button(theme, " ", icon="manage")
        self.unsaved.clicked.connect(self._go_on)
        column.addLayout(left(self.unsaved))
        self.unsaved.hide()
        self.model = RowModel(self)
        self.list = RecordList(theme, RowDelegate(theme, 2, self))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Services"))
        self.list.opened.connect(self._opened)
        card = ListCard(theme, self.list)
        self._none = label(theme, self.tr("No service has this name or number."), "note", muted=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.setContentsMargins(18, 10, 18, 10)
        card.column.addWidget(self._none)
        column.addWidget(card, 1)

    def show_services(self) -> None:
        """Show those that the search finds."""
        own, wanted = self._library.languages[0], self.search.text().casefold().split()
        rows: list[tuple[Row, object]] = []
        for found in self._library.all(Service, own):
            service = found.record
            phone = self._library.main_phone(service)
            number = phone.number if phone is not None else ""
            text = " ".join((service.name, *service.alternate_names, number, service.id)).casefold()
            if all(word in text for word in wanted):
                state = "" if service.status == "active" else value_words("status", service.status)
                row = Row(
                    title=((service.name, False),), number=number, text=((service.description, False),), hours=state
                )
                rows.append((row, service))
        self.model.show(rows)
        self.list.setVisible(bool(rows))
        self._none.setHidden(bool(rows))

    def show_unsaved(self, service: str | None) -> None:
        """Offer to go on with what was typed and not saved: the id of its service, empty for one to add, or None."""
        own = self._library.languages[0]
        found = self._library.get(Service, service, own) if service else None
        self._begun = found.record if found is not None else None
        name = found.record.name if found is not None else self.tr("A new service")
        words = self.tr("Go on with what is not saved: %1").replace("%1", name)
        self.unsaved.setText(beside_icon(words))
        self.unsaved.setAccessibleName(words)
        self.unsaved.setVisible(service is not None)

    def _go_on(self) -> None:
        self.opened.emit(self._begun)

    def take_keyboard(self) -> None:
        """Move the focus to the search, to type another name over what is there."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def _open_first(self) -> None:
        if self.model.entries:
            self.opened.emit(self.model.entries[0])

    def _opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.entries[index.row()])
