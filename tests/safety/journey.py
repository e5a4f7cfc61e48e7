"""A person at the desk, in the real program from its way in: ``python -m tests.safety.journey FOLDER [ARGUMENTS]``.

Types marked words, ticks signs, fills the handout, copies, saves PDF files into FOLDER, prints where ``PRINTER`` in the
environment names a queue, hides, comes back, does it again and closes. Ends with the program's exit code; what does not
work on the way ends it with 70.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit

from tests.packs import DEMO
from tests.waiting import wait, wait_until

if TYPE_CHECKING:
    from guide_app.ui.printing.page import PrintPage
    from tests.ui.desk import AtDesk

WORDS = ("zanzibarquux", "hablaconmarca")
"""What is typed into the search. No file of the program holds these words."""
SIGNS = ("papers-held", "no-real-pay")
SERVICES = ("safelink", "community-legal-aid")
ON_DEMO = ("--pack", str(DEMO))
FAILED = 70


def main(folder: Path, arguments: list[str]) -> int:
    """Run the program on the demo pack, with ``arguments`` and a person at it."""
    from guide_app.launch import entry

    run = QApplication.exec

    def run_with_a_person(_application: object = None) -> int:
        QTimer.singleShot(0, lambda: _carry_out(folder))
        return run()

    QApplication.exec = run_with_a_person
    return entry.main([*ON_DEMO, *arguments])


def _carry_out(folder: Path) -> None:
    try:
        _at_the_desk(folder)
    except BaseException:  # noqa: BLE001 (whatever it is, the journey is over)
        traceback.print_exc()
        print("the keyboard is at:", QApplication.focusWidget(), file=sys.stderr)
        QApplication.exit(FAILED)


def _at_the_desk(folder: Path) -> None:
    desk = the_desk()
    window = desk.desktop.window
    wait(1_200)  # What the program does a second after its start is part of it.
    _use(desk, folder / "first.pdf")
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    wait_until(lambda: desk.hiding.hidden)
    _nothing_on_the_clipboard()
    for letter in "guide":
        QTest.keyClick(window.windowHandle(), Qt.Key(ord(letter.upper())))
    wait_until(lambda: not desk.hiding.hidden)
    _use(desk, folder / "second.pdf")
    window.close()
    _nothing_on_the_clipboard()


def the_desk() -> AtDesk:
    """That of the program, once its window has the keyboard and the library is open."""
    from tests.ui.desk import running

    desk = running()
    wait_until(desk.desktop.window.isVisible)
    desk.desktop.window.activateWindow()  # No window manager does it here.
    wait_until(desk.desktop.window.isActiveWindow)
    wait_until(lambda: desk.ready)
    return desk


def _use(desk: AtDesk, saved: Path) -> None:
    from guide_app.ui.printing.page import PrintPage
    from guide_app.ui.search.page import ResultsPage
    from guide_app.ui.signs.sign_row import SignRow

    window = desk.desktop.window
    for word in (*WORDS, "place to sleep"):
        window.top_bar.box.begin()
        QTest.keyClicks(window.top_bar.box, word)
        wait_until(lambda: desk.navigation.here == "results")
        wait(50)
        QTest.keyClick(window.top_bar.box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(window.top_bar.box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    results = desk.navigation.page("results")
    assert isinstance(results, ResultsPage)
    wait_until(lambda: results.model.rowCount() > 0)
    results.open_current()
    desk.navigation.open_record("indicator", SIGNS[0])
    for sign in SIGNS:
        desk.session.tick(sign, True)
    QTest.mouseClick(desk.navigation.page("signs").findChildren(SignRow)[0].check, Qt.MouseButton.LeftButton)
    for service in SERVICES:
        desk.navigation.open_record("service", service)
        wait(20)
        desk.session.add_to_tray(service)
    for label in desk.navigation.page("get-help").findChildren(QLabel):
        if label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse and label.isVisible():
            QTest.mouseDClick(label, Qt.MouseButton.LeftButton)  # Marks a word, which X keeps as its selection.
    desk.show_call_sheet()
    wait_until(window.call_sheet.isVisible)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    wait_until(lambda: not window.call_sheet.isVisible())
    desk.workspace.print_kind("wallet-card", {})
    page = desk.navigation.page("print")
    assert isinstance(page, PrintPage)
    _save(page, saved)
    if printer := os.environ.get("PRINTER"):
        _print(page, printer)


def _save(page: PrintPage, saved: Path) -> None:
    from tests.ui.printing.system_dialog import answer

    def name_it(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        name = dialog.findChild(QLineEdit)
        assert isinstance(name, QLineEdit)
        name.setText(str(saved))
        dialog.accept()

    _up_to_date(page)
    answer(page.maker.left.save_button.click, name_it)
    wait_until(saved.exists)
    assert saved.read_bytes().startswith(b"%PDF")


def _print(page: PrintPage, printer: str) -> None:
    """Through the system's print dialog."""
    from tests.ui.printing.journey import toast
    from tests.ui.printing.system_dialog import answer, set_up

    _up_to_date(page)
    answer(page.maker.left.print_button.click, set_up(printer))
    toast(page, "Printed")


def _up_to_date(page: PrintPage) -> None:
    """A press while the page is being made would open its dialog when it is made."""
    wait_until(lambda: page.rendering.rendered is not None and page.maker.left.print_button.isEnabled())


def _nothing_on_the_clipboard() -> None:
    if QGuiApplication.platformName() == "offscreen":
        return  # It does not know whose the clipboard is; a real one does.
    board = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        assert not board.text(mode), f"{mode.name} holds {board.text(mode)!r}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
