"""Get help begins with what a person needs; nothing is selected, and Back leads there again."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from guide_app.desk import paths
from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, Services
from guide_app.ui.common.need_icons import icon_of
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, in_window, seen, settle, texts
from tests.ui.directory.help_page import CRISIS, SHELTER, begun, click_row, heads, press_need, shown, wanted
from tests.ui.seeing import cut_off, overlapping, small_targets


def test_it_begins_with_needs_and_selects_nothing(open_window: Opener, demo: Library) -> None:
    guide = open_window(at_home=True)
    page = begun(guide)
    assert page.needs.isVisible()
    assert not page.panes.isVisible()
    assert not page.listing.has_card
    assert "What do they need?" in texts(page)
    tiles = [tile.accessibleName() for tile in page.needs.tiles]
    for need, tile in zip(demo.pack("en").needs, tiles, strict=False):
        count = len(Services(demo).find(ServiceFilter(needs=frozenset((need.id,)))))
        assert tile == f"{need.title}, {count}"
    assert tiles[-1] == f"All services, A to Z, {len(Services(demo).find())}"
    assert len(tiles) == len(demo.pack("en").needs) + 1


def test_a_need_opens_who_can_help_with_the_first_of_them(guide: Guide, hand: Hand, demo: Library) -> None:
    page = begun(guide)
    press_need(guide, hand, SHELTER)
    assert shown(guide) == wanted(demo, needs=frozenset(("shelter",)))
    assert page.detail.service_id == shown(guide)[0]
    assert page.filters.need.is_on()
    assert page.filters.need.accessibleName() == f"Need: {SHELTER}"
    assert str(len(shown(guide))) in texts(page)
    assert guide.focusWidget() is page.list


def test_back_returns_to_the_needs_and_then_to_the_same_place_of_the_list(guide: Guide, hand: Hand) -> None:
    page = begun(guide)
    press_need(guide, hand, SHELTER)
    chosen = shown(guide)[7]
    click_row(guide, hand, chosen)
    page.filters.open_now.click()
    click_row(guide, hand, shown(guide)[5])
    chosen, listed_then, scrolled = shown(guide)[5], shown(guide), page.list.verticalScrollBar().value()
    guide.navigation.open_record("question", "t-visa")
    guide.navigation.open_record("service", "worcester-police")
    settle()
    assert page.detail.service_id == "worcester-police"
    guide.top_bar.back.click()
    guide.top_bar.back.click()
    settle()
    assert (page.detail.service_id, shown(guide)) == (chosen, listed_then)
    assert page.list.verticalScrollBar().value() == scrolled
    assert page.filters.open_now.isChecked()
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.needs.isVisible()
    assert not page.filters.need.is_on()


def test_its_place_in_the_rail_leads_from_the_list_to_where_it_begins(guide: Guide, hand: Hand) -> None:
    page = begun(guide)
    press_need(guide, hand, CRISIS)
    button_named(guide.rail, "Signs").click()
    button_named(guide.rail, "Get help").click()
    settle()
    assert page.panes.isVisible(), "from another page, one comes back to what was left"
    hand.press(guide.rail, "Get help")
    assert page.needs.isVisible()
    guide.top_bar.back.click()
    settle()
    assert page.panes.isVisible()
    assert page.filters.need.value == "crisis"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_service_is_listed_from_a_to_z(guide: Guide, hand: Hand, demo: Library, language: str) -> None:
    guide.set_language(language)
    page = begun(guide)
    hand.click(page.needs.tiles[-1])
    assert shown(guide) == list(Services(demo).find().a_to_z(language).ids())
    ((head, count),) = heads(guide)
    assert (head in in_window("A to Z"), count) == (True, len(shown(guide)))
    page.filters.open_now.click()
    assert shown(guide) == list(
        Services(demo).find(ServiceFilter(open_now=True), page.model.now).a_to_z(language).ids()
    )


def test_need_chosen_in_the_list_of_all_shows_who_is_called_first(guide: Guide, hand: Hand) -> None:
    page = begun(guide)
    hand.click(page.needs.tiles[-1])
    page.filters.changed.emit(replace(page.filters.wanted, need="shelter"))
    settle()
    from_all = heads(guide), shown(guide)
    guide.navigation.show_need("shelter")
    settle()
    assert from_all == (heads(guide), shown(guide))
    assert in_window("A to Z") not in [head for head, _ in heads(guide)]


def test_a_need_for_which_no_icon_is_drawn_has_that_of_help() -> None:
    icons = paths.assets_folder() / "icons"
    assert icon_of("shelter", icons) == "need-shelter"
    assert icon_of("help-with-rent", icons) == "help"


def test_the_band_leads_to_a_bed_for_tonight(guide: Guide, hand: Hand) -> None:
    begun(guide)
    hand.press(guide.help.needs, "Start")
    assert guide.navigation.here == "tonight"


def test_forgetting_and_hiding_bring_the_needs_back(guide: Guide, hand: Hand) -> None:
    page = begun(guide)
    press_need(guide, hand, CRISIS)
    page.filters.open_now.click()
    guide.hiding.hide()
    guide.hiding.show_again()
    begun(guide)
    assert page.needs.isVisible()
    assert not page.filters.open_now.isChecked()
    assert not page.list.isVisible()


def test_the_keyboard_walks_the_tiles(guide: Guide, hand: Hand) -> None:
    page = begun(guide)
    hand.ctrl(Qt.Key.Key_2)
    assert guide.focusWidget() is page.needs.tiles[0]
    hand.key(Qt.Key.Key_Tab)
    assert guide.focusWidget() is page.needs.tiles[1]
    hand.key(Qt.Key.Key_Return)
    assert page.filters.need.value == "shelter"


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1024, 600), (640, 480)])
def test_the_needs_fit_any_window(open_window: Opener, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    page = begun(guide)
    settle()
    assert (guide.width(), guide.height()) == size
    assert not [*cut_off(page), *overlapping(page), *small_targets(page)]
    across = {tile.x() for tile in page.needs.tiles}
    assert len(across) in (1, 2, 3)
    if size == (1280, 800) and percent == 100:
        assert len(across) == 3
        assert page.needs.verticalScrollBar().maximum() == 0


def test_tiles_begin_at_the_right_in_languages_written_so(guide: Guide) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page = begun(guide)
        settle()
        first, second = page.needs.tiles[:2]
        assert first.x() > second.x()
        assert page.filters.need.x() > page.filters.who.x()
        assert seen(page, type(page.filters.need))
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
