"""Opens the library for a command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from guide_app.cli.errors import CommandError
from guide_app.desk import editions
from guide_app.edition.current import Opened
from guide_app.edition.opening import open_current
from guide_app.library.assurance import carried, cautions
from guide_app.library.library import Library
from guide_app.system.clock import local_today
from guide_app.system.progress import Progress


@contextmanager
def opened(options: argparse.Namespace) -> Generator[Library]:
    """The library of the chosen pack, open while the command runs. Reports on stderr that it is an earlier edition.

    Raises:
        CommandError: there is no edition that can be used.

    """
    with opened_edition(options) as found:
        assert found.library is not None  # See below.
        yield found.library


@contextmanager
def opened_edition(options: argparse.Namespace) -> Generator[Opened]:
    """The same, with what it was opened from."""
    found = open_current(editions.sources(options.pack), compile_here)
    if found.library is None:
        raise CommandError(str(found.problem or "The pack cannot be used."))
    if found.problem is not None:
        print(found.problem, file=sys.stderr)
    try:
        yield found
    finally:
        found.library.close()


def print_cautions(library: Library) -> None:
    """Say below numbers that nobody has called them, and that the edition is old."""
    for caution in cautions(library, local_today()):
        print(f"\n{caution}")


def known_of(library: Library) -> dict[str, object]:
    """For JSON with numbers: the date of the edition, and what to say beside them."""
    told = list(map(str, cautions(library, local_today())))
    return {"date": library.edition.isoformat(), "not_called": carried(library).not_called, "cautions": told}


def compile_here(pack: Path, folder: Path, progress: Progress, journal: Path | None = None) -> Path:
    """Compile a pack in this process, see ``edition/compile.py``."""
    from guide_app.edition.compile import compile_pack  # Needed where the pack has changed.

    return compile_pack(pack, folder, progress, journal)


def language_of(library: Library, wished: str | None) -> str:
    """The language to use: the requested one, or the pack's first.

    Raises:
        CommandError: the pack does not have it.

    """
    if wished is None:
        return library.languages[0]
    if wished not in library.languages:
        known = ", ".join(library.languages)
        raise CommandError(f"This pack is not available in '{wished}'. It is available in: {known}.")
    return wished
