"""Importing gLabels templates: what is read, what is refused and why, and files that mean harm."""

from __future__ import annotations

import gzip
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import folded
from guide_app.handouts.stock.glabels import MAX_BYTES, MAX_TEMPLATES, read_templates
from guide_app.handouts.stock.imposition import front_slot, plan_sheets

if TYPE_CHECKING:
    from guide_app.handouts.stock.card_stock import CardStock

LAYOUT = '<Layout nx="2" ny="5" x0="54pt" y0="36pt" dx="252pt" dy="144pt"/>'
LABEL = f'<Label-rectangle id="0" width="252pt" height="144pt" round="0pt">{LAYOUT}</Label-rectangle>'
CARDS = f'<Template brand="Avery" part="5371" size="US-Letter" _description="Business Cards">{LABEL}</Template>'


def _file(*templates: str, namespace: str = ' xmlns="http://glabels.org/xmlns/3.0/"') -> bytes:
    return f'<?xml version="1.0"?>\n<Glabels-templates{namespace}>{"".join(templates)}</Glabels-templates>'.encode()


def _one(data: bytes) -> CardStock:
    imported = read_templates(data)
    assert not imported.refused
    (stock,) = imported.stocks
    return stock


def test_a_sheet_of_business_cards() -> None:
    stock = _one(_file("<!-- ten --><!-- cards -->", CARDS))
    assert (stock.id, stock.name) == ("own-avery-5371", "Avery 5371")
    assert (stock.paper, stock.columns, stock.rows) == ("letter", 2, 5)
    assert (stock.width, stock.height, stock.left, stock.top) == pytest.approx((88.9, 50.8, 19.05, 12.7))
    assert front_slot(stock, 9) == pytest.approx((19.05 + 88.9, 12.7 + 4 * 50.8))


@pytest.mark.parametrize(
    ("written", "millimetres"),
    [
        ("72", 25.4), ("72pt", 25.4), ("1in", 25.4), ("25.4mm", 25.4), ("2.54cm", 25.4), ("6pc", 25.4),
        (" 1 in ", 25.4), (".5in", 12.7), ("1e1mm", 10.0), ("90mm", 90.0),
    ],
)  # fmt: skip
def test_lengths_in_every_unit(written: str, millimetres: float) -> None:
    data = _file(CARDS.replace('width="252pt"', f'width="{written}"').replace('dx="252pt"', 'dx="100mm"'))
    assert _one(data).width == pytest.approx(millimetres, abs=0.001)


def test_a_document_zipped_as_glabels_saves_it() -> None:
    data = b'<Glabels-document version="4.0">' + CARDS.encode() + b"<Objects/><Data>text</Data></Glabels-document>"
    assert _one(gzip.compress(data)) == _one(_file(CARDS, namespace=""))


def test_paper_of_any_size() -> None:
    sheet = (
        '<Template brand="MARKIN" part="Cod. 41" size="Other" width="125mm" height="152mm">'
        '<Label-rectangle id="0" width="56mm" height="34mm" round="3mm">'
        '<Layout nx="2" ny="4" x0="4mm" y0="2mm" dx="59mm" dy="36mm"/></Label-rectangle></Template>'
    )
    stock = _one(_file(sheet))
    assert (stock.paper, stock.sheet_size, stock.corner_radius) == ("other", (125.0, 152.0), 3.0)
    assert str(stock.title) == "MARKIN Cod. 41 · 8 of 56 × 34 mm"


def test_one_column_and_no_pitch() -> None:
    stock = _one(_file(CARDS.replace('nx="2"', 'nx="1"').replace('dx="252pt"', 'dx="0"')))
    assert (stock.columns, stock.pitch_x) == (1, stock.width)


def test_a_corner_that_is_not_written_is_that_of_the_sheet() -> None:
    """As in gLabels' own document type: x0 and y0 are 0 unless written."""
    (stock,) = read_templates(_file(CARDS.replace('x0="54pt"', ""))).stocks
    assert stock.left == 0


def test_a_template_equal_to_another() -> None:
    imported = read_templates(_file(CARDS, '<Template brand="Avery" part="8371" equiv="5371"/>'))
    assert [stock.name for stock in imported.stocks] == ["Avery 5371", "Avery 8371"]
    assert imported.stocks[0].width == imported.stocks[1].width


