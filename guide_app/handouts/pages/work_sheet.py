"""Worksheets: a plan to fill in, a script for a talk, a form to sign, in one language or in two.

Others may find a client's sheet: its heading and its file name reveal nothing, and no part of a discreet one does. What
a person writes on it exists only on the paper.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, cast

from msgspec import Struct
from msgspec.structs import asdict, replace

from guide_app.content.markup import parse_line, plain_text
from guide_app.content.records import Phone, Service
from guide_app.content.sheets import Sheet
from guide_app.handouts.document import Document, SheetSize, file_name, sheet_size
from guide_app.handouts.options import SecondClientLanguage, option
from guide_app.handouts.pages.page_maker import ClientPageOptions, Margins, Number, PageMaker, unknown
from guide_app.handouts.parts.own_block import EMPTY, OwnBlock
from guide_app.handouts.parts.text import Part, name_of
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import Note, NothingChosenError, Problem, no_discreet_name
from guide_app.library.library import Library, Localized, main_phone
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress

EMERGENCY = "911"
Said = tuple[tuple[Part, ...], ...]
"""A text in the language of the sheet and, on a bilingual sheet, in the other one; empty for no text."""


class WorkSheetOptions(ClientPageOptions, frozen=True, kw_only=True):
    """The options of a worksheet."""

    sheet: Annotated[
        str,
        option(
            N_("messages", "Worksheet"),
            N_("messages", "Its ID. Without one, all worksheets are listed."),
            "sheet",
            step="content",
        ),
    ] = ""
    second_language: SecondClientLanguage = None


class SectionText(Struct, frozen=True, kw_only=True):
    """A section of the sheet, see ``content.sheets.SheetSection``."""

    title: Said
    pictogram: str | None
    text: tuple[Said, ...]
    say: tuple[Said, ...]
    boxes: tuple[Said, ...]
    blanks: tuple[Said, ...]
    lines: int


class FootNumber(Struct, frozen=True, kw_only=True):
    """A number at the bottom of the sheet, and its service."""

    number: str | None
    label: Said
    no_number: Said
    """The text in place of a missing or unconfirmed number."""


class SheetLabels(Struct, frozen=True, kw_only=True):
    """The fixed texts."""

    for_staff: str
    do: str
    say: str
    do_not: Said
    fold: Said
    """How to fold what is on both sides of a sheet."""


class WorkSheet(Struct, frozen=True, kw_only=True):
    """The data for ``work-sheet.typ``."""

    sheet: SheetSize
    margins: Margins
    narrow_margins: bool = True
    for_staff: bool
    folds: bool
    """Whether a client carries it folded, with nothing to read outside: a discreet sheet with a line for each blank."""
    steps: bool
    """Whether the layout is step by step, with words to say, rather than in columns."""
    labels: SheetLabels
    heading: Said
    intro: Said
    sections: tuple[SectionText, ...]
    do_not: tuple[Said, ...]
    numbers: tuple[FootNumber, ...]
    disclaimer: Said
    footer: Said


def work_sheet(
    library: Library, options: WorkSheetOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The sheet as a document to render. Raises HandoutError if none is chosen, or its id is unknown."""
    if not library.ids(Sheet):
        raise NothingChosenError(N_("messages", "This directory has no worksheets yet."))
    if not options.sheet:
        message = N_("messages", "Choose a worksheet: {known}.")
        raise NothingChosenError(message.filled(known=tuple(library.ids(Sheet))))
    all_readings = _readings(library, options, phrases, today)
    first = all_readings[0]
    maker, sheet = first.maker, first.sheet
    # Staff read in their own language; only what they say aloud is in the person's too.
    shown = _Texts(all_readings[:1] if sheet.for_staff else all_readings)
    aloud = _Texts(all_readings)
    numbers = tuple(_numbers(shown, discreet=sheet.discreet))
    margins = aloud.margins(EMPTY if sheet.discreet else options.own, discreet=sheet.discreet)
    if sheet.discreet and options.large_print:
        margins = replace(margins, numbers=_urgent(numbers))
    data = WorkSheet(
        sheet=sheet_size(options.paper),
        for_staff=sheet.for_staff,
        folds=sheet.discreet and all(section.lines == 1 for section in sheet.sections),
        steps=any(section.say for section in sheet.sections),
        labels=SheetLabels(
            for_staff=maker.sheet.for_staff,
            do=maker.sheet.what_you_do,
            say=maker.sheet.words_to_use,
            do_not=shown.fixed(lambda one: one.sheet.do_not),
            fold=shown.fixed(lambda one: one.sheet.fold_here),
        ),
        heading=shown.line(lambda one: one.title),
        intro=shown.line(lambda one: one.intro),
        sections=tuple(_section(shown, aloud, place) for place in range(len(sheet.sections))),
        do_not=shown.lines(lambda one: one.do_not),
        numbers=numbers,
        disclaimer=shown.line(lambda one: one.disclaimer),
        footer=shown.line(lambda one: one.footer),
        margins=margins,
    )
    document = maker.document(
        options,
        "work-sheet.typ",
        plain_text(parse_line(sheet.title), library.phone_numbers),
        data,
        "sheet",
        duplex="long-edge" if data.folds and len(data.heading) > 1 and not options.large_print else None,
        problems=(*_without_discreet_name(shown), *_telling(aloud, data)),
    )
    return replace(document, suggested_name=file_name("sheet", aloud.languages), notes=aloud.notes())


