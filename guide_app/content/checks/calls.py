"""Checks and warnings for the rules of calls, beyond the existence of the services that they name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from guide_app.content.call_rules import CallRule
from guide_app.content.entries import Entry
from guide_app.content.pack import PackContent, unit_fields
from guide_app.content.problems import Problem, Problems
from guide_app.content.record import HOLIDAYS
from guide_app.content.records import ADULT_AGE, Phone, Service

HOLIDAYS_AHEAD = dt.timedelta(days=60)
"""How long before the last listed closing day the check asks for the next ones."""
_PHONE = re.compile(r"\{phone:([a-z0-9-]+)\}")


def check_calls(entries: Iterable[Entry], problems: Problems) -> None:
    """Note rules that could send a minor to a service for adults, and a call order without an always-open last line."""
    services: dict[str, Service] = {}
    unconfirmed: set[str] = set()
    rules: list[tuple[Entry, CallRule]] = []
    for entry in entries:
        if isinstance(entry.record, Service):
            services[entry.id] = entry.record
        elif isinstance(entry.record, Phone) and not entry.record.print and not entry.record.fault:
            unconfirmed.add(entry.id)
        elif isinstance(entry.record, CallRule):
            rules.append((entry, entry.record))
    for entry, rule in rules:
        if rule.part in ("now", "maybe", "call", "last") and rule.when.may_hold_for_a_minor:
            _check_minors(entry, rule, services, problems)
        for leaf in entry.leaves:
            for phone in unconfirmed.intersection(_PHONE.findall(str(leaf.value)) if leaf.text else ()):
                text = f"{leaf.field}: '{phone}' is not confirmed; an order is printed, so name its service instead"
                problems.add(entry.file, leaf.line, text)
        if rule.say and len(rule.services) != 1:
            problems.add(entry.file, entry.line_of("say"), "say: one sentence is for one service; make a rule of each")
    if rules and not any(rule.part == "last" and not _conditions(rule) for _entry, rule in rules):
        text = "each rule with part: last asks for something; an order must end with a line that always answers"
        problems.add(rules[-1][0].file, rules[-1][0].line, text)


def call_warnings(content: PackContent, today: dt.date) -> Iterator[Problem]:
    """Warn about beds that no rule names, lists of closing days that end soon, and texts with a number that is dead."""
    dead = {key for key, phone in content.records["phone"].items() if isinstance(phone, Phone) and phone.fault}
    for (kind, key), record in content.translatable().items() if dead else ():
        texts = " ".join(str(words) for words in unit_fields(record).values())
        for phone in dead.intersection(_PHONE.findall(texts)):
            text = f"'{key}' names '{phone}', which no longer works; name another number, or change the text"
            yield Problem(*content.positions[kind, key], text, "warning")
    rules = [rule for rule in content.records["call-rule"].values() if isinstance(rule, CallRule)]
    named = {key for rule in rules for key in rule.services}
    for key, service in content.records["service"].items() if rules else ():
        if isinstance(service, Service) and service.eligibility.overnight_bed and key not in named:
            text = f"people sleep at '{key}', and calls.yaml does not name it; make it a call, or say why not"
            yield Problem(*content.positions["service", key], text, "warning")
    yield from _holidays_to_come(content, today)


def _holidays_to_come(content: PackContent, today: dt.date) -> Iterator[Problem]:
    """Hours that end on holidays are right only as long as the pack knows the next ones."""
    last = max(content.pack.holidays, default=today)
    held = [each for kind in ("phone", "service") for each in content.records[kind].items()]
    for key, record in held:
        schedules = record.schedules if isinstance(record, Phone | Service) else ()
        if last < today + HOLIDAYS_AHEAD and any(HOLIDAYS in each.closed for each in schedules):
            text = f"'{key}' is closed on holidays, and pack.yaml has none after {last}; add next year's to holidays"
            yield Problem(*content.positions[record.kind, key], text, "warning")


def _check_minors(entry: Entry, rule: CallRule, services: dict[str, Service], problems: Problems) -> None:
    for key in rule.services:
        service = services.get(key)
        if service is not None and for_adults(service):
            text = (
                f"services: '{key}' is for adults, and this rule may hold for someone under 18; "
                "add none: [minor] to its conditions"
            )
            problems.add(entry.file, entry.line_of("services"), text)


def for_adults(service: Service) -> bool:
    """Whether no minor may be sent to a service: its record says so, or it has beds and does not say."""
    offered = service.eligibility.offer_to_under_18
    unknown_bed = offered is None and service.eligibility.overnight_bed is True
    return offered == "no" or unknown_bed or (service.minimum_age or 0) >= ADULT_AGE


def _conditions(rule: CallRule) -> bool:
    """Whether a rule asks for a fact. Leaving someone out, such as small children, asks for none."""
    when = rule.when
    limits = when.minimum_age is not None or when.maximum_age is not None
    return bool(when.all or when.any or when.during or limits)
