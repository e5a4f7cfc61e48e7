"""Question sheets: one answer or several, with who can help."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Annotated

from msgspec import Struct

from guide_app.content.markup import parse_line, parse_prose, plain_text
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import said
from guide_app.handouts.pages.page_maker import Account, Maker, PageOptions, unknown
from guide_app.handouts.parts.service_entry import Entry
from guide_app.handouts.parts.text import Part, Passage
from guide_app.handouts.phrases import WordList
from guide_app.handouts.problems import NothingChosenError
from guide_app.library.library import Library
from guide_app.library.next_steps import without
from guide_app.system.progress import UNWATCHED, Watch


class QuestionSheetOptions(PageOptions, frozen=True, kw_only=True):
    """What a person chooses for a question sheet."""

    questions: Annotated[tuple[str, ...], said("Questions", "Their ids, in this order.", "question")] = ()
    with_services: Annotated[bool, said("Who can help", "Also the services that go with each answer.")] = True


class Answer(Struct, frozen=True, kw_only=True):
    """One question and its answer."""

    question: tuple[Part, ...]
    answer: tuple[Passage, ...]
    services: tuple[Entry, ...]


class QuestionSheet(Struct, frozen=True, kw_only=True):
    """What ``questions.typ`` reads."""

    sheet: SheetSize
    account: Account
    who_can_help: str
    answers: tuple[Answer, ...]


def question_sheet(
    library: Library, options: QuestionSheetOptions, words: WordList, today: dt.date, watch: Watch = UNWATCHED
) -> Document:
    """The sheet as a document to render. Raises HandoutError when nothing is chosen, or an id is not there."""
    maker = Maker(library, words, options.language, today)
    if not options.questions:
        raise NothingChosenError("No question is chosen. Choose at least one.")
    answers = tuple(answer_of(maker, each, options.with_services) for each in options.questions)
    title = maker.sheet.answers_title
    if len(answers) == 1:
        found = library.get("question", options.questions[0], options.language)
        title = plain_text(parse_line(found.record.question), library.phone_numbers) if found else title
    data = QuestionSheet(
        sheet=sheet_size(options.paper),
        account=maker.account(),
        who_can_help=maker.sheet.who_can_help,
        answers=answers,
    )
    return maker.document(options, "questions.typ", title, data, "answers")


def answer_of(maker: Maker, question_id: str, with_services: bool, left_out: Collection[str] = ()) -> Answer:
    """One question with its answer, without what leads to places that are ``left_out`` (see ``library.next_steps``).
    Raises HandoutError when it is not there.
    """
    found = maker.library.get("question", question_id, maker.language)
    if found is None:
        raise unknown("question", question_id)
    question = found.record
    maker.ledger.look_at_text(found, question.question)
    return Answer(
        question=maker.text.line(question.question, found.language),
        answer=maker.text.passages(without(parse_prose(question.answer), left_out), found.language),
        services=maker.lister.entries(question.services) if with_services else (),
    )
