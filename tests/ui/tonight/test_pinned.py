"""What is pinned above the calls of A bed tonight: it stays in sight in a low pane too, and leaves room for calls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.library.eligibility import CHILD, TEENAGER
from guide_app.ui.kit.text.line_breaks import wrapping
from guide_app.ui.tonight.do_first import DoFirst
from guide_app.ui.tonight.page import TonightPage
from tests.ui.conftest import Opener
from tests.ui.desk import Hand, seen, settle, texts
from tests.ui.seeing import cut_off, overlapping
from tests.ui.tonight.at_night import plan, show_calls, tap, tonight, whole

SIZES = [((1280, 800), 100), ((1024, 600), 100), ((1024, 600), 200)]


def test_do_first_stays_in_view_when_the_calls_scroll(page: TonightPage) -> None:
    for words in ("13 to 17", "Girl", "Put out of home"):
        tap(page, words)
    bar = page.calls.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    assert whole(next(each for each in seen(page.calls, QLabel) if "800-792-5200" in each.accessibleName()))


@pytest.mark.parametrize("language", ["en", "es"])
def test_do_first_says_a_number_once(open_window: Opener, language: str) -> None:
    page = tonight(open_window, language=language)
    for age, happened in ((CHILD, "alone"), (CHILD, "hurt"), (TEENAGER, "harmed")):
        page.form.tap({**page.form.taps, "age": age, "on": frozenset((happened,))})
        settle()
        (first,) = seen(page.calls, DoFirst)
        assert " ".join(texts(first)).replace("\u2011", "-").count("800-792-5200") == 1


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("size", "percent"), SIZES)
def test_condition_and_number_stay_in_view(
    open_window: Opener, size: tuple[int, int], percent: int, language: str
) -> None:
    page = tonight(open_window, size, percent, language)
    page.form.tap({**page.form.taps, "age": TEENAGER})
    show_calls(page)
    (condition,) = [entry.condition for entry in plan(page).maybe]
    asked = next(each for each in seen(page.calls, QLabel) if each.text() == wrapping(condition or ""))
    number = next(each for each in seen(page.calls, QLabel) if each.accessibleName() == "800-786-2929")
    assert whole(number), "the first call is in sight too"
    bar = page.calls.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    assert whole(asked)
    assert overlapping(page) == []
    assert page.calls.area.height() > page.calls.height() / 2


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_what_the_law_asks_says_once_that_no_lawyer_read_it(open_window: Opener, size: tuple[int, int]) -> None:
    page = tonight(open_window, size)
    page.form.tap({**page.form.taps, "age": TEENAGER, "on": frozenset(("put_out",))})
    settle()
    said = [text for text in texts(page) if "No lawyer" in text]
    assert len(said) == 1
    assert said[0].endswith("No lawyer has read these sentences about the law.")
    assert any("within 48 hours" in text for text in texts(page))


@pytest.mark.parametrize("language", ["en", "es"])
def test_two_calls_to_make_now_fit_in_a_low_pane(open_window: Opener, language: str) -> None:
    page = tonight(open_window, (1024, 600), 200, language)
    page.form.tap({**page.form.taps, "age": TEENAGER, "on": frozenset(("danger",))})
    show_calls(page)
    assert [entry.service for entry in plan(page).now] == ["emergency-911", "dcf-child-at-risk"]
    assert overlapping(page) == []
    assert cut_off(page) == []
    shown = [each for each in seen(page.calls, QLabel) if each.accessibleName().endswith((": 911", ": 800-792-5200"))]
    assert [whole(each) for each in shown] == [True, True]
    assert page.calls.area.height() > page.calls.height() / 3


@pytest.mark.parametrize("answers", [("13 to 17",), ("13 to 17", "Put out of home")])
def test_keys_scroll_the_calls_from_what_is_pinned(page: TonightPage, answers: tuple[str, ...]) -> None:
    for words in answers:
        tap(page, words)
    hand, bar = Hand(), page.calls.area.verticalScrollBar()
    pinned = next(each for each in seen(page.calls, QPushButton) if not page.calls.area.isAncestorOf(each))
    pinned.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    hand.key(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    hand.key(Qt.Key.Key_Home)
    assert bar.value() == 0
    assert pinned.hasFocus()
