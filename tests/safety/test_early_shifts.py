"""Shifts that are pressed before a dialog has the keyboard, in a real window: Qt drops what comes to a blocked one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import tools
from tests.conftest import ROOT
from tests.safety.screen import screen

PRESSED_EARLY = """
import subprocess, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from tests.safety import journey

def at_the_desk(folder):
    desk = journey.the_desk()
    desk.navigation.show("print")
    page = desk.navigation.page("print")
    page.show_kind("wallet-card")
    journey.until(lambda: page.rendering.rendered is not None and page.print_button.isEnabled())
    opening = {"save": page.save_button.click, "settings": desk.desktop.window.rail.settings_asked.emit}[sys.argv[1]]
    # The keys wait at the window when its button opens the dialog over it.
    subprocess.run(["xdotool", "key", "--delay", "0", *sys.argv[2:]], check=True)
    QTimer.singleShot(1_500, close_dialogs)
    opening()
    journey.until(lambda: desk.hiding.hidden or QApplication.activeModalWidget() is None)
    print("hidden" if desk.hiding.hidden else "open", flush=True)
    desk.desktop.window.close()

def close_dialogs():
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.reject()

journey._at_the_desk = at_the_desk
sys.exit(journey.main(None, []))
"""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen that no one sees."""
    tools.require("xdotool")
    with screen() as name:
        yield name


@pytest.mark.parametrize(
    ("opens", "keys", "becomes"),
    [
        ("save", "Shift_L Shift_L Shift_L", "hidden"),
        ("settings", "Shift_L Shift_R Shift_L", "hidden"),
        ("save", "Shift_L Shift_L a Shift_L", "open"),
        ("save", "Shift_L Shift_L", "open"),
    ],
)
def test_shifts_count_while_a_dialog_opens(display: str, tmp_path: Path, opens: str, keys: str, becomes: str) -> None:
    environment = os.environ | {"RESOURCE_GUIDE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    done = subprocess.run(
        [sys.executable, "-c", PRESSED_EARLY, opens, *keys.split()],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert (done.stdout.strip(), done.returncode) == (becomes, 0), done.stderr
