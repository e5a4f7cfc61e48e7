"""What to do next for the signs that are ticked: guidance in its order, as one numbered list. No score, no verdict."""

from __future__ import annotations

from collections.abc import Iterable

from guide_app.content.markup import Block, Span, parse_prose
from guide_app.content.records import Guidance, Indicator


def steps_as_list(steps: Iterable[str]) -> tuple[Block, ...]:
    """The steps of one guidance as a numbered list. What follows a step's first paragraph stays in its item."""
    items: list[tuple[Span, ...]] = []
    for step in steps:
        spans: list[Span] = []
        for block in parse_prose(step):
            for item in block.items:
                if spans:
                    spans.append(Span(" "))
                spans.extend(item)
        items.append(tuple(spans))
    return (Block("numbers", tuple(items)),)


def guidance_for(ticked: Iterable[Indicator], guidance: Iterable[Guidance]) -> list[Guidance]:
    """The guidance that the ticked signs lead to and what always holds, most urgent first; nothing for no signs."""
    signs = list(ticked)
    if not signs:
        return []
    wanted = {guidance_id for sign in signs for guidance_id in sign.guidance}
    return sorted((each for each in guidance if each.always or each.id in wanted), key=lambda each: each.order)
