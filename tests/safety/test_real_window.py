"""What only a real window shows: Shifts pressed before a dialog has the keyboard, and words that are selected."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide_app.desk.preferences import KioskState, PreferenceStore
from guide_app.desk.staff_code import hash_code
from guide_app.ui.app import COVER_NAME
from tests import tools
from tests.conftest import ROOT
from tests.ready_home import ReadyHome
from tests.safety.screen import screen

PRESSED_EARLY = """
import subprocess, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from tests.safety import journey
from tests.waiting import wait_until

def at_the_desk(folder):
    desk = journey.the_desk()
    desk.navigation.show("print")
    page = desk.navigation.page("print")
    page.show_kind("wallet-card")
    wait_until(lambda: page.rendering.rendered is not None and page.maker.left.print_button.isEnabled())
    opening = {"save": page.maker.left.save_button.click, "print": page.maker.left.print_button.click}[sys.argv[1]]
    # The keys wait at the window when its button opens the dialog over it.
    subprocess.run(["xdotool", "key", "--delay", "0", *sys.argv[2:]], check=True)
    QTimer.singleShot(1_500, close_dialogs)
    opening()
    wait_until(lambda: desk.hiding.hidden or closed, 60_000)
    print("hidden" if desk.hiding.hidden else "open", flush=True)
    desk.desktop.window.close()

closed = []

def close_dialogs():
    # The print system is asked before its dialog opens.
    opened = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
    for dialog in opened:
        dialog.reject()
    closed.extend(opened)
    if not opened:
        QTimer.singleShot(100, close_dialogs)

journey._at_the_desk = at_the_desk
sys.exit(journey.main(None, []))
"""


SELECTED = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from tests.safety import journey
from tests.waiting import wait

def at_the_desk(folder):
    desk = journey.the_desk()
    box, board = desk.desktop.window.top_bar.box, QGuiApplication.clipboard()
    wait(1_200)  # What the program does a second after its start is part of it.
    box.begin()
    QTest.keyClicks(box, "passport")
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    selected = board.mimeData(QClipboard.Mode.Selection)
    assert board.ownsSelection() and selected.text() == "passport"
    print(selected.data("x-kde-passwordManagerHint").data().decode(), box.selectedText())
    desk.hiding.hide()
    print(repr(board.text(QClipboard.Mode.Selection)), flush=True)
    desk.desktop.window.close()

journey._at_the_desk = at_the_desk
sys.exit(journey.main(None, []))
"""


NAMES = """
import os, sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from guide_app.ui.teach.front_display import FrontDisplay
from tests.safety import journey
from tests.safety.screen import window_names
from tests.ui.desk import Hand, settle, when_dialog_opens
from tests.waiting import wait, wait_until

def names(when):
    print(when, sorted(window_names(os.environ["DISPLAY"])), flush=True)

def at_the_desk(folder):
    desk = journey.the_desk()
    desk.navigation.show("print")
    page = desk.navigation.page("print")
    page.show_kind("wallet-card")
    wait_until(lambda: page.rendering.rendered is not None and page.maker.left.save_button.isEnabled())
    when_dialog_opens(lambda: (names("open"), desk.hiding.hide()))
    page.maker.left.save_button.click()
    names("hidden")
    desk.hiding.show_again()
    desk.navigation.show("teach")
    desk.navigation.page("teach").take_keyboard()
    Hand().key(Qt.Key.Key_Return)
    window = desk.desktop.window
    window.findChild(FrontDisplay).open()
    settle()
    names("open")
    desk.hiding.hide()
    settle()
    names("hidden")
    desk.hiding.show_again()
    settle()
    box = window.top_bar.box
    place = box.mapTo(window, box.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, place)
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    names("open")
    desk.hiding.hide()
    wait(50)
    names("hidden")
    window.close()

journey._at_the_desk = at_the_desk
sys.exit(journey.main(None, []))
"""


AT_A_KIOSK = """
import subprocess, sys
from guide_app.ui.safety.kiosk import Kiosk
from tests.safety import journey
from tests.waiting import wait, wait_until

def at_the_desk(folder):
    desk = journey.the_desk()
    window = desk.desktop.window
    handle = window.windowHandle()

    def stands():
        over_all = handle.isExposed() and window.isActiveWindow() and window.isFullScreen()
        return over_all and desk.room.isVisible() and not desk.hiding.hidden

    wait_until(stands)
    try_ways_out(handle, stands)
    wait_until(stands)
    print("stays", flush=True)
    window.findChild(Kiosk).ended = True
    window.close()
"""
END = """
journey._at_the_desk = at_the_desk
sys.exit(journey.main(None, ["--kiosk"]))
"""

