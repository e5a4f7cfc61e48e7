"""One number many times: on labels, or on bands to cut out of plain paper. Always discreet."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Struct

from guide_app.content.records import CardWording
from guide_app.handouts.cards.sheets import Faces, FaceWanted, estimated
from guide_app.handouts.document import Document, Page, SheetSize, file_name
from guide_app.handouts.options import (
    Cards,
    HandoutOptions,
    InkSaving,
    LargePrint,
    PaperOption,
    StartAt,
    option,
)
from guide_app.handouts.parts.card_face import CardFace
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.phrases import BandPhrases, PhraseBook
from guide_app.handouts.problems import merged
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import SheetPage, plan_sheets
from guide_app.handouts.stock.plain_sheets import band_sheet
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress

NumberOption = Annotated[
    str | None,
    option(
        N_("messages", "Service to call"),
        N_("messages", "The service whose number is printed. None uses the first service on the pack's discreet card."),
        "service",
        step="content",
        none=N_("messages", "The pack's first"),
    ),
]
SecondLanguage = Annotated[
    str | None,
    option(
        N_("messages", "Second language"),
        N_("messages", "Alternates with the first language. None prints one language."),
        "client-language",
        step="words",
        none=N_("messages", "None"),
    ),
]


class LabelsOptions(HandoutOptions, frozen=True, kw_only=True):
    """The options of labels and bands."""

    service: NumberOption = None
    piece: Annotated[
        Literal["label", "soap", "balm", "shoe"],
        option(
            N_("messages", "What to make"),
            N_(
                "messages",
                "Labels and stickers, on label paper. Or bands for soap, wraps for lip balm or cards for a shoe, to "
                "cut out of plain paper. A sheet is filled with one of them.",
            ),
            step="content",
            look="tiles",
            titles={
                "label": N_("messages", "Labels, stickers"),
                "soap": N_("messages", "Soap bands"),
                "balm": N_("messages", "Lip-balm wraps"),
                "shoe": N_("messages", "Shoe cards"),
            },
            notes={
                "label": N_("messages", "On label paper. For the door of a bathroom stall: Avery 5163, 10 on a sheet."),
                "soap": N_("messages", "Cut out of plain paper, to tape around a bar of soap."),
                "balm": N_("messages", "Cut out of plain paper, once around the tube."),
                "shoe": N_("messages", "Cut out of plain paper, the number alone: to fold, for under the insole."),
            },
        ),
    ] = "label"
    stock: Annotated[
        CardStock,
        option(
            N_("messages", "Label paper"),
            N_("messages", "The label sheet, by brand and part number."),
            "stock",
            step="paper",
            default="avery-5160",
        ),
    ]
    language: Annotated[
        str,
        option(
            N_("messages", "Language"), N_("messages", "The language of the text."), "client-language", step="words"
        ),
    ] = "en"
    second_language: SecondLanguage = None
    words: Annotated[
        Literal["all", "none"],
        option(
            N_("messages", "Words on them"),
            N_("messages", "A few discreet words above the number, or the number alone."),
            step="words",
            look="segments",
            titles={"all": N_("messages", "A few words"), "none": N_("messages", "None: the number alone")},
        ),
    ] = "all"
    cards: Cards = None
    paper: PaperOption = "letter"
    start_at: StartAt = 1
    ink_saving: InkSaving = False
    large_print: LargePrint = False

    def unused(self) -> dict[str, Message]:
        """Label paper has its own size, and places that count; bands are as large as what they go around."""
        if self.piece == "label":
            return {"paper": N_("messages", "The size of label paper is that of its part number.")}
        plain = N_("messages", "This is cut out of plain paper.")
        found = {"stock": plain, "start_at": plain}
        found["large_print"] = N_("messages", "This is as large as what it goes around. Labels can be in large print.")
        if self.piece == "shoe":
            found["words"] = N_("messages", "A shoe card has the number alone.")
        return found

    @property
    def cut_from(self) -> CardStock:
        """The label paper, or plain paper with one kind of band."""
        return self.stock if self.piece == "label" else band_sheet(self.piece, self.paper)


class Labels(Struct, frozen=True, kw_only=True):
    """The data for ``labels.typ``."""

    piece: str
    sheet: SheetSize
    corner_radius: float
    faces: dict[str, CardFace]
    """By side and design: ``front-0``."""
    sheets: tuple[SheetPage, ...]
    captions: BandPhrases | None
    """How to cut and use bands."""


def labels(
    records: RecordSource, options: LabelsOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The labels or bands as a document to render. Raises HandoutError as for cards."""
    card = records.get(CardWording, "discreet", options.language)
    services = (options.service,) if options.service else card.record.services[:1] if card else ()
    bare = options.words == "none" or options.piece == "shoe"
    languages = dict.fromkeys((options.language, options.second_language or options.language))
    wanted = [
        FaceWanted(design=index, side="front", language=language, wording="discreet", services=services, bare=bare)
        for index, language in enumerate([options.language] if bare else languages)
    ]
    faces = Faces(records, phrases, today, other_ways=False, qr=False, short=True)
    for one in wanted:
        faces.make(one)
    stock = options.cut_from
    sheets = plan_sheets(
        stock, two_sided=False, start_at=options.start_at, cards=options.cards, designs=(1,) * len(wanted)
    )
    shown = sheets if len(faces.made) == len(wanted) else ()
    sheet = SheetSize(width=stock.sheet_size[0], height=stock.sheet_size[1])
    return Document(
        template="labels.typ",
        title=next((face.title.text for face in faces.made.values()), ""),
        language=options.language,
        data=Labels(
            piece=options.piece,
            sheet=sheet,
            corner_radius=stock.corner_radius,
            faces=faces.made,
            sheets=shown,
            captions=None if options.piece == "label" else phrases.of(options.language).bands,
        ),
        pages=tuple(Page(sheet=page.sheet, side=page.side) for page in shown),
        suggested_name=file_name("labels", [one.language for one in wanted]),
        ink_saving=options.ink_saving,
        large_print=options.large_print,
        problems=merged(faces.problems),
        notes=(*faces.notes, *estimated(stock)),
    )
