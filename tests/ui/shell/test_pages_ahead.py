"""What pages are made of is there before they are asked for, and the pages are: the window is free meanwhile."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from guide_app.library.folder import LibraryDamaged
from guide_app.ui.home.page import HomePage
from guide_app.ui.kit import slices
from guide_app.ui.shell import pages_ahead
from guide_app.ui.shell.pages_ahead import PagesAhead
from guide_app.ui.tonight.page import TonightPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, seen, settle, texts, watch_for
from tests.waiting import wait, wait_until

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import sys, tempfile
from pathlib import Path
from PySide6.QtCore import QTimer
from guide_app.handouts.stock.card_stock import load_stocks
from guide_app.library.library import Library
from guide_app.ui import app
from guide_app.library.folder import LibraryDamaged
from guide_app.ui.home.page import HomePage
from guide_app.ui.kit import slices
from guide_app.ui.shell import pages_ahead
from guide_app.ui.shell.pages_ahead import PagesAhead
from guide_app.ui.tonight.page import TonightPage
from tests.packs import build_demo
from tests.ui.desk import open_guide, watch_for

application = app.make_application()
pages_ahead.AHEAD_MS = 0
pages_ahead.QUIET_MS = 60_000
slices.SLICE_S = 0  # How many modules a slice of some milliseconds loads depends on the machine.
folder = Path(tempfile.mkdtemp())
loaded = []
beat = QTimer(application)
beat.timeout.connect(lambda: loaded.append(sum(name.startswith("guide_app.") for name in sys.modules)))
begin = slices.Slices.begin


def watched(self, things):
    if isinstance(self.parent(), PagesAhead):
        beat.start(0)
    begin(self, things)


slices.Slices.begin = watched
guide = open_guide(Library(build_demo(folder / "library")), folder / "config", at_home=True)
wanted = {"guide_app.ui.tonight.page", "guide_app.ui.printing.page"}
watch_for(lambda: wanted <= sys.modules.keys() and load_stocks.cache_info().currsize == 1, 60_000)
print(*loaded)
guide.close()
"""


def test_it_is_loaded_a_few_modules_at_a_time() -> None:
    counts = [
        int(each) for each in subprocess.check_output([sys.executable, "-c", PROGRAM], cwd=ROOT, text=True).split()
    ]
    assert counts[-1] - counts[0] > 60, "they were loaded by something else"
    assert max(after - before for before, after in pairwise(counts)) < 40


@pytest.fixture
def soon(open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> Guide:
    """A guide that begins at once with what it does ahead."""
    monkeypatch.setattr(pages_ahead, "AHEAD_MS", 0)
    monkeypatch.setattr(pages_ahead, "QUIET_MS", 200)
    return open_window(at_home=True)


def made_ahead(guide: Guide) -> bool:
    """Whether every page is there."""
    return not guide.navigation.unmade()


def test_every_page_is_made_while_nobody_touches_the_guide(soon: Guide) -> None:
    assert not made_ahead(soon)
    watch_for(lambda: made_ahead(soon), 60_000)
    assert soon.navigation.here == "home"
    assert not soon.navigation.can_go_back


def test_none_is_made_while_someone_presses_keys(soon: Guide) -> None:
    soon.top_bar.box.begin()
    unmade = soon.navigation.unmade()
    for _ in range(60):
        QTest.keyClick(soon.windowHandle(), Qt.Key.Key_Left)
        wait(10)
    assert soon.navigation.unmade() == unmade
    watch_for(lambda: made_ahead(soon), 60_000)


def test_another_language_makes_at_once_only_what_was_seen(soon: Guide) -> None:
    watch_for(lambda: made_ahead(soon), 60_000)
    soon.navigation.show("signs")
    settle()
    before = soon.navigation.made()
    soon.navigation.make_anew()
    assert soon.navigation.made().keys() == {"home", "signs"}
    assert not set(soon.navigation.made().values()) & set(before.values())
    watch_for(lambda: made_ahead(soon), 60_000)


def test_pages_behind_show_another_language_by_the_time_they_are_seen(guide: Guide) -> None:
    for name in ("signs", "questions", "get-help"):
        guide.navigation.show(name)
        settle()
    guide.workspace.set_language("es")
    guide.navigation.show("questions")
    settle()
    assert "¿" in " ".join(texts(guide.navigation.page("questions")))
    guide.navigation.show("signs")
    settle()
    assert any("pasaporte" in text for text in texts(guide.navigation.page("signs")))


def test_a_window_that_closes_makes_no_more(soon: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_ahead, "QUIET_MS", 0)
    before = len(soon.navigation.unmade())
    wait_until(lambda: len(soon.navigation.unmade()) < before, 60_000)  # From here on, one follows at each turn.
    soon.close()
    unmade = soon.navigation.unmade()
    settle()
    assert soon.navigation.unmade() == unmade != []


def test_a_damaged_library_is_told_to_whoever_goes_there(soon: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object) -> None:
        raise LibraryDamaged("torn")

    monkeypatch.setattr(TonightPage, "__init__", damaged)
    (ahead,) = soon.findChildren(PagesAhead)
    watch_for(lambda: not ahead.working, 60_000)
    assert "tonight" in soon.navigation.unmade()
    assert soon.navigation.here == "home"


def test_of_a_page_that_could_not_be_made_nothing_stays(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    """It belongs to the window from its first line on."""

    def damaged(*_: object) -> None:
        raise LibraryDamaged("torn")

    before = guide.navigation.stack.children()
    with monkeypatch.context() as torn:
        torn.setattr("guide_app.ui.signs.page.NextSteps", damaged)
        with pytest.raises(LibraryDamaged):
            guide.navigation.show("signs")
    assert guide.navigation.stack.children() == before
    guide.navigation.show("signs")
    assert guide.navigation.stack.currentWidget() is guide.navigation.page("signs")


@pytest.mark.parametrize("way", ["door", "rail"])
def test_a_page_is_made_as_what_leads_to_it_goes_down(open_window: Opener, way: str) -> None:
    """Keys are heard before it is let go: to make a page and to show it at one go holds the window twice as long."""
    guide = open_window(at_home=True)
    place = guide.at("home", HomePage) if way == "door" else guide.rail
    (button,) = [each for each in seen(place, QPushButton) if "A bed" in each.accessibleName()]
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert "tonight" in guide.navigation.made()
    assert guide.navigation.here == "home"
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    settle()
    assert guide.navigation.here == "tonight"


def test_no_module_is_loaded_while_a_key_is_answered(open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[Callable[[], object]] = []
    monkeypatch.setattr(pages_ahead, "AHEAD_MS", 0)
    monkeypatch.setattr(pages_ahead, "ANSWER_MS", 400)
    monkeypatch.setattr(pages_ahead, "_load", loaded.append)
    monkeypatch.setattr(slices, "SLICE_S", 0)
    guide = open_window(at_home=True)
    QTest.keyClick(guide.windowHandle(), Qt.Key.Key_Left)
    count = len(loaded)
    wait(30)
    assert len(loaded) == count
    wait_until(lambda: len(loaded) > count, 60_000)
