"""Who reads the screen: staff alone, or a client beside them, with whom a companion may be reading too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from guide_app.content.markup import Block, Span
    from guide_app.handouts.options import Option

STAFF_OPTIONS = frozenset(("staff_notes", "without_police"))
"""Options of handouts that only staff choose; a client has police left out unless they are asked for."""


class Audience(Struct, frozen=True):
    """What may be shown. Kept in memory only: a start shows staff everything."""

    client: bool = False
    """Someone who came for help reads along."""
    police: bool = False
    """Police and prosecutors were asked for. They are never hidden from staff."""

    @property
    def without_police(self) -> bool:
        """Whether lines of police and prosecutors are left out."""
        return self.client and not self.police

    def may_see(self, kind: str) -> bool:
        """Whether records of a kind may be shown."""
        if not self.client:
            return True
        from guide_app.content.kinds import RECORD_TYPES  # The start shows staff everything and needs no records.

        record_type = RECORD_TYPES.get(kind)
        return record_type is None or not record_type.staff_kind

    def may_choose(self, option: Option) -> bool:
        """Whether an option of a handout is offered."""
        return self.may_see(option.choose) and (not self.client or option.name not in STAFF_OPTIONS)

    def must(self, name: str) -> bool:
        """Whether an option of a handout, by its name, is set and not asked."""
        return self.without_police and name == "without_police"

    def cleaned(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Prose without links to what may not be shown; their words stay."""
        if not self.client:
            return tuple(blocks)
        from guide_app.content.markup import Block

        return tuple(Block(block.kind, tuple(self._spans(item) for item in block.items)) for block in blocks)

    def _spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        from guide_app.content.markup import Span

        return tuple(
            Span(span.text, span.bold, None, span.phone)
            if span.link and not self.may_see(span.link.partition(":")[0])
            else span
            for span in spans
        )


STAFF = Audience()
