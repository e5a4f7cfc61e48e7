"""The interface between cards and the library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Protocol, TypeVar

from guide_app.content.record import Record
from guide_app.content.records import Pack
from guide_app.library.library import Localized

R = TypeVar("R", bound=Record)


class RecordSource(Protocol):
    """The part of the library that cards use; ``guide_app.library.library.Library`` implements it."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The pack's languages; its records are written in the first."""
        ...

    @property
    def edition(self) -> dt.date:
        """The pack's date."""
        ...

    @property
    def phone_numbers(self) -> Mapping[str, str]:
        """Every number by phone id."""
        ...

    def pack(self, language: str) -> Pack:
        """The pack's metadata."""
        ...

    def get(self, record_type: type[R], id: str, language: str) -> Localized[R] | None:  # noqa: A002 (the field's name)
        """One record in a language, or None."""
        ...
