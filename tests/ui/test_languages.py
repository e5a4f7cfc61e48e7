"""The interface in another language: in words that are 40 % longer and bear accents, and from right to left.

In every state of every page nothing is cut off, nothing overlaps, and nothing was missed by the extraction.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from guide_app.library.library import Library
from tests.screens.states import AT_THE_LIST, DAMAGING, STATES
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, settle
from tests.ui.seeing import cut_off, overlapping, too_wide
from tests.ui.untranslated import shown_texts, untranslated
from tests.waiting import wait_until

SIZES = ((1280, 800), (1024, 600))
MARK_OF_A_PLURAL = re.compile(r"\(s\)|\(\S+\|\S+\)|%n")
COVERS = ("cover", "practice-cover")
"""They look like another program, which has no other language."""


@pytest.fixture
def from_right_to_left(qapp: QApplication) -> Iterator[None]:
    """An interface that is read from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def library(demo: Library, tmp_path: Path, state: str) -> Iterator[Library]:
    """That of all tests; a copy where the state damages it. No other state may write to it."""
    if state in DAMAGING:
        library = Library(Path(shutil.copytree(demo.folder, tmp_path / "library")))
        yield library
        library.close()
    else:
        before = _written(demo.folder)
        yield demo
        assert _written(demo.folder) == before, f"{state} changes the library: name it in DAMAGING"


@pytest.fixture
def at_home(state: str) -> bool:
    """Where the state does not show the list of services."""
    return not state.startswith(AT_THE_LIST)


def _written(folder: Path) -> dict[Path, int]:
    """When each file was written, but for the locks of who opened the index."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix != ".lock")
    return {file: file.stat().st_mtime_ns for file in files}


def faults(guide: Guide) -> list[str]:
    """What cannot be read, at each size."""
    found: list[str] = []
    for size in SIZES:
        guide.resize(*size)
        settle()
        found += [f"{size[0]}×{size[1]}: {told}" for told in (*cut_off(guide), *overlapping(guide), *too_wide(guide))]
    return found


@pytest.mark.parametrize("state", STATES)
def test_longer_words_find_room_and_none_was_missed(
    library: Library, open_window: Opener, hand: Hand, pseudo_translation: Path, state: str
) -> None:
    guide = open_window(library=library, translations=pseudo_translation)
    STATES[state](guide, hand)
    settle()
    found = faults(guide)
    if state not in COVERS:
        found += untranslated(guide)
    assert not found, "\n".join(found)


@pytest.mark.usefixtures("from_right_to_left")
@pytest.mark.parametrize("state", STATES)
def test_from_right_to_left_nothing_is_cut_off(library: Library, open_window: Opener, hand: Hand, state: str) -> None:
    guide = open_window(library=library)
    STATES[state](guide, hand)
    settle()
    wrong = faults(guide)
    if wrong:  # On a busy machine a layout may be under way; what stays cut is a fault.
        with suppress(AssertionError):
            wait_until(lambda: not faults(guide), 2_000)
        wrong = faults(guide)
    found = [*wrong, *(text for text in shown_texts(guide) if MARK_OF_A_PLURAL.search(text))]
    assert not found, "\n".join(found)
    if state not in COVERS:
        rail, page = (each.mapTo(guide, QPoint(0, 0)).x() for each in (guide.rail, guide.stack))
        assert rail > page, "the rail stands at the start of the line"
