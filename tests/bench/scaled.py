"""What the bench for scale starts, each time in a process of its own, and what it says as one line of JSON.

``build PACK LIBRARY``  reads the pack and builds its library
``search LIBRARY``      the same queries to the guide, to the bare engine and to SQLite
``lists LIBRARY``       filters with counts
``window LIBRARY``      typing and scrolling in the real window
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QListView

    from guide_app.library.search.searcher import Results
    from tests.ui.desk import Guide

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

KEYS_A_SECOND = 12
LIMIT = 30
BEAT_MS = 4
IDLE = "\0"
"""Stands for the time of a key that nobody presses."""
ROUNDS = 3
HANDLED = 40
"""How often each is done to a list."""


def spread(took: list[float]) -> dict[str, float]:
    """Median, 95th percentile and most, in milliseconds."""
    ordered = sorted(1000 * one for one in took)
    return {"p50": median(ordered), "p95": ordered[int(len(ordered) * 0.95)], "max": ordered[-1]}


def timed(action: Callable[[], object]) -> float:
    """Seconds of the processor that something takes: what else the computer does meanwhile takes none."""
    began = time.process_time()
    action()
    return time.process_time() - began


def build(pack: Path, library: Path) -> dict[str, float]:
    """As ``guide_app.edition.compile`` does it."""
    from guide_app.content.reading.loader import load_pack
    from guide_app.library.building.builder import build_library

    gc.disable()
    began = time.perf_counter()
    content = load_pack(pack)
    loaded = time.perf_counter()
    build_library(content, library)
    built = time.perf_counter()
    files = [path for path in library.rglob("*") if path.is_file()]
    return {
        "loading": loaded - began,
        "building": built - loaded,
        "megabytes": sum(path.stat().st_size for path in files) / 1e6,
    }


def search(folder: Path) -> dict[str, object]:
    """Each sort of query, and all together with every beginning of the sentences, as they are typed."""
    from guide_app.library.library import Library
    from guide_app.library.search.query import Query
    from guide_app.library.search.searcher import Searcher
    from tests.bench import fts5
    from tests.bench.large_pack import queries

    library = Library(folder)
    searcher = Searcher(library)
    sorts = queries()
    sorts["as typed"] = [text[:end] for text in sorts["sentences"] for end in range(2, len(text))]
    for language in library.languages:
        searcher.search(Query("shelter refugio", language=language))
    ours: dict[str, list[float]] = {}
    hand: dict[str, list[float]] = {}
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as scratch:
        database = fts5.build(library, Path(scratch) / "fts5.sqlite")
        for sort, texts in sorts.items():
            for text in texts:
                query = Query(text, limit=LIMIT)
                ours.setdefault(sort, []).append(best(lambda query=query: finished(searcher.search(query)), searcher))
                hand.setdefault(sort, []).append(best(lambda text=text: fts5.search(database, text), searcher))
                bare.append(best(lambda text=text: exact(searcher, text), searcher))
        database.close()
    return {
        "all": spread([one for sort in ours.values() for one in sort]),
        "fts5": spread([one for sort in hand.values() for one in sort]),
        "bare": spread(bare),
        "sorts": {sort: {"ours": spread(ours[sort]), "fts5": spread(hand[sort])} for sort in sorts},
    }


def finished(results: Results) -> None:
    """Every title and snippet with its marks, as if all of them were to be seen."""
    for hit in results.hits:
        assert hit.title_parts
        assert hit.snippet or not hit.body


def best(action: Callable[[], object], searcher: Any) -> float:
    """Seconds at the best of some rounds, each as if the words had never been typed: what other programs do on the
    machine meanwhile is left out.
    """
    took: list[float] = []
    for _ in range(ROUNDS):
        forget(searcher)
        took.append(timed(action))
    return min(took)


def forget(searcher: Any) -> None:
    """As for words that were never typed before. The program drops a searcher for that, and makes another, which would
    be measured too: the bench empties its parts from outside.
    """
    from guide_app.library.search.terms.analysis import forget_words

    vocabulary, near = searcher._vocabulary, searcher._crisis._near
    known = [language.interpreter._known for language in searcher._by_language.values()]
    forget_words()
    for remembered in (vocabulary.knows, vocabulary.continued, vocabulary.corrected, near, *known):
        remembered.cache_clear()


def exact(searcher: Any, text: str) -> object:
    """The bare engine's answer to one exact term: the longest word of a query."""
    from tantivy import Query

    from guide_app.library.search.terms.analysis import words_of

    engine, schema = searcher._searcher, searcher._schema
    word = max(words_of(text), key=len, default="")
    return engine.search(Query.term_query(schema, "text", word), LIMIT).hits


def memory(folder: Path) -> float:
    """MiB that this process has for itself, with what it has open of the library; 0 where the system does not tell.

    Programs' own files are left out: their share depends on who else runs.
    """
    kilobytes, counts = 0, False
    try:
        with open("/proc/self/smaps", encoding="utf-8") as lines:
            for line in lines:
                name = line.split(maxsplit=5)
                if "-" in name[0] and not name[0].endswith(":"):
                    path = name[5].strip() if len(name) > 5 else ""
                    counts = not path.startswith("/") or path.startswith(str(folder))
                elif counts and line.startswith("Pss:"):
                    kilobytes += int(name[1])
    except OSError:
        return 0.0
    return kilobytes / 1024


