"""What pages are made of is loaded before they are wanted, in small steps. A page is made when it is wanted."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from guide_app.library.eligibility import TEENAGER
from guide_app.library.folder import LibraryDamaged
from guide_app.ui.home.page import HomePage
from guide_app.ui.kit import slices
from guide_app.ui.search.controller import RESULTS
from guide_app.ui.shell import loading_ahead
from guide_app.ui.shell.loading_ahead import LoadingAhead
from guide_app.ui.tonight.page import TonightPage
from tests.screens.ways import search_for
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, texts, watch_for
from tests.waiting import wait, wait_until

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import sys, tempfile
from pathlib import Path
from PySide6.QtCore import QTimer
from guide_app.handouts.stock.card_stock import load_stocks
from guide_app.library.library import Library
from guide_app.ui import app
from guide_app.ui.kit import slices
from guide_app.ui.shell import loading_ahead
from tests.packs import build_demo
from tests.ui.desk import open_guide, watch_for

application = app.make_application()
loading_ahead.AHEAD_MS = loading_ahead.PRINTING_MS = 0
slices.SLICE_S = 0  # How many modules a slice of some milliseconds loads depends on the machine.
folder = Path(tempfile.mkdtemp())
loaded = []
beat = QTimer(application)
beat.timeout.connect(lambda: loaded.append(sum(name.startswith("guide_app.") for name in sys.modules)))
begin = loading_ahead.LoadingAhead._begin


def watched(self):
    beat.start(0)
    begin(self)


loading_ahead.LoadingAhead._begin = watched
guide = open_guide(Library(build_demo(folder / "library")), folder / "config", at_home=True)
wanted = {"guide_app.ui.tonight.page", "guide_app.ui.printing.page"}
watch_for(lambda: wanted <= sys.modules.keys() and load_stocks.cache_info().currsize == 1, 60_000)
print(*loaded)
print(*guide.navigation.made())
guide.close()
"""


def test_modules_and_files_are_loaded_a_few_at_a_time_and_no_page_is_made() -> None:
    output = subprocess.check_output([sys.executable, "-c", PROGRAM], cwd=ROOT, text=True)
    counts = [int(each) for each in output.splitlines()[0].split()]
    assert counts[-1] - counts[0] > 60, "they were loaded by something else"
    assert max(after - before for before, after in pairwise(counts)) < 40
    assert output.splitlines()[1] == "home"


def test_another_language_makes_only_the_page_that_is_shown(open_window: Opener) -> None:
    guide = open_window(at_home=True)
    guide.navigation.show("tonight")
    guide.at("tonight", TonightPage).form.tap({**guide.at("tonight", TonightPage).form.taps, "age": TEENAGER})
    guide.navigation.show("signs")
    guide.navigation.expect("questions")
    settle()
    before = guide.navigation.made()
    guide.navigation.make_anew()
    assert guide.navigation.made().keys() == {"signs"}
    assert not set(guide.navigation.made().values()) & set(before.values())
    assert guide.at("tonight", TonightPage).form.taps["age"] == TEENAGER, "its answers come with it"


def test_pages_of_the_former_language_go_one_in_a_turn_and_keys_are_heard_before_the_new_one_is_painted(
    open_window: Opener,
) -> None:
    guide = open_window(at_home=True)
    turns, gone = [0], list[int]()
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    for name in ("questions", "tonight", "get-help", "signs"):
        guide.navigation.show(name)
        settle()
    pages = guide.navigation.made().values()
    for page in pages:
        page.destroyed.connect(lambda: gone.append(turns[0]))
    turn = dispatcher.awake.connect(lambda: turns.append(turns.pop() + 1))
    guide.desktop.window.top_bar.language_chosen.emit("es")
    assert not guide.updatesEnabled(), "nothing is painted yet"
    assert not gone
    watch_for(lambda: len(gone) == len(pages))
    dispatcher.disconnect(turn)
    assert max(Counter(gone).values()) <= 2, "the first turn does not wake the loop, and is told with the second"
    assert guide.updatesEnabled()


def test_another_language_comes_where_what_has_the_focus_is_no_stop_of_tab(open_window: Opener) -> None:
    guide = open_window(at_home=True)
    door = seen(guide.navigation.page("home"), QPushButton)[0]
    door.setFocus()
    door.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    guide.set_language("es")
    assert guide.navigation.page("home").isAncestorOf(guide.focusWidget())


def test_answers_of_a_page_that_was_not_made_again_are_forgotten(open_window: Opener) -> None:
    guide = open_window(at_home=True)
    guide.navigation.show("tonight")
    guide.at("tonight", TonightPage).form.tap({**guide.at("tonight", TonightPage).form.taps, "age": TEENAGER})
    guide.navigation.show("signs")
    guide.navigation.make_anew()
    guide.hiding.forget()
    assert not guide.at("tonight", TonightPage).form.touched


def test_search_forgets_after_another_language_has_taken_its_page_down(guide: Guide, hand: Hand) -> None:
    search_for(guide, hand, "passport")
    guide.navigation.show("signs")
    guide.set_language("es")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    guide.hiding.forget()
    assert guide.navigation.here == "home"
    search_for(guide, hand, "pasaporte")
    assert guide.navigation.here == RESULTS


def test_hidden_pages_show_another_language_once_they_are_opened(guide: Guide) -> None:
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


def test_page_that_fails_halfway_leaves_no_widget(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
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
def test_page_is_made_when_the_button_that_leads_to_it_goes_down(open_window: Opener, way: str) -> None:
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


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What a guide loads ahead, one a turn of the event loop, from its start on."""
    loaded: list[object] = []
    monkeypatch.setattr(loading_ahead, "AHEAD_MS", 0)
    monkeypatch.setattr(loading_ahead, "PRINTING_MS", 0)
    monkeypatch.setattr(loading_ahead, "ANSWER_MS", 400)
    monkeypatch.setattr(loading_ahead, "_load", loaded.append)
    monkeypatch.setattr(slices, "SLICE_S", 0)
    return loaded


def test_nothing_is_loaded_while_a_key_is_answered(open_window: Opener, loaded: list[object]) -> None:
    guide = open_window(at_home=True)
    QTest.keyClick(guide.windowHandle(), Qt.Key.Key_Left)
    count = len(loaded)
    wait(30)
    assert len(loaded) == count
    wait_until(lambda: len(loaded) > count, 60_000)


def test_window_that_closes_loads_no_more(open_window: Opener, loaded: list[object]) -> None:
    guide = open_window(at_home=True)
    wait_until(lambda: bool(loaded), 60_000)
    (ahead,) = guide.findChildren(LoadingAhead)
    assert ahead.working
    guide.close()
    assert not ahead.working
    count = len(loaded)
    settle()
    assert len(loaded) == count
