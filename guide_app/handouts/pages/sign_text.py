"""Signs for whole pages: the checklist, and the next steps."""

from __future__ import annotations

from msgspec import Struct

from guide_app.content.records import CardWording, Indicator
from guide_app.handouts.pages.page_maker import PageMaker
from guide_app.handouts.parts.text import Part
from guide_app.library.library import Localized


class Sign(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One sign."""

    title: tuple[Part, ...]
    why: tuple[Part, ...] = ()
    caveat: tuple[Part, ...] = ()


def sign_text(maker: PageMaker, found: Localized[Indicator], *, reasons: bool) -> Sign:
    """One sign; with ``reasons``, also why it matters and what else it may mean."""
    sign, line = found.record, maker.text.line
    maker.provenance.look_at_text(found, sign.title)
    if not reasons:
        return Sign(title=line(sign.title, found.language))
    return Sign(
        title=line(sign.title, found.language),
        why=line(sign.why, found.language),
        caveat=line(sign.caveat, found.language),
    )


def helpers_rules(maker: PageMaker) -> tuple[tuple[Part, ...], ...]:
    """What someone who notices signs does and leaves, as the pack's brochure has it; none without one."""
    card = maker.library.get(CardWording, "brochure", maker.language)
    return tuple(maker.text.line(line, card.language) for line in card.record.lines) if card is not None else ()
