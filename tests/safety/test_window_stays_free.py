"""Nothing holds the window for long: between two turns of its event loop no key is heard, and nobody can hide.

The states are not written down here: they are every page, look and text size that there is. What one takes is
told in repaints of the window, in processor time, so that a slow or busy computer tells the same as a quick one.
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
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from guide_app.desk.preferences import TEXT_SIZES, Look
from guide_app.ui.common.navigation import TOGETHER
from guide_app.ui.search.controller import RESULTS
from guide_app.ui.shell import page_makers
from guide_app.ui.shell.page_makers import PagesAhead
from guide_app.ui.signs import sign_list
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, settle, watch_for

MOST_REPAINTS = 40.0
"""What was taken apart took a hundred and more. A repaint takes 2 to 5 ms of a processor, so that most states of these
lists are within 100 ms, and few within 50.
"""
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
    QTest.qWait(50)
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
def opened(open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> Guide:
    """A guide that has stood for a moment."""
    monkeypatch.setattr(sign_list, "AT_ONCE", AT_ONCE)
    monkeypatch.setattr(page_makers, "AHEAD_MS", 0)
    guide = open_window()
    watch_for(lambda: not any(ahead.working for ahead in guide.findChildren(PagesAhead)), 60_000)
    return guide


def pages(guide: Guide) -> list[str]:
    """Every page that the window has."""
    named = [each.property("page") for each in guide.rail.findChildren(QPushButton)]
    return [*filter(None, named), TOGETHER, RESULTS]


def test_the_first_sight_of_a_page(opened: Guide) -> None:
    took = {name: repaints(opened, partial(opened.navigation.show, name)) for name in pages(opened)}
    assert len(took) >= 9
    assert not {name: each for name, each in took.items() if each > MOST_REPAINTS}


def test_another_look_or_text_size(opened: Guide) -> None:
    for name in pages(opened):
        opened.navigation.show(name)
        settle()
    took = {}
    for page in ("signs", "home"):
        opened.navigation.show(page)
        settle()
        for look in (*get_args(Look), "light"):
            took[page, look] = repaints(opened, partial(opened.desktop.set_theme, look))
        for percent in (*TEXT_SIZES, 100):
            took[page, percent] = repaints(opened, partial(opened.desktop.set_text_size, percent))
    assert not {state: each for state, each in took.items() if each > MOST_REPAINTS}
