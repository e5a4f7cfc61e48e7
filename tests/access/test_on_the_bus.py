"""The program on a real accessibility bus of its own, pressed and heard as a screen reader does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import tools
from tests.conftest import ROOT
from tests.safety.screen import screen

SYSTEM_PYTHON = "/usr/bin/python3"
HAND = str(Path(__file__).with_name("hand.py"))

PROGRAM = """
import json, sys
from PySide6.QtCore import QProcess
from guide_app.ui.kit.accessibility import announce
from tests.safety import journey
from tests.ui.desk import settle, texts
from tests.waiting import wait, wait_until

class Reader:
    def __init__(self):
        self.process = QProcess()
        self.process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self.process.start(sys.argv[1], [sys.argv[2]])

    def ask(self, *command):
        self.process.write(json.dumps(command).encode() + b"\\n")
        wait_until(lambda: self.process.canReadLine(), 30_000)
        return json.loads(bytes(self.process.readLine().data()))

def at_the_desk(folder):
    desk = journey.the_desk()
    reader = Reader()
    wait_until(lambda: reader.ask("ready"), 30_000)

    def is_heard():  # Qt misses what is listened for while it connects; it hears of who listens from then on.
        announce(desk.desktop.window, "Ready")
        wait(300)
        heard = any(each[0] == "object:announcement" for each in reader.ask("events"))
        return heard or (reader.ask("listen") and False)

    wait_until(is_heard, 60_000)
    wait(500)
    reader.ask("events")
    try:
        print(json.dumps(scene(desk, reader)), flush=True)
    finally:
        reader.process.kill()
        reader.process.waitForFinished()
        desk.desktop.window.close()

journey._at_the_desk = at_the_desk
"""
END = """
sys.exit(journey.main(None, []))
"""

UNDER_18 = """
def scene(desk, reader):
    desk.navigation.show("tonight")
    settle()
    assert reader.ask("act", "radio button", "25 and up"), reader.ask("names")
    wait(400)
    page = desk.navigation.page("tonight")
    adults = texts(page)
    assert reader.ask("act", "radio button", "13 to 17")
    wait(400)
    return [adults, texts(page)]
"""

HIDDEN = """
def scene(desk, reader):
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from tests.ui.desk import when_dialog_opens
    window = desk.desktop.window
    desk.session.add_to_tray("safelink")
    for name in ("get-help", "tonight", "signs", "questions", "print", "teach", "desk", "help"):
        desk.navigation.show(name)
        settle()
    desk.navigation.open_record("service", "safelink")
    settle()
    seen = reader.ask("names")
    window.top_bar.box.begin()
    QTest.keyClicks(window.top_bar.box, "place to sleep")
    wait_until(lambda: desk.navigation.here == "results")
    desk.navigation.show("print")
    page = desk.navigation.page("print")
    page.show_kind("wallet-card")
    wait_until(lambda: page.rendering.rendered is not None and page.maker.left.save_button.isEnabled())

    def hide():
        wait(1_000)
        while reader.ask("events"):  # What was shown before is told late.
            wait(1_000)
        desk.hiding.hide()

    when_dialog_opens(hide)
    page.maker.left.save_button.click()
    settle()
    wait(1_500)
    told = reader.ask("events")
    for letter in "guid":
        QTest.keyClick(window.windowHandle(), Qt.Key(ord(letter.upper())))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_3)
    wait(1_500)
    typed = reader.ask("events")
    return [reader.ask("program"), seen, reader.ask("names"), told, typed, window.windowTitle()]
"""

PAGES = """
def scene(desk, reader):
    desk.navigation.show("tonight")
    page = desk.navigation.page("tonight")
    page.take_keyboard()
    settle()
    wait(1_500)
    reader.ask("events")
    wait(500)
    told = {}
    for name in ("questions", "signs", "get-help", "print"):
        reader.ask("events")
        desk.navigation.show(name)
        settle()
        told[name] = []
        for _ in range(20):  # The page that a busy machine shows late is told late; then what comes after it.
            last = bool(told[name])
            wait(500)
            told[name] += [each for each in reader.ask("events") if each[0] == "focus"]
            if last:
                break
    return told
"""

FRONTS = """
def scene(desk, reader):
    from PySide6.QtCore import Qt
    from tests.ui.desk import Hand
    hand, told = Hand(), {}

    def focused():
        return [each for each in reader.ask("events") if each[0] == "focus"]

    def hear(name, act):
        while focused():  # What was shown before is told late.
            wait(1_000)
        act()
        told[name], silent = [], 0
        while silent < 3:
            wait(500)
            events = focused()
            told[name] += events
            silent = 0 if events or not told[name] else silent + 1

    def answer():  # Go on, Close, End: or Stay, Close, Leave.
        hand.key(Qt.Key.Key_Tab, times=2)
        settle()
        wait(500)

    desk.navigation.show("teach")
    hear("Start: A shift change, 20 minutes", desk.navigation.page("teach").take_keyboard)
    hear("Next", lambda: hand.key(Qt.Key.Key_Return))
    hear("Go on", lambda: hand.key(Qt.Key.Key_Escape))
    hear("Next again", lambda: hand.key(Qt.Key.Key_Return))
    hand.key(Qt.Key.Key_Escape)
    answer()
    hear("How many people?", lambda: hand.key(Qt.Key.Key_Return))
    hear("Someone to talk to now", desk.client.enter)
    hear("Stay", desk.client.ask_to_leave)
    answer()
    hear("How many people? again", lambda: hand.key(Qt.Key.Key_Return))
    hear("Back to the list", desk.show_call_sheet)
    hear("How many people? at last", lambda: hand.key(Qt.Key.Key_Escape))
    return told
