"""A plan for tonight as text for a terminal or for paper, and as data for programs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

import msgspec

from guide_app.content.markup import plain_line
from guide_app.content.records import Guidance
from guide_app.handouts.parts.tonight_words import PlanWords, notes_for_paper
from guide_app.library.decision.decision import Decision, Entry, LeftOut, Note
from guide_app.library.decision.rules import need_of_beds
from guide_app.library.library import Library
from guide_app.library.situation import Situation

WIDTH = 88
INDENT = " " * 4


def as_data(library: Library, decision: Decision, situation: Situation, words: PlanWords) -> dict[str, Any]:
    """The decision as plain values, with the text of each reason beside its id."""

    def worded(notes: tuple[Note, ...]) -> list[dict[str, Any]]:
        return [{"id": note.id, "values": note.values, "text": words.note(note)} for note in notes]

    data: dict[str, Any] = msgspec.to_builtins(decision)
    data["situation"] = msgspec.to_builtins(situation)
    data["who"] = words.situation(situation, library.languages[0])
    for part in ("now", "maybe", "calls"):
        for entry, found in zip(getattr(decision, part), data[part], strict=True):
            found["notes"] = worded(entry.notes)
            following = decision.call_after(entry)
            found["next"] = following.service if following else None
    for left_out, found in zip(decision.left_out, data["left_out"], strict=True):
        found["notes"] = worded(left_out.notes)
    return data


def as_text(
    library: Library, decision: Decision, situation: Situation, words: PlanWords, *, paper: bool = False
) -> str:
    """The decision as text. ``paper`` omits the person, unconfirmed numbers and the services that were left out."""
    said = words.words
    head = [said.title, "=" * len(said.title)]
    if not paper:
        head.append(_fill(f"{words.situation(situation, library.languages[0])}. {_moment(decision, words)}"))
    head.append(_fill(words.promise(need_of_beds(library))))
    blocks = ["\n".join(head)]
    if decision.now or decision.acts:
        blocks.append("\n".join([said.first.upper(), *_first(decision, words, paper=paper)]))
    blocks.append(said.calls.upper())
    places = {entry.service: place for place, entry in enumerate(decision.ordered, 1)}
    for entry in decision.rows:
        if entry not in decision.now:
            place = None if entry in decision.maybe else places[entry.service]
            blocks.append("\n".join(_call(decision, place, entry, words, paper=paper)))
    if decision.later:
        blocks.append(
            "\n".join([said.later.upper(), *(_fill(words.later(each), "  - ", INDENT) for each in decision.later)])
        )
    if decision.left_out and not paper:
        blocks.append("\n".join([said.left_out.upper(), *_left_out(decision.left_out, words)]))
    if decision.guidance and not paper:
        found = [one.record for one in library.many(Guidance, decision.guidance, decision.language)]
        titles = (f"{plain_line(one.title, library.phone_numbers)} (show {one.id})" for one in found)
        blocks.append("\n".join([said.more.upper(), *(_fill(title, "  - ", INDENT) for title in titles)]))
    return "\n\n".join(blocks)


def _moment(decision: Decision, words: PlanWords) -> str:
    return words.moment(decision.at) if decision.at is not None else ""


def _first(decision: Decision, words: PlanWords, *, paper: bool) -> Iterator[str]:
    """What must be called now, what to do beside it, and what never to do."""
    duties = {} if paper else words.duties(decision)
    for place, entry in enumerate(decision.now, 1):
        yield f"{place:>2}. {entry.name}   {_number(entry, words, paper=paper)}"
        if entry.do:
            yield _fill(entry.do, INDENT, INDENT)
        if entry.rule in duties:
            yield _fill(duties[entry.rule], INDENT, INDENT)
    for act in decision.acts:
        if act.do:
            yield _fill(act.do, "  * ", INDENT)
        if act.rule in duties:
            yield _fill(duties[act.rule], "  * ", INDENT)
    for act in decision.acts:
        if act.never:
            yield _fill(act.never, "  ! ", INDENT)


def _call(decision: Decision, place: int | None, call: Entry, words: PlanWords, *, paper: bool) -> Iterator[str]:
    """One call. Without a place it is one under a condition, which comes before its name."""
    said = words.words
    if call.condition:
        yield _fill(call.condition, "  ? ", INDENT)
    number = "  " if place is None else f"{place:>2}."
    yield f"{number} {call.name}   {_number(call, words, paper=paper)}"
    if call.other_numbers:
        numbers = ", ".join(f"{other.number} ({', '.join(other.modes)})" for other in call.other_numbers)
        yield _fill(said.also.format(numbers=numbers), INDENT, INDENT)
    if place is None:
        return
    notes = notes_for_paper(call.notes) if paper else call.notes
    if notes:
        yield _fill(f"{said.why}: {'; '.join(words.note(note) for note in notes)}.", INDENT, INDENT)
    if call.why:
        yield _fill(call.why, INDENT, INDENT)
    for text in (call.say, call.say_theirs):
        if text:
            yield _fill(f"{said.say}: “{text}”", INDENT, INDENT)
    following = decision.call_after(call)
    if following is not None:
        text = said.no_answer.format(number=place + 1, name=following.name)
        yield _fill(f"{text} {call.if_no_answer or ''}".rstrip(), INDENT, INDENT)
    elif call.if_no_answer:
        yield _fill(f"{said.at_the_end} {call.if_no_answer}", INDENT, INDENT)


def _number(call: Entry, words: PlanWords, *, paper: bool) -> str:
    if call.number is None or (paper and not call.number.confirmed):
        return f"({words.words.no_number})"
    return call.number.number if call.number.confirmed else f"{call.number.number} ({words.words.unconfirmed})"


def _left_out(left_out: tuple[LeftOut, ...], words: PlanWords) -> Iterator[str]:
    """The services that were left out, grouped by reason."""
    by_reason: dict[str, list[str]] = {}
    for one in left_out:
        reason = one.why or f"{'; '.join(words.note(note) for note in one.notes)}."
        by_reason.setdefault(reason, []).append(one.name)
    for reason, names in by_reason.items():
        yield _fill(f"{' · '.join(names)}: {reason}", "  - ", INDENT)


def _fill(text: str, first: str = "", rest: str = "") -> str:
    """Wrap to the page width; numbers are not broken."""
    page = textwrap.TextWrapper(WIDTH, break_long_words=False, break_on_hyphens=False)
    page.initial_indent, page.subsequent_indent = first, rest
    return page.fill(text)
