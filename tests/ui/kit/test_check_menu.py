"""Several choices in one opening of their menu, with the keys and with the mouse."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guide_app.desk.preferences import Look
from guide_app.ui.kit.inputs.fields import CheckListField
from guide_app.ui.kit.overlays.menus import CheckMenu
from guide_app.ui.printing.page import PrintPage
from tests.ui.desk import Guide, Hand, settle, watch_for
from tests.ui.printing.print_page import expected_of, field, opened, ready, show

NO_KEY = Qt.KeyboardModifier.NoModifier


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


def _opened(needs: CheckListField, hand: Hand) -> CheckMenu:
    needs.button.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Space)
    menu = needs.button.menu()
    assert isinstance(menu, CheckMenu)
    watch_for(menu.isVisible)
    return menu


def _click(menu: CheckMenu, place: QPoint) -> None:
    QTest.mouseClick(menu.windowHandle(), Qt.MouseButton.LeftButton, NO_KEY, place)
    settle()


def test_several_are_ticked_by_keys_in_one_opening(
    page: PrintPage, needs: CheckListField, hand: Hand, expected: list[Any]
) -> None:
    menu = _opened(needs, hand)
    keys = [each.data() for each in menu.actions()]
    for ticked, key in enumerate((Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter), 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        likely = list(expected)
        QTest.keyClick(menu, key)
        settle()
        assert menu.isVisible()
        assert needs.value == tuple(keys[:ticked])
        assert [page.maker.form.options()] == likely, "what it leads to is made ahead"
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert needs.value == tuple(keys[:2])
    assert [each.isChecked() for each in menu.actions()][:4] == [True, True, False, False]
    ready(page)
    assert page.maker.form.values()["needs"] == needs.value


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_keys_that_leave_close_it(needs: CheckListField, hand: Hand, key: Qt.Key) -> None:
    menu = _opened(needs, hand)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    before = needs.value
    assert before
    QTest.keyClick(menu, key)
    settle()
    assert not menu.isVisible()
    assert needs.value == before
    assert QApplication.focusWidget() is needs.button


def test_several_are_ticked_by_the_mouse_and_a_click_elsewhere_closes(needs: CheckListField, hand: Hand) -> None:
    menu = _opened(needs, hand)
    first, second, third = menu.actions()[:3]
    for entry in (third, first, third, second):
        _click(menu, menu.actionGeometry(entry).center())
        assert menu.isVisible()
    assert needs.value == (first.data(), second.data())
    # The release of a press elsewhere, such as that on the field itself, ticks nothing.
    QTest.mouseRelease(menu.windowHandle(), Qt.MouseButton.LeftButton, NO_KEY, menu.actionGeometry(third).center())
    assert needs.value == (first.data(), second.data())
    _click(menu, QPoint(-20, -20))
    assert not menu.isVisible()
    assert needs.value == (first.data(), second.data())


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_a_box_is_seen_on_what_is_not_ticked(guide: Guide, needs: CheckListField, hand: Hand, theme: Look) -> None:
    guide.set_theme(theme)
    needs.set_value((needs._choices[0][0],))
    menu = _opened(needs, hand)
    picture = menu.grab().toImage()
    for entry, ground in zip(menu.actions()[:2], ("accent", "control_line"), strict=True):
        place = menu.actionGeometry(entry)
        across = {picture.pixelColor(x, place.center().y()).name().upper() for x in range(place.x(), place.x() + 40)}
        assert guide.theme.tokens[ground] in across
    menu.close()
