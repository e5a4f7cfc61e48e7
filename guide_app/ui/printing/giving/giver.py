"""Gives one card from anywhere in the window: opens the panel, makes the card, prints it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide_app.desk.printers import PrinterStore
from guide_app.handouts.document import Rendered
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import load_stocks
from guide_app.ui.common.messages import failure_words, translated_error
from guide_app.ui.kit.text.line_breaks import breakable
from guide_app.ui.printing.giving.form import GiveCardForm
from guide_app.ui.printing.giving.wish import PAPER, CardWish, Source
from guide_app.ui.printing.preview.render_worker import Job, Preview, RenderWorker

if TYPE_CHECKING:
    from guide_app.ui.common.page import PageContext
    from guide_app.ui.printing.output.print_job import Sent
    from guide_app.ui.printing.output.print_run import PrintRun


class CardGiver(QObject):
    """``layer`` is the layer in which the panel opens. ``said`` carries a text of what was done."""

    said = Signal(str)

    def __init__(self, layer: QWidget, context: Callable[[], PageContext]) -> None:
        super().__init__(layer)
        self._layer, self._context = layer, context
        first = context()
        self._assets: Path = first.assets
        self._printers = PrinterStore(first.kept)
        self.paper = load_stocks(first.data / "card_stock.yaml").find(PAPER)
        self.form: GiveCardForm | None = None
        self.worker = RenderWorker(first.library, first.assets, self)
        self.worker.finished.connect(self._made)
        self.worker.failed.connect(self._not_made)
        self.rendered: Rendered | None = None
        """The card in the panel; None until it is made."""
        self._run: PrintRun | None = None

    def give(self, source: Source = "most", one: str | None = None) -> None:
        """Open the panel, with these numbers preset; ``one`` names a service."""
        if self.form is not None:
            return
        context = self._context()
        wish = CardWish(language=context.language, source=source, handout=context.session.tray, one=one)
        if not wish.discreet_exists(context.library):
            wish = replace(wish, wording="plain")
        form = self.form = GiveCardForm(self._layer, context.library, wish, self.paper)
        form.wished.connect(self._make)
        form.print_asked.connect(self._print)
        form.elsewhere.connect(self._print_elsewhere)
        form.stopped.connect(self._stop)
        form.panel.closed.connect(self._closed)
        form.show_printer("")
        form.panel.open()
        self._make()
        from guide_app.ui.printing.output.print_system import ask_printers

        ask_printers(form, lambda there: form.show_printer(there.default))

    def forget(self) -> None:
        """Close the panel, and drop the card."""
        if self.form is not None:
            self.form.panel.close_now()
        self.worker.forget()

    def stop(self) -> None:
        """End the thread that makes cards; the window is closing."""
        self.worker.stop()

    def _make(self) -> None:
        form = self.form
        if form is None:
            return
        self.rendered = None
        size, part = form.picture.request()
        self.worker.ask(Job(form.wish.options(self._context().library, self.paper), 0, size, part))

    def _made(self, job: Job, preview: Preview) -> None:
        if self.form is not None:
            self.rendered = preview.rendered
            self.form.show_card(preview.rendered, preview.image)

    def _not_made(self, job: Job, error: Exception) -> None:
        if self.form is not None:
            known = translated_error(error) if isinstance(error, HandoutError) else failure_words(error)
            self.form.show_refusal(known or self.tr("The card could not be made."))

    def _print(self) -> None:
        """Print on this computer's default printer at once; where there is none, open the system's dialog."""
        run = self._start()
        if run is not None:
            run.at_once(or_ask=True)

    def _print_elsewhere(self) -> None:
        run = self._start()
        if run is not None:
            run.with_dialog()

    def _start(self) -> PrintRun | None:
        rendered, form = self.rendered, self.form
        if rendered is None or form is None or not rendered.printable or self._run is not None:
            return None
        from guide_app.ui.printing.output.print_job import ToPrint
        from guide_app.ui.printing.output.print_run import PrintRun

        run = self._run = PrintRun(
            self._layer,
            ToPrint(
                rendered=rendered,
                sheet=self.paper.sheet_size,
                paper=self.paper.paper,
                duplex="long-edge",
                templates=self._assets / "handouts",
                printers=self._printers,
                cards=True,
            ),
        )
        run.sent.connect(self._sent)
        run.saved.connect(self._saved)
        run.failed.connect(self._failed)
        run.halted.connect(self.said)
        run.destroyed.connect(self._ended)
        form.show_busy(True)
        return run

    def _sent(self, sent: Sent) -> None:
        self._close_and_say(self.tr("Printed 1 card"))

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved as a file, not printed: %1")
        self._close_and_say(words.replace("%1", breakable(path.name)))

    def _close_and_say(self, words: str) -> None:
        if self.form is not None:
            self.form.panel.close_now()
        self.said.emit(words)

    def _failed(self, reason: str) -> None:
        if self.form is not None:
            self.form.show_refusal(reason)

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _ended(self) -> None:
        """Handle the end of a print run: printed, refused, or cancelled in the dialog."""
        self._run = None
        if self.form is not None:
            self.form.show_busy(False)

    def _closed(self) -> None:
        self.form = None
        self.rendered = None
        self.worker.cancel()
