"""The Print page: what a person chooses is what comes out, from any page and for any reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton

from guide_app.content.records import Service
from guide_app.handouts.document import Rendered
from guide_app.handouts.registry import HANDOUTS
from guide_app.ui.kit.inputs.fields import CheckField, CheckListField, ChoiceField, CountField, NumberField
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.output import actions
from guide_app.ui.printing.output.print_run import PrintRun
from guide_app.ui.printing.page import PrintPage
from tests.handouts import pdf
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, watch_for
from tests.ui.directory.help_page import choose
from tests.ui.printing.print_page import field, made, made_pages, opened, ready, show, told


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The page with its first sheet."""
    return opened(guide)


# Cards


def test_the_first_sheet_is_ready_to_print(page: PrintPage) -> None:
    assert page.print_button.isEnabled()
    assert page.crumbs.title.text() == "Wallet cards"
    assert pdf.text(made(page)).count("1-888-373-7888") == 10
    assert page.rendering.rendered is not None
    assert [each.side for each in page.rendering.rendered.pages] == ["front", "back"]
    assert told(page) == "Everything fits.\nEspañol is a draft."
    assert len(page.preview.view.slots) == 10


def test_ten_cards_in_three_presses(guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    """Print in the rail, the kind, Print: ten cards of two sides on the paper that most people have."""
    taken: list[bytes] = []
    monkeypatch.setattr(PrintRun, "with_dialog", lambda run: taken.append(run._handout.rendered.for_print()))
    hand.press(guide.rail, "Print")
    page = guide.at("print", PrintPage)
    hand.press(page, "Wallet cards")
    ready(page)
    hand.press(page, "Print…")
    assert field(page, "stock", PaperField).value.id == "avery-5371"
    assert [pdf.text(taken[0], side).count("1-888-373-7888") for side in (0, 1)] == [10, 10]


def test_a_vietnamese_poster_in_four_presses_and_a_binder_in_three(
    guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Rendered] = []
    monkeypatch.setattr(PrintRun, "with_dialog", lambda run: taken.append(run._handout.rendered))
    hand.press(guide.rail, "Print")
    page = guide.at("print", PrintPage)
    hand.press(page, "Poster")
    hand.press(page, "Tiếng Việt")
    ready(page)
    hand.press(page, "Print…")
    hand.press(guide.rail, "Print")
    hand.press(page, "Binder")
    watch_for(page.print_button.isEnabled, 60_000)
    hand.press(page, "Print…")
    assert taken[0].suggested_name == "poster-vi.pdf"
    assert len(taken[1].pages) > 20


def test_the_paper_is_chosen_by_its_number(page: PrintPage, hand: Hand) -> None:
    paper = field(page, "stock", PaperField)
    hand.click(paper.combo.lineEdit())
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
    hand.click(paper.combo.lineEdit())
    watch_for(paper.edit.hasSelectedText)
    hand.write(typed)
    hand.key(Qt.Key.Key_Tab)
    assert paper.value.id == stock
    assert paper.combo.currentText() == str(paper.value.title)


def test_paper_that_is_not_known_goes_back(page: PrintPage, hand: Hand) -> None:
    paper = field(page, "stock", PaperField)
    hand.click(paper.combo.lineEdit())
    watch_for(paper.edit.hasSelectedText)
    hand.write("zzz 99")
    hand.key(Qt.Key.Key_Tab)
    assert paper.value.id == "avery-5371"
    assert paper.combo.currentText() == str(paper.value.title)


def test_a_click_on_the_sheet_looks_closer_and_says_so(page: PrintPage, hand: Hand) -> None:
    view = page.preview.view
    assert view.viewport().toolTip() == "Click to look closer"
    before = view.page_rect().width()
    hand.click(view.viewport(), view.page_rect().center())
    assert view.page_rect().width() > before * 1.2
    assert view.viewport().toolTip() == "Click to see the whole page"
    hand.click(view.viewport())
    assert view.page_rect().width() == before


def test_one_card_fills_the_room(page: PrintPage, hand: Hand) -> None:
    hand.press(page.preview, "One card")
    view = page.preview.view
    assert view.zoom is not None
    slot, scale = view.slots[0], view.page_rect().width() / 215.9
    left, top = view.page_rect().left() + slot.x * scale, view.page_rect().top() + slot.y * scale
    card = QRect(round(left), round(top), round(slot.width * scale), round(slot.height * scale))
    assert view.viewport().rect().contains(card)
    assert max(card.width() / view.viewport().width(), card.height() / view.viewport().height()) > 0.8
    hand.press(page.preview, page.preview.fit.text())
    assert view.zoom is None


def test_cards_that_are_used_up_are_left_out_of_the_first_sheet(page: PrintPage) -> None:
    show(page, "wallet-card", start_at=4)
    assert pdf.text(made(page)).count("1-888-373-7888") == 7
    assert [each.used for each in page.preview.view.slots] == [False] * 3 + [True] * 7
    assert "start at card 4" in "\n".join(each.text() for each in seen(page.form, QLabel))


def test_sheets_and_cards_are_two_words_for_one_amount(page: PrintPage, hand: Hand) -> None:
    count = field(page, "sheets", CountField)
    count.set_value((None, 2))
    count.unit.combo.setCurrentIndex(1)
    count.unit.combo.activated.emit(1)
    assert count.value == (20, 1)
    count.number.spin.setValue(13)
    ready(page)
    assert len(made_pages(page)) == 4
    count.unit.combo.setCurrentIndex(0)
    count.unit.combo.activated.emit(0)
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
        count.unit.combo.setFocus()
        hand.key(key)
        assert count.value == amount
        ready(page)
        assert page.rendering.rendered is not None
        assert page.rendering.rendered.pages[-1].sheet == 7


def test_five_in_english_and_five_in_spanish(page: PrintPage, hand: Hand) -> None:
    hand.click(page.form.more)
    designs = page.form.field("more")
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
    assert page.form.values()["shares"] == shares
    ready(page)
    assert pdf.text(made(page)).count("You can get help") == shares[0]


def test_front_and_back_and_nearer(page: PrintPage, hand: Hand) -> None:
    hand.click(page.preview.back)
    watch_for(lambda: "page 2 of 2, back" in page.preview.view.viewport().accessibleName())
    view = page.preview.view
    before = view.request()[0].width()
    page.preview.view.viewport().setFocus()
    hand.key(Qt.Key.Key_Plus, times=2)
    assert view.zoom is not None
    assert view.request()[0].width() > before
    watch_for(lambda: view.image.width() > 0)
    hand.key(Qt.Key.Key_0)
    assert view.zoom is None
    hand.key(Qt.Key.Key_PageUp)
    watch_for(lambda: page.rendering.page == 0)


def test_where_the_two_scroll_bars_meet_nothing_is_drawn(page: PrintPage) -> None:
    view = page.preview.view
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
    hand.click(page.preview.guides)
    assert page.preview.view.slots == ()
    hand.click(page.preview.guides)
    assert len(page.preview.view.slots) == 10
    assert made(page) is before
    assert len(pdf.strokes(before)) == 10


# Every kind


READY = {
    "first-call-sheet": {"service": "pathways-for-change"},
    "question-sheet": {"questions": ("t-visa",)},
    "guidance-sheet": {"guidance": ("in-danger",)},
}


@pytest.mark.parametrize("kind", HANDOUTS)
def test_every_kind_has_a_form_that_prints(page: PrintPage, kind: str) -> None:
    show(page, kind, **READY.get(kind, {}))
    names = {option.name for option in HANDOUTS[kind].described}
    shown = set(page.form.fields()) | ({"cards"} if {"cards", "sheets"} <= names else set())
    assert names <= shown
    assert page.form.options() == HANDOUTS[kind].options(**page.form.values())
    assert page.rendering.rendered is not None
    assert page.rendering.rendered.pages
    assert page.crumbs.title.text() == str(HANDOUTS[kind].title)


def test_another_kind_keeps_what_both_ask_for(page: PrintPage) -> None:
    field(page, "front", ChoiceField).set_value("es")
    page.form.set_values({"large_print": True, "start_at": 2})
    page.change_kind("fold-over-card")
    values = ready(page).form.values()
    assert (values["front"], values["large_print"], values["start_at"]) == ("es", True, 2)


def test_a_press_meant_for_a_kind_that_is_gone_changes_nothing(guide: Guide, page: PrintPage) -> None:
    services = field(page, "services", RecordsField)
    page.show_kind("signs-checklist")
    services.box_to_find.chosen.emit("safelink")
    ready(page)
    assert guide.session.tray == ()


def test_needs_are_ticked_in_a_menu(page: PrintPage) -> None:
    show(page, "directory-sheet")
    everything = pdf.page_count(made(page))
    needs = field(page, "needs", CheckListField)
    needs._fill()
    next(each for each in needs.button.menu().actions() if each.data() == "legal").trigger()
    ready(page)
    assert needs.value == ("legal",)
    assert pdf.page_count(made(page)) < everything


def test_no_page_is_squeezed_into_a_sheet_of_another_shape(page: PrintPage) -> None:
    view = page.preview.view
    show(page, "brochure")
    before, brochure = view.picture, view.page_rect()
    assert brochure.width() > brochure.height()
    page.form.set_values({"ink_saving": True})
    page.sheet.render()
    assert (view.picture, view.page_rect()) == (before, brochure), "the sheet stays as it is while its pages are made"
    ready(page)
    page.show_kind("binder")
    assert view.page_rect().height() > view.page_rect().width()
    assert view.image.isNull()
    ready(page)
    assert not view.image.isNull()


def test_languages_that_nobody_reviewed_are_told_in_one_sentence(page: PrintPage) -> None:
    show(page, "wallet-card", front="vi", back="ar")
    assert "Drafts: Tiếng Việt, Arabic." in told(page)
    assert told(page).count("Tiếng Việt") == 1


def test_no_page_stands_there_for_one_that_cannot_be_made(page: PrintPage, hand: Hand) -> None:
    """Ten cards in the picture, under the title of a first call, would pass for it."""
    assert page.preview.view.picture
    page.show_kind("first-call-sheet")
    watch_for(lambda: told(page) == "No service is chosen for the first call. Choose one.")
    view = page.preview.view
    assert view.image.isNull()
    assert view.slots == ()
    assert view.viewport().accessibleName() == "Nothing to print yet"
    assert not {"Front", "Back", "One card", "Card edges"} & {each.text() for each in seen(page.preview, QPushButton)}
    show(page, "first-call-sheet", service="safelink")
    assert not view.image.isNull()


# Services


def test_a_service_is_found_by_typing_and_taken_off_again(guide: Guide, page: PrintPage, hand: Hand) -> None:
    services = field(page, "services", RecordsField)
    proposed = services.shown
    hand.click(services.box_to_find)
    hand.write("kennedy")
    watch_for(lambda: not page.finder.busy)
    (found,) = seen(guide, QListWidget)
    assert "Kennedy" in found.item(0).text()
    hand.key(Qt.Key.Key_Return)
    assert not found.isVisible()
    ready(page)
    assert guide.session.tray[:-1] == proposed
    added = guide.session.tray[-1]
    assert "kennedy" in added
    name = guide.library.get(Service, added, "en")
    assert name is not None
    hand.press(services, f"Take off: {name.record.name}")
    assert guide.session.tray == proposed
    assert services.box_to_find.text() == ""


def test_what_is_taken_off_comes_back_by_undo(guide: Guide, page: PrintPage, hand: Hand) -> None:
    services = field(page, "services", RecordsField)
    before = services.shown
    hand.press(services, "Take off: Pathways for Change")
    assert "pathways-for-change" not in services.shown
    assert "Left out: Pathways for Change" in "\n".join(each.text() for each in seen(services, QLabel))
    assert guide.toasts.words == "Pathways for Change is off the sheet"
    guide.toasts.undo()
    assert services.shown == before
    assert "800-870-5905" in pdf.text(made(ready(page)))


def test_what_is_proposed_is_not_left_out_in_silence(guide: Guide, page: PrintPage, hand: Hand) -> None:
    """A service that was collected elsewhere takes the place of the three that fit most people: that is said."""
    guide.session.add_to_tray("safelink")
    ready(page)
    services = field(page, "services", RecordsField)
    assert services.shown == ("safelink",)
    assert "Left out: National hotline, 24 hours" in "\n".join(each.text() for each in seen(services, QLabel))
    hand.press(services, "Add them")
    assert services.shown[0] == "national-human-trafficking-hotline"
    assert services.shown[-1] == "safelink"
    assert len(services.shown) == 4


def test_the_order_is_changed_by_keys(guide: Guide, page: PrintPage, hand: Hand) -> None:
    services = field(page, "services", RecordsField)
    first, second, *_ = services.shown
    (press, *_) = [each for each in seen(services, QPushButton) if each.property("record") == second]
    press.setFocus()
    hand.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert guide.session.tray[:2] == (second, first)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.property("record") == second


def test_hiding_wipes_whatever_was_chosen_and_typed(guide: Guide, page: PrintPage, hand: Hand) -> None:
    start = page.form.values()
    field(page, "services", RecordsField).box_to_find.setText("secret")
    show(page, "question-sheet", questions=("t-visa",), large_print=True)
    page.preview.view.step_zoom(1)
    guide.hiding.hide()
    assert page.kind_id == "wallet-card"
    assert page.form.values() == start
    assert page.preview.view.zoom is None
    assert page.in_gallery
    assert not any("secret" in each.text() for each in page.findChildren(QLineEdit))
    guide.hiding.show_again()


# From other pages


def test_print_this_leads_from_a_service_to_its_first_call_sheet(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("service", "pathways-for-change")
    settle()
    choose(guide, hand, button_named(guide.help.detail, "More"), "Print this")
    page = ready(guide.at("print", PrintPage))
    assert guide.navigation.here == "print"
    assert (page.kind_id, page.form.values()["service"]) == ("first-call-sheet", "pathways-for-change")


@pytest.mark.parametrize(
    ("record", "kind", "option"),
    [
        (("question", "t-visa"), "question-sheet", "questions"),
        (("guidance", "in-danger"), "guidance-sheet", "guidance"),
    ],
)
def test_print_this_leads_from_an_answer(
    guide: Guide, hand: Hand, record: tuple[str, str], kind: str, option: str
) -> None:
    from guide_app.ui.questions.page import QuestionsPage

    guide.navigation.open_record(*record)
    settle()
    hand.press(guide.at("questions", QuestionsPage).detail, "Print this")
    page = ready(guide.at("print", PrintPage))
    assert (page.kind_id, page.form.values()[option]) == (kind, (record[1],))


def test_next_steps_of_the_signs_ticked(guide: Guide, hand: Hand) -> None:
    from guide_app.ui.signs.page import SignsPage

    guide.navigation.show("signs")
    guide.session.tick("long-hours", True)
    settle()
    hand.press(guide.at("signs", SignsPage).steps, "Print next steps")
    page = ready(guide.at("print", PrintPage))
    assert (page.kind_id, page.form.values()["ticked"]) == ("signs-checklist", ("long-hours",))
    with_steps = made_pages(page)
    guide.session.clear_ticks()
    ready(page)
    assert page.form.values()["ticked"] == ()
    assert made_pages(page) != with_steps


def test_large_print_is_a_page_without_card_edges(page: PrintPage, hand: Hand) -> None:
    hand.press(page, "More choices")
    tick = field(page, "large_print", CheckField)
    hand.click(tick.check, QPoint(10, tick.check.height() // 2))
    ready(page)
    assert page.preview.view.slots == ()
    assert not page.preview.guides.isVisible()


def test_where_there_is_little_room_what_stops_printing_is_one_press_away(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    guide.session.set_tray(tuple(guide.library.ids(Service)[:9]))
    page = opened(guide)
    assert not page.print_button.isEnabled()
    assert page.fit.visibleRegion().isEmpty()
    hand.press(page, "Why not?")
    assert not page.fit.visibleRegion().isEmpty()
    guide.session.set_tray(())
    page.start()
    show(page, "wallet-card")
    assert page.print_button.isEnabled()
    assert not [each for each in seen(page, QPushButton) if each.text() == "Why not?"]
    page.left.scroll_up()
    page.doing.told.emit("Saved.", "good")
    settle()
    (saved,) = [each for each in seen(page.fit, QLabel) if each.text() == "Saved."]
    watch_for(lambda: not saved.visibleRegion().isEmpty())


def test_where_there_is_little_room_the_sheet_leads_back_to_the_choices(
    guide: Guide, page: PrintPage, hand: Hand
) -> None:
    guide.resize(760, 600)
    settle()
    hand.press(page, "See the sheet")
    assert page.preview.isVisible()
    assert not page.left.isVisible()
    hand.press(page, "Back to the choices")
    assert page.left.isVisible()
    assert not page.preview.isVisible()


def test_a_saved_file_can_be_taken_away_again(
    guide: Guide, page: PrintPage, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(actions, "ask_where_to_save", lambda *_: folder / "cards.pdf")
    hand.press(page, "Save PDF…")
    file = folder / "cards.pdf"
    assert file.read_bytes() == made(page)
    assert guide.toasts.words == "Saved in Documents"
    hand.press(guide.toasts, "Undo")
    assert not file.exists()
    assert "The file was removed again." in told(page)
    hand.press(page, "Save PDF…")
    file.write_bytes(b"changed since")
    guide.toasts.undo()
    settle()
    assert file.read_bytes() == b"changed since"
    assert "left where it is" in told(page)
    hand.press(page, "Save PDF…")
    assert file.read_bytes() == made(page)
    guide.toasts.undo()
    assert file.exists(), "what took the place of another file could not bring that one back"