BARE_DESKTOP = (
    AT_A_KIOSK
    + """
def try_ways_out(handle, stands):
    subprocess.run(["xdotool", "key", "super+d"], check=True)  # Openbox shows the bare desktop.
    wait_until(lambda: not handle.isExposed())
"""
    + END
)

WAYS_OUT = (
    AT_A_KIOSK
    + """
def try_ways_out(handle, stands):
    def stands_without_menus():
        if not stands():
            # A menu of the window manager has the keyboard until it is left, and on a busy machine it opens late.
            subprocess.run(["xdotool", "key", "Escape"], check=True)
            wait(200)
        return stands()

    for keys in sys.argv[1:]:
        subprocess.run(["xdotool", "key", keys], check=True)
        wait(200)
        wait_until(stands_without_menus, 200)
    for words in ([], ["--kiosk"], ["--pack", "tests/demo"]):
        with subprocess.Popen([sys.executable, "-m", "guide_app", *words], stderr=subprocess.DEVNULL) as again:
            wait_until(lambda: again.poll() is not None, 60_000)
        wait_until(stands)
"""
    + END
)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen that no one sees."""
    with screen() as name:
        yield name


@pytest.mark.parametrize(
    ("opens", "keys", "becomes"),
    [
        ("save", "Shift_L Shift_L Shift_L", "hidden"),
        ("print", "Shift_L Shift_R Shift_L", "hidden"),
        ("save", "Shift_L Shift_L a Shift_L", "open"),
        ("save", "Shift_L Shift_L", "open"),
    ],
)
def test_shifts_count_while_a_dialog_opens(display: str, tmp_path: Path, opens: str, keys: str, becomes: str) -> None:
    tools.require("xdotool")
    assert _told_by(PRESSED_EARLY, display, tmp_path, opens, *keys.split()) == [becomes]


def test_what_is_selected_is_marked_as_secret(display: str, tmp_path: Path) -> None:
    """Under X11 whatever is selected can be pasted, and managers of the clipboard keep it."""
    assert _told_by(SELECTED, display, tmp_path) == ["secret passport", "''"]


def test_no_window_names_the_guide_while_it_is_hidden(display: str, tmp_path: Path) -> None:
    """Neither a title nor a class, also of windows that are not mapped, such as the leader of all others."""
    told = _told_by(NAMES, display, tmp_path)
    assert [line.partition(" ")[0] for line in told] == ["open", "hidden"] * 3
    assert ["Resource Guide" in line for line in told] == [True, False] * 3
    for line in told:
        assert set(re.findall(r"'([^']+)\\x00", line)) <= {f"{COVER_NAME}\\x00{COVER_NAME}"}, line
        assert COVER_NAME in line


@pytest.fixture
def kiosk(display: str, tmp_path: Path, ready_home: ReadyHome) -> Iterator[Path]:
    """The home of a kiosk, on a screen with a window manager."""
    tools.require("xdotool", "openbox")
    ready_home(tmp_path)
    PreferenceStore(tmp_path / "config").save(KioskState(staff_code=hash_code("blue heron 7")))
    with subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": display}, stderr=subprocess.DEVNULL) as manager:
        try:
            yield tmp_path
        finally:
            manager.terminate()


def test_a_kiosk_comes_back_from_the_bare_desktop(display: str, kiosk: Path) -> None:
    assert _told_by(BARE_DESKTOP, display, kiosk) == ["stays"]


def test_no_key_of_the_window_manager_and_no_second_start_leaves_a_kiosk(display: str, kiosk: Path) -> None:
    keys = (
        "alt+F4", "alt+Tab", "alt+shift+Tab", "ctrl+alt+Tab", "alt+Escape", "alt+space", "super+e", "super+F2",
        "ctrl+Escape", "ctrl+alt+Right", "F10", "F11", "Menu", "ctrl+q", "ctrl+w", "ctrl+p", "ctrl+shift+v",
    )  # fmt: skip
    assert _told_by(WAYS_OUT, display, kiosk, *keys) == ["stays"]


def _told_by(program: str, display: str, home: Path, *arguments: str) -> list[str]:
    """The lines that a program at the desk writes, in a window of that screen."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
        env=os.environ | {"RESOURCE_GUIDE_HOME": str(home), "QT_QPA_PLATFORM": "xcb", "DISPLAY": display},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
