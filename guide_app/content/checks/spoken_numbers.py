"""Numbers in words, in the languages of packs: ``five oh eight``, ``triple five``, ``quinientos ocho``.

Texts are searched as they are seen (``look_alikes``), so words stand here without accents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_DIGITS = (
    "zero oh nil nought naught cero zewo khong صفر", "one uno um uma youn mot واحد",
    "two dos dois duas hai اثنان اثنين",
    "three tres twa ba ثلاثة", "four cuatro quatro kat bon أربعة", "five cinco senk nam خمسة",
    "six seis sis sau meia ستة", "seven siete sete set bay سبعة", "eight ocho oito uit tam ثمانية",
    "nine nueve nove nef chin تسعة",
)  # fmt: skip
"""But for words that mostly mean something else, as Haitian Creole's ``de`` (two)."""
_TEENS = (
    "ten diez dez", "eleven once onze onz", "twelve doce doze douz", "thirteen trece treze trez",
    "fourteen catorce catorze quatorze katoz", "fifteen quince quinze kenz", "sixteen dieciseis dezesseis sez",
    "seventeen diecisiete dezessete", "eighteen dieciocho dezoito", "nineteen diecinueve dezenove",
    "twenty veinte vinte", "veintiuno", "veintidos", "veintitres", "veinticuatro", "veinticinco", "veintiseis",
    "veintisiete", "veintiocho", "veintinueve",
)  # fmt: skip
"""From ten on."""
_TENS = (
    "twenty vinte", "thirty treinta trinta", "forty cuarenta quarenta", "fifty cincuenta cinquenta",
    "sixty sesenta sessenta", "seventy setenta", "eighty ochenta oitenta", "ninety noventa",
)  # fmt: skip
"""From twenty on: a digit may follow."""
_HUNDREDS = (
    "doscientos duzentos", "trescientos trezentos", "cuatrocientos quatrocentos", "quinientos quinhentos",
    "seiscientos seiscentos", "setecientos setecentos", "ochocientos oitocentos", "novecientos novecentos",
)  # fmt: skip
"""From two hundred on."""
_TIMES = {"double": 2, "doble": 2, "dobro": 2, "duplo": 2, "triple": 3, "treble": 3, "triplo": 3}


