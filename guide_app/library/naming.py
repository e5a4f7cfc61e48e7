"""Changes as people read them: names in the place of ids, numbers in the place of marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import structs

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.markup import fill_in
from guide_app.content.overlay import WHOLE, Change, Value, is_list, is_object, name_of, parts_of
from guide_app.content.record import Kind, Record
from guide_app.content.records import Guidance, Indicator, Need, Organization, Phone, Question, Service, Source
from guide_app.content.sheets import Sheet
from guide_app.library.library import Library

REFERENCES: dict[str, Kind] = {
    "organization_id": Organization.kind,
    "phone": Phone.kind,
    "phones": Phone.kind,
    "service": Service.kind,
    "services": Service.kind,
    "first_services": Service.kind,
    "sources": Source.kind,
    "needs": Need.kind,
    "guidance": Guidance.kind,
    "indicators": Indicator.kind,
    "questions": Question.kind,
    "first_questions": Question.kind,
    "same_as": Question.kind,
    "sheets": Sheet.kind,
}
"""The kind of record that a field names."""
Changes = Callable[[], Iterable[Change]]
"""Changes that may have added, or taken off, a record that the library does not have."""


def readable(change: Change, words_of: Callable[[str], str]) -> Change:
    """A change of a field with ``words_of`` each record that it names: its title, or the number of a phone."""

    def read(field: str, value: Value) -> Value:
        if is_list(value):
            return [read(field, each) for each in value]
        if is_object(value):
            return {name: read(name, each) for name, each in value.items()}
        if not isinstance(value, str):
            return value
        if field in REFERENCES:
            return words_of(name_of(REFERENCES[field], value))
        return fill_in(value, lambda phone: words_of(name_of(Phone.kind, phone)))

    if change.field == WHOLE:
        return change
    field = change.field.rpartition("/")[2]
    return structs.replace(change, before=read(field, change.before), after=read(field, change.after))


def title_of(record: Record) -> str:
    """The title of a record. That of a source is of its page, else who publishes it."""
    return record.title or record.publisher if isinstance(record, Source) else record.title_text


class RecordNames:
    """The title of a record by its name in a change. That of a phone is its service, and its number."""

    def __init__(self, library: Library, language: Callable[[], str] | None = None) -> None:
        self._library = library
        self._language = language or (lambda: library.languages[0])
        self._digest = ""
        self._holders: dict[str, str] = {}
        """The name of the first service of each phone, in the library with that digest."""

    def __call__(self, record: str, changes: Changes = tuple) -> str:
        """The title of a record, which one of ``changes`` may have added or taken off."""
        words = self._words(record, changes)
        _, kind, key = parts_of(record)
        return f"{self._holder(key)} {words}".strip() if kind == Phone.kind else words

    def readable(self, change: Change, changes: Changes = tuple) -> Change:
        """A change of a field with names in the place of ids, and numbers in the place of marks."""
        return readable(change, lambda record: self._words(record, changes))

    def _words(self, record: str, changes: Changes) -> str:
        """The title of a record, or the number of a phone."""
        _, kind, key = parts_of(record)
        if kind not in RECORD_TYPES:
            return key or record
        found = self._library.named(kind, key, self._language())
        if found is not None:
            return found.number if isinstance(found, Phone) else title_of(found)
        whole = next((each for each in changes() if each.record == record and each.field == WHOLE), None)
        return key if whole is None else str(_title(kind, whole.after or whole.before) or key)

    def _holder(self, phone: str) -> str:
        library = self._library
        if self._digest != library.digest:
            self._digest, self._holders = library.digest, {}
            for each in library.all(Service, self._language()):
                for held in each.record.phones:
                    self._holders.setdefault(held, each.record.name)
        if phone not in self._holders and (found := library.get(Phone, phone, self._language())):
            return found.record.label
        return self._holders.get(phone, "")


def _title(kind: str, whole: Value) -> Value:
    names = ("number",) if kind == Phone.kind else ("title", "publisher", RECORD_TYPES[kind].title_field)
    return next((whole[name] for name in names if whole.get(name)), None)
