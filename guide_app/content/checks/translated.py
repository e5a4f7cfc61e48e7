"""How far each language is translated: what is missing, older than its English, or says what the English does not.

A language for clients needs what a client reads before and while they choose: needs, emergencies, cards, the signs and
steps of the brochure, the sheets that a client carries, the conditions of calls, the services that those call, and the
answers to the first questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from guide_app.content.call_rules import CallRule
from guide_app.content.checks.loaded_words import loaded_words
from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.pack import Key, PackContent, Translation, unit_digest, unit_fields
from guide_app.content.problems import Problem
from guide_app.content.publisher import HardWord
from guide_app.content.record import PACK_FILE, Words
from guide_app.content.records import (
    CardWording,
    Emergency,
    Guidance,
    Indicator,
    Need,
    Question,
    QuestionGroup,
    Service,
)
from guide_app.content.sheets import Sheet


class Coverage(Struct, frozen=True):
    """How much of what a language needs is translated, in words of the English."""

    language: str
    words: int
    missing: int

    @property
    def percent(self) -> int:
        """Rounded down: 100 only if nothing is missing."""
        return 100 * (self.words - self.missing) // self.words if self.words else 100


def coverages(content: PackContent) -> Iterator[Coverage]:
    """The coverage of each further language, in the order of the pack."""
    translatable = content.translatable()
    for language, units in content.translations.items():
        whole = missing = 0
        for key, names in wanted(content, language).items():
            english = unit_fields(translatable[key])
            unit = units.get(key)
            for name in names:
                count = len(plain_words(english[name]).split())
                whole += count
                missing += 0 if unit is not None and name in unit.fields else count
        yield Coverage(language, whole, missing)


def wanted(content: PackContent, language: str) -> dict[Key, tuple[str, ...]]:
    """The fields that a language needs, by record."""
    records = content.translatable()
    if language not in content.pack.client_languages:
        return {key: tuple(unit_fields(record)) for key, record in records.items()}
    called = _named(content, (CallRule.kind, CardWording.kind), "services")
    called |= {entry.service for entry in content.pack.emergency}
    signs, steps = (_named(content, (CardWording.kind,), name) for name in ("indicators", "guidance"))
    first = {Question.kind: {*content.pack.first_questions}}
    groups = {each.group for each in records.values() if isinstance(each, Question) and each.id in first[Question.kind]}
    needed: dict[Key, tuple[str, ...]] = {}
    for key, record in records.items():
        if (
            isinstance(record, Need | Emergency | HardWord | CardWording)
            or (isinstance(record, Indicator) and record.id in signs)
            or (isinstance(record, Guidance) and record.id in steps)
            or (isinstance(record, Sheet) and record.discreet)
            or (isinstance(record, CallRule) and record.only_if is not None)
            or (isinstance(record, Service) and record.id in called)
            or (isinstance(record, QuestionGroup) and record.id in groups)
            or record.id in first.get(record.kind, ())
        ):
            fields = record.for_clients or record.translated
            needed[key] = tuple(name for name in unit_fields(record) if name in fields)
    return needed


def translation_problems(content: PackContent) -> Iterator[Problem]:
    """A warning for what is missing, stale or a draft, and an error for each loaded word."""
    translatable = content.translatable()
    for language, units in content.translations.items():
        yield from _missing(content, language, units)
        for key, unit in units.items():
            if unit.stale:
                text = (
                    f"'{key[1]}' was translated from an older English text (of: {unit.of}); review it, then set of: "
                    f"{unit_digest(translatable[key])}"
                )
                yield _warning((unit.file, unit.line), text)
            english = "\n".join(map(plain_words, unit_fields(translatable[key]).values()))
            theirs = "\n".join(map(plain_words, unit.fields.values()))
            for word, subject in loaded_words(english, theirs, language):
                text = f"'{key[1]}' says '{word}' ({subject}), and the English says nothing of it; ask a native reader"
                yield Problem(unit.file, unit.line, text)
        drafts = sum(1 for unit in units.values() if unit.review == "draft")
        if drafts:
            text = f"{language}: {drafts} of {len(units)} translations are drafts; a native speaker must review them"
            yield _warning((PACK_FILE, 1), text)


def plain_words(words: Words) -> str:
    """The texts of a field, each on lines of its own."""
    if isinstance(words, str):
        return words
    return "\n".join(text if isinstance(text, str) else "\n".join(map(plain_words, text.values())) for text in words)


def _named(content: PackContent, kinds: tuple[str, ...], field: str) -> set[str]:
    """The ids that records of these kinds name in a field."""
    records = (record for kind in kinds for record in content.records[kind].values())
    return {named for record in records for named in getattr(record, field, ())}


def _missing(content: PackContent, language: str, units: dict[Key, Translation]) -> Iterator[Problem]:
    """One warning per untranslated record or field; one for all of a kind if none of it is translated. What a language
    for clients lacks of services is in its coverage alone.
    """
    partly = language in content.pack.client_languages
    needed = {key: names for key, names in wanted(content, language).items() if not (partly and key[0] == Service.kind)}
    whole = Counter(kind for kind, _ in needed)
    absent = [key for key in needed if key not in units]
    missing = Counter(kind for kind, _ in absent)
    for kind, count in missing.items():
        if count == whole[kind]:
            yield _warning((RECORD_TYPES[kind].file, 1), f"{language}: no {kind} is translated ({count} are here)")
    for kind, key in absent:
        if missing[kind] < whole[kind]:
            yield _warning(content.positions[kind, key], f"{language}: the {kind} '{key}' is not translated")
    for key, unit in units.items():
        fields = [name for name in needed.get(key, ()) if name not in unit.fields]
        if fields:
            yield _warning((unit.file, unit.line), f"'{key[1]}' is not translated in: {', '.join(fields)}")


def _warning(position: tuple[str, int], text: str) -> Problem:
    return Problem(*position, text, "warning")
