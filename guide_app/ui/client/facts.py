"""The facts of a service for a client, in their language: whom it takes, which languages are spoken, what it costs,
whether it is open. Unknown facts are worded as something to ask.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QLocale, Qt, QTime

from guide_app.content.records import Service
from guide_app.handouts.phrases import load_phrases
from guide_app.library.hours import Opening
from guide_app.library.library import Library
from guide_app.library.services import ServiceRow
from guide_app.ui.client.texts import ClientWords, words_in
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.record_text import filled
from guide_app.ui.kit.state_mark import State

NAMED_LANGUAGES = 3
"""Number of languages named; the rest are counted."""


class Helper(Struct, frozen=True):
    """A service that can help, as a card with a large number shows it."""

    service: str
    name: str
    what: str
    """What the service is for, in a sentence."""
    number: str
    """Empty where there is none."""
    sure: bool
    """Whether the number is confirmed. An unconfirmed number is never shown large."""
    state: State
    state_words: str
    facts: str
    """Whom it takes, what it costs, which languages are spoken, in one line."""


class Reader(Struct, frozen=True):
    """The context in which texts are made: library, language and time."""

    library: Library
    assets: Path
    language: str
    now: dt.datetime

    @property
    def words(self) -> ClientWords:
        """The texts of the client view in this language."""
        return words_in(self.assets, self.language)

    @property
    def locale(self) -> QLocale:
        """The locale that formats days and hours."""
        if "-" in self.language:
            return QLocale(self.language.replace("-", "_"))
        return QLocale(f"{self.language}_{self.library.pack(self.language).country}")

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.locale.textDirection() == Qt.LayoutDirection.RightToLeft

    def helper(self, row: ServiceRow) -> Helper:
        """The helper card of a row in a list of services."""
        service = row.service
        takes = self.takes(service)
        if row.fit.verdict in ("ask", "unknown") or not takes:
            takes = f"{takes}. {self.words.takes_ask}" if takes else self.words.takes_ask
        parts = [takes, self.costs(service) if service.cost_option else "", self.speaks(service)]
        state = "unsure" if row.number and not row.confirmed else service_facts.state_of(row.opening)
        return Helper(
            service=row.id,
            name=row.name,
            what=service_facts.sentences(filled(service.description, self.library))[0],
            number=row.number or "",
            sure=row.confirmed,
            state=state,
            state_words=self.words.unsure if state == "unsure" else self.opening(row.opening),
            facts=" · ".join(part for part in parts if part),
        )

    def opening(self, opening: Opening) -> str:
        """``Open now, day and night``, ``Open now, until 5:00 PM``, ``Opens Monday 9:00 AM``."""
        words = self.words
        if opening.state == "unknown":
            return words.hours_unknown
        if opening.state == "open":
            if opening.always:
                return f"{words.open_now}, {words.always}"
            if opening.closes_at is None:
                return words.open_now
            return f"{words.open_now}, {words.until.format(time=self._time(opening.closes_at))}"
        if opening.opens_at is None:
            return words.closed
        when = self._time(opening.opens_at)
        if opening.opens_at.date() != self.now.astimezone(opening.opens_at.tzinfo).date():
            when = f"{self.locale.dayName(opening.opens_at.isoweekday(), QLocale.FormatType.LongFormat)} {when}"
        return words.opens.format(time=when)

    def takes(self, service: Service) -> str:
        """Whom it takes; empty where nothing is stated."""
        words = self.words
        served = service.eligibility.genders_served
        who = {"women": words.women, "men": words.men, "all": words.anyone}.get(served or "", "")
        low, high = service.minimum_age, service.maximum_age
        if low is not None and high is not None:
            ages = words.ages_between.format(low=low, high=high)
        elif low is not None:
            ages = words.ages_from.format(low=low)
        elif high is not None:
            ages = words.ages_to.format(high=high)
        else:
            ages = words.over_18 if service.eligibility.offer_to_under_18 == "no" else ""
        return words.who_and_ages.format(who=who, ages=ages) if who and ages else who or ages

    def speaks(self, service: Service) -> str:
        """The languages spoken: ``English, Spanish, others by interpreter``."""
        words = self.words
        names = [self._language_name(code) for code in service.languages]
        if not names:
            return words.interpreter if service.interpretation_services else words.speaks_ask
        line = ", ".join(names[:NAMED_LANGUAGES])
        if (more := len(names) - NAMED_LANGUAGES) > 0:
            line = words.speaks_more.format(languages=line, count=more)
        if service.interpretation_services:
            line = words.speaks_and_interpreter.format(languages=line)
        return line

    def costs(self, service: Service) -> str:
        """What it costs, in a few words."""
        if service.cost_option is None:
            return self.words.cost_ask
        return service_facts.sentences(filled(service.cost_option, self.library))[0].rstrip(".")

    def _time(self, moment: dt.datetime) -> str:
        return self.locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)

    def _language_name(self, code: str) -> str:
        """The name of a language, in the chosen language."""
        book = load_phrases(self.assets / "handouts" / "phrases.yaml")
        sheet = book.of(self.language).sheet if self.language in book.languages else None
        named = sheet.language_name(code) if sheet is not None else code
        return formatting.language_name(code) if named == code else named
