"""What comes in, compared with the pack: for each row or service, the changes that would take it in.

Reading is lenient: what a pack cannot take is left out and told. Nothing is taken by comparing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from msgspec import structs

from guide_app.content.checks.phone_numbers import dialled
from guide_app.content.imported import MAX_CONTENT, Imported, imported_id, pieces_of
from guide_app.content.overlay import WHOLE, Change, Value, name_of, plain, values_of
from guide_app.content.records import Need, Organization, Phone, Service, Source
from guide_app.exchange.checking import Checks
from guide_app.exchange.comparing import nested, parts_of_objects, paths_of, same_fact
from guide_app.exchange.data_package import as_list
from guide_app.exchange.fitting import completed, fitted, slug, whole_object
from guide_app.exchange.hsds_writing import object_of
from guide_app.exchange.items import Item
from guide_app.exchange.known import Known
from guide_app.exchange.listings import Facts, Listing, facts_of, listing_of, phone_facts
from guide_app.exchange.mapping import NO_MAP, Map, unknown_cells
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.system.messages import N_, Message

OTHER = Need(id="other", title="Other help")
"""The need of what has none of the others. It comes into a pack with the first such service."""
_OTHER = plain(OTHER)
SECRET_PLACE = N_("messages", "It names a place that is confidential. It was not read in, and it is not shown here.")
_CALLED = N_("messages", "Ours was called on {date}: newer.")
NEW_NUMBER = N_("messages", "A new number: call it before it is printed.")


class Comparison:
    """Compares listings with a library, one by one."""

    def __init__(self, library: Library, source: Source, today: dt.date, known: Map = NO_MAP) -> None:
        self._library = library
        self._language = library.languages[0]
        self._today = today
        self._map = known
        self._source = source
        self._known = Known(library)
        self._rules = self._known.rules
        self._searcher: Searcher | None = None
        self._understood: dict[str, tuple[str, ...]] = {}
        self._added: dict[str, Change] = {}
        """The organizations and phones that are new, by id and by the digits to dial."""
        self._checks = Checks(library, today, source)
        self._seen: set[str] = set()
        self._new: set[str] = set()
        """The keys of the services that are new."""

    # One listing

    def item(self, listing: Listing) -> Item:
        """What a listing comes to."""
        listing = fitted(listing, self._rules)
        ours = self._known.match(listing)
        name = listing.name or (self._known.get(Service, ours).name if ours else "")
        item = Item(place=listing.place, name=name, tab="same", service=ours or "", notes=listing.notes)
        if not listing.name and not ours:
            return structs.replace(item, tab="refused", reason=N_("messages", "It has no name."))
        if listing.key and not listing.is_report and (listing.key in self._new or ours in self._seen):
            return structs.replace(item, tab="refused", reason=N_("messages", "Its id is in the file twice."))
        self._seen |= {ours} if ours else set()
        if self._known.is_secret(listing, ours):
            return Item(place=listing.place, name="", tab="refused", service=ours or "", reason=SECRET_PLACE)
        item.notes += self._known.dead_numbers(listing)
        wrong = self._compare(listing, ours, item) if ours else self._add(listing, item)
        if wrong:
            return structs.replace(item, tab="refused", found=[], reason=wrong)
        if item.found:
            item.reason = self._known.to_review(listing, ours)
            item.tab = "held" if item.reason else "changed" if ours else "new"
        if listing.report:
            words = N_("messages", "A desk says: {words}").filled(words=listing.report)
            item.warnings.insert(0, words)
            if not item.found:
                item.tab, item.reason = "held", words
        return item

    # A service that we have

    def _compare(self, listing: Listing, ours: str, item: Item) -> Message | None:
        service: Service = self._known.get(Service, ours)
        values, facts = values_of(service), facts_of(service)
        record = name_of(Service.kind, ours)
        if not self._own_needs(listing):
            listing.facts.pop("needs", None)
        item.found += _reported_hours(listing, service, self._library.main_phone(service), self._change)
        for path, theirs in listing.facts.items():
            if path != "assured_date" and self._known.differs(listing, service, path, facts.get(path)):
                item.found.append(self._change(record, path, values.get(path), theirs, listing))
        self._compare_organization(listing, service, item)
        self._compare_phones(listing, service, item)
        if item.found:
            self._date_and_source(listing, service, values, item)
            if ours in self._known.planned:
                item.warnings.append(N_("messages", "It is in plans of A bed tonight."))
        self._keep_original(listing, ours, item)
        return self._checks.mend(item)

    def _date_and_source(self, listing: Listing, service: Service, values: Facts, item: Item) -> None:
        record = name_of(Service.kind, service.id)
        dated = listing.facts.get("assured_date", "")
        if self._today.isoformat() >= dated > service.assured_date.isoformat():
            item.found.append(self._change(record, "assured_date", values["assured_date"], dated, listing))
        elif dated and dated < service.assured_date.isoformat():
            item.warnings.append(N_("messages", "Ours is of {date}: newer.").filled(date=service.assured_date))
        sources = list(service.sources)
        item.found.append(self._change(record, "sources", sources, [*sources, self._source.id], listing))

    def _change(self, record: str, path: str, before: Value, after: Value, listing: Listing) -> Change:
        where = f"{self._source.publisher}, row {listing.place}" if listing.place else self._source.publisher
        return Change(record=record, field=path, before=before, after=after, how="table", source=where)

    def _compare_organization(self, listing: Listing, service: Service, item: Item) -> None:
        ours: Organization = self._known.get(Organization, service.organization_id)
        name = listing.organization.get("name", "")
        if name and name.casefold() not in {each.casefold() for each in (ours.name, *ours.alternate_names)}:
            if name.casefold() == service.name.casefold() or self._known.is_own(listing, service, "name"):
                return
            new = self._organization(listing, item)
            change = self._change(name_of(Service.kind, service.id), "organization_id", ours.id, new, listing)
            item.found.append(change)
            return
        website = listing.organization.get("website")
        if website and website != ours.website and not self._known.is_own(listing, service, "website"):
            change = self._change(name_of(Organization.kind, ours.id), "website", ours.website, website, listing)
            item.found.append(change)

    def _compare_phones(self, listing: Listing, service: Service, item: Item) -> None:
        if listing.phones is None:
            return
        country = self._known.pack.country
        theirs = {dialled(each["number"], country): each for each in listing.phones}
        phones: list[Phone] = [self._known.get(Phone, each) for each in service.phones]
        silent = [*_beyond(listing, service, self._library), *(each.id for each in phones if each.fault)]
        if listing.has_unread_phone:
            silent = list(service.phones)  # A slip of the file takes no number away.
        others = [each.id for each in phones if each.id in silent and dialled(each.number, country) not in theirs]
        ours = [each for each in phones if each.id not in others]
        had = {dialled(each.number, country): each for each in ours}
        for digits in theirs.keys() & had.keys():
            self._compare_phone(listing, service, had[digits], theirs[digits], item)
        gone, new = [each for each in had if each not in theirs], [each for each in theirs if each not in had]
        if len(gone) == len(new) == 1 and self._known.uses[had[gone[0]].id] == 1 and new[0] not in self._known.phones:
            phone, number = had[gone[0]], theirs[new[0]]["number"]
            record = name_of(Phone.kind, phone.id)
            item.found.append(self._change(record, "number", phone.number, number, listing))
            for path, safe in (("print", False), ("confirmed", "elsewhere"), ("keyword", None)):
                if getattr(phone, path) not in (safe, None):
                    item.found.append(self._change(record, path, getattr(phone, path), safe, listing))
            if phone.called:
                item.warnings.append(_CALLED.filled(date=phone.assured_date))
            item.warnings.append(NEW_NUMBER)
        elif gone or new:
            ids = [had[each].id if each in had else self._phone(theirs[each], listing, item) for each in theirs]
            ids += others  # A row with room for one number says nothing of the second one, nor of one that is dead.
            record = name_of(Service.kind, service.id)
            item.found.append(self._change(record, "phones", list(service.phones), ids, listing))
            if new:
                item.warnings.append(NEW_NUMBER)

    def _compare_phone(self, listing: Listing, service: Service, ours: Phone, theirs: Facts, item: Item) -> None:
        known = phone_facts(ours)
        for path in ("label", "languages", "modes"):
            value = theirs.get(path)
            if not value or value == known.get(path) or (path == "modes" and set(value) <= set(ours.modes)):
                continue
            if value != self._known.phone_as_it_returns(listing, service, ours).get(path):
                item.found.append(self._change(name_of(Phone.kind, ours.id), path, known.get(path), value, listing))

    # A service that we do not have

    def _add(self, listing: Listing, item: Item) -> Message | None:
        facts = listing.facts
        needs = self._needs(listing)
        if needs == [OTHER.id] and OTHER.id not in self._checks.ids[Need.kind]:
            item.found.append(self._change(name_of(Need.kind, OTHER.id), WHOLE, None, _OTHER, listing))
        item.service = service = self._new_id(Service.kind, slug(listing.name))
        whole = completed(listing, self._rules)
        organization = self._organization(whole, item)
        phones = [self._phone(each, whole, item) for each in whole.phones or ()]
        dated = facts.get("assured_date", "")
        record = {
            "id": service,
            "organization_id": organization,
            **whole.facts,
            "needs": needs,
            "phones": phones or None,
            "assured_date": dated if "2000" < dated <= self._today.isoformat() else self._today.isoformat(),
            "assurer": self._source.publisher,
            "sources": [self._source.id],
        }
        item.found.append(self._change(name_of(Service.kind, service), WHOLE, None, nested(record), listing))
        self._keep_original(listing, service, item)
        if phones:
            item.warnings.append(N_("messages", "New numbers: call them before they are printed."))
        wrong = self._checks.mend(item)
        if not wrong:
            self._new |= {listing.key} if listing.key else set()
        return wrong

    def _own_needs(self, listing: Listing) -> list[str]:
        known = {need.id for need in self._known.pack.needs}
        found = [each for each in as_list(listing.facts.get("needs")) if isinstance(each, str) and each in known]
        if found:
            listing.facts["needs"] = found
        return found

    def _needs(self, listing: Listing) -> list[str]:
        """The needs that a new service serves: as it says, by the map, or as a search understands its words."""
        own = self._own_needs(listing)
        if own:
            return own
        named = {title.casefold(): need for title, need in self._map.needs.items()}
        found = [named[each.casefold()] for each in listing.categories if each.casefold() in named]
        found = found or [need for words in listing.categories[:8] for need in self._needs_of_words(words)]
        if not listing.categories:
            found = list(self._needs_of_words(listing.name))
        return list(dict.fromkeys(found)) or [self._map.need or OTHER.id]

    def _needs_of_words(self, words: str) -> tuple[str, ...]:
        known = self._understood.get(words)
        if known is None:
            if self._searcher is None:
                self._searcher = Searcher(self._library)
            known = self._understood[words] = self._searcher.search(Query(words[:200], self._language)).needs[:2]
        return known

    def _organization(self, listing: Listing, item: Item) -> str:
        name = listing.organization.get("name") or listing.name
        known = self._known.organizations.get(name.casefold())
        if known is None:
            known = self._known.organizations[name.casefold()] = self._new_id(Organization.kind, slug(name))
            facts = {"id": known, "name": name, "website": listing.organization.get("website")}
            self._added[known] = self._change(name_of(Organization.kind, known), WHOLE, None, nested(facts), listing)
        if known in self._added:
            item.found.append(self._added[known])
        return known

    def _phone(self, facts: Facts, listing: Listing, item: Item) -> str:
        digits = dialled(facts["number"], self._known.pack.country)
        known = self._known.phones.get(digits)
        if known is None:
            known = self._known.phones[digits] = self._new_id(Phone.kind, slug(item.name))
            record = {
                "id": known,
                "number": facts["number"],
                "label": facts.get("label") or item.name,
                "modes": facts.get("modes") or ["voice"],
                "languages": facts.get("languages"),
                "confirmed": "elsewhere",
                "print": False,
                "assured_date": self._today.isoformat(),
                "sources": [self._source.id],
            }
            self._added[digits] = self._change(name_of(Phone.kind, known), WHOLE, None, nested(record), listing)
        if digits in self._added:
            item.found.append(self._added[digits])
        return known

    def _new_id(self, kind: str, wish: str) -> str:
        taken, number, found = self._checks.ids[kind], 1, wish
        while found in taken:
            number += 1
            found = f"{wish}-{number}"
        taken.add(found)
        return found

    # The original

    def _keep_original(self, listing: Listing, service: str, item: Item) -> None:
        """Keep what came in, where it says more than the facts of the guide."""
        found = self._library.get(Imported, service, self._language)
        if not listing.original or (found is None and self._is_plain(listing, service)):
            return
        content = list(pieces_of(msgspec.json.decode(listing.original)))
        if sum(map(len, content)) > MAX_CONTENT:
            item.notes.append(N_("messages", "it is too long to be kept as it came"))
            return
        record = name_of(Imported.kind, service)
        if found is None:
            whole = {"id": service, "format": listing.format, "key": listing.key or None, "content": content}
            whole["sources"] = [self._source.id]
            item.found.append(self._change(record, WHOLE, None, whole, listing))
        elif found.record.format == listing.format and self._says_more(listing, service, found.record):
            item.found.append(self._change(record, "content", list(found.record.content), content, listing))

    def _says_more(self, listing: Listing, service: str, came: Imported) -> bool:
        """Whether an original is another than the one that is kept, or than what goes out of it."""
        item = msgspec.json.decode(listing.original)
        if item == msgspec.json.decode(came.whole):
            return False
        if came.format == "table":
            return unknown_cells(listing.original) != unknown_cells(came.whole)
        ours = listing_of(self._library, self._known.get(Service, service))
        return item != whole_object(ours, came, self._known.ids, self._rules)

    def _is_plain(self, listing: Listing, service: str) -> bool:
        """Whether the guide knows all that a listing says, and finds its service without being told how."""
        if listing.key not in ("", service, self._known.ids.of(Service.kind, service)):
            return False
        if listing.format == "table":
            return not listing.extra
        known = object_of(structs.replace(listing, key=service), self._known.ids)
        return bool(listing.key) and paths_of(msgspec.json.decode(listing.original)) <= paths_of(known)

    def rest(self, name: str, objects: list[Any]) -> Item:
        """What comes of objects of a data set that belong to no service: they are kept as they are."""
        words = N_("messages", "%n that belong(s) to no service", "objects of a data set", len(objects))
        item = Item(place=0, name=name, tab="same", notes=[words])
        nothing = Listing(key="")
        for number, part in enumerate(parts_of_objects(objects), 1):
            record_id, content = imported_id(f"{name}-{number}"), list(pieces_of(part))
            found = self._library.get(Imported, record_id, self._language)
            record = name_of(Imported.kind, record_id)
            whole = {"id": record_id, "format": "rest", "key": name, "content": content, "sources": [self._source.id]}
            if found is None:
                item.found.append(self._change(record, WHOLE, None, whole, nothing))
            elif list(found.record.content) != content:
                item.found.append(self._change(record, "content", list(found.record.content), content, nothing))
        item.tab = "new" if item.found else "same"
        return item

    def gone(self) -> Iterator[Item]:
        """The active services that the file does not have."""
        for each in self._library.ids(Service):
            service: Service = self._known.get(Service, each)
            if each not in self._seen and service.status == "active":
                yield Item(place=0, name=service.name, tab="gone", service=each)


def _reported_hours(
    listing: Listing, service: Service, main: Phone | None, change: Callable[..., Change]
) -> Iterator[Change]:
    """What a desk says of the hours of a number, which it shows as those of the service where that has none."""
    if not listing.is_report or "schedules" not in listing.facts or service.schedules:
        return
    if main is not None and main.schedules:
        ours, theirs = plain(main.schedules), listing.facts.pop("schedules")
        if not same_fact("schedules", ours, theirs):
            yield change(name_of(Phone.kind, main.id), "schedules", ours, theirs, listing)


def _beyond(listing: Listing, service: Service, library: Library) -> list[str]:
    """The phones of a service for which a row has no room. A desk reports of the number that it shows."""
    main = library.main_phone(service) if listing.is_report else None
    phones = sorted(service.phones, key=lambda each: main is not None and each != main.id)
    return phones[listing.phone_columns or len(phones) :]
