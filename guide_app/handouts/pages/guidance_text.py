"""Guidance for whole pages: the guidance sheet, and the next steps after signs."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from guide_app.content.records import Guidance
from guide_app.handouts.pages.page_maker import PageMaker
from guide_app.handouts.parts.service_entry import Entry
from guide_app.handouts.parts.text import Part, Passage
from guide_app.library.library import Localized
from guide_app.library.next_steps import steps_as_list


class GuidanceText(Struct, frozen=True, kw_only=True):
    """What to do in one situation."""

    title: tuple[Part, ...]
    summary: tuple[Part, ...]
    steps: tuple[Passage, ...]
    do_not: tuple[tuple[Part, ...], ...]
    staff_notes: tuple[tuple[Part, ...], ...]
    services: tuple[Entry, ...]


class GuidanceLabels(Struct, frozen=True, kw_only=True):
    """The headings."""

    do_not: str
    for_staff: str
    who_can_help: str


def guidance_labels(maker: PageMaker) -> GuidanceLabels:
    """The headings in the handout's language."""
    sheet = maker.sheet
    return GuidanceLabels(do_not=sheet.do_not, for_staff=sheet.for_staff, who_can_help=sheet.who_can_help)


def guidance_text(
    maker: PageMaker,
    found: Localized[Guidance],
    *,
    staff_notes: bool = False,
    services: bool = True,
    left_out: Collection[str] = (),
) -> GuidanceText:
    """One guidance. Its steps become one numbered list, without those that link to ``left_out``."""
    guidance, language, line = found.record, found.language, maker.text.line
    maker.provenance.look_at_text(found, guidance.title)
    return GuidanceText(
        title=line(guidance.title, language),
        summary=line(guidance.summary, language),
        steps=maker.text.passages(steps_as_list(guidance.steps, left_out), language),
        do_not=tuple(line(text, language) for text in guidance.do_not),
        staff_notes=tuple(line(text, language) for text in guidance.staff_notes) if staff_notes else (),
        services=maker.services.entries(guidance.services) if services else (),
    )
