"""One record as readable text and as data."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast, get_args

import msgspec

from guide_app.content.facts import IN_TERMINAL, facts_in
from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.markup import Block, parse_line, parse_prose, plain_line, plain_text
from guide_app.content.places import Access, Accessibility, Location
from guide_app.content.record import Kind, Record
from guide_app.content.records import (
    Guidance,
    Indicator,
    Notice,
    Organization,
    Phone,
    Question,
    Service,
    Source,
)
from guide_app.content.sheets import Sheet
from guide_app.handouts.phrases import AccessPhrases, DeafPhrases
from guide_app.library.deaf_ways import deaf_ways
from guide_app.library.library import Library, Localized

WIDTH = 88
LISTS = ("where", "they_may_ask", "for_staff")
"""The facts that are lists."""
CONFIRMED = {
    "own-page": "from their own or a government page, not called; as of",
    "elsewhere": "from another page, not called; as of",
    "by-phone": "called on",
}
_DEAF = DeafPhrases(str)
FAULTS = {"disconnected": "it was disconnected", "wrong": "somebody else answered"}


def as_data(library: Library, kind: Kind, record_id: str, language: str) -> dict[str, object]:
    """A record as plain values: numbers filled in, phones and sources expanded."""
    found = _found(library, kind, record_id, language)
    record = found.record
    data: dict[str, object] = {
        "kind": kind,
        "id": record_id,
        "language": found.language,
        "review": msgspec.to_builtins(found.review),
        "stale": found.stale,
        "record": _filled(msgspec.to_builtins(record), library),
    }
    if isinstance(record, Service):
        opening = library.opening_of(record)
        data["opening"] = msgspec.to_builtins(opening)
        phones = library.many(Phone, record.phones, language)
        data["phones"] = [_filled(msgspec.to_builtins(phone.record), library) for phone in phones]
    sources = library.many(Source, getattr(record, "sources", ()), language)
    data["sources"] = [msgspec.to_builtins(source.record) for source in sources]
    return data


def as_text(library: Library, kind: Kind, record_id: str, language: str) -> str:
    """A record as text for a terminal."""
    found = _found(library, kind, record_id, language)
    page = _Page(library, language)
    match found.record:
        case Service() as service:
            page.service(service)
        case Indicator() as indicator:
            page.title(page.line(indicator.title))
            page.part("Why it matters", indicator.why)
            page.part("It may also be", indicator.caveat)
            page.links("What to do", Guidance, indicator.guidance)
        case Question() as question:
            page.title(page.line(question.question))
            page.prose(question.answer)
            page.links("Services", Service, question.services)
            page.links("What to do", Guidance, question.guidance)
        case Guidance() as guidance:
            page.guidance(guidance)
        case Notice() as notice:
            page.title(notice.names[0])
            page.text(page.line(notice.reason))
            page.links("Who does this work today", Service, notice.services)
        case Sheet() as sheet:
            page.sheet(sheet)
        case Phone() as phone:
            page.title(phone.number)
            page.phone(phone)
        case record:
            page.title(record_id)
            page.text(str(msgspec.yaml.encode(_filled(msgspec.to_builtins(record), library)), "utf-8"), keep_lines=True)
    if found.language != language:
        page.text(f"(Only available in '{found.language}' so far.)")
    if getattr(found.record, "needs_lawyer", False):
        page.text("No lawyer has read this page yet. It is not legal advice.")
    if found.review == "draft":
        page.text("(Draft translation. A native speaker has not reviewed it yet.)")
    page.sources(getattr(found.record, "sources", ()))
    return page.whole()


class _Page:
    """Collects the paragraphs of one record."""

    def __init__(self, library: Library, language: str) -> None:
        self._library = library
        self._language = language
        self._paragraphs: list[str] = []

    def whole(self) -> str:
        """The complete text."""
        return "\n\n".join(self._paragraphs)

    def line(self, text: str) -> str:
        """A Line with its numbers filled in."""
        return plain_text(parse_line(text), self._library.phone_numbers)

    def title(self, text: str) -> None:
        """Add the heading."""
        self._paragraphs.append(f"{text}\n{'=' * min(len(text), WIDTH)}")

    def text(self, text: str, *, keep_lines: bool = False) -> None:
        """Add a paragraph."""
        if text:
            self._paragraphs.append(text.rstrip() if keep_lines else _fill(text))

    def part(self, label: str, text: str | None) -> None:
        """Add a labelled paragraph unless the text is empty."""
        if text:
            self.text(f"{label}: {self.line(text)}")

    def bullets(self, label: str, texts: Iterable[str]) -> None:
        """Add a labelled list unless it is empty."""
        lines = [_fill(text, initial_indent="  - ", subsequent_indent="    ") for text in texts]
        if lines:
            self._paragraphs.append("\n".join([f"{label}:", *lines]))

    def links(self, label: str, record_type: type[Record], ids: Iterable[str]) -> None:
        """Add a list of related records."""
        found = (one.record for one in self._library.many(record_type, ids, self._language))
        self.bullets(label, (f"{self.line(record.title_text)}  ({record.kind}:{record.id})" for record in found))

    def prose(self, text: str) -> None:
        """Add a Prose; its lists stay lists."""
        for block in parse_prose(text):
            self.text("\n".join(self._block(block)), keep_lines=True)

    def phone(self, phone: Phone) -> None:
        """Add a phone: its number, purpose and confirmation."""
        opening = self._library.phone_opening(phone)
        how = [*phone.modes, f"send {phone.keyword}" if phone.keyword else "", _when(opening.state, opening.always)]
        self.bullets(f"{phone.number}  {self.line(phone.label)}", [", ".join(part for part in how if part)])
        self.part("Note", phone.note)
        unprinted = "" if phone.print else "; not for printing"
        if phone.fault:
            self.text(f"Do not call: {FAULTS[phone.fault]} on {phone.assured_date}.")
        else:
            self.text(f"Number {CONFIRMED[phone.confirmed]} {phone.assured_date}{unprinted}.")

    def service(self, service: Service) -> None:
        """Add a service with everything that an intake worker needs."""
        organization = self._library.get(Organization, service.organization_id, self._language)
        self.title(service.name)
        if organization is not None and organization.record.name != service.name:
            self.text(organization.record.name)
        if service.status != "active":
            self.text(f"Now {service.status}.")
        for phone in self._library.many(Phone, service.phones, self._language):
            self.phone(phone.record)
        self.text(self.line(service.description))
        for fact_id, texts in facts_in(IN_TERMINAL, service, self._written, self._worded(service), "staff"):
            heading = IN_TERMINAL[fact_id]
            if fact_id in LISTS:
                self.bullets(heading, texts)
            else:
                for text in texts:
                    self.text(f"{heading}: {text}" if heading else text)
        self.text(f"As of {service.assured_date}, {service.assurer}.")

    def _written(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(self.line, texts))

    def _worded(self, service: Service) -> dict[str, Callable[[], tuple[str, ...]]]:
        opening = self._library.opening_of(service)
        worded: dict[str, Callable[[], tuple[str, ...]]] = {
            "hours": lambda: (f"{_when(opening.state, opening.always)}.",),
            "where": lambda: tuple(map(_place, service.locations)),
            "deaf": lambda: tuple(filter(None, (_DEAF.of(deaf_ways(self._library, service)),))),
            "access": lambda: tuple(_access(service.accessibility)),
            "languages": lambda: (f"{', '.join(service.languages)}.",) if service.languages else (),
        }
        if not service.cost_option:
            worded["cost"] = lambda: ("not stated; ask on the first call.",)
        return worded

    def guidance(self, guidance: Guidance) -> None:
        """Add the guidance for one situation."""
        self.title(self.line(guidance.title))
        self.text(self.line(guidance.summary))
        for number, step in enumerate(guidance.steps, 1):
            lines = [line for block in parse_prose(step) for line in self._block(block)]
            self.text(f"{number}. " + "\n".join(lines), keep_lines=True)
        self.bullets("Do not", (self.line(text) for text in guidance.do_not))
        self.bullets("For staff", (self.line(text) for text in guidance.staff_notes))
        self.links("Services", Service, guidance.services)

    def sheet(self, sheet: Sheet) -> None:
        """Add a worksheet in the order in which it is printed."""
        self.title(sheet.name)
        self.text(f"{self.line(sheet.title)} ({'for staff' if sheet.for_staff else 'for a client'})")
        self.text(self.line(sheet.intro))
        for section in sheet.sections:
            say = [f"“{self.line(text)}”" for text in section.say]
            boxes = [f"[ ] {self.line(text)}" for text in section.boxes]
            blanks = [f"{self.line(text)} ____" for text in section.blanks]
            texts = [self.line(text) for text in section.text]
            lines = ["____"] * section.lines if not blanks else []
            self.bullets(self.line(section.title), (*texts, *say, *boxes, *blanks, *lines))
        self.bullets("Do not", (self.line(text) for text in sheet.do_not))
        self.part("Note", sheet.disclaimer)
        self.text(self.line(sheet.footer or ""))
        self.bullets("For staff", (self.line(text) for text in sheet.staff_notes))
        self.links("Services", Service, sheet.services)
        self.links("What to do", Guidance, sheet.guidance)
        self.links("Questions", Question, sheet.questions)
        self.text(f"To print it: handout sheet --sheet {sheet.id} --output FILE.pdf")

    def sources(self, ids: Iterable[str]) -> None:
        """Add the sources."""
        found = [source.record for source in self._library.many(Source, ids, self._language)]
        self.bullets(
            "Sources", (f"{one.publisher}: {one.url} (page {one.page_date}, read {one.read_date})" for one in found)
        )

    def _block(self, block: Block) -> Iterator[str]:
        for number, item in enumerate(block.items, 1):
            mark = {"paragraph": "", "bullets": "  - ", "numbers": f"  {number}. "}[block.kind]
            text = plain_text(item, self._library.phone_numbers)
            yield _fill(text, initial_indent=mark, subsequent_indent=" " * len(mark))


def _fill(text: str, initial_indent: str = "", subsequent_indent: str = "") -> str:
    """Wrap to the page width; addresses and numbers are not broken."""
    page = textwrap.TextWrapper(WIDTH, break_long_words=False, break_on_hyphens=False)
    page.initial_indent, page.subsequent_indent = initial_indent, subsequent_indent
    return page.fill(text)


def _found(library: Library, kind: Kind, record_id: str, language: str) -> Localized[Record]:
    found = library.get(RECORD_TYPES[kind], record_id, language)
    assert found is not None  # The caller has checked.
    return found


def _when(state: str, always: bool) -> str:
    return (
        "open 24 hours" if always else {"open": "open now", "closed": "closed now", "unknown": "hours not known"}[state]
    )


def _place(location: Location) -> str:
    if location.confidential:
        return "not published, to keep people safe"
    address = location.address
    parts = [location.name, *((address.address_1, address.city, address.state_province) if address else ())]
    return ", ".join(part for part in parts if part) + (" (ask first: it may have changed)" if location.confirm else "")


def _access(access: Accessibility) -> Iterator[str]:
    for answer, heading in zip(get_args(Access), ("Has", "Does not have", "Ask about"), strict=True):
        if named := [str(getattr(AccessPhrases, each)) for each in access.named(answer)]:
            yield f"{heading}: {', '.join(named)}"


def _filled(value: Any, library: Library) -> Any:
    if isinstance(value, str):
        return plain_line(value, library.phone_numbers)
    if isinstance(value, dict):
        return {key: _filled(inner, library) for key, inner in cast("dict[str, Any]", value).items()}
    if isinstance(value, list | tuple):
        return [_filled(inner, library) for inner in cast("list[Any]", value)]
    return value
