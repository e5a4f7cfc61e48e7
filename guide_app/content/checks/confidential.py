"""Checks that no text of a pack reveals a confidential place: not its names, texts or website.

The pack does not hold its address to compare with. So the check refuses anything that reads as a street address, a
corner, coordinates or a map link, in the records of the service, of its organization and phones, and in their
translations. The address of a public place belongs in ``locations``, where it is marked as public.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from guide_app.content.checks.phone_numbers import with_plain_digits
from guide_app.content.checks.places import ALONE, PLACES, SET_OFF, UNNAMED
from guide_app.content.entries import Entry, Leaf
from guide_app.content.imported import Imported
from guide_app.content.problems import Problems
from guide_app.content.records import Organization, Phone, Service

_MARKS = re.compile(r"\]\([a-z]+:[^)\s]*\)|[*\[\]{}<>\"“”«»]|(?<!\w)['‘’]|['’](?!\w)")
_BRACKETS = re.compile(r"[()]")
_IN_ADDRESS = re.compile(r"[-_/+.=?&]+")
MAX_CHARACTERS = 600_000
"""Maximum characters of all records with a confidential place, each of which is checked in 2 to 9 microseconds. Those
of the Worcester pack have 15,000."""
_ACCENTS = re.compile("[\u0300-\u036f]")
_MAX_QUOTED = 3
"""How often a web address may be percent-encoded."""
_GLUE = re.compile(r"(?<=\w)(?:[^\w\s'’-]{1,3}| [•·∙|/\\]+ |-+>?(?=[A-Z]))(?=\w)|(?<=[a-z0-9])(?=[A-Z][a-z])")
_CHECKED_AS_ADDRESS = {"id", "address_1", "city", "state_province", "postal_code"}


class ConfidentialRecords:
    """The services that have a confidential place, with their organizations and phones."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._keys: set[tuple[str, str]] = set()
        self._left = MAX_CHARACTERS
        for entry in entries:
            service = entry.record
            if isinstance(service, Service) and any(location.confidential for location in service.locations):
                self._keys |= {(Service.kind, service.id), (Imported.kind, service.id)}
                self._keys.add((Organization.kind, service.organization_id))
                self._keys |= {(Phone.kind, phone) for phone in service.phones}

    def check(self, kind: str, record_id: str, file: str, leaves: list[Leaf], problems: Problems) -> None:
        """Note an error for each text of one of these records, or of its translation, that reveals a place."""
        if (kind, record_id) not in self._keys or self._left < 0:
            return
        self._left -= sum(len(leaf.value) for leaf in leaves if isinstance(leaf.value, str))
        if self._left < 0:
            text = f"the records with a confidential place have more than {MAX_CHARACTERS:,} characters; shorten them"
            problems.add(file, leaves[0].line, text)
        else:
            refuse_places(file, leaves, problems)


def refuse_places(file: str, leaves: Iterable[Leaf], problems: Problems) -> None:
    """Note an error for each text that reveals a place."""
    for leaf in leaves:
        if not isinstance(leaf.value, str) or leaf.field in _CHECKED_AS_ADDRESS:
            continue
        readings = dict.fromkeys(_readings(leaf.value))
        place = next((found for reading in readings if (found := _place_in(reading, leaf))), None)
        if place:
            text = f"{leaf.field}: '{place[0][:40]}' could reveal a confidential place; delete it"
            problems.add(file, leaf.line, text)


def _place_in(text: str, leaf: Leaf) -> re.Match[str] | None:
    alone = ALONE if leaf.text or leaf.field == "service_area" else SET_OFF
    return PLACES.search(_BRACKETS.sub("", text)) or UNNAMED.search(text) or alone.search(text)


def _readings(text: str) -> Iterator[str]:
    """The text as a person reads it: without markup, without accents, and with words apart that punctuation joins."""
    plain = " ".join(_MARKS.sub("", with_plain_digits(text)).replace("_", " ").split())
    if "://" in plain:
        # Split a web address at its punctuation, so that the patterns see its words.
        plain = f"{plain} {' '.join(_IN_ADDRESS.split(_unquoted(plain)))}"
    yield plain
    without_accents = _ACCENTS.sub("", unicodedata.normalize("NFD", plain))
    yield without_accents
    yield _GLUE.sub(" ", without_accents)


def _unquoted(text: str) -> str:
    for _ in range(_MAX_QUOTED):
        text = unquote(text)
    return text
