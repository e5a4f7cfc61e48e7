"""A workshop at the desk: by keys, with what the room chooses, hidden and resumed, and what is handed out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
)

from guide_app.desk.workshop_plans import WorkshopPlanStore
from guide_app.handouts.document import Rendered
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.blocks import Block
from guide_app.ui.safety.cover import Cover
from guide_app.ui.teach.front_display import FrontDisplay
from guide_app.ui.teach.front_screen import FrontScreen
from guide_app.ui.teach.hand_out import HandOut, PrintedItem
from guide_app.ui.teach.notes_pane import NotesPane
from guide_app.ui.teach.page import TeachPage
from guide_app.ui.teach.plan_card import PlanCard
from guide_app.ui.teach.presenter import Presenter
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts, watch_for

Opener = Callable[..., Guide]
Key = Qt.Key


@pytest.fixture
def guide(open_window: Opener) -> Guide:
    """The guide at Home."""
    return open_window(at_home=True)


def page_of(guide: Guide) -> TeachPage:
    page = guide.navigation.page("teach")
    assert isinstance(page, TeachPage)
    return page


def begin(guide: Guide, hand: Hand) -> Presenter:
    """Start the first plan by keys, as journey 12 does."""
    hand.key(Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    hand.key(Key.Key_Return)
    watch_for(lambda: bool(seen(guide, Presenter)) and bool(shown_slide(guide)))
    return seen(guide, Presenter)[0]


def shown_slide(guide: Guide) -> str:
    return seen(guide, Presenter)[0].slide.accessibleName() if seen(guide, Presenter) else ""


def fronts() -> list[FrontScreen]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, FrontScreen) and each.isVisible()]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_buttons_of_a_plan_stand_in_one_line(guide: Guide, language: str) -> None:
    guide.set_language(language)
    guide.navigation.show("teach")
    settle()
    for card in seen(guide, PlanCard):
        tops = {press.mapTo(card, press.rect().topLeft()).y() for press in seen(card, QPushButton)}
        assert len(tops) == 1


def test_twenty_minutes_by_keys_end_at_what_to_hand_out(guide: Guide, hand: Hand) -> None:
    begin(guide, hand)
    assert shown_slide(guide).startswith("Welcome")
    presses = 2
    while seen(guide, Presenter):
        hand.key(Key.Key_Right)
        settle()
        presses += 1
        assert presses <= 24, "journey 12 allows 26, with the two of printing"
    (out,) = seen(guide, HandOut)
    assert any(box.isChecked() and box.text() == "Wallet cards, discreet" for box in seen(out, QCheckBox))
    assert "Put both feet on the floor" in "\n".join(texts(out))


def test_the_choice_of_the_room_is_shown_with_what_it_leads_to_and_is_not_kept(guide: Guide, hand: Hand) -> None:
    begin(guide, hand)
    while "He falls asleep on the chair." not in shown_slide(guide):
        hand.key(Key.Key_Right)
        settle()
    assert "This helped" not in shown_slide(guide)
    hand.key(Key.Key_1)
    settle()
    assert "He hides the arm and asks for nothing more." in shown_slide(guide)
    hand.key(Key.Key_Right)
    settle()
    assert "He sleeps." in shown_slide(guide)
    hand.key(Key.Key_Right)
    settle()
    assert "He says the boss keeps his pay" in shown_slide(guide)
    while "He falls asleep" not in shown_slide(guide) or "helped" in shown_slide(guide):
        hand.key(Key.Key_Left)
        settle()
    assert "He hides the arm" not in shown_slide(guide)


def test_blank_and_numbers_show_nothing_else_and_the_next_key_brings_the_slide_back(guide: Guide, hand: Hand) -> None:
    begin(guide, hand)
    hand.key(Key.Key_F)
    watch_for(lambda: bool(fronts()))
    hand.key(Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert fronts()[0].slide.accessibleName() == ""
    hand.key(Key.Key_N)
    settle()
    assert "1-888-373-7888" in fronts()[0].slide.accessibleName()
    hand.key(Key.Key_Right)
    settle()
    assert fronts()[0].slide.accessibleName().startswith("Welcome")


def test_a_remote_moves_the_slides(guide: Guide, hand: Hand) -> None:
    begin(guide, hand)
    hand.key(Key.Key_PageDown)
    settle()
    assert shown_slide(guide).startswith("Human trafficking is forced labor")
    hand.key(Key.Key_PageUp)
    settle()
    assert shown_slide(guide).startswith("Welcome")
    hand.key(Key.Key_F5)
    watch_for(lambda: bool(fronts()))


def test_hide_covers_both_screens_and_returns_to_a_blank_slide_at_the_same_place(guide: Guide, hand: Hand) -> None:
    begin(guide, hand)
    hand.key(Key.Key_Right)
    hand.key(Key.Key_F)
    watch_for(lambda: bool(fronts()))
    hand.key(Key.Key_Shift, times=3)
    watch_for(lambda: guide.hiding.hidden)
    assert not fronts()
    assert seen(guide, Cover)
    hand.write(guide.exit_keys.return_word)
    watch_for(lambda: bool(seen(guide, Presenter)) and bool(shown_slide(guide)))
    assert shown_slide(guide).startswith("Human trafficking is forced labor")
    assert "The room sees a blank screen." in texts(guide)


def test_the_slide_comes_back_with_its_display_and_the_leader_is_told_what_the_room_sees(
    guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TeachPage, "two_screens", True)
    displays = [guide.screen()]
    monkeypatch.setattr(FrontDisplay, "other", property(lambda _front: displays[0] if displays else None))

    def change(*there: QScreen) -> None:
        displays[:] = there
        guide.findChildren(FrontDisplay)[0].displays_changed.emit()
        settle()

    begin(guide, hand)
    assert fronts()
    assert "The room sees the slide only" in texts(guide)
    plugged = displays[0]
    change()
    assert not fronts()
    assert "One display: press F for the slide" in texts(guide)
    change(plugged)
    assert fronts()[0].slide.accessibleName().startswith("Welcome")
    assert "The room sees the slide only" in texts(guide)
    hand.key(Key.Key_F)
    settle()
    assert "The room sees nothing: press F for the slide" in texts(guide)
    change()
    change(plugged)
    assert not fronts()
    hand.key(Key.Key_F)
    while seen(guide, Presenter):
        hand.key(Key.Key_Right)
        settle()
    assert "1-888-373-7888" in fronts()[0].slide.accessibleName()
    watch_for(lambda: fronts()[0].slide.ready)
    hand.press(guide, "Take them off")
    assert not fronts()


def test_people_talk_about_a_slide_for_as_long_as_its_part_takes(open_window: Opener, hand: Hand) -> None:
    now = [0.0]
    guide = open_window(at_home=True, uptime=lambda: now[0])

    def wait_minutes(minutes: int) -> None:
        now[0] += 60 * minutes
        guide.guard.idle.look()
        settle()

    begin(guide, hand)
    hand.key(Key.Key_Right)
    wait_minutes(26)
    assert shown_slide(guide).startswith("Human trafficking is forced labor")
    wait_minutes(5)
    assert guide.navigation.here == "home"
    hand.key(Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert "Part 2 of 6" in texts(guide)
    wait_minutes(4)
    assert guide.navigation.here == "home", "the idle time of the desk"
    guide.hiding.hide()
    hand.write(guide.exit_keys.return_word)
    watch_for(lambda: not guide.hiding.hidden)
    settle()
    assert not seen(guide, Presenter), "whoever comes back was not in the workshop"


def test_nothing_of_the_slides_is_left_in_the_window_while_hidden(guide: Guide, hand: Hand) -> None:
    presenter = begin(guide, hand)
    hand.key(Key.Key_Shift, times=3)
    watch_for(lambda: guide.hiding.hidden)
    assert presenter.slide.accessibleName() == ""
    assert not [words for words in texts(presenter) if "Welcome" in words]


def test_escape_asks_before_it_ends(guide: Guide, hand: Hand) -> None:
    begin(guide, hand)
    hand.key(Key.Key_Escape)
    settle()
    (panel,) = seen(guide, Panel)
    assert panel.front.accessibleName() == "End the workshop?"
    hand.press(panel, "Go on")
    settle()
    assert shown_slide(guide).startswith("Welcome")
    hand.key(Key.Key_Escape)
    settle()
    hand.press(seen(guide, Panel)[0], "End")
    settle()
    assert seen(guide, HandOut)


def test_a_part_is_one_press_away_and_its_minutes_are_shown(guide: Guide, hand: Hand) -> None:
    presenter = begin(guide, hand)
    hand.click(button_by_name(presenter, "Questions"))
    settle()
    assert "Is Maria there?" in shown_slide(guide)
    assert any("left" in words for words in texts(presenter))


def test_sources_are_not_called_notes(guide: Guide, hand: Hand) -> None:
    presenter = begin(guide, hand)
    seen_heads: set[tuple[bool, bool]] = set()
    for _ in range(10):
        (side,) = seen(presenter, NotesPane)
        seen_heads.add(("Your notes" in texts(side), "Sources" in texts(side)))
        hand.key(Key.Key_Right)
        settle()
    assert (False, True) in seen_heads


def button_by_name(place: Presenter, name: str) -> QAbstractButton:
    return next(each for each in seen(place, QAbstractButton) if each.accessibleName() == name)


def test_the_screen_in_front_names_neither_the_guide_nor_staff_nor_search(guide: Guide, hand: Hand) -> None:
    begin(guide, hand)
    hand.key(Key.Key_F)
    watch_for(lambda: bool(fronts()))
    front = fronts()[0]
    watch_for(lambda: not front.bar.isVisible(), 8_000)
    assert texts(front) == []


def test_parts_left_out_are_left_out_of_the_workshop(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("teach")
    card = seen(page_of(guide), PlanCard)[0]
    hand.press(card, "Change the parts…")
    settle()
    (panel,) = seen(guide, Panel)
    myths = next(box for box in seen(panel, QCheckBox) if box.text().startswith("Myths and facts"))
    hand.click(myths, QPoint(12, myths.height() // 2))
    hand.press(panel, "Use once")
    settle()
    card = seen(page_of(guide), PlanCard)[0]
    watch_for(card.start_button.hasFocus)
    hand.key(Key.Key_Tab)
    assert card.parts_button.hasFocus()
    assert "16 minutes" in texts(card)
    assert "Myths and facts" not in texts(card)


def test_own_plan_is_saved_by_name_and_deleted(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("teach")
    hand.press(seen(page_of(guide), PlanCard)[0], "Change the parts…")
    settle()
    (panel,) = seen(guide, Panel)
    name = seen(panel, QLineEdit)[0]
    hand.press(panel, "Move down: Opening words")
    name.setFocus()
    hand.key(Key.Key_Backtab)
    assert panel.isAncestorOf(guide.focusWidget())
    assert isinstance(guide.focusWidget(), QPushButton), "the last row, which was made again"
    hand.key(Key.Key_Tab)
    assert name.hasFocus()
    hand.write("Monday team")
    hand.key(Key.Key_Return)
    settle()
    store = WorkshopPlanStore(guide.workspace.context.kept)
    assert [each.name for each in store.all()] == ["Monday team"]
    own = next(card for card in seen(page_of(guide), PlanCard) if "Monday team" in texts(card))
    hand.click(button_named(own, "Delete"))
    settle()
    assert store.all() == ()


def ended(guide: Guide, hand: Hand) -> HandOut:
    """What to hand out, after a workshop."""
    begin(guide, hand)
    hand.key(Key.Key_Escape)
    settle()
    hand.press(seen(guide, Panel)[0], "End")
    settle()
    (out,) = seen(guide, HandOut)
    return out


def test_hand_out_counts_sheets_and_prints_the_cards_first(guide: Guide, hand: Hand) -> None:
    out = ended(guide, hand)
    printed: list[tuple[PrintedItem, ...]] = []
    out.print_asked.disconnect()
    out.print_asked.connect(printed.append)
    assert button_named(out, "Print 14 sheets")
    hand.key(Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    watch_for(lambda: bool(printed))
    (made,) = printed
    assert [(each.cards, each.copies) for each in made] == [(True, 1), (False, 12)]
    assert all(isinstance(each.rendered, Rendered) and each.rendered.printable for each in made)


@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_said_of_a_handout_stands_below_its_name(guide: Guide, hand: Hand, percent: int) -> None:
    guide.set_text_size(percent)
    out = ended(guide, hand)
    for box in out.findChildren(QCheckBox):
        option = QStyleOptionButton()
        box.initStyleOption(option)
        name = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, box).x()
        below = next(each for each in out.findChildren(QLabel) if each.text() == box.accessibleDescription())
        assert abs(below.contentsMargins().left() - name) <= 1


def test_handouts_stand_on_their_card(guide: Guide, hand: Hand) -> None:
    out = ended(guide, hand)
    (card,) = seen(out, ScrollCard)
    inside = card.area.mapTo(guide, QPoint(card.area.width() // 2, 2))
    assert guide.grab().toImage().pixelColor(inside) == guide.theme.color("surface")


def test_start_forgets_choices_of_the_page(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("teach")
    page = page_of(guide)
    hand.press(seen(page, PlanCard)[0], "Change the parts…")
    settle()
    (panel,) = seen(guide, Panel)
    first = seen(panel, QCheckBox)[0]
    hand.click(first, QPoint(12, first.height() // 2))
    hand.press(panel, "Use once")
    settle()
    page.start()
    settle()
    assert "20 minutes" in texts(seen(page, PlanCard)[0])


def test_next_is_in_sight_in_a_small_window_with_large_text(guide: Guide, hand: Hand) -> None:
    guide.resize(1024, 600)
    guide.set_text_size(200)
    presenter = begin(guide, hand)
    settle()
    forward = button_named(presenter, "Next")
    assert forward.visibleRegion().boundingRect() == forward.rect()


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_to_do_if_someone_is_upset_is_in_sight_in_a_small_window(guide: Guide, hand: Hand, language: str) -> None:
    guide.resize(1024, 600)
    guide.set_language(language)
    presenter = begin(guide, hand)
    settle()
    heading = "If someone is upset" if language == "en" else "Si alguien se angustia"
    (upset,) = [each for each in seen(presenter, Block) if heading in texts(each)]
    assert upset.visibleRegion().boundingRect() == upset.rect()


def test_parts_are_beside_the_buttons_of_a_plan_in_a_small_window(guide: Guide) -> None:
    guide.resize(1024, 600)
    guide.navigation.show("teach")
    settle()
    card = seen(page_of(guide), PlanCard)[0]
    first = next(each for each in seen(card, QLabel) if each.text() == "Opening words")
    start = card.start_button
    assert first.mapTo(card, QPoint(0, 0)).x() > start.mapTo(card, start.rect().topRight()).x()
    assert first.mapTo(card, QPoint(0, 0)).y() < start.mapTo(card, start.rect().bottomLeft()).y()
