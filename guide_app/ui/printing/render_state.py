"""The state of a handout's rendering, as an immutable value: each event returns the next state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from guide_app.handouts.document import Rendered

Phase = Literal["making", "shown", "stopped", "refused"]
"""``stopped``: by the person; ``refused``: the options cannot be rendered."""


class RenderState(Struct, frozen=True):
    """The options and the state of their rendering. ``rendered`` is set while it is shown."""

    options: Any = None
    page: int = 0
    """The current page, from 0."""
    phase: Phase = "making"
    then: Callable[[], None] | None = None
    """The person's action that waits for the rendering."""
    rendered: Rendered | None = None
    sheet: tuple[float, float] = (0.0, 0.0)
    """Width and height of the page in millimetres."""

    def making(self, options: Any) -> RenderState:
        """Other options were chosen: until they are rendered, there is nothing to print."""
        return replace(self, options=options, phase="making", rendered=None)

    def shown(self, rendered: Rendered, page: int, sheet: tuple[float, float]) -> RenderState:
        """The handout was rendered, or another part of its page."""
        return replace(self, phase="shown", rendered=rendered, page=page, sheet=sheet)

    def ended(self, phase: Literal["stopped", "refused"]) -> RenderState:
        """The rendering has ended without a result; the waiting action is dropped."""
        return replace(self, phase=phase, rendered=None, then=None)

    def waiting(self, then: Callable[[], None]) -> RenderState:
        """Run this action as soon as the handout is shown."""
        return replace(self, then=then)

    def done(self) -> RenderState:
        """Drop the waiting action."""
        return replace(self, then=None)
