"""What was typed, as it may be said again."""

from __future__ import annotations

LONGEST = 80
JOINERS = "\u200c\u200d"
"""Marks that join or part letters, and the figures of one emoji. They are not printed, and change nothing else."""


def harmless(text: str) -> str:
    r"""A message whose control characters are spelled out: a terminal would obey them.

    >>> harmless("a\x1b[31mred")
    'a\\x1b[31mred'
    """
    return "".join(each if each.isprintable() or each in JOINERS + "\n" else _spelled(each) for each in text)


def said_again(words: str) -> str:
    """Words for a sentence of one line.

    >>> said_again("x" * 100) == "x" * 79 + "…"
    True
    """
    line = " ".join(words.split())
    return harmless(line if len(line) <= LONGEST else line[: LONGEST - 1] + "…")


def _spelled(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")
