"""What is known of a directory: called numbers, hours and languages by need, and the age of an edition."""

from __future__ import annotations

import datetime as dt

import pytest

from guide_app.content.records import Phone, Service
from guide_app.library.assurance import UNTESTED, age_of, carried, cautions, known_by_need
from guide_app.library.library import Library


def test_numbers_of_cards_rules_and_strip_are_carried(demo: Library) -> None:
    numbers = carried(demo)
    strip = {entry.phone for entry in demo.pack("en").emergency}
    untested = {found.record.id for found in demo.all(Phone, "en") if found.record.number in UNTESTED}
    assert strip & untested
    assert strip - untested <= numbers.numbers
    assert not numbers.numbers & untested
    printed = {found.record.id for found in demo.all(Phone, "en") if found.record.print}
    assert numbers.numbers <= printed | strip
    called = {found.record.id for found in demo.all(Phone, "en") if found.record.confirmed == "by-phone"}
    assert numbers.called == numbers.numbers & called
    assert numbers.not_called == len(numbers.numbers - called)


def test_numbers_that_nobody_called_and_an_old_edition_are_said(demo: Library) -> None:
    preview, *old = map(str, cautions(demo, demo.edition + dt.timedelta(days=400)))
    assert preview == f"Nobody has called {carried(demo).not_called} main numbers yet"
    assert "This edition is 13 months old." in "".join(old)
    assert len(cautions(demo, demo.edition)) == 1


def test_each_need_counts_its_active_services(demo: Library) -> None:
    rows = known_by_need(demo)
    assert [row.need for row in rows] == list(demo.need_ids)
    services = [found.record for found in demo.all(Service, "en") if found.record.status == "active"]
    for row in rows:
        assert row.services == sum(row.need in service.needs for service in services)
        assert max(row.called, row.hours, row.languages, row.signed) <= row.services


@pytest.mark.parametrize(
    ("today", "age"),
    [
        ("2026-12-01", "new"),
        ("2027-06-01", "new"),
        ("2027-06-02", "aging"),
        ("2027-12-01", "aging"),
        ("2027-12-02", "old"),
        ("2020-01-01", "new"),
    ],
)
def test_an_edition_ages_after_six_months_and_is_old_after_twelve(today: str, age: str) -> None:
    assert age_of(dt.date(2026, 12, 1), dt.date.fromisoformat(today)) == age


@pytest.mark.parametrize("day", ["2026-08-31", "2026-08-30", "2027-08-31"])
def test_months_of_fewer_days_end_earlier(day: str) -> None:
    edition = dt.date.fromisoformat(day)
    february = dt.date(edition.year + 1, 2, 28)
    assert age_of(edition, february) == "new"
    assert age_of(edition, february + dt.timedelta(days=2)) == "aging"
