"""Shared by all handouts of whole pages: language, paper, margins, and the document."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from guide_app.content.record import Record
from guide_app.content.records import Guidance, Indicator, Phone, Question, Service
from guide_app.content.sheets import Sheet
from guide_app.handouts.document import Booklet, Document, Page, file_name
from guide_app.handouts.options import (
    HandoutLanguage,
    HandoutOptions,
    InkSaving,
    LanguageOption,
    LargePrint,
    PaperOption,
)
from guide_app.handouts.parts.own_block import EMPTY, OwnBlock
from guide_app.handouts.parts.provenance import Provenance
from guide_app.handouts.parts.service_entry import ServiceEntries
from guide_app.handouts.parts.text import Part, TextBuilder
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError, Problem
from guide_app.handouts.stock.imposition import Duplex
from guide_app.library.deaf_ways import RELAY
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message


class PageOptions(HandoutOptions, frozen=True, kw_only=True):
    """The options of any handout of whole pages."""

    language: LanguageOption = "en"
    paper: PaperOption = "letter"
    ink_saving: InkSaving = False
    large_print: LargePrint = False
    own: OwnBlock = EMPTY


class ClientPageOptions(PageOptions, frozen=True, kw_only=True):
    """The options of pages that a client reads, in every language for clients."""

    language: HandoutLanguage = "en"


class Number(Struct, frozen=True, kw_only=True):
    """A number and its purpose, on a sheet in two languages in both."""

    number: str
    label: str
    brief: str
    """The label without the hours that end it."""
    second: str = ""
    second_brief: str = ""


class MarginWords(Struct, frozen=True, kw_only=True):
    """What the margins of a sheet in two languages say in the second."""

    page: str
    dates: tuple[str, ...]


class Margins(Struct, frozen=True, kw_only=True):
    """The texts in the margins of every page."""

    page: str
    """``Page {page} of {pages}``."""
    continued: str
    """``{name} (continued)``."""
    dates: tuple[str, ...]
    as_of: str
    """The one of ``dates`` that tells the age of the facts."""
    old: bool
    """Whether the first of ``dates`` is a warning of the edition's age, to print in bold."""
    draft: str | None
    numbers: tuple[Number, ...]
    """The numbers that always work, at the foot of every page."""
    deaf: tuple[tuple[Part, ...], ...] = ()
    """How Deaf people reach every number, in each language of the page; empty on what lists no services."""
    own: str = ""
    """Name and number of this place."""
    second: MarginWords | None = None


class PageMaker:
    """The builders for a handout of whole pages, in one language."""

    def __init__(self, library: Library, phrases: PhraseBook, language: str, today: dt.date) -> None:
        """Raises HandoutError for a language that the pack does not have."""
        check_language(language, library.client_languages)
        self.library = library
        self.language = language
        self._phrase_book, self._today = phrases, today
        self.phrases = phrases.of(language)
        self.sheet = self.phrases.page_phrases
        self.provenance = Provenance(
            self.phrases,
            language=language,
            edition=library.edition,
            today=today,
            partly=language not in library.languages,
        )
        self.text = TextBuilder(library, self.provenance)
        self.services = ServiceEntries(library, self.provenance, self.text)

    def in_language(self, language: str) -> PageMaker:
        """The builders in another language. Raises HandoutError for a language that the pack does not have."""
        return PageMaker(self.library, self._phrase_book, language, self._today)

    def margins(self, own: OwnBlock = EMPTY, *, discreet: bool = False, lists: bool = False) -> Margins:
        """The margins, to be called after all other parts; with ``own`` on a sheet without a block. A ``discreet``
        sheet has no numbers at its foot: what they are for would tell a stranger. One that ``lists`` services says how
        Deaf people reach them.
        """
        return Margins(
            page=self.sheet.page,
            continued=self.sheet.continued,
            dates=self.provenance.of_pages(),
            as_of=self.provenance.as_of,
            old=self.provenance.old,
            draft=self.provenance.draft,
            numbers=() if discreet else self.foot_numbers(),
            deaf=tuple(filter(None, (self._deaf_how(),))) if lists else (),
            own=" ".join(filter(None, (own.name, own.number))),
        )

    def emergency(self) -> tuple[Number, ...]:
        """The numbers of the pack's emergency strip, without those that may not be printed."""
        numbers: list[Number] = []
        for entry in self.library.pack(self.language).emergency:
            phone = self.library.get(Phone, entry.phone, self.language)
            if phone is not None and phone.record.print:
                self.provenance.note_dates(entry.phone, entry.title, phone.record)
                numbers.append(self._number(phone.record.number, entry.title))
        return tuple(numbers)

    def _number(self, number: str, label: str) -> Number:
        hours = next((each for each in self.sheet.day_and_night if label.endswith(each)), "")
        return Number(number=number, label=label, brief=label.removesuffix(hours))

    def _deaf_how(self) -> tuple[Part, ...]:
        """How Deaf people reach any number, and what a number says of it; empty without a relay in the pack."""
        relay = self.library.get(Phone, RELAY, self.language)
        if relay is None or not relay.record.print:
            return ()
        before, _, after = self.sheet.deaf_how.partition("{number}")
        dialed = Part(text=relay.record.number, lang=self.language, phone=True)
        return (Part(text=before, lang=self.language), dialed, Part(text=after, lang=self.language))

    def foot_numbers(self) -> tuple[Number, ...]:
        """The emergency numbers, and the relay for Deaf callers."""
        relay = self.library.get(Phone, RELAY, self.language)
        if relay is None or not relay.record.print:
            return self.emergency()
        return (*self.emergency(), self._number(relay.record.number, self.sheet.deaf_callers))

    def document(
        self,
        options: PageOptions,
        template: str,
        title: str,
        data: Struct,
        stem: str,
        *,
        pages: tuple[Page, ...] | None = None,
        duplex: Duplex | None = None,
        booklet: Booklet | None = None,
        long: bool = False,
        problems: tuple[Problem, ...] = (),
    ) -> Document:
        """The document to render."""
        return Document(
            template=template,
            title=title,
            language=self.language,
            data=data,
            pages=pages,
            suggested_name=file_name(stem, [self.language]),
            duplex=duplex,
            booklet=booklet,
            ink_saving=options.ink_saving,
            large_print=options.large_print,
            long=long,
            problems=problems,
            notes=self.provenance.notes,
        )


def check_language(language: str, known: tuple[str, ...]) -> None:
    """Raises HandoutError for a language in which there are no such pages."""
    if language not in known:
        raise HandoutError(
            N_("messages", "This pack has no pages in '{language}'. Choose one of: {known}.").filled(
                language=language, known=known
            )
        )


_UNKNOWN: dict[type[Record], Message] = {
    Indicator: N_("messages", "There is no sign '{id}' in this guide. Search for it to find its id."),
    Guidance: N_("messages", "There is no guidance '{id}' in this guide. Search for it to find its id."),
    Question: N_("messages", "There is no question '{id}' in this guide. Search for it to find its id."),
    Service: N_("messages", "There is no service '{id}' in this guide. Search for it to find its id."),
    Sheet: N_("messages", "There is no worksheet '{id}' in this guide. Search for it to find its ID."),
}


def unknown(record_type: type[Record], record_id: str) -> HandoutError:
    """The error for an unknown id."""
    return HandoutError(_UNKNOWN[record_type].filled(id=record_id))
