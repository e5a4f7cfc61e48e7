"""A record's Line with its phone numbers filled in, for the screen."""

from __future__ import annotations

from guide_app.content.markup import parse_line, plain_text
from guide_app.library.reader import Library
from guide_app.ui.widgets.phone_block import unbroken


def filled(line: str, library: Library) -> str:
    """``Call {phone:fair-labor}.`` with the number in its place, so that no line break tears it."""
    if "{" not in line:
        return line
    numbers = {key: unbroken(number) for key, number in library.phone_numbers.items()}
    return plain_text(parse_line(line), numbers)
