"""A record's Line with its phone numbers filled in, and what it is called, for the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guide_app.content.record import Record
    from guide_app.library.library import Library


_LEFTWARD = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
"""Letters that are written from right to left."""
LONGEST_WORD = 24
"""Letters that fit a line of the largest words in the narrowest window."""
_LONG = re.compile(rf"\w{{{LONGEST_WORD + 1},}}")
ISOLATED = "\u2066%s\u2069"


def unbroken(number: str, among: str = "") -> str:
    """A number that no line break can tear, and that reads as it is dialled ``among`` words of any direction."""
    whole = number.replace("-", "\u2011").replace(" ", "\u00a0")
    return ISOLATED % whole if re.search(_LEFTWARD, among) else whole


def wrapping(text: str) -> str:
    """A text in which a very long word may be broken anywhere: it would push out of sight what stands beside it."""
    return _LONG.sub(lambda word: "\u200b".join(word[0]), text)


def breakable(text: str) -> str:
    """A text whose web addresses wrap at their marks, and within a long name, where a line is narrow."""
    return re.sub(r"\S+[./]\S{3,}", _broken, text)


def _broken(address: re.Match[str]) -> str:
    return re.sub(r"\w+://|\W|_|\w{12}", "\\g<0>\u200b", address[0])


def filled(line: str, library: Library) -> str:
    """``Call {phone:fair-labor}.`` with the number in its place, so that no line break tears it."""
    if "{" not in line:
        return line
    from guide_app.content.markup import parse_line, plain_text

    numbers = {key: unbroken(number, line) for key, number in library.phone_numbers.items()}
    return plain_text(parse_line(line), numbers)


def title_of(record: Record, library: Library) -> str:
    """What a record is called: a service by its name, others by their title or question."""
    return filled(record.title_text, library)
