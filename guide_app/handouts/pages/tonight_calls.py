"""Tonight's calls: first steps, then the calls in order, for one situation. The command ``tonight``, the page *A bed
tonight* and this sheet show the same plan.

Others may find the paper: it shows nothing about the person, and only confirmed numbers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct

from guide_app.content.call_rules import CallRule
from guide_app.content.records import Phone, Service
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions
from guide_app.handouts.parts.text import Part, counted
from guide_app.handouts.parts.tonight_words import PlanWords, notes_for_paper, plan_words
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Decision, Entry, Number
from guide_app.library.decision.engine import decide
from guide_app.library.decision.rules import need_of_beds
from guide_app.library.library import Library
from guide_app.library.situation import Situation
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class TonightCallsOptions(PageOptions, frozen=True, kw_only=True):
    """The options of tonight's calls. The caller passes the situation, which stays in memory."""

    situation: Situation = Situation()
    at: dt.datetime | None = None
    """The moment to plan for; None for the present."""


class CallText(Struct, frozen=True, kw_only=True):
    """One call."""

    place: int | None
    """Its number in the order; None for a call under a condition."""
    condition: tuple[Part, ...]
    name: Part
    number: str | None
    no_number: str | None
    """The text in place of a missing or unconfirmed number: where to go, or whom to ask."""
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
    narrow_margins: bool = True
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
    said = plan_words(phrases, options.language)
    beds = need_of_beds(library)
    ask = Ask(needs=frozenset((beds,)), situation=options.situation, at=library.moment(options.at))
    plan = decide(library, ask, options.language)
    if not plan.ordered:
        raise HandoutError(N_("messages", "This pack has no rules for a bed tonight (calls.yaml)."))
    _account_for(maker, plan)
    labels = said.words
    data = TonightCalls(
        sheet=sheet_size(options.paper),
        labels=TonightLabels(first=labels.first, calls=labels.calls, later=labels.later, say=labels.say),
        note=said.promise(beds),
        first=tuple(_parts((*(act.do for act in plan.acts), *(act.never for act in plan.acts)), plan.language)),
        calls=tuple(_call(maker, said, plan, entry, options.situation.language) for entry in plan.rows),
        later=tuple(_part(said.later(each), plan.language) for each in plan.later),
        margins=maker.margins(options.own, lists=True),
    )
    return maker.document(options, "tonight.typ", labels.title, data, "calls")


def _account_for(maker: PageMaker, plan: Decision) -> None:
    """Record the dates of the numbers and unreviewed texts in the provenance."""
    rules = dict.fromkeys(each.rule for each in (*plan.acts, *plan.rows) if each.rule)
    for rule in maker.library.many(CallRule, rules, plan.language):
        maker.provenance.look_at(rule)
    for found in maker.library.many(Service, [entry.service for entry in plan.rows], plan.language):
        maker.provenance.note_dates(found.record.id, found.record.name, found.record)
    for entry in plan.rows:
        numbers = [number.phone_id for number in (entry.number, *entry.other_numbers) if number and number.confirmed]
        for found in maker.library.many(Phone, numbers, plan.language):
            maker.provenance.note_dates(found.record.id, found.record.label, found.record)


def _call(maker: PageMaker, said: PlanWords, plan: Decision, entry: Entry, theirs: str | None) -> CallText:
    words = said.words
    place = plan.ordered.index(entry) + 1 if entry in plan.ordered else None
    confirmed = entry.number is not None and entry.number.confirmed
    others = [other for other in entry.other_numbers if other.confirmed]
    found = maker.library.get(Service, entry.service, plan.language)
    instead = None
    if not confirmed and found is not None:
        instead = maker.services.in_place_of_number(found.record, known=entry.number is not None)
    # Where to go is told in place of the number, and not again.
    told = "walk-in" if instead and found and found.record.go_to else ""
    notes = (note for note in notes_for_paper(entry.notes) if note.id != told)
    reasons = "; ".join(said.note(note) for note in notes)
    reasons = f"{reasons[:1].upper()}{reasons[1:]}." if reasons and place else ""
    return CallText(
        place=place,
        condition=tuple(_parts((entry.condition,), plan.language)),
        name=Part(text=entry.name, lang=plan.language),
        number=entry.number.number if entry.number is not None and confirmed else None,
        no_number=instead,
        also=words.also.format(numbers=", ".join(_with_mode(other) for other in others)) if others else None,
        why=tuple(_parts((entry.do, reasons, entry.why), plan.language)),
        say=_say(maker, entry, plan, theirs or plan.language) if place else (),
        no_answer=tuple(_parts((_no_answer(said, plan, entry), entry.if_no_answer), plan.language)) if place else (),
    )


def _say(maker: PageMaker, entry: Entry, plan: Decision, theirs: str) -> tuple[Part, ...]:
    """The sentence to say, in the language of the sheet and, if available, in the person's."""
    quoted = maker.sheet.quoted
    texts = [(entry.say, plan.language), (entry.say_theirs, theirs)]
    return tuple(Part(text=quoted.format(title=text), lang=language) for text, language in texts if text)


def _no_answer(said: PlanWords, plan: Decision, entry: Entry) -> str | None:
    following = plan.call_after(entry)
    if following is not None:
        return said.words.no_answer.format(number=plan.ordered.index(following) + 1, name=following.name)
    return said.words.at_the_end if entry.if_no_answer else None


def _with_mode(number: Number) -> str:
    return f"{number.number} ({', '.join(number.modes)})"


def _part(text: str, language: str) -> Part:
    return Part(text=counted(text), lang=language)


def _parts(texts: Iterable[str | None], language: str) -> Iterable[Part]:
    return (_part(text, language) for text in texts if text)
