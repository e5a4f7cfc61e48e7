"""The cards that the Worcester pack proposes print on every stock, in every language of the pack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guide_app.content.load import load_pack
from guide_app.handouts.options import Wording
from guide_app.handouts.render import Renderer
from guide_app.handouts.stock import StockList
from guide_app.handouts.wallet_card import WalletCardOptions, wallet_card
from guide_app.handouts.words import WordList
from guide_app.library.build import build_library
from guide_app.library.reader import Library


@pytest.fixture(scope="module")
def worcester(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("worcester") / "library"
    build_library(load_pack(root / "data" / "worcester"), folder)
    library = Library(folder)
    yield library
    library.close()


@pytest.mark.parametrize("wording", ["plain", "discreet"])
def test_the_proposed_card_fits_every_stock(
    worcester: Library, stocks: StockList, words: WordList, renderer: Renderer, wording: Wording
) -> None:
    for stock in stocks:
        options = WalletCardOptions(stock=stock, front="en", back="es", wording=wording)
        made = renderer.render(wallet_card(worcester, options, words, worcester.edition))
        assert [problem.message for problem in made.problems] == [], stock.id
        assert {note.kind for note in made.notes} <= {"draft-translation", "estimated-stock", "fallback-language"}
        assert made.smallest_text_pt is not None
        assert made.smallest_text_pt >= 8


def test_every_discreet_name_is_discreet(worcester: Library, words: WordList) -> None:
    for language in worcester.languages:
        for service in worcester.all("service", language):
            name = service.record.discreet_name
            if name is not None:
                assert words.of(service.language).telling_word(name) is None, (service.record.id, name)
