"""Aligning a printer: print the test sheet and type its measurements; from then on every sheet is printed in place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLineEdit, QWidget

from guide_app.desk.faults import unsaved
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
from guide_app.handouts.stock.card_stock import PAPER_MM
from guide_app.handouts.stock.imposition import Duplex
from guide_app.handouts.stock.lengths import Unit, on_a_ruler, parse_length
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.ui.common.messages import translated, translated_error
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import restyle
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.printing.output.measure_drawing import BACK, FRONT, MeasureDrawing
from guide_app.ui.printing.output.sheet_drawing import FormAndSheet

if TYPE_CHECKING:
    from guide_app.ui.printing.output.print_job import Sent

FRONTS = "fronts"
"""In place of a way to turn sheets: nothing is printed on backs."""
WIDTH, UNITS = 860, 220
"""Widths of the panel and of the choice of units, px at 100 % text."""


class SheetToAlign(Struct, frozen=True, kw_only=True):
    """A printer and tray (None: the one that the test sheet is printed on), the papers of one's own by name and size in
    mm, the units to begin with, and the folder of templates.
    """

    printer: tuple[str, str] | None
    papers: tuple[tuple[str, tuple[float, float]], ...] = ()
    unit: Unit
    templates: Path


class AlignPrinterForm(QWidget):
    """Saves the measurements under the printer's name; then its panel is accepted."""

    def __init__(self, asker: QWidget, to_align: SheetToAlign, printers: PrinterStore) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, self.tr("Line up the printer"), self, WIDTH)
        self._theme = theme = panel.theme
        self._to_align, self._printers = to_align, printers
        self.printer = to_align.printer
        """The printer and tray that the measurements are saved for."""
        self._white = NO_WHITE if self.printer is None else printers.white(*self.printer)
        self._calibration: Calibration | None = None
        self.paper = ChoiceBox(theme, self.tr("Paper in the tray"))
        letter, a4 = Choice(PAPER_MM["letter"], self.tr("Letter")), Choice(PAPER_MM["a4"], self.tr("A4"))
        others = [Choice(PAPER_MM["legal"], self.tr("Legal")), Choice(PAPER_MM["a5"], self.tr("A5"))]
        own = [Choice(size, name) for name, size in to_align.papers]
        self.paper.set_choices([*((letter, a4) if to_align.unit == "in" else (a4, letter)), *others, *own])
        self.backs = ChoiceBox(theme, self.tr("Backs"))
        self.backs.set_choices(
            [
                Choice("long-edge", self.tr("Backs: by the printer, on the long edge")),
                Choice("short-edge", self.tr("Backs: by the printer, on the short edge")),
                Choice("by-hand", self.tr("Backs: by hand, after the fronts")),
                Choice(FRONTS, self.tr("Fronts only")),
            ]
        )
        self.units = Segments(theme, self.tr("Units"), [("in", self.tr("Inches")), ("mm", self.tr("Millimeters"))])
        self.units.set_value(to_align.unit)
        self.drawing = MeasureDrawing(theme)
        self.print_button = button(theme, self.tr("Print the test sheet…"), "normal", "print")
        self.print_button.clicked.connect(self._print)
        self.where = label(theme, muted=True)
        self.fields = {name: self._field(name) for name in FRONT + BACK}
        self.said = panel.pin_words()
        self.turn_button = button(theme, self.tr("Next: the back"))
        self.turn_button.clicked.connect(self._turn)
        panel.offer(self.tr("Cancel")).clicked.connect(panel.close_now)
        self.save_button = panel.default = panel.offer(self.tr("Save"), "primary")
        self.save_button.clicked.connect(self._save)
        self._behind = False
        self._lay_out()
        self.where.setText(self._where_words())
        for chosen in (self.paper.chosen, self.backs.chosen, self.units.chosen):
            chosen.connect(self._sheet_chosen)
        self._show_sheet()
        for field in self.fields.values():
            field.installEventFilter(self)

    @property
    def _duplex(self) -> Duplex | None:
        return None if self.backs.value == FRONTS else cast("Duplex", self.backs.value)

    @property
    def _sheet(self) -> tuple[float, float]:
        return cast("tuple[float, float]", self.paper.value)

    @property
    def _unit(self) -> Unit:
        return cast("Unit", self.units.value)

    def printed_on(self, printer: str, tray: str, duplex: Duplex | None) -> None:
        """The test sheet was printed there: save what is typed under that name."""
        if (self.printer, self._duplex) != ((printer, tray), duplex):
            self.printer = (printer, tray)
            self.backs.set_value(duplex or FRONTS)
            for field in self.fields.values():  # Measurements of another sheet do not apply to this one.
                field.clear()
            self._behind = False
        self.where.setText(self._where_words(printed=True))
        self._show_sheet()

    def _where_words(self, printed: bool = False) -> str:
        if self.printer is None:
            return self.tr("Print the test sheet on the printer that you want to line up.")
        printer, tray = self.printer
        place = self.tr("%1, tray %2").replace("%2", tray) if tray else "%1"
        said = self.tr("Printed on %1. Type what you measure.") if printed else self.tr("For %1.")
        if self._printers.find(printer, tray) != UNMEASURED:
            said += " " + self.tr("The earlier measurements stay in use until you save.")
        return said.replace("%1", place.replace("%1", printer))

    def _sheet_chosen(self, _value: object) -> None:
        self._show_sheet()

    def _show_sheet(self) -> None:
        """Show what is measured on this paper, in these units."""
        true = as_designed(self._sheet)
        self.drawing.sheet = self._sheet
        for name, field in self.fields.items():
            should = on_a_ruler(getattr(true, name), self._unit) if name in FRONT else "0 mm"
            field.setPlaceholderText(self.tr("about %1").replace("%1", should))
        self._behind = self._behind and self._duplex is not None
        self._front.setHidden(self._behind)
        self._back.setVisible(self._behind)
        self.turn_button.setText(self.tr("Back to the front") if self._behind else self.tr("Next: the back"))
        self.turn_button.setVisible(self._duplex is not None)
        self.drawing.show_asked((BACK if self._behind else FRONT)[0])
        self._check()

    def _turn(self) -> None:
        """Show what is measured on the other side of the sheet."""
        self._behind = not self._behind
        self._show_sheet()
        self.fields[(BACK if self._behind else FRONT)[0]].setFocus(Qt.FocusReason.TabFocusReason)

    def _print(self) -> None:
        from guide_app.ui.printing.output.print_job import ToPrint
        from guide_app.ui.printing.output.print_run import PrintRun
        from guide_app.ui.printing.output.printer_setup import paper_of

        if self.findChild(PrintRun) is not None:
            return  # A second click, before the dialog is there.
        templates = self._to_align.templates
        try:
            rendered = Renderer(templates, apart=True).render(alignment_sheet(self._sheet, self._duplex))
        except HandoutError as error:  # Too little memory.
            self._failed(translated_error(error))
            return
        handout = ToPrint(
            rendered=rendered,
            sheet=self._sheet,
            paper=paper_of(self._sheet),
            duplex=self._duplex or "long-edge",
            templates=templates,
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
        self.printed_on(sent.printer, sent.tray, sent.duplex if self._duplex else None)

    def _saved(self, _path: Path) -> None:
        self.said.setText(
            self.tr("The test sheet was saved as a file. To line up a printer, print the sheet on it from here.")
        )

    def _failed(self, reason: str) -> None:
        self.said.setText(reason)

    def _stopped(self, _sent: Sent) -> None:
        self.said.setText(
            self.tr("Only the front of the test sheet was printed. To measure both sides, print it again.")
        )

    def _change_duplex(self, duplex: Duplex) -> None:
        """The print dialog turns sheets about the other edge: lay out the test sheet for that."""
        self.backs.set_value(duplex)
        self._show_sheet()
        self.said.setText(self.tr("The sheet now matches the way your printer flips paper. Print it again."))

    def _check(self) -> None:
        """Read the typed measurements, and show what they mean."""
        self._calibration = None
        self.said.setText(self._told())
        self.save_button.setEnabled(self._calibration is not None and self.printer is not None)
        self.turn_button.setEnabled(not any(field.property("invalid") for field in self.fields.values()))

    def _told(self) -> str:
        """The meaning of the typed measurements, as text. The calibration is set once a whole side is measured: nothing
        is guessed.
        """
        asked = {name: self.fields[name] for name in (FRONT + BACK if self._duplex else FRONT)}
        read = {name: self._read(name, field) for name, field in asked.items()}
        typed = {name: value for name, value in read.items() if value is not None}
        if any(field.property("invalid") for field in asked.values()):
            return self.tr("Type each measurement like this: 1 1/16 in, or 27 mm.")
        if not typed:
            return ""
        back = any(name in typed for name in BACK)
        names = FRONT + BACK if back else FRONT
        missing = [str(number) for number, name in enumerate(names, start=1) if name not in typed]
        if missing:
            return self.tr("Still to measure: %1.").replace("%1", list_words(missing))
        try:
            found = calibrated(self._sheet, Measured(**typed), self._duplex if back else None)
        except HandoutError as error:
            return translated_error(error)
        self._calibration = found
        if self.printer is None:
            return self.tr("Print the test sheet from here once, so that the guide knows the printer.")
        summary = lined_up(found, self._unit)
        if back or self._duplex is None:
            return summary
        return summary + " " + self.tr("Without 5 to 8, backs print as before.")

    def _save(self) -> None:
        if self._calibration is None or self.printer is None:
            return
        if self._printers.keep(*self.printer, self._calibration, self._white):
            self.panel.accept()
        else:
            self.said.setText(translated(unsaved()))

    def _read(self, name: str, field: QLineEdit) -> float | None:
        found = parse_length(field.text(), self._unit if name in FRONT else "mm")
        bad = found is None and bool(field.text().strip())
        if bool(field.property("invalid")) != bad:
            field.setProperty("invalid", bad)
            restyle(field)
        return found

    def _field(self, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setAccessibleName(self._caption_of(name))
        edit.setMaxLength(30)
        self._theme.set_role(edit, "body")
        edit.textChanged.connect(self._check)
        return edit

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            for name, field in self.fields.items():
                if field is watched:
                    self.drawing.show_asked(name)
        return super().eventFilter(watched, event)

    def _caption_of(self, name: str) -> str:
        return {
            "left": self.tr("1  Left edge to the upright line"),
            "top": self.tr("2  Top edge to the level line"),
            "across": self.tr("3  Left cross to right cross"),
            "down": self.tr("4  Top cross to bottom cross"),
            "back_x": self.tr("5  Top left, across"),
            "back_y": self.tr("6  Top left, down"),
            "back_right": self.tr("7  Top right, across"),
            "back_lower": self.tr("8  Bottom left, down"),
        }[name]

    def _lay_out(self) -> None:
        first = QWidget()
        row = FlowLayout(first, 12)
        for box in (self.paper, self.backs):
            row.addWidget(box)
        row.addWidget(self.print_button)
        self.units.setMinimumWidth(self._theme.scaled(UNITS))
        how_front = label(self._theme, self.tr("Front: use a ruler"), "title", level=2)
        how_back = label(self._theme, self.tr("Back: hold the sheet to the light, front toward you"), "title", level=2)
        scales = label(self._theme, self.tr("Where does a dashed line cross each scale, in mm?"))
        form = new_column(gap=8)
        measure = FlowLayout(spacing=16)
        measure.addWidget(how_front)
        measure.addWidget(self.units)
        self._front = self._side((measure,), FRONT)
        self._back = self._side((how_back, scales), BACK)
        form.addWidget(self._front)
        form.addWidget(self._back)
        form.addLayout(left(self.turn_button))
        form.addStretch(1)
        content = self.panel.content
        content.addWidget(self.where)
        content.addWidget(first)
        content.addWidget(FormAndSheet(self._theme, form, self.drawing), 1)

    def _side(self, above: tuple[QWidget | QLayout, ...], names: tuple[str, ...]) -> QWidget:
        """What is measured on one side of the sheet, below words that say how."""
        side, grid = QWidget(), QGridLayout()
        column = new_column(side, 8)
        for part in above:
            column.addLayout(part) if isinstance(part, QLayout) else column.addWidget(part)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, name in enumerate(names):
            cell = QWidget()
            inner = new_column(cell, 2)
            caption = label(self._theme, self.fields[name].accessibleName(), "small", muted=True)
            caption.setBuddy(self.fields[name])
            inner.addWidget(caption)
            inner.addWidget(self.fields[name])
            grid.addWidget(cell, place // 2, place % 2, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(grid)
        return side


def lined_up(calibration: Calibration, unit: Unit) -> str:
    """How the pages will be moved: ``Front: 1/32 in left, 1/64 in up.``"""
    translate = QCoreApplication.translate
    if calibration.neutral:
        return translate("AlignPrinterForm", "This printer prints in the right place. Nothing needs to change.")
    text = translate("AlignPrinterForm", "From now on, the guide corrects for this. %1")
    return text.replace("%1", sides_moved(calibration, unit))


def sides_moved(calibration: Calibration, unit: Unit) -> str:
    """The correction of each side that has one, as text."""
    translate = QCoreApplication.translate
    sides = [
        (translate("AlignPrinterForm", "Front: %1."), calibration.front),
        *((translate("AlignPrinterForm", "Back: %1."), fit) for fit in calibration.backs.values()),
    ]
    return " ".join(pattern.replace("%1", _moved(fit, unit)) for pattern, fit in sides if fit != TRUE)


def _moved(fit: SideFit, unit: Unit) -> str:
    """The correction of one side as text, as a ruler shows it, and in tenths of a percent."""
    translate = QCoreApplication.translate
    x, y = fit.sent(0, 0)
    parts: list[str] = []
    for value, less, more in (
        (x, translate("AlignPrinterForm", "%1 left"), translate("AlignPrinterForm", "%1 right")),
        (y, translate("AlignPrinterForm", "%1 up"), translate("AlignPrinterForm", "%1 down")),
    ):
        if length := on_a_ruler(abs(value), unit):
            parts.append((less if value < 0 else more).replace("%1", length))
    for scale, less, more in (
        (fit.scale_x, translate("AlignPrinterForm", "%1 % narrower"), translate("AlignPrinterForm", "%1 % wider")),
        (fit.scale_y, translate("AlignPrinterForm", "%1 % shorter"), translate("AlignPrinterForm", "%1 % taller")),
    ):
        percent = round((1 / scale - 1) * 100, 1)
        if percent:
            parts.append((less if percent < 0 else more).replace("%1", QLocale().toString(abs(percent), "f", 1)))
    return list_words(parts) if parts else translate("AlignPrinterForm", "too little to see")
