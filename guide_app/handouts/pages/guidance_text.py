"""Guidance, and questions with their answers, for whole pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import Struct

from guide_app.content.markup import parse_prose
from guide_app.content.records import Guidance, Question
from guide_app.handouts.document import SheetSize
from guide_app.handouts.pages.call_page import CallPages, CallRow
from guide_app.handouts.pages.page_maker import Margins, PageMaker, unknown
from guide_app.handouts.parts.text import Part, Passage
from guide_app.library.library import Localized
from guide_app.library.next_steps import steps_as_list, without


class GuidanceText(Struct, frozen=True, kw_only=True):
    """What to do in one situation."""

    title: tuple[Part, ...]
    summary: tuple[Part, ...]
    steps: tuple[Passage, ...]
    do_not: tuple[tuple[Part, ...], ...]
    staff_notes: tuple[tuple[Part, ...], ...]
    services: tuple[CallRow, ...]
    asked: tuple[Part, ...]
    """The names of services that only staff can reach."""


class GuidanceLabels(Struct, frozen=True, kw_only=True):
    """The headings."""

    do_not: str
    for_staff: str
    who_can_help: str
    answers: str
    ask_staff: str


def guidance_labels(maker: PageMaker) -> GuidanceLabels:
    """The headings in the handout's language."""
    sheet = maker.sheet
    return GuidanceLabels(
        do_not=sheet.do_not,
        for_staff=sheet.for_staff,
        who_can_help=sheet.who_can_help,
        answers=sheet.answers_title,
        ask_staff=sheet.ask_staff_names,
    )


def guidance_text(
    maker: PageMaker,
    found: Localized[Guidance],
    *,
    staff_notes: bool = False,
    calls: CallPages | None = None,
    left_out: Collection[str] = (),
) -> GuidanceText:
    """One guidance, with the services of ``calls``. Its steps become one numbered list. What is ``left_out`` is neither
    linked to nor among the services.
    """
    guidance, language, line = found.record, found.language, maker.text.line
    maker.provenance.look_at_text(found, guidance.title)
    helpers = _kept(guidance.services, left_out)
    return GuidanceText(
        title=line(guidance.title, language),
        summary=line(guidance.summary, language),
        steps=maker.text.passages(steps_as_list(guidance.steps, left_out), language),
        do_not=tuple(line(text, language) for text in guidance.do_not),
        staff_notes=tuple(line(text, language) for text in guidance.staff_notes) if staff_notes else (),
        services=calls.rows(helpers) if calls is not None else (),
        asked=calls.asked(helpers) if calls is not None else (),
    )


class Answer(Struct, frozen=True, kw_only=True):
    """One question and its answer."""

    question: tuple[Part, ...]
    answer: tuple[Passage, ...]
    services: tuple[CallRow, ...]
    asked: tuple[Part, ...]
    """The names of services that only staff can reach."""


class GuidanceSheet(Struct, frozen=True, kw_only=True):
    """The data for ``guidance.typ``."""

    sheet: SheetSize
    margins: Margins
    labels: GuidanceLabels
    guidance: tuple[GuidanceText, ...]
    note: str
    """Beside the title of several questions."""
    answers: tuple[Answer, ...]
    titled: bool
    """Whether one answer has the title of several, too, and not its question as title."""
    narrow_margins: bool


def answer_of(
    maker: PageMaker, question_id: str, calls: CallPages | None = None, left_out: Collection[str] = ()
) -> Answer:
    """One question with its answer and the services of ``calls``, without those in ``left_out`` and the parts that link
    to them (see ``library.next_steps``). Raises HandoutError for an unknown id.
    """
    found = maker.library.get(Question, question_id, maker.language)
    if found is None:
        raise unknown(Question, question_id)
    question = found.record
    maker.provenance.look_at_text(found, question.question)
    helpers = _kept(question.services, left_out)
    return Answer(
        question=maker.text.line(question.question, found.language),
        answer=maker.text.passages(without(parse_prose(question.answer), left_out), found.language),
        services=calls.rows(helpers) if calls is not None else (),
        asked=calls.asked(helpers) if calls is not None else (),
    )


def _kept(services: Iterable[str], left_out: Collection[str]) -> tuple[str, ...]:
    return tuple(each for each in services if f"service:{each}" not in left_out)