def _without_marks(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _values(lists: tuple[str, ...], first: int, step: int = 1) -> dict[str, int]:
    return {_without_marks(word): first + place * step for place, words in enumerate(lists) for word in words.split()}


_DIGIT = _values(_DIGITS, 0)
_TEEN = _values(_TEENS, 10)
_TEN = _values(_TENS, 20, 10)
_HUNDRED = _values(_HUNDREDS, 200, 100)

AND = r"(?:and|plus|y|e|mas|mais|ak|va|و)"
"""Words that join the groups of a number, and also the things of a list."""
MARK = (
    r"(?:dot|dash|hyphen|minus|period|point|slash|space|comma|underscore|(?:and )?then|followed by|next|"
    r"punto|guion|barra|espacio|coma|raya|menos|luego|seguido de|despues|ponto|traco|hifen|virgula|espaco|"
    r"tire|pwen|vigil|gach(?: ngang)?|cham|phay|نقطة|شرطة|فاصلة)"
)
"""Words for what stands between the groups of a number."""
_SPACE = r"[\W_]{1,8}"
_BETWEEN = rf"(?:[\W_]{{0,4}}\b(?:{AND}|{MARK})\b{_SPACE}|{_SPACE})"


def any_of(words: Iterable[str]) -> str:
    """A pattern of the words by their letters: one that tries word after word takes five times as long."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, reverse=True):
        by_first.setdefault(word[:1], []).append(word[1:])
    branches = [first + (any_of(rest) if any(rest) else "") for first, rest in by_first.items()]
    return branches[0] if len(branches) == 1 and branches[0] else f"(?:{'|'.join(branches)})"


_UNIT = rf"(?:{any_of(_DIGIT)})"
_WORDS = frozenset(_DIGIT | _TEEN | _TEN | _HUNDRED | _TIMES)
_WORD = rf"(?:{any_of(_WORDS)})"
_TOKEN = rf"(?:{_WORD}|[0-9]{{1,10}})"
_FIRST = "".join(sorted({word[0] for word in _WORDS}))
_AFTER_FIRST = rf"(?:{_TOKEN}|o|hundred|san|tram)"
_MIN_TOGETHER = 7 * min(map(len, _DIGIT))
"""Letters of a number written as one word."""
_SPOKEN = re.compile(
    rf"\b(?=[{_FIRST}0-9])(?:(?={_TOKEN}[\W_])"
    rf"(?:{_TOKEN}(?:{_BETWEEN}{_AFTER_FIRST}){{2,}}\b|{_WORD}{_SPACE}{_AFTER_FIRST}\b(?!-))"
    rf"|(?=\w{{{_MIN_TOGETHER}}}){_UNIT}{{7,}}\b)",
    re.IGNORECASE,
)
"""A number in words, some of it perhaps in figures. The lookaheads reject most words quickly."""
_ANY_WORD = re.compile(
    rf"(?:\b|(?<=_))(?:(?=[{_FIRST}])(?:{_WORD}(?![^\W_])|{_UNIT}{_UNIT})|o(?![^\W_]))", re.IGNORECASE
)
"""A word without which a text has no figures to write, however many digits it has."""
_JOINED = r"[\s-]+(?:(?:and|y|e)[\s-]+)?"
_BELOW_100 = rf"(?:(?:{any_of(_TEN)})(?:{_JOINED}{_UNIT}\b)?|(?:{any_of(_TEEN)})\b|{_UNIT}\b)"
_HUNDREDS_OF = rf"(?:(?P<hundred>{any_of(_HUNDRED)})|(?P<of>{_UNIT})[\s-]+(?:hundred|san|tram))\b"
_SMALLER = (
    rf"(?P<ten>{any_of(_TEN)})(?:{_JOINED}(?P<more>{_UNIT})\b)?|(?P<teen>{any_of(_TEEN)})\b"
    rf"|(?P<times>{any_of(_TIMES)})[\W_]{{1,4}}(?P<repeated>{_UNIT}\b|[0-9])|(?P<digit>{_UNIT}|\bo\b)"
)
_WITH_HUNDREDS = re.compile(rf"\b(?:{_HUNDREDS_OF})", re.IGNORECASE)
_APART = re.compile(rf"{_HUNDREDS_OF}|{_SMALLER}", re.IGNORECASE)
_TOGETHER = re.compile(rf"{_HUNDREDS_OF}(?:{_JOINED}(?P<rest>{_BELOW_100}))?|{_SMALLER}", re.IGNORECASE)
_CUT = {ord(one): one.lower() if one.isalpha() else "0" if one.isdigit() else " " for one in map(chr, range(128))}
"""ASCII in small letters, with a blank for what stands between words and one digit for all."""


def has_spoken(text: str) -> bool:
    """Whether a text has a number in words, some of it perhaps in figures."""
    if text.isascii():  # Most texts have no word of a number, which takes the pattern twice as long to tell.
        cut = text.translate(_CUT)
        words = cut.split()
        if "0" not in cut and _WORDS.isdisjoint(words) and max(map(len, words), default=0) < _MIN_TOGETHER:
            return False
    return _SPOKEN.search(text) is not None


def in_figures(text: str, *, together: bool) -> str:
    """The text with the numbers in words as figures.

    ``together``: what follows a hundred is a part of it, as in ``five hundred eight``; otherwise it is a group of its
    own, as in ``eight hundred, eight seven oh``.
    """
    if not _ANY_WORD.search(text):
        return text
    parts, figure = (_TOGETHER, _figure_together) if together else (_APART, _figure)
    return _SPOKEN.sub(lambda spoken: parts.sub(lambda part: figure(part[0].lower()), spoken[0]), text)


def has_hundreds(text: str) -> bool:
    """Whether a number in words has a hundred, so that it may be read in two ways."""
    return _WITH_HUNDREDS.search(text) is not None


@lru_cache(maxsize=2_048)
def _figure_together(part: str) -> str:
    found = _TOGETHER.fullmatch(part)
    if found is None or found["rest"] is None:
        return _figure(part)
    return str(int(_figure(part[: found.start("rest")])) + int(_figure(found["rest"])))


@lru_cache(maxsize=2_048)
def _figure(part: str) -> str:
    found = _APART.match(part)
    assert found is not None  # The parts are what the pattern finds.
    if found["hundred"] is not None:
        return str(_HUNDRED[found["hundred"]])
    if found["of"] is not None:
        return str(100 * _DIGIT[found["of"]])
    if found["ten"] is not None:
        return str(_TEN[found["ten"]] + _DIGIT.get(found["more"] or "", 0))
    if found["teen"] is not None:
        return str(_TEEN[found["teen"]])
    if found["times"] is not None:
        return _TIMES[found["times"]] * str(_DIGIT.get(found["repeated"], found["repeated"]))
    return str(_DIGIT.get(found["digit"], 0))
