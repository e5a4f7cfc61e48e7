"""A language that nobody speaks: every word of the interface is 40 % longer than in English and bears accents.

What is too long for its place is cut off in it; what the extraction missed is there in plain English.
"""

from __future__ import annotations

import re
from pathlib import Path

from guide_app.system.messages import english_form
from tests.catalogue import compile_catalogue, extract, translate

LONGER = 0.4
_ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
_KEPT = re.compile(r"%\d|%n|\{\w+\}|<[^>]+>|&\w+;|\*\.\w+|Ctrl\+\S+|[\W\d_]")
"""Places to fill, markup, patterns of files, keys, and what is between words."""
_DATE = re.compile(r"[dMyhmzAaPp,.: ]+")
"""How a date is written is no text: each language has its own order."""


def pseudo(text: str, one: bool = False) -> str:
    """A text in that language.

    >>> pseudo("Print %1 now"), pseudo("%n sheet(s)", one=True)
    ('Príntññ %1 nówññ', '%n shéétññ')
    """
    if _DATE.fullmatch(text):
        return text
    text = english_form(text, one)
    parts: list[str] = []
    end = 0
    for kept in _KEPT.finditer(text):
        parts += [_word(text[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join((*parts, _word(text[end:])))


def make_pseudo(folder: Path, language: str = "en") -> Path:
    """Catalogues for the program: that of ``language`` is the pseudo-translation, whole. Gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    catalogue = folder / f"guide_{language}.ts"
    extract(catalogue)
    translate(catalogue, pseudo, "en_US")
    compile_catalogue(catalogue)
    return folder


def _word(word: str) -> str:
    return word.translate(_ACCENTS) + "ñ" * -(-len(word) * 4 // 10)
