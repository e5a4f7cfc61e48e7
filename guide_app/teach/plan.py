"""What a presenter chooses: a plan of the pack, with parts left out or in another order, who is in the room, and the
languages. Values only; a person's own plans are kept as these.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.workshop import Audience, PlanStep, Story, Workshop
from guide_app.library.library import Library


class UnknownPlanError(ValueError):
    """There is no such plan. ``known`` are the ids of those that there are."""

    def __init__(self, plan: str, known: tuple[str, ...]) -> None:
        super().__init__(plan)
        self.plan, self.known = plan, known


class ChosenPlan(Struct, frozen=True, kw_only=True):
    """A plan as chosen for one workshop."""

    plan: str
    """The id of the pack's plan that it comes from."""
    parts: tuple[int, ...] | None = None
    """The steps of that plan to show, by position and in order; None for all."""
    audience: Audience | None = None
    """Who is in the room: stories, myths and questions that fit come first."""
    story: str | None = None
    """The story to begin with."""
    language: str = "en"
    second_language: str | None = None
    """On the slides, beside the first."""
    notes_language: str | None = None
    """The language of the notes, if it is another one."""


def plans(library: Library, language: str) -> list[Workshop]:
    """The plans of the pack in a language, in the order of the file."""
    found = library.many(Workshop, library.ids(Workshop), language)
    return [each.record for each in found]


def plan_of(library: Library, chosen: ChosenPlan) -> Workshop:
    """The plan in the language of the notes. Raises UnknownPlanError."""
    found = library.get(Workshop, chosen.plan, chosen.notes_language or chosen.language)
    if found is None:
        raise UnknownPlanError(chosen.plan, tuple(library.ids(Workshop)))
    return found.record


def steps_of(plan: Workshop, chosen: ChosenPlan) -> tuple[PlanStep, ...]:
    """The steps to show, in order. A position that the plan no longer has is left out."""
    if chosen.parts is None:
        return plan.steps
    kept = tuple(plan.steps[place] for place in chosen.parts if 0 <= place < len(plan.steps))
    return kept or plan.steps


def minutes_of(plan: Workshop, chosen: ChosenPlan) -> int:
    """The minutes of the steps to show."""
    return sum(step.minutes for step in steps_of(plan, chosen))


def moved(chosen: ChosenPlan, plan: Workshop, place: int, by: int) -> ChosenPlan:
    """The plan with the step at ``place`` of the shown ones moved up (-1) or down (1)."""
    order = list(chosen.parts if chosen.parts is not None else range(len(plan.steps)))
    target = place + by
    if not (0 <= place < len(order) and 0 <= target < len(order)):
        return chosen
    order[place], order[target] = order[target], order[place]
    return replace(chosen, parts=tuple(order))


def left_out(chosen: ChosenPlan, plan: Workshop, step: int, *, out: bool) -> ChosenPlan:
    """The plan without a step of the pack's plan, or with it again at the end. The last step stays."""
    order = list(chosen.parts if chosen.parts is not None else range(len(plan.steps)))
    if out and step in order and len(order) > 1:
        order.remove(step)
    elif not out and step not in order and 0 <= step < len(plan.steps):
        order.append(step)
    return replace(chosen, parts=tuple(order))


def stories(library: Library, chosen: ChosenPlan) -> list[str]:
    """The ids of the stories in the order to use: the chosen one, those for the audience, the others."""
    ids = library.ids(Story)
    fits = {each.record.id for each in library.many(Story, ids, chosen.language) if chosen.audience in each.record.fits}
    return sorted(ids, key=lambda story: (story != chosen.story, story not in fits))
