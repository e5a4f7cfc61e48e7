"""The staff code: only its salted hash is kept, and only the code itself matches it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide_app.desk.staff_code import hash_code, is_hash, matches


def test_the_code_matches_and_is_not_in_what_is_kept() -> None:
    kept, again = hash_code("blue heron 7"), hash_code("blue heron 7")
    assert kept != again, "each has a salt of its own"
    assert "heron" not in kept
    assert matches("blue heron 7", kept)
    assert matches(" blue heron 7 ", kept)
    assert not matches("blue heron 8", kept)
    assert not matches("", kept)


def test_letters_match_however_a_keyboard_composes_them() -> None:
    kept = hash_code(unicodedata.normalize("NFC", "señora"))
    assert matches(unicodedata.normalize("NFD", "señora"), kept)


@pytest.mark.parametrize("code", ["", "12345", "     1     "])
def test_a_short_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="at least 6"):
        hash_code(code)


@settings(max_examples=200)
@given(
    st.text(max_size=80) | st.from_regex(r"\Ascrypt\$[0-9]{1,9}\$8\$1\$[A-Za-z0-9+/=]{0,30}\$[A-Za-z0-9+/=]{0,50}\Z")
)
def test_nothing_matches_what_is_damaged_and_it_costs_nothing(kept: str) -> None:
    assert not is_hash(kept)
    assert not matches("anything", kept)


def test_a_cost_that_would_take_all_memory_is_not_computed() -> None:
    name, _cost, *rest = hash_code("blue heron 7").split("$")
    assert not is_hash("$".join((name, str(1 << 30), *rest)))
