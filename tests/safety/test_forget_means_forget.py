"""After Hide and after idle every page looks, pixel for pixel, as it does after a fresh start, whatever was done."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QWidget,
)
from shiboken6 import isValid

from guide_app.content.records import Indicator
from guide_app.ui.directory.wanted import Wanted
from guide_app.ui.kit.focus import stops
from guide_app.ui.kit.overlays.overlay import close_overlays
from guide_app.ui.printing.gallery.thumbnails import Thumbnails
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.settings.page import SettingsPage
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.tonight.page import TonightPage
from tests.access.states import KEPT, STATES, State, a_bed, deaf_talk, manage_call, results, service
from tests.ui.conftest import Opener
from tests.ui.coordinator.room import opening_kept, sources_kept, store_with_initials
from tests.ui.desk import Guide, Hand, button_named, seen, settle, watch_for
from tests.waiting import wait

PAGES = ("home", "get-help", "tonight", "signs", "questions", "print", "teach", "manage", "desk", "help")
VIEWS = (*PAGES, "open-now", "services", "cards", "side-by-side", "client")
AT_ONCE = 4
"""States that leave their traces before everything is forgotten."""
FOLDS = ("fold", "inside", "quiet")
"""The kinds of button that unfold a part of a page."""


@pytest.fixture(autouse=True)
def _a_cursor_that_does_not_blink(qapp: QApplication) -> Iterator[None]:
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield
    QApplication.setCursorFlashTime(before)


def pictures(guide: Guide) -> dict[str, QImage]:
    """Every page, from Home and in one order, as it opens, and the client view as it opens."""
    found: dict[str, QImage] = {}
    for view in VIEWS:
        _show(guide, view)
        _rest(guide)
        found[view] = _picture(guide)
        if view == "client":
            guide.set_client(False)
        guide.navigation.show("home")
        guide.navigation.forget()
        guide.window().setFocus()
        guide.top_bar.box.begin()
    return found


def _show(guide: Guide, view: str) -> None:
    if view in PAGES:
        guide.navigation.show(view)
    elif view == "open-now":
        guide.help.filters.changed.emit(Wanted(open_now=True))
        guide.navigation.show("get-help")
    elif view == "services":
        guide.help.show_need("legal")
        guide.navigation.show("get-help")
    elif view == "cards":
        guide.workspace.print_kind("wallet-card", {})
    elif view == "side-by-side":
        guide.navigation.show_together("service", "safelink")
    else:
        guide.set_client(True)


def _rest(guide: Guide) -> None:
    guide.activateWindow()  # On the screen that nobody sees it is not, once it has waited for an edition.
    assert QTest.qWaitForWindowActive(guide)
    page = guide.navigation.made().get(guide.navigation.here)
    if isinstance(page, PrintPage):
        thumbnails = page.findChild(Thumbnails)
        assert isinstance(thumbnails, Thumbnails)
        watch_for(
            lambda: (
                not page.worker.busy
                and not thumbnails.working
                and (
                    not page.in_gallery or all(not each.picture.image.isNull() for each in page.gallery.tiles.values())
                )
                and (page.in_gallery or page.maker.left.print_button.isEnabled())
            ),
            60_000,  # The gallery lays out one page of every kind.
        )
    elif isinstance(page, SettingsPage):
        block = page.fields.own_block
        watch_for(lambda: not block.isVisible() or not block.picture.pixmap().isNull())
    elif isinstance(page, SignsPage):
        watch_for(lambda: len(page.list.rows) == len(guide.library.ids(Indicator)))
    settle()


def _picture(guide: Guide) -> QImage:
    """The window, once it has stood still for a moment."""
    before, now = QImage(), guide.grab().toImage()
    while before != now:
        wait(30)
        settle()
        before, now = now, guide.grab().toImage()
    return now


def leave_traces(guide: Guide) -> None:
    """Unfold, select, choose, scroll and focus whatever there is in the present state."""
    for fold in [each for each in seen(guide, QAbstractButton) if each.property("kind") in FOLDS]:
        if isValid(fold) and fold.isVisible() and fold.isEnabled() and fold.accessibleName() not in ("Close", "Back"):
            fold.click()
            settle()
    for words in seen(guide, QLabel):
        if words.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            words.setSelection(0, 3)
    for line in seen(guide, QLineEdit):
        if not line.isReadOnly() and line.isEnabled():
            QTest.keyClicks(line, "zz")
            line.selectAll()
    for view in seen(guide, QListView):
        rows = view.model().rowCount()
        if rows:
            view.setCurrentIndex(view.model().index(rows - 1, 0))
    settle()
    for area in seen(guide, QAbstractScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        area.horizontalScrollBar().setValue(area.horizontalScrollBar().maximum())
    root: QWidget = guide.room if guide.client.active else guide.stack
    if last := stops(root):
        last[-1].setFocus(Qt.FocusReason.TabFocusReason)
    settle()


def differing(fresh: dict[str, QImage], now: dict[str, QImage]) -> list[str]:
    """The views that look otherwise, with the first pixel that does."""
    found: list[str] = []
    for view, image in now.items():
        if image != fresh[view]:
            points = itertools.product(range(image.height()), range(image.width()))
            first = next(((x, y) for y, x in points if image.pixel(x, y) != fresh[view].pixel(x, y)), None)
            found.append(f"{view} at {first}")
    return found


@pytest.mark.parametrize(
    ("forgetting", "size", "language", "every"),
    [
        ("hiding", (1280, 800), "en", (*STATES, *KEPT, manage_call)),
        ("idle", (1280, 800), "en", (*STATES, *KEPT, manage_call)),
        ("idle", (1024, 600), "es", (service, a_bed, results, deaf_talk)),
    ],
    ids=["hiding", "idle", "small-spanish"],
)
def test_every_page_is_as_after_a_fresh_start(
    open_window: Opener,
    hand: Hand,
    tmp_path: Path,
    forgetting: str,
    size: tuple[int, int],
    language: str,
    every: Sequence[State],
) -> None:
    sources = sources_kept(tmp_path)
    opening, store = opening_kept(sources), store_with_initials(tmp_path / "fresh")
    fresh_guide = open_window(size, at_home=True, opening=opening, store=store)
    fresh_guide.set_language(language)
    fresh = pictures(fresh_guide)
    fresh_guide.close()
    store = store_with_initials(tmp_path / "config")
    guide = open_window(size, at_home=True, opening=opening_kept(sources), store=store)
    guide.set_language(language)
    told: dict[str, list[str]] = {}
    for place in range(0, len(every), AT_ONCE):
        states = every[place : place + AT_ONCE]
        for state in states:
            close_overlays(guide)
            guide.set_client(False)
            guide.close_sheet()
            state(guide)
            settle()
            leave_traces(guide)
        if forgetting == "hiding":
            guide.hiding.hide()
            settle()
            hand.write(guide.preferences.return_word)
        else:
            guide.guard.start_afresh()
        guide.set_client(False)
        if found := differing(fresh, pictures(guide)):
            told[", ".join(state.__name__ for state in states)] = found
    assert told == {}


def test_start_over_leaves_a_bed_tonight_as_it_opened(guide: Guide) -> None:
    guide.navigation.show("tonight")
    page = guide.at("tonight", TonightPage)
    guide.top_bar.box.begin()
    settle()
    fresh = page.grab().toImage()
    for choice in seen(page, QAbstractButton):
        if isValid(choice) and choice.isVisible() and choice.isCheckable():
            choice.click()
            settle()
    for area in seen(page, QAbstractScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert page.grab().toImage() != fresh
    button_named(page, "Start over").click()
    guide.top_bar.box.begin()
    settle()
    assert page.grab().toImage() == fresh
