"""Tonight's calls: first steps, then the calls in order, for one situation. The command ``tonight``, the page *A bed
tonight* and this sheet show the same plan.

Others may find the paper: it shows nothing about the person, and only confirmed numbers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct

from guide_app.content.records import Phone, Service
from guide_app.content.tonight_rules import TonightRule
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions
from guide_app.handouts.parts.text import Part, counted
from guide_app.handouts.parts.tonight_words import PlanWords, load_tonight_words, notes_for_paper, plan_words
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.library.library import Library
from guide_app.library.tonight.plan import Call, Later, Number, Plan, Situation
from guide_app.library.tonight.planner import tonight
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress

TONIGHT = "tonight.yaml"
"""The file with the phrases of plans, beside that of handouts."""


class TonightCallsOptions(PageOptions, frozen=True, kw_only=True):
    """The options of tonight's calls. The caller passes the situation, which stays in memory."""

    situation: Situation = Situation()
    at: dt.datetime | None = None
    """The moment to plan for; None for the present."""


class CallText(Struct, frozen=True, kw_only=True):
    """One call."""

    name: Part
    number: str | None
    no_number: str | None
    """The text in place of a missing or unconfirmed number."""
    also: str | None
    """Further numbers, for someone who is Deaf."""
    why: tuple[Part, ...]
    say: tuple[Part, ...]
    """What to say, in one or two languages."""
    no_answer: tuple[Part, ...]


class TonightLabels(Struct, frozen=True, kw_only=True):
    """The headings."""

    first: str
    calls: str
    later: str
    say: str


class TonightCalls(Struct, frozen=True, kw_only=True):
    """The data for ``tonight.typ``."""

    sheet: SheetSize
    margins: Margins
    labels: TonightLabels
    note: str
    first: tuple[Part, ...]
    calls: tuple[CallText, ...]
    later: tuple[Part, ...]


def tonight_calls(
    library: Library, options: TonightCallsOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The calls as a document to render. Raises HandoutError for a pack without rules for a night, and for a language
    without phrases of plans.
    """
    maker = PageMaker(library, phrases, options.language, today)
    said = plan_words(load_tonight_words(phrases.folder / TONIGHT), maker.phrases, options.language)
    plan = tonight(library, options.situation, options.at, options.language)
    if not plan.calls:
        raise HandoutError(N_("messages", "This pack has no rules for tonight (tonight.yaml)."))
    _account_for(maker, plan)
    labels = said.words
    data = TonightCalls(
        sheet=sheet_size(options.paper),
        labels=TonightLabels(first=labels.first, calls=labels.calls, later=labels.later, say=labels.say),
        note=labels.no_promise,
        first=tuple(_part(step.text, plan.language) for step in plan.first),
        calls=tuple(_call(maker, said, plan, place, options.situation.language) for place in range(len(plan.calls))),
        later=tuple(_part(_later(each, said), plan.language) for each in plan.later),
        margins=maker.margins(options.own),
    )
    return maker.document(options, "tonight.typ", labels.title, data, "calls")


def _account_for(maker: PageMaker, plan: Plan) -> None:
    """Record the dates of the numbers and unreviewed texts in the provenance."""
    rules = dict.fromkeys((*(step.rule for step in plan.first), *(call.rule for call in plan.calls)))
    for rule in maker.library.many(TonightRule, rules, plan.language):
        maker.provenance.look_at(rule)
    for found in maker.library.many(Service, plan.order, plan.language):
        maker.provenance.note_check(found.record.id, found.record.name, found.record.assured_date)
    for call in plan.calls:
        numbers = [number.phone_id for number in (call.number, *call.other_numbers) if number and number.confirmed]
        for found in maker.library.many(Phone, numbers, plan.language):
            maker.provenance.note_check(found.record.id, found.record.label, found.record.assured_date)


def _call(maker: PageMaker, said: PlanWords, plan: Plan, place: int, theirs: str | None) -> CallText:
    call, words = plan.calls[place], said.words
    confirmed = call.number is not None and call.number.confirmed
    others = [other for other in call.other_numbers if other.confirmed]
    reasons = "; ".join(said.note(note) for note in notes_for_paper(call.notes))
    return CallText(
        name=Part(text=call.name, lang=plan.language),
        number=call.number.number if call.number is not None and confirmed else None,
        no_number=None if confirmed else maker.sheet.ask_staff if call.number else maker.sheet.ask_staff_how,
        also=words.also.format(numbers=", ".join(_with_mode(other) for other in others)) if others else None,
        why=tuple(_parts((f"{reasons[:1].upper()}{reasons[1:]}." if reasons else None, call.why), plan.language)),
        say=_say(maker, call, plan, theirs or plan.language),
        no_answer=tuple(_parts((_no_answer(said, plan, place), call.if_no_answer), plan.language)),
    )


def _say(maker: PageMaker, call: Call, plan: Plan, theirs: str) -> tuple[Part, ...]:
    """The sentence to say, in the language of the sheet and, if available, in the person's."""
    quoted = maker.sheet.quoted
    texts = [(call.say, plan.language), (call.say_theirs, theirs)]
    return tuple(Part(text=quoted.format(title=text), lang=language) for text, language in texts if text)


def _no_answer(said: PlanWords, plan: Plan, place: int) -> str | None:
    following = plan.call_after(place)
    if following is not None:
        return said.words.no_answer.format(number=place + 2, name=following.name)
    return said.words.at_the_end if plan.calls[place].if_no_answer else None


def _later(later: Later, said: PlanWords) -> str:
    names = f"{' · '.join(later.names)}." if later.names else ""
    opens = said.opens(later.opens_at) if later.opens_at else ""
    return " ".join(part for part in (names, opens, later.text or "") if part)


def _with_mode(number: Number) -> str:
    return f"{number.number} ({', '.join(number.modes)})"


def _part(text: str, language: str) -> Part:
    return Part(text=counted(text), lang=language)


def _parts(texts: Iterable[str | None], language: str) -> Iterable[Part]:
    return (_part(text, language) for text in texts if text)
