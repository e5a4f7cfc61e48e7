"""The first sight of the signs: rows that nobody sees yet come a few at a time, and to hide waits for none of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from guide_app.content.records import Indicator
from guide_app.ui.signs import sign_list
from guide_app.ui.signs.page import SignsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, watch_for

AT_ONCE = 6


@pytest.fixture
def opened(open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> Guide:
    monkeypatch.setattr(sign_list, "AT_ONCE", AT_ONCE)
    return open_window()


def whole(guide: Guide) -> bool:
    """Whether every sign has its row."""
    return len(guide.at("signs", SignsPage).list.rows) == len(guide.library.ids(Indicator))


def test_the_first_rows_are_shown_at_once_and_the_others_follow(opened: Guide) -> None:
    opened.navigation.show("signs")
    page = opened.at("signs", SignsPage)
    first = page.list.rows
    assert len(first) == AT_ONCE
    later = opened.library.ids(Indicator)[-1]
    assert page.list.row(later) is None
    opened.session.tick(later, True)
    watch_for(lambda: whole(opened))
    assert page.list.rows[:AT_ONCE] == first
    row = page.list.row(later)
    assert row is not None
    assert row.check.isChecked(), "it was ticked before it was there"


def test_to_hide_waits_for_none(opened: Guide) -> None:
    opened.navigation.show("signs")
    page = opened.at("signs", SignsPage)
    opened.hiding.hide()
    assert len(page.list.rows) == AT_ONCE
    opened.hiding.show_again()
    watch_for(lambda: whole(opened))


def test_a_sign_that_is_asked_for_is_led_to_once_it_is_there(opened: Guide) -> None:
    last = opened.library.ids(Indicator)[-1]
    opened.navigation.open_record("indicator", last)
    page = opened.at("signs", SignsPage)
    assert page.list.row(last) is None
    watch_for(lambda: whole(opened))
    row = page.list.row(last)
    assert row is not None
    assert row.opened
    assert row.visibleRegion().boundingRect() == row.rect()


def test_a_sign_that_comes_late_leaves_the_keyboard_to_who_has_gone_on(opened: Guide) -> None:
    window = opened.desktop.window
    last = opened.library.ids(Indicator)[-1]
    window.rail.button("questions").setFocus()
    opened.navigation.open_record("indicator", last)
    window.top_bar.box.begin()
    watch_for(lambda: whole(opened))
    assert window.focusWidget() is window.top_bar.box


def test_a_sign_that_comes_late_leaves_the_keyboard_to_what_covers_it(opened: Guide) -> None:
    window = opened.desktop.window
    last = opened.library.ids(Indicator)[-1]
    opened.navigation.open_record("indicator", last)
    opened.show_call_sheet()
    watch_for(lambda: whole(opened))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert not window.call_sheet.isVisible()


def test_a_group_that_is_asked_for_is_led_to_once_it_is_there(opened: Guide) -> None:
    opened.navigation.show("signs")
    page = opened.at("signs", SignsPage)
    page.list.lead_to("labor")
    assert page.list.row("lied-about-job") is None
    watch_for(lambda: whole(opened))
    row = page.list.row("lied-about-job")
    assert row is not None
    assert row.mapTo(page.list.area.viewport(), QPoint()).y() == 0


def test_no_words_are_cut_while_the_others_come(opened: Guide) -> None:
    opened.navigation.show("signs")
    page = opened.at("signs", SignsPage)
    cut: list[str] = []
    signs = len(opened.library.ids(Indicator))

    def rows_stand() -> bool:
        """Looks at each turn of the window at what is there by then."""
        cut.extend(each.title.text() for each in page.list.rows if each.isVisible() and told_short(each.title))
        return len(page.list.rows) == signs and whole(opened)

    watch_for(rows_stand)
    assert not cut


def told_short(words: QLabel) -> bool:
    """Whether a sentence that has its place has less height than its lines."""
    return words.width() > 0 and 0 < words.height() < words.heightForWidth(words.width())
