"""A downloaded guide in every state that pictures are taken of: ``every_state.py PYSIDE LIBRARY FOLDER``, by the
interpreter in it, with QtTest lent to that from another PySide, over a library that it has built. The pictures come
into the folder.

What opens there may differ from what opens in a checkout: it has another Python, Qt's enums are made by the guide, and
much was left out.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent.parent


def main(pyside: str, library: str, folder: str) -> None:
    """Take the pictures."""
    PySide6.__path__.append(pyside)
    sys.path.append(str(ROOT))  # The tests come from here, guide_app from the download.
    from guide_app.ui.pyside_workarounds import import_core

    import_core()  # As the program does, before anything else asks for Qt.
    from tests.screens.take import take_all

    with tempfile.TemporaryDirectory() as home:
        take_all(Path(folder), Path(home), [".light."], Path(library))


if __name__ == "__main__":
    main(*sys.argv[1:])
