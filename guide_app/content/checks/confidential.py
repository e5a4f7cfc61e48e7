"""Checks that no text of a pack reveals a confidential place: not its names, texts or website.

The pack does not hold its address to compare with. So the check refuses anything that reads as a street address, a
corner, coordinates or a map link, in the records of the service and of its organization, and in their translations.
The address of a public place belongs in ``locations``, where it is marked as public.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from guide_app.content.entries import Entry, Leaf
from guide_app.content.problems import Problems
from guide_app.content.records import Organization, Service

_STREET = (
    r"(?:streets?|st|avenues?|ave?|roads?|rd|boulevard|blvd|lanes?|ln|drive|dr|courts?|ct|place|pl|squares?|sq|way|"
    r"terraces?|terr?|circle|cir|highway|hwy|parkway|pkwy|turnpike|tpke|pike|row|alley|plaza|route|rte|crescent)"
)
_CALLE = r"(?:calles?|avenidas?|avda|carreteras?|callej[oó]n|paseo|plaza|rua|wri|nimewo)"
_NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)"
)
_HOUSE = (
    rf"(?:no\.? ?|#)?(?:[0-9]{{1,5}}[a-z]?(?:-[0-9]{{1,4}})?|{_NUMBER_WORD}(?:[ -](?:and[ -])?{_NUMBER_WORD}){{0,4}})"
)
_PLACES = re.compile(
    rf"\b{_HOUSE},? (?:[^\W\d_][\w'’.-]*,? ){{1,4}}?{_STREET}\b"
    rf"|\b{_CALLE} (?:[^\W\d_][\w'’.-]*,? ){{1,4}}?(?:n[o°º]?\.? ?|#)?[0-9]{{1,5}}\b"
    rf"|\b(?:corner|esquina|intersection) (?:of|de|con|y|and) \w+"
    rf"|\b\w+ (?:and|&|y) \w+ (?:streets|avenues|roads|sts)\b"
    r"|\b[0-9]{1,3}\.[0-9]{3,}°?,? ?[nsew]?[,; ]+-?[0-9]{1,3}\.[0-9]{3,}"
    r"|\b[0-9]{1,3}°\s?[0-9]{1,2}"
    r"|\b[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}\b"
    r"|/{3}\w+\.\w+\.\w+"
    r"|\b(?:google\.\w+/maps|maps\.|goo\.gl|openstreetmap|osm\.org|waze\.|what3words|w3w\.)",
    re.IGNORECASE,
)
"""Street addresses (``12 Main Street``, ``calle Mayor 12``), corners, coordinates, plus codes and links to maps."""
_IN_ADDRESS = re.compile(r"(?:%20|[-_/+.=?&])+")
_CHECKED_AS_ADDRESS = {"id", "address_1", "city", "state_province", "postal_code"}


def confidential_keys(entries: Iterable[Entry]) -> frozenset[tuple[str, str]]:
    """The services that have a confidential place, and their organizations."""
    found: set[tuple[str, str]] = set()
    for entry in entries:
        service = entry.record
        if isinstance(service, Service) and any(location.confidential for location in service.locations):
            found |= {(Service.kind, service.id), (Organization.kind, service.organization_id)}
    return frozenset(found)


def refuse_places(file: str, leaves: Iterable[Leaf], problems: Problems) -> None:
    """Note an error for each text that reveals a place."""
    for leaf in leaves:
        if not isinstance(leaf.value, str) or leaf.field in _CHECKED_AS_ADDRESS:
            continue
        place = _PLACES.search(_plain(leaf))
        if place:
            text = f"{leaf.field}: '{place[0][:40]}' may lead to a confidential place; delete it"
            problems.add(file, leaf.line, text)


def _plain(leaf: Leaf) -> str:
    text = " ".join(unicodedata.normalize("NFKC", str(leaf.value)).split())
    # Split a web address at its punctuation, so that the patterns see its words.
    return f"{text} {' '.join(_IN_ADDRESS.split(text))}" if leaf.field == "website" else text
