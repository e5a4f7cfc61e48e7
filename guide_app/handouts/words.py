"""The fixed words of handouts, by language, and the words that a discreet handout must not hold."""

from __future__ import annotations

import datetime as dt
import functools
import re
import unicodedata
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from guide_app.handouts.problems import HandoutError, RenderError


class Words(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One language of ``assets/handouts/words.yaml``."""

    name: str
    """The language's name in English, for messages."""
    edition: str
    edition_checked: str
    """When both are of one day."""
    checked: str
    checked_long_ago: str
    draft: str
    call_or_text: str
    by_text: str
    by_text_keyword: str
    by_relay: str
    by_tty: str
    by_videophone: str
    scan_call: str
    scan_text: str
    qr_call: str
    qr_text: str
    date: str
    months: Annotated[tuple[str, ...], Meta(min_length=12, max_length=12)]
    telling: tuple[str, ...]

    def day(self, date: dt.date) -> str:
        """A date as people of this language write it, short: ``Nov 24, 2026``."""
        return self.date.format(day=date.day, month=self.months[date.month - 1], year=date.year)

    def telling_word(self, text: str) -> str | None:
        """The first word of ``text`` that tells a stranger what the handout is about, or None."""
        for word in re.findall(r"\w+", text):
            if any(_folded(word).startswith(_folded(start)) for start in self.telling):
                return word
        return None


class WordList:
    """The words of every language."""

    def __init__(self, by_language: dict[str, Words]) -> None:
        self._by_language = by_language

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that handouts can be printed in."""
        return tuple(self._by_language)

    def of(self, language: str) -> Words:
        """The words of a language. Raises HandoutError for one that handouts do not know."""
        if language not in self._by_language:
            known = ", ".join(self._by_language)
            raise HandoutError(f"Handouts have no words in '{language}'. Choose one of: {known}.")
        return self._by_language[language]


@functools.cache
def load_words(path: Path) -> WordList:
    """Read ``words.yaml``. Raises RenderError: the file is part of the program."""
    try:
        return WordList(msgspec.yaml.decode(path.read_bytes(), type=dict[str, Words]))
    except (OSError, msgspec.DecodeError) as error:
        raise RenderError(f"{path}: the words of handouts cannot be read: {error}.") from error


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
