"""Printing a handout: the system's dialog, the queue that takes the PDF as it is, and a picture for any other printer.

What is printed is the PDF of the preview, at its true size, moved only by what the printer was measured to need.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guide_app.desk.print_queue import Dropped, dropped
from guide_app.handouts.document import Page, Rendered
from guide_app.handouts.stock.calibration import UNMEASURED, Calibration
from guide_app.handouts.stock.imposition import Duplex
from guide_app.handouts.typesetting.edges import CutOff, cut_off
from guide_app.system.progress import Cancelled, Progress
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.overlays.system_dialogs import make_scrolling, run_dialog
from guide_app.ui.printing.output.print_job import LOOKED, Sent, ToPrint, Turning, to_file, to_printer
from guide_app.ui.printing.output.print_system import printers, wait_for_answer
from guide_app.ui.printing.output.printer_options import pages_wanted, queue_options, tray_of
from guide_app.ui.printing.output.printer_setup import DUPLEX, SAME_PAPER_MM, make_printer, set_paper, white_edges
from guide_app.ui.safety.background_job import BackgroundJob, Work

MAX_NAMED = 8
"""Number of pages that are named."""


class PrintRun(QObject):
    """One printing of a handout, started by a page or a panel and deleted with it.

    Unless the person cancels, it ends with one of these signals: ``sent`` with where it was sent; ``stopped`` the same,
    when it was stopped between the fronts, which were printed, and the backs, which were not; ``saved`` with the file
    of the dialog's “Print to file”, which the dialog proposes where there is no printer; ``failed`` with the reason;
    ``halted``, after ``stop``, with a text of what was printed and what was not; ``duplex_changed`` with another way of
    turning the sheets: nothing was printed, lay them out again. ``remarked`` carries a note on a run that goes on;
    ``working`` the progress from 0 to 1, or None while it waits or has ended.
    """

    sent = Signal(object)
    stopped = Signal(object)
    saved = Signal(object)
    failed = Signal(str)
    duplex_changed = Signal(str)
    remarked = Signal(str)
    halted = Signal(str)
    working = Signal(object)

    def __init__(self, asker: QWidget, handout: ToPrint) -> None:
        super().__init__(asker)
        self._asker, self.handout = asker, handout
        self._printer: QPrinter
        """It is there once the print system has answered, and so is the next."""
        self.has_printer = False
        """Whether this computer has any."""
        self._options: tuple[tuple[str, str], ...] = ()
        self._sent: Sent | None = None
        self._backs: tuple[int, ...] = ()
        self._turned = False
        self._path = Path()
        self._fronts_count = 0
        self._job: BackgroundJob | None = None
        self._stop_asked = False

    def with_dialog(self) -> None:
        """Open the dialog for printer, pages, copies and tray, and print."""
        self._when_answered(self._choose_printer)

    def at_once(self, *, or_ask: bool = False) -> None:
        """Print on this computer's default printer without a dialog. Where there is none, it opens only if ``or_ask``:
        it would give a client access to all files.
        """
        self._when_answered(partial(self._take_default_printer, or_ask))

    def _when_answered(self, go_on: Callable[[], None]) -> None:
        """Make the printer and go on, once the print system has answered."""

        def begin() -> None:
            if not isValid(self):
                return  # Its panel was closed meanwhile.
            if self._stop_asked:
                self._halt(Cancelled())
                return
            self.working.emit(None)
            self.has_printer = bool(printers().names)
            handout = self.handout
            self._printer = make_printer(
                handout.paper, handout.sheet, handout.two_sided, handout.duplex, handout.job_name
            )
            if handout.copies > 1:
                self._printer.setCopyCount(handout.copies)
            go_on()

        self.working.emit(-1.0)
        self._start(wait_for_answer, begin)

    def _choose_printer(self) -> None:
        dialog = QPrintDialog(self._printer, self._asker.window())
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintSelection, False)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setMinMax(1, len(self.handout.rendered.pages))
        make_scrolling(dialog)
        accepted = run_dialog(dialog, self._asker)
        dialog.deleteLater()
        if not isValid(self):  # The person has hidden meanwhile, which deleted the panel and this run.
            return
        if accepted:
            self._check_paper()
        else:
            self._end()

    def _take_default_printer(self, or_ask: bool) -> None:
        own = QPrinterInfo.defaultPrinter()
        if own.isNull() and or_ask:
            self._choose_printer()
            return
        if own.isNull():
            self._fail(self.tr("This computer has no printer. Ask the staff."))
            return
        self._printer.setPrinterName(own.printerName())
        if not set(own.supportedDuplexModes()) & {DUPLEX["long-edge"], DUPLEX["short-edge"]}:
            self._printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
        self._print()

    def stop(self) -> None:
        """Stop if possible, and have the printer drop the job.

        It counts as well where a part of the work has ended and the next has not begun.
        """
        self._stop_asked = True
        if self._job is not None:
            self._job.stop()
        else:
            self._end()

    def _check_paper(self) -> None:
        """Print if the dialog's paper is the handout's; else ask whether to print on the handout's anyway."""
        printer, handout = self._printer, self.handout
        chosen = printer.pageLayout().pageSize()
        size = chosen.size(QPageSize.Unit.Millimeter)
        sizes = sorted((size.width(), size.height())), sorted(handout.sheet)
        if all(abs(one - other) <= SAME_PAPER_MM for one, other in zip(*sizes, strict=True)):
            self._print()
            return
        words = self.tr("You chose %1 in the print dialog, but these pages are laid out for %2. Print on %2?")
        name = QPageSize(QSizeF(*sorted(handout.sheet)), QPageSize.Unit.Millimeter).name()
        words = words.replace("%1", chosen.name()).replace("%2", name)
        self._ask(self.tr("Paper"), words, self.tr("Print"), self._print)

    def _ask(self, heading: str, words: str, go_on_words: str, go_on: Callable[[], None]) -> None:
        """Go on if the person confirms; otherwise print nothing."""
        from guide_app.ui.kit.overlays.question import Question

        self.working.emit(None)
        question = Question(self._asker, heading, words, go_on_words, self.tr("Do not print"))
        question.panel.accepted.connect(go_on)
        question.panel.refused.connect(self._end)
        question.ask()

    def _print(self) -> None:
        """Print in one go, or the fronts first and the backs after the pile has been turned."""
        printer, handout = self._printer, self.handout
        # The printer or the dialog has replaced the handout's paper.
        set_paper(printer, handout.paper, handout.sheet)
        self._options = queue_options(printer)
        pages = pages_wanted(printer, self._options, len(handout.rendered.pages))
        if not pages:
            self._fail(self.tr("The handout does not have those pages."))
            return
        turning, duplex = self._turning(pages)
        if duplex != handout.duplex and turning == "by-printer":
            self.duplex_changed.emit(duplex)
            self._end()
            return
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat or printer.printerName() == "":
            # Save the PDF of the preview for the dialog's “Print to file”, not an image of it.
            self._path = Path(printer.outputFileName())
            self.working.emit(0.0)
            self._start(to_file(handout, pages, self._path), self._saved)
            return
        if turning == "back-to-back":
            handout = self.handout = replace(handout, rendered=_back_to_back(handout.rendered, pages))
        self._sent = Sent(
            printer=printer.printerName(),
            tray=tray_of(printer, self._options),
            duplex=duplex,
            sheets=len({handout.rendered.pages[page].sheet for page in pages}),
            white=white_edges(printer),
        )
        if dropped(self._options):
            self.remarked.emit(
                self.tr("Cards always print at 100 %, one page per sheet, whatever you chose in the print dialog.")
            )
        self._check_edges(pages, partial(self._send, pages, turning))

    def _check_edges(self, pages: tuple[int, ...], go_on: Callable[[], None]) -> None:
        """Go on, after asking where content of these pages lies outside the printable area."""
        handout, sent, found = self.handout, self._sent, list[CutOff]()
        assert sent is not None

        def work(progress: Progress) -> None:
            moved, looking = self._calibration(), progress.part(0, LOOKED)
            found.extend(
                cut_off(
                    handout.templates, handout.rendered, handout.sheet, pages, sent.white, moved, sent.duplex, looking
                )
            )

        def ask() -> None:
            if self._stop_asked:
                self._halt(Cancelled())
                return
            if not found:
                go_on()
                return
            lines = [translated(each.message) for each in found[:MAX_NAMED]]
            if len(found) > len(lines):
                lines.append(self.tr("And %n more.", "", len(found) - len(lines)))
            self._ask(self.tr("Too close to the edge"), "\n".join(lines), self.tr("Print anyway"), go_on)

        self.working.emit(0.0)
        self._start(work, ask)

    def _send(self, pages: tuple[int, ...], turning: Turning) -> None:
        if turning != "by-hand":
            self._start(self._to_printer(pages, turning), self._all_sent)
            return
        sides = self.handout.rendered.pages
        fronts = tuple(page for page in pages if sides[page].side == "front")
        # The pile is turned as a whole, so its last sheet comes first.
        self._backs = tuple(sorted(set(pages) - set(fronts), key=lambda page: -sides[page].sheet))
        self._fronts_count = len(fronts) * self._printer.copyCount()
        self._start(self._to_printer(fronts, "one-sided"), self._fronts_sent)

    def _fronts_sent(self) -> None:
        from guide_app.ui.printing.output.turn_over_steps import TurnOverSteps

        if self._stop_asked:
            self._stop()
            return
        self.working.emit(None)
        steps = TurnOverSteps(self._asker, self._fronts_count, self.handout.duplex)
        steps.panel.accepted.connect(self._print_backs)
        steps.panel.refused.connect(self._stop)
        steps.ask()

    def _print_backs(self) -> None:
        self._turned = True
        self._start(self._to_printer(self._backs, "one-sided"), self._all_sent)

    def _stop(self) -> None:
        self._end()
        self.stopped.emit(self._sent)

    def _all_sent(self) -> None:
        self._end()
        self.sent.emit(self._sent)

    def _saved(self) -> None:
        self._end()
        self.saved.emit(self._path)

    def _fail(self, reason: str) -> None:
        self._end()
        self.failed.emit(reason)

    def _start(self, work: Work, then: Callable[[], None]) -> None:
        job = self._job = BackgroundJob(self._asker, work)
        job.progressed.connect(self.working)
        for ended in (job.done, job.failed, job.stopped):
            ended.connect(self._job_ended)
        job.done.connect(then)
        job.failed.connect(self._fail)
        job.stopped.connect(self._halt)
        job.begin()

    def _job_ended(self) -> None:
        self._job = None

    def _end(self) -> None:
        """Finish before the result is shown: focus must be back on *Print* by then."""
        self.working.emit(None)
        self.deleteLater()

    def _halt(self, ended: Cancelled | None) -> None:
        """Show what was printed, unless the person has hidden."""
        self._end()
        if isinstance(ended, Dropped):
            self.halted.emit(self.tr("Stopped. Pages already sent to the printer may still come out."))
        elif ended is not None and self._turned:
            self.stopped.emit(self._sent)
        elif ended is not None:
            self.halted.emit(self.tr("Stopped. Nothing was printed."))

    def _turning(self, pages: tuple[int, ...]) -> tuple[Turning, Duplex]:
        """How the sheets of these pages are turned, by whom, and about which edge."""
        handout, asked = self.handout, self._printer.duplex()
        if not handout.two_sided:
            return self._turning_of_fronts(pages, asked)
        if len({handout.rendered.pages[page].side for page in pages}) < 2:
            return "one-sided", handout.duplex
        if handout.duplex == "by-hand" or asked == QPrinter.DuplexMode.DuplexNone:
            return "by-hand", handout.duplex
        if asked == QPrinter.DuplexMode.DuplexAuto:
            return "by-printer", handout.duplex
        return "by-printer", _edge(asked)

    def _turning_of_fronts(self, pages: tuple[int, ...], asked: QPrinter.DuplexMode) -> tuple[Turning, Duplex]:
        if len(pages) < 2 or asked not in (DUPLEX["long-edge"], DUPLEX["short-edge"]):
            return "one-sided", self.handout.duplex
        if self.handout.cards:
            self.remarked.emit(
                self.tr("Cards without a back print on one side, whatever you chose in the print dialog.")
            )
            return "one-sided", self.handout.duplex
        return "back-to-back", _edge(asked)

    def _calibration(self) -> Calibration:
        """The calibration of the printer."""
        printers, sent = self.handout.printers, self._sent
        return UNMEASURED if printers is None or sent is None else printers.find(sent.printer, sent.tray)

    def _to_printer(self, pages: tuple[int, ...], turning: Turning) -> Work:
        """Print these pages with the printer's correction."""
        assert self._sent is not None
        return to_printer(self.handout, self._sent, self._printer, self._options, self._calibration, pages, turning)


def _edge(asked: QPrinter.DuplexMode) -> Duplex:
    return "short-edge" if asked == DUPLEX["short-edge"] else "long-edge"


def _back_to_back(rendered: Rendered, pages: tuple[int, ...]) -> Rendered:
    """The printed pages with every second one on the back of the previous one."""
    laid = {page: Page(sheet=place // 2 + 1, side="back" if place % 2 else "front") for place, page in enumerate(pages)}
    return replace(rendered, pages=tuple(laid.get(at, page) for at, page in enumerate(rendered.pages)))
