"""A handout's date is "As of" a source that was read, and "Called on" once a person has called every number."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from guide_app.content.places import Accessibility
from guide_app.content.records import Phone, Question, Service
from guide_app.handouts.parts.provenance import Provenance
from guide_app.handouts.phrases import load_phrases
from guide_app.library.library import Library

ASSETS = Path(__file__).parents[3] / "assets"
WORDS = load_phrases(ASSETS / "translations")
READ, CALLED, TODAY = dt.date(2026, 11, 24), dt.date(2026, 11, 30), dt.date(2026, 12, 1)
SAYS_CHECKED = r"(?i)\bchecked\b|verificad|verificaç|kiểm tra|verifye|verifikasyon|تحقق"
"""The words that read as if somebody had called, in six languages."""


@pytest.fixture
def service(library: Library) -> Service:
    found = library.get(Service, "legal", "en")
    assert found is not None
    return replace(found.record, assured_date=READ)


@pytest.fixture
def phone(library: Library, service: Service) -> Phone:
    found = library.get(Phone, service.phones[0], "en")
    assert found is not None
    return replace(found.record, assured_date=READ, confirmed="own-page")


def _called(phone: Phone, day: dt.date = CALLED) -> Phone:
    return replace(phone, confirmed="by-phone", assured_date=day)


def _provenance(language: str = "en", today: dt.date = TODAY) -> Provenance:
    return Provenance(WORDS.of(language), language=language, edition=TODAY, today=today)


def test_a_number_that_was_read_says_as_of(service: Service, phone: Phone) -> None:
    sheet = _provenance()
    sheet.note_dates("legal", "Legal Aid", service, phone)
    assert sheet.of_card() == ("As of Nov 24, 2026", "not called")


def test_a_sheet_says_called_on_when_every_number_was_called(service: Service, phone: Phone) -> None:
    sheet = _provenance()
    sheet.note_dates("legal", "Legal Aid", service, _called(phone))
    sheet.note_dates("danger", "In danger", replace(phone, id="emergency", number="911"))
    assert sheet.of_card() == ("Called on Nov 30, 2026",), "nobody calls 911 to see whether it works"
    sheet.note_dates("other", "Another", service, _called(phone, CALLED - dt.timedelta(days=1)))
    assert sheet.of_card() == ("Called on Nov 29, 2026",), "the oldest call"
    sheet.note_dates("third", "A third", service, phone)
    assert sheet.of_card() == ("As of Nov 24, 2026", "not called"), "one number was only read"
    assert sheet.of_pages()[-1] == "Preview: 1 number read, not called"


def test_facts_without_a_number_are_never_called(service: Service) -> None:
    sheet = _provenance()
    sheet.note_dates("legal", "Legal Aid", service)
    assert sheet.of_card() == ("As of Nov 24, 2026",)


def test_a_call_of_more_than_a_year_ago_is_not_up_to_date(service: Service, phone: Phone) -> None:
    sheet = _provenance(today=TODAY.replace(year=2027))
    assert sheet.note_dates("legal", "Legal Aid", service, _called(phone))
    assert sheet.of_card() == ("Not updated since Nov 30, 2026",)


def test_an_edition_of_more_than_a_year_ago_says_ask_first(service: Service, phone: Phone) -> None:
    sheet = _provenance(today=TODAY.replace(year=2028))
    sheet.note_dates("legal", "Legal Aid", service, phone)
    assert sheet.of_card() == ("Edition over a year old: ask first",)
    assert sheet.of_pages() == (
        "Edition over a year old: ask first",
        "Edition Dec 1, 2026",
        "Not updated since Nov 24, 2026",
        "Preview: 1 number read, not called",
    )


@pytest.mark.parametrize("language", WORDS.languages)
def test_paper_says_checked_in_no_language(language: str, service: Service, phone: Phone) -> None:
    words = WORDS.of(language)
    dates = {words.as_of, words.called, words.not_updated, words.edition_as_of}
    assert len(dates) == 4
    assert [each for each in dates if re.search(SAYS_CHECKED, each)] == []
    sheet = _provenance(language)
    sheet.note_dates("legal", "Legal Aid", service, phone)
    assert sheet.of_card() == (words.as_of.format(date=words.day(READ)), words.not_called)


def test_a_sheet_with_law_is_marked_until_a_lawyer_has_read_it(library: Library) -> None:
    found = next(iter(library.all(Question, "en")))
    sheet = _provenance()
    sheet.look_at(replace(found, record=replace(found.record, needs_lawyer=False)))
    assert sheet.draft is None
    sheet.look_at(replace(found, record=replace(found.record, needs_lawyer=True)))
    assert sheet.draft == "No lawyer has read this page yet"


def test_access_says_what_is_known_and_what_to_ask() -> None:
    access = Accessibility(step_free="ask", elevator="yes", service_animals="no")
    english, spanish = (WORDS.of(language).page_phrases.access for language in ("en", "es"))
    assert english.of(access) == (
        "It has an elevator. It does not have a place for service animals. Ask about a way in without steps."
    )
    assert (
        spanish.of(access)
        == "Tiene elevador. No tiene lugar para animales de servicio. Pregunte por entrada sin escalones."
    )
    assert english.of(Accessibility()) == ""
