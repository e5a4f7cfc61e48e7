"""Help: what is written there of keys is so, hiding is practised without a loss, and every way leads somewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.ui.help.page import HelpPage
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.printing.output.printers_group import PrintersGroup
from guide_app.ui.shell.frame.call_sheet import CallSheet
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, texts, watch_for
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide, without_name

PLACES = ("home", "get-help", "tonight", "signs", "questions", "print")


@pytest.fixture
def page(guide: Guide, hand: Hand) -> HelpPage:
    """The page, by its key."""
    hand.key(Qt.Key.Key_F1)
    assert guide.navigation.here == "help"
    return guide.at("help", HelpPage)


def test_hiding_is_practised_without_a_loss(guide: Guide, hand: Hand, page: HelpPage) -> None:
    guide.session.add_to_tray("safelink")
    guide.session.tick("papers-held", True)
    hand.press(page, "Start")
    hand.shift()
    settle()
    assert any("1 of 3" in text for text in texts(page))
    hand.shift(2)
    settle()
    assert guide.hiding.hidden
    word = guide.exit_keys.return_word
    assert any(word in text for text in texts(guide)), "the cover of a practice tells the word"
    hand.write(word)
    watch_for(lambda: not guide.hiding.hidden)
    assert guide.navigation.here == "help"
    assert guide.session.tray == ("safelink",)
    assert guide.session.ticked == ("papers-held",)
    assert any(text.startswith("Well done") for text in texts(page))
    hand.shift(3)
    settle()
    assert guide.hiding.hidden
    assert not any(word in text for text in texts(guide)), "hidden in earnest, no stranger is told the word"
    hand.write(word)
    watch_for(lambda: not guide.hiding.hidden)
    assert guide.session.tray == ()


@pytest.mark.parametrize(
    "leave",
    [
        lambda guide: guide.navigation.show("questions"),
        lambda guide: guide.set_client(True),
        lambda guide: guide.guard.start_afresh(),
        lambda guide: guide.top_bar.box.begin(),
        lambda guide: guide.show_call_sheet(),
    ],
    ids=["another page", "a client's view", "a fresh start", "a search", "a panel"],
)
def test_a_practice_that_is_left_ends(guide: Guide, hand: Hand, page: HelpPage, leave: Callable[[Guide], None]) -> None:
    hand.press(page, "Start")
    leave(guide)
    settle()
    hand.shift(3)
    settle()
    assert guide.hiding.hidden
    assert not any(guide.exit_keys.return_word in text for text in texts(guide))
    hand.write(guide.exit_keys.return_word)


@pytest.mark.parametrize(("number", "name"), list(enumerate(PLACES, 1)))
def test_ctrl_and_a_number_go_to_a_page(guide: Guide, hand: Hand, page: HelpPage, number: int, name: str) -> None:
    hand.ctrl(Qt.Key(Qt.Key.Key_0 + number))
    assert guide.navigation.here == name


def test_the_other_keys_do_what_is_said_of_them(guide: Guide, hand: Hand, page: HelpPage) -> None:
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.navigation.here == "home"
    hand.ctrl(Qt.Key.Key_K)
    assert guide.focusWidget() is guide.top_bar.box
    hand.ctrl(Qt.Key.Key_L)
    assert guide.language == "es"
    hand.ctrl(Qt.Key.Key_L)
    assert guide.language == "en"
    hand.ctrl(Qt.Key.Key_Equal)
    assert guide.theme.percent == 110
    hand.ctrl(Qt.Key.Key_Minus)
    assert guide.theme.percent == 100
    hand.key(Qt.Key.Key_F11)
    assert guide.isFullScreen()
    hand.key(Qt.Key.Key_F11)
    assert not guide.isFullScreen()
    guide.navigation.open_record("service", "safelink")
    settle()
    hand.ctrl(Qt.Key.Key_B)
    assert guide.navigation.here == "together"
    hand.ctrl(Qt.Key.Key_G)
    assert seen(guide, Panel)
    hand.key(Qt.Key.Key_Escape)
    assert not seen(guide, Panel)


def test_keys_of_a_list(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("service", "safelink")
    guide.help.list.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    assert guide.session.tray == ("safelink",)
    hand.key(Qt.Key.Key_L)
    assert seen(guide, CallSheet)
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_C)
    copied = QGuiApplication.clipboard().text()
    assert sum(letter.isdigit() for letter in copied) >= 3


def test_what_was_done_is_undone_by_its_key(guide: Guide, hand: Hand) -> None:
    guide.session.add_to_tray("safelink")
    settle()
    (remove,) = [each for each in seen(guide.rail.tray, QPushButton) if each.accessibleName().startswith("Remove ")]
    hand.click(remove)
    assert guide.session.tray == ()
    hand.ctrl(Qt.Key.Key_Z)
    assert guide.session.tray == ("safelink",)


def test_a_how_do_i_leads_to_its_page(guide: Guide, hand: Hand, page: HelpPage) -> None:
    for words, place in (("find a bed tonight", "tonight"), ("line up the printer for card sheets", "desk")):
        guide.navigation.show("help")
        settle()
        hand.click(next(each for each in seen(page, QPushButton) if each.accessibleName() == words))
        assert guide.navigation.here == place
    assert seen(guide, PrintersGroup)


@pytest.mark.parametrize(
    ("size", "percent"), [((1280, 800), 100), ((1024, 600), 100), ((1024, 600), 200), ((640, 480), 100)]
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_finds_room(open_window: Opener, size: tuple[int, int], percent: int, language: str) -> None:
    guide = open_window(size)
    guide.set_text_size(percent)
    guide.set_language(language)
    guide.navigation.show("help")
    settle()
    page = guide.at("help", HelpPage)
    assert seen(page, QLabel)
    assert cut_off(page) == []
    assert overlapping(page) == []
    assert too_wide(page) == []
    assert small_targets(page) == []
    assert without_name(page) == []


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 200)])
def test_tab_goes_from_the_practice_to_the_ways(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int
) -> None:
    """Where there is little room, the practice has come to the top of the card below."""
    guide = open_window(size)
    guide.set_text_size(percent)
    hand.key(Qt.Key.Key_F1)
    settle()
    heard: list[str] = []
    while len(heard) < 3:
        focused = guide.focusWidget()
        assert focused is not None
        heard += [focused.accessibleName()] if isinstance(focused, QPushButton) else []  # A card takes keys to scroll.
        hand.key(Qt.Key.Key_Tab)
    assert heard == ["Start", "find a bed tonight", "give one card that is safe to carry"]
