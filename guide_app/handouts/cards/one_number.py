"""Handouts with a single number: labels, and bands and stickers to cut out. Always discreet."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Struct

from guide_app.content.records import CardWording
from guide_app.handouts.cards.sheets import LARGE_TEMPLATE, Faces, FaceWanted, LargeCards, card_document
from guide_app.handouts.document import Document, Page, SheetSize, file_name, sheet_size
from guide_app.handouts.options import (
    Cards,
    HandoutLanguage,
    InkSaving,
    LargePrint,
    PaperOption,
    Sheets,
    StartAt,
    option,
)
from guide_app.handouts.parts.card_face import CardFace
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.phrases import BandPhrases, PhraseBook
from guide_app.handouts.problems import merged
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import plan_sheets
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress

NumberOption = Annotated[
    str | None,
    option(
        N_("messages", "Number of"),
        N_("messages", "The service whose number it is; none takes the first of the pack's discreet card."),
        "service",
        none=N_("messages", "The pack's first"),
    ),
]
SecondLanguage = Annotated[
    str | None,
    option(
        N_("messages", "Second language"),
        N_("messages", "By turns with the first; none is one language."),
        "handout-language",
        none=N_("messages", "None: one language"),
    ),
]


class LabelsOptions(Struct, frozen=True, kw_only=True):
    """The options of labels."""

    stock: Annotated[
        CardStock,
        option(
            N_("messages", "Label paper"),
            N_("messages", "The sheet of labels, by maker and part number."),
            "stock",
            default="avery-5160",
        ),
    ]
    service: NumberOption = None
    language: HandoutLanguage = "en"
    second_language: SecondLanguage = None
    words: Annotated[
        Literal["all", "some", "none"],
        option(
            N_("messages", "Words on the labels"),
            N_("messages", "A few discreet words above the number, on all labels, on some, or on none."),
            titles={
                "all": N_("messages", "On all"),
                "some": N_("messages", "On some"),
                "none": N_("messages", "On none: the number alone"),
            },
        ),
    ] = "some"
    start_at: StartAt = 1
    cards: Cards = None
    sheets: Sheets = 1
    ink_saving: InkSaving = False
    large_print: LargePrint = False


class BandsOptions(Struct, frozen=True, kw_only=True):
    """The options of a sheet of bands and stickers."""

    service: NumberOption = None
    language: HandoutLanguage = "en"
    second_language: SecondLanguage = None
    paper: PaperOption = "letter"
    ink_saving: InkSaving = False
    large_print: LargePrint = False


class Bands(Struct, frozen=True, kw_only=True):
    """The data for ``bands.typ``."""

    sheet: SheetSize
    faces: tuple[CardFace, ...]
    captions: BandPhrases


def _wanted(records: RecordSource, options: LabelsOptions | BandsOptions) -> list[FaceWanted]:
    """The faces with the number, one per language."""
    card = records.get(CardWording, "discreet", options.language)
    proposed = card.record.services[:1] if card else ()
    services = (options.service,) if options.service else proposed
    second = (options.second_language,) if options.second_language else ()
    return [
        FaceWanted(design=index, side="front", language=language, wording="discreet", services=services)
        for index, language in enumerate(dict.fromkeys((options.language, *second)))
    ]


def _faces(records: RecordSource, phrases: PhraseBook, today: dt.date) -> Faces:
    return Faces(records, phrases, today, other_ways=False, qr=False, short=True)


def labels(
    records: RecordSource, options: LabelsOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The labels as a document to render. Raises HandoutError as for wallet cards."""
    worded = _wanted(records, options)
    bare = FaceWanted(
        design=0 if options.words == "none" else len(worded),
        side="front",
        language=options.language,
        wording="discreet",
        services=worded[0].services,
        bare=True,
    )
    wanted = {"all": worded, "some": [*worded, bare], "none": [bare]}[options.words]
    sheets = plan_sheets(
        options.stock,
        two_sided=False,
        start_at=options.start_at,
        cards=options.cards,
        sheets=options.sheets,
        designs=(1,) * len(wanted),
    )
    return card_document(
        _faces(records, phrases, today),
        wanted,
        stock=options.stock,
        sheets=sheets,
        duplex="long-edge",
        ink_saving=options.ink_saving,
        large_print=options.large_print,
        alone=True,
        stem="labels",
    )


def bands(
    records: RecordSource, options: BandsOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The sheet of bands as a document to render. In large print each face has its own page."""
    faces = _faces(records, phrases, today)
    wanted = _wanted(records, options)
    for one in wanted:
        faces.make(one)
    made = tuple(faces.made.values())
    sheet = sheet_size(options.paper)
    data: Struct = Bands(
        sheet=sheet,
        faces=made,
        captions=phrases.of(options.language).bands,
    )
    large = options.large_print
    fixed = (Page(sheet=1, side="front"),) if made else ()
    return Document(
        template=LARGE_TEMPLATE if large else "bands.typ",
        title=made[0].title.text if made else "",
        language=options.language,
        data=LargeCards(sheet=sheet, faces=made) if large else data,
        pages=None if large and made else fixed,
        suggested_name=file_name("labels", [one.language for one in wanted]),
        ink_saving=options.ink_saving,
        large_print=large,
        problems=merged(faces.problems),
        notes=tuple(faces.notes),
    )