class _Reading:
    """A sheet in one language, with its builder."""

    def __init__(self, maker: PageMaker, found: Localized[Sheet]) -> None:
        self.maker, self.sheet, self._language = maker, found.record, found.language
        maker.provenance.look_at_text(found, found.record.title)

    def line(self, text: str) -> tuple[Part, ...]:
        """One of the sheet's texts."""
        return self.maker.text.line(text, self._language)

    def quoted(self, text: str) -> tuple[Part, ...]:
        """Words to say aloud, in quotation marks."""
        before, _, after = self.maker.sheet.quoted.partition("{title}")
        language = self.maker.language
        return (Part(text=before, lang=language), *self.line(text), Part(text=after, lang=language))


def _readings(library: Library, options: WorkSheetOptions, phrases: PhraseBook, today: dt.date) -> tuple[_Reading, ...]:
    """The sheet in the requested languages, without a second one that is not translated."""
    made: list[_Reading] = []
    for language in dict.fromkeys(filter(None, (options.language, options.second_language))):
        maker = PageMaker(library, phrases, language, today)
        found = library.get(Sheet, options.sheet, language)
        if found is None:
            raise unknown(Sheet, options.sheet)
        reading = _Reading(maker, found)
        if not made or found.language == language:
            made.append(reading)
    return tuple(made)


class _Texts:
    """The texts of a sheet in every requested language."""

    def __init__(self, readings: tuple[_Reading, ...]) -> None:
        self._readings = readings
        self.first = readings[0]

    def __iter__(self) -> Iterator[_Reading]:
        return iter(self._readings)

    @property
    def languages(self) -> list[str]:
        """The languages in order."""
        return [one.maker.language for one in self]

    def line(self, text_of: Callable[[Sheet], str | None]) -> Said:
        """One text."""
        texts = ((one, text_of(one.sheet)) for one in self)
        return tuple(one.line(text) for one, text in texts if text)

    def lines(self, texts_of: Callable[[Sheet], tuple[str, ...]], *, quoted: bool = False) -> tuple[Said, ...]:
        """Several texts."""
        listed = [[one.quoted(text) if quoted else one.line(text) for text in texts_of(one.sheet)] for one in self]
        return tuple(zip(*listed, strict=True))

    def fixed(self, text_of: Callable[[PageMaker], str]) -> Said:
        """One of the fixed phrases of handouts."""
        return tuple((Part(text=text_of(one.maker), lang=one.maker.language),) for one in self)

    def margins(self, own: OwnBlock, *, discreet: bool) -> Margins:
        """The margins in the first language; a draft in any language marks the sheet as a draft."""
        provenance = self.first.maker.provenance
        provenance.drafted = any(one.maker.provenance.drafted for one in self)
        return self.first.maker.margins(own, discreet=discreet)

    def notes(self) -> tuple[Note, ...]:
        """The notes before printing, and the instructions for staff."""
        known = tuple(dict.fromkeys(note for one in self for note in one.maker.provenance.notes))
        library, sheet = self.first.maker.library, self.first.sheet
        if self.first.maker.language not in library.languages:
            # Staff do not have to read a language for clients.
            sheet = cast("Localized[Sheet]", library.get(Sheet, sheet.id, library.languages[0])).record
        numbers = library.phone_numbers
        if not sheet.staff_notes:
            return known
        used = "\n".join(f"• {plain_text(parse_line(text), numbers)}" for text in sheet.staff_notes)
        message = N_("messages", "How to use it:\n{text}").filled(text=used)
        return (*known, Note(kind="how-to-use", message=message, subject=sheet.id))


