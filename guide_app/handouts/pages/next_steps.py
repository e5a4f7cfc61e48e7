"""The next steps for the ticked signs, for the client to take along or for staff. No score, no verdict.

Guidance addresses staff. The client's version has the corresponding answers for clients, and nothing that reveals the
signs, because others may find the paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.records import CardWording, Guidance, Indicator
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.pages.call_page import CallPages
from guide_app.handouts.pages.guidance_text import (
    GuidanceLabels,
    GuidanceSheet,
    GuidanceText,
    answer_of,
    guidance_labels,
    guidance_text,
)
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions, unknown
from guide_app.handouts.pages.side_by_side import side_by_side
from guide_app.handouts.parts.text import Part
from guide_app.library.library import Localized
from guide_app.library.next_steps import client_questions, for_adults_only, guidance_for, of_a_minor

Version = Literal["client", "staff"]


class Sign(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One sign."""

    title: tuple[Part, ...]
    why: tuple[Part, ...] = ()
    caveat: tuple[Part, ...] = ()


def sign_text(maker: PageMaker, found: Localized[Indicator], *, reasons: bool) -> Sign:
    """One sign; with ``reasons``, also why it matters and what else it may mean."""
    sign, line = found.record, maker.text.line
    maker.provenance.look_at_text(found, sign.title)
    if not reasons:
        return Sign(title=line(sign.title, found.language))
    return Sign(
        title=line(sign.title, found.language),
        why=line(sign.why, found.language),
        caveat=line(sign.caveat, found.language),
    )


def helpers_rules(maker: PageMaker) -> tuple[tuple[Part, ...], ...]:
    """What someone who notices signs does and leaves, as the pack's brochure has it; none without one."""
    card = maker.library.get(CardWording, "brochure", maker.language)
    return tuple(maker.text.line(line, card.language) for line in card.record.lines) if card is not None else ()


class StaffSteps(Struct, frozen=True, kw_only=True):
    """The data for ``next-steps.typ``."""

    sheet: SheetSize
    margins: Margins
    note: str
    ticked_label: str
    ticked: tuple[Sign, ...]
    caveat: str
    labels: GuidanceLabels
    guidance: tuple[GuidanceText, ...]
    narrow_margins: bool


class _Ticked:
    """The ticked signs and their guidance. Raises HandoutError for an unknown sign."""

    def __init__(self, maker: PageMaker, sign_ids: Sequence[str]) -> None:
        library, language = maker.library, maker.language
        self.signs: list[Localized[Indicator]] = []
        for sign_id in sign_ids:
            found = library.get(Indicator, sign_id, language)
            if found is None:
                raise unknown(Indicator, sign_id)
            self.signs.append(found)
        records = [one.record for one in self.signs]
        known = {one.record.id: one for one in library.all(Guidance, language)}
        self.guidance = [known[each.id] for each in guidance_for(records, (one.record for one in known.values()))]
        self.left_out = for_adults_only(library, language) if of_a_minor(records) else frozenset[str]()


def _calls(maker: PageMaker, options: PageOptions) -> CallPages | None:
    """Who can help. In large print the numbers in the text are enough: more would be twice the pages."""
    return None if options.large_print else CallPages(maker)


def client_steps(
    maker: PageMaker, options: PageOptions, sign_ids: Sequence[str], second_language: str | None = None
) -> Document:
    """The client's version as a document to render, with ``second_language`` beside it. Raises HandoutError for an
    unknown sign.
    """
    ticked = _Ticked(maker, sign_ids)
    questions = client_questions((one.record for one in ticked.guidance), maker.library, maker.language)
    if second_language is not None:
        return side_by_side(maker, options, second_language, [("question", each) for each in questions])
    calls = _calls(maker, options)
    answers = (answer_of(maker, each, calls, ticked.left_out) for each in questions)
    data = GuidanceSheet(
        sheet=sheet_size(options.paper),
        labels=replace(guidance_labels(maker), answers=maker.sheet.next_title),
        guidance=(),
        note=maker.sheet.next_note_client,
        answers=tuple(answer for answer in answers if answer.answer),
        titled=True,
        margins=maker.margins(options.own),
        narrow_margins=not options.large_print,
    )
    return maker.document(options, "guidance.typ", maker.sheet.next_title, data, "steps")


def staff_steps(
    maker: PageMaker, options: PageOptions, sign_ids: Sequence[str], *, reasons: bool, staff_notes: bool
) -> Document:
    """The staff's version as a document to render. Raises HandoutError for an unknown sign."""
    ticked = _Ticked(maker, sign_ids)
    calls = _calls(maker, options)
    data = StaffSteps(
        sheet=sheet_size(options.paper),
        note=maker.sheet.next_note,
        ticked_label=maker.sheet.ticked,
        ticked=tuple(sign_text(maker, one, reasons=reasons) for one in ticked.signs),
        caveat=maker.sheet.caveat,
        labels=guidance_labels(maker),
        guidance=tuple(
            guidance_text(maker, one, staff_notes=staff_notes, calls=calls, left_out=ticked.left_out)
            for one in ticked.guidance
        ),
        margins=maker.margins(options.own),
        narrow_margins=not options.large_print,
    )
    return maker.document(options, "next-steps.typ", maker.sheet.next_title, data, "steps")
