"""Some seconds after Hide the pages that were seen are unmade, and are then as after a start."""

from __future__ import annotations

from functools import partial

import pytest

from guide_app.library.search.terms.languages import languages
from guide_app.ui.safety import unmaking
from guide_app.ui.safety.unmaking import Unmaking
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.shell.workspace import keeps
from tests.safety.test_fresh import state, use
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, settle, watch_for


@pytest.fixture
def home(open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> Guide:
    """The guide at Home, which unmakes at once."""
    guide = open_window(at_home=True)
    monkeypatch.setattr(unmaking, "AFTER_MS", 0)
    Unmaking(guide.hiding, lambda: guide.navigation, partial(keeps, guide.workspace))
    return guide


def unmade(guide: Guide) -> bool:
    return guide.navigation.made().keys() == {"home"}


def test_pages_are_unmade_after_hide_and_made_again_as_after_a_start(home: Guide, hand: Hand) -> None:
    before = state(home)
    use(home, hand)
    hand.shift(3)
    watch_for(lambda: unmade(home))
    hand.write("guide")
    settle()
    assert not home.hiding.hidden
    assert home.focusWidget() is home.top_bar.box
    after = state(home)
    for place, words in before.items():
        assert after[place] == words, place


def test_search_finds_after_its_page_was_unmade(home: Guide, hand: Hand) -> None:
    for _ in range(2):
        hand.write("place to sleep")
        watch_for(lambda: home.navigation.here == "results")
        results = home.at("results", ResultsPage)
        watch_for(lambda page=results: page.model.rowCount() > 0)
        hand.shift(3)
        watch_for(lambda: unmade(home))
        hand.write("guide")
        settle()
        assert not home.hiding.hidden
    assert home.navigation.here == "home"


def test_words_for_searching_are_let_go(home: Guide, hand: Hand) -> None:
    hand.write("place to sleep")
    watch_for(lambda: home.navigation.here == "results")
    before = languages()
    hand.shift(3)
    watch_for(lambda: unmade(home))
    settle()
    assert languages() is not before


@pytest.mark.parametrize("left", [False, True])
def test_teach_stays_only_where_a_workshop_was_left(home: Guide, hand: Hand, left: bool) -> None:
    home.navigation.show("teach")
    home.workspace.teaching.left_at = 2 if left else None
    home.navigation.show("signs")
    hand.shift(3)
    watch_for(lambda: "signs" not in home.navigation.made())
    settle()
    assert ("teach" in home.navigation.made()) == left


def test_practice_unmakes_nothing(home: Guide, hand: Hand) -> None:
    home.navigation.show("signs")
    home.workspace.practice_hiding()
    settle()
    hand.shift(3)
    assert home.hiding.hidden
    for _ in range(5):
        settle()
    assert "signs" in home.navigation.made()


def test_who_comes_back_at_once_finds_the_pages(open_window: Opener, hand: Hand) -> None:
    guide = open_window(at_home=True)
    there = Unmaking(guide.hiding, lambda: guide.navigation)
    guide.navigation.show("signs")
    hand.shift(3)
    assert there.waits
    hand.write("guide")
    settle()
    assert not there.waits
    assert "signs" in guide.navigation.made()
