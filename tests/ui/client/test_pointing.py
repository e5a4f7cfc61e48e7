"""Point to your language: names as speakers write them, each letter drawn, and what staff say for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLabel

from guide_app.system.tongues import TONGUES
from guide_app.ui.client.parts import LayoutButton
from guide_app.ui.client.pointing import PointScreen
from guide_app.ui.kit.overlays.menus import MenuButton
from guide_app.ui.kit.text.fitted_sentence import FittedSentence
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle

NOT_OF_QT = {"ase", "es", "mam", "tw", "zh"}
"""Qt's names lack these, or name a country or a way to write with them."""


def test_names_are_those_of_cldr() -> None:
    said = {code: QLocale(code).nativeLanguageName().casefold() for code in TONGUES.keys() - NOT_OF_QT}
    assert said == {code: TONGUES[code].own.casefold() for code in said}


def test_every_name_is_drawn_in_one_font_of_ours(client: Guide) -> None:
    font = client.desktop.window.theme.font("own-name")
    for code, tongue in TONGUES.items():
        layout = QTextLayout(tongue.own, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        drawn = {run.rawFont().familyName() for run in runs}
        assert all(all(run.glyphIndexes()) for run in runs), f"{code}: a letter of {tongue.own} is a box"
        assert len(drawn) == 1, f"{code}: {tongue.own} is of {drawn}"
        assert drawn <= {"Noto Sans", "Guide Names"}, f"{code}: {tongue.own} is in a font of this machine"


def test_pressed_language_fills_the_screen_and_is_gone_with_the_client(client: Guide, hand: Hand) -> None:
    hand.click(client.room.other)
    tiles = {each.property("tongue")[0]: each for each in seen(client.room, LayoutButton)}
    assert set(tiles) == set(client.library.pack("en").point_to or TONGUES)
    assert len(tiles) >= 40
    assert {"es", "tw", "ps", "ase"} <= set(tiles)
    hand.click(tiles["tw"])
    settle()
    (large,) = seen(client.room, FittedSentence)
    assert large.accessibleName() == "Twi, please."
    assert "Twi" in [each.text() for each in seen(client.room.pointing, QLabel)]
    hand.key(Qt.Key.Key_Escape)
    assert not seen(client.room, FittedSentence)
    assert seen(client.room, PointScreen), "back to the list first"
    hand.click(tiles["ps"])
    client.room.begin("en")
    assert not [each for each in client.room.pointing.findChildren(FittedSentence) if each.accessibleName()]
    hand.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize(("size", "percent"), [((1024, 600), 200), ((640, 480), 200), ((1280, 800), 100)])
def test_its_door_is_among_the_languages_in_any_window(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int
) -> None:
    guide = open_window(size)
    guide.set_text_size(percent)
    guide.set_client(True)
    guide.room.set_language("es")
    settle()
    if guide.room.other.isVisible():
        hand.click(guide.room.other)
    else:
        hand.pick(guide.room.findChildren(MenuButton)[0], "Otro idioma")
    assert seen(guide.room, PointScreen)
