"""Guidance sheets: what to do now, in one situation or several."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct

from guide_app.content.markup import parse_line, plain_text
from guide_app.content.records import Guidance
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import StaffNotes, option
from guide_app.handouts.pages.guidance_text import GuidanceLabels, GuidanceText, guidance_labels, guidance_text
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions, unknown
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import NothingChosenError
from guide_app.library.library import Library
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class GuidanceSheetOptions(PageOptions, frozen=True, kw_only=True):
    """The options of a guidance sheet."""

    guidance: Annotated[
        tuple[str, ...], option(N_("messages", "What to do"), N_("messages", "The situations, by id."), "guidance")
    ] = ()
    staff_notes: StaffNotes = False


class GuidanceSheet(Struct, frozen=True, kw_only=True):
    """The data for ``guidance.typ``."""

    sheet: SheetSize
    margins: Margins
    labels: GuidanceLabels
    guidance: tuple[GuidanceText, ...]


def guidance_sheet(
    library: Library, options: GuidanceSheetOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The sheet as a document to render. Raises HandoutError if nothing is chosen, or an id is unknown."""
    maker = PageMaker(library, phrases, options.language, today)
    if not options.guidance:
        raise NothingChosenError(N_("messages", "No guidance is chosen. Choose at least one situation."))
    texts: list[GuidanceText] = []
    titles: list[str] = []
    for guidance_id in options.guidance:
        found = library.get(Guidance, guidance_id, options.language)
        if found is None:
            raise unknown(Guidance, guidance_id)
        texts.append(guidance_text(maker, found, staff_notes=options.staff_notes))
        titles.append(plain_text(parse_line(found.record.title), library.phone_numbers))
    data = GuidanceSheet(
        sheet=sheet_size(options.paper),
        margins=maker.margins(options.own),
        labels=guidance_labels(maker),
        guidance=tuple(texts),
    )
    return maker.document(options, "guidance.typ", titles[0], data, "steps")
