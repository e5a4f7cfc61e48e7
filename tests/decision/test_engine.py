"""The engine on a pack of its own: conditions, hours, days off, unconfirmed numbers, and the end of an order."""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from guide_app.content.call_rules import Condition
from guide_app.content.reading.loader import load_pack
from guide_app.library.building.builder import build_library
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Decision
from guide_app.library.decision.engine import decide
from guide_app.library.decision.rules import holds, need_of_beds
from guide_app.library.eligibility import MINOR, AgeRange, Person
from guide_app.library.library import Library
from guide_app.library.situation import Situation
from tests.decision.situations import situation_of
from tests.small_pack import FILES, TODAY, write_small_pack

PHONES = """
- id: office
  number: 508-555-0140
  label: Office
  modes: [voice]
  confirmed: own-page
  print: true
  schedules:
    - {byday: [MO, TU, WE, TH, FR], opens_at: 09:00, closes_at: 17:00, closed: [holidays, 2026-11-27]}
  assured_date: 2026-11-24
  sources: [town-help]

- id: relay
  number: 508-555-0141
  label: Relay
  modes: [relay]
  confirmed: own-page
  print: true
  assured_date: 2026-11-24
  sources: [town-help]
"""
SERVICES = """
- id: office
  organization_id: smalltown
  name: Housing Office
  needs: [shelter]
  description: Rooms for families.
  phones: [office, relay]
  interpretation_services: By phone.
  service_area: Smalltown
  eligibility: {offer_to_under_18: ask, takes_children: true, overnight_bed: true}
  say: We need a room.
  assured_date: 2026-11-24
  assurer: The editors
  sources: [town-help]

- id: unlisted-house
  organization_id: open-door
  name: Unlisted House
  needs: [shelter]
  description: A house.
  phones: [open-door]
  service_area: Smalltown
  eligibility: {offer_to_under_18: 'no', overnight_bed: true}
  assured_date: 2026-11-24
  assurer: The editors
  sources: [town-help]
"""
YOUTH_LINE = """
- id: youth-line
  organization_id: smalltown
  name: Youth Line
  needs: [crisis]
  description: A line.
  phones: [night-line]
  service_area: Smalltown
  eligibility: {offer_to_under_18: 'yes', overnight_bed: false}
  maximum_age: 17
  say: I am young.
  assured_date: 2026-11-24
  assurer: The editors
  sources: [town-help]
"""
RULES = """
- id: hurt
  part: now
  when: {all: [hurt]}
  services: [emergency-911]
  do: Call {phone:emergency}.
  guidance: [in-danger]
  sources: [town-help]

- id: stay
  part: now
  when: {all: [minor]}
  do: Stay with them.
  sources: [town-help]

- id: ask-first
  part: maybe
  when: {all: [minor], none: [hurt]}
  services: [youth-line]
  only_if: "Hurt? Call {phone:night-line} first."
  sources: [town-help]

- id: anyone
  part: call
  services: [office]
  why: It has rooms.
  if_no_answer: Write it down.
  sources: [town-help]

- id: adults
  part: call
  when: {none: [minor]}
  services: [open-door-shelter, unlisted-house]
  sources: [town-help]

- id: young
  part: call
  when: {all: [minor]}
  services: [youth-line]
  sources: [town-help]

- id: end
  part: last
  services: [night-line]
  if_no_answer: Call again.
  sources: [town-help]

- id: morning
  part: later
  when: {any: [children, pregnant]}
  services: [office]
  do: Call the office.
  sources: [town-help]

- id: no-bed
  part: left-out
  services: [unlisted-house]
  why: Not for a night.
  sources: [town-help]
"""
ZONE = ZoneInfo("America/New_York")
NIGHT, DAY = datetime(2026, 11, 25, 23, 40, tzinfo=ZONE), datetime(2026, 11, 24, 10, 0, tzinfo=ZONE)
SECOND_DAY_OFF = datetime(2026, 11, 27, 10, 0, tzinfo=ZONE)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Generator[Library]:
    """The small pack with rules, an office that closes, and a house whose number is not confirmed."""
    folder = write_small_pack(tmp_path_factory.mktemp("packs") / "town")
    (folder / "pack.yaml").write_text(FILES["pack.yaml"] + "holidays: [2026-11-26]\n", encoding="utf-8")
    (folder / "phones.yaml").write_text(FILES["phones.yaml"] + PHONES, encoding="utf-8")
    services = FILES["services.yaml"].replace("  maximum_age: 99\n", "  eligibility: {walk_in: true}\n")
    services = services.replace(
        "  say: I need a safe place", "  eligibility: {offer_to_under_18: 'yes'}\n  say: I need a safe place"
    )
    (folder / "services.yaml").write_text(services + SERVICES + YOUTH_LINE, encoding="utf-8")
    (folder / "calls.yaml").write_text(RULES, encoding="utf-8")
    library_folder = tmp_path_factory.mktemp("libraries") / "town"
    build_library(load_pack(folder, TODAY), library_folder)
    library = Library(library_folder)
    yield library
    library.close()


