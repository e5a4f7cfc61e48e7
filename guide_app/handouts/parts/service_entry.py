"""A service on whole pages: its name, its printable numbers, and what to know before calling."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from guide_app.content.facts import ON_PAPER, facts_in
from guide_app.content.places import Location
from guide_app.content.records import Organization, Phone, Service
from guide_app.handouts.parts.hours import hours_text
from guide_app.handouts.parts.provenance import Provenance
from guide_app.handouts.parts.text import Part, TextBuilder, name_of
from guide_app.library.deaf_ways import deaf_ways
from guide_app.library.hours import schedules_of
from guide_app.library.library import Library, Localized


class PhoneLine(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A number and, in small print, its usage."""

    number: str
    label: tuple[Part, ...]


class Fact(Struct, frozen=True, kw_only=True, gc=False):
    """A labelled line."""

    label: str
    text: tuple[Part, ...]


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """One service."""

    id: str
    name: Part
    role: Part | None
    """A description for readers who do not know the name. None beside a full description."""
    brief: Part
    """The name as on a card, to follow the role."""
    organization: Part | None
    phones: tuple[PhoneLine, ...]
    no_number: str | None
    """The text in place of a number if none may be printed."""
    stale: str | None
    ways: str
    """How Deaf people reach it besides its first number and relay; empty beside all of its numbers."""
    description: tuple[Part, ...]
    facts: tuple[Fact, ...]


