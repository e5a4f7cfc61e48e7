"""Question sheets: one answer or several, with who can help."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Annotated

from msgspec import Struct

from guide_app.content.markup import parse_line, parse_prose, plain_text
from guide_app.content.records import Question
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import option
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions, unknown
from guide_app.handouts.parts.service_entry import Entry
from guide_app.handouts.parts.text import Part, Passage
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import NothingChosenError
from guide_app.library.library import Library
from guide_app.library.next_steps import without
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class QuestionSheetOptions(PageOptions, frozen=True, kw_only=True):
    """The options of a question sheet."""

    questions: Annotated[
        tuple[str, ...], option(N_("messages", "Questions"), N_("messages", "Their ids, in this order."), "question")
    ] = ()
    with_services: Annotated[
        bool, option(N_("messages", "Who can help"), N_("messages", "Also the services that go with each answer."))
    ] = True


class Answer(Struct, frozen=True, kw_only=True):
    """One question and its answer."""

    question: tuple[Part, ...]
    answer: tuple[Passage, ...]
    services: tuple[Entry, ...]


class QuestionSheet(Struct, frozen=True, kw_only=True):
    """The data for ``questions.typ``."""

    sheet: SheetSize
    margins: Margins
    who_can_help: str
    answers: tuple[Answer, ...]


def question_sheet(
    library: Library, options: QuestionSheetOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The sheet as a document to render. Raises HandoutError if nothing is chosen, or an id is unknown."""
    maker = PageMaker(library, phrases, options.language, today)
    if not options.questions:
        raise NothingChosenError(N_("messages", "No question is chosen. Choose at least one."))
    answers = tuple(answer_of(maker, each, options.with_services) for each in options.questions)
    title = maker.sheet.answers_title
    if len(answers) == 1:
        found = library.get(Question, options.questions[0], options.language)
        title = plain_text(parse_line(found.record.question), library.phone_numbers) if found else title
    data = QuestionSheet(
        sheet=sheet_size(options.paper),
        margins=maker.margins(options.own),
        who_can_help=maker.sheet.who_can_help,
        answers=answers,
    )
    return maker.document(options, "questions.typ", title, data, "answers")


def answer_of(maker: PageMaker, question_id: str, with_services: bool, left_out: Collection[str] = ()) -> Answer:
    """One question with its answer, without the parts that link to ``left_out`` (see ``library.next_steps``). Raises
    HandoutError for an unknown id.
    """
    found = maker.library.get(Question, question_id, maker.language)
    if found is None:
        raise unknown(Question, question_id)
    question = found.record
    maker.provenance.look_at_text(found, question.question)
    return Answer(
        question=maker.text.line(question.question, found.language),
        answer=maker.text.passages(without(parse_prose(question.answer), left_out), found.language),
        services=maker.services.entries(question.services) if with_services else (),
    )