def tonight(library: Library, situation: Situation, at: datetime, **more: Any) -> Decision:
    """Who is called for a bed."""
    return decide(library, Ask(needs=frozenset(("shelter",)), situation=situation, at=at, **more))


def order(decision: Decision) -> list[str]:
    """The services to call, in order."""
    return [entry.service for entry in decision.ordered]


def test_by_day_the_rules_are_the_order(town: Library) -> None:
    plan = tonight(town, situation_of(age=30), DAY)
    assert [call.service for call in plan.calls] == ["office", "open-door-shelter", "night-line"]
    first = plan.calls[0]
    assert (first.why, first.if_no_answer, first.say) == ("It has rooms.", "Write it down.", "We need a room.")


def test_what_a_bed_is_called_among_the_needs_is_read_from_the_rules(town: Library) -> None:
    assert need_of_beds(town) == "shelter"


def test_what_is_closed_is_for_later_and_the_next_is_first(town: Library) -> None:
    plan = tonight(town, situation_of(age=30), NIGHT)
    assert "office" not in order(plan)
    assert [call.service for call in plan.calls] == ["night-line"]
    # Thanksgiving and the day after are days off of the office, so it opens on Monday.
    opens = {later.services: later.opens_at for later in plan.later}
    assert opens["office",] == datetime(2026, 11, 30, 9, tzinfo=town.zone)
    assert opens["open-door-shelter",] == datetime(2026, 11, 30, 9, tzinfo=town.zone)


def test_a_day_off_counts_in_office_hours_too(town: Library) -> None:
    assert "office" not in order(tonight(town, situation_of(age=30), SECOND_DAY_OFF))
    assert "office" in order(tonight(town, situation_of(age=30), SECOND_DAY_OFF.replace(day=30)))


def test_a_rule_for_the_morning_says_when(town: Library) -> None:
    family = situation_of(age=30, with_children=1)
    later = next(one for one in tonight(town, family, NIGHT).later if one.services == ("office",))
    assert later.text == "Call the office."
    assert later.opens_at is not None
    assert tonight(town, family, DAY).later == ()


def test_a_number_that_is_not_confirmed_is_no_call_unless_one_may_walk_in(town: Library) -> None:
    plan = tonight(town, situation_of(age=30), DAY)
    (shelter,) = [call for call in plan.calls if call.service == "open-door-shelter"]
    assert shelter.place == "1 Mill Street, Smalltown"
    assert shelter.number is not None
    assert not shelter.number.confirmed
    assert {"number-unconfirmed", "walk-in"} <= {note.id for note in shelter.notes}
    house = next(one for one in plan.left_out if one.service == "unlisted-house")
    assert (house.service, house.why) == ("unlisted-house", "Not for a night.")


def test_minor_gets_no_service_for_adults_and_none_is_named(town: Library) -> None:
    plan = tonight(town, situation_of(age=16, hurt=True), DAY)
    assert order(plan) == ["emergency-911", "office", "youth-line", "night-line"]
    assert [act.rule for act in plan.acts] == ["stay"]
    assert not {"open-door-shelter", "unlisted-house"} & {one.service for one in plan.left_out}


def test_condition_comes_directly_under_the_first_call(town: Library) -> None:
    plan = tonight(town, situation_of(age="under-18"), DAY)
    assert [entry.service for entry in plan.rows] == ["office", "youth-line", "youth-line", "night-line"]
    assert plan.maybe[0].condition == "Hurt? Call 800-555-0199 first."
    assert plan.first == plan.calls[0]


def test_bed_for_adults_waits_for_the_age(town: Library) -> None:
    plan = tonight(town, situation_of(), DAY)
    assert "unlisted-house" not in {*order(plan), *(one.service for one in plan.left_out)}
    left_out = {one.service for one in tonight(town, situation_of(age=30), DAY).left_out}
    assert "unlisted-house" in left_out


def test_service_asked_for_by_name_comes_first_if_it_takes_the_person(town: Library) -> None:
    assert order(tonight(town, situation_of(age=30), DAY, named="night-line"))[0] == "night-line"
    assert order(tonight(town, situation_of(age=16), DAY, named="open-door-shelter"))[0] == "office"


