"""Lengths as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.handouts.stock.lengths import Unit, parse_length, write_length


@pytest.mark.parametrize(
    ("text", "unit", "millimetres"),
    [
        ("3.5", "in", 88.9), ("3.5in", "mm", 88.9), ("3 1/2 in", "mm", 88.9), ('3 1/2"', "mm", 88.9),
        ("1/2", "in", 12.7),
        ("88.9", "mm", 88.9), ("88,9 mm", "in", 88.9), ("8.89 cm", "in", 88.9), ("252pt", "mm", 88.9),
        (".5", "in", 12.7),
        (" 2 IN ", "mm", 50.8), ("2 inches", "mm", 50.8), ("-1.5", "mm", -1.5), ("−1.5", "mm", -1.5), ("+2", "mm", 2.0),
        ("31/2", "in", 393.7), ("0", "mm", 0.0), ("3.", "in", 76.2),
    ],
)  # fmt: skip
def test_what_is_typed(text: str, unit: Unit, millimetres: float) -> None:
    assert parse_length(text, unit) == pytest.approx(millimetres, abs=0.0005)


@pytest.mark.parametrize(
    "text", ["", "  ", "in", "about 3", "3 4", "1/0", "3 ft", "1.2.3", "1" * 50, "nan", "1e5", "/2"]
)
def test_what_is_no_length(text: str) -> None:
    assert parse_length(text, "mm") is None


@given(st.floats(0, 1000), st.sampled_from(["mm", "in"]))
def test_what_is_written_is_read_again(length: float, unit: Unit) -> None:
    assert parse_length(write_length(length, unit), "in") == pytest.approx(length, abs=0.002)


@given(st.text(max_size=60))
def test_nothing_typed_is_an_error(text: str) -> None:
    length = parse_length(text, "mm")
    assert length is None or abs(length) < 1e9