"""

TYPED = """
def scene(desk, reader):
    from tests.ui.desk import Hand
    desk.desktop.window.top_bar.box.begin()
    settle()
    wait(1_500)
    reader.ask("events")
    Hand().write("passport taken")
    typed, silent = [], 0
    for _ in range(40):  # A busy machine shows the results late.
        wait(500)
        told = reader.ask("events")
        typed += told
        silent = 0 if told else silent + 1
        if silent == 4 and any(each[0] == "object:announcement" for each in typed):
            break
    wait(3_000)
    return [typed, reader.ask("events"), reader.ask("names")]
"""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen that no one sees."""
    tools.require("dbus-run-session", "Xvfb")
    asked = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"]
    if subprocess.run(asked, capture_output=True, check=False).returncode:
        tools.lack("needs AT-SPI for Python: sudo apt install at-spi2-core gir1.2-atspi-2.0 python3-gi")
    with screen() as name:
        yield name


def _scene(display: str, home: Path, scene: str) -> Any:
    """What a scene at the desk of the program returns, on a bus of its own."""
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", PROGRAM + scene + END, SYSTEM_PYTHON, HAND],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=180,
        env=os.environ
        | {
            "RESOURCE_GUIDE_HOME": str(home), "QT_QPA_PLATFORM": "xcb", "DISPLAY": display,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        },
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_under_18_pressed_by_a_screen_reader_shows_no_bed_for_adults(display: str, tmp_path: Path) -> None:
    adults, young = _scene(display, tmp_path, UNDER_18)
    assert any("SMOC" in each for each in adults)
    assert any("Runaway Safeline" in each for each in young)
    assert not any("SMOC" in each for each in young)


def test_nothing_on_the_bus_names_content_once_hidden(display: str, tmp_path: Path) -> None:
    program, seen, names, events, typed, title = _scene(display, tmp_path, HIDDEN)
    assert any("SafeLink" in each for each in seen), "the reader reads"
    assert program == "Unit converter"
    assert title == "Unit converter"
    telling = ("SafeLink", "guide", "Guide", "traffick", "hotline", "Worcester", "shelter")
    assert [each for each in names if any(word in each for word in telling)] == []
    of_the_cover = {*names, "Unit converter"}
    told = [each[2] for each in events if not any(each[2].startswith(name) for name in of_the_cover)]
    begun_again = ("0", "Handout", "Get help", "Home", "Print")  # The rail, and a handout of nothing.
    assert not (left := [each for each in told if not each.startswith(begun_again)]), left
    assert {each[2] for each in typed if each[0].startswith("object:text-changed")} == {"Value 3"}, "nor of the word"


def test_change_of_page_moves_the_focus_once_and_not_over_the_strip(display: str, tmp_path: Path) -> None:
    told = _scene(display, tmp_path, PAGES)
    assert isinstance(told, dict)
    former = {"In danger"}
    for name, reported in told.items():
        # Qt reports again what loses the focus.
        events = [each for each in reported if each[2] not in former]
        former = {each[2] for each in reported}
        assert events, (name, reported, told)
        # A list tells of its current row, too.
        assert [role for _, role, _ in events] in (["list", "list item"], [events[0][1]]), (name, events)
        assert "911" not in events[0][2], name


def test_what_covers_the_pages_comes_and_goes_with_one_focus(display: str, tmp_path: Path) -> None:
    """A workshop, its end, the client view and a call sheet."""
    told = _scene(display, tmp_path, FRONTS)
    former = ""
    for target, reported in told.items():
        # Qt reports again what loses the focus, without its name where it is gone.
        names = [name for _, _, name in reported if name not in ("", former)]
        assert [target.startswith(name) for name in names] == [True], (target, reported, told)
        former = names[0]


def test_fourteen_letters_say_their_results_once_and_rest_says_nothing(display: str, tmp_path: Path) -> None:
    """One event a letter, one for the results, and few names: what nobody has seen yet is written unheard."""
    typed, resting, names = _scene(display, tmp_path, TYPED)
    assert "object:announcement" in [each[0] for each in typed], typed
    assert len(typed) <= 20, typed
    renamed = [each for each in typed if each[0].startswith("object:property-change")]
    assert not [each for each in renamed if each[1] == "text"], "the field keeps its name"
    assert "“passport taken”" in names, "what was not told can be read"
    assert any(name.endswith("8 5 5, 2 5 2, 5 3 4 2") for name in names), names
    assert resting == []
