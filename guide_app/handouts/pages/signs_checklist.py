"""The signs: a checklist to tick by hand, or the next steps for those that are ticked. No score, no verdict."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct

from guide_app.content.records import Guidance, Indicator, Phone
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import option
from guide_app.handouts.pages.guidance_text import GuidanceLabels, GuidanceText, guidance_labels, guidance_text
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions, unknown
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook
from guide_app.library.library import Library, Localized
from guide_app.library.next_steps import guidance_for
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class SignsChecklistOptions(PageOptions, frozen=True, kw_only=True):
    """What a person chooses for the signs."""

    ticked: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Ticked signs"),
            N_("messages", "Gives the next steps for them; none gives the checklist to tick by hand."),
            "indicator",
        ),
    ] = ()
    reasons: Annotated[
        bool,
        option(N_("messages", "With reasons"), N_("messages", "Why each sign matters, and what else it may mean.")),
    ] = False


class Sign(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One sign."""

    title: tuple[Part, ...]
    why: tuple[Part, ...] = ()
    caveat: tuple[Part, ...] = ()


class SignGroup(Struct, frozen=True, kw_only=True):
    """A heading and its signs."""

    title: str
    signs: tuple[Sign, ...]


class SignLabels(Struct, frozen=True, kw_only=True):
    """The fixed words."""

    note: str
    private: str
    caveat: str


class SignsChecklist(Struct, frozen=True, kw_only=True):
    """What ``signs.typ`` reads."""

    sheet: SheetSize
    margins: Margins
    labels: SignLabels
    groups: tuple[SignGroup, ...]
    numbers: tuple[Number, ...]
    """Whom to call, at the end: the pack's emergency strip."""


class NextSteps(Struct, frozen=True, kw_only=True):
    """What ``next-steps.typ`` reads."""

    sheet: SheetSize
    margins: Margins
    note: str
    ticked_label: str
    ticked: tuple[Sign, ...]
    caveat: str
    labels: GuidanceLabels
    guidance: tuple[GuidanceText, ...]


class Number(Struct, frozen=True, kw_only=True):
    """A number and what it is for."""

    number: str
    label: str


def signs_checklist(
    library: Library,
    options: SignsChecklistOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The checklist, or the next steps, as a document to render. Raises HandoutError for a sign that is not there."""
    maker = PageMaker(library, phrases, options.language, today)
    return _next_steps(maker, options) if options.ticked else _checklist(maker, options)


def _checklist(maker: PageMaker, options: SignsChecklistOptions) -> Document:
    pack = maker.library.pack(options.language)
    found = maker.library.all(Indicator, options.language)
    groups = tuple(
        SignGroup(
            title=group.title,
            signs=tuple(_sign(maker, one, options.reasons) for one in found if one.record.group == group.id),
        )
        for group in pack.indicator_groups
    )
    sheet = maker.sheet
    data = SignsChecklist(
        sheet=sheet_size(options.paper),
        labels=SignLabels(note=sheet.signs_note, private=sheet.signs_private, caveat=sheet.caveat),
        groups=tuple(group for group in groups if group.signs),
        numbers=_numbers(maker),
        margins=maker.margins(),
    )
    return maker.document(options, "signs.typ", sheet.signs_title, data, "checklist")


def _sign(maker: PageMaker, found: Localized[Indicator], reasons: bool) -> Sign:
    sign, line = found.record, maker.text.line
    maker.provenance.look_at_text(found, sign.title)
    if not reasons:
        return Sign(title=line(sign.title, found.language))
    return Sign(
        title=line(sign.title, found.language),
        why=line(sign.why, found.language),
        caveat=line(sign.caveat, found.language),
    )


def _numbers(maker: PageMaker) -> tuple[Number, ...]:
    numbers: list[Number] = []
    for entry in maker.library.pack(maker.language).emergency:
        phone = maker.library.get(Phone, entry.phone, maker.language)
        if phone is not None and phone.record.print:
            maker.provenance.note_check(entry.phone, entry.title, phone.record.assured_date)
            numbers.append(Number(number=phone.record.number, label=entry.title))
    return tuple(numbers)


def _next_steps(maker: PageMaker, options: SignsChecklistOptions) -> Document:
    library, language = maker.library, options.language
    ticked: list[Localized[Indicator]] = []
    for sign_id in options.ticked:
        found = library.get(Indicator, sign_id, language)
        if found is None:
            raise unknown(Indicator, sign_id)
        ticked.append(found)
    known = {one.record.id: one for one in library.all(Guidance, language)}
    chosen = guidance_for((one.record for one in ticked), (one.record for one in known.values()))
    data = NextSteps(
        sheet=sheet_size(options.paper),
        note=maker.sheet.next_note,
        ticked_label=maker.sheet.ticked,
        ticked=tuple(_sign(maker, one, options.reasons) for one in ticked),
        caveat=maker.sheet.caveat,
        labels=guidance_labels(maker),
        guidance=tuple(guidance_text(maker, known[one.id], services=False) for one in chosen),
        margins=maker.margins(),
    )
    return maker.document(options, "next-steps.typ", maker.sheet.next_title, data, "steps")
