"""Signs: named classes of words, such as a person, a blow, a weapon, a place, a call for help, the distant past, a mere
question, or a tiresome thing. The language files list them (``crisis.signs``) under the same names, so that the weights
learned from one language (``weighing.py``) apply to the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

from guide_app.library.search.terms.analysis import folded, words_of
from guide_app.library.search.terms.languages import Language
from guide_app.library.search.terms.roots import Roots, root_of

MAX_WORDS_OF_SIGN = 3
MORE_LIKELY = 2
"""How many signs fewer the query's likely language may have than another one."""


class LanguageSigns(Struct, frozen=True):
    """The signs of one language: for each folded word or word sequence, its sign names."""

    whole: dict[str, list[str]]
    begun: dict[str, list[str]]
    """By prefix."""
    marked: dict[str, list[str]]
    """By word with diacritics, in a language where they distinguish words."""
    roots: Roots | None = None
    """For a language with root inflection: the keys above are then roots."""


@cache
def compiled_signs(language: Language) -> LanguageSigns:
    """The signs of a language, compiled for storing."""
    root = root_of(language.roots) if language.roots else None
    signs = LanguageSigns({}, {}, {}, language.roots)
    for name, text in language.crisis.signs.items():
        for one in text.split():
            words = words_of(one.replace("_", " "))
            key = " ".join(map(root, words) if root and len(words) == 1 else words)
            if one.endswith("*"):
                signs.begun.setdefault(key, []).append(name)
                continue
            signs.whole.setdefault(key, []).append(name)
            if language.marks_tell:
                signs.marked.setdefault(one.replace("_", " ").lower(), []).append(name)
    return signs


class Signs:
    """Finds the signs in a query."""

    def __init__(self, signs: Mapping[str, LanguageSigns]) -> None:
        self._roots = {code: root_of(one.roots) for code, one in signs.items() if one.roots}
        self._marked = {code: one.marked for code, one in signs.items() if one.marked}
        # All languages in one index, because few words of a query have a sign.
        self._whole = _by_key({code: one.whole for code, one in signs.items()})
        self._begun = _by_key({code: one.begun for code, one in signs.items()})
        self._lengths = sorted(set(map(len, self._begun)))
        self._first = {key.partition(" ")[0] for key in self._whole if " " in key}
        """The first words of signs of several words, which few words of a query are."""

    def among(self, words: Sequence[str], marked: Sequence[str], language: str) -> Sequence[str]:
        """The signs of the folded words in order, in their likely language, unless another language has far more."""
        found: dict[str, list[str]] = {language: []}
        for at, word in enumerate(words):
            longest = MAX_WORDS_OF_SIGN if word in self._first else 1
            for end in range(at + 1, min(at + longest, len(words)) + 1):
                for code, names in self._whole.get(" ".join(words[at:end]), ()):
                    if code not in self._marked or (written := " ".join(marked[at:end])) == folded(written):
                        found.setdefault(code, []).extend(names)
                    else:
                        found.setdefault(code, []).extend(self._marked[code].get(written, ()))
            for code, root in self._roots.items() if not word.isascii() else ():
                if (bare := root(word)) != word:
                    for other, names in self._whole.get(bare, ()):
                        found.setdefault(code, []).extend(names if other == code else ())
            for length in self._lengths:
                if length > len(word):
                    break
                for code, names in self._begun.get(word[:length], ()):
                    found.setdefault(code, []).extend(names)
        return max(found.items(), key=lambda one: len(one[1]) + MORE_LIKELY * (one[0] == language))[1]

    def marks_tell(self, language: str) -> bool:
        """Whether diacritics distinguish words in a language."""
        return language in self._marked


def _by_key(signs: Mapping[str, Mapping[str, Sequence[str]]]) -> Mapping[str, Sequence[tuple[str, Sequence[str]]]]:
    """The sign names of each word, with the language code."""
    found: dict[str, list[tuple[str, Sequence[str]]]] = {}
    for code, words in signs.items():
        for word, names in words.items():
            found.setdefault(word, []).append((code, names))
    return found
