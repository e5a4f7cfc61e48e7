"""Signs and emergency numbers for whole pages: the checklist, and the next steps."""

from __future__ import annotations

from msgspec import Struct

from guide_app.content.records import Indicator, Phone
from guide_app.handouts.pages.page_maker import PageMaker
from guide_app.handouts.parts.text import Part
from guide_app.library.library import Localized


class Sign(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One sign."""

    title: tuple[Part, ...]
    why: tuple[Part, ...] = ()
    caveat: tuple[Part, ...] = ()


class Number(Struct, frozen=True, kw_only=True):
    """A number and its purpose."""

    number: str
    label: str


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
    numbers: list[Number] = []
    for entry in maker.library.pack(maker.language).emergency:
        phone = maker.library.get(Phone, entry.phone, maker.language)
        if phone is not None and phone.record.print:
            maker.provenance.note_check(entry.phone, entry.title, phone.record.assured_date)
            numbers.append(Number(number=phone.record.number, label=entry.title))
    return tuple(numbers)