class ServiceEntries:
    """Builds entries in one language, and records the age of their facts."""

    def __init__(self, library: Library, provenance: Provenance, text: TextBuilder) -> None:
        self._library = library
        self._provenance = provenance
        self._phrases = provenance.phrases
        self._sheet = provenance.phrases.page_phrases
        self._text = text
        self._first = library.languages[0]
        self._phones: dict[str, Localized[Phone] | None] = {}
        self._organizations: dict[str, str] = {}

    def entries(self, service_ids: Iterable[str], *, facts: bool = False) -> tuple[Entry, ...]:
        """Services by id, without inactive and missing ones."""
        found = self._library.many(Service, service_ids, self._provenance.language)
        return tuple(self.entry(one, facts=facts) for one in found if one.record.status == "active")

    def entry(self, found: Localized[Service], *, facts: bool) -> Entry:
        """One service. Without ``facts``: only its name and numbers."""
        service = found.record
        if facts:
            self._provenance.look_at_text(found, service.name)
        elif service.name_describes or service.card_role:
            self._provenance.look_at(found)
        phones = [phone for each in service.phones if (phone := self._phone(each)) is not None]
        printed = [phone for phone in phones if phone.record.print]
        dated = (service, *(phone.record for phone in printed))
        stale = self._provenance.note_dates(service.id, service.name, *dated)
        return Entry(
            id=service.id,
            name=name_of(found, self._first),
            role=Part(text=service.card_role, lang=found.language) if service.card_role and not facts else None,
            brief=Part(text=service.card_name, lang=found.language)
            if service.card_name
            else name_of(found, self._first),
            organization=self._organization(service) if facts else None,
            phones=tuple(self._phone_line(phone) for phone in printed),
            no_number=None if printed else self.in_place_of_number(service, known=bool(phones)),
            stale=self._sheet.stale.format(date=self._phrases.day(min(each.assured_date for each in dated)))
            if stale
            else None,
            ways="" if facts else self._ways(service, printed[0].record.number if printed else None),
            description=self._text.line(service.description, found.language) if facts else (),
            facts=tuple(self._facts(found, [phone.record for phone in phones])) if facts else (),
        )

    def in_place_of_number(self, service: Service, *, known: bool) -> str:
        """How to reach a service without a printable number: go there, ask staff or, if it has no number, use its
        website.
        """
        if service.go_to is not None:
            return self._sheet.go_to.format(place=_kept_together(service.go_to))
        if known:
            return self._sheet.ask_staff
        if service.website is None:
            return self._sheet.ask_staff_how
        address = service.website.partition("://")[2].removeprefix("www.").rstrip("/")
        return self._sheet.on_the_web.format(address=address)

    def _phone(self, phone_id: str) -> Localized[Phone] | None:
        if phone_id not in self._phones:
            self._phones[phone_id] = self._library.get(Phone, phone_id, self._provenance.language)
        return self._phones[phone_id]

    def _organization(self, service: Service) -> Part | None:
        if service.organization_id not in self._organizations:
            found = self._library.get(Organization, service.organization_id, self._first)
            self._organizations[service.organization_id] = found.record.name if found else ""
        name = self._organizations[service.organization_id]
        # Show the organization only if the service's own name does not contain it.
        told = any(name in own or own in name for own in self._names(service))
        return None if not name or told else Part(text=name, lang=self._first)

    def _names(self, service: Service) -> Iterable[str]:
        """The service's name, and its untranslated name."""
        yield service.name
        if service.name_describes and (source := self._library.get(Service, service.id, self._first)) is not None:
            yield source.record.name

    def _phone_line(self, found: Localized[Phone]) -> PhoneLine:
        """The number with its modes and hours. A relay number is labelled as such."""
        phone, phrases = found.record, self._phrases
        ways: list[str] = []
        if "text" in phone.modes:
            text = phrases.by_text_keyword.format(keyword=phone.keyword) if phone.keyword else phrases.by_text
            ways.append(phrases.call_or_text if "voice" in phone.modes else text)
        if "voice" not in phone.modes:
            for mode, said in (
                ("relay", phrases.by_relay), ("tty", phrases.by_tty), ("videophone", phrases.by_videophone),
            ):  # fmt: skip
                if mode in phone.modes:
                    ways.append(said)
                    break
        hours = hours_text(phone.schedules, self._sheet)
        if hours and phone.confirm_hours:
            hours += f" ({self._sheet.hours_ask})"
        shown = [*ways, *([hours] if hours else [])]
        label = Part(text=", ".join(shown), lang=self._provenance.language)
        return PhoneLine(number=phone.number, label=(label,) if shown else ())

    def _facts(self, found: Localized[Service], phones: list[Phone]) -> Iterable[Fact]:
        service, language = found.record, found.language

        def written(texts: tuple[str, ...]) -> tuple[Part, ...]:
            return tuple(part for text in texts for part in self._text.line(text, language))

        worded: dict[str, Callable[[], tuple[Part, ...]]] = {
            "hours": lambda: self._own(self._hours(service, phones)),
            "where": lambda: tuple(self._places(service)),
            "deaf": lambda: self._for_deaf(service),
            "access": lambda: self._own(self._sheet.access.of(service.accessibility)),
            "languages": lambda: tuple(self._spoken(service, written)),
        }
        known = facts_in(ON_PAPER, service, written, worded)
        return (Fact(label=self._sheet.text(ON_PAPER[each]), text=text) for each, text in known)

    def _for_deaf(self, service: Service) -> tuple[Part, ...]:
        """Its chat. Numbers for texts, videophone and TTY are among its numbers, and 711 is at the foot of the page."""
        return self._own(deaf_ways(self._library, service).chat)

    def _ways(self, service: Service, number: str | None) -> str:
        return self._sheet.deaf.beside(deaf_ways(self._library, service), number)

    def _own(self, text: str | None) -> tuple[Part, ...]:
        """A text in the language of the handout."""
        return (Part(text=text, lang=self._provenance.language),) if text else ()

    def _hours(self, service: Service, phones: list[Phone]) -> str | None:
        """The hours of the place. Those of its numbers are beside them."""
        if service.schedules or not any(phone.schedules for phone in phones):
            return hours_text(schedules_of(service, phones), self._sheet)
        return None

    def _places(self, service: Service) -> Iterable[Part]:
        public = [location for location in service.locations if not location.confidential]
        # Names of places are in the pack's first language; in others, show them only to distinguish several places.
        named = self._provenance.language == self._first or len(public) > 1
        places = [part for location in public for part in self._place(location, named)]
        yield from places
        if any(location.confidential for location in service.locations):
            yield from self._own(self._sheet.address_private_more if places else self._sheet.address_private)

    def _spoken(self, service: Service, written: Callable[[tuple[str, ...]], tuple[Part, ...]]) -> Iterable[Part]:
        names = ", ".join(self._sheet.language_name(code) for code in service.languages)
        if service.interpretation_services is None:
            yield from self._own(names)
            return
        if names:
            yield from self._own(f"{names}.")
            yield from self._own(" ")
        if self._provenance.language in self._library.languages:
            yield from written((service.interpretation_services,))
        else:  # A language for clients has no translation of it.
            yield from self._own(self._provenance.phrases.interpreters)

    def _place(self, location: Location, named: bool) -> Iterable[Part]:
        """A public address, without a name that it already contains, such as that of its street."""
        own = self._provenance.language
        address = location.address
        written = f"{address.address_1}, {address.city}" if address else ""
        name = location.name if location.name and (not written or (named and location.name not in written)) else ""
        shown = ", ".join(part for part in (name, _kept_together(written)) if part)
        if shown:
            yield Part(text=shown, lang=self._first)
            yield Part(text=f" ({self._sheet.address_ask}). " if location.confirm else ". ", lang=own)


def _kept_together(address: str) -> str:
    """An address with its house number kept with its street."""
    return address.replace(" ", "\u00a0", 1)
