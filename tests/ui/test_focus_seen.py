"""Where the keyboard is can be seen: whatever Tab comes to looks different from how it looks without."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from guide_app.desk.preferences import Look
from guide_app.ui.kit.focus import scroll_to
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from guide_app.ui.tonight.page import TonightPage
from tests.ui.desk import Guide, Hand, button_named, seen, settle, watch_for
from tests.ui.directory.help_page import listed
from tests.ui.kit.test_theme import contrast
from tests.ui.seeing import tab_stops, work_by_keys

AROUND = 4
"""Pixels round a part in which its ring may lie."""
Show = Callable[[Guide], object]


def home(guide: Guide) -> None:
    guide.navigation.show("home")


def needs(guide: Guide) -> None:
    guide.help.start()


def service(guide: Guide) -> None:
    listed(guide, "shelter")
    guide.session.set_tray(("safelink", "pathways-for-change"))


def results(guide: Guide) -> None:
    guide.top_bar.box.setFocus()
    Hand().write("passport")
    watch_for(lambda: guide.navigation.here == "results" and guide.at("results", ResultsPage).model.count > 0)


def tonight(guide: Guide) -> None:
    guide.navigation.show("tonight")


def signs(guide: Guide) -> None:
    guide.navigation.show("signs")
    for sign in ("papers-held", "no-real-pay"):
        guide.session.tick(sign, True)
    seen(guide.at("signs", SignsPage), SignRow)[0].why.click()


def call_sheet(guide: Guide) -> None:
    guide.show_call_sheet()


def help_page(guide: Guide) -> None:
    guide.navigation.show("help")


def together(guide: Guide) -> None:
    guide.navigation.show_together("service", "safelink")


def picture(guide: Guide, part: QWidget) -> QImage:
    """What is seen of a part, and just round it."""
    place = QRect(part.mapTo(guide, QPoint()), part.size())
    return guide.grab(place.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()


@pytest.fixture
def at_home() -> bool:
    """Each test makes its own place."""
    return True


@pytest.mark.parametrize("look", ["light", "high-contrast-dark"])
@pytest.mark.parametrize("show", [home, needs, service, results, tonight, signs, call_sheet, help_page, together])
def test_what_tab_comes_to_is_seen(guide: Guide, show: Show, look: Look) -> None:
    guide.set_theme(look)
    show(guide)
    settle()
    work_by_keys()
    stops = tab_stops(guide)
    assert len(stops) > 3
    unseen: list[str] = []
    for place, stop in enumerate(stops):
        stops[place - 1].setFocus(Qt.FocusReason.TabFocusReason)
        scroll_to(stop)
        settle()
        before = picture(guide, stop)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        if picture(guide, stop) == before:
            unseen.append(f"{type(stop).__name__} {stop.accessibleName() or stop.objectName()}")
    assert not unseen


@pytest.mark.parametrize("look", ["light", "dark", "high-contrast", "high-contrast-dark"])
def test_the_ring_of_what_is_chosen_stands_out_from_it(guide: Guide, hand: Hand, look: Look) -> None:
    """A ring in a darker blue round what is filled blue is not seen (WCAG 2.4.11, 1.4.11)."""
    guide.set_theme(look)
    guide.navigation.show("tonight")
    settle()
    form = guide.at("tonight", TonightPage).form
    for words in ("Under 13", "18 to 24", "25 and up"):
        hand.press(form, words)
        assert _stands_out(guide, button_named(form, words)), words
    guide.set_client(True)
    guide.activateWindow()
    watch_for(guide.isActiveWindow)
    for part in (guide.room.languages["en"], guide.room.home.needs["crisis"]):
        assert _stands_out(guide, part), part.accessibleName()


def _stands_out(guide: Guide, part: QWidget) -> bool:
    """Whether, with the keyboard, as much as a line round it differs by 3 to 1 from how it looks without."""
    work_by_keys()
    guide.setFocus(Qt.FocusReason.OtherFocusReason)
    settle()
    before = picture(guide, part)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    after = picture(guide, part)
    places = [(x, y) for x in range(after.width()) for y in range(after.height())]
    clear = [place for place in places if _differ(before, after, *place)]
    return len(clear) >= part.width() + part.height()


def _differ(before: QImage, after: QImage, x: int, y: int) -> bool:
    one, other = before.pixelColor(x, y), after.pixelColor(x, y)
    return one != other and contrast(one.name(), other.name()) >= 3


def test_a_click_into_a_card_draws_no_ring_round_it(guide: Guide, hand: Hand) -> None:
    listed(guide)
    guide.help.select(guide.help.model.row_of("safelink"))
    rows, detail = guide.help.list, guide.help.detail
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    hand.click(detail.area.viewport())
    assert guide.focusWidget() is rows
