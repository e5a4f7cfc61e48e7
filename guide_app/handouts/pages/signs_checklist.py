"""The signs: a checklist to tick by hand, or the next steps for ticked ones. No score, no verdict."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct

from guide_app.content.records import Indicator
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import StaffNotes, option
from guide_app.handouts.pages.next_steps import Version, client_steps, staff_steps
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions
from guide_app.handouts.pages.sign_text import Number, Sign, emergency_numbers, sign_text
from guide_app.handouts.phrases import PhraseBook
from guide_app.library.library import Library
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class SignsChecklistOptions(PageOptions, frozen=True, kw_only=True):
    """The options of the signs."""

    version: Annotated[
        Version,
        option(
            N_("messages", "Next steps for"),
            N_("messages", "The client, in their words and with nothing of what was ticked; or staff."),
            titles={"client": N_("messages", "The client"), "staff": N_("messages", "Staff")},
        ),
    ] = "client"
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
    staff_notes: StaffNotes = False


class SignGroup(Struct, frozen=True, kw_only=True):
    """A heading and its signs."""

    title: str
    signs: tuple[Sign, ...]


class SignLabels(Struct, frozen=True, kw_only=True):
    """The fixed texts."""

    note: str
    private: str
    caveat: str


class SignsChecklist(Struct, frozen=True, kw_only=True):
    """The data for ``signs.typ``."""

    sheet: SheetSize
    margins: Margins
    labels: SignLabels
    groups: tuple[SignGroup, ...]
    numbers: tuple[Number, ...]
    """The numbers at the end: the pack's emergency strip."""


def signs_checklist(
    library: Library,
    options: SignsChecklistOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The checklist, or the next steps, as a document to render. Raises HandoutError for an unknown sign."""
    maker = PageMaker(library, phrases, options.language, today)
    if options.ticked:
        return _next_steps(maker, options)
    return _checklist(maker, options)


def _next_steps(maker: PageMaker, options: SignsChecklistOptions) -> Document:
    if options.version == "client":
        return client_steps(maker, options, options.ticked)
    return staff_steps(maker, options, options.ticked, reasons=options.reasons, staff_notes=options.staff_notes)


def _checklist(maker: PageMaker, options: SignsChecklistOptions) -> Document:
    pack = maker.library.pack(options.language)
    found = maker.library.all(Indicator, options.language)
    groups = tuple(
        SignGroup(
            title=group.title,
            signs=tuple(
                sign_text(maker, one, reasons=options.reasons) for one in found if one.record.group == group.id
            ),
        )
        for group in pack.indicator_groups
    )
    sheet = maker.sheet
    data = SignsChecklist(
        sheet=sheet_size(options.paper),
        labels=SignLabels(note=sheet.signs_note, private=sheet.signs_private, caveat=sheet.caveat),
        groups=tuple(group for group in groups if group.signs),
        numbers=emergency_numbers(maker),
        margins=maker.margins(options.own),
    )
    return maker.document(options, "signs.typ", sheet.signs_title, data, "checklist")
