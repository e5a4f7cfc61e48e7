"""Long titles in a list: whole in two lines where the text may give way, and otherwise whole in a tip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QStandardItemModel, QTextCharFormat

from guide_app.ui.kit.lists.record_list import RecordList
from guide_app.ui.kit.lists.rows import AROUND, ROW_ROLE, SIDE, Row, RowDelegate
from guide_app.ui.kit.text.marked import DOTS, MarkedText
from tests.ui.desk import Guide, settle

TITLE = "YWCA Central Massachusetts, domestic violence services"
WIDE = 480
"""Pixels of a list that has its numbers at the end of their first line."""
ROW = Row(((TITLE, False),), text=(("Help for people who are hurt", False),), wraps=True)


@pytest.fixture
def rows(guide: Guide) -> RecordList:
    """A list with one row, of a model that knows nothing of the guide: rows come by a role."""
    model = QStandardItemModel(1, 1)
    model.setData(model.index(0, 0), ROW, ROW_ROLE)
    view = RecordList(guide.theme, RowDelegate(guide.theme, 2, guide))
    model.setParent(view)
    view.setModel(model)
    view.setParent(guide)
    view.setGeometry(0, 0, 360, 120)
    view.show()
    return view


def delegate(view: RecordList) -> RowDelegate:
    found = view.itemDelegate()
    assert isinstance(found, RowDelegate)
    return found


def metrics(guide: Guide) -> QFontMetrics:
    return QFontMetrics(guide.theme.font("title"))


def test_a_line_ends_between_words(guide: Guide) -> None:
    room = metrics(guide).horizontalAdvance("Someone holds th")
    text = MarkedText([("Someone ", False), ("holds their", True), (" passport", False)], guide.theme.font("title"))
    text.fill((0, 0, room), (0, 20, 10_000))
    assert text.shown() == ["Someone holds", "their passport"]
    assert not text.is_cut
    text.fill((0, 0, 10_000), (0, 20, 10_000))
    assert text.shown() == ["Someone holds their passport"]


@pytest.mark.parametrize("words", ["Staff look for an open bed and plan", "🙂🙂 Staff 🙂 look for a 🙂 bed"])
def test_what_finds_no_room_is_left_out_from_between_words_on(guide: Guide, words: str) -> None:
    small = guide.theme.font("small")
    text = MarkedText([(words, False)], small)
    for width in range(30, 400, 7):
        text.fill((0, 0, width))
        (shown,) = text.shown()
        kept = shown.removesuffix(DOTS).rstrip()
        assert words.startswith(kept), width
        assert kept, width
        assert text.is_cut is (kept != words), width
        if " " in kept:
            assert words[len(kept) : len(kept) + 1] in ("", " "), width
        assert QFontMetrics(small).horizontalAdvance(shown) <= width or " " not in kept, width


def test_a_number_is_not_turned_round_in_a_list_that_is_read_from_the_right(guide: Guide) -> None:
    number, reversed_number = "617-399-6720 ext. 19", "ext. 19 617-399-6720"
    width = QFontMetrics(guide.theme.font("row-number")).horizontalAdvance(number) + 2 * SIDE
    mirrored = painted(guide, number, Qt.LayoutDirection.RightToLeft).copy(0, 0, width, 40)
    same, other = (
        painted(guide, each, Qt.LayoutDirection.LeftToRight).copy(WIDE - width, 0, width, 40)
        for each in (number, reversed_number)
    )
    assert apart(mirrored, same) < apart(mirrored, other)


def painted(guide: Guide, number: str, direction: Qt.LayoutDirection) -> QImage:
    """A row with a number, in a list of this direction."""
    model = QStandardItemModel(1, 1)
    model.setData(model.index(0, 0), Row((("A", False),), number=number), ROW_ROLE)
    view = RecordList(guide.theme, RowDelegate(guide.theme, 2, guide))
    model.setParent(view)
    view.setModel(model)
    view.setLayoutDirection(direction)
    view.resize(WIDE, 80)
    image = view.grab().toImage()
    view.deleteLater()
    return image


def apart(one: QImage, other: QImage) -> int:
    """In how many pixels two pictures differ at least, laid over each other a little to either side."""
    places = [(x, y) for x in range(8, one.width() - 8) for y in range(one.height())]
    return min(sum(one.pixel(x, y) != other.pixel(x + by, y) for x, y in places) for by in range(-8, 9))


def test_nothing_is_left_of_what_is_before_words_that_find_no_room(guide: Guide) -> None:
    words, small = "Lawyers for immigrant workers · English, Español", guide.theme.font("small")
    text = MarkedText([(words, False)], small)
    shown: set[str] = set()
    for width in range(30, 400):
        text.fill((0, 0, width))
        shown |= set(text.shown())
    assert f"Lawyers for immigrant workers {DOTS}" in shown
    assert not [each for each in shown if each.removesuffix(DOTS).rstrip().endswith("·")]


def test_of_a_single_word_a_part_is_better_than_nothing(guide: Guide) -> None:
    text = MarkedText([("Unbreakable", False)], guide.theme.font("title"))
    text.fill((0, 0, metrics(guide).horizontalAdvance("Unbreak") + 2))
    (shown,) = text.shown()
    assert "Unbreakable".startswith(shown.removesuffix(DOTS))
    assert shown.endswith(DOTS)


def test_the_words_that_matched_are_marked(guide: Guide) -> None:
    mark = QTextCharFormat()
    mark.setBackground(QColor("#ff0000"))
    text = MarkedText([("🙂 Someone ", False), ("holds", True), (" it", False)], guide.theme.font("title"), mark)
    text.fill((0, 0, 400))
    picture = QImage(400, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ffffff"))
    painter = QPainter(picture)
    text.paint(painter, QPointF(0, 0), QColor("#000000"))
    painter.end()
    red = [x for x in range(400) if picture.pixelColor(x, 1) == QColor("#ff0000")]
    before, word = metrics(guide).horizontalAdvance("🙂 Someone "), metrics(guide).horizontalAdvance("holds")
    assert abs(red[0] - before) <= 1
    assert abs(red[-1] - red[0] - word) <= 2


def test_a_tip_holds_the_title_only_where_the_row_cuts_it(guide: Guide, rows: RecordList) -> None:
    fits = metrics(guide).horizontalAdvance(TITLE) + 2 * SIDE
    paints = delegate(rows)
    assert not paints.cut_title(ROW, fits, 2)
    assert not paints.cut_title(ROW, fits * 2 // 3, 2), "two lines show it"
    assert paints.cut_title(ROW, fits // 3, 2) == TITLE
    needs_text = Row(ROW.title, text=ROW.text)
    assert paints.cut_title(needs_text, fits - 1, 2) == TITLE
    marked = Row(ROW.title, text=ROW.text, icon="questions")
    assert paints.cut_title(marked, fits, 2) == TITLE


def test_a_number_makes_room_for_the_whole_name_where_a_third_line_takes_the_hours(
    guide: Guide, rows: RecordList
) -> None:
    def end_of_second_line(row: Row) -> QImage:
        rows.setItemDelegate(RowDelegate(guide.theme, 3, rows))
        rows.model().setData(rows.model().index(0, 0), row, ROW_ROLE)
        settle()
        picture = rows.viewport().grab().toImage()
        top = guide.theme.scaled(AROUND) + metrics(guide).height() + 2
        high = QFontMetrics(guide.theme.font("second")).height()
        return picture.copy(picture.width() // 2, top, picture.width() // 2, high)

    rows.resize(metrics(guide).horizontalAdvance(TITLE) + 2 * SIDE + 40, 120)
    long = Row(ROW.title, number="508-755-9030", hours="24 hours", facts="Women")
    bare = Row(ROW.title, facts="Women")
    assert end_of_second_line(long) != end_of_second_line(bare), "the number stands below the name"
    paints, width = delegate(rows), rows.viewport().width()
    assert not paints.cut_title(long, width, 3)
    assert paints.cut_title(long, width, 2) == TITLE, "with two lines there is no other place for the number"


def test_a_long_name_is_painted_on_two_lines(guide: Guide, rows: RecordList) -> None:
    row = rows.visualRect(rows.model().index(0, 0))
    drawn = rows.viewport().grab(row).toImage()
    # The end of the name is bold and dark where the second line of a short name would be.
    top, ink = AROUND + metrics(guide).height() + 4, guide.theme.color("text").rgb()
    line = range(top, top + metrics(guide).height() - 8)
    assert any(drawn.pixel(x, y) == ink for y in line for x in range(SIDE, drawn.width() - SIDE))


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_number_is_never_cut_for_the_hours_beside_it(guide: Guide, rows: RecordList, percent: int) -> None:
    guide.set_text_size(percent)
    number, hours = "508-756-5486", "Hours unknown, ask when you call"
    width = delegate(rows)._start(ROW) + QFontMetrics(guide.theme.font("row-number")).horizontalAdvance(number) + 60
    rows.resize(width + 20, 300)

    def second_line(said: str) -> QImage:
        row = Row((("Abby's House", False),), number=number, hours=said, facts="Women")
        rows.model().setData(rows.model().index(0, 0), row, ROW_ROLE)
        settle()
        below = guide.theme.scaled(AROUND) + metrics(guide).height()
        picture = rows.viewport().grab().toImage()
        return picture.copy(0, below, picture.width(), QFontMetrics(guide.theme.font("second")).height())

    assert second_line(hours) == second_line("")
