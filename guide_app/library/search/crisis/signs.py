"""What words tell of: who does something, a blow, a weapon, a place, help that is called for; also what is long ago,
only asked about, or a thing that tires people. The lists stand in the files of languages (``crisis.signs``), by the
same names in each, so that what is learned of one language (``weighing.py``) holds in the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from guide_app.library.search.terms.analysis import folded, words_of
from guide_app.library.search.terms.languages import Language
from guide_app.library.search.terms.roots import Roots, root_of

MAX_WORDS_OF_SIGN = 3
MORE_LIKELY = 2
"""How many signs fewer the likely language may have than another."""


class LanguageSigns(Struct, frozen=True):
    """The signs of one language: for each folded word or words side by side, what they tell of."""

    whole: dict[str, list[str]]
    begun: dict[str, list[str]]
    """Of words that begin so."""
    marked: dict[str, list[str]]
    """As they are written, where a word with marks means only itself."""
    roots: Roots | None = None
    """Where forms share only a root: the words above are roots then."""


def compiled_signs(language: Language) -> LanguageSigns:
    """The signs of a language, ready to be stored."""
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
    """Finds the signs in what was typed."""

    def __init__(self, signs: Mapping[str, LanguageSigns]) -> None:
        self._roots = {code: root_of(one.roots) for code, one in signs.items() if one.roots}
        self._marked = {code: one.marked for code, one in signs.items() if one.marked}
        # Those of all languages at once: few words of a query have any.
        self._whole = _by_key({code: one.whole for code, one in signs.items()})
        self._begun = _by_key({code: one.begun for code, one in signs.items()})
        self._lengths = sorted(set(map(len, self._begun)))

    def among(self, words: Sequence[str], marked: Sequence[str], language: str) -> Sequence[str]:
        """What the folded words tell of, in order: in the language that they are likely in, unless another has far more
        of them.
        """
        found: dict[str, list[str]] = {language: []}
        for at, word in enumerate(words):
            for end in range(at + 1, min(at + MAX_WORDS_OF_SIGN, len(words)) + 1):
                for code, names in self._whole.get(" ".join(words[at:end]), ()):
                    if code not in self._marked or (written := " ".join(marked[at:end])) == folded(written):
                        found.setdefault(code, []).extend(names)
                    else:
                        found.setdefault(code, []).extend(self._marked[code].get(written, ()))
            for code, root in self._roots.items():
                if not word.isascii() and (bare := root(word)) != word:
                    for other, names in self._whole.get(bare, ()):
                        found.setdefault(code, []).extend(names if other == code else ())
            for length in self._lengths:
                for code, names in self._begun.get(word[:length], ()) if length <= len(word) else ():
                    found.setdefault(code, []).extend(names)
        return max(found.items(), key=lambda one: len(one[1]) + MORE_LIKELY * (one[0] == language))[1]

    def marks_tell(self, language: str) -> bool:
        """Whether a word with marks means only itself there."""
        return language in self._marked


def _by_key(signs: Mapping[str, Mapping[str, Sequence[str]]]) -> Mapping[str, Sequence[tuple[str, Sequence[str]]]]:
    """What each word tells of, with the code of the language."""
    found: dict[str, list[tuple[str, Sequence[str]]]] = {}
    for code, words in signs.items():
        for word, names in words.items():
            found.setdefault(word, []).append((code, names))
    return found
