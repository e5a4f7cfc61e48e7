"""What PySide does that must be undone: it brings what describes its functions, and takes Python's singletons away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

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
DESCRIBED = """
import sys
{before}
import PySide6.QtCore
print("inspect" in sys.modules, "shibokensupport.signature.parser" in sys.modules)
from PySide6.QtCore import QPoint, QTimer
def told(call):
    try:
        call()
    except (TypeError, AttributeError) as error:
        return type(error).__name__, str(error)
for wrong in (
    lambda: QPoint(1, 2, 3), lambda: QPoint().setX("one"), lambda: QPoint(1, 2, 3, 4), lambda: QTimer(nonsense=1)
):
    print(told(wrong))
print(QPoint.setX.__doc__)
from PySide6.support.signature import get_signature
print(get_signature(QPoint.setX), get_signature(QTimer.start))
import PySide6.QtGui
print(get_signature(PySide6.QtGui.QImage.scaled))
"""


def described(before: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", DESCRIBED.format(before=before)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_what_describes_functions_comes_when_one_is_described_and_words_the_same() -> None:
    late, lines = described("from guide_app.ui.pyside_workarounds import import_core; import_core()"), described("")
    assert (late[0], lines[0]) == ("False False", "True True")
    assert late[1:] == lines[1:]
    assert any("called with wrong argument types" in line for line in late)


def test_no_module_of_qt_is_mended_after_its_import() -> None:
    from PySide6.support import deprecated

    assert not [name for name in vars(deprecated) if name.startswith("fix_for_")]


OPENED = """
import sys
sys.path.insert(0, {folder!r})
from guide_app.ui.pyside_workarounds import find_plugins
from PySide6.QtWidgets import QApplication
{before}
QApplication([])
print("stands")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make a link")
def test_qt_finds_its_plugins_in_a_folder_with_a_comma_in_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "a guide, ours"
    folder.symlink_to(Path(PySide6.__path__[0]).parent)
    said: list[str] = []
    for before in ("", "find_plugins()"):
        code = OPENED.format(folder=str(folder), before=before)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False, cwd=ROOT
        )
        said.append(done.stdout)
    assert said[0] == "", "Qt for Python has changed: find_plugins can go"
    assert said[1] == "stands\n"


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
