"""The texts of slides: those of records and the fixed phrases, in the one or two languages of a deck, and the notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from guide_app.content.markup import parse_line, plain_text
from guide_app.content.record import Record
from guide_app.content.records import Review, Service, Source
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.library import Library, Localized
from guide_app.system.catalogue import language_of, texts_in
from guide_app.system.messages import N_, Texts
from guide_app.teach.plan import ChosenPlan
from guide_app.teach.slides import Cited, Notes, Said, SlideNumber, Words

R = TypeVar("R", bound=Record)
_EMERGENCY_CODE = "hotline"
"""The entry of the emergency strip whose number has a QR code."""
MAX_CALLS = 4
"""The number of calls that a room can read on one slide."""


class SlidePhrases(Texts):
    """The fixed words on slides and beside them. What a workshop says is in the pack."""

    myth = N_("slides", "Many people believe")
    fact = N_("slides", "In fact")
    made_up = N_("slides", "A made-up story to practice")
    """Above every slide of a story."""
    content_note = N_("slides", "Before we begin: {note}")
    moment = N_("slides", "Moment {number} of {count}")
    """``Moment {number} of {count}``."""
    helped = N_("slides", "This helped")
    practice = N_("slides", "Practice of desks. We found no source.")
    """At an answer that no source supports."""
    sign_foot = N_("slides", "A sign is a reason to offer help. It is never proof.")
    story_foot = N_("slides", "One sign proves nothing. Offer help to everyone the same way.")
    question = N_("slides", "Question")
    answer = N_("slides", "Answer")
    call_first = N_("slides", "Who to call: {need}")
    """Above the calls for a need: ``Who to call: {need}``."""
    under_18 = N_("slides", "Under 18?")
    under_18_line = N_("slides", "Other calls come first. Open A bed tonight in the guide.")
    numbers = N_("slides", "Numbers for everyone")
    """The heading of the slide with the national numbers."""
    debrief = N_("slides", "To talk about")
    quiet = N_("slides", "If someone leaves the room, the second leader goes with them.")
    """At the end of the notes to a slide on something hard."""
    draft = N_("slides", "Translation not yet reviewed")


class Reading:
    """The records of the pack in one language, and the fixed words in it."""

    def __init__(self, library: Library, language: str, texts: Path) -> None:
        self.language = language
        self.words = texts_in(SlidePhrases, texts, language_of(texts, "slides", language))
        self._library = library

    def of(self, record_type: type[R], record_id: str) -> Localized[R]:
        """A record. Raises KeyError: the pack's own checks exclude an unknown id."""
        found = self._library.get(record_type, record_id, self.language)
        if found is None:
            raise KeyError(record_id)
        return found


class SlideTexts:
    """Gives texts in the languages of the slides, and those of the notes in theirs."""

    def __init__(self, library: Library, chosen: ChosenPlan, texts: Path) -> None:
        self._library = library
        languages = dict.fromkeys(filter(None, (chosen.language, chosen.second_language)))
        self.readings = tuple(Reading(library, language, texts) for language in languages)
        self.notes = Reading(library, chosen.notes_language or chosen.language, texts)

    def national(self) -> tuple[SlideNumber, ...]:
        """The numbers of the emergency strip."""
        strip = self._library.pack(self.notes.language).emergency
        made: list[SlideNumber] = []
        for place, entry in enumerate(strip):
            number = self._library.number(entry.phone)
            role = self.said(lambda one, at=place: self._library.pack(one.language).emergency[at].title)
            made.append(SlideNumber(number=number, role=role, uri=number if entry.id == _EMERGENCY_CODE else None))
        return tuple(made)

    def call_first(self, need: str) -> Said:
        """The heading over the calls for a need."""

        def title(one: Reading) -> str:
            return next(each.title for each in self._library.pack(one.language).needs if each.id == need)

        return self.said(lambda one: one.words.call_first.format(need=title(one)))

    def title(self, record_type: type[Record], record_id: str) -> Said:
        """The title of a record."""
        return self.said(lambda one: one.of(record_type, record_id).record.title_text)

    def group_title(self, group: str, language: str) -> str:
        """The title of a group of signs."""
        return next(each.title for each in self._library.pack(language).indicator_groups if each.id == group)

    def plain(self, text: str) -> str:
        """A text with its numbers, without marks."""
        return plain_text(parse_line(text), self._library.phone_numbers)

    def said(self, text_of: Callable[[Reading], str]) -> Said:
        """A text in each language of the slides, once where both are the same."""
        texts = {self.plain(text_of(one)): one.language for one in reversed(self.readings)}
        return tuple(Words(text=text, lang=language) for text, language in reversed(texts.items()))

    def lines(self, texts_of: Callable[[Reading], Sequence[str]]) -> tuple[Said, ...]:
        """Several texts, each in each language of the slides."""
        count = len(texts_of(self.readings[0]))
        return tuple(self.said(lambda one, at=place: texts_of(one)[at]) for place in range(count))

    def draft(self, record_type: type[Record], record_id: str) -> Said:
        """The mark of a translation that nobody has signed."""
        found: list[Words] = []
        for one in self.readings:
            record = one.of(record_type, record_id)
            if record.review != "source" and (record.stale or not isinstance(record.review, Review)):
                found.append(Words(text=one.words.draft, lang=one.language))
        return tuple(found)

    def noted(self, say: Iterable[str], notes: Iterable[str], sources: Iterable[str]) -> Notes:
        """The notes of a slide."""
        known = (self.notes.of(Source, source).record for source in sources)
        return Notes(
            say=tuple(self.plain(text) for text in say),
            notes=tuple(self.plain(text) for text in notes),
            sources=tuple(Cited(publisher=each.publisher, url=each.url) for each in known),
            lang=self.notes.language,
        )


def calls_of_need(library: Library, need: str, languages: Sequence[str]) -> tuple[SlideNumber, ...]:
    """Who to call for a need, as the one decision says it for paper, of nobody and at no hour: at most ``MAX_CALLS``,
    only numbers that may be printed, and none under a condition.
    """
    made: list[SlideNumber] = []
    for entry in decide(library, Ask(needs=frozenset({need}))).ordered:
        if entry.number is None or not entry.number.confirmed:
            continue
        found = [library.get(Service, entry.service, language) for language in languages]
        roles = {each.record.card_role or each.record.name: each.language for each in reversed(found) if each}
        role = tuple(Words(text=text, lang=language) for text, language in reversed(roles.items()))
        made.append(SlideNumber(number=entry.number.number, role=role))
    return tuple(made[:MAX_CALLS])
