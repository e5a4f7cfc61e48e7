"""Where the making of a handout stands, as a value: each event gives the next one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from guide_app.handouts.document import Rendered

Phase = Literal["making", "shown", "stopped", "refused"]
"""``stopped``: by the person; ``refused``: what was chosen cannot be made."""


class RenderState(Struct, frozen=True):
    """What is chosen, and how far it is. ``rendered`` is there while it is shown."""

    options: Any = None
    page: int = 0
    """The page that is looked at, from 0."""
    phase: Phase = "making"
    then: Callable[[], None] | None = None
    """What the person wants done as soon as it is shown."""
    rendered: Rendered | None = None
    sheet: tuple[float, float] = (0.0, 0.0)
    """Width and height of the page in millimetres."""

    def making(self, options: Any) -> RenderState:
        """Something else is chosen: until it is made, there is nothing to print."""
        return replace(self, options=options, phase="making", rendered=None)

    def shown(self, rendered: Rendered, page: int, sheet: tuple[float, float]) -> RenderState:
        """It is made, or another part of it is."""
        return replace(self, phase="shown", rendered=rendered, page=page, sheet=sheet)

    def ended(self, phase: Literal["stopped", "refused"]) -> RenderState:
        """It will not be made, and nothing is done with it."""
        return replace(self, phase=phase, rendered=None, then=None)

    def waiting(self, then: Callable[[], None]) -> RenderState:
        """Do this as soon as it is shown."""
        return replace(self, then=then)

    def done(self) -> RenderState:
        """Nothing waits any more."""
        return replace(self, then=None)
