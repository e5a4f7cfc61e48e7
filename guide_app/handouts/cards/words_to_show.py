"""Cards to show to somebody who speaks English: words in English, and under them the same for who shows them.

Both kinds of such cards are made here: what they say is a card of the pack, and so a declaration.
"""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from guide_app.content.records import CardWording
from guide_app.handouts.cards.sheets import card_wording, estimated
from guide_app.handouts.document import Document, Page, SheetSize, file_name
from guide_app.handouts.parts.card_face import FaceBuilder, Row
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook, Phrases
from guide_app.handouts.problems import Note, Problem, merged
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import Duplex, SheetPage, plan_sheets
from guide_app.library.library import Localized
from guide_app.system.messages import N_


class Said(Struct, frozen=True, kw_only=True):
    """Words to show, and the same in the other language of the card, if it has one."""

    words: Part
    same: Part | None


class ShownFace(Struct, frozen=True, kw_only=True):
    """One side: rights to read, or words to show."""

    lang: str
    title: Part
    """The heading; for screen readers only, where ``said`` is not empty."""
    lines: tuple[tuple[Part, ...], ...] = ()
    said: tuple[Said, ...] = ()
    caption: Part | None = None
    """Before the words to show: ``Say this, or show it:``."""
    spoken: Part | None = None
    """The language of the words to show."""
    call: Row | None = None
    emergency: tuple[Part, ...] = ()
    foot: tuple[Part, ...] = ()
    """What must be legible on a copy of a copy."""
    small: tuple[Part, ...] = ()


class ShownCards(Struct, frozen=True, kw_only=True):
    """The data for ``words-to-show.typ``."""

    sheet: SheetSize
    corner_radius: float
    faces: dict[str, ShownFace]
    """By side and design: ``front-0``."""
    sheets: tuple[SheetPage, ...]


class ShownTexts:
    """The texts of one card of the pack, in a language, and what is found in reading them."""

    def __init__(
        self, records: RecordSource, phrase_book: PhraseBook, card_id: str, language: str, today: dt.date
    ) -> None:
        self.language = language
        self.phrases: Phrases = phrase_book.of(language)
        self.english = phrase_book.of("en").page_phrases.language_name("en")
        self._card: Localized[CardWording] = card_wording(records, card_id, language)
        self._first: Localized[CardWording] = card_wording(records, card_id, records.languages[0])
        self.builder = FaceBuilder(records, phrase_book, language=language, wording="plain", today=today)
        self.builder.read(self._card)
        self.notes: list[Note] = []
        """Notes beside those of the builder."""

    @property
    def card(self) -> CardWording:
        """The card in the language."""
        return self._card.record

    def part(self, text: str) -> Part:
        """A text of the card."""
        return Part(text=text, lang=self._card.language)

    def own(self, text: str) -> Part:
        """A fixed phrase."""
        return Part(text=text, lang=self.language)

    def line(self, text: str) -> tuple[Part, ...]:
        """A text of the card with its numbers."""
        return self.builder.line(text, self._card.language)

    def said(self, *, english: bool) -> tuple[Said, ...]:
        """The words to show: in English with the other language under them, or the other way around."""
        pairs = zip(self._first.record.say, self.card.say, strict=True)
        texts = [(Part(text=first, lang=self._first.language), self.part(own)) for first, own in pairs]
        if self._first.language == self._card.language:
            return tuple(Said(words=first, same=None) for first, _ in texts)
        return tuple(Said(words=first, same=own) if english else Said(words=own, same=first) for first, own in texts)

    def call(self) -> Row | None:
        """The first number of the card."""
        return next(iter(self.builder.names(self.card.services[:1])), None)

    def reader(self) -> Part:
        """Which lawyer has read the card, or that none has."""
        lawyer = self._first.record.lawyer
        if not lawyer:
            unread = N_("messages", "No lawyer has read this card yet, and the card says so. Ask a lawyer to read it.")
            self.notes.append(Note(kind="no-lawyer", message=unread))
        return self.own(self.phrases.lawyer_read.format(name=lawyer) if lawyer else self.phrases.lawyer_unread)

    def dates(self) -> Part:
        """How old the facts are, and whether a native reader has read the texts."""
        return self.own(" · ".join(self.builder.dates))


def shown_cards(
    texts: ShownTexts,
    faces: tuple[ShownFace, ...],
    *,
    stock: CardStock,
    duplex: Duplex,
    start_at: int,
    cards: int | None,
    ink_saving: bool,
    large_print: bool,
) -> Document:
    """The sides on their sheets. Raises HandoutError for a start or a number out of the stock's range."""
    sheets = plan_sheets(stock, two_sided=len(faces) > 1, duplex=duplex, start_at=start_at, cards=cards)
    problems: tuple[Problem, ...] = texts.builder.problems
    notes: tuple[Note, ...] = (*texts.notes, *texts.builder.notes)
    width, height = stock.sheet_size
    return Document(
        template="words-to-show.typ",
        title=faces[0].title.text,
        language=texts.language,
        data=ShownCards(
            sheet=SheetSize(width=width, height=height),
            corner_radius=stock.corner_radius,
            faces={f"{side}-0": face for side, face in zip(("front", "back"), faces, strict=False)},
            sheets=sheets,
        ),
        pages=tuple(Page(sheet=page.sheet, side=page.side) for page in sheets),
        suggested_name=file_name("cards", [texts.language]),
        duplex="long-edge" if stock.fold is not None else duplex,
        ink_saving=ink_saving,
        large_print=large_print,
        problems=merged(problems),
        notes=(*notes, *estimated(stock)),
    )
