"""Fold-over cards: printed on one side and folded, so that they need no duplex printing and have more room."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct

from guide_app.handouts.cards.sheets import Faces, FaceWanted, card_document, proposed
from guide_app.handouts.document import Document
from guide_app.handouts.options import (
    Cards,
    InkSaving,
    LargePrint,
    OtherWays,
    QrOption,
    ServicesOption,
    Sheets,
    ShortOption,
    StartAt,
    WordingOption,
    option,
)
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import Side, plan_sheets
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class FoldOverCardOptions(Struct, frozen=True, kw_only=True):
    """The options of fold-over cards."""

    stock: Annotated[
        CardStock,
        option(
            N_("messages", "Card paper"),
            N_("messages", "A sheet of cards that fold."),
            "fold-stock",
            default="plain-letter-fold-over",
        ),
    ]
    front: Annotated[
        str, option(N_("messages", "Language"), N_("messages", "The language of the front."), "handout-language")
    ] = "en"
    back: Annotated[
        str | None,
        option(
            N_("messages", "Back language"),
            N_(
                "messages", "The other half's; none is that of the front, and shares the services out over both halves."
            ),
            "handout-language",
            none=N_("messages", "Same as front"),
        ),
    ] = None
    services: ServicesOption = ()
    wording: WordingOption = "plain"
    short: ShortOption = False
    start_at: StartAt = 1
    cards: Cards = None
    sheets: Sheets = 1
    other_ways: OtherWays = True
    qr: QrOption = True
    ink_saving: InkSaving = False
    large_print: LargePrint = False


def fold_over_card(
    records: RecordSource,
    options: FoldOverCardOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The cards as a document to render. Raises HandoutError as for wallet cards, and for stock without a fold."""
    stock = options.stock
    if stock.fold is None:
        raise HandoutError(
            N_("messages", "{stock} has no fold. Choose stock with one, such as plain-letter-fold-over.").filled(
                stock=stock.title
            )
        )
    services = proposed(records, options.wording, options.front, options.services)
    front, back = services, services
    if options.back is None and len(services) > 1:
        middle = (len(services) + 1) // 2
        front, back = services[:middle], services[middle:]
    two_sided = options.back is not None or len(services) > 1
    sheets = plan_sheets(
        stock, two_sided=two_sided, start_at=options.start_at, cards=options.cards, sheets=options.sheets
    )
    halves: tuple[tuple[Side, str, tuple[str, ...]], ...] = (
        ("front", options.front, front),
        ("back", options.back or options.front, back),
    )
    wanted = [
        FaceWanted(
            design=0,
            side=side,
            language=language,
            wording=options.wording,
            services=half,
            proposed=not options.services,
        )
        for side, language, half in halves
    ]
    faces = Faces(records, phrases, today, other_ways=options.other_ways, qr=options.qr, short=options.short)
    return card_document(
        faces,
        wanted if two_sided else wanted[:1],
        stock=stock,
        sheets=sheets,
        duplex="long-edge",
        ink_saving=options.ink_saving,
        large_print=options.large_print,
    )
