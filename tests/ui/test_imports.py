"""What the window is made of is imported without its source being read again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
COUNTED = """
import inspect
{before}
import PySide6.QtCore
read, real = [], inspect.getsource
inspect.getsource = lambda module: read.append(module) or real(module)
import guide_app.desk.paths, colorsys
print(len(read))
"""


def sources_read(before: str) -> int:
    said = subprocess.check_output([sys.executable, "-c", COUNTED.format(before=before)], cwd=ROOT, text=True)
    return int(said)


def test_qt_reads_no_source_of_what_is_imported_after_it() -> None:
    assert sources_read("") > 0, "Qt for Python has changed: guide_app/ui/pyside_workarounds.py can go"
    assert sources_read("from guide_app.ui.pyside_workarounds import spare_sources; spare_sources()") == 0
