"""A record's Line with its phone numbers filled in, and what it is called, for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide_app.ui.kit.line_breaks import unbroken

if TYPE_CHECKING:
    from guide_app.content.record import Record
    from guide_app.library.library import Library


def filled(line: str, library: Library) -> str:
    """``Call {phone:fair-labor}.`` with the number in its place, so that no line break tears it."""
    if "{" not in line:
        return line
    from guide_app.content.markup import parse_line, plain_text

    numbers = {key: unbroken(number, line) for key, number in library.phone_numbers.items()}
    return plain_text(parse_line(line), numbers)


def title_of(record: Record, library: Library) -> str:
    """What a record is called: a service by its name, others by their title or question."""
    return filled(record.title_text, library)
