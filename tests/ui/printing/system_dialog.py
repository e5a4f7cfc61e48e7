"""A person at the system's print dialog, for tests of printing."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QRadioButton, QSpinBox

from tests.ui.desk import settle, watch_for

DISABLE_AFTER_MS = 20_000


def answer(opening: Callable[[], object], reply: Callable[[QDialog], object]) -> None:
    """Open a dialog that waits in a loop of its own, and reply to it. A failure within ends it and this process.

    The dialog may open later than ``opening`` returns. It is met by a timer, as its own loop holds this one.
    """
    timer = QTimer(QApplication.instance())
    deadline = QDeadlineTimer(DISABLE_AFTER_MS)
    met: list[QDialog] = []

    def look() -> None:
        try:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                assert not deadline.hasExpired(), "no dialog opened"
                return
            timer.stop()
            timer.deleteLater()
            met.append(dialog)
            reply(dialog)
        except BaseException:  # noqa: BLE001 - whatever it is, no one is left to close the dialog
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)

    timer.timeout.connect(look)
    timer.start(5)
    opening()
    watch_for(lambda: bool(met), 2 * DISABLE_AFTER_MS)


def set_up(printer: str, *, pages: str = "", copies: int = 1, duplex: str = "") -> Callable[[QDialog], None]:
    """Replies to the system's print dialog as a person would, and presses Print."""

    def reply(dialog: QDialog) -> None:
        assert isinstance(dialog, QPrintDialog)
        names = dialog.findChild(QComboBox, "printers")
        assert isinstance(names, QComboBox)
        place = names.findText(printer)
        assert place >= 0, [names.itemText(each) for each in range(names.count())]
        names.setCurrentIndex(place)
        names.activated.emit(place)
        settle()
        if pages:
            chosen = dialog.findChild(QRadioButton, "pagesRadioButton")
            line = dialog.findChild(QLineEdit, "pagesLineEdit")
            assert isinstance(chosen, QRadioButton)
            assert isinstance(line, QLineEdit)
            chosen.setChecked(True)
            line.setText(pages)
        number = dialog.findChild(QSpinBox, "copies")
        assert isinstance(number, QSpinBox)
        number.setValue(copies)
        if duplex:
            press = dialog.findChild(QRadioButton, duplex)
            assert isinstance(press, QRadioButton)
            press.setChecked(True)
        dialog.accept()

    return reply
