"""Where a search stands, as a value: each event gives the next one."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Phase = Literal["idle", "asked", "open_when_answered"]
"""``asked``: an answer is on its way; ``open_when_answered``: and its first result is to be opened at once."""
Repair = Literal["none", "running", "done"]
"""Whether the library is being built anew, or was since the last answer: then it is not built again."""


class SearchState(Struct, frozen=True):
    """What is looked for, and how far it is."""

    text: str = ""
    as_typed: bool = False
    """Nothing is corrected."""
    without: frozenset[str] = frozenset()
    """Keys of the constraints that the person took off; kept until the box is empty."""
    came_from: str = "get-help"
    """The page to go back to."""
    phase: Phase = "idle"
    repair: Repair = "none"

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self.phase != "idle"

    def typed(self, text: str) -> SearchState:
        """Other words stand in the box."""
        kept = self.without if text.strip() else frozenset[str]()
        return replace(self, text=text, as_typed=False, without=kept)

    def asked(self) -> SearchState:
        """It was asked; what another answer was to be followed by is not meant any more."""
        return replace(self, phase="asked")

    def submitted(self) -> SearchState:
        """Enter, while an answer is on its way."""
        return replace(self, phase="open_when_answered") if self.waiting else self

    def answered(self) -> SearchState:
        """The answer is there."""
        return replace(self, phase="idle", repair="none")

    def cancelled(self) -> SearchState:
        """There will be no answer, or nobody waits for it any more."""
        return replace(self, phase="idle")

    def forgotten(self) -> SearchState:
        """As at the start; what became of the library is no secret."""
        return SearchState(repair=self.repair)
