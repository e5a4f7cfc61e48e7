"""Words on the screen that no catalogue has: in an interface in pseudo-translation they stand there in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import yaml
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from tests.ui.desk import seen

ROOT = Path(__file__).resolve().parent.parent.parent
SAME_EVERYWHERE = frozenset({
    "resource", "guide", "ctrl", "shift", "enter", "escape", "tab", "alt", "page", "am", "pm", "pdf", "tty", "space",
    "home", "end", "up", "down", "in", "ayisyen", "spanish",
})  # fmt: skip
"""Words of the program's name, of keys, units and languages."""
SHOWN = 3
"""Words in a row that content is known by."""
_BREAKS = re.compile(r"\{[^}]*\}|<[^>]*>|“[^”]*”|https?:\S+|[^\w\s'’-]|\S*\d\S*|\n")
"""What stands between the phrases of a text: values, markup, quotations, marks, numbers."""
_MARKUP = re.compile(r"\*\*|\[([^\]]*)\]\([^)]*\)")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _content() -> frozenset[tuple[str, ...]]:
    """Every one, two and three words in a row that the pack, the phrases of handouts and the list of papers have."""
    paths = [*(ROOT / "data").rglob("*.yaml"), *(ROOT / "assets").rglob("*.yaml")]
    loaded = (yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) for path in paths)
    found: set[tuple[str, ...]] = set()
    for text in {text for node in loaded for text in _strings(node)}:  # Keys and the like come again and again.
        for words in _phrases(_MARKUP.sub(r"\1", text)):
            for length in range(1, SHOWN + 1):
                found.update(zip(*(words[at:] for at in range(length)), strict=False))
    locale = QLocale("en_US")
    for form in QLocale.FormatType:
        found.update((locale.monthName(number, form).lower(),) for number in range(1, 13))
        found.update((locale.dayName(number, form).lower(),) for number in range(1, 8))
    return frozenset(found)


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield " ".join(node.split())  # one line, as a paragraph is shown
    elif isinstance(node, dict):
        for key, value in node.items():
            yield str(key)  # papers are listed by their names
            yield from _strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from _strings(value)


def _phrases(text: str) -> list[list[str]]:
    """The words of a text, phrase by phrase."""
    parts = _BREAKS.split(unescape(text).replace("\u200b", ""))
    return [_WORD.findall(part.lower()) for part in parts]


def shown_texts(place: QWidget) -> Iterator[str]:
    """Every text within a place that is seen or read out."""
    for each in [place, *seen(place, QWidget)]:
        yield from (each.accessibleName(), each.accessibleDescription(), each.toolTip())
        if isinstance(each, QLabel | QPushButton):
            yield each.text()
        elif isinstance(each, QLineEdit):
            yield each.placeholderText()
        if isinstance(each, ChoiceBox):
            yield from (choice.words for choice in each.choices)


def untranslated(place: QWidget) -> list[str]:
    """Texts within a place with words that are neither pseudo-translated nor of the content."""
    return sorted({text for text in shown_texts(place) if text and _is_bare(text)})


@cache
def _is_bare(text: str) -> bool:
    known = _content()
    for phrase in _phrases(re.sub(r"<style.*?</style>", "", text, flags=re.DOTALL)):
        run: list[str] = []
        for word in [*phrase, "ñ"]:
            if word.isascii() and re.search("[aeiou]", word) and len(word) > 1 and word not in SAME_EVERYWHERE:
                run.append(word)
                continue
            if run and any(tuple(run[at : at + SHOWN]) not in known for at in range(max(len(run) - SHOWN + 1, 1))):
                return True
            run = []
    return False