def test_danger_in_the_words_comes_before_the_rules(town: Library) -> None:
    plan = tonight(town, situation_of(age=30), DAY, urgent=("emergency-911",))
    assert [entry.service for entry in plan.now] == ["emergency-911"]


def test_what_was_found_counts_where_the_rules_name_nobody(town: Library) -> None:
    ask = Ask(needs=frozenset(("crisis",)), at=DAY, found=("night-line",))
    assert "night-line" in order(decide(town, ask))


def test_a_plan_names_the_guidance_of_its_rules(town: Library) -> None:
    assert tonight(town, situation_of(age=30, hurt=True), DAY).guidance == ("in-danger",)
    assert tonight(town, situation_of(age=30), DAY).guidance == ()


def test_sign_language_brings_the_other_numbers(town: Library) -> None:
    deaf = tonight(town, situation_of(age=30, language="ase"), DAY).calls[0]
    assert [number.phone_id for number in deaf.other_numbers] == ["relay"]
    assert tonight(town, situation_of(age=30), DAY).calls[0].other_numbers == ()


def test_the_language_of_the_person(town: Library) -> None:
    plan = tonight(town, situation_of(age=30, language="es"), DAY)
    notes = {call.service: {note.id for note in call.notes} for call in plan.calls}
    assert "interpreter" in notes["office"]
    assert "language-unknown" in notes["open-door-shelter"]
    assert "speaks" in notes["night-line"]
    assert plan.calls[-1].say_theirs == "Necesito un lugar seguro esta noche. ¿Tengo que dar mi nombre?"
    assert plan.calls[0].say_theirs is None  # Not translated.


@pytest.mark.parametrize(
    ("condition", "known", "expected"),
    [
        (Condition(), {}, True),
        (Condition(all=("woman", "pregnant")), {"gender": "woman"}, False),
        (Condition(all=("woman", "pregnant")), {"gender": "woman", "pregnant": True}, True),
        (Condition(any=("fleeing", "hurt")), {"hurt": True}, True),
        (Condition(any=("fleeing", "hurt")), {}, False),
        (Condition(none=("minor",)), {"age": 17}, False),
        (Condition(none=("minor",)), {}, True),
        (Condition(all=("age-unknown", "gender-unknown")), {}, True),
        (Condition(minimum_age=18, maximum_age=24), {"age": 24}, True),
        (Condition(minimum_age=18, maximum_age=24), {"age": 25}, False),
        (Condition(minimum_age=18, maximum_age=24), {"age": "18+"}, False),
        (Condition(minimum_age=18, maximum_age=24), {}, False),
        (Condition(maximum_age=24), {"age": "under-18"}, True),
        (Condition(all=("other-language",)), {"language": "es"}, True),
        (Condition(all=("other-language",)), {"language": "en"}, False),
        (Condition(all=("deaf",), none=("other-language",)), {"language": "ase"}, True),
    ],
)
def test_when_a_condition_holds(condition: Condition, known: dict[str, Any], expected: bool) -> None:
    assert holds(condition, situation_of(**known), DAY, "en") is expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Condition(), True),
        (Condition(none=("minor",)), False),
        (Condition(all=("adult",)), False),
        (Condition(all=("age-unknown",)), False),
        (Condition(any=("adult", "age-unknown")), False),
        (Condition(all=("paper",)), False),
        (Condition(any=("adult", "woman")), True),
        (Condition(minimum_age=18), False),
        (Condition(minimum_age=17), True),
    ],
)
def test_whether_a_condition_may_hold_for_a_minor(condition: Condition, expected: bool) -> None:
    assert condition.may_hold_for_a_minor is expected
    if not expected:
        for age in (0, 17):
            assert not holds(condition, situation_of(age=age, gender="woman"), DAY, "en")


def test_a_pack_without_rules_gives_an_empty_plan(tmp_path: Path) -> None:
    build_library(load_pack(write_small_pack(tmp_path / "pack"), TODAY), tmp_path / "library")
    library = Library(tmp_path / "library")
    try:
        plan = tonight(library, situation_of(age=16), NIGHT)
        assert (plan.now, plan.calls, plan.later, plan.left_out) == ((), (), (), ())
    finally:
        library.close()


@pytest.mark.parametrize("age", [AgeRange(16, 19), AgeRange.of(17), MINOR])
def test_who_may_be_a_minor_is_one(age: AgeRange) -> None:
    facts = Situation(person=Person(age=age)).facts("en")
    assert "minor" in facts
    assert not facts & {"adult", "age-unknown"}
