"""Words on the screen that no catalogue has: in an interface in pseudo-translation they are there in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import yaml
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from guide_app.system.catalogue import CONTEXTS
from guide_app.system.tongues import TONGUES
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from tests.packs import DEMO
from tests.ui.desk import seen

ROOT = Path(__file__).resolve().parent.parent.parent
SAME_EVERYWHERE = frozenset({
    "resource", "guide", "ctrl", "shift", "enter", "escape", "esc", "tab", "alt", "page", "am", "pm", "pdf", "tty",
    "space", "home", "end", "up", "down", "in", "ayisyen", "spanish",
})  # fmt: skip
"""Words of the program's name, of keys, units and languages."""
SHOWN = 3
"""Words in a row that content is known by."""
_BREAKS = re.compile(r"\{[^}]*\}|<[^>]*>|“[^”]*”|https?:\S+|[^\w\s'’-]|\S*\d\S*|\n")
"""What is between the phrases of a text: values, markup, quotations, marks, numbers."""
_MARKUP = re.compile(r"\*\*|\[([^\]]*)\]\([^)]*\)")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _content() -> frozenset[tuple[str, ...]]:
    """Every one, two and three words in a row that the packs, the phrases of handouts and the list of papers have."""
    folders = (ROOT / "data", DEMO, ROOT / "assets")
    paths = [path for folder in folders for path in folder.rglob("*.yaml")]
    loaded = (yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) for path in paths)
    found: set[tuple[str, ...]] = set()
    texts = {text for node in (*loaded, _of_readers()) for text in _strings(node)}
    for text in texts:  # Keys and the like come again and again.
        for words in _phrases(_MARKUP.sub(r"\1", text)):
            for length in range(1, SHOWN + 1):
                found.update(zip(*(words[at:] for at in range(length)), strict=False))
    locale = QLocale("en_US")
    for form in QLocale.FormatType:
        found.update((locale.monthName(number, form).lower(),) for number in range(1, 13))
        found.update((locale.dayName(number, form).lower(),) for number in range(1, 8))
    return frozenset(found)


def _of_readers() -> list[str]:
    """The texts that follow the language of a reader, not of the interface: of paper, plans and the client view. Names
    of languages, and what is said in English to an interpreter line, are the same in every language.
    """
    catalogues = [ElementTree.parse(path).getroot() for path in (ROOT / "assets" / "translations").glob("guide_*.ts")]
    contexts = (each for root in catalogues for each in root.iter("context") if each.findtext("name") in CONTEXTS)
    texts = [part.text or "" for each in contexts for part in (*each.iter("source"), *each.iter("translation"))]
    return texts + [text for tongue in TONGUES.values() for text in (tongue.own, tongue.english, tongue.ask)]


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
