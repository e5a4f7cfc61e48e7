"""Signs: in another language they stay where they were, and nothing is cut where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from guide_app.content.records import Indicator
from guide_app.library.library import Library
from guide_app.ui.kit.overlays.choice_popup import ChoiceList
from guide_app.ui.signs.page import SignsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle
from tests.ui.signs.signs_page import in_sight, row


def test_signs_in_spanish_stay_where_they_were(page: SignsPage, guide: Guide, hand: Hand, demo: Library) -> None:
    hand.click(row(page, "photos-threat").check)
    row(page, "photos-threat").show_why(True)
    settle()
    guide.set_language("es")
    settle()
    found = demo.get(Indicator, "photos-threat", "es")
    assert found is not None
    page = guide.at("signs", SignsPage)
    one = row(page, "photos-threat")
    assert one.title.text() == found.record.title
    assert one.check.isChecked()
    assert one.opened
    assert in_sight(one)
    assert guide.focusWidget() is one.check
    guide.top_bar.box.setFocus()
    page.list.lead_to("labor")
    guide.set_language("en")
    settle()
    page = guide.at("signs", SignsPage)
    assert page.list.place.top in ("lied-about-job", "isolated-job"), (
        "the same sign, or the next: rows are as high as words need"
    )
    guide.set_language("es")
    page = guide.at("signs", SignsPage)
    assert demo.pack("es").indicator_groups[0].title in page.topics.model().index(0, 0).data()


def test_groups_and_steps_give_way_where_there_is_little_room(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    guide.navigation.show("signs")
    settle()
    page = guide.at("signs", SignsPage)
    assert not page.topics.isVisible()
    hand.click(page.topic_filter)
    (choices,) = guide.findChildren(ChoiceList)
    box = choices.visualRect(choices.model().index(1, 0))
    QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center())
    settle()
    first = row(page, "cannot-leave")
    assert first.mapTo(page.list.area.viewport(), QPoint()).y() == 0
    assert page.topic_filter.accessibleName() == "Signs: Control and papers"
    hand.click(first.check)
    assert not page.steps.isVisible()
    hand.press(page, "What to do next · 1 selected")
    assert page.steps.isVisible()
    assert guide.focusWidget() is page.steps.area, "which the arrow keys scroll"
    hand.key(Qt.Key.Key_Escape)
    assert first.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (640, 480)])
def test_no_passage_is_cut(open_window: Opener, size: tuple[int, int]) -> None:
    guide = open_window(size=size)
    guide.navigation.show("signs")
    page = guide.at("signs", SignsPage)
    for each in ("papers-held", "minor-labor"):
        guide.session.tick(each, True)
        row(page, each).show_why(True)
    page.panes.show_detail()
    settle()
    for label in seen(page, QLabel):
        if label.wordWrap() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
