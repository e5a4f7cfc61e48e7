"""A bed tonight, at night: its page, its plan, and what is in sight."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.library.decision.decision import Decision
from guide_app.ui.tonight.page import TonightPage
from tests.ui.conftest import Opener
from tests.ui.desk import Hand, StillClock, seen, settle

NIGHT = dt.datetime(2026, 11, 25, 23, 40, tzinfo=dt.timezone(dt.timedelta(hours=-5)))


def plan(page: TonightPage) -> Decision:
    """What the calls are made from."""
    assert page.calls.plan is not None
    return page.calls.plan


def tap(page: TonightPage, words: str) -> None:
    """Choose an answer with the mouse."""
    hand = Hand()
    for each in seen(page.form, QPushButton):
        if words in (each.text(), each.accessibleName()):
            hand.click(each)
            return
    raise AssertionError(f"nothing says {words!r}")


def tonight(
    open_window: Opener, size: tuple[int, int] = (1280, 800), percent: int = 100, language: str = "en"
) -> TonightPage:
    """The page at night in a window of this size."""
    guide = open_window(size, clock=StillClock(NIGHT))
    guide.set_text_size(percent)
    guide.set_language(language)
    guide.navigation.show("tonight")
    settle()
    return guide.at("tonight", TonightPage)


def show_calls(page: TonightPage) -> None:
    """Show the calls where only one pane fits."""
    if page.panes.narrow:
        page.panes.show_detail()
    settle()


def whole(part: QWidget) -> bool:
    """Whether all of it is in sight."""
    return part.visibleRegion().boundingRect() == part.rect()


def order(page: TonightPage) -> list[str]:
    """The services to call, in order."""
    return [entry.service for entry in plan(page).ordered]
