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
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.directory.help_page import listed
from tests.ui.seeing import tab_stops

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


def picture(guide: Guide, part: QWidget) -> QImage:
    """What is seen of a part, and just round it."""
    place = QRect(part.mapTo(guide, QPoint()), part.size())
    return guide.grab(place.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()


@pytest.mark.parametrize("look", ["light", "high-contrast-dark"])
@pytest.mark.parametrize("show", [home, needs, service, results, tonight, signs, call_sheet])
def test_what_tab_comes_to_is_seen(guide: Guide, show: Show, look: Look) -> None:
    guide.set_theme(look)
    show(guide)
    settle()
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
