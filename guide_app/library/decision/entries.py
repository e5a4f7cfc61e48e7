"""One service as a call for one person: whether it serves them, its number, its hours at a moment, and the notes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from guide_app.content.call_rules import CallRule
from guide_app.content.checks.calls import for_adults
from guide_app.content.markup import plain_line
from guide_app.content.records import Phone, Service
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Entry, Note, Number
from guide_app.library.eligibility import Fit, Reason, fit
from guide_app.library.hours import Opening
from guide_app.library.services import base_language
from guide_app.library.situation import SIGN_LANGUAGE

if TYPE_CHECKING:
    from guide_app.library.library import Library


class Entries:
    """Makes the entries of one answer."""

    def __init__(
        self,
        library: Library,
        ask: Ask,
        moment: datetime | None,
        language: str,
    ) -> None:
        self._library, self._ask, self._moment, self._language = library, ask, moment, language
        self._situation = ask.situation
        self._person = ask.situation.person
        self._services: dict[str, Service | None] = {}
        self._fits: dict[str, Fit] = {}

    def entry(self, rule: CallRule | None, key: str) -> Entry:
        """The call that a rule makes; without one, the call to a service that a search found."""
        service = self.service(key)
        number, others = self._numbers(service)
        place = _place(service)
        opening = None if self._moment is None else self._opening(service, number, self._moment)
        taken = self.fit(key)
        notes = [] if opening is None else [_opening_note(opening)]
        notes += [*self._fit_notes(service, taken), *self._language_notes(service), *self._house_notes(service)]
        if number is not None and not (number.confirmed or number.outdated):
            notes.append(Note("number-unconfirmed"))
        if place is not None:
            notes.append(Note("walk-in", {"place": place}))
        texts = rule or _NO_TEXTS
        return Entry(
            rule=rule.id if rule else "",
            service=key,
            name=service.name,
            number=number,
            other_numbers=others,
            place=place,
            opening=opening,
            fit=taken,
            notes=tuple(notes),
            condition=self.text(texts.only_if),
            do=self.text(texts.do),
            duty=self.text(texts.duty),
            why=self.text(texts.why),
            say=self.text(texts.say or service.say),
            say_theirs=self._say_theirs(rule, key),
            may_share=self.text(service.may_share),
            if_no_answer=self.text(texts.if_no_answer),
            sources=rule.sources if rule else service.sources,
        )

    def no_way(self, key: str) -> Note:
        """Why a service cannot be called."""
        dead = any(phone.fault for phone in self._phones(self.service(key)))
        return Note("number-dead" if dead else "number-unconfirmed")

    def known(self, key: str) -> bool:
        """Whether the pack has the service."""
        if key not in self._services:
            found = self._library.get(Service, key, self._language)
            self._services[key] = None if found is None else found.record
        return self._services[key] is not None

    def service(self, key: str) -> Service:
        """A service that is known. Raises KeyError for another one."""
        service = self._services[key] if self.known(key) else None
        if service is None:
            raise KeyError(key)
        return service

    def fit(self, key: str) -> Fit:
        """Whether it takes the person."""
        if key not in self._fits:
            self._fits[key] = fit(self.service(key), self._person, for_someone=not self._ask.on_paper)
        return self._fits[key]

    def serves(self, key: str) -> bool:
        """Whether to offer the service to this person. For a minor an unknown verdict does not suffice."""
        return self.known(key) and not self.hidden(key) and not self.refusals(key)

    def hidden(self, key: str) -> bool:
        """Whether a bed for adults must not be named: the person is, or may be, under 18. Who asks for one by name gets
        it, unless they are a minor.
        """
        if self._ask.on_paper or self._person.adult or (key == self._ask.named and not self._person.minor):
            return False
        service = self.service(key)
        return for_adults(service) and (self._person.minor or service.eligibility.overnight_bed is True)

    def refusals(self, key: str) -> list[Reason]:
        """The reasons why it does not take the person, or is not offered to them."""
        taken = self.fit(key)
        if taken.verdict == "not":
            refusals = [reason for reason in taken.reasons if reason.verdict == "not"]
            # "Only 18 and older" already says that it is for adults.
            by_age = any(reason.aspect == "age" for reason in refusals)
            return [reason for reason in refusals if not (by_age and reason.aspect == "under-18")]
        if self._person.minor:
            return [reason for reason in taken.reasons if reason.id == "under-18-unknown"]
        return []

    def _phones(self, service: Service) -> list[Phone]:
        return [found.record for found in self._library.many(Phone, service.phones, self._language)]

    def _numbers(self, service: Service) -> tuple[Number | None, tuple[Number, ...]]:
        """The number to call, and those of other kinds for someone who is Deaf."""
        phones = self._phones(service)
        phones = [phone for phone in phones if phone.fault is None]
        voice = [phone for phone in phones if "voice" in phone.modes]
        moment = self._moment
        # Stable: keeps the service's order among equals.
        voice.sort(
            key=lambda phone: (
                not phone.print,
                moment is not None and self._library.phone_opening(phone, moment).state == "closed",
            )
        )
        others = [
            phone for phone in phones if phone not in voice[:1] and {"tty", "videophone", "relay"} & {*phone.modes}
        ]
        deaf = self._situation.language == SIGN_LANGUAGE
        told = tuple(self._number(phone) for phone in others if deaf and phone.print)
        return (self._number(voice[0]) if voice else None), told

    def _number(self, phone: Phone) -> Number:
        return Number(phone.id, phone.number, phone.modes, phone.print, phone.number in self._library.outdated)

    def _opening(self, service: Service, number: Number | None, moment: datetime) -> Opening:
        """The opening state of a service, by its own hours or those of the number to call."""
        schedules = service.schedules
        if not schedules and number is not None:
            schedules = next(phone.schedules for phone in self._phones(service) if phone.id == number.phone_id)
        return self._library.opening(schedules, moment)

    def _fit_notes(self, service: Service, taken: Fit) -> list[Note]:
        """The notes on eligibility that matter for this person, then those to ask about."""
        ids = {reason.id for reason in taken.reasons}
        told = [reason for reason in taken.reasons if reason.id != "under-18-takes" or "age-takes" not in ids]
        told = [reason for reason in told if reason.values.get("served") != "all"]
        if service.eligibility.takes_children:
            # A place for families takes the adult who comes with them.
            told = [reason for reason in told if reason.id != "gender-unknown"]
        told.sort(key=lambda reason: reason.verdict != "takes")
        return [Note(reason.id, reason.values) for reason in told]

    def _house_notes(self, service: Service) -> list[Note]:
        """What to ask a place where people sleep."""
        if not service.eligibility.overnight_bed:
            return []
        asked = {
            "pet-ask": self._situation.pet,
            "partner-ask": self._situation.partner,
            "wheelchair-ask": self._situation.wheelchair,
            "papers-ask": self._situation.no_papers,
        }
        return [Note(key) for key, matters in asked.items() if matters]

    def _language_notes(self, service: Service) -> list[Note]:
        """Notes on the person's language; none for the pack's own."""
        wished = self._situation.language
        if wished is None or wished == self._library.languages[0]:
            return []
        values: dict[str, str | int] = {"language": wished}
        spoken = {*service.languages, *(code for phone in self._phones(service) for code in phone.languages)}
        if base_language(wished) in {base_language(code) for code in spoken}:
            return [Note("speaks", values)]
        if wished == SIGN_LANGUAGE:
            return []  # Any number can be called through the relay, which is a step before the calls.
        return [Note("interpreter" if service.interpretation_services else "language-unknown", values)]

    def _say_theirs(self, rule: CallRule | None, service_id: str) -> str | None:
        """What to say, in the person's language."""
        theirs = self._situation.language
        if theirs is None or theirs == self._language or theirs not in self._library.languages:
            return None
        if rule is not None and rule.say:
            words = self._library.get(CallRule, rule.id, theirs)
        else:
            words = self._library.get(Service, service_id, theirs)
        return self.text(words.record.say) if words is not None and words.language == theirs else None

    def text(self, text: str | None) -> str | None:
        """A text with its numbers filled in."""
        return plain_line(text, self._library.phone_numbers) if text else None


class _NoTexts:
    """The texts of a call that no rule names."""

    only_if = do = duty = why = say = if_no_answer = None


_NO_TEXTS = _NoTexts()


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
