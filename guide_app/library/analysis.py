"""From text to words, in one way for what is indexed, what is typed and what is marked in a snippet.

Words are folded: lower case, no accents or tone marks, no apostrophes. Stems are made from folded words, so that
"quitó", "quito" and "quitaron" meet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tantivy import TextAnalyzer

STEMMERS = {
    "ar": "arabic",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "pt": "portuguese",
    "ru": "russian",
}
"""The languages that have a stemmer, and its name in Tantivy. Others are searched by whole words and their beginnings."""

# Combining marks that people leave out when they type: of Latin, Greek and Cyrillic letters, and Arabic vowels.
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640]")
_APOSTROPHES = re.compile(r"(?<=\w)['\u2019\u02bc`\u00b4](?=\w)")
_WORD = re.compile(r"[^\W_]+")
# Letters that do not come apart into a plain letter and a mark.
_LETTERS = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})

# What people type around the words that matter. A word here is not looked for when others are left.
STOP_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        [
            "a",
            "about",
            "am",
            "an",
            "and",
            "any",
            "are",
            "as",
            "at",
            "be",
            "been",
            "but",
            "by",
            "can",
            "could",
            "did",
            "do",
            "does",
            "for",
            "from",
            "had",
            "has",
            "have",
            "he",
            "her",
            "him",
            "his",
            "how",
            "i",
            "if",
            "in",
            "into",
            "is",
            "it",
            "its",
            "ive",
            "im",
            "me",
            "my",
            "of",
            "on",
            "or",
            "our",
            "she",
            "should",
            "so",
            "some",
            "that",
            "the",
            "their",
            "them",
            "then",
            "there",
            "they",
            "this",
            "to",
            "up",
            "us",
            "was",
            "we",
            "were",
            "what",
            "when",
            "where",
            "which",
            "who",
            "will",
            "with",
            "would",
            "you",
            "your",
            "dont",
            "cant",
            "need",
            "want",
            "get",
            "got",
            "find",
            "someone",
            "somebody",
            "anyone",
            "person",
            "people",
            "please",
        ]
    ),
    "es": frozenset(
        [
            "a",
            "al",
            "alguien",
            "algo",
            "como",
            "con",
            "cual",
            "cuando",
            "de",
            "del",
            "donde",
            "el",
            "ella",
            "ellos",
            "en",
            "era",
            "es",
            "esta",
            "este",
            "esto",
            "ha",
            "hay",
            "he",
            "la",
            "las",
            "le",
            "les",
            "lo",
            "los",
            "me",
            "mi",
            "mis",
            "muy",
            "no",
            "nos",
            "o",
            "para",
            "pero",
            "por",
            "que",
            "quien",
            "se",
            "ser",
            "si",
            "sin",
            "sobre",
            "son",
            "soy",
            "su",
            "sus",
            "te",
            "tengo",
            "tiene",
            "tu",
            "un",
            "una",
            "uno",
            "y",
            "ya",
            "yo",
            "necesito",
            "quiero",
            "puedo",
            "puede",
            "hacer",
            "persona",
            "personas",
            "favor",
            "estoy",
            "buscar",
            "busco",
        ]
    ),
}


def folded(text: str) -> str:
    """Text for comparing: lower case, without accents and apostrophes. Its length may differ."""
    plain = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text)).lower().translate(_LETTERS)
    return (
        plain if plain.isascii() else unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", plain)))
    )


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order. ``"24/7: C++, ¿Quién?"`` gives ``24 7 c quien``."""
    return _WORD.findall(folded(text))


def stem(word: str, language: str) -> str:
    """The stem of a folded word; the word itself where the language has no stemmer."""
    analyzer = _stem_analyzer(language)
    if analyzer is None:
        return word
    stems = analyzer.analyze(word)
    return stems[0] if stems else word


def is_stop_word(word: str, language: str) -> bool:
    """Whether a folded word carries little in a query of that language."""
    return word in STOP_WORDS.get(language, frozenset())


@lru_cache(maxsize=32)
def _stem_analyzer(language: str) -> TextAnalyzer | None:
    name = STEMMERS.get(language.split("-", 1)[0])
    return None if name is None else stem_analyzer(name)


def stem_analyzer(stemmer: str) -> TextAnalyzer:
    """Tantivy's analyzer for text that :func:`words_of` has already taken apart and joined by spaces."""
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

    return TextAnalyzerBuilder(Tokenizer.whitespace()).filter(Filter.stemmer(stemmer)).build()
