"""The gallery of the Print page: every kind by its purpose, each with a picture of its first page; and the way back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from guide_app.handouts.registry import KINDS, TILES
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.gallery.thumbnails import ONE_CARD, sample
from guide_app.ui.printing.gallery.tile_grid import MAX_COLUMNS, column_count, step
from guide_app.ui.printing.gallery.tiles import Paper
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.printing.preview.render_worker import Job
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import field, ready, show


def gallery_of(guide: Guide) -> PrintPage:
    """The page with its gallery in front."""
    guide.navigation.show("print")
    settle()
    page = guide.at("print", PrintPage)
    assert page.in_gallery
    return page


def test_every_kind_has_its_place_and_a_picture_of_its_page(guide: Guide) -> None:
    page = gallery_of(guide)
    assert set(page.gallery.tiles) == {kind.id for kind in TILES}
    words = [each.text() for each in seen(page.gallery, QLabel)]
    assert [each for each in words if each in ("To carry", "For one person", "For many")] == [
        "To carry", "For one person", "For many",
    ]  # fmt: skip
    pictures = [page.gallery.card.picture, *(tile.picture for tile in page.gallery.tiles.values())]
    watch_for(lambda: not any(each.image.isNull() for each in pictures), 60_000)
    for picture in pictures:
        shades = {picture.image.pixel(x, y) for x in range(0, picture.image.width(), 3)
                  for y in range(0, picture.image.height(), 3)}  # fmt: skip
        assert len(shades) > 3, "a page, not a white sheet"


def test_before_its_picture_is_made_a_tile_shows_in_strokes_what_it_will_be(guide: Guide) -> None:
    """A binder takes seconds, and no tile is an empty sheet meanwhile; no two look the same."""
    names = (*(kind.id for kind in TILES), ONE_CARD)
    drawn = [Paper(guide.theme, 72, (84, 84), name).grab().toImage() for name in names]
    for image in drawn:
        inks = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(inks) > 8, "strokes on the page, not a white sheet on its ground"
    assert len({bytes(image.constBits()) for image in drawn}) == len(drawn)


def test_a_kind_opens_and_back_leads_to_the_gallery(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    hand.press(page, "Poster")
    ready(page)
    assert (page.kind_id, page.in_gallery) == ("poster", False)
    assert page.maker.crumbs.title.text() == "Poster"
    guide.navigation.back()
    assert page.in_gallery
    hand.press(page, "Cards")
    ready(page)
    hand.press(page.maker.crumbs, "Print")
    assert page.in_gallery
    guide.navigation.back()
    assert (page.kind_id, page.in_gallery) == ("wallet-card", False)


def test_what_was_chosen_is_there_when_one_comes_back(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    hand.press(page, "Cards")
    ready(page)
    page.maker.form.set_values({"wording": "plain"})
    hand.press(page.maker.crumbs, "Print")
    hand.press(page, "Cards")
    assert ready(page).maker.form.values()["wording"] == "plain"


def test_give_one_card_starts_here_too(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    hand.press(page.gallery.card, "Start")
    assert guide.workspace.cards.giver.form is not None


def test_the_steps_have_the_services_first(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    hand.press(page, "Cards")
    ready(page)
    words = [each.text() for each in seen(page.maker.form, QLabel)]
    steps = [f"{number} {name}" for number, name in pairwise(words) if number in ("1", "2", "3", "4", "5", "6")]
    assert steps == ["1 Numbers on the card", "2 Languages", "3 Wording", "4 Card paper", "5 How many"]
    services = field(page, "services", RecordsField)
    assert not services.visibleRegion().isEmpty()
    assert services.mapTo(page, services.rect().bottomLeft()).y() < page.height() * 0.6
    assert "start at card 1 · regular print" in words


def test_arrow_keys_go_from_tile_to_tile(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    hand.ctrl(Qt.Key.Key_6)
    gallery = page.gallery
    tiles = gallery.tiles
    assert guide.focusWidget() is tiles["wallet-card"]
    hand.key(Qt.Key.Key_Right)
    assert guide.focusWidget() is tiles["labels"]
    hand.key(Qt.Key.Key_Left, times=2)
    assert guide.focusWidget() is gallery.card.start
    hand.key(Qt.Key.Key_Left)
    assert guide.focusWidget() is gallery.card.start, "at the edge it stays"
    for _ in range(6):
        hand.key(Qt.Key.Key_Down)
        focused = guide.focusWidget()
        assert focused is not None
        assert focused.visibleRegion().boundingRect() == focused.rect(), "what the keys come to is seen whole"
    assert guide.focusWidget() in {tiles[kind] for kind in tiles if KINDS[kind].purpose == "many"}
    hand.key(Qt.Key.Key_Return)
    assert ready(page).kind_id in ("poster", "brochure", "binder")
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.in_gallery
    assert guide.focusWidget() is tiles[page.kind_id], "who comes back finds it under the hand"


def test_arrow_keys_follow_the_eye_where_lines_are_written_from_the_right(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        settle()
        page.gallery.take_keyboard()
        hand.key(Qt.Key.Key_Left)
        assert guide.focusWidget() is page.gallery.tiles["labels"]
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_every_kind_is_in_sight_in_the_usual_window(guide: Guide) -> None:
    page = gallery_of(guide)
    for tile in page.gallery.tiles.values():
        assert tile.visibleRegion().boundingRect() == tile.rect(), tile.kind_id


@pytest.mark.parametrize("width", [1024, 1280, 1366, 1920])
def test_tiles_stand_in_columns_across_the_shelves(open_window: Callable[..., Guide], width: int) -> None:
    page = gallery_of(open_window((width, 800)))
    edges = sorted({tile.mapTo(page.gallery, QPoint(0, 0)).x() for tile in page.gallery.tiles.values()})
    assert len(edges) <= MAX_COLUMNS, edges
    assert all(after - before > 100 for before, after in pairwise(edges)), edges


def test_no_tile_is_alone_beside_the_card_in_a_small_window(guide: Guide) -> None:
    guide.resize(1024, 600)
    page = gallery_of(guide)
    beside = [page.gallery.tiles[kind.id] for kind in TILES if kind.purpose == "carry"]
    tops = {tile.mapTo(page.gallery, tile.rect().topLeft()).y() for tile in beside}
    card = page.gallery.card
    box = QRect(card.mapTo(page.gallery, card.rect().topLeft()), card.size())
    assert min(tops) == box.top()
    assert len(tops) == len(beside), "one below the other, at the card's side"
    assert all(tile.mapTo(page.gallery, tile.rect().bottomLeft()).y() <= box.bottom() for tile in beside)


@pytest.mark.parametrize("percent", [100, 200])
def test_a_last_tile_fills_its_row(guide: Guide, percent: int) -> None:
    guide.resize(1024, 600)
    guide.set_text_size(percent)
    page = gallery_of(guide)
    last = [tile for tile in page.gallery.tiles.values() if KINDS[tile.kind_id].purpose == "person"][-1]
    grid = last.parentWidget()
    assert grid is not None
    assert last.width() == grid.width(), "seven in rows of three or two"


@given(st.integers(1, 40), st.integers(1, 12))
def test_rows_of_tiles_are_of_nearly_one_length(tiles: int, room: int) -> None:
    columns = column_count(tiles, room)
    assert 1 <= columns <= min(room, MAX_COLUMNS)
    rows = -(-tiles // columns)
    assert rows == -(-tiles // min(room, MAX_COLUMNS)), "no more rows than there must be"
    assert tiles > (rows - 1) * columns, "no row is empty"


@given(st.integers(1, 20), st.integers(1, 5), st.data())
def test_an_arrow_never_leads_astray(count: int, columns: int, data: st.DataObject) -> None:
    """Down and up lead one row on, in the same column where the row is long enough; and back where one came from."""
    places = [QRect(100 * (each % columns), 60 * (each // columns), 90, 50) for each in range(count)]
    here = data.draw(st.integers(0, count - 1))
    below = step(places, here, 0, 1)
    if below == here:
        assert here // columns == (count - 1) // columns
    else:
        assert below // columns == here // columns + 1
        assert below == min(here + columns, count - 1)
    assert step(places, here, -1, 0) == max(here - 1, 0)
    assert step(places, here, 1, 0) == min(here + 1, count - 1)


def test_what_needs_a_page_of_its_own_leads_there(guide: Guide, hand: Hand) -> None:
    """Tonight's calls are printed for a situation, and that is asked on its page."""
    page = gallery_of(guide)
    hand.press(page.gallery, "Calls for tonight")
    assert guide.navigation.here == "tonight"
    guide.navigation.back()
    assert guide.navigation.here == "print"
    assert page.in_gallery


