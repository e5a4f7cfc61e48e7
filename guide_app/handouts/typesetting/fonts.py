"""The fonts of handouts: the shipped ones and no others, each whole.

Typst takes the nearest face for one that is missing, such as italics for upright letters, and draws what a damaged file
gives. So every file is checked before the first page.
"""

from __future__ import annotations

import functools
import sys
from array import array
from contextlib import suppress
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from guide_app.handouts.problems import HandoutError
from guide_app.system.disk_waits import DISK
from guide_app.system.messages import N_

if TYPE_CHECKING:
    import typst

_PACKAGES = ("fontpkg_noto_sans", "fontpkg_noto_sans_arabic")
"""The packages with the fonts."""
_FACES = {
    ("Noto Sans", 400),
    ("Noto Sans Arabic", 400),
    ("Guide Names", 400),
    *(("Rubik Arabic", weight) for weight in (400, 500, 600, 700)),
}
"""The upright faces that every page may need: family and weight, or the usual weight of a variable font."""
_WHOLE_SUM = 0xB1B0AFBA
"""The sum of all 32-bit words of a whole TrueType file (OpenType specification, ``checksumAdjustment``)."""


class FontDamagedError(HandoutError):
    """A font for paper is missing or damaged. ``font`` names it, or its file."""

    def __init__(self, font: str) -> None:
        text = N_("messages", "A font for paper is missing or damaged ({font}). Install the guide again.")
        super().__init__(text.filled(font=font))
        self.font = font


def load_fonts(templates: Path) -> typst.Fonts:
    """The shipped fonts and those of the templates. Raises FontDamagedError."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[*_folders(templates)])
    faces = {(font.family, font.weight): font.path for font in fonts.fonts() if font.style == "normal"}
    if missing := sorted(_FACES - faces.keys()):
        raise FontDamagedError(", ".join(f"{family} {weight}" for family, weight in missing))
    for path in sorted({str(faces[face]) for face in _FACES}):
        if _words_sum(Path(path).read_bytes()) != _WHOLE_SUM:
            raise FontDamagedError(path)
    return fonts


@functools.cache
def wait_for_fonts(templates: Path) -> None:
    """Read the fonts once before another process does, which cannot tell a window that the disk answers slowly."""
    folders = _folders(templates)
    with DISK.waiting(folders[-1]), suppress(OSError):  # That process names what cannot be read.
        for folder in folders:
            for path in folder.glob("*.ttf"):
                path.read_bytes()


def _folders(templates: Path) -> list[Path]:
    return [templates / "fonts", *(Path(str(resources.files(package) / "files")) for package in _PACKAGES)]


def _words_sum(data: bytes) -> int:
    """The sum of the 32-bit big-endian words, modulo 2**32."""
    words = array("I", data + bytes(-len(data) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
