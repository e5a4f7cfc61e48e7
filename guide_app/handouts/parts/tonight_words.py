"""The phrases of a plan for tonight (``assets/handouts/tonight.yaml``), for terminal and paper."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from guide_app.handouts.parts.hours import clock_time
from guide_app.handouts.phrases import Phrases
from guide_app.handouts.problems import HandoutError, RenderError
from guide_app.library.eligibility import ADULT, MAX_AGE, AgeRange
from guide_app.library.tonight.plan import Note, Situation
from guide_app.system.messages import N_

_AGAINST_THE_PERSON = ("trans-", "pregnancy-", "sobriety-", "id-")
"""Prefixes of notes that could be held against the person if someone found the paper."""


class TonightWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One language of ``tonight.yaml``."""

    title: str
    no_promise: str
    first: str
    calls: str
    later: str
    left_out: str
    more: str
    why: str
    say: str
    no_answer: str
    """The next call: ``{number}`` is its position."""
    at_the_end: str
    unconfirmed: str
    no_number: str
    also: str
    opens: str
    at: str
    who: dict[str, str]
    """Phrases for a situation, by fact; ages and children have several variants."""
    notes: dict[str, str | dict[str, str]]
    """Phrases by the id of a note, with variants for ages or for who is served."""


class PlanWords:
    """The phrases of plans in one language."""

    def __init__(self, words: TonightWords, common: Phrases) -> None:
        self.words = words
        self._common = common
        self._sheet = common.page_phrases

    def note(self, note: Note) -> str:
        """The text of a note: ``takes 12 to 21``. Never fails: a note without a phrase gives its id."""
        said = self.words.notes.get(note.id, note.id)
        if isinstance(said, dict):
            said = said.get(_way_of(note), note.id)
        return said.format(**{key: self._value(key, value) for key, value in note.values.items()})

    def situation(self, situation: Situation, own_language: str) -> str:
        """The situation in one line: ``Woman, age 16, pregnant``."""
        facts, who = situation.facts(own_language), self.words.who
        person = situation.person
        parts = [next(who[key] for key in ("woman", "man", "other-gender", "gender-unknown") if key in facts)]
        parts.append(self._age(person.age))
        if person.with_children:
            children = "child" if person.with_children == 1 else "children"
            parts.append(who[children].format(count=person.with_children))
        named = ("trans", "pregnant", "using", "fleeing", "trafficked", "hurt", "danger", "assaulted")
        parts += [who[key] for key in (*named, "disability", "veteran") if key in facts]
        if situation.language not in (None, own_language):
            parts.append(who["language"].format(language=self._sheet.language_name(str(situation.language))))
        return ", ".join(parts)

    def moment(self, at: datetime) -> str:
        """``Wed, Nov 25, 2026, 11:40 pm``."""
        return self.words.at.format(
            day=self._sheet.days[at.weekday()], date=self._common.day(at.date()), time=self._time(f"{at:%H:%M}")
        )

    def opens(self, at: datetime) -> str:
        """``Opens Fri at 8 am.``"""
        return self.words.opens.format(day=self._sheet.days[at.weekday()], time=self._time(f"{at:%H:%M}"))

    def _time(self, text: str) -> str:
        # 23:59 means midnight only as a closing time; here it is a time of day.
        return clock_time(text, self._sheet) if text != "23:59" else f"11:59 {self._sheet.pm}"

    def _value(self, key: str, value: str | int) -> str:
        if key == "language":
            return self._sheet.language_name(str(value))
        return self._time(str(value)) if key == "time" else str(value)

    def _age(self, age: AgeRange | None) -> str:
        who = self.words.who
        if age is None:
            return who["age-unknown"]
        if age.known:
            return who["age"].format(age=age.youngest)
        if age.oldest == MAX_AGE:
            return who["older"].format(youngest=age.youngest)
        if age.youngest == 0 and age.oldest == ADULT.youngest - 1:
            return who["minor"]
        return who["ages"].format(youngest=age.youngest, oldest=age.oldest)


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


@functools.cache
def load_tonight_words(path: Path) -> dict[str, TonightWords]:
    """Read ``tonight.yaml``. Raises RenderError: the file is part of the program."""
    try:
        return msgspec.yaml.decode(path.read_bytes(), type=dict[str, TonightWords])
    except (OSError, msgspec.DecodeError) as error:
        raise RenderError(f"{path}: the words of plans cannot be read: {error}.") from error


def plan_words(by_language: dict[str, TonightWords], common: Phrases, language: str) -> PlanWords:
    """The phrases of a language. Raises HandoutError for an unknown language."""
    if language not in by_language:
        raise HandoutError(
            N_("messages", "Plans have no words in '{language}'. Choose one of: {known}.").filled(
                language=language, known=tuple(by_language)
            )
        )
    return PlanWords(by_language[language], common)
