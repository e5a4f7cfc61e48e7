"""What a blind worker hears: names that tell a row or a choice whole, what a press brings, and nothing from under the
cover.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from guide_app.ui.kit.accessibility import spoken
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.tonight.call_row import CallRow
from guide_app.ui.tonight.page import TonightPage
from tests.decision.situations import situation_of
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, Guide, Hand, StillClock, button_named, seen, settle, watch_for
from tests.ui.directory.help_page import listed
from tests.ui.hearing import Hearing, listen

CLIENT_VIEW = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> type[Hearing]:
    """What is said from now on."""
    return listen(monkeypatch)


def told(part: QWidget) -> tuple[QAccessible.Role, str, str]:
    """The role, the name and the description of a part."""
    found = QAccessible.queryAccessibleInterface(part)
    assert found is not None
    return found.role(), found.text(QAccessible.Text.Name), found.text(QAccessible.Text.Description)


def test_an_answer_says_what_it_answers(guide: Guide) -> None:
    guide.navigation.show("tonight")
    settle()
    form = guide.at("tonight", TonightPage).form
    teen = next(each for each in seen(form, QPushButton) if each.text() == "13 to 17")
    assert told(teen) == (QAccessible.Role.RadioButton, "13 to 17", "Age")
    hurt = next(each for each in seen(form, QPushButton) if each.accessibleName() == "Hurt, needs a doctor")
    assert told(hurt)[2] == "Right now"


def test_one_of_several_is_a_radio_button_everywhere(guide: Guide, hand: Hand) -> None:
    hand.press(guide.help.detail, "Give one card")
    names = ("Yes", "No", "Not sure", "English", "Español", "Discreet", "Plain")
    roles = {name: told(button_named(guide, name))[0] for name in names if name != "English"}
    assert set(roles.values()) == {QAccessible.Role.RadioButton}
    hand.key(Qt.Key.Key_Escape)
    guide.set_client(True)
    assert told(guide.room.languages["es"])[0] == QAccessible.Role.RadioButton


def test_a_row_of_the_calls_tells_number_and_state(open_window: Opener) -> None:
    guide = open_window(clock=StillClock(NIGHT))
    guide.navigation.show("tonight")
    settle()
    page = guide.at("tonight", TonightPage)
    assert page.calls.plan is not None
    for row, call in zip(seen(page.calls, CallRow), page.calls.plan.calls[1:], strict=True):
        assert call.number is not None
        name = row.accessibleName()
        assert call.name in name
        assert call.number.number in name
        assert name.endswith(("24 hours", "Hours unknown", "Not confirmed", "PM", "AM"))
        assert row.accessibleDescription()


def test_what_comes_next_among_the_calls_is_said_and_in_sight(
    open_window: Opener, hand: Hand, heard: type[Hearing]
) -> None:
    guide = open_window((1024, 600), clock=StillClock(NIGHT))
    guide.navigation.show("tonight")
    settle()
    page = guide.at("tonight", TonightPage)
    page.fill(situation_of(age=30, gender="woman", fleeing=True))
    settle()
    assert page.calls.plan is not None
    second = page.calls.plan.calls[1]
    assert second.number is not None
    button_named(page.calls, "No answer: go to 2").setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert heard.said[-1].startswith(f"2. {second.name}. {spoken(second.number.number)}")
    assert _whole(QApplication.focusWidget())
    button_named(page.calls, "They have a bed").setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert heard.said[-1].startswith("Good.")
    assert _whole(QApplication.focusWidget())


def _whole(part: QWidget | None) -> bool:
    """Whether all of a part is in sight."""
    assert part is not None
    return part.visibleRegion().boundingRect() == part.rect()


def test_where_the_calls_are_out_of_sight_the_first_one_is_still_said(
    open_window: Opener, hand: Hand, heard: type[Hearing]
) -> None:
    guide = open_window((1024, 600))
    guide.set_text_size(200)
    guide.navigation.show("tonight")
    settle()
    assert not guide.at("tonight", TonightPage).calls.isVisible()
    hand.press(guide.at("tonight", TonightPage).form, "13 to 17")
    assert heard.said[-1].startswith(("Plan: 2 calls. First, ", "Plan: 3 calls. First, "))


def test_nothing_is_said_from_under_the_cover(guide: Guide, hand: Hand, heard: type[Hearing]) -> None:
    guide.navigation.show("signs")
    guide.at("signs", SignsPage)
    guide.session.tick("papers-held", True)
    guide.navigation.show("tonight")
    settle()
    hand.press(guide.at("tonight", TonightPage).form, "13 to 17")
    assert heard.said
    heard.said.clear()
    guide.hiding.hide()
    settle()
    assert not heard.said


def test_who_practices_hears_the_word_that_brings_back(guide: Guide, hand: Hand, heard: type[Hearing]) -> None:
    hand.key(Qt.Key.Key_F1)
    watch_for(lambda: guide.navigation.here == "help")
    hand.press(guide, "Start")
    assert heard.said[-1] == "Now press Shift three times."
    hand.shift(3)
    watch_for(lambda: guide.hiding.hidden)
    assert guide.focusWidget() is guide.hiding.prepare().value
    assert told(guide.hiding.prepare().value)[2] == "Practice: type the word “guide” to come back."
    hand.write("guide")
    watch_for(lambda: not guide.hiding.hidden)
    assert heard.said[-1] == "Well done. You know how to hide, and how to come back."
    guide.hiding.hide()
    assert told(guide.hiding.prepare().value)[2] == ""


def test_a_call_sheet_says_who_it_is_to_call(guide: Guide, hand: Hand, heard: type[Hearing]) -> None:
    guide.show_call_sheet()
    settle()
    assert heard.said == ["State help line: 8 7 7, 7 8 5, 2 0 2 0"]


def test_a_filter_says_how_many_are_left(guide: Guide, hand: Hand, heard: type[Hearing]) -> None:
    page = listed(guide, "shelter")
    hand.pick(page.filters.who, "Under 18")
    assert heard.said == [f"{page.model.count} services"]


def test_the_row_is_heard_with_its_list_and_once(guide: Guide, heard: type[Hearing]) -> None:
    rows = guide.help.list
    guide.top_bar.box.setFocus()
    settle()
    heard.rows.clear()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert heard.rows == [rows.currentIndex().row()]
    heard.rows.clear()
    guide.top_bar.box.setFocus()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    guide.help.select(rows.currentIndex().row() + 1)
    settle()
    assert not heard.rows, "Qt tells of it"


def test_a_popup_of_filters_sets_name_and_value_apart(open_window: Opener, hand: Hand) -> None:
    guide = open_window((1024, 600))
    guide.set_text_size(200)
    page = listed(guide, "shelter")
    hand.pick(page.filters.all, "Need: A place to stay")


def test_the_segments_of_a_form_tell_what_they_are_about(guide: Guide) -> None:
    guide.navigation.show("tonight")
    settle()
    for group in seen(guide.at("tonight", TonightPage).form, Segments):
        assert {each.accessibleDescription() for each in seen(group, QPushButton)} == {group.accessibleName()}
