"""Where the places at the side are icons alone, each page says its name itself, also with one record alone on it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from guide_app.ui.kit.inputs.filters import FilterButton
from tests.ui.desk import Guide, seen, settle, texts

NAMES = {
    "home": "What would you like to do?",
    "get-help": "Who can help?",
    "tonight": "A bed tonight",
    "signs": "Signs",
    "questions": "Questions",
    "print": "What do you want to print?",
    "desk": "This desk",
    "help": "Help",
    "together": "Side by side",
}


def words(guide: Guide) -> set[str]:
    """What is read on the page in front."""
    page = guide.navigation.page(guide.navigation.here)
    labelled = {each.accessibleName().partition(":")[0] for each in seen(page, FilterButton)}
    return {*texts(page), *(each.text().strip() for each in seen(page, QPushButton)), *labelled}


@pytest.mark.parametrize(("size", "percent"), [((1024, 600), 200), ((640, 480), 100)])
def test_every_page_says_its_name_beside_a_rail_of_icons(guide: Guide, size: tuple[int, int], percent: int) -> None:
    guide.set_text_size(percent)
    guide.resize(*size)
    for place, name in NAMES.items():
        guide.navigation.show(place)
        settle()
        assert not [each for each in seen(guide.rail, QPushButton) if each.text().strip()]
        assert name in words(guide), place


@pytest.mark.parametrize(("size", "percent"), [((1024, 600), 200), ((640, 480), 100)])
@pytest.mark.parametrize(
    ("kind", "record", "way_back"),
    [
        ("service", "safelink", "Back to the services"),
        ("question", "t-visa", "Back to the questions"),
        ("guidance", "under-18", "Back to the questions"),
    ],
)
def test_a_record_alone_on_its_page_says_what_it_belongs_to(
    guide: Guide, size: tuple[int, int], percent: int, kind: str, record: str, way_back: str
) -> None:
    guide.set_text_size(percent)
    guide.resize(*size)
    guide.navigation.open_record(kind, record)
    settle()
    assert way_back in words(guide)
