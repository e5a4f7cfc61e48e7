"""No two texts are printed over each other: every page of every kind, with the organization's block at its longest."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest

from guide_app.handouts.document import Rendered
from guide_app.handouts.options import HandoutOptions, settled
from guide_app.handouts.parts.own_block import MAX_LINE, MAX_NAME, OwnBlock
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import Problem
from guide_app.handouts.registry import KINDS, make
from guide_app.handouts.stock.card_stock import StockList
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.languages import LANGUAGES

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24"/></svg>'
OWN = OwnBlock(
    name="St. Catherine of Siena Emergency Shelter for All",
    number="508-555-0142",
    line="Beds for women and children, a day room, a nurse on Tuesdays. Open every day 7-9",
    logo=LOGO,
)
NAMED: dict[str, tuple[dict[str, Any], ...]] = {
    "wallet-card": ({"wording": "plain"}, {"own_back": True}),
    "labels": ({}, {"piece": "soap"}),
    "directory-sheet": ({"needs": ("shelter",)}, {"needs": ("shelter",), "extent": "short"}),
    "guidance-sheet": (
        {"guidance": ("wants-to-leave",), "staff_notes": True},
        {"questions": ("place-to-sleep", "family-tonight", "safe-phone")},
    ),
    "first-call-sheet": ({"service": "safelink"},),
    "sheet": ({"sheet": "safety-plan"}, {"sheet": "release-form", "paper": "letter"}),
    "signs-checklist": ({"second_language": None},),
    "poster": ({}, {"two_to_a_sheet": True, "paper": "letter"}, {"style": "pictures"}),
    "binder": ({"extent": "short"}, {"extent": "booklet", "paper": "a4"}, {"paper": "letter"}),
}
"""The uses of the kinds that need a choice, or that have several. What a use names is not varied."""
USES = {kind: NAMED.get(kind, ({},)) for kind in KINDS}
NOT_IN_ARABIC = {("guidance-sheet", 0), ("sheet", 1), ("binder", 1), ("binder", 2)}
"""The uses not tried with Arabic: pages for staff, which are not translated, and long binders."""


def test_the_block_is_the_longest_that_is_taken() -> None:
    assert (len(OWN.name), len(OWN.line)) == (MAX_NAME, MAX_LINE)


def _options(kind: str, use: int, stocks: StockList) -> Iterator[HandoutOptions]:
    """The options of one use on every paper, in both sizes of print, in one language and in two; Arabic as the second
    one is tried on the first paper in the usual print, and for a poster on all.
    """
    described = {option.name: option for option in KINDS[kind].described}
    varied: dict[str, tuple[Any, ...]] = {
        "paper": tuple(choice.value for choice in described["paper"].choices) if "paper" in described else (),
        "large_print": (False, True),
        "second_language": (None, "es", "ar"),
        "back": ("es",),
        "language": ("en", "es", *LANGUAGES)
        if {"stock", "second_language"} & described.keys() == {"stock"}
        else ("en",),
        "stock": (stocks.find(described["stock"].default),) if "stock" in described else (),
        "own": (OWN,),
    }
    names = [name for name in varied if name in KINDS[kind].options.__struct_fields__ and name not in USES[kind][use]]
    for values in itertools.product(*(varied[name] for name in names)):
        chosen = dict(zip(names, values, strict=True))
        usual = not chosen.get("large_print") and chosen.get("paper") in (None, *varied["paper"][:1])
        arabic = kind == "poster" or (usual and (kind, use) not in NOT_IN_ARABIC)
        if arabic or chosen.get("second_language") != "ar":
            yield settled(KINDS[kind].options(**USES[kind][use], **chosen))


@pytest.mark.parametrize(("kind", "use"), [(kind, use) for kind, uses in USES.items() for use in range(len(uses))])
def test_no_text_is_printed_over_another(
    worcester: Library, words: PhraseBook, renderer: Renderer, stocks: StockList, kind: str, use: int
) -> None:
    for options in dict.fromkeys(_options(kind, use, stocks)):
        document = make(worcester, options, words, worcester.edition)
        assert found(renderer.render(document)) == [], options


def found(made: Rendered) -> list[tuple[int, str, str] | Problem]:
    """The overlapping texts of each page, and the problems that keep the handout from print."""
    pages = range(pdf.page_count(made.pdf)) if made.pdf else ()
    return [*made.problems, *((page + 1, *pair) for page in pages for pair in pdf.overlaps(made.pdf, page))]
