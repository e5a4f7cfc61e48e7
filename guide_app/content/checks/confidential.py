"""Checks that no text of a pack reveals a confidential place: not its names, texts or website.

The pack does not hold its address to compare with. So the check refuses anything that reads as a street address, a
corner, coordinates or a map link, in the records of the service, of its organization and phones, and in their
translations. The address of a public place belongs in ``locations``, where it is marked as public.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote

from guide_app.content.entries import Entry, Leaf
from guide_app.content.problems import Problems
from guide_app.content.records import Organization, Phone, Service

_ROAD = r"(?:streets?|str|st|avenues?|ave?|roads?|rd|boulevard|blvd|lanes?|ln|terraces?|terr?|highway|hwy|parkway|pkwy)"
"""The words for a street that mean nothing else, so that a number after them is a house's."""
_STREET = (
    rf"(?:{_ROAD}|drive|dr|courts?|ct|place|pl|squares?|sq|way|circle|cir|turnpike|tpke|pike|row|alley|plaza|route|rte|"
    r"crescent)"
)
_NAMED = (
    r"(?:Broadway|Commons?|Cove|Crossing|Estates|Extension|Fenway|Gardens?|Glen|Green|Grove|Heights|Hts|Hill|Hollow|Knoll|"
    r"Landing|Loop|Manor|Meadows?|Mews|Park|Path|Point|Ridge|Run|Trail|Trl|View|Village|Walk|Wharf|Woods)"
)
"""The words for a street that are ordinary words, unless they are a part of a name."""
_VIA = r"(?:calles?|c/|avenidas?|avda\.?|av\.?|carreteras?|callej[oó]n|rua|rue|ri|đường(?! dây)|phố|شارع)"
"""The words for a street that stand before its name (``đường dây`` is a hotline)."""
_NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)"
)
_HOUSE = (
    rf"(?:no\.? ?|#)?(?:[0-9]{{1,5}}[a-z]?(?:-[0-9]{{1,4}})?|{_NUMBER_WORD}(?:[ -](?:and[ -])?{_NUMBER_WORD}){{0,4}})"
    r"(?:[,:;]| [-–])?"
)
_PLACES = re.compile(
    rf"\b{_HOUSE} (?:[^\W\d_][\w'’.]*,?[ -]){{1,4}}?{_STREET}\b"
    rf"|\b{_HOUSE} (?-i:(?:[A-Z][\w'’.-]* ){{0,3}}{_NAMED}\b)"
    rf"|\b{_HOUSE} {_VIA} \w"
    rf"|\b(?-i:[A-Z])[\w'’-]+ {_ROAD}\.?[,:]? (?:and|&|y|/|at) \w+ {_ROAD}\b"
    rf"|\b(?-i:[A-Z])[\w'’-]+ {_ROAD}\.?[,:]? (?:number |no\.? ?|n[o°º]\.? ?|#|house )?[0-9]{{1,5}}\b"
    rf"|\b{_HOUSE} (?:\w+ )?(?:route|rte\.?|highway|hwy\.?) [0-9]"
    rf"|\b(?:{_VIA}|paseo|plaza|wri|nimewo) (?:[^\W\d_][\w'’.-]*,? ){{1,4}}?(?:n[o°º]?\.? ?|#)?[0-9]{{1,5}}\b"
    r"|\b(?:corner|esquina|intersection|kwen|góc) (?:of|de|da|do|con|y|and|đường) \w+"
    r"|\b\w+ (?:and|&|y) \w+ (?:streets|avenues|roads|sts)\b"
    r"|\b[0-9]{1,3}(?:st|nd|rd|th) (?:street|st|avenue|ave)\b"
    r"|\b[0-9]{1,5}[a-z]{3,30}(?:street|avenue|boulevard|road|lane|drive)\b"
    r"|(?<![0-9.])[0-9]{1,3}\.[0-9]{3,}°?[^0-9]{1,8}[0-9]{1,3}\.[0-9]{3,}"
    r"|\b[0-9]{1,3}°\s?[0-9]{1,2}"
    r"|\b[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}\b"
    r"|/{3}\w+\.\w+\.\w+"
    r"|/maps?\b|\bmaps\.|\b(?:goo\.gl|openstreetmap|osm\.org|waze\.|what3words|w3w\.|here\.com|mapquest|plus\.codes)",
    re.IGNORECASE,
)
"""Street addresses (``12 Main Street``, ``calle Mayor 12``), corners, coordinates, plus codes and links to maps."""
_MARKS = re.compile(r"\]\([a-z]+:[^)\s]*\)|[*\[\]()\"“”«»]")
_LETTERS = str.maketrans("АВЕКМНОРСТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxijsABEZHIKMNOPTYXo")
"""Cyrillic and Greek letters that look like Latin ones."""
_IN_ADDRESS = re.compile(r"[-_/+.=?&]+")
_CHECKED_AS_ADDRESS = {"id", "address_1", "city", "state_province", "postal_code"}


def confidential_keys(entries: Iterable[Entry]) -> frozenset[tuple[str, str]]:
    """The services that have a confidential place, with their organizations and phones."""
    found: set[tuple[str, str]] = set()
    for entry in entries:
        service = entry.record
        if isinstance(service, Service) and any(location.confidential for location in service.locations):
            found |= {(Service.kind, service.id), (Organization.kind, service.organization_id)}
            found |= {(Phone.kind, phone) for phone in service.phones}
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
    """The text as a person sees it: without markup, and look-alike letters and digits as ordinary ones."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", str(leaf.value))).replace("_", " ")
    if not text.isascii():
        digits = {ord(c): str(unicodedata.digit(c)) for c in set(text) if unicodedata.digit(c, None) is not None}
        unseen = {ord(c): None for c in set(text) if unicodedata.category(c) == "Cf"}
        text = text.translate(_LETTERS).translate(digits | unseen)
    text = " ".join(text.split())
    # Split a web address at its punctuation, so that the patterns see its words.
    return f"{text} {' '.join(_IN_ADDRESS.split(unquote(text)))}" if "://" in text else text
