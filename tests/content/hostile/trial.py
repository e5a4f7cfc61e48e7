"""Tries hostile packs, each in a process of its own with bounded memory:
``python -m tests.content.hostile.trial FOLDER``.

Reads names of the corpus from its input and writes one line of JSON for each: what became of the pack, how much time of
the processor it took and how much memory.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import sys
from pathlib import Path
from typing import Any

from guide_app.content.problems import PackRefused
from guide_app.content.reading.loader import load_pack
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.library.search.crisis.phrases import compiled_crisis
from guide_app.library.search.crisis.weighing import learned_weights
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.search.terms.languages import languages
from tests.content.hostile import CORPUS
from tests.small_pack import TODAY, write_small_pack

MOST_BYTES = 2 << 30
"""Address space of a trial, so that a pack that takes all memory ends itself and not the machine."""


MOST_CPU_S = 60
"""Seconds of the processor after which a trial ends itself. The test asks for less."""


def main(work: Path) -> None:
    """Try each pack that is asked for."""
    _warm_up(work)
    for name in sys.stdin.read().splitlines():
        sys.stdout.write(json.dumps(_tried(name, work)) + "\n")
        sys.stdout.flush()


def _warm_up(work: Path) -> None:
    """Import once what every trial needs, read the languages, and make the good pack. No library is built here: no
    thread of the engine may run when a trial is forked.
    """
    write_small_pack(work / "good")
    load_pack(work / "good", TODAY)
    compiled_crisis((), languages().values(), len, learned_weights())


def _tried(name: str, work: Path) -> dict[str, Any]:
    folder = Path(shutil.copytree(work / "good", work / "spoilt"))
    try:
        CORPUS[name].spoil(folder)
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(read)
            resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
            resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
            with open(write, "w", encoding="utf-8") as told:
                json.dump(_what_becomes_of(folder), told)
            os._exit(0)
        os.close(write)
        with open(read, encoding="utf-8") as told:
            said = told.read()
        _, status, used = os.wait4(child, 0)
        return {
            "name": name,
            "ended": os.waitstatus_to_exitcode(status),
            "seconds": round(used.ru_utime + used.ru_stime, 3),
            "mib": used.ru_maxrss >> 10,
            **json.loads(said or "{}"),
        }
    finally:
        shutil.rmtree(folder)


def _what_becomes_of(folder: Path) -> dict[str, Any]:
    try:
        content = load_pack(folder, TODAY)
    except PackRefused as refused:
        return {"refused": [[each.file, each.line, each.text] for each in refused.problems]}
    build_library(content, folder / "built")
    library = Library(folder / "built")
    found = Searcher(library).search(Query("Open Door"))
    library.close()
    return {"loaded": True, "found": len(found.hits)}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
