"""The texts that follow their reader, not the window: of paper, of the client view, of plans and of slides.

They are in the same catalogues as those of the window, ``assets/translations/guide_LANGUAGE.ts``, which translators
edit with Qt Linguist. The window reads them compiled, through Qt; paper and commands read them here, without Qt. A text
is marked where it is declared, as any message is (``messages.py``), in the context of what it is for:

``card``    cards, labels, posters, and dates
``page``    whole pages
``fact``    headings on pages, of texts that only the whole languages of a pack have: other languages do not need them
``client``  the client view
``plan``    calls for tonight
``slides``  workshops

A reader gets a thing in their language only if the catalogue has every text of its context, so that nothing mixes two
languages.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from guide_app.system.messages import Message, Texts, english_form

AnyTexts = TypeVar("AnyTexts", bound=Texts)
CONTEXTS = ("card", "page", "fact", "client", "plan", "slides")
"""The contexts of texts that follow their reader."""
ENGLISH = "en"
PLURALS: dict[str, Callable[[int], int]] = {
    "en": lambda count: int(count != 1),
    "es": lambda count: int(count != 1),
    "pt-BR": lambda count: int(count > 1),
    "vi": lambda count: 0,
    "ht": lambda count: 0,
    "ar": lambda count: min(count, 2) if count < 3 else 3 if 3 <= count % 100 <= 10 else 4 if count % 100 >= 11 else 5,
}
"""Every language of the catalogues, with the place of the plural form for a count: the rules of Unicode's CLDR, in the
order in which Qt has the forms.
"""
Key = tuple[str, str, str]
"""Context, text and comment."""


class Catalogue:
    """The texts of one language."""

    def __init__(self, language: str, forms: Mapping[Key, tuple[str, ...]], unfinished: frozenset[str]) -> None:
        self.language = language
        self.forms = forms
        """By context, text and comment: the text, or one for each plural form."""
        self._unfinished = unfinished
        self._plural = PLURALS[language]

    def text(self, message: Message) -> str:
        """A message in this language, in English where it has no translation; its placeholders are not filled."""
        forms = self.forms.get((message.context, message.text, message.comment))
        count = message.count
        if count is None:
            return forms[0] if forms else message.text
        text = forms[self._plural(count)] if forms else english_form(message.text, count == 1)
        return text.replace("%n", str(count))

    def has(self, context: str) -> bool:
        """Whether every text of a context is translated."""
        return self.language == ENGLISH or context not in self._unfinished


@functools.cache
def catalogue(folder: Path, language: str) -> Catalogue:
    """The catalogue of a language. A language without a file has no translation.

    Raises:
        OSError: a file of the program cannot be read.
        ValueError: it is damaged.

    """
    from xml.etree import ElementTree

    forms: dict[Key, tuple[str, ...]] = {}
    unfinished: set[str] = set(CONTEXTS)
    file = folder / f"guide_{language}.ts"
    if language != ENGLISH and file.is_file():
        try:
            root = ElementTree.fromstring(file.read_bytes())  # noqa: S314 - a file of the program
        except ElementTree.ParseError as error:
            raise ValueError(f"{file}: {error}") from error
        for context in root.iter("context"):
            name = context.findtext("name") or ""
            unfinished.discard(name)
            for message in context.iter("message"):
                found = message.find("translation")
                if found is None or found.get("type") is not None:
                    unfinished.add(name)
                    continue
                plurals = tuple(form.text or "" for form in found.iter("numerusform"))
                key = (name, message.findtext("source") or "", message.findtext("comment") or "")
                forms[key] = plurals or (found.text or "",)
    return Catalogue(language, forms, frozenset(unfinished))


def languages_with(folder: Path, context: str) -> tuple[str, ...]:
    """The languages that have every text of a context; English comes first."""
    return tuple(language for language in PLURALS if catalogue(folder, language).has(context))


def language_of(folder: Path, context: str, language: str) -> str:
    """This language, or English where it lacks a text of the context."""
    return language if language in PLURALS and catalogue(folder, language).has(context) else ENGLISH


def texts_in(kind: type[AnyTexts], folder: Path, language: str) -> AnyTexts:
    """An object of a class of texts, in a language."""
    return kind(catalogue(folder, language).text)
