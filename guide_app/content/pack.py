"""A loaded pack: the input of the library build and of the checks."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Literal

import msgspec
from msgspec import Struct

from guide_app.content.kinds import PACK_LIST_TYPES
from guide_app.content.record import Part, Record, Words
from guide_app.content.records import Pack, Review
from guide_app.content.word_groups import CrisisGroup, SynonymGroup

SYNONYM_FILE = "synonyms.yaml"
CRISIS_FILE = "crisis.yaml"
STALE_MONTHS = 12
"""Annual verification is the norm for referral directories (DESIGN.md, house rule 2)."""


def yaml_name(file: str) -> str:
    """The YAML name of a file that may be JSON lines: ``es/services.jsonl`` gives ``es/services.yaml``."""
    return f"{file.removesuffix('.jsonl')}.yaml" if file.endswith(".jsonl") else file


Key = tuple[str, str]
"""Kind and id."""


class Translation(Struct, frozen=True, kw_only=True):
    """One record in another language."""

    of: str
    """The digest of the English source text; see ``unit_digest``."""
    review: Literal["draft"] | Review
    fields: dict[str, Words]
    stale: bool
    """The English has changed since the translation."""
    file: str
    line: int


class PackContent(Struct, frozen=True, kw_only=True):
    """A complete, checked pack. The records of the lists in ``pack.yaml`` are in ``pack``."""

    pack: Pack
    records: dict[str, dict[str, Record]]
    """By kind and id, in the order of the file."""
    translations: dict[str, dict[Key, Translation]]
    """By language: every language of the pack but the first, and the languages of cards only."""
    synonyms: dict[str, tuple[SynonymGroup, ...]]
    """By language: every language of the pack and the languages of cards only, because people type in these too."""
    crisis: dict[str, tuple[CrisisGroup, ...]]
    """What to show first for words of danger and despair, by language of the pack."""
    positions: dict[Key, tuple[str, int]]
    """File and line of every record, including those of ``pack.yaml``."""
    digest: str
    """The digest of the bytes read, equal to that of ``digest_of``."""

    def translatable(self) -> dict[Key, Record]:
        """Every record with text to translate, including those of ``pack.yaml``."""
        found: dict[Key, Record] = {}
        for name, record_type in PACK_LIST_TYPES.items():
            found.update({(record_type.kind, record.id): record for record in getattr(self.pack, name)})
        for kind, records in self.records.items():
            found.update({(kind, key): record for key, record in records.items()})
        return {key: record for key, record in found.items() if unit_fields(record)}


def unit_fields(record: Record) -> dict[str, Words]:
    """The translatable fields of a record that are set."""
    return {name: words for name in record.in_translations() if (words := _words(getattr(record, name)))}


def _words(value: str | tuple[str | Part, ...] | None) -> Words:
    if value is None or isinstance(value, str):
        return value or ""
    return tuple(
        {name: text for name in item.translated if (text := getattr(item, name))} if isinstance(item, Part) else item
        for item in value
    )


def unit_digest(record: Record) -> str:
    """The first 12 hex digits of the SHA-256 of ``unit_fields`` as compact JSON with sorted keys.

    A translation stores it as ``of``, which shows that the translation is stale when the English changes. Leading and
    trailing blanks of a text do not count.
    """
    encoded = msgspec.json.encode(unit_fields(record), order="sorted")
    return hashlib.sha256(encoded).hexdigest()[:12]


def is_stale(checked: dt.date, today: dt.date) -> bool:
    """Whether ``checked`` is more than twelve months before ``today``.

    >>> is_stale(dt.date(2027, 6, 1), dt.date(2028, 6, 1)), is_stale(dt.date(2027, 6, 1), dt.date(2028, 6, 2))
    (False, True)
    """
    year = checked.year + STALE_MONTHS // 12
    leap_day = (checked.month, checked.day) == (2, 29)
    return today > (dt.date(year, 2, 28) if leap_day else checked.replace(year=year))
