"""What the buttons of the Print page do: print, save, align the printer, and take card paper of one's own."""

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
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import Duplex
from guide_app.ui.common.messages import translated, translated_error
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.overlays.file_dialogs import ask_what_to_read, ask_where_to_save
from guide_app.ui.kit.text.line_breaks import breakable
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.printing.form.choices import HandoutChoices
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.output.save_pdf import remove_saved, save_pdf

if TYPE_CHECKING:
    from guide_app.handouts.stock.glabels import Imported
    from guide_app.ui.printing.output.print_run import Sent

MAX_NAMED = 8
"""Old listings and refused templates named one by one."""


class Finished(Struct, frozen=True, kw_only=True):
    """What stands in the preview, ready to go on paper."""

    rendered: Rendered
    sheet: tuple[float, float]
    duplex: Duplex
    cards: bool


class PrintActions(QObject):
    """``begun`` tells that a piece of work begins, ``told`` carries words of it and their tone, ``done`` in a few words
    that it is printed or saved, and what undoes it or None; ``duplex_changed`` tells that the print dialog asks for
    another duplex mode; ``aligned`` that a printer was measured or used; ``paper_taken`` carries a stock.
    """

    begun = Signal()
    told = Signal(str, str)
    done = Signal(str, object)
    duplex_changed = Signal(str)
    aligned = Signal(str, str)
    paper_taken = Signal(object)

    def __init__(self, page: QWidget, choices: HandoutChoices, printers: PrinterStore, templates: Path) -> None:
        super().__init__(page)
        self._page, self._choices = page, choices
        self._printers, self._templates = printers, templates
        self._remarks: list[str] = []
        """What is to know of the handout that is printed now."""
        self._reader = LatestWorker(_read_templates, lambda: None, self)
        self._reader.finished.connect(self._imported)
        self._reader.failed.connect(self._not_imported)

    def print_it(self, finished: Finished) -> None:
        """Print, after asking about listings that nobody has checked for long."""
        self.begun.emit()
        self._confirm(finished.rendered, partial(self._print, finished))

    def _print(self, finished: Finished) -> None:
        from guide_app.ui.printing.output.print_run import PrintRun, ToPrint
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
        run = PrintRun(self._page, handout)
        run.sent.connect(self._sent)
        run.stopped.connect(self._stopped)
        run.saved.connect(self._saved_as_file)
        run.failed.connect(self._failed)
        self._remarks = []
        run.remarked.connect(self._remarks.append)
        run.duplex_changed.connect(self.duplex_changed)
        run.with_dialog()

    def _sent(self, sent: Sent) -> None:
        self.aligned.emit(sent.printer, sent.tray)
        sent_words = self.tr("Sent to the printer: %1.").replace("%1", sent.printer)
        self._done("\n".join((sent_words, *self._remarks)))
        self.done.emit(self.tr("Printed %n sheet(s)", "", sent.sheets), None)

    def _stopped(self, sent: Sent) -> None:
        text = self.tr("The fronts went to the printer: %1. The backs were not printed.")
        self.told.emit(text.replace("%1", sent.printer), "caution")

    def _saved_as_file(self, path: Path) -> None:
        from PySide6.QtPrintSupport import QPrinterInfo

        if QPrinterInfo.availablePrinterNames():
            text = self.tr("Saved as a file and not printed: %1")
        else:
            text = self.tr("Saved as a file and not printed: %1\nThis computer has no printer.")
        self._done(text.replace("%1", breakable(str(path))))

    def save(self, finished: Finished) -> None:
        """Save the PDF where the person says."""
        self.begun.emit()
        self._confirm(finished.rendered, partial(self._save, finished.rendered))

    def align(self, stock: CardStock, duplex: Duplex | None) -> None:
        """Measure a printer and keep what was measured."""
        from guide_app.ui.printing.output.align_printer_form import AlignPrinterForm, SheetToAlign

        to_align = SheetToAlign(paper=stock.paper, sheet=stock.sheet_size, duplex=duplex, templates=self._templates)
        form = AlignPrinterForm(self._page, to_align, self._printers)

        def kept() -> None:
            if form.printer is not None:
                self.begun.emit()
                self.aligned.emit(*form.printer)
                self._done(self.tr("%1 is aligned. Sheets land right from now on.").replace("%1", form.printer[0]))

        form.panel.accepted.connect(kept)
        form.panel.open()

    def serve(self, paper: PaperField) -> None:
        """Do what the field of card paper asks for."""
        paper.measures_asked.connect(self._type_paper)
        paper.import_asked.connect(self.import_paper)
        paper.forget_asked.connect(self.forget_paper)

    def _type_paper(self) -> None:
        """Take card paper by its measures."""
        paper = self.sender()
        if not isinstance(paper, PaperField):
            return
        from guide_app.ui.printing.output.own_sheet_form import OwnSheetForm

        form = OwnSheetForm(self._page, paper.value)

        def taken() -> None:
            if form.stock is not None:
                self._keep((form.stock,))

        form.panel.accepted.connect(taken)
        form.ask()

    def import_paper(self) -> None:
        """Take card paper from a gLabels template."""
        kinds = self.tr("gLabels templates (*.template *.xml *.glabels);;All files (*)")
        chosen = ask_what_to_read(self._page, self.tr("Read a gLabels template"), kinds)
        if chosen is None:
            return
        self.begun.emit()
        self._reader.ask(chosen)

    def forget(self) -> None:
        """Drop what was asked for and is not there yet."""
        self._reader.forget()

    def stop(self) -> None:
        """End the work that goes on beside the window."""
        self._reader.stop()

    def _not_imported(self, chosen: Path, error: Exception) -> None:
        if isinstance(error, HandoutError):
            self._failed(translated_error(error))
        else:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            self._failed(self.tr("The file cannot be read: %1.").replace("%1", reason))

    def _imported(self, chosen: Path, imported: Imported) -> None:
        reasons = [translated(refused.reason) for refused in imported.refused[:MAX_NAMED]]
        more = len(imported.refused) - len(reasons)
        if more > 0:
            reasons.append(self.tr("And %n more.", "", more))
        if imported.stocks:
            self._keep(imported.stocks)
            self._done(self.tr("Card paper read: %1.").replace("%1", self._names(imported.stocks)))
        if reasons:
            self._failed("\n".join(reasons))

    def forget_paper(self, stock_id: str) -> None:
        """Forget card paper of one's own."""
        self._choices.forget_sheet(stock_id)
        self.paper_taken.emit(None)

    def _keep(self, stocks: tuple[CardStock, ...]) -> None:
        if not self._choices.keep_sheets(stocks):
            self._failed(self.tr("The paper can be used now, but it could not be kept for the next start."))
        self.paper_taken.emit(stocks[0])

    def _confirm(self, rendered: Rendered, go_on: Callable[[], None]) -> None:
        """Go on, after asking about listings that nobody has checked for more than a year."""
        stale = [translated(note.message) for note in rendered.notes if note.kind == "stale-listing"]
        if not stale:
            go_on()
            return
        shown = stale[:MAX_NAMED]
        if len(stale) > len(shown):
            shown.append(self.tr("And %n more.", "", len(stale) - len(shown)))
        from guide_app.ui.kit.overlays.question import Question

        heading, text = self.tr("Old listings"), "\n".join(shown)
        question = Question(self._page, heading, text, self.tr("Print anyway"), self.tr("Do not print"))
        question.panel.accepted.connect(go_on)
        question.ask()

    def _failed(self, what: str) -> None:
        self.told.emit(what, "error")

    def _done(self, what: str) -> None:
        self.told.emit(what, "good")

    def _save(self, rendered: Rendered) -> None:
        """A new file can be taken away again; what it took the place of could not be brought back."""
        chosen = ask_where_to_save(self._page, self.tr("Save PDF"), rendered.suggested_name, self.tr("PDF (*.pdf)"))
        if chosen is None:
            return
        path = chosen if chosen.suffix else chosen.with_suffix(".pdf")
        pdf = rendered.for_print()
        undo = None if os.path.lexists(path) else partial(self._remove, pdf, path)
        problem = save_pdf(pdf, path)
        if problem is not None:
            self._failed(problem)
            return
        self._done(self.tr("Saved."))
        self.done.emit(self.tr("Saved in %1").replace("%1", path.parent.name or str(path.parent)), undo)

    def _remove(self, pdf: bytes, path: Path) -> None:
        self.begun.emit()
        if remove_saved(pdf, path):
            self._done(self.tr("The file was removed again."))
        else:
            self._failed(self.tr("The file was changed or moved since, and was left where it is."))

    def _names(self, stocks: tuple[CardStock, ...]) -> str:
        names = list_words(stock.name for stock in stocks[:MAX_NAMED])
        more = len(stocks) - MAX_NAMED
        return self.tr("%1, and %n more", "", more).replace("%1", names) if more > 0 else names


def _read_templates(path: Path) -> Imported:
    from guide_app.handouts.stock.glabels import read_file

    return read_file(path)
