"""Lists and counts in the interface language. Times and dates are in ``ui/common/formatting.py``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLocale


def list_words(parts: Iterable[str]) -> str:
    """Several items in one line: ``Monday, Friday``; ``月、金``."""
    return _separator(QLocale().name()).join(parts)


def count_words(count: int) -> str:
    """A count: ``41,230``; ``41.230``."""
    return QLocale().toString(count)


@lru_cache(maxsize=16)
def _separator(locale: str) -> str:
    """The separator between two items of a list, other than the last two."""
    return QLocale(locale).createSeparatedList(["0", "1", "2", "3"]).partition("0")[2].partition("1")[0]
