"""Every text that a person sees is found by Qt's extraction, whole; the catalogue of English is up to date."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from guide_app.content.checks.style import better_words
from guide_app.system.catalogue import CONTEXTS
from guide_app.system.messages import english_form
from tests.catalogue import ENGLISH, FOLDER, Text, extract, make_english, texts_of

MESSAGES = "messages"
WORDS_MESSAGES = "ui/common/messages.py"
"""Gives the words of a message that the core marked."""
MARKS = ("N_", "translate", "tr")
"""Functions that take a text to translate."""
SHOWING = {
    "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setWindowTitle",
    "addItem", "label", "button", "badge", "announce", "addAction", "set_words",
}  # fmt: skip
"""Functions that show a text."""
PLAIN = {
    "ui/safety/cover.py": "the cover is to look as if it had nothing to do with the guide",
}


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _calls(node: ast.AST, owner: str = "") -> Iterator[tuple[str, ast.Call]]:
    """Every call within, with the class that it is in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield owner, child
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _marks(call: ast.Call) -> bool:
    """Whether it marks a text: ``str`` and ``QPainter`` have a ``translate`` of their own."""
    if _name(call) == "translate" and isinstance(call.func, ast.Attribute):
        return ast.unparse(call.func) == "QCoreApplication.translate"
    return _name(call) in MARKS


@pytest.fixture(scope="module")
def trees(root: Path) -> dict[str, ast.Module]:
    """All modules, by their place."""
    package = root / "guide_app"
    return {
        path.relative_to(package).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(package.rglob("*.py"))
    }


@pytest.fixture(scope="module")
def marked(trees: dict[str, ast.Module]) -> list[tuple[str, str, ast.Call]]:
    """Every call that marks a text, with its place and its class."""
    return [
        (f"{place}:{call.lineno}", owner, call)
        for place, tree in trees.items()
        for owner, call in _calls(tree)
        if _marks(call)
    ]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> set[Text]:
    """What the extraction finds."""
    catalogue = tmp_path_factory.mktemp("catalogue") / "guide.ts"
    extract(catalogue)
    return set(texts_of(catalogue))


def test_texts_avoid_words_that_have_plainer_ones(extracted: set[Text]) -> None:
    """The forms that the style of the project replaces, as the checks of a pack know them. What a client reads has more
    of them; staff screens clear and delete, and forget nothing.
    """
    found = [(each, *better) for each in extracted for better in better_words(each.text, each.context not in CONTEXTS)]
    forget = re.compile(r"\bforget\b", re.IGNORECASE)
    assert not [*found, *(each for each in extracted if forget.search(each.text))]


def _literal(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant), ast.unparse(node)
    assert isinstance(node.value, str), ast.unparse(node)
    return node.value


def _text(owner: str, call: ast.Call) -> Text:
    arguments = call.args if _name(call) == "tr" else call.args[1:]
    context = owner if _name(call) == "tr" else _literal(call.args[0])
    comment = arguments[1] if len(arguments) > 1 else None
    said = "" if comment is None or (isinstance(comment, ast.Constant) and comment.value is None) else _literal(comment)
    return Text(context, _literal(arguments[0]), said, len(arguments) > 2)


def test_marks_are_literals_and_all_are_found(marked: list[tuple[str, str, ast.Call]], extracted: set[Text]) -> None:
    called: dict[Text, str] = {}
    hidden: list[str] = []
    for place, owner, call in marked:
        if place.startswith(WORDS_MESSAGES):
            continue
        try:
            text = _text(owner, call)
        except AssertionError as error:
            hidden.append(f"{place}: the extraction cannot see {error}")
            continue
        assert not call.keywords, place
        assert text.text.strip(), place
        called[text] = place
    assert len(called) > 900
    assert not hidden, "\n".join(hidden)
    missed = [f"{place}: {text}" for text, place in called.items() if text not in extracted]
    assert not missed, "\n".join(missed)
    assert extracted - called.keys() == set()


