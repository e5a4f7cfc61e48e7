"""What several services of a page say alike about calling, to be printed once before their cards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from guide_app.handouts.parts.service_entry import Entry, Fact
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PagePhrases

SHARED = 3
"""A text that so many services share is printed once."""
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+")


def told_once(entries: Sequence[Entry], words: PagePhrases) -> tuple[tuple[Entry, ...], tuple[Part, ...]]:
    """The entries without what several share, and what they share: sentences on what to know before calling, and the
    question about access.
    """
    pieces = [[_pieces(fact, words) for fact in entry.facts] for entry in entries]
    told = Counter(part for of_entry in pieces for of_fact in of_entry for part in of_fact)
    shared = {part: None for part, count in told.items() if count >= SHARED}
    if not shared:
        return tuple(entries), ()
    kept = tuple(
        replace(entry, facts=tuple(_without(entry.facts, of_entry, shared)))
        for entry, of_entry in zip(entries, pieces, strict=True)
    )
    return kept, tuple(shared)


def _pieces(fact: Fact, words: PagePhrases) -> list[Part]:
    """The parts of a fact that may be printed once. A text with a number stays whole, beside its service."""
    if any(part.phone for part in fact.text):
        return []
    if fact.label == words.heading("access"):
        return list(fact.text) if len(fact.text) == 1 else []
    if fact.label != words.before_you_call:
        return []
    sentences = ((each, part.lang) for part in fact.text for each in _BETWEEN_SENTENCES.split(part.text.strip()))
    return [Part(text=sentence, lang=language) for sentence, language in sentences if sentence]


def _without(facts: Sequence[Fact], pieces: Sequence[list[Part]], shared: dict[Part, None]) -> list[Fact]:
    found: list[Fact] = []
    for fact, parts in zip(facts, pieces, strict=True):
        kept = [part for part in parts if part not in shared]
        if len(kept) == len(parts):
            found.append(fact)
        elif kept:
            text = Part(text=" ".join(part.text for part in kept), lang=kept[0].lang)
            found.append(replace(fact, text=(text,)))
    return found
