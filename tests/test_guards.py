"""The guards do fail a test: a suite of small sins is run, and every one of them is found."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

SINS = """
import logging, socket, warnings
import pytest
from PySide6.QtCore import qDebug, qWarning

def test_sin_log():
    logging.getLogger("guide_app.x").warning("not announced")

def test_sin_announced_and_silent(expect_log):
    expect_log("guide_app.x", "never comes")

def test_sin_other_words(expect_log):
    expect_log("guide_app.x", "these words")
    logging.getLogger("guide_app.x").warning("these words")
    logging.getLogger("guide_app.x").warning("other ones")

def test_sin_qt_warning():
    qWarning("a word of Qt's")

def test_sin_qt_debug():
    qDebug("the least word of Qt's")

def test_sin_network():
    try:
        socket.create_connection(("192.0.2.1", 9), timeout=0.1)
    except Exception:
        pass  # even when the refusal is swallowed

def test_sin_name_look_up():
    socket.getaddrinfo("example.invalid", 80)

def test_sin_warning():
    warnings.warn("a Python warning")

@pytest.mark.xfail
def test_sin_passes_though_expected_to_fail():
    pass

def test_good_announced(expect_log):
    expect_log("guide_app", "rebuilt")
    logging.getLogger("guide_app.library").warning("damaged, rebuilt")

def test_good_home(tmp_path):
    import os, platformdirs
    assert "guide-tests-" in platformdirs.user_cache_dir("x") and "guide-tests-" in os.path.expanduser("~")

def test_good_quiet(qtbot):
    logging.getLogger("guide_app").info("no one minds")
    from PySide6.QtWidgets import QWidget
    widget = QWidget(); qtbot.addWidget(widget); widget.show()
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory, root: Path) -> dict[str, str]:
    """The outcome of each test in SINS, run with this suite's own conftest and options."""
    folder = tmp_path_factory.mktemp("sins")
    (folder / "conftest.py").write_text("from tests.conftest import *\n", encoding="utf-8")
    (folder / "test_sins.py").write_text(SINS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-c", str(root / "pyproject.toml"), "--rootdir", str(folder)]
    command += ["-p", "no:cacheprovider", "-v", "--tb=no", "--no-summary", str(folder / "test_sins.py")]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    lines = [line.split() for line in done.stdout.splitlines() if "::test_" in line and not line.startswith("_")]
    found = {words[0].partition("::")[2]: words[1] for words in lines}
    assert len(found) == SINS.count("\ndef test_"), done.stdout + done.stderr
    return found


def test_every_sin_fails_its_test(outcomes: dict[str, str]) -> None:
    sins = {name: outcome for name, outcome in outcomes.items() if name.startswith("test_sin")}
    assert sins == dict.fromkeys(sins, "FAILED")


def test_what_is_announced_or_allowed_passes(outcomes: dict[str, str]) -> None:
    good = {name: outcome for name, outcome in outcomes.items() if name.startswith("test_good")}
    assert good == dict.fromkeys(good, "PASSED")
