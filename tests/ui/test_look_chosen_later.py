"""A text size or colors chosen while the guide is open end in the same pages as a start with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from guide_app.ui.common.navigation import TOGETHER
from guide_app.ui.search.controller import RESULTS
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, settle

PAGES = ("home", "get-help", "tonight", "signs", "questions", "print", "desk", "help", TOGETHER, RESULTS)


def all_seen(guide: Guide) -> None:
    """Go once through every page."""
    for name in PAGES:
        guide.navigation.show(name)
        settle()


def places(page: QWidget) -> list[tuple[str, str, int, int, int, int, float]]:
    """The words seen on a page: class, words, place, size and points of each part."""
    found = []
    for each in page.findChildren(QWidget):
        seen, words = each.visibleRegion().boundingRect(), str(each.property("text") or "")
        if words and not seen.isEmpty():
            spot = each.mapTo(page, seen.topLeft())
            size = (spot.x(), spot.y(), seen.width(), seen.height())
            found.append((type(each).__name__, words, *size, round(each.font().pointSizeF(), 2)))
    return sorted(found)


def picture(part: QWidget) -> QImage:
    """What is painted of a part, nothing of it under the keyboard."""
    focused = part.window().focusWidget()
    if focused is not None:
        focused.clearFocus()
    settle()
    return part.grab().toImage()


CHANGES: dict[str, Callable[[Guide], None]] = {
    "125 %": lambda guide: guide.set_text_size(125),
    "200 %": lambda guide: guide.set_text_size(200),
    "dark": lambda guide: guide.set_theme("dark"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_as_if_chosen_before(open_window: Opener, change: str) -> None:
    later = open_window()
    all_seen(later)
    later.navigation.show("home")
    CHANGES[change](later)
    first = open_window()
    all_seen(first)
    for name in PAGES:
        for guide in (first, later):
            guide.navigation.show(name)
            settle()
        for part, same in ((later.pages, first.pages), (later.top_bar, first.top_bar)):
            assert places(part) == places(same), name
            if name != "print" or part is not later.pages:  # Its thumbnails come when they are rendered.
                assert picture(part) == picture(same), name
