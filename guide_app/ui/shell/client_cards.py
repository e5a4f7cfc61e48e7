"""Cards requested in the client view: one service, discreet, in the client's language, without a system dialog, which
would give access to all files of this computer.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guide_app.content.records import Service
from guide_app.desk.printers import PrinterStore
from guide_app.handouts.stock.card_stock import load_stocks
from guide_app.ui.client.card_form import ClientCardForm
from guide_app.ui.printing.giving.wish import PAPER, CardWish
from guide_app.ui.printing.output.save_pdf import free_path
from guide_app.ui.printing.preview.render_worker import Job, Preview, RenderWorker
from guide_app.ui.safety.background_job import save_apart
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.handouts.document import Rendered
    from guide_app.ui.client.room import ClientRoom
    from guide_app.ui.common.page import PageContext


class ClientCards(QObject):
    """``folder`` returns the folder in which a kiosk saves handouts, or None."""

    def __init__(
        self, window: MainWindow, room: ClientRoom, context: PageContext, folder: Callable[[], Path | None]
    ) -> None:
        super().__init__(window)
        self._window, self._room, self._context, self._folder = window, room, context, folder
        self._paper = load_stocks(context.data / "card_stock.yaml").find(PAPER)
        self._worker = RenderWorker(context.library, context.assets, self)
        self._worker.finished.connect(self._made)
        self._worker.failed.connect(self._not_made)
        self._rendered: Rendered | None = None
        self._wants_paper = self._asking = False
        self.form: ClientCardForm | None = None

    def ask(self, service_id: str) -> None:
        """Ask whether a card is safe to carry; it is rendered meanwhile."""
        reader, library = self._room.reader, self._context.library
        found = library.get(Service, service_id, reader.language)
        phone = library.main_phone(found.record) if found is not None else None
        if self.form is not None or phone is None or not phone.print:
            return
        form = self.form = ClientCardForm(
            self._window.guide_layer, reader.words, phone.number, mirrored=reader.right_to_left
        )
        form.print_asked.connect(self._print)
        form.panel.closed.connect(self._closed)
        form.panel.open()
        wish = CardWish(language=reader.language, source="one", one=service_id)
        self._worker.ask(Job(wish.options(library, self._paper), 0, (1, 1)))

    def forget(self) -> None:
        """Close the panel, and drop the card."""
        if self.form is not None:
            self.form.panel.close_now()
        self._worker.forget()

    def stop(self) -> None:
        """End the thread that makes cards; the window is closing."""
        self._worker.stop()

    def _made(self, job: Job, preview: Preview) -> None:
        if self.form is None:
            return
        self._rendered = preview.rendered
        if not preview.rendered.printable:
            self.form.refuse(self._room.reader.words.card_none)
        elif self._wants_paper:
            self._print()

    def _not_made(self, job: Job, error: Exception) -> None:
        if self.form is not None:
            self.form.refuse(self._room.reader.words.card_none)

    def _print(self) -> None:
        """Print on this computer's default printer; where there is none, save to the kiosk's folder, if it has one."""
        from guide_app.ui.printing.output.print_system import ask_printers

        self._wants_paper = self._rendered is None
        rendered, form = self._rendered, self.form
        if rendered is None or not rendered.printable or form is None or self._asking:
            return
        self._asking = True
        ask_printers(form, lambda there: self._print_or_save(rendered, there.default))

    def _print_or_save(self, rendered: Rendered, printer: str) -> None:
        self._asking = False
        folder = self._folder()
        if printer:
            self._send(rendered)
        elif folder is not None:
            kept = self._room.reader.words.card_kept
            path = free_path(folder, rendered.suggested_name)
            save_apart(
                self._window.guide_layer,
                path,
                rendered.for_print(),
                saved=lambda: self._say(kept),
                failed=self._failed,
            )
        else:
            self._failed("")

    def _send(self, rendered: Rendered) -> None:
        from guide_app.ui.printing.output.print_job import ToPrint
        from guide_app.ui.printing.output.print_run import PrintRun

        run = PrintRun(
            self._window.guide_layer,
            ToPrint(
                rendered=rendered,
                sheet=self._paper.sheet_size,
                paper=self._paper.paper,
                duplex="long-edge",
                templates=self._context.assets / "handouts",
                printers=PrinterStore(self._context.kept),
                cards=True,
            ),
        )
        run.sent.connect(self._sent)
        run.failed.connect(self._failed)
        run.at_once()

    def _sent(self) -> None:
        self._say(self._room.reader.words.card_printed)

    def _failed(self, _reason: str) -> None:
        """Send the client to staff, and show the number: the reason of the failure is for staff only."""
        if self.form is not None:
            self.form.refuse(self._room.reader.words.card_failed)

    def _say(self, words: str) -> None:
        if self.form is not None:
            self.form.panel.close_now()
        self._room.toasts.say(words)

    def _closed(self) -> None:
        self.form = None
        self._rendered, self._wants_paper, self._asking = None, False, False
        self._worker.cancel()
