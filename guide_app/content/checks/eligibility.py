"""Checks the consistency of the fields that state whom a service takes."""

from __future__ import annotations

from collections.abc import Iterator

from guide_app.content.entries import Entry
from guide_app.content.problems import Problems
from guide_app.content.records import ADULT_AGE, Service

MAX_AGE = 120
"""The oldest age in years that a record may state."""


def check_eligibility(entry: Entry, service: Service, problems: Problems) -> None:
    """Note impossible ages and contradictions between the fields. An unknown value is no error."""
    for key, text in (*_ages(service), *_minors(service), *_beds(service)):
        line = next((leaf.line for leaf in entry.leaves if leaf.field == key), entry.line)
        problems.add(entry.file, line, text)


def _ages(service: Service) -> Iterator[tuple[str, str]]:
    youngest, oldest = service.minimum_age, service.maximum_age
    if any(age is not None and not 0 <= age <= MAX_AGE for age in (youngest, oldest)):
        yield "minimum_age", f"minimum_age, maximum_age: expected 0 to {MAX_AGE}"
    elif youngest is not None and oldest is not None and youngest > oldest:
        yield "minimum_age", f"minimum_age: {youngest} is more than the maximum_age {oldest}"


def _minors(service: Service) -> Iterator[tuple[str, str]]:
    """``offer_to_under_18`` decides whether a minor is sent here, so it must not contradict the ages."""
    offered, youngest, oldest = service.eligibility.offer_to_under_18, service.minimum_age, service.maximum_age
    if offered in ("yes", "ask") and youngest is not None and youngest >= ADULT_AGE:
        yield (
            "offer_to_under_18",
            f"offer_to_under_18: '{offered}' contradicts minimum_age {youngest}; write 'no' or correct the age",
        )
    if offered == "no" and oldest is not None and oldest < ADULT_AGE:
        yield (
            "offer_to_under_18",
            f"offer_to_under_18: 'no', and maximum_age {oldest} leaves only people under 18; one of the two is wrong",
        )


def _beds(service: Service) -> Iterator[tuple[str, str]]:
    reached = service.phones or service.application_process or any(place.address for place in service.locations)
    if service.eligibility.overnight_bed and not reached:
        yield (
            "overnight_bed",
            "overnight_bed: true, but nothing says how to get the bed; add phones, a location with an address, "
            "or application_process",
        )
