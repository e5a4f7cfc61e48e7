"""A facilitator shows one sign, then a number, to the back of a room: from Home, by mouse and by keyboard, with the
number of steps held.
"""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPushButton

from guide_app.content.records import Indicator
from guide_app.ui.kit.text.fitted_number import FittedNumber
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.shell.frame.sign_sheet import SignSheet
from guide_app.ui.signs.page import SignsPage
from tests.journeys.counting import CountingHand, bring
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, seen, settle, texts, watch_for

BACK_OF_THE_ROOM = 6
"""How many times smaller a screen looks from the back of a room."""
READABLE = 9
"""Height of a digit, in pixels, that is read without effort."""
READABLE_WORDS = 8
"""The same for capitals of words, which are known by their shape."""


def _check_sign_readable(guide: Guide, sheet: SignSheet, sign_id: str) -> None:
    """The sign, and nothing else of the guide but its ways on and out."""
    found = guide.library.get(Indicator, sign_id, guide.language)
    assert found is not None
    assert sheet.sentence.accessibleName() == found.record.title
    letters = QFontMetricsF(sheet.sentence.fitted_font())
    assert letters.capHeight() / BACK_OF_THE_ROOM >= READABLE_WORDS
    longest = max(letters.horizontalAdvance(word) for word in found.record.title.split())
    assert longest <= sheet.sentence.width()
    shown = {text.strip() for text in texts(sheet)}
    assert shown <= {"Back to the signs", "Hide now", "A number to call", "One sign proves nothing."}
    assert not guide.rail.isVisible()
    assert not guide.top_bar.isVisible()


def _check_number_follows(guide: Guide) -> None:
    """The number that what to do about the sign begins with, alone and as large."""
    (sheet,) = seen(guide, CallSheet)
    (number,) = seen(sheet, FittedNumber)
    assert re.fullmatch(r"[\d-]+", sheet.number)
    assert QFontMetricsF(number.fitted_font()).capHeight() / BACK_OF_THE_ROOM >= READABLE
    assert {text.strip("\N{ZERO WIDTH SPACE} ") for text in texts(sheet)} - {""} <= {
        "Back to the list",
        "Number only",
        "Hide now",
    }


def test_a_sign_and_its_number_for_the_back_of_a_room_by_keyboard(sized: Guide, counting: CountingHand) -> None:
    counting.ctrl(Qt.Key.Key_4)
    page = sized.at("signs", SignsPage)
    counting.move(Qt.Key.Key_Down, times=2)
    sign_id = page.list.rows[2].sign_id
    counting.key(Qt.Key.Key_L)
    (sheet,) = seen(sized, SignSheet)
    _check_sign_readable(sized, sheet, sign_id)
    counting.key(Qt.Key.Key_Return)
    assert counting.presses <= 4
    _check_number_follows(sized)
    counting.key(Qt.Key.Key_Escape)
    assert sized.navigation.here == "signs"
    assert page.list.rows[2].check.hasFocus()


def test_a_sign_and_its_number_for_the_back_of_a_room_by_mouse(guide: Guide, counting: CountingHand) -> None:
    guide.navigation.show("home")
    counting.press(guide.rail, "Signs")
    page = guide.at("signs", SignsPage)
    row = page.list.rows[2]
    counting.click(row.why)
    counting.press(row, "Show large")
    (sheet,) = seen(guide, SignSheet)
    _check_sign_readable(guide, sheet, row.sign_id)
    counting.press(sheet, "A number to call")
    assert counting.presses <= 4
    _check_number_follows(guide)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_every_sign_can_be_read_from_the_back_of_a_room(open_window: Opener, size: tuple[int, int]) -> None:
    guide = open_window(size=size)
    for sign_id in guide.library.ids(Indicator):
        guide.workspace.calling.show_sign(sign_id)
        settle()
        (sheet,) = seen(guide, SignSheet)
        _check_sign_readable(guide, sheet, sign_id)
    guide.hiding.hide()
    watch_for(lambda: not seen(guide, SignSheet))
    assert guide.desktop.window.sign_sheet.sentence.accessibleName() == ""


def _check_readable(guide: Guide, sheet: CallSheet) -> None:
    """The number, and nothing else of the guide but its two ways out."""
    assert sheet.number == "877-785-2020"
    (number,) = seen(sheet, FittedNumber)
    assert number.accessibleName() == sheet.number
    assert QFontMetricsF(number.fitted_font()).capHeight() / BACK_OF_THE_ROOM >= READABLE
    shown = {text.strip("\N{ZERO WIDTH SPACE}") for text in texts(sheet)} - {""}
    assert shown <= {"Back to the list", "Number only", "Hide now"}
    assert not guide.rail.isVisible()
    assert not guide.top_bar.isVisible()


def test_a_number_for_the_back_of_a_room_by_keyboard(sized: Guide, counting: CountingHand) -> None:
    counting.write("safelink")
    page = sized.at("results", ResultsPage)
    watch_for(lambda: page.isVisible() and page.model.count > 0)
    watch_for(lambda: not sized.search.state.waiting)
    counting.ctrl(Qt.Key.Key_Return)
    (sheet,) = seen(sized, CallSheet)
    (only,) = [each for each in seen(sheet, QPushButton) if each.isCheckable()]
    bring(sized, counting, only)
    counting.key(Qt.Key.Key_Space)
    assert counting.presses <= 4
    _check_readable(sized, sheet)


def test_a_number_for_the_back_of_a_room_by_mouse(guide: Guide, counting: CountingHand) -> None:
    guide.navigation.show("home")
    counting.write("safelink")
    page = guide.at("results", ResultsPage)
    watch_for(lambda: page.isVisible() and page.model.count > 0)
    counting.press(page.band, "Call sheet: SafeLink")
    (sheet,) = seen(guide, CallSheet)
    counting.press(sheet, "Number only")
    assert counting.presses <= 4
    _check_readable(guide, sheet)
