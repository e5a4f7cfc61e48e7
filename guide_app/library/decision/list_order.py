"""The order of a list of services for a need: as anyone is told to call, where the pack's rules say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.decision.rules import need_of_beds
from guide_app.library.services import ServiceList

if TYPE_CHECKING:
    from guide_app.library.library import Library


def in_call_order(library: Library, found: ServiceList, need: str | None) -> ServiceList:
    """The services found for a need. For a bed they have the order of the calls: places, and lines that look for one,
    before lines that do not.
    """
    if not need or need != need_of_beds(library):
        return found
    calls = decide(library, Ask(needs=frozenset((need,)))).ordered
    return found.for_a_bed([entry.service for entry in calls])
