"""QR codes on every handout and in every language: how large they are, what is around them, and poor copies."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageFilter, ImageOps

from guide_app.handouts.stock.card_stock import StockList
from guide_app.handouts.typesetting.qr import QUIET_MODULES
from tests.handouts import pdf
from tests.handouts.conftest import EXAMPLES, Make
from tests.handouts.languages import LANGUAGES

ALL = ("en", "es", *LANGUAGES)
MIN_CARD_MM, MIN_SHEET_MM = 0.75, 1.0
"""A module in a hand, and at arm's length."""
DPI, COPY_DPI = 300, 150
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
ROUNDING = 0.03
"""A reader finds the corners of a code to a third of a dot, in mm."""


def _cases() -> Iterator[tuple[str, dict[str, Any]]]:
    for language in ALL:
        other = "es" if language == "en" else "en"
        plain = {"front": language, "wording": "plain"}
        yield "wallet-card", {**plain, "cards": 1}
        yield "wallet-card", {**plain, "stock": "plain-letter-fold-over", "back": other, "services": (), "cards": 1}
        yield "wallet-card", {**plain, "large_print": True}
        for more in ({}, {"second_language": other}, {"style": "pictures"}, {"two_to_a_sheet": True}, {"paper": "a3"}):
            yield "poster", {"language": language, **more}
    for language in ("en", "es"):
        for large in (False, True):
            yield "first-call-sheet", {"language": language, "large_print": large}


CASES = list(_cases())
NAMES = [" ".join((kind, *map(str, options.values()))) for kind, options in CASES]


class SeenCode(NamedTuple):
    """A code of a page, with its surroundings: of the whole pages there would be hundreds of megabytes."""

    text: str
    box: tuple[int, int, int, int]
    """On the page."""
    page_width: int
    around: Image.Image
    margin: int
    """What is seen on each side of the code."""


CodesOf = Callable[[str, dict[str, Any]], list[SeenCode]]
"""``codes(kind, options)``: each code of a handout."""


@pytest.fixture(scope="module")
def codes(make: Make) -> CodesOf:
    """Prints each handout once for both tests, and looks for its codes."""
    seen: dict[str, list[SeenCode]] = {}

    def of(kind: str, options: dict[str, Any]) -> list[SeenCode]:
        name = f"{kind} {options}"
        if name not in seen:
            made = make(kind, **{**EXAMPLES[kind], **options})
            pages = [pdf.picture(made.pdf, page, DPI) for page in range(len(made.pages))]
            seen[name] = [_seen(page, code) for page in pages for code in zxingcpp.read_barcodes(page, QR)]
        return seen[name]

    return of


def _seen(page: Image.Image, code: zxingcpp.Barcode) -> SeenCode:
    left, top, right, bottom = box = _box(code)
    margin = (right - left) * 9 // 20
    around = page.crop((left - margin, top - margin, right + margin, bottom + margin))
    return SeenCode(code.text, box, page.width, around, margin)


def _box(code: zxingcpp.Barcode) -> tuple[int, int, int, int]:
    place = code.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    across, down = [corner.x for corner in corners], [corner.y for corner in corners]
    return min(across), min(down), max(across), max(down)


@pytest.mark.parametrize(("kind", "options"), CASES, ids=NAMES)
def test_modules_are_large_enough_and_nothing_enters_the_quiet_zone(
    codes: CodesOf, kind: str, options: dict[str, Any]
) -> None:
    assert codes(kind, options)
    on_card = kind == "wallet-card" and not options.get("large_print")
    for code in codes(kind, options):
        left, top, right, _ = code.box
        module = (right - left) / 21
        assert module / DPI * 25.4 >= (MIN_CARD_MM if on_card else MIN_SHEET_MM) - ROUNDING
        zone = round(QUIET_MODULES * module) - 5  # a corner is seen some dots off
        assert min(left, top) >= zone
        assert right + zone <= code.page_width
        beyond = code.margin - zone
        whole = ImageOps.crop(code.around, beyond)
        whole.paste(255, (zone - 2, zone - 2, whole.width - zone + 2, whole.height - zone + 2))
        assert whole.getextrema()[0] == 255, "something stands in the quiet zone"


BLURS = {0.7: 1, 1.3: 2}
"""How far out of focus a copy is, in its dots, and how many times as many dots a phone sees: it goes nearer."""


def _poor_copy(picture: Image.Image, seed: int, blur: float) -> Image.Image:
    """As from a copier and a phone: 150 dots an inch, askew, turned, out of focus, grey and noisy."""
    chance = random.Random(seed)
    width, height = picture.size
    corners = [
        (place + chance.uniform(-0.05, 0.05)) * side
        for x, y in ((0, 0), (0, 1), (1, 1), (1, 0))
        for place, side in ((x, width), (y, height))
    ]
    small = (width * COPY_DPI // DPI, height * COPY_DPI // DPI)
    askew = picture.transform(small, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=255)
    turned = askew.rotate(chance.uniform(-8, 8), Image.Resampling.BICUBIC, fillcolor=255)
    blurred = turned.filter(ImageFilter.GaussianBlur(blur)).point([25 + value * 4 // 5 for value in range(256)])
    one, other = (Image.frombytes("L", small, chance.randbytes(small[0] * small[1])) for _ in range(2))
    noise = Image.blend(one, other, 0.5).point([128 + (value - 128) // 5 for value in range(256)])
    copy = ImageChops.add(blurred, noise, offset=-128)
    return copy.resize((copy.width * BLURS[blur], copy.height * BLURS[blur]), Image.Resampling.BICUBIC)


def test_poor_copies_are_read(codes: CodesOf, stocks: StockList) -> None:
    """Every kind in every language, and a card on every stock with room for a code, each copied three times."""
    on_stock = [("wallet-card", {"stock": stock, "front": "es", "cards": 1}) for stock in stocks if stock.fold is None]
    copies: list[tuple[float, str, bool]] = []
    for kind, options in (*CASES, *on_stock):
        for code in codes(kind, options)[:1]:
            for blur, seed in itertools.product(BLURS, range(3)):
                found = zxingcpp.read_barcodes(_poor_copy(code.around, seed, blur), QR)
                copies.append((blur, f"{kind} {options}", code.text in {each.text for each in found}))
    for blur in BLURS:
        read = [ok for of_blur, _, ok in copies if of_blur == blur]
        assert len(read) > 180
        assert sum(read) >= 0.98 * len(read), (blur, [name for of, name, ok in copies if of == blur and not ok])
