"""The client view in pictures: a situation to press, then what to do in five pictures, in the client's language."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.records import Question
from guide_app.ui.client.parts import LayoutButton
from guide_app.ui.client.pictures import PictureGrid
from tests.ui.desk import Guide, Hand, button_named, seen, settle


@pytest.fixture
def pictured(guide: Guide, hand: Hand) -> Guide:
    """The guide with a client at the situations in pictures."""
    guide.set_client(True)
    settle()
    hand.click(button_named(guide.room, "In pictures"))
    return guide


def test_each_situation_has_a_picture_and_a_word(pictured: Guide) -> None:
    found = [each.record for each in pictured.library.all(Question, "en") if each.record.in_short]
    tiles = [each for each in seen(pictured.room.reading, LayoutButton) if each.property("leads")]
    assert [each.accessibleName() for each in tiles] == [each.in_short for each in found]
    for tile in tiles:
        assert any(not each.pixmap().isNull() for each in tile.findChildren(QLabel))


def test_situations_fill_the_width(pictured: Guide) -> None:
    pictured.resize(1280, 800)
    settle()
    (grid,) = seen(pictured.room.reading, PictureGrid)
    assert grid.width() > 0.95 * pictured.room.reading.width()


def test_a_press_shows_what_to_do_in_five_pictures_and_stays_in_another_language(pictured: Guide, hand: Hand) -> None:
    first = next(each.record for each in pictured.library.all(Question, "en") if each.record.in_short)
    hand.click(button_named(pictured.room.reading, first.in_short or ""))
    (steps,) = seen(pictured.room.reading, PictureGrid)
    for language in ("en", "es"):
        hand.click(pictured.room.languages[language])
        (steps,) = seen(pictured.room.reading, PictureGrid)
        pictures = [each for each in seen(steps, QLabel) if not each.pixmap().isNull()]
        assert len(pictures) == 5


def test_a_yes_and_a_no_have_pictures(guide: Guide) -> None:
    guide.set_client(True)
    settle()
    answers = [each for each in guide.room.home.findChildren(QPushButton) if each.property("happened")]
    assert len(answers) == 3
    assert not any(each.icon().isNull() for each in answers)
