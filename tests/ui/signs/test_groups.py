"""Signs: the column of groups leads and follows, counts what is ticked, and is gone through by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from guide_app.content.records import Indicator
from guide_app.library.library import Library
from guide_app.ui.signs.page import SignsPage
from tests.ui.desk import Guide, Hand, settle, texts
from tests.ui.signs.signs_page import in_sight, row


def test_the_column_of_groups_leads_and_follows(page: SignsPage, hand: Hand, demo: Library) -> None:
    groups = demo.pack("en").indicator_groups
    for place, group in enumerate(groups):
        _click_topic(page.topics, place)
        first = next(each for each in demo.all(Indicator, "en") if each.record.group == group.id)
        assert in_sight(row(page, first.record.id)), group.id
        assert page.topics.topic == group.id
    bar = page.list.area.verticalScrollBar()
    bar.setValue(0)
    assert page.topics.topic == groups[0].id
    bar.setValue(row(page, "lied-about-job").y())
    assert page.topics.topic == "labor"
    assert groups[2].title in texts(page.list), "the head of the list names it too"
    bar.setValue(bar.maximum())
    assert page.topics.topic == groups[-1].id
    _click_topic(page.topics, len(groups) - 1)
    bar.setValue(row(page, "lied-about-job").y() + 30)
    _click_topic(page.topics, 2)
    assert bar.value() == row(page, "lied-about-job").y(), "a click on the group in sight leads to its first sign"


def _click_topic(topics: QListView, place: int) -> None:
    box = topics.visualRect(topics.model().index(place, 0))
    QTest.mouseClick(topics.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center())
    settle()


def test_groups_count_their_signs_and_what_is_ticked(page: SignsPage, guide: Guide, hand: Hand) -> None:
    def counts() -> list[tuple[int, int]]:
        model = page.topics.model()
        found = [model.index(place, 0).data(Qt.ItemDataRole.UserRole + 1) for place in range(model.rowCount())]
        return [(topic.count, topic.marked) for topic in found]

    assert all(marked == 0 for _, marked in counts())
    assert sum(count for count, _ in counts()) == len(page.list.rows)
    hand.click(page.list.rows[0].check)
    hand.click(row(page, "papers-held").check)
    assert [marked for _, marked in counts()][:3] == [1, 1, 0]
    hand.press(page.steps, "Clear")
    assert all(marked == 0 for _, marked in counts())


def test_the_way_by_keyboard(page: SignsPage, guide: Guide, hand: Hand) -> None:
    """Tab stops once in the list; the arrow keys go from sign to sign, and open and close."""
    page.topics.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Down)
    assert page.topics.topic == "control-movement-documents"
    hand.key(Qt.Key.Key_Tab)
    first = row(page, "cannot-leave")
    assert guide.focusWidget() is first.check
    hand.key(Qt.Key.Key_Space)
    hand.key(Qt.Key.Key_Down, times=3)
    held = row(page, "papers-held")
    assert guide.focusWidget() is held.check
    assert in_sight(held)
    hand.key(Qt.Key.Key_Space)
    hand.key(Qt.Key.Key_Right)
    assert held.opened
    hand.key(Qt.Key.Key_Left)
    assert not held.opened
    hand.key(Qt.Key.Key_Tab)
    assert guide.focusWidget() is held.why
    assert guide.session.ticked == ("cannot-leave", "papers-held")
    hand.key(Qt.Key.Key_End)
    assert guide.focusWidget() is page.list.rows[-1].check
    hand.key(Qt.Key.Key_Down)
    assert guide.focusWidget() is page.list.rows[-1].check
    hand.key(Qt.Key.Key_Home)
    assert guide.focusWidget() is page.list.rows[0].check
    hand.key(Qt.Key.Key_Tab, times=2)
    assert page.steps.isAncestorOf(guide.focusWidget()), "and on to the steps"
