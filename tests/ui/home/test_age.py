"""What Home and every page say of the edition: a preview until numbers are called, and its age."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from guide_app.library.assurance import carried
from guide_app.library.library import Library
from tests.ui.desk import ZONE, Guide, StillClock, seen, texts

Opener = Callable[..., Guide]
OLD = "This edition is 18 months old."


def test_home_says_how_many_numbers_nobody_has_called(open_window: Opener, demo: Library) -> None:
    guide = open_window(at_home=True)
    words = "\n".join(texts(guide.navigation.page("home")))
    assert f"Nobody has called {carried(demo).not_called} main numbers yet" in words


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600)])
def test_what_is_known_of_the_edition_is_in_sight_without_scrolling(open_window: Opener, size: tuple[int, int]) -> None:
    guide = open_window(size, at_home=True)
    page = guide.navigation.page("home")
    (edition,) = [each for each in seen(guide, QLabel) if "main numbers" in each.text()]
    assert page.rect().contains(edition.mapTo(page, edition.rect().bottomRight()))


def test_an_old_edition_is_told_above_every_page(open_window: Opener, demo: Library) -> None:
    later = dt.datetime(2028, 6, 1, 12, tzinfo=ZONE)
    guide = open_window(at_home=True, clock=StillClock(later))
    assert any(words.startswith(OLD) for words in texts(guide))
    guide.navigation.show("questions")
    assert any(words.startswith(OLD) for words in texts(guide))


def test_home_says_the_age_of_an_edition_in_the_color_of_caution(open_window: Opener) -> None:
    guide = open_window(at_home=True, clock=StillClock(dt.datetime(2027, 7, 1, 12, tzinfo=ZONE)))
    (edition,) = [each for each in seen(guide, QLabel) if "7 months old" in each.text()]
    assert edition.palette().color(QPalette.ColorRole.WindowText) == guide.theme.color("on_caution")
    assert not any(words.startswith("This edition is") for words in texts(guide))


def test_warning_goes_once_the_clock_is_right(open_window: Opener) -> None:
    clock = StillClock(dt.datetime(2028, 6, 1, 12, tzinfo=ZONE))
    guide = open_window(at_home=True, clock=clock)
    clock.now = dt.datetime(2026, 12, 1, 12, tzinfo=ZONE)
    guide.workspace.refresh_hours()
    assert not any(words.startswith(OLD) for words in texts(guide))


def test_a_new_edition_is_not_called_old(open_window: Opener) -> None:
    guide = open_window(at_home=True)
    assert not any(words.startswith(OLD) for words in texts(guide))
