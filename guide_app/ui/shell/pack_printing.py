"""Prints what a workshop hands out, one handout after the other on the same printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guide_app.desk.printers import PrinterStore
from guide_app.ui.printing.output.print_job import ToPrint
from guide_app.ui.printing.output.print_run import PrintRun
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.ui.common.page import PageContext
    from guide_app.ui.teach.hand_out import PrintedItem


class PackPrinting(QObject):
    """Prints on the default printer, or after the system's dialog where there is none. It goes on to the next handout
    when one was sent, and ends with the first that was not.
    """

    def __init__(self, window: MainWindow, context: PageContext, items: tuple[PrintedItem, ...]) -> None:
        super().__init__(window.guide_layer)
        self._window, self._context = window, context
        self._left = list(items)
        self._done = 0

    def go_on(self) -> None:
        """Print the next one."""
        if not self._left:
            self._window.toasts.say(self.tr("Sent %n handout(s) to the printer", "", self._done))
            self.deleteLater()
            return
        made = self._left.pop(0)
        run = PrintRun(
            self._window.guide_layer,
            ToPrint(
                rendered=made.rendered,
                sheet=made.sheet,
                paper=made.paper,
                duplex=made.rendered.duplex or "long-edge",
                templates=self._context.assets / "handouts",
                printers=PrinterStore(self._context.kept),
                cards=made.cards,
                copies=made.copies,
            ),
        )
        run.sent.connect(self._sent)
        run.saved.connect(self._sent)
        run.failed.connect(self._failed)
        run.halted.connect(self._failed)
        run.stopped.connect(self._turned_down)
        run.duplex_changed.connect(self._other_edge)
        run.at_once(or_ask=True)

    def _sent(self, _: object) -> None:
        self._done += 1
        self.go_on()

    def _turned_down(self, _: object) -> None:
        self._failed(self.tr("The backs were not printed, and nothing after them."))

    def _other_edge(self, _: str) -> None:
        self._failed(self.tr("Not printed. Leave two-sided printing as the print dialog shows it."))

    def _failed(self, reason: str) -> None:
        self._window.say(reason)
        self.deleteLater()
