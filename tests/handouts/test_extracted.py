"""The text of each kind as others read it out of the file: poppler's and pdfium's words, in their order.

Of Arabic, both are held for words in letters: poppler parts punctuation from them, and turns round what runs up the
page, as on tabs. pdfium turns round names in Latin letters that are among Arabic ones.
"""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from guide_app.handouts.document import Document
from guide_app.handouts.parts.own_block import OwnBlock
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.registry import HANDOUTS, make
from guide_app.handouts.stock.card_stock import StockList
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import EXAMPLES
from tests.handouts.languages import LANGUAGES
from tests.tools import require

FOR_CARDS = ("wallet-card", "labels", "rights-card", "poster")
EACH = [
    (kind, language)
    for kind in EXAMPLES
    for language in ("en", "es", *(LANGUAGES if kind in FOR_CARDS else ()))
]  # fmt: skip


def _document(
    library: Library, words: PhraseBook, stocks: StockList, kind: str, language: str, **more: Any
) -> Document:
    described = {option.name: option for option in HANDOUTS[kind].described}
    options: dict[str, Any] = {name: value for name, value in EXAMPLES[kind].items() if name not in ("front", "back")}
    options["front" if "front" in described else "language"] = language
    if "stock" in described:
        options["stock"] = stocks.find(described["stock"].default)
    return make(library, HANDOUTS[kind].options(**options, **more), words, library.edition)


def _runs(value: Any) -> Iterator[str]:
    """The runs of words in what a template reads."""
    if isinstance(value, dict):
        if set(value) >= {"text", "lang"}:
            yield value["text"]
        for each in value.values():
            yield from _runs(each)
    elif isinstance(value, list):
        for each in value:
            yield from _runs(each)


def _words(text: str) -> list[str]:
    composed = unicodedata.normalize("NFC", text).replace("\xad", "")
    return re.sub(r"[\u064b-\u0652\u200b\u200f\u202a-\u202e\u2066-\u2069]", "", composed).split()


DOUBLED = re.compile(r"[\u0600-\u06ff\u1780-\u17ff]")
"""Letters of Pashto and Khmer, of which poppler reads some twice where a name of a language is in them."""


def _letters(words: list[str]) -> list[str]:
    return re.findall(r"\w+", " ".join(words))


def _poppler(made: bytes, folder: Path, *how: str) -> list[str]:
    file = folder / "handout.pdf"
    file.write_bytes(made)
    said = subprocess.run(["pdftotext", *how, file, "-"], check=True, capture_output=True, text=True, encoding="utf-8")
    return _words(said.stdout)


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_others_read_the_words_in_their_order(
    library: Library,
    words: PhraseBook,
    stocks: StockList,
    renderer: Renderer,
    tmp_path: Path,
    kind: str,
    language: str,
) -> None:
    require("pdftotext")
    document = _document(library, words, stocks, kind, language)
    made = renderer.render(document).for_print()
    pdfium = _words("\n".join(pdf.text(made, page) for page in range(pdf.page_count(made))))
    poppler = _poppler(made, tmp_path, "-raw")
    numbers = [word for word in pdfium if re.fullmatch(r"\d{3}-\d{3}-\d{4}", word)]
    assert [word for word in poppler if re.fullmatch(r"\d{3}-\d{3}-\d{4}", word)] == numbers
    # Between letters that lie upside down, pdfium tears off a full stop. By where they lie, Poppler joins no two words.
    if kind == "point-sheet":
        poppler, pdfium = ([word for word in read if not DOUBLED.search(word)] for read in (poppler, pdfium))
    for found in (poppler, _poppler(made, tmp_path), _poppler(made, tmp_path, "-layout")):
        if kind == "point-sheet":
            found = [word for word in found if not DOUBLED.search(word)]
        assert sorted(_letters(found)) == sorted(_letters(pdfium))
    arabic = language == "ar"
    content = msgspec.json.decode(msgspec.json.encode(document.data))
    on_tabs = {" ".join(_letters(_words(run))) for run in _runs(content.get("tabs"))}
    for found in (poppler, pdfium):
        turned_round = on_tabs if arabic and found is poppler else set[str]()
        found = _letters(found) if arabic else found
        text, there = " ".join(found), set(found)
        # A title is shown a sentence a line.
        runs = [_words(line) for run in _runs(content) for line in re.split(r"(?<=[.?!؟]) ", pdf.typeset(run))]
        runs = [_letters(run) for run in runs] if arabic else runs
        # What gave way, or is elsewhere under a shorter name, is not there.
        shown = [" ".join(run) for run in runs if len(run) > 1 and there.issuperset(run)]
        if arabic:
            shown = [run for run in shown if not re.search(r"[A-Za-z]", run)]
        assert kind == "labels" or len(shown) > 2
        assert [run for run in shown if run not in text and run not in turned_round] == []


@pytest.mark.parametrize("language", ["en", "es", *LANGUAGES])
def test_poppler_reads_each_tab_by_itself(
    library: Library, words: PhraseBook, stocks: StockList, renderer: Renderer, tmp_path: Path, language: str
) -> None:
    """By where the words lie, which run up the page: the number, then what it is, and only then the next tab."""
    require("pdftotext")
    document = _document(library, words, stocks, "poster", language, own_block=False)
    content = msgspec.json.decode(msgspec.json.encode(document.data))
    tabs = {(tab["number"], *_letters(_words(" ".join(_runs(tab["role"] or tab["label"]))))) for tab in content["tabs"]}
    read = " ".join(_poppler(renderer.render(document).for_print(), tmp_path))
    (number,) = {tab[0] for tab in tabs}
    # The band of the answer has it too, and is first.
    pieces = [_letters(_words(piece)) for piece in read.split(number)[2:]]
    assert len(pieces) == content["count"]
    assert {tuple(piece) for piece in pieces[:-1]} == {tab[1:] for tab in tabs}


def test_name_of_the_place_is_read_its_own_way_among_arabic(
    library: Library, words: PhraseBook, stocks: StockList, renderer: Renderer
) -> None:
    block = OwnBlock(name="Dağ.", line="Ateş.", number="508-752-2210")
    document = _document(library, words, stocks, "poster", "ar", own=block)
    found = pdf.glyphs(renderer.render(document).for_print())
    for last in "ğş":
        letter = next(glyph.box for glyph in found if glyph.text == last)
        stops = [
            glyph.box for glyph in found if glyph.text == "." and letter.top < glyph.box.bottom < letter.bottom + 1
        ]
        assert any(0 <= stop.left - letter.right < 1 for stop in stops)


@pytest.mark.parametrize("kind", ["wallet-card", "poster"])
def test_poppler_leaves_a_stop_behind_its_word_in_arabic(
    library: Library, words: PhraseBook, stocks: StockList, renderer: Renderer, tmp_path: Path, kind: str
) -> None:
    """As it reads of its own accord, by where the words lie; a page with more Latin letters it reads the other way."""
    require("pdftotext")
    document = _document(library, words, stocks, kind, "ar")
    poppler = " ".join(_poppler(renderer.render(document).for_print(), tmp_path))
    content = msgspec.json.decode(msgspec.json.encode(document.data))
    content.pop("tabs", None)
    stops = {stop for run in _runs(content) for stop in re.findall(r"\w+[.،](?= \w)", " ".join(_words(run)))}
    read = {stop for stop in stops if stop.rstrip(".،") in poppler}
    assert read
    assert {stop for stop in read if f"{stop} " not in f"{poppler} "} == set()
