"""``python3 -m tests.screens FOLDER [WORD]…``: writes a PNG of every state in every view, as
``STATE.VIEW.png``; only those whose name has a WORD (``signs``, ``.dark.``).
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.environment import enter_tests


def main(arguments: list[str]) -> int:
    """Take the pictures; 2 when no folder is named."""
    if not arguments:
        print("Name the folder for the pictures: python3 -m tests.screens FOLDER [WORD]…", file=sys.stderr)
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="guide-screens-") as home:
        os.environ.update(HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, RESOURCE_GUIDE_HOME=home)
        from tests.screens.take import take_all

        count = take_all(Path(arguments[0]), Path(home), arguments[1:])
    print(f"{count} pictures in {arguments[0]}")
    return 0 if count else 1


if __name__ == "__main__":
    enter_tests(["-m", "tests.screens", *sys.argv[1:]])
    sys.exit(main(sys.argv[1:]))
