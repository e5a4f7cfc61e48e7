"""Fits what others write to the rules of a pack: one line of plain words, without numbers, hours and marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

import msgspec
from msgspec import structs

from guide_app.content.checks.confidential import refuse_places
from guide_app.content.checks.phone_numbers import dialled, numbers_in, why_not_dialable
from guide_app.content.checks.references import short_numbers_of
from guide_app.content.checks.text_rules import HOURS
from guide_app.content.entries import Leaf
from guide_app.content.imported import Imported
from guide_app.content.problems import Problems
from guide_app.content.reading.nodes import INVISIBLE
from guide_app.content.records import Phone
from guide_app.exchange.data_package import Object, as_list, as_object
from guide_app.exchange.hsds import listing_of, tidy
from guide_app.exchange.hsds_writing import Ids, object_of
from guide_app.exchange.listings import NAMES, OWN_TEXTS, TEXTS, Facts, Listing
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message

MAX_LINE = 600
"""Characters of a text of a service."""
_MARKS = re.compile(r"[\\<>\[\]{}*`_]+")
_SENTENCE = re.compile(r"(?<!ext\.)(?<=[.!?])\s+(?=[A-ZÁÉÍÓÚÑ¿¡0-9])")
_ADDRESS = re.compile(r"://|\bwww\.|\S@\S|\b(?:javascript|mailto|tel):", re.IGNORECASE)
_REFERENCE = re.compile(r"\{phone:[^}]*\}")
_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
VIOLENCE = re.compile(
    r"violen|traffick|\brape|sexual(?:ly)? (?:assault|abuse|exploit)|\babuse(?:d|rs?)?\b|battered|safe[ -]?house|"
    r"stalking|survivor|viola(?:ci[oó]n|da)|trata de personas|maltrat",
    re.IGNORECASE,
)
"""Words of listings whose street may be one that nobody should find."""


def phones_by_digits(library: Library) -> dict[str, str]:
    """The phones of the pack by the digits to dial, with those that no longer work."""
    language = library.languages[0]
    country = library.pack(language).country
    found = (library.get(Phone, each, language) for each in library.ids(Phone))
    return {dialled(each.record.number, country): each.record.id for each in found if each is not None}


class Rules:
    """What a text of one pack may say."""

    def __init__(self, library: Library) -> None:
        language = library.languages[0]
        self.country = library.pack(language).country
        self.region = library.pack(language).region
        self.phones = phones_by_digits(library)
        self.short = short_numbers_of(self.phones, self.country)

    def line(self, text: str) -> str:
        """A text as one line of plain words: whole sentences, as many as there is room for.

        A number of the pack becomes ``{phone:ID}``. A sentence with another number, an hour or an address is left out.
        """
        plain = " ".join(INVISIBLE.sub("", _MARKS.sub(" ", tidy(text))).split())
        found = ""
        for sentence in _SENTENCE.split(plain):
            sentence = self._with_references(sentence)
            if _ADDRESS.search(sentence) or HOURS.search(sentence) or self._has_number(sentence):
                continue
            if len(found) + len(sentence) + 1 > MAX_LINE:
                return found or f"{sentence[: MAX_LINE - 1].rsplit(' ', 1)[0]}…"
            found = f"{found} {sentence}".strip()
        return found

    def name(self, text: str) -> str:
        """A name in plain words; empty if it has a phone number."""
        plain = " ".join(INVISIBLE.sub("", _MARKS.sub(" ", tidy(text))).split())
        return "" if any(True for _ in numbers_in(plain, self.short, self.country, sentences=False)) else plain

    def text_of_name(self, name: str) -> str:
        """A name as a text, which unlike a name may have no short number: ``988 Lifeline`` is ``Lifeline``."""
        return self.line(name) or self.line(re.sub(r"\S*\d\S*", " ", name)) or self.region

    def _with_references(self, sentence: str) -> str:
        numbers = [number for _, number in numbers_in(sentence, self.short, self.country)]
        extended = [f"{one}{mark}{other}" for one, other in pairwise(numbers) for mark in (" ", ", ")]
        for number in sorted({*numbers, *(each for each in extended if each in sentence)}, key=len, reverse=True):
            known = self.phones.get(dialled(number, self.country))
            if known:
                sentence = sentence.replace(number, f"{{phone:{known}}}", 1)
        return sentence

    def _has_number(self, sentence: str) -> bool:
        words = _REFERENCE.sub("\N{OBJECT REPLACEMENT CHARACTER}", sentence)
        return any(True for _ in numbers_in(words, self.short, self.country))


def fitted(listing: Listing, rules: Rules) -> Listing:
    """The listing with the facts that a pack can take. What is left out is noted; the original keeps it."""
    facts = dict(listing.facts)
    notes = list(listing.notes)
    for name in (*TEXTS, *OWN_TEXTS, "alternate_names"):
        value = facts.get(name)
        if value is None:
            continue
        fit = rules.name if name in ("name", "alternate_names", *NAMES) else rules.line
        kept = [text for each in (as_list(value) or [str(value)]) if value != [] and (text := fit(each))]
        if kept:
            facts[name] = kept if as_list(value) else kept[0]
        else:
            del facts[name]
            notes.append(N_("messages", "{column}: nothing of it can be taken").filled(column=name))
    organization = dict(listing.organization)
    for at in (facts, organization):
        if "website" in at and not _WEB.fullmatch(at["website"]):
            guess = f"https://{at.pop('website')}"
            at.update({"website": guess} if re.fullmatch(r"https://[\w-]+(\.[\w-]+)+(/\S*)?", guess) else {})
    if "name" in organization:
        organization["name"] = rules.name(organization["name"])
    _fit_ages(facts, notes)
    if "locations" in facts:
        facts["locations"] = [_place(each) for each in facts["locations"]]
    phones = None if listing.phones is None else list(_phones(listing.phones, rules, notes))
    unread = phones is not None and len(phones) < len(listing.phones or ())
    return structs.replace(
        listing, facts=facts, organization=organization, phones=phones, has_unread_phone=unread, notes=notes
    )


def completed(listing: Listing, rules: Rules) -> Listing:
    """The listing with what a pack must have of every service, where it does not say it."""
    organization = {"name": listing.name, **listing.organization}
    facts = {"description": rules.text_of_name(listing.name), "service_area": rules.region, **listing.facts}
    phones = [{"label": rules.text_of_name(organization["name"]), **phone} for phone in listing.phones or ()]
    return structs.replace(listing, facts=facts, organization=organization, phones=phones)


def _fit_ages(facts: Facts, notes: list[Message]) -> None:
    youngest, oldest = facts.get("minimum_age"), facts.get("maximum_age")
    if youngest is not None and oldest is not None and youngest > oldest:
        del facts["minimum_age"], facts["maximum_age"]
        words = N_("messages", "its least age {youngest} is more than its greatest age {oldest}")
        notes.append(words.filled(youngest=youngest, oldest=oldest))


def _place(place: Facts) -> Facts:
    name = " ".join(_MARKS.sub(" ", place.get("name") or "").split())
    address = {
        key: " ".join(_MARKS.sub(" ", text).split()) if text else text
        for key, text in as_object(place.get("address")).items()
    }
    found = {key: value for key, value in place.items() if key not in ("name", "address")}
    return {**({"name": name} if name else {}), **found, **({"address": address} if address else {})}


def _phones(phones: list[Facts], rules: Rules, notes: list[Message]) -> Iterator[Facts]:
    for phone in phones:
        if why_not_dialable(phone["number"], rules.country):
            words = N_("messages", "The number “{number}” cannot be dialed. It was left out.")
            notes.append(words.filled(number=phone["number"][:30]))
            continue
        label = rules.line(phone.get("label", ""))
        yield {key: value for key, value in phone.items() if key != "label"} | ({"label": label} if label else {})


def whole_object(listing: Listing, came: Imported | None, ids: Ids, rules: Rules) -> Object:
    """The HSDS object of a service of the pack: what came in of it, with what has changed since.

    What came of a service with a confidential place may name it somewhere, and is left out.
    """
    if came is None or came.format != "hsds" or listing.confidential:
        return object_of(listing, ids)
    original: Object = msgspec.json.decode(came.whole)
    before = completed(fitted(listing_of(original, original=came.whole), rules), rules)
    before.facts.setdefault("assured_date", listing.facts.get("assured_date"))
    return object_of(listing, ids, before)


def places_named(value: object) -> bool:
    """Whether any text in an object or a row reads as a place: a street, a corner, coordinates, a link to a map."""
    inside = as_object(value)
    if any(inside.get(name) not in (None, "", 0) for name in ("latitude", "longitude", "address_1", "street")):
        return True
    if any(places_named(inner) for inner in (*inside.values(), *as_list(value))):
        return True
    if not isinstance(value, str) or not value:
        return False
    problems = Problems()
    refuse_places("", [Leaf("text", value, 1, "line", None, block=False)], problems)
    return bool(problems.found)


def slug(name: str) -> str:
    """A name as an id.

    >>> slug("Casa Ñandú & Co.")
    'casa-nandu-co'
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.sub(r"[^a-z0-9]+", "-", "".join(each for each in plain if not unicodedata.combining(each)))
    return words.strip("-")[:60].strip("-") or "service"
