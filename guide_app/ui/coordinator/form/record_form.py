"""A form of records: sections of their fields, records that come or go, what was typed, and saving. What it is about is
its *contents*: a service, or what the pack says of itself.
"""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.content.overlay import Change, How
from guide_app.content.record import Record
from guide_app.content.records import Service
from guide_app.desk.form_changes import NEW, Typed, is_new
from guide_app.library.library import Library
from guide_app.library.naming import RecordNames
from guide_app.ui.coordinator.form.known_by import KnownBy
from guide_app.ui.coordinator.form.record_field import RecordField
from guide_app.ui.coordinator.form.record_section import RecordSection
from guide_app.ui.coordinator.history import PastOf
from guide_app.ui.coordinator.wording import change_words
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import chain_after
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme, set_ink

TWO_COLUMNS = 640
"""Width in px at 100 % text from which short fields are side by side."""


class Draft(Struct, frozen=True):
    """What was typed in a form and not saved."""

    service: str = ""
    """The id of its service; empty for one to add, and in the form of the pack."""
    texts: dict[str, str] = {}
    """By record and field."""
    added: tuple[str, ...] = ()
    """The records to add, by their names in ``texts``."""
    off: tuple[str, ...] = ()
    """The records to take off."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not (self.texts or self.added or self.off)


class Contents(Protocol):
    """What a form is about."""

    asks_how: bool
    """Whether a person must say how they know what they typed. A publisher writes about itself."""

    def title(self, form: RecordForm) -> str:
        """Its name."""
        ...

    def first_draft(self, shown: Service | None) -> Draft:
        """What an untouched form has."""
        ...

    def fill(self, form: RecordForm, column: QVBoxLayout) -> None:
        """Add the sections."""
        ...

    def fit(self, form: RecordForm) -> None:
        """Show and hide what follows from what is typed."""
        ...

    def counts(self, form: RecordForm, record: str) -> bool:
        """Whether the fields of a record count."""
        ...

    def changes(self, form: RecordForm, typed: Typed) -> list[Change]:
        """What was typed, as changes."""
        ...


class RecordForm(ScrollCard):
    """``saved`` carries the changes, without who and when; ``edited`` follows every change by a person, ``left`` the
    button that leaves the form.
    """

    saved = Signal(object)
    edited = Signal()
    left = Signal()

    def __init__(self, theme: Theme, library: Library, contents: Contents) -> None:
        super().__init__(theme)
        self.theme, self.library, self._contents = theme, library, contents
        self.service: Service | None = None
        self.fields: dict[tuple[str, str], RecordField] = {}
        """By record and field."""
        self.known = KnownBy(theme)
        self.added: tuple[str, ...] = ()
        self.off: tuple[str, ...] = ()
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

    @property
    def known_by(self) -> tuple[How, str]:
        """How what was typed is known, and the source in words."""
        return self.known.known if self._contents.asks_how else ("told", "")

    @property
    def title(self) -> str:
        """What the form is about."""
        return self._contents.title(self)

    def show_record(self, shown: Service | None, past: PastOf | None = None, draft: Draft | None = None) -> None:
        """Show what the form is about as it is, with what was typed before. ``shown``: its service."""
        self.service, self._past = shown, past or self._past
        draft = draft or self._contents.first_draft(shown)
        self.added, self.off = draft.added, draft.off
        self.known = KnownBy(self.theme)
        self._build(draft.texts)
        self.say(self._summary())

    def _build(self, texts: dict[str, str]) -> None:
        """Make the form, with what was typed before."""
        self.fields.clear()
        self._sections = []
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = new_column(body, 4, (22, 16, 22, 16))
        self._contents.fill(self, column)
        if self._contents.asks_how:
            column.addWidget(self.known)
        for (record, name), field in self.fields.items():
            if (text := texts.get(f"{record} {name}")) is not None:
                field.set_text(text)
        self._contents.fit(self)
        self.area.hold(body)
        self._fit_columns()
        chain_after(self.area, body)

    def section(self, column: QVBoxLayout, heading: str, record: str, shown: Record | None = None) -> RecordSection:
        """Add the fields of a record."""
        section = RecordSection(self.theme, self.library, heading, record, shown, self._past)
        section.edited.connect(self.note_edit)
        self.fields.update({(record, name): field for name, field in section.fields.items()})
        self._sections.append(section)
        column.addWidget(section)
        return section

    def add_remove(self, column: QVBoxLayout, record: str, words: str) -> None:
        """Add a button that takes a record off, or leaves one to add out."""
        remove = button(self.theme, words, "text")
        remove.clicked.connect(lambda: self.take_off(record))
        column.addLayout(left(remove))

    def add_record(self, kind: str, first: str) -> None:
        """Add a record, and begin to type its ``first`` field."""
        place = next(place for place in range(1, 100) if f"{kind}:{NEW}-{place}" not in self.added)
        record = f"{kind}:{NEW}-{place}"
        self._change_records((*self.added, record), self.off)
        self.fields[record, first].box.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(self.fields[record, first])

    def take_off(self, record: str) -> None:
        """Take a record off, or leave one to add out."""
        off = self.off if record in self.added else (*self.off, record)
        self._change_records(tuple(each for each in self.added if each != record), off)
        self.take_keyboard()

    def _change_records(self, added: tuple[str, ...], off: tuple[str, ...]) -> None:
        texts, at = self.draft.texts, self.area.verticalScrollBar().value()
        self.added, self.off = added, off
        self._build(texts)
        self.area.verticalScrollBar().setValue(at)
        self.note_edit()

    def take_keyboard(self) -> None:
        """Move the focus to the first field."""
        next(iter(self.fields.values())).box.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        for each in self._sections:
            each.set_columns(2 if self.width() >= self.theme.scaled(TWO_COLUMNS) else 1)

    # What was typed

    @property
    def draft(self) -> Draft:
        """What was typed and not saved."""
        texts = {f"{record} {name}": field.text for (record, name), field in self.fields.items() if field.is_changed}
        return Draft(self.service.id if self.service is not None else "", texts, self.added, self.off)

    @property
    def needs_typing(self) -> bool:
        """Whether a field that a record cannot be without is still empty."""
        shown = (each for (record, _), each in self.fields.items() if self._contents.counts(self, record))
        return any(each.field.needed and not each.text.strip() for each in shown)

    def changes(self) -> list[Change]:
        """What differs from the records.

        Raises:
            ValueError: something cannot be read, which its field says.

        """
        typed = Typed(service=self.service, added=self.added, off=self.off)
        for (record, name), field in self.fields.items():
            if not self._contents.counts(self, record):
                continue
            try:
                before, after = field.before, field.value()
            except ValueError as error:
                self.refuse(record, name, str(error))
                raise
            if before != after:
                typed.values[record, name] = (before, after)
        return self._contents.changes(self, typed)

    def save(self) -> None:
        """Ask for what was changed to be saved."""
        try:
            changes = self.changes()
        except ValueError:
            return
        if not changes:
            self.say(self.tr("Nothing was changed yet."))
        elif self._contents.asks_how and (problem := self.known.problem()):
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

    def note_edit(self) -> None:
        """Follow a change by a person."""
        self._contents.fit(self)
        self.say(self._summary())
        self.edited.emit()

    def _summary(self) -> str:
        """What changes, in words."""
        changed = [field for field in self.fields.values() if field.is_changed and not field.check()]
        names = RecordNames(self.library)
        found = [
            change_words(
                names.readable(Change(record="", field=field.field.name, before=field.before, after=field.value()))
            )
            for field in changed[:3]
        ]
        return " · ".join(found) + (" …" if len(changed) > 3 else "")
