"""The printer's own options as set in the system's dialog: tray, paper type, quality."""

from __future__ import annotations

from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from guide_app.desk.print_queue import TRAY_OPTIONS

_CUPS_OPTIONS = 0xFE00
"""The key under which Qt's CUPS support stores them: names and values alternating (``PPK_CupsOptions`` in qcups_p.h of
Qt 5.10 to 6).
"""


def queue_options(printer: QPrinter) -> tuple[tuple[str, str], ...]:
    """Name and value of each option; empty where the system does not expose them."""
    try:
        listed = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(_CUPS_OPTIONS))
    except ValueError:
        return ()
    if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
        return ()
    return tuple(zip(listed[::2], listed[1::2], strict=False))


def tray_of(printer: QPrinter, options: tuple[tuple[str, str], ...]) -> str:
    """The chosen tray, by the printer's name for it; empty for the printer's automatic choice."""
    for name, value in options:
        if name in TRAY_OPTIONS:
            return "" if value.casefold() in ("", "auto", "automatic") else value
    source = printer.paperSource()
    return "" if source == QPrinter.PaperSource.Auto else source.name


def pages_wanted(printer: QPrinter, options: tuple[tuple[str, str], ...], count: int) -> tuple[int, ...]:
    """The pages chosen in the dialog, counted from 0: one or several ranges, of all pages or of odd or even ones."""
    named = dict(options)
    ranges = QPageRanges.fromString(named.get("page-ranges", ""))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
    pages = range(1, count + 1)
    if not ranges.isEmpty():
        pages = [page for page in pages if ranges.contains(page)]
    every_second = {"odd": 1, "even": 0}.get(named.get("page-set", ""))
    return tuple(page - 1 for page in pages if every_second is None or page % 2 == every_second)
