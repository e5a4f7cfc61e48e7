"""Imports card stock from a gLabels template file: its rectangular sheets, and the reasons to refuse others.

gLabels' ``TemplateFiles.md`` describes the format. The file is untrusted, so the reader bounds its size, depth and
number of elements, and refuses a document type, which could declare entities.
"""

from __future__ import annotations

import math
import re
import zlib
from typing import TYPE_CHECKING

from msgspec import Struct

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import CardStock, Grid, Paper, own_stock
from guide_app.system.messages import N_, Message
from guide_app.system.plain_file import read_plain_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAX_BYTES = 4_000_000
"""Maximum file size, twenty times the largest of gLabels' own files."""
MAX_ELEMENTS = 100_000
MAX_DEPTH = 40
MAX_TEMPLATES = 500
"""Maximum templates. The longest of gLabels' own files has 318; every imported sheet becomes a list entry."""
_GZIP = b"\x1f\x8b"
_MM = {"": 25.4 / 72, "pt": 25.4 / 72, "in": 25.4, "mm": 1.0, "cm": 10.0, "pc": 25.4 / 6}
"""Millimetres per unit. A length without a unit is in points."""
_LENGTH = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*(pt|in|mm|cm|pc)?\s*")
_PAPERS: dict[str, Paper] = {
    "us-letter": "letter", "us-legal": "legal", "us-executive": "executive", "a3": "a3", "a4": "a4", "a5": "a5",
    "a6": "a6", "b4": "b4", "b5": "b5", "sra3": "sra3",
}  # fmt: skip
_SHAPES = {
    "Label-round": N_("messages", "Its labels are round. Only rectangles can be printed."),
    "Label-ellipse": N_("messages", "Its labels are oval. Only rectangles can be printed."),
    "Label-cd": N_("messages", "Its labels are for discs. Only rectangles can be printed."),
    "Label-path": N_("messages", "Its labels have a special shape. Only rectangles can be printed."),
    "Label-continuous": N_("messages", "It is a roll. Only rectangles can be printed."),
}
_OTHER_SHAPE = N_("messages", "Its labels are not rectangles. Only rectangles can be printed.")


_REFUSED = N_("messages", "{name} cannot be used. {reason}")


class Refused(Struct, frozen=True):
    """A refused template of the file."""

    name: str
    reason: Message

    @property
    def message(self) -> Message:
        """Name and reason in one message."""
        return _REFUSED.filled(name=self.name, reason=self.reason)


class Imported(Struct, frozen=True, kw_only=True):
    """The content of a file, in its order."""

    stocks: tuple[CardStock, ...]
    refused: tuple[Refused, ...]


