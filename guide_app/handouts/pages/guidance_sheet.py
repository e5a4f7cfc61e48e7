"""Steps and answers: what to do in a situation, and answers to questions, in one language or side by side in two."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from guide_app.content.markup import parse_line, plain_text
from guide_app.content.records import Guidance, Question
from guide_app.handouts.document import Document, sheet_size
from guide_app.handouts.options import SecondClientLanguage, StaffNotes, option
from guide_app.handouts.pages.call_page import CallPages
from guide_app.handouts.pages.guidance_text import (
    GuidanceSheet,
    GuidanceText,
    answer_of,
    guidance_labels,
    guidance_text,
)
from guide_app.handouts.pages.page_maker import ClientPageOptions, PageMaker, unknown
from guide_app.handouts.pages.side_by_side import side_by_side
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import NothingChosenError
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress


class GuidanceSheetOptions(ClientPageOptions, frozen=True, kw_only=True):
    """The options of steps and answers."""

    guidance: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "What to do"),
            N_("messages", "The situations, by id."),
            "guidance",
            step="content",
        ),
    ] = ()
    questions: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Questions"),
            N_("messages", "Their ids, in this order."),
            "question",
            step="content",
        ),
    ] = ()
    second_language: SecondClientLanguage = None
    staff_notes: StaffNotes = False

    def unused(self) -> dict[str, Message]:
        """Notes for staff are not in the text that two people read together."""
        if self.second_language is None:
            return {}
        return {"staff_notes": N_("messages", "What two people read together has no notes for staff.")}


def guidance_sheet(
    library: Library, options: GuidanceSheetOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The sheet as a document to render. Raises HandoutError if nothing is chosen, or an id is unknown."""
    maker = PageMaker(library, phrases, options.language, today)
    chosen = (
        *(("guidance", each) for each in options.guidance),
        *(("question", each) for each in options.questions),
    )
    if not (library.ids(Guidance) or library.ids(Question)):
        raise NothingChosenError(N_("messages", "This directory has no situations and no questions yet."))
    if not chosen:
        raise NothingChosenError(N_("messages", "Nothing is chosen. Choose a situation or a question."))
    if options.second_language is not None:
        return side_by_side(maker, options, options.second_language, chosen)
    calls = CallPages(maker)
    data = GuidanceSheet(
        sheet=sheet_size(options.paper),
        labels=guidance_labels(maker),
        guidance=tuple(_steps(maker, calls, each, options.staff_notes) for each in options.guidance),
        note=maker.sheet.directory_note,
        answers=tuple(answer_of(maker, each, calls) for each in options.questions),
        margins=maker.margins(options.own, lists=True),
        titled=False,
        narrow_margins=not options.large_print,
    )
    return maker.document(
        options, "guidance.typ", _title(maker, options), data, "steps" if data.guidance else "answers"
    )


def _steps(maker: PageMaker, calls: CallPages, guidance_id: str, staff_notes: bool) -> GuidanceText:
    found = maker.library.get(Guidance, guidance_id, maker.language)
    if found is None:
        raise unknown(Guidance, guidance_id)
    return guidance_text(maker, found, staff_notes=staff_notes, calls=calls)


def _title(maker: PageMaker, options: GuidanceSheetOptions) -> str:
    """The first situation, or the only question; several questions share a title."""
    library = maker.library
    if options.guidance:
        found = library.get(Guidance, options.guidance[0], maker.language)
        text = found.record.title if found else ""
    elif len(options.questions) == 1:
        asked = library.get(Question, options.questions[0], maker.language)
        text = asked.record.question if asked else ""
    else:
        return maker.sheet.answers_title
    return plain_text(parse_line(text), library.phone_numbers)
