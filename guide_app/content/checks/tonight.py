"""Checks and warnings for the rules of tonight's calls, beyond the existence of the services that they name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from guide_app.content.entries import Entry
from guide_app.content.pack import PackContent
from guide_app.content.problems import Problem, Problems
from guide_app.content.records import ADULT_AGE, Phone, Service
from guide_app.content.tonight_rules import TonightRule

CLOSED_DAYS_AHEAD = dt.timedelta(days=60)
"""How long before the last listed closing day the check asks for the next ones."""
_PHONE = re.compile(r"\{phone:([a-z0-9-]+)\}")


def check_tonight(entries: Iterable[Entry], problems: Problems) -> None:
    """Note rules that could send a minor to a service for adults, and a call order without an always-open last line."""
    services: dict[str, Service] = {}
    unconfirmed: set[str] = set()
    rules: list[tuple[Entry, TonightRule]] = []
    for entry in entries:
        if isinstance(entry.record, Service):
            services[entry.id] = entry.record
        elif isinstance(entry.record, Phone) and not entry.record.print:
            unconfirmed.add(entry.id)
        elif isinstance(entry.record, TonightRule):
            rules.append((entry, entry.record))
    for entry, rule in rules:
        if rule.part in ("first", "call", "last") and rule.when.may_hold_for_a_minor:
            _check_minors(entry, rule, services, problems)
        for leaf in entry.leaves:
            for phone in unconfirmed.intersection(_PHONE.findall(str(leaf.value)) if leaf.text else ()):
                text = f"{leaf.field}: '{phone}' is not confirmed; an order is printed, so name its service instead"
                problems.add(entry.file, leaf.line, text)
        if rule.say and len(rule.services) != 1:
            problems.add(entry.file, entry.line_of("say"), "say: one sentence is for one service; make a rule of each")
    if rules and not any(rule.part == "last" and not _conditions(rule) for _entry, rule in rules):
        text = "no rule with part: last holds for everyone; an order must end with a line that always answers"
        problems.add(rules[-1][0].file, rules[-1][0].line, text)


def tonight_warnings(content: PackContent, today: dt.date) -> Iterator[Problem]:
    """Warn about beds that no rule names, and lists of closing days that end soon."""
    rules = [rule for rule in content.records["tonight-rule"].values() if isinstance(rule, TonightRule)]
    named = {key for rule in rules for key in rule.services}
    for key, service in content.records["service"].items() if rules else ():
        if isinstance(service, Service) and service.eligibility.overnight_bed and key not in named:
            text = f"people sleep at '{key}', and tonight.yaml does not name it; make it a call, or say why not"
            yield Problem(*content.positions["service", key], text, "warning")
    for rule in rules:
        if rule.closed_on and max(rule.closed_on) < today + CLOSED_DAYS_AHEAD:
            text = f"'{rule.id}' knows no day after {max(rule.closed_on)}; add those of the next year"
            yield Problem(*content.positions["tonight-rule", rule.id], text, "warning")


def _check_minors(entry: Entry, rule: TonightRule, services: dict[str, Service], problems: Problems) -> None:
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


def _conditions(rule: TonightRule) -> bool:
    when = rule.when
    limits = when.minimum_age is not None or when.maximum_age is not None
    return bool(when.all or when.any or when.none or when.during or limits)
