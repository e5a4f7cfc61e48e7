"""The cover is a converter as any other: right in all its units, the same at every start, and nothing of the guide."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from guide_app.ui.safety.cover import UNITS, Cover, convert
from tests.ui.desk import seen, settle
from tests.ui.safety.conftest import Bare
from tests.ui.seeing import cut_off, overlapping

# By definition of the units; the unit of the second is the first of its kind.
KNOWN = [
    ("Length", 1, "meters", 1), ("Length", 1, "kilometers", 1_000), ("Length", 100, "centimeters", 1),
    ("Length", 1, "inches", 0.0254), ("Length", 1, "feet", 12 * 0.0254), ("Length", 1, "yards", 36 * 0.0254),
    ("Length", 1, "miles", 63_360 * 0.0254),
    ("Weight", 1, "kilograms", 1), ("Weight", 1_000, "grams", 1), ("Weight", 16, "ounces", 0.453_592_37),
    ("Weight", 1, "pounds", 0.453_592_37),
    ("Volume", 1, "liters", 1), ("Volume", 1_000, "milliliters", 1), ("Volume", 16, "cups (US)", 3.785_411_784),
    ("Volume", 8, "pints (US)", 3.785_411_784), ("Volume", 1, "gallons (US)", 3.785_411_784),
    ("Temperature", 37, "Celsius", 37), ("Temperature", 212, "Fahrenheit", 100), ("Temperature", 32, "Fahrenheit", 0),
    ("Temperature", 273.15, "Kelvin", 0),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value", "unit", "first"), KNOWN)
def test_units(kind: str, value: float, unit: str, first: float) -> None:
    base = next(iter(UNITS[kind]))
    assert convert(kind, value, unit, base) == pytest.approx(first, abs=1e-9)
    assert convert(kind, first, base, unit) == pytest.approx(value, abs=1e-9)


def test_every_unit_is_known_here() -> None:
    assert {(kind, unit) for kind, units in UNITS.items() for unit in units} == {(row[0], row[2]) for row in KNOWN}


@pytest.fixture
def cover(bare: Bare) -> Iterator[Cover]:
    """In front of the window's layers."""
    cover = Cover()
    bare.layers.addWidget(cover)
    bare.layers.setCurrentWidget(cover)
    cover.start()
    settle()
    yield cover
    bare.layers.setCurrentIndex(0)


def _state(cover: Cover) -> list[str]:
    boxes = (cover.kind, cover.source, cover.target)
    return [cover.value.text(), *(each.currentText() for each in boxes), cover.result.text()]


def _number(value: float) -> str:
    return QLocale().toString(value, "g", 8)


def _start() -> list[str]:
    return ["12", "Length", "miles", "meters", f"{_number(19_312.128)} meters"]


def _units(box: QComboBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def test_it_always_starts_with_the_same_numbers(bare: Bare, cover: Cover) -> None:
    assert _state(cover) == _start()
    assert cover.value.hasFocus()
    cover.kind.setCurrentText("Volume")
    cover.value.setText("3")
    cover.kind.setFocus()
    cover.start()
    assert _state(cover) == _start()
    assert cover.value.hasFocus()
    cover.source.setCurrentText("feet")
    cover.target.setCurrentText("inches")
    cover.start()
    assert _state(cover) == _start(), "units too, when the kind was not touched"
    assert _state(Cover()) == _start(), "before anyone starts it"


def test_each_field_computes_again(cover: Cover) -> None:
    assert _units(cover.kind) == list(UNITS)
    cover.value.selectAll()
    QTest.keyClicks(cover.value, "2")
    assert cover.result.text() == f"{_number(3_218.688)} meters"
    cover.source.setCurrentText("feet")
    assert cover.result.text() == f"{_number(0.6096)} meters"
    cover.target.setCurrentText("inches")
    assert cover.result.text() == "24 inches"
    cover.start()
    for kind, units in UNITS.items():
        cover.kind.setCurrentText(kind)
        assert _units(cover.source) == _units(cover.target) == list(units)
        assert (cover.source.currentText(), cover.target.currentText()) == (list(units)[-1], next(iter(units)))
    assert cover.result.text() == f"{_number(-261.15)} Celsius"
    cover.source.setCurrentText("Fahrenheit")
    cover.value.setText("1")
    assert cover.result.text() == f"{QLocale().toString(-17.222222, 'f', 6)} Celsius", "no more digits than are read"


def test_only_numbers_are_taken_and_none_gives_none(cover: Cover) -> None:
    QTest.keyClicks(cover.value, "abc")
    assert _state(cover) == _start()
    cover.value.clear()
    assert cover.result.text() == ""


def test_no_input_method_takes_letters_and_the_rest_is_as_in_any_field(cover: Cover) -> None:
    assert cover.value.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert cover.value.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) == "12"


def test_a_practice_tells_the_word_and_no_other_start_does(cover: Cover) -> None:
    def words() -> str:
        return " ".join(each.text() for each in seen(cover, QLabel))

    before = words()
    assert all(each.text() for each in seen(cover, QLabel)), "nothing empty is read aloud"
    assert cover.value.accessibleDescription() == ""
    cover.start("lemonade")
    settle()
    assert "“lemonade”" in words()
    assert "“lemonade”" in cover.value.accessibleDescription()
    assert cut_off(cover) == []
    cover.start()
    assert words() == before
    assert "lemonade" not in " ".join(each.text() for each in cover.findChildren(QLabel))
    assert cover.value.accessibleDescription() == ""


def test_it_has_the_programs_text_size(cover: Cover) -> None:
    larger = QApplication.font()
    larger.setPointSizeF(3 * larger.pointSizeF())
    cover.value.setFont(larger)
    cover.start()
    assert cover.value.font().pointSizeF() == QApplication.font().pointSizeF()


def test_it_looks_as_a_converter_does(bare: Bare, cover: Cover) -> None:
    def place(part: QWidget) -> QPoint:
        return part.mapTo(cover, QPoint())

    fields = [cover.kind, cover.value, cover.source, cover.target, cover.result]
    names = ["Convert", "Value", "From", "To", "Result"]
    labels = {each.text(): each for each in seen(cover, QLabel)}
    assert place(labels["Unit converter"]) == QPoint(40, 32)
    for name, field in zip(names, fields, strict=True):
        label = labels[name]
        assert place(label).x() == 40
        assert abs(place(label).y() + label.height() / 2 - place(field).y() - field.height() / 2) <= 1, "one row"
        assert field.width() == 260
        assert place(field).x() == place(cover.kind).x()
    longest = max(labels[name].sizeHint().width() for name in names)
    assert place(cover.kind).x() == 40 + longest + 12
    tops = [place(each).y() for each in fields]
    assert tops == sorted(set(tops))
    assert place(cover.value).y() - place(cover.kind).y() - cover.kind.height() == 12
    title = labels["Unit converter"]
    assert place(cover.kind).y() > place(title).y() + title.height() + 8
    assert place(cover.result).y() + cover.result.height() < cover.height() / 2, "the rest is empty"
    assert [each.accessibleName() for each in fields[:-1]] == ["Kind", "Value", "From", "To"]
    assert cover.result.textInteractionFlags() == Qt.TextInteractionFlag.TextSelectableByMouse
    assert [*cut_off(cover), *overlapping(cover)] == []
    bare.theme.set_choice("dark")
    settle()
    corner = cover.mapTo(bare, QPoint(cover.width() - 5, 5))
    assert bare.grab().toImage().pixelColor(corner).lightness() > 200, "whatever the guide looks like"
