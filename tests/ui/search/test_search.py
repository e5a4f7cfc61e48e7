"""Search in the window: what is typed is answered at once, by keyboard alone, and an overtaken answer is dropped."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.exceptions import capture_exceptions

from guide_app.content.records import Guidance
from guide_app.library.library import Library
from guide_app.library.search.searcher import Searcher
from guide_app.ui.kit.parts import EmptyState
from guide_app.ui.questions.page import QuestionsPage
from guide_app.ui.search.controller import MAX_RESULTS
from guide_app.ui.search.nothing import NothingFound
from guide_app.ui.search.page import ResultsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts, watch_for
from tests.ui.search.held_search import HeldSearch


def results(guide: Guide) -> ResultsPage:
    """The page of results."""
    return guide.at("results", ResultsPage)


def search(guide: Guide, hand: Hand, words: str) -> ResultsPage:
    """Type words over what is in the box, and wait for the answer."""
    hand.ctrl(Qt.Key.Key_K)
    hand.write(words)
    watch_for(lambda: guide.navigation.here == "results" and guide.search.state.text == words)
    watch_for(lambda: not guide.search.state.waiting)
    return results(guide)


def selected(page: ResultsPage) -> int:
    """Which of the results is selected, from 1."""
    return page.model.place_of(page.list.currentIndex().row())


def kinds(page: ResultsPage) -> dict[str, QPushButton]:
    """The sections, by their words without a count."""
    return {press.text().rsplit(" ", 1)[0]: press for press in seen(page.kind_choice.sections, QPushButton)}


def titles(page: ResultsPage) -> list[str]:
    """The titles of the results, from the top."""
    hits = [page.model.hit(place) for place in range(page.model.rowCount())]
    return [hit.title for hit in hits if hit is not None]


def test_the_box_is_ready_for_the_first_key(guide: Guide, hand: Hand) -> None:
    assert guide.focusWidget() is guide.top_bar.box
    hand.write("passport")
    assert guide.top_bar.box.text() == "passport"
    watch_for(lambda: guide.navigation.here == "results")


def test_down_and_enter_open_a_result_and_alt_left_leads_back(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "t visa")
    assert selected(page) == 1
    hand.key(Qt.Key.Key_Down, times=2)
    hand.key(Qt.Key.Key_Up)
    assert selected(page) == 2
    assert guide.focusWidget() is guide.top_bar.box, "one may go on typing"
    hand.key(Qt.Key.Key_Up, times=3)
    assert selected(page) == 1
    first = titles(page)[0]
    hand.key(Qt.Key.Key_Return)
    watch_for(lambda: guide.navigation.here == "questions")
    assert first in texts(guide.at("questions", QuestionsPage).detail)
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.navigation.here == "results"
    assert titles(page)[0] == first


def test_enter_waits_for_the_answer_to_what_was_typed(guide: Guide, hand: Hand) -> None:
    search(guide, hand, "shelter")
    guide.top_bar.box.begin()
    window = guide.windowHandle()
    for letter in "green card":
        QTest.keyClick(window, Qt.Key(ord(letter.upper())))
    QTest.keyClick(window, Qt.Key.Key_Return)
    watch_for(lambda: guide.navigation.here == "questions")
    assert "Can I get a green card?" in texts(guide.at("questions", QuestionsPage).detail)


def test_escape_leads_back_to_where_one_came_from(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    search(guide, hand, "passport")
    hand.key(Qt.Key.Key_Escape)
    assert guide.navigation.here == "signs"
    assert guide.top_bar.box.text() == ""
    search(guide, hand, "passport").list.setFocus()
    hand.key(Qt.Key.Key_Escape)
    assert (guide.navigation.here, guide.top_bar.box.text()) == ("signs", "")
    assert guide.focusWidget() is guide.top_bar.box


def test_emptying_the_box_leads_back_too(guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    search(guide, hand, "bed")
    held = HeldSearch(monkeypatch)
    hand.key(Qt.Key.Key_Backspace)
    watch_for(lambda: bool(held.queries))
    hand.key(Qt.Key.Key_Backspace, times=2)
    assert guide.navigation.here == "home"
    held.let_go.set()
    watch_for(held.answered.is_set)
    assert guide.navigation.here == "home", "a late answer does not bring the results back"


def test_the_sections_choose_a_kind_and_count_the_others(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "passport")
    count = page.model.count
    every = kinds(page)["Best"].text()
    assert count == int(every.removeprefix("Best ")) <= MAX_RESULTS
    of_kind = int(kinds(page)["Signs"].text().rsplit(" ", 1)[1])
    hand.click(kinds(page)["Signs"])
    watch_for(lambda: page.model.count == of_kind)
    assert page.model.rowCount() == of_kind, "of one kind, no head is needed"
    assert {hit.kind for place in range(of_kind) if (hit := page.model.hit(place))} == {"indicator"}
    hand.click(kinds(page)["Best"])
    watch_for(lambda: page.model.count == count)
    assert kinds(page)["Best"].text() == every


def test_kinds_without_results_are_not_offered(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "safelink")
    assert not [press.text() for press in kinds(page).values() if press.text().endswith(" 0")]
    assert set(kinds(page)) < {"Best", "Services", "Signs", "Questions", "What to do", "Not listed", "Worksheets"}


def test_chosen_kind_without_results_points_to_the_others(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "passport")
    hand.click(kinds(page)["Signs"])
    search(guide, hand, "safelink")
    watch_for(lambda: page.model.rowCount() == 0)
    assert "No results of this kind for “safelink”" in texts(page)
    assert "There is more of other kinds: press Best." in texts(page)


def test_result_above_the_list_is_not_said_to_be_of_another_kind(guide: Guide) -> None:
    empty = NothingFound(guide.theme)
    assert empty.show_query("bed", 1, {}, of_kind=False) == "Nothing else found for “bed”"
    assert "There is more of other kinds: press Best." not in texts(empty)
    assert empty.show_query("bed", 1, {}) == "No results of this kind for “bed”"
    empty.deleteLater()


def test_a_correction_is_told_and_can_be_taken_back(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "passpotr")
    assert "Showing matches for “passport”." in texts(page)
    assert page.model.rowCount() > 0
    hand.press(page, "Search for only what I typed")
    watch_for(lambda: "We know none of these words." in texts(page))
    hand.ctrl(Qt.Key.Key_K)
    hand.write("passpor")
    watch_for(lambda: page.model.rowCount() > 0)


def test_nothing_found_leads_to_all_services(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "zzzzqqqq")
    assert "We know none of these words." in texts(page)
    hand.press(page, "See all services")
    assert guide.navigation.here == "get-help"
    assert guide.top_bar.box.text() == ""


def test_a_name_that_is_not_listed_says_so(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "Central Mass Freedom Coalition")
    assert page.model.rowCount() > 0
    hit = page.model.hit(page.model.first)
    assert hit is not None
    assert hit.kind == "notice"
    hand.key(Qt.Key.Key_Return)
    watch_for(lambda: guide.navigation.here == "questions")
    assert "Not listed in this guide" in texts(guide.at("questions", QuestionsPage).detail)


def test_a_former_name_finds_the_service(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "LIFT")
    assert titles(page)[0].startswith("Safe Exit Initiative")
    hand.click(page.list.viewport(), page.list.visualRect(page.model.index(page.model.first, 0)).center())
    assert guide.navigation.here == "results", "a click shows it beside the list"
    watch_for(lambda: page.preview.shown is page.model.hit(page.model.first))
    hand.double_click(page.list.viewport(), page.list.visualRect(page.model.index(page.model.first, 0)).center())
    assert guide.help.detail.service_id == "safe-exit-initiative"


def test_the_last_keys_win(guide: Guide, hand: Hand) -> None:
    guide.top_bar.box.begin()
    for words in ("visa", "shelter", "police", "immigration lawyer"):
        guide.top_bar.box.selectAll()
        for letter in words:
            QTest.keyClick(guide.windowHandle(), Qt.Key(ord(letter.upper())))
    page = results(guide)
    watch_for(lambda: "“immigration lawyer”" in texts(page))
    assert not guide.search.state.waiting


def test_a_late_answer_does_not_lead_back(guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    search(guide, hand, "shelter")
    held = HeldSearch(monkeypatch)
    hand.key(Qt.Key.Key_S)
    watch_for(lambda: bool(held.queries))
    guide.navigation.open_record("service", "safelink")
    held.let_go.set()
    watch_for(held.answered.is_set)
    assert guide.navigation.here == "get-help"


@pytest.mark.parametrize("words", ["24/7", "555-1234", "AND", "C++", "(", '"', "*", "\\", "a:b", "🙂", "&copy", "<b>"])
def test_any_text_may_be_typed(guide: Guide, hand: Hand, words: str) -> None:
    page = search(guide, hand, words)
    assert page.isVisible()
    assert not [text for text in texts(page) if "Search is not working" in text]


def test_a_very_long_word_does_not_stretch_the_window(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    guide.top_bar.box.begin()
    guide.top_bar.box.insert("w" * 300)
    guide.top_bar.box.textEdited.emit(guide.top_bar.box.text())
    watch_for(lambda: guide.navigation.here == "results" and bool(seen(results(guide), EmptyState)))
    assert guide.width() == 640
    assert guide.top_bar.hide_button.mapTo(guide, guide.top_bar.hide_button.rect().topRight()).x() < 640


def test_results_change_with_the_language(guide: Guide, hand: Hand, demo: Library) -> None:
    search(guide, hand, "passport")
    guide.set_language("es")
    spanish = {found.record.title for found in demo.all(Guidance, "es")}
    watch_for(lambda: bool(set(titles(results(guide))) & spanish))


def test_a_damaged_index_leaves_everything_else_at_work(
    open_window: Opener, hand: Hand, demo_folder: Path, tmp_path: Path
) -> None:
    library = Library(Path(shutil.copytree(demo_folder, tmp_path / "damaged")))
    for file in (library.folder / "index").iterdir():
        file.write_bytes(b"damaged")
    guide = open_window(library=library)
    guide.top_bar.box.begin()
    hand.write("passport")
    page = results(guide)
    watch_for(lambda: "Search is not working" in texts(page))
    assert page.model.rowCount() == 0
    assert not [text for text in texts(page) if "LibraryDamaged" in text or str(tmp_path) in text]
    assert button_named(page, "See all services")
    hand.press(page, "See all services")
    assert guide.navigation.here == "get-help"
    assert guide.help.isVisible()
    library.close()


def test_a_fault_of_the_search_is_told_on_its_page_and_has_a_report(
    guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = search(guide, hand, "shelter")

    def fails(*_: object) -> None:
        raise ZeroDivisionError("shelters")

    monkeypatch.setattr(Searcher, "search", fails)
    with capture_exceptions() as told:
        hand.key(Qt.Key.Key_S)
        watch_for(lambda: "Search is not working" in texts(page))
        settle()
    assert [each[0] for each in told] == [ZeroDivisionError]
    assert not [text for text in texts(page) if "shelters" in text]


def test_the_box_offers_no_history(guide: Guide, hand: Hand) -> None:
    search(guide, hand, "shelter")
    hints = guide.top_bar.box.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert guide.top_bar.box.completer() is None
    assert isinstance(guide.top_bar.box, QLineEdit)
    settle()