def test_pictures_are_kept_and_follow_language_paper_size_and_pack(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    tile = page.gallery.tiles["directory-sheet"].picture
    jobs: list[Job] = []

    def shown(condition: Callable[[], bool] = lambda: True) -> QImage:
        watch_for(lambda: condition() and not page.worker.busy, 60_000)
        return tile.image

    english = shown(lambda: not tile.image.isNull())
    page.worker.finished.connect(lambda job, _preview: jobs.append(job))
    guide.navigation.show("get-help")
    guide.navigation.show("print")
    assert shown() == english
    assert not jobs, "what was made is not made again"
    guide.set_language("es")
    page = guide.at("print", PrintPage)
    page.worker.finished.connect(lambda job, _preview: jobs.append(job))
    tile = page.gallery.tiles["directory-sheet"].picture
    spanish = shown(lambda: not tile.image.isNull() and tile.image != english)
    made = len(page.gallery.tiles)
    watch_for(lambda: not any(each.picture.image.isNull() for each in page.gallery.tiles.values()), 60_000)
    assert len(jobs) <= made + 1, "each once, and perhaps the page that the form would print"
    show(page, "directory-sheet", services=("safelink",), paper="a4")
    page.maker.form.changed.emit("paper")
    hand.press(page.maker.crumbs, "Print")
    tall = shown(lambda: tile.image != spanish)
    assert tall.height() / tall.width() > spanish.height() / spanish.width() * 1.05, "A4 is taller than letter"
    hand.press(page.gallery, "Steps and answers")
    assert page.maker.form.values()["paper"] == "a4", "and so is what is opened"
    hand.press(page.maker.crumbs, "Print")
    guide.set_text_size(150)
    large = shown(lambda: tile.image.width() > tall.width())
    assert large.width() == pytest.approx(tall.width() * 1.5, abs=2)
    guide.hiding.forget()
    del jobs[:]
    guide.navigation.show("print")
    watch_for(lambda: len(jobs) >= made, 60_000)
    # Nothing stays when all is forgotten: every picture is made again.


def test_a_new_kind_needs_nothing_but_its_declaration(guide: Guide) -> None:
    """Every kind has its words, its purpose and a sample that can be made, without a word of it in the window."""
    page = gallery_of(guide)
    for kind in KINDS.values():
        options = sample(kind, page.choices)
        assert isinstance(options, kind.options)
        assert page.gallery.tiles[kind.tile].kind_id == kind.tile
    for kind in TILES:
        tile = page.gallery.tiles[kind.id]
        assert tile.accessibleName() == str(kind.title)
        assert tile.accessibleDescription() == str(kind.brief or kind.summary)


def test_cards_of_rights_and_pictures_are_designs_of_a_tile(guide: Guide, hand: Hand) -> None:
    """A design is chosen beside the others, takes along what both have, and Back leads to its tile."""
    page = gallery_of(guide)
    assert set(page.gallery.tiles) == {kind.tile for kind in KINDS.values()}
    hand.press(page, "Cards")
    ready(page)
    page.maker.form.set_values({"cards": 30, "stock": page.choices.stocks.find("avery-5390")})
    hand.press(page.maker.crumbs.designs, "Rights")
    ready(page)
    assert page.kind_id == "rights-card"
    assert (page.maker.form.values()["cards"], page.maker.form.values()["stock"].id) == (30, "avery-5390")
    focused = guide.focusWidget()
    assert focused is not None
    assert page.maker.crumbs.designs.isAncestorOf(focused), "the keyboard stays where one chooses"
    hand.press(page.maker.crumbs, "Print")
    assert guide.focusWidget() is page.gallery.tiles["wallet-card"]
    hand.press(page, "Cards")
    assert ready(page).kind_id == "rights-card", "what was chosen last is there again"
    hand.press(page.maker.crumbs.designs, "Numbers")
    assert ready(page).kind_id == "wallet-card"
    show(page, "pictures-sheet")
    assert [each.text() for each in seen(page.maker.crumbs.designs, QAbstractButton)] == ["Languages", "In pictures"]
    show(page, "poster")
    assert not seen(page.maker.crumbs.designs, QAbstractButton)


def test_a_tick_of_this_visit_is_on_no_picture(guide: Guide) -> None:
    guide.session.tick("papers-held", True)
    guide.session.set_tray(("centro",))
    page = gallery_of(guide)
    assert sample(KINDS["signs-checklist"], page.choices).ticked == ()
    assert "centro" not in sample(KINDS["directory-sheet"], page.choices).services
