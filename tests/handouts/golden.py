"""The signed pictures of cards, and how to make them anew: ``python -m tests.handouts.golden``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PIL import Image

from guide_app.handouts.stock import CardStock
from tests.handouts import pdf

FOLDER = Path(__file__).parent / "golden"
LANGUAGES = ("en", "es")
WORDINGS = ("plain", "discreet")
SERVICES = ("night-line", "full-line", "legal")


def path_of(language: str, wording: str) -> Path:
    """Where a picture is kept."""
    return FOLDER / f"wallet-card-{wording}-{language}.png"


def picture_of(made: bytes, stock: CardStock, corner: tuple[float, float]) -> Image.Image:
    """The first card at 150 dots an inch."""
    x, y = corner
    return pdf.picture(made, 0, 150, pdf.Box(x, y, x + stock.width, y + stock.height))


def main() -> None:
    """Make the pictures anew from the present program."""
    from guide_app.handouts.render import Renderer
    from guide_app.handouts.sheet import front_slot
    from guide_app.handouts.stock import load_stocks
    from guide_app.handouts.wallet_card import WalletCardOptions, wallet_card
    from guide_app.handouts.words import load_words
    from guide_app.library.reader import Library
    from tests.handouts.conftest import build_card_library
    from tests.small_pack import TODAY

    root = Path(__file__).resolve().parents[2]
    stock = load_stocks(root / "data" / "card_stock.yaml").find("5371")
    words = load_words(root / "assets" / "handouts" / "words.yaml")
    renderer = Renderer(root / "assets" / "handouts")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        library = Library(build_card_library(Path(folder)))
        for language in LANGUAGES:
            for wording in WORDINGS:
                options = WalletCardOptions(stock=stock, front=language, wording=wording, services=SERVICES, cards=1)
                made = renderer.render(wallet_card(library, options, words, TODAY)).for_print()
                picture_of(made, stock, front_slot(stock, 0)).save(path_of(language, wording), optimize=True)
        library.close()


if __name__ == "__main__":
    main()
