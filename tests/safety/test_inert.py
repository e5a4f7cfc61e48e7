"""Text of a pack is shown as the words that it is: nothing is read as markup, nothing is loaded, nothing is opened."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.markup import Span
from guide_app.content.problems import PackRefused
from guide_app.content.reading.loader import load_pack
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.ui.common.rich_text import spans_html
from guide_app.ui.search.page import ResultsPage
from tests.conftest import ROOT
from tests.content.hostile import MARKUP, SQL
from tests.small_pack import TODAY, write_small_pack
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, settle, watch_for

TAGS = re.compile(r"</?([a-z]+)([^>]*)>", re.IGNORECASE)
OURS = {"p", "ul", "ol", "li", "b", "a", "br", "span"}


def _with_name(folder: Path, name: str) -> Library | None:
    pack = write_small_pack(folder / "pack")
    services = pack / "services.yaml"
    quoted = "'" + name.replace("'", "''") + "'"
    services.write_text(services.read_text().replace("name: Smalltown Night Line", f"name: {quoted}"))
    try:
        content = load_pack(pack, TODAY)
    except PackRefused:
        return None
    build_library(content, folder / "library")
    return Library(folder / "library")


def _looks_like_markup(text: str) -> bool:
    """What Qt's labels would take for rich text when nobody tells them (``Qt::mightBeRichText``, and more)."""
    return "<" in text or "&" in text


def _nothing_is_markup(place: QWidget) -> None:
    for label in place.findChildren(QLabel):
        text = label.text()
        plain = label.textFormat() == Qt.TextFormat.PlainText
        if plain or (label.textFormat() == Qt.TextFormat.AutoText and not _looks_like_markup(text)):
            continue
        assert label.textFormat() == Qt.TextFormat.RichText, f"{text!r} is taken for what it looks like"
        for tag, rest in TAGS.findall(text):
            assert tag.lower() in OURS, text
            assert not re.search(r"\b(src|on\w+|url|background)\b", rest), text
        for target in re.findall(r'href="([^"]*)"', text):
            assert re.fullmatch(r"(service|indicator|question|guidance):[a-z0-9-]+", target), target
        assert not label.openExternalLinks()


@pytest.mark.parametrize("name", [*MARKUP, *SQL])
def test_a_hostile_name_is_words_or_refused(tmp_path: Path, open_window: Opener, hand: Hand, name: str) -> None:
    library = _with_name(tmp_path, name)
    if library is None:
        return
    guide = open_window(library=library)
    guide.navigation.open_record("service", "night-line")
    settle()
    shown = [label.text() for label in guide.help.detail.findChildren(QLabel)]
    assert name in shown
    _nothing_is_markup(guide)
    hand.write("night")
    results = guide.at("results", ResultsPage)
    watch_for(lambda: results.model.rowCount() > 0)
    _nothing_is_markup(guide)
    guide.close()
    library.close()


def test_every_page_of_a_whole_pack(guide: Guide) -> None:
    for page in ("get-help", "signs", "questions", "print"):
        guide.navigation.show(page)
        settle()
    for kind in ("question", "guidance", "indicator"):
        guide.navigation.open_record(kind, guide.library.ids(RECORD_TYPES[kind])[0])
        settle()
        _nothing_is_markup(guide)


@pytest.mark.parametrize("text", [*MARKUP, *SQL])
def test_every_word_is_escaped(text: str) -> None:
    made = spans_html((Span(text), Span(text, bold=True)), {}, "#000000")
    assert TAGS.sub("", made).count("<") == 0
    assert {tag for tag, _ in TAGS.findall(made)} <= {"b"}


RIGHT_TO_LEFT = "\u0627\u062a\u0635\u0644"


@pytest.mark.parametrize("words", [RIGHT_TO_LEFT, f"Call {RIGHT_TO_LEFT}", "\u05d0\u05d1"])
def test_a_number_among_words_from_right_to_left_reads_as_it_is_dialled(words: str) -> None:
    """Without being set apart, its groups would be shown the last one first."""
    spans = (Span(f"{words} "), Span("", phone="line"))
    assert "<b>\u2066508\u2011555\u20110134\u2069</b>" in spans_html(spans, {"line": "508-555-0134"}, "#000000")
    assert "\u2066" not in spans_html((Span("Call "), spans[1]), {"line": "508-555-0134"}, "#000000")


def test_nothing_opens_a_web_address() -> None:
    found = [
        path
        for path in (ROOT / "guide_app").rglob("*.py")
        if re.search(
            r"QDesktopServices|setOpenExternalLinks\(True\)|webbrowser|QNetworkAccessManager", path.read_text()
        )
    ]
    assert found == []
