"""What has the keyboard on the Print page stays in sight, whatever grows around it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from guide_app.library.services import ServiceFilter, Services
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.page import PrintPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, bring_to_sight, settle, watch_for
from tests.ui.printing.print_page import field, laid_out, opened, ready

LISTS = [
    ("wallet-card", "services", "legal"),
    ("signs-checklist", "ticked", "work"),
    ("guidance-sheet", "questions", "visa"),
]  # fmt: skip
"""Kinds with a list of records, its option, and words that find more than one."""


@pytest.fixture
def small(open_window: Opener) -> Guide:
    """The guide in the smallest window that it is made for."""
    return open_window(size=(1024, 600))


def _wholly_seen(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


def _add(page: PrintPage, services: RecordsField, hand: Hand, words: str) -> None:
    before = len(services.shown)
    hand.write(words)
    watch_for(lambda: not page.maker.finder.busy and services.box_to_find.suggestions.isVisible())
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    assert len(services.shown) == before + 1
    ready(page)
    laid_out(page)


@pytest.mark.parametrize(("kind", "name", "words"), LISTS)
@pytest.mark.parametrize("percent", [100, 200])
def test_one_goes_on_typing_after_a_record_was_added(
    small: Guide, hand: Hand, kind: str, name: str, words: str, percent: int
) -> None:
    small.set_text_size(percent)
    page = opened(small)
    page.show_kind(kind)
    watch_for(lambda: not page.worker.busy)
    records = field(page, name, RecordsField)
    bring_to_sight(records.box_to_find)
    records.box_to_find.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        _add(page, records, hand, words)
        assert records.box_to_find.hasFocus()
        assert _wholly_seen(records.box_to_find)


def test_a_page_that_is_ready_does_not_scroll_back_from_where_the_person_went(small: Guide, hand: Hand) -> None:
    small.session.set_tray(tuple(Services(small.library).find(ServiceFilter(printable_only=True)).ids()[:8]))
    page = opened(small)
    services = field(page, "services", RecordsField)
    services.box_to_find.setFocus(Qt.FocusReason.TabFocusReason)
    _add(page, services, hand, "legal")
    bar = page.maker.left.area.verticalScrollBar()
    _turn_wheel_to_the_top(page.maker.left.area.viewport())
    assert bar.value() == 0
    services.take_off(services.shown[0])
    ready(page)
    settle()
    assert bar.value() == 0
    assert not _wholly_seen(services.box_to_find)
    hand.key(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert _wholly_seen(focused)


def _turn_wheel_to_the_top(place: QWidget) -> None:
    middle = QPointF(place.rect().center())
    for _ in range(20):
        turned = QWheelEvent(
            middle, place.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(place, turned)
    settle()
