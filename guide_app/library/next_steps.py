"""The next steps for the ticked signs: guidance in order, as one numbered list. No score, no verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from guide_app.content.markup import Block, Span, parse_prose
from guide_app.content.records import Guidance, Indicator, Question, Service
from guide_app.library.eligibility import MINOR, Person, fit

if TYPE_CHECKING:
    from guide_app.library.library import Library


def steps_as_list(steps: Iterable[str], left_out: Collection[str] = ()) -> tuple[Block, ...]:
    """The steps of one guidance as a numbered list, without those that link to ``left_out``, see ``for_adults_only``.
    Further paragraphs of a step stay in its item.
    """
    items: list[tuple[Span, ...]] = []
    for step in steps:
        spans: list[Span] = []
        for block in parse_prose(step):
            for item in block.items:
                if spans:
                    spans.append(Span(" "))
                spans.extend(item)
        if not _leads_to(spans, left_out):
            items.append(tuple(spans))
    return (Block("numbers", tuple(items)),) if items else ()


def without(blocks: Iterable[Block], left_out: Collection[str]) -> tuple[Block, ...]:
    """Prose without the paragraphs and list items that link to ``left_out``."""
    kept = (Block(block.kind, tuple(item for item in block.items if not _leads_to(item, left_out))) for block in blocks)
    return tuple(block for block in kept if block.items)


def guidance_for(ticked: Iterable[Indicator], guidance: Iterable[Guidance]) -> list[Guidance]:
    """The guidance of the ticked signs and that marked ``always``, most urgent first; empty without signs."""
    signs = list(ticked)
    if not signs:
        return []
    wanted = {guidance_id for sign in signs for guidance_id in sign.guidance}
    return sorted((each for each in guidance if each.always or each.id in wanted), key=lambda each: each.order)


def of_a_minor(ticked: Iterable[Indicator]) -> bool:
    """Whether one of the signs applies only to people under 18: then no step may lead to a place for adults."""
    return any("under-18" in sign.applies_to and "adult" not in sign.applies_to for sign in ticked)


def for_adults_only(library: Library, language: str) -> frozenset[str]:
    """The services that must not be offered to a minor, and the phones that only they have, as ``service:id`` and
    ``phone:id``.
    """
    minor = Person(age=MINOR)
    services = [found.record for found in library.all(Service, language)]
    refused = [service for service in services if fit(service, minor).verdict == "not"]
    taken = {phone for service in services if service not in refused for phone in service.phones}
    phones = {phone for service in refused for phone in service.phones} - taken
    return frozenset((*(f"service:{each.id}" for each in refused), *(f"phone:{each}" for each in phones)))


def client_questions(guidance: Iterable[Guidance], library: Library, language: str) -> list[str]:
    """The ids of the answers that replace the guidance on a client's handout: per guidance the first one for clients
    (``Guidance.questions``). Each appears once, at its most urgent position.
    """
    chosen: dict[str, None] = {}
    for each in guidance:
        found = library.many(Question, each.questions, language)
        first = next((one.record.id for one in found if one.record.audience == "client"), None)
        if first is not None:
            chosen.setdefault(first)
    return list(chosen)


def _leads_to(spans: Iterable[Span], places: Collection[str]) -> bool:
    return any(span.link in places or f"phone:{span.phone}" in places for span in spans)
