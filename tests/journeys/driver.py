"""A person at the desk of the real program: ``python driver.py STEPS [PROGRAM]``, started as ``main.py`` starts itself.

PROGRAM is the file that starts it: ``main.py`` unless given, and that of a download for the interpreter in it.

STEPS is the name of a function here. It gets the window when the program has painted it, and ends the program by
closing the window. What goes wrong on the way is told on the standard error and ends the program with 70.
"""

from __future__ import annotations

import runpy
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

if TYPE_CHECKING:
    from tests.ui.desk import AtDesk

ROOT = Path(__file__).resolve().parent.parent.parent
FAILED = 70
FIRST_START_MS = 60_000
"""The first start builds the library, on a computer that may be busy."""


def main(steps: str, program: str = str(ROOT / "main.py")) -> None:
    """Run a program with a person at it."""
    # A download has its own guide_app; the tests come from here.
    sys.path.insert(0 if program.endswith(".py") else len(sys.path), str(ROOT))
    run = QApplication.exec

    def run_with_a_person(*_: object) -> int:
        QTimer.singleShot(0, lambda: _carry_out(steps))
        return run()

    QApplication.exec = run_with_a_person  # Where the person sits down.
    sys.argv = [program]
    runpy.run_path(program, run_name="__main__")


def _carry_out(steps: str) -> None:
    from tests.ui.desk import running, watch_for

    try:
        desk = running()
        window = desk.desktop.window
        window.activateWindow()
        watch_for(lambda: window.isActiveWindow() and desk.ready and desk.navigation.here == "home", FIRST_START_MS)
        {"choose": choose, "come_back": come_back, "find_help": find_help}[steps](desk)
        window.close()
    except BaseException:  # noqa: BLE001 - whatever it is, the journey is over and has to say so
        traceback.print_exc()
        QApplication.exit(FAILED)


def choose(desk: AtDesk) -> None:
    """Spanish, larger text, dark: by menu and keyboard, as staff set up a desk."""
    from tests.ui.desk import Hand, button_named, watch_for

    window = desk.desktop.window
    hand = Hand()
    hand.pick(button_named(window.top_bar, "English"), "Español")
    hand.pick(button_named(window.top_bar, "Text size and colors"), "Dark")
    hand.key(Qt.Key.Key_Escape)
    hand.ctrl(Qt.Key.Key_Equal)
    watch_for(lambda: window.theme.percent == 110)
    assert (desk.language, window.theme.name) == ("es", "dark")


def come_back(desk: AtDesk) -> None:
    """The desk is as it was left."""
    window = desk.desktop.window
    assert (desk.language, window.theme.name, window.theme.percent) == ("es", "dark", 110)
    assert desk.session.tray == desk.session.ticked == ()


def find_help(desk: AtDesk) -> None:
    """Someone asks for a place to sleep: search, open, show the number large, collect it, and hide at once."""
    from guide_app.ui.directory.page import GetHelpPage
    from guide_app.ui.search.page import ResultsPage
    from guide_app.ui.shell.frame.call_sheet import CallSheet
    from tests.ui.desk import Hand, button_named, seen, watch_for

    window = desk.desktop.window
    window.resize(1280, 800)
    hand = Hand()
    hand.write("place to sleep")
    results = desk.navigation.page("results")
    assert isinstance(results, ResultsPage)
    watch_for(lambda: results.isVisible() and results.model.rowCount() > 0)
    hand.press(results, button_named(results.kind_choice, _words(results, "Services")).text())
    watch_for(lambda: (hit := results.model.hit(0)) is not None and hit.kind == "service")
    hand.key(Qt.Key.Key_Tab)
    window.top_bar.box.begin()
    hand.key(Qt.Key.Key_Return)
    watch_for(lambda: desk.navigation.here == "get-help")
    page = desk.navigation.page("get-help")
    assert isinstance(page, GetHelpPage)
    hand.press(page.detail, "Call sheet")
    (sheet,) = seen(window, CallSheet)
    sheet_number = sheet.number
    assert sheet_number
    hand.key(Qt.Key.Key_Escape)
    hand.press(page.detail, "Add to handout")
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_C)
    assert QApplication.clipboard().text() == sheet_number
    assert desk.session.tray
    hand.shift(3)
    watch_for(lambda: desk.hiding.hidden)
    assert window.windowTitle() == "Unit converter"
    assert desk.session.tray == ()
    assert QApplication.clipboard().text() == ""
    hand.write("guide")
    watch_for(lambda: not desk.hiding.hidden)
    assert window.top_bar.box.text() == ""


def _words(results: object, start: str) -> str:
    from guide_app.ui.search.page import ResultsPage
    from tests.ui.desk import seen

    assert isinstance(results, ResultsPage)
    return next(press.text() for press in seen(results.kind_choice, QPushButton) if press.text().startswith(start))


if __name__ == "__main__":
    main(*sys.argv[1:])
