"""What the pack knows already: which of its services a listing is, and what of it nobody may know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Literal

from guide_app.content.call_rules import CallRule
from guide_app.content.checks.phone_numbers import dialled
from guide_app.content.imported import Imported
from guide_app.content.overlay import Value, plain
from guide_app.content.record import Record
from guide_app.content.records import Organization, Phone, Service
from guide_app.exchange.comparing import as_it_returns, names_a_place, same_fact
from guide_app.exchange.fitting import VIOLENCE, Rules, whole_object
from guide_app.exchange.hsds_writing import Ids
from guide_app.exchange.listings import Facts, Listing, listing_of
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message


class Known:
    """The services of a library, by what a listing may call them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._language = library.languages[0]
        self.pack = library.pack(self._language)
        self.rules = Rules(library)
        self.ids = Ids(self.pack.id, self.pack.country)
        self.phones = dict(self.rules.phones)
        """The phones by the digits to dial, with those that come in."""
        self.uses: Counter[str] = Counter()
        """How many services have a phone."""
        self.organizations: dict[str, str] = {}
        """By name, with those that come in."""
        self.planned = {service for rule in library.all(CallRule, self._language) for service in rule.record.services}
        """The services in plans of A bed tonight."""
        self._by_key: dict[str, str] = {}
        self._by_name: dict[tuple[str, str], str] = {}
        self._names: dict[str, list[str]] = {}
        self._secret_names: set[str] = set()
        self._secret_organizations: set[str] = set()
        secret = Counter[str]()
        for each in library.ids(Organization):
            for name in _names(self.get(Organization, each)):
                self.organizations.setdefault(name, each)
        for each in library.ids(Service):
            service: Service = self.get(Service, each)
            organization: Organization = self.get(Organization, service.organization_id)
            self._by_key[each] = self._by_key[self.ids.of(Service.kind, each)] = each
            for name in _names(service):
                self._names.setdefault(name, []).append(each)
                self._by_name.setdefault((organization.name.casefold(), name), each)
            self.uses.update(service.phones)
            if any(place.confidential for place in service.locations):
                self._secret_names.update(_names(service))
                self._secret_organizations.update(_names(organization))
                secret.update(service.phones)
        self._returned: tuple[tuple[str, str], Listing] | None = None
        """The service and format that were last asked for, with what ``as_it_returns`` gave."""
        self._secret_phones = {phone for phone, count in secret.items() if self.uses[phone] == count}
        for each in library.ids(Imported):
            record: Imported = self.get(Imported, each)
            if record.key and record.format != "rest":
                self._by_key[record.key] = each

    def get(self, record_type: type[Record], record_id: str) -> Any:
        """A record of the library, whose id is known to be there."""
        found = self._library.get(record_type, record_id, self._language)
        assert found is not None
        return found.record

    def match(self, listing: Listing) -> str | None:
        """The id of our service, by the file's id, else by organization and name, else by name and number."""
        if listing.key in self._by_key:
            return self._by_key[listing.key]
        name, organization = listing.name.casefold(), listing.organization.get("name", "").casefold()
        if (organization, name) in self._by_name:
            return self._by_name[organization, name]
        numbers = set(self._phone_ids(listing))
        near = [
            each
            for each in self._names.get(name, ())
            if organization in ("", name) or numbers & set(self.get(Service, each).phones)
        ]
        return near[0] if len(near) == 1 else None

    def _phone_ids(self, listing: Listing) -> Iterator[str]:
        for phone in listing.phones or ():
            known = self.rules.phones.get(dialled(phone["number"], self.pack.country))
            if known:
                yield known

    def as_it_returns(self, service: Service, form: Literal["hsds", "table"]) -> Listing:
        """One of our services as our own export in a format is read."""
        if self._returned is None or self._returned[0] != (service.id, form):
            ours, item = listing_of(self._library, service), None
            if form == "hsds":
                came = self._library.get(Imported, service.id, self._language)
                item = whole_object(ours, came and came.record, self.ids, self.rules)
            self._returned = (service.id, form), as_it_returns(ours, item, self.rules)
        return self._returned[1]

    def differs(self, listing: Listing, service: Service, path: str, ours: Value) -> bool:
        """Whether a fact of a listing is neither ours nor what our own export says of it."""
        theirs = listing.facts[path]
        if same_fact(path, ours, theirs):
            return False
        return not same_fact(path, self.as_it_returns(service, listing.format).facts.get(path), theirs)

    def is_own(self, listing: Listing, service: Service, name: str) -> bool:
        """Whether a fact of a listing's organization is what our own export says of it."""
        return listing.organization[name] == self.as_it_returns(service, listing.format).organization.get(name)

    def phone_as_it_returns(self, listing: Listing, service: Service, phone: Phone) -> Facts:
        """What our own export says of a phone of a service; nothing of one that no longer works."""
        digits = dialled(phone.number, self.pack.country)
        for each in self.as_it_returns(service, listing.format).phones or ():
            if dialled(each["number"], self.pack.country) == digits:
                return each
        return {}

    def dead_numbers(self, listing: Listing) -> Iterator[Message]:
        """What to say of numbers of a listing that a person has called and that no longer work."""
        for each in self._phone_ids(listing):
            phone: Phone = self.get(Phone, each)
            if phone.fault:
                words = N_("messages", "{number} no longer works: somebody called it on {date}.")
                yield words.filled(number=phone.number, date=phone.assured_date)

    def is_secret(self, listing: Listing, ours: str | None) -> bool:
        """Whether it names the place of a service whose place is confidential, also in its notes."""
        if listing.secret:
            return True
        hidden = listing.confidential or listing.name.casefold() in self._secret_names
        hidden = hidden or bool(self._secret_phones & set(self._phone_ids(listing)))
        hidden = hidden or (ours is not None and any(each.confidential for each in self.get(Service, ours).locations))
        return hidden and names_a_place(listing, self._public(ours))

    def to_review(self, listing: Listing, ours: str | None) -> Message | None:
        """Why a person must look at it before it is taken; None if nobody needs to."""
        organization = listing.organization.get("name", "")
        words = [listing.facts.get(name) or "" for name in ("name", "description", "eligibility_description")]
        if organization.casefold() in self._secret_organizations:
            reason = N_(
                "messages", "Its organization has a place that is confidential. Ask if everyone may know this address."
            )
        elif VIOLENCE.search(" ".join([*words, organization, *listing.categories])):
            reason = N_(
                "messages", "It is about violence and names a street. Ask the agency if everyone may know this address."
            )
        else:
            return None
        return reason if names_a_place(listing, self._public(ours)) else None

    def _public(self, ours: str | None) -> list[Facts]:
        """The addresses of one of our services, which are public."""
        return [plain(each.address) for each in self.get(Service, ours).locations if each.address] if ours else []


def _names(record: Service | Organization) -> list[str]:
    return [name.casefold() for name in (record.name, *record.alternate_names)]
