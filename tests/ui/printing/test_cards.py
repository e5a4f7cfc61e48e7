"""Cards on the Print page: which paper, how many, in which languages, and how a sheet is looked at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel

from guide_app.handouts.document import Rendered
from guide_app.ui.kit.inputs.fields import CheckField, CountField, NumberField
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.page import PrintPage
from tests.handouts import pdf
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import field, made, made_pages, ready, show, told


def test_the_first_sheet_is_ready_to_print(page: PrintPage) -> None:
    assert page.maker.left.print_button.isEnabled()
    assert page.maker.crumbs.title.text() == "Wallet cards"
    assert pdf.text(made(page)).count("1-888-373-7888") == 10
    assert page.rendering.rendered is not None
    assert [each.side for each in page.rendering.rendered.pages] == ["front", "back"]
    assert told(page) == "Everything fits.\nEspañol is a draft."
    assert len(page.maker.preview.view.slots) == 10


def test_ten_cards_in_three_presses(guide: Guide, hand: Hand, printed: list[Rendered]) -> None:
    """Print in the rail, the kind, Print: ten cards of two sides on the paper that most people have."""
    hand.press(guide.rail, "Print")
    page = guide.at("print", PrintPage)
    hand.press(page, "Wallet cards")
    ready(page)
    hand.press(page, "Print…")
    assert field(page, "stock", PaperField).value.id == "avery-5371"
    assert [pdf.text(printed[0].for_print(), side).count("1-888-373-7888") for side in (0, 1)] == [10, 10]


def test_a_vietnamese_poster_in_four_presses_and_a_binder_in_three(
    guide: Guide, hand: Hand, printed: list[Rendered]
) -> None:
    hand.press(guide.rail, "Print")
    page = guide.at("print", PrintPage)
    hand.press(page, "Poster")
    hand.press(page, "Tiếng Việt")
    ready(page)
    hand.press(page, "Print…")
    hand.press(guide.rail, "Print")
    hand.press(page, "Binder")
    watch_for(page.maker.left.print_button.isEnabled, 60_000)
    hand.press(page, "Print…")
    assert printed[0].suggested_name == "poster-vi.pdf"
    assert len(printed[1].pages) > 20


def test_the_paper_is_chosen_by_its_number(page: PrintPage, hand: Hand) -> None:
    paper = field(page, "stock", PaperField)
    hand.click(paper.edit)
    watch_for(paper.edit.hasSelectedText)
    hand.write("8373")
    hand.key(Qt.Key.Key_Return)
    ready(page)
    assert paper.value.id == "avery-8373"
    assert pdf.text(made(page)).count("1-888-373-7888") == 8


@pytest.mark.parametrize(
    ("typed", "stock"),
    [("8371", "avery-5371"), ("avery 28371", "avery-5371"), ("7414", "avery-l7414"), ("lp795", "sigel-lp-795")],
)
def test_paper_is_found_by_any_of_its_numbers(page: PrintPage, hand: Hand, typed: str, stock: str) -> None:
    paper = field(page, "stock", PaperField)
    paper.set_value("plain-a4")
    hand.click(paper.edit)
    watch_for(paper.edit.hasSelectedText)
    hand.write(typed)
    hand.key(Qt.Key.Key_Tab)
    assert paper.value.id == stock
    assert paper.edit.text() == str(paper.value.title)


def test_paper_that_is_not_known_goes_back(page: PrintPage, hand: Hand) -> None:
    paper = field(page, "stock", PaperField)
    hand.click(paper.edit)
    watch_for(paper.edit.hasSelectedText)
    hand.write("zzz 99")
    hand.key(Qt.Key.Key_Tab)
    assert paper.value.id == "avery-5371"
    assert paper.edit.text() == str(paper.value.title)


def test_a_click_on_the_sheet_looks_closer_and_says_so(page: PrintPage, hand: Hand) -> None:
    view = page.maker.preview.view
    assert view.viewport().toolTip() == "Click to look closer"
    before = view.page_rect().width()
    hand.click(view.viewport(), view.page_rect().center())
    assert view.page_rect().width() > before * 1.2
    assert view.viewport().toolTip() == "Click to see the whole page"
    hand.click(view.viewport())
    assert view.page_rect().width() == before


def test_one_card_fills_the_room(page: PrintPage, hand: Hand) -> None:
    hand.press(page.maker.preview, "One card")
    view = page.maker.preview.view
    assert view.zoom is not None
    slot, scale = view.slots[0], view.page_rect().width() / 215.9
    left, top = view.page_rect().left() + slot.x * scale, view.page_rect().top() + slot.y * scale
    card = QRect(round(left), round(top), round(slot.width * scale), round(slot.height * scale))
    assert view.viewport().rect().contains(card)
    assert max(card.width() / view.viewport().width(), card.height() / view.viewport().height()) > 0.8
    hand.press(page.maker.preview, page.maker.preview.sizes.fit.text())
    assert view.zoom is None


def test_cards_that_are_used_up_are_left_out_of_the_first_sheet(page: PrintPage) -> None:
    show(page, "wallet-card", start_at=4)
    assert pdf.text(made(page)).count("1-888-373-7888") == 7
    assert [each.used for each in page.maker.preview.view.slots] == [False] * 3 + [True] * 7
    assert "start at card 4" in "\n".join(each.text() for each in seen(page.maker.form, QLabel))


def test_sheets_and_cards_are_two_words_for_one_amount(page: PrintPage, hand: Hand) -> None:
    count = field(page, "sheets", CountField)
    count.set_value((None, 2))
    hand.pick(count.unit.choice, "cards")
    assert count.value == (20, 1)
    count.number.spin.setValue(13)
    ready(page)
    assert len(made_pages(page)) == 4
    hand.pick(count.unit.choice, "sheets")
    assert count.value == (None, 2)


def test_cards_that_are_used_up_do_not_count_in_the_other_word(page: PrintPage, hand: Hand) -> None:
    """Seven sheets from the fourth card on are 67 cards: 70 would have begun an eighth sheet."""
    hand.press(page, "More choices")
    start, count = field(page, "start_at", NumberField), field(page, "sheets", CountField)
    start.spin.setFocus()
    hand.key(Qt.Key.Key_Up, times=3)
    count.number.spin.setFocus()
    hand.key(Qt.Key.Key_Up, times=6)
    for key, amount in ((Qt.Key.Key_Down, (67, 1)), (Qt.Key.Key_Up, (None, 7))):
        count.unit.choice.setFocus()
        hand.key(key)
        assert count.value == amount
        ready(page)
        assert page.rendering.rendered is not None
        assert page.rendering.rendered.pages[-1].sheet == 7


def test_five_in_english_and_five_in_spanish(page: PrintPage, hand: Hand) -> None:
    hand.click(page.maker.form.more)
    designs = page.maker.form.field("more")
    assert designs is not None
    assert not designs.editor().visibleRegion().isEmpty(), "what was asked for has opened below the edge"
    hand.click(designs.editor())
    ready(page)
    front, back = made_pages(page)
    assert front.count("You can get help") == back.count("You can get help") == 5
    assert front.count("usted") == back.count("usted")
    hand.press(designs, "Take this design off")
    ready(page)
    assert made_pages(page)[0].count("You can get help") == 10


@pytest.mark.parametrize(
    ("chosen", "shares"),
    [({}, (5, 5)), ({"start_at": 5}, (3, 3)), ({"start_at": 10}, (1, 1)), ({"cards": 4}, (2, 2))],
    ids=str,
)
def test_further_designs_share_the_cards_that_are_left(
    page: PrintPage, hand: Hand, chosen: dict[str, int], shares: tuple[int, ...]
) -> None:
    """A sheet that was begun has fewer cards to give: five English ones and one Spanish are not what anyone wants."""
    show(page, "wallet-card", **{"cards": None, "sheets": 1, **chosen})
    hand.press(page, "More choices")
    hand.press(page, "Another design on the same sheet")
    assert page.maker.form.values()["shares"] == shares
    ready(page)
    assert pdf.text(made(page)).count("You can get help") == shares[0]


def test_front_and_back_and_nearer(page: PrintPage, hand: Hand) -> None:
    hand.click(page.maker.preview.pager.back)
    watch_for(lambda: "page 2 of 2, back" in page.maker.preview.view.viewport().accessibleName())
    view = page.maker.preview.view
    before = view.request()[0].width()
    page.maker.preview.view.viewport().setFocus()
    hand.key(Qt.Key.Key_Plus, times=2)
    assert view.zoom is not None
    assert view.request()[0].width() > before
    watch_for(lambda: view.image.width() > 0)
    hand.key(Qt.Key.Key_0)
    assert view.zoom is None
    hand.key(Qt.Key.Key_PageUp)
    watch_for(lambda: page.rendering.page == 0)


def test_where_the_two_scroll_bars_meet_nothing_is_drawn(page: PrintPage) -> None:
    view = page.maker.preview.view
    view.set_zoom(2.0)
    settle()
    bars = view.verticalScrollBar(), view.horizontalScrollBar()
    assert all(bar.isVisible() for bar in bars)
    corner = QRect(bars[0].mapTo(view, QPoint(0, 0)).x(), bars[1].mapTo(view, QPoint(0, 0)).y(), 12, 12)
    image = view.grab(corner).toImage()
    colors = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colors) == 1


def test_guides_are_drawn_over_the_page_and_not_in_it(page: PrintPage, hand: Hand) -> None:
    before = made(page)
    hand.click(page.maker.preview.sizes.guides)
    assert page.maker.preview.view.slots == ()
    hand.click(page.maker.preview.sizes.guides)
    assert len(page.maker.preview.view.slots) == 10
    assert made(page) is before
    assert len(pdf.strokes(before)) == 20, "two lines on each of ten cards, and no edge"


def test_large_print_is_a_page_without_card_edges(page: PrintPage, hand: Hand) -> None:
    hand.press(page, "More choices")
    tick = field(page, "large_print", CheckField)
    hand.click(tick.check, QPoint(10, tick.check.height() // 2))
    ready(page)
    assert page.maker.preview.view.slots == ()
    assert not page.maker.preview.sizes.guides.isVisible()
