"""One service as it is exchanged: the public facts of its records, whatever the format of the file."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, cast

from msgspec import Struct, field, structs

from guide_app.content.entries import text_kind
from guide_app.content.facts import FACTS
from guide_app.content.markup import plain_line
from guide_app.content.overlay import Value, plain, values_of
from guide_app.content.places import Location
from guide_app.content.records import Organization, Phone, Service
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message

TEXTS = (
    "name", "description", "service_area", "eligibility_description", "cost_option", "required_documents",
    "application_process", "interpretation_services",
)  # fmt: skip
"""Texts of a service that HSDS has a field for."""
FIELDS = (
    *(name for fact in FACTS if fact.audience == "client" for name in fact.fields if name != "phones"),
    "status", "needs", "law_enforcement", "for_whom", "discreet_name", "assured_date",
)  # fmt: skip
"""The fields of a service that go out and come in. What only staff see never does."""
NAMES = ("for_whom", "discreet_name")
"""Texts of ``FIELDS`` that are names for paper."""
OWN_TEXTS = (*(name for name in FIELDS if text_kind(Service, name) and name not in TEXTS), *NAMES)
"""Texts of a service that only the guide has."""

Facts: TypeAlias = dict[str, Value]
"""Values by field, as in JSON (``overlay.plain``). A field that is absent says nothing."""


NO_CITY = N_("messages", "an address has no city")


class Listing(Struct, kw_only=True):
    """One service of a file or of the pack."""

    key: str
    """Its name in the file: an id or, without one, an empty text."""
    place: int = 0
    """The number of the row or service in the file, from 1."""
    facts: Facts = field(default_factory=dict[str, Any])
    """By field of ``Service``."""
    organization: Facts = field(default_factory=dict[str, Any])
    """``name`` and ``website``."""
    phones: list[Facts] | None = None
    """``number``, ``label``, ``modes`` and ``languages`` of each. None says nothing."""
    phone_columns: int | None = None
    """How many phones a row has room for. None: as many as there are."""
    has_unread_phone: bool = False
    """Whether a number was left out, which may be meant for any of ours."""
    categories: list[str] = field(default_factory=list[str])
    """What the file files it under, in its own words."""
    notes: list[Message] = field(default_factory=list[Message])
    """What could not be read."""
    is_report: bool = False
    """Whether a desk reports it. Several desks may report the same service."""
    report: str = ""
    """What the desk that reports it says of it."""
    secret: bool = False
    """It says itself that its place is confidential, and names the place nevertheless."""
    original: bytes = b""
    """The object or row as JSON, with all that the guide does not know."""
    format: Literal["hsds", "table"] = "hsds"
    extra: bool = False
    """A row that has cells in columns that the guide does not know."""

    @property
    def name(self) -> str:
        """The name, as far as it has one."""
        return self.facts.get("name", "")

    @property
    def confidential(self) -> bool:
        """Whether it has a confidential place."""
        return any(place.get("confidential") for place in self.facts.get("locations") or ())


def facts_of(service: Service) -> Facts:
    """The public facts of a service. Its status and addresses are whole, also where they are the usual ones."""
    values = {name: value for name, value in values_of(service).items() if name.partition("/")[0] in FIELDS}
    places = [place_facts(place) for place in service.locations]
    return {**values, "status": service.status, **({"locations": places} if places else {})}


def place_facts(place: Location) -> Facts:
    """A location as in JSON, its address with the state."""
    address = {name: text for name, text in structs.asdict(place.address).items() if text} if place.address else {}
    return {**(plain(place) or {}), **({"address": address} if address else {})}


def listing_of(library: Library, service: Service) -> Listing:
    """A service of the library, with its organization and the phones that work."""
    language = library.languages[0]
    found = library.get(Organization, service.organization_id, language)
    organization = {"name": found.record.name, "website": found.record.website} if found else {}
    known = (each.record for each in library.many(Phone, service.phones, language))
    phones = [phone_facts(phone) for phone in known if phone.fault is None]
    facts = facts_of(service)
    return Listing(
        key=service.id,
        facts={**facts, **{name: _filled(facts[name], library) for name in (*TEXTS, *OWN_TEXTS) if name in facts}},
        organization={name: value for name, value in organization.items() if value},
        phones=[{**each, "label": _filled(each["label"], library)} for each in phones],
    )


def _filled(value: Value, library: Library) -> Value:
    """A text, or several, with numbers in the place of ``{phone:ID}``."""
    if isinstance(value, list):
        return [_filled(each, library) for each in cast("list[Value]", value)]
    return plain_line(value, library.phone_numbers)


def phone_facts(phone: Phone) -> Facts:
    """What is exchanged of a phone."""
    facts = {name: plain(getattr(phone, name)) for name in ("number", "label", "modes", "languages")}
    return {name: value for name, value in facts.items() if value}
