"""What the decision is asked: a need, what is known of a person, and the hour."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from guide_app.library.situation import NOTHING, Situation


class Ask(Struct, frozen=True, kw_only=True):
    """One question: who is called first? It comes from words, a form, a client's presses, or from paper."""

    needs: frozenset[str] = frozenset()
    """Ids of the pack's needs. Empty if nothing was said about it."""
    situation: Situation = NOTHING
    at: datetime | None = None
    """The moment; a naive one is in the pack's local time. None on paper, which knows no hour."""
    languages: frozenset[str] = frozenset()
    """Languages that a service has to speak, also by interpreter. It narrows ``found`` only."""
    without_police: bool = False
    """Leave out police and prosecutors, except in danger."""
    urgent: tuple[str, ...] = ()
    """Services for danger or despair that the words of a search asked for, in order."""
    named: str = ""
    """A service that was asked for by name or number."""
    found: tuple[str, ...] = ()
    """Services among the best results of a search, in order."""

    @property
    def on_paper(self) -> bool:
        """Whether the answer is for anyone, at any hour."""
        return self.at is None and not self.situation
