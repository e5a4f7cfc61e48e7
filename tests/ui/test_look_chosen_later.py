"""A text size or colors chosen while the guide is open end in the same pages as a start with them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget

from guide_app.ui.common.navigation import TOGETHER
from guide_app.ui.kit.text.labels import SentenceLabel
from guide_app.ui.search.controller import RESULTS
from guide_app.ui.signs.page import SignsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, settle, watch_for
from tests.waiting import wait_until

SOON_MS = 3_000
PAGES = ("home", "get-help", "tonight", "signs", "questions", "print", "desk", "help", TOGETHER, RESULTS)


def all_seen(guide: Guide) -> None:
    """Go once through every page."""
    for name in PAGES:
        guide.navigation.show(name)
        settle()


def words_seen(page: QWidget) -> list[tuple[str, str, int, int, int, int, float, str]]:
    """The words seen on a page: class, text, place, size, points and ink of each part."""
    found = []
    for each in (part for part in page.findChildren(QWidget) if part.isVisible()):
        seen, words = each.visibleRegion().boundingRect(), str(each.property("text") or "")
        if words and not seen.isEmpty():
            spot, ink = each.mapTo(page, seen.topLeft()), each.palette().color(each.foregroundRole()).name()
            size = (spot.x(), spot.y(), seen.width(), seen.height())
            found.append((type(each).__name__, words, *size, round(each.font().pointSizeF(), 2), ink))
    return sorted(found)


def _same(part: QWidget, other: QWidget) -> bool:
    return words_seen(part) == words_seen(other)


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
            # The card beside a list comes a moment after the page.
            with suppress(AssertionError):
                wait_until(partial(_same, part, same), SOON_MS)
                continue
            assert words_seen(part) == words_seen(same), name


def test_page_opened_right_after_a_change_of_colors_has_them_at_once(open_window: Opener) -> None:
    """Pages behind follow in slices: one that is opened before its turn does not wait for it."""
    guide = open_window()
    all_seen(guide)
    guide.navigation.show("home")
    settle()
    guide.theme.set_choice("dark")
    watch_for(guide.updatesEnabled)  # What is seen has followed.
    guide.navigation.show("signs")
    page = guide.navigation.page("signs")
    at_once = [(each[1], each[-1]) for each in words_seen(page)]
    watch_for(lambda: not guide.theme.growing)
    assert at_once == [(each[1], each[-1]) for each in words_seen(page)]


def test_hidden_pages_follow_when_they_are_shown_and_not_before(open_window: Opener) -> None:
    guide = open_window()
    all_seen(guide)
    guide.navigation.show("home")
    settle()
    behind = guide.at("signs", SignsPage)
    before = {part: part.font().pointSizeF() for part in behind.findChildren(SentenceLabel)}
    guide.set_text_size(200)
    settle()
    assert {part: part.font().pointSizeF() for part in before} == before
    guide.navigation.show("signs")
    assert before
    assert all(part.font().pointSizeF() > size for part, size in before.items())
