"""Sheets to point at: languages by their own names, for an interpreter line; and what to do, in pictures."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from guide_app.content.records import Question
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import SecondClientLanguage
from guide_app.handouts.pages.page_maker import ClientPageOptions, Margins, PageMaker, PageOptions
from guide_app.handouts.pages.side_by_side import in_both
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import NothingChosenError
from guide_app.library.library import Library
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress
from guide_app.system.tongues import INVITE, tongues_of


class PointSheetOptions(PageOptions, frozen=True, kw_only=True):
    """The options of the sheet: those of any page."""


class Words(Struct, frozen=True, kw_only=True):
    """Words in their language."""

    lang: str
    text: str


class Row(Struct, frozen=True, kw_only=True):
    """One language."""

    own: Words
    ask: str
    """What to say, in English."""


class PointSheet(Struct, frozen=True, kw_only=True):
    """The data for ``point.typ``."""

    sheet: SheetSize
    margins: Margins
    heading: str
    invites: tuple[Words, ...]
    """The heading in the other languages of the pack."""
    staff: str
    other: str
    rows: tuple[Row, ...]


def point_sheet(
    library: Library,
    options: PointSheetOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The sheet as a document to render."""
    maker = PageMaker(library, phrases, options.language, today)
    if options.language != library.languages[0]:
        maker.provenance.mark_draft()
    others = [code for code in library.client_languages if code in phrases.languages and code != options.language]
    data = PointSheet(
        sheet=sheet_size(options.paper),
        margins=maker.margins(options.own),
        heading=phrases.of(options.language).text(INVITE),
        invites=tuple(Words(lang=code, text=phrases.of(code).text(INVITE)) for code in others),
        staff=maker.sheet.point_staff,
        other=maker.sheet.point_other,
        rows=tuple(
            Row(own=Words(lang=code, text=each.own), ask=each.ask)
            for code, each in tongues_of(library.pack(options.language).point_to).items()
        ),
    )
    return maker.document(options, "point.typ", data.heading, data, "languages")


class PicturesSheetOptions(ClientPageOptions, frozen=True, kw_only=True):
    """The options of the sheet."""

    second_language: SecondClientLanguage = None


class Step(Struct, frozen=True, kw_only=True):
    """One picture with its words, in each language."""

    picture: str
    words: tuple[tuple[Part, ...], ...]


class Situation(Struct, frozen=True, kw_only=True):
    """One situation."""

    picture: str
    title: tuple[tuple[Part, ...], ...]
    """In each language."""
    steps: tuple[Step, ...]


class PicturesSheet(Struct, frozen=True, kw_only=True):
    """The data for ``pictures.typ``."""

    sheet: SheetSize
    margins: Margins
    title: str
    situations: tuple[Situation, ...]
    narrow_margins: bool = True


def pictures_sheet(
    library: Library, options: PicturesSheetOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The sheet as a document to render. Raises HandoutError if the pack has no situation in pictures."""
    maker = PageMaker(library, phrases, options.language, today)
    other = None if options.second_language in (None, options.language) else options.second_language
    makers = (maker,) if other is None else (maker, maker.in_language(other))
    told = [each.record.id for each in library.all(Question, library.languages[0]) if each.record.in_pictures]
    situations = tuple(filter(None, (_situation(makers, question) for question in told)))
    if not situations:
        raise NothingChosenError(N_("messages", "No answer has pictures in this language."))
    data = PicturesSheet(
        sheet=sheet_size(options.paper),
        situations=situations,
        title=" · ".join(each.sheet.in_pictures for each in makers),
        margins=maker.margins(options.own) if len(makers) == 1 else in_both(maker, makers[1], options)[0],
    )
    return maker.document(options, "pictures.typ", data.title, data, "pictures")


def _situation(makers: tuple[PageMaker, ...], question: str) -> Situation | None:
    """None if a language lacks its pictures."""
    found = [(maker, maker.library.get(Question, question, maker.language)) for maker in makers]
    told = [(maker, each) for maker, each in found if each is not None and each.record.in_pictures]
    if len(told) < len(makers):
        return None
    for maker, each in told:
        maker.provenance.look_at_text(each, each.record.question)
    record = told[0][1].record
    words = zip(
        *((maker.text.line(text, each.language) for text in each.record.in_pictures) for maker, each in told),
        strict=True,
    )
    return Situation(
        picture=record.pictured,
        title=tuple(maker.text.line(each.record.in_short or "", each.language) for maker, each in told),
        steps=tuple(Step(picture=picture, words=said) for picture, said in zip(record.pictures, words, strict=True)),
    )
