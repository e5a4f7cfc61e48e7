"""Makes the font for the names of languages: ``python -m tests.handouts.names_font FOLDER``.

``FOLDER`` holds the variable files of Noto Sans for each script, as Google Fonts names them. Only the letters of the
names in ``guide_app/system/tongues.py`` that Noto Sans lacks are kept. Rubik lacks letters of Pashto, and a word must
be of one font.
"""

# pyright: basic, reportMissingImports=false
# (fontTools has no types, and is not among the tools of the tests: nothing else needs it.)

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from guide_app.system.tongues import TONGUES
from tests.handouts.arabic_font import FOLDER

FAMILY = "Guide Names"
SCRIPTS = ("Arabic", "Devanagari", "Bengali", "Ethiopic", "Khmer", "Lao", "Myanmar", "Thai", "SC", "TC", "KR")
PLAIN = FOLDER.parents[1] / "fonts" / "NotoSans-Regular.ttf"


def made(folder: Path) -> TTFont:
    """The letters of all scripts in one font of one weight."""
    wanted = {ord(letter) for each in TONGUES.values() for letter in each.own} - set(TTFont(PLAIN).getBestCmap())
    with TemporaryDirectory() as made_in:
        parts: list[str] = []
        for script in SCRIPTS:
            (source,) = folder.rglob(f"NotoSans{script}[[]*.ttf")
            font = TTFont(source)
            here = wanted & set(font.getBestCmap())
            wanted -= here
            axes = {axis.axisTag: 400 if axis.axisTag == "wght" else 100 for axis in font["fvar"].axes}
            parts.append(str(Path(made_in) / f"{script}.ttf"))
            _cut(instantiateVariableFont(font, axes), here).save(parts[-1])
        assert not wanted, f"no font has {wanted}"
        merged = Merger().merge(parts)
    names = {1: FAMILY, 2: "Regular", 4: FAMILY, 6: FAMILY.replace(" ", ""), 16: FAMILY, 17: "Regular"}
    for number, text in names.items():
        merged["name"].setName(text, number, 3, 1, 0x409)
    return merged


def _cut(font: TTFont, letters: set[int]) -> TTFont:
    options = Options()
    options.layout_features, options.hinting, options.drop_tables = (
        ["*"],
        False,
        ["DSIG", "STAT", "vhea", "vmtx", "VORG"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    return font


if __name__ == "__main__":
    made(Path(sys.argv[1])).save(FOLDER / "GuideNames-Regular.ttf")
