"""QR codes: what they hold, and that a reader finds it in the rendered page."""

from __future__ import annotations

import subprocess
import sys

import pytest
import zxingcpp

from guide_app.handouts.stock.card_stock import StockList
from guide_app.handouts.stock.imposition import back_slot, front_slot
from guide_app.handouts.typesetting.qr import QUIET_MODULES, make_qr, phone_uri
from tests.handouts import pdf
from tests.handouts.conftest import MakeCard

MIN_MODULE_MM = 0.75
"""The smallest module on a card: 7 in 100 poor copies of 0.6 mm are not read, 2 in 100 of 0.95 mm."""


@pytest.mark.parametrize(
    ("number", "text", "uri"),
    [
        ("1-888-373-7888", False, "TEL:+18883737888"),
        ("888-373-7888", False, "TEL:+18883737888"),
        ("(508) 755-5555", False, "TEL:+15087555555"),
        ("911", False, "TEL:911"),
        ("233733", True, "SMS:233733"),
    ],
)
def test_what_a_code_does(number: str, text: bool, uri: str) -> None:
    assert phone_uri(number, "US", text=text) == uri
    code = make_qr(uri)
    assert code.modules == 21
    assert 'fill="#000"' in code.svg


def test_the_codes_of_a_whole_sheet_are_read(stocks: StockList, card: MakeCard) -> None:
    made = card(front="en", back="es", services=("full-line", "legal"))
    stock = stocks.find("5371")
    for page in (0, 1):
        codes = zxingcpp.read_barcodes(pdf.picture(made.pdf, page))
        assert {(code.text, code.ec_level) for code in codes} == {("TEL:+15085550141", "Q")}
        assert len(codes) == stock.per_sheet


def test_a_number_too_long_for_the_smallest_code_has_a_larger_one() -> None:
    code = make_qr(phone_uri("617-399-6720 ext. 19", "US"))
    assert code.uri == "TEL:+16173996720,19"
    assert code.modules == 25


def test_a_discreet_card_has_no_code(card: MakeCard) -> None:
    """It shows whom it calls."""
    assert len(zxingcpp.read_barcodes(pdf.picture(card(front="es", cards=1).pdf))) == 1
    made = card(front="es", wording="discreet", cards=1)
    assert made.printable
    assert zxingcpp.read_barcodes(pdf.picture(made.pdf)) == []
    assert made.qr_mm is None


def test_a_number_for_texts_opens_a_text(card: MakeCard) -> None:
    made = card(front="en", services=("by-text",), cards=1)
    (code,) = zxingcpp.read_barcodes(pdf.picture(made.pdf))
    assert code.text == "SMS:+15085550144"
    figures = [alternative for tag, _, alternative in pdf.structure(made.pdf) if tag == "/Figure"]
    assert figures == ["QR code. It starts a text message to 508-555-0144."]


def test_turned_codes_are_read(card: MakeCard) -> None:
    made = card(stock="plain-letter-fold-over", front="en", back="es")
    assert len(zxingcpp.read_barcodes(pdf.picture(made.pdf))) == 8


@pytest.mark.parametrize("name", ["avery-5371", "avery-5388", "avery-c32015", "avery-5395"])
def test_modules_and_quiet_zone_on_paper(stocks: StockList, card: MakeCard, name: str) -> None:
    """Measured in the picture: the module's width, and four white modules on every side, on front and turned back."""
    stock = stocks.find(name)
    made = card(stock=name, front="en", back="es", duplex="short-edge")
    assert made.qr_mm is not None
    dpi = 600
    for page, corner in ((0, front_slot(stock, 0)), (1, back_slot(stock, 0, "short-edge"))):
        area = pdf.Box(corner[0], corner[1], corner[0] + stock.width, corner[1] + stock.height)
        image = pdf.picture(made.pdf, page, dpi, area)
        (code,) = zxingcpp.read_barcodes(image)
        corners = [
            code.position.top_left,
            code.position.top_right,
            code.position.bottom_right,
            code.position.bottom_left,
        ]
        left, right = min(c.x for c in corners), max(c.x for c in corners)
        top, bottom = min(c.y for c in corners), max(c.y for c in corners)
        module = (right - left) / 21
        module_mm = module / dpi * 25.4
        assert module_mm >= MIN_MODULE_MM
        assert made.qr_mm == pytest.approx((21 + 2 * QUIET_MODULES) * module_mm, rel=0.02)
        zone = round(QUIET_MODULES * module) - 3
        around = (left - zone, top - zone, right + zone, bottom + zone)
        assert min(around[:2]) >= 0
        assert around[2] <= image.width
        assert around[3] <= image.height
        whole = image.crop(around)
        whole.paste(255, (zone - 2, zone - 2, whole.width - zone + 2, whole.height - zone + 2))
        assert whole.getextrema()[0] == 255, "something stands in the quiet zone"


def test_no_code_loads_what_opens_connections() -> None:
    asked = (
        "import sys; from guide_app.handouts.typesetting.qr import make_qr; make_qr('TEL:911');"
        "print(*{'ssl', 'socket', 'http.client', 'urllib.request'} & sys.modules.keys())"
    )
    assert subprocess.check_output([sys.executable, "-c", asked], text=True).split() == []
