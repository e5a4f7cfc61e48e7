"""What each constant of the ranking is worth: how many right answers are lost without it, first and among the first
three, of all judged sets that were read and of the names.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from guide_app.content.reading.loader import load_pack
from guide_app.library.building import builder
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.library.search import ranking
from guide_app.library.search.searcher import Searcher
from tests.bench.figure import Figure
from tests.search.held_back import load_held
from tests.search.judging import JUDGED, THIRD, WORCESTER, Judged, judge, load_judged

NAMES = JUDGED.with_name("names.yaml")
STEP = 3
"""Of the queries every third is asked."""
WITHOUT: Mapping[str, object] = {
    "LEADING": 0.0,
    "EXACT": 0.0,
    "NAMED": 0.0,
    "RARE": 0,
    "IN_TEXT": 1.0,
    "OTHER_WORD": 1.0,
    "CLOSEST": 0.0,
    "COVERED": 0.0,
    "LIKELY": 0.0,
    "SUPPORT": 0.0,
    "FIRST_NEED": 0.0,
    "OTHER_NEED": 0.0,
    "WISHED": 0.0,
    "SURELY": 0.0,
    "TAKES": 0.0,
    "AT_TOP": 0,
    "WITHOUT_TIPS": 0,
    "FAIRLY": 0.0,
    "MAX_COMPLETED": 1,
    "COMMON": 1 << 30,
}
"""The constants of a search, and the value by which each does nothing."""
WITHOUT_BUILT = {"NOTICE_WEIGHT": 1.0, "FIRST_SERVICE_WEIGHT": 1.0, "POLICE_WEIGHT": 1.0, "UNCONFIRMED_WEIGHT": 1.0}
"""The same of those that a library is built with."""


@contextmanager
def changed(module: object, name: str, value: object) -> Iterator[None]:
    """Give a constant another value."""
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)


def queries() -> dict[str, list[Judged]]:
    """The queries that were read, by language, and the names."""
    found: dict[str, list[Judged]] = {"names": load_judged(NAMES)["en"]}
    sets = [load_judged(JUDGED), load_judged(THIRD)]
    sets += [load_held(path) for path in sorted(NAMES.parent.glob("held_[3-9].yaml"))]
    for table in sets:
        for language, asked in table.items():
            found.setdefault(language, []).extend(asked)
    return {language: asked if language == "names" else asked[::STEP] for language, asked in found.items()}


def right(searcher: Searcher, asked: Mapping[str, list[Judged]]) -> dict[str, int]:
    """How many right answers are first, and among the first three."""
    sums = {"first": 0, "first three": 0, "names first": 0}
    for language, some in asked.items():
        places = [one.place for one in judge(searcher, "en" if language == "names" else language, some)]
        first = sum(place == 1 for place in places)
        if language == "names":
            sums["names first"] += first
        else:
            sums["first"] += first
            sums["first three"] += sum(place is not None and place <= 3 for place in places)
    return sums


def measure() -> list[Figure]:
    """What each constant of the ranking is worth: the right answers, first and among the first three, that are lost
    without it, beside all that are right.
    """
    asked = queries()
    content = load_pack(WORCESTER)
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build_library(content, folder / "as-is")
        with closing(Library(folder / "as-is")) as library:
            searcher = Searcher(library)
            whole = right(searcher, asked)
            for constant, value in WITHOUT.items():
                with changed(ranking, constant, value):
                    figures += _lost(constant, whole, right(searcher, asked))
        for constant, value in WITHOUT_BUILT.items():
            with changed(builder, constant, value):
                build_library(content, folder / constant)
            with closing(Library(folder / constant)) as library:
                figures += _lost(constant, whole, right(Searcher(library), asked))
    return figures


def _lost(constant: str, whole: Mapping[str, int], without: Mapping[str, int]) -> Iterator[Figure]:
    for what, number in whole.items():
        yield Figure(f"without {constant}, lost {what}", number - without[what], "answers", number, "of")
