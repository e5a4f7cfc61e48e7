"""The card of a person who is Deaf: "I am Deaf. Please write.", in English and in the language of the person."""

from __future__ import annotations

import datetime as dt

from guide_app.handouts.cards.rights_card import PersonLanguage, StockOption
from guide_app.handouts.cards.sheets import card_sheet, unused_papers
from guide_app.handouts.cards.words_to_show import ShownFace, ShownTexts, shown_cards
from guide_app.handouts.document import Document
from guide_app.handouts.options import Cards, DuplexOption, HandoutOptions, InkSaving, LargePrint, StartAt
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress

CARD = "deaf"
"""The card of the pack."""
_ONE_SIDE = N_("messages", "In English it has one side: the other is white, to write on.")


class DeafCardOptions(HandoutOptions, frozen=True, kw_only=True):
    """The options of the card of a person who is Deaf."""

    stock: StockOption
    language: PersonLanguage = "en"
    start_at: StartAt = 1
    cards: Cards = None
    duplex: DuplexOption = "long-edge"
    ink_saving: InkSaving = False
    large_print: LargePrint = False

    def unused(self) -> dict[str, Message]:
        """As for the card of rights; and in English there is no back to turn to."""
        found = unused_papers(self.stock, large=self.large_print)
        return found | ({"duplex": _ONE_SIDE} if self.language == "en" else {})

    @property
    def cut_from(self) -> CardStock:
        """The card paper or, in large print, halves of a plain sheet."""
        return card_sheet(self.stock, large=self.large_print)


def deaf_card(
    records: RecordSource,
    options: DeafCardOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The cards as a document to render. Raises HandoutError as for the card of rights."""
    texts = ShownTexts(records, phrases, CARD, options.language, today)
    sides = (True,) if options.language == records.languages[0] else (True, False)
    faces = tuple(
        ShownFace(
            lang=options.language,
            title=texts.part(texts.card.title),
            said=texts.said(english=english),
            emergency=texts.line(texts.card.emergency),
            small=(texts.dates(),),
        )
        for english in sides
    )
    return shown_cards(
        texts,
        faces,
        stock=options.cut_from,
        duplex=options.duplex,
        start_at=options.start_at,
        cards=options.cards,
        ink_saving=options.ink_saving,
        large_print=options.large_print,
    )
