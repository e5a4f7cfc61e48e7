"""A press of the mouse that is let go elsewhere does nothing: until then, a person can think better of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from guide_app.ui.bilingual.page import BilingualPage
from guide_app.ui.kit.text.labels import SentenceLabel
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from tests.ui.desk import Guide, Hand, seen, settle
from tests.ui.printing.print_page import opened


def test_on_the_sentence_of_a_check_box(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    settle()
    row = seen(guide.at("signs", SignsPage), SignRow)[0]
    (sentence,) = seen(row, SentenceLabel)
    hand.take_back(sentence)
    assert not row.check.isChecked()
    hand.click(sentence)
    assert row.check.isChecked()


def test_on_a_paragraph_beside_itself(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("service", "safelink")
    settle()
    hand.ctrl(Qt.Key.Key_B)
    rows = guide.at("together", BilingualPage).rows
    hand.take_back(rows[2])
    assert not rows[2].property("lit")
    hand.click(rows[2])
    assert rows[2].property("lit")


def test_on_the_picture_of_a_page(guide: Guide, hand: Hand) -> None:
    view = opened(guide).maker.preview.view
    settle()
    whole = view.page_rect()
    hand.take_back(view.viewport(), whole.center())
    assert view.page_rect() == whole
    hand.take_back(view.viewport(), whole.topLeft() - QPoint(2, 2))
    assert view.page_rect() == whole
    hand.click(view.viewport(), whole.center())
    assert view.page_rect() != whole
