"""Plans a bed for tonight: first steps, then the calls in order, for one situation at one moment.

The rules are the pack's (``tonight.yaml``, see ``content/tonight_rules.py``). The planner evaluates them: which
conditions hold, which services take the person (``eligibility.py``), which are open, and which speak the language.

Whatever the rules, three invariants hold: nobody under 18 is sent to a service for adults; a service that does not take
the person, or is closed, is not a call; and the last call is a line that answers at that hour.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from guide_app.content.markup import plain_line
from guide_app.content.records import Phone, Service
from guide_app.content.tonight_rules import Condition, Part, TonightFact, TonightRule
from guide_app.library import hours
from guide_app.library.eligibility import Fit, Person, Reason, fit
from guide_app.library.hours import Opening
from guide_app.library.services import base_language
from guide_app.library.tonight.plan import SIGN_LANGUAGE, Call, Later, LeftOut, Note, Number, Plan, Situation, Step

if TYPE_CHECKING:
    from guide_app.library.library import Library


class Rulebook:
    """The rules of a pack in a language, with a cache of the services and phones that they name, shared by all plans
    from it.
    """

    def __init__(self, library: Library, language: str) -> None:
        self.library, self.language = library, language
        self.rules = [found.record for found in library.all(TonightRule, language)]
        self._services: dict[str, Service | None] = {}
        self._phones: dict[str, list[Phone]] = {}

    def service(self, service_id: str) -> Service | None:
        """A service; None if the pack has no such id."""
        if service_id not in self._services:
            found = self.library.get(Service, service_id, self.language)
            self._services[service_id] = None if found is None else found.record
        return self._services[service_id]

    def phones(self, service: Service) -> list[Phone]:
        """The phones of a service, in its order."""
        phones = self._phones.get(service.id)
        if phones is None:
            phones = [found.record for found in self.library.many(Phone, service.phones, self.language)]
            self._phones[service.id] = phones
        return phones

    def plan(self, situation: Situation, at: datetime | None = None) -> Plan:
        """The plan for a situation at a moment (default: the present; a naive time is in the pack's local time). A pack
        without rules gives an empty plan.
        """
        return _Planner(self, situation, self.library.moment(at)).plan()


def tonight(library: Library, situation: Situation, at: datetime | None = None, language: str | None = None) -> Plan:
    """The plan from a new rulebook. ``language`` is that of the texts, by default the pack's first."""
    return Rulebook(library, language or library.languages[0]).plan(situation, at)


def minors_night(
    library: Library, person: Person, needs: Collection[str], at: datetime | None = None, language: str | None = None
) -> Plan | None:
    """The plan for a query about a minor whose ``needs`` include a bed; None for others. An adult's calls depend on
    facts that a query rarely states and the page asks, such as whether they flee from someone.
    """
    if not person.minor or need_of_beds(library) not in needs:
        return None
    return tonight(library, Situation(person=person), at, language)


def need_of_beds(library: Library) -> str | None:
    """The pack's need for a bed: the most frequent need of the services with beds that its rules call."""
    own = library.languages[0]
    rules = (found.record for found in library.all(TonightRule, own))
    named = dict.fromkeys(key for rule in rules if rule.part == "call" for key in rule.services)
    services = (found.record for found in library.many(Service, tuple(named), own))
    needs = Counter(need for service in services if service.eligibility.overnight_bed for need in service.needs)
    return next((need for need, _ in needs.most_common(1)), None)


def holds(condition: Condition, situation: Situation, moment: datetime, own_language: str) -> bool:
    """Whether a rule's condition holds."""
    return _holds(condition, situation, situation.facts(own_language), moment)


def _holds(condition: Condition, situation: Situation, facts: frozenset[TonightFact], moment: datetime) -> bool:
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
    return not spans or hours.is_open(spans, hours.minute_of_week(moment))


class _Planner:
    """The state of one plan."""

    def __init__(self, rulebook: Rulebook, situation: Situation, moment: datetime) -> None:
        self._rulebook = rulebook
        self._library, self._language = rulebook.library, rulebook.language
        self._situation = situation
        self._person = situation.person
        self._moment = moment
        facts = situation.facts(self._library.languages[0])
        self._rules = [rule for rule in rulebook.rules if _holds(rule.when, situation, facts, moment)]
        self._calls: dict[str, Call] = {}
        self._later: dict[tuple[str, ...], Later] = {}
        self._unreachable: dict[str, TonightRule] = {}
        self._fits: dict[str, Fit] = {}

    def plan(self) -> Plan:
        """The complete plan."""
        for rule in self._of("call"):
            for service_id in rule.services:
                self._consider(rule, service_id)
        calls = list(self._calls.values())
        if self._person.minor:
            # Services known to be right for minors come first, then those with "ask".
            calls.sort(key=lambda call: self._service(call.service).eligibility.offer_to_under_18 != "yes")
        self._end(calls)
        self._take_later(calls)
        return Plan(
            at=self._moment,
            language=self._language,
            first=tuple(self._first()),
            calls=tuple(calls),
            later=tuple(self._later.values()),
            left_out=tuple(self._left_out(calls)),
            guidance=tuple(dict.fromkeys(key for rule in self._rules for key in rule.guidance)),
        )

    # The parts of the plan

    def _first(self) -> Iterable[Step]:
        for rule in self._of("first"):
            # An unknown verdict is no reason to withhold 911 from a child.
            services = tuple(key for key in rule.services if self._known(key) and self._fit(key).verdict != "not")
            text = self._text(rule.do)
            if text and (services or not rule.services):
                yield Step(rule.id, text, services, rule.sources)

    def _consider(self, rule: TonightRule, service_id: str) -> None:
        """Add a call to a service, unless it does not take the person or is closed."""
        if service_id in self._calls or not self._serves(service_id):
            return
        service = self._service(service_id)
        number, others = self._numbers(service)
        place = _place(service)
        if place is None and (number is None or not number.confirmed):
            self._unreachable[service_id] = rule
            return
        opening = self._opening(service, number)
        if opening.state == "closed":
            self._later.setdefault(
                (service_id,), Later(None, (service_id,), (service.name,), opening.opens_at, rule.sources)
            )
            return
        taken = self._fit(service_id)
        notes = [_opening_note(opening), *_fit_notes(taken), *self._language_notes(service)]
        if number is not None and not number.confirmed:
            notes.append(Note("number-unconfirmed"))
        if place is not None:
            notes.append(Note("walk-in", {"place": place}))
        self._calls[service_id] = Call(
            rule=rule.id,
            service=service_id,
            name=service.name,
            number=number,
            other_numbers=others,
            place=place,
            opening=opening,
            fit=taken,
            notes=tuple(notes),
            why=self._text(rule.why),
            say=self._text(rule.say or service.say),
            say_theirs=self._say_theirs(rule, service_id),
            if_no_answer=self._text(rule.if_no_answer),
            sources=rule.sources,
        )

    def _end(self, calls: list[Call]) -> None:
        """Ensure that the last call is to a line that answers at this hour."""
        ends = [(rule, key) for rule in self._of("last") for key in rule.services]
        for rule, key in ends:
            if key in self._calls:
                continue
            self._consider(rule, key)
            if key in self._calls and self._calls[key].opening.state == "open":
                calls.append(self._calls[key])
                return
        if calls and calls[-1].opening.state != "open":
            open_ones = [call for call in calls if call.opening.state == "open"]
            if open_ones:
                calls.remove(open_ones[-1])
                calls.append(open_ones[-1])

    def _take_later(self, calls: Sequence[Call]) -> None:
        """Collect the steps for the morning, with opening times."""
        called = {call.service for call in calls}
        for rule in self._of("later"):
            services = tuple(key for key in rule.services if self._serves(key) and key not in called)
            if rule.services and not services:
                continue
            opens = [found.opens_at for key in services if (found := self._later.pop((key,), None)) is not None]
            names = tuple(self._service(key).name for key in services)
            self._later[(rule.id,)] = Later(
                self._text(rule.do), services, names, min((one for one in opens if one), default=None), rule.sources
            )

    def _left_out(self, calls: Sequence[Call]) -> Iterable[LeftOut]:
        """The services without a bed for this person tonight, those of matching rules first."""
        known = {call.service for call in calls} | {key for later in self._later.values() for key in later.services}
        everyones = [rule for rule in self._rulebook.rules if rule.part == "call"]
        for rule in (*self._of("call"), *self._of("left-out"), *everyones):
            for key in rule.services:
                if key not in known and (found := self._why_left_out(rule, key)) is not None:
                    known.add(key)
                    yield found
        for key, rule in self._unreachable.items():
            if key not in known:
                yield LeftOut(key, self._service(key).name, (Note("number-unconfirmed"),), None, rule.sources)

    def _why_left_out(self, rule: TonightRule, service_id: str) -> LeftOut | None:
        """The entry for a service that a rule leaves out, or with a bed that does not take this person; else None."""
        if not self._known(service_id):
            return None
        service = self._service(service_id)
        refusals = tuple(Note(reason.id, reason.values) for reason in self._refusals(service_id))
        if rule.part == "left-out":
            why = None if refusals else self._text(rule.why)
            return LeftOut(service_id, service.name, refusals, why, rule.sources)
        if not refusals or service.eligibility.overnight_bed is False or service.law_enforcement:
            return None
        return LeftOut(service_id, service.name, refusals, None, service.sources)

    # Facts of a service

    def _of(self, part: Part) -> list[TonightRule]:
        return [rule for rule in self._rules if rule.part == part]

    def _known(self, service_id: str) -> bool:
        return self._rulebook.service(service_id) is not None

    def _service(self, service_id: str) -> Service:
        service = self._rulebook.service(service_id)
        assert service is not None
        return service

    def _fit(self, service_id: str) -> Fit:
        if service_id not in self._fits:
            self._fits[service_id] = fit(self._service(service_id), self._person, for_someone=True)
        return self._fits[service_id]

    def _serves(self, service_id: str) -> bool:
        """Whether to offer the service to this person. For a minor an unknown verdict does not suffice."""
        return self._known(service_id) and not self._refusals(service_id)

    def _refusals(self, service_id: str) -> list[Reason]:
        taken = self._fit(service_id)
        if taken.verdict == "not":
            refusals = [reason for reason in taken.reasons if reason.verdict == "not"]
            # "Only 18 and older" already says that it is for adults.
            by_age = any(reason.aspect == "age" for reason in refusals)
            return [reason for reason in refusals if not (by_age and reason.aspect == "under-18")]
        if self._person.minor:
            return [reason for reason in taken.reasons if reason.id == "under-18-unknown"]
        return []

    def _numbers(self, service: Service) -> tuple[Number | None, tuple[Number, ...]]:
        """The number to call, and those of other kinds for someone who is Deaf."""
        phones = self._rulebook.phones(service)
        voice = [phone for phone in phones if "voice" in phone.modes]
        # Stable: keeps the service's order among equals.
        voice.sort(
            key=lambda phone: (not phone.print, self._library.phone_opening(phone, self._moment).state == "closed")
        )
        others = [
            phone for phone in phones if phone not in voice[:1] and {"tty", "videophone", "relay"} & {*phone.modes}
        ]
        deaf = self._situation.language == SIGN_LANGUAGE
        return (_number(voice[0]) if voice else None), tuple(_number(phone) for phone in others if deaf and phone.print)

    def _opening(self, service: Service, number: Number | None) -> Opening:
        """The opening state of a service, taking closing days into account."""
        schedules = service.schedules
        if not schedules and number is not None:
            schedules = next(phone.schedules for phone in self._rulebook.phones(service) if phone.id == number.phone_id)
        opening = hours.opening(schedules, self._moment, self._library.zone)
        closed = {day for rule in self._of("closed") if service.id in rule.services for day in rule.closed_on}
        regular = begins = self._moment if opening.state == "open" else opening.opens_at
        while begins is not None and begins.date() in closed:
            midnight = datetime.combine(begins.date() + timedelta(days=1), time(), self._library.zone)
            next_day = hours.opening(schedules, midnight, self._library.zone)
            begins = midnight if next_day.state == "open" else next_day.opens_at
        return opening if begins == regular else Opening("closed", opens_at=begins)

    def _language_notes(self, service: Service) -> list[Note]:
        """Notes on the person's language; none for the pack's own."""
        wished = self._situation.language
        if wished is None or wished == self._library.languages[0]:
            return []
        values: dict[str, str | int] = {"language": wished}
        phones = self._rulebook.phones(service)
        spoken = {*service.languages, *(code for phone in phones for code in phone.languages)}
        if base_language(wished) in {base_language(code) for code in spoken}:
            return [Note("speaks", values)]
        if wished == SIGN_LANGUAGE:
            return []  # Any number can be called through the relay, which is a step before the calls.
        return [Note("interpreter" if service.interpretation_services else "language-unknown", values)]

    def _say_theirs(self, rule: TonightRule, service_id: str) -> str | None:
        """What to say, in the person's language."""
        theirs = self._situation.language
        if theirs is None or theirs == self._language or theirs not in self._library.languages:
            return None
        rules = self._library.get(TonightRule, rule.id, theirs)
        services = self._library.get(Service, service_id, theirs)
        found = rules if rule.say else services
        return self._text(found.record.say) if found is not None and found.language == theirs else None

    def _text(self, text: str | None) -> str | None:
        return plain_line(text, self._library.phone_numbers) if text else None


def _number(phone: Phone) -> Number:
    return Number(phone.id, phone.number, phone.modes, phone.print)


def _place(service: Service) -> str | None:
    """The first address of a walk-in service."""
    if not service.eligibility.walk_in:
        return None
    addresses = (location.address for location in service.locations if not location.confidential)
    return next((f"{one.address_1}, {one.city}" for one in addresses if one is not None), None)


def _opening_note(opening: Opening) -> Note:
    if opening.always:
        return Note("always-open")
    if opening.closes_at is not None:
        return Note("open-until", {"time": opening.closes_at.strftime("%H:%M")})
    return Note("hours-unknown")


def _fit_notes(taken: Fit) -> list[Note]:
    """The notes on eligibility that matter for this person, then those to ask about."""
    ids = {reason.id for reason in taken.reasons}
    told = [reason for reason in taken.reasons if reason.id != "under-18-takes" or "age-takes" not in ids]
    told.sort(key=lambda reason: reason.verdict != "takes")
    return [Note(reason.id, reason.values) for reason in told]
