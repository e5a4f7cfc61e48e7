"""Line breaks: none within a phone number; anywhere within a very long word or a web address."""

from __future__ import annotations

import re

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Letters of scripts written from right to left."""
MAX_WORD = 24
"""Number of letters that fit one line of the largest type in the narrowest window."""
_LONG = re.compile(rf"\w{{{MAX_WORD + 1},}}")
ISOLATED = "\u2066%s\u2069"
OWN_WAY = "\u2068%s\u2069"


def unbroken(number: str, among: str = "") -> str:
    """A number that does not wrap and reads from left to right ``among`` text of any direction."""
    whole = number.replace("-", "\u2011").replace(" ", "\u00a0")
    return ISOLATED % whole if _has_leftward(among) else whole


def apart(words: str, mirrored: bool = True) -> str:
    """A text isolated in its own direction: ``617-399-6720 ext. 19`` is not reordered within right-to-left text. Where
    the window is not ``mirrored``, only letters from right to left need that; Qt lays out other text faster without it.
    """
    return OWN_WAY % words if mirrored or _has_leftward(words) else words


def _has_leftward(text: str) -> bool:
    return not text.isascii() and _LEFTWARD.search(text) is not None


def wrapping(text: str) -> str:
    """A text in which very long words may break anywhere: they would push their neighbors out of view."""
    return _LONG.sub(lambda word: "\u200b".join(word[0]), text)


def breakable(text: str) -> str:
    """A text whose web addresses may break at punctuation, and within a long name, where a line is narrow."""
    return re.sub(r"\S+[./]\S{3,}", _broken, text)


def _broken(address: re.Match[str]) -> str:
    return re.sub(r"\w+://|\W|_|\w{12}", "\\g<0>\u200b", address[0])
