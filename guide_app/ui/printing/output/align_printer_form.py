"""Aligning a printer: print the test sheet and type its measurements; from then on every sheet is printed in place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from guide_app.desk.printers import PrinterStore
from guide_app.handouts.cards.test_sheet import alignment_sheet
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.calibration import (
    NO_WHITE,
    TRUE,
    UNMEASURED,
    Calibration,
    Measured,
    SideFit,
    as_designed,
    calibrated,
)
from guide_app.handouts.stock.card_stock import Paper
from guide_app.handouts.stock.imposition import Duplex
from guide_app.handouts.stock.lengths import parse_length, write_length
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.ui.common.messages import translated_error
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import restyle

if TYPE_CHECKING:
    from guide_app.ui.printing.output.print_run import Sent

MIN_TOLD = 0.05
"""Corrections below this are applied, but not shown."""
WIDTH = 620
FRONT = ("left", "top", "across", "down")
BACK = ("back_x", "back_y", "back_right", "back_lower")


class SheetToAlign(Struct, frozen=True, kw_only=True):
    """The paper, and how its sheets are turned; with ``duplex`` None only fronts are printed."""

    paper: Paper
    sheet: tuple[float, float]
    duplex: Duplex | None
    templates: Path


class AlignPrinterForm(QWidget):
    """Saves the measurements under the printer's name; then its panel is accepted."""

    def __init__(self, asker: QWidget, to_align: SheetToAlign, printers: PrinterStore) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, self.tr("Line up the printer"), self, WIDTH)
        self._theme = theme = panel.theme
        self._to_align, self._printers = to_align, printers
        self.printer: tuple[str, str] | None = None
        """The printer and tray that the test sheet was printed on."""
        self._duplex: Duplex | None = to_align.duplex
        self._white = NO_WHITE
        self._calibration: Calibration | None = None
        self.print_button = button(theme, self.tr("Print the test sheet…"), "primary", "print")
        self.print_button.clicked.connect(self._print)
        where = self.tr(
            "The fields open once it is printed. Then type what you measure: the numbers 1 to 8 stand on the sheet."
        )
        self.where = label(theme, where, muted=True)
        self.fields = {name: self._field(name) for name in FRONT + BACK}
        self.said = panel.pin_words()
        panel.offer(self.tr("Cancel")).clicked.connect(panel.close_now)
        self.save_button = panel.default = panel.offer(self.tr("Save"), "primary")
        self.save_button.clicked.connect(self._save)
        self._lay_out()
        self._check()

    def printed_on(self, printer: str, tray: str, duplex: Duplex | None) -> None:
        """The test sheet was printed there: save what is typed from now on under that name."""
        if (self.printer, self._duplex) != ((printer, tray), duplex):
            self.printer, self._duplex = (printer, tray), duplex
            for field in self.fields.values():  # Measurements of another sheet do not apply to this one.
                field.clear()
        place = self.tr("%1, tray %2").replace("%2", tray) if tray else "%1"
        said = self.tr("Printed on %1. Type what you measure.")
        if self._printers.find(printer, tray) != UNMEASURED:
            said += " " + self.tr("What was measured before holds until you save.")
        self.where.setText(said.replace("%1", place.replace("%1", printer)))
        self._check()

    def _print(self) -> None:
        from guide_app.ui.printing.output.print_run import PrintRun, ToPrint

        to_align = self._to_align
        try:
            rendered = Renderer(to_align.templates).render(alignment_sheet(to_align.sheet, to_align.duplex))
        except HandoutError as error:  # Too little memory.
            self._failed(translated_error(error))
            return
        handout = ToPrint(
            rendered=rendered,
            sheet=to_align.sheet,
            paper=to_align.paper,
            duplex=to_align.duplex or "long-edge",
            templates=to_align.templates,
            printers=None,
        )
        run = PrintRun(self, handout)
        run.sent.connect(self._sent)
        run.saved.connect(self._saved)
        run.stopped.connect(self._stopped)
        run.failed.connect(self._failed)
        run.remarked.connect(self.where.setText)
        run.duplex_changed.connect(self._change_duplex)
        run.with_dialog()

    def _sent(self, sent: Sent) -> None:
        self._white = sent.white
        self.printed_on(sent.printer, sent.tray, sent.duplex if self._to_align.duplex else None)

    def _saved(self, _path: Path) -> None:
        self.said.setText(
            self.tr("The test sheet is saved as a file. To measure a printer, print it on that printer from here.")
        )

    def _failed(self, reason: str) -> None:
        self.said.setText(reason)

    def _stopped(self, _sent: Sent) -> None:
        self.said.setText(
            self.tr("The front of the test sheet was printed, its back was not. To measure both, print it again.")
        )

    def _change_duplex(self, duplex: Duplex) -> None:
        """The print dialog turns sheets about the other edge: lay out the test sheet for that."""
        self._to_align = SheetToAlign(
            paper=self._to_align.paper,
            sheet=self._to_align.sheet,
            duplex=duplex,
            templates=self._to_align.templates,
        )
        self.said.setText(self.tr("The sheet is laid out anew for the way your printer turns it. Print it again."))

    def _check(self) -> None:
        """Read the typed measurements, and show what they mean."""
        self._calibration = None
        for name, field in self.fields.items():
            field.setEnabled(self.printer is not None and (name in FRONT or self._duplex is not None))
        self.said.setText(self._told())
        self.save_button.setEnabled(self._calibration is not None)

    def _told(self) -> str:
        """The meaning of the typed measurements, as text. The calibration is set once a whole side is measured: nothing
        is guessed.
        """
        read = {name: self._read(field) for name, field in self.fields.items()}
        typed = {name: value for name, value in read.items() if value is not None}
        if any(field.property("invalid") for field in self.fields.values()):
            return self.tr("Write each measure like 25.3 mm.")
        if not typed:
            return ""
        back = any(name in typed for name in BACK)
        names = FRONT + BACK if back else FRONT
        missing = [str(number) for number, name in enumerate(names, start=1) if name not in typed]
        if missing:
            return self.tr("Still to be measured: %1.").replace("%1", list_words(missing))
        try:
            found = calibrated(self._to_align.sheet, Measured(**typed), self._duplex if back else None)
        except HandoutError as error:
            return translated_error(error)
        self._calibration = found
        summary = _summary(found)
        if back or self._duplex is None:
            return summary
        return summary + " " + self.tr("5 to 8 are not measured: backs are printed as before.")

    def _save(self) -> None:
        if self._calibration is None or self.printer is None:
            return
        if self._printers.keep(*self.printer, self._calibration, self._white):
            self.panel.accept()
        else:
            self.said.setText(self.tr("The measures could not be kept: the folder of the settings is not writable."))

    def _read(self, field: QLineEdit) -> float | None:
        found = parse_length(field.text(), "mm")
        bad = found is None and bool(field.text().strip())
        if bool(field.property("invalid")) != bad:
            field.setProperty("invalid", bad)
            restyle(field)
        return found

    def _field(self, name: str) -> QLineEdit:
        edit = QLineEdit()
        true = write_length(getattr(as_designed(self._to_align.sheet), name), "mm")
        edit.setPlaceholderText(self.tr("about %1").replace("%1", true))
        edit.setAccessibleName(self._captions()[name])
        edit.setMaxLength(30)
        self._theme.set_role(edit, "body")
        edit.textChanged.connect(self._check)
        return edit

    def _captions(self) -> dict[str, str]:
        return {
            "left": self.tr("1  Left edge to the line"),
            "top": self.tr("2  Upper edge to the line"),
            "across": self.tr("3  Cross to cross, across"),
            "down": self.tr("4  Cross to cross, down"),
            "back_x": self.tr("5  Back on the level scale"),
            "back_y": self.tr("6  Back on the upright scale"),
            "back_right": self.tr("7  Back, level, at the right"),
            "back_lower": self.tr("8  Back, upright, below"),
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        names = FRONT + BACK if self._to_align.duplex else FRONT
        for place, name in enumerate(FRONT + BACK):
            cell = QWidget()
            inner = QVBoxLayout(cell)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(2)
            caption = label(self._theme, self.fields[name].accessibleName(), "small", muted=True)
            caption.setBuddy(self.fields[name])
            inner.addWidget(caption)
            inner.addWidget(self.fields[name])
            grid.addWidget(cell, place // 2, place % 2)
            cell.setVisible(name in names)
        content = self.panel.content
        content.addLayout(left(self.print_button))
        content.addWidget(self.where)
        content.addLayout(grid)
        content.addStretch(1)


def _summary(calibration: Calibration) -> str:
    """How the pages will be moved: ``Front: 0.8 mm left, 0.5 mm up.``"""
    translate = QCoreApplication.translate
    if calibration.neutral:
        return translate("AlignPrinterForm", "This printer prints true: nothing has to be moved.")
    sides = [
        (translate("AlignPrinterForm", "Front: %1."), calibration.front),
        *((translate("AlignPrinterForm", "Back: %1."), fit) for fit in calibration.backs.values()),
    ]
    told = [pattern.replace("%1", _moved(fit)) for pattern, fit in sides if fit != TRUE]
    text = translate("AlignPrinterForm", "From now on, sheets are moved against it. %1")
    return text.replace("%1", " ".join(told))


def _moved(fit: SideFit) -> str:
    """The correction of one side as text, in tenths of a millimetre and of a percent."""
    translate = QCoreApplication.translate
    x, y = fit.sent(0, 0)
    wider, taller = 1 / fit.scale_x - 1, 1 / fit.scale_y - 1
    parts: list[str] = []
    for value, less, more in (
        (x, translate("AlignPrinterForm", "%1 mm left"), translate("AlignPrinterForm", "%1 mm right")),
        (y, translate("AlignPrinterForm", "%1 mm up"), translate("AlignPrinterForm", "%1 mm down")),
        (
            wider * 100,
            translate("AlignPrinterForm", "%1 % narrower"),
            translate("AlignPrinterForm", "%1 % wider"),
        ),
        (
            taller * 100,
            translate("AlignPrinterForm", "%1 % shorter"),
            translate("AlignPrinterForm", "%1 % taller"),
        ),
    ):
        if abs(value) >= MIN_TOLD:
            parts.append((less if value < 0 else more).replace("%1", QLocale().toString(abs(value), "f", 1)))
    return list_words(parts) if parts else translate("AlignPrinterForm", "by less than can be seen")
