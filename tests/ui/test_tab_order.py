"""Tab goes through the choices of the Print page as they are read, whatever was made again since."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from guide_app.ui.printing.form.record_row import RecordRow
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.page import PrintPage
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import opened, show


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The page with its first sheet."""
    return opened(guide)


def _stops(page: PrintPage, hand: Hand) -> list[QWidget]:
    """What Tab comes to from what is above it until it leaves the form."""
    last = page.maker.crumbs.keep_set if page.maker.crumbs.keep_set.isVisible() else page.maker.crumbs.back
    last.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    while True:
        hand.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if not page.maker.form.isAncestorOf(focused):
            return found
        found.append(focused)


def _check(page: PrintPage, hand: Hand) -> None:
    """Every list of records is gone through before the button for more choices, and all as it is read."""
    stops = _stops(page, hand)
    fields = [each for each in page.maker.form.fields().values() if isinstance(each, RecordsField)]
    assert fields
    for each in fields:
        assert each.box_to_find in stops
        presses = [press for row in seen(each, RecordRow) for press in row.buttons.values()]
        assert {press for press in presses if press.isVisible() and press.isEnabled()} <= set(stops)
    places = [each.mapTo(page.maker.form, QPoint(0, each.height() // 2)) for each in stops]
    assert places == sorted(places, key=lambda place: (place.y() // 20, place.x()))


def test_tab_goes_through_a_form_that_was_made_again(guide: Guide, page: PrintPage, hand: Hand) -> None:
    _check(page, hand)
    for kind in ("brochure", "wallet-card"):
        show(page, kind)
        _check(page, hand)
    hand.shift(times=3)
    assert guide.hiding.hidden
    hand.write(guide.exit_keys.return_word)
    watch_for(lambda: not guide.hiding.hidden)
    _check(opened(guide), hand)


def test_tab_goes_on_to_more_choices_after_a_record_was_added(page: PrintPage, hand: Hand) -> None:
    services = show(page, "wallet-card").maker.form.field("services")
    assert isinstance(services, RecordsField)
    services.box_to_find.setFocus(Qt.FocusReason.TabFocusReason)
    before = len(services.shown)
    hand.write("legal")
    watch_for(lambda: not page.maker.finder.busy and services.box_to_find.suggestions.isVisible())
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    settle()
    assert len(services.shown) == before + 1
    hand.key(Qt.Key.Key_Tab)
    front = page.maker.form.field("front")
    assert front is not None
    assert QApplication.focusWidget() is front.editor(), "the words follow the numbers"
    _check(page, hand)
