"""What a desk prints of itself: where it is, where it never does, and the lines for a pen in its place."""

from __future__ import annotations

from typing import Any

import pytest

from guide_app.handouts.document import Rendered
from guide_app.handouts.pages.page_maker import PageOptions
from guide_app.handouts.parts.own_block import EMPTY, OwnBlock, checked_block
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.registry import HANDOUTS, KINDS, with_own_block
from guide_app.handouts.stock.card_stock import StockList
from tests import logos
from tests.handouts import pdf
from tests.handouts.conftest import EXAMPLES, Make

OURS = OwnBlock(name="Elm Street House", number="508-752-2210", line="Open every night", logo=logos.SVG.encode())
WITH_BLOCK = [kind.id for kind in HANDOUTS.values() if "own_block" in kind.options.__struct_fields__]
"""Kinds that have a place for it, and lines for a pen where it is empty."""
IN_THE_FOOT = [
    kind.id for kind in HANDOUTS.values() if issubclass(kind.options, PageOptions) and kind.id not in WITH_BLOCK
]
WITHOUT = [kind for kind in HANDOUTS if kind not in (*WITH_BLOCK, *IN_THE_FOOT, "wallet-card")]


def text(rendered: Rendered) -> str:
    """All of it."""
    return " ".join("\n".join(pdf.text(rendered.pdf, page) for page in range(len(rendered.pages))).split())


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", WITH_BLOCK)
def test_it_is_beside_what_is_there_and_takes_no_number_away(make: Make, kind: str, large: bool) -> None:
    plain = make(kind, **EXAMPLES[kind], large_print=large, own_block=False)
    ours = make(kind, **EXAMPLES[kind], large_print=large, own=OURS)
    assert ours.printable
    for said in (OURS.name, OURS.number):
        assert said in text(ours)
        assert said not in text(plain)
    for number in ("508-555-0100", "911"):
        assert text(ours).count(number) >= text(plain).count(number)


@pytest.mark.parametrize("kind", WITH_BLOCK)
def test_no_number_of_ours_is_as_large_as_the_first_one(make: Make, kind: str) -> None:
    found = pdf.glyphs(make(kind, **EXAMPLES[kind], own=OURS).pdf)
    digits = "".join(glyph.text for glyph in found)
    at = digits.index(OURS.number)
    others = [glyph.size for glyph in found if glyph.text.isdigit()]
    if kind != "binder":  # Its cover has no number yet but this.
        assert found[at].size < max(others) / 1.4


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", WITH_BLOCK)
def test_where_it_is_empty_a_pen_finds_lines(make: Make, words: PhraseBook, kind: str, language: str) -> None:
    made = make(kind, **EXAMPLES[kind], language=language)
    own = words.of(language)
    assert own.own_name in text(made)
    assert own.own_number in text(made)
    without = make(kind, **EXAMPLES[kind], language=language, own_block=False)
    assert own.own_number not in text(without)
    assert len(pdf.strokes(made.pdf)) >= len(pdf.strokes(without.pdf)) + 2


@pytest.mark.parametrize("kind", IN_THE_FOOT)
def test_sheets_name_it_in_their_foot(make: Make, kind: str) -> None:
    example = {"sheet": "our-talk"} if kind == "sheet" else EXAMPLES[kind]
    assert f"{OURS.name} {OURS.number}" in text(make(kind, **example, own=OURS))
    assert OURS.name not in text(make(kind, **example))


def test_a_discreet_sheet_does_not(make: Make) -> None:
    assert OURS.name not in text(make("sheet", sheet="my-plan", own=OURS))


@pytest.mark.parametrize("large", [False, True])
def test_the_back_of_a_card_has_it_with_lines_for_the_next_step(make: Make, words: PhraseBook, large: bool) -> None:
    made = make("wallet-card", front="es", wording="plain", own_back=True, own=OURS, large_print=large)
    assert made.printable
    assert len(made.pages) == 2
    front, back = (" ".join(pdf.text(made.pdf, page).split()) for page in (0, 1))
    assert OURS.name not in front
    for said in (OURS.name, OURS.number, OURS.line, *words.of("es").next_step.lines, words.of("es").next_step.note):
        assert said in back


def test_a_discreet_card_has_nothing_of_it(make: Make) -> None:
    made = make("wallet-card", own_back=True, own=OURS, wording="discreet")
    assert OURS.name not in text(made)
    assert OURS.number not in text(made)


def test_a_card_too_small_for_it_says_so(make: Make) -> None:
    made = make("wallet-card", stock="avery-5167", wording="plain", own_back=True)
    assert [(problem.kind, problem.side) for problem in made.problems] == [("too-tall", "back")]


@pytest.mark.parametrize("kind", WITHOUT)
def test_what_is_small_or_discreet_never_has_it(stocks: StockList, kind: str) -> None:
    described = {option.name: option for option in KINDS[kind].described}
    options: dict[str, Any] = {}
    if "stock" in described:
        options["stock"] = stocks.find(described["stock"].default)
    asked = KINDS[kind].options(**options)
    assert with_own_block(asked, OURS) == asked


def test_pictures_have_no_words_of_it(make: Make) -> None:
    assert OURS.name not in text(make("poster", style="pictures", own=OURS))


def test_what_is_typed_is_put_on_one_line() -> None:
    typed = OwnBlock(name="  Elm\tStreet \n House\u200b ", number=" 508-752-2210 ")
    assert checked_block(typed, "US") == OwnBlock(name="Elm Street House", number="508-752-2210")
    assert checked_block(EMPTY, "US").empty


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (OwnBlock(number="12345"), "” is not a regular phone number here."),
        (OwnBlock(number="call us"), "” is not a regular phone number here."),
        (OwnBlock(number="900-555-1212"), "” is not a regular phone number here."),
        (OwnBlock(name="x" * 49), "48 characters"),
        (OwnBlock(line="x" * 81), "80 characters"),
        (OwnBlock(logo=b"GIF89a"), "neither a PNG nor an SVG"),
    ],
)
def test_what_may_not_be_printed_is_told(block: OwnBlock, told: str) -> None:
    with pytest.raises(HandoutError, match=told):
        checked_block(block, "US")
