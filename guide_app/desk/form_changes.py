"""What a form comes to as changes. That of a service: fields, records that are new, numbers that are added or taken
off. That of the pack: its publisher, and handouts that are withdrawn or taken back.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from guide_app.content.checks.phone_numbers import dialled, numbers_in
from guide_app.content.checks.references import short_numbers_of
from guide_app.content.overlay import WHOLE, Change, Value, name_of, parts_of, plain, values_of, with_value
from guide_app.content.publisher import Publisher
from guide_app.content.record import Record
from guide_app.content.records import Organization, Phone, Service
from guide_app.exchange.fitting import phones_by_digits, slug
from guide_app.library.library import Library

NEW = "new"
"""The id of a record that has none yet; of a number with its place behind it: ``new-1``."""


class Typed(Struct, kw_only=True):
    """What was typed in a form."""

    service: Service | None
    """None: one that is added."""
    added: tuple[str, ...] = ()
    """The numbers or withdrawn handouts to add, by the names of their records."""
    off: tuple[str, ...] = ()
    """The numbers to take off the service, or the handouts to take back."""
    values: dict[tuple[str, str], tuple[Value, Value]] = field(
        default_factory=dict[tuple[str, str], tuple[Value, Value]]
    )
    """By record and field: what it said, and what was typed."""


def is_new(record: str) -> bool:
    """Whether a record has no id yet."""
    return parts_of(record)[2].partition("-")[0] == NEW and parts_of(record)[1] in (
        "phone",
        "service",
        "organization",
        "publisher",
        "withdrawal",
    )


def changes_of_form(typed: Typed, library: Library) -> list[Change]:
    """The changes that a form comes to, without who and when. A number that another service has is shared with it."""
    return list(_Form(typed, library).changes())


class _Form:
    """One form. The new records get their ids here."""

    def __init__(self, typed: Typed, library: Library) -> None:
        self._typed, self._library = typed, library
        self._own = library.languages[0]
        self._service = name_of(Service.kind, typed.service.id if typed.service else NEW)
        self._ids: dict[str, str] = {}
        self._shared: set[str] = set()
        """The new records that the pack has already: a number of another service, an organization of that name."""
        organizations = {each.record.name.casefold(): each.record.id for each in library.all(Organization, self._own)}
        for record_type in (Organization, Service):
            record = name_of(record_type.kind, NEW)
            name = str(self._after(record, "name") or NEW)
            key = organizations.get(name.casefold()) if record_type is Organization else None
            self._shared |= {record} if key else set()
            self._ids[record] = key or self._free(record_type, slug(name))
        country = library.pack(self._own).country
        known = {dialled(library.number(each), country): each for each in library.ids(Phone)}
        for record in typed.added:
            digits = dialled(str(self._after(record, "number") or ""), country)
            if digits in known:
                self._shared.add(record)
            key = known.get(digits) or self._free(Phone, self._id_of(self._service))
            known[digits] = self._ids[record] = key

    def changes(self) -> Iterator[Change]:
        """All of them."""
        new: dict[str, dict[str, Value]] = {}
        for (record, name), (before, after) in self._typed.values.items():
            value = self._ids[name_of(Organization.kind, NEW)] if (name, after) == ("organization_id", NEW) else after
            if is_new(record):
                new[record] = with_value(new.get(record, {}), name, value)
            elif before != value and record not in self._typed.off:
                yield Change(record=record, field=name, before=before, after=value)
        phones = self._phones()
        if self._typed.service is None:
            new[self._service] = with_value(new.get(self._service, {}), "phones", phones or None)
        elif phones != list(self._typed.service.phones):
            before = list(self._typed.service.phones) or None
            yield Change(record=self._service, field="phones", before=before, after=phones or None)
        for record, values in new.items():
            if (
                values
                and record not in self._shared
                and (record in self._typed.added or not record.startswith("phone:"))
            ):
                name = name_of(parts_of(record)[1], self._id_of(record))
                yield Change(record=name, field=WHOLE, after={"id": self._id_of(record), **values})
        yield from self._unused(phones)

    def _phones(self) -> list[str]:
        off = {parts_of(each)[2] for each in self._typed.off}
        kept = [each for each in (self._typed.service.phones if self._typed.service else ()) if each not in off]
        return list(dict.fromkeys((*kept, *(self._ids[each] for each in self._typed.added))))

    def _unused(self, phones: list[str]) -> Iterator[Change]:
        """The numbers and the organization that nothing has any more go."""
        service = self._typed.service
        if service is None:
            return
        others = [each.record for each in self._library.all(Service, self._own) if each.record.id != service.id]
        used = {phone for each in others for phone in each.phones} | {*phones}
        for phone in service.phones:
            if phone not in used:
                yield self._removal(Phone, phone)
        moved = self._typed.values.get((self._service, "organization_id"))
        if moved and moved[0] != moved[1] and all(each.organization_id != service.organization_id for each in others):
            yield self._removal(Organization, service.organization_id)

    def _removal(self, record_type: type[Record], key: str) -> Change:
        found = self._library.get(record_type, key, self._own)
        assert found is not None
        return Change(record=name_of(record_type.kind, key), field=WHOLE, before=plain(found.record))

    def _after(self, record: str, name: str) -> Value:
        return self._typed.values.get((record, name), (None, None))[1]

    def _id_of(self, record: str) -> str:
        return self._ids.get(record) or parts_of(record)[2]

    def _free(self, record_type: type[Record], wish: str) -> str:
        """An id that no record has."""
        mine = {key for record, key in self._ids.items() if parts_of(record)[1] == record_type.kind}
        taken = {*self._library.ids(record_type), *mine}
        place, found = 1, wish
        while found in taken:
            place += 1
            found = f"{wish}-{place}"
        return found


def changes_of_pack(typed: Typed, library: Library) -> list[Change]:
    """The changes that the form of the pack comes to, without who and when: its publisher, and handouts that are
    withdrawn. A number in a text becomes a reference, and a number of the publisher that the pack lacks a record.
    """
    return list(_PackChanges(typed, library).changes())


class _PackChanges:
    """One form of the pack. A new number gets its record here."""

    def __init__(self, typed: Typed, library: Library) -> None:
        self._typed, self._library = typed, library
        own = library.languages[0]
        pack = library.pack(own)
        self._records = {name_of(each.kind, each.id): each for each in (*pack.publisher, *pack.withdrawn)}
        self._country, self._phones = pack.country, dict(phones_by_digits(library))
        self._numbers: list[Change] = []
        self._ids = {NEW: Publisher.kind}
        taken = {each.id for each in pack.withdrawn}
        for record in typed.added:
            what = str(typed.values.get((record, "what"), (None, NEW))[1])
            wish = f"{slug(what[:50])}-{pack.serial + 1}"  # Of the next edition: no desk has read of this id.
            key = next(each for each in (wish, *(f"{wish}-{place}" for place in range(2, 99))) if each not in taken)
            taken.add(key)
            self._ids[parts_of(record)[2]] = key

    def changes(self) -> Iterator[Change]:
        """All of them. A record comes before its translations."""
        new: dict[str, dict[str, Value]] = {}
        found: list[Change] = []
        for (record, name), (before, typed) in self._typed.values.items():
            language, kind, key = parts_of(record)
            after = self._with_references(typed, kind) if isinstance(typed, str) and name != "name" else typed
            known = self._records.get(name_of(kind, key))
            named = name_of(kind, self._ids.get(key, key), language)
            if language:
                found.append(Change(record=named, field=name, before=before, after=after))
            elif known is None:
                new.setdefault(named, {})[name] = after
            elif (said := values_of(known).get(name)) != after:
                found.append(Change(record=named, field=name, before=said, after=after))
        for record in self._typed.off:
            found.append(Change(record=record, field=WHOLE, before=plain(self._records[record])))
        yield from self._numbers
        for record, values in new.items():
            yield Change(record=record, field=WHOLE, after={"id": parts_of(record)[2], **values})
        yield from found

    def _with_references(self, text: str, kind: str) -> str:
        short = short_numbers_of(self._phones, self._country)
        for _, number in list(numbers_in(text, short, self._country)):
            digits = dialled(number, self._country)
            if digits not in self._phones and kind == Publisher.kind:
                self._phones[digits] = key = self._free_phone()
                after = {"id": key, "number": number, "label": "Publisher", "modes": ["voice"], "print": True}
                self._numbers.append(Change(record=name_of(Phone.kind, key), field=WHOLE, after=after))
            if digits in self._phones:
                text = text.replace(number, f"{{phone:{self._phones[digits]}}}")
        return text

    def _free_phone(self) -> str:
        taken = {*self._library.ids(Phone), *self._phones.values()}
        names = (Publisher.kind, *(f"{Publisher.kind}-{place}" for place in range(2, 99)))
        return next(each for each in names if each not in taken)
