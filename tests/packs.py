"""The packs that tests read, and their libraries.

``tests/demo`` is for tests of the program: an excerpt of the Worcester pack as it was on a day, cut down to what the
tests name, with every edge that they need. It is frozen, so that whoever corrects a record of Worcester edits no test
of the program; a test that needs another edge puts it there. It is not shipped, and nobody is to call its numbers.

Worcester itself is judged by tests of its own, which ``tests/test_packs.py`` lists.
"""

from __future__ import annotations

from pathlib import Path

DEMO = Path(__file__).with_name("demo")


def build_demo(folder: Path) -> Path:
    """The library of the demo pack, built in a folder that is not there yet."""
    return _built(DEMO, folder)


def build_worcester(folder: Path) -> Path:
    """The library of the Worcester pack, likewise."""
    from guide_app.desk import paths

    return _built(paths.bundled_pack(), folder)


def _built(pack: Path, folder: Path) -> Path:
    # A program that a test starts asks for DEMO before it has its own way in.
    from guide_app.content.reading.loader import load_pack
    from guide_app.library.building.builder import build_library

    build_library(load_pack(pack), folder)
    return folder
