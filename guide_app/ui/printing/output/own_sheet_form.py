"""Card paper of one's own: its measures, checked and drawn while they are typed."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import MAX_MM, TOLERANCE_MM, CardStock, Paper, own_stock
from guide_app.handouts.stock.lengths import Unit, parse_length, write_length
from guide_app.ui.common.messages import translated, translated_error
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.boxes import NumberBox
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.labels import SentenceLabel, label
from guide_app.ui.kit.theme import restyle
from guide_app.ui.printing.output.sheet_drawing import FormAndSheet, SheetDrawing

WIDTH = 760
PAPER_SIZE = ("sheet_width", "sheet_height")
SIZES = (*PAPER_SIZE, "width", "height")


class OwnSheetForm(QWidget):
    """``stock`` is the typed sheet, None while it is not valid; the panel is accepted only with a valid one."""

    def __init__(self, asker: QWidget, start: CardStock) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, self.tr("Card paper"), self, WIDTH)
        self._theme = theme = panel.theme
        self.stock: CardStock | None = None
        self._unit: Unit = "in" if start.paper in ("letter", "legal") else "mm"
        self.name = self._edit(self.tr("Name"), self.tr("My cards"))
        self.name.setMaxLength(60)
        self.paper = ChoiceBox(theme, self.tr("Paper"))
        papers: tuple[tuple[Paper, str], ...] = (
            ("letter", self.tr("Letter")),
            ("a4", self.tr("A4")),
            ("legal", self.tr("Legal")),
            ("a5", self.tr("A5")),
            ("other", self.tr("Another size")),
        )
        self.paper.set_choices([Choice(paper, title) for paper, title in papers])
        self.paper.set_value(start.paper)
        self.columns = self._count(self.tr("Cards across"), start.columns)
        self.rows = self._count(self.tr("Cards down"), start.rows)
        self.lengths = {
            "sheet_width": self._length(self.tr("Paper width"), start.sheet_size[0]),
            "sheet_height": self._length(self.tr("Paper height"), start.sheet_size[1]),
            "width": self._length(self.tr("Card width"), start.width),
            "height": self._length(self.tr("Card height"), start.height),
            "left": self._length(self.tr("Left edge of paper to first card"), start.left),
            "top": self._length(self.tr("Top edge of paper to first card"), start.top),
            "gap_x": self._length(self.tr("Gap between cards, across"), start.pitch_x - start.width),
            "gap_y": self._length(self.tr("Gap between cards, down"), start.pitch_y - start.height),
        }
        self.cut = QCheckBox()
        self.cut.setAccessibleName(self.tr("Plain paper: print cut marks"))
        self.cut.setChecked(start.cut_marks)
        self.said = panel.pin_words()
        self.said.setAccessibleName(self.tr("Problem"))
        self.drawing = SheetDrawing(theme)
        panel.offer(self.tr("Cancel")).clicked.connect(panel.close_now)
        self.save_button = panel.default = panel.offer(self.tr("Save"), "primary")
        self.save_button.clicked.connect(panel.accept)
        self.cells: dict[str, QWidget] = {}
        self._lay_out()
        self.paper.chosen.connect(self._check)
        for spin in (self.columns, self.rows):
            spin.valueChanged.connect(self._check)
        for edit in (self.name, *self.lengths.values()):
            edit.textChanged.connect(self._check)
        self.cut.toggled.connect(self._check)
        self._check()

    def ask(self) -> None:
        """Open the panel."""
        self.name.selectAll()
        self.panel.open(self.name)

    def _check(self) -> None:
        """Read what is typed; show what is wrong, or draw the sheet."""
        other = self.paper.value == "other"
        for name in PAPER_SIZE:
            self.cells[name].setVisible(other)
        try:
            self.stock = self._read()
        except _NotReadable as error:
            self.stock = None
            self.said.setText(str(error))
        except HandoutError as error:
            self.stock = None
            self.said.setText(translated_error(error))
        else:
            self.said.setText(self.tr("%1. It fits the paper.").replace("%1", translated(self.stock.title)))
        self.drawing.show_stock(self.stock)
        self.save_button.setEnabled(self.stock is not None)

    def _read(self) -> CardStock:
        other = self.paper.value == "other"
        measures: dict[str, float] = {}
        wrong: str | None = None
        for name, edit in self.lengths.items():
            found = parse_length(edit.text(), self._unit)
            told = self._wrong(name, found) if other or name not in PAPER_SIZE else None
            bad = told is not None
            if bool(edit.property("invalid")) != bad:
                edit.setProperty("invalid", bad)
                restyle(edit)
            if told is not None and wrong is None:
                wrong = told.replace("%1", edit.accessibleName())
            measures[name] = found if found is not None else 0.0
        if wrong is not None:
            raise _NotReadable(wrong)
        paper = cast("Paper", self.paper.value)
        sheet = (measures["sheet_width"], measures["sheet_height"]) if other else None
        return own_stock(
            CardStock(
                brand=" ".join(self.name.text().split()),
                part="",
                paper=paper,
                sheet=sheet,
                width=measures["width"],
                height=measures["height"],
                columns=self.columns.value(),
                rows=self.rows.value(),
                left=measures["left"],
                top=measures["top"],
                pitch_x=round(measures["width"] + measures["gap_x"], 4),
                pitch_y=round(measures["height"] + measures["gap_y"], 4),
                cut_marks=self.cut.isChecked(),
            )
        )

    def _wrong(self, name: str, length: float | None) -> str | None:
        """What is wrong with one length by itself; None where it is valid."""
        if length is None:
            return self.tr("“%1” is not a length yet. Type it like 3.5 in, 3 1/2 in or 89 mm.")
        if length > MAX_MM:
            return self.tr("“%1” is larger than any sheet of paper.")
        if name in SIZES and length <= 0:
            return self.tr("“%1” must be more than 0.")
        if length < -TOLERANCE_MM:
            return self.tr("“%1” cannot be less than 0.")
        return None

    def _edit(self, name: str, text: str) -> QLineEdit:
        edit = QLineEdit(text)
        edit.setAccessibleName(name)
        self._theme.set_role(edit, "body")
        return edit

    def _length(self, name: str, millimetres: float) -> QLineEdit:
        edit = self._edit(name, write_length(round(millimetres, 3), self._unit))
        edit.setMaxLength(40)
        return edit

    def _count(self, name: str, value: int) -> NumberBox:
        spin = NumberBox()
        spin.setRange(1, 50)
        spin.setValue(value)
        spin.setAccessibleName(name)
        return spin

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        fields = self.lengths
        places: list[tuple[QWidget, ...]] = [
            (self.name,),
            (self.paper,),
            (fields["sheet_width"], fields["sheet_height"]),
            (self.columns, self.rows),
            (fields["width"], fields["height"]),
            (fields["left"], fields["top"]),
            (fields["gap_x"], fields["gap_y"]),
        ]
        for row, pair in enumerate(places):
            for column, field in enumerate(pair):
                cell = QWidget()
                inner = new_column(cell, 2)
                about = field.about if isinstance(field, ChoiceBox) else field.accessibleName()
                caption = label(self._theme, about, "small", muted=True)
                caption.setBuddy(field)
                inner.addWidget(caption)
                inner.addWidget(field)
                for name, edit in self.lengths.items():
                    if edit is field:
                        self.cells[name] = cell
                grid.addWidget(cell, row, column, 1, 2 if len(pair) == 1 else 1, Qt.AlignmentFlag.AlignBottom)
        grid.addLayout(self._tick_row(), len(places), 0, 1, 2)
        grid.setRowStretch(len(places) + 1, 1)
        self.panel.content.addWidget(FormAndSheet(self._theme, grid, self.drawing), 1)

    def _tick_row(self) -> QHBoxLayout:
        """A check box with a wrapping label, as its own text cannot wrap."""
        row = QHBoxLayout()
        row.addWidget(self.cut, 0, Qt.AlignmentFlag.AlignTop)
        words = SentenceLabel(self._theme, self.cut.accessibleName(), self.cut)
        words.setContentsMargins(0, 4, 0, 4)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        return row


class _NotReadable(Exception):  # noqa: N818 - nothing failed: something is still to be typed
    """A typed text is no length; the message says which, in the interface language."""
