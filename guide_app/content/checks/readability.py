"""The readability of a text as a school grade, from the length of its sentences and words.

English: Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy
enlisted personnel", Research Branch Report 8-75, 1975). Spanish: Crawford's grade (Alan N. Crawford, "Fórmula y gráfico
para determinar la comprensibilidad de textos del nivel primario en castellano", Lectura y Vida, 1989), made for grades
1 to 6. Other languages have no formula here.

The grade is a hint for the author and does not measure a single sentence: pass 25 words or more.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

MAX_HYPHENATED = 60_000
"""Different words to look up in the hyphenation dictionary, each in 15 microseconds; the Worcester pack has 6,000. Of
further ones, the groups of vowels count."""
MIN_WORDS = 25
"""The minimum number of words for a grade."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:]+(?=\s|$)|\n+")
_VOWELS = re.compile("[aeiouy]+")
_SILENT = re.compile(r"[^aeiouyl]e$|[^aeiouydt]ed$|[^aeiouysxzcg]es$")
_english: dict[str, int] = {}
"""The syllables of the words counted before."""
_SPANISH_VOWELS = re.compile("[aeiouáéíóúü]+")


def grade(text: str, language: str) -> float | None:
    """The school grade, or None for a text that is too short or in a language without a formula here.

    A line break ends a sentence, so that list items count as sentences; so does a colon.
    """
    words = _WORD.findall(text.lower())
    if len(words) < MIN_WORDS or language not in ("en", "es"):
        return None
    sentences = sum(1 for part in _SENTENCE_END.split(text) if _WORD.search(part))
    if language == "en":
        syllables = sum(english_syllables(word) for word in words)
        return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59
    syllables = sum(spanish_syllables(word) for word in words)
    per_hundred = 100 / len(words)
    return -0.205 * sentences * per_hundred + 0.049 * syllables * per_hundred - 3.407


def english_syllables(word: str) -> int:
    """Syllables of a lower-case word: the larger of two counts, each of which misses some.

    Hyphenation (the dictionary of ``pyphen``) never separates a single letter: a-bout. Groups of vowels miss i-de-a.
    In 80 words of the guide with 181 syllables the two together find 183; hyphenation alone finds 163.
    """
    found = _english.get(word)
    if found is None:
        found = len(_VOWELS.findall(word))
        if found > 1 and _SILENT.search(word):
            found -= 1
        if len(_english) < MAX_HYPHENATED:
            found = _english[word] = max(found, len(_hyphens().positions(word)) + 1)
    return found


@lru_cache(maxsize=16_384)
def spanish_syllables(word: str) -> int:
    """Syllables of a lower-case word by Spanish spelling rules: each strong or accented vowel counts as one."""
    word = re.sub(r"([gq])u(?=[eiéí])", r"\1", word)
    word = re.sub(r"y(?![aeiouáéíóú])", "i", word)
    nuclei = 0
    for run in _SPANISH_VOWELS.findall(word):
        nuclei += max(1, sum(1 for vowel in run if vowel in "aeoáéíóú"))
    return max(1, nuclei)


@cache
def _hyphens() -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang="en_US", left=1, right=1)
