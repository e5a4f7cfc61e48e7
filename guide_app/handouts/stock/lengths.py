"""Parses lengths as people type them: ``3.5 in``, ``3 1/2"``, ``88,9 mm``, ``8.89cm``."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

Unit = Literal["mm", "in"]
_MM = {
    "mm": 1.0,
    "cm": 10.0,
    "in": 25.4,
    "inch": 25.4,
    "inches": 25.4,
    '"': 25.4,
    "″": 25.4,
    "”": 25.4,
    "pt": 25.4 / 72,
}
_LENGTH = re.compile(
    r"(?P<sign>[-+−]?)\s*(?:(?P<number>\d{1,6}(?:[.,]\d{0,6})?|[.,]\d{1,6}))?"
    r"(?:(?P<gap>\s*)(?P<over>\d{1,4})\s*[/⁄]\s*(?P<under>\d{1,4}))?\s*(?P<unit>mm|cm|inches|inch|in|pt|[\"″”])?",
    re.IGNORECASE,
)


def parse_length(text: str, unit: Unit) -> float | None:
    """The length in millimetres, or None if it is invalid. ``unit`` is the default unit.

    >>> parse_length("3.5", "in"), parse_length("3 1/2 in", "mm"), parse_length("88,9", "mm")
    (88.9, 88.9, 88.9)
    >>> parse_length("about 3", "in") is None
    True
    """
    text = text.strip()
    found = _LENGTH.fullmatch(text) if len(text) <= 40 else None
    if found is None or (found["number"] is None and found["over"] is None):
        return None
    if found["number"] is not None and found["over"] is not None and not found["gap"]:
        # "31/2" is thirty-one halves, but the pattern has split it into "3" and "1/2".
        whole, over = 0.0, float(found["number"].replace(",", ".") + found["over"])
    else:
        whole = float((found["number"] or "0").replace(",", "."))
        over = float(found["over"] or 0)
    under = float(found["under"] or 1)
    if under == 0:
        return None
    sign = -1.0 if found["sign"] in ("-", "−") and found["sign"] else 1.0
    return round(sign * (whole + over / under) * _MM[(found["unit"] or unit).casefold()], 4)


def write_length(millimetres: float, unit: Unit) -> str:
    """A length in a unit, without trailing zeros: ``3.5 in``, ``88.9 mm``."""
    value = millimetres / _MM[unit]
    return f"{value:.4f}".rstrip("0").rstrip(".") + f" {unit}"


def on_a_ruler(millimetres: float, unit: Unit) -> str:
    """A length as a ruler shows it: tenths of a millimetre, or the nearest 1/64 of an inch; empty where that is 0.

    >>> on_a_ruler(27, "in"), on_a_ruler(25.4, "in"), on_a_ruler(0.8, "mm"), on_a_ruler(0.01, "mm")
    ('1 1/16 in', '1 in', '0.8 mm', '')
    """
    if unit == "mm":
        return write_length(round(millimetres, 1), unit) if round(millimetres, 1) else ""
    parts = Fraction(round(millimetres / _MM["in"] * 64), 64)
    whole, rest = divmod(parts, 1)
    words = " ".join(str(part) for part in (whole, rest) if part)
    return f"{words} in" if words else ""
