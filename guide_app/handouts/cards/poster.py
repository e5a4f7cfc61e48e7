"""The poster: one question and one answer, in one language, in two, or in pictures; with tear-off tabs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Struct, structs

from guide_app.content.records import CardWording, Phone, Service
from guide_app.handouts.document import Document, Page, SheetSize, file_name, sheet_size
from guide_app.handouts.options import (
    ColorOption,
    HandoutLanguage,
    HandoutOptions,
    InkSaving,
    LargePrint,
    OwnBlockOption,
    QrOption,
    ServicesOption,
    Wording,
    option,
)
from guide_app.handouts.parts.card_face import CardFace, FaceBuilder, Row, greetings
from guide_app.handouts.parts.own_block import EMPTY, BlockText, OwnBlock, block_text
from guide_app.handouts.parts.provenance import publisher_lines
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError, Note, Problem, merged
from guide_app.library.building.facets import is_free
from guide_app.library.hours import are_always, schedules_of
from guide_app.library.library import Localized
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress

TABS = 8
"""Tabs about an inch wide across a letter page."""
Style = Literal["words", "pictures"]
PosterPaper = Literal["letter", "a4", "tabloid", "a3"]


class PosterOptions(HandoutOptions, frozen=True, kw_only=True):
    """The options of a poster."""

    language: HandoutLanguage = "en"
    second_language: Annotated[
        str | None,
        option(
            N_("messages", "Second language"),
            N_("messages", "Both languages on one poster, next to the same pictures and numbers."),
            "client-language",
            step="words",
            none=N_("messages", "None"),
        ),
    ] = None
    style: Annotated[
        Style,
        option(
            N_("messages", "Poster style"),
            N_("messages", "Words, or pictures for people who do not read: three scenes, one number, four doors."),
            step="words",
            titles={"words": N_("messages", "Words"), "pictures": N_("messages", "Pictures")},
        ),
    ] = "words"
    services: ServicesOption = ()
    wording: Annotated[
        Wording,
        option(
            N_("messages", "Wording of the tabs"),
            N_("messages", "Plain, or discreet: nothing tells a stranger what the number on a tab is for."),
            step="words",
            look="segments",
            titles={"plain": N_("messages", "Plain"), "discreet": N_("messages", "Discreet")},
        ),
    ] = "discreet"
    paper: Annotated[
        PosterPaper,
        option(
            N_("messages", "Paper"),
            N_("messages", "The paper size."),
            step="paper",
            titles={
                "letter": N_("messages", "Letter"),
                "a4": N_("messages", "A4"),
                "tabloid": N_("messages", "Tabloid"),
                "a3": N_("messages", "A3"),
            },
        ),
    ] = "letter"
    tabs: Annotated[
        bool,
        option(
            N_("messages", "Tear-off tabs"),
            N_("messages", "The first number, repeated along the bottom."),
            step="paper",
        ),
    ] = True
    two_to_a_sheet: Annotated[
        bool,
        option(
            N_("messages", "Two to a sheet"),
            N_("messages", "Two small posters side by side, to cut apart, for bathroom stall doors."),
            step="paper",
        ),
    ] = False
    own_block: OwnBlockOption = True
    qr: QrOption = True
    color: ColorOption = False
    ink_saving: InkSaving = False
    large_print: LargePrint = False
    own: OwnBlock = EMPTY

    def unused(self) -> dict[str, Message]:
        """A poster in pictures is for people who do not read; in large print the number takes the room of the rest."""
        found: dict[str, Message] = {}
        if self.style == "pictures":
            found["own_block"] = N_("messages", "A poster in pictures has no block.")
        if self.large_print:
            reason = N_("messages", "In large print the number takes the room of tabs and code.")
            found |= dict.fromkeys(("tabs", "qr", "wording"), reason)
        elif not self.tabs:
            found["wording"] = N_("messages", "The wording is that of the tabs, which are left out.")
        return found


class Claim(Struct, frozen=True, kw_only=True):
    """A picture of what a service offers, and its words."""

    pictogram: str
    said: Part


class Poster(Struct, frozen=True, kw_only=True):
    """The data for ``poster.typ``."""

    sheet: SheetSize
    two: bool
    style: Style
    color: bool
    faces: tuple[CardFace, ...]
    """The faces in the poster's language, and in the second one."""
    tabs: tuple[Row, ...]
    """The contents of the tabs, which alternate."""
    count: int
    claims: tuple[Claim, ...]
    """Pictures of the features of the first service: day and night, free, other languages."""
    greetings: tuple[Part, ...]
    """That there is help, in every language, for a poster in pictures."""
    own: BlockText | None
    """None on a poster in pictures, which is for people who do not read."""


