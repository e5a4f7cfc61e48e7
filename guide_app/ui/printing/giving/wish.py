"""The content of one card, and the sheet on which it is printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from guide_app.content.records import CardWording, Service
from guide_app.handouts.cards.wallet_card import WalletCardOptions
from guide_app.handouts.document import Rendered
from guide_app.handouts.options import Wording
from guide_app.handouts.problems import Note, Problem
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.library.library import Library
from guide_app.library.services import list_name
from guide_app.ui.common.formatting import language_name
from guide_app.ui.common.messages import translated

translate = QCoreApplication.translate

Source = Literal["most", "handout", "one"]
"""Whose numbers: those that the pack proposes for everyone, those collected, or those of one service."""
PAPER = "plain-letter"
"""Plain paper, which every printer has; lines show where to cut out the card."""
QuickFix = tuple[str, Callable[["CardWish"], "CardWish"]]
"""The text of a button, and the function that changes the wish."""


class CardWish(Struct, frozen=True, kw_only=True):
    """A person's choices. ``handout`` and ``one`` are the services to choose from."""

    language: str
    wording: Wording = "discreet"
    source: Source = "most"
    handout: tuple[str, ...] = ()
    one: str | None = None
    without: frozenset[str] = frozenset()
    """Services that the person removed after being shown the reason."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """The available sources."""
        found: list[Source] = ["most"]
        if self.handout:
            found.append("handout")
        if self.one is not None:
            found.append("one")
        return tuple(found)

    def services(self, library: Library) -> tuple[str, ...]:
        """The services on the card, the one with the large number first."""
        if self.source == "one" and self.one is not None:
            wanted: tuple[str, ...] = (self.one,)
        elif self.source == "handout":
            wanted = self.handout
        else:
            card = library.get(CardWording, self.wording, self.language)
            wanted = card.record.services if card is not None else ()
        return tuple(each for each in wanted if each not in self.without)

    def discreet_exists(self, library: Library) -> bool:
        """Whether the one requested service has a discreet name; for other sources the rendering reports it."""
        if self.source != "one" or self.one is None:
            return True
        found = library.get(Service, self.one, self.language)
        return found is None or found.record.discreet_name is not None

    def options(self, library: Library, paper: CardStock) -> WalletCardOptions:
        """The options of one one-sided card in the first place of the paper; cut lines surround this card only."""
        alone = replace(paper, columns=1, rows=1)
        return WalletCardOptions(
            stock=alone, front=self.language, services=self.services(library), wording=self.wording, cards=1
        )


def number_by_heart(wish: CardWish, library: Library) -> tuple[str, str]:
    """The one number to learn by heart, from the card's first service with a number cleared for print, and what it is,
    worded discreetly where possible. Both are empty where there is none.
    """
    proposed = replace(wish, source="most").services(library)
    for service_id in (*wish.services(library), *proposed):
        found = library.get(Service, service_id, wish.language)
        phone = library.main_phone(found.record) if found is not None else None
        if found is not None and phone is not None and phone.print and found.record.status == "active":
            return phone.number, found.record.discreet_name or list_name(found.record)
    return "", ""


def name_of(service_id: str, library: Library, language: str) -> str:
    """The name of a service on a card."""
    found = library.get(Service, service_id, language)
    return service_id if found is None else list_name(found.record)


def quick_fixes(problem: Problem, wish: CardWish, library: Library, language: str) -> list[QuickFix]:
    """Quick fixes for a card that must not be printed as it is."""
    services = wish.services(library)
    found: list[QuickFix] = []
    if problem.line in services and len(services) > 1:
        found.append(_leave_out(problem.line, library, language))
    elif "fewer-services" in problem.quick_fixes and len(services) > 1:
        found.append(_leave_out(services[-1], library, language))
    if wish.wording == "discreet" and "plain-wording" in problem.quick_fixes:
        found.append((translate("GiveCard", "Use plain words"), lambda now: replace(now, wording="plain")))
    if "other-service" in problem.quick_fixes and not found and wish.source != "most":
        found.append(
            (translate("GiveCard", "Use numbers that fit most people"), lambda now: replace(now, source="most"))
        )
    return found


def remarks(rendered: Rendered) -> list[str]:
    """What to know before the card is given: drafts, old listings."""
    return [_remark(note) for note in rendered.notes if note.kind != "estimated-stock"]


def _remark(note: Note) -> str:
    if note.kind == "draft-translation" and note.subject is not None:
        words = translate("GiveCard", "%1 is a draft. A native speaker has not reviewed it yet.")
        return words.replace("%1", language_name(note.subject))
    return translated(note.message)


def _leave_out(service_id: str, library: Library, language: str) -> QuickFix:
    words = translate("GiveCard", "Leave out %1").replace("%1", name_of(service_id, library, language))
    return words, lambda now: replace(now, without=now.without | {service_id})
