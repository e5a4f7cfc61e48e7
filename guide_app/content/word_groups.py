"""Words that people use, as a pack lists them: for what they look for, and in danger or despair."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from guide_app.content.record import NeedId, RecordName, ServiceId


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
    """Words of someone in danger or in despair. Whatever else a search finds, the services stand above it."""

    say: Annotated[tuple[str, ...], Meta(min_length=1)]
    """Phrases. ``/`` between words means either, ``*`` at the end of one any ending, and up to two other words may
    stand between: ``will/gonna kill* me/us``."""
    services: Annotated[tuple[ServiceId, ...], Meta(min_length=1)]


def _phrases(text: str) -> list[str]:
    return [phrase for part in text.split(",") if (phrase := part.strip())]
