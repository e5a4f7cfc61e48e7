"""This program, as the person who starts it knows it. It is asked before any package is there, so it needs none."""

from __future__ import annotations

import os
import sys

FAILED_TO_START = 3
"""The exit code when no window could be opened, for a reason that was told."""


def called() -> str:
    """What the person types to start it: it is said in advice."""
    name = os.path.basename(sys.argv[0])
    return {"main.py": "python3 main.py", "__main__.py": "python3 -m guide_app"}.get(name, "guide")
