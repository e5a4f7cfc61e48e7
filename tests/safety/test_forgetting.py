"""What is left in memory after hiding: nothing of what was searched, though a part of the program fails on the way."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.exceptions import capture_exceptions

from guide_app.handouts.cards.wallet_card import WalletCardOptions
from guide_app.handouts.problems import RenderError
from guide_app.library.folder import LibraryDamaged
from guide_app.library.search.query import Query
from guide_app.library.search.terms.analysis import stem
from guide_app.ui.kit.inputs.fields import ChoiceField
from guide_app.ui.printing.form.records_field import RecordsField
from tests.conftest import ROOT
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import field, opened, ready, show
from tests.ui.search.held_search import HeldSearch


def test_the_searcher_and_what_it_looked_up_are_let_go(
    guide: Guide, hand: Hand, request: pytest.FixtureRequest
) -> None:
    """Though it is held by itself, and the program collects such garbage seldom."""
    if gc.isenabled():
        gc.disable()
        request.addfinalizer(gc.enable)
    guide.top_bar.box.begin()
    hand.write("passport")
    watch_for(lambda: guide.navigation.here == "results")
    searcher = weakref.ref(guide.search._searcher)
    assert searcher() is not None
    hand.shift(3)
    watch_for(lambda: searcher() is None)


def test_no_thread_keeps_what_it_was_asked_last(guide: Guide, hand: Hand) -> None:
    guide.top_bar.box.begin()
    hand.write("passport")
    watch_for(lambda: guide.navigation.here == "results")
    hand.shift(3)
    settle()
    watch_for(lambda: gc.collect() >= 0 and not [each for each in gc.get_objects() if isinstance(each, Query)])


def test_a_search_that_ends_after_hiding_leaves_no_word(
    guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldSearch(monkeypatch)
    guide.top_bar.box.begin()
    hand.write("passport")
    watch_for(lambda: bool(held.queries))
    hand.shift(3)
    held.let_go.set()
    watch_for(held.answered.is_set)
    watch_for(lambda: stem.cache_info().currsize == 0)


def test_what_was_to_be_said_with_the_next_page_is_not_said_after_hiding(guide: Guide, hand: Hand) -> None:
    page = opened(guide)
    page.maker.form.set_values({"wording": "discreet"})
    page.maker.doing.duplex_changed.emit(
        "short-edge"
    )  # as the print dialog has it: the pages are made again, and then it is said
    assert page.worker.busy
    hand.shift(3)
    show(page, "wallet-card")
    said = " ".join(each.text() for each in page.maker.fit.findChildren(QLabel))
    assert "Everything fits." in said
    assert "The pages now match the way your printer flips paper." not in said


def test_what_was_made_ahead_is_let_go(guide: Guide, hand: Hand) -> None:
    def vietnamese() -> set[int]:
        gc.collect()
        options = [each for each in gc.get_objects() if isinstance(each, WalletCardOptions)]
        return {id(each) for each in options if each.front == "vi"} - of_others

    of_others = set[int]()
    of_others = vietnamese()
    page = opened(guide)
    hand.click(field(page, "front", ChoiceField).choice)
    hand.key(Qt.Key.Key_T)
    watch_for(lambda: len(page.worker._made) > 1)
    assert vietnamese()
    hand.shift(3)
    watch_for(lambda: not vietnamese())


def test_a_service_that_was_taken_off_a_card_is_named_nowhere(guide: Guide, hand: Hand) -> None:
    """Its row is kept for a while, as the next change often brings it back."""

    def named() -> list[QWidget]:
        return [each for each in QApplication.allWidgets() if "SafeLink" in (_said(each) + each.accessibleName())]

    page = show(opened(guide), "wallet-card", services=("safelink", "community-legal-aid"))
    assert named()
    field(page, "services", RecordsField).take_off("safelink")
    ready(page)
    hand.shift(3)
    watch_for(lambda: not named())


def _said(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


@pytest.mark.parametrize("failing", ["get-help", "print"])
def test_a_part_that_cannot_forget_keeps_no_other_from_it_and_is_not_shown_again(
    guide: Guide, hand: Hand, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library that is damaged meanwhile: a page cannot be put back to its start."""
    page = opened(guide)
    page.show_kind("poster")
    guide.session.add_to_tray("safelink")
    guide.top_bar.box.begin()
    hand.write("passport")
    watch_for(lambda: guide.navigation.here == "results")

    def fails() -> None:
        raise LibraryDamaged("gone")

    monkeypatch.setattr(guide.navigation.page(failing), "start", fails)
    for _ in range(2):
        with pytest.raises(ExceptionGroup) as told:
            guide.hiding.hide()
        assert [type(each) for each in told.value.exceptions] == [LibraryDamaged]
        assert guide.hiding.hidden
        assert guide.layers.currentWidget() is guide.hiding.prepare()
        assert guide.top_bar.box.text() == ""
        assert guide.session.tray == ()
        assert page.kind_id == ("wallet-card" if failing == "get-help" else "poster")
        hand.write("guide")
        shown = " ".join(each.text() for each in seen(guide, QLabel))
        assert "Close the guide and open it again" in shown
        assert "Answers" not in shown
        assert not guide.stack.isVisible()


def test_documents_that_cannot_be_let_go_are_a_fault_that_is_told(
    guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(guide)

    def fails() -> None:
        raise RenderError("kept")

    monkeypatch.setattr(page.worker._renderer, "forget", fails)
    with capture_exceptions() as told:
        hand.shift(3)
        watch_for(lambda: bool(told))
    assert [str(error) for _, error, _ in told] == ["kept"]
    monkeypatch.undo()
    hand.write("guide")
    assert opened(guide).maker.left.print_button.isEnabled()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows a process its memory")
def test_next_to_nothing_of_what_was_typed_stays_in_memory() -> None:
    """Some ten copies while results are shown; what was freed is written over a moment after Hide."""
    command = [sys.executable, "-m", "tests.bench.remembered"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    before, after = json.loads(said.splitlines()[-1])
    assert before > 8
    assert after <= 1
