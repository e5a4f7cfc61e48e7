"""Provenance: the age of a handout's facts and its unreviewed translations, recorded during its construction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

from guide_app.content.markup import plain_line
from guide_app.content.pack import STALE_MONTHS, is_stale
from guide_app.content.record import Record
from guide_app.content.records import Pack, Phone, Service
from guide_app.handouts.phrases import Phrases
from guide_app.handouts.problems import HandoutError, Note
from guide_app.library.assurance import UNTESTED, age_of
from guide_app.library.library import Localized
from guide_app.system.messages import N_

MAX_NAMED = 8
"""Maximum stale listings with separate notes; more are combined in one."""


def publisher_lines(library: Publishing, language: str) -> tuple[str, ...]:
    """Who is responsible for the directory and how to reach them, how to have it changed, and what it is not.

    Empty until the owner of the pack fills it in.
    """
    numbers = library.phone_numbers
    return tuple(
        plain_line(line, numbers)
        for each in library.pack(language).publisher
        for line in (f"{each.name}. {each.contact}", each.corrections, each.limits)
    )


class Publishing(Protocol):
    """The part of the library that names its publisher."""

    @property
    def phone_numbers(self) -> Mapping[str, str]:
        """Every number by phone id."""
        ...

    def pack(self, language: str) -> Pack:
        """The pack's metadata."""
        ...


