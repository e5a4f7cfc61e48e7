"""The program for ``left_in_memory.py``: prints how often a word that was typed is in its own memory, before and
after Hide, as JSON.

The word is held in two halves, so that it is nowhere but where the guide keeps it.
"""

from __future__ import annotations

import gc
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from guide_app.library.library import Library
from guide_app.system.memory import return_freed_memory
from guide_app.ui import app
from tests.ui.desk import Hand, open_guide, settle, watch_for
from tests.waiting import wait

HALVES = ("qwort", "vazzel")


def _regions() -> Iterator[tuple[int, int]]:
    """Where the memory of this process lies that it may write to."""
    for line in Path("/proc/self/maps").read_bytes().decode("utf-8", "replace").splitlines():  # Names of any bytes.
        place, rights, *_ = line.split()
        if rights.startswith("rw"):
            start, end = (int(each, 16) for each in place.split("-"))
            yield start, end


def copies() -> int:
    """How often the word is in memory, as Python and as Qt write it."""
    found = 0
    for coding in ("ascii", "utf-16-le"):
        first, rest = (half.encode(coding) for half in HALVES)
        with open("/proc/self/mem", "rb", buffering=0) as memory:
            for start, end in _regions():
                try:
                    memory.seek(start)
                    block = memory.read(end - start)
                except (OSError, ValueError, OverflowError):
                    continue
                hits = re.finditer(re.escape(first), block)
                found += sum(block[hit.end() : hit.end() + len(rest)] == rest for hit in hits)
                del block
    return found


def main() -> None:
    """Type, hide and look, as in the program (``ui/app.py``)."""
    return_freed_memory()
    gc.disable()  # As in the program (``GarbageCollection``), which seldom collects what has grown old.
    app.make_application()
    with tempfile.TemporaryDirectory(prefix="guide-remembered-") as home:
        # In a process of its own, as at an update of the guide: it would leave much memory free in this one.
        build = "import sys, pathlib; from tests import packs; packs.build_worcester(pathlib.Path(sys.argv[1]))"
        subprocess.run([sys.executable, "-c", build, f"{home}/library"], check=True)
        library = Library(Path(home) / "library")
        guide = open_guide(library, Path(home) / "config", (1280, 800))
        hand = Hand()
        guide.top_bar.box.begin()
        for part in (*HALVES, " legal help"):
            hand.write(part)
        watch_for(lambda: guide.navigation.here == "results", 30_000)
        settle()
        before = copies()
        hand.shift(3)
        settle()
        wait(1_000)  # What the search has freed is written over in its own thread.
        assert guide.hiding.hidden
        after = copies()
        guide.close()
        library.close()
    sys.stdout.write(json.dumps([before, after]) + "\n")


if __name__ == "__main__":
    main()
