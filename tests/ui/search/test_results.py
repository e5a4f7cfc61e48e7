"""What can be done from the results without opening one: wishes off, needs, the number large, the handout."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.records import Service
from guide_app.library.library import Library
from guide_app.ui.bilingual.page import BilingualPage
from guide_app.ui.common import service_facts
from guide_app.ui.kit.lists.rows import ROW_ROLE, Row
from guide_app.ui.search import page as results_module
from guide_app.ui.search.head import ResultsHead
from guide_app.ui.search.model import kind_words, lead_words
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.shell.frame.rail import HOME
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, texts, watch_for
from tests.ui.search.test_search import results, search, selected, titles
from tests.ui.shell.held_build import HeldBuild


def refinements(page: ResultsPage) -> list[str]:
    """The words of the presses above the list."""
    return [press.text() for press in seen(page.refinements, QPushButton)]


def offered(page: ResultsPage) -> list[str]:
    """What can be done with the selected result."""
    return [press.text().strip() for press in seen(page.bar, QPushButton)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("16 girl no place to sleep", "For: a girl"),
        ("boy 15 needs a bed", "For: a boy"),
        ("woman needs a bed", "For: a woman"),
    ],
)
def test_who_is_under_18_is_a_girl_or_a_boy(guide: Guide, hand: Hand, typed: str, said: str) -> None:
    page = search(guide, hand, typed)
    assert [each.removesuffix("  ✕") for each in refinements(page) if each.startswith("For: a ")] == [said]


def test_wishes_are_said_and_taken_off_with_one_press(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "lawyer spanish open now")
    said = ["Only: open now, or hours unknown  ✕", "Only: speaks Español, or not stated  ✕"]
    assert sorted(each for each in refinements(page) if each.startswith("Only")) == said
    hand.press(page, said[1].removesuffix("  ✕"))
    watch_for(lambda: said[1] not in refinements(page))
    assert said[0] in refinements(page)
    hand.write("x")
    watch_for(lambda: "“lawyer spanish open nowx”" in texts(page))
    hand.key(Qt.Key.Key_Backspace)
    watch_for(lambda: said[0] in refinements(page))
    assert said[1] not in refinements(page), "it stays off until the box is empty"
    search(guide, hand, "doctor spanish")
    assert said[1] not in refinements(page)
    hand.key(Qt.Key.Key_Escape)
    search(guide, hand, "doctor spanish")
    assert said[1] in refinements(page)


def test_beds_left_out_for_a_hint_at_youth_are_shown_once_the_age_is_said(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "bed for my daughter")
    asked = "Left out: beds for adults. Are they 18 or older?"
    assert refinements(page)[0] == asked
    assert not any(each.startswith("See all") for each in refinements(page)), "a list of beds for adults"
    few = page.model.rowCount()
    hand.press(page, asked)
    watch_for(lambda: refinements(page)[0] == "For: 18 or older  ✕")
    assert page.model.rowCount() > few


def test_what_a_service_is_for_is_told_in_the_language_of_the_words(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "no me pagaron el sueldo")
    told = 0
    for place in range(page.model.rowCount()):
        hit, row = page.model.hit(place), page.model.index(place, 0).data(ROW_ROLE)
        if hit is not None and hit.kind == "service" and hit.language == "es":
            found = guide.library.get(Service, hit.id, "es")
            assert found is not None
            assert service_facts.role(found.record) in row.facts
            told += 1
    assert told


def test_what_is_read_in_the_words_of_a_client_leaves_the_desk_its_own_language(guide: Guide, hand: Hand) -> None:
    search(guide, hand, "jefe quito pasaporte")
    hand.key(Qt.Key.Key_Return)
    watch_for(lambda: guide.language == "es")
    hand.ctrl(Qt.Key.Key_B)
    pair = guide.at("together", BilingualPage).rows[0].pair
    assert pair.first.startswith("Someone"), "the worker's side"
    assert pair.second.startswith("Alguien")
    guide.hiding.hide()
    watch_for(lambda: guide.language == "en")


def test_who_types_another_language_reads_it_and_may_go_over_to_it(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "jefe quito pasaporte")
    hit = page.model.hit(page.model.first)
    assert hit is not None
    assert hit.language == "es"
    assert lead_words(hit, guide.language).endswith("· Español")
    hand.press(page, "Show the guide in Español")
    page = guide.at("results", ResultsPage)
    watch_for(lambda: page.model.count > 0 and not refinements(page))
    assert guide.language == "es"
    assert guide.focusWidget() is guide.top_bar.box
    again = page.model.hit(page.model.first)
    assert again is not None
    assert (again.id, again.language) == (hit.id, "es")
    assert lead_words(again, guide.language) == kind_words(hit.kind)


def test_a_need_that_is_named_leads_to_all_its_services(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "nowhere to sleep tonight")
    assert "See all: A place to stay" in refinements(page)
    hand.press(page, "See all: A place to stay")
    assert guide.navigation.here == "get-help"
    assert guide.help.wanted.need == "shelter"
    assert guide.top_bar.box.text() == ""


def test_the_number_large_and_the_handout_by_keyboard_from_the_box(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "safelink")
    assert guide.focusWidget() is guide.top_bar.box
    watch_for(lambda: page.preview.shown is not None)
    watch_for(lambda: "Add" in offered(page))
    hand.ctrl(Qt.Key.Key_D)
    assert guide.session.tray == ("safelink",)
    assert guide.top_bar.box.text() == "safelink"
    assert "Added" in offered(page)
    hand.ctrl(Qt.Key.Key_D)
    assert guide.session.tray == ()
    hand.ctrl(Qt.Key.Key_Return)
    (sheet,) = seen(guide, CallSheet)
    assert sheet.number == "877-785-2020"
    hand.key(Qt.Key.Key_Escape)
    assert guide.navigation.here == "results"


def test_an_unconfirmed_number_is_marked_in_the_row_for_ear_and_large(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "LIFT")
    spoken = page.model.data(page.model.index(page.model.first, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Number not confirmed" in str(spoken)
    hand.ctrl(Qt.Key.Key_Return)
    (sheet,) = seen(guide, CallSheet)
    assert any("onfirmed" in words for words in texts(sheet))
    hand.key(Qt.Key.Key_Escape)


def test_the_ear_hears_what_matched(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "passport")
    spoken = page.model.data(page.model.index(page.model.first, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Matched: passport" in str(spoken)


def test_what_is_only_in_another_language_says_so(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "passport")
    hit = page.model.hit(page.model.first)
    assert hit is not None
    assert lead_words(hit, "en") == kind_words(hit.kind)
    assert lead_words(hit, "es") == f"{kind_words(hit.kind)} · English"


def test_a_line_for_despair_is_apart_and_first(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "I want to die")
    assert page.band.shown is not None
    assert page.band.shown.service_id == "lifeline-988"
    assert page.model.row_of("service", "lifeline-988") == -1
    assert page.model.count <= 6
    assert not [each for each in refinements(page) if each.startswith("See all")]
    assert selected(page) == 1


def test_other_kinds_have_no_number_and_no_handout(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "what is a t visa")
    watch_for(lambda: offered(page) == ["Open the page", "Side by side"])
    hand.ctrl(Qt.Key.Key_D)
    hand.ctrl(Qt.Key.Key_Return)
    assert guide.session.tray == ()
    assert guide.navigation.here == "results"
    hand.key(Qt.Key.Key_Down, times=page.model.count - 1)
    assert selected(page) == page.model.count


def test_the_keys_do_nothing_away_from_the_results(guide: Guide, hand: Hand) -> None:
    search(guide, hand, "safelink")
    hand.key(Qt.Key.Key_Escape)
    hand.ctrl(Qt.Key.Key_D)
    assert guide.session.tray == ()
    assert titles(results(guide))


@pytest.mark.parametrize("size", [(640, 480), (1280, 800)])
def test_everything_has_room(open_window: Opener, hand: Hand, size: tuple[int, int]) -> None:
    guide = open_window(size=size)
    hand.ctrl(Qt.Key.Key_K)
    hand.write("lawyer spanish open now free")
    watch_for(lambda: guide.navigation.here == "results" and len(results(guide).refinements.said()) >= 3)
    page = results(guide)
    for press in seen(page, QPushButton):
        assert press.mapTo(guide, press.rect().topRight()).x() <= guide.width()
    assert page.list.height() > 60


class Damaged:
    """The guide over a library whose index is damaged; ``build`` builds it again."""

    def __init__(self, guide: Guide, build: HeldBuild) -> None:
        self.guide, self.build = guide, build


@pytest.fixture
def damaged(open_window: Opener, demo_folder: Path, tmp_path: Path) -> Iterator[Damaged]:
    """A guide that finds its index damaged."""
    library = Library(Path(shutil.copytree(demo_folder, tmp_path / "damaged")))
    whole = Library(Path(shutil.copytree(demo_folder, tmp_path / "whole")))
    for file in (library.folder / "index").iterdir():
        file.write_bytes(b"damaged")
    build = HeldBuild(whole)
    guide = open_window(library=library, opening=build.opening(library))
    guide.top_bar.box.begin()
    yield Damaged(guide, build)
    guide.close()  # The search still reads it.
    library.close()


def test_a_library_damaged_in_mid_session_is_made_again_and_the_search_goes_on(damaged: Damaged, hand: Hand) -> None:
    damaged.build.let_go.set()
    hand.write("passport")
    page = results(damaged.guide)
    watch_for(lambda: page.model.rowCount() > 0)
    assert damaged.guide.library.folder.name == "whole"
    assert damaged.guide.library.get(Service, "safelink", "en") is not None


def test_what_is_typed_while_a_library_is_made_again_is_what_is_searched(damaged: Damaged, hand: Hand) -> None:
    hand.write("p")
    watch_for(damaged.build.running.is_set)
    hand.write("assport")
    damaged.build.let_go.set()
    page = results(damaged.guide)
    watch_for(lambda: page.model.rowCount() > 0)
    assert "“passport”" in texts(page)


def test_enter_while_a_library_is_made_again_opens_the_first_result_then(damaged: Damaged, hand: Hand) -> None:
    hand.write("safelink")
    watch_for(damaged.build.running.is_set)
    hand.key(Qt.Key.Key_Return)
    damaged.build.let_go.set()
    watch_for(lambda: damaged.guide.help.detail.service_id == "safelink")


def test_who_hides_while_a_library_is_made_again_finds_no_search(damaged: Damaged, hand: Hand) -> None:
    guide = damaged.guide
    hand.write("passport")
    watch_for(damaged.build.running.is_set)
    guide.hiding.hide()
    damaged.build.let_go.set()
    watch_for(lambda: guide.library.folder.name == "whole")
    assert not guide.search.state.waiting
    assert guide.navigation.here == HOME
    assert results(guide).model.rowCount() == 0


def test_a_library_that_stays_damaged_is_built_again_once(damaged: Damaged, hand: Hand) -> None:
    built: list[bool] = []
    damaged.guide.search.damaged.connect(lambda: built.append(True))
    for file in (damaged.guide.library.folder.parent / "whole" / "index").iterdir():
        file.write_bytes(b"damaged")
    damaged.build.let_go.set()
    hand.write("passport")
    watch_for(lambda: not damaged.guide.search.state.waiting)
    assert "Search is not working" in texts(results(damaged.guide))
    assert built == [True]
    why = next(
        each
        for each in seen(results(damaged.guide), QLabel)
        if each.text().startswith("The rest of the guide still works.")
    )
    assert why.width() <= 75 * why.fontMetrics().averageCharWidth()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told of results, of which it is told sooner than it otherwise would be."""
    told: list[str] = []
    monkeypatch.setattr(results_module, "announce", lambda _widget, words, **_: told.append(words))
    monkeypatch.setattr(results_module, "ANNOUNCE_AFTER_MS", 200)
    return told


