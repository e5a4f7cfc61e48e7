"""The edges of what scrolls: its foot fades where more follows, whole when the end is reached, clear of where the
keyboard is; the bar lies over rows that reach from side to side, and the corners of the card stay round.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from guide_app.ui.directory.needs import NeedsPane
from guide_app.ui.home.page import HomePage
from guide_app.ui.kit.edges import Corners, Fade, FloatingBar
from guide_app.ui.kit.layout.card_area import CardArea
from guide_app.ui.search.page import ResultsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.directory.help_page import listed

Area = Callable[[Guide], QAbstractScrollArea]


@pytest.fixture
def at_home() -> bool:
    """The list of services is scrolled, too."""
    return False


def home(guide: Guide) -> QAbstractScrollArea:
    guide.navigation.show("home")
    return seen(guide.at("home", HomePage), QScrollArea)[0]


def needs(guide: Guide) -> QAbstractScrollArea:
    guide.help.start()
    return seen(guide.help, NeedsPane)[0]


def services(guide: Guide) -> QAbstractScrollArea:
    listed(guide)
    return guide.help.list


def results(guide: Guide) -> QAbstractScrollArea:
    guide.top_bar.box.setFocus()
    Hand().write("passport")
    watch_for(lambda: guide.navigation.here == "results" and guide.at("results", ResultsPage).model.count > 0)
    return guide.at("results", ResultsPage).list


def call_sheet(guide: Guide) -> QAbstractScrollArea:
    guide.show_call_sheet()
    return seen(guide.desktop.window.call_sheet, QScrollArea)[0]


@pytest.mark.parametrize("show", [home, needs, services, results, call_sheet])
def test_it_fades_until_the_end_is_reached(open_window: Opener, show: Area) -> None:
    guide = open_window((1024, 600))
    guide.set_text_size(200)
    area = show(guide)
    settle()
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    (fade,) = seen(area, Fade)
    assert fade.geometry().bottom() == area.height() - 1
    assert fade.width() == area.viewport().width()
    bar.setValue(bar.maximum())
    settle()
    assert not seen(area, Fade)


def test_it_is_as_wide_as_an_area_that_grows_in_width_alone(guide: Guide) -> None:
    area = CardArea(guide.theme)
    body = QWidget()
    body.setFixedHeight(400)
    area.hold(body)
    area.resize(300, 100)
    area.show()
    settle()
    area.resize(500, 100)
    (fade,) = seen(area, Fade)
    assert fade.width() == area.viewport().width()
    area.close()
    area.deleteLater()


def test_the_row_that_has_the_keyboard_is_clear_of_it(open_window: Opener, hand: Hand) -> None:
    guide = open_window((1024, 600))
    listed(guide)
    view = guide.help.list
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(8):
        hand.key(Qt.Key.Key_Down)
        (fade,) = seen(view, Fade)
        row = view.visualRect(view.currentIndex()).translated(view.viewport().pos())
        assert view.viewport().geometry().contains(row)
        assert not row.intersects(fade.geometry())


def test_what_tab_comes_to_is_clear_of_it(open_window: Opener, hand: Hand) -> None:
    guide = open_window((1024, 600))
    guide.set_text_size(200)
    area = home(guide)
    hand.ctrl(Qt.Key.Key_1)
    for _ in range(5):
        focused = guide.focusWidget()
        assert isinstance(focused, QWidget)
        place = QRect(focused.mapTo(area, QPoint()), focused.size())
        assert area.rect().contains(place)
        assert not any(place.intersects(fade.geometry()) for fade in seen(area, Fade))
        hand.key(Qt.Key.Key_Tab)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_bar_lies_over_rows_that_reach_from_side_to_side(
    open_window: Opener, direction: Qt.LayoutDirection
) -> None:
    QApplication.setLayoutDirection(direction)
    try:
        guide = open_window()
        listed(guide)
        view = guide.help.list
        row = view.visualRect(view.currentIndex())
        assert row.width() == view.width()
        picture = view.viewport().grab(row).toImage()
        for x in (8, row.width() - 8):
            assert picture.pixelColor(x, row.height() // 2) == QColor(guide.theme.tokens["accent_soft"])
        (bar,) = seen(view, FloatingBar)
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        assert bar.geometry() == QRect(0 if mirrored else view.width() - bar.width(), 0, bar.width(), view.height())
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_bar_scrolls_and_follows(guide: Guide) -> None:
    view = guide.help.list
    (bar,) = seen(view, FloatingBar)
    own = view.verticalScrollBar()
    assert (bar.minimum(), bar.maximum(), bar.pageStep()) == (0, own.maximum(), view.viewport().height())
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() // 2, bar.height() - 20))
    settle()
    assert own.value() == bar.value() == view.viewport().height()
    view.scrollToTop()
    assert bar.value() == 0


def test_where_all_is_in_sight_there_is_neither(open_window: Opener) -> None:
    guide = open_window((1920, 1080))
    area = home(guide)
    settle()
    assert area.verticalScrollBar().maximum() == 0
    assert not seen(area, Fade)
    assert not seen(area, FloatingBar)


@pytest.mark.parametrize("page", ["get-help", "signs", "tonight"])
def test_what_reaches_the_edge_leaves_the_corners_round(open_window: Opener, page: str) -> None:
    guide = open_window((1024, 600))
    listed(guide)
    guide.navigation.show(page)
    settle()
    ground = guide.theme.color("background")
    corners = seen(guide.navigation.page(page), Corners)
    assert corners
    picture = guide.grab().toImage()
    for each in corners:
        box = QRect(each.mapTo(guide, QPoint()), each.size()).adjusted(1, 1, -1, -1)
        for corner in (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()):
            assert picture.pixelColor(corner) == ground
