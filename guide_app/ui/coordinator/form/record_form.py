"""The form of a service with its numbers and its organization: every field that their declaration has.

Numbers are added and taken off here too. A service of nothing but an empty form is one to add.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.content.overlay import Change, name_of
from guide_app.content.record import Record
from guide_app.content.records import Organization, Phone, Service
from guide_app.desk.form_changes import NEW, Typed, changes_of_form, is_new
from guide_app.library.library import Library
from guide_app.ui.coordinator.form.known_by import KnownBy
from guide_app.ui.coordinator.form.record_field import RecordField
from guide_app.ui.coordinator.form.record_section import RecordSection
from guide_app.ui.coordinator.history import PastOf
from guide_app.ui.coordinator.wording import change_words
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme, set_ink

TWO_COLUMNS = 640
"""Width in px at 100 % text from which short fields are side by side."""


class Draft(Struct, frozen=True):
    """What was typed for a service and not saved."""

    service: str = ""
    """Its id; empty for one to add."""
    texts: dict[str, str] = {}
    """By record and field."""
    added: tuple[str, ...] = ()
    """The numbers to add, by their names in ``texts``."""
    off: tuple[str, ...] = ()
    """The numbers to take off."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not (self.texts or self.added or self.off)


class RecordForm(ScrollCard):
    """``saved`` carries the changes, without who and when; ``edited`` follows every change by a person, ``left`` the
    button that leaves the form.
    """

    saved = Signal(object)
    edited = Signal()
    left = Signal()

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme)
        self._theme, self._library = theme, library
        self.service: Service | None = None
        self.fields: dict[tuple[str, str], RecordField] = {}
        """By record and field."""
        self.known = KnownBy(theme)
        self._added: tuple[str, ...] = ()
        self._off: tuple[str, ...] = ()
        self._past: PastOf = lambda _record, _field: []
        self._sections: list[RecordSection] = []
        self._save = button(theme, self.tr("Save"), "primary", "check")
        self._save.setToolTip("Ctrl+Enter")
        self._save.clicked.connect(self.save)
        leave = button(theme, self.tr("Leave without saving"), "text")
        leave.clicked.connect(self.left)
        self._told = label(theme, role="note")
        for part in (self._save, leave):
            self.foot.addWidget(part)
        self.foot.addWidget(self._told, 1000)
        self.foot.addStretch(1)
        self.show_foot()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_service(self, service: Service | None, past: PastOf | None = None, draft: Draft | None = None) -> None:
        """Show a service as it is, or an empty form, with what was typed before."""
        self.service, self._past = service, past or self._past
        draft = draft or Draft(added=() if service is not None else (f"phone:{NEW}-1",))
        self._added, self._off = draft.added, draft.off
        self.known = KnownBy(self._theme)
        self._build(draft.texts)
        self.say("")

    @property
    def title(self) -> str:
        """The name of the service; of one to add, as it is typed."""
        return self.service.name if self.service else self.fields[f"service:{NEW}", "name"].text.strip()

    def _build(self, texts: dict[str, str]) -> None:
        """Make the form, with what was typed before."""
        own, library, service = self._library.languages[0], self._library, self.service
        self.fields.clear()
        self._sections = []
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = new_column(body, 4, (22, 16, 22, 16))
        column.addWidget(label(self._theme, service.name if service else self.tr("A new service"), "subheading"))
        if service is None:
            self._section(column, self.tr("Service"), f"service:{NEW}")
        for found in library.many(Phone, service.phones if service else (), own):
            phone = found.record
            record = name_of(Phone.kind, phone.id)
            if record not in self._off:
                self._section(column, self.tr("Number %1").replace("%1", phone.number), record, phone)
                self._add_remove(column, record, self.tr("Take the number %1 off").replace("%1", phone.number))
        for record in self._added:
            self._section(column, self.tr("A new number"), record)
            self._add_remove(column, record, self.tr("Leave this number out"))
        more = button(self._theme, self.tr("Add a number"), icon="add")
        more.clicked.connect(self.add_number)
        column.addLayout(left(more))
        if service is not None:
            self._section(column, self.tr("Service"), name_of(Service.kind, service.id), service)
            organization = library.get(Organization, service.organization_id, own)
            if organization is not None:
                record = name_of(Organization.kind, organization.record.id)
                self._section(column, self.tr("Organization"), record, organization.record)
        self._new_organization = self._section(column, self.tr("A new organization"), f"organization:{NEW}")
        column.addWidget(self.known)
        for (record, name), field in self.fields.items():
            if (text := texts.get(f"{record} {name}")) is not None:
                field.set_text(text)
        self._fit_organization()
        self.area.hold(body)
        self._fit_columns()

    def _section(self, column: QVBoxLayout, heading: str, record: str, shown: Record | None = None) -> RecordSection:
        """The fields of a record."""
        section = RecordSection(self._theme, self._library, heading, record, shown, self._past)
        section.edited.connect(self._edited)
        self.fields.update({(record, name): field for name, field in section.fields.items()})
        self._sections.append(section)
        column.addWidget(section)
        return section

    def _add_remove(self, column: QVBoxLayout, record: str, words: str) -> None:
        remove = button(self._theme, words, "text")
        remove.clicked.connect(lambda: self.take_off(record))
        column.addLayout(left(remove))

    def add_number(self) -> None:
        """Add a number, and begin to type it."""
        place = next(place for place in range(1, 100) if f"phone:{NEW}-{place}" not in self._added)
        record = f"phone:{NEW}-{place}"
        self._change_numbers((*self._added, record), self._off)
        self.fields[record, "number"].box.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(self.fields[record, "number"])

    def take_off(self, record: str) -> None:
        """Take a number off the service, or leave one to add out."""
        off = self._off if record in self._added else (*self._off, record)
        self._change_numbers(tuple(each for each in self._added if each != record), off)
        self.take_keyboard()

    def _change_numbers(self, added: tuple[str, ...], off: tuple[str, ...]) -> None:
        texts, at = self.draft.texts, self.area.verticalScrollBar().value()
        self._added, self._off = added, off
        self._build(texts)
        self.area.verticalScrollBar().setValue(at)
        self._edited()

    def take_keyboard(self) -> None:
        """Move the focus to the first field."""
        next(iter(self.fields.values())).box.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        for each in self._sections:
            each.set_columns(2 if self.width() >= self._theme.scaled(TWO_COLUMNS) else 1)

    def _fit_organization(self) -> None:
        """Show the fields of a new organization where the service is to have one."""
        record = name_of(Service.kind, self.service.id if self.service is not None else NEW)
        self._new_organization.setVisible(self.fields[record, "organization_id"].text == NEW)

    # What was typed

    @property
    def draft(self) -> Draft:
        """What was typed and not saved."""
        texts = {f"{record} {name}": field.text for (record, name), field in self.fields.items() if field.is_changed}
        return Draft(self.service.id if self.service is not None else "", texts, self._added, self._off)

    @property
    def needs_typing(self) -> bool:
        """Whether a field that a record cannot be without is still empty."""
        shown = (each for (record, _), each in self.fields.items() if self._counts(record))
        return any(each.field.needed and not each.text.strip() for each in shown)

    def _counts(self, record: str) -> bool:
        """Whether the fields of a record count: nothing that was taken off, nor an organization that is not new."""
        return record not in self._off and (record != f"organization:{NEW}" or not self._new_organization.isHidden())

    def changes(self) -> list[Change]:
        """What differs from the records.

        Raises:
            ValueError: something cannot be read, which its field says.

        """
        typed = Typed(service=self.service, added=self._added, off=self._off)
        for (record, name), field in self.fields.items():
            if not self._counts(record):
                continue
            try:
                before, after = field.before, field.value()
            except ValueError as error:
                self.refuse(record, name, str(error))
                raise
            if before != after:
                typed.values[record, name] = (before, after)
        return changes_of_form(typed, self._library)

    def save(self) -> None:
        """Ask for what was changed to be saved."""
        try:
            changes = self.changes()
        except ValueError:
            return
        if not changes:
            self.say(self.tr("Nothing was changed yet."))
        elif problem := self.known.problem():
            self.area.ensureWidgetVisible(self.known)
            self.say(problem, error=True)
            announce(self.known, problem)
        else:
            self.saved.emit(changes)

    def _field(self, record: str, name: str) -> RecordField | None:
        """The field that a refusal is about: of a record, or of any that was changed."""
        return self.fields.get((record, name)) or next(
            (
                each
                for (holder, field), each in self.fields.items()
                if name in (field, *(part.name.rpartition("/")[2] for part in (each.field, *each.field.parts)))
                and (each.is_changed or is_new(holder))
            ),
            None,
        )

    def warn(self, record: str, name: str, why: str) -> None:
        """Say at a field what the rules of the pack say of it."""
        if (field := self._field(record, name)) is not None:
            field.refuse(why)

    def refuse(self, record: str, name: str, why: str) -> None:
        """Say what is wrong, at its field where there is one."""
        field = self._field(record, name)
        if field is None:
            self.say(why, error=True)
            return
        field.refuse(why)
        field.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(field)
        self.say(self.tr("One field cannot be saved as it is."), error=True)
        announce(field, why)

    def set_waiting(self, waiting: bool) -> None:
        """Show that the pack is being checked with what was typed."""
        self._save.setEnabled(not waiting)
        if waiting:
            self.say(self.tr("Checking what you typed…"))

    def say(self, words: str, *, error: bool = False) -> None:
        """Say something at the foot."""
        set_ink(self._told, "error" if error else "muted")
        show_words(self._told, words)

    def _edited(self) -> None:
        self._fit_organization()
        self.say(_summary(self.fields.values()))
        self.edited.emit()


def _summary(fields: Iterable[RecordField]) -> str:
    """What changes, in words."""
    found = [
        change_words(Change(record="", field=field.field.name, before=field.before, after=field.value()))
        for field in fields
        if field.is_changed and not field.check()
    ]
    return " · ".join(found[:3]) + (" …" if len(found) > 3 else "")
