"""The record types of a workshop: plans, their parts, myths, stories to practice with, and questions for the room."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from guide_app.content.record import GuidanceId, IndicatorId, Line, NeedId, Part, Record, SheetId, SourceId, refers

Audience: TypeAlias = Literal["shelter", "clinic", "school", "employer", "affected"]
"""Who is in the room. ``affected``: people who may be affected themselves."""
SlideLine = Annotated[str, Meta(min_length=1, max_length=160, extra={"text": "line"})]
"""A line that a room reads from its last row."""
MIN_CHOICES, MAX_CHOICES = 2, 4
"""The number of choices on a slide: the keys 1 to 4."""
Choices = Annotated[tuple[SlideLine, ...], Meta(min_length=MIN_CHOICES, max_length=MAX_CHOICES)]


class Myth(Record, frozen=True, kw_only=True):
    """A common belief, and the fact that corrects it."""

    kind = "myth"
    file = "myths.yaml"
    title_field = "myth"
    max_count = 60
    translated = ("myth", "fact", "short")

    myth: SlideLine
    fact: Line
    short: SlideLine
    """The fact in one short sentence."""
    fits: tuple[Audience, ...] = ()
    """The audiences to choose it for first."""
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]


class Moment(Part, frozen=True, kw_only=True):
    """One moment of a story: what happens, what the room may do, and what each choice leads to."""

    translated = ("happens", "notice", "choices", "leads_to", "why")

    happens: SlideLine
    notice: Line
    """For the presenter: what to notice, and what else it may be."""
    choices: Choices
    leads_to: Annotated[tuple[SlideLine, ...], Meta(min_length=MIN_CHOICES, max_length=MAX_CHOICES)]
    """What each choice leads to, in the same order."""
    helped: int
    """The number of the choice that helped, from 1."""
    why: Line
    practice: bool = False
    """Whether this is the practice of desks, because no source says it."""
    sources: tuple[SourceId, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError where choices and outcomes differ in number, or nothing supports the answer."""
        if len(self.choices) != len(self.leads_to):
            raise ValueError("leads_to: expected one text for each of the choices")
        if not 1 <= self.helped <= len(self.choices):
            raise ValueError(f"helped: expected 1 to {len(self.choices)}")
        if not self.sources and not self.practice:
            raise ValueError("a moment has sources, or says 'practice: true'")


class Story(Record, frozen=True, kw_only=True):
    """A made-up story to practice with, moment by moment."""

    kind = "story"
    file = "stories.yaml"
    title_field = "title"
    max_count = 40
    translated = ("title", "setting", "content_note", "moments", "debrief")

    title: SlideLine
    setting: Line
    content_note: SlideLine
    """What is hard in it, said before it begins."""
    fits: tuple[Audience, ...] = ()
    """The audiences to choose it for first."""
    moments: Annotated[tuple[Moment, ...], Meta(min_length=1, max_length=8)]
    debrief: Line
    """The question after the last moment."""


class WorkshopQuestion(Record, frozen=True, kw_only=True):
    """A question for the room, with choices and an explanation."""

    kind = "workshop-question"
    file = "workshop_questions.yaml"
    title_field = "question"
    max_count = 60
    translated = ("question", "choices", "why")

    question: SlideLine
    choices: Choices
    answer: int
    """The number of the answer, from 1."""
    why: Line
    fits: tuple[Audience, ...] = ()
    """The audiences to choose it for first."""
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]

    def __post_init__(self) -> None:
        """Raises ValueError for an answer that is none of the choices."""
        if not 1 <= self.answer <= len(self.choices):
            raise ValueError(f"answer: expected 1 to {len(self.choices)}")


class SlideText(Part, frozen=True, kw_only=True):
    """A slide of fixed words: a heading, and at most five lines under it."""

    translated = ("title", "lines", "say", "notes")

    title: SlideLine
    lines: Annotated[tuple[SlideLine, ...], Meta(max_length=5)] = ()
    say: tuple[Line, ...] = ()
    """For the presenter: words to say to the room, without quotation marks."""
    notes: tuple[Line, ...] = ()
    """For the presenter: what to do, to ask and to watch for."""
    sources: tuple[SourceId, ...] = ()


class WorkshopPart(Record, frozen=True, kw_only=True):
    """One part of a workshop: its fixed slides, then those made of other records."""

    kind = "workshop-part"
    file = "workshop_parts.yaml"
    title_field = "title"
    max_count = 40
    translated = ("title", "slides", "say", "notes")

    title: SlideLine
    shows: Literal["words", "myths", "signs", "stories", "questions", "numbers", "break"] = "words"
    """The slides after the fixed ones. ``numbers``: whom to call first, by need. ``break``: the national numbers."""
    slides: tuple[SlideText, ...] = ()
    say: tuple[Line, ...] = ()
    """For the presenter, on the slides made of records: words to say to the room."""
    notes: tuple[Line, ...] = ()
    """For the presenter, on the slides made of records."""
    needs: tuple[NeedId, ...] = ()
    """With ``numbers``: the needs, in order."""
    groups: tuple[Annotated[str, refers("indicator-group")], ...] = ()
    """With ``signs``: the groups, in order."""
    indicators: tuple[IndicatorId, ...] = ()
    """With ``signs``: the signs to show; without them, the strongest of each group."""
    guidance: tuple[GuidanceId, ...] = ()
    """For the presenter: the pages to read before."""


class PlanStep(Part, frozen=True, kw_only=True):
    """One part in a plan, and the time for it."""

    part: Annotated[str, refers("workshop-part")]
    minutes: Annotated[int, Meta(ge=1, le=90)]
    count: Annotated[int, Meta(ge=1, le=20)] = 1
    """How many of its records: myths, groups of signs, stories, questions or needs."""
    moments: Annotated[int, Meta(ge=1, le=8)] | None = None
    """With stories: how many moments of each; None for all."""


class Workshop(Record, frozen=True, kw_only=True):
    """A plan: parts in order, each with its minutes."""

    kind = "workshop"
    file = "workshops.yaml"
    title_field = "title"
    max_count = 20
    translated = ("title", "before")

    title: SlideLine
    before: tuple[Line, ...] = ()
    """What to do before the workshop."""
    steps: Annotated[tuple[PlanStep, ...], Meta(min_length=1, max_length=30)]
    sheets: tuple[SheetId, ...] = ()
    """The sheets to hand out."""

    @property
    def minutes(self) -> int:
        """The planned duration."""
        return sum(step.minutes for step in self.steps)
