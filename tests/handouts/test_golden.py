"""Pictures of the cards, compared with tolerance.

After a wanted change: ``python -m tests.handouts.golden``, and look at what it made.
"""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageStat

from guide_app.handouts.sheet import front_slot
from guide_app.handouts.stock import StockList
from tests.handouts import golden
from tests.handouts.conftest import MakeCard


@pytest.mark.parametrize("language", golden.LANGUAGES)
@pytest.mark.parametrize("wording", golden.WORDINGS)
def test_the_card_looks_as_it_was_signed(stocks: StockList, card: MakeCard, language: str, wording: str) -> None:
    made = card(front=language, wording=wording, services=golden.SERVICES, cards=1)
    now = golden.picture_of(made.pdf, stocks.find("5371"), front_slot(stocks.find("5371"), 0))
    with Image.open(golden.path_of(language, wording)) as signed:
        assert now.size == signed.size
        difference = ImageChops.difference(now, signed.convert("L"))
    assert ImageStat.Stat(difference).mean[0] < 1.5, "the picture changed"
    strong = sum(difference.histogram()[96:])
    assert strong / (now.width * now.height) < 0.004, "lines moved"
