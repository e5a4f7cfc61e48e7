"""The record types of worksheets, which a person fills in, says or signs. ``records`` has the other kinds."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from guide_app.content.record import GuidanceId, Line, Part, QuestionId, Record, ServiceId, SourceId

MAX_RULED_LINES = 12
"""Maximum ruled lines of one section: more leave no room for another section."""


class SheetSection(Part, frozen=True, kw_only=True):
    """A section of a sheet under one heading. Its content is laid out in the order of these fields."""

    translated = ("title", "text", "say", "boxes", "blanks")

    title: Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})]
    pictogram: Literal[
        "bag", "children", "clock", "door", "heart", "house", "money", "papers", "people", "phone", "scales", "talk"
    ] | None = None  # fmt: skip
    """The pictogram beside the heading, on a sheet with pictograms."""
    text: tuple[Line, ...] = ()
    """What to do or to know."""
    say: tuple[Line, ...] = ()
    """Words to say aloud, without quotation marks."""
    boxes: tuple[Line, ...] = ()
    """Items with a tick box."""
    blanks: tuple[Line, ...] = ()
    """Labels of fields to fill in; a person writes beside or below them."""
    lines: int = 0
    """Ruled lines for a pen: below each blank, or in total if there is no blank."""

    def __post_init__(self) -> None:
        """Raises ValueError for a heading without content, and for too many lines."""
        if not 0 <= self.lines <= MAX_RULED_LINES:
            raise ValueError(f"lines: expected 0 to {MAX_RULED_LINES}")
        if not (self.text or self.say or self.boxes or self.blanks or self.lines):
            raise ValueError("the section has nothing below its heading")


class Sheet(Record, frozen=True, kw_only=True):
    """A worksheet for a client or for staff: a plan to fill in, a script for a talk, a form to sign."""

    kind = "sheet"
    file = "sheets.yaml"
    title_field = "name"
    max_count = 60
    linkable = True
    translated = ("name", "title", "intro", "sections", "do_not", "disclaimer", "footer", "staff_notes")
    for_clients = ("title", "intro", "sections", "do_not", "disclaimer", "footer")
    searched = ("title", "intro")

    name: Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})]
    """The name for staff, in lists and searches. It is not printed."""
    title: Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})]
    """The printed heading. On a client's sheet it reveals nothing of what happened."""
    audience: Literal["client", "staff"]
    """The reader. A client must not carry a sheet for staff."""
    discreet: bool = False
    """Whether it hides its subject: it shows services by ``discreet_name`` and does not name the guide."""
    intro: Line
    """The sentence under the title."""
    sections: Annotated[tuple[SheetSection, ...], Meta(min_length=1)]
    do_not: tuple[Line, ...] = ()
    disclaimer: Line | None = None
    """The limits of the sheet, always printed: that no lawyer has reviewed it."""
    footer: Line | None = None
    """What to do with the sheet: fold it, leave it here, keep it with staff."""
    staff_notes: tuple[Line, ...] = ()
    """Instructions for staff. Shown beside the preview, never printed on a client's copy."""
    services: tuple[ServiceId, ...] = ()
    """The services whose numbers are at the bottom."""
    guidance: tuple[GuidanceId, ...] = ()
    """The situations it is for."""
    questions: tuple[QuestionId, ...] = ()
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]

    @property
    def for_staff(self) -> bool:
        """Whether the audience is staff."""
        return self.audience == "staff"
