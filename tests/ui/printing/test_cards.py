"""Cards on the Print page: which paper, how many, in which languages, and how a sheet is looked at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.records import Service
from guide_app.handouts.document import Rendered
from guide_app.library.library import Localized
from guide_app.ui.kit.inputs.fields import CheckField, ChoiceField, CountField, TilesField
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.page import PrintPage
from tests.handouts import pdf
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import TOO_MANY, field, made, ready, show, told


def test_the_first_sheet_is_ready_to_print(page: PrintPage) -> None:
    assert page.maker.left.print_button.isEnabled()
    assert page.maker.crumbs.title.text() == "Cards"
    assert pdf.text(made(page)).count("1-888-373-7888") == 10
    assert page.rendering.rendered is not None
    assert [each.side for each in page.rendering.rendered.pages] == ["front", "back"]
    assert told(page) == "Everything fits.\nDraft translation: Español."
    assert len(page.maker.preview.view.slots) == 10


def test_the_card_has_its_numbers_in_the_order_of_the_form(guide: Guide) -> None:
    guide.navigation.show("print")
    page = show(guide.at("print", PrintPage), "wallet-card")

    def printed_order() -> list[str]:
        phones = {each.record.id: guide.library.main_phone(each.record) for each in chosen()}
        numbers = {phone.number: each for each, phone in phones.items() if phone is not None}
        return [numbers[word] for word in pdf.text(made(page), 0).split() if word in numbers][: len(numbers)]

    def chosen() -> list[Localized[Service]]:
        return guide.library.many(Service, field(page, "services", RecordsField).shown, "en")

    numbers = field(page, "services", RecordsField)
    assert len(numbers.shown) > 2
    assert numbers.shown[0] != "national-human-trafficking-hotline", "it does not stand out"
    assert printed_order() == list(numbers.shown), "nobody chose"
    numbers.move_record(numbers.shown[2], -1)
    ready(page)
    assert printed_order() == list(numbers.shown), "in an order of one's own"


def test_the_form_in_spanish_does_not_scroll(guide: Guide) -> None:
    guide.set_language("es")
    guide.navigation.show("print")
    page = show(guide.at("print", PrintPage), "wallet-card")
    settle()
    assert page.maker.left.area.verticalScrollBar().maximum() == 0


def test_the_foot_keeps_its_height(page: PrintPage) -> None:
    left = page.maker.left
    show(page, "wallet-card")
    settle()
    height = left.area.height()
    show(page, "rights-card")
    settle()
    assert "Nobody" in told(page) or "lawyer" in told(page), told(page)
    assert left.area.height() == height, "a note is over the sheet"
    left.show_printing(0.5)
    watch_for(left.work.isVisible)
    settle()
    assert left.area.height() == height, "while it prints"
    assert not left.print_button.isVisible()
    left.show_printing(None)
    settle()
    assert left.print_button.isVisible()
    assert left.area.height() == height


def test_why_a_sheet_is_not_ready_stands_whole_in_a_low_window(guide: Guide) -> None:
    guide.resize(1024, 600)
    guide.navigation.show("print")
    page = show(guide.at("print", PrintPage), "wallet-card", services=tuple(guide.library.ids(Service))[:TOO_MANY])
    settle()
    (line,) = [each for each in seen(page.maker.left, QLabel) if each.text().startswith("Not ready")]
    assert line.visibleRegion().boundingRect() == line.rect()


def test_ten_cards_in_three_presses(guide: Guide, hand: Hand, printed: list[Rendered]) -> None:
    """Print in the rail, the kind, Print: ten cards of two sides on the paper that most people have."""
    hand.press(guide.rail, "Print")
    page = guide.at("print", PrintPage)
    hand.press(page, "Cards")
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
    assert str(paper.value.title).startswith(paper.edit.text()), "the part number, where there is no room for more"


def test_a_click_on_the_sheet_looks_closer_and_says_so(page: PrintPage, hand: Hand) -> None:
    view = page.maker.preview.view
    assert view.viewport().toolTip() == "Click to zoom in"
    before = view.page_rect().width()
    hand.click(view.viewport(), view.page_rect().center())
    assert view.page_rect().width() > before * 1.2
    assert view.viewport().toolTip() == "Click to see the whole page"
    hand.click(view.viewport())
    assert view.page_rect().width() == before


def test_cards_that_are_used_up_are_left_out_of_the_first_sheet(page: PrintPage) -> None:
    show(page, "wallet-card", start_at=4)
    assert pdf.text(made(page)).count("1-888-373-7888") == 7
    assert [each.used for each in page.maker.preview.view.slots] == [False] * 3 + [True] * 7
    assert "start at card 4" in "\n".join(each.text() for each in seen(page.maker.form, QLabel))


def test_the_sheets_that_cards_take_are_told_beside_their_number(page: PrintPage, hand: Hand) -> None:
    count = field(page, "cards", CountField)
    assert (count.value, count.number.value, count.sheets.text()) == (None, 10, "cards = 1 sheet")
    for cards, said in ((40, "cards = 4 sheets"), (42, "cards = 5 sheets, 8 places stay empty")):
        count.number.spin.setValue(cards)
        ready(page)
        assert (count.value, count.sheets.text()) == (cards, said)
        assert page.rendering.rendered is not None
        assert page.rendering.rendered.pages[-1].sheet == -(-cards // 10)
    page.maker.form.set_values({"start_at": 9})
    assert count.sheets.text() == "cards = 5 sheets"


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768)])
def test_whole_form_of_cards_is_in_sight(open_window: Opener, size: tuple[int, int]) -> None:
    guide = open_window(size)
    guide.workspace.print_kind("wallet-card", {})
    page = ready(guide.at("print", PrintPage))
    assert page.maker.left.area.verticalScrollBar().maximum() == 0
    assert page.maker.form.more.isVisible()


def test_a_number_that_nobody_typed_fills_the_sheet_of_each_paper(page: PrintPage) -> None:
    count = field(page, "cards", CountField)
    show(page, "wallet-card", stock="avery-5390")
    count = field(page, "cards", CountField)
    assert (count.value, count.number.value, count.sheets.text()) == (None, 8, "cards = 1 sheet")
    page.maker.form.set_values({"start_at": 4})
    assert count.number.value == 5


def test_what_discreet_cards_cannot_have_is_not_offered(page: PrintPage, hand: Hand) -> None:
    show(page, "wallet-card")
    hand.press(page, "More choices")
    assert not field(page, "qr", CheckField).isVisible()
    assert not field(page, "own_back", CheckField).isVisible()
    said = "No word says what it is for. No code."
    assert said in [each.text() for each in seen(page.maker.form, QLabel)]
    hand.press(page, "Plain")
    ready(page)
    assert field(page, "qr", CheckField).isVisible()
    assert said not in [each.text() for each in seen(page.maker.form, QLabel)]


@pytest.mark.parametrize("kind", ["poster", "directory-sheet"])
def test_each_language_has_room_for_its_name(page: PrintPage, kind: str) -> None:
    show(page, kind)
    tiles = field(page, "language", TilesField).findChildren(QPushButton)
    assert len(tiles) == 6
    assert [tile.text() for tile in tiles if tile.width() < tile.sizeHint().width()] == []


def test_labels_ask_for_both_languages_in_one_line(page: PrintPage) -> None:
    show(page, "labels")
    first, second = (field(page, name, ChoiceField) for name in ("language", "second_language"))
    assert first.mapTo(page, QPoint(0, 0)).y() == second.mapTo(page, QPoint(0, 0)).y()


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


def test_guides_are_drawn_over_the_page_and_not_in_it(page: PrintPage) -> None:
    assert len(page.maker.preview.view.slots) == 10
    assert len(pdf.strokes(made(page))) == 20, "two lines on each of ten cards, and no edge"


def test_large_print_is_a_page_without_card_edges(page: PrintPage, hand: Hand) -> None:
    hand.press(page, "More choices")
    tick = field(page, "large_print", CheckField)
    hand.click(tick.check, QPoint(10, tick.check.height() // 2))
    ready(page)
    assert page.maker.preview.view.slots == ()
