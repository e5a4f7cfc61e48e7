"""The slides of a workshop as pages: one a slide for the screen in front, or each over its notes on paper.

One template draws both, so that the room and the leader's paper show the same slide.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from guide_app.handouts.document import Document, Page, SheetSize, file_name, sheet_size
from guide_app.handouts.stock.card_stock import Paper
from guide_app.handouts.typesetting.qr import QrCode, make_qr, phone_uri
from guide_app.teach.slides import Deck, Slide

SLIDE = SheetSize(width=451.556, height=254.0)
"""1280 by 720 points, in millimeters: one point of the template is one pixel of the smallest projector."""


class DeckLabels(Struct, frozen=True, kw_only=True):
    """The headings on the pages of notes."""

    say: str
    notes: str
    sources: str
    page: str


class DeckPages(Struct, frozen=True, kw_only=True):
    """The data for ``deck.typ``."""

    sheet: SheetSize
    slides: tuple[Slide, ...]
    codes: dict[str, QrCode]
    with_notes: bool
    languages: tuple[str, ...]
    labels: DeckLabels


_LABELS = {
    "en": DeckLabels(say="Say to the room", notes="Notes", sources="Sources", page="Slide {page} of {pages}"),
    "es": DeckLabels(say="Diga a la sala", notes="Notas", sources="Fuentes", page="Diapositiva {page} de {pages}"),
}


def deck_pages(
    deck: Deck, country: str, *, paper: Paper = "letter", show: Literal["screen", "notes", "slides"] = "screen"
) -> Document:
    """The document of a deck.

    ``screen`` has every slide, in the order of ``deck.slides``, and the national numbers last. ``slides`` and ``notes``
    have those that the presenter passes; ``notes`` are for paper. ``country`` is the one to dial from (ISO 3166).
    """
    slides = (*deck.slides, deck.room_numbers) if show == "screen" else tuple(deck.slides[at] for at in deck.path)
    languages = tuple(filter(None, (deck.language, deck.second_language)))
    notes_language = slides[0].notes.lang if slides else deck.language
    data = DeckPages(
        sheet=sheet_size(paper) if show == "notes" else SLIDE,
        slides=slides,
        codes=dict(_codes(slides, country)),
        with_notes=show == "notes",
        languages=languages,
        labels=_LABELS.get(notes_language, _LABELS["en"]),
    )
    return Document(
        template="deck.typ",
        title=deck.title,
        language=notes_language if show == "notes" else deck.language,
        data=data,
        pages=tuple(Page(sheet=number + 1, side="front") for number in range(len(slides))) if show != "notes" else None,
        suggested_name=file_name("deck", languages),
    )


def _codes(slides: Iterable[Slide], country: str) -> Iterable[tuple[str, QrCode]]:
    for slide in slides:
        for number in slide.numbers:
            if number.uri is not None:
                yield number.uri, make_qr(phone_uri(number.uri, country))
