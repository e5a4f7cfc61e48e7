"""The signed pictures of every kind of handout, and how to make them again: ``python -m tests.handouts.golden``.

Each is the first page (of a card, its first card), grey, small enough for a repository.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct
from PIL import Image

from guide_app.handouts.phrases import PhraseBook, load_phrases
from guide_app.handouts.registry import HANDOUTS, make
from guide_app.handouts.stock.card_stock import CardStock, StockList, load_stocks
from guide_app.handouts.stock.imposition import front_slot
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.languages import LANGUAGES
from tests.small_pack import TODAY

FOLDER = Path(__file__).parent / "golden"
ROOT = Path(__file__).resolve().parents[2]
CARD_DPI, PAGE_DPI = 150, 60
GREYS = 16
SERVICES = ("night-line", "full-line", "legal")
FOLDED = "plain-letter-fold-over"
PAGES: dict[str, dict[str, Any]] = {
    "signs-checklist": {"reasons": True},
    "signs-checklist-ticked": {"version": "staff", "ticked": ("papers-held", "never-alone")},
    "signs-checklist-client": {"ticked": ("papers-held", "never-alone")},
    "guidance-sheet": {"guidance": ("in-danger",)},
    "first-call-sheet": {"service": "night-line"},
    "directory-sheet": {"services": ("night-line", "open-door-shelter", "old")},
    "guidance-sheet-answers": {"questions": ("boss-has-passport", "place-to-sleep")},
    "directory-sheet-beside": {"services": ("night-line", "open-door-shelter"), "second_language": "es"},
    "signs-checklist-beside": {"second_language": "es"},
    "sheet-form": {"sheet": "my-plan"},
    "sheet-talk": {"sheet": "our-talk"},
    "sheet-together": {"sheet": "my-plan", "second_language": "es"},
    "guidance-sheet-beside": {"questions": ("boss-has-passport", "place-to-sleep"), "second_language": "es"},
    "point-sheet": {},
    "pictures-sheet": {},
    "brochure": {},
    "binder": {},
}
"""Kinds of whole pages; what follows a kind's id names another use of it."""


class Case(Struct, frozen=True):
    """One picture."""

    name: str
    kind: str
    options: dict[str, Any]
    page: int = 0


def cases() -> Iterator[Case]:
    """Every kind in every language that it is printed in, in each wording, and in large print."""
    for large in (False, True):
        twin = "-large" if large else ""
        size: dict[str, Any] = {"large_print": True} if large else {}
        for language in ("en", "es", *LANGUAGES):
            for wording in ("plain", "discreet"):
                end = f"{wording}-{language}{twin}"
                card = {"front": language, "wording": wording, "services": SERVICES, **size}
                yield Case(f"wallet-card-{end}", "wallet-card", card)
                yield Case(f"wallet-card-folded-{end}", "wallet-card", {**card, "stock": FOLDED})
                yield Case(f"poster-{end}", "poster", {"language": language, "wording": wording, **size})
        for name, options in PAGES.items():
            kind = re.sub(r"-(ticked|client|form|talk|together|answers|beside)$", "", name)
            for language in ("en", "es"):
                yield Case(f"{name}-{language}{twin}", kind, {**options, "language": language, **size})
        for language in ("en", "es"):
            yield Case(f"brochure-inside-{language}{twin}", "brochure", {"language": language, **size}, 1)
            yield Case(f"binder-contents-{language}{twin}", "binder", {"language": language, **size}, 1)
            yield Case(f"binder-services-{language}{twin}", "binder", {"language": language, **size}, 2 + large)
            yield Case(f"binder-short-{language}{twin}", "binder", {"language": language, "extent": "short", **size})
    yield Case("binder-booklet", "binder", {"extent": "booklet"})
    yield Case("labels-en-es", "labels", {"second_language": "es"})
    for language in ("en", "es", *LANGUAGES):
        yield Case(f"rights-card-{language}", "rights-card", {"language": language})
        yield Case(f"rights-card-words-{language}", "rights-card", {"language": language}, 1)
        yield Case(f"deaf-card-{language}", "deaf-card", {"language": language})
    yield Case("rights-card-large", "rights-card", {"language": "es", "large_print": True})
    yield Case("labels-large", "labels", {"large_print": True, "second_language": "es"})
    for piece in ("soap", "balm", "shoe"):
        yield Case(f"labels-{piece}", "labels", {"piece": piece, "second_language": "es"})
    yield Case("poster-pictures", "poster", {"style": "pictures"})
    yield Case("poster-en-es", "poster", {"second_language": "es"})
    yield Case("poster-ar-en", "poster", {"language": "ar", "second_language": "en"})
    yield Case("poster-two", "poster", {"two_to_a_sheet": True})
    yield Case("poster-ink-saving", "poster", {"ink_saving": True, "qr": False, "paper": "a4"})
    yield Case(
        "wallet-card-ink-saving",
        "wallet-card",
        {"ink_saving": True, "wording": "plain", "qr": False, "services": SERVICES},
    )


def picture_of(
    case: Case, library: Library, words: PhraseBook, stocks: StockList, renderer: Renderer, today: dt.date = TODAY
) -> Image.Image:
    """What the program prints now."""
    kind = HANDOUTS[case.kind]
    options = dict(case.options)
    stock = next(
        (stocks.find(options.get("stock", option.default)) for option in kind.described if option.name == "stock"), None
    )
    if stock is not None:
        options["stock"] = stock
    made = renderer.render(make(library, kind.options(**options), words, today)).for_print()
    if stock is None or "piece" in case.options or case.options.get("large_print"):
        return pdf.picture(made, case.page, PAGE_DPI)
    return pdf.picture(made, case.page, CARD_DPI, _first_card(stock))


def _first_card(stock: CardStock) -> pdf.Box:
    x, y = front_slot(stock, 0)
    return pdf.Box(x, y, x + stock.width, y + stock.height)


def path_of(case: Case) -> Path:
    """Where a picture is kept."""
    return FOLDER / f"{case.name}.png"


def main() -> None:
    """Make the pictures again from the present program, and take away those that no case has."""
    from tests.handouts.conftest import build_card_library

    words = load_phrases(ROOT / "assets" / "translations")
    stocks = load_stocks(ROOT / "data" / "card_stock.yaml")
    renderer = Renderer(ROOT / "assets" / "handouts")
    FOLDER.mkdir(exist_ok=True)
    kept = {path_of(case) for case in cases()}
    for path in FOLDER.glob("*.png"):
        if path not in kept:
            path.unlink()
    with tempfile.TemporaryDirectory() as folder:
        library = Library(build_card_library(Path(folder)))
        for case in cases():
            picture = picture_of(case, library, words, stocks, renderer).quantize(GREYS)
            written = io.BytesIO()
            picture.save(written, "png", optimize=True)
            path_of(case).write_bytes(written.getvalue())
        library.close()


if __name__ == "__main__":
    main()
