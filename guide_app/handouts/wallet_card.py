"""Wallet cards: a few numbers to carry, in one language or two, in plain or discreet words."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct

from guide_app.handouts.card_face import CardFace, FaceMaker
from guide_app.handouts.document import Document, Page
from guide_app.handouts.options import (
    DuplexOption,
    InkSaving,
    LargePrint,
    OtherWays,
    QrOption,
    ServicesOption,
    WordingOption,
    said,
)
from guide_app.handouts.problems import HandoutError, Note, Problem
from guide_app.handouts.sheet import SheetPage, Side, plan_sheets
from guide_app.handouts.source import Shelf
from guide_app.handouts.stock import CardStock
from guide_app.handouts.watch import UNWATCHED, Watch
from guide_app.handouts.words import WordList

TEMPLATE = "wallet-card.typ"


class WalletCardOptions(Struct, frozen=True, kw_only=True):
    """What a person chooses for wallet cards."""

    stock: Annotated[
        CardStock, said("Card paper", "The sheet of cards, by maker and part number.", "stock", default="avery-5371")
    ]
    front: Annotated[str, said("Front language", "The language of the front.", "handout-language")] = "en"
    back: Annotated[
        str | None, said("Back language", "The language of the back; none leaves it white.", "handout-language")
    ] = None
    services: ServicesOption = ()
    wording: WordingOption = "plain"
    start_at: Annotated[int, said("Start at card", "The first card to use on the first sheet.", least=1)] = 1
    cards: Annotated[int | None, said("Cards", "How many cards; none fills the sheets.", least=1)] = None
    sheets: Annotated[int, said("Sheets", "How many sheets to fill.", least=1)] = 1
    duplex: DuplexOption = "long-edge"
    other_ways: OtherWays = True
    qr: QrOption = True
    ink_saving: InkSaving = False
    large_print: LargePrint = False


class SheetSize(Struct, frozen=True, kw_only=True):
    """Width and height in millimetres."""

    width: float
    height: float


class CardSheets(Struct, frozen=True, kw_only=True):
    """What ``wallet-card.typ`` reads."""

    sheet: SheetSize
    corner_radius: float
    faces: dict[Side, CardFace]
    sheets: tuple[SheetPage, ...]


def wallet_card(
    shelf: Shelf, options: WalletCardOptions, words: WordList, today: dt.date, watch: Watch = UNWATCHED
) -> Document:
    """The cards as a document to render.

    What may not be printed is listed in its ``problems``; ``today`` decides which listings are old. Raises
    HandoutError for an unknown language, a start or a number that the stock does not have, or a pack without cards.
    """
    stock = options.stock
    sheets = plan_sheets(
        stock,
        two_sided=options.back is not None,
        duplex=options.duplex,
        start_at=options.start_at,
        cards=options.cards,
        sheets=options.sheets,
    )
    faces: dict[Side, CardFace] = {}
    problems: list[Problem] = []
    notes: list[Note] = []
    languages: dict[Side, str] = {"front": options.front}
    if options.back is not None:
        languages["back"] = options.back
    for side, language in languages.items():
        card = shelf.get("card", options.wording, language)
        if card is None:
            raise HandoutError(f"The pack has no {options.wording} card. Add '{options.wording}' to its cards.yaml.")
        services = options.services or card.record.services
        maker = FaceMaker(shelf, words.of(language), language=language, wording=options.wording, side=side, today=today)
        face = maker.make(card, services, options.other_ways)
        problems += maker.problems
        notes += [note for note in maker.notes if note not in notes]
        if not services:
            problems.append(_nothing_chosen(side))
        if face is not None:
            faces[side] = face
    if stock.estimate:
        notes.append(_estimated(stock))
    width, height = stock.sheet_size
    sheets_with_faces = sheets if len(faces) == len(languages) else ()
    return Document(
        template=TEMPLATE,
        title=faces["front"].title.text if "front" in faces else "",
        language=options.front,
        data=CardSheets(
            sheet=SheetSize(width=width, height=height),
            corner_radius=stock.corner_radius,
            faces=faces,
            sheets=sheets_with_faces,
        ),
        pages=tuple(Page(sheet=page.sheet, side=page.side) for page in sheets_with_faces),
        suggested_name="-".join(["cards", *dict.fromkeys(languages.values())]) + ".pdf",
        problems=tuple(problems),
        notes=tuple(notes),
    )


def _nothing_chosen(side: Side) -> Problem:
    return Problem(
        kind="nothing-chosen",
        message="No service is chosen for the card. Add at least one.",
        side=side,
        ways_out=("other-service",),
    )


def _estimated(stock: CardStock) -> Note:
    return Note(
        kind="estimated-stock",
        message=f"The maker of {stock.brand} {stock.part} publishes no measures; these are an estimate. "
        "Print one test sheet on plain paper first and hold it against the stock.",
        subject=stock.id,
    )
