"""Editorial checks: warnings, which do not prevent the use of a pack, to look at before the next printing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import cast

from guide_app import RELEASED
from guide_app.content.checks.calls import call_warnings
from guide_app.content.checks.pictures import picture_problems
from guide_app.content.checks.readability import grade
from guide_app.content.checks.style import better_words
from guide_app.content.checks.translated import translation_problems
from guide_app.content.entries import text_kind
from guide_app.content.markup import parse_line, parse_prose, plain_text
from guide_app.content.pack import (
    PackContent,
    is_stale,
    unit_fields,
)
from guide_app.content.problems import Problem
from guide_app.content.record import Part, Record, Text, Words
from guide_app.content.records import CardWording, Guidance, Phone, Question, Service
from guide_app.content.sheets import Sheet
from guide_app.content.workshop import Myth, Story, Workshop, WorkshopPart, WorkshopQuestion

CLIENT_GRADE = 6.0
STAFF_GRADE = 9.0
_STAFF_FIELDS = ("staff_notes", "corrected", "duty")
_MAX_NAMED = 8


def editorial_warnings(content: PackContent, today: dt.date) -> tuple[Problem, ...]:
    """The warnings for a pack that can be read, and errors for loaded words, in the order of its files."""
    found = [
        *_hard_to_read(content),
        *_not_rechecked(content, max(today, RELEASED)),
        *_unused_sources(content),
        *_off_the_card(content),
        *_off_the_paper(content),
        *call_warnings(content, today),
        *picture_problems(content),
        *translation_problems(content),
    ]
    return tuple(sorted(found))


def _warning(position: tuple[str, int], text: str) -> Problem:
    return Problem(*position, text, "warning")


def _hard_to_read(content: PackContent) -> Iterator[Problem]:
    numbers = {key: phone.number for key, phone in content.records["phone"].items() if isinstance(phone, Phone)}
    first, *others = content.pack.languages
    for key, record in content.translatable().items():
        if first == "en":
            yield from _unplain(record, content.positions[key])
        yield from _graded(record, unit_fields(record), first, content.positions[key], numbers)
        for language in others:
            unit = content.translations[language].get(key)
            if unit:
                yield from _graded(record, unit.fields, language, (unit.file, unit.line), numbers)


def _unplain(record: Record, position: tuple[str, int]) -> Iterator[Problem]:
    for name, value in unit_fields(record).items():
        for where, _, texts in _texts(record, name, value):
            for found, instead in better_words("\n".join(texts), _for_staff(record, name)):
                yield _warning(position, f"'{record.id}' {where}: says '{found}'; say: {instead}")


def _graded(
    record: Record,
    fields: Mapping[str, Words],
    language: str,
    position: tuple[str, int],
    numbers: dict[str, str],
) -> Iterator[Problem]:
    for name, value in fields.items():
        for where, kind, texts in _texts(record, name, value):
            parse = parse_prose if kind == "prose" else parse_line
            plain = "\n".join(plain_text(parse(text), numbers) for text in texts)
            reached = grade(plain, language)
            most = STAFF_GRADE if _for_staff(record, name) else CLIENT_GRADE
            if reached is not None and round(reached, 1) > most:
                who = "staff" if most == STAFF_GRADE else "a client"
                text = f"'{record.id}' {where}: reads at grade {reached:.1f}; expected {most:.0f} or below for {who}"
                yield _warning(position, f"{text} (shorter sentences, shorter words)")


def _texts(record: Record, name: str, value: Words) -> Iterator[tuple[str, str, list[str]]]:
    """Name, kind and texts of a field. A field with parts gives one entry per field of the parts."""
    own = getattr(record, name)
    if isinstance(own, tuple) and own and isinstance(own[0], Part):
        parts = cast("tuple[dict[str, Text], ...]", value)
        for key in own[0].translated:
            kind = text_kind(type(own[0]), key)
            if kind is not None:
                yield f"{name}.{key}", kind, [text for part in parts for text in _listed(part.get(key, ()))]
    elif (kind := text_kind(type(record), name)) is not None:
        yield name, kind, _listed(cast("Text", value))


def _listed(text: Text) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def _for_staff(record: Record, name: str) -> bool:
    """Whether staff read the field: notes and answers for staff, background guidance without a situation, and what a
    presenter reads out in a workshop.
    """
    if isinstance(record, Myth | Story | Workshop | WorkshopPart | WorkshopQuestion):
        return True
    if isinstance(record, Question):
        return name == "corrected" or record.audience == "staff"
    if isinstance(record, Guidance):
        return name in _STAFF_FIELDS or not record.situation
    return name in _STAFF_FIELDS or (isinstance(record, Sheet) and record.audience == "staff")


def _not_rechecked(content: PackContent, today: dt.date) -> Iterator[Problem]:
    for kind in ("phone", "service"):
        for key, record in content.records[kind].items():
            assured = record.assured_date if isinstance(record, Phone | Service) else today
            if is_stale(assured, today):
                text = f"'{key}' was last reviewed on {assured}, more than 12 months ago; review it again"
                yield _warning(content.positions[kind, key], text)


def _unused_sources(content: PackContent) -> Iterator[Problem]:
    cited = {
        source for records in content.records.values() for record in records.values() for source in _sources(record)
    }
    unused = [key for key in content.records["source"] if key not in cited]
    if unused:
        yield _warning(("sources.yaml", 1), f"{_counted(unused, 'source')} cited by no record: {_named(unused)}")


def _sources(record: Record) -> Iterator[str]:
    yield from getattr(record, "sources", ())
    for name in record.translated:  # Those of its parts, such as the moments of a story.
        value = getattr(record, name)
        for part in cast("tuple[object, ...]", value) if isinstance(value, tuple) else ():
            yield from getattr(part, "sources", ())


def _off_the_card(content: PackContent) -> Iterator[Problem]:
    """Warn about services that a card names but cannot show."""
    phones, services = content.records["phone"], content.records["service"]
    for key, card in content.records["card"].items():
        position = content.positions["card", key]
        for name in card.services if isinstance(card, CardWording) else ():
            service = services[name]
            if not isinstance(service, Service):
                continue
            numbers = [phone for item in service.phones if isinstance(phone := phones[item], Phone)]
            if not any(phone.print for phone in numbers):
                yield _warning(
                    position, f"'{name}' has no phone number that can be printed, so the card cannot show it"
                )
            if key == "discreet" and not service.discreet_name:
                yield _warning(position, f"'{name}' has no discreet_name, so the discreet card cannot show it")


def _off_the_paper(content: PackContent) -> Iterator[Problem]:
    """Warn about numbers that paper leaves out without a word: beside another number of the same service, and in the
    emergency strip. A service without any number says to ask staff.
    """
    phones = content.records["phone"]
    unprinted = {key for key, phone in phones.items() if isinstance(phone, Phone) and not phone.print}
    for key, service in content.records["service"].items():
        if isinstance(service, Service) and service.status == "active" and not unprinted.issuperset(service.phones):
            for phone in unprinted.intersection(service.phones):
                text = f"'{key}': '{phone}' is not for print, so paper and the client view show the other numbers only"
                yield _warning(content.positions["service", key], text)
    for entry in content.pack.emergency:
        if entry.phone in unprinted:
            text = f"'{entry.id}': '{entry.phone}' is not for print, so paper has no line for this emergency"
            yield _warning(content.positions["emergency", entry.id], text)


def _counted(names: list[str], what: str) -> str:
    return f"{len(names)} {what} is" if len(names) == 1 else f"{len(names)} {what}s are"


def _named(names: list[str]) -> str:
    rest = len(names) - _MAX_NAMED
    return ", ".join(names[:_MAX_NAMED]) + (f" and {rest} more" if rest > 0 else "")
