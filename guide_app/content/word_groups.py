"""The types of a pack's word lists: what people say when they search, and in danger or despair."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide_app.content.record import NeedId, RecordName, ServiceId

MAX_WORDS = 500_000
MAX_DIFFERENT_WORDS = 80_000
"""Maximum words in the phrases of all languages, and of these different ones: a search reads them all at once. The
Worcester pack has 180,000 and 20,000, in six languages."""
CrisisKind = Literal["danger", "overdose", "poison", "body", "despair", "child"]
"""The kinds of crisis: danger from a person, an overdose, pills or wounds of someone who wants to die, a medical
emergency, despair or fear of hurting one's own child, a small child who is alone."""


class SynonymGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What people say for one thing. A query with a phrase of ``say`` also searches for ``also``; a query that shares
    words with ``say`` finds the records of ``to``.
    """

    say: str
    """Phrases, separated by commas."""
    also: str = ""
    """Further phrases."""
    need: NeedId | None = None
    """The need that the phrases name, if any."""
    to: tuple[RecordName, ...] = ()
    """The records that people mean by these phrases, as ``kind:id``."""

    @property
    def phrases_said(self) -> list[str]:
        """The phrases of ``say``."""
        return _phrases(self.say)

    def __post_init__(self) -> None:
        if not self.phrases_said:
            raise ValueError("say: holds no phrase; expected phrases with commas between")


class CrisisGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a search shows above all results when someone is in danger or despair."""

    kind: CrisisKind | None = None
    """The kind of crisis. The language files have the words for it."""
    say: tuple[str, ...] = ()
    """The pack's own phrases. ``/`` separates alternatives, ``_`` joins adjacent words, ``*`` at the end of a word
    matches any ending, and up to two other words may come between: ``will/gonna kill* me/us``."""
    services: Annotated[tuple[ServiceId, ...], Meta(min_length=1)]
    """The services to show, the most important first."""

    def __post_init__(self) -> None:
        """Raises ValueError for a group without phrases and without a kind."""
        if self.kind is None and not self.say:
            raise ValueError("say: holds no phrase; expected phrases, or the kind of crisis")


_WORD = re.compile(r"[^\W_]+")


def words_in(groups: Iterable[SynonymGroup | CrisisGroup]) -> list[str]:
    """The words in all phrases of the groups."""
    texts = (text for one in groups for text in ((one.say, one.also) if isinstance(one, SynonymGroup) else one.say))
    return _WORD.findall("\n".join(texts))


def _phrases(text: str) -> list[str]:
    return [phrase for part in text.split(",") if (phrase := part.strip())]
