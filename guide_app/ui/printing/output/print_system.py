"""Asks this computer's print system which printers there are, without holding up the window.

Qt asks it in the window's thread, where nobody could hide while it hangs. So whatever asks Qt for a printer first waits
here, in a background thread, until the print system has answered.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guide_app.desk.print_queue import answers
from guide_app.system.progress import Progress
from guide_app.ui.safety.background_job import BackgroundJob

translate = QCoreApplication.translate


class Printers(Struct, frozen=True, kw_only=True):
    """The printers of this computer. A print system that did not answer has none, and a reason."""

    names: tuple[str, ...] = ()
    default: str = ""
    """The name of the default printer, or nothing."""
    silent: str = ""
    """Says that the print system does not answer."""


def printers() -> Printers:
    """The printers, by Qt. Call it only after ``wait_for_answer``."""
    return Printers(names=tuple(QPrinterInfo.availablePrinterNames()), default=QPrinterInfo.defaultPrinterName())


def wait_for_answer(progress: Progress) -> str | None:
    """The work of a BackgroundJob that ends when the print system answers, or fails with a text that it does not."""
    if answers(progress):
        return None
    return translate("PrintSystem", "The print system of this computer does not answer. Wait a minute, and try again.")


def ask_printers(asker: QWidget, told: Callable[[Printers], object]) -> None:
    """Tell which printers there are, unless the person hides or ``asker`` is gone by then."""
    job = BackgroundJob(asker, wait_for_answer)
    job.done.connect(lambda: isValid(asker) and told(printers()))
    job.failed.connect(lambda silent: isValid(asker) and told(Printers(silent=silent)))
    job.begin()
