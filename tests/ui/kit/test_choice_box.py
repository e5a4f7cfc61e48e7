"""A box to choose from, with the keys alone and for a screen reader; what a popup may cover."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from guide_app.content.records import Service
from guide_app.ui.directory.trust_foot import TrustFoot
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.inputs.fields import ChoiceField
from guide_app.ui.kit.overlays.choice_popup import ChoiceList
from guide_app.ui.kit.overlays.overlay import Popup
from tests.ui.desk import Guide, Hand, seen, settle
from tests.ui.hearing import press_row
from tests.ui.printing.print_page import field, opened


@pytest.fixture
def front(guide: Guide) -> ChoiceBox:
    """The box for the language of a card's front."""
    return field(opened(guide), "front", ChoiceField).choice


def test_arrows_choose_without_opening_and_stop_at_the_ends(front: ChoiceBox, hand: Hand) -> None:
    front.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Up)
    assert front.words == "English"
    hand.key(Qt.Key.Key_Down, times=2)
    assert front.words == "Português"
    hand.key(Qt.Key.Key_End)
    assert front.value == front.choices[-1].value
    hand.key(Qt.Key.Key_Home)
    assert front.words == "English"


def test_a_letter_opens_it_at_the_choice_that_begins_with_it(guide: Guide, front: ChoiceBox, hand: Hand) -> None:
    front.setFocus(Qt.FocusReason.TabFocusReason)
    hand.write("p")
    (choices,) = seen(guide, ChoiceList)
    assert choices.currentIndex().data() == "Português"
    hand.key(Qt.Key.Key_Return)
    assert front.words == "Português"
    assert QApplication.focusWidget() is front


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_keys_open_it_and_escape_leaves_what_was_chosen(
    guide: Guide, front: ChoiceBox, hand: Hand, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    front.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(key, modifier)
    assert seen(guide, ChoiceList)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Escape)
    assert not seen(guide, ChoiceList)
    assert front.words == "English"
    assert QApplication.focusWidget() is front


def test_a_screen_reader_hears_what_it_is_about_and_what_is_chosen(guide: Guide, front: ChoiceBox, hand: Hand) -> None:
    told = QAccessible.queryAccessibleInterface(front)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == "Front language: English"
    assert told.text(QAccessible.Text.Description) == "Opens a list"
    hand.click(front)
    (choices,) = seen(guide, ChoiceList)
    assert choices.accessibleName() == "Front language: English"


def test_a_row_pressed_by_assistive_technology_is_chosen_the_current_one_too(
    guide: Guide, front: ChoiceBox, hand: Hand
) -> None:
    for words in ("English", "Português", "Português"):
        hand.click(front)
        (choices,) = seen(guide, ChoiceList)
        press_row(choices, next(row for row, choice in enumerate(front.choices) if choice.words == words))
        assert not seen(guide, ChoiceList)
        assert front.words == words


def _handout(guide: Guide, hand: Hand) -> None:
    guide.session.set_tray(tuple(guide.library.ids(Service)[:6]))
    guide.rail.tray.open_popup()


def _look(guide: Guide, hand: Hand) -> None:
    hand.press(guide.top_bar, "Text size and colors")


def _sources(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("service", "safe-exit-initiative")
    guide.help.detail.verticalScrollBar().setValue(100_000)
    settle()
    (foot,) = seen(guide.help.detail, TrustFoot)
    hand.press(foot, "5 sources")


@pytest.mark.parametrize("open_one", [_handout, _look, _sources])
@pytest.mark.parametrize(("size", "percent"), [((1024, 600), 200), ((640, 480), 100), ((1280, 800), 100)])
def test_no_popup_covers_the_way_to_hide_or_the_emergency_numbers(
    guide: Guide, hand: Hand, open_one: Callable[[Guide, Hand], None], size: tuple[int, int], percent: int
) -> None:
    guide.set_text_size(percent)
    guide.resize(*size)
    open_one(guide, hand)
    (popup,) = seen(guide, Popup)
    window = guide.desktop.window
    front = popup.front.geometry()
    for lit in (window.top_bar.hide_button, window.strip):
        assert not front.intersects(_place(lit, window))
    assert window.rect().contains(front)


def _place(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint()), part.size())