def test_who_does_not_see_the_results_hears_them(guide: Guide, hand: Hand, said: list[str]) -> None:
    page = search(guide, hand, "spanish shelter tonihgt")
    watch_for(lambda: bool(said), 3_000)
    assert "tonight" in said[0]
    assert "See all: A place to stay." in said[0]
    count = page.model.count
    rows = [page.model.first, page.model.row_beside(page.model.first, 1)]
    spoken = [str(page.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
    assert said == [f"{said[0].removesuffix(spoken[0])}{spoken[0]}"]
    assert spoken[0].endswith(f" 1 of {count}")
    assert "Matched:" in said[0]
    hand.key(Qt.Key.Key_Down)
    assert said[1:] == [spoken[1]]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_words_that_still_are_in_the_box_are_looked_for_again(guide: Guide, hand: Hand, key: Qt.Key) -> None:
    search(guide, hand, "passport")
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.navigation.here != "results"
    hand.ctrl(Qt.Key.Key_K)
    assert guide.top_bar.box.text() == "passport"
    hand.key(key)
    watch_for(lambda: guide.navigation.here == "results")
    assert results(guide).list.currentIndex().row() == results(guide).model.first


def test_a_short_first_sentence_leaves_no_row_empty(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "green card")
    row = page.model.index(page.model.row_of("question", "green-card"), 0).data(ROW_ROLE)
    said = "".join(words for words, _ in row.text)
    assert said.startswith("Maybe. ")
    assert said.endswith(".")
    assert len(said) > 30


def test_that_nothing_was_found_is_heard(guide: Guide, hand: Hand, said: list[str]) -> None:
    search(guide, hand, "zzzzqqq")
    watch_for(lambda: bool(said), 3_000)
    assert said == ["We know none of these words."]


def test_a_search_that_was_forgotten_is_not_heard(guide: Guide, hand: Hand, said: list[str]) -> None:
    search(guide, hand, "passport")
    waits = [
        each
        for each in guide.at("results", ResultsPage).findChildren(QTimer)
        if each.interval() == results_module.ANNOUNCE_AFTER_MS
    ]
    before = list(said)  # On a busy computer its time may have come already.
    assert before or any(each.isActive() for each in waits)
    guide.hiding.hide()
    assert not any(each.isActive() for each in waits)
    assert said == before


def test_the_keys_for_results_are_told_with_the_box(guide: Guide) -> None:
    told = guide.top_bar.box.accessibleDescription()
    assert "Ctrl+D" in told
    assert "Ctrl+Enter" in told


def test_the_best_come_first_and_the_others_stand_by_kind(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "passport")
    found = (page.model.index(row, 0).data(ROW_ROLE) for row in range(page.model.rowCount()))
    every = [row for row in found if isinstance(row, Row)]
    heads = [place for place, row in enumerate(every) if row.head]
    named = [every[place].title[0][0] for place in heads]
    assert named[0] == "Best answers"
    assert named[1:] == [
        title for title in ("Services", "Signs", "Questions", "What to do", "Not listed") if title in named
    ]
    for place, following in zip(heads[1:], [*heads[2:], len(every) - 1], strict=True):
        assert every[place].count == following - place - 1, every[place].title
    assert every[-1].action


def test_eight_results_are_listed_and_the_rest_is_asked_for(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "food")
    assert page.model.count == 8
    assert page.kind_choice.sections.buttons["all"].text() == "Best 8"
    more = page.model.more
    hand.key(Qt.Key.Key_Down, times=8)
    assert page.list.heard == f"Show {more} more"
    hand.key(Qt.Key.Key_Return)
    assert guide.navigation.here == "results"
    assert page.model.count == 8 + more
    assert page.kind_choice.sections.buttons["all"].text() == f"Best {8 + more}"
    assert selected(page) > 0
    hit = page.list.selected
    assert hit is not None
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    watch_for(lambda: guide.navigation.here == "results")
    assert page.list.selected is hit


def test_show_more_takes_one_click(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "food")
    row = page.model.index(page.model.rowCount() - 1, 0)
    page.list.scrollTo(row)
    hand.click(page.list.viewport(), page.list.visualRect(row).center())
    assert page.model.more == 0
    assert page.model.count > 8


@pytest.mark.parametrize("ask", ["i want to kill myself", "me quiero morir"])
def test_words_of_despair_show_who_helps_and_no_sign(guide: Guide, hand: Hand, ask: str) -> None:
    page = search(guide, hand, ask)
    assert page.band.shown is not None
    assert page.band.shown.service_id == "lifeline-988"
    hits = [hit for row in range(page.model.rowCount()) if (hit := page.model.hit(row)) is not None]
    assert 0 < len(hits) <= 6
    assert "indicator" not in {hit.kind for hit in hits}
    services = sum(hit.kind == "service" for hit in hits)
    assert page.kind_choice.sections.buttons["service"].text() == f"Services {services}"


def test_a_low_page_is_left_to_the_needs_where_nothing_was_found(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(1024, 600))
    (head,) = search(guide, hand, "zzzzqqq").findChildren(ResultsHead)
    assert not head.isVisible(), "an empty line"
    search(guide, hand, "lawyer")
    assert head.isVisible()


def test_unknown_words_offer_the_needs(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "zzzzqqq")
    assert not page.kind_choice.isVisible()
    hand.press(page, "Legal help")
    assert guide.navigation.here == "get-help"
    assert guide.help.filters.wanted.need == "legal"


def test_service_of_the_band_is_only_there(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "someone has my passport")
    assert page.band.shown is not None
    hits = [page.model.hit(place) for place in range(page.model.rowCount())]
    assert page.band.shown.service_id not in {hit.id for hit in hits if hit is not None and hit.kind == "service"}
