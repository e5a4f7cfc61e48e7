"""Writes listings as service objects of HSDS 3.

An object that came in is kept whole; going out, only the parts that have changed since are put into it, so that nothing
is lost that the guide does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

import msgspec

from guide_app.content.overlay import Value
from guide_app.exchange.data_package import Object, as_object
from guide_app.exchange.hsds import (
    ASK_FIRST,
    ATTRIBUTES,
    NOT_TOLD,
    OLDER_NAMES,
    PHONES_AT,
    SCHEDULES_AT,
    STATUSES,
    TAXONOMY,
    TEXTS,
    TYPES,
    inner,
    objects_at,
    phone_of,
    place_of,
    tidy,
)
from guide_app.exchange.listings import Facts, Listing
from guide_app.exchange.schedules import hsds_schedules
from guide_app.library.search.terms.languages import languages


class Ids:
    """Ids for what has none, the same at every export: of the pack, the service and what it is."""

    def __init__(self, pack: str, country: str) -> None:
        self.country = country
        """Where the addresses of the pack are."""
        self._space = uuid5(NAMESPACE_URL, f"resource-guide:{pack}")

    def of(self, *names: object) -> str:
        """The id of a thing by its names."""
        return str(uuid5(self._space, "/".join(str(name) for name in names)))


class _Put(NamedTuple):
    """An object that is being written."""

    item: Object
    service: str
    ids: Ids
    before: Listing | None

    def is_new(self, listing: Listing, name: str) -> bool:
        """Whether a fact is another than the one in the object."""
        return self.before is None or listing.facts.get(name) != self.before.facts.get(name)

    def id_of(self, *names: object) -> str:
        return self.ids.of("service", self.service, *names)


def object_of(listing: Listing, ids: Ids, before: Listing | None = None) -> Object:
    """The service object of a listing.

    ``before`` is what the object that came in was read as, with its bytes: only what differs from it is written again.
    """
    item: Object = msgspec.json.decode(before.original) if before is not None else {}
    put = _Put(item, listing.key, ids, before)
    item.setdefault("id", ids.of("service", listing.key))
    for part in PARTS:
        if before is None or part.value(listing) != part.value(before):
            part.put(put, listing)
    return item


def _put_texts(put: _Put, listing: Listing) -> None:
    for name, theirs in {**TEXTS, "minimum_age": "minimum_age", "maximum_age": "maximum_age"}.items():
        if put.is_new(listing, name):
            _set(put.item, theirs, listing.facts.get(name))
    status = listing.facts.get("status", "active")
    if STATUSES.get(tidy(put.item.get("status")).casefold()) != status:
        put.item["status"] = status


def _set(item: Object, name: str, value: Value) -> None:
    if value is None:
        item.pop(name, None)
        for older in OLDER_NAMES.get(name, ()):
            item.pop(older, None)
    else:
        item[name] = value


def _put_names(put: _Put, listing: Listing) -> None:
    if put.is_new(listing, "alternate_names"):
        _set(put.item, "alternate_name", "; ".join(listing.facts.get("alternate_names", ())) or None)
    area, documents = listing.facts.get("service_area"), listing.facts.get("required_documents")
    if put.is_new(listing, "service_area"):
        _set(put.item, "service_areas", [{"id": put.id_of("service_area"), "name": area}] if area else None)
    if put.is_new(listing, "required_documents"):
        listed = [{"id": put.id_of("required_document"), "document": documents}] if documents else None
        _set(put.item, "required_documents", listed)
    if put.before is not None and put.before.organization == listing.organization:
        return
    organization = next(iter(inner(put.item, "organization")), as_object(None))
    name = listing.organization.get("name", "")
    new = {"id": put.ids.of("organization", name), "description": "", **organization, **listing.organization}
    put.item.update({"organization_id": new["id"], "organization": {"name": name, **new}})


def _put_places(put: _Put, listing: Listing) -> None:
    joined = inner(put.item, "service_at_locations")
    known = [(each, place_of(place, Listing(key=""))) for each in joined for place in inner(each, "location")]
    new: list[Object] = []
    for number, place in enumerate(listing.facts.get("locations", ()), 1):
        kept = next((each for each, fact in known if fact == place and not place.get("confidential")), None)
        new.append(kept or _joined(put, place, number))
    put.item.pop("locations", None)
    _set(put.item, "service_at_locations", new or None)


def _joined(put: _Put, place: Facts, number: int) -> Object:
    location: Object = {"id": put.id_of("location", number), "location_type": "physical"}
    if place.get("name"):
        location["name"] = place["name"]
    if place.get("confidential") or place.get("confirm"):
        location["description"] = NOT_TOLD if place.get("confidential") else ASK_FIRST
    address = place.get("address")
    if address:
        whole = {"id": put.id_of("address", number), "state_province": "", "postal_code": "", **address}
        location["addresses"] = [{**whole, "country": put.ids.country, "address_type": "physical"}]
    return {"id": put.id_of("service_at_location", number), "location": location}


def _put_phones(put: _Put, listing: Listing) -> None:
    known = [(each, phone_of(each)) for path in PHONES_AT for each in objects_at(put.item, path)]
    new: list[Object] = []
    for number, phone in enumerate(listing.phones or (), 1):
        kept = next((each for each, fact in known if fact == phone), None)
        new.append(kept or _phone_object(put, phone, number))
    for path in PHONES_AT[1:-1]:
        for each in objects_at(put.item, path[:-1]):
            each.pop("phones", None)
    _set(put.item, "phones", new or None)


def _phone_object(put: _Put, phone: Facts, place: int) -> Object:
    number, _, extension = phone["number"].partition(" ext. ")
    if extension.startswith("0"):
        number, extension = phone["number"], ""  # In HSDS an extension is a number, which would lose its zeros.
    types = ",".join(TYPES[mode] for mode in phone.get("modes", ("voice",)))
    found: Object = {"id": put.id_of("phone", place), "number": number, "type": types}
    if extension.isdecimal():
        found["extension"] = int(extension)
    if phone.get("label"):
        found["description"] = phone["label"]
    return {**found, **_language_objects(put, phone.get("languages"), "phone", place)}


def _language_objects(put: _Put, codes: Iterable[str] | None, *names: object) -> Object:
    known = languages()["en"].language_names
    listed = [
        {"id": put.id_of("language", *names, code), "name": known.get(code, code).split(",")[0].title(), "code": code}
        for code in codes or ()
    ]
    return {"languages": listed} if listed else {}


def _put_languages(put: _Put, listing: Listing) -> None:
    put.item.pop("languages", None)
    put.item.update(_language_objects(put, listing.facts.get("languages")))


def _put_schedules(put: _Put, listing: Listing) -> None:
    for path in SCHEDULES_AT:
        for each in objects_at(put.item, path[:-1]):
            each.pop("schedules", None)
    written = hsds_schedules(listing.facts.get("schedules", ()))
    listed = [{"id": put.id_of("schedule", number), **each} for number, each in enumerate(written, 1)]
    _set(put.item, "schedules", listed or None)


def _put_attributes(put: _Put, listing: Listing) -> None:
    others = [each for each in inner(put.item, "attributes") if not _is_own(each)]
    own = [_attribute(put, name, value) for name, value in sorted(_own_facts(listing).items())]
    _set(put.item, "attributes", [*others, *own] or None)


def _is_own(attribute: Object) -> bool:
    return any(term.get("taxonomy") == TAXONOMY for term in inner(attribute, "taxonomy_term"))


def _own_facts(listing: Listing) -> Facts:
    """The facts that HSDS has no field for."""
    return {name: value for name, value in listing.facts.items() if name in ATTRIBUTES or "/" in name}


def _attribute(put: _Put, name: str, value: Value) -> Object:
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    term = {"id": put.ids.of("term", name), "name": name, "description": name.replace("_", " "), "taxonomy": TAXONOMY}
    return {
        "id": put.id_of("attribute", name),
        "link_id": str(put.item["id"]),
        "link_entity": "service",
        "link_type": name,
        "value": text,
        "taxonomy_term_id": term["id"],
        "taxonomy_term": term,
    }


class _Part(NamedTuple):
    """What is written together."""

    put: Callable[[_Put, Listing], None]
    value: Callable[[Listing], object]


def _facts(*names: str) -> Callable[[Listing], object]:
    return lambda listing: [listing.facts.get(name) for name in names]


def _names(listing: Listing) -> object:
    return _facts("alternate_names", "service_area", "required_documents")(listing), listing.organization


def _phones(listing: Listing) -> object:
    return listing.phones or []


PARTS = (
    _Part(_put_texts, _facts(*TEXTS, "status", "minimum_age", "maximum_age")),
    _Part(_put_names, _names),
    _Part(_put_phones, _phones),
    _Part(_put_places, _facts("locations")),
    _Part(_put_languages, _facts("languages")),
    _Part(_put_schedules, _facts("schedules")),
    _Part(_put_attributes, _own_facts),
)
