"""The actions of the Print page's buttons: print, save, and align the printer."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide_app.desk.printers import PrinterStore
from guide_app.handouts.document import Rendered
from guide_app.handouts.stock.imposition import Duplex
from guide_app.handouts.stock.lengths import Unit
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.overlays.file_dialogs import ask_where_to_save
from guide_app.ui.kit.text.line_breaks import breakable
from guide_app.ui.printing.output.save_pdf import not_saved, remove_saved
from guide_app.ui.safety.background_job import save_apart

if TYPE_CHECKING:
    from guide_app.ui.printing.output.print_job import Sent
    from guide_app.ui.printing.output.print_run import PrintRun

MAX_NAMED = 8
"""Number of old listings that are named."""


class Finished(Struct, frozen=True, kw_only=True):
    """The handout in the preview, ready to print."""

    rendered: Rendered
    sheet: tuple[float, float]
    duplex: Duplex
    cards: bool


class PrintActions(QObject):
    """``begun`` is sent when an action starts; ``told`` carries a message and its tone; ``done`` a short text that it
    is printed or saved, and the function that undoes it or None; ``working`` the progress of printing from 0 to 1, or
    None; ``duplex_changed`` says that the print dialog asks for another duplex mode; ``used`` which printer and tray
    printed.
    """

    begun = Signal()
    told = Signal(str, str)
    done = Signal(str, object)
    working = Signal(object)
    duplex_changed = Signal(str)
    used = Signal(str, str)

    def __init__(self, page: QWidget, printers: PrinterStore, templates: Path) -> None:
        super().__init__(page)
        self._page = page
        self._printers, self._templates = printers, templates
        self._run: PrintRun | None = None

    def print_it(self, finished: Finished) -> None:
        """Print, after asking about services with old information. Only one print run at a time."""
        if self._run is not None:
            return
        self.begun.emit()
        self._confirm(finished.rendered, partial(self._print, finished))

    def _print(self, finished: Finished) -> None:
        from guide_app.ui.printing.output.print_job import ToPrint
        from guide_app.ui.printing.output.print_run import PrintRun
        from guide_app.ui.printing.output.printer_setup import paper_of

        handout = ToPrint(
            rendered=finished.rendered,
            sheet=finished.sheet,
            paper=paper_of(finished.sheet),
            duplex=finished.duplex,
            templates=self._templates,
            printers=self._printers,
            cards=finished.cards,
        )
        run = self._run = PrintRun(self._page, handout)
        run.destroyed.connect(self._ended)
        run.working.connect(self.working)
        run.halted.connect(self._tell)
        run.sent.connect(self._sent)
        run.stopped.connect(self._stopped)
        run.saved.connect(self._saved_as_file)
        run.failed.connect(self._failed)
        run.remarked.connect(self._tell)
        run.duplex_changed.connect(self.duplex_changed)
        run.with_dialog()

    def _sent(self, sent: Sent) -> None:
        self.used.emit(sent.printer, sent.tray)
        self.done.emit(self.tr("Printed %n sheet(s)", "", sent.sheets), None)

    def stop(self) -> None:
        """Stop printing if possible; a message says what was printed and what was not."""
        if self._run is not None:
            self._run.stop()

    def _ended(self) -> None:
        """Handle the end of a print run: printed, stopped, or cancelled in the dialog."""
        self._run = None

    def _tell(self, words: str) -> None:
        self.told.emit(words, "plain")

    def _stopped(self, sent: Sent) -> None:
        text = self.tr("The fronts went to the printer: %1. The backs were not printed.")
        self.told.emit(text.replace("%1", sent.printer), "caution")

    def _saved_as_file(self, path: Path) -> None:
        if self._run is not None and self._run.has_printer:
            text = self.tr("Saved as a file, not printed: %1")
        else:
            text = self.tr("Saved as a file, not printed: %1\nThis computer has no printer.")
        self._tell(text.replace("%1", breakable(str(path))))

    def save(self, finished: Finished) -> None:
        """Save the PDF where the person chooses."""
        self.begun.emit()
        self._confirm(finished.rendered, partial(self._save, finished.rendered))

    def align(
        self, printer: tuple[str, str] | None, papers: tuple[tuple[str, tuple[float, float]], ...], unit: Unit
    ) -> None:
        """Measure a printer, and save the measurements. ``papers`` are those of one's own, by name and size in mm."""
        from guide_app.ui.printing.output.align_printer_form import AlignPrinterForm, SheetToAlign

        to_align = SheetToAlign(printer=printer, papers=papers, unit=unit, templates=self._templates)
        form = AlignPrinterForm(self._page, to_align, self._printers)

        def kept() -> None:
            if form.printer is not None:
                words = self.tr("%1 is lined up. Sheets will print in the right place.")
                self.done.emit(words.replace("%1", form.printer[0]), None)

        form.panel.accepted.connect(kept)
        form.panel.open()

    def _confirm(self, rendered: Rendered, go_on: Callable[[], None]) -> None:
        """Go on, after asking about services whose information is more than a year old."""
        stale = [translated(note.message) for note in rendered.notes if note.kind == "stale-listing"]
        if not stale:
            go_on()
            return
        shown = stale[:MAX_NAMED]
        if len(stale) > len(shown):
            shown.append(self.tr("And %n more.", "", len(stale) - len(shown)))
        from guide_app.ui.kit.overlays.question import Question

        heading, text = self.tr("Old information"), "\n".join(shown)
        question = Question(self._page, heading, text, self.tr("Print anyway"), self.tr("Do not print"))
        question.panel.accepted.connect(go_on)
        question.ask()

    def _failed(self, what: str) -> None:
        self.told.emit(what, "error")

    def _save(self, rendered: Rendered) -> None:
        """A new file can be removed by Undo; a file that was overwritten could not be restored."""
        chosen = ask_where_to_save(self._page, self.tr("Save PDF"), rendered.suggested_name, self.tr("PDF (*.pdf)"))
        if chosen is None:
            return
        path = chosen if chosen.suffix else chosen.with_suffix(".pdf")
        pdf = rendered.for_print()
        undo = None if os.path.lexists(path) else partial(self._remove, pdf, path)
        words = self.tr("Saved in %1. This computer's search can find it.")
        words = words.replace("%1", path.parent.name or str(path.parent))
        save_apart(
            self._page,
            path,
            pdf,
            saved=lambda: self.done.emit(words, undo),
            failed=lambda reason: self._failed(not_saved(reason)),
        )

    def _remove(self, pdf: bytes, path: Path) -> None:
        self.begun.emit()
        if remove_saved(pdf, path):
            self.done.emit(self.tr("The file was deleted"), None)
        else:
            self._failed(self.tr("The file has been changed or moved, so it was not deleted."))