class _PosterFaces:
    """Builds the faces and collects their problems and notes."""

    def __init__(self, records: RecordSource, options: PosterOptions, phrases: PhraseBook, today: dt.date) -> None:
        self._records, self._options, self._phrases, self._today = records, options, phrases, today
        self.problems: list[Problem] = []
        self.notes: list[Note] = []

    def card(self, language: str) -> Localized[CardWording]:
        """The texts of the poster in a language."""
        card = self._records.get(CardWording, "poster", language)
        if card is None:
            raise HandoutError(N_("messages", "The pack has no words for a poster. Add 'poster' to its cards.yaml."))
        if not self.tabbed:
            return structs.replace(card, record=structs.replace(card.record, footer=card.record.footer_without_tabs))
        return card

    @property
    def tabbed(self) -> bool:
        """Whether it has tabs; in large print the number takes their room."""
        return self._options.tabs and not self._options.large_print

    def services(self) -> tuple[str, ...]:
        """The chosen services, or the pack's; in pictures the longer list of its discreet card."""
        options = self._options
        discreet = self._records.get(CardWording, "discreet", options.language)
        if options.style == "pictures" and not options.services and discreet is not None:
            return discreet.record.services
        return options.services or self.card(options.language).record.services

    def face(self, language: str) -> CardFace | None:
        """The poster in one language, without a QR code in large print, where the number takes its room."""
        builder = self._builder(language, "plain")
        coded = self._options.qr and not self._options.large_print
        face = builder.make(self.card(language), self.services(), qr=coded)
        if face is not None:
            face = structs.replace(face, dates=(*face.dates, *publisher_lines(self._records, language)[:1]))
        self._hear(builder)
        return face

    def tab(self, language: str) -> Row | None:
        """The content of a tab."""
        builder = self._builder(language, self._options.wording)
        rows = builder.names(self.services()[:1])
        self._hear(builder)
        return next(iter(rows), None)

    def claims(self) -> tuple[Claim, ...]:
        """The pictures for the first number: only features that its record states."""
        found = self._records.get(Service, next(iter(self.services()), ""), self._records.languages[0])
        if found is None:
            return ()
        service = found.record
        listed = (self._records.get(Phone, each, self._records.languages[0]) for each in service.phones)
        phones = [each.record for each in listed if each is not None]
        true = {
            "day-night": are_always(schedules_of(service, phones)),
            "free": is_free(service.cost_option),
            "languages": service.interpretation_services is not None,
        }
        language = self._options.language
        words = self._phrases.of(language).claims
        return tuple(Claim(pictogram=each, said=Part(text=words[each], lang=language)) for each in true if true[each])

    def _builder(self, language: str, wording: Wording) -> FaceBuilder:
        return FaceBuilder(self._records, self._phrases, language=language, wording=wording, today=self._today)

    def _hear(self, builder: FaceBuilder) -> None:
        self.problems += builder.problems
        self.notes += [note for note in builder.notes if note not in self.notes]


def poster(
    records: RecordSource, options: PosterOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The poster as a document to render. Raises HandoutError for a pack without words for it."""
    made = _PosterFaces(records, options, phrases, today)
    languages: list[str] = [options.language]
    if options.second_language not in (None, options.language):
        languages.append(options.second_language)
    faces = [face for language in languages if (face := made.face(language)) is not None]
    tabs = [made.tab(language) for language in languages] if made.tabbed and made.services() else []
    whole = len(faces) == len(languages)
    data = Poster(
        sheet=sheet_size(options.paper, landscape=options.two_to_a_sheet),
        two=options.two_to_a_sheet,
        style=options.style,
        color=options.color,
        faces=tuple(faces),
        tabs=tuple(tab for tab in tabs if tab is not None),
        count=TABS,
        claims=made.claims() if options.style == "pictures" else (),
        greetings=greetings(records, options.language) if options.style == "pictures" else (),
        own=block_text(options.own, phrases.of(options.language))
        if options.own_block and options.style == "words"
        else None,
    )
    fixed = (Page(sheet=1, side="front"),) if whole else ()
    return Document(
        template="poster.typ",
        title=faces[0].title.text if faces else "",
        language=options.language,
        data=data,
        pages=None if options.large_print and whole else fixed,
        suggested_name=file_name("poster", languages),
        ink_saving=options.ink_saving,
        large_print=options.large_print,
        problems=merged(made.problems),
        notes=tuple(made.notes),
    )
