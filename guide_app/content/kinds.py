"""Every kind of record, derived from the classes that declare them. A new kind is a new class in these modules."""

from __future__ import annotations

from collections.abc import Iterator

from guide_app.content import call_rules, imported, publisher, records, sheets, workshop
from guide_app.content.record import Kind, Record


def _declared() -> Iterator[type[Record]]:
    """The classes in source order, which is also the order of the kinds in a library."""
    for module in (records, sheets, call_rules, workshop, imported, publisher):
        for each in vars(module).values():
            if isinstance(each, type) and issubclass(each, Record) and each.__module__ == module.__name__:
                yield each


RECORD_TYPES: dict[Kind, type[Record]] = {each.kind: each for each in _declared()}
"""Every kind."""
FILE_TYPES: dict[str, type[Record]] = {each.file: each for each in RECORD_TYPES.values() if not each.pack_list}
"""The kinds with a file of their own, by file. The list may also be JSON lines: ``services.jsonl``."""
PACK_LIST_TYPES: dict[str, type[Record]] = {each.pack_list: each for each in RECORD_TYPES.values() if each.pack_list}
"""The kinds listed in ``pack.yaml``, by the key of their list."""
LINKABLE_KINDS: tuple[Kind, ...] = tuple(each.kind for each in RECORD_TYPES.values() if each.linkable)
SEARCHED_KINDS: tuple[Kind, ...] = tuple(each.kind for each in RECORD_TYPES.values() if each.searched)
