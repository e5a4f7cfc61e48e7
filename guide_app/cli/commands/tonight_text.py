"""A plan for tonight as text for a terminal or for paper, and as data for programs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

import msgspec

from guide_app.content.markup import plain_line
from guide_app.content.records import Guidance
from guide_app.handouts.parts.tonight_words import PlanWords, notes_for_paper
from guide_app.library.library import Library
from guide_app.library.tonight.plan import Call, Later, LeftOut, Note, Plan, Situation

WIDTH = 88
INDENT = " " * 4


def as_data(library: Library, plan: Plan, situation: Situation, words: PlanWords) -> dict[str, Any]:
    """The plan as plain values, with the text of each reason beside its id."""

    def worded(notes: tuple[Note, ...]) -> list[dict[str, Any]]:
        return [{"id": note.id, "values": note.values, "text": words.note(note)} for note in notes]

    data: dict[str, Any] = msgspec.to_builtins(plan)
    data["situation"] = msgspec.to_builtins(situation)
    data["who"] = words.situation(situation, library.languages[0])
    data["order"] = list(plan.order)
    for call, found in zip(plan.calls, data["calls"], strict=True):
        found["notes"] = worded(call.notes)
        following = plan.call_after(plan.calls.index(call))
        found["next"] = following.service if following else None
    for left_out, found in zip(plan.left_out, data["left_out"], strict=True):
        found["notes"] = worded(left_out.notes)
    return data


def as_text(library: Library, plan: Plan, situation: Situation, words: PlanWords, *, paper: bool = False) -> str:
    """The plan as text. ``paper`` omits the person, unconfirmed numbers and the services that were left out."""
    said = words.words
    head = [said.title, "=" * len(said.title)]
    if not paper:
        head.append(_fill(f"{words.situation(situation, library.languages[0])}. {words.moment(plan.at)}"))
    head.append(_fill(said.no_promise))
    blocks = ["\n".join(head)]
    if plan.first:
        steps = [_fill(step.text, "  * ", INDENT) for step in plan.first]
        blocks.append("\n".join([said.first.upper(), *steps]))
    blocks.append(said.calls.upper())
    for place, call in enumerate(plan.calls):
        blocks.append("\n".join(_call(plan, place, call, words, paper=paper)))
    if plan.later:
        blocks.append("\n".join([said.later.upper(), *(_later(later, words) for later in plan.later)]))
    if plan.left_out and not paper:
        blocks.append("\n".join([said.left_out.upper(), *_left_out(plan.left_out, words)]))
    if plan.guidance and not paper:
        found = [one.record for one in library.many(Guidance, plan.guidance, plan.language)]
        titles = (f"{plain_line(one.title, library.phone_numbers)} (show {one.id})" for one in found)
        blocks.append("\n".join([said.more.upper(), *(_fill(title, "  - ", INDENT) for title in titles)]))
    return "\n\n".join(blocks)


def _call(plan: Plan, place: int, call: Call, words: PlanWords, *, paper: bool) -> Iterator[str]:
    said = words.words
    yield f"{place + 1:>2}. {call.name}   {_number(call, words, paper=paper)}"
    if call.other_numbers:
        numbers = ", ".join(f"{other.number} ({', '.join(other.modes)})" for other in call.other_numbers)
        yield _fill(said.also.format(numbers=numbers), INDENT, INDENT)
    notes = notes_for_paper(call.notes) if paper else call.notes
    yield _fill(f"{said.why}: {'; '.join(words.note(note) for note in notes)}.", INDENT, INDENT)
    if call.why:
        yield _fill(call.why, INDENT, INDENT)
    for text in (call.say, call.say_theirs):
        if text:
            yield _fill(f"{said.say}: “{text}”", INDENT, INDENT)
    following = plan.call_after(place)
    if following is not None:
        text = said.no_answer.format(number=place + 2, name=following.name)
        yield _fill(f"{text} {call.if_no_answer or ''}".rstrip(), INDENT, INDENT)
    elif call.if_no_answer:
        yield _fill(f"{said.at_the_end} {call.if_no_answer}", INDENT, INDENT)


def _number(call: Call, words: PlanWords, *, paper: bool) -> str:
    if call.number is None or (paper and not call.number.confirmed):
        return f"({words.words.no_number})"
    return call.number.number if call.number.confirmed else f"{call.number.number} ({words.words.unconfirmed})"


def _later(later: Later, words: PlanWords) -> str:
    parts = [
        f"{' · '.join(later.names)}." if later.names else "",
        words.opens(later.opens_at) if later.opens_at else "",
    ]
    return _fill(" ".join(part for part in (*parts, later.text or "") if part), "  - ", INDENT)


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
