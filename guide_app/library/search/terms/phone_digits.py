"""Phone numbers in queries, typed in any form, complete or partial."""

from __future__ import annotations

import re

MIN_DIGITS = 3
"""Minimum digits to search for a number."""
LAST_DIGITS = 4
"""Digits that people remember of a number."""

_EXTENSION = re.compile(r"(?i)[\s,;]*(?:ext\.?|x)\s*[0-9]+\s*$")
_NOT_DIGIT = re.compile(r"[^0-9]")
_KEYPAD = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")
_FREE_TO_CALL = "800|833|844|855|866|877|888"
# A toll-free number with letters: "1 800 THE LOST", "800-RUNAWAY".
_IN_LETTERS = re.compile(
    rf"(?i)(?<![^\W_])(?:1[\s.-]*)?\(?({_FREE_TO_CALL})\)?[\s.-]*((?:[0-9][\s.-]*)*[a-z][a-z0-9]*(?:[\s.-]+[a-z0-9]+)*)"
)
NATIONAL_DIGITS = 10
"""Digits of a complete North American number."""
_RUN = re.compile(r"(?<![^\W_])\+?\(?[0-9](?:[0-9]|[\s().\u2010-\u2015-]{1,3}(?=[0-9]))*(?![^\W_])")


def national_digits(digits: str) -> str:
    """The digits without the international prefix and the North American long-distance 1."""
    if digits.startswith("00") and len(digits) > 10:
        digits = digits.lstrip("0")
    return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits


def digits_to_find(number: str) -> tuple[str, ...]:
    """The index terms of a number: as dialled, without the area code, and the last four digits.

    ``1-888-373-7888`` gives ``8883737888``, ``3737888`` and ``-7888``; ``233733`` itself.
    """
    digits = national_digits(_NOT_DIGIT.sub("", _EXTENSION.sub("", number)))
    return (digits, digits[-7:], f"-{digits[-LAST_DIGITS:]}") if len(digits) == 10 else (digits,)


def numbers_in_query(text: str) -> list[tuple[str, ...]]:
    """The possible numbers in a query, each as the forms to search for as prefixes.

    ``+1 (888) 373-7888`` gives ``8883737888``; ``1 888`` gives ``1888`` and ``888``; ``24/7`` gives none. Four digits
    alone may be the last four: ``7888`` gives ``7888`` and ``-7888``; beside words they are more likely a year. Letters
    are keypad letters: ``1 800 THE LOST`` gives ``8008435678``.
    """
    found: list[tuple[str, ...]] = [(digits,) for digits in _in_letters(text)]
    for run in _RUN.finditer(text):
        digits = national_digits(_NOT_DIGIT.sub("", run[0]))
        if len(digits) >= MIN_DIGITS:
            partly_long = digits.startswith("1") and len(digits) > MIN_DIGITS
            last = len(digits) == LAST_DIGITS and digits == text.strip()
            found.append((digits, *[digits[1:]] * partly_long, *[f"-{digits}"] * last))
    return found


def _in_letters(text: str) -> list[str]:
    """Toll-free numbers with letters for their last digits. Keys after the tenth digit are not dialled."""
    found: list[str] = []
    for number in _IN_LETTERS.finditer(text):
        keys = _NOT_DIGIT.sub("", number[2].lower().translate(_KEYPAD))
        digits = (number[1] + keys)[:NATIONAL_DIGITS]
        if len(digits) == NATIONAL_DIGITS:
            found.append(digits)
    return found
