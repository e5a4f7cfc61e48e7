"""Editorial checks: warnings, which do not prevent the use of a pack, to look at before the next printing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import cast

from guide_app import RELEASED
from guide_app.content.checks.readability import grade
from guide_app.content.checks.tonight import tonight_warnings
from guide_app.content.entries import text_kind
from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.markup import parse_line, parse_prose, plain_text
from guide_app.content.pack import (
    Key,
    PackContent,
    Translation,
    is_stale,
    unit_digest,
    unit_fields,
)
from guide_app.content.problems import Problem
from guide_app.content.record import PACK_FILE, Part, Record, Text, Words
from guide_app.content.records import CardWording, Guidance, Phone, Question, Service
from guide_app.content.sheets import Sheet

CLIENT_GRADE = 6.0
STAFF_GRADE = 9.0
_STAFF_FIELDS = ("staff_notes", "corrected")
_MAX_NAMED = 8


def editorial_warnings(content: PackContent, today: dt.date) -> tuple[Problem, ...]:
    """The warnings for a pack without errors, in the order of its files."""
    found = [
        *_hard_to_read(content),
        *_not_rechecked(content, max(today, RELEASED)),
        *_unused_sources(content),
        *_off_the_card(content),
        *tonight_warnings(content, today),
    ]
    for language, translations in content.translations.items():
        wanted = content.translatable()
        if language in content.pack.handout_languages:
            # The brochure consists of signs and answers, which exist only in the pack's own languages.
            wanted = {key: record for key, record in wanted.items() if key[0] == "card" and key[1] != "brochure"}
        found += _missing_translations(content, language, translations, wanted)
        found += _stale_and_draft(content, language, translations)
    return tuple(sorted(found))


def _warning(position: tuple[str, int], text: str) -> Problem:
    return Problem(*position, text, "warning")


def _hard_to_read(content: PackContent) -> Iterator[Problem]:
    numbers = {key: phone.number for key, phone in content.records["phone"].items() if isinstance(phone, Phone)}
    first, *others = content.pack.languages
    for key, record in content.translatable().items():
        yield from _graded(record, unit_fields(record), first, content.positions[key], numbers)
        for language in others:
            unit = content.translations[language].get(key)
            if unit:
                yield from _graded(record, unit.fields, language, (unit.file, unit.line), numbers)


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
    """Whether staff read the field: notes and answers for staff, and background guidance without a situation."""
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
                text = f"'{key}' was last checked on {assured}, more than twelve months ago; check it again"
                yield _warning(content.positions[kind, key], text)


def _unused_sources(content: PackContent) -> Iterator[Problem]:
    cited = {
        source for records in content.records.values() for record in records.values() for source in _sources(record)
    }
    unused = [key for key in content.records["source"] if key not in cited]
    if unused:
        yield _warning(("sources.yaml", 1), f"{_counted(unused, 'source')} cited by no record: {_named(unused)}")


def _sources(record: Record) -> tuple[str, ...]:
    return getattr(record, "sources", ())


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
                yield _warning(position, f"'{name}' has no phone that may go on paper, so the card cannot show it")
            if key == "discreet" and not service.discreet_name:
                yield _warning(position, f"'{name}' has no discreet_name, so the discreet card cannot show it")


def _missing_translations(
    content: PackContent, language: str, translations: dict[Key, Translation], translatable: dict[Key, Record]
) -> Iterator[Problem]:
    """One warning per untranslated record or field; one for all of a kind if none of it is translated."""
    whole = Counter(kind for kind, _ in translatable)
    absent = [key for key in translatable if key not in translations]
    missing = Counter(kind for kind, _ in absent)
    for kind, count in missing.items():
        if count == whole[kind]:
            file = RECORD_TYPES[kind].file
            yield _warning((file, 1), f"{language}: no {kind} is translated ({count} are here)")
    for kind, key in absent:
        if missing[kind] < whole[kind]:
            yield _warning(content.positions[kind, key], f"{language}: the {kind} '{key}' is not translated")
    for key, unit in translations.items():
        record = translatable.get(key)
        fields = [name for name in unit_fields(record) if name not in unit.fields] if record else []
        if fields:
            yield _warning((unit.file, unit.line), f"'{key[1]}' is not translated in: {', '.join(fields)}")


def _stale_and_draft(content: PackContent, language: str, translations: dict[Key, Translation]) -> Iterator[Problem]:
    translatable = content.translatable()
    for key, unit in translations.items():
        if unit.stale:
            now = unit_digest(translatable[key])
            text = (
                f"'{key[1]}' was made from an older English text (of: {unit.of}); read it again, then write of: {now}"
            )
            yield _warning((unit.file, unit.line), text)
    drafts = sum(1 for unit in translations.values() if unit.review == "draft")
    if drafts:
        text = (
            f"{language}: {drafts} of {len(translations)} translations are drafts; a native reviewer has to sign them"
        )
        yield _warning((PACK_FILE, 1), text)


def _counted(names: list[str], what: str) -> str:
    return f"{len(names)} {what} is" if len(names) == 1 else f"{len(names)} {what}s are"


def _named(names: list[str]) -> str:
    rest = len(names) - _MAX_NAMED
    return ", ".join(names[:_MAX_NAMED]) + (f" and {rest} more" if rest > 0 else "")