class Provenance:
    """The provenance of one handout, or of one face of a card."""

    def __init__(
        self, phrases: Phrases, *, language: str, edition: dt.date, today: dt.date, partly: bool = False
    ) -> None:
        """``partly``: the language is one for clients only, so a text that it lacks is not printed."""
        self.phrases = phrases
        self.language = language
        self._edition, self._partly = edition, partly
        self._today = today
        self._dated: list[Service | Phone] = []
        self._notes: list[Note] = []
        self._stale: dict[str, Note] = {}
        self._untranslated: dict[str, Note] = {}
        self.drafted = False
        """Whether any text is an unsigned or stale translation."""
        self.old = age_of(edition, today) == "old"
        """Whether the edition is over a year old, which the small print says in bold."""
        self.needs_lawyer = False
        """Whether any text is about law and no lawyer has read it."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """Notes to read before printing."""
        stale = tuple(self._stale.values())
        if len(stale) > MAX_NAMED:
            message = N_(
                "messages",
                "Information for %n service(s) is more than {months} months old. (It is|They are) marked. "
                "Call the number(s) before you print.",
                "",
                len(stale),
            ).filled(months=STALE_MONTHS)
            stale = (Note(kind="stale-listing", message=message),)
        return (*self._notes, *stale, *self._untranslated.values())

    @property
    def draft(self) -> str | None:
        """The mark of an unreviewed translation, and of law that no lawyer has read."""
        marks = (
            self.phrases.draft if self.drafted else None,
            self.phrases.page_phrases.needs_lawyer if self.needs_lawyer else None,
        )
        return " · ".join(mark for mark in marks if mark) or None

    def look_at(self, localized: Localized[Record]) -> None:
        """Record whether the record's text is an unsigned or stale translation, or law that no lawyer has read."""
        self.needs_lawyer |= getattr(localized.record, "needs_lawyer", False)
        if localized.unsigned:
            self.mark_draft()

    def mark_draft(self) -> None:
        """Record that a text of this handout is a translation that nobody has signed."""
        if not self.drafted:
            self.drafted = True
            message = N_(
                "messages",
                "A native speaker has not reviewed this handout in {language} yet. The small print says so.",
            ).filled(language=self.phrases.language)
            self._notes.append(Note(kind="draft-translation", message=message, subject=self.language))

    def look_at_text(self, localized: Localized[Record], name: str) -> None:
        """As :meth:`look_at`, for a complete record: also note if it is not in the handout's language.

        Raises HandoutError for a text that a language for clients does not have. Of a service its name, number and
        hours are left.
        """
        self.look_at(localized)
        if localized.language == self.language:
            return
        record = localized.record
        if self._partly and not isinstance(record, Service):
            raise HandoutError(
                N_(
                    "messages", "'{id}' is not translated into {language}. Choose another language, or leave it out."
                ).filled(id=record.id, language=self.phrases.language)
            )
        self.note_fallback(record.id, name)

    def note_dates(self, subject: str, name: str, *dated: Service | Phone) -> bool:
        """Record services and numbers with their dates; returns whether one of them is stale."""
        self._dated += dated
        oldest = min(each.assured_date for each in dated)
        stale = is_stale(oldest, self._today)
        if stale and subject not in self._stale:
            message = N_(
                "messages",
                "The information for {name} is from {date}, more than {months} months ago. "
                "Call the number before you print.",
            ).filled(name=name, date=oldest, months=STALE_MONTHS)
            self._stale[subject] = Note(kind="stale-listing", message=message, subject=subject)
        return stale

    def take(self, other: Provenance) -> None:
        """Also tell what the sheet has in another language: the age of its facts, drafts and law."""
        self._dated += other._dated
        self.drafted |= other.drafted
        self.needs_lawyer |= other.needs_lawyer

    def note_fallback(self, subject: str, what: str) -> None:
        """Note that a text is in the pack's first language."""
        words = (
            N_("messages", "“{text}” is not translated into {language}: only its name, number and hours are printed.")
            if self._partly
            else N_("messages", "“{text}” is not translated into {language}, so it is printed as it is.")
        )
        message = words.filled(text=what, language=self.phrases.language)
        self._untranslated.setdefault(subject, Note(kind="fallback-language", message=message, subject=subject))

    def of_card(self) -> tuple[str, ...]:
        """The small print of a card: that its edition is over a year old, or else the date of its facts and whether
        somebody has called its numbers.
        """
        if self.old:
            return (self.phrases.over_a_year,)
        return (self.as_of, self.phrases.not_called) if self._not_called() else (self.as_of,)

    @property
    def edition(self) -> str:
        """The pack's edition, as text."""
        return self.phrases.edition.format(date=self.phrases.day(self._edition))

    def of_pages(self) -> tuple[str, ...]:
        """The small print of pages: the pack's edition, the date of the facts, how many numbers nobody has called."""
        phrases = self.phrases
        parts = (phrases.over_a_year, self.edition) if self.old else (self.edition,)
        if not self._dated:
            return parts
        not_called = self._not_called()
        preview = (phrases.text(Phrases.preview.of(not_called)),) if not_called else ()
        oldest, called = self._oldest()
        if oldest == self._edition and not called and not is_stale(oldest, self._today):
            return (phrases.edition_as_of.format(date=phrases.day(oldest)), *preview)
        return (*parts, self.as_of, *preview)

    @property
    def as_of(self) -> str:
        """The date of the facts as text: "Called on" if a person has called every number, otherwise "As of" the oldest
        source that was read. The pack's edition if no fact was recorded.
        """
        phrases = self.phrases
        if not self._dated:
            return self.edition
        oldest, called = self._oldest()
        words = phrases.called if called else phrases.as_of
        if is_stale(oldest, self._today):
            words = phrases.not_updated
        return words.format(date=phrases.day(oldest))

    @property
    def _phones(self) -> dict[str, Phone]:
        """The numbers that a person may call to see if they work."""
        phones = (each for each in self._dated if isinstance(each, Phone))
        return {phone.id: phone for phone in phones if phone.number not in UNTESTED}

    def _not_called(self) -> int:
        return sum(not phone.called for phone in self._phones.values())

    def _oldest(self) -> tuple[dt.date, bool]:
        """The oldest date, and whether it is that of a call."""
        phones = list(self._phones.values())
        called = bool(phones) and not self._not_called()
        return min(each.assured_date for each in (phones if called else self._dated)), called
