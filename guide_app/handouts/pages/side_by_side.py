"""The side-by-side sheet: texts in two languages, paragraph beside paragraph, like the page of that name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Any

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.records import Phone, Service
from guide_app.handouts.document import Document, SheetSize, file_name, sheet_size
from guide_app.handouts.options import option
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions, unknown
from guide_app.handouts.parts.text import Part, name_of
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError, NothingChosenError, inactive_service
from guide_app.library.library import Library, Localized
from guide_app.library.pairs import Pair, PairPart, Spans, paired
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class SideBySideOptions(PageOptions, frozen=True, kw_only=True):
    """The options of texts in two languages."""

    second_language: Annotated[
        str | None,
        option(
            N_("messages", "Second language"),
            N_("messages", "The same words in another language beside it; none takes the pack's next language."),
            "language",
            none=N_("messages", "The next one"),
        ),
    ] = None
    services: Annotated[
        tuple[str, ...], option(N_("messages", "Services"), N_("messages", "Their ids, in this order."), "service")
    ] = ()
    questions: Annotated[
        tuple[str, ...], option(N_("messages", "Questions"), N_("messages", "Their ids, in this order."), "question")
    ] = ()
    guidance: Annotated[
        tuple[str, ...], option(N_("messages", "What to do"), N_("messages", "The situations, by id."), "guidance")
    ] = ()
    indicators: Annotated[
        tuple[str, ...], option(N_("messages", "Signs"), N_("messages", "Their ids, in this order."), "indicator")
    ] = ()


class Side(Struct, frozen=True, kw_only=True):
    """A paragraph in one language."""

    heading: tuple[Part, ...]
    text: tuple[Part, ...]


class Row(Struct, frozen=True, kw_only=True):
    """A paragraph in each language, and the number to call if neither contains it."""

    part: PairPart
    step: int | None
    number: str | None
    sides: tuple[Side, ...]
    """Only one side if the text is not translated into the second language."""


class SideBySide(Struct, frozen=True, kw_only=True):
    """The data for ``side-by-side.typ``."""

    sheet: SheetSize
    margins: Margins
    narrow_margins: bool
    """In large print, where half a line has room for few words."""
    texts: tuple[tuple[Row, ...], ...]


def side_by_side(
    library: Library, options: SideBySideOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The sheet as a document to render. Raises HandoutError if nothing is chosen, or an id is unknown."""
    chosen = (
        *(("service", each) for each in options.services),
        *(("question", each) for each in options.questions),
        *(("guidance", each) for each in options.guidance),
        *(("indicator", each) for each in options.indicators),
    )
    if not chosen:
        raise NothingChosenError(N_("messages", "Nothing is chosen to read together. Choose at least one text."))
    others = (code for code in library.languages if code != options.language)
    second = options.second_language or next(others, options.language)
    makers = (
        PageMaker(library, phrases, options.language, today),
        PageMaker(library, phrases, second, today),
    )
    texts = tuple(tuple(_rows(library, makers, kind, record_id)) for kind, record_id in chosen)
    provenance = makers[0].provenance
    provenance.drafted = any(maker.provenance.drafted for maker in makers)
    data = SideBySide(
        sheet=sheet_size(options.paper),
        margins=makers[0].margins(options.own),
        narrow_margins=options.large_print,
        texts=texts,
    )
    title = "".join(part.text for part in texts[0][0].sides[0].text)
    document = makers[0].document(options, "side-by-side.typ", title, data, "together")
    notes = tuple(dict.fromkeys(note for maker in makers for note in maker.provenance.notes))
    return replace(document, suggested_name=file_name("together", (options.language, second)), notes=notes)


def _rows(library: Library, makers: tuple[PageMaker, PageMaker], kind: str, record_id: str) -> Iterator[Row]:
    """The rows of one text."""
    found = paired(library, kind, record_id, *(maker.language for maker in makers))
    if found is None:
        raise unknown(RECORD_TYPES[kind], record_id)
    both = (found.first, found.second)
    service = found.first.record
    if isinstance(service, Service):
        if service.status != "active":
            raise HandoutError(inactive_service(service.id, service.name, service.status).message)
        makers[0].provenance.note_check(service.id, service.name, service.assured_date)
    read = tuple(zip(makers, both, strict=True))[: 1 if found.same else 2]
    for maker, one in zip(makers, both, strict=True):
        maker.provenance.look_at_text(one, "".join(span.text for span in found.pairs[0].first))
    for pair in found.pairs:
        texts = (pair.first, pair.second)[: len(read)]
        sides = tuple(_side(maker, one, pair, text) for (maker, one), text in zip(read, texts, strict=True))
        told = any(part.phone for side in sides for part in side.text)
        number = None if told else _number(makers[0], pair.phone)
        yield Row(part=pair.part, step=pair.step, number=number, sides=sides)


def _side(maker: PageMaker, found: Localized[Any], pair: Pair, spans: Spans) -> Side:
    if pair.part == "title" and isinstance(found.record, Service):
        text: tuple[Part, ...] = (name_of(found, maker.library.languages[0]),)
    else:
        text = maker.text.spans(spans, found.language)
    if pair.part == "speech" and text:
        before, _, after = maker.sheet.quoted.partition("{title}")
        text = (Part(text=before, lang=found.language), *text, Part(text=after, lang=found.language))
    words = "" if pair.heading is None else getattr(maker.sheet, pair.heading)
    return Side(heading=(Part(text=words, lang=maker.language),) if words and spans else (), text=text)


def _number(maker: PageMaker, phone_id: str | None) -> str | None:
    found = None if phone_id is None else maker.library.get(Phone, phone_id, maker.language)
    if found is None:
        return None
    maker.provenance.note_check(found.record.id, found.record.label, found.record.assured_date)
    return found.record.number
