"""A logo comes from any file: what is not a drawing alone does not come in, and what is, comes in alone."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from guide_app.handouts.parts.logo import MAX_BYTES, as_svg, checked_logo
from guide_app.handouts.problems import HandoutError
from tests import logos

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def test_a_png_comes_in_without_what_travels_unseen_in_it() -> None:
    whole = logos.png(note="Maria, 12 Elm Street")
    assert b"Maria" in whole
    kept = checked_logo(whole)
    assert b"Maria" not in kept
    with Image.open(io.BytesIO(kept)) as one, Image.open(io.BytesIO(whole)) as other:
        assert one.tobytes() == other.tobytes()
    assert checked_logo(kept) == kept


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA"])
def test_any_png_is_drawn(mode: str) -> None:
    assert as_svg(checked_logo(logos.png(mode=mode))).startswith('<svg xmlns="http://www.w3.org/2000/svg" width="120"')


def test_the_document_type_that_drawing_programs_write_is_no_harm() -> None:
    named = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    assert checked_logo(logos.svg("<path d='M0 0h9v9z'/>", before=named)).startswith(b"<!DOCTYPE")


@pytest.mark.parametrize(
    "inside",
    [
        "<title>House</title><g><path d='M0 0h9v9z' fill='red'/></g>",
        "<style>.a{fill:#123456}</style><rect class='a' width='9' height='9'/>",
        "<defs><linearGradient id='g'><stop offset='0'/></linearGradient></defs><circle r='3' fill='url(#g)'/>",
        "<metadata><x xmlns='urn:other'>kept by the program that drew it</x></metadata>",
    ],
)
def test_an_svg_of_shapes_comes_in_as_it_is(inside: str) -> None:
    drawing = logos.svg(inside)
    assert checked_logo(drawing) == drawing
    assert as_svg(drawing) == drawing.decode()


@pytest.mark.parametrize(
    ("drawing", "told"),
    [
        (logos.svg("<script>alert(1)</script>"), "a script"),
        (logos.svg("<rect onload='x()' width='3' height='3'/>"), "a script"),
        (logos.svg("<image href='file:///etc/passwd'/>"), "a picture in another format"),
        (logos.svg("<image xlink:href='data:image/png;base64,AA'/>", XLINK), "a picture in another format"),
        (logos.svg("<use xlink:href='#a'/>", XLINK), "cloned parts: convert them to shapes"),
        (logos.svg("<linearGradient xlink:href='http://example.org/g.svg#a'/>", XLINK), "another file"),
        (logos.svg("<rect fill='url(http://example.org/a)' width='3' height='3'/>"), "another file"),
        (logos.svg("<rect style='fill:url( &quot;a.svg#b&quot;)' width='3' height='3'/>"), "another file"),
        (logos.svg("<style>@import url(a.css);</style>"), "fetched from elsewhere"),
        (logos.svg("<style>a{fill:u\\72l(x)}</style>"), "fetched from elsewhere"),
        (logos.svg("<style>a{}<title/>@import url(a.css);</style>"), "fetched from elsewhere"),
        (logos.svg("<text>House</text>"), "text, which would print in a different font: convert it to outlines"),
        (logos.svg("<foreignObject/>"), "another format"),
        (logos.svg("<filter/>"), "the part “filter”"),
        (logos.svg(before='<!DOCTYPE svg [<!ENTITY a "b">]>'), "entities"),
        (logos.svg(before='<?xml-stylesheet href="a.css"?>'), "an instruction"),
        (logos.svg("<g>" * 70 + "</g>" * 70), "too many parts"),
        (logos.svg("<g/>" * 5_001), "too many parts"),
        (logos.svg("<g>"), "damaged"),
        (b"<html/>", "neither a PNG nor an SVG"),
        (b"GIF89a", "neither a PNG nor an SVG"),
        (b"", "neither a PNG nor an SVG"),
        ("<svg>\xe9</svg>".encode("latin-1"), "UTF-8"),
        (logos.png(8, 8), "Each side must be 16 to 3000"),
        (logos.png(3_001, 20), "Each side must be 16 to 3000"),
        (logos.png()[:-20], "damaged"),
        (logos.png()[:60] + b"\0\0\0\0" + logos.png()[64:], "damaged"),
        (b"<" + b" " * MAX_BYTES, "larger than 512 KB"),
    ],
)
def test_what_may_not_come_in_is_told(drawing: bytes, told: str) -> None:
    with pytest.raises(HandoutError) as refused:
        checked_logo(drawing)
    assert told in str(refused.value)


def test_a_png_that_unpacks_to_more_than_it_says_is_refused() -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 20, 20, 8, 2, 0, 0, 0))
    bomb = chunk(b"IDAT", zlib.compress(b"\0" * 50_000_000))
    with pytest.raises(HandoutError, match="damaged"):
        checked_logo(b"\x89PNG\r\n\x1a\n" + head + bomb + chunk(b"IEND", b""))
