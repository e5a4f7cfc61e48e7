"""Reads a file as listings, whatever its format: HSDS as JSON, JSON lines or tables, CSV, Excel."""

from __future__ import annotations

import errno
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, cast

import msgspec

from guide_app.exchange import hsds
from guide_app.exchange.csv_table import Row, TableRefused, rows_of_csv, too_large, unpacked_too_large
from guide_app.exchange.data_package import Object, Package, Rows, as_object, kind_of
from guide_app.exchange.listings import Listing
from guide_app.exchange.mapping import NO_MAP, Columns, Map
from guide_app.exchange.xlsx import rows_of_xlsx
from guide_app.system.messages import N_

MAX_JSON = 192 << 20
"""Bytes of a JSON file, of which one service at a time is decoded."""
MAX_PACKAGE = 256 << 20
"""Bytes of all tables of a package."""
SAMPLES = 3
CONTENTS = ("contents", "services", "items", "data", "results")
"""Where a JSON object has its services."""


class NamesMissing(TableRefused):
    """No column is known to have the name of a service. Header and first rows are in the ``FileReading``."""


class FileReading:
    """The listings of a file. Iterate once; ``rest`` is complete afterwards.

    Raises, while it is made or iterated:
        OSError: it cannot be read.
        TableRefused: it is no file of services, or damaged. The message says where, and what to do.

    """

    def __init__(self, path: Path, known: Map = NO_MAP) -> None:
        self._path, self._known = path, known
        self.total = 0
        """How many services there are; 0 while that is not known."""
        self.columns: Columns | None = None
        """Those of a table."""
        self.samples: list[list[str]] = []
        """The first rows of a table."""
        self.rest: dict[str, list[Any]] = {}
        """Objects that belong to no service, by table."""

    def __iter__(self) -> Iterator[Listing]:
        suffix = self._path.suffix.casefold()
        if self._path.is_dir():
            return self._package(self._path)
        if suffix in (".json", ".jsonl", ".ndjson"):
            return self._json()
        if suffix in (".csv", ".tsv", ".txt"):
            return self._table(rows_of_csv(self._path))
        if suffix in (".xlsx", ".xlsm"):
            return self._table(rows_of_xlsx(self._path))
        if suffix == ".zip":
            return self._zip()
        kinds = ".json, .jsonl, .csv, .xlsx, .zip"
        words = N_("messages", "is not a file that can be read. Use one of {kinds} (with tables of HSDS)")
        raise TableRefused(words.filled(kinds=kinds))

    def _table(self, rows: Iterator[Row]) -> Iterator[Listing]:
        header = next((cells for _, cells in rows if any(cells)), None)
        if header is None:
            raise TableRefused(N_("messages", "is empty. Its first row names the columns"))
        self.columns = columns = Columns(header, self._known)
        if not columns.usable:
            named = ", ".join(filter(None, header))[:200]
            words = N_("messages", "has no column with the name of a service (it has: {columns}). Name one in a map")
            self.samples = [cells for _, cells in islice(rows, SAMPLES) if any(cells)]
            raise NamesMissing(words.filled(columns=named))
        for number, cells in rows:
            if any(cells):
                if len(self.samples) < SAMPLES:
                    self.samples.append(cells)
                yield columns.listing(number, cells)

    # JSON

    def _json(self) -> Iterator[Listing]:
        if self._path.stat().st_size > MAX_JSON:
            raise too_large(MAX_JSON)
        data = self._path.read_bytes().removeprefix(b"\xef\xbb\xbf")
        try:
            whole = msgspec.json.decode(data, type=dict[str, msgspec.Raw] | list[msgspec.Raw])
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            yield from self._lines(data, error)
            return
        if isinstance(whole, list):
            yield from self._objects(cast("list[msgspec.Raw]", whole))
            return
        name = next((each for each in CONTENTS if _is_list(whole.get(each))), None)
        tabular = {each: raw for each, raw in whole.items() if kind_of(each) and _is_list(raw)}
        if "id" in whole and "name" in whole and name in (None, "services"):  # One service or organization.
            yield from self._objects([msgspec.Raw(data)])
        elif name == "contents" or (name is not None and len(tabular) < 2):
            yield from self._objects(_decoded(whole[name], list[msgspec.Raw], 0))
            for each, raw in tabular.items():
                if each != name:
                    self.rest[each] = _decoded(raw, list[Any], 0)
        elif any(kind_of(each) == "service" for each in tabular):
            files = {each: Rows(rows=_decoded(raw, list[dict[str, Any]], 0)) for each, raw in tabular.items()}
            yield from self._packaged(Package(files))
        else:
            words = N_("messages", "has no list of services. Expected one of {names}")
            raise TableRefused(words.filled(names=", ".join(CONTENTS)))

    def _lines(self, data: bytes, error: Exception) -> Iterator[Listing]:
        lines = [(number, line) for number, line in enumerate(data.splitlines(), 1) if line.strip()]
        if not lines:
            raise TableRefused(N_("messages", "is empty. Get the file again")) from error
        of_lines = len(lines) > 1 and lines[0][1].strip().endswith(b"}")
        damaged = (
            next((number for number, line in lines if not _is_object(line)), 0) if of_lines else _line_of(error, data)
        )
        if damaged:
            words = N_(
                "messages",
                "is not valid JSON at line {line}: it is damaged or cut off. Nothing was taken in. Export it again",
            )
            raise TableRefused(words.filled(line=damaged)) from error
        yield from self._objects([msgspec.Raw(line) for _, line in lines])

    def _objects(self, raws: list[msgspec.Raw]) -> Iterator[Listing]:
        self.total = len(raws)
        for place, raw in enumerate(raws, 1):
            item = cast("Object", _decoded(raw, dict[str, Any], place))
            inside = [each for each in hsds.inner(item, "services") if "name" in each]
            if inside:  # An organization with its services.
                around = {name: value for name, value in item.items() if name != "services"}
                kept = False
                for each in inside:
                    own = each.get("organization")
                    if as_object(own) and as_object(own).get("id") != around.get("id"):
                        whole = each  # It names another one than it is in.
                    else:
                        whole, kept = {**each, "organization": {**around, **as_object(own)}}, True
                    yield hsds.listing_of(whole, place, msgspec.json.encode(whole))
                if not kept:
                    self.rest.setdefault("organizations", []).append(around)
            else:
                yield hsds.listing_of(item, place, bytes(raw))

    # Tables of HSDS

    def _package(self, folder: Path) -> Iterator[Listing]:
        files = sorted(each for each in folder.rglob("*.csv") if each.is_file())
        if sum(each.stat().st_size for each in files) > MAX_PACKAGE:
            raise too_large(MAX_PACKAGE)
        found: dict[str, Rows] = {}
        for each in files:
            rows = (cells for _, cells in rows_of_csv(each))
            found[each.name] = Rows([name.casefold() for name in next(rows, list[str]())], list(rows))
        if not any(kind_of(each) == "service" for each in found):
            raise TableRefused(N_("messages", "has no table services.csv"))
        return self._packaged(Package(found))

    def _zip(self) -> Iterator[Listing]:
        from tempfile import TemporaryDirectory

        with TemporaryDirectory() as folder:
            left = MAX_PACKAGE
            try:
                with zipfile.ZipFile(self._path) as package:
                    for number, each in enumerate(package.infolist()):
                        if not each.filename.casefold().endswith(".csv") or each.is_dir():
                            continue
                        name = f"{number}/{Path(each.filename).name}"
                        target = Path(folder, name)
                        target.parent.mkdir()
                        with package.open(each) as part, target.open("wb") as file:
                            while block := part.read(1 << 20):
                                left -= len(block)
                                if left < 0 or number > 500:
                                    raise unpacked_too_large(MAX_PACKAGE)
                                file.write(block)
            # What zipfile raises for damage: an unknown compression is NotImplementedError, a password RuntimeError, a
            # part before the beginning of the file an OSError.
            except (
                zipfile.BadZipFile,
                zlib.error,
                NotImplementedError,
                RuntimeError,
                EOFError,
                ValueError,
                OSError,
            ) as error:
                if isinstance(error, OSError) and error.errno != errno.EINVAL:
                    raise
                words = N_("messages", "is not a ZIP file, or damaged. Make it again")
                raise TableRefused(words) from error
            yield from self._package(Path(folder))

    def _packaged(self, package: Package) -> Iterator[Listing]:
        self.total = package.services
        for place, item in enumerate(package.objects(), 1):
            yield hsds.listing_of(item, place, msgspec.json.encode(item))
        self.rest = package.rest()


def _is_object(line: bytes) -> bool:
    try:
        msgspec.json.decode(line, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _line_of(error: Exception, data: bytes) -> int:
    """The line of a mistake in JSON; the last one where it does not say."""
    place = re.search(r"\(byte (\d+)\)", str(error))
    return data[: int(place[1]) if place else None].rstrip().count(b"\n") + 1


def _is_list(raw: msgspec.Raw | None) -> bool:
    return raw is not None and bytes(memoryview(raw)[:1]) == b"["


def _decoded(raw: msgspec.Raw, kind: Any, place: int) -> Any:
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        words = N_("messages", "service {number} of it is not valid. Nothing was taken in. Export it again")
        if not place:
            words = N_("messages", "its list of services is not valid. Nothing was taken in. Export it again")
        raise TableRefused(words.filled(number=place)) from error
