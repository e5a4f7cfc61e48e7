"""No words are cut off and nothing lies over anything else, in any size of window and text, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QCheckBox, QPushButton

from guide_app.content.markup import Span
from guide_app.content.records import Guidance, Service
from guide_app.library.library import Library
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.directory.empty_list import EmptyList
from guide_app.ui.directory.staff_notes import StaffNotes
from guide_app.ui.directory.wanted import Wanted
from guide_app.ui.kit.inputs.boxes import NumberBox
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.parts import EmptyState, badge
from guide_app.ui.kit.text.labels import label
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.shell.opening_page import RefusedPage
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SentenceLabel, SignRow
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, TUESDAY, Guide, Hand, StillClock, button_named, seen, settle, watch_for
from tests.ui.printing.print_page import field, opened
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide

SIZES = ((1024, 600), (900, 600), (640, 480))
PERCENTS = (200, 100, 150)
"""A place is made with the largest text, which is then made smaller, and larger."""
Place = Callable[[Guide, Hand], None]


def get_help(guide: Guide, hand: Hand) -> None:
    guide.navigation.show_need("shelter")


def filtered_away(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("get-help")
    guide.help.show_all()
    guide.help.filters.changed.emit(Wanted(need="youth", who="man", speaks="vi", open_now=True))
    assert seen(guide.help, EmptyList)


def service(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("service", "safe-exit-initiative")
    settle()
    for notes in seen(guide.help.detail, StaffNotes):
        seen(notes, QPushButton)[0].click()


def signs(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    settle()
    seen(guide, SignRow)[0].why.click()


def steps(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    guide.session.tick("minor-labor", True)
    guide.at("signs", SignsPage).panes.show_detail()


def question(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("question", "t-visa")


def guidance(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("guidance", "mandated-reporting")


def questions(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("questions")


def results(guide: Guide, hand: Hand) -> None:
    guide.top_bar.box.begin()
    hand.write("passpotr")
    page = guide.at("results", ResultsPage)
    watch_for(lambda: page.isVisible() and page.model.rowCount() > 0)
    _previewed(page)


def refined(guide: Guide, hand: Hand) -> None:
    guide.top_bar.box.begin()
    hand.write("lawyer for shelter spanish open now free")
    page = guide.at("results", ResultsPage)
    watch_for(lambda: page.isVisible() and len(page.refinements.said()) > 2)
    _previewed(page)


def minor(guide: Guide, hand: Hand) -> None:
    """A call on a condition, which is never cut."""
    guide.top_bar.box.begin()
    hand.write("16 girl no place to sleep")
    page = guide.at("results", ResultsPage)
    watch_for(lambda: page.isVisible() and page.band.shown is not None and bool(page.band.shown.conditions))
    _previewed(page)


def _previewed(page: ResultsPage) -> None:
    """Wait until the selected result is shown beside the list, where there is room for it."""
    watch_for(lambda: page.panes.narrow or page.preview.shown is page.model.hit(page.list.currentIndex().row()))


def nothing(guide: Guide, hand: Hand) -> None:
    guide.top_bar.box.begin()
    hand.write("zzzzqqq")
    page = guide.at("results", ResultsPage)
    watch_for(lambda: page.isVisible() and bool(seen(page, EmptyState)))


def cards(guide: Guide, hand: Hand) -> None:
    guide.workspace.print_kind("wallet-card", {})
    watch_for(lambda: guide.at("print", PrintPage).rendering.rendered is not None, 20_000)


def too_much(guide: Guide, hand: Hand) -> None:
    guide.session.set_tray(tuple(guide.library.ids(Service)[:9]))
    guide.workspace.print_kind("wallet-card", {})
    watch_for(lambda: bool(seen(guide.at("print", PrintPage).maker.fit, QPushButton)), 20_000)


def sheet(guide: Guide, hand: Hand) -> None:
    cards(guide, hand)
    guide.at("print", PrintPage).panes.show_detail()


PLACES: tuple[Place, ...] = (
    get_help, filtered_away, service, signs, steps, questions, question, guidance, results, refined, minor, nothing,
    cards, too_much, sheet,
)  # fmt: skip


def faults(guide: Guide) -> list[str]:
    """What is cut off, covered or too small."""
    wide = [told for page in seen(guide, PrintPage) for told in too_wide(page)]
    return [*cut_off(guide), *overlapping(guide), *small_targets(guide), *wide]


@pytest.fixture
def at_home() -> bool:
    """Each test makes its own place."""
    return True


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_nothing_is_cut_off(
    open_window: Opener, hand: Hand, demo: Library, outspoken: Library, place: Place, language: str
) -> None:
    emptied = place is filtered_away
    guide = open_window(library=outspoken if emptied else demo, clock=StillClock(NIGHT if emptied else TUESDAY))
    guide.set_text_size(PERCENTS[0])
    guide.set_language(language)
    place(guide, hand)
    wrong: list[str] = []
    for percent in PERCENTS:
        guide.set_text_size(percent)
        for size in SIZES:
            guide.resize(*size)
            settle()
            assert (guide.width(), guide.height()) == size, "the window is stretched by what is in it"
            found = faults(guide)
            wrong += [f"{percent} %, {size[0]}×{size[1]}: {told}" for told in found]
    assert not wrong, "\n".join(wrong)


def test_sources_fit_a_small_window_with_large_text(open_window: Opener) -> None:
    guide = open_window(size=(640, 480))
    guide.set_text_size(200)
    wrong: list[str] = []
    for record_id in guide.library.ids(Guidance):
        guide.navigation.open_record("guidance", record_id)
        settle()
        (sources,) = [press for press in seen(guide, QPushButton) if press.text().startswith("See ")]
        sources.click()
        settle()
        wrong += [f"{record_id}: {told}" for told in too_wide(guide)]
    assert not wrong, "\n".join(wrong)


def test_what_a_sign_means_fits_a_small_window_with_large_text(open_window: Opener) -> None:
    guide = open_window(size=(640, 480))
    guide.set_text_size(200)
    guide.navigation.show("signs")
    settle()
    for row in seen(guide, SignRow):
        row.why.click()
    settle()
    assert not too_wide(guide)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_what_cannot_be_opened_is_told_and_left_in_any_window(open_window: Opener, percent: int) -> None:
    guide = open_window(size=(640, 480))
    guide.set_text_size(percent)
    where = "/home/desk/" + "a-folder-with-a-very-long-name-" * 3 + "/pack.yaml"
    reason = "\n".join(f"{where}:{line}: unknown key 'titel'" for line in range(1, 30))
    refusal = RefusedPage(guide.theme, reason, guide.strip.lines)
    guide.layers.addWidget(refusal)
    guide.layers.setCurrentWidget(refusal)
    settle()
    assert (guide.width(), guide.height()) == (640, 480)
    assert not [*cut_off(refusal), *overlapping(refusal), *too_wide(refusal)]
    close = button_named(refusal, "Close the guide")
    assert refusal.rect().contains(close.geometry()), "the button does not scroll away"


def test_a_word_longer_than_a_line_is_broken(guide: Guide) -> None:
    """A region's own names may be long; what is beside one must not be pushed out of sight."""
    name = "Chargoggagoggmanchauggagoggchaubunagungamaugg"
    passage = RichText(guide.theme, "heading")
    passage.set_spans((Span(f"By {name}."),), {})
    for widget in (label(guide.theme, name, "heading"), SentenceLabel(guide.theme, name, QCheckBox()), passage):
        assert widget.minimumSizeHint().width() < 200


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", SIZES)
def test_a_number_shown_large_fits_any_window(open_window: Opener, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    guide.show_call_sheet("ywca-central-mass-dv")
    settle()
    assert (guide.width(), guide.height()) == size
    (large,) = seen(guide, CallSheet)
    assert not [*cut_off(large), *overlapping(large), *too_wide(large)]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_badges_wrap_only_where_there_is_no_room(guide: Guide, percent: int) -> None:
    guide.set_text_size(percent)
    for words in ("Open 24 hours", "English · Español", "Under 18", "Work", "Named by several official lists"):
        one = badge(guide.theme, words)
        one.setParent(guide)
        one.show()
        settle()
        lines = one.heightForWidth(10_000)
        assert one.sizeHint().height() == lines, words
        assert " " not in words or one.heightForWidth(one.sizeHint().width() // 2) > lines


def test_the_list_below_a_box_never_covers_it(guide: Guide, hand: Hand) -> None:
    """At this size there is no room for all of the list, neither above the box nor below it."""
    guide.set_text_size(200)
    guide.resize(1024, 576)
    paper = field(opened(guide), "stock", PaperField)
    hand.click(paper.edit)
    watch_for(paper.edit.hasSelectedText)
    hand.write("avery")
    assert paper.found.isVisible()
    box = QRect(paper.edit.mapTo(guide, QPoint(0, 0)), paper.edit.size())
    assert not paper.found.geometry().intersects(box)
    assert guide.rect().contains(paper.found.geometry())


def test_numbers_are_written_as_large_as_their_boxes(guide: Guide) -> None:
    """Changed in sight, and while another page is shown."""
    page = opened(guide)
    for percent, place in ((200, "print"), (100, "print"), (150, "signs"), (110, "signs")):
        guide.navigation.show(place)
        guide.set_text_size(percent)
        guide.navigation.show("print")
        settle()
        boxes = seen(page, NumberBox)
        assert boxes
        assert {each.lineEdit().font().pointSizeF() for each in boxes} == {guide.theme.font("body").pointSizeF()}
        assert not cut_off(page)


def test_boxes_shrink_with_the_text(guide: Guide) -> None:
    """Made with the largest text; each step smaller is in sight, as it is for who presses Ctrl and minus."""
    guide.set_text_size(200)
    page = opened(guide)
    for percent in (175, 150, 125, 110, 100):
        guide.set_text_size(percent)
        settle()
    boxes = seen(page, ChoiceBox)
    assert boxes
    assert all(each.height() == each.minimumSizeHint().height() == each.sizeHint().height() < 45 for each in boxes)


@pytest.mark.parametrize("page", ["home", "desk", "help"])
def test_the_place_in_front_is_in_sight_in_the_rail(open_window: Opener, page: str) -> None:
    """Without words and with no room for all, its mark alone tells where one is."""
    guide = open_window((1024, 600))
    guide.set_text_size(200)
    guide.navigation.show("help" if page == "home" else "home")
    settle()
    guide.navigation.show(page)
    settle()
    marked = guide.rail.marked
    assert marked is not None
    assert marked.property("page") == page
    assert marked.visibleRegion().boundingRect() == marked.rect()
