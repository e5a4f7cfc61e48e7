"""Validates a logo for handouts: a PNG or SVG file that a person chose.

A PNG is rebuilt from its image chunks only, which drops metadata such as location and author. An SVG may contain shapes
and colors; elements that could run scripts, load files, or expand without end are refused by name.
"""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from guide_app.handouts.problems import HandoutError
from guide_app.system.messages import N_, Message

MAX_BYTES = 512 << 10
"""Maximum file size. A logo for print at 600 dpi, 40 mm wide, is smaller."""
MAX_SIDE_PX, MIN_SIDE_PX = 3_000, 16
MAX_ELEMENTS, MAX_DEPTH = 5_000, 64
"""Bounds of an SVG. A deeper one would overflow the renderer's stack."""
_PNG = b"\x89PNG\r\n\x1a\n"
_DRAWN = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""The image chunks of a PNG; all others are dropped."""
_MAX_BYTES_PER_PIXEL = 9
"""Four channels of 16 bits, plus the filter byte per row, for rows of one pixel."""
_SVG = "http://www.w3.org/2000/svg"
_SHAPES = frozenset(
    ("svg", "g", "defs", "title", "desc", "metadata", "path", "rect", "circle", "ellipse", "line", "polyline",
     "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "style", "switch")
)  # fmt: skip
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@|\\|javascript:|expression\(", re.IGNORECASE)
"""Matches references out of the file, or obfuscated ones, in a style or an attribute."""


def checked_logo(data: bytes) -> bytes:
    """The validated logo, ready to store and print. Raises HandoutError with the reason if it is invalid."""
    if len(data) > MAX_BYTES:
        message = N_(
            "messages", "The file is larger than {kib} KB. Save a smaller logo, for example 1,000 pixels wide."
        )
        raise HandoutError(message.filled(kib=MAX_BYTES >> 10))
    if data.startswith(_PNG):
        return _checked_png(data)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _checked_svg(data)
    raise HandoutError(N_("messages", "This is neither a PNG nor an SVG file. Save the logo as one of them."))


def as_svg(logo: bytes) -> str:
    """A validated logo as SVG text, because templates read only text."""
    if not logo.startswith(_PNG):
        return logo.decode()
    width, height = struct.unpack(">II", logo[16:24])
    picture = base64.b64encode(logo).decode()
    return (
        f'<svg xmlns="{_SVG}" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{picture}"/></svg>'
    )


# PNG


def _checked_png(data: bytes) -> bytes:
    chunks = list(_chunks(data))
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13 or chunks[-1][0] != b"IEND":
        raise _damaged()
    width, height = struct.unpack(">II", chunks[0][1][:8])
    if not all(MIN_SIDE_PX <= side <= MAX_SIDE_PX for side in (width, height)):
        message = N_("messages", "The logo is {width} × {height} pixels. Each side must be {min} to {max}.")
        raise HandoutError(message.filled(width=width, height=height, min=MIN_SIDE_PX, max=MAX_SIDE_PX))
    _check_pixels(b"".join(body for kind, body in chunks if kind == b"IDAT"), width * height * _MAX_BYTES_PER_PIXEL)
    return _PNG + b"".join(_chunk(kind, body) for kind, body in chunks if kind in _DRAWN)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at < len(data):
        if at + 12 > len(data):
            raise _damaged()
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if len(body) < length or data[at + 8 + length : at + 12 + length] != _chunk(kind, body)[-4:]:
            raise _damaged()
        yield kind, body
        if kind == b"IEND":
            return
        at += 12 + length


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _check_pixels(packed: bytes, most: int) -> None:
    """Check that the pixel data decompresses, and to no more than the image size allows."""
    unpacking = zlib.decompressobj()
    try:
        unpacked = len(unpacking.decompress(packed, most))
    except zlib.error as error:
        raise _damaged() from error
    if not unpacked or not unpacking.eof:
        raise _damaged()


def _damaged() -> HandoutError:
    return HandoutError(N_("messages", "The PNG file is damaged. Save the logo again."))


# SVG


def _checked_svg(data: bytes) -> bytes:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise HandoutError(N_("messages", "The SVG file is not in UTF-8. Save the logo again.")) from error
    _Reading().read(text)
    return text.encode()


class _Reading:
    """Parses an SVG once and stops at the first forbidden content."""

    def __init__(self) -> None:
        self._depth = self._elements = 0
        self._style_at = 0
        """The depth of the current style element; 0 outside of one."""
        self._style: list[str] = []
        self._parser = expat.ParserCreate("UTF-8", " ")
        self._parser.StartDoctypeDeclHandler = self._look_at_doctype
        self._parser.ProcessingInstructionHandler = self._look_at_instruction
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def read(self, text: str) -> None:
        """Parse the text. Raises HandoutError for forbidden content."""
        try:
            self._parser.Parse(text.encode(), True)
        except expat.ExpatError as error:
            message = N_("messages", "The SVG file is damaged: it cannot be read past line {line}. Save it again.")
            raise HandoutError(message.filled(line=error.lineno)) from error

    def _look_at_doctype(self, _name: str, _system: str | None, _public: str | None, declares: int) -> None:
        """Accept a plain doctype, which drawing programs write; refuse one that declares entities."""
        if declares:
            raise _holds(N_("messages", "entities, in which a script can hide"))

    def _look_at_instruction(self, *_: Any) -> None:
        raise _holds(N_("messages", "an instruction to another program"))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH or self._elements > MAX_ELEMENTS:
            raise HandoutError(N_("messages", "The SVG file has too many parts for a logo. Save it as a PNG."))
        space, _, tag = name.rpartition(" ")
        if self._depth == 1 and (space, tag) != (_SVG, "svg"):
            raise HandoutError(N_("messages", "This is neither a PNG nor an SVG file. Save the logo as one of them."))
        if space == _SVG and tag not in _SHAPES:
            raise _holds(_WHAT.get(tag) or N_("messages", "the part “{tag}”").filled(tag=tag))
        if (space, tag) == (_SVG, "style") and not self._style_at:
            self._style_at = self._depth
        for attribute, value in attributes.items():
            self._look_at(attribute.rpartition(" ")[2], value)

    def _look_at(self, attribute: str, value: str) -> None:
        if attribute.lower().startswith("on"):
            raise _holds(N_("messages", "a script"))
        if attribute == "href" and not value.startswith("#"):
            raise _holds(N_("messages", "a reference to another file"))
        if _OUTSIDE.search(value) and not attribute.startswith(("export-", "docname")):
            raise _holds(N_("messages", "a reference to another file"))

    def _text(self, text: str) -> None:
        if self._style_at:
            self._style.append(text)

    def _end(self, _name: str) -> None:
        if self._depth == self._style_at:
            if _OUTSIDE.search("".join(self._style)):
                raise _holds(N_("messages", "a style that is fetched from elsewhere"))
            self._style_at = 0
        self._depth -= 1


_WHAT: dict[str, Message] = {
    "script": N_("messages", "a script"),
    "image": N_("messages", "a picture in another format"),
    "text": N_("messages", "text, which would print in a different font: convert it to outlines"),
    "use": N_("messages", "cloned parts: convert them to shapes"),
    "foreignObject": N_("messages", "a part in another format"),
    "a": N_("messages", "a link"),
}
"""The description of forbidden content, by element."""


def _holds(what: Message) -> HandoutError:
    message = N_("messages", "The SVG file contains {what}. Save it as a plain SVG without that, or as a PNG.")
    return HandoutError(message.filled(what=what))
