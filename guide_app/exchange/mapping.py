"""Which column of a table is which fact: the columns that the guide writes, the names others give them, and a map.

A map (``--map MAP.yaml``) says what the names of columns leave open:

``columns``   their column: ours, or ``-`` for one to leave out
``needs``     what they file a service under: the id of a need
``need``      the need of services that nothing else gives one
``source``    who made the table: ``publisher``, and ``url`` if it has one
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from guide_app.content.overlay import Value, plain
from guide_app.content.places import Accessibility, Eligibility
from guide_app.content.problems import Problem, Problems
from guide_app.content.reading.hours_text import NotHours, as_schedules, hours_text, read_hours
from guide_app.content.reading.nodes import Mapping, Node, NodeBudget, Scalar, read_nodes
from guide_app.content.records import Service
from guide_app.exchange.data_package import as_object
from guide_app.exchange.hsds import SECRET, language_codes, tidy
from guide_app.exchange.listings import NO_CITY, OWN_TEXTS, TEXTS, Facts, Listing
from guide_app.library.search.terms.analysis import folded
from guide_app.system.atomic_file import write_atomically
from guide_app.system.messages import N_
from guide_app.system.plain_file import read_plain_file

Kind = Literal["text", "texts", "codes", "yes-no", "number", "hours"]
LEFT_OUT = "-"
MAX_KEPT = 50
"""Tables whose columns are remembered."""
LISTED = tuple(each.name for each in msgspec.structs.fields(Service) if "tuple" in str(each.type))
"""Fields of several texts."""


def _nested(name: str, struct: type[Struct]) -> dict[str, tuple[str, Kind]]:
    """Columns of a nested struct, by the names of its fields."""
    hints = msgspec.structs.fields(struct)
    return {each.name: (f"{name}/{each.name}", "yes-no" if "bool" in str(each.type) else "text") for each in hints}


FACTS: dict[str, tuple[str, Kind]] = {
    "name": ("name", "text"),
    "alternate_names": ("alternate_names", "texts"),
    "status": ("status", "text"),
    "needs": ("needs", "codes"),
    "description": ("description", "text"),
    "hours": ("schedules", "hours"),
    "languages": ("languages", "codes"),
    **{name: (name, "text") for name in TEXTS if name not in ("name", "description")},
    "minimum_age": ("minimum_age", "number"),
    "maximum_age": ("maximum_age", "number"),
    **_nested("eligibility", Eligibility),
    **_nested("accessibility", Accessibility),
    "law_enforcement": ("law_enforcement", "yes-no"),
    **{name: (name, "texts" if name in LISTED else "text") for name in OWN_TEXTS},
    "website": ("website", "text"),
    "assured_date": ("assured_date", "text"),
}
"""The columns of a service: the path of the field, and how it is written."""
PHONE = ("phone", "phone_label", "phone_modes", "phone_languages")
PLACE = ("location", "address_1", "city", "state_province", "postal_code", "confidential", "confirm")
REPORT = "report"
"""The column of what a desk says of a service: for a person to read, never a fact."""
FIRST = ("id", "organization", "organization_website")
ALIASES = {
    "organization": "organization_name agency agency_name provider provider_name program_name",
    "name": "service service_name program title listing",
    "alternate_names": "alternate_name aka also_known_as",
    "phone": "telephone phone_number tel phone_1 number hotline main_phone contact_number",
    "address_1": "address street street_address address1 physical_address",
    "city": "town municipality",
    "state_province": "state province",
    "postal_code": "zip zip_code zipcode postcode",
    "website": "url web web_site homepage link",
    "organization_website": "agency_website",
    "hours": "hours_of_operation opening_hours open business_hours schedule",
    "languages": "language languages_spoken languages_offered",
    "needs": "category categories need type service_type taxonomy",
    "eligibility_description": "eligibility who who_qualifies",
    "cost_option": "cost fees fee fees_description price",
    "required_documents": "documents bring documents_required",
    "application_process": "intake intake_procedure how_to_apply application",
    "interpretation_services": "interpreter interpretation",
    "service_area": "area_served coverage area",
    "assured_date": "last_updated updated last_verified verified date last_modified",
    "id": "service_id record_id",
}
"""Names that others give the columns."""
_KNOWN = {
    **{each: each for each in (*FIRST, *PHONE, *PLACE, *FACTS, REPORT)},
    **{alias: name for name, aliases in ALIASES.items() for alias in aliases.split()},
}
_YES, _NO = {"yes", "y", "true", "1", "x", "sí", "si"}, {"no", "n", "false", "0"}


class Map(Struct, kw_only=True):
    """What a person said of a table."""

    columns: dict[str, str] = {}
    needs: dict[str, str] = {}
    need: str = ""
    publisher: str = ""
    url: str = ""


NO_MAP = Map()


def read_map(path: Path) -> Map:
    """The map in a YAML file.

    Raises:
        OSError: it cannot be read.
        PackRefused: it is no map; the problems say where and why.

    """
    problems = Problems()
    root = read_nodes(path.name, read_plain_file(path), problems, NodeBudget())
    found = Map()
    for name, (line, node) in _entries(root, path.name, problems):
        if name in ("columns", "needs"):
            inner = {key: value for key, (_, value) in _entries(node, path.name, problems)}
            texts = {key: value.value.strip() for key, value in inner.items() if isinstance(value, Scalar)}
            setattr(found, name, texts)
        elif name == "need" and isinstance(node, Scalar):
            found.need = node.value.strip()
        elif name == "source":
            for key, (at, value) in _entries(node, path.name, problems):
                if key not in ("publisher", "url") or not isinstance(value, Scalar):
                    problems.add(path.name, at, f"unknown key '{key}'; expected publisher or url")
                else:
                    setattr(found, key, value.value.strip())
        else:
            problems.add(path.name, line, f"unknown key '{name}'; expected columns, needs, need or source")
    for theirs, ours in found.columns.items():
        if ours != LEFT_OUT and _column(ours) is None:
            problems.add(path.name, 1, f"columns: '{theirs}' is to be '{ours}'{problems.expected(ours, _KNOWN)}")
    problems.refuse_if_any()
    return found


def _entries(node: Node | None, file: str, problems: Problems) -> Iterator[tuple[str, tuple[int, Node]]]:
    if isinstance(node, Mapping):
        yield from node.entries.items()
    elif node is not None:
        problems.keep(Problem(file, node.line, "expected a mapping of keys to values"))


def _column(name: str) -> tuple[str, int] | None:
    """Our column of a name, and its number: ``phone_2`` is the second ``phone``."""
    plain = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")
    if plain in _KNOWN:
        return _KNOWN[plain], 1
    start, _, end = plain.rpartition("_")
    if start in _KNOWN and end.isdecimal() and 2 <= int(end) <= 99 and _KNOWN[start] in (*PHONE, *PLACE):
        return _KNOWN[start], int(end)
    return None


def columns_to_choose() -> list[str]:
    """Our columns, to choose from for one of a table."""
    return [*FIRST, *PHONE, *(f"{name}_2" for name in PHONE[:1]), *PLACE, *FACTS]


def kept_map(file: Path, header: Sequence[str]) -> Map:
    """What was last said of a table with these columns; nothing where it cannot be read."""
    try:
        kept = msgspec.json.decode(read_plain_file(file), type=dict[str, dict[str, str]])
    except (OSError, msgspec.DecodeError):
        return NO_MAP
    return Map(columns=kept.get(_key(header), {}))


def keep_map(file: Path, header: Sequence[str], known: Map) -> None:
    """Keep what was said of a table with these columns.

    Raises:
        OSError: it cannot be written.

    """
    try:
        kept = msgspec.json.decode(read_plain_file(file), type=dict[str, dict[str, str]])
    except (OSError, msgspec.DecodeError):
        kept = {}
    others = list(kept.items())[-MAX_KEPT:]
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, msgspec.json.encode({**dict(others), _key(header): known.columns}))


def _key(header: Sequence[str]) -> str:
    return "|".join(header).casefold()[:2000]


class Columns:
    """The columns of one table."""

    def __init__(self, header: Sequence[str], known: Map = NO_MAP) -> None:
        self.header = list(header)
        self.columns: list[tuple[str, int] | None] = []
        taken: set[tuple[str, int]] = set()
        wishes = {re.sub(r"\s+", " ", theirs).strip().casefold(): ours for theirs, ours in known.columns.items()}
        for name in header:
            wish = wishes.get(re.sub(r"\s+", " ", name).casefold())
            column = None if wish == LEFT_OUT else _column(wish or name)
            if column in taken and wish is None:
                column = None  # "Phone" and "Telephone" in one table: the first counts.
            self.columns.append(column)
            taken |= {column} if column else set()

    @property
    def unknown(self) -> list[str]:
        """The columns that are kept as they are, and say nothing to the guide."""
        return [name for name, column in zip(self.header, self.columns, strict=True) if column is None and name]

    def fact_of(self, name: str) -> str:
        """Our name of a column; empty for one that the guide does not know."""
        column = self.columns[self.header.index(name)]
        return column[0] if column else ""

    @property
    def are_reports(self) -> bool:
        """Whether the rows are reports of desks."""
        return any(column is not None and column[0] == REPORT for column in self.columns)

    @property
    def usable(self) -> bool:
        """Whether the table says which service a row is of."""
        return any(column is not None and column[0] in ("id", "name", "organization") for column in self.columns)

    def listing(self, place: int, cells: Sequence[str]) -> Listing:
        """The listing of a row."""
        cells = [*cells, *[""] * (len(self.header) - len(cells))]
        row = {name: cell for name, cell in zip(self.header, cells, strict=False) if cell and name}
        found = Listing(key="", place=place, original=msgspec.json.encode(row), format="table")
        found.extra = any(name in row for name in self.unknown)
        found.is_report = self.are_reports
        found.phone_columns = sum(column is not None and column[0] == PHONE[0] for column in self.columns)
        phones: dict[int, Facts] = {}
        places: dict[int, Facts] = {}
        for column, cell in zip(self.columns, cells, strict=False):
            if column is None or not cell:
                continue
            name, number = column
            if name == "id":
                found.key = cell
            elif name == REPORT:
                found.report = tidy(cell)
            elif name in FIRST:
                found.organization["name" if name == "organization" else "website"] = cell
            elif name in PHONE:
                phones.setdefault(number, {})[name] = cell
            elif name in PLACE:
                places.setdefault(number, {})[name] = cell
            else:
                self._fact(found, name, cell)
        found.phones = [_phone(each) for _, each in sorted(phones.items()) if "phone" in each] or None
        listed = [_place(each, found) for _, each in sorted(places.items())]
        if any(listed):
            found.facts["locations"] = [each for each in listed if each]
        if "name" not in found.facts and found.organization.get("name"):
            found.facts["name"] = found.organization["name"]
        return found

    @staticmethod
    def _fact(found: Listing, name: str, cell: str) -> None:
        path, kind = FACTS[name]
        value = _value(kind, cell)
        if name == "needs":
            found.categories += [cell, *(each.strip() for each in re.split(r"[,;|]", cell))]
        elif name == "languages":
            codes = language_codes()
            value = [codes.get(folded(each), each if re.fullmatch(r"[a-z]{2,3}", each) else "") for each in value]
            value = list(dict.fromkeys(filter(None, value))) or None
        if value is None:
            words = N_("messages", "{column}: “{words}” is not understood", "of a table")
            found.notes.append(words.filled(column=name, words=cell[:40]))
        else:
            found.facts[path] = value


def _value(kind: Kind, cell: str) -> Value:
    if kind == "texts":
        return [each.strip() for each in cell.split("|") if each.strip()] or None
    if kind == "codes":
        return [each.strip().casefold() for each in re.split(r"[,;|/]|\b(?:and|y)\b", cell) if each.strip()] or None
    if kind == "yes-no":
        return True if cell.casefold() in _YES else False if cell.casefold() in _NO else None
    if kind == "number":
        return int(cell) if cell.isdecimal() and len(cell) < 4 else None
    if kind == "hours":
        try:
            return [plain(each) for each in read_hours(cell)]
        except NotHours:
            return None
    return tidy(cell)


def _phone(cells: Facts) -> Facts:
    modes = [each.strip() for each in cells.get("phone_modes", "voice").casefold().split(",")]
    spoken = [each.strip() for each in cells.get("phone_languages", "").casefold().split(",") if each.strip()]
    return {
        "number": cells["phone"],
        **({"label": cells["phone_label"]} if "phone_label" in cells else {}),
        "modes": modes,
        **({"languages": spoken} if spoken else {}),
    }


def _place(cells: Facts, found: Listing) -> Facts | None:
    name = cells.get("location", "")
    named = {"name": name} if name else {}
    street, city = cells.get("address_1", ""), cells.get("city", "")
    if cells.get("confidential", "").casefold() in _YES or SECRET.search(f"{name} {street}"):
        found.secret = found.secret or bool(re.search(r"[0-9]", street))
        return {"confidential": True, **({} if SECRET.search(name) else named)}
    if street and not city:
        found.notes.append(NO_CITY)
    if not street or not city:
        return named or None
    address = {name: cells[name] for name in ("address_1", "city", "state_province", "postal_code") if name in cells}
    unsure = {"confirm": True} if cells.get("confirm", "").casefold() in _YES else {}
    return {**named, "address": address, **unsure}


def unknown_cells(row: bytes) -> dict[str, str]:
    """The cells of a row that came in, in columns that the guide does not know."""
    cells: dict[str, str] = msgspec.json.decode(row)
    return {name: cells[name] for name in Columns(list(cells)).unknown}


# Writing


def header_of(phones: int, places: int, unknown: Iterable[str] = ()) -> list[str]:
    """The header of a table whose services have at most so many phones and places."""

    def numbered(names: Sequence[str], most: int) -> Iterator[str]:
        for number in range(1, most + 1):
            yield from (name if number == 1 else f"{name}_{number}" for name in names)

    facts = list(FACTS)
    first = facts.index("hours")
    columns = [*FIRST, *facts[:first], *numbered(PHONE, phones), *numbered(PLACE, places), *facts[first:]]
    return [*columns, *unknown]


def row_of(listing: Listing, header: Iterable[str], unknown: dict[str, str]) -> list[str]:
    """The cells of a listing. ``unknown`` are those of columns that it came with."""
    cells = {"id": listing.key, "organization": listing.organization.get("name", "")}
    cells["organization_website"] = listing.organization.get("website", "")
    for name, (path, kind) in FACTS.items():
        cells[name] = _cell(kind, listing.facts.get(path))
    for number, phone in enumerate(listing.phones or (), 1):
        values = (phone["number"], phone.get("label"), phone.get("modes"), phone.get("languages"))
        for name, value in zip(PHONE, values, strict=True):
            cells[numbered(name, number)] = _cell("codes" if isinstance(value, list) else "text", value)
    for number, place in enumerate(listing.facts.get("locations", ()), 1):
        values = {"location": place.get("name"), **as_object(place.get("address"))}
        values |= {name: place.get(name) for name in ("confidential", "confirm")}
        for name in PLACE:
            cells[numbered(name, number)] = _cell(
                "yes-no" if isinstance(values.get(name), bool) else "text", values.get(name)
            )
    return [cells.get(name, "") or unknown.get(name, "") for name in header]


def numbered(name: str, number: int) -> str:
    """The name of a column that there may be several of: ``phone``, ``phone_2``."""
    return name if number == 1 else f"{name}_{number}"


def _cell(kind: Kind, value: Value) -> str:
    if value is None:
        return ""
    if kind == "hours":
        return hours_text(as_schedules(value))
    if kind in ("texts", "codes"):
        return (" | " if kind == "texts" else ", ").join(value)
    return ("yes" if value else "no") if kind == "yes-no" else str(value)