def test_messages_of_the_core_have_their_contexts(marked: list[tuple[str, str, ast.Call]]) -> None:
    assert {_literal(call.args[0]) for _place, _owner, call in marked if _name(call) == "N_"} == {MESSAGES, *CONTEXTS}


def test_a_count_is_in_the_text_and_only_with_a_count(extracted: set[Text]) -> None:
    assert [text for text in extracted if ("%n" in text.text) != text.counted] == []


def test_only_counted_texts_have_plurals(extracted: set[Text]) -> None:
    """Marks of a plural are where a count chooses its form, and nowhere else would they be taken out."""
    for text in extracted:
        marks = english_form(text.text, one=True) != text.text
        assert not marks or text.counted, text
        for one in (True, False):
            assert not re.search(r"\(s\)|\([^)]*\|", english_form(text.text, one)), text


def test_a_counted_thing_is_named_by_its_number(extracted: set[Text]) -> None:
    """``%1 listings`` would say "1 listings"."""
    counts = re.compile(r"%\d (?:[a-z]+ )?[a-z]{3,}s\b")
    allowed = {"%1 to %2 years old"}
    assert [text.text for text in extracted if counts.search(text.text) and text.text not in allowed] == []


def test_what_is_shown_was_marked(trees: dict[str, ast.Module]) -> None:
    """No widget is given words that are bare in the code."""
    found = [
        f"{place}:{call.lineno}: {ast.unparse(argument)}"
        for place, tree in trees.items()
        if place.startswith("ui/") and place not in PLAIN
        for _owner, call in _calls(tree)
        if _name(call) in SHOWING
        for argument in call.args
        if isinstance(argument, ast.Constant)
        and isinstance(argument.value, str)
        and re.search(r"[A-Z][a-z]+|[a-z]+ [a-z]+", argument.value)
        and not re.match(r"(Ctrl|Alt|Shift)\+\S+$", argument.value)  # a key
    ]
    assert not found, "\n".join(found)


def test_the_english_catalogue_is_up_to_date(tmp_path: Path) -> None:
    """``python3 -m tests.catalogue`` makes it."""
    made = tmp_path / ENGLISH
    make_english(made)
    assert (FOLDER / ENGLISH).read_text(encoding="utf-8") == made.read_text(encoding="utf-8")
    assert (FOLDER / ENGLISH).with_suffix(".qm").read_bytes() == made.with_suffix(".qm").read_bytes()


def test_texts_are_filled_with_what_they_have_places_for(trees: dict[str, ast.Module]) -> None:
    checked = 0
    for place, tree in trees.items():
        for _owner, node in _calls(tree):
            if not (isinstance(node.func, ast.Attribute) and node.func.attr == "filled"):
                continue
            inner = node.func.value
            if isinstance(inner, ast.Call) and _name(inner) == "N_":
                places = {name for _, name, _, _ in Formatter().parse(_literal(inner.args[1])) if name}
                given = {keyword.arg for keyword in node.keywords}
                assert given <= places, f"{place}:{node.lineno}"
                checked += 1
    assert checked > 30


_BY_SIGHT = re.compile(
    r"(?i)\b(red|green|blue|orange|yellow|gr[ae]y|square|circle)\b|\b(left|right)\b(?= (side|edge|one))"
)
"""What only an eye can follow. Above and below are the order of reading, too."""
_OF_PAPER = re.compile(r"(?i)edge|back, ")
"""Where a sheet of paper itself is meant."""


def test_no_text_leads_by_color_side_or_shape_alone() -> None:
    """WCAG 1.3.3, read for all that the window says."""
    said = {each.text for each in texts_of(FOLDER / "guide_es.ts")}
    assert len(said) > 2000
    assert not [each for each in said if _BY_SIGHT.search(each) and not _OF_PAPER.search(each)]
