"""The staff code: only its salted hash is kept, and only the code itself matches it."""

from __future__ import annotations

import base64
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


def test_a_guess_costs_a_tenth_of_a_second_and_32_mib() -> None:
    """By scrypt's n, r and p; the salt has 128 bits."""
    kept = hash_code("blue heron 7")
    name, cost, block, lanes, salt, _ = kept.split("$")
    assert (name, cost, block, lanes) == ("scrypt", "32768", "8", "1")
    assert len(base64.b64decode(salt)) == 16
    assert is_hash(kept)


SALT, DIGEST = base64.b64encode(bytes(16)).decode(), base64.b64encode(bytes(32)).decode()


@pytest.mark.parametrize("cost", [2, 1 << 15, 1 << 17])
def test_costs_that_are_computed(cost: int) -> None:
    assert is_hash(f"scrypt${cost}$8$1${SALT}${DIGEST}")


@pytest.mark.parametrize(
    "kept",
    [
        *(f"scrypt${cost}$8$1${SALT}${DIGEST}" for cost in (-2, 0, 1, 3, 12, 1 << 18)),
        f"bcrypt$2$8$1${SALT}${DIGEST}",
        f"scrypt$2$9$1${SALT}${DIGEST}",
        f"scrypt$2$8$2${SALT}${DIGEST}",
        f"scrypt$2$8$1${base64.b64encode(bytes(15)).decode()}${DIGEST}",
        f"scrypt$2$8$1${SALT}${base64.b64encode(bytes(31)).decode()}",
        f"scrypt$2$8$1${SALT[:4]}!{SALT[4:]}${DIGEST}",
        f"scrypt$2$8$1${SALT}${DIGEST[:4]}!{DIGEST[4:]}",
        f"scrypt$2$8$1${SALT}${DIGEST}$",
    ],
)
def test_what_no_code_is_held_against(kept: str) -> None:
    assert not is_hash(kept)
    assert not matches("", kept)
