"""The facts of a service for a client, in their language: whom it takes, which languages are spoken, what it costs,
whether it is open. Unknown facts are worded as something to ask.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import reduce
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QLocale, Qt, QTime

from guide_app.content.facts import IN_CLIENT_VIEW
from guide_app.content.records import Question, Service
from guide_app.handouts.phrases import PagePhrases, load_phrases
from guide_app.library.deaf_ways import deaf_ways
from guide_app.library.hours import Opening
from guide_app.library.library import Library, Localized
from guide_app.library.services import ServiceRow
from guide_app.ui.client.texts import ClientWords, language_of_words, words_in
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.record_text import filled
from guide_app.ui.common.translations import locale_of
from guide_app.ui.kit.state_mark import State
from guide_app.ui.kit.text.line_breaks import unbroken

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
    """Who it takes, what it costs, which languages are spoken, in one line."""
    condition: str = ""
    """Call it first only if this is true. It is always shown with the number."""


class Reader(Struct, frozen=True):
    """The context in which texts are made: library, language and time."""

    library: Library
    assets: Path
    language: str
    now: dt.datetime
    kiosk: bool = False
    """Whether no worker is beside the client."""

    @property
    def words(self) -> ClientWords:
        """The texts of the client view in this language."""
        return words_in(self.assets, self.language)

    @property
    def locale(self) -> QLocale:
        """The locale that formats days and hours: of the language of the words around them."""
        return locale_of(language_of_words(self.assets, self.language))

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return locale_of(self.language).textDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def note(self) -> str:
        """That the words are a draft, and where the rest is; empty in the language in which the pack is written."""
        if self.language == self.library.languages[0]:
            return ""
        return f"{self.words.draft} {self.words.partly}" if self.partly else self.words.draft

    @property
    def partly(self) -> bool:
        """Whether only part of the pack is in this language."""
        return self.language not in self.library.languages

    def withheld(self, found: Localized[Question]) -> str:
        """What a kiosk says in place of an answer: to law that no lawyer has read, and to law and medicine in a
        translation that nobody has signed. Empty if the answer may be shown.
        """
        if not self.kiosk:
            return ""
        if found.record.needs_lawyer:
            return self.words.law_left_out
        return self.words.unsigned_left_out if found.record.about and found.unsigned else ""

    def services(self, ids: Iterable[str]) -> list[Service]:
        """Services by id."""
        return [found.record for found in self.library.many(Service, ids, self.language)]

    def helper(self, row: ServiceRow, condition: str = "") -> Helper:
        """The helper card of a row in a list of services, with the condition of the call."""
        (service,) = self.services([row.id])
        takes = self.takes(service)
        if row.fit.verdict in ("ask", "unknown") or not takes:
            takes = f"{takes}. {self.words.takes_ask}" if takes else self.words.takes_ask
        parts = [takes, self.costs(service) if service.cost_option else "", self.speaks(service)]
        state = "unsure" if row.number and not row.confirmed else service_facts.state_of(row.opening)
        return Helper(
            service=row.id,
            name=row.name,
            what=service_facts.sentences(filled(service.description, self.library))[0] or service.card_role or "",
            number=row.number or "",
            sure=row.confirmed,
            state=state,
            state_words=self.words.unsure if state == "unsure" else self.opening(row.opening),
            facts=" · ".join(part for part in parts if part),
            condition=condition,
        )

    def opening(self, opening: Opening) -> str:
        """``Open now, day and night``, ``Open now, until 5:00 PM``, ``Opens Monday 9:00 AM``."""
        words = self.words
        if opening.state == "unknown":
            return words.hours_unknown
        if opening.state == "open":
            if opening.always:
                return self._joined((words.open_now, words.always))
            if opening.closes_at is None:
                return words.open_now
            return self._joined((words.open_now, words.until.format(time=self._time(opening.closes_at))))
        if opening.opens_at is None:
            return words.closed
        when = self._time(opening.opens_at)
        if opening.opens_at.date() != self.now.astimezone(opening.opens_at.tzinfo).date():
            when = f"{words.week.split('|')[opening.opens_at.weekday()]} {when}"
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
        return self._joined([part for part in (who, ages) if part])

    def speaks(self, service: Service) -> str:
        """The languages spoken: ``English, Spanish, others by interpreter``."""
        words = self.words
        names = [self._language_name(code) for code in service.languages]
        if not names:
            return words.interpreter if service.interpretation_services else words.speaks_ask
        line = self._joined(names[:NAMED_LANGUAGES])
        if (more := len(names) - NAMED_LANGUAGES) > 0:
            line = words.text(ClientWords.speaks_more.of(more)).format(languages=line)
        if service.interpretation_services:
            line = words.speaks_and_interpreter.format(languages=line)
        return line

    def costs(self, service: Service) -> str:
        """What it costs, in a few words."""
        if not service.cost_option:
            return self.words.cost_ask
        return service_facts.sentences(filled(service.cost_option, self.library))[0].rstrip(".")

    def access(self, service: Service) -> str:
        """What a place has for a person with a disability, and what to ask; empty if nothing is stated."""
        return self._page_phrases.access.of(service.accessibility)

    def deaf(self, service: Service) -> str:
        """How a person who is Deaf reaches a service; empty if it has no number."""
        return self._page_phrases.deaf.of(deaf_ways(self.library, service), whole=unbroken)

    def heading(self, fact_id: str) -> str:
        """The heading of a fact of a service."""
        return self.words.text(IN_CLIENT_VIEW[fact_id])

    @property
    def _page_phrases(self) -> PagePhrases:
        book = load_phrases(self.assets / "translations")
        return book.of(language_of_words(self.assets, self.language)).page_phrases

    def _joined(self, parts: Sequence[str]) -> str:
        """Parts with the comma of the language between them."""
        first, *others = parts or ("",)
        return reduce(lambda one, other: self.words.both.format(one=one, other=other), others, first)

    def _time(self, moment: dt.datetime) -> str:
        return self.locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)

    def _language_name(self, code: str) -> str:
        """The name of a language, in the chosen language."""
        name = self.words.language_name(code)
        return formatting.language_name(code) if name == code else name


def own_say(service: Service) -> str | None:
    """What a client says first: for themselves, where staff would say it for somebody else."""
    return service.own_say or service.say
