"""The small pack with services that may and may not be on a card, as a library; one renderer for all tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from guide_app.content.reading.loader import load_pack
from guide_app.handouts.cards.wallet_card import WalletCardOptions, wallet_card
from guide_app.handouts.document import GATHERING, Rendered
from guide_app.handouts.phrases import PhraseBook, load_phrases
from guide_app.handouts.registry import HANDOUTS, KINDS
from guide_app.handouts.registry import make as make_document
from guide_app.handouts.stock.card_stock import CardStock, StockList, load_stocks
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.system.progress import UNWATCHED, Progress
from tests.handouts.languages import write_card_languages
from tests.small_pack import TODAY, write_small_pack

_PHONE = """
- id: {id}
  number: "{number}"
  label: {label}
  modes: [{modes}]
  confirmed: own-page
  print: true
  assured_date: {assured}
  sources: [town-help]
"""
_SERVICE = """
- id: {id}
  organization_id: open-door
  name: {name}
  status: {status}
  needs: [crisis]
  description: Help at {name}.
  phones: [{phones}]
  service_area: Smalltown
  {more}
  assured_date: {assured}
  assurer: The editors
  sources: [town-help]
"""


def _phone(name: str, number: str, modes: str = "voice", assured: str = "2026-11-24") -> str:
    return _PHONE.format(id=name, number=number, label=f"The {name} line", modes=modes, assured=assured)


def small_service(
    key: str, name: str, phones: str, more: str = "", status: str = "active", assured: str = "2026-11-24"
) -> str:
    """A service of the small pack, as YAML."""
    return _SERVICE.format(
        id=key, name=name, phones=phones, more=more or "cost_option: Free.", status=status, assured=assured
    )


PHONES = (
    _phone("day-line", "508-555-0141"),
    _phone("legal-line", "508-555-0142"),
    _phone("both-line", "508-555-0143", "voice, text"),
    _phone("text-line", "508-555-0144", "text"),
    _phone("relay", "711", "tty, relay"),
    _phone("old-line", "508-555-0145", assured="2025-11-20"),
)
SERVICES = (
    small_service("full-line", "Full Line", "day-line, text-line, relay", "discreet_name: Day help"),
    small_service("legal", "Legal Aid of Smalltown", "legal-line", "discreet_name: Legal help"),
    small_service("both", "Both Ways", "both-line"),
    small_service("by-text", "Text Only", "text-line"),
    small_service("old", "Old Listing", "old-line"),
    small_service("closed", "Closed House", "day-line", status="inactive"),
    small_service("no-phone", "House without a Telephone", ""),
    small_service("telling", "Women's Shelter", "legal-line", "discreet_name: Shelter for survivors"),
)


def build_card_library(folder: Path) -> Path:
    """The small pack and the services above, built below ``folder``."""
    pack = write_small_pack(folder / "pack")
    for file, texts in (("phones.yaml", PHONES), ("services.yaml", SERVICES)):
        with (pack / file).open("a", encoding="utf-8") as out:
            out.write("".join(texts))
    write_card_languages(pack)
    build_library(load_pack(pack, TODAY), folder / "library")
    return folder / "library"


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The library that cards are made from."""
    library = Library(build_card_library(tmp_path_factory.mktemp("cards")))
    yield library
    library.close()


@pytest.fixture(scope="session")
def stocks(root: Path) -> StockList:
    """Every stock of the program."""
    return load_stocks(root / "data" / "card_stock.yaml")


@pytest.fixture(scope="session")
def words(root: Path) -> PhraseBook:
    """The fixed words of handouts."""
    return load_phrases(root / "assets" / "translations")


@pytest.fixture(scope="session")
def renderer(root: Path) -> Renderer:
    """The program's templates."""
    return Renderer(root / "assets" / "handouts")


Make = Callable[..., Rendered]
"""``make("poster", records=None, today=None, progress=None, **options)``: stock is given by name, or itself."""


@pytest.fixture(scope="session")
def make(library: Library, stocks: StockList, words: PhraseBook, renderer: Renderer) -> Make:
    """Makes and renders any kind of handout from the small pack, or from another library."""

    def made(
        kind: str, *, records: Any = None, today: dt.date = TODAY, progress: Progress = UNWATCHED, **options: Any
    ) -> Rendered:
        described = {option.name: option for option in KINDS[kind].described}
        if "stock" in described and not isinstance(options.get("stock"), CardStock):
            options["stock"] = stocks.find(options.get("stock") or described["stock"].default)
        document = make_document(
            records or library, KINDS[kind].options(**options), words, today, progress.part(0, GATHERING)
        )
        return renderer.render(document, progress=progress.part(GATHERING, 1))

    return made


_CHOSEN: dict[str, dict[str, Any]] = {
    "wallet-card": {"front": "en", "back": "es", "wording": "plain"},
    "directory-sheet": {"services": ("night-line", "open-door-shelter", "old", "full-line")},
    "guidance-sheet": {
        "guidance": ("in-danger", "papers-gone"),
        "questions": ("boss-has-passport", "place-to-sleep"),
        "staff_notes": True,
    },
    "first-call-sheet": {"service": "full-line"},
    "sheet": {"sheet": "my-plan"},
}
EXAMPLES = {kind: _CHOSEN.get(kind, {}) for kind in HANDOUTS}
"""Each kind with what it cannot do without."""


MakeCard = Callable[..., Rendered]
"""``card(stock="avery-5371", guides=False, records=None, today=None, **options)``"""


@pytest.fixture(scope="session")
def card(library: Library, stocks: StockList, words: PhraseBook, renderer: Renderer) -> MakeCard:
    """Makes and renders wallet cards, in plain words unless told otherwise."""

    def make(
        *, stock: str = "avery-5371", guides: bool = False, records: Any = None, today: dt.date = TODAY, **options: Any
    ) -> Rendered:
        chosen = WalletCardOptions(stock=stocks.find(stock), **{"wording": "plain", **options})
        return renderer.render(wallet_card(records or library, chosen, words, today), guides=guides)

    return make


FRESH = dt.timedelta()
"""The age of listings on the day of the edition."""

Printed = Callable[..., Rendered]
"""``printed(options, age=FRESH)``"""


@pytest.fixture(scope="session")
def printed(worcester: Library, words: PhraseBook, renderer: Renderer) -> Printed:
    """Prints from the Worcester pack, when its listings have grown old by ``age``; each thing once for all tests."""
    return printer(worcester, words, renderer)


def printer(library: Library, words: PhraseBook, renderer: Renderer) -> Printed:
    """Prints from a library, likewise."""
    made: dict[tuple[Struct, dt.timedelta], Rendered] = {}

    def printed(options: Struct, age: dt.timedelta = FRESH) -> Rendered:
        if (options, age) not in made:
            made[options, age] = renderer.render(make_document(library, options, words, library.edition + age))
        return made[options, age]

    return printed
