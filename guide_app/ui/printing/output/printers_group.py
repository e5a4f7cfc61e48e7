"""Printers and paper of this desk: which printers are lined up, and card paper of one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from guide_app.desk.printers import AlignedPrinter, PrinterStore
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.lengths import Unit
from guide_app.ui.common.messages import translated
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.layout.setting_rows import SettingGroup
from guide_app.ui.kit.parts import button
from guide_app.ui.printing.form.choices import HandoutChoices
from guide_app.ui.printing.output.actions import PrintActions
from guide_app.ui.printing.output.align_printer_form import sides_moved
from guide_app.ui.printing.output.own_papers import OwnPapers
from guide_app.ui.printing.output.print_system import Printers, ask_printers

MOST = 12
"""How many papers of one's own have a row; the rest are counted."""


class PrintersGroup(SettingGroup):
    """Everything that changes what this desk keeps asks for the staff code first, where one is set. ``said`` carries a
    short text of what was done, and the function that undoes it.
    """

    said = Signal(str, object)

    def __init__(
        self, context: PageContext, choices: HandoutChoices, papers: OwnPapers, papers_changed: Callable[[], None]
    ) -> None:
        super().__init__(context.theme, self.tr("Printers and paper"), self.tr("Saved on this computer only."))
        self._choices, self._as_staff, self._papers_changed = choices, context.as_staff, papers_changed
        self._printers = PrinterStore(context.kept)
        country = context.library.pack(context.language).country
        self._unit: Unit = "in" if country == "US" else "mm"
        self.doing = PrintActions(self, self._printers, context.assets / "handouts")
        self.doing.done.connect(self._done)
        self.doing.told.connect(self._told)
        self.papers = papers
        papers.asker = self
        self.papers.told.connect(self._told)
        self.papers.taken.connect(self._taken)
        self._there = Printers()
        """The printers of this computer, as they answered last."""
        self._rows: list[QWidget] = []

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_again()
        ask_printers(self, self._show_printers)

    def _show_printers(self, there: Printers) -> None:
        if there != self._there:
            self._there = there
            self.show_again()

    def show_again(self) -> None:
        """Show what is so now."""
        for row in self._rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        lined_up = self._printers.all()
        measured = {each.printer for each in lined_up}
        for each in lined_up:
            self._add_lined_up(each)
        others = [name for name in self._there.names if name not in measured]
        for name in others:
            press = self._press(self.tr("Line up…"), partial(self._align, (name, "")))
            self._row(name, self.tr("Not lined up yet. Cards may print off their places."), press)
        if not others:
            press = self._press(self.tr("Line up…"), partial(self._align, None))
            words = self.tr("Do this once for each printer, so that cards print in the right place.")
            self._row(self.tr("Line up a printer"), self._there.silent or words, press)
        own = self._choices.own_sheets
        for stock in own[:MOST]:
            remove = self._press(self.tr("Remove"), partial(self._remove_paper, stock))
            self._row(self.tr("Card paper: %1").replace("%1", stock.name), translated(stock.title), remove)
        if len(own) > MOST:
            several = self._press(self.tr("Remove several…"), self.papers.forget_several)
            self._row(self.tr("%n more card paper(s)", "", len(own) - MOST), "", several)
        self._row(
            self.tr("Another card paper"),
            self.tr("By its measurements, or from a file of the gLabels program."),
            self._press(self.tr("Enter the measurements…"), self._type_measures),
            self._press(self.tr("Import…"), self.papers.import_file),
        )
        self.changed.emit()

    def _add_lined_up(self, each: AlignedPrinter) -> None:
        place = (each.printer, each.tray)
        name = each.printer
        if each.tray:
            name = self.tr("%1, tray %2").replace("%2", each.tray).replace("%1", each.printer)
        moved = sides_moved(each.calibration, self._unit) or self.tr("It prints in the right place.")
        self._row(
            name,
            self.tr("Lined up. %1").replace("%1", moved),
            self._press(self.tr("Line up again…"), partial(self._align, place)),
            self._press(self.tr("Clear"), partial(self._clear, each)),
        )

    def _press(self, words: str, act: Callable[[], object]) -> QWidget:
        press = button(self.theme, words)
        press.clicked.connect(lambda: self._as_staff(self, act))
        return press

    def _row(self, title: str, words: str, *controls: QWidget) -> None:
        self._rows.append(self.add(title, words, *controls))

    def _align(self, printer: tuple[str, str] | None) -> None:
        own = tuple((stock.name, stock.sheet_size) for stock in self._choices.own_sheets if stock.paper == "other")
        self.doing.align(printer, own, self._unit)

    def _clear(self, each: AlignedPrinter) -> None:
        place = (each.printer, each.tray)

        def undo() -> None:
            self._printers.keep(*place, each.calibration, each.white)
            self.show_again()

        if self._printers.forget(*place):
            self.said.emit(self.tr("The measurements of %1 were cleared").replace("%1", each.printer), undo)
        self.show_again()

    def _remove_paper(self, stock: CardStock) -> None:
        def undo() -> None:
            self._choices.keep_sheets((stock,))
            self._taken()

        self._choices.forget_sheets((stock.id,))
        self.said.emit(self.tr("“%1” was removed").replace("%1", stock.name), undo)
        self._taken()

    def _type_measures(self) -> None:
        self.papers.type_measures(next(iter(self._choices.stocks)))

    def _taken(self, _stock: object = None) -> None:
        self.show_again()
        self._papers_changed()

    def _done(self, words: str, undo: object) -> None:
        self.show_again()
        self.said.emit(words, undo)

    def _told(self, words: str, _tone: str) -> None:
        self.said.emit(words, None)
