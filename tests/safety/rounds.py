"""``python3 -m tests.safety.rounds [COUNT]``: three Shifts, in a program that gets a fifth of its time, around whatever
opens. Each round presses a button and then Shift three times, at once or at moments of chance while the button's dialog
comes; a Shift that is lost leaves the guide in sight.

The program runs on a screen that no one sees, and is stopped and continued by its signals all the while. It ends with 1
where a round was lost, and tells how much of the program's own time passed until the cover was painted.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time

from tests.conftest import ROOT
from tests.safety.screen import screen

STOPPED_S, RUNNING_S = 0.040, 0.010
"""A fifth of the time is left to the program."""
LOOKS = 4_000
"""How often a round looks for the cover. Between two looks the program does all that waits, and 5 ms pass: on a busy
machine it gets more time.
"""

PROGRAM = """
import json, random, subprocess, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from tests.safety import journey
from tests.ui.desk import button_named, settle
from tests.waiting import wait, wait_until

class Painted(QObject):
    at = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.at is None:
            self.at = time.thread_time()
        return False

def cards(desk):
    desk.navigation.show("print")
    page = desk.navigation.page("print")
    page.show_kind("wallet-card")
    wait_until(lambda: page.rendering.rendered is not None and page.maker.left.print_button.isEnabled(), 60_000)
    return page

def at_group(desk, group):
    desk.navigation.show("desk")
    page = desk.navigation.page("desk")
    page.show_group(group)
    settle()
    return page.fields

def situations(desk):
    window = desk.desktop.window
    return {
        "save": lambda: cards(desk).maker.left.save_button,
        "save, closed": lambda: cards(desk).maker.left.save_button,
        "print": lambda: cards(desk).maker.left.print_button,
        "print, closed": lambda: cards(desk).maker.left.print_button,
        "add a card set": lambda: button_named(at_group(desk, "sets"), "Add a card set…"),
        "line up the printer": lambda: at_group(desk, "printers").findChildren(QPushButton)[0],
        "menu": lambda: window.top_bar.look,
        "page": lambda: window.rail.button("signs"),
        "combo box": lambda: cards(desk).maker.form.field("front").choice,
    }

def close_dialogs():
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()

def seen(then):
    dialog = QApplication.activeModalWidget()
    if dialog is not None and dialog.isVisible() and dialog.isActiveWindow():
        then()
    else:
        QTimer.singleShot(20, lambda: seen(then))

def presses(chance):
    # One after the other, as fast as a hand that panics, or faster: most wait while the button opens something. Or with
    # pauses.
    at_once = ["key", "--delay", "0", "Shift_L", "Shift_R", "Shift_L"]
    if chance.random() < 0.5:
        return at_once
    most = chance.choice((0.02, 0.1, 0.4))
    pause = lambda most: ["sleep", f"{chance.uniform(0, most):.3f}"]
    spread = [pause(chance.choice((0.0, 0.3, 1.5)))]
    for key in at_once[3:]:
        spread += [["keydown", key], pause(most), ["keyup", key], pause(most)]
    return [word for words in spread for word in words]

def at_the_desk(folder):
    desk = journey.the_desk()
    counted = []
    told = []
    desk.exit_keys.counted.connect(told.append)
    desk.exit_keys.counted.connect(lambda presses: counted.append(time.thread_time()) if presses == 3 else None)
    print(json.dumps("ready"), flush=True)
    late = QTimer(singleShot=True, interval=60_000)  # A dialog that stays holds the loop in which this waits.
    late.timeout.connect(close_dialogs)
    painted = Painted()
    desk.hiding.prepare().installEventFilter(painted)
    for number in range(int(sys.argv[1])):
        known = list(situations(desk).items())
        name, opening = known[number % len(known)]
        pressed = opening()
        settle()
        counted.clear()
        told.clear()
        painted.at = None
        place = pressed.mapToGlobal(pressed.rect().center())
        click = ["mousemove", str(place.x()), str(place.y()), "click", "1"]
        keys = presses(random.Random(number))
        if name.endswith("closed"):
            hands = [subprocess.Popen(["xdotool", *click])]
            keys = ["key", "--delay", "0", "Escape", *keys]
            seen(lambda: hands.append(subprocess.Popen(["xdotool", *keys])))
        else:
            hands = [subprocess.Popen(["xdotool", *click, *keys])]
        late.start()
        wait_until(lambda: len(hands) == 1 + name.endswith("closed"), 60_000)
        for hand in hands:
            wait_until(lambda: hand.poll() is not None, 60_000)
        looks = 0
        while not desk.hiding.hidden and looks < int(sys.argv[2]):
            wait(5)
            looks += 1
        late.stop()
        hidden = desk.hiding.hidden
        spent = painted.at - counted[-1] if painted.at is not None and counted else None
        print(json.dumps([name if hidden else f"{name} (counted {told})", hidden, spent]), flush=True)
        close_dialogs()
        if hidden:
            desk.hiding.show_again()
        else:
            desk.guard.start_afresh()
        settle()
    desk.desktop.window.close()

journey._at_the_desk = at_the_desk
sys.exit(journey.main(None, []))
"""


def main(count: int) -> int:
    """Play the rounds, and tell what was lost and how long the cover took."""
    with screen() as display, tempfile.TemporaryDirectory(prefix="guide-rounds-") as home:
        rounds = play(count, display, home)
    lost = [name for name, hidden, _ in rounds if not hidden]
    spent = sorted(seconds for _, _, seconds in rounds if seconds is not None)
    print(f"{len(lost)} lost of {len(rounds)}: {', '.join(lost) or 'none'}")
    if spent:
        print(
            f"covered after {1000 * spent[len(spent) // 2]:.0f} ms of its own time, at most {1000 * spent[-1]:.0f} ms"
        )
    return 1 if lost or len(rounds) < count else 0


def play(count: int, display: str, home: str) -> list[tuple[str, bool, float | None]]:
    """Name, whether it was covered, and the program's own seconds until the cover was painted, of each round."""
    environment = os.environ | {"RESOURCE_GUIDE_HOME": home, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    command = [sys.executable, "-c", PROGRAM, str(count), str(LOOKS)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as program:
        slower = threading.Thread(target=_slow_down, args=(program,), daemon=True)
        assert program.stdout is not None
        program.stdout.readline()  # The start is not slowed: it may have the pack to compile first.
        slower.start()
        rounds = [json.loads(line) for line in program.stdout]
    slower.join()
    return [(name, hidden, spent) for name, hidden, spent in rounds]


def _slow_down(program: subprocess.Popen[str]) -> None:
    while program.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            program.send_signal(signal.SIGSTOP)
            time.sleep(STOPPED_S)
            program.send_signal(signal.SIGCONT)
        time.sleep(RUNNING_S)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
