"""Provenance: the age of a handout's facts and its unreviewed translations, recorded during its construction."""

from __future__ import annotations

import datetime as dt

from guide_app.content.pack import STALE_MONTHS, is_stale
from guide_app.content.record import Record
from guide_app.content.records import Review
from guide_app.handouts.phrases import Phrases
from guide_app.handouts.problems import Note
from guide_app.library.library import Localized
from guide_app.system.messages import N_

MAX_NAMED = 8
"""Maximum stale listings with separate notes; more are combined in one."""


class Provenance:
    """The provenance of one handout, or of one face of a card."""

    def __init__(
        self, phrases: Phrases, *, language: str, first_language: str, edition: dt.date, today: dt.date
    ) -> None:
        self.phrases = phrases
        self.language = language
        self._first_language = first_language
        self._edition = edition
        self._today = today
        self._checked: dict[str, dt.date] = {}
        self._notes: list[Note] = []
        self._stale: dict[str, Note] = {}
        self._untranslated: dict[str, Note] = {}
        self.drafted = False
        """Whether any text is an unsigned or stale translation."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """Notes to read before printing."""
        stale = tuple(self._stale.values())
        if len(stale) > MAX_NAMED:
            message = N_(
                "messages",
                "%n listing(s) (was|were) last checked more than {months} months ago. (It is|They are) marked. "
                "Call the number(s) before you print.",
                "",
                len(stale),
            ).filled(months=STALE_MONTHS)
            stale = (Note(kind="stale-listing", message=message),)
        return (*self._notes, *stale, *self._untranslated.values())

    @property
    def draft(self) -> str | None:
        """The mark of an unreviewed translation."""
        return self.phrases.draft if self.drafted else None

    def look_at(self, localized: Localized[Record]) -> None:
        """Record whether the record's text is an unsigned or stale translation."""
        translated = localized.language != self._first_language
        if translated and (localized.stale or not isinstance(localized.review, Review)) and not self.drafted:
            self.drafted = True
            message = N_(
                "messages",
                "No native reader has reviewed the text of this handout in {language} yet. "
                "It says so in its small print.",
            ).filled(language=self.phrases.language)
            self._notes.append(Note(kind="draft-translation", message=message, subject=self.language))

    def look_at_text(self, localized: Localized[Record], name: str) -> None:
        """As :meth:`look_at`, for a complete record: also note if it is not in the handout's language."""
        self.look_at(localized)
        if localized.language != self.language:
            self.note_fallback(localized.record.id, name)

    def note_check(self, subject: str, name: str, *dates: dt.date) -> bool:
        """Record the age of a fact; returns whether it is stale."""
        oldest = min(dates)
        self._checked[subject] = min(oldest, self._checked.get(subject, oldest))
        stale = is_stale(oldest, self._today)
        if stale and subject not in self._stale:
            message = N_(
                "messages",
                "{name} was last checked on {date}, more than {months} months ago. Call the number before you print.",
            ).filled(name=name, date=oldest, months=STALE_MONTHS)
            self._stale[subject] = Note(kind="stale-listing", message=message, subject=subject)
        return stale

    def note_fallback(self, subject: str, what: str) -> None:
        """Note that a text is in the pack's first language."""
        message = N_("messages", "“{text}” is not translated into {language}; it is printed as it is.").filled(
            text=what, language=self.phrases.language
        )
        self._untranslated.setdefault(subject, Note(kind="fallback-language", message=message, subject=subject))

    def check(self) -> str:
        """The oldest recorded check as text; the pack's edition if there is none."""
        phrases = self.phrases
        if not self._checked:
            return phrases.edition.format(date=phrases.day(self._edition))
        oldest = min(self._checked.values())
        checked = phrases.checked_long_ago if is_stale(oldest, self._today) else phrases.checked
        return checked.format(date=phrases.day(oldest))

    def dates(self) -> tuple[str, ...]:
        """The pack's edition and the oldest recorded check, as texts."""
        phrases = self.phrases
        edition = phrases.edition.format(date=phrases.day(self._edition))
        if not self._checked:
            return (edition,)
        oldest = min(self._checked.values())
        if oldest == self._edition and not is_stale(oldest, self._today):
            return (phrases.edition_checked.format(date=phrases.day(oldest)),)
        return edition, self.check()
