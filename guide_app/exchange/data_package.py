"""HSDS as tables (a data package): rows joined to service objects by the ids that the schema says join them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias, cast

from msgspec import Struct, field

from guide_app.exchange.validation import Table, schema, tables

Object: TypeAlias = dict[str, Any]


def as_object(value: object) -> Object:
    """A value of a file as the object that it is; an empty one if it is none."""
    return cast("Object", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """A value of a file as the list that it is; an empty one if it is none."""
    return cast("list[Any]", value) if isinstance(value, list) else []


OLDER = {
    "physical_address": "address",
    "physical_addresses": "address",
    "regular_schedule": "schedule",
    "regular_schedules": "schedule",
    "services_at_location": "service_at_location",
    "services_at_locations": "service_at_location",
    "accessibility_for_disabilities": "accessibility",
}
"""Tables of HSDS 1 and 2, by what they are now."""
JOINED_BY = {"attribute": "link_id", "metadata": "resource_id"}
"""The column that names what a row belongs to, where it is not the name of the other table."""
OBJECT_IDS = {"taxonomy_detail": "taxonomy_id"}


class Rows(Struct):
    """One table: its columns, and its rows as lists of cells or as objects."""

    header: Sequence[str] = ()
    rows: list[Any] = field(default_factory=list[Any])

    def row(self, place: int) -> Object:
        """A row as an object, without empty cells."""
        row: object = self.rows[place]
        pairs = as_object(row).items() or zip(self.header, as_list(row), strict=False)
        return {name: value for name, value in pairs if value not in (None, "") and name}

    def cell(self, place: int, name: str) -> str:
        """One cell, or an empty text."""
        found: object = self.rows[place]
        if named := as_object(found):
            return str(named.get(name) or "")
        row = as_list(found)
        column = self.header.index(name) if name in self.header else len(row)
        return row[column] if column < len(row) else ""


def kind_of(file: str) -> str | None:
    """The kind of objects in a table, by the name of its file. None: not a table of HSDS."""
    name = file.rpartition("/")[2].removesuffix(".csv").casefold()
    known = {each.file: each.name for each in tables().values()} | {each: each for each in tables()} | OLDER
    return known.get(name) or known.get(name.removesuffix("s")) or known.get(f"{name}s")


class Package:
    """The tables of one data package."""

    def __init__(self, files: Mapping[str, Rows]) -> None:
        self._files = files
        self._of_kind: dict[str, list[str]] = {}
        for file in files:
            self._of_kind.setdefault(kind_of(file) or "", []).append(file)
        self._used: dict[str, set[int]] = {file: set() for file in files}
        self._joined: dict[tuple[str, str], dict[str, list[tuple[str, int]]]] = {}
        self._whole: set[str] = set()
        """The organizations that are in a service already with all that they have."""

    @property
    def services(self) -> int:
        """How many services there are."""
        return sum(len(self._files[file].rows) for file in self._of_kind.get("service", ()))

    def objects(self) -> Iterator[Object]:
        """The services, each with all that belongs to it."""
        for file in self._of_kind.get("service", ()):
            for place in range(len(self._files[file].rows)):
                yield self._object(tables()["service"], file, place)

    def rest(self) -> dict[str, list[Object]]:
        """The rows that belong to no service, by file. Complete once all services were read."""
        return {
            file.rpartition("/")[2].removesuffix(".csv"): left
            for file, rows in self._files.items()
            if (left := [rows.row(place) for place in range(len(rows.rows)) if place not in self._used[file]])
        }

    def _object(self, table: Table, file: str, place: int, *, bare: bool = False) -> Object:
        self._used[file].add(place)
        item = _typed(table, self._files[file].row(place))
        own = str(item.get("id", ""))
        if "address" in file and "postal" in file:
            item.setdefault("address_type", "postal")
        if bare:
            return item
        for name, kind in table.lists.items():
            column = JOINED_BY.get(kind, f"{table.name}_id")
            found = self._rows(kind, column).get(own, ()) if own else ()
            if found:
                item[name] = [self._object(tables()[kind], *each) for each in found]
        for name, kind in table.objects.items():
            wanted = str(item.get(OBJECT_IDS.get(name, f"{name}_id"), ""))
            found = self._rows(kind, "id").get(wanted, ()) if wanted else ()
            if found:
                known = kind == "organization" and wanted in self._whole
                self._whole |= {wanted} if kind == "organization" else set()
                item[name] = self._object(tables()[kind], *found[0], bare=known)
        return item

    def _rows(self, kind: str, column: str) -> dict[str, list[tuple[str, int]]]:
        """The rows of a kind by the value in a column."""
        found = self._joined.get((kind, column))
        if found is None:
            found = self._joined[kind, column] = {}
            for file in self._of_kind.get(kind, ()):
                rows = self._files[file]
                for place in range(len(rows.rows)):
                    value = rows.cell(place, column)
                    if value:
                        found.setdefault(value, []).append((file, place))
        return found


def _typed(table: Table, row: Object) -> Object:
    """A row whose numbers are numbers: in CSV all are texts."""
    rules = schema() if table.name == "service" else schema()["definitions"][table.name]
    for name, value in row.items():
        if isinstance(value, str) and rules["properties"].get(name, {}).get("type") == "number":
            row[name] = _number(value)
    return row


def _number(text: str) -> Any:
    try:
        number = float(text)
    except ValueError:
        return text
    whole = number.is_integer() and abs(number) < 1e15 and "." not in text and "e" not in text.casefold()
    return int(number) if whole else number if str(number) == text else text
