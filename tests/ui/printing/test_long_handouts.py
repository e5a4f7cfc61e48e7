"""A handout that takes some seconds, such as a binder: how far it is, how it is stopped, and what is seen meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from guide_app.ui.printing.page import PrintPage
from tests.handouts import pdf
from tests.ui.desk import Guide, Hand, button_named, settle, watch_for
from tests.ui.printing.print_page import made, opened, ready, told


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The page with its first sheet."""
    return opened(guide)


def test_a_long_handout_shows_its_progress_and_can_be_stopped(page: PrintPage, hand: Hand) -> None:
    page.show_kind("binder")
    watch_for(page.maker.preview.cancel_button.isVisible)
    hand.click(page.maker.preview.cancel_button)
    assert "Stopped." in told(page)
    assert not page.maker.left.print_button.isEnabled()
    hand.press(page.maker.fit, "Prepare the pages")
    ready(page)
    assert not page.maker.preview.cancel_button.isVisible()
    assert pdf.page_count(made(page)) > 20


def test_no_page_of_another_kind_is_there_while_a_long_one_is_made(page: PrintPage) -> None:
    assert page.maker.preview.pager.front.isVisible()
    page.show_kind("binder")
    assert page.maker.preview.view.image.isNull()
    assert not page.maker.preview.pager.front.isVisible()
    settle()
    assert told(page) == "Preparing the pages…"
    assert "Everything fits." in told(ready(page))


def test_where_one_pane_is_seen_a_long_handout_is_stopped_from_the_choices(
    guide: Guide, page: PrintPage, hand: Hand
) -> None:
    guide.resize(640, 480)
    ready(page)
    assert page.panes.narrow
    page.show_kind("binder")
    watch_for(page.maker.left.why.isVisible)
    hand.press(page, "Why not?")
    hand.press(page, "Cancel")
    assert told(page) == "Stopped."
    assert not page.worker.busy
    button_named(page, "Prepare the pages").setFocus()
    hand.key(Qt.Key.Key_Space)
    ready(page)
    assert "Everything fits." in told(page)


def test_what_was_stopped_stays_stopped(page: PrintPage, hand: Hand) -> None:
    """The page grows as the bar goes, and asked for its picture: the binder was made all the same. The worker tells how
    far it is until it heeds. And the sheet before is no picture of what was stopped.
    """
    page.show_kind("binder")
    watch_for(page.maker.preview.cancel_button.isVisible)
    hand.click(page.maker.preview.cancel_button)
    page.worker._advanced.emit(0.5)
    page.window().resize(900, 640)
    settle()
    assert not page.worker.busy
    assert not page.maker.preview.cancel_button.isVisible()
    assert page.maker.preview.view.image.isNull()


def test_who_waits_at_cancel_is_brought_to_the_pages(page: PrintPage) -> None:
    page.show_kind("binder")
    page.maker.preview.cancel_button.setFocus()
    ready(page)
    assert page.maker.preview.view.viewport().hasFocus()


def test_who_stops_a_long_handout_is_brought_to_what_makes_it_again(page: PrintPage, hand: Hand) -> None:
    page.show_kind("binder")
    page.maker.preview.cancel_button.setFocus()
    hand.key(Qt.Key.Key_Space)
    again = QApplication.focusWidget()
    assert isinstance(again, QPushButton)
    assert again.text() == "Prepare the pages"
    hand.key(Qt.Key.Key_Space)
    ready(page)
    assert page.maker.left.print_button.hasFocus()
