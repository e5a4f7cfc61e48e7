"""Values of listings, compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec

from guide_app.content.imported import MAX_CONTENT
from guide_app.content.overlay import Value, with_value
from guide_app.exchange import hsds
from guide_app.exchange.data_package import Object, as_object
from guide_app.exchange.fitting import Rules, fitted, places_named
from guide_app.exchange.hsds import without_addresses
from guide_app.exchange.listings import Facts, Listing
from guide_app.exchange.mapping import PLACE, Columns, header_of, row_of


def parts_of_objects(objects: list[Any]) -> Iterator[list[Any]]:
    """Objects in parts that a line of a pack can hold."""
    part, size = list[Any](), 0
    for each in objects:
        length = len(msgspec.json.encode(each))
        if part and size + length > MAX_CONTENT:
            yield part
            part, size = [], 0
        part.append(each)
        size += length
    if part:
        yield part


def nested(record: Facts) -> Facts:
    """A record whose paths (``eligibility/walk_in``) are nested, without what is absent."""
    found: Facts = {}
    for path, value in record.items():
        if value is not None:
            found = with_value(found, path, value)
    return found


def as_it_returns(listing: Listing, item: Object | None, rules: Rules) -> Listing:
    """A listing of the library as our own export of it is read: ``item`` in HSDS, or a row where that is None.

    No format can say all that a pack can, so what is exported must be compared with this, not with the pack.
    """
    if item is not None:
        return fitted(hsds.listing_of(item), rules)
    header = header_of(len(listing.phones or ()), len(listing.facts.get("locations", ())))
    cells = [cell.strip() for cell in row_of(listing, header, {})]
    return fitted(Columns(header).listing(0, cells), rules)


def same_fact(path: str, ours: Value, theirs: Value) -> bool:
    """Whether two values say the same, whatever their order or case."""
    if path == "schedules":
        return _hours(ours) == _hours(theirs)
    if path in ("languages", "needs"):
        return set(ours or ()) == set(theirs or ())
    if path == "locations":
        return [_place(each) for each in ours or ()] == [_place(each) for each in theirs or ()]
    return ours == theirs


def _hours(schedules: Value) -> set[tuple[str, ...]]:
    names = ("opens_at", "closes_at", "valid_from", "valid_to")
    return {
        (day, *(str(each.get(name) or "") for name in names), *sorted(each.get("closed") or ()))
        for each in schedules or ()
        for day in each["byday"]
    }


def _place(place: Facts) -> Facts:
    address = {name: text for name, text in as_object(place.get("address")).items() if text}
    return {**{name: value for name, value in place.items() if value}, **({"address": address} if address else {})}


def names_a_place(listing: Listing, known: list[Facts]) -> bool:
    """Whether a listing names a place in whatever part, other than addresses that are known to be public."""
    places = listing.facts.get("locations", ())
    if any(each.get("address") and not is_among(each["address"], known) for each in places):
        return True
    item: dict[str, Any] = msgspec.json.decode(listing.original) if listing.original else {}
    if listing.format == "table":
        columns = Columns(list(item))
        item = {name: cell for name, cell in item.items() if columns.fact_of(name) not in PLACE}
    elif known or not places:
        item = without_addresses(item)
    return places_named(item)


def is_among(address: Facts, known: list[Facts]) -> bool:
    """Whether an address has the street and city of one that is known."""
    street, city = address["address_1"].casefold(), address["city"].casefold()
    return any((each["address_1"].casefold(), each["city"].casefold()) == (street, city) for each in known)


def paths_of(value: Any, at: str = "") -> set[str]:
    """The paths of all keys in an object."""
    if isinstance(value, dict):
        items = cast("dict[str, Any]", value).items()
        return {path for name, inner in items for path in (f"{at}/{name}", *paths_of(inner, f"{at}/{name}"))}
    if isinstance(value, list):
        return {path for inner in cast("list[Any]", value) for path in paths_of(inner, at)}
    return set()
