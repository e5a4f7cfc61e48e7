"""Give one card: the question first, a discreet card in their language, and nothing printed unless they say yes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace as struct_replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.records import Service
from guide_app.handouts.document import Rendered
from guide_app.library.services import Services
from guide_app.ui.printing.giving.form import GiveCardForm
from guide_app.ui.printing.giving.giver import CardGiver
from tests.handouts import pdf
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts, watch_for

HOTLINE = "1-888-373-7888"
UNCONFIRMED = "ywca"


def opened(guide: Guide) -> GiveCardForm:
    """The form with its card, or with the reason why there is none."""
    giver = guide.workspace.cards.giver
    watch_for(lambda: not giver.worker.busy, 20_000)
    assert giver.form is not None
    return giver.form


def text_of(giver: CardGiver) -> str:
    """What is on the card."""
    assert giver.rendered is not None
    return pdf.text(giver.rendered.pdf)


def answer(form: GiveCardForm, words: str) -> None:
    tile = next(each for each in seen(form, QPushButton) if each.accessibleName() == words)
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    settle()


def said(form: GiveCardForm) -> str:
    """What is in its panel."""
    return "\n".join(each.text() for each in seen(form.panel, QLabel))


def test_nothing_is_chosen_at_the_start_and_print_waits(guide: Guide) -> None:
    QTest.keyClick(guide, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    form = opened(guide)
    assert form.answers.value == ""
    assert not form.print_button.isEnabled()
    assert "“Is it safe for you to carry this?”" in said(form)
    assert "Actual size." in said(form)
    answer(form, "Yes")
    assert form.print_button.isEnabled()


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("No", "Do not print a card. Someone could find it in a pocket."),
        ("Not sure", "Do not print now. They can learn one number by heart."),
    ],
)
def test_no_and_not_sure_print_nothing_and_say_what_to_do(guide: Guide, words: str, instead: str) -> None:
    guide.workspace.cards.give()
    form = opened(guide)
    answer(form, "Yes")
    answer(form, words)
    assert not form.print_button.isVisible()
    assert not form.print_button.isEnabled()
    assert instead in said(form)
    assert HOTLINE in said(form).replace("\N{NON-BREAKING HYPHEN}", "-").replace("\N{WORD JOINER}", "")
    answer(form, "Yes")
    assert form.print_button.isEnabled()


def test_three_presses_from_a_service(guide: Guide, printed: list[Rendered]) -> None:
    guide.navigation.open_record("service", "pathways-for-change")
    settle()
    QTest.mouseClick(button_named(guide, "Give one card"), Qt.MouseButton.LeftButton)
    form = opened(guide)
    answer(form, "Yes")
    QTest.mouseClick(form.print_button, Qt.MouseButton.LeftButton)
    watch_for(lambda: guide.toasts.words == "Printed 1 card")
    assert guide.workspace.cards.giver.form is None
    (card,) = (pdf.text(each.for_print()) for each in printed)
    assert card.count("800-870-5905") == 1
    assert HOTLINE not in card
    assert "rape" not in card.lower()


def test_the_handout_is_given_from_the_rail(guide: Guide) -> None:
    guide.session.set_tray(("community-legal-aid", "pathways-for-change"))
    settle()
    QTest.mouseClick(button_named(guide.rail, "Give one card"), Qt.MouseButton.LeftButton)
    form = opened(guide)
    assert "The handout" in said(form)
    assert "855-252-5342" in text_of(guide.workspace.cards.giver)
    QTest.mouseClick(button_named(form, "Use numbers that fit most people"), Qt.MouseButton.LeftButton)
    opened(guide)
    assert HOTLINE in text_of(guide.workspace.cards.giver)


def test_the_card_speaks_the_language_chosen(guide: Guide) -> None:
    guide.workspace.cards.give()
    form = opened(guide)
    QTest.mouseClick(button_named(form, "Español"), Qt.MouseButton.LeftButton)
    opened(guide)
    assert "Números útiles" in text_of(guide.workspace.cards.giver)
    assert "is a draft" in said(form)
    segment = button_named(form, "Plain")
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    opened(guide)
    assert "Números útiles" not in text_of(guide.workspace.cards.giver)
    assert "Actual size." in said(form)


def test_a_number_that_is_not_confirmed_is_told_and_left_out_by_a_press(guide: Guide) -> None:
    library = guide.library
    rows = Services(library).rows(tuple(library.ids(Service)), "en", guide.clock.now)
    unsure = next(row.id for row in rows if row.number is not None and not row.confirmed)
    guide.session.set_tray(("pathways-for-change", unsure))
    guide.workspace.cards.give_handout()
    form = opened(guide)
    answer(form, "Yes")
    assert not form.print_button.isEnabled()
    assert "not confirmed" in said(form)
    leave = next(each for each in seen(form, QPushButton) if each.text().startswith("Leave out"))
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    opened(guide)
    assert form.print_button.isEnabled()
    assert "800-870-5905" in text_of(guide.workspace.cards.giver)


def test_a_service_without_discreet_words_says_so(guide: Guide) -> None:
    library = guide.library
    services = [found.record for found in library.all(Service, "en") if found.record.discreet_name is None]
    plain = next(each for each in services if (phone := library.main_phone(each)) is not None and phone.print)
    guide.workspace.cards.give_service(plain.id)
    form = opened(guide)
    assert "This service has no discreet wording, so its name will be on the card." in said(form)
    answer(form, "Yes")
    assert form.print_button.isEnabled()


def test_hiding_covers_the_panel_and_forgets_it(guide: Guide) -> None:
    guide.workspace.cards.give()
    form = opened(guide)
    assert guide.top_bar.hide_button.isVisible()
    guide.hiding.hide()
    assert not form.panel.isVisible()
    watch_for(lambda: guide.workspace.cards.giver.form is None)


def test_it_closes_by_escape_and_gives_the_keyboard_back(guide: Guide) -> None:
    guide.navigation.open_record("service", "pathways-for-change")
    settle()
    give = button_named(guide, "Give one card")
    give.setFocus()
    QTest.keyClick(give, Qt.Key.Key_Space)
    form = opened(guide)
    QTest.keyClick(form.focusWidget() or form, Qt.Key.Key_Escape)
    assert guide.workspace.cards.giver.form is None
    assert give.hasFocus()


def test_a_client_who_reads_along_is_not_asked_by_a_key(guide: Guide) -> None:
    guide.set_client(True)
    QTest.keyClick(guide, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert guide.workspace.cards.giver.form is None


def test_one_card_alone_is_cut_out_of_the_sheet(guide: Guide) -> None:
    guide.workspace.cards.give()
    form = opened(guide)
    giver = guide.workspace.cards.giver
    assert giver.rendered is not None
    assert pdf.page_count(giver.rendered.pdf) == 1
    assert text_of(giver).count(HOTLINE) == 1
    options = struct_replace(form.wish, wording="plain").options(guide.library, giver.paper)
    assert options.stock.cut_marks
    assert options.stock.per_sheet == 1
    assert options.cards == 1
    assert options.back is None


def test_hiding_closes_whatever_lies_over_the_window(guide: Guide) -> None:
    guide.session.set_tray(("community-legal-aid",))
    guide.rail.tray.open_popup()
    assert "Community Legal Aid" in texts(guide)
    guide.hiding.hide()
    settle()
    assert not [each for each in texts(guide) if "Legal" in each or "card" in each.lower()]


def test_what_stays_lit_is_found_again_where_it_has_moved(guide: Guide) -> None:
    QTest.keyClick(guide, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    form = opened(guide)
    lit = (guide.top_bar.hide_button, guide.strip)
    for size, percent in (((1024, 600), 100), ((640, 480), 150), ((640, 480), 100)):
        guide.resize(*size)
        guide.set_text_size(percent)

        def clear() -> bool:
            boxes = [QRect(part.mapTo(guide, QPoint(0, 0)), part.size()) for part in lit]
            return not any(form.panel.mask().intersects(box.adjusted(3, 3, -3, -3)) for box in boxes)  # Round corners.

        watch_for(clear)


def test_who_cancels_the_printer_s_dialog_is_at_print_again(guide: Guide) -> None:
    guide.workspace.cards.give()
    form = opened(guide)
    answer(form, "Yes")
    press = button_named(form.panel, "Print one card")
    press.setFocus(Qt.FocusReason.TabFocusReason)
    form.show_busy(True)
    assert not press.isEnabled()
    assert not press.hasFocus()
    form.show_busy(False)
    assert press.hasFocus()
    form.show_busy(True)
    form.panel.cross.setFocus(Qt.FocusReason.TabFocusReason)
    button_named(form.panel, "Cancel").setFocus(Qt.FocusReason.TabFocusReason)
    form.show_busy(False)
    assert button_named(form.panel, "Cancel").hasFocus(), "unless one has gone elsewhere"


def test_an_arrow_leads_to_an_answer_that_is_seen(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(1024, 600))
    guide.set_text_size(200)
    guide.workspace.cards.give()
    form = opened(guide)
    settle()
    for name in ("No", "Not sure"):
        hand.key(Qt.Key.Key_Down)
        tile = guide.focusWidget()
        assert tile is not None
        assert tile.accessibleName() == name
        assert form.answers.value == ""
        assert tile.visibleRegion().boundingRect() == tile.rect()
