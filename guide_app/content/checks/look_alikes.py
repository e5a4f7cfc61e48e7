"""Characters that look like ASCII letters, digits and punctuation, so that no check is passed by how a text is spelt.

Generated from ``confusables.txt`` of Unicode Security Mechanisms (UTS 39), version 16.0.0 of 2024-08-14, © 2024
Unicode, Inc., https://www.unicode.org/license.txt: the characters whose prototype is one ASCII character, without

- those that Unicode's compatibility form (NFKC) makes ordinary,
- digits of other scripts, which count as the digits that they are,
- punctuation that looks like other punctuation, which the checks take as they take any.

``tests/content/checks/test_look_alikes.py`` compares the two. A library would bring a megabyte of older data:
confusable_homoglyphs 3.3.1 lacks 71 of Unicode's characters, and confusables 1.2.0 has the data of 2020.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

LOOK_ALIKES = {
    character: prototype
    for prototype, characters in {
        "2": "\u01a7\u03e8\u14bf\ua644\ua6ef\ua75a\U0001ccf2",
        "3": "\u01b7\u021c\u0417\u04e0\u2ccc\ua76a\ua7ab\U000118ca\U00016f3b\U0001ccf3\U0001d206",
        "4": "\u13ce\U000118af\U0001ccf4",
        "5": "\u01bc\U000118bb\U0001ccf5",
        "6": "\u0431\u13ee\u2cd2\U000118d5\U0001ccf6",
        "7": "\U000104d2\U000118c6\U0001ccf7\U0001d212",
        "8": "\u0222\u0223\u0b03\U0001031a\U0001ccf8\U0001e8cb",
        "9": "\u2cca\ua76e\U000118ac\U000118cc\U000118d6\U0001ccf9",
        "A": "\u0391\u0410\u13aa\u15c5\ua4ee\U000102a0\U00016f40\U0001ccd6",
        "B": "\u0392\u0412\u13f4\u15f7\ua4d0\ua7b4\U00010282\U000102a1\U00010301\U0001ccd7",
        "C": "\u0421\u13df\u2ca4\ua4da\U000102a2\U00010302\U00010415\U0001051c\U000118f2\U0001ccd8\U0001f74c",
        "D": "\u13a0\u15de\u15ea\ua4d3\U0001ccd9",
        "E": "\u0395\u0415\u13ac\u22ff\u2d39\ua4f0\U00010286\U000118a6\U000118ae\U0001ccda",
        "F": "\u03dc\u15b4\ua4dd\ua798\U00010287\U000102a5\U00010525\U000118a2\U000118c2\U0001ccdb\U0001d213",
        "G": "\u050c\u13c0\u13f3\ua4d6\U0001ccdc",
        "H": "\u0397\u041d\u13bb\u157c\u2c8e\ua4e7\U000102cf\U0001ccdd",
        "J": "\u037f\u0408\u13ab\u148d\ua4d9\ua7b2\U0001ccdf",
        "K": "\u039a\u041a\u13e6\u16d5\u2c94\ua4d7\U00010518\U0001cce0",
        "L": "\u13de\u14aa\u2cd0\ua4e1\U0001041b\U00010526\U000118a3\U000118b2\U00016f16\U0001cce1\U0001d22a",
        "M": "\u039c\u03fa\u041c\u13b7\u15f0\u16d6\u2c98\ua4df\U000102b0\U00010311\U0001cce2",
        "N": "\u039d\u2c9a\ua4e0\U00010513\U0001cce3",
        "O": "\u039f\u041e\u0555\u0b20\u12d0\u2c9e\u2d54\u3007\ua4f3\U00010292\U000102ab\U00010404\U000104c2"
        "\U00010516\U000118b5\U0001cce4\U0001ccf0",
        "P": "\u03a1\u0420\u13e2\u146d\u2ca2\ua4d1\U00010295\U0001cce5",
        "Q": "\u2d55\U0001cce6",
        "R": "\u01a6\u13a1\u13d2\u1587\ua4e3\U000104b4\U00016f35\U0001cce7\U0001d216",
        "S": "\u0405\u054f\u13d5\u13da\ua4e2\U00010296\U00010420\U00016f3a\U0001cce8",
        "T": "\u03a4\u0422\u13a2\u22a4\u27d9\u2ca6\ua4d4\U00010297\U000102b1\U00010315\U000118bc\U00016f0a"
        "\U0001cce9\U0001f768",
        "U": "\u054d\u1200\u144c\u222a\u22c3\ua4f4\U000104ce\U000118b8\U00016f42\U0001ccea",
        "V": "\u0474\u13d9\u142f\u2d38\ua4e6\ua6df\U0001051d\U000118a0\U00016f08\U0001cceb\U0001d20d",
        "W": "\u051c\u13b3\u13d4\ua4ea\U000118ef\U0001ccec",
        "X": "\u03a7\u0425\u166d\u16b7\u2573\u2cac\u2d5d\ua4eb\ua7b3\U00010290\U000102b4\U00010317\U00010322"
        "\U00010527\U000118ec\U0001cced",
        "Y": "\u03a5\u0423\u04ae\u13a9\u13bd\u2ca8\ua4ec\U000102b2\U000118a4\U00016f43\U0001ccee",
        "Z": "\u0396\u13c3\ua4dc\U000102f5\U000118a9\U0001ccef",
        "a": "\u0251\u03b1\u0430\u237a",
        "b": "\u0184\u042c\u13cf\u1472\u15af",
        "c": "\u0441\u1d04\u2ca5\uabaf\U0001043d",
        "d": "\u0501\u13e7\u146f\ua4d2",
        "e": "\u0435\u04bd\u212e\uab32",
        "f": "\u0584\u1e9d\ua799\uab35",
        "g": "\u018d\u0261\u0581\u1d83",
        "h": "\u04bb\u0570\u13c2",
        "i": "\u0131\u0269\u026a\u03b9\u0456\u04cf\u13a5\u2373\ua647\uab75\U000118c3",
        "j": "\u03f3\u0458",
        "l": "\u0196\u01c0\u0399\u0406\u04c0\u05c0\u05d5\u05df\u0627\u07ca\u16c1\u2223\u23fd\u2c92\u2d4f\ua4f2"
        "\U0001028a\U00010309\U00010320\U00016f28\U0001ccde\U0001ccf1\U0001e8c7",
        "n": "\u0578\u057c",
        "o": "\u03bf\u03c3\u043e\u0585\u05e1\u0647\u06be\u06c1\u06d5\u0c02\u0c82\u0d02\u0d20\u0d82\u101d\u10ff"
        "\u1d0f\u1d11\u2c9f\uab3d\U0001042c\U000104ea\U000118c8\U000118d7",
        "p": "\u03c1\u0440\u2374\u2ca3",
        "q": "\u051b\u0563\u0566",
        "r": "\u0433\u1d26\u2c85\uab47\uab48\uab81",
        "s": "\u01bd\u0455\ua731\uabaa\U00010448\U000118c1",
        "u": "\u028b\u03c5\u057d\u1d1c\ua79f\uab4e\uab52\U000104f6\U000118d8",
        "v": "\u03bd\u0475\u05d8\u1d20\u2228\u22c1\uaba9\U00011706\U000118c0",
        "w": "\u026f\u0461\u051d\u0561\u1d21\uab83\U0001170a\U0001170e\U0001170f",
        "x": "\u00d7\u0445\u1541\u157d\u166e\u292b\u292c\u2a2f",
        "y": "\u0263\u028f\u03b3\u0443\u04af\u10e7\u1d8c\u1eff\uab5a\U000118dc",
        "z": "\u1d22\uab93\U000118c4",
        "!": "\u01c3\u2d51",
        "&": "\ua778",
        "'": "\u02b9\u02bb\u02bc\u02bd\u02be\u02c8\u02ca\u02cb\u05d9\u07f4\u07f5\u144a\u16cc\ua78c\U00016f51\U00016f52",
        "*": "\U0001031f",
        "+": "\U0001029b",
        ",": "\ua4f9",
        "-": "\u2cba",
        ".": "\ua4f8\U0001d16d",
        "/": "\u2cc6\u3033\u30ce\u4e3f",
        ":": "\u02d0\u0903\u0a83\ua4fd",
        "<": "\u1438\u16b2",
        ">": "\u1433\U00016f3f",
        "?": "\u0241\u0294\u097d\u13ae\ua6eb",
        "\\": "\u4e36",
        "^": "\u02c6",
        "_": "\u07fa",
    }.items()
    for character in characters
} | {"\u0437": "3", "\u0292": "3", "\u0111": "d", "\u0142": "l", "\xf8": "o", "\xd8": "O"}
"""With a few small letters whose capitals Unicode lists, and letters with a stroke."""
_AS_SEEN = str.maketrans(LOOK_ALIKES)
_LOOK_ALIKES = frozenset(LOOK_ALIKES)
_ACCENTS = re.compile("[\u0300-\u036f]")
_TOKEN = re.compile(r"\S+")
_ASCII_WORD = re.compile(r"[0-9A-Za-z]")


MAX_KEPT = 4_096
"""Characters of a table to keep: a pack may have any of Unicode's."""


