"""Logos as people have them, and as they must not come in."""

from __future__ import annotations

import io

from PIL import Image, PngImagePlugin

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M9 9V5L5 1z" fill="#0b5c7a"/></svg>'


def png(width: int = 120, height: int = 80, note: str = "", mode: str = "RGBA") -> bytes:
    """A picture, with a text that travels unseen in the file."""
    told = PngImagePlugin.PngInfo()
    if note:
        told.add_text("Author", note)
    file = io.BytesIO()
    Image.new(mode, (width, height), "teal").save(file, "png", pnginfo=told)
    return file.getvalue()


def svg(inside: str = "", attributes: str = "", before: str = "") -> bytes:
    """A drawing with something in it."""
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" {attributes}>{inside}</svg>'.encode()
