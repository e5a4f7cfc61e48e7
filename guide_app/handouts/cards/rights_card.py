"""The card for agents at the door: rights on one side, and on the other words to say or show."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from guide_app.handouts.cards.sheets import card_sheet, unused_papers
from guide_app.handouts.cards.words_to_show import ShownFace, ShownTexts, shown_cards
from guide_app.handouts.document import Document
from guide_app.handouts.options import Cards, DuplexOption, HandoutOptions, InkSaving, LargePrint, StartAt, option
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress

CARD = "rights"
"""The card of the pack."""
StockOption = Annotated[
    CardStock,
    option(
        N_("messages", "Card paper"),
        N_("messages", "The card paper, by brand and part number."),
        "stock",
        step="paper",
        default="avery-5371",
    ),
]
PersonLanguage = Annotated[
    str,
    option(
        N_("messages", "Language of the person"),
        N_("messages", "The language of who carries the card. What to show is in English too."),
        "client-language",
        step="words",
        look="tiles",
    ),
]


class RightsCardOptions(HandoutOptions, frozen=True, kw_only=True):
    """The options of the card of rights."""

    stock: StockOption
    language: PersonLanguage = "en"
    start_at: StartAt = 1
    cards: Cards = None
    duplex: DuplexOption = "long-edge"
    ink_saving: InkSaving = False
    large_print: LargePrint = False

    def unused(self) -> dict[str, Message]:
        """In large print, card paper; on a card that folds, how the sheet is turned."""
        return unused_papers(self.stock, large=self.large_print)

    @property
    def cut_from(self) -> CardStock:
        """The card paper or, in large print, halves of a plain sheet."""
        return card_sheet(self.stock, large=self.large_print)


def rights_card(
    records: RecordSource,
    options: RightsCardOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The cards as a document to render. Says who has read them, or that no lawyer has. Raises HandoutError for a pack
    without the card, or a number out of the stock's range.
    """
    texts = ShownTexts(records, phrases, CARD, options.language, today)
    card, call = texts.card, texts.call()
    front = ShownFace(
        lang=options.language,
        title=texts.part(card.title),
        lines=tuple(texts.line(line) for line in card.lines),
        call=call,
        foot=(texts.reader(),),
        small=(texts.part(card.intro), texts.dates()),
    )
    back = ShownFace(
        lang=options.language,
        title=texts.part(card.title),
        said=texts.said(english=True),
        caption=texts.own(texts.phrases.show_this),
        spoken=Part(text=texts.english, lang="en"),
        call=call,
        emergency=texts.line(card.emergency),
        foot=texts.line(card.footer) if card.footer else (),
    )
    return shown_cards(
        texts,
        (front, back),
        stock=options.cut_from,
        duplex=options.duplex,
        start_at=options.start_at,
        cards=options.cards,
        ink_saving=options.ink_saving,
        large_print=options.large_print,
    )
