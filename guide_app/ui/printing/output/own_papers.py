"""Card paper of one's own: measures typed or imported from a gLabels file, and removal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.ui.common.messages import translated_error
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.overlays.file_dialogs import ask_what_to_read
from guide_app.ui.printing.form.choices import HandoutChoices

if TYPE_CHECKING:
    from guide_app.handouts.stock.glabels import Imported


class OwnPapers(QObject):
    """``begun`` is sent when an action starts; ``told`` carries a message and its tone; ``taken`` the stock to use from
    now on, or None where some were removed.
    """

    begun = Signal()
    told = Signal(str, str)
    taken = Signal(object)

    def __init__(self, page: QWidget, choices: HandoutChoices) -> None:
        super().__init__(page)
        self.asker = page
        """The widget over which it asks."""
        self._choices = choices
        self._reader = LatestWorker(_read_templates, lambda: None, self)
        self._reader.finished.connect(self._choose)
        self._reader.failed.connect(self._not_read)

    def import_file(self) -> None:
        """Import card paper from a file of gLabels templates."""
        kinds = self.tr("gLabels templates (*.template *.xml *.glabels);;All files (*)")
        chosen = ask_what_to_read(self.asker, self.tr("Import a gLabels template"), kinds)
        if chosen is None:
            return
        self.begun.emit()
        self._reader.ask(chosen)

    def forget(self) -> None:
        """Drop a running import."""
        self._reader.forget()

    def stop(self) -> None:
        """End the background work."""
        self._reader.stop()

    def type_measures(self, start: CardStock) -> None:
        """Ask for the measurements of a card paper, beginning with those of another."""
        from guide_app.ui.printing.output.own_sheet_form import OwnSheetForm

        form = OwnSheetForm(self.asker, start)

        def taken() -> None:
            if form.stock is not None:
                self._keep((form.stock,))

        form.panel.accepted.connect(taken)
        form.ask()

    def _not_read(self, chosen: Path, error: Exception) -> None:
        if isinstance(error, HandoutError):
            self.told.emit(translated_error(error), "error")
        else:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            self.told.emit(self.tr("The file cannot be read: %1.").replace("%1", reason), "error")

    def _choose(self, chosen: Path, imported: Imported) -> None:
        from guide_app.ui.printing.output.paper_chooser import PaperChooser, refusals

        if not imported.stocks:
            self.told.emit(refusals(imported.refused), "error")
            return
        chooser = PaperChooser(self.asker, imported.stocks, imported.refused)
        chooser.panel.accepted.connect(lambda: self._keep(chooser.chosen))
        chooser.ask()

    def _keep(self, stocks: tuple[CardStock, ...]) -> None:
        from guide_app.ui.printing.output.paper_chooser import some_names

        kept = self._choices.keep_sheets(stocks)
        self.taken.emit(stocks[0])
        if kept:
            names = some_names([stock.name for stock in stocks])
            self.told.emit(self.tr("Card paper saved: %1.").replace("%1", names), "good")
        else:
            words = self.tr("You can use this paper now, but it could not be saved for next time.")
            self.told.emit(words, "error")

    def forget_several(self) -> None:
        """Ask which of one's own papers to remove."""
        from guide_app.ui.printing.output.paper_chooser import PaperChooser

        chooser = PaperChooser(self.asker, self._choices.own_sheets, forgetting=True)

        def forget() -> None:
            self._choices.forget_sheets(tuple(stock.id for stock in chooser.chosen))
            self.taken.emit(None)

        chooser.panel.accepted.connect(forget)
        chooser.ask()


def _read_templates(path: Path) -> Imported:
    from guide_app.handouts.stock.glabels import read_file

    return read_file(path)
