"""What is said of the sheet, in a small window: it leaves the choices room, and is read from its first line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from guide_app.library.services import Services
from guide_app.ui.printing.page import PrintPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import TOO_MANY, laid_out, opened, ready


@pytest.fixture
def small(open_window: Opener) -> Guide:
    """The guide in the smallest window that it is made for."""
    return open_window(size=(1024, 600))


def _line(said: QLabel, last: bool = False) -> bool:
    """Whether the first line of a text is in sight, or the last."""
    height = said.fontMetrics().lineSpacing()
    return (
        said.visibleRegion()
        .boundingRect()
        .contains(QRect(0, said.height() - height if last else 0, said.width(), height))
    )


def _too_much(guide: Guide) -> PrintPage:
    guide.session.set_tray(tuple(Services(guide.library).find().ids()[:TOO_MANY]))
    return opened(guide)


def _told(page: PrintPage) -> list[QLabel]:
    return [each for each in seen(page.maker.fit, QLabel) if each.text()]


def test_the_choices_keep_a_third_of_the_height(small: Guide) -> None:
    page = _too_much(small)
    page.maker.fit.show_message("Saved.", "good")
    laid_out(page)
    assert page.maker.left.area.height() >= page.maker.left.height() / 3


@pytest.mark.parametrize("percent", [100, 200])
def test_what_was_done_is_said_first_and_seen_from_its_first_line(small: Guide, percent: int) -> None:
    small.set_text_size(percent)
    page = _too_much(small)
    page.maker.fit.show_message("Saved as a file, not printed: printed.pdf\nThis computer has no printer.", "good")
    laid_out(page)
    newest, *_ = sorted(_told(page), key=lambda said: said.mapTo(page.maker.fit, said.pos()).y())
    assert newest.text().startswith("Saved as a file")
    assert _line(newest)


def test_the_reason_is_seen_from_its_first_line_after_a_way_out_was_taken(small: Guide, hand: Hand) -> None:
    page = _too_much(small)
    seen(page.maker.fit, QPushButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        hand.key(Qt.Key.Key_Space)
        ready(page)
        first = seen(page.maker.fit, QPushButton)[0]
        watch_for(lambda first=first: first.visibleRegion().boundingRect() == first.rect())
        assert first.hasFocus()
        assert _line(_told(page)[0])


def test_keys_bring_the_words_back(small: Guide, hand: Hand) -> None:
    page = _too_much(small)
    said = _told(page)[0]
    seen(page.maker.fit, QPushButton)[-1].setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Backtab)
    assert not _line(said)
    for _ in range(20):
        if said.hasFocus():
            break
        hand.key(Qt.Key.Key_Backtab)
    assert said.hasFocus()
    assert _line(said)


@pytest.mark.parametrize("much", [False, True])
def test_with_large_text_tab_comes_to_the_words_below_the_choices(small: Guide, hand: Hand, much: bool) -> None:
    small.set_text_size(200)
    page = _too_much(small) if much else opened(small)
    said = _told(page)[0]
    page.maker.form.more.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is said
    assert _line(said)
    for _ in range(40):
        hand.key(Qt.Key.Key_Down)
        if _line(said, last=True):
            break
    assert _line(said, last=True)
    hand.key(Qt.Key.Key_Tab)
    while (focused := QApplication.focusWidget()) in _told(page):  # Beside what fits is what is a draft.
        assert isinstance(focused, QLabel)
        assert _line(focused)
        hand.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is (
        seen(page.maker.fit, QPushButton)[0] if much else page.maker.left.print_button
    )


def test_larger_text_leaves_the_keyboard_at_the_way_out(small: Guide) -> None:
    page = _too_much(small)
    way = seen(page.maker.fit, QPushButton)[0]
    way.setFocus(Qt.FocusReason.TabFocusReason)
    small.set_text_size(200)
    settle()
    assert way.hasFocus()
    assert way.visibleRegion().boundingRect() == way.rect()
    small.set_text_size(100)
    settle()
    assert way.hasFocus()


def test_words_that_are_wholly_seen_are_no_stop(guide: Guide, hand: Hand) -> None:
    page = opened(guide)
    page.maker.form.more.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.maker.left.print_button
