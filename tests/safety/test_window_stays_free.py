"""Nothing holds the window for long: between two turns of its event loop no key is heard, and nobody can hide.

The states are not written down here: they are every page, look and text size that there is. What one takes is
told in repaints of the window, in processor time, so that a slow or busy computer tells the same as a quick one; while
a state takes too long, all are done again, up to three times, and the least of each is taken, since a shared processor
adds to any of them at its moods.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from statistics import median
from typing import get_args

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QObject
from PySide6.QtWidgets import QPushButton

from guide_app.desk.preferences import TEXT_SIZES, Look
from guide_app.ui.common.navigation import TOGETHER
from guide_app.ui.search.controller import RESULTS
from guide_app.ui.shell import loading_ahead
from guide_app.ui.shell.frame.rail import MANAGE
from guide_app.ui.shell.loading_ahead import LoadingAhead
from guide_app.ui.signs import sign_list
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, settle, watch_for
from tests.waiting import wait

FIRST_SIGHT, ANOTHER_LOOK = 20.0, 25.0
"""What was taken apart took a hundred and more. A repaint takes 2 to 5 ms of a processor: the first sight of a page and
another look of a full one are within 50 ms on most computers.
"""
ROUNDS = 3
AT_ONCE = sign_list.AT_ONCE
"""As in the program: tests of what is in the list have every row at once (``tests/ui/conftest.py``)."""


class Watchdog(QObject):
    """Finds the longest time in which the thread of the window worked without hearing a key."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_s = 0.0
        self._since = time.thread_time()

    def turn(self) -> None:
        """The event loop turns: keys are heard now."""
        now = time.thread_time()
        self.longest_s = max(self.longest_s, now - self._since)
        self._since = now


@contextmanager
def watched() -> Iterator[Watchdog]:
    """Watch what is done, and what follows from it."""
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    watchdog = Watchdog()
    dispatcher.awake.connect(watchdog.turn)
    yield watchdog
    wait(50)
    dispatcher.awake.disconnect(watchdog.turn)


def repaints(guide: Guide, do: Callable[[], object]) -> float:
    """How long the window was held at most, in repaints."""
    with watched() as watchdog:
        do()
        watch_for(lambda: not guide.theme.growing)
    repaint = []
    for _ in range(5):
        started = time.thread_time()
        guide.repaint()
        repaint.append(time.thread_time() - started)
    return watchdog.longest_s / median(repaint)


@pytest.fixture
def stood(open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> Opener:
    """Opens a guide and lets it stand for a moment."""
    monkeypatch.setattr(sign_list, "AT_ONCE", AT_ONCE)
    monkeypatch.setattr(loading_ahead, "AHEAD_MS", 0)
    monkeypatch.setattr(loading_ahead, "PRINTING_MS", 0)

    def opened() -> Guide:
        guide = open_window()
        watch_for(lambda: not any(ahead.working for ahead in guide.findChildren(LoadingAhead)), 60_000)
        return guide

    return opened


def pages(guide: Guide) -> list[str]:
    """Every page that the window has."""
    named = [each.property("page") for each in guide.rail.findChildren(QPushButton)]
    return [*(page for page in named if page and page != MANAGE), TOGETHER, RESULTS]


def held_too_long(round_of: Callable[[], dict[str, float]], most: float) -> dict[str, float]:
    """The states that took longer than ``most`` in every round."""
    least = round_of()
    for _ in range(ROUNDS - 1):
        if max(least.values()) <= most:
            break
        again = round_of()
        least = {state: min(took, again[state]) for state, took in least.items()}
    return {state: took for state, took in least.items() if took > most}


def test_the_first_sight_of_a_page(stood: Opener) -> None:
    def sights() -> dict[str, float]:
        guide = stood()
        took = {name: repaints(guide, partial(guide.navigation.show, name)) for name in pages(guide)}
        guide.close()
        assert len(took) >= 9
        return took

    assert not held_too_long(sights, FIRST_SIGHT)


@pytest.mark.parametrize("page", ["signs", "home"])
def test_another_look_or_text_size(stood: Opener, page: str) -> None:
    guide = stood()
    for name in pages(guide):
        guide.navigation.show(name)
        settle()
    guide.navigation.show(page)
    settle()

    def changes() -> dict[str, float]:
        took = {}
        for look in (*get_args(Look), "light"):
            took[look] = repaints(guide, partial(guide.desktop.set_theme, look))
        for percent in (*TEXT_SIZES, 100):
            took[f"{percent} %"] = repaints(guide, partial(guide.desktop.set_text_size, percent))
        return took

    assert not held_too_long(changes, ANOTHER_LOOK)
