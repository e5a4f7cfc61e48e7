"""In a program that a test starts: a module is loaded with its fault there too (``tests/mutants/plugin.py``)."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parents[3])
sys.path.append(_ROOT)
import tests.mutants.plugin  # noqa: E402, F401 (found by the line above)

sys.path.remove(_ROOT)
