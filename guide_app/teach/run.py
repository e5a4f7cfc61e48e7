"""Where a workshop is: the slide, the way that led to it, and what the room sees instead of it. Values only."""

from __future__ import annotations

from typing import Literal

from guide_app.teach.slides import Deck, Slide

Instead = Literal["", "blank", "numbers"]
"""What the room sees instead of the slide: nothing at all, or the national numbers."""


class Run:
    """One workshop from its first slide on. What the room chose is not kept beyond the way back."""

    def __init__(self, deck: Deck, place: int = 0, instead: Instead = "") -> None:
        self.deck = deck
        self.place = max(0, min(place, len(deck.slides) - 1))
        self.instead: Instead = instead
        self._way: list[int] = []

    @property
    def slide(self) -> Slide:
        """The slide of the plan."""
        return self.deck.slides[self.place]

    @property
    def shown(self) -> tuple[int, Slide]:
        """Page and slide that the presenter sees now; the room sees it, too, unless the screen is blank."""
        if self.instead == "numbers":
            return len(self.deck.slides), self.deck.room_numbers
        return self.place, self.slide

    @property
    def coming(self) -> tuple[int, Slide] | None:
        """Page and slide after this one; None at the end."""
        following = self.slide.next
        return None if following is None else (following, self.deck.slides[following])

    @property
    def neighbors(self) -> tuple[int, ...]:
        """The pages that may be shown next, the likeliest first."""
        following = (self.slide.next,) if self.slide.next is not None else ()
        return tuple(dict.fromkeys((*following, *self.slide.outcomes, *self._way[-1:])))

    def next(self) -> bool:
        """Go on; where the room sees something else, back to the slide. Returns False at the end."""
        if self._shows_slide_again():
            return True
        following = self.slide.next
        if following is None:
            return False
        self.go(following)
        return True

    def back(self) -> None:
        """Go back the way that led here."""
        if self._shows_slide_again():
            return
        self.place = self._way.pop() if self._way else self.deck.before(self.place)

    def choose(self, choice: int) -> None:
        """Show what a choice of the room leads to; ``choice`` counts from 0."""
        if not self.instead and 0 <= choice < len(self.slide.outcomes):
            self.go(self.slide.outcomes[choice])

    def turn(self, instead: Instead) -> None:
        """Show this instead of the slide, or the slide again."""
        self.instead = "" if self.instead == instead else instead

    def go(self, place: int) -> None:
        """Go to a slide."""
        self._way.append(self.place)
        self.place, self.instead = place, ""

    def _shows_slide_again(self) -> bool:
        was, self.instead = self.instead, ""
        return bool(was)
