"""The downloaded guide is started here: ``pythonw.exe lib/start.pyc``."""

import os
import sys

sys.frozen = "folder"  # type: ignore[attr-defined] # the field's mark of a program that brings its Python; portable.py asks
sys.argv[0] = "resource-guide"
if sys.stderr is None:  # A program without a console has no streams, and what is written to them must not fail.
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open as long as the program runs

from guide_app.launch.entry import main  # noqa: E402 - after the mark, which modules ask for

if __name__ == "__main__":
    sys.exit(main())
