"""A coordinator corrects a number that was just dialed: in one place, in few steps, and every page, card and language
shows it, with the day. Here the place is the pack's file; in the window it is a call round
(``tests/ui/coordinator/test_round.py``).
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Service
from guide_app.handouts.document import Rendered
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.registry import HANDOUTS, make
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.ui.bilingual.page import BilingualPage
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.tonight.page import TonightPage
from tests.handouts import pdf
from tests.packs import DEMO
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, texts, watch_for

OLD, NEW = "877-785-2020", "413-555-0188"
DIALED = dt.date(2026, 11, 24)
PHONE = """- id: safelink
  number: "877-785-2020"
  label: 24-hour hotline
  modes: [voice]
  confirmed: elsewhere
"""
STEPS = ((OLD, NEW), ("confirmed: elsewhere", "confirmed: by-phone"))
"""What is typed in the place of what, in the phone's own lines; the day it was dialed is there already."""
MAX_STEPS = 6


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The library of the pack in which the number was corrected, as its file is by hand."""
    folder = tmp_path_factory.mktemp("corrected")
    pack = Path(shutil.copytree(DEMO, folder / "pack"))
    phones = pack / "phones.yaml"
    text = phones.read_text(encoding="utf-8")
    assert text.count(PHONE) == 1
    lines = PHONE
    assert len(STEPS) + 1 <= MAX_STEPS, "with the opening of the file"
    for before, after in STEPS:
        assert lines.count(before) == 1
        lines = lines.replace(before, after)
    phones.write_text(text.replace(PHONE, lines), encoding="utf-8")
    build_library(load_pack(pack, DIALED + dt.timedelta(days=7)), folder / "library")
    library = Library(folder / "library")
    yield library
    library.close()


@pytest.fixture
def desk(open_window: Opener, corrected: Library) -> Guide:
    """The guide, started again."""
    return open_window(library=corrected)


def shown(place: QWidget) -> str:
    """What is read in a place, with hyphens as they are typed."""
    said = "\n".join(texts(place))
    return (
        said.replace("\N{NON-BREAKING HYPHEN}", "-").replace("\N{WORD JOINER}", "").replace("\N{ZERO WIDTH SPACE}", "")
    )


@pytest.mark.parametrize(("language", "told"), [("en", "Called on"), ("es", "24")])
def test_its_card_shows_it_in_every_language_with_the_day(desk: Guide, language: str, told: str) -> None:
    desk.set_language(language)
    desk.navigation.open_record("service", "safelink")
    settle()
    card = shown(desk.help.detail)
    assert NEW in card
    assert OLD not in card
    assert told in card
    assert str(DIALED.year) in card


def test_every_page_shows_it(desk: Guide, hand: Hand) -> None:
    desk.show_call_sheet()
    (sheet,) = seen(desk, CallSheet)
    assert sheet.number == NEW
    desk.desktop.window.close_sheet()
    desk.navigation.show_together("service", "safelink")
    assert NEW in {row.pair.number for row in desk.at("together", BilingualPage).rows}
    desk.navigation.show("tonight")
    page = desk.at("tonight", TonightPage)
    page.form.tap({**page.form.taps, "on": frozenset({"fleeing"})})
    settle()
    assert NEW in shown(page.calls)
    desk.top_bar.box.begin()
    hand.write(NEW)
    results = desk.at("results", ResultsPage)
    watch_for(lambda: results.isVisible() and results.model.count > 0 and not desk.search.state.waiting)
    found = [hit for row in range(results.model.rowCount()) if (hit := results.model.hit(row)) is not None]
    assert found[0].id == "safelink"
    desk.set_client(True)
    desk.room.show_service("safelink")
    settle()
    assert NEW in shown(desk.room)


def test_nothing_anywhere_has_the_old_one(corrected: Library) -> None:
    for found in corrected.all(Service, "es"):
        assert OLD not in str(found.record)
    assert OLD not in corrected.phone_numbers.values()


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("first-call-sheet", {"service": "safelink"}),
        ("first-call-sheet", {"service": "safelink", "language": "es"}),
        ("directory-sheet", {"services": ("safelink",), "second_language": "es"}),
        ("directory-sheet", {"services": ("safelink",)}),
        ("poster", {"services": ("safelink",)}),
    ],
)
def test_every_paper_shows_it(corrected: Library, root: Path, kind: str, options: dict[str, object]) -> None:
    rendered: Rendered = Renderer(root / "assets" / "handouts").render(
        make(
            corrected,
            HANDOUTS[kind].options(**options),
            load_phrases(root / "assets" / "translations"),
            DIALED,
        )
    )
    paper = "\n".join(pdf.text(rendered.for_print(), page) for page in range(len(rendered.pages)))
    assert NEW in paper
    assert OLD not in paper