def test_a_chain_of_equal_templates() -> None:
    last = '<Template brand="Avery" part="28371" equiv="8371"/>'
    imported = read_templates(_file(last, '<Template brand="Avery" part="8371" equiv="5371"/>', CARDS))
    assert [stock.name for stock in imported.stocks] == ["Avery 28371", "Avery 8371", "Avery 5371"]
    assert len({stock.corners for stock in imported.stocks}) == 1


def test_templates_that_are_equal_to_each_other_alone_are_refused() -> None:
    one, other = '<Template brand="A" part="1" equiv="2"/>', '<Template brand="A" part="2" equiv="1"/>'
    imported = read_templates(_file(CARDS, one, other))
    assert [each.name for each in imported.refused] == ["A 1", "A 2"]


def test_cards_that_do_not_lie_in_one_grid_are_taken_where_none_lies_on_another() -> None:
    lower = '<Layout nx="1" ny="1" x0="180pt" y0="612pt" dx="0" dy="0"/>'
    upper = LAYOUT.replace('ny="5"', 'ny="4"')
    stock = _one(_file(CARDS.replace(LAYOUT, lower + upper)))
    assert stock.per_sheet == 9
    assert front_slot(stock, 0) == pytest.approx((19.05, 12.7)), "cards are counted as one reads"
    assert front_slot(stock, 8) == pytest.approx((63.5, 215.9))
    pages = plan_sheets(stock, two_sided=True)
    assert [len(page.panels) for page in pages] == [9, 9]
    last = pages[1].panels[-1]
    assert (last.x, last.y) == pytest.approx((215.9 - 63.5 - 88.9, 215.9))


@pytest.mark.parametrize(("size", "sheet"), [("B4", (250.0, 353.0)), ("SRA3", (320.0, 450.0))])
def test_large_papers_of_europe(size: str, sheet: tuple[float, float]) -> None:
    assert _one(_file(CARDS.replace("US-Letter", size))).sheet_size == sheet


def test_cards_that_overlap_by_a_rounding_are_taken() -> None:
    """Avery 7161 as gLabels has it: labels of 46.78 mm every 46.74 mm."""
    layout = '<Layout nx="3" ny="6" x0="7.21mm" y0="8.69mm" dx="66.04mm" dy="46.74mm"/>'
    label = f'<Label-rectangle id="0" width="63.5mm" height="46.78mm" round="1mm">{layout}</Label-rectangle>'
    stock = _one(_file(f'<Template brand="Avery" part="7161" size="A4">{label}</Template>'))
    assert (stock.pitch_y, stock.height) == (46.74, 46.78)


