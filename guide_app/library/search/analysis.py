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
"""Languages with a stemmer, and its name in Tantivy. Others are searched by whole words and their beginnings."""

# Combining marks that people leave out when they type: of Latin, Greek and Cyrillic letters, and Arabic vowels.
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640]")
_APOSTROPHES = re.compile(r"(?<=\w)['\u2019\u02bc`\u00b4](?=\w)")
_WORD = re.compile(r"[^\W_]+")
# Letters that do not come apart into a plain letter and a mark.
_LETTERS = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})

_ODD_LETTER = re.compile("[đøłßæœıðþ]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What people type around the words that matter. A word here is not looked for when others are left.
STOP_WORDS = {
    "en": _set(
        "a about am an and any anyone anything are as at be been but by can cant could did do does dont for from"
        " get got had has have he her here him his how i if im in into is it its ive just me my need of on or our"
        " person please she should so some somebody someone something that the their them then there they this to"
        " up us want was we were what when where which who will with would you your"
    ),
    "es": _set(
        "a al alguien algo ante como con cual cuando de del desde donde el ella ellas ellos en era es esta estan"
        " estas este esto estos estoy favor fue ha han hay la las le les lo los me mi mis muy necesito nos o para"
        " pero persona por porque puede puedo que quien quiero se ser si sobre son soy su sus te tengo tiene tu un una"
        " uno unos y ya yo"
    ),
}


def folded(text: str) -> str:
    """Text for comparing: lower case, without accents and apostrophes. Its length may differ."""
    if text.isascii():
        return (_APOSTROPHES.sub("", text) if "'" in text or "`" in text else text).lower()
    plain = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text)).lower()
    if _ODD_LETTER.search(plain):
        plain = plain.translate(_LETTERS)
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", plain)))


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order. ``"24/7: C++, ¿Quién?"`` gives ``24 7 c quien``."""
    return _WORD.findall(folded(text))


@lru_cache(maxsize=8192)  # The same few words make up all that people say of records, and each query anew.
def stem(word: str, language: str) -> str:
    """The stem of a folded word; the word itself where the language has no stemmer. ``forget_words`` forgets it."""
    analyzer = _stem_analyzer(language)
    if analyzer is None:
        return word
    stems = analyzer.analyze(word)
    return stems[0] if stems else word


_K = re.compile(r"qu(?=[ei])|c(?=[^eihy]|$)|q")
_P_UNHEARD = re.compile(r"^ps(?=[aeiou])", re.MULTILINE)
_S = re.compile(r"c(?=[eiy])|z|x")
_J = re.compile(r"g(?=[ei])")
_UNHEARD = re.compile(r"h|\B[e]$", re.MULTILINE)
_TWICE = re.compile(r"(.)\1")


def sound_of(word: str) -> str:
    """How a folded word sounds, roughly, to a Spanish ear: ``kito`` and ``quito``, ``pazaporte`` and ``pasaporte``
    are alike. Of many words, each on a line of its own, the sounds line by line.
    """
    word = _P_UNHEARD.sub("s", _K.sub("k", word).replace("ph", "f"))
    word = _J.sub("j", _S.sub("s", word)).replace("v", "b").replace("ll", "y").replace("ch", "C")
    return _TWICE.sub(r"\1", _UNHEARD.sub("", word))


def forget_words() -> None:
    """Keep none of the words that were looked up."""
    stem.cache_clear()


def is_stop_word(word: str, language: str) -> bool:
    """Whether a folded word carries little in a query of that language."""
    return word in STOP_WORDS.get(language, frozenset())


@lru_cache(maxsize=32)
def _stem_analyzer(language: str) -> TextAnalyzer | None:
    name = STEMMERS.get(language.split("-", 1)[0])
    return None if name is None else stem_analyzer(name)


def stem_analyzer(stemmer: str) -> TextAnalyzer:
    """Tantivy's analyzer for folded text: the words that :func:`words_of` gives, as stems."""
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

    return TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.stemmer(stemmer)).build()
