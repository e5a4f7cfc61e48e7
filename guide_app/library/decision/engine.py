"""Decides who is called first: the one function behind the window, client view, commands and paper.

The rules are the pack's (``calls.yaml``, see ``content/call_rules.py``). ``decide`` evaluates them: which conditions
hold, which services take the person (``eligibility.py``), which are open, and which speak the language.

Whatever the rules, these invariants hold: nobody who is or may be under 18 is sent to a service for adults; nobody is
sent to a bed for adults before their age is known; a service that does not take the person, or is closed, is no call;
a call under a condition is never shown without it and never comes first; and the last call answers at that hour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from guide_app.content.call_rules import CallRule, Part
from guide_app.content.checks.calls import for_adults
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Act, Decision, Entry, Later, LeftOut, Note
from guide_app.library.decision.entries import Entries
from guide_app.library.decision.rules import matching, rules_first
from guide_app.library.services import ServiceFilter, Services

if TYPE_CHECKING:
    from guide_app.library.library import Library

MAX_ROWS = 8
"""Calls of one answer. The last of them stays the line that always answers."""
MAX_TRIED = 50
"""Services tried, in a pack without rules, for one that answers day and night."""


def decide(library: Library, ask: Ask, language: str = "") -> Decision:
    """The answer to an ask. ``language`` is that of the texts, by default the pack's first."""
    return _Engine(library, ask, language or library.languages[0]).decide()


