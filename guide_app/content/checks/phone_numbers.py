"""Phone numbers: whether one can be dialled, and where one hides in a text.

What is valid is decided by the ``phonenumbers`` library (Google's libphonenumber data), short numbers such as 911, 988,
211 and text codes such as 233733 by its short-number data.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

MAX_SHORT_DIGITS = 6
"""Digits of a short number or text code."""
_CARRIERS = 4
"""Digits of numbers that only one carrier's customers can dial: ``9111`` is a slip, not a number for a card."""
_FREE_EVERYWHERE = 800
"""The country code of freephone numbers that hold in many countries (ITU-T E.169.1)."""
_MIN_DIGITS, _MAX_DIGITS = 9, 15
"""Of a number that is searched for in texts; 15 is the longest there is (ITU-T E.164)."""

HAS_DIGIT = re.compile(
    "[\\d\xb2\xb3\xb9\u1369-\u1371\u19da\u2070-\u2089\u2460-\u24ff\u2776-\u2793\U00010a40-\U0001f10a]"
)
"""Finds a digit of any script or in a circle."""
_WRITTEN = re.compile(r"(\+?\(?[0-9][0-9 ().-]*[0-9])(?:,? ?(?:ext\.?|x) ?([0-9]{1,6}))?", re.ASCII)
_GROUPS = re.compile(r"[0-9]+")
_BETWEEN = re.compile(r"[\s().\-\u2010-\u2015\u2212/·•_*]{1,4}")
_LOCAL = re.compile(r"(?<![0-9-])[2-9][0-9]{2}[-.\u2010-\u2015][0-9]{4}(?![0-9-])")
_LETTERED = re.compile(r"(?<!\w)(?:1[-. ]?)?\(?[2-9][0-9]{2}\)?[-. ][0-9A-Z](?:-?[0-9A-Z]){6,8}(?!\w)")
_LAW = re.compile(
    r"(?:chapters?|ch\.|c\.|sections?|sec\.|§+|titles?|articles?|laws?|cap[ií]tulos?|secci[oó]n|secciones|art[ií]culos?|"
    r"t[ií]tulos?|ley)\s*$",
    re.IGNORECASE,
)


def why_not_dialable(number: str, country: str) -> str | None:
    """What is wrong with a number, or None if it can be dialled in ``country`` (ISO 3166)."""
    written = _WRITTEN.fullmatch(number)
    if written is None:
        odd = next((c for c in number if c.isdigit() and not c.isascii()), None)
        if odd is not None:
            return f"has the digit {unicodedata.name(odd, odd)}, which only looks like an ordinary one; write 0 to 9"
        return "expected digits with spaces, hyphens, dots or brackets between, and 'ext. 12' for an extension"
    import phonenumbers
    from phonenumbers import shortnumberinfo

    digits = re.sub(r"[^0-9]", "", written[1])
    try:
        parsed = phonenumbers.parse(number, country)
        if len(digits) <= MAX_SHORT_DIGITS:
            good = (
                len(digits) != _CARRIERS
                and written[2] is None
                and shortnumberinfo.is_valid_short_number_for_region(parsed, country)
            )
        else:
            good = phonenumbers.is_valid_number(parsed)
            if good and _costs_extra(parsed):
                return "is a number that callers pay extra for; a pack lists none"
    except phonenumbers.NumberParseException:
        good = False
    return None if good else f"is not a number that can be dialled in {country}"


def _costs_extra(parsed: PhoneNumber) -> bool:
    """Premium lines, and those of no country (satellites, global services), on which fraud lives; +800 is free."""
    import phonenumbers

    if phonenumbers.region_code_for_number(parsed) == "001":
        return parsed.country_code != _FREE_EVERYWHERE
    return phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.PREMIUM_RATE


@cache
def dialled(number: str, country: str) -> str:
    """The digits that are dialled: ``+15087522210``, ``+15087522210,5`` with an extension, ``911``.

    Two spellings of one number give the same. For a number that cannot be dialled, its digits.
    """
    import phonenumbers

    digits = "".join(_GROUPS.findall(number))
    if len(digits) <= MAX_SHORT_DIGITS:
        return digits
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return digits
    extension = f",{parsed.extension}" if parsed.extension else ""
    return f"+{parsed.country_code}{parsed.national_number}{extension}"


def numbers_in(
    text: str, short: AbstractSet[str], country: str, *, shorts_too: bool = True
) -> Iterator[tuple[int, str]]:
    """Phone numbers that stand in a text: the line of the text, from 0, and the number as written.

    ``short`` are the short numbers to look for (911, 233733); they count when they stand as a word and are not a
    chapter or section of a law, and only with ``shorts_too``. Longer ones count when they could be dialled in
    ``country``.
    """
    text = _plain_digits(text)
    found = list(_local_and_lettered(text, country))
    for run in _runs(text):
        found += _numbers_of(run, text, short if shorts_too else frozenset(), country)
    end = 0
    for span in sorted(found, key=lambda span: (span[0], -span[1])):
        if span[0] >= end:  # Otherwise it is a part of the number before.
            end = span[1]
            yield text.count("\n", 0, span[0]), text[span[0] : end]


def _plain_digits(text: str) -> str:
    """The text with every digit of any script, or in a circle, as 0 to 9."""
    if text.isascii():
        return text
    changed = {
        ord(c): str(unicodedata.digit(c))
        for c in set(text)
        if not c.isascii() and unicodedata.digit(c, None) is not None
    }
    # What is drawn on a digit, as the box of a key, makes no other digit of it.
    changed |= {ord(c): None for c in set(text) if unicodedata.category(c) in ("Cf", "Me", "Mn")}
    return text.translate(changed)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Groups of digits with only marks or spaces between them."""
    run: list[re.Match[str]] = []
    for group in _GROUPS.finditer(text):
        if run and not _BETWEEN.fullmatch(text, run[-1].end(), group.start()):
            yield run
            run = []
        run.append(group)
    if run:
        yield run


def _numbers_of(
    run: list[re.Match[str]], text: str, short: AbstractSet[str], country: str
) -> Iterator[tuple[int, int]]:
    first = 0
    while first < len(run):
        digits, after = "", first + 1
        for last in range(first, len(run)):
            digits += run[last][0]
            if len(digits) > _MAX_DIGITS:
                break
            start, end = run[first].start(), run[last].end()
            if digits in short and _stands_as_word(text, start, end):
                yield start, end
            elif len(digits) >= _MIN_DIGITS and _valid(digits, country):
                yield start, end
                after = last + 1
                break
        first = after


def _stands_as_word(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 16, 0) : start], text[end : end + 2]
    if re.search(r"[\w$€£#]\Z|[0-9][.,:/-]\Z", before) or re.match(r"\w|[.,:/-][0-9]|\s?%", after):
        return False
    return not _LAW.search(before)


def _local_and_lettered(text: str, country: str) -> Iterator[tuple[int, int]]:
    import phonenumbers

    for found in _LOCAL.finditer(text):
        yield found.span()
    for found in _LETTERED.finditer(text):
        if any(c.isalpha() for c in found[0]):
            number = phonenumbers.convert_alpha_characters_in_number(found[0])
            if _valid("".join(_GROUPS.findall(number)), country):
                yield found.span()


@cache
def _valid(digits: str, country: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(digits, country))
    except phonenumbers.NumberParseException:
        return False
