"""Phone numbers: validates them, and finds them in texts.

The ``phonenumbers`` library (Google's libphonenumber data) decides which numbers are valid; its short-number data
covers numbers such as 911, 988 and 211, and text codes such as 233733.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import TYPE_CHECKING

from guide_app.content.checks.look_alikes import as_seen, with_ascii_digits
from guide_app.content.checks.spoken_numbers import AND, MARK, has_hundreds, has_spoken, in_figures

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

MAX_SHORT_DIGITS = 6
"""Digits of a short number or text code."""
_CARRIERS = 4
"""Digits of numbers that only the customers of one carrier can dial: ``9111`` is a typing error, not a number."""
_TWO_SHORT = re.compile(r"(?:[2-9]11|988|112){2}")
"""Two three-digit numbers written as one."""
_FREE_EVERYWHERE = 800
"""The country code of international freephone numbers (ITU-T E.169.1)."""
MAX_TRIES = 30_000
"""Groups of digits that are tried as a number in the texts of a pack, each in about 50 microseconds. The Worcester pack
has 15, and its short groups cost as much as 500."""
CHARACTERS_OF_TRY = 1_000
"""Characters of a pack that allow it one more try."""
_GROUPS_OF_TRY = 8
"""Groups of digits that cost as much as a try, even if they are too short for a number: some are words first, and all
the text around them is looked through.
"""
_MIN_DIGITS, _MAX_DIGITS = 9, 15
"""Digits of a number to find in texts; 15 is the maximum (ITU-T E.164)."""

HAS_DIGIT = re.compile(
    "[\\d\xb2\xb3\xb9\u1369-\u1371\u19da\u2070-\u2089\u2460-\u24ff\u2776-\u2793\U00010a40-\U0001f10a〇零一二三四五六七八九⠼]"
)
"""A digit of any script, a circled digit, an ideograph for a digit, or Braille's number sign."""
_WRITTEN = re.compile(r"(\+?\(?[0-9][0-9 ().-]*[0-9])(?:,? ?(?:ext\.?|x) ?([0-9]{1,6}))?", re.ASCII)
_DIGIT = re.compile(r"[0-9]")
_GROUPS = re.compile(r"[0-9]+")
_BETWEEN = (
    r"(?:(?:[^\w$€£%#\N{OBJECT REPLACEMENT CHARACTER}]|_){1,24}|[$€£%#\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}]"
    rf"|[,;]?\s*\(?\b(?:{MARK}|{AND})(?!\w(?<![0-9]))[,;)]?\s*)"
)
"""Separators between the groups of a number: any punctuation or space, and the words for them. A currency, percent
or number sign counts only if it stands alone and without a space.
"""
_RUN = re.compile(rf"[0-9]+(?:{_BETWEEN}[0-9]+)*", re.IGNORECASE)
"""Digit groups with only separators between them."""
_AND = re.compile(rf"\b{AND}\b", re.IGNORECASE)
_LOOKS_LIKE = {"O": "0", "o": "0", "I": "1", "l": "1"}
"""Letters that look like a digit."""
_BETWEEN_DIGITS = {"S": "5", "s": "5", "B": "8", "Z": "2", "z": "2", "b": "6", "i": "1"}
"""Letters that count as a digit only between two digits: ``B12`` and ``2S`` are other names."""
_FIGURES = f"0-9{''.join(_LOOKS_LIKE)}"
_LETTERS = "".join(_LOOKS_LIKE | _BETWEEN_DIGITS)
_LETTERS_FOR_DIGITS = re.compile(
    rf"(?<![^\W\d_])[{_FIGURES}]*[0-9][{_FIGURES}]*(?![^\W\d_])|(?<=[0-9])[{''.join(_BETWEEN_DIGITS)}](?=[0-9])"
)
_LETTER_BY_DIGIT = re.compile(rf"[0-9](?:(?<=[{_LETTERS}].)|[{_LETTERS}])")
"""What any text has that the pattern above changes. The digit stands first, so that few places of a text are tried."""
_AS_DIGITS = str.maketrans({**_LOOKS_LIKE, **_BETWEEN_DIGITS})
_ANY_FIGURE = f"0-9{_LETTERS}"
_SHAPED = re.compile(
    rf"(?<!\w)(?=[{_ANY_FIGURE}]{{3}})(?=\D{{0,9}}[0-9])(?P<area>[{_ANY_FIGURE}]{{3}})(?P<between>[^0-9$€£%]{{1,16}})(?P<office>[{_ANY_FIGURE}]{{3}})"
    rf"(?P=between)(?P<line>[{_ANY_FIGURE}]{{4}})(?!\w)"
)
"""A number of ten digits with twice the same between its groups, whatever that is, even a letter like a digit."""
_MIN_FIGURES = 4
"""Ordinary digits of such a number: with fewer it is words."""
_BRAILLE = dict(zip(map(ord, "⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠼"), [*"1234567890", None], strict=True))
"""Braille's letters a to j are its digits, after the number sign."""
_LOCAL = re.compile(r"[2-9](?<![0-9-].)[0-9]{2}[-.\u2010-\u2015][0-9]{4}(?![0-9-])")
_LETTERED = re.compile(
    r"(?<!\w)(?:1[-. ]?)?\(?[2-9][0-9]{2}\)?"
    r"(?:[-. ][0-9A-Z](?:-?[0-9A-Z]){6,8}|[-. ]?[0-9A-Z]{3}[-. ]?[0-9A-Z]{4,6})(?!\w)"
)
_MIN_DIGITS_OF_LETTERED = 3
"""Digits of an area code, the least of a number with letters."""
_DATE = re.compile(r"(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?<!\w.{10})(?![0-9-])")
_ASIDE = re.compile(r"(?<=[0-9]) ?\([^()0-9]{1,40}\)")
"""Words in brackets between two groups of a number: ``508 (Worcester) 555 0134``."""
_IN_PARTS = re.compile(
    r"\b(?:area code|codigo de area|prefix|prefijo|exchange|dial|marque|last [34]|ultimos [34]|"
    r"local number|numero local|digits|digitos)\b",
    re.IGNORECASE,
)
"""Words with which a text tells a number part by part: ``area code 508, then 555, and last 0134``."""
_PART = re.compile(r"(?<![\w.,/])(?:1|[0-9]{3,7})(?!\w|[.,/][0-9])")
_MAX_BETWEEN_PARTS = 40
_LAW = re.compile(
    r"(?:chapters?|ch\.|c\.|sections?|sec\.|§+|titles?|articles?|laws?|cap[ií]tulos?|secci[oó]n|secciones|art[ií]culos?|"
    r"t[ií]tulos?|ley)\s*$",
    re.IGNORECASE,
)


