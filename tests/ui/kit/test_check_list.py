"""Several choices in one opening of their popup, with the keys and with the mouse."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from guide_app.desk.preferences import Look
from guide_app.ui.kit.inputs.fields import CheckListField
from guide_app.ui.kit.overlays.choice_popup import ChoiceList
from guide_app.ui.printing.page import PrintPage
from tests.ui.desk import Guide, Hand, seen
from tests.ui.hearing import press_row
from tests.ui.printing.print_page import expected_of, field, opened, ready, show


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The list of services, made."""
    return show(opened(guide), "directory-sheet")


@pytest.fixture
def needs(page: PrintPage) -> CheckListField:
    """Its needs."""
    return field(page, "needs", CheckListField)


@pytest.fixture
def expected(page: PrintPage) -> list[Any]:
    """What was expected last."""
    return expected_of(page)


def _opened(guide: Guide, needs: CheckListField, hand: Hand) -> ChoiceList:
    needs.button.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Space)
    (choices,) = seen(guide, ChoiceList)
    return choices


def _words(choices: ChoiceList, data: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[str]:
    return [choices.model().index(row, 0).data(data) for row in range(choices.model().rowCount())]


def _keys(needs: CheckListField, words: list[str]) -> list[str]:
    return [key for text in words for key, shown in needs.offered if shown == text and key is not None]


def _click(hand: Hand, choices: ChoiceList, row: int) -> None:
    hand.click(choices.viewport(), choices.visualRect(choices.model().index(row, 0)).center())


def test_several_are_ticked_by_keys_in_one_opening(
    guide: Guide, page: PrintPage, needs: CheckListField, hand: Hand, expected: list[Any]
) -> None:
    choices = _opened(guide, needs, hand)
    keys = _keys(needs, _words(choices))
    for ticked, key in enumerate((Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter), 1):
        hand.key(Qt.Key.Key_Down)
        likely = list(expected)
        hand.key(key)
        assert choices.isVisible()
        assert needs.value == tuple(keys[1 : 1 + ticked])
        assert [page.maker.form.options()] == likely, "what it leads to is made ahead"
    hand.key(Qt.Key.Key_Space)
    assert needs.value == tuple(keys[1:3])
    read = _words(choices, Qt.ItemDataRole.AccessibleTextRole)
    assert [each.endswith(", selected") for each in read][:4] == [False, True, True, False]
    ready(page)
    assert page.maker.form.values()["needs"] == needs.value


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_keys_that_leave_close_it(guide: Guide, needs: CheckListField, hand: Hand, key: Qt.Key) -> None:
    _opened(guide, needs, hand)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Space)
    before = needs.value
    assert before
    hand.key(key)
    assert not seen(guide, ChoiceList)
    assert needs.value == before
    assert QApplication.focusWidget() is needs.button


def test_several_are_ticked_by_the_mouse_and_a_click_elsewhere_closes(
    guide: Guide, needs: CheckListField, hand: Hand
) -> None:
    choices = _opened(guide, needs, hand)
    keys = _keys(needs, _words(choices))
    for row in (2, 0, 2, 1):
        _click(hand, choices, row)
        assert choices.isVisible()
    assert needs.value == tuple(keys[:2])
    hand.click(guide.top_bar, QPoint(4, 4))
    assert not seen(guide, ChoiceList)
    assert needs.value == tuple(keys[:2])


def test_several_are_ticked_by_assistive_technology(guide: Guide, needs: CheckListField, hand: Hand) -> None:
    choices = _opened(guide, needs, hand)
    keys = _keys(needs, _words(choices))
    for row in (0, 2, 2, 1):
        press_row(choices, row)
        assert choices.isVisible()
    assert needs.value == tuple(keys[:2])


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_a_box_is_seen_on_what_is_not_ticked(guide: Guide, needs: CheckListField, hand: Hand, theme: Look) -> None:
    guide.set_theme(theme)
    choices = _opened(guide, needs, hand)
    hand.key(Qt.Key.Key_Space)
    picture = choices.viewport().grab().toImage()
    for row, ground in enumerate(("accent", "control_line")):
        place = choices.visualRect(choices.model().index(row, 0))
        across = {picture.pixelColor(x, place.center().y()).name().upper() for x in range(place.x(), place.x() + 40)}
        assert guide.theme.tokens[ground] in across
