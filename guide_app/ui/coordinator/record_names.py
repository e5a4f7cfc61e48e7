"""The names of records in the history."""

from __future__ import annotations

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.overlay import parts_of
from guide_app.content.records import Phone, Service
from guide_app.ui.common.page import PageContext


class RecordNames:
    """The title of a record by its name in a change. That of a phone is its service, and its number."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._digest = ""
        self._holders: dict[str, str] = {}
        """The name of the first service of each phone, in the library with that digest."""

    def __call__(self, record: str) -> str:
        _, kind, key = parts_of(record)
        library, language = self._context.library, self._context.language
        record_type = RECORD_TYPES.get(kind)
        found = library.get(record_type, key, language) if record_type else None
        if found is None:
            return key or record
        if isinstance(found.record, Phone):
            holder = self._holder(key)
            return f"{holder} {found.record.number}" if holder else f"{found.record.title_text} {found.record.number}"
        return found.record.title_text

    def _holder(self, phone: str) -> str:
        library = self._context.library
        if self._digest != library.digest:
            self._digest, self._holders = library.digest, {}
            for each in library.all(Service, self._context.language):
                for held in each.record.phones:
                    self._holders.setdefault(held, each.record.name)
        return self._holders.get(phone, "")