class _Table(dict[int, str | None]):
    """A table for ``str.translate`` that is filled as characters come."""

    def __init__(self, of: Callable[[str], str | None]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, point: int) -> str | None:
        made = self._of(chr(point))
        if len(self) < MAX_KEPT:
            self[point] = made
        return made


def as_seen(text: str) -> str:
    """The text in NFKC, with every look-alike as the ASCII character that it passes for, and without accents.

    A word of another script stays as it is: it has no ASCII letter or digit, and a letter that is no look-alike.
    """
    if text.isascii():
        return text
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    if plain.isascii():  # Most texts have nothing but accents, and the table below costs more.
        return plain
    text = unicodedata.normalize("NFKC", text).translate(_BASES)
    return text if _LOOK_ALIKES.isdisjoint(text) else _TOKEN.sub(_token_as_seen, text)


def _token_as_seen(token: re.Match[str]) -> str:
    seen = token[0].translate(_AS_SEEN)
    return seen if seen.isascii() or _ASCII_WORD.search(token[0]) else token[0]


def _base(character: str) -> str:
    """The letter without its marks; nothing for a mark that stands alone or a character that cannot be seen."""
    if unicodedata.category(character) in ("Cf", "Me", "Mn"):
        return ""
    return unicodedata.normalize("NFD", character)[0]


def with_ascii_digits(text: str) -> str:
    """The text without unseen characters and with every digit, of any script, circled or an ideograph, as 0 to 9."""
    if text.isascii():
        return text
    return text.translate(_DIGITS)


def _digit(character: str) -> str | None:
    value = unicodedata.numeric(character, None)
    if value is not None and value in range(10):
        return str(int(value))
    return None if unicodedata.category(character) == "Cf" else character


_BASES, _DIGITS = _Table(_base), _Table(_digit)