def may_hold_number(text: str) -> bool:
    """Whether a text may contain a number: a cheap test before the search."""
    return HAS_DIGIT.search(text) is not None or has_spoken(as_seen(text))


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
    if _TWO_SHORT.fullmatch(digits):
        return f"is two numbers, {digits[:3]} and {digits[3:]}; write one"
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
    """Whether a number is premium or of no country (satellite, global service), as fraud often is; +800 is free."""
    import phonenumbers

    if phonenumbers.region_code_for_number(parsed) == "001":
        return parsed.country_code != _FREE_EVERYWHERE
    return phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.PREMIUM_RATE


@lru_cache(maxsize=16_384)
def dialled(number: str, country: str) -> str:
    """The digits to dial: ``+15087522210``, ``+15087522210,5`` with an extension, ``911``.

    Two spellings of one number give the same result. An invalid number gives its digits.
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


class Tries:
    """How many more groups of digits may be tried as a number, over all texts of a pack."""

    def __init__(self, left: float = MAX_TRIES) -> None:
        self.left = left

    def allow_for(self, text: str) -> None:
        """Add what a text allows, unless there were too many groups already."""
        if self.left > 0:
            self.left += len(text) / CHARACTERS_OF_TRY


def numbers_in(
    text: str, short: AbstractSet[str], country: str, *, shorts_too: bool = True, tries: Tries | None = None
) -> Iterator[tuple[int, str]]:
    """The phone numbers in a text: the line within the text, from 0, and the number as written.

    ``short`` are the short numbers to find (911, 233733); they count only with ``shorts_too``, as a separate word, and
    not as a chapter or section of a law. Longer numbers count if they are valid in ``country``. The search ends when no
    ``tries`` are left.
    """
    finder = _Finder(short if shorts_too else frozenset(), country, tries or Tries())
    seen = _digits_as_seen(text)
    figures = in_figures(seen, together=False)
    first = list(finder.numbers_in(figures))
    yield from first
    if figures != seen and has_hundreds(seen):
        lines = {line for line, _ in first}
        yield from (found for found in finder.numbers_in(in_figures(seen, together=True)) if found[0] not in lines)


def letters_as_digits(text: str) -> str:
    """The text with letters among digits as the digits that they look like: ``l2`` as ``12``."""
    if not _LETTER_BY_DIGIT.search(text):
        return text
    return _LETTERS_FOR_DIGITS.sub(lambda letters: letters[0].translate(_AS_DIGITS), text)


def _digits_as_seen(text: str) -> str:
    seen = with_ascii_digits(as_seen(text))
    return seen.translate(_BRAILLE) if "\N{BRAILLE PATTERN DOTS-3456}" in seen else seen


class _Finder:
    """Finds the numbers in one text."""

    def __init__(self, short: AbstractSet[str], country: str, tries: Tries) -> None:
        self._short = short
        self._country = country
        self._tries = tries
        self._shortest = min(map(len, short), default=_MIN_DIGITS)

    def numbers_in(self, text: str) -> Iterator[tuple[int, str]]:
        """The numbers in a text of figures."""
        text = _ASIDE.sub(" ", _DATE.sub("\N{OBJECT REPLACEMENT CHARACTER}", text))
        found = list(_shaped(text, self._country))
        text = letters_as_digits(text)
        digits = len(_DIGIT.findall(text))
        if digits >= _MIN_DIGITS and _IN_PARTS.search(text):
            found += self._in_parts(list(_PART.finditer(text)))
        if digits >= _MIN_DIGITS_OF_LETTERED:
            found += _local_and_lettered(text, self._country)
        for run in _RUN.finditer(text):
            if len(run[0]) >= self._shortest:
                found += self._numbers_of(list(_GROUPS.finditer(text, *run.span())), text)
            else:
                self._tries.left -= 1 / _GROUPS_OF_TRY
        end = 0
        for span in sorted(found, key=lambda span: (span[0], -span[1])):
            if span[0] >= end:  # Otherwise it is part of the number before it.
                end = span[1]
                yield text.count("\n", 0, span[0]), text[span[0] : end]

    def _in_parts(self, parts: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
        for at, part in enumerate(parts):
            digits, end = part[0], part.end()
            for after in parts[at + 1 :]:
                digits += after[0]
                if after.start() - end > _MAX_BETWEEN_PARTS or len(digits) > _MAX_DIGITS or self._tries.left <= 0:
                    break
                end = after.end()
                if len(digits) >= _MIN_DIGITS:
                    self._tries.left -= 1
                    if _valid(digits, self._country):
                        yield part.start(), end
                        break

    def _numbers_of(self, run: list[re.Match[str]], text: str) -> Iterator[tuple[int, int]]:
        first = 0
        self._tries.left -= len(run) / _GROUPS_OF_TRY
        while first < len(run) and self._tries.left > 0:
            digits, after = "", first + 1
            start = run[first].start()
            abroad = "+" if text.startswith("+", max(start - 1, 0), start) else ""
            for last in range(first, len(run)):
                digits += run[last][0]
                if len(digits) > _MAX_DIGITS:
                    break
                end = run[last].end()
                if digits in self._short and _stands_as_word(text, start, end) and not _is_list(text[start:end]):
                    yield start, end
                elif len(digits) >= _MIN_DIGITS:
                    self._tries.left -= 1
                    number = f"+{digits[2:]}" if digits.startswith("00") else abroad + digits
                    if _valid(number, self._country):
                        yield start, end
                        after = last + 1
                        break
            first = after


def _is_list(number: str) -> bool:
    """Whether it is a list of numbers, such as ``9 and 11``."""
    return _AND.search(number) is not None and any(len(group) > 1 for group in _GROUPS.findall(number))


def _stands_as_word(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 16, 0) : start], text[end : end + 2]
    if re.search(r"[\w$€£#]\Z|[0-9][.,:/-]\Z", before) or re.match(r"\w|[.,:/-][0-9]|\s?%", after):
        return False
    return not _LAW.search(before)


def _shaped(text: str, country: str) -> Iterator[tuple[int, int]]:
    for found in _SHAPED.finditer(text):
        groups = found["area"] + found["office"] + found["line"]
        digits = groups.translate(_AS_DIGITS)
        if sum(map(str.isdigit, groups)) >= _MIN_FIGURES and _valid(digits, country):
            yield found.span()


def _local_and_lettered(text: str, country: str) -> Iterator[tuple[int, int]]:
    import phonenumbers

    for found in _LOCAL.finditer(text):
        yield found.span()
    for found in _LETTERED.finditer(text):
        if any(c.isalpha() for c in found[0]):
            number = phonenumbers.convert_alpha_characters_in_number(found[0])
            if _valid("".join(_GROUPS.findall(number)), country):
                yield found.span()


@lru_cache(maxsize=4_096)
def _valid(digits: str, country: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(digits, country))
    except phonenumbers.NumberParseException:
        return False
