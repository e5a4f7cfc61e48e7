"""The pack's rules of calls: which of them hold for an ask."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from guide_app.content.call_rules import CallFact, CallRule, Condition
from guide_app.content.records import Service
from guide_app.library import hours
from guide_app.library.decision.ask import Ask
from guide_app.library.situation import Situation

if TYPE_CHECKING:
    from guide_app.library.library import Library

ON_PAPER: frozenset[CallFact] = frozenset(("paper",))


def by_age(library: Library) -> tuple[str, ...]:
    """The needs whose calls depend on the age: it is asked first, and the rules go before what a search found."""
    own = library.languages[0]
    return tuple(need.id for need in library.pack(own).needs if need.by_age)


def need_of_beds(library: Library) -> str:
    """The pack's need for a bed: the most frequent need of the services with beds that its rules call. Empty if its
    rules call none.
    """
    own = library.languages[0]
    rules = (found.record for found in library.all(CallRule, own))
    named = dict.fromkeys(key for rule in rules if rule.part == "call" for key in rule.services)
    services = (found.record for found in library.many(Service, tuple(named), own))
    needs = Counter(need for service in services if service.eligibility.overnight_bed for need in service.needs)
    return next((need for need, _ in needs.most_common(1)), "")


def needs_of(library: Library, ask: Ask) -> frozenset[str]:
    """The needs of an ask. Where none is said, but the person is under 18 or something happened to them, it is the
    pack's first need by age: someone to talk to.
    """
    if not ask.needs and (ask.situation.person.minor or ask.situation.pressing):
        return frozenset(by_age(library)[:1])
    return ask.needs


def rules_first(library: Library, ask: Ask) -> bool:
    """Whether the rules go before what a search found."""
    situation = ask.situation
    if situation.pressing or ask.needs & {*by_age(library)}:
        return True
    return situation.person.minor and not ask.needs


def matching(
    library: Library, ask: Ask, moment: datetime | None, language: str, *, of_any_need: bool = False
) -> list[CallRule]:
    """The rules that hold, in the order of the pack; with ``of_any_need`` also those for other needs."""
    own = library.languages[0]
    facts = ON_PAPER if ask.on_paper else ask.situation.facts(own)
    needs = needs_of(library, ask)
    return [
        found.record
        for found in library.all(CallRule, language)
        if (of_any_need or not found.record.needs or needs.intersection(found.record.needs))
        and _holds(found.record.when, ask.situation, facts, moment)
    ]


def holds(condition: Condition, situation: Situation, moment: datetime | None, own_language: str) -> bool:
    """Whether a rule's condition holds for a person."""
    return _holds(condition, situation, situation.facts(own_language), moment)


def _holds(condition: Condition, situation: Situation, facts: frozenset[CallFact], moment: datetime | None) -> bool:
    if not facts.issuperset(condition.all) or not facts.isdisjoint(condition.none):
        return False
    if condition.any and facts.isdisjoint(condition.any):
        return False
    if condition.minimum_age is not None or condition.maximum_age is not None:
        age = situation.person.age
        if age is None or age.youngest < (condition.minimum_age or 0):
            return False
        if condition.maximum_age is not None and age.oldest > condition.maximum_age:
            return False
    spans = hours.spans_of(condition.during)
    return not spans or moment is None or hours.is_open(spans, hours.minute_of_week(moment))
