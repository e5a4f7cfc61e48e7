"""Initial values of a handout's options: the guide's language, what the person collected, what the pack proposes."""

from __future__ import annotations

from typing import Any, get_args

from guide_app.content.records import CardWording
from guide_app.desk.session import Session
from guide_app.handouts.options import Paper
from guide_app.handouts.parts.call_rows import proposed
from guide_app.library.library import Library
from guide_app.ui.printing.form.form import OptionForm
from guide_app.ui.printing.form.records_field import RecordsField

PROPOSED: dict[str, str | None] = {
    "wallet-card": None,
    "labels": "discreet",
    "poster": "poster",
    "brochure": "brochure",
}
"""Kinds whose content the pack proposes, with the card that lists it; None: the card of the wording."""
LISTS = {"services": "services", "service": "services", "signs": "indicators", "questions": "questions"}
"""Options that the pack proposes, with the field of the card that lists them."""
FROM_SESSION = {"services": "tray", "ticked": "ticked"}
"""Options that start with what the person collected, and follow its changes."""


class FirstValues:
    """Fills a form from the session and the library."""

    def __init__(self, form: OptionForm, session: Session, library: Library) -> None:
        self._form, self._session, self._library = form, session, library
        self.paper: str | None = None
        """The paper size that a person chose last; the next kind starts with it."""

    def first(self, language: str) -> dict[str, Any]:
        """The initial values: the guide's language on the front, another one on the back, and what was collected."""
        names = self._form.fields()
        values: dict[str, Any] = {name: language for name in ("front", "language") if name in names}
        others = [code for code in self._library.languages if code != language]
        if "back" in names and others:
            values["back"] = others[0]
        if self.paper is not None and "paper" in names:
            values["paper"] = self.paper
        return {**values, **self._collected()}

    def propose(self, kind_id: str, language: str) -> None:
        """Show what the pack proposes, where nothing was collected."""
        if kind_id not in PROPOSED:
            return
        words = PROPOSED[kind_id] or self._form.values().get("wording", "discreet")
        card = self._library.get(CardWording, words, language)
        for option, named in LISTS.items():
            if isinstance(field := self._form.field(option), RecordsField):
                ids = self._proposed(card.record, named, language) if card else ()
                field.set_proposed(_as_printed(ids) if (kind_id, words) == ("wallet-card", "discreet") else ids)

    def _proposed(self, card: CardWording, named: str, language: str) -> tuple[str, ...]:
        return proposed(self._library, card, language) if named == "services" else getattr(card, named)

    def follow(self) -> bool:
        """Take over what has been collected since; return whether anything has changed."""
        present = self._form.values()
        changed = {name: value for name, value in self._collected().items() if present.get(name) != value}
        self._form.set_values(changed)
        return bool(changed)

    def keep(self, name: str) -> None:
        """Store a changed option: in the session where it belongs there, or as the last paper size."""
        if name == "services":
            self._session.set_tray(self._form.values()[name])
        elif name == "paper" and (paper := self._form.values()[name]) in get_args(Paper):
            self.paper = paper  # Only a size that every kind has, not one of the poster's own.

    def _collected(self) -> dict[str, Any]:
        names = self._form.fields()
        return {option: getattr(self._session, source) for option, source in FROM_SESSION.items() if option in names}


def _as_printed(ids: tuple[str, ...]) -> tuple[str, ...]:
    """The proposed numbers in the order of a discreet card: the first in the middle (card-faces.typ)."""
    middle = 1 + (len(ids) - 1) // 2
    return (*ids[middle:], *ids[:1], *ids[1:middle])