def lists(folder: Path) -> dict[str, dict[str, float]]:
    """Every single filter and pairs of them: the count, the counts of the needs, the first rows."""
    from datetime import datetime, timedelta
    from itertools import combinations

    from guide_app.library.eligibility import MINOR, Person
    from guide_app.library.library import Library
    from guide_app.library.services import ServiceFilter, Services

    library = Library(folder)
    parts = [
        *({"needs": frozenset({need})} for need in library.need_ids),
        *({"languages": frozenset({code})} for code in library.spoken_languages[:5]),
        {"open_now": True},
        {"under_18": True},
        {"person": Person(age=MINOR)},
        {"person": Person(gender="woman", with_children=1)},
        {"free": True},
        {"without_police": True},
    ]
    wanted = [ServiceFilter(**one) for one in parts]
    wanted += [ServiceFilter(**one, **other) for one, other in combinations(parts, 2) if not one.keys() & other.keys()]
    now = datetime(2026, 11, 24, 14, 0, tzinfo=library.zone)
    filters: list[float] = []

    def show(one: ServiceFilter, minute: int) -> None:
        found = Services(library).find(one, now + timedelta(minutes=minute))
        assert len(found) >= 0
        for group in found.by_opening().values():
            group.rows("en", 0, 16)

    for minute, one in enumerate(wanted):
        filters.append(timed(lambda one=one, minute=minute: show(one, minute)))
    opening = [timed(lambda: Library(folder).close()) for _ in range(9)]
    return {"filters": spread(filters), "opening": spread(opening)}


def scrolled(view: QListView) -> list[float]:
    """How long each step of scrolling a list takes: page by page from its head, then to places all over it."""
    bar = view.verticalScrollBar()
    places = [*range(0, min(bar.maximum(), 120_000), 400), *(bar.maximum() * part // 40 for part in range(40))]
    steps: list[float] = []
    for place in places:
        bar.setValue(place)
        steps.append(timed(view.viewport().repaint))
    return steps


def handled(guide: Guide) -> dict[str, list[float]]:
    """How long the page of services takes to its last picture for a page down, a key down and a filter, and for a full
    repaint of the same page.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from tests.bench.felt import painted
    from tests.waiting import wait

    page = guide.help
    deeds: dict[str, Callable[[], object]] = {
        "page down": lambda: QTest.keyClick(page.list, Qt.Key.Key_PageDown),
        "key down": lambda: QTest.keyClick(page.list, Qt.Key.Key_Down),
        "filter": page.filters.open_now.click,
        "repaint": page.update,
    }
    took: dict[str, list[float]] = {name: [] for name in deeds}
    for turn in range(HANDLED + 2):
        for name, deed in deeds.items():
            wait(30)
            seconds = painted(deed)
            if turn >= 2:
                took[name].append(seconds)
    return took


def type_letter(box: QLineEdit, letter: str) -> None:
    """Press the key of a letter."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    QCoreApplication.postEvent(box, event)


def window(folder: Path) -> dict[str, object]:
    """The longest that the window's own thread was held while someone typed, beside when nobody did; how long it was
    busy itself at a stretch; and each step of scrolling.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from guide_app.library.library import Library
    from tests.bench.large_pack import queries
    from tests.ui.desk import open_guide
    from tests.waiting import wait

    QApplication([])
    library = Library(folder)
    with tempfile.TemporaryDirectory() as scratch:
        guide = open_guide(library, Path(scratch))
        guide.help.show_all()
        steps, deeds = scrolled(guide.help.list), handled(guide)
        held: list[tuple[float, float]] = []
        last = [time.perf_counter(), time.thread_time()]
        beat = QTimer()

        def note() -> None:
            now, busy = time.perf_counter(), time.thread_time()
            held.append((now - last[0], busy - last[1]))
            last[:] = now, busy

        def holds(texts: list[str]) -> tuple[list[float], list[float]]:
            """For each key the longest until the next that the thread was held, and that it was busy itself."""
            longest: list[float] = []
            busiest: list[float] = []
            for text in texts:
                wait(300)
                for letter in text:
                    held.clear()
                    if letter != IDLE:
                        type_letter(guide.top_bar.box, letter)
                    wait(1000 // KEYS_A_SECOND)
                    longest.append(max(one for one, _ in held))
                    busiest.append(max(busy for _, busy in held))
                guide.search.leave()
            return longest, busiest

        beat.timeout.connect(note)
        # Not at once again: a thread that never rests would hold up the one that searches, as no person at a desk does.
        beat.setTimerType(Qt.TimerType.PreciseTimer)
        beat.start(BEAT_MS)
        guide.top_bar.box.begin()
        holds(["warm"])
        idle, _ = holds([IDLE * 60])
        typing, busy = holds(queries()["sentences"])
        beat.stop()
        took = memory(folder)
        guide.close()
    told = {"idle": idle, "typing": typing, "busy": busy, "scrolling": steps, **deeds}
    return {**{name: spread(times) for name, times in told.items()}, "memory": took}


if __name__ == "__main__":
    kind, *paths = sys.argv[1:]
    made = {"build": build, "search": search, "lists": lists, "window": window}[kind](*map(Path, paths))
    print(json.dumps(made), flush=True)
    os._exit(0)
