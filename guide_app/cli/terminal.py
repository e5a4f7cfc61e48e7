"""Arguments from a terminal and text for one: number types, and escaped control characters."""

from __future__ import annotations

import argparse

MAX_ECHO = 80
"""Characters of the input that a message repeats."""
JOINERS = "\u200c\u200d"
"""Zero-width joiner and non-joiner, which join or separate letters and the parts of an emoji. They are harmless."""


def printable(text: str) -> str:
    r"""A message with escaped control characters: a terminal would execute them.

    >>> printable("a\x1b[31mred")
    'a\\x1b[31mred'
    """
    return "".join(each if each.isprintable() or each in JOINERS + "\n" else _spelled(each) for each in text)


def echoed(words: str) -> str:
    """The input shortened to one line, for a message.

    >>> echoed("x" * 100) == "x" * 79 + "…"
    True
    """
    line = " ".join(words.split())
    return printable(line if len(line) <= MAX_ECHO else line[: MAX_ECHO - 1] + "…")


def at_least_one(text: str) -> int:
    """The argparse type of an integer from 1."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of 1 or more")
    return number


def _spelled(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")