class _Element:
    """One element: its name without the namespace, its attributes and its children."""

    def __init__(self, name: str, attributes: Mapping[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[_Element] = []

    def all(self, name: str) -> list[_Element]:
        """The children with a name."""
        return [child for child in self.children if child.name == name]


def read_file(path: Path) -> Imported:
    """The sheets of a file. Raises OSError, and HandoutError like ``read_templates``."""
    return read_templates(read_plain_file(path))


def read_templates(data: bytes) -> Imported:
    """The sheets of a template file (``*.template``, ``*.xml``) or of a gLabels document, which may be gzipped.

    Raises HandoutError for another format, a file that is too large, or a document type.
    """
    top = _parsed(_unpacked(data))
    if top.name not in ("Glabels-templates", "Glabels-document"):
        raise HandoutError(
            N_("messages", "This is not a gLabels file: it begins with <{name}>, not <Glabels-templates>.").filled(
                name=top.name[:40]
            )
        )
    templates = top.all("Template")
    if not templates:
        raise HandoutError(N_("messages", "The file contains no template."))
    if len(templates) > MAX_TEMPLATES:
        raise HandoutError(
            N_("messages", "The file contains more than {count} templates.").filled(count=f"{MAX_TEMPLATES:,}")
        )
    named = _by_name(templates)
    stocks: dict[str, CardStock] = {}
    refused: list[Refused] = []
    for template in templates:
        name = _name(template)
        try:
            stock = _stock(_followed(template, named))
            if stock.id in stocks:
                raise HandoutError(N_("messages", "The file names it twice. The first one is used."))
        except HandoutError as error:
            refused.append(Refused(name, error.messages[0]))
        else:
            stocks[stock.id] = stock
    return Imported(stocks=tuple(stocks.values()), refused=tuple(refused))


def _unpacked(data: bytes) -> bytes:
    if data.startswith(_GZIP):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            data = unpacker.decompress(data, MAX_BYTES + 1)
        except zlib.error as error:
            raise HandoutError(
                N_("messages", "The file is compressed and could not be opened: {reason}.").filled(reason=str(error))
            ) from error
    if len(data) > MAX_BYTES:
        raise HandoutError(
            N_("messages", "The file is larger than {size} MB, so it is not a template file.").filled(
                size=MAX_BYTES // 1_000_000
            )
        )
    return data


def _parsed(data: bytes) -> _Element:
    from xml.parsers import expat

    parser = expat.ParserCreate()
    root = _Element("", {})
    open_elements = [root]
    count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > MAX_ELEMENTS or len(open_elements) > MAX_DEPTH:
            raise HandoutError(N_("messages", "The file has too many elements or levels to be a template file."))
        element = _Element(name.rpartition(":")[2], attributes)
        open_elements[-1].children.append(element)
        open_elements.append(element)

    def end(name: str) -> None:
        open_elements.pop()

    def doctype(*_: object) -> None:
        raise HandoutError(
            N_("messages", "The file declares a document type, which no gLabels file does. It is not read.")
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise HandoutError(
            N_("messages", "This is not a gLabels file: line {line}: {reason}.").filled(
                line=error.lineno, reason=expat.ErrorString(error.code)
            )
        ) from error
    except (LookupError, ValueError) as error:
        raise HandoutError(N_("messages", "This is not a gLabels file: its text encoding is unknown.")) from error
    return root.children[0]


def _name(template: _Element) -> str:
    words = (_word(template, "brand"), _word(template, "part"))
    # gLabels 2.0 has one attribute for both.
    return " ".join(word for word in words if word) or _word(template, "name") or "A template without a name"


def _word(element: _Element, attribute: str) -> str:
    return " ".join(element.attributes.get(attribute, "").split())[:60]


_Name = tuple[str | None, str | None]
"""Brand and part, by which one template refers to another."""


def _by_name(templates: list[_Element]) -> dict[_Name, _Element]:
    """The templates by name; of two with the same name, one with its own labels, else the first."""
    found: dict[_Name, _Element] = {}
    for template in sorted(templates, key=lambda each: "equiv" in each.attributes):
        found.setdefault((template.attributes.get("brand"), template.attributes.get("part")), template)
    return found


def _followed(template: _Element, named: Mapping[_Name, _Element]) -> _Element:
    """The template with its ``equiv`` reference resolved, which may refer to another in turn."""
    brand, other, seen = template.attributes.get("brand"), template, set[str]()
    while (equal := other.attributes.get("equiv")) is not None:
        if equal in seen:
            raise HandoutError(N_("messages", "It refers to {name}, which refers back to it.").filled(name=equal[:60]))
        seen.add(equal)
        following = named.get((brand, equal))
        if following is None:
            raise HandoutError(N_("messages", "It refers to {name}, which is not in the file.").filled(name=equal[:60]))
        other = following
    followed = _Element(template.name, {**other.attributes, **template.attributes})
    followed.children = other.children
    return followed


def _stock(template: _Element) -> CardStock:
    labels = [child for child in template.children if child.name.startswith("Label-")]
    if len(labels) != 1:
        raise HandoutError(
            N_("messages", "It has labels of several sizes.") if labels else N_("messages", "It has no label.")
        )
    (label,) = labels
    if label.name != "Label-rectangle":
        raise HandoutError(_SHAPES.get(label.name, _OTHER_SHAPE))
    width, height = _length(label, "width"), _length(label, "height")
    grids = [_grid(layout, width, height) for layout in label.all("Layout")]
    if not grids:
        raise HandoutError(N_("messages", "It has no layout."))
    first, *more = grids
    paper, sheet = _paper(template)
    return own_stock(
        CardStock(
            brand=_word(template, "brand") or _name(template),
            part=_word(template, "part"),
            paper=paper,
            sheet=sheet,
            width=width,
            height=height,
            corner_radius=min(_length(label, "round", default=0.0), width / 2, height / 2),
            columns=first.columns,
            rows=first.rows,
            left=first.left,
            top=first.top,
            pitch_x=first.pitch_x,
            pitch_y=first.pitch_y,
            more=tuple(more),
            source="imported from a gLabels template",
        )
    )


def _grid(layout: _Element, width: float, height: float) -> Grid:
    columns, rows = _number(layout, "nx"), _number(layout, "ny")
    return Grid(
        columns=columns,
        rows=rows,
        left=_length(layout, "x0", default=0.0),
        top=_length(layout, "y0", default=0.0),
        # A single column or row needs no pitch; files write 0.
        pitch_x=_length(layout, "dx") if columns > 1 else width,
        pitch_y=_length(layout, "dy") if rows > 1 else height,
    )


def _paper(template: _Element) -> tuple[Paper, tuple[float, float] | None]:
    size = template.attributes.get("size", "")
    if size.casefold() in _PAPERS:
        return _PAPERS[size.casefold()], None
    if size.casefold() != "other":
        raise HandoutError(
            N_("messages", "Its paper “{paper}” is not known. Use Other with a width and a height.").filled(
                paper=size[:40]
            )
        )
    return "other", (_length(template, "width"), _length(template, "height"))


def _number(element: _Element, attribute: str) -> int:
    written = element.attributes.get(attribute, "")
    if not re.fullmatch(r"\s*[0-9]{1,2}\s*", written) or not 1 <= int(written) <= 50:
        raise HandoutError(
            N_("messages", "{attribute} is “{written}”, and must be a number from 1 to 50.").filled(
                attribute=attribute, written=written[:20]
            )
        )
    return int(written)


def _length(element: _Element, attribute: str, default: float | None = None) -> float:
    """A length in millimetres, rounded to a thousandth."""
    written = element.attributes.get(attribute)
    if written is None and default is not None:
        return default
    # The pattern's time is quadratic in the length of a run of digits.
    found = _LENGTH.fullmatch(written or "") if len(written or "") <= 40 else None
    if found is None:
        raise HandoutError(
            N_("messages", "{attribute} is “{written}”, and must be a length such as 3.5in or 90mm.").filled(
                attribute=attribute, written=(written or "")[:20]
            )
        )
    length = round(float(found[1]) * _MM[found[2] or ""], 3) + 0.0
    if not math.isfinite(length) or not 0 <= length <= 1000:
        raise HandoutError(
            N_("messages", "{attribute} is {written}, which is too large for any sheet.").filled(
                attribute=attribute, written=written or ""
            )
        )
    if attribute in ("width", "height", "dx", "dy") and length == 0:
        raise HandoutError(N_("messages", "{attribute} is 0.").filled(attribute=attribute))
    return length
