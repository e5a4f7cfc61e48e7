"""The small pack, its library, and files as others write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from guide_app.content.overlay import Change
from guide_app.content.reading.loader import load_pack
from guide_app.exchange.items import Incoming, Item
from guide_app.exchange.mapping import NO_MAP, Map
from guide_app.exchange.taking import compare_file, take
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from tests.small_pack import TODAY, write_small_pack


class Desk:
    """A desk with the small pack, its journal, and what the pack is with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pack = write_small_pack(folder / "pack")
        self.journal = folder / "journal.jsonl"
        self._count = 0
        self.library = self._built()

    def _built(self) -> Library:
        from guide_app.content.overlay import pending_of

        self._count += 1
        folder = self.folder / f"library-{self._count}"
        build_library(load_pack(self.pack, TODAY, changes=pending_of(self.journal)), folder)
        return Library(folder)

    def write(self, name: str, content: object) -> Path:
        """A file, as JSON unless it is bytes."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else msgspec.json.encode(content))
        return path

    def compare(self, path: Path, known: Map = NO_MAP) -> Incoming:
        """What a file comes to."""
        return compare_file(self.library, path, TODAY, known)

    def item(self, name: str, content: object, known: Map = NO_MAP) -> Item:
        """What the only row of a file comes to."""
        return self.compare(self.write(name, content), known).items[0]

    def take(self, found: Incoming, *items: Item) -> None:
        """Take items in, all that are changed and new unless named, and open the library as it is then."""
        self.change(found.changes_of(items or [*found.of("changed"), *found.of("new")]))

    def change(self, changes: Iterable[Change]) -> None:
        """Take changes in, and open the library as it is then."""
        take(self.pack, self.journal, changes)
        self.library.close()
        self.library = self._built()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with the small pack."""
    made = Desk(tmp_path)
    yield made
    made.library.close()


Service = dict[str, Any]


@pytest.fixture
def foreign() -> Callable[..., Service]:
    """A service of another directory, with fields that the guide does not know at every level."""

    def service(**more: Any) -> Service:
        place: dict[str, Any] = {"id": "l-1", "location_type": "physical", "name": "Hall", "x_floor": 2}
        place["addresses"] = [
            {"id": "a-1", "address_1": "3 River Road", "city": "Smalltown", "state_province": "MA", "postal_code": "",
             "country": "US", "address_type": "physical"}
        ]  # fmt: skip
        return {
            "id": "7d2b0f4a-0000-4000-8000-000000000001",
            "name": "River Pantry",
            "description": "Food for a week. Call 508-555-0177 before noon.",
            "status": "active",
            "x_code": {"zone": [1, 2]},
            "organization": {"id": "o-1", "name": "River Church", "description": "", "tax_id": "12"},
            "phones": [{"id": "p-1", "number": "(508) 555-0178", "type": "voice", "x_line": "b"}],
            "service_at_locations": [{"id": "s-1", "location": place}],
            **more,
        }

    return service
