"""What buttons look like: under the mouse, after it went, when they cannot be pressed, and beside each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from guide_app.desk.preferences import Look
from guide_app.library.eligibility import AgeRange, Person
from guide_app.library.situation import Situation
from guide_app.ui.tonight.page import TonightPage
from tests.ui.desk import Guide, bring_to_sight, button_named, seen, settle

THEMES = ("light", "dark", "high-contrast")


def enter(press: QPushButton) -> None:
    """Bring the mouse over a button."""
    press.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    middle = QPointF(press.rect().center())
    QApplication.sendEvent(press, QEnterEvent(middle, middle, QPointF(press.mapToGlobal(middle))))
    press.update()  # As Qt does for a button that looks otherwise under the mouse.
    settle()


def leave(press: QPushButton) -> None:
    """Take the mouse away."""
    press.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(press, QEvent(QEvent.Type.Leave))
    press.update()
    settle()


def inks(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> tuple[QColor, int]:
    """The colour of an icon's strongest line, and how much of it covers the ground, from 0 to 255."""
    image = icon.pixmap(16, mode).toImage()
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    strongest = max(points, key=lambda color: color.alpha())
    return strongest, strongest.alpha()


def drawn_in(guide: Guide, press: QPushButton, token: str) -> bool:
    """Whether a button's icon has this colour; where its line is not quite full, a channel is rounded by one."""
    ink, _ = inks(press.icon())
    wanted = guide.theme.color(token)
    pairs = zip(ink.getRgb()[:3], wanted.getRgb()[:3], strict=True)  # type: ignore[index]  # four numbers
    return all(abs(one - other) <= 1 for one, other in pairs)


@pytest.mark.parametrize("theme", THEMES)
def test_the_icon_of_hide_now_is_seen_under_the_mouse(guide: Guide, theme: Look) -> None:
    guide.set_theme(theme)
    press = guide.top_bar.hide_button
    enter(press)
    assert drawn_in(guide, press, "surface"), "the ground has the colour of the words now"
    guide.set_theme("light" if theme == "dark" else "dark")
    assert drawn_in(guide, press, "surface")
    leave(press)
    assert drawn_in(guide, press, "text")


def test_the_icon_of_hide_now_is_there_for_who_comes_back(guide: Guide) -> None:
    """Who hides with the mouse has it over the button as the cover comes, and nothing tells the button that it went."""
    press = guide.top_bar.hide_button
    enter(press)
    press.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    press.update()
    settle()
    assert drawn_in(guide, press, "text"), "white on white"


@pytest.mark.parametrize("theme", THEMES)
def test_an_icon_that_cannot_be_pressed_is_paler(guide: Guide, theme: Look) -> None:
    guide.set_theme(theme)
    icon = guide.theme.icon("chevron-up", "muted")
    assert inks(icon, QIcon.Mode.Disabled)[1] < inks(icon)[1] / 2


@pytest.mark.parametrize("percent", [100, 110, 125, 150])
def test_the_buttons_of_the_rail_are_in_line_with_room_for_the_ring(guide: Guide, percent: int) -> None:
    guide.set_text_size(percent)
    settle()
    rows = [button_named(guide.rail, name) for name in ("Home", "Get help", "Signs", "Print", "This desk", "Help")]
    places = {(press.mapTo(guide.rail, QPoint(0, 0)).x(), press.width()) for press in rows}
    assert len(places) == 1
    ((left, width),) = places
    assert left > 4
    assert left + width <= guide.rail.width() - 4
    inked = [
        first_ink(press) for press in rows if press is not guide.rail.marked
    ]  # The marked one has a ground of its own.
    assert min(inked) >= 6, "room for the ring"
    assert max(inked) - min(inked) < rows[0].iconSize().width() / 4, "in line"


@pytest.mark.parametrize("name", ["CallRow", "ThenHead", "Way"])
def test_a_row_looks_otherwise_with_the_mouse_over_its_words(guide: Guide, name: str) -> None:
    """Words that took the mouse for themselves would leave the row as it was."""
    if name == "ThenHead":
        guide.navigation.open_record("indicator", "papers-held")
        for sign in ("papers-held", "no-real-pay", "minor-labor"):
            guide.session.tick(sign, True)
    else:
        guide.navigation.show("tonight" if name == "CallRow" else "help")
    if name == "CallRow":
        guide.at("tonight", TonightPage).form.fill(Situation(person=Person(age=AgeRange(30, 30))))
    settle()
    row = next(each for each in seen(guide, QPushButton) if each.objectName() == name)
    bring_to_sight(row)
    words = max(seen(row, QLabel), key=lambda each: len(each.text()))
    apart = QPoint(2, row.height() // 2)
    before = row.grab().toImage().pixelColor(apart)
    QTest.mouseMove(guide.windowHandle(), words.mapTo(guide, QPoint(4, words.height() // 2)))
    settle()
    assert row.grab().toImage().pixelColor(apart) != before


def first_ink(press: QPushButton) -> int:
    """The first column, from the left, in which something is drawn."""
    image = press.grab().toImage()
    ground = image.pixel(image.width() // 2, 2)
    return next(
        x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(8, image.height() - 8))
    )
