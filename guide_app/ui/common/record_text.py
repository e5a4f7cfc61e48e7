"""A record's Line with its phone numbers filled in, and what it is called, for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide_app.ui.kit.text.line_breaks import unbroken

if TYPE_CHECKING:
    from guide_app.content.record import Record
    from guide_app.library.library import Library


def filled(line: str, library: Library) -> str:
    """``Call {phone:fair-labor}.`` with the number in its place, so that no line break tears it."""
    if "{" not in line:
        return line
    from guide_app.content.markup import parse_line, plain_text

    spans = parse_line(line)
    # Only those that are named: a large library has as many numbers as services.
    numbers = {span.phone: unbroken(library.number(span.phone), line) for span in spans if span.phone is not None}
    return plain_text(spans, numbers)


def title_of(record: Record, library: Library) -> str:
    """What a record is called: a service by its name, others by their title or question."""
    return filled(record.title_text, library)
