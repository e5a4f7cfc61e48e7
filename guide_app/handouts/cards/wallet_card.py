"""Wallet cards: a few numbers to carry, in one language or two, in plain or discreet wording."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct

from guide_app.handouts.cards.sheets import Faces, FaceWanted, OwnBack, card_document
from guide_app.handouts.document import Document
from guide_app.handouts.options import (
    Cards,
    DuplexOption,
    InkSaving,
    LargePrint,
    OtherWays,
    QrOption,
    ServicesOption,
    Sheets,
    ShortOption,
    StartAt,
    Wording,
    WordingOption,
    option,
)
from guide_app.handouts.parts.own_block import EMPTY, OwnBlock, block_text
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import Problem
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import plan_sheets
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class Design(Struct, frozen=True, kw_only=True):
    """A further design on the same sheets."""

    front: str
    back: str | None = None
    """The language of the back; None for a one-sided design."""
    services: tuple[str, ...] = ()
    wording: Wording = "plain"


class WalletCardOptions(Struct, frozen=True, kw_only=True):
    """The options of wallet cards."""

    stock: Annotated[
        CardStock,
        option(
            N_("messages", "Card paper"),
            N_("messages", "The sheet of cards, by maker and part number."),
            "stock",
            default="avery-5371",
        ),
    ]
    front: Annotated[
        str, option(N_("messages", "Front language"), N_("messages", "The language of the front."), "handout-language")
    ] = "en"
    back: Annotated[
        str | None,
        option(
            N_("messages", "Back language"),
            N_("messages", "The language of the back; none leaves it white."),
            "handout-language",
            none=N_("messages", "None: one side"),
        ),
    ] = None
    own_back: Annotated[
        bool,
        option(
            N_("messages", "Our block behind"),
            N_(
                "messages",
                "Instead of a language: the name and number of this place, or lines for a pen, and the next step to "
                "write. Not on discreet cards.",
            ),
        ),
    ] = False
    services: ServicesOption = ()
    wording: WordingOption = "plain"
    short: ShortOption = False
    start_at: StartAt = 1
    cards: Cards = None
    sheets: Sheets = 1
    duplex: DuplexOption = "long-edge"
    other_ways: OtherWays = True
    qr: QrOption = True
    ink_saving: InkSaving = False
    large_print: LargePrint = False
    more: tuple[Design, ...] = ()
    """Further designs. On two-sided sheets a design without a back uses its front's language there."""
    shares: tuple[int, ...] = ()
    """The number of consecutive cards per design, the first design's first; empty: equal shares of a sheet."""
    own: OwnBlock = EMPTY


def wallet_card(
    records: RecordSource,
    options: WalletCardOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The cards as a document to render.

    Its ``problems`` list what must not be printed; ``today`` decides which listings are stale. Raises HandoutError for
    an unknown language, a start or a number out of the stock's range, or a pack without cards.
    """
    first = Design(front=options.front, back=options.back, services=options.services, wording=options.wording)
    designs = (first, *options.more)
    two_sided = options.own_back or any(design.back is not None for design in designs)
    even = max(options.stock.per_sheet // len(designs), 1)
    sheets = plan_sheets(
        options.stock,
        two_sided=two_sided,
        duplex=options.duplex,
        start_at=options.start_at,
        cards=options.cards,
        sheets=options.sheets,
        designs=options.shares or (even,) * len(designs),
    )
    wanted: list[FaceWanted] = []
    for index, design in enumerate(designs):
        wanted.append(_face(design, index, back=False))
        if two_sided and not options.own_back:
            wanted.append(_face(design, index, back=True))
    faces = Faces(records, phrases, today, other_ways=options.other_ways, qr=options.qr, short=options.short)
    own = _own_back(options, phrases) if options.own_back else None
    if own is not None and any(design.wording == "discreet" for design in designs):
        faces.problems.append(_telling_back())
    return card_document(
        faces,
        wanted,
        stock=options.stock,
        sheets=sheets,
        duplex=options.duplex,
        ink_saving=options.ink_saving,
        large_print=options.large_print,
        own_back=own,
    )


def _own_back(options: WalletCardOptions, phrases: PhraseBook) -> OwnBack:
    words = phrases.of(options.front)
    return OwnBack(block=block_text(options.own, words), next=words.next_step, lang=options.front)


def _telling_back() -> Problem:
    """The problem of a discreet card whose back would reveal who gave it."""
    message = N_(
        "messages",
        "A discreet card does not say who gave it. Choose the plain wording, or leave our block off the back.",
    )
    return Problem(kind="telling-word", message=message, side="back", quick_fixes=("plain-wording",))


def _face(design: Design, index: int, *, back: bool) -> FaceWanted:
    return FaceWanted(
        design=index,
        side="back" if back else "front",
        language=(design.back or design.front) if back else design.front,
        wording=design.wording,
        services=design.services,
    )
