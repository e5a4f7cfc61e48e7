"""Texts in two languages, paragraph beside paragraph, like the page of that name: any list with a second language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.facts import BY_ID, ON_PAPER
from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.records import Guidance, Phone, Question, Service
from guide_app.handouts.document import Document, SheetSize, file_name, sheet_size
from guide_app.handouts.pages.call_page import CallPages, CallRow
from guide_app.handouts.pages.page_maker import Margins, MarginWords, PageMaker, PageOptions, unknown
from guide_app.handouts.parts.text import Part, name_of
from guide_app.handouts.problems import Note
from guide_app.library.library import Localized
from guide_app.library.pairs import Pair, PairPart, Spans, paired


class Side(Struct, frozen=True, kw_only=True):
    """A paragraph in one language."""

    heading: tuple[Part, ...]
    text: tuple[Part, ...]


class Row(Struct, frozen=True, kw_only=True):
    """A paragraph in each language, and the number to call if neither contains it."""

    part: PairPart | Literal["phone"]
    """A phone is a number with its hours in each language."""
    step: int | None = None
    number: str | None
    sides: tuple[Side, ...]
    """Only one side if the text is not translated into the second language."""


class SideBySide(Struct, frozen=True, kw_only=True):
    """The data for ``side-by-side.typ``."""

    sheet: SheetSize
    margins: Margins
    narrow_margins: bool
    texts: tuple[tuple[Row, ...], ...]


def side_by_side(
    maker: PageMaker, options: PageOptions, second_language: str, chosen: Sequence[tuple[str, str]]
) -> Document:
    """The texts, each given by kind and id, in the maker's language and in another one. Raises HandoutError for an
    unknown id or language.
    """
    makers = (maker, maker.in_language(second_language))
    calls = (CallPages(maker), CallPages(makers[1]))
    texts = tuple(tuple(_with_helpers(makers, calls, kind, record_id)) for kind, record_id in chosen)
    margins, notes = in_both(*makers, options)
    data = SideBySide(
        sheet=sheet_size(options.paper),
        margins=margins,
        narrow_margins=True,
        texts=texts,
    )
    title = "".join(part.text for part in texts[0][0].sides[0].text)
    document = maker.document(options, "side-by-side.typ", title, data, "together")
    return replace(document, suggested_name=file_name("together", (maker.language, second_language)), notes=notes)


def in_both(
    maker: PageMaker, other: PageMaker, options: PageOptions, *, lists: bool = False
) -> tuple[Margins, tuple[Note, ...]]:
    """The margins in both languages, to be called after all other parts, and the notes of both; ``lists`` as there."""
    makers = (maker, other)
    maker.provenance.take(other.provenance)
    other.provenance.take(maker.provenance)
    first, second = (each.margins(options.own, lists=lists) for each in makers)
    said = {number.number: number for number in second.numbers}
    numbers = tuple(
        replace(number, second=twin.label, second_brief=twin.brief)
        for number in first.numbers
        if (twin := said.get(number.number)) is not None
    )
    notes = tuple(dict.fromkeys(note for each in makers for note in each.provenance.notes))
    # The edition is told once, beside the language without the mark of a draft.
    dates = tuple(date for date in first.dates if date != maker.provenance.edition) or first.dates
    words = MarginWords(page=second.page, dates=second.dates)
    return replace(first, dates=dates, numbers=numbers, deaf=(*first.deaf, *second.deaf), second=words), notes


def service_rows(makers: tuple[PageMaker, PageMaker], service_id: str) -> Iterator[Row]:
    """Everything about a service: its name and numbers, its texts, then its other facts such as hours and places."""
    name, *texts = _rows(makers, "service", service_id)
    found = [maker.library.get(Service, service_id, maker.language) for maker in makers]
    entries = [maker.services.entry(one, facts=True) for maker, one in zip(makers, found, strict=True) if one]

    def sides(*texts: tuple[Part, ...], fact: str | None = None) -> tuple[Side, ...]:
        return tuple(_headed(maker, fact, text) for maker, text in zip(makers, texts, strict=True))

    yield name
    if (organization := entries[0].organization) is not None:
        yield Row(part="text", number=None, sides=(Side(heading=(), text=(organization,)),))
    for first, second in zip(*(entry.phones for entry in entries), strict=True):
        yield Row(part="phone", number=first.number, sides=sides(first.label, second.label))
    for words in zip(*((entry.no_number, entry.stale) for entry in entries), strict=True):
        told = [(Part(text=text, lang=maker.language),) for maker, text in zip(makers, words, strict=True) if text]
        if told:
            yield Row(part="text", number=None, sides=sides(*told))
    yield from (replace(row, number=None) for row in texts)
    for each in ON_PAPER:
        if BY_ID[each].pair is None:
            labels = [maker.sheet.heading(each) for maker in makers]
            facts = [
                next((fact.text for fact in entry.facts if fact.label == label), ())
                for entry, label in zip(entries, labels, strict=True)
            ]
            if any(facts):
                yield Row(part="text", number=None, sides=sides(*facts, fact=each))


def _rows(makers: tuple[PageMaker, PageMaker], kind: str, record_id: str) -> Iterator[Row]:
    """The rows of one text."""
    library = makers[0].library
    found = paired(library, kind, record_id, *(maker.language for maker in makers))
    if found is None:
        raise unknown(RECORD_TYPES[kind], record_id)
    both = (found.first, found.second)
    read = tuple(zip(makers, both, strict=True))[: 1 if found.same else 2]
    for maker, one in zip(makers, both, strict=True):
        maker.provenance.look_at_text(one, "".join(span.text for span in found.pairs[0].first))
    for pair in found.pairs:
        texts = (pair.first, pair.second)[: len(read)]
        sides = tuple(_side(maker, one, pair, text) for (maker, one), text in zip(read, texts, strict=True))
        told = any(part.phone for side in sides for part in side.text)
        number = None if told else _number(makers[0], pair.phone)
        yield Row(part=pair.part, step=pair.step, number=number, sides=sides)


def _with_helpers(
    makers: tuple[PageMaker, PageMaker], calls: tuple[CallPages, CallPages], kind: str, record_id: str
) -> Iterator[Row]:
    """A text, and below it who else can help: the numbers that it does not say, each between what it is for."""
    told = tuple(_rows(makers, kind, record_id))
    yield from told
    found = makers[0].library.get(RECORD_TYPES[kind], record_id, makers[0].language)
    services = found.record.services if found is not None and isinstance(found.record, Guidance | Question) else ()
    said = " ".join(f"{row.number or ''} {''.join(part.text for part in row.sides[0].text)}" for row in told)
    others = [
        rows
        for rows in zip(*(each.rows(services) for each in calls), strict=True)
        if rows[0].number is not None and rows[0].number not in said
    ]
    for place, rows in enumerate(others):
        heads = [(Part(text=maker.sheet.who_can_help, lang=maker.language),) if place == 0 else () for maker in makers]
        sides = tuple(Side(heading=head, text=_called(row)) for head, row in zip(heads, rows, strict=True))
        yield Row(part="phone", number=rows[0].number, sides=sides)


def _called(row: CallRow) -> tuple[Part, ...]:
    """What a service is for, its name, its hours and its other ways."""
    between = Part(text=" · ", lang=row.role.lang)
    told = [part for part in ((row.role,), (row.name,) if row.name else (), row.hours, row.ways) if part]
    return tuple(part for place, parts in enumerate(told) for part in ((between, *parts) if place else parts))


def _side(maker: PageMaker, found: Localized[Any], pair: Pair, spans: Spans) -> Side:
    if pair.part == "title" and isinstance(found.record, Service):
        text: tuple[Part, ...] = (name_of(found, maker.library.languages[0]),)
    else:
        text = maker.text.spans(spans, found.language)
    if pair.part == "speech" and text:
        before, _, after = maker.sheet.quoted.partition("{title}")
        text = (Part(text=before, lang=found.language), *text, Part(text=after, lang=found.language))
    return _headed(maker, pair.heading, text)


def _headed(maker: PageMaker, heading: str | None, text: tuple[Part, ...]) -> Side:
    """A text under its heading; without one if there is no text."""
    words = "" if heading is None or not text else maker.sheet.heading(heading)
    return Side(heading=(Part(text=words, lang=maker.language),) if words else (), text=text)


def _number(maker: PageMaker, phone_id: str | None) -> str | None:
    found = None if phone_id is None else maker.library.get(Phone, phone_id, maker.language)
    if found is None:
        return None
    maker.provenance.note_dates(found.record.id, found.record.label, found.record)
    return found.record.number
