"""A person at a downloaded guide: ``smoke.py PROGRAM CARD.pdf``, by the interpreter in it, with QtTest lent to that.

Opens the window and every place in it, searches, shows the first record, lays out a card as it will be printed and
saves it, and hides. It ends the program by closing the window, so that the next start begins hidden; 70 says that
something went wrong, and what.
"""

from __future__ import annotations

import runpy
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent.parent
FAILED = 70


def main(program: str, card: str) -> None:
    """Run the program with a person at it."""
    sys.path.append(str(ROOT))  # The tests come from here, guide_app from the download.
    run = QApplication.exec

    def run_with_a_person(*_: object) -> int:
        QTimer.singleShot(0, lambda: _try(card))
        return run()

    QApplication.exec = run_with_a_person
    sys.argv = [program]
    runpy.run_path(program, run_name="__main__")


def _try(card: str) -> None:
    try:
        _use(Path(card))
    except BaseException:  # noqa: BLE001 - whatever it is, the trial is over and has to say so
        traceback.print_exc()
        QApplication.exit(FAILED)


def _use(card: Path) -> None:
    from guide_app.ui.printing.page import PrintPage
    from guide_app.ui.safety.background_job import written
    from guide_app.ui.search.page import ResultsPage
    from guide_app.ui.shell.frame.rail import PLACES
    from tests.ui.desk import Hand, running, watch_for

    desk = running()
    window = desk.desktop.window
    window.activateWindow()
    watch_for(lambda: window.isActiveWindow() and desk.ready, 20_000)
    hand = Hand()
    if desk.hiding.hidden:
        hand.write(desk.exit_keys.return_word)
        watch_for(lambda: not desk.hiding.hidden)
    for place in PLACES:
        desk.navigation.show(place)
        watch_for(lambda place=place: desk.navigation.here == place)
    page = desk.navigation.page("print")
    assert isinstance(page, PrintPage)
    page.show_kind("wallet-card")
    watch_for(page.maker.left.save_button.isEnabled, 20_000)
    rendered = page.rendering.rendered
    assert rendered is not None
    assert written(card, rendered.pdf) is None
    window.top_bar.box.begin()
    hand.write("place to sleep")
    results = desk.navigation.page("results")
    assert isinstance(results, ResultsPage)
    watch_for(lambda: results.isVisible() and results.model.rowCount() > 0, 20_000)
    hand.key(Qt.Key.Key_Return)
    watch_for(lambda: desk.navigation.here != "results")
    hand.shift(3)
    watch_for(lambda: desk.hiding.hidden)
    assert window.windowTitle() == "Unit converter"
    window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
