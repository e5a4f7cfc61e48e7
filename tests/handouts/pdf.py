"""Reading back what was rendered: places and sizes from the page, in millimetres and points from the top left."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True)
class Box:
    """A rectangle in millimetres."""

    left: float
    top: float
    right: float
    bottom: float

    def inside(self, other: Box, slack: float = 0.0) -> bool:
        """Whether the box lies within another."""
        return (
            self.left >= other.left - slack
            and self.top >= other.top - slack
            and self.right <= other.right + slack
            and self.bottom <= other.bottom + slack
        )


@dataclass(frozen=True)
class Glyph:
    """A printed character, its size in points, and the tight box of its ink."""

    text: str
    size: float
    box: Box
    upside_down: bool


# A test reads a file page by page, and a page for several questions: it is opened once for all of them.
@lru_cache(maxsize=2)
def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(pdf)


@lru_cache(maxsize=8)
def _page(pdf: bytes, page: int) -> tuple[pypdfium2.PdfPage, pypdfium2.PdfTextPage]:
    opened = _opened(pdf)[page]
    return opened, opened.get_textpage()


def page_count(pdf: bytes) -> int:
    """How many pages there are."""
    return len(_opened(pdf))


def page_size(pdf: bytes, page: int = 0) -> tuple[float, float]:
    """Width and height in millimetres."""
    opened, _ = _page(pdf, page)
    width, height = opened.get_size()
    return width / MM, height / MM


def text(pdf: bytes, page: int = 0) -> str:
    """The text in the order of the file."""
    _, textpage = _page(pdf, page)
    return textpage.get_text_range()


def glyphs(pdf: bytes, page: int = 0) -> list[Glyph]:
    """Every character that leaves ink."""
    return [*_glyphs(pdf, page)]


@lru_cache(maxsize=32)  # A page is asked for several times in a test.
def _glyphs(pdf: bytes, page: int) -> list[Glyph]:
    found: list[Glyph] = []
    opened, textpage = _page(pdf, page)
    height = opened.get_height()
    for index in range(textpage.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(textpage, index))
        if character.isspace() or pdfium.FPDFText_IsGenerated(textpage, index):
            continue
        left, bottom, right, top = textpage.get_charbox(index)
        size = pdfium.FPDFText_GetFontSize(textpage, index)
        turned = abs(pdfium.FPDFText_GetCharAngle(textpage, index) - 3.14159) < 0.1
        box = Box(left / MM, (height - top) / MM, right / MM, (height - bottom) / MM)
        found.append(Glyph(character, round(size, 3), box, turned))
    return found


def lines(pdf: bytes, page: int = 0) -> list[Box]:
    """Where the lines of text lie: read sooner than every character."""
    opened, textpage = _page(pdf, page)
    height = opened.get_height()
    found = (textpage.get_rect(line) for line in range(textpage.count_rects()))
    return [Box(left / MM, (height - top) / MM, right / MM, (height - low) / MM) for left, low, right, top in found]


OVERLAP_MM = 0.3
"""The least width and height of the common part of two glyphs that overlap: letters of a word may touch."""


def overlaps(pdf: bytes, page: int = 0) -> list[tuple[str, str]]:
    """Pairs of texts printed over each other: the words around the first letters that overlap, of two lines each."""
    rows = sorted(lines(pdf, page), key=lambda row: row.top)
    crossing = [
        (row, other)
        for at, row in enumerate(rows)
        for other in rows[at + 1 :]
        if other.top < row.bottom and _common(row, other)
    ]
    found: list[tuple[str, str]] = []
    for row, other in crossing:
        in_row, in_other = (
            [
                (at, glyph)
                for at, glyph in enumerate(glyphs(pdf, page))
                if glyph.box.inside(box, 0.1) and unicodedata.category(glyph.text) != "Cf"  # marks of direction
            ]
            for box in (row, other)
        )
        pairs = ((one, two) for at, one in in_row for place, two in in_other if abs(at - place) > 2)
        if any(_common(one.box, two.box) and not _kerned(one, two) for one, two in pairs):
            found.append(("".join(glyph.text for _, glyph in in_row), "".join(glyph.text for _, glyph in in_other)))
    return found


def _common(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > OVERLAP_MM and down > OVERLAP_MM


def _kerned(one: Glyph, two: Glyph) -> bool:
    """Whether they are neighbors on one line, which is read leftwards: these are far from each other in the file."""
    across = min(one.box.right, two.box.right) - max(one.box.left, two.box.left)
    down = min(one.box.bottom, two.box.bottom) - max(one.box.top, two.box.top)
    narrower = min(one.box.right - one.box.left, two.box.right - two.box.left)
    lower = min(one.box.bottom - one.box.top, two.box.bottom - two.box.top)
    return one.size == two.size and across < 0.6 * narrower and down > 0.6 * lower


def top(pdf: bytes, page: int = 0) -> float:
    """The upper edge of the highest ink of a text."""
    return min(line.top for line in lines(pdf, page))


def strokes(pdf: bytes, page: int = 0) -> list[tuple[Box, float]]:
    """Every stroked path's box, without its line width, and its grey: guides, marks and rules."""
    return [*_strokes(pdf, page)]


