"""QR codes that place a call or start a text message. ISO/IEC 18004.

A URI scheme is case-insensitive (RFC 3986, 3.1): in capitals a number of eleven digits fits version 1 at level Q, whose
modules are a fifth larger in the same area than those of ``tel:`` at level M.
"""

from __future__ import annotations

import functools
import importlib
import sys
from itertools import groupby, product
from types import ModuleType

from msgspec import Struct

from guide_app.content.checks.phone_numbers import dialled

QUIET_MODULES = 4
"""Modules of the quiet zone on each side (ISO/IEC 18004)."""


class QrCode(Struct, frozen=True, kw_only=True):
    """A QR code as vector data, without its quiet zone."""

    uri: str
    modules: int
    """Modules per side, without the quiet zone."""
    svg: str
    """One black path, one unit per module."""


def phone_uri(number: str, country: str, *, text: bool = False) -> str:
    """``TEL:+18883737888``, ``TEL:911``, ``SMS:233733``. ``country`` (ISO 3166) is that of the caller."""
    return f"{'SMS' if text else 'TEL'}:{dialled(number, country)}"


@functools.lru_cache(maxsize=64)
def make_qr(uri: str) -> QrCode:
    """The code for ``uri``: version 1 at level Q, else the smallest version at level M that fits. Never a Micro QR
    code, which few phones read.
    """
    segno = _segno()
    try:
        matrix = segno.make_qr(uri, error="q", version=1, boost_error=False).matrix
    except segno.DataOverflowError:
        matrix = segno.make_qr(uri, error="m", boost_error=False).matrix
    return QrCode(uri=uri, modules=len(matrix), svg=_svg(matrix))


@functools.cache
def _segno() -> ModuleType:
    """The library for QR codes, without Python's own for the network: what escapes XML for it imports HTTP and TLS, 4
    MiB that the guide never uses.
    """
    network = "urllib.request"
    known = sys.modules.setdefault(network, ModuleType(network))
    try:
        return importlib.import_module("segno")
    finally:
        if not hasattr(known, "urlopen"):
            del sys.modules[network]


_SIDES = (
    ((0, -1), (0, 0), (1, 0)), ((1, 0), (1, 0), (0, 1)), ((0, 1), (1, 1), (-1, 0)), ((-1, 0), (0, 1), (0, -1)),
)  # fmt: skip
"""The sides of a module: offset of the neighbour, start corner and direction, with the module to the right."""


def _svg(matrix: tuple[bytearray, ...]) -> str:
    """The outlines of the dark areas as one path, so that viewers show no seams and a sheet of cards stays small."""
    size = len(matrix)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}">'
        f'<path fill="#000" d="{_outlines(matrix)}"/></svg>'
    )


def _outlines(matrix: tuple[bytearray, ...]) -> str:
    modules = range(len(matrix))
    ways: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for y, x in product(modules, modules):
        for (right, down), (dx, dy), way in _SIDES if matrix[y][x] else ():
            dark = y + down in modules and x + right in modules and matrix[y + down][x + right]
            if not dark:
                ways.setdefault((x + dx, y + dy), []).append(way)
    parts: list[str] = []
    while ways:
        x, y = start = next(iter(ways))
        parts.append(f"M{x} {y}")
        sides: list[tuple[int, int]] = []
        while not sides or (x, y) != start:
            way = ways[x, y].pop()
            if not ways[x, y]:
                del ways[x, y]
            sides.append(way)
            x, y = x + way[0], y + way[1]
        for (right, down), run in groupby(sides):
            length = len(list(run))
            parts.append(f"h{right * length}" if right else f"v{down * length}")
        parts.append("z")
    return "".join(parts)
