"""Reads service objects of HSDS 3, and of versions before it, as listings. ``hsds_writing.py`` is the way back."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

import msgspec

from guide_app.content.overlay import Value
from guide_app.exchange.data_package import Object
from guide_app.exchange.listings import NO_CITY, OWN_TEXTS, Facts, Listing
from guide_app.exchange.schedules import schedules_of_hsds
from guide_app.library.search.terms.analysis import folded
from guide_app.library.search.terms.languages import languages
from guide_app.system.messages import N_

TAXONOMY = "Resource Guide"
"""The name of the taxonomy whose terms are the fields that only the guide has."""
TEXTS = {
    "name": "name",
    "description": "description",
    "interpretation_services": "interpretation_services",
    "application_process": "application_process",
    "cost_option": "fees_description",
    "eligibility_description": "eligibility_description",
    "website": "url",
    "assured_date": "assured_date",
}
OLDER_NAMES = {
    "fees_description": ("fees",),
    "eligibility_description": ("eligibility",),
    "assured_date": ("last_modified",),
}
"""Where to look for a text if its own field is empty: earlier versions of HSDS, and the next best."""
ATTRIBUTES = (*OWN_TEXTS, "needs", "law_enforcement")
STATUSES = {
    "active": "active",
    "inactive": "inactive",
    "defunct": "inactive",
    "temporarily closed": "temporarily closed",
}
MODES = {
    "voice": "voice",
    "cell": "voice",
    "text": "text",
    "sms": "text",
    "textphone": "tty",
    "tty": "tty",
    "tdd": "tty",
    "video": "videophone",
    "relay": "relay",
}
"""What the guide calls the types of phones (RFC 6350). Fax and pager are left out."""
TYPES = {"voice": "voice", "text": "text", "tty": "textphone", "videophone": "video", "relay": "relay"}
SECRET = re.compile(
    r"\b(?:confidential|undisclosed|not disclosed|secret|hidden|withheld|call for (?:the )?(?:address|location))\b",
    re.I,
)
"""Words that call a place confidential."""
NOT_TOLD = "The address is confidential."
ASK_FIRST = "The address is old or uncertain. Ask before you go there."
_TAG = re.compile(r"<[^>]{0,500}>")


def tidy(value: object) -> str:
    """A text without markup of web pages, in one line."""
    if not isinstance(value, str):
        return "" if value is None or isinstance(value, dict | list) else str(value)
    return " ".join(html.unescape(_TAG.sub(" ", value)).split()) if value else ""


def inner(item: Object, name: str) -> list[Object]:
    """The objects of a list in an object. Anything else there is no list of objects."""
    found = item.get(name)
    listed: list[Any] = cast("list[Any]", found) if isinstance(found, list) else [found]
    return [cast("Object", each) for each in listed if isinstance(each, dict)]


# Reading


def listing_of(item: Object, place: int = 0, original: bytes = b"") -> Listing:
    """The listing of a service object. What it says in a way that the guide does not know is left out and noted."""
    found = Listing(key=tidy(item.get("id")), place=place, original=original)
    for read in READERS:
        read(item, found)
    return found


def _get_texts(item: Object, found: Listing) -> None:
    for name, theirs in TEXTS.items():
        text = next(filter(None, (tidy(item.get(each)) for each in (theirs, *OLDER_NAMES.get(theirs, ())))), "")
        if name == "assured_date":
            text = text[:10] if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else ""
        if text:
            found.facts[name] = text
    status = STATUSES.get(tidy(item.get("status")).casefold())
    if status:
        found.facts["status"] = status
    for name in ("minimum_age", "maximum_age"):
        age = item.get(name)
        if isinstance(age, str) and age.strip().isdecimal():
            age = int(age)
        if isinstance(age, int | float) and not isinstance(age, bool) and 0 <= age < 120:
            found.facts[name] = int(age)


def _get_names(item: Object, found: Listing) -> None:
    names = [name for name in (tidy(each) for each in _text_of(item, "alternate_name").split(";")) if name]
    if names:
        found.facts["alternate_names"] = names
    for theirs, name in (("document", "required_documents"), ("name", "service_area")):
        listed = inner(item, {"document": "required_documents", "name": "service_areas"}[theirs])
        texts = [text for text in (tidy(each.get(theirs) or each.get("service_area")) for each in listed) if text]
        if texts:
            found.facts[name] = ", ".join(dict.fromkeys(texts))
    for each in inner(item, "organization"):
        name, website = tidy(each.get("name")), tidy(each.get("website") or each.get("url"))
        found.organization = {**({"name": name} if name else {}), **({"website": website} if website else {})}


def _text_of(item: Object, name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""


def _places(item: Object) -> list[Object]:
    """The locations of a service, from every place where versions of HSDS have them."""
    joined = [*inner(item, "service_at_locations"), *inner(item, "service_at_location")]
    return [place for each in joined for place in inner(each, "location")] + inner(item, "locations")


def _get_places(item: Object, found: Listing) -> None:
    places = [fact for place in _places(item) if (fact := place_of(place, found)) is not None]
    if places:
        found.facts["locations"] = places


def place_of(place: Object, found: Listing) -> Facts | None:
    """The facts of a location object; None for one that nobody can go to. ``found`` gets what is odd about it."""
    if place.get("location_type") in ("virtual", "postal"):
        return None
    name = tidy(place.get("name"))
    words = " ".join(tidy(place.get(each)) for each in ("name", "alternate_name", "description"))
    written = [each for each in (*inner(place, "addresses"), *inner(place, "physical_addresses")) if _is_street(each)]
    if SECRET.search(words):
        found.secret = found.secret or bool(written) or place.get("latitude") not in (None, "", 0)
        return {"confidential": True, **({"name": name} if name and not SECRET.search(name) else {})}
    for each in written:
        street = ", ".join(filter(None, (tidy(each.get("address_1")), tidy(each.get("address_2")))))
        facts = {name: text for name in ("city", "state_province", "postal_code") if (text := tidy(each.get(name)))}
        if "city" in facts:
            unsure = {"confirm": True} if tidy(place.get("description")) == ASK_FIRST else {}
            return {**({"name": name} if name else {}), "address": {"address_1": street, **facts}, **unsure}
        found.notes.append(NO_CITY)
    return {"name": name} if name else None


def _is_street(address: Object) -> bool:
    kind = tidy(address.get("address_type")) or "physical"
    return kind == "physical" and bool(tidy(address.get("address_1")))


def without_addresses(item: Object) -> Object:
    """A service object without the addresses of its places, but with whatever else is said of these."""
    joined = [*inner(item, "service_at_locations"), *inner(item, "service_at_location")]
    others = [{name: value for name, value in each.items() if name != "location"} for each in joined]
    found = {name: value for name, value in item.items() if not name.startswith("service_at_location")}
    address = ("addresses", "physical_addresses", "latitude", "longitude")
    places: list[Object] = []
    for each in _places(item):
        known = "address" in (place_of(each, Listing(key="")) or {})
        places.append({name: value for name, value in each.items() if not (known and name in address)})
    return {**found, "locations": places, "joined": others}


PHONES_AT: tuple[tuple[str, ...], ...] = (
    ("phones",), ("contacts", "phones"), ("service_at_locations", "phones"),
    ("service_at_locations", "contacts", "phones"), ("service_at_locations", "location", "phones"),
    ("locations", "phones"), ("organization", "phones"),
)  # fmt: skip
"""Where the phones of a service are, the nearest first. Those of the organization count only if there are no others."""


def objects_at(item: Object, path: Iterable[str]) -> Iterator[Object]:
    """The objects at the end of a path of lists."""
    found = [item]
    for name in path:
        found = [each for one in found for each in inner(one, name)]
    yield from found


def _get_phones(item: Object, found: Listing) -> None:
    phones: dict[str, Facts] = {}
    for path in PHONES_AT:
        if phones and path[0] == "organization":
            break
        for each in objects_at(item, path):
            fact = phone_of(each)
            if fact:
                phones.setdefault(fact["number"], fact)
    if phones:
        found.phones = list(phones.values())


def phone_of(phone: Object) -> Facts | None:
    """The facts of a phone object; None for a fax, or without a number."""
    number = tidy(phone.get("number")).strip("\"' ")
    types = re.split(r"[^a-z]+", tidy(phone.get("type")).casefold() or "voice")
    modes = list(dict.fromkeys(MODES[each] for each in types if each in MODES))
    if not re.search(r"[0-9]{3}", number) or not modes:
        return None
    extension = tidy(phone.get("extension")).removesuffix(".0")
    if extension.isdecimal() and int(extension):
        number = f"{number} ext. {extension}"
    label, spoken = tidy(phone.get("description")), _languages_of(phone)
    return {
        "number": number,
        "modes": modes,
        **({"label": label} if label else {}),
        **({"languages": spoken} if spoken else {}),
    }


def language_codes() -> dict[str, str]:
    """The codes of languages by code, and by their names in the languages of searches, folded; English goes first."""
    known = [each.language_names for name, each in languages().items() if name != "en"]
    known.append(languages()["en"].language_names)
    return {
        folded(name.strip()): code
        for each in known
        for code, names in each.items()
        for name in (code, *names.split(","))
    }


def _languages_of(item: Object) -> list[str]:
    known = language_codes()
    codes: list[str] = []
    for each in inner(item, "languages"):
        code, name = tidy(each.get("code")).casefold(), tidy(each.get("name") or each.get("language")).casefold()
        codes.append(code if re.fullmatch(r"[a-z]{2,3}", code) else known.get(folded(name), ""))
    return list(dict.fromkeys(filter(None, codes)))


def _get_languages(item: Object, found: Listing) -> None:
    spoken = _languages_of(item) or [code for place in _places(item) for code in _languages_of(place)]
    if spoken:
        found.facts["languages"] = list(dict.fromkeys(spoken))


SCHEDULES_AT = (
    ("schedules",),
    ("service_at_locations", "schedules"),
    ("service_at_locations", "location", "schedules"),
)


def _get_schedules(item: Object, found: Listing) -> None:
    for path in SCHEDULES_AT:
        written = [each for name in (path[-1], f"regular_{path[-1]}") for each in objects_at(item, (*path[:-1], name))]
        if written:
            schedules = schedules_of_hsds(written)
            if schedules:
                found.facts["schedules"] = schedules
            else:
                words = N_("messages", "its hours are written in a way that the guide does not know")
                found.notes.append(words)
            return


def _get_attributes(item: Object, found: Listing) -> None:
    for each in [*inner(item, "attributes"), *(a for place in _places(item) for a in inner(place, "attributes"))]:
        for term in inner(each, "taxonomy_term") or [each]:
            name = tidy(term.get("name"))
            if term.get("taxonomy") != TAXONOMY:
                found.categories += filter(None, (name, tidy(term.get("code")), tidy(each.get("value"))))
            elif name in ATTRIBUTES or name.startswith(("eligibility/", "accessibility/")):
                found.facts[name] = _unpacked(each.get("value"))
    found.categories += filter(None, (tidy(each.get("name")) for each in inner(item, "taxonomies")))


def _unpacked(value: object) -> Value:
    """The value of an attribute: a text, or JSON of a list, true or false."""
    try:
        found: Value = msgspec.json.decode(value) if isinstance(value, str) else value
    except msgspec.DecodeError:
        return value
    return cast("Value", found) if isinstance(found, bool | list) else value


READERS = (_get_texts, _get_names, _get_phones, _get_places, _get_languages, _get_schedules, _get_attributes)
