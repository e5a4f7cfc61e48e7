"""The state of a search, as an immutable value: each event returns the next state."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

ADULT = "adult"
"""The key of the chip by which somebody says that the person is 18 or older."""
Phase = Literal["idle", "asked", "open_when_answered"]
"""``asked``: an answer is pending; ``open_when_answered``: its first result will be opened at once."""
Repair = Literal["none", "running", "done"]
"""Whether the library is being rebuilt, or was rebuilt since the last answer: then it is not rebuilt again."""


class SearchState(Struct, frozen=True):
    """The query and the state of its answer."""

    text: str = ""
    as_typed: bool = False
    """Corrections are off."""
    without: frozenset[str] = frozenset()
    """Keys of the constraints that the person removed; kept until the box is empty."""
    adult: bool = False
    """Whether the person who needs help was said to be 18 or older; kept until the box is empty."""
    came_from: str = "get-help"
    """The page to return to."""
    phase: Phase = "idle"
    repair: Repair = "none"

    @property
    def waiting(self) -> bool:
        """Whether an answer is pending."""
        return self.phase != "idle"

    def typed(self, text: str) -> SearchState:
        """The text in the box has changed."""
        kept = self.without if text.strip() else frozenset[str]()
        return replace(self, text=text, as_typed=False, without=kept, adult=self.adult and bool(text.strip()))

    def asked(self) -> SearchState:
        """A query was sent; an earlier request to open the first result is dropped."""
        return replace(self, phase="asked")

    def submitted(self) -> SearchState:
        """Enter was pressed while an answer is pending."""
        return replace(self, phase="open_when_answered") if self.waiting else self

    def answered(self) -> SearchState:
        """The answer has arrived."""
        return replace(self, phase="idle", repair="none")

    def cancelled(self) -> SearchState:
        """There will be no answer, or it is no longer wanted."""
        return replace(self, phase="idle")

    def forgotten(self) -> SearchState:
        """The initial state, except that a repair of the library is remembered: it is no secret."""
        return SearchState(repair=self.repair)
