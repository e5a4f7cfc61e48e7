"""Opens the library for a command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Generator
from contextlib import contextmanager

from guide_app.cli.errors import CommandError
from guide_app.desk import paths
from guide_app.library.cache.open import distrust, open_library
from guide_app.library.folder import LibraryDamaged, LibraryUnavailable
from guide_app.library.library import Library


@contextmanager
def opened(options: argparse.Namespace) -> Generator[Library]:
    """The library of the chosen pack, open while the command runs. Reports on stderr that it is an earlier edition.

    Raises:
        CommandError: the pack cannot be used, or no library can be written.
        LibraryDamaged: the command found it damaged; the next opening rebuilds it.

    """
    try:
        found = open_library(options.pack or paths.bundled_pack(), paths.cache_folder())
    except LibraryUnavailable as error:
        raise CommandError(str(error)) from error
    if found.library is None:
        raise CommandError(str(found.problem or "The pack cannot be used."))
    if found.problem is not None:
        print(found.problem, file=sys.stderr)
    try:
        yield found.library
    except LibraryDamaged:
        distrust(found.library)
        raise
    finally:
        found.library.close()


def language_of(library: Library, wished: str | None) -> str:
    """The language to use: the requested one, or the pack's first.

    Raises:
        CommandError: the pack does not have it.

    """
    if wished is None:
        return library.languages[0]
    if wished not in library.languages:
        known = ", ".join(library.languages)
        raise CommandError(f"This pack is not written in '{wished}'. It is in: {known}.")
    return wished
