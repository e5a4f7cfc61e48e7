"""``python3 -m tests.catalogue``: brings the catalogues of ``assets/translations`` up to date with the code.

``guide_en.ts`` holds the plurals of English, which are made of the texts themselves. Every other ``guide_*.ts`` keeps
what its translators wrote; texts that are new wait there as unfinished. Each ``.ts`` is compiled to the ``.qm`` beside
it, which the program loads. Both programs come with PySide6.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from guide_app.system.messages import english_form

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "translations"
ENGLISH = "guide_en.ts"
ALIASES = "translate+=N_"
"""How ``pyside6-lupdate`` is told of ``N_``."""


class Text(NamedTuple):
    """A text as a catalogue has it."""

    context: str
    text: str
    comment: str
    counted: bool


def extract(catalogue: Path, *options: str) -> None:
    """Write all texts of the program to a catalogue; what it has of them already is kept."""
    files = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "guide_app").rglob("*.py"))]
    kept = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")
    _run("pyside6-lupdate", *kept, *options, "-tr-function-alias", ALIASES, *files, "-ts", str(catalogue))


def compile_catalogue(catalogue: Path) -> None:
    """Write the ``.qm`` beside a catalogue."""
    _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))


def texts_of(catalogue: Path) -> list[Text]:
    """All texts of a catalogue."""
    return [
        Text(
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("comment") or "",
            message.get("numerus") == "yes",
        )
        for context in ElementTree.parse(catalogue).getroot().iter("context")
        for message in context.iter("message")
    ]


def translate(catalogue: Path, form: Callable[[str, bool], str], language: str) -> None:
    """Fill a catalogue: ``form`` gives the translation of a text, for one thing or for more."""
    tree = ElementTree.parse(catalogue)
    tree.getroot().set("language", language)
    for message in tree.getroot().iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        translation.clear()
        if message.get("numerus") == "yes":
            for one in (True, False):
                ElementTree.SubElement(translation, "numerusform").text = form(source, one)
        else:
            translation.text = form(source, False)
    ElementTree.indent(tree, "    ")
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    catalogue.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def make_english(catalogue: Path) -> None:
    """Write the catalogue of English anew."""
    catalogue.unlink(missing_ok=True)
    extract(catalogue, "-pluralonly", "-target-language", "en_US")
    translate(catalogue, english_form, "en_US")
    compile_catalogue(catalogue)


def main() -> int:
    """Bring all up to date."""
    FOLDER.mkdir(exist_ok=True)
    make_english(FOLDER / ENGLISH)
    for catalogue in sorted(FOLDER.glob("guide_*.ts")):
        if catalogue.name != ENGLISH:
            extract(catalogue)
            compile_catalogue(catalogue)
    return 0


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program, path=str(Path(sys.executable).parent))
    assert found is not None, f"{program} comes with PySide6 and is not there"
    subprocess.run([found, *arguments], cwd=ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