def _section(shown: _Texts, aloud: _Texts, place: int) -> SectionText:
    section = shown.first.sheet.sections[place]
    return SectionText(
        title=shown.line(lambda one: one.sections[place].title),
        pictogram=section.pictogram,
        text=shown.lines(lambda one: one.sections[place].text),
        say=aloud.lines(lambda one: one.sections[place].say, quoted=True),
        boxes=shown.lines(lambda one: one.sections[place].boxes),
        blanks=shown.lines(lambda one: one.sections[place].blanks),
        lines=section.lines,
    )


def _services(reading: _Reading) -> list[Localized[Service]]:
    found = reading.maker.library.many(Service, reading.sheet.services, reading.maker.language)
    return [one for one in found if one.record.status == "active"]


def _numbers(shown: _Texts, *, discreet: bool) -> Iterator[FootNumber]:
    """Each distinct number once, with the names of its services."""
    named: dict[str | None, list[Said]] = {}
    for each in zip(*(_services(one) for one in shown), strict=True):
        service = each[0].record
        library = shown.first.maker.library
        phone = main_phone([one.record for one in library.many(Phone, service.phones, shown.first.maker.language)])
        printed = phone is not None and phone.print
        dated = (service, phone) if phone is not None and printed else (service,)
        shown.first.maker.provenance.note_dates(service.id, service.name, *dated)
        label = tuple(_name(one, found, discreet=discreet) for one, found in zip(shown, each, strict=True))
        named.setdefault(phone.number if phone is not None and printed else None, []).append(label)
    for number, labels in named.items():
        # Services without a number stay separate.
        for label in labels if number is None else (tuple(map(_joined, zip(*labels, strict=True))),):
            # An untranslated name appears once.
            once = tuple({tuple(part.text for part in parts): parts for parts in reversed(label)}.values())[::-1]
            yield FootNumber(number=number, label=once, no_number=shown.fixed(lambda one: one.sheet.ask_staff))


def _urgent(numbers: Iterable[FootNumber]) -> tuple[Number, ...]:
    """911 of a discreet sheet, for the foot of each page: alone and without words it tells nobody anything."""
    return tuple(Number(number=EMERGENCY, label="", brief="") for one in numbers if one.number == EMERGENCY)


def _joined(names: Iterable[tuple[Part, ...]]) -> tuple[Part, ...]:
    first, *others = names
    return (*first, *(part for name in others for part in (Part(text=" · ", lang=name[0].lang), *name)))


def _name(reading: _Reading, found: Localized[Service], *, discreet: bool) -> tuple[Part, ...]:
    """The purpose or name of a service; on a discreet sheet one that reveals nothing."""
    service, first_language = found.record, reading.maker.library.languages[0]
    told = _strip_title(reading, service)
    own = Part(text=told, lang=reading.maker.language) if told else None
    chosen = service.discreet_name if discreet else service.card_name
    named = Part(text=chosen, lang=found.language) if chosen else None
    candidates = (named, own) if discreet else (own, named)
    return (next(filter(None, candidates), name_of(found, first_language)),)


def _strip_title(reading: _Reading, service: Service) -> str | None:
    """The title of a service in the emergency strip, if it is in it."""
    strip = reading.maker.library.pack(reading.maker.language).emergency
    return next((entry.title for entry in strip if entry.service == service.id), None)


def _without_discreet_name(shown: _Texts) -> Iterator[Problem]:
    for found in _services(shown.first) if shown.first.sheet.discreet else ():
        if found.record.discreet_name is None and _strip_title(shown.first, found.record) is None:
            yield no_discreet_name(found.record.id, found.record.name)


def _telling(aloud: _Texts, data: WorkSheet) -> Iterator[Problem]:
    """Problems for words that reveal the subject, in the heading of a client's sheet or anywhere on a discreet one."""
    if data.for_staff:
        return
    known = [one.maker.phrases for one in aloud]
    looked_at = _parts_in(data if aloud.first.sheet.discreet else data.heading)
    for text in dict.fromkeys(part.text for part in looked_at):
        word = next((found for phrases in known if (found := phrases.telling_word(text))), None)
        if word is not None:
            message = N_(
                "messages",
                "“{line}” contains the word “{word}”, which tells a stranger what the sheet is about. Ask the "
                "coordinator to change it.",
            ).filled(line=text, word=word)
            yield Problem(kind="telling-word", message=message, line=text)


def _parts_in(value: object) -> Iterator[Part]:
    if isinstance(value, Part):
        yield value
    elif isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from _parts_in(each)
    elif isinstance(value, Struct):
        yield from _parts_in(tuple(asdict(value).values()))