class _Engine:
    """The state of one decision."""

    def __init__(self, library: Library, ask: Ask, language: str) -> None:
        self._library, self._ask, self._language = library, ask, language
        self._person = ask.situation.person
        self._moment = None if ask.at is None else library.moment(ask.at)
        self._rules = matching(library, ask, self._moment, language)
        self._entries = Entries(library, ask, self._moment, language)
        self._now: dict[str, Entry] = {}
        self._calls: dict[str, Entry] = {}
        self._later: dict[tuple[str, ...], Later] = {}
        self._unreachable: dict[str, CallRule] = {}
        self._only_if: dict[str, CallRule] = {}
        """Services that a search found and a rule, for whatever need, calls only under a condition."""

    def decide(self) -> Decision:
        """The complete answer."""
        self._call_now()
        self._call_in_order()
        calls = list(self._calls.values())
        self._end(calls)
        maybe = self._maybe()
        del calls[max(1, MAX_ROWS - len(self._now)) - 1 : -1]
        self._take_later(calls)
        return Decision(
            at=self._moment,
            language=self._language,
            for_child=self._person.child,
            now=tuple(self._now.values()),
            maybe=maybe,
            calls=tuple(calls),
            later=tuple(self._later.values()),
            left_out=tuple(self._left_out(calls)),
            always=self._always(calls),
            acts=tuple(
                Act(
                    rule.id,
                    self._entries.text(rule.do),
                    self._entries.text(rule.never),
                    self._entries.text(rule.duty),
                    rule.sources,
                )
                for rule in self._of("now")
                if not rule.services
            ),
            guidance=tuple(dict.fromkeys(key for rule in self._rules for key in rule.guidance)),
        )

    # The parts of the answer

    def _call_now(self) -> None:
        for key in self._ask.urgent:
            if self._may_be_urgent(key):
                self._now[key] = self._entries.entry(None, key)
        for rule in self._of("now"):
            for key in rule.services:
                # An unknown verdict is no reason to withhold 911 from a child.
                if key not in self._now and self._may_be_urgent(key):
                    self._now[key] = self._entries.entry(rule, key)

    def _may_be_urgent(self, key: str) -> bool:
        if not self._entries.known(key) or self._entries.fit(key).verdict == "not":
            return False
        return not (self._person.minor and for_adults(self._entries.service(key)))

    def _maybe(self) -> tuple[Entry, ...]:
        """The calls under a condition, without those that are made already."""
        if self._ask.on_paper:  # A list for anyone may name one line under several conditions.
            return tuple(self._entries.entry(rule, key) for rule in self._of("maybe") for key in rule.services)
        found: dict[str, Entry] = {}
        rules = [(rule, key) for rule in self._of("maybe") for key in rule.services]
        for rule, key in (*rules, *((rule, key) for key, rule in self._only_if.items() if key not in self._calls)):
            if key not in self._now and key not in found and self._entries.serves(key):
                found[key] = self._entries.entry(rule, key)
        return tuple(found.values())

    def _call_in_order(self) -> None:
        ask = self._ask
        if ask.named and ask.named not in self._now:
            self._find(ask.named)
        if not rules_first(self._library, ask):
            self._find_all()
        for rule in self._of("call"):
            for key in rule.services:
                self._consider(rule, key)
        if not self._calls and not self._now:
            self._find_all()

    def _find_all(self) -> None:
        if self._ask.named:
            return  # Whoever asks for a service by name wants no other.
        found = [key for key in self._ask.found if self._entries.known(key)]
        conditions = self._conditions() if found and self._person.minor else {}
        for key in sorted(found, key=lambda each: self._entries.fit(each).rank if self._person else 0):
            if key in conditions:
                self._only_if[key] = conditions[key]
            else:
                self._find(key)

    def _conditions(self) -> dict[str, CallRule]:
        """The services that a rule, for whatever need, calls only under a condition."""
        rules = matching(self._library, self._ask, self._moment, self._language, of_any_need=True)
        found: dict[str, CallRule] = {}
        for rule in rules:
            for key in rule.services if rule.part == "maybe" else ():
                found.setdefault(key, rule)
        return found

    def _find(self, key: str) -> None:
        """Add a service that a search found, if its number is confirmed and it fits all that was asked for."""
        if not self._entries.serves(key):
            return
        service = self._entries.service(key)
        phone = self._library.main_phone(service)
        speaks = not service.languages or self._ask.languages & {*service.languages} or service.interpretation_services
        if phone is None or not phone.print or (self._ask.languages and not speaks):
            return
        if not (self._ask.without_police and service.law_enforcement):
            self._consider(None, key)

    def _consider(self, rule: CallRule | None, key: str) -> None:
        """Add a call to a service, unless it does not take the person or is closed."""
        if key in self._calls or key in self._now or not self._entries.serves(key):
            return
        if rule is not None and self._ask.without_police and self._entries.service(key).law_enforcement:
            return
        entry = self._entries.entry(rule, key)
        if rule is not None and not self._ask.on_paper and not _reachable(entry):
            self._unreachable[key] = rule
        elif entry.opening is not None and entry.opening.state == "closed":
            later = Later(None, (entry,), entry.opening.opens_at, entry.sources)
            self._later.setdefault((key,), later)
        else:
            self._calls[key] = entry

    def _end(self, calls: list[Entry]) -> None:
        """Where the pack has lines for the end, the last call is to one that answers at this hour."""
        lasts = self._of("last")
        for rule in lasts:
            for key in rule.services:
                if key in self._calls or key in self._now:
                    continue
                self._consider(rule, key)
                if key in self._calls and _answers(self._calls[key]):
                    calls.append(self._calls[key])
                    return
        open_ones = [call for call in calls[1:] if _answers(call)]
        if lasts and open_ones and not _answers(calls[-1]):
            calls.remove(open_ones[-1])
            calls.append(open_ones[-1])

    def _take_later(self, calls: Sequence[Entry]) -> None:
        """Collect the steps for the morning, with opening times."""
        called = {call.service for call in calls} | {*self._now}
        for rule in self._of("later"):
            services = tuple(key for key in rule.services if self._entries.serves(key) and key not in called)
            if rule.services and not services:
                continue
            opens = [found.opens_at for key in services if (found := self._later.pop((key,), None)) is not None]
            self._later[(rule.id,)] = Later(
                self._entries.text(rule.do),
                tuple(self._entries.entry(None, key) for key in services),
                min((one for one in opens if one), default=None),
                rule.sources,
            )

    def _left_out(self, calls: Sequence[Entry]) -> Iterable[LeftOut]:
        """The services that do not help this person now. An answer for someone who is, or may be, under 18 names no bed
        for adults here either.
        """
        known = {call.service for call in calls} | {*self._now}
        known |= {key for later in self._later.values() for key in later.services}
        everyones = [
            found.record
            for found in self._library.all(CallRule, self._language)
            if found.record.part == "call" and {*found.record.needs} & {*self._ask.needs}
        ]
        for rule in (*self._of("call"), *self._of("left-out"), *everyones):
            for key in rule.services:
                if key in known or not self._entries.known(key) or self._entries.hidden(key):
                    continue
                if (found := self._why_left_out(rule, key)) is not None:
                    known.add(key)
                    yield found
        for key, rule in self._unreachable.items():
            if key not in known:
                yield LeftOut(key, self._entries.service(key).name, (self._entries.no_way(key),), None, rule.sources)

    def _why_left_out(self, rule: CallRule, key: str) -> LeftOut | None:
        """The entry for a service that a rule leaves out, or with a bed that does not take this person; else None."""
        service = self._entries.service(key)
        refusals = tuple(Note(reason.id, reason.values) for reason in self._entries.refusals(key))
        if rule.part == "left-out":
            why = None if refusals else self._entries.text(rule.why)
            return LeftOut(key, service.name, refusals, why, rule.sources)
        if not refusals or service.eligibility.overnight_bed is False or service.law_enforcement:
            return None
        return LeftOut(key, service.name, refusals, None, service.sources)

    def _always(self, calls: Sequence[Entry]) -> Entry | None:
        """The first line that answers day and night for this person."""
        for entry in (*self._now.values(), *calls):
            if entry.opening is not None and entry.opening.always:
                return entry
        for rule in matching(self._library, self._ask, self._moment, self._language, of_any_need=True):
            for key in rule.services if rule.part == "last" else ():
                if (
                    self._entries.serves(key)
                    and self._library.opening_of(self._entries.service(key), self._moment).always
                ):
                    return self._entries.entry(rule, key)
        always = ServiceFilter(always=True, printable_only=True, person=self._person, without_police=True)
        found = Services(self._library).find(always).ids(0, MAX_TRIED)
        return next((self._entries.entry(None, key) for key in found if self._entries.serves(key)), None)

    def _of(self, part: Part) -> list[CallRule]:
        return [rule for rule in self._rules if rule.part == part]


def _reachable(entry: Entry) -> bool:
    """An outdated number keeps its place in a plan, struck through: nothing moves under a person's eyes."""
    number = entry.number
    return entry.place is not None or (number is not None and (number.confirmed or number.outdated))


def _answers(entry: Entry) -> bool:
    return entry.opening is None or entry.opening.state == "open"