@lru_cache(maxsize=32)
def _strokes(pdf: bytes, page: int) -> list[tuple[Box, float]]:
    found: list[tuple[Box, float]] = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        opened = document.pages[page]
        height = float(opened.mediabox[3])
        matrix = pikepdf.Matrix()
        saved: list[pikepdf.Matrix] = []
        points: list[tuple[float, float]] = []
        grey = 0.0
        for operands, operator in pikepdf.parse_content_stream(opened):
            name = str(operator)
            if name == "q":
                saved.append(matrix)
            elif name == "Q":
                matrix = saved.pop()
            elif name == "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            elif name in ("m", "l", "c"):
                numbers = [float(operand) for operand in operands]
                points.append(matrix.transform((numbers[-2], numbers[-1])))
            elif name == "SCN" and len(operands) == 1:
                grey = float(operands[0])
            elif name == "S":
                across, down = zip(*points, strict=True)
                box = Box(min(across) / MM, (height - max(down)) / MM, max(across) / MM, (height - min(down)) / MM)
                found.append((box, grey))
                points = []
            elif name in ("f", "f*", "n", "W"):
                points = []
    return found


def picture(pdf: bytes, page: int = 0, dpi: float = 300, area: Box | None = None) -> Image.Image:
    """The page, or a part of it, as a grey picture."""
    scale: Any = dpi / 72  # pypdfium2 takes any number, though it says int
    image = _opened(pdf)[page].render(scale=scale, grayscale=True).to_pil()
    if area is None:
        return image
    dots = dpi / 25.4
    return image.crop(tuple(round(side * dots) for side in (area.left, area.top, area.right, area.bottom)))


def everything(pdf: bytes) -> str:
    """All that a search through the file could find: streams unpacked, metadata, names, tags, and the text of pages."""
    parts: list[str] = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream):
                parts.append(thing.read_bytes().decode("latin-1"))
                parts.append(thing.read_bytes().decode("utf-16-be", errors="ignore"))
            parts.append(repr(thing))
        parts.append(repr(dict(document.docinfo)))
    parts += [text(pdf, page) for page in range(page_count(pdf))]
    parts.append(pdf.decode("latin-1"))
    return "\n".join(parts)


def structure(pdf: bytes) -> list[tuple[str, str | None, str | None]]:
    """The tags in reading order: type, language (its own or from above), alternative text."""
    found: list[tuple[str, str | None, str | None]] = []

    def walk(node: pikepdf.Object, language: str | None) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:
                walk(child, language)
        elif isinstance(node, pikepdf.Dictionary):
            if "/Lang" in node:
                language = str(node.Lang)
            if "/S" in node:
                found.append((str(node.S), language, str(node.Alt) if "/Alt" in node else None))
            if "/K" in node:
                walk(node.K, language)

    with pikepdf.open(io.BytesIO(pdf)) as document:
        walk(document.Root.StructTreeRoot, str(document.Root.Lang))
    return found


def fonts(pdf: bytes) -> dict[str, bool]:
    """Every font's name, without its subset prefix, and whether its program is in the file."""
    found: dict[str, bool] = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
                name = re.sub(r"^[A-Z]{6}\+", "", str(thing.FontName).lstrip("/"))
                embedded = any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                found[name] = found.get(name, True) and embedded
    return found


def typeset(text: str) -> str:
    """Text with quotation marks and apostrophes in the form of print, as handouts have them."""
    return re.sub('(?<=[ (])"', "“", re.sub('^"', "“", text)).replace('"', "”").replace("'", "’")
