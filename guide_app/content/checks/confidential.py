"""A confidential place is found by nothing that a pack says of it: not by its names, its texts or its website.

Its address is nowhere to compare with, so whatever reads as a street address, a corner, a point on the earth or a map
is refused, in the records of its service and of the organization, and in their translations. The address of a public
place belongs in ``locations``, where it is known for public.
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
"""A house in a street (``12 Main Street``, ``calle Mayor 12``), a corner, coordinates, a plus code, a map's address."""
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
    """Refuse texts in which a place can be found."""
    for leaf in leaves:
        if not isinstance(leaf.value, str) or leaf.field in _CHECKED_AS_ADDRESS:
            continue
        place = _PLACES.search(_plain(leaf))
        if place:
            text = f"{leaf.field}: '{place[0][:40]}' may lead to a confidential place; delete it"
            problems.add(file, leaf.line, text)


def _plain(leaf: Leaf) -> str:
    text = " ".join(unicodedata.normalize("NFKC", str(leaf.value)).split())
    # The words of a web address stand between its signs.
    return f"{text} {' '.join(_IN_ADDRESS.split(text))}" if leaf.field == "website" else text
