"""What handouts ask of the library."""

from __future__ import annotations

import datetime as dt
from typing import Literal, Protocol, overload

from guide_app.content.records import CardWording, Pack, Phone, Service
from guide_app.library.library import Localized


class Shelf(Protocol):
    """The part of the library that cards are made from; ``guide_app.library.library.Library`` is one."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The pack's languages; its records are written in the first."""
        ...

    @property
    def edition(self) -> dt.date:
        """The pack's date."""
        ...

    def pack(self, language: str) -> Pack:
        """What the pack says of itself."""
        ...

    @overload
    def get(self, kind: Literal["service"], id: str, language: str) -> Localized[Service] | None: ...
    @overload
    def get(self, kind: Literal["phone"], id: str, language: str) -> Localized[Phone] | None: ...
    @overload
    def get(self, kind: Literal["card"], id: str, language: str) -> Localized[CardWording] | None: ...
