"""Shared by all handouts of whole pages: language, paper, margins, and the document."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from guide_app.content.record import Record
from guide_app.content.records import Guidance, Indicator, Question, Service
from guide_app.content.sheets import Sheet
from guide_app.handouts.document import Booklet, Document, Page, file_name
from guide_app.handouts.options import InkSaving, LanguageOption, LargePrint, PaperOption
from guide_app.handouts.parts.own_block import EMPTY, OwnBlock
from guide_app.handouts.parts.provenance import Provenance
from guide_app.handouts.parts.service_entry import ServiceEntries
from guide_app.handouts.parts.text import TextBuilder
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError, Problem
from guide_app.handouts.stock.imposition import Duplex
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message


class PageOptions(Struct, frozen=True, kw_only=True):
    """The options of any handout of whole pages."""

    language: LanguageOption = "en"
    paper: PaperOption = "letter"
    ink_saving: InkSaving = False
    large_print: LargePrint = False
    own: OwnBlock = EMPTY


class Margins(Struct, frozen=True, kw_only=True):
    """The texts in the margins of every page."""

    page: str
    """``Page {page} of {pages}``."""
    continued: str
    """``{name} (continued)``."""
    dates: tuple[str, ...]
    draft: str | None
    own: str = ""
    """Name and number of this place."""


class PageMaker:
    """The builders for a handout of whole pages, in one language."""

    def __init__(self, library: Library, phrases: PhraseBook, language: str, today: dt.date) -> None:
        """Raises HandoutError for a language without whole pages."""
        if language not in library.languages:
            raise HandoutError(
                N_("messages", "This pack has no pages in '{language}'. Choose one of: {known}.").filled(
                    language=language, known=library.languages
                )
            )
        self.library = library
        self.language = language
        self.phrases = phrases.of(language)
        self.sheet = self.phrases.page_phrases
        self.provenance = Provenance(
            self.phrases,
            language=language,
            first_language=library.languages[0],
            edition=library.edition,
            today=today,
        )
        self.text = TextBuilder(library, self.provenance)
        self.services = ServiceEntries(library, self.provenance, self.text)

    def margins(self, own: OwnBlock = EMPTY) -> Margins:
        """The margins, to be called after all other parts; with ``own`` on a sheet without a block."""
        return Margins(
            page=self.sheet.page,
            continued=self.sheet.continued,
            dates=self.provenance.dates(),
            draft=self.provenance.draft,
            own=" ".join(filter(None, (own.name, own.number))),
        )

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


_UNKNOWN: dict[type[Record], Message] = {
    Indicator: N_("messages", "There is no sign '{id}' in the pack. Search for it to find its id."),
    Guidance: N_("messages", "There is no guidance '{id}' in the pack. Search for it to find its id."),
    Question: N_("messages", "There is no question '{id}' in the pack. Search for it to find its id."),
    Service: N_("messages", "There is no service '{id}' in the pack. Search for it to find its id."),
    Sheet: N_("messages", "There is no sheet '{id}' in the pack. Search for it to find its id."),
}


def unknown(record_type: type[Record], record_id: str) -> HandoutError:
    """The error for an unknown id."""
    return HandoutError(_UNKNOWN[record_type].filled(id=record_id))
