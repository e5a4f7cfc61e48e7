"""The words that people use, made ready for searching: each phrase as stems, looked up in a query by a dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from guide_app.content.word_groups import SynonymGroup
from guide_app.library.search.analysis import STOP_WORDS, is_stop_word, stem, words_of
from guide_app.library.search.common_words import NEGATIONS, ORDINARY_WORDS, SPOKEN_FORMS


class Synonyms(Struct, frozen=True):
    """The synonyms of one language."""

    phrases: dict[str, tuple[int, ...]]
    """A phrase by its key, and the numbers of the groups that it opens."""
    also: tuple[tuple[tuple[str, ...], ...], ...]
    """For each group, the phrases to look for as well, as folded words."""
    needs: tuple[str | None, ...]
    """For each group, the need that the words name."""
    longest: int
    """Words in the longest phrase."""
    spelt: frozenset[str]
    """Stems that are spelt right, even where no record has them: of the words here, those of danger and despair, and
    the ordinary words of the language. A search never corrects them."""


NOT = "not"
"""The word for every negation in a phrase."""
_NEGATIONS = {language: frozenset(words.split()) for language, words in NEGATIONS.items()}

_APART: dict[str, dict[str, str]] = {
    "en": dict.fromkeys(("trafficker", "traffickers"), "trafficker"),
    "es": dict.fromkeys(("refugiado", "refugiada", "refugiados", "refugiadas"), "refugiado"),
}
"""Words that share their stem with others of another meaning ("trafficking", "refugio"), and what they are known by."""

NO_SYNONYMS = Synonyms({}, (), (), 0, frozenset())


def words_said(groups: Iterable[SynonymGroup]) -> list[str]:
    """Every word of what people say, folded."""
    return words_of("\n".join(say for group in groups for say in group.phrases_said))


def compiled(groups: Iterable[SynonymGroup], language: str, spelt_right: Iterable[str] = ()) -> Synonyms:
    """The groups of a language, ready to be stored. ``spelt_right`` are words that are spelt right, those that people
    say among them.
    """
    phrases: dict[str, list[int]] = {}
    also: list[tuple[tuple[str, ...], ...]] = []
    needs: list[str | None] = []
    longest = 0
    for number, group in enumerate(groups):
        for words in map(words_of, group.phrases_said if group.also or group.need else ()):
            longest = max(longest, len(words))
            for key in _keys(words, language):
                phrases.setdefault(key, []).append(number)
        also.append(tuple(words for phrase in group.phrases_sought if (words := tuple(words_of(phrase)))))
        needs.append(group.need)
    by_phrase = {phrase: tuple(dict.fromkeys(numbers)) for phrase, numbers in phrases.items()}
    spelt = {stem(word, language) for word in (*spelt_right, *_ordinary(language))}
    spelt.update(word for phrase in phrases for word in phrase.split() if word != NOT)
    spelt.update(stem(word, language) for some in also for words in some for word in words)
    return Synonyms(by_phrase, tuple(also), tuple(needs), longest, frozenset(spelt))


def said_of(all_groups: Mapping[str, Iterable[SynonymGroup]]) -> dict[str, dict[str, str]]:
    """What people say of each record (``kind:id``), by language: the phrases of the groups that lead to it."""
    said: dict[str, dict[str, str]] = {}
    for language, groups in all_groups.items():
        for group in groups:
            for record in group.to:
                of_record = said.setdefault(record, {})
                known = [of_record[language]] if language in of_record else []
                of_record[language] = "\n".join([*known, *group.phrases_said])
    return said


def _ordinary(language: str) -> Iterable[str]:
    base = language.split("-", 1)[0]
    tables = (ORDINARY_WORDS, NEGATIONS, SPOKEN_FORMS)
    return (*(word for table in tables for word in table.get(base, "").split()), *STOP_WORDS.get(base, ()))


def _keys(words: Sequence[str], language: str) -> set[str]:
    """A phrase as it stands, and without the words that say little; but "the life" is not in every "life"."""
    telling = _telling(words, language)
    kept = [words, telling] if len(telling) > 1 or len(words) == 1 else [words]
    return {phrase_key(some, language) for some in kept if some}


def phrase_key(words: Iterable[str], language: str) -> str:
    """What folded words are looked up by: their stems, and one word for every negation.

    >>> phrase_key(["never", "pays"], "en") == phrase_key(["not", "pay"], "en")
    True
    """
    base = language.split("-", 1)[0]
    negations, apart = _NEGATIONS.get(base, frozenset()), _APART.get(base, {})
    return " ".join(NOT if word in negations else apart.get(word) or stem(word, language) for word in words)


def _telling(words: Sequence[str], language: str) -> Sequence[str]:
    """Without the words that say little, unless there are no others."""
    return [word for word in words if not is_stop_word(word, language)] or words
