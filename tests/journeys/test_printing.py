"""The journeys that end at the printer, by mouse and by keyboard, each with its number of presses held."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide_app.content.records import Service
from guide_app.handouts.document import Rendered
from guide_app.ui.kit.focus import focused_within
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.giving.form import GiveCardForm
from guide_app.ui.printing.page import PrintPage
from tests.handouts import pdf
from tests.journeys.counting import CountingHand, bring
from tests.ui.desk import Guide, button_named, settle, watch_for
from tests.ui.printing.print_page import field, ready

HOTLINE = "1-888-373-7888"


def _sides(rendered: Rendered) -> list[int]:
    """How often the hotline is on each page."""
    return [pdf.text(rendered.pdf, page).count(HOTLINE) for page in range(len(rendered.pages))]


def _check_ten_cards(guide: Guide, printed: list[Rendered]) -> None:
    """Ten cards of two sides, English and Spanish, on the paper that most people have."""
    watch_for(lambda: len(printed) == 1, 20_000)
    (rendered,) = printed
    assert _sides(rendered) == [10, 10]
    assert [page.side for page in rendered.pages] == ["front", "back"]
    assert "Useful numbers" in pdf.text(rendered.pdf, 0)
    assert "Números útiles" in pdf.text(rendered.pdf, 1)
    page = guide.at("print", PrintPage)
    assert field(page, "stock", PaperField).value.id == "avery-5371"
    watch_for(lambda: guide.toasts.words.startswith("Printed 1 sheet"))


def test_ten_cards_by_mouse(sized: Guide, counting: CountingHand, printed: list[Rendered]) -> None:
    counting.press(sized.rail, "Print")
    page = sized.at("print", PrintPage)
    counting.press(page.gallery, "Cards")
    ready(page)
    counting.press(page, "Print…")
    assert counting.presses == 3
    _check_ten_cards(sized, printed)


def test_ten_cards_by_keyboard(sized: Guide, counting: CountingHand, printed: list[Rendered]) -> None:
    counting.ctrl(Qt.Key.Key_6)
    counting.key(Qt.Key.Key_Return)
    counting.ctrl(Qt.Key.Key_P)  # It waits for the page.
    assert counting.presses <= 3
    _check_ten_cards(sized, printed)


def _choose(guide: Guide, counting: CountingHand, within: QWidget, name: str, by: str) -> None:
    """Press a button."""
    if by == "mouse":
        counting.press(within, name)
    else:
        bring(guide, counting, button_named(within, name))
        counting.key(Qt.Key.Key_Space)


def _go_to_print(guide: Guide, counting: CountingHand, by: str) -> PrintPage:
    counting.press(guide.rail, "Print") if by == "mouse" else counting.ctrl(Qt.Key.Key_6)
    return guide.at("print", PrintPage)


def _print(counting: CountingHand, page: PrintPage, by: str) -> None:
    counting.press(page, "Print…") if by == "mouse" else counting.ctrl(Qt.Key.Key_P)


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
@pytest.mark.parametrize("percent", [100, 200])
def test_a_vietnamese_poster(
    guide: Guide, counting: CountingHand, printed: list[Rendered], percent: int, by: str
) -> None:
    guide.set_text_size(percent)
    settle()
    page = _go_to_print(guide, counting, by)
    _choose(guide, counting, page.gallery, "Poster", by)
    if by == "mouse":
        counting.press(page, "Tiếng Việt")
    else:  # Tab comes to the language that is chosen, the arrow keys choose the one that is there.
        english, wanted = button_named(page, "English"), button_named(page, "Tiếng Việt")
        bring(guide, counting, english)
        if english.x() == wanted.x():  # Three beside each other.
            counting.key(Qt.Key.Key_Down)
        else:
            counting.move(Qt.Key.Key_Down)
            counting.key(Qt.Key.Key_Right)
        assert guide.focusWidget() is wanted
    ready(page)
    _print(counting, page, by)
    assert counting.presses == 4
    watch_for(lambda: len(printed) == 1)
    assert printed[0].suggested_name == "poster-vi.pdf"


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_a_binder(guide: Guide, counting: CountingHand, printed: list[Rendered], by: str) -> None:
    page = _go_to_print(guide, counting, by)
    _choose(guide, counting, page.gallery, "Binder", by)
    watch_for(page.maker.left.print_button.isEnabled, 60_000)
    _print(counting, page, by)
    assert counting.presses == 3
    watch_for(lambda: len(printed) == 1)
    assert len(printed[0].pages) > 20


def test_a_paper_that_no_list_knows_by_keyboard(sized: Guide, counting: CountingHand) -> None:
    page = _go_to_print(sized, counting, "keyboard")
    counting.key(Qt.Key.Key_Return)
    ready(page)
    paper = field(page, "stock", PaperField)
    top = page.maker.left.area.verticalScrollBar().value()
    counting.presses = 0
    counting.key(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    counting.write("Staples 12520")
    counting.key(Qt.Key.Key_Return)
    assert paper.unknown == paper.edit.text() == "Staples 12520"
    assert not page.maker.left.print_button.isEnabled()
    assert not page.maker.left.save_button.isEnabled()
    assert sized.width() < 1280 or page.maker.left.area.verticalScrollBar().value() == top
    counting.key(Qt.Key.Key_Space)
    assert (paper.unknown, paper.value.id) == ("", "avery-5371")
    assert counting.presses == 4
    ready(page)


def test_the_numbers_of_lines_are_keys(guide: Guide, counting: CountingHand) -> None:
    page = _go_to_print(guide, counting, "keyboard")
    counting.key(Qt.Key.Key_Return)
    ready(page)
    for number, name in enumerate(("services", "front", "wording", "stock", "cards"), 1):
        counting.key(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
        at = page.maker.form.field(name)
        assert at is not None
        assert focused_within(at) is not None, name


def _giveable(guide: Guide) -> list[str]:
    """Services of each kind of hours whose number is cleared for print."""
    library = guide.library
    found = [each.record for each in library.all(Service, "en") if each.record.status == "active"]
    cleared = [each.id for each in found if (phone := library.main_phone(each)) is not None and phone.print]
    return cleared[:: max(1, len(cleared) // 4)]


def test_one_card_from_any_service_by_mouse(sized: Guide, counting: CountingHand, printed: list[Rendered]) -> None:
    for service_id in _giveable(sized):
        sized.navigation.open_record("service", service_id)
        settle()
        counting.presses = 0
        counting.press(sized.help.detail, "Give one card")
        _answered_yes(sized, counting, by_keys=False)
        counting.click(_form(sized).print_button)
        assert counting.presses == 3
        _check_one_card(sized, printed, service_id)


def test_one_card_from_any_service_by_keyboard(sized: Guide, counting: CountingHand, printed: list[Rendered]) -> None:
    for service_id in _giveable(sized):
        sized.navigation.open_record("service", service_id)
        settle()
        counting.presses = 0
        button_named(sized.help.detail, "Give one card").setFocus(Qt.FocusReason.TabFocusReason)
        counting.key(Qt.Key.Key_Return)
        _answered_yes(sized, counting, by_keys=True)
        counting.ctrl(Qt.Key.Key_P)
        assert counting.presses <= 3
        _check_one_card(sized, printed, service_id)


def test_one_card_with_the_numbers_that_fit_most_by_keyboard(
    sized: Guide, counting: CountingHand, printed: list[Rendered]
) -> None:
    counting.ctrl(Qt.Key.Key_G)
    _answered_yes(sized, counting, by_keys=True)
    counting.ctrl(Qt.Key.Key_P)
    assert counting.presses <= 3
    watch_for(lambda: sized.toasts.words == "Printed 1 card")
    (rendered,) = printed
    text = pdf.text(rendered.for_print())
    assert text.count(HOTLINE) == 1
    assert "trafficking" not in text.lower()


def _form(guide: Guide) -> GiveCardForm:
    form = guide.workspace.cards.giver.form
    assert form is not None
    return form


def _answered_yes(guide: Guide, hand: CountingHand, *, by_keys: bool) -> None:
    """They may carry it; and the card is there to be printed."""
    form = _form(guide)
    if by_keys:
        hand.key(Qt.Key.Key_Space)
    else:
        hand.press(form, "Yes")
    assert form.answers.value == "yes"
    watch_for(form.print_button.isEnabled, 20_000)


def _check_one_card(guide: Guide, printed: list[Rendered], service_id: str) -> None:
    """One card, one side, with this service's number, no word of what it is about."""
    watch_for(lambda: bool(printed))
    rendered = printed.pop()
    assert len(rendered.pages) == 1
    found = guide.library.get(Service, service_id, "en")
    assert found is not None
    phone = guide.library.main_phone(found.record)
    assert phone is not None
    text = pdf.text(rendered.for_print())
    assert text.count(phone.number) == 1
    if found.record.discreet_name is not None:
        assert "trafficking" not in text.lower()
    watch_for(lambda: guide.toasts.words == "Printed 1 card")
    assert guide.workspace.cards.giver.form is None
