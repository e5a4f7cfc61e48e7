"""The signs: a checklist to tick by hand, or the next steps for ticked ones. No score, no verdict."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.records import Indicator
from guide_app.handouts.document import Document, SheetSize, file_name, sheet_size
from guide_app.handouts.options import SecondLanguage, StaffNotes, option
from guide_app.handouts.pages.next_steps import Sign, Version, client_steps, helpers_rules, sign_text, staff_steps
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions, unknown
from guide_app.handouts.pages.side_by_side import in_both
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import NothingChosenError
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress


class SignsChecklistOptions(PageOptions, frozen=True, kw_only=True):
    """The options of the signs."""

    ticked: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Selected signs"),
            N_("messages", "Prints the next steps for these signs. None prints a blank checklist."),
            "indicator",
            step="content",
        ),
    ] = ()
    signs: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Signs"),
            N_("messages", "Which signs are on the checklist. None means all signs."),
            "indicator",
            step="content",
        ),
    ] = ()
    reasons: Annotated[
        bool,
        option(
            N_("messages", "With reasons"),
            N_("messages", "Why each sign matters, and what else it may mean."),
            step="content",
        ),
    ] = False
    second_language: SecondLanguage = None
    version: Annotated[
        Version,
        option(
            N_("messages", "Next steps for"),
            N_("messages", "For staff, or for the client in plain words and without the selected signs."),
            step="words",
            titles={"client": N_("messages", "The client"), "staff": N_("messages", "Staff")},
        ),
    ] = "client"
    staff_notes: StaffNotes = False

    def unused(self) -> dict[str, Message]:
        """A checklist has no version and no steps."""
        checklist = N_("messages", "Only the next steps for the selected signs have this.")
        found: dict[str, Message] = {} if self.ticked else dict.fromkeys(("version", "staff_notes"), checklist)
        if self.ticked:
            found["signs"] = N_("messages", "The next steps are for the selected signs.")
            if self.version == "client":
                client = N_("messages", "The client's page has nothing of the signs and no notes for staff.")
                found |= dict.fromkeys(("reasons", "staff_notes"), client)
            else:
                found["second_language"] = N_("messages", "Staff's next steps are in one language.")
        return found


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
    rules: tuple[tuple[Part, ...], ...]
    """What to do then, in the pack's words for helpers."""
    narrow_margins: bool


class SignSide(Struct, frozen=True, kw_only=True):
    """The checklist in one of two languages."""

    language: str
    title: str
    note: str
    private: str
    caveat: str
    groups: tuple[SignGroup, ...]


class SignsBeside(Struct, frozen=True, kw_only=True):
    """The data for ``signs-beside.typ``."""

    sheet: SheetSize
    margins: Margins
    sides: tuple[SignSide, SignSide]
    narrow_margins: bool = True


def signs_checklist(
    library: Library,
    options: SignsChecklistOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The checklist, or the next steps, as a document to render. Raises HandoutError for an unknown sign."""
    if not library.ids(Indicator):
        raise NothingChosenError(N_("messages", "This directory has no signs yet."))
    maker = PageMaker(library, phrases, options.language, today)
    if options.ticked:
        return _next_steps(maker, options)
    if options.second_language is not None:
        return _beside(maker, maker.in_language(options.second_language), options)
    return _checklist(maker, options)


def _next_steps(maker: PageMaker, options: SignsChecklistOptions) -> Document:
    if options.version == "client":
        return client_steps(maker, options, options.ticked, options.second_language)
    return staff_steps(maker, options, options.ticked, reasons=options.reasons, staff_notes=options.staff_notes)


def _wanted(sign_id: str, chosen: tuple[str, ...]) -> bool:
    return not chosen or sign_id in chosen


def _groups(maker: PageMaker, options: SignsChecklistOptions) -> tuple[SignGroup, ...]:
    for sign_id in options.signs:
        if maker.library.get(Indicator, sign_id, maker.language) is None:
            raise unknown(Indicator, sign_id)
    found = [one for one in maker.library.all(Indicator, maker.language) if _wanted(one.record.id, options.signs)]
    groups = (
        SignGroup(
            title=group.title,
            signs=tuple(
                sign_text(maker, one, reasons=options.reasons) for one in found if one.record.group == group.id
            ),
        )
        for group in maker.library.pack(maker.language).indicator_groups
    )
    return tuple(group for group in groups if group.signs)


def _checklist(maker: PageMaker, options: SignsChecklistOptions) -> Document:
    sheet = maker.sheet
    data = SignsChecklist(
        sheet=sheet_size(options.paper),
        labels=SignLabels(note=sheet.signs_note, private=sheet.signs_private, caveat=sheet.caveat),
        groups=_groups(maker, options),
        rules=helpers_rules(maker),
        narrow_margins=not options.large_print,
        margins=maker.margins(options.own),
    )
    return maker.document(options, "signs.typ", sheet.signs_title, data, "checklist")


def _beside(maker: PageMaker, other: PageMaker, options: SignsChecklistOptions) -> Document:
    sides = (_side(maker, options), _side(other, options))
    margins, notes = in_both(maker, other, options)
    data = SignsBeside(sheet=sheet_size(options.paper), margins=margins, sides=sides)
    document = maker.document(options, "signs-beside.typ", maker.sheet.signs_title, data, "checklist")
    return replace(document, suggested_name=file_name("together", (maker.language, other.language)), notes=notes)


def _side(maker: PageMaker, options: SignsChecklistOptions) -> SignSide:
    sheet = maker.sheet
    return SignSide(
        language=maker.language,
        title=sheet.signs_title,
        note=sheet.signs_note,
        private=sheet.signs_private,
        caveat=sheet.caveat,
        groups=_groups(maker, options),
    )
