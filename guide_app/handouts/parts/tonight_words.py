"""The phrases of a plan for tonight, for terminal, window and paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from guide_app.content.call_rules import CallFact
from guide_app.handouts.parts.hours import clock_time
from guide_app.handouts.phrases import PhraseBook, Phrases
from guide_app.handouts.problems import HandoutError
from guide_app.library.decision.decision import Decision, Later, Note
from guide_app.library.eligibility import CHILD, MAX_AGE, MINOR, AgeRange
from guide_app.library.situation import Situation
from guide_app.system.catalogue import languages_with, texts_in
from guide_app.system.messages import N_, Message, Texts

_TOLD: tuple[CallFact, ...] = (
    "put-out", "ran-away", "harmed", "alone", "lost", "trans", "pregnant", "using", "fleeing", "trafficked", "hurt",
    "danger", "assaulted", "disability", "wheelchair", "sibling", "partner", "pet", "no-papers", "turned-away",
    "boss-housing", "veteran",
)  # fmt: skip
"""The facts of a situation in one line, in order."""
_AGAINST_THE_PERSON = ("trans-", "pregnancy-", "sobriety-", "id-", "papers-")
"""Prefixes of notes that could be held against the person if someone found the paper."""


WHO: dict[str, Message] = {
    "woman": N_("plan", "Woman"),
    "man": N_("plan", "Man"),
    "other-gender": N_("plan", "Another gender"),
    "gender-unknown": N_("plan", "Someone"),
    "age": N_("plan", "age {age}"),
    "ages": N_("plan", "{youngest} to {oldest}"),
    "older": N_("plan", "{youngest} or older"),
    "minor": N_("plan", "under 18"),
    "under-13": N_("plan", "under 13"),
    "girl": N_("plan", "Girl"),
    "boy": N_("plan", "Boy"),
    "age-unknown": N_("plan", "age not known"),
    "trans": N_("plan", "trans"),
    "pregnant": N_("plan", "pregnant"),
    "using": N_("plan", "is using drugs or alcohol now"),
    "fleeing": N_("plan", "away from someone close"),
    "trafficked": N_("plan", "made to have sex or work"),
    "hurt": N_("plan", "hurt"),
    "danger": N_("plan", "in danger now"),
    "assaulted": N_("plan", "after a sexual assault"),
    "disability": N_("plan", "with a disability"),
    "veteran": N_("plan", "served in the military"),
    "put-out": N_("plan", "put out of home"),
    "ran-away": N_("plan", "ran away"),
    "harmed": N_("plan", "hurt or neglected"),
    "alone": N_("plan", "alone here"),
    "lost": N_("plan", "lost"),
    "sibling": N_("plan", "with a sister or brother"),
    "partner": N_("plan", "with a partner"),
    "pet": N_("plan", "with a pet"),
    "wheelchair": N_("plan", "uses a wheelchair"),
    "no-papers": N_("plan", "no papers"),
    "turned-away": N_("plan", "turned away by a shelter"),
    "boss-housing": N_("plan", "housed by the boss"),
    "language": N_("plan", "speaks {language}"),
}
"""Phrases for a situation, by fact; ages have several variants."""
NOTES: dict[str, Message | dict[str, Message]] = {
    "always-open": N_("plan", "open 24 hours"),
    "open-until": N_("plan", "open now, until {time}"),
    "hours-unknown": N_("plan", "hours not known"),
    "number-unconfirmed": N_("plan", "the number is not confirmed"),
    "number-dead": N_("plan", "the number no longer works"),
    "walk-in": N_("plan", "people can walk in: {place}"),
    "speaks": N_("plan", "speaks {language}"),
    "interpreter": N_("plan", "{language} with an interpreter"),
    "language-unknown": N_("plan", "{language} not stated: ask for an interpreter"),
    "status-not": N_("plan", "closed, or not confirmed"),
    "age-takes": {
        "both": N_("plan", "takes ages {minimum} to {maximum}"),
        "minimum": N_("plan", "takes people {minimum} and older"),
        "maximum": N_("plan", "takes people up to age {maximum}"),
    },
    "age-ask": {
        "both": N_("plan", "only ages {minimum} to {maximum}: ask their age first"),
        "minimum": N_("plan", "only people {minimum} and older: ask their age first"),
        "maximum": N_("plan", "only people up to age {maximum}: ask their age first"),
    },
    "age-not": {
        "both": N_("plan", "only ages {minimum} to {maximum}"),
        "minimum": N_("plan", "only people {minimum} and older"),
        "maximum": N_("plan", "only people up to age {maximum}"),
    },
    "under-18-takes": N_("plan", "takes people under 18"),
    "under-18-ask": N_("plan", "under 18: ask first"),
    "under-18-not": N_("plan", "adults only"),
    "under-18-unknown": N_("plan", "ask if it takes people under 18"),
    "gender-takes": {
        "women": N_("plan", "for women"),
        "men": N_("plan", "for men"),
        "all": N_("plan", "for everyone"),
    },
    "gender-ask": {
        "women": N_("plan", "for women: ask who they take"),
        "men": N_("plan", "for men: ask who they take"),
        "all": N_("plan", "for everyone"),
    },
    "gender-not": {
        "women": N_("plan", "for women only"),
        "men": N_("plan", "for men only"),
        "all": N_("plan", "for everyone"),
    },
    "gender-unknown": N_("plan", "ask who it takes, women or men"),
    "trans-takes": N_("plan", "says that it welcomes trans people"),
    "trans-not": N_("plan", "does not take trans people"),
    "trans-unknown": N_("plan", "ask if it takes trans people"),
    "children-takes": N_("plan", "takes children too"),
    "children-not": N_("plan", "does not take children"),
    "children-unknown": N_("plan", "ask if children can come"),
    "pregnancy-takes": N_("plan", "takes pregnant people"),
    "pregnancy-not": N_("plan", "does not take pregnant people"),
    "pregnancy-unknown": N_("plan", "ask if it takes people who are pregnant"),
    "sobriety-takes": N_("plan", "takes people who are using drugs or alcohol now"),
    "sobriety-not": N_("plan", "takes nobody who is using drugs or alcohol now"),
    "sobriety-unknown": N_("plan", "ask if it takes people who are using drugs or alcohol now"),
    "id-takes": N_("plan", "does not ask for ID"),
    "id-ask": N_("plan", "asks for ID"),
    "id-unknown": N_("plan", "ask if it needs ID"),
    "pet-ask": N_("plan", "ask about a pet"),
    "partner-ask": N_("plan", "ask if a couple can stay together"),
    "wheelchair-ask": N_("plan", "ask about steps and a lift"),
    "papers-ask": N_("plan", "ask what papers it wants to see"),
}
"""Phrases by the id of a note, with variants for ages or for who is served."""


class TonightWords(Texts):
    """The headings of a plan, and what a call says."""

    title = N_("plan", "A bed tonight")
    no_promise = N_("plan", "No one can promise a bed, so try more than one.")
    no_places = N_("plan", "This directory does not list a place to sleep yet.")
    first = N_("plan", "Do first")
    calls = N_("plan", "Call in this order")
    later = N_("plan", "In the morning, or when they open")
    left_out = N_("plan", "Not for tonight")
    more = N_("plan", "More on this")
    why = N_("plan", "Why")
    say = N_("plan", "Say")
    no_answer = N_("plan", "No answer or no bed? Go to call {number}: {name}.")
    """The next call: ``{number}`` is its position."""
    at_the_end = N_("plan", "No answer:")
    maybe = N_("plan", "First, only if")
    """The heading of a call under a condition."""
    law = N_("plan", "No lawyer has read this")
    """Behind what the law asks of staff."""
    laws = N_("plan", "No lawyer has read these sentences about the law")
    """The same, behind the last of several."""
    unconfirmed = N_("plan", "number not confirmed")
    no_number = N_("plan", "no number: ask staff")
    also = N_("plan", "Also {numbers}")
    opens = N_("plan", "Opens {day} at {time}.")
    at = N_("plan", "{day}, {date}, {time}")
    children = N_("plan", "with %n (child|children)", "", 1)


class PlanWords:
    """The phrases of plans in one language."""

    def __init__(self, words: TonightWords, common: Phrases) -> None:
        self.words = words
        self._text = words.text
        self._common = common
        self._sheet = common.page_phrases

    def note(self, note: Note) -> str:
        """The text of a note: ``takes 12 to 21``. Never fails: a note without a phrase gives its id."""
        said = NOTES.get(note.id)
        if isinstance(said, dict):
            said = said.get(_way_of(note))
        return (
            note.id
            if said is None
            else self._text(said).format(**{key: self._value(key, value) for key, value in note.values.items()})
        )

    def notes(self, notes: Iterable[Note]) -> str:
        """Notes as sentences: ``Open 24 hours. Takes 12 to 21.``"""
        return " ".join(f"{text[:1].upper()}{text[1:]}." for text in map(self.note, notes))

    def promise(self, beds: str) -> str:
        """What to know before the first call. ``beds`` is the pack's need for a bed, empty if it has no place yet."""
        return self.words.no_promise if beds else self.words.no_places

    def situation(self, situation: Situation, own_language: str) -> str:
        """The situation in one line: ``Woman, age 16, pregnant``."""
        facts = situation.facts(own_language)
        person = situation.person
        gender = next(key for key in ("woman", "man", "other-gender", "gender-unknown") if key in facts)
        parts = [self._who({"woman": "girl", "man": "boy"}.get(gender, gender) if person.minor else gender)]
        parts.append(self._age(person.age))
        if person.age in (CHILD, MINOR) and gender != "other-gender":
            parts = [" ".join(parts)]  # "Someone under 13".
        if person.with_children:
            parts.append(self._text(TonightWords.children.of(person.with_children)))
        parts += [self._who(key) for key in _TOLD if key in facts]
        if situation.language not in (None, own_language):
            parts.append(self._who("language").format(language=self._sheet.language_name(str(situation.language))))
        return ", ".join(parts)

    def moment(self, at: datetime) -> str:
        """``Wed, Nov 25, 2026, 11:40 pm``."""
        return self.words.at.format(
            day=self._sheet.days[at.weekday()], date=self._common.day(at.date()), time=self._time(f"{at:%H:%M}")
        )

    def duties(self, plan: Decision) -> dict[str, str]:
        """What the law asks of staff now, by rule. The last says, once for all, that no lawyer has read it."""
        duties = {each.rule: each.duty for each in (*plan.now, *plan.acts) if each.duty}
        for last in [*duties][-1:]:
            duties[last] += f" {self.words.law if len(duties) == 1 else self.words.laws}."
        return duties

    def opens(self, at: datetime) -> str:
        """``Opens Fri at 8 am.``"""
        opens = self.words.opens.format(day=self._sheet.days[at.weekday()], time=self._time(f"{at:%H:%M}"))
        # The time may end in a stop itself: "8 a. m."
        return opens.replace("..", ".")

    def later(self, later: Later) -> str:
        """A step for the morning: who, with the number, what to do, and when they open."""
        who = " · ".join(
            f"{each.name} {each.number.number}" if each.number is not None and each.number.confirmed else each.name
            for each in later.entries
        )
        opens = self.opens(later.opens_at) if later.opens_at is not None else ""
        return " ".join(part for part in (f"{who}." if who else "", later.text or "", opens) if part)

    def _time(self, text: str) -> str:
        # 23:59 means midnight only as a closing time; here it is a time of day.
        return clock_time(text, self._sheet) if text != "23:59" else f"11:59 {self._sheet.pm}"

    def _value(self, key: str, value: str | int) -> str:
        if key == "language":
            return self._sheet.language_name(str(value))
        return self._time(str(value)) if key == "time" else str(value)

    def _who(self, fact: str) -> str:
        return self._text(WHO[fact])

    def _age(self, age: AgeRange | None) -> str:
        who = self._who
        if age is None:
            return who("age-unknown")
        if age.known:
            return who("age").format(age=age.youngest)
        if age.oldest == MAX_AGE:
            return who("older").format(youngest=age.youngest)
        if age == CHILD:
            return who("under-13")
        if age == MINOR:
            return who("minor")
        return who("ages").format(youngest=age.youngest, oldest=age.oldest)


def notes_for_paper(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes about the service only, without that on an unconfirmed number, which is not printed."""
    return tuple(
        note for note in notes if note.id != "number-unconfirmed" and not note.id.startswith(_AGAINST_THE_PERSON)
    )


def _way_of(note: Note) -> str:
    served = note.values.get("served")
    if served is not None:
        return str(served)
    limits = [name for name in ("minimum", "maximum") if name in note.values]
    return "both" if len(limits) > 1 else next(iter(limits), "")


def plan_words(phrases: PhraseBook, language: str) -> PlanWords:
    """The phrases of a language. Raises HandoutError for an unknown language."""
    known = languages_with(phrases.folder, "plan")
    if language not in known:
        raise HandoutError(
            N_("messages", "Plans are not available in '{language}'. Choose one of: {known}.").filled(
                language=language, known=known
            )
        )
    return PlanWords(texts_in(TonightWords, phrases.folder, language), phrases.of(language))
