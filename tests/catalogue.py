"""``python3 -m tests.catalogue``: brings the catalogues of ``assets/translations`` up to date with the code.

``guide_en.ts`` holds the plurals of English, which are made of the texts themselves. Every other ``guide_*.ts`` keeps
what its translators wrote; texts that are new wait there as unfinished. Those of the window's languages are compiled to
the ``.qm`` beside it, which the window loads; the others have only the texts of paper, plans, slides and the client
view (``guide_app/system/catalogue.py``), and only the contexts that a translator has begun: ``python3 -m
tests.catalogue ht`` gives all of them to translate. Both programs come with PySide6.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias
from xml.etree import ElementTree

from guide_app.system.catalogue import CONTEXTS
from guide_app.system.messages import english_form

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "translations"
ENGLISH = "guide_en.ts"
OF_WINDOW = ("en", "es")
"""The languages of the window."""
Tree: TypeAlias = "ElementTree.ElementTree[ElementTree.Element]"
ALIASES = "translate+=N_"
"""How ``pyside6-lupdate`` is told of ``N_``."""


class Text(NamedTuple):
    """A text as a catalogue has it."""

    context: str
    text: str
    comment: str
    counted: bool


def extract(catalogue: Path, *options: str, to_readers: bool = False) -> None:
    """Write all texts of the program to a catalogue, or those that follow their reader; what it has of them already is
    kept.
    """
    paths = sorted((ROOT / "guide_app").rglob("*.py"))
    files = [str(path.relative_to(ROOT)) for path in paths if not to_readers or _follows_reader(path)]
    kept = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")
    _run("pyside6-lupdate", *kept, *options, "-tr-function-alias", ALIASES, *files, "-ts", str(catalogue))


def _follows_reader(path: Path) -> bool:
    return re.search(rf'N_\(\s*"({"|".join(CONTEXTS)})"', path.read_text(encoding="utf-8")) is not None


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
        source, translation = message.findtext("source") or "", _translation(message)
        translation.attrib.pop("type", None)
        translation.clear()
        if message.get("numerus") == "yes":
            for one in (True, False):
                ElementTree.SubElement(translation, "numerusform").text = form(source, one)
        else:
            translation.text = form(source, False)
    _write(tree, catalogue)


def make_english(catalogue: Path) -> None:
    """Write the catalogue of English again."""
    catalogue.unlink(missing_ok=True)
    extract(catalogue, "-pluralonly", "-target-language", "en_US")
    translate(catalogue, english_form, "en_US")
    compile_catalogue(catalogue)


def main(*begun: str) -> int:
    """Bring all up to date. A catalogue of ``begun`` languages gets every text for readers, to translate."""
    FOLDER.mkdir(exist_ok=True)
    make_english(FOLDER / ENGLISH)
    for catalogue in sorted(FOLDER.glob("guide_*.ts")):
        language = catalogue.stem.removeprefix("guide_")
        if language in OF_WINDOW[1:]:
            extract(catalogue)
            compile_catalogue(catalogue)
        elif language not in OF_WINDOW:
            renew(catalogue, language, whole=language in begun)
    return 0


def renew(catalogue: Path, language: str, *, whole: bool = False) -> None:
    """Bring a catalogue of texts for readers up to date: those of the contexts of which it has a translation, or all.

    WORKAROUND (no report found) (in Qt 6.12): pyside6-lupdate does not update a catalogue of a language that
    it has no plural forms for, such as Haitian Creole, so the translations are carried over here.
    """
    old = {_key(name, each): each for name, each in _messages(ElementTree.parse(catalogue))}
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / catalogue.name
        extract(made, to_readers=True)
        tree = ElementTree.parse(made)
    begun = {name for (name, *_), each in old.items() if _translation(each).get("type") is None}
    tree.getroot().set("language", language.replace("-", "_"))
    for context in tree.getroot().findall("context"):
        name = context.findtext("name") or ""
        if name not in CONTEXTS or not (whole or name in begun):
            tree.getroot().remove(context)
    for name, message in _messages(tree):
        if (kept := old.get(_key(name, message))) is not None:
            message.remove(_translation(message))
            message.append(_translation(kept))
    _write(tree, catalogue)


def _messages(tree: Tree) -> list[tuple[str, ElementTree.Element]]:
    contexts = tree.getroot().iter("context")
    return [(context.findtext("name") or "", each) for context in contexts for each in context.iter("message")]


def _key(name: str, message: ElementTree.Element) -> tuple[str, str, str]:
    return name, message.findtext("source") or "", message.findtext("comment") or ""


def _translation(message: ElementTree.Element) -> ElementTree.Element:
    found = message.find("translation")
    assert found is not None
    return found


def _write(tree: Tree, catalogue: Path) -> None:
    ElementTree.indent(tree, "    ")
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    catalogue.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program, path=str(Path(sys.executable).parent))
    assert found is not None, f"{program} comes with PySide6 and is not there"
    subprocess.run([found, *arguments], cwd=ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
