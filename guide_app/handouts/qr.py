"""QR codes that place a call or start a text message. ISO/IEC 18004, error correction M."""

from __future__ import annotations

import functools

from msgspec import Struct

from guide_app.content.phones import dialled

QUIET_MODULES = 4
"""White modules on each side (ISO/IEC 18004)."""
MIN_MODULE_MM = 0.4
"""The smallest module that a hand-held phone reads reliably from an office printer."""


class QrCode(Struct, frozen=True, kw_only=True):
    """A code as vector data, without its quiet zone."""

    uri: str
    modules: int
    """Modules on a side, without the quiet zone."""
    svg: str
    """One black path, one unit a module."""

    def side_mm(self, module_mm: float) -> float:
        """The side with its quiet zone."""
        return (self.modules + 2 * QUIET_MODULES) * module_mm


def phone_uri(number: str, country: str, *, text: bool = False) -> str:
    """``tel:+18883737888``, ``tel:911``, ``sms:233733``. ``country`` (ISO 3166) is where the number is dialled."""
    return f"{'sms' if text else 'tel'}:{dialled(number, country)}"


@functools.lru_cache(maxsize=64)
def make_qr(uri: str) -> QrCode:
    """The code for ``uri``. The version is the smallest that holds it; never a Micro QR, which few phones read."""
    import segno

    matrix = segno.make_qr(uri, error="m", boost_error=False).matrix
    return QrCode(uri=uri, modules=len(matrix), svg=_svg(matrix))


def _svg(matrix: tuple[bytearray, ...]) -> str:
    """Runs of dark modules as rectangles of a single path, so that no viewer shows seams between them."""
    size = len(matrix)
    parts: list[str] = []
    for y, row in enumerate(matrix):
        x = 0
        while x < size:
            start = x
            while x < size and row[x]:
                x += 1
            if x > start:
                parts.append(f"M{start} {y}h{x - start}v1h{start - x}z")
            x += 1
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}">'
        f'<path fill="#000" d="{"".join(parts)}"/></svg>'
    )
