"""The pack that travels with the program."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import astuple

from guide_app import RELEASED
from guide_app.content.checks.editorial import editorial_warnings
from guide_app.content.pack import PackContent, unit_fields
from guide_app.content.reading.loader import load_pack
from guide_app.content.record import with_words
from guide_app.content.records import Guidance, Indicator, Notice, Organization, Phone, Question, Service
from guide_app.content.sheets import Sheet
from guide_app.library.hours import is_always, spans_of

WORCESTER = Path(__file__).parents[2] / "data" / "worcester"


@pytest.fixture(scope="module")
def content() -> PackContent:
    return load_pack(WORCESTER, RELEASED)


def test_it_loads_and_has_what_was_promised(content: PackContent) -> None:
    questions = [record for record in content.records["question"].values() if isinstance(record, Question)]
    signs = [record for record in content.records["indicator"].values() if isinstance(record, Indicator)]
    assert {question.seed for question in questions} >= set(range(1, 21))
    assert len([question for question in questions if question.seed is None]) >= 10
    assert len(signs) >= 45
    assert len({sign.group for sign in signs}) >= 7
    assert {seed for sign in signs for seed in sign.seed} == set(range(1, 10))


def test_it_is_whole_in_spanish_and_nothing_is_stale(content: PackContent) -> None:
    told = [problem.text for problem in editorial_warnings(content, RELEASED)]
    assert [text for text in told if "translated" in text or "older English" in text] == []


def test_its_words_are_plain_and_easy_to_read(content: PackContent) -> None:
    told = [problem.text for problem in editorial_warnings(content, RELEASED)]
    assert [text for text in told if "reads at grade" in text or "; say: " in text] == []


def test_its_rules_of_tonight_have_nothing_to_look_at(content: PackContent) -> None:
    found = editorial_warnings(content, RELEASED)
    assert [str(one) for one in found if "calls" in one.file or "calls.yaml" in one.text] == []


def test_no_unconfirmed_number_is_on_its_cards(content: PackContent) -> None:
    told = [problem.text for problem in editorial_warnings(content, RELEASED) if problem.file == "cards.yaml"]
    assert told == []
    assert any(not phone.print for phone in content.records["phone"].values() if isinstance(phone, Phone))


def test_a_hidden_place_has_no_address(content: PackContent) -> None:
    services = [record for record in content.records["service"].values() if isinstance(record, Service)]
    hidden = [place for service in services for place in service.locations if place.confidential]
    assert hidden
    assert all(place.address is None for place in hidden)


ADULT_SHELTERS = (
    "smoc-queen-street", "smoc-womens-shelter-chandler", "smoc-oriol-drive-shelter", "abbys-house",
    "visitation-house", "veterans-inc", "st-john-winter-shelter", "adcare-hospital", "dismas-house", "jeremiahs-inn",
    "hector-reyes-house",
)  # fmt: skip
"""Shelters, a hospital for treatment and recovery homes that a minor is never sent to."""
FOR_MINORS = ("national-runaway-safeline", "luk", "mass-211", "dcf-child-at-risk", "emergency-911")
"""Whom to call for a minor who needs a bed."""


def test_every_bed_says_whether_a_minor_is_sent_there(content: PackContent) -> None:
    services = [record for record in content.records["service"].values() if isinstance(record, Service)]
    beds = [service for service in services if service.eligibility.overnight_bed]
    assert {service.id for service in beds} >= set(ADULT_SHELTERS)
    assert [service.id for service in beds if service.eligibility.offer_to_under_18 is None] == []
    assert [service.id for service in beds if service.eligibility.offer_to_under_18 == "yes"] == []


def test_no_adult_shelter_is_offered_to_a_minor_and_their_own_lines_are(content: PackContent) -> None:
    for ids, said in ((ADULT_SHELTERS, "no"), (FOR_MINORS, "yes")):
        for key in ids:
            service = content.records["service"][key]
            assert isinstance(service, Service)
            assert service.eligibility.offer_to_under_18 == said, key


SECOND_DIRECTORY = (
    "ea-family-shelter", "smoc-womens-shelter-chandler", "smoc-oriol-drive-shelter", "st-john-winter-shelter",
    "st-john-food-for-poor", "worcester-warming-places", "veterans-inc", "visitation-house", "dismas-house",
    "jeremiahs-inn", "hector-reyes-house", "national-runaway-safeline", "ma-homeless-youth-services",
    "safe-homes-open-sky", "love-your-labels", "trevor-project", "the-network-la-red", "adcare-hospital",
    "elder-abuse-hotline", "dppc", "elder-services-worcester", "center-for-living-and-working",
    "mcdhh-interpreters", "dph-hiv-sti-line", "poison-control", "planned-parenthood-worcester", "masshealth",
    "hcfa-helpline", "baby-safe-haven", "project-bread-foodsource", "worcester-county-food-bank",
    "pernet-family-health", "wic", "wps-homeless-students", "child-care-worcester", "wrta-bus", "lifeline-phone",
    "cmha-raft", "worcester-housing-authority", "wcac", "worcester-city-clerk", "rmv-license-any-status", "ssa",
    "restraining-orders-worcester", "mcad-worcester", "eeoc-boston", "osha", "kind-boston", "barcc",
)  # fmt: skip
"""What the search of November 26, 2026 found well enough supported to list."""


def test_the_second_directory_is_in(content: PackContent) -> None:
    assert len(SECOND_DIRECTORY) == 49
    assert set(SECOND_DIRECTORY) <= content.records["service"].keys()


def test_what_has_closed_is_told_where_people_look_for_it(content: PackContent) -> None:
    names = {
        name for record in content.records["notice"].values() if isinstance(record, Notice) for name in record.names
    }
    closed = {"Our Father's House", "Hotel Grace", "RMV winter shelter", "Worcester Tech High School shelter"}
    assert names >= {*closed, "StandUp For Kids", "Salvation Army", "Grace Closet", "Consulate"}
    listed = {record.name for record in content.records["service"].values() if isinstance(record, Service)}
    assert not names & listed


def test_what_gives_the_number_of_the_hotline_tells_its_limits(content: PackContent) -> None:
    """A person has to know them before they call: say so, or lead to the answer that does, and cite the government."""
    records = [*content.records["guidance"].values(), *content.records["question"].values()]
    silent: list[str] = []
    given = 0
    for record in records:
        assert isinstance(record, Guidance | Question)
        text = str(unit_fields(record))
        if "{phone:national-hotline" in text and record.id != "is-the-hotline-confidential":
            given += 1
            told = "may share" in text or "question:is-the-hotline-confidential" in text
            if not told or "m-omb-report-icr-202509-0970-008" not in record.sources:
                silent.append(record.id)
    assert given > 10
    assert silent == []


@pytest.mark.parametrize("overclaim", ["must tell law enforcement", "must tell police", "le tiene que avisar"])
def test_no_text_says_that_the_hotline_must_tell_all(content: PackContent, overclaim: str) -> None:
    """What was read of its rules says: required by law, and in other cases where it finds that right."""
    texts = {key: str(unit_fields(record)) for key, record in content.translatable().items()}
    spanish = {key: str(unit.fields) for key, unit in content.translations["es"].items()}
    assert [key for found in (texts, spanish) for key, text in found.items() if overclaim in text] == []


SITUATIONS = (
    "asks-if-here", "ice-or-police-at-the-desk", "subpoena-or-records", "restraining-order",
    "family-or-pregnant-tonight", "seventeen-tonight", "man-couple-or-father", "trans-lgbtq",
    "uses-now-which-shelter", "detox-tonight", "after-assault-clock", "strangled", "papers-lost-or-taken",
    "no-insurance", "food-and-cash", "family-back-home", "child-held-custody-dcf", "warrant-or-court-date",
    "debts-in-my-name", "going-back", "tracked-now", "interpreter-now", "older-or-disabled-controlled",
    "ride-phone-clothes-childcare", "going-home",
)  # fmt: skip
"""What every desk is asked, of November 26, 2026."""
SHEETS = (
    "safety-plan", "conversation-guide", "warm-handover", "release-form", "door-rules", "t-visa-facts", "credit-block",
    "workshop-line-to-keep", "workshop-feedback",
)  # fmt: skip
UNREAD_BY_A_LAWYER = ("door-rules", "release-form", "t-visa-facts")
"""Sheets that say of themselves that no lawyer has read them, until one has."""
LAW = r"chapter \d+|sections? \d+|U\.S\.C\.|\bCMR\b|state law|federal law|against the law"
"""What a page about law names."""


def test_every_situation_of_a_desk_is_answered(content: PackContent) -> None:
    """What to do, whom to call, what not to do, and what is not known; and the situation is reached from an answer."""
    assert len(SITUATIONS) == 25
    asked = {name for one in content.records["question"].values() for name in getattr(one, "guidance", ())}
    for key in SITUATIONS:
        guidance = content.records["guidance"][key]
        assert isinstance(guidance, Guidance), key
        assert guidance.situation, key
        assert guidance.services, key
        assert guidance.questions, key
        assert guidance.do_not, key
        assert guidance.staff_notes, key
        assert key in asked, key
        assert ("guidance", key) in content.translations["es"], key


def test_all_sheets_are_complete_in_both_languages(content: PackContent) -> None:
    assert set(content.records["sheet"]) == set(SHEETS)
    for key in SHEETS:
        sheet = content.records["sheet"][key]
        unit = content.translations["es"]["sheet", key]
        assert isinstance(sheet, Sheet)
        assert not unit.stale
        assert unit.fields.keys() == unit_fields(sheet).keys()
        spanish = with_words(sheet, unit.fields)
        for english, other in zip(sheet.sections, spanish.sections, strict=True):
            assert other.title != english.title
            assert other.pictogram == english.pictogram


def test_a_sheet_that_no_lawyer_has_read_says_so(content: PackContent) -> None:
    for key in UNREAD_BY_A_LAWYER:
        sheet = content.records["sheet"][key]
        assert isinstance(sheet, Sheet)
        assert "No lawyer has read this" in (sheet.disclaimer or ""), key
        spanish = " ".join(str(content.translations["es"]["sheet", key].fields["disclaimer"]).split())
        assert "Ningún abogado ha leído todavía" in spanish, key


def test_an_answer_about_rights_and_law_is_marked_until_a_lawyer_has_read_it(content: PackContent) -> None:
    """The program says so once a page, so no text does; and no help for a bed, a doctor or danger is left out."""
    questions = [record for record in content.records["question"].values() if isinstance(record, Question)]
    about_law = [each.id for each in questions if each.group == "rights-and-law" and re.search(LAW, each.answer)]
    assert len(about_law) > 5
    marked = {each.id for each in questions if each.needs_lawyer}
    assert set(about_law) <= marked
    shown = [each for each in questions if each.id in marked and each.audience == "client"]
    assert [each.id for each in shown if not each.services] == [], "a kiosk shows who helps in its place"
    safety = {"place-to-sleep", "under-18-tonight", "after-sexual-assault", "choked", "bed-while-using", "safe-phone"}
    assert not marked & safety
    said = [*questions, *content.records["guidance"].values()]
    texts = {(each.kind, each.id): " ".join(str(unit_fields(each)).replace("\\n", " ").split()) for each in said}
    told = [key for key, text in texts.items() if "No lawyer has read this page" in text]
    assert told == [("question", "under-18-tonight")], "it is shown in a kiosk, too, so it says so itself"


def test_every_bed_says_what_a_place_has_for_a_person_with_a_disability(content: PackContent) -> None:
    """Known, or something to ask: a person in a wheelchair is not sent to stairs that nobody asked about."""
    services = [record for record in content.records["service"].values() if isinstance(record, Service)]
    a_line = "ea-family-shelter"  # The state finds the place, so there is none to describe.
    beds = [service for service in services if service.eligibility.overnight_bed and service.id != a_line]
    unknown = [service.id for service in beds if None in astuple(service.accessibility)]
    assert len(beds) > 10
    assert unknown == []


def test_a_discreet_sheet_tells_nobody_what_it_is_about(content: PackContent) -> None:
    """Its words name neither what happened nor who helps, and each of its services has a name that tells nothing."""
    names = {record.name for record in content.records["organization"].values() if isinstance(record, Organization)}
    discreet = [one for one in content.records["sheet"].values() if isinstance(one, Sheet) and one.discreet]
    assert discreet
    for sheet in discreet:
        printed = (sheet, with_words(sheet, content.translations["es"]["sheet", sheet.id].fields))
        for version in printed:
            shown = msgspec.structs.replace(
                version, staff_notes=(), id="x", services=(), guidance=(), questions=(), sources=()
            )
            words = str(msgspec.to_builtins(shown)).lower()
            for told in (*names, "traffick", "trata", "shelter", "refugio", "abuse", "abuso", "survivor", "sobrevivi"):
                assert told.lower() not in words, told
        for key in sheet.services:
            service = content.records["service"][key]
            assert isinstance(service, Service)
            assert service.discreet_name or key == "emergency-911", key


def test_the_clock_after_an_assault_is_told_wherever_the_exam_is(content: PackContent) -> None:
    """Five days alone can cost a person the medicine against HIV, which has to start within 72 hours."""
    records = [*content.records["guidance"].values(), *content.records["question"].values()]
    five_days = [one for one in records if "120 hours" in str(unit_fields(one))]
    assert {one.id for one in five_days} >= {"hurt", "after-sexual-assault", "after-assault-clock"}
    assert [one.id for one in five_days if "72 hours" not in str(unit_fields(one))] == []


def test_a_role_promises_no_more_than_the_record(content: PackContent) -> None:
    """Free is what its record says is free; day and night, where its number answers at all hours."""
    for key, service in content.records["service"].items():
        assert isinstance(service, Service)
        role = service.card_role or ""
        if re.search(r"\bfree\b", role):
            assert (service.cost_option or "").startswith("Free"), key
        if re.search(r"\b24 h|day or night", role):
            numbers = [content.records["phone"][each] for each in service.phones]
            assert any(isinstance(each, Phone) and is_always(spans_of(each.schedules)) for each in numbers), key


def test_whatever_may_be_printed_has_a_role_in_english_and_spanish(content: PackContent) -> None:
    for key, service in content.records["service"].items():
        assert isinstance(service, Service)
        numbers = [content.records["phone"][each] for each in service.phones]
        if any(isinstance(each, Phone) and each.print for each in numbers):
            assert service.card_role, key
            assert content.translations["es"]["service", key].fields.get("card_role"), key
