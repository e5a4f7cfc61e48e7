"""Parts that are kept from one content to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

Part = TypeVar("Part", bound=QWidget)


def show_as_many(kept: list[Part], count: int, make: Callable[[], Part]) -> list[Part]:
    """Have so many of the ``kept`` parts be seen, with as many more as it takes, and give these back to be filled. The
    others stay out of sight: to make a part and dress it takes longer than to fill it.
    """
    while len(kept) < count:
        kept.append(make())
    for place, part in enumerate(kept):
        part.setVisible(place < count)
    return kept[:count]
