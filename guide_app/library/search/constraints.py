"""Words at the ends of a query that say which services will do, not what they are about: a language that must be
spoken, open now, free, day and night, under 18, a need by its title.

"lawyer spanish open now" looks for *lawyer* among the services that speak Spanish and are open. Each wish is told with
the results and can be taken off, and then its words are looked for like any others. They are known in every language of
the tables below, whichever is asked in, because people mix them.

>>> wishes = Wishes(("en", "es"), frozenset({"es", "pt"}), {"legal help": "legal"})
>>> found = wishes.among("lawyer who speaks spanish open now".split())
>>> [(wish.key, wish.words) for wish in found.wishes], found.first, found.last
([('open-now', 'open now'), ('speaks:es', 'who speaks spanish')], 0, 1)
>>> wishes.among("spanish speaking free lawyer".split()).first
3
>>> wishes.among("set free".split()).wishes
()
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct, structs

from guide_app.library.search.analysis import words_of
from guide_app.library.services import ServiceFilter, base_language

OPEN_NOW, FREE, ALWAYS, UNDER_18, SPEAKS, NEED = "open-now", "free", "always", "under-18", "speaks:", "need:"

_PHRASES: dict[str, str] = {
    OPEN_NOW: "open now|open right now|open today|abierto ahora|abiertos ahora|abierta ahora|abierto|abiertos",
    FREE: "free|for free|free of charge|no cost|gratis|gratuito|gratuita|gratuitos|sin costo",
    ALWAYS: "24 hours|24 hour|24 hrs|24h|24hr|24hrs|24 7|24 hours a day|day and night|all night"
    "|open 24 hours|open 24 hrs|open 24 7|open all night|open day and night"
    "|24 horas|las 24 horas|dia y noche|toda la noche|abierto 24 horas|abierto las 24 horas|abierto toda la noche",
    UNDER_18: "under 18|under eighteen|for minors|for a minor|menor de 18|menores de 18|menos de 18|para menores"
    "|para menores de edad|para un menor|para una menor",
}
_LANGUAGES: dict[str, str] = {
    "en": "english|ingles",
    "es": "spanish|espanol|castellano",
    "pt": "portuguese|portugues|brazilian portuguese",
    "ht": "haitian creole|kreyol|kreyol ayisyen|creole haitiano",
    "vi": "vietnamese|vietnamita|tieng viet",
    "km": "khmer|camboyano",
    "ar": "arabic|arabe|العربية",
    "ru": "russian|ruso|русский",
    "zh": "chinese|mandarin|cantonese|chino|mandarin|中文",
    "fr": "french|frances|francais",
    "sq": "albanian|albanes|shqip",
    "tw": "twi",
    "sw": "swahili|kiswahili",
    "so": "somali",
    "uk": "ukrainian|ucraniano|українська",
    "fa": "persian|farsi|dari",
    "ps": "pashto",
    "ne": "nepali",
    "my": "burmese",
    "pl": "polish|polaco|polski",
    "el": "greek|griego",
    "it": "italian|italiano",
    "hi": "hindi",
    "ko": "korean|coreano",
    "ase": "american sign language|asl|sign language|lengua de senas",
}
_BEFORE_LANGUAGE = frozenset(
    words_of("who that speak speaks speaking only in que habla hablan hable hablen hablo hablamos solo en")
)
_AFTER_LANGUAGE = frozenset(words_of("speaking speaker speakers language"))
_POLITE = frozenset(words_of("please pls thanks por favor porfavor gracias"))
"""Words at the end that say nothing."""
_NOT_BEFORE_FREE = frozenset(words_of("set get be is am are break drug alcohol smoke him her them me us not"))


class Wish(Struct, frozen=True):
    """One wish, as ``open-now``, ``free``, ``always``, ``under-18``, ``speaks:es``, ``need:legal``."""

    key: str
    words: str
    """What was typed, folded."""


class Found(Struct, frozen=True):
    """The wishes of a query, and which of its words are left: from ``first`` up to ``last``."""

    wishes: tuple[Wish, ...]
    first: int
    last: int

    @property
    def ask_for_services(self) -> bool:
        """Whether services are asked for and nothing else: by a need, or by when they answer. "Free" and "under 18"
        alone may be meant as words too.
        """
        return any(wish.key in (OPEN_NOW, ALWAYS) or wish.key.startswith(NEED) for wish in self.wishes)

    def filtered(self, wanted: ServiceFilter) -> ServiceFilter:
        """A filter with the wishes added."""
        keys = [wish.key for wish in self.wishes]
        return structs.replace(
            wanted,
            needs=wanted.needs | {key.removeprefix(NEED) for key in keys if key.startswith(NEED)},
            languages=wanted.languages | {key.removeprefix(SPEAKS) for key in keys if key.startswith(SPEAKS)},
            open_now=wanted.open_now or OPEN_NOW in keys,
            free=wanted.free or FREE in keys,
            always=wanted.always or ALWAYS in keys,
            under_18=wanted.under_18 or UNDER_18 in keys,
        )


class Wishes:
    """Finds wishes, for the languages of one pack: its own, and those that its services speak. ``needs`` are the ids of
    its needs by their folded titles.
    """

    def __init__(self, languages: Sequence[str], spoken: Collection[str], needs: Mapping[str, str]) -> None:
        own = base_language(languages[0])
        codes = {base_language(code) for code in spoken} - {own}
        self._phrases: dict[tuple[str, ...], str] = {
            words: key for key, phrases in _PHRASES.items() for words in _split(phrases)
        }
        for code, names in _LANGUAGES.items():
            if code in codes:
                self._phrases.update((words, SPEAKS + code) for words in _split(names))
        self._longest = max(map(len, self._phrases))
        self._needs = needs

    def among(self, words: Sequence[str], without: Collection[str] = ()) -> Found:
        """The wishes at the ends of folded words. ``without`` are the keys of those that are not meant as such."""
        first, last = 0, len(words)
        while first < last and words[last - 1] in _POLITE:
            last -= 1
        wishes: list[Wish] = []
        while first < last:
            ends = (self._at_end(words, first, last), self._at_start(words, first, last))
            found = next((one for one in ends if one is not None and one[0] not in without), None)
            if found is None:
                break
            key, start, end = found
            wishes.append(Wish(key, " ".join(words[start:end])))
            first, last = (end, last) if start == first else (first, start)
        need = self._needs.get(" ".join(words[first:last])) if wishes else None
        if need is not None and NEED + need not in without:
            wishes.append(Wish(NEED + need, " ".join(words[first:last])))
            first = last
        return Found(tuple(wishes), first, last)

    def _at_end(self, words: Sequence[str], first: int, last: int) -> tuple[str, int, int] | None:
        for length in range(min(self._longest, last - first), 0, -1):
            start = last - length
            key = self._phrases.get(tuple(words[start:last]))
            if key is None or (key == FREE and start > first and words[start - 1] in _NOT_BEFORE_FREE):
                continue
            while key.startswith(SPEAKS) and start > first and words[start - 1] in _BEFORE_LANGUAGE:
                start -= 1
            return key, start, last
        return None

    def _at_start(self, words: Sequence[str], first: int, last: int) -> tuple[str, int, int] | None:
        start = first
        while start < last and words[start] in _BEFORE_LANGUAGE:
            start += 1
        for begin in dict.fromkeys((first, start)):
            for length in range(min(self._longest, last - begin), 0, -1):
                end = begin + length
                key = self._phrases.get(tuple(words[begin:end]))
                if key is None or (begin > first and not key.startswith(SPEAKS)):
                    continue
                while key.startswith(SPEAKS) and end < last and words[end] in _AFTER_LANGUAGE:
                    end += 1
                return key, first, end
        return None


def _split(phrases: str) -> Iterator[tuple[str, ...]]:
    return (tuple(words_of(phrase)) for phrase in phrases.split("|"))
