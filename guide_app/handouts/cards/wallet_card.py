"""Cards to carry: a few numbers in one language or two, discreet or plain, front and back or folded."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from guide_app.handouts.cards.sheets import (
    UNFOLDED_ONLY,
    Faces,
    FaceWanted,
    OwnBack,
    card_document,
    card_sheet,
    proposed,
    unused_papers,
)
from guide_app.handouts.document import Document
from guide_app.handouts.options import (
    Cards,
    DuplexOption,
    HandoutOptions,
    InkSaving,
    LargePrint,
    QrOption,
    ServicesOption,
    StartAt,
    WordingOption,
    option,
)
from guide_app.handouts.parts.own_block import EMPTY, OwnBlock, block_text
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import Side, plan_sheets
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress

HALF_HOLDS = 5
"""Services that half a sheet holds in large print, beside 911 and relay."""
_PLAIN_ONLY = N_("messages", "A discreet card has no code and does not say who gave it. Choose the plain wording.")


class WalletCardOptions(HandoutOptions, frozen=True, kw_only=True):
    """The options of cards."""

    stock: Annotated[
        CardStock,
        option(
            N_("messages", "Card paper"),
            N_("messages", "The sheet of cards, by maker and part number. Some fold, with room for more numbers."),
            "stock",
            step="paper",
            default="avery-5371",
        ),
    ]
    front: Annotated[
        str,
        option(
            N_("messages", "Front language"),
            N_("messages", "The language of the front."),
            "client-language",
            step="words",
        ),
    ] = "en"
    back: Annotated[
        str | None,
        option(
            N_("messages", "Back language"),
            N_(
                "messages",
                "The language of the back. None leaves it blank. On a card that folds, none shares the numbers out "
                "over both halves.",
            ),
            "client-language",
            step="words",
            none=N_("messages", "None"),
        ),
    ] = None
    services: ServicesOption = ()
    wording: WordingOption = "discreet"
    start_at: StartAt = 1
    cards: Cards = None
    duplex: DuplexOption = "long-edge"
    own_back: Annotated[
        bool,
        option(
            N_("messages", "Our details on the back"),
            N_(
                "messages",
                "Instead of a language: your name and number, or blank lines, and room to write the next step. "
                "Not on discreet cards.",
            ),
            step="more",
        ),
    ] = False
    qr: QrOption = True
    ink_saving: InkSaving = False
    large_print: LargePrint = False
    own: OwnBlock = EMPTY

    def unused(self) -> dict[str, Message]:
        """Codes and our block are for plain cards, the turning of the sheet for cards without a fold."""
        found = unused_papers(self.stock, large=self.large_print)
        if "duplex" in found:
            found["own_back"] = UNFOLDED_ONLY
        if self.wording == "discreet":
            found |= {"qr": _PLAIN_ONLY, "own_back": _PLAIN_ONLY}
        return found

    @property
    def cut_from(self) -> CardStock:
        """The card paper or, in large print, plain paper of its size: a half for each card, or all for many numbers."""
        return card_sheet(self.stock, large=self.large_print, halves=2 if len(self.services) <= HALF_HOLDS else 1)


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
    own = _own_back(options, phrases) if options.own_back and "own_back" not in options.unused() else None
    stock = options.cut_from
    wanted = _folded(records, options) if stock.fold is not None else _two_sides(options, own is not None)
    two_sided = own is not None or len(wanted) > 1
    sheets = plan_sheets(
        stock, two_sided=two_sided, duplex=options.duplex, start_at=options.start_at, cards=options.cards
    )
    return card_document(
        Faces(records, phrases, today, other_ways=True, qr=options.qr, short=False),
        wanted,
        stock=stock,
        sheets=sheets,
        duplex="long-edge" if stock.fold is not None else options.duplex,
        ink_saving=options.ink_saving,
        large_print=options.large_print,
        own_back=own,
    )


def _two_sides(options: WalletCardOptions, own_back: bool) -> list[FaceWanted]:
    """The front, and the back in its own language."""
    front = _face(options, "front", options.front, options.services)
    if options.back is None or own_back:
        return [front]
    return [front, _face(options, "back", options.back, options.services)]


def _folded(records: RecordSource, options: WalletCardOptions) -> list[FaceWanted]:
    """The halves of a card that folds: a language each, or the services shared out over both."""
    services = proposed(records, options.wording, options.front, options.services)
    halves: tuple[tuple[Side, str, tuple[str, ...]], ...]
    if options.back is not None:
        halves = (("front", options.front, services), ("back", options.back, services))
    else:
        middle = (len(services) + 1) // 2
        halves = (("front", options.front, services[:middle]), ("back", options.front, services[middle:]))
    return [_face(options, side, language, half) for side, language, half in halves if half or side == "front"]


def _face(options: WalletCardOptions, side: Side, language: str, services: tuple[str, ...]) -> FaceWanted:
    return FaceWanted(
        design=0,
        side=side,
        language=language,
        wording=options.wording,
        services=services,
        proposed=not options.services,
    )


def _own_back(options: WalletCardOptions, phrases: PhraseBook) -> OwnBack:
    words = phrases.of(options.front)
    return OwnBack(block=block_text(options.own, words), next=words.next_step, lang=options.front)
