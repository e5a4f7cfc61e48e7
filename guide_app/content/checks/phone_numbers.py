"""Phone numbers: validates them, and finds them in texts.

The ``phonenumbers`` library (Google's libphonenumber data) decides which numbers are valid; its short-number data
covers numbers such as 911, 988 and 211, and text codes such as 233733. In a text a number is found by its shape: who
corrects it in ``phones.yaml`` must find every other place where it is written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import TYPE_CHECKING

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
_WRITTEN = re.compile(r"(\+?\(?[0-9][0-9 ().-]*[0-9])(?:,? ?(?:ext\.?|x) ?([0-9]{1,6}))?", re.ASCII)
_GROUPS = re.compile(r"[0-9]+")

_ODD_DIGIT = re.compile(r"(?![0-9])\d")
_UNSEEN = re.compile("[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\u20e3]")
_DATE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9-])")
_MARKS = r"[ ().·•|~:/\u2010-\u2015-]"
"""What is between the groups of a long number."""
_START, _END = r"(?<![\w$€£#])(?<![$€£] )(?<!\w[.,:/-])", r"(?![\w%]|[.,:/-][0-9])"
_NORTH_AMERICAN = (
    rf"(?<![\w$€£#])(?:\+?1{_MARKS}{{0,3}})?[2-9][0-9]{{2}}"
    rf"(?:{_MARKS}{{1,3}}[2-9][0-9]{{2}}{_MARKS}{{0,3}}|[2-9][0-9]{{2}})[0-9]{{4}}(?!\w)"
)
"""Ten digits, with an area code and an exchange that may exist."""
_COUNTED = r"(?! (?i:pesos|dollars|dólares|reais|dong|people|personas|pessoas|moun|người)\b)"
_LOCAL = rf"{_START}[2-9][0-9]{{2}}(?:[-.\u2010-\u2015]?|[ ](?!(?:19|20)[0-9]{{2}}\b))[0-9]{{4}}{_END}{_COUNTED}"
"""Seven digits. After a space four that read as a year are a year: ``Form 990 2024``."""
_LETTERED = (
    r"(?<!\w)(?:1[-. ]?)?\(?[2-9][0-9]{2}\)?(?:[-. ](?=[0-9-]{0,12}[A-Z])[0-9A-Z](?:-?[0-9A-Z]){6,8}"
    r"|[-. ]?(?=[0-9 .-]{0,8}[A-Z]{3})[0-9A-Z]{3}[-. ]?[0-9A-Z]{4,6})(?!\w)"
)
"""With letters for its last digits: ``1-800-273-TALK``."""
_NATIONAL = rf"{_START}[0-9](?:[ ().-]?[0-9]){{8,10}}{_END}"
"""Nine to eleven digits, in countries with another plan than North America's."""
_ABROAD = rf"(?<![\w$€£#])(?:\+|00|011 ?)[1-9](?:{_MARKS}{{0,3}}[0-9]){{7,14}}(?!\w)"
_EXTENSION = (
    r"(?<!\w)(?i:(?:ext(?:\.|ensions?|ensi[oó]n)?|ramal|anexo|ekst(?:ansyon)?\.?|máy lẻ|تحويلة):? ?(?:#|no\. ?)?"
    r"[0-9]{2,6}|x[0-9]{3,6})(?![\w%]| ?(?:days|weeks|months|years|días|semanas|meses|dias))"
)
_TEXT_CODE = (
    r"(?i:\b(?:text|txt|sms|message|texto|mensajes?|env[ií][ea]|mande|mensagem|mensagens|envie|nhắn|tin|tèks|teks|mesaj|"
    r"voye|رسالة|أرسل|نص|(?-i:[Ss]end\W{1,2}[A-Z]{3,}))\b)"
    rf"[^.!?;0-9]{{0,40}}?{_START}(?P<code>[2-9][0-9]{{4,5}}|[2-9][0-9]{{2}}[ -][0-9]{{3}}){_END}"
)
"""Five or six digits after a word for a text message; six may be in two groups."""
_LONG = re.compile(f"{_ABROAD}|{_NORTH_AMERICAN}|{_LOCAL}|{_LETTERED}")
_LONG_ELSEWHERE = re.compile(f"{_ABROAD}|{_NATIONAL}")
_IN_SENTENCES = re.compile(f"{_EXTENSION}|{_TEXT_CODE}")
_SHORT = re.compile(rf"{_START}(?:[0-9]{{3,6}}|[0-9]-[0-9]-[0-9]){_END}(?! (?:Act|Law)\b)")
_LAW = re.compile(
    r"(?:chapters?|ch\.|c\.|sections?|sec\.|§+|titles?|articles?|laws?|cap[ií]tulos?|secci[oó]n|secciones|art[ií]culos?|"
    r"t[ií]tulos?|ley|chapit|seksyon|chương|điều)\s*\Z",
    re.IGNORECASE,
)
_NORTH_AMERICA = "1"


def why_not_dialable(number: str, country: str) -> str | None:
    """What is wrong with a number, or None if it can be dialled in ``country`` (ISO 3166)."""
    written = _WRITTEN.fullmatch(number)
    if written is None:
        odd = next((c for c in number if c.isdigit() and not c.isascii()), None)
        if odd is not None:
            return f"has the digit {unicodedata.name(odd, odd)}, which only looks like an ordinary one; write 0 to 9"
        return "expected digits separated by spaces, hyphens, dots or parentheses, and 'ext. 12' for an extension"
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
                return "is a premium-rate number; a pack must not list these"
    except phonenumbers.NumberParseException:
        good = False
    return None if good else f"is not a number that can be dialed in {country}"


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


def with_plain_digits(text: str) -> str:
    """The text in Unicode's compatibility form (NFKC), with 0 to 9 for the digits of any script, and all of it seen."""
    if text.isascii():
        return text
    text = _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    return _ODD_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)


def numbers_in(
    text: str, short: AbstractSet[str], country: str, *, sentences: bool = True
) -> Iterator[tuple[int, str]]:
    """The phone numbers in a text: the line within the text, from 0, and the number as written.

    ``short`` are the short numbers to find (911, 233733). They, text codes and extensions count only in ``sentences``:
    a name may be ``988 Lifeline``. Short numbers must be as a word, and not as a chapter or section of a law.
    """
    if not any(map(str.isdigit, text)):
        return
    text = _DATE.sub("\N{OBJECT REPLACEMENT CHARACTER}", with_plain_digits(text))
    found = [each.span() for each in (_LONG if _in_north_america(country) else _LONG_ELSEWHERE).finditer(text)]
    if sentences:
        found += [each.span("code") if each["code"] else each.span() for each in _IN_SENTENCES.finditer(text)]
        found += [
            (start, end)
            for start, end in (each.span() for each in _SHORT.finditer(text))
            if text[start:end].replace("-", "") in short and not _LAW.search(text, max(start - 16, 0), start)
        ]
    end = 0
    for first, last in sorted(found, key=lambda span: (span[0], -span[1])):
        if first >= end:  # Otherwise it is part of the number before it.
            end = last
            yield text.count("\n", 0, first), text[first:last]


@lru_cache(maxsize=16)
def _in_north_america(country: str) -> bool:
    import phonenumbers

    return str(phonenumbers.country_code_for_region(country)) == _NORTH_AMERICA
