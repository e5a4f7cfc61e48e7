"""A change of text size or of colours: what nobody sees follows a moment later, and a page when it is next shown, so
that a person can hide meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontInfo, QFontMetrics
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QRadioButton, QStyle, QStyleOptionButton, QWidget

from guide_app.desk.preferences import TEXT_SIZES
from guide_app.ui.kit.theme import EM
from guide_app.ui.signs.page import SignsPage
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.waiting import wait_until

T = TypeVar("T")


def _points(place: QWidget) -> set[float]:
    return {each.font().pointSizeF() for each in place.findChildren(QLabel) if each.property("textRole")}


def _when_the_seen_have_followed(guide: Guide, look: Callable[[], tuple[set[T], set[T]]]) -> tuple[set[T], set[T]]:
    looks: list[tuple[set[T], set[T]]] = []
    watcher = guide.theme.changed.connect(lambda: looks.append(look()))
    wait_until(lambda: bool(looks))
    guide.theme.disconnect(watcher)
    return looks[0]


class Paints(QObject):
    """Counts the times a widget is painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


CHANGES: dict[str, Callable[[Guide], None]] = {
    "colors": lambda guide: guide.desktop.set_theme("dark"),
    "text size": lambda guide: guide.desktop.set_text_size(150),
}


@pytest.mark.parametrize("change", CHANGES)
def test_no_picture_is_half_of_each_look(guide: Guide, change: str) -> None:
    button = guide.top_bar.hide_button
    paints = Paints(button)
    button.update()  # A request that is not painted yet must not hold up the later ones.
    at_changed: list[int] = []
    guide.theme.changed.connect(lambda: at_changed.append(paints.count))
    CHANGES[change](guide)
    before = paints.count
    wait_until(lambda: bool(at_changed))
    assert at_changed[0] == before
    watch_for(lambda: not guide.theme.growing)
    shown = paints.count
    assert shown > before
    button.update()
    settle()
    assert paints.count > shown, "and it is painted as before from then on"


@pytest.mark.parametrize("change", CHANGES)
def test_the_cover_does_not_wait_for_the_new_look(guide: Guide, change: str) -> None:
    paints = Paints(guide.hiding.prepare())
    CHANGES[change](guide)
    followed: list[int] = []
    guide.theme.changed.connect(lambda: followed.append(paints.count))
    guide.hiding.hide()
    assert paints.count
    assert all(followed), "the cover was painted before"
    watch_for(lambda: not guide.theme.growing)
    guide.hiding.show_again()
    settle()
    assert guide.updatesEnabled()
    assert guide.theme.percent == guide.desktop.preferences.text_size


def test_pages_behind_follow_when_they_are_next_shown(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    settle()
    behind = guide.at("signs", SignsPage)
    guide.navigation.show("get-help")
    settle()
    before, least = _points(behind), guide.theme.font("small").pointSizeF()
    assert least in _points(guide.rail)
    guide.desktop.set_text_size(200)
    first, waited = _when_the_seen_have_followed(guide, lambda: (_points(guide.rail), _points(behind)))
    assert 2 * least in first
    assert least in waited, "what is behind has waited"
    guide.hiding.hide()
    watch_for(lambda: not guide.theme.growing)
    guide.hiding.show_again()
    guide.navigation.show("signs")
    assert {2 * each for each in before} == _points(guide.at("signs", SignsPage))


def test_a_size_that_is_overtaken_is_nowhere(guide: Guide) -> None:
    guide.navigation.show("signs")
    settle()
    behind = guide.at("signs", SignsPage)
    guide.navigation.show("get-help")
    settle()
    before = _points(behind)
    guide.desktop.set_text_size(150)
    guide.desktop.set_text_size(200)
    watch_for(lambda: not guide.theme.growing)
    guide.navigation.show("signs")
    assert {2 * each for each in before} == _points(behind)


def test_a_page_that_goes_meanwhile_is_left_alone(guide: Guide) -> None:
    guide.at("signs", SignsPage)
    guide.navigation.show("get-help")
    settle()
    guide.desktop.set_text_size(200)
    guide.set_language("es")  # makes every page again
    watch_for(lambda: not guide.theme.growing)
    assert guide.theme.font("small").pointSizeF() in _points(guide.at("signs", SignsPage))


def _inks(place: QWidget) -> set[str]:
    """The colours in which the words of a place are written."""
    return {
        each.palette().windowText().color().name() for each in place.findChildren(QLabel) if each.isVisibleTo(place)
    }


def test_colours_behind_follow_when_they_are_next_shown(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    settle()
    behind = guide.at("signs", SignsPage)
    guide.navigation.show("get-help")
    settle()
    rail, light = _inks(guide.rail), _inks(behind)
    guide.desktop.set_theme("dark")
    first, waited = _when_the_seen_have_followed(guide, lambda: (_inks(guide.rail), _inks(behind)))
    assert not first & rail
    assert waited & light, "what is behind has waited"
    guide.hiding.hide()
    watch_for(lambda: not guide.theme.growing)
    guide.hiding.show_again()
    guide.navigation.show("signs")
    assert not _inks(guide.at("signs", SignsPage)) & light


def test_what_is_behind_stays_scrolled_to_where_it_was(guide: Guide) -> None:
    guide.navigation.show("signs")
    settle()
    bar = guide.at("signs", SignsPage).list.area.verticalScrollBar()
    bar.setValue(120)
    guide.navigation.show("get-help")
    guide.set_theme("dark")
    assert bar.value() == 120


def test_a_text_size_that_overtakes_colours_leaves_none_behind(guide: Guide) -> None:
    guide.navigation.show("signs")
    settle()
    behind = guide.at("signs", SignsPage)
    guide.navigation.show("get-help")
    settle()
    light = _inks(behind)
    guide.desktop.set_theme("dark")
    guide.desktop.set_text_size(110)
    watch_for(lambda: not guide.theme.growing)
    guide.navigation.show("signs")
    assert not _inks(behind) & light


def test_a_line_of_text_is_the_measure_of_the_style_sheet(guide: Guide) -> None:
    assert QFontMetrics(guide.theme.font("body")).height() == EM


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_round_marks_stay_round(guide: Guide, hand: Hand, percent: int) -> None:
    """Qt draws corners square where their radius is more than half of the height."""
    guide.set_text_size(percent)
    radio = QRadioButton("Shelter", guide.pages_layer)
    radio.show()
    radio.resize(radio.sizeHint())
    chip = QPushButton("Shelter", guide.pages_layer)
    chip.setProperty("kind", "chip")
    chip.show()
    chip.resize(chip.sizeHint())
    settle()
    option = QStyleOptionButton()
    option.initFrom(radio)
    circle = radio.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, radio)
    for mark, place in ((radio, circle), (chip, chip.rect())):
        picture = mark.grab().toImage()
        corner = picture.pixelColor(place.topLeft())
        assert corner != picture.pixelColor(place.left(), place.center().y()), "its line begins below its corner"
        assert corner != picture.pixelColor(place.center().x(), place.top())


def test_the_cover_follows_a_text_size_that_was_chosen_after_it_was_made(guide: Guide) -> None:
    guide.hiding.hide()
    guide.hiding.show_again()
    guide.set_text_size(200)
    guide.hiding.hide()
    settle()
    parts = seen(guide.hiding.prepare(), QLabel) + seen(guide.hiding.prepare(), QComboBox)
    assert {each.fontInfo().pixelSize() for each in parts} == {QFontInfo(guide.theme.font("body")).pixelSize()}
