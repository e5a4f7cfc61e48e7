"""A slide as a value: what the room sees, and what only the presenter sees."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Look = Literal["words", "choices", "statement", "numbers"]
"""``words``: a heading and lines. ``choices``: a heading and two to four choices. ``statement``: one sentence, large.
``numbers``: numbers to call.
"""


class Words(Struct, frozen=True, kw_only=True):
    """A text in one language."""

    text: str
    lang: str


Said = tuple[Words, ...]
"""A text in the first language of the slides and, with two, in the second; empty for no text."""


class SlideNumber(Struct, frozen=True, kw_only=True):
    """A number on a slide."""

    number: str
    role: Said
    hours: Said = ()
    note: Said = ()
    """A condition, or for whom it is; never left out."""
    uri: str | None = None
    """What its QR code holds; None for no code."""


class Cited(Struct, frozen=True, kw_only=True):
    """A source of a slide, for the presenter."""

    publisher: str
    url: str


class Notes(Struct, frozen=True, kw_only=True):
    """What only the presenter sees."""

    say: tuple[str, ...] = ()
    """Words to say to the room."""
    notes: tuple[str, ...] = ()
    sources: tuple[Cited, ...] = ()
    lang: str = "en"


class Slide(Struct, frozen=True, kw_only=True):
    """One slide."""

    key: str
    """Where it comes from: ``stories/restaurant/1/helped``. Unique in a deck."""
    part: int
    """The position of its part in the plan."""
    look: Look
    kicker: Said = ()
    """A few words above the heading."""
    title: Said = ()
    lines: tuple[Said, ...] = ()
    choices: tuple[Said, ...] = ()
    helped: int | None = None
    """The position of the choice that helped, once it is shown."""
    chosen: int | None = None
    """The position of the choice that the room made, once it is shown."""
    result: Said = ()
    """What that choice leads to."""
    badge: Said = ()
    """The mark on the choice that helped."""
    numbers: tuple[SlideNumber, ...] = ()
    foot: Said = ()
    draft: Said = ()
    """The mark of a translation that nobody has signed."""
    notes: Notes = Notes()
    outcomes: tuple[int, ...] = ()
    """The positions of the slides for the keys 1 to 4."""
    next: int | None = None
    """The position of the next slide; None after the last."""


class DeckPart(Struct, frozen=True, kw_only=True):
    """One part of the plan, for the presenter's list."""

    title: str
    minutes: int
    first: int
    """The position of its first slide."""


class Deck(Struct, frozen=True, kw_only=True):
    """The slides of a workshop. ``slides[i].next`` leads through them; the outcomes of other choices lie beside."""

    title: str
    minutes: int
    language: str
    second_language: str | None
    parts: tuple[DeckPart, ...]
    slides: tuple[Slide, ...]
    room_numbers: Slide
    """The national numbers, to show at any moment."""

    @property
    def path(self) -> tuple[int, ...]:
        """The positions of the slides that the presenter passes without a choice of the room."""
        found: list[int] = []
        place: int | None = 0 if self.slides else None
        while place is not None:
            found.append(place)
            place = self.slides[place].next
        return tuple(found)

    def before(self, place: int) -> int:
        """The slide of the path before ``place``: before an outcome, its choices."""
        for other, each in enumerate(self.slides):
            if place in each.outcomes:
                return other
        path = self.path
        at = path.index(place) if place in path else 0
        return path[max(0, at - 1)]
