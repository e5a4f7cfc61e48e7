"""What a terminal gives and may be shown: numbers as arguments, and texts without control characters."""

from __future__ import annotations

import argparse

MAX_ECHO = 80
"""Characters of what was typed that a message repeats."""
JOINERS = "\u200c\u200d"
"""Marks that join or part letters, and the figures of one emoji. They are not printed, and change nothing else."""


def printable(text: str) -> str:
    r"""A message whose control characters are spelled out: a terminal would obey them.

    >>> printable("a\x1b[31mred")
    'a\\x1b[31mred'
    """
    return "".join(each if each.isprintable() or each in JOINERS + "\n" else _spelled(each) for each in text)


def echoed(words: str) -> str:
    """What was typed, shortened and on one line, for a message.

    >>> echoed("x" * 100) == "x" * 79 + "…"
    True
    """
    line = " ".join(words.split())
    return printable(line if len(line) <= MAX_ECHO else line[: MAX_ECHO - 1] + "…")


def at_least_one(text: str) -> int:
    """The type of an argument that is a number from 1 on, for argparse."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 on")
    return number


def _spelled(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")
