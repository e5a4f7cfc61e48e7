"""A record's title, its texts with their phone numbers filled in, and the facts of a service, for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide_app.content.facts import facts_in
from guide_app.ui.kit.text.line_breaks import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guide_app.content.facts import Audience
    from guide_app.content.record import Record
    from guide_app.content.records import Service
    from guide_app.library.library import Library


def filled(line: str, library: Library) -> str:
    """``Call {phone:fair-labor}.`` with the number filled in, in a form that never wraps."""
    if "{" not in line:
        return line
    from guide_app.content.markup import parse_line, plain_text

    spans = parse_line(line)
    # Look up only the numbers that the line names: a large library has as many numbers as services.
    numbers = {span.phone: unbroken(library.number(span.phone), line) for span in spans if span.phone is not None}
    return plain_text(spans, numbers)


def title_of(record: Record, library: Library) -> str:
    """The title of a record: a service's name, the title or question of any other."""
    return filled(record.title_text, library)


def fact_texts(
    view: Iterable[str], service: Service, library: Library, audience: Audience = "client"
) -> dict[str, tuple[str, ...]]:
    """The facts of a service in a view that are texts of its record, with their numbers; an unknown one is empty."""

    def written(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(filled(text, library) for text in texts)

    return {**dict.fromkeys(view, ()), **dict(facts_in(view, service, written, {}, audience))}
