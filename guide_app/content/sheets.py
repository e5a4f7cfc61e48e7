"""Sheets to work with, typed: what a person fills in, says or signs. Everything else of a pack: see ``records``."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from guide_app.content.record import GuidanceId, Line, Part, QuestionId, Record, ServiceId, SourceId

MAX_RULED_LINES = 12
"""Ruled lines of one section: more than these leave no room for another section."""


class SheetSection(Part, frozen=True, kw_only=True):
    """A stretch of a sheet under one heading. What it holds is laid out in the order of the fields here."""

    translated = ("title", "text", "say", "boxes", "blanks")

    title: Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})]
    pictogram: Literal[
        "bag", "children", "clock", "door", "heart", "house", "money", "papers", "people", "phone", "scales", "talk"
    ] | None = None  # fmt: skip
    """The drawing beside the heading, where a sheet has drawings."""
    text: tuple[Line, ...] = ()
    """What to do or to know."""
    say: tuple[Line, ...] = ()
    """Words to say aloud, without quotation marks."""
    boxes: tuple[Line, ...] = ()
    """What may be ticked."""
    blanks: tuple[Line, ...] = ()
    """What is asked for; a person writes beside or below it."""
    lines: int = 0
    """Ruled lines for a pen: below each blank, or in all when there is none."""

    def __post_init__(self) -> None:
        """Raises ValueError for a heading with nothing below it, and for lines beyond a page."""
        if not 0 <= self.lines <= MAX_RULED_LINES:
            raise ValueError(f"lines: expected 0 to {MAX_RULED_LINES}")
        if not (self.text or self.say or self.boxes or self.blanks or self.lines):
            raise ValueError("the section has nothing below its heading")


class Sheet(Record, frozen=True, kw_only=True):
    """A page to work with, for a client or for staff: a plan to fill in, a talk to hold, a form to sign."""

    kind = "sheet"
    file = "sheets.yaml"
    title_field = "name"
    max_count = 60
    linkable = True
    translated = ("name", "title", "intro", "sections", "do_not", "disclaimer", "footer", "staff_notes")
    searched = ("title", "intro")

    name: Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})]
    """What staff call it, in lists and searches. It is not printed."""
    title: Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})]
    """What stands at its head. A client's sheet tells there nothing of what happened."""
    audience: Literal["client", "staff"]
    """Who reads it. What is for staff must not be found on a client."""
    discreet: bool = False
    """Nothing on it may tell what it is about: services stand with their ``discreet_name``, the guide is not named."""
    intro: Line
    """The sentence under the title."""
    sections: Annotated[tuple[SheetSection, ...], Meta(min_length=1)]
    do_not: tuple[Line, ...] = ()
    disclaimer: Line | None = None
    """What the sheet says of its own limits, always printed: that no lawyer has read it."""
    footer: Line | None = None
    """What becomes of the sheet: fold it, leave it here, keep it with staff."""
    staff_notes: tuple[Line, ...] = ()
    """How to use it. Told to staff beside the preview, never on a client's copy."""
    services: tuple[ServiceId, ...] = ()
    """The numbers at its foot."""
    guidance: tuple[GuidanceId, ...] = ()
    """The situations it is for."""
    questions: tuple[QuestionId, ...] = ()
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]

    @property
    def for_staff(self) -> bool:
        """By whom it is for."""
        return self.audience == "staff"
