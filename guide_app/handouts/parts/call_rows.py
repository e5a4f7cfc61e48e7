"""The calls for a need on paper, which knows no person and no hour: the frame for people under 18, and the rows."""

from __future__ import annotations

from msgspec import Struct

from guide_app.content.records import CardWording
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Entry
from guide_app.library.decision.engine import decide
from guide_app.library.library import Library


class CallRows(Struct, frozen=True):
    """Who is called for a need, in order."""

    frame: tuple[Entry, ...]
    """The calls of the frame "Under 18?", which comes first on the page. Each is printed with its ``condition``, or not
    at all.
    """
    rows: tuple[Entry, ...]
    """One to eight calls. One without a confirmed number keeps its place: its ``place`` is printed, or "Ask staff"."""


def proposed(library: Library, card: CardWording, language: str) -> tuple[str, ...]:
    """The services of a card: the calls of its needs in their order, then those that it names."""
    called = (row.service for need in card.needs for row in call_rows(library, need, language).rows)
    return tuple(dict.fromkeys((*called, *card.services)))


def call_rows(library: Library, need: str, language: str) -> CallRows:
    """The calls for a need, in a language."""
    decision = decide(library, Ask(needs=frozenset((need,))), language)
    return CallRows(decision.maybe, decision.ordered)
