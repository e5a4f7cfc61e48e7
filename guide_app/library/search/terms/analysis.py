"""Text analysis: one tokenizer for the index, queries and snippets.

Words are folded: lower case, no accents or tone marks, no apostrophes. Stemming takes folded words, so that "quitó",
"quito" and "quitaron" have the same stem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from guide_app.library.search.terms.languages import kept_of_languages, language_of, languages

if TYPE_CHECKING:
    from tantivy import TextAnalyzer

# Combining marks that people omit in typing: those of Latin, Greek and Cyrillic letters, and Arabic vowels.
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640]")
# The apostrophe is first in the pattern, so that few places of a text are tried.
_APOSTROPHES = re.compile(r"['\u2019\u02bc`\u00b4](?<=\w.)(?=\w)")
_WORD = re.compile(r"[^\W_]+")
_BETWEEN_WORDS = re.compile(r"[^\w\s,]")
# Letters that Unicode does not decompose into a base letter and a mark.
_LATIN = {"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
# Arabic letters that people interchange, those of a Persian keyboard, and digits.
_ARABIC = {"ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك"}
_DIGITS = {chr(first + digit): str(digit) for first in (0x660, 0x6F0) for digit in range(10)}
_LETTERS = _LATIN | _ARABIC | _DIGITS
_ODD_LETTER = re.compile(f"[{''.join(_LETTERS)}]")


def folded(text: str) -> str:
    """The text for comparison: lower case, without accents and apostrophes. Its length may differ."""
    if text.isascii():
        return (_APOSTROPHES.sub("", text) if "'" in text or "`" in text else text).lower()
    plain = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text)).lower()
    if _ODD_LETTER.search(plain):
        for odd, letter in _LETTERS.items():  # On a long text, str.translate takes several times as long.
            plain = plain.replace(odd, letter)
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", plain)))


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order. ``"24/7: C++, ¿Quién?"`` gives ``24 7 c quien``."""
    return words_of_folded(folded(text))


def words_of_folded(text: str) -> list[str]:
    """The words of a text that is folded already."""
    return _WORD.findall(text)


def words_of_phrases(texts: Iterable[str]) -> list[list[list[str]]]:
    """For each comma-separated text, the folded words of its phrases, without empty phrases. Folds all at once."""
    plain = folded("\n".join(text.replace("\n", " ") for text in texts)).replace("_", " ")
    lines = _BETWEEN_WORDS.sub(" ", plain).split("\n")
    return [[words for phrase in line.split(",") if (words := phrase.split())] for line in lines]


@lru_cache(maxsize=8192)  # Queries repeat the same few words.
def stem(word: str, language: str) -> str:
    """The stem of a folded word; the word itself if the language has no stemmer. ``forget_words`` clears the cache."""
    analyzer = _stem_analyzer(language)
    if analyzer is None:
        return word
    stems = analyzer.analyze(word)
    return stems[0] if stems else word


def stem_by_word(words: Collection[str], language: str) -> dict[str, str]:
    """The stem of each of many folded words, which the engine cuts all at once."""
    analyzer = _stem_analyzer(language)
    if analyzer is None:
        return dict(zip(words, words, strict=True))
    # The digit between two words shows where the engine cuts a word in two, or leaves one out.
    stems = analyzer.analyze(" 0 ".join(words))
    if len(stems) == 2 * len(words) - 1 and stems[1::2].count("0") == len(words) - 1:
        return dict(zip(words, stems[::2], strict=True))
    return {word: stem(word, language) for word in words}


def stems_of(words: Collection[str], language: str) -> frozenset[str]:
    """The stems of folded words, which the engine cuts all at once unless it cuts a word in two."""
    analyzer = _stem_analyzer(language)
    if analyzer is None:
        return frozenset(words)
    stems = analyzer.analyze(" ".join(words))
    return frozenset(stems if len(stems) == len(words) else (stem(word, language) for word in words))


_K = re.compile(r"qu(?=[ei])|c(?=[^eihy]|$)|q")
_P_UNHEARD = re.compile(r"^ps(?=[aeiou])", re.MULTILINE)
_S = re.compile(r"c(?=[eiy])|z|x")
_J = re.compile(r"g(?=[ei])")
_UNHEARD = re.compile(r"h|\B[e]$", re.MULTILINE)
_TWICE = re.compile(r"(.)\1")


def sound_of(word: str) -> str:
    """The phonetic key of a folded word by approximate Spanish pronunciation: ``kito`` and ``quito``, ``pazaporte`` and
    ``pasaporte`` have the same. For several words, one per line, the keys line by line.
    """
    word = _P_UNHEARD.sub("s", _K.sub("k", word).replace("ph", "f"))
    word = _J.sub("j", _S.sub("s", word)).replace("v", "b").replace("ll", "y").replace("ch", "C")
    return _TWICE.sub(r"\1", _UNHEARD.sub("", word))


def forget_words() -> None:
    """Clear the caches of looked-up words, and the analyzers, which keep the last word."""
    stem.cache_clear()
    _stem_analyzer.cache_clear()


def stop_words(language: str) -> frozenset[str]:
    """The folded stop words of a language."""
    return _stop_words(language.partition("-")[0])


def is_stop_word(word: str, language: str) -> bool:
    """Whether a folded word is a stop word of a language."""
    return word in _stop_words(language.partition("-")[0])


def is_small_word(word: str) -> bool:
    """Whether a folded word is a stop word of any language."""
    return word in _small_words()


def stemmer_of(language: str) -> str | None:
    """The name of a language's stemmer in Tantivy; None without one."""
    known = language_of(language)
    return None if known is None else known.stemmer


@kept_of_languages
def _stop_words(code: str) -> frozenset[str]:
    known = language_of(code)
    return frozenset(words_of(known.stop_words)) if known else frozenset()


@kept_of_languages
def _small_words() -> frozenset[str]:
    return frozenset(word for code in languages() for word in _stop_words(code))


@lru_cache(maxsize=32)
def _stem_analyzer(language: str) -> TextAnalyzer | None:
    name = stemmer_of(language)
    return None if name is None else stem_analyzer(name)


def stem_analyzer(stemmer: str) -> TextAnalyzer:
    """Tantivy's analyzer for folded text: the stems of the words of :func:`words_of`."""
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

    return TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.stemmer(stemmer)).build()
