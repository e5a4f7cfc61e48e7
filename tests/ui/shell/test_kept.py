"""What the window keeps from one start to the next: choices of this desk, and nothing of what was done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea

from guide_app.content.records import Question
from guide_app.desk.preferences import TEXT_SIZES
from guide_app.library.library import Library
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.shell.frame.notice import Notice
from guide_app.ui.shell.window import TITLE_BAR
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts, watch_for
from tests.ui.seeing import cut_off, shows_focus, tab_order


def test_the_text_grows_step_by_step_and_stays_so(open_window: Opener, hand: Hand) -> None:
    guide = open_window()
    for size in TEXT_SIZES[1:]:
        hand.ctrl(Qt.Key.Key_Equal)
        watch_for(lambda size=size: guide.theme.percent == size)
    hand.ctrl(Qt.Key.Key_Equal)
    hand.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert guide.theme.percent == 300
    assert guide.font().pointSizeF() == pytest.approx(33)
    guide.close()
    again = open_window()
    assert again.theme.percent == 300
    hand.ctrl(Qt.Key.Key_Minus)
    watch_for(lambda: again.theme.percent == 275)
    again.resize(1280, 800)  # In the window of a small screen, the button is in a menu.
    settle()
    hand.press(again.top_bar, "Text size and colors")
    hand.press(again, "Smaller text")
    watch_for(lambda: again.theme.percent == 250)
    hand.key(Qt.Key.Key_Escape)


def test_the_language_is_chosen_in_the_bar_and_stays(open_window: Opener, hand: Hand, demo: Library) -> None:
    guide = open_window()
    guide.help.start()
    pages = ("get-help", "signs", "questions")
    for page in pages:
        guide.navigation.show(page)
    settle()
    guide.navigation.open_record("question", "passport-taken")
    asked = demo.get(Question, "passport-taken", "es")
    assert asked is not None
    hand.pick(button_named(guide.top_bar, "English"), "Español")
    assert button_named(guide.top_bar, "Español").isVisible()
    wanted = {
        "get-help": demo.pack("es").needs[0].title,
        "signs": demo.pack("es").indicator_groups[0].title,
        "questions": asked.record.question,
    }
    for page in pages:
        guide.navigation.show(page)
        settle()
        assert wanted[page] in texts(guide.navigation.page(page)), page
    guide.close()
    again = open_window()
    assert again.language == "es"
    assert demo.pack("es").emergency[0].title in texts(again.strip)


def test_colors_are_chosen_beside_the_text_size(open_window: Opener, hand: Hand) -> None:
    guide = open_window()
    opener = button_named(guide.top_bar, "Text size and colors")
    for words, name in (
        ("High contrast, dark", "high-contrast-dark"),
        ("High contrast, light", "high-contrast"),
        ("Match this computer", "light"),
    ):
        hand.pick(opener, words)
        assert guide.theme.name == name
        hand.key(Qt.Key.Key_Escape)


def test_the_window_comes_back_where_it_was(open_window: Opener) -> None:
    guide = open_window(size=(700, 600))  # The offscreen screen is 800×800.
    guide.move(40, 50)
    settle()
    guide.close()
    again = open_window()
    assert (again.width(), again.height()) == (700, 600)
    assert (again.pos().x(), again.pos().y()) == (40, 50)


def test_a_damaged_place_is_no_matter(open_window: Opener, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "window.json").write_text('{"geometry": "bm90IGEgZ2VvbWV0cnk="}', encoding="utf-8")
    guide = open_window()
    screen = guide.screen().availableSize()
    assert guide.width() == min(1280, screen.width())
    assert guide.height() == min(800, screen.height() - TITLE_BAR), "the strip stays on a low screen"


def test_nothing_of_what_was_done_is_kept(open_window: Opener, hand: Hand, tmp_path: Path) -> None:
    guide = open_window()
    hand.write("hidden marker")
    watch_for(lambda: guide.navigation.here == "results")
    guide.navigation.show("signs")
    settle()
    hand.click(seen(guide.at("signs", SignsPage), SignRow)[0].check)
    guide.session.add_to_tray("safelink")
    guide.set_language("es")
    guide.close()
    files = sorted(path for path in (tmp_path / "config").rglob("*") if path.is_file())
    assert [path.name for path in files] == ["preferences.json", "window.json"]
    kept = json.loads(files[0].read_text(encoding="utf-8"))
    assert kept["language"] == "es"
    everything = "".join(path.read_text(encoding="utf-8") for path in files)
    for trace in ("marker", "safelink", "overcrowded", "ticked", "tray", "query"):
        assert trace not in everything
    again = open_window()
    assert again.session.tray == ()
    assert again.session.ticked == ()
    assert again.top_bar.box.text() == ""


def test_undo_brings_no_search_back(open_window: Opener, hand: Hand) -> None:
    guide = open_window()
    hand.write("Boss took my Passport")
    watch_for(lambda: guide.navigation.here == "results")
    assert not guide.hiding.hidden, "Shift for a capital letter does not count"
    assert guide.top_bar.box.text() == "Boss took my Passport"
    hand.shift(3)
    settle()
    assert guide.hiding.hidden
    hand.write("guide")
    assert not guide.hiding.hidden
    assert guide.top_bar.box.text() == "", "no letter of the word that brings the guide back is left in it"
    assert guide.navigation.here == "home"
    guide.top_bar.box.begin()
    hand.ctrl(Qt.Key.Key_Z)
    hand.ctrl(Qt.Key.Key_Z)
    assert guide.top_bar.box.text() == ""
    assert not guide.top_bar.box.isUndoAvailable()
    assert not guide.top_bar.box.isRedoAvailable()
    assert guide.at("results", ResultsPage).model.rowCount() == 0


def test_a_pack_that_is_not_in_use_is_told_above_the_pages(open_window: Opener) -> None:
    guide = open_window(warning="services.yaml:3: a claim without a source. The last good library is in use.")
    assert any("services.yaml:3" in text for text in texts(guide))


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 200), ((640, 480), 200)])
def test_all_that_is_wrong_with_a_pack_can_be_read_and_leaves_the_pages_room(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int
) -> None:
    said = "\n".join(f"services.yaml:{line}: the key 'sources' is missing" for line in range(60))
    guide = open_window(size=size, warning=said)
    guide.set_text_size(percent)
    settle()
    (notice,) = seen(guide, Notice)
    (area,) = seen(notice, QScrollArea)
    assert area.height() < guide.height() / 2
    assert guide.help.list.height() > 0
    close = button_named(notice, "Close this notice")
    for page in ("print", "get-help"):
        guide.navigation.show(page)
        settle()
        order = tab_order(guide)
        place = order.index(guide.top_bar.hide_button)
        assert order[place + 1 : place + 3] == [area, close], page
    words = area.widget()
    assert words is not None
    image = notice.grab().toImage()
    beside, within = QPoint(notice.width() - 2, 2), area.geometry().center() + QPoint(4 - area.width() // 2, 0)
    assert image.pixelColor(within) == image.pixelColor(beside), "the ground of a notice"
    assert words.height() >= words.heightForWidth(words.width())
    assert shows_focus(area)
    hand.key(Qt.Key.Key_Down, times=3)
    bar = area.verticalScrollBar()
    assert bar.value() > 0
    bar.setValue(bar.maximum())
    settle()
    assert words.mapTo(area, words.rect().bottomLeft()).y() < area.height(), "the last line"


def test_a_short_notice_takes_its_own_height_and_does_not_scroll(open_window: Opener) -> None:
    guide = open_window(warning="The new edition was stopped.")
    (notice,) = seen(guide, Notice)
    (area,) = seen(notice, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert not cut_off(guide)


def test_what_cannot_be_kept_is_said_once_and_holds_until_the_guide_is_closed(
    open_window: Opener, hand: Hand, tmp_path: Path
) -> None:
    (tmp_path / "config").write_text("a file where the folder would be", encoding="utf-8")
    guide = open_window(size=(1024, 600))
    for percent in (125, 150):
        guide.set_text_size(percent)
    guide.set_language("es")
    settle()
    (notice,) = seen(guide, Notice)
    assert guide.theme.percent == 150
    assert any("This works until you close the guide." in text for text in texts(notice))
    assert not cut_off(guide)
    # Tab reaches it before the page, and Enter closes it.
    order = tab_order(guide)
    close = button_named(notice, "Close this notice")
    between = order[order.index(guide.top_bar.hide_button) + 1 : order.index(close)]
    assert all(notice.isAncestorOf(each) for each in between)  # Its words, if they scroll.
    close.setFocus()
    hand.key(Qt.Key.Key_Return)
    assert not seen(guide, Notice)
    assert guide.focusWidget() is guide.top_bar.box
    guide.set_text_size(100)
    assert not seen(guide, Notice), "once is enough"


def test_a_language_that_the_pack_does_not_have_is_its_first(open_window: Opener, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "preferences.json").write_text('{"language": "xx"}', encoding="utf-8")
    assert open_window().language == "en"


def test_a_small_screen_does_not_stretch(open_window: Opener) -> None:
    guide: Guide = open_window(size=(640, 480))
    for page in ("get-help", "signs", "questions"):
        guide.navigation.show(page)
        settle()
        assert (guide.width(), guide.height()) == (640, 480), page
