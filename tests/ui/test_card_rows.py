"""Long titles in a list: whole in two lines where the text may give way, and otherwise whole in a tip."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from guide_app.ui.widgets.card_delegate import LEFT, RIGHT, CardDelegate, RowView, first_line
from tests.ui.desk import Guide

TITLE = "YWCA Central Massachusetts, domestic violence services"
ROW = RowView(((TITLE, False),), (("Help for people who are hurt", False),))


def delegate(guide: Guide) -> CardDelegate:
    found = guide.help.list.itemDelegate()
    assert isinstance(found, CardDelegate)
    return found


def metrics(guide: Guide) -> QFontMetrics:
    return QFontMetrics(guide.theme.font("title"))


def test_a_line_ends_between_words_and_keeps_what_matched(guide: Guide) -> None:
    pieces = [("Someone ", False), ("holds their", True), (" passport", False)]
    room = metrics(guide).horizontalAdvance("Someone holds th")
    first, rest = first_line(pieces, metrics(guide), room)
    assert first == [("Someone ", False), ("holds", True)]
    assert rest == [("their", True), (" passport", False)]
    assert first_line(pieces, metrics(guide), 10_000) == (pieces, [])
    assert first_line([("Unbreakable", False)], metrics(guide), 10) == ([("Unbreakable", False)], [])


def test_a_tip_holds_the_title_only_where_the_row_cuts_it(guide: Guide) -> None:
    fits = metrics(guide).horizontalAdvance(TITLE) + LEFT + RIGHT
    rows = delegate(guide)
    assert not rows.cut_title(ROW, fits)
    assert not rows.cut_title(ROW, fits * 2 // 3), "two lines show it"
    assert rows.cut_title(ROW, fits // 3) == TITLE
    needs_text = RowView(ROW.title, ROW.text, keeps_text=True)
    assert rows.cut_title(needs_text, fits - 1) == TITLE
    led = RowView(ROW.title, ROW.text, lead="Service", keeps_text=True)
    assert rows.cut_title(led, fits) == TITLE


def test_a_long_name_is_painted_on_two_lines(guide: Guide) -> None:
    view = guide.help.list
    place = guide.help.model.row_of("ywca-central-mass-dv")
    row = view.visualRect(guide.help.model.index(place, 0))
    drawn = view.viewport().grab(row).toImage()
    # The end of the name is bold and dark where the quiet second line of a short name would be.
    top, ink = 12 + metrics(guide).height() + 4, guide.theme.color("text").rgb()
    line = range(top, top + metrics(guide).height() - 4)
    assert any(drawn.pixel(x, y) == ink for y in line for x in range(LEFT, drawn.width() - RIGHT))
