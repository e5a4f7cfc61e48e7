"""The printer's own options, as a person set them in the system's dialog: tray, kind of paper, quality."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from guide_app.desk.print_queue import TRAY_OPTIONS

_CUPS_OPTIONS = 0xFE00
"""Where Qt's CUPS support keeps them: names and values in turn (``PPK_CupsOptions`` in qcups_p.h of Qt 5.10 to 6)."""


def queue_options(printer: QPrinter) -> tuple[tuple[str, str], ...]:
    """Name and value of each; empty where the system keeps them to itself."""
    try:
        listed = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(_CUPS_OPTIONS))
    except ValueError:
        return ()
    if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
        return ()
    return tuple(zip(listed[::2], listed[1::2], strict=False))


def tray_of(printer: QPrinter, options: tuple[tuple[str, str], ...]) -> str:
    """The tray that was chosen, as the printer calls it; empty when it takes one by itself."""
    for name, value in options:
        if name in TRAY_OPTIONS:
            return "" if value.casefold() in ("", "auto", "automatic") else value
    source = printer.paperSource()
    return "" if source == QPrinter.PaperSource.Auto else source.name
