"""Writes the services of a library to a file for others. It is strict: what must not be known is refused, all of it."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import msgspec

from guide_app.content.imported import Imported
from guide_app.content.records import Service
from guide_app.exchange import hsds
from guide_app.exchange.csv_table import write_csv
from guide_app.exchange.fitting import Rules, places_named, whole_object
from guide_app.exchange.hsds_writing import Ids
from guide_app.exchange.listings import Listing, listing_of
from guide_app.exchange.mapping import header_of, row_of, unknown_cells
from guide_app.exchange.validation import mistakes
from guide_app.exchange.xlsx import write_xlsx
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress

Format = Literal["hsds-json", "csv", "xlsx"]
FORMATS: tuple[Format, ...] = ("hsds-json", "csv", "xlsx")


_NAMES_ITS_PLACE = N_("messages", "{name}: it names its place, which is confidential. Take it out first.")


class ExportRefused(Exception):  # noqa: N818 - it refuses, nothing failed
    """A service must not go out as it is. Nothing was written; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def export(library: Library, file: Path, form: Format, progress: Progress = UNWATCHED) -> int:
    """Write all services to a file; returns how many. A file that is there is replaced once all is written.

    Raises:
        Cancelled: ``progress`` said so.
        ExportRefused: a service names a place that is confidential, or breaks the schema of HSDS.
        OSError: the file cannot be written.

    """
    exporter = _Exporter(library, progress)
    with _unfinished(file) as part:
        if form == "hsds-json":
            with part.open("wb") as written:
                for line in exporter.json():
                    written.write(line)
        elif form == "csv":
            with part.open("w", encoding="utf-8-sig", newline="") as written:
                write_csv(written, exporter.rows())
        else:
            write_xlsx(part, exporter.rows())
    return exporter.count


@contextmanager
def _unfinished(file: Path) -> Generator[Path]:
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        yield part
        os.replace(part, file)
    finally:
        part.unlink(missing_ok=True)


class _Exporter:
    def __init__(self, library: Library, progress: Progress) -> None:
        self._library, self._progress = library, progress
        self._language = library.languages[0]
        pack = library.pack(self._language)
        self._rules = Rules(library)
        self._ids = Ids(pack.id, pack.country)
        self._services = library.ids(Service)
        self.count = len(self._services)

    def _listings(self) -> Iterator[tuple[Listing, Imported | None]]:
        for number, each in enumerate(self._services):
            if number % 100 == 0:
                self._progress.report(number / self.count)
            found = self._library.get(Service, each, self._language)
            assert found is not None  # It is among the ids of the library.
            listing = listing_of(self._library, found.record)
            came = self._library.get(Imported, each, self._language)
            yield listing, came and came.record

    def json(self) -> Iterator[bytes]:
        """A page of the HSDS API with all services, one a line, and behind it what belongs to none."""
        head = {"total_items": self.count, "total_pages": 1, "page_number": 1, "size": self.count}
        head |= {"first_page": True, "last_page": True, "empty": not self.count}
        yield msgspec.json.encode(head)[:-1] + b',"contents":['
        between = b"\n"
        for listing, came in self._listings():
            yield between + msgspec.json.encode(self._object(listing, came))
            between = b",\n"
        yield b"\n]"
        rest: dict[str, list[msgspec.Raw]] = {}
        for each in self._library.ids(Imported):
            came = self._library.get(Imported, each, self._language)
            if came is not None and came.record.format == "rest" and came.record.key:
                listed = msgspec.json.decode(came.record.whole, type=list[msgspec.Raw])
                rest.setdefault(came.record.key, []).extend(listed)
        for name, objects in rest.items():
            yield b",\n" + msgspec.json.encode(name) + b":" + msgspec.json.encode(objects)
        yield b"}\n"
        self._progress.report(1)

    def _object(self, listing: Listing, came: Imported | None) -> hsds.Object:
        item = whole_object(listing, came, self._ids, self._rules)
        if listing.confidential and places_named(hsds.without_addresses(item)):
            raise ExportRefused(_NAMES_ITS_PLACE.filled(name=listing.key))
        wrong = next(mistakes(item), None) if came is None else None
        if wrong:
            raise ExportRefused(
                N_("messages", "{name}: {wrong}, which HSDS does not allow. Correct it first.").filled(
                    name=listing.key, wrong=wrong
                )
            )
        return item

    def rows(self) -> Iterator[list[str]]:
        """The rows of a table, the names of its columns first."""
        phones = places = 1
        unknown: dict[str, None] = {}
        for listing, came in self._listings():
            phones = max(phones, len(listing.phones or ()))
            places = max(places, len(listing.facts.get("locations", ())))
            unknown |= dict.fromkeys(_unknown(came))
        header = header_of(phones, places, unknown)
        yield header
        for listing, came in self._listings():
            if listing.confidential and places_named({**listing.facts, "locations": None}):
                raise ExportRefused(_NAMES_ITS_PLACE.filled(name=listing.key))
            listing.key = came.key if came and came.key else listing.key  # So that its owner knows it again.
            yield row_of(listing, header, _unknown(came))
        self._progress.report(1)


def _unknown(came: Imported | None) -> dict[str, str]:
    return unknown_cells(came.whole) if came is not None and came.format == "table" else {}
