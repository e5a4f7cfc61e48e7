"""The command line before any command: the program's name, and the options of the window.

Runs before everything else, so it imports only the standard library.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

EDITION = ".edition"
"""The ending of the file of an edition."""
FAILED_TO_START = 3
"""The exit code if the window cannot open, after a message with the reason."""


def program_name() -> str:
    """The command that starts the program, for hints such as "guide --help"."""
    name = os.path.basename(sys.argv[0])
    names = {"main.py": "python3 main.py", "__main__.py": "python3 -m guide_app", "resource-guide": "resource-guide"}
    return names.get(name, "guide")


class WindowOptions(NamedTuple):
    """``--pack FOLDER``, ``--kiosk`` and, with it, ``--save-in FOLDER``; or what somebody opened or dropped on the
    icon: an edition, or ``pack.yaml``.
    """

    pack: Path | None = None
    kiosk: bool = False
    save_in: Path | None = None
    """The only folder in which a kiosk saves; without one, it saves nothing."""
    edition: Path | None = None
    """The file of an edition, as a file manager passes it after a double click."""


def pack_folder(value: str) -> Path:
    """The folder that ``--pack`` names, or that of a named ``pack.yaml``, which a file manager passes.

    >>> pack_folder("springfield").as_posix(), pack_folder("springfield/pack.yaml").as_posix()
    ('springfield', 'springfield')
    """
    path = Path(value)
    return path.parent if path.name == "pack.yaml" else path


def window_options(arguments: Sequence[str]) -> WindowOptions | None:
    """The window options in ``arguments``; None if there is anything else.

    >>> window_options(["--kiosk"]).kiosk, window_options(["search", "bed"]), window_options(["--pack"])
    (True, None, None)
    >>> window_options(["/home/ana/austin/pack.yaml"]).pack.name
    'austin'
    >>> window_options(["/media/stick/worcester-00000012.edition"]).edition.name
    'worcester-00000012.edition'
    """
    if len(arguments) == 1 and arguments[0].endswith(EDITION) and not arguments[0].startswith("-"):
        return WindowOptions(edition=Path(arguments[0]))
    if len(arguments) == 1 and Path(arguments[0]).name == "pack.yaml":
        return WindowOptions(pack=pack_folder(arguments[0]))
    options = WindowOptions()
    left = list(arguments)
    while left:
        name, equals, value = left.pop(0).partition("=")
        if name == "--kiosk" and not equals:
            options = options._replace(kiosk=True)
            continue
        if name not in ("--pack", "--save-in") or not (equals or left):
            return None
        value = value if equals else left.pop(0)
        options = (
            options._replace(pack=pack_folder(value)) if name == "--pack" else options._replace(save_in=Path(value))
        )
    return None if options.save_in and not options.kiosk else options
