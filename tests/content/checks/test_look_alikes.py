"""Every character that Unicode says looks like an ASCII one is read as that one."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide_app.content.checks.look_alikes import LOOK_ALIKES, as_seen
from guide_app.content.checks.phone_numbers import numbers_in


def _is_digit(character: str) -> bool:
    return unicodedata.digit(unicodedata.normalize("NFKC", character)[0], None) is not None


UNICODE = {
    chr(int(character, 16)): chr(int(prototype, 16))
    for character, _, prototype in (
        line.split()
        for line in Path(__file__).with_name("confusables.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    )
}
"""By character, the ASCII character that Unicode 16.0 says it looks like."""
DIGITS = {"O": "0", "o": "0", "l": "1", **{digit: digit for digit in "23456789"}}
"""The digits that Unicode's prototypes stand for: it has 0 and O, 1 and l as one."""
UNLIKE = "\u017f\u02db\u037a\u03f2\u03f9\uffe8"
OF_ADDRESSES = [c for c, prototype in UNICODE.items() if prototype.isalpha()]
FOR_DIGITS = [c for c, prototype in UNICODE.items() if prototype in DIGITS]
SEPARATORS = [c for c, like in UNICODE.items() if like in "-.,/:'|" and not _is_digit(c)]


def test_unicode_lists_what_is_compared() -> None:
    assert (len(UNICODE), len(OF_ADDRESSES), len(FOR_DIGITS), len(SEPARATORS)) == (1562, 1288, 293, 89)


def test_each_letter_is_the_one_it_passes_for() -> None:
    """Unicode has l, I, 1 and | as one; ``UNLIKE`` are other characters in Unicode's compatibility form."""
    alike = str.maketrans("I1|i", "llll")
    wrong = {
        f"U+{ord(c):04X}": seen
        for c in OF_ADDRESSES
        if (seen := as_seen(f"x{c}x")[1:-1]).translate(alike) != UNICODE[c].translate(alike)
        and not _is_digit(c)
        and c not in UNLIKE
    }
    assert wrong == {}


def test_each_look_alike_of_a_digit_is_found_in_a_number() -> None:
    missed = [
        f"U+{ord(c):04X}"
        for c in FOR_DIGITS
        if not _is_digit(c) and c not in UNLIKE and not list(numbers_in(_number_with(c), frozenset(), "US"))
    ]
    assert missed == []


def _number_with(character: str) -> str:
    """A number of which one digit is written so; as the last but two, any digit makes it a valid one."""
    return f"508-752-2{character}10"


@pytest.mark.parametrize("between", SEPARATORS, ids=ascii)
def test_each_separator_stands_between_the_groups_of_a_number(between: str) -> None:
    assert list(numbers_in(f"508{between}555{between}0134", frozenset(), "US"))


def test_nothing_is_read_as_what_unicode_does_not_say() -> None:
    own = {c: seen for c, seen in LOOK_ALIKES.items() if UNICODE.get(c) != seen}
    assert own == {"\u0437": "3", "\u0292": "3", "\u0111": "d", "\u0142": "l", "\xf8": "o", "\xd8": "O"}


@pytest.mark.parametrize("text", ["улица Ленина", "شارع النور", "五〇八", "Ηελλας δρόμος", "हिंदी"])
def test_a_word_of_another_script_stays(text: str) -> None:
    assert not any(c.isascii() and c.isalnum() for c in as_seen(text))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_lines_stay_and_twice_is_once(text: str) -> None:
    assert as_seen(text).count("\n") == text.count("\n")
    assert as_seen(as_seen(text)) == as_seen(text)
