"""Pictures of every kind of handout, compared with tolerance.

After a wanted change: ``python -m tests.handouts.golden``, and look at what it made.
"""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.stock.card_stock import StockList
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
from tests.handouts import golden

CASES = {case.name: case for case in golden.cases()}


@pytest.mark.parametrize("name", CASES)
def test_it_looks_as_it_was_signed(
    library: Library, words: PhraseBook, stocks: StockList, renderer: Renderer, name: str
) -> None:
    now = golden.picture_of(CASES[name], library, words, stocks, renderer)
    with Image.open(golden.path_of(CASES[name])) as signed:
        assert now.size == signed.size
        # Softened, so that another renderer's edges count for little and a moved line for much.
        soft = [picture.filter(ImageFilter.BoxBlur(1)) for picture in (now, signed.convert("L"))]
    difference = ImageChops.difference(*soft)
    assert ImageStat.Stat(difference).mean[0] < 1.5, "the picture changed"
    strong = sum(difference.histogram()[72:])
    assert strong / (now.width * now.height) < 0.002, "lines moved"


def test_no_picture_is_left_over() -> None:
    assert {path.stem for path in golden.FOLDER.glob("*.png")} == set(CASES)


def test_a_changed_line_would_be_seen(
    library: Library, words: PhraseBook, stocks: StockList, renderer: Renderer
) -> None:
    """The tolerance is not so wide that another number passes."""
    case = golden.Case("", "wallet-card", {"front": "en", "services": ("full-line", "night-line", "legal")})
    now = golden.picture_of(case, library, words, stocks, renderer)
    with Image.open(golden.path_of(CASES["wallet-card-plain-en"])) as signed:
        soft = [picture.filter(ImageFilter.BoxBlur(1)) for picture in (now, signed.convert("L"))]
    assert ImageStat.Stat(ImageChops.difference(*soft)).mean[0] > 1.5
