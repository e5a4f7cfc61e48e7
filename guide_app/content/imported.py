"""What came in of a service, as it came: kept so that it goes out again with all that the guide does not know."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from msgspec import Meta

from guide_app.content.record import Id, Record, SourceId

MAX_PIECE = 16_000
"""Characters of a piece of content: a text of a pack has at most 20,000."""

MAX_CONTENT = 150_000
"""Characters of a record's content: a line of a pack has at most 200,000 bytes."""


class Imported(Record, frozen=True, kw_only=True):
    """An object of HSDS or a row of a table, by the id of its service; or a part of a data set that has no service."""

    kind = "imported"
    file = "imported.yaml"

    format: Literal["hsds", "table", "rest"]
    """``rest``: objects that belong to no service. ``key`` is then the name of their table."""
    key: Annotated[str, Meta(max_length=400)] | None = None
    """The id of the service in its own data set."""
    content: tuple[Annotated[str, Meta(max_length=MAX_PIECE)], ...]
    """JSON in ASCII, in pieces."""
    sources: tuple[SourceId, ...] = ()

    @property
    def whole(self) -> bytes:
        """The content in one piece."""
        return "".join(self.content).encode()


def pieces_of(value: Any) -> tuple[str, ...]:
    """A value as the content of a record. A piece begins and ends with no blank, which a text of a pack would lose."""
    return tuple(_pieces(json.dumps(value, separators=(",", ":"))))


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = min(start + MAX_PIECE, len(text))
        while end < len(text) and (text[end - 1] == " " or text[end] == " "):
            end -= 1
        yield text[start:end]
        start = end


def imported_id(name: str) -> Id:
    """The id of a record for a table whose objects belong to no service."""
    return f"rest-{name.replace('_', '-')}"
