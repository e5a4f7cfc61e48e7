"""Signs and emergency numbers for whole pages: the checklist, and the next steps."""

from __future__ import annotations

from msgspec import Struct

from guide_app.content.records import Indicator
from guide_app.handouts.pages.page_maker import Number, PageMaker
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


def emergency_numbers(maker: PageMaker) -> tuple[Number, ...]:
    """The numbers of the pack's emergency strip, without those that may not be printed."""
    return maker.emergency()
