"""What PySide does that must be undone: it reads the source of what is imported, and takes Python's singletons away."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT

CALLS = """
import sys
from guide_app.ui.pyside_workarounds import keep_singletons
keep_singletons()
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("x")
    thing.signalsBlocked()
    thing == 1
for one in (None, True, False, NotImplemented):
    assert sys.getrefcount(one) > 1_000_000, one
"""
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
    assert sources_read("from guide_app.ui.pyside_workarounds import import_core; import_core()") == 0


def test_any_number_of_calls_leaves_none_alive() -> None:
    command = [sys.executable, "-c", CALLS]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
