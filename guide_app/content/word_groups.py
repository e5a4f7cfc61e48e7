"""Words that people use, as a pack lists them: for what they look for, and in danger or despair."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide_app.content.record import NeedId, RecordName, ServiceId

CrisisKind = Literal["danger", "overdose", "poison", "body", "despair"]
"""What may have happened: danger from a person, an overdose, pills or wounds of someone who wants to die, a body in
danger, despair."""


class SynonymGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that people use for one thing. A query that holds one phrase of ``say`` also looks for ``also``; one that
    shares words with ``say`` finds the records of ``to``.
    """

    say: str
    """Phrases, with commas between."""
    also: str = ""
    """Further phrases."""
    need: NeedId | None = None
    """The need that the words name, if they name one."""
    to: tuple[RecordName, ...] = ()
    """Records that people speak of so, as ``kind:id``."""

    @property
    def phrases_said(self) -> list[str]:
        """The phrases of ``say``."""
        return _phrases(self.say)

    @property
    def phrases_sought(self) -> list[str]:
        """The phrases of ``also``."""
        return _phrases(self.also)

    def __post_init__(self) -> None:
        if not self.phrases_said:
            raise ValueError("say: holds no phrase; expected phrases with commas between")


class CrisisGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to put above everything that a search finds when someone is in danger or in despair."""

    kind: CrisisKind | None = None
    """What has happened. The files of languages have the words for it."""
    say: tuple[str, ...] = ()
    """Phrases of the pack's own. ``/`` between words means either, ``_`` that they stand side by side, ``*`` at the end
    of one any ending, and up to two other words may stand between: ``will/gonna kill* me/us``."""
    services: Annotated[tuple[ServiceId, ...], Meta(min_length=1)]
    """The one that leads first."""

    def __post_init__(self) -> None:
        """Raises ValueError for a group without words."""
        if self.kind is None and not self.say:
            raise ValueError("say: holds no phrase; expected phrases, or the kind of crisis")


def _phrases(text: str) -> list[str]:
    return [phrase for part in text.split(",") if (phrase := part.strip())]
