"""Cards to show: rights at the door with who has read them, and "I am Deaf", in every language."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from msgspec import structs

from guide_app.content.records import CardWording
from guide_app.handouts.cards.deaf_card import DeafCardOptions
from guide_app.handouts.cards.rights_card import RightsCardOptions
from guide_app.handouts.document import Rendered
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.stock.card_stock import StockList
from guide_app.handouts.stock.imposition import back_slot, face_size, front_slot
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import Make, Printed
from tests.handouts.languages import LANGUAGES

each_language = pytest.mark.parametrize("language", ["en", "es", *LANGUAGES])


class Read:
    """The library after a lawyer has read the card of rights; everything else is its own."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.languages = library.languages
        self.edition: dt.date = library.edition
        self.pack = library.pack

    def get(self, record_type: Any, record_id: str, language: str) -> Any:
        """The record, read."""
        found: Any = self._library.get(record_type, record_id, language)
        if record_type is CardWording and record_id == "rights":
            found = structs.replace(found, record=structs.replace(found.record, lawyer="A. Advocate, Mar 2027"))
        return found


def _text(rendered: Rendered, page: int = 0) -> str:
    return " ".join(pdf.text(rendered.pdf, page).split())


@each_language
def test_rights_say_that_no_lawyer_read_them_until_one_has(
    make: Make, library: Library, words: PhraseBook, language: str
) -> None:
    unread = words.of(language).lawyer_unread
    card = make("rights-card", language=language, cards=1)
    assert card.printable
    assert unread in _text(card)
    assert "no-lawyer" in {note.kind for note in card.notes}, "said in the form too"
    first = unread.split()[0]
    sizes = [glyph.size for glyph in pdf.glyphs(card.pdf) if glyph.text in first]
    assert min(size for size in sizes if size > 7.2) >= 7.49, "legible on a copy of a copy"
    read = make("rights-card", language=language, cards=1, records=Read(library))
    assert unread not in _text(read)
    assert "no-lawyer" not in {note.kind for note in read.notes}
    assert {"Advocate", "Mar", "2027"} <= set(re.findall(r"\w+", _text(read)))


@each_language
def test_words_to_show_are_in_english_and_in_the_language_of_the_person(
    worcester: Library, stocks: StockList, printed: Printed, language: str
) -> None:
    for options, side in ((RightsCardOptions, 1), (DeafCardOptions, 0)):
        made = printed(options(stock=stocks.find("5371"), language=language, cards=1))
        card_id = "rights" if options is RightsCardOptions else "deaf"
        text = _text(made, side)
        assert "911" in text
        for spoken in ("en", language):
            found = worcester.get(CardWording, card_id, spoken)
            assert found is not None
            # Handouts drop the marks of Arabic vowels.
            said = re.findall(r"\w+", re.sub("[\u064b-\u0652]", "", " ".join(found.record.say)))
            assert set(said) <= set(re.findall(r"\w+", text))


@pytest.mark.parametrize("kind", [RightsCardOptions, DeafCardOptions])
def test_cards_to_show_fit_every_card_paper(stocks: StockList, printed: Printed, kind: Any) -> None:
    sizes = {face_size(stock): stock for stock in stocks if min(face_size(stock)) > 45}
    for stock in sizes.values():
        for language in ("es", "vi", "ht"):
            made = printed(kind(stock=stock, language=language, cards=1))
            assert (made.problems, made.smallest_text_pt) == ((), 7), (stock.id, language)


@pytest.mark.parametrize("kind", [RightsCardOptions, DeafCardOptions])
def test_what_cards_to_show_say_keeps_to_their_margins(stocks: StockList, printed: Printed, kind: Any) -> None:
    stock = stocks.find("5371")
    places = (front_slot(stock, 0)[0], back_slot(stock, 0, "long-edge")[0])
    for language in ("en", "es", "vi", "ht", "ar"):
        made = printed(kind(stock=stock, language=language, cards=1))
        for page, x in zip(range(len(made.pages)), places, strict=False):
            boxes = [glyph.box for glyph in pdf.glyphs(made.pdf, page) if glyph.text.strip()]
            assert min(box.left for box in boxes) > x + 3.1, (language, page)
            assert max(box.right for box in boxes) < x + stock.width - 3.1, (language, page)


def test_words_of_the_deaf_card_fill_it(stocks: StockList, printed: Printed) -> None:
    stock = stocks.find("5371")
    made = printed(DeafCardOptions(stock=stock, language="en", cards=1))
    shown = [glyph.box for glyph in pdf.glyphs(made.pdf) if glyph.size > 30]
    assert max(box.right for box in shown) - min(box.left for box in shown) > 0.75 * stock.width
    assert max(box.bottom for box in shown) - min(box.top for box in shown) > 0.45 * stock.height


def test_deaf_card_in_english_has_one_side_and_discreet_words(make: Make) -> None:
    made = make("deaf-card", language="en")
    assert (len(made.pages), _text(made).count("I am Deaf.")) == (1, 10)
    assert len(make("deaf-card", language="vi").pages) == 2
