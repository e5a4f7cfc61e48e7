"""A change of text size or of colours: what nobody sees follows a moment later, so that a person can hide meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QRadioButton, QStyle, QStyleOptionButton, QWidget

from guide_app.desk.preferences import TEXT_SIZES
from guide_app.ui.kit.theme import EM
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.tonight.page import TonightPage
from tests.ui.desk import Guide, Hand, seen, settle, watch_for


def _points(place: QWidget) -> set[float]:
    return {each.font().pointSizeF() for each in place.findChildren(QLabel) if each.property("textRole")}


def test_pages_behind_follow_once_keys_were_heard(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    settle()
    behind = guide.at("signs", SignsPage)
    guide.navigation.show("get-help")
    settle()
    before, least = _points(behind), guide.theme.font("small").pointSizeF()
    assert least in _points(guide.rail)
    guide.desktop.set_text_size(200)
    assert 2 * least in _points(guide.rail), "what is seen follows at once"
    assert least in _points(behind), "what is behind has waited"
    assert guide.theme.growing
    guide.hiding.hide()
    assert guide.theme.growing, "to hide waits for no page behind"
    watch_for(lambda: not guide.theme.growing)
    assert {2 * each for each in before} == _points(behind)


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
    assert {2 * each for each in before} == _points(behind)


def test_a_page_that_goes_meanwhile_is_left_alone(guide: Guide) -> None:
    guide.at("signs", SignsPage)
    guide.navigation.show("get-help")
    settle()
    guide.desktop.set_text_size(200)
    guide.set_language("es")  # makes every page anew
    watch_for(lambda: not guide.theme.growing)
    assert guide.theme.font("small").pointSizeF() in _points(guide.at("signs", SignsPage))


def _inks(place: QWidget) -> set[str]:
    """The colours in which the words of a place are written."""
    return {
        each.palette().windowText().color().name() for each in place.findChildren(QLabel) if each.isVisibleTo(place)
    }


def test_colours_behind_follow_once_keys_were_heard(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    settle()
    behind = guide.at("signs", SignsPage)
    guide.navigation.show("get-help")
    settle()
    rail, light = _inks(guide.rail), _inks(behind)
    guide.desktop.set_theme("dark")
    assert not _inks(guide.rail) & rail, "what is seen follows at once"
    assert _inks(behind) & light, "what is behind has waited"
    guide.hiding.hide()
    assert guide.theme.growing, "to hide waits for no page behind"
    watch_for(lambda: not guide.theme.growing)
    assert not _inks(behind) & light


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
    assert not _inks(behind) & light


def test_a_line_of_text_is_the_measure_of_the_style_sheet(guide: Guide) -> None:
    assert QFontMetrics(guide.theme.font("body")).height() == EM


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_round_marks_stay_round(guide: Guide, hand: Hand, percent: int) -> None:
    """Qt draws corners square where their radius is more than half of the height."""
    page = guide.at("tonight", TonightPage)
    guide.navigation.show("tonight")
    guide.set_text_size(percent)
    radio = seen(page, QRadioButton)[0]
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
