"""The first page of each kind of handout, beside the same pages compiled by Typst alone, in turn and in one run.

Before each, Typst forgets what it made. The binder is laid out in a process of its own, whose start is in the figure.
"""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct

from guide_app.handouts.document import Document
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.registry import HANDOUTS, Kind, make
from guide_app.handouts.stock.card_stock import StockList, load_stocks
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.handouts.typesetting.typesetter import Typesetter
from guide_app.library.library import Library
from tests.bench.figure import Figure
from tests.bench.previewed import OTHER_KINDS
from tests.bench.typst_alone import typst_alone
from tests.packs import build_worcester

ROOT = Path(__file__).resolve().parent.parent.parent
ASSETS = ROOT / "assets" / "handouts"
ROUNDS = 5
TODAY = dt.date(2026, 11, 24)
MORE: tuple[tuple[Kind, dict[str, object]], ...] = (
    (HANDOUTS["first-call-sheet"], {"language": "es"}),
    (HANDOUTS["guidance-sheet"], {"guidance": (), "questions": ("passport-taken", "place-to-sleep")}),
)
"""Pages that were once laid out twice."""


def measure() -> list[Figure]:
    """The least of some rounds each: what else the computer does only adds."""
    phrases, stocks = load_phrases(ASSETS.parent / "translations"), load_stocks(ROOT / "data" / "card_stock.yaml")
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        build_worcester(Path(folder) / "library")
        library = Library(Path(folder) / "library")
        for kind, more in (*((kind, dict[str, object]()) for kind in HANDOUTS.values()), *MORE):
            document = partial(make, library, _options(kind, stocks, more), phrases, TODAY)
            ours, alone = _in_turn(partial(_render, document), partial(typst_alone, ASSETS, document()))
            subject = " ".join(("first page of", kind.id, *more))
            figures.append(Figure(subject, ours * 1000, "ms", alone * 1000, "Typst alone", at_most_times=1.3))
        library.close()
    return figures


def _options(kind: Kind, stocks: StockList, more: dict[str, object]) -> Struct:
    stock = {option.name: stocks.find(option.default) for option in kind.described if option.name == "stock"}
    return kind.options(**{**OTHER_KINDS.get(kind.id, {}), **stock, **more})


def _render(document: Callable[[], Document]) -> None:
    Renderer(ASSETS).render(document())


def _in_turn(*each: Callable[[], None]) -> list[float]:
    """Seconds that each takes at least."""
    took: list[list[float]] = [[] for _ in each]
    for _ in range(ROUNDS):
        for one, seconds in zip(each, took, strict=True):
            Typesetter(ASSETS).forget()
            began = time.perf_counter()
            one()
            seconds.append(time.perf_counter() - began)
    return [min(seconds) for seconds in took]
