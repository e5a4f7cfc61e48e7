"""The fixed phrases of handouts by language, and the words that a discreet handout must not contain."""

from __future__ import annotations

import datetime as dt
import functools
import re
import unicodedata
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from guide_app.handouts.problems import HandoutError, RenderError
from guide_app.system.messages import N_, LanguageName


class PagePhrases(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The fixed phrases of whole pages."""

    page: str
    continued: str
    """The heading of an entry that continues from the previous page: ``{name} (continued)``."""
    ask_staff: str
    """Replaces a number that may not be printed."""
    ask_staff_inline: str
    ask_staff_how: str
    """Used if there is no number."""
    on_the_web: str
    """Used for a website without a number: ``On the web: {address}``."""
    hours: str
    who: str
    where: str
    area: str
    languages: str
    cost: str
    bring: str
    start: str
    before_you_call: str
    leads_to: str
    say: str
    they_may_ask: str
    for_staff: str
    do_not: str
    who_can_help: str
    address_private: str
    address_private_more: str
    """Used beside a public address."""
    address_ask: str
    hours_ask: str
    always_open: str
    days: Annotated[tuple[str, ...], Meta(min_length=7, max_length=7)]
    """From Monday."""
    span: str
    """A range: ``{start}–{end}``."""
    am: str
    pm: str
    stale: str
    directory_title: str
    directory_note: str
    binder_title: str
    binder_steps: tuple[tuple[str, str], ...]
    """How to use it: the action, in bold, and the explanation."""
    binder_private: str
    contents: str
    contents_note: str
    calls: str
    calls_note: str
    also_for_need: str
    by_name: str
    by_name_note: str
    quoted: str
    """A title within a sentence."""
    also_under: str
    """Precedes the card of a former service's successor."""
    signs_title: str
    signs_note: str
    signs_private: str
    caveat: str
    next_title: str
    next_note: str
    next_note_client: str
    """For the client's version."""
    ticked: str
    answers_title: str
    first_call_title: str
    my_questions: str
    what_you_do: str
    words_to_use: str
    brochure_signs: str
    brochure_signs_note: str
    brochure_do: str
    brochure_know: str
    brochure_cut_front: str
    brochure_cut_back: str
    names: dict[str, str]
    """Languages by code."""

    def language_name(self, code: str) -> str:
        """A language's name, or its code if there is none."""
        return self.names.get(code) or self.names.get(code.split("-", 1)[0], code)


class NextStepPhrases(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The phrases on the back of a card for the next step."""

    title: str
    lines: Annotated[tuple[str, ...], Meta(min_length=1, max_length=5)]
    note: str


class BandPhrases(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How to cut out and use bands and stickers, printed outside the cuts."""

    soap: str
    balm: str
    shoe: str
    stall: str
    glue: str


class Phrases(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One language of ``assets/handouts/phrases.yaml``."""

    code: str = ""
    """The language code, the key of its entry."""
    name: str
    """The language's name in English, for messages."""
    edition: str
    edition_checked: str
    """Used if both dates are the same."""
    checked: str
    checked_long_ago: str
    draft: str
    call_or_text: str
    by_text: str
    by_text_keyword: str
    by_relay: str
    by_tty: str
    by_videophone: str
    scan_call: str
    scan_text: str
    qr_call: str
    qr_text: str
    own_name: str
    """The label for this place's name, to write with a pen."""
    own_number: str
    own_line: str
    own_logo: str
    next_step: NextStepPhrases
    bands: BandPhrases
    date: str
    months: Annotated[tuple[str, ...], Meta(min_length=12, max_length=12)]
    telling: tuple[str, ...]
    """Prefixes of words or phrases that reveal the subject of a handout to a stranger."""
    sheet: PagePhrases | None = None
    """None in a language of cards only."""

    @property
    def language(self) -> LanguageName:
        """The language's name, for messages."""
        return LanguageName(self.code, self.name)

    @property
    def page_phrases(self) -> PagePhrases:
        """The phrases of whole pages. Raises HandoutError in a language of cards only."""
        if self.sheet is None:
            raise HandoutError(
                N_("messages", "Only cards and posters can be printed in {language}. Choose another language.").filled(
                    language=self.language
                )
            )
        return self.sheet

    def day(self, date: dt.date) -> str:
        """A date in the short format of this language: ``Nov 24, 2026``."""
        return self.date.format(day=date.day, month=self.months[date.month - 1], year=date.year)

    def telling_word(self, text: str) -> str | None:
        """The first word or phrase of ``text`` that reveals the subject of the handout, or None."""
        composed = unicodedata.normalize("NFC", text)
        found = _telling(self.telling).search(_folded(composed))
        if found is None:
            return None
        # Folding keeps the number of characters of NFC text.
        return composed[found.start("word") : found.end("word")]


@functools.lru_cache(maxsize=32)
def _telling(starts: tuple[str, ...]) -> re.Pattern[str]:
    """Matches any of the prefixes at the start of a word, also after the Arabic article and particles."""
    parts = "|".join(re.escape(_folded(start)) for start in starts)
    return re.compile(rf"(?<!\w)(?P<word>(?:[وبلف]?ال|لل|[وبل])?(?:{parts})\w*)")


class PhraseBook:
    """The phrases of every language."""

    def __init__(self, by_language: dict[str, Phrases], folder: Path) -> None:
        self._by_language = by_language
        self.folder = folder
        """The folder of the file, which also has the phrases of single kinds of handout."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that handouts can be printed in."""
        return tuple(self._by_language)

    def of(self, language: str) -> Phrases:
        """The phrases of a language. Raises HandoutError for an unknown language."""
        if language not in self._by_language:
            raise HandoutError(
                N_("messages", "Handouts have no words in '{language}'. Choose one of: {known}.").filled(
                    language=language, known=tuple(self._by_language)
                )
            )
        return self._by_language[language]


@functools.cache
def load_phrases(path: Path) -> PhraseBook:
    """Read ``phrases.yaml``. Raises RenderError: the file is part of the program."""
    try:
        listed = msgspec.yaml.decode(path.read_bytes(), type=dict[str, Phrases])
    except (OSError, msgspec.DecodeError) as error:
        raise RenderError(f"{path}: the words of handouts cannot be read: {error}.") from error
    by_language = {code: msgspec.structs.replace(words, code=code) for code, words in listed.items()}
    return PhraseBook(by_language, path.parent)


def _folded(text: str) -> str:
    """The NFC text without case and accents, with the same number of characters."""
    return "".join(_plain(character) for character in unicodedata.normalize("NFC", text))


def _plain(character: str) -> str:
    bare = [one for one in unicodedata.normalize("NFD", character) if not unicodedata.combining(one)]
    return bare[0].lower()[0] if bare else character
