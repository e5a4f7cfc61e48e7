"""Makes the Arabic font of handouts from Rubik: ``python -m tests.handouts.arabic_font "Rubik[wght].ttf"``.

Readers of PDF put the two letters of a ligature in the wrong order where the script goes leftwards. Here lam and alef
stay two glyphs: the lam draws both, the alef nothing, and together they are as wide as the ligature was.
"""

# pyright: basic, reportMissingImports=false
# (fontTools has no types, and is not among the tools of the tests: nothing else needs it.)

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.otlLib.builder import ChainContextSubstBuilder, ChainContextualRule, SingleSubstBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "handouts" / "fonts"
FAMILY = "Rubik Arabic"
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
LETTERS = (0x20, 0xA0, 0xAB, 0xBB, *range(0x600, 0x700), *range(0x200C, 0x2010))
FEATURES = ["ccmp", "init", "medi", "fina", "rlig", "kern", "mark", "mkmk"]


def made(source: Path, weight: int) -> TTFont:
    """One weight, its Arabic letters alone."""
    font = instantiateVariableFont(TTFont(source), {"wght": weight})
    options = Options()
    options.layout_features, options.hinting, options.glyph_names = FEATURES, False, True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    part_ligatures(font)
    name = f"{FAMILY} {WEIGHTS[weight]}"
    names = {1: name, 2: "Regular", 4: name, 6: name.replace(" ", ""), 16: FAMILY, 17: WEIGHTS[weight]}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    return font


def part_ligatures(font: TTFont) -> None:
    """Lam and alef of the required ligatures are replaced each by a glyph of its own."""
    table = font["GSUB"].table
    tags = {index: r.FeatureTag for r in table.FeatureList.FeatureRecord for index in r.Feature.LookupListIndex}
    lookups = table.LookupList.Lookup
    (place,) = (index for index, tag in tags.items() if tag == "rlig")
    context = ChainContextSubstBuilder(font, None)
    for subtable in lookups[place].SubTable:
        for lam, ligatures in subtable.ligatures.items():
            for ligature in ligatures:
                (alef,) = ligature.Component
                both = _parted(font, ligature.LigGlyph, lam, alef)
                steps = []
                for letter, own in zip((lam, alef), both, strict=True):
                    single = SingleSubstBuilder(font, None)
                    single.mapping = {letter: own}
                    single.lookup_index = len(lookups)
                    lookups.append(single.build())
                    steps.append([single])
                context.rules.append(ChainContextualRule([], [[lam], [alef]], [], steps))
    lookups[place] = context.build()
    table.LookupList.LookupCount = len(lookups)


def _parted(font: TTFont, ligature: str, lam: str, alef: str) -> tuple[str, str]:
    width, _ = font["hmtx"][ligature]
    left = width // 2
    empty = TTGlyphPen(None).glyph()
    whole = TTGlyphPen(font["glyf"])
    whole.addComponent(ligature, (1, 0, 0, 1, -left, 0))
    names = f"{lam}.{ligature}", f"{alef}.{ligature}"
    for name, glyph, wide in zip(names, (whole.glyph(), empty), (width - left, left), strict=True):
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (wide, getattr(glyph, "xMin", 0))
        font["GDEF"].table.GlyphClassDef.classDefs[name] = 1
    font.setGlyphOrder(font["glyf"].glyphOrder)
    return names


if __name__ == "__main__":
    for each in WEIGHTS:
        made(Path(sys.argv[1]), each).save(FOLDER / f"RubikArabic-{WEIGHTS[each]}.ttf")
