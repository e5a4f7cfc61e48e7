"""Every text that the core shows to a person is found by Qt's extraction, whole."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

ALIASES = "translate+=N_"
"""How ``pyside6-lupdate`` is told of ``N_``."""
CONTEXT = "messages"


class Text(NamedTuple):
    """A text as a catalogue has it."""

    text: str
    comment: str
    counted: bool


def _calls(package: Path) -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
                yield f"{path.name}:{node.lineno}", node


@pytest.fixture(scope="module")
def marked(root: Path) -> list[tuple[str, ast.Call]]:
    """Every call of ``N_``, with its place."""
    return list(_calls(root / "guide_app"))


@pytest.fixture(scope="module")
def extracted(root: Path, tmp_path_factory: pytest.TempPathFactory) -> set[Text]:
    """What the extraction finds in the context of messages."""
    catalogue = tmp_path_factory.mktemp("catalogue") / "guide.ts"
    program = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert program is not None
    files = [str(path) for path in sorted((root / "guide_app").rglob("*.py"))]
    command = [program, "-silent", "-tr-function-alias", ALIASES, *files, "-ts", str(catalogue)]
    subprocess.run(command, check=True, capture_output=True)
    found: set[Text] = set()
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        if context.findtext("name") == CONTEXT:
            for each in context.iter("message"):
                counted = each.get("numerus") == "yes"
                found.add(Text(each.findtext("source") or "", each.findtext("comment") or "", counted))
    return found


def _literal(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant), ast.unparse(node)
    assert isinstance(node.value, str), ast.unparse(node)
    return node.value


def test_marks_are_literals(marked: list[tuple[str, ast.Call]]) -> None:
    assert len(marked) > 100
    for place, call in marked:
        assert not call.keywords, place
        assert _literal(call.args[0]) == CONTEXT, place
        assert _literal(call.args[1]).strip(), place
        assert all(_literal(each) is not None for each in call.args[2:3]), place


def test_the_extraction_finds_every_mark_and_nothing_else(
    marked: list[tuple[str, ast.Call]], extracted: set[Text]
) -> None:
    called = {
        Text(_literal(call.args[1]), _literal(call.args[2]) if len(call.args) > 2 else "", len(call.args) > 3)
        for _place, call in marked
    }
    separator = Text(", ", "between the things of a list", False)  # in the window's own wording of messages
    assert extracted - {separator} == called


def test_a_count_is_in_the_text_and_only_with_a_count(marked: list[tuple[str, ast.Call]]) -> None:
    for place, call in marked:
        assert ("%n" in _literal(call.args[1])) == (len(call.args) > 3), place


def test_texts_are_filled_with_what_they_have_places_for(root: Path) -> None:
    checked = 0
    for path in sorted((root / "guide_app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "filled"):
                continue
            marked = node.func.value
            if isinstance(marked, ast.Call) and isinstance(marked.func, ast.Name) and marked.func.id == "N_":
                places = {name for _, name, _, _ in Formatter().parse(_literal(marked.args[1])) if name}
                given = {keyword.arg for keyword in node.keywords}
                assert given <= places, f"{path.name}:{node.lineno}"
                checked += 1
    assert checked > 30
