"""Phone numbers as a search finds them: typed in any form, wholly or in part."""

from __future__ import annotations

import re

SHORTEST = 3
"""Digits from which something typed is looked for as a number."""
LAST = 4
"""Digits that people remember of a number."""

_EXTENSION = re.compile(r"(?i)[\s,;]*(?:ext\.?|x)\s*[0-9]+\s*$")
_NOT_DIGIT = re.compile(r"[^0-9]")
_RUN = re.compile(r"(?<![^\W_])\+?\(?[0-9](?:[0-9]|[\s().\u2010-\u2015-]{1,3}(?=[0-9]))*(?![^\W_])")


def national_digits(digits: str) -> str:
    """Digits without the prefix for abroad and without the 1 of North American long distance."""
    if digits.startswith("00") and len(digits) > 10:
        digits = digits.lstrip("0")
    return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits


def digits_to_find(number: str) -> tuple[str, ...]:
    """The digits by which a written number is found: as dialled, without the area code, and the last four.

    ``1-888-373-7888`` gives ``8883737888``, ``3737888`` and ``-7888``; ``233733`` itself.
    """
    digits = national_digits(_NOT_DIGIT.sub("", _EXTENSION.sub("", number)))
    return (digits, digits[-7:], f"-{digits[-LAST:]}") if len(digits) == 10 else (digits,)


def numbers_in_query(text: str) -> list[tuple[str, ...]]:
    """The numbers that a typed text may hold, each as the forms to look for, by their first digits.

    ``+1 (888) 373-7888`` gives ``8883737888``; ``1 888`` gives ``1888`` and ``888``; ``24/7`` gives none. Four digits
    alone may end a number; beside words they are rather a year: ``7888`` gives ``7888`` and ``-7888``.
    """
    found: list[tuple[str, ...]] = []
    for run in _RUN.finditer(text):
        digits = national_digits(_NOT_DIGIT.sub("", run[0]))
        if len(digits) >= SHORTEST:
            partly_long = digits.startswith("1") and len(digits) > SHORTEST
            last = len(digits) == LAST and digits == text.strip()
            found.append((digits, *[digits[1:]] * partly_long, *[f"-{digits}"] * last))
    return found
