"""What holds of every decision, whatever is known of the person and at whatever hour.

``python3 -m tests.decision.invariants 30000`` tries that many random asks. The suite tries fewer.
"""

from __future__ import annotations

import random
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from guide_app.content.checks.calls import for_adults
from guide_app.content.records import Service
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Decision
from guide_app.library.decision.engine import MAX_ROWS, decide
from guide_app.library.eligibility import CHILD_AGE, MAX_AGE, AgeRange, Person, fit
from guide_app.library.library import Library
from guide_app.library.situation import Situation
from tests.packs import build_worcester

DCF, SAFELINE, EMERGENCY, ANYONE = "dcf-child-at-risk", "national-runaway-safeline", "emergency-911", "mass-211"
MONDAY = datetime(2026, 11, 23, tzinfo=ZoneInfo("America/New_York"))
MINUTES = 60 * 24 * 60
FLAGS = tuple(name for name in Situation.__struct_fields__ if name not in ("person", "language"))
HAPPENED = ("put_out", "harmed", "fleeing", "trafficked", "assaulted", "danger", "hurt")
"""What makes the call to DCF unconditional for someone of 13 to 17."""
TABLE_NEEDS = ("crisis", "shelter", "youth")
"""The needs for which the table of minors decides whatever else is known."""


def check(library: Library, ask: Ask, decision: Decision) -> None:
    """Raises AssertionError for an answer that could send a person to the wrong line."""
    situation, person = ask.situation, ask.situation.person
    named = [*decision.ordered, *decision.maybe, *((decision.always,) if decision.always else ())]
    services = {entry.service: _service(library, entry.service) for entry in named}
    order = [entry.service for entry in decision.ordered]
    assert len(set(order)) == len(order), "a service is called twice"
    assert len(order) <= MAX_ROWS
    assert all(fit(service, person).verdict != "not" for service in services.values())
    assert all(entry.condition for entry in decision.maybe), "a condition is dropped"
    assert not any(entry.condition for entry in decision.ordered)
    assert decision.first is None or decision.first not in decision.maybe
    assert all(entry.sources for entry in named)
    assert all(entry.opening is None or entry.opening.state != "closed" for entry in decision.calls)
    assert all(entry.place or (entry.number and entry.number.confirmed) for entry in decision.ordered) or ask.on_paper
    assert not {one.service for one in decision.left_out} & {*order}
    assert all(one.notes or one.why for one in decision.left_out)
    shown = {*order, *services} | {one.service for one in decision.left_out}
    shown |= {key for later in decision.later for key in later.services}
    if person.gender == "man" and not person.trans:
        assert not [key for key in {*order} if services[key].eligibility.genders_served == "women"]
    if person.gender == "woman" and not person.trans:
        assert not [key for key in {*order} if services[key].eligibility.genders_served == "men"]
    if situation.danger or situation.hurt:
        assert order[0] == EMERGENCY
    if person.minor:
        _check_minor(library, ask, decision, shown)
    elif not ask.on_paper:
        assert DCF not in order, "an adult is sent to a service for minors"
        if person.age is None:
            assert not [key for key in shown if _is_adult_bed(library, key)], "a bed for adults before the age is known"
    if ask.needs == {"shelter"} and not ask.on_paper:
        last = decision.ordered[-1]
        assert person.child or last.opening is None or last.opening.state == "open", "the end does not answer"
        assert all(entry.say for entry in decision.calls)
    if ask.without_police and not (situation.danger or situation.hurt or person.child):
        assert not [key for key in order if services[key].law_enforcement]


def _check_minor(library: Library, ask: Ask, decision: Decision, shown: set[str]) -> None:
    situation, person = ask.situation, ask.situation.person
    order, maybe = [entry.service for entry in decision.ordered], [entry.service for entry in decision.maybe]
    assert not [key for key in shown if for_adults(_service(library, key))], "a service for adults is named to a minor"
    table = bool({*TABLE_NEEDS} & ask.needs) or not ask.needs
    happened = any(getattr(situation, name) for name in HAPPENED) or "forced" in ask.needs
    of_a_child = happened or any(getattr(situation, name) for name in ("ran_away", "alone", "lost"))
    if person.age is not None and person.age.oldest < CHILD_AGE:
        if table or of_a_child:
            assert DCF in [entry.service for entry in decision.now]
            urgent = situation.danger or situation.hurt or situation.lost
            assert order[0] == (EMERGENCY if urgent else DCF)
            assert not {SAFELINE, "luk"} & {*order}
    elif happened:
        assert DCF in [entry.service for entry in decision.now]
        assert order[0] == (EMERGENCY if situation.danger or situation.hurt else DCF)
        assert DCF not in maybe
    else:
        assert DCF not in order, "DCF without its condition"
        if table:
            assert DCF in maybe
            assert order[0] == SAFELINE or fit(_service(library, SAFELINE), person).verdict != "takes"
            assert decision.rows[1].service == DCF


def _service(library: Library, key: str) -> Service:
    found = library.get(Service, key, "en")
    assert found is not None
    return found.record


def _is_adult_bed(library: Library, key: str) -> bool:
    service = _service(library, key)
    return for_adults(service) and service.eligibility.overnight_bed is True


def random_ask(choose: random.Random, needs: tuple[str, ...]) -> Ask:
    """An ask in which each fact is known or not."""

    def seldom() -> bool:
        return choose.random() < 0.15

    youngest = choose.randint(0, MAX_AGE)
    ages = (
        None,
        AgeRange.of(choose.randint(0, 25)),
        AgeRange.of(choose.randint(0, 90)),
        AgeRange(youngest, choose.randint(youngest, MAX_AGE)),
    )
    person = Person(
        age=choose.choice(ages),
        gender=choose.choice((None, "woman", "man", "other")),
        trans=choose.choice((None, False, True)),
        with_children=choose.choice((None, 0, 1, 3)),
        pregnant=choose.choice((None, False, True)),
        using=choose.choice((None, False, True)),
        without_id=choose.choice((None, False, True)),
    )
    known: dict[str, Any] = {name: seldom() for name in FLAGS}
    language = choose.choice((None, None, "en", "es", "pt-BR", "vi", "ase"))
    asked = choose.choice(
        (frozenset[str](), frozenset(("shelter",)), frozenset(choose.sample(needs, choose.randint(1, 2))))
    )
    return Ask(
        needs=asked,
        situation=Situation(person=person, language=language, **known),
        at=None if seldom() else MONDAY + timedelta(minutes=choose.randint(0, MINUTES)),
        without_police=seldom(),
    )


def main() -> None:
    """Try many random asks on the shipped pack."""
    choose = random.Random(26)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30_000
    with tempfile.TemporaryDirectory() as folder:
        library = Library(build_worcester(Path(folder) / "library"))
        for nth in range(count):
            ask = random_ask(choose, library.need_ids)
            try:
                check(library, ask, decide(library, ask))
            except AssertionError as error:
                raise SystemExit(f"Ask {nth}: {error}\n{ask}\n{decide(library, ask)}") from error
        library.close()
    print(f"{count} asks: every invariant holds.")


if __name__ == "__main__":
    main()