def test_an_imported_sheet_folds() -> None:
    flat = _one(_file(CARDS))
    level = folded(flat, "horizontal")
    assert (folded(flat).fold, folded(replace(flat, width=40.0)).fold) == ("vertical", "horizontal")
    assert (flat.id, level.id) == ("own-avery-5371", "own-avery-5371-folded"), "both can be kept"
    (page,) = plan_sheets(level, two_sided=True)
    assert [panel.face for panel in page.panels[:2]] == ["front", "back"]
    assert {panel.height for panel in page.panels} == {25.4}


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        (CARDS.replace("Label-rectangle", "Label-round"), "Its labels are round. Only rectangles can be printed."),
        (CARDS.replace("Label-rectangle", "Label-ellipse"), "Its labels are oval"),
        (CARDS.replace("Label-rectangle", "Label-cd"), "Its labels are for discs"),
        (CARDS.replace("Label-rectangle", "Label-path"), "Its labels have a special shape"),
        (CARDS.replace("Label-rectangle", "Label-continuous"), "It is a roll"),
        (CARDS.replace("Label-rectangle", "Label-star"), "Its labels are not rectangles"),
        (CARDS.replace(LABEL, ""), "It has no label"),
        (CARDS.replace(LABEL, LABEL * 2), "It has labels of several sizes"),
        (CARDS.replace(LAYOUT, ""), "It has no layout"),
        (CARDS.replace(LAYOUT, LAYOUT * 2), "Cards overlap: one begins at 0.75 × 0.5 in from the paper's corner"),
        (CARDS.replace("US-Letter", "Tabloid"), "Its paper “Tabloid” is not known"),
        (CARDS.replace("US-Letter", "Other"), "width is “”, and must be a length"),
        (CARDS.replace('nx="2"', 'nx="2.5"'), "nx is “2.5”, and must be a number from 1 to 50"),
        (CARDS.replace('nx="2"', 'nx="3"'), "The cards reach"),
        (CARDS.replace('dx="252pt"', 'dx="200pt"'), "The columns overlap"),
        (CARDS.replace('width="252pt"', 'width="252px"'), "width is “252px”, and must be a length such as"),
        (CARDS.replace('width="252pt"', 'width="0"'), "width is 0"),
        (CARDS.replace('x0="54pt"', 'x0="-54pt"'), "x0 is -54pt, which is too large"),
        (CARDS.replace('x0="54pt"', 'x0="1e300in"'), "x0 is 1e300in, which is too large"),
        (CARDS.replace('x0="54pt"', 'x0="nan"'), "x0 is “nan”"),
        (CARDS.replace('dx="252pt"', 'dx="251.85pt"'), "The columns overlap"),
        ('<Template brand="Avery" part="1" equiv="2"/>', "It refers to 2, which is not in the file"),
        ('<Template brand="Avery" part="1" equiv="1"/>', "It refers to 1, which refers back to it"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_says_why(template: str, reason: str) -> None:
    good = CARDS.replace("5371", "good")
    imported = read_templates(_file(good, template))
    assert [stock.name for stock in imported.stocks] == ["Avery good"]
    (refused,) = imported.refused
    said = str(refused.message)
    assert reason in said
    assert said.startswith(f"{refused.name} cannot be used. ")
    assert refused.name.startswith("Avery")
    assert said.count(refused.name) == 1


def test_the_first_of_two_with_one_name() -> None:
    imported = read_templates(_file(CARDS, CARDS.replace("36pt", "30pt")))
    assert [stock.top for stock in imported.stocks] == pytest.approx([12.7])
    assert "The file names it twice" in str(imported.refused[0].reason)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a gLabels file"),
        (b"hello", "line 1: syntax error"),
        (b"%PDF-1.7", "not a gLabels file"),
        (b"<svg/>", "begins with <svg>"),
        (_file(), "no template"),
        (_file(CARDS)[:-8], "not a gLabels file"),
        (b"\x1f\x8bnonsense", "The file is compressed and could not be opened:"),
        (b'<?xml version="1.0" encoding="klingon"?><Glabels-templates/>', "not a gLabels file"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><Glabels-templates/>', "declares a document type"),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><Glabels-templates/>', "declares a document type"),
        (b"<Glabels-templates>&x;</Glabels-templates>", "not a gLabels file"),
        (b"<Glabels-templates>" + b"<a>" * 50, "The file has too many elements or levels to be a template file."),
        (b"<Glabels-templates>" + b"<a/>" * 100_001, "too many elements"),
        (b"<a>" + b" " * MAX_BYTES, "larger than 4 MB"),
        (gzip.compress(b" " * 50_000_000), "larger than 4 MB"),
        (_file(*[CARDS] * (MAX_TEMPLATES + 1)), "more than 500 templates"),
    ],
)
def test_files_that_are_no_templates(data: bytes, words: str) -> None:
    with pytest.raises(HandoutError, match=words):
        read_templates(data)


def test_an_attribute_of_many_letters_is_answered_at_once() -> None:
    began = time.perf_counter()
    imported = read_templates(_file(CARDS.replace('width="252pt"', f'width="{"1" * 1_000_000}x"')))
    assert "must be a length" in str(imported.refused[0].reason)
    assert len(str(imported.refused[0].reason)) < 300
    assert time.perf_counter() - began < 1


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_anything_else_is_refused_and_never_crashes(data: bytes) -> None:
    with pytest.raises(HandoutError):
        read_templates(data)


@given(st.data())
def test_a_damaged_template_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(_file(CARDS))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        imported = read_templates(bytes(whole))
    except HandoutError:
        return
    assert len(imported.stocks) + len(imported.refused) >= 1
