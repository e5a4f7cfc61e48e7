"""The choices for wallet cards: languages, paper, words, place on the sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock import CardStock, StockList
from guide_app.handouts.wallet_card import WalletCardOptions
from guide_app.ui import words
from guide_app.ui.theme import Theme
from guide_app.ui.widgets.text import label


TWO_COLUMNS = 380
"""Width in px at 100 % text from which the choices stand in two columns."""
PLACES = ((0, 0, 1), (0, 1, 1), (1, 0, 2), (2, 0, 1), (2, 1, 1), (3, 0, 1), (3, 1, 1))
"""Row, column and columns spanned of each choice, in two columns."""


class CardForm(QWidget):
    """``changed`` is sent after each choice; ``options`` gives them with the services of the caller."""

    changed = Signal()

    def __init__(self, theme: Theme, stocks: StockList, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._theme, self._stocks = theme, stocks
        self._stock = next(iter(stocks))
        names = [(code, words.language_name(code)) for code in languages]
        self.front = self._combo(self.tr("Front language"), names)
        self.back = self._combo(self.tr("Back language"), [*names, (None, self.tr("None: print one side"))])
        if len(languages) > 1:
            self.back.setCurrentIndex(1)
        self.wording = self._combo(
            self.tr("Wording"),
            [("plain", self.tr("Plain")), ("discreet", self.tr("Discreet"))],
        )
        self.duplex = self._combo(
            self.tr("How the sheet is turned"),
            [
                ("long-edge", self.tr("On the long edge")),
                ("short-edge", self.tr("On the short edge")),
                ("by-hand", self.tr("By hand")),
            ],
        )
        self.wording.setToolTip(self.tr("Discreet cards tell a stranger nothing"))
        self.duplex.setToolTip(self.tr("By hand: print the fronts, turn the sheet, then print the backs"))
        self.paper = self._combo(self.tr("Card paper"), [(stock.id, stock.title) for stock in stocks])
        self._make_paper_searchable()
        self.start = self._spin(self.tr("Start at card"), 1, self._stock.per_sheet)
        self.sheets = self._spin(self.tr("Sheets"), 1, 50)
        self._lay_out()
        self._limit()

    def options(self, services: tuple[str, ...]) -> WalletCardOptions:
        """The choices made, as the handout takes them."""
        return WalletCardOptions(
            stock=self._stock,
            front=self.front.currentData(),
            back=self.back.currentData(),
            services=services,
            wording=self.wording.currentData(),
            start_at=self.start.value(),
            sheets=self.sheets.value(),
            duplex=self.duplex.currentData(),
        )

    @property
    def stock(self) -> CardStock:
        """The card paper chosen."""
        return self._stock

    def start_again(self, language: str) -> None:
        """Put every choice back to its start."""
        others = [place for place in range(self.back.count()) if self.back.itemData(place) not in (None, language)]
        self.front.setCurrentIndex(max(self.front.findData(language), 0))
        self.back.setCurrentIndex(others[0] if others else self.back.count() - 1)
        for box in (self.wording, self.duplex, self.paper):
            box.setCurrentIndex(0)
        self.start.setValue(1)
        self.sheets.setValue(1)

    def larger_card(self) -> None:
        """Choose the next larger card on the same paper size; stays when there is none."""
        area = self._stock.width * self._stock.height
        larger = [each for each in self._stocks if each.paper == self._stock.paper and each.width * each.height > area]
        if larger:
            chosen = min(larger, key=lambda each: each.width * each.height)
            self.paper.setCurrentIndex(self.paper.findData(chosen.id))

    def _paper_chosen(self) -> None:
        self._stock = self._stocks.find(self.paper.currentData())
        self._limit()
        self.changed.emit()

    def _paper_typed(self) -> None:
        """A part number typed by hand: also one that the list shows under another name."""
        try:
            found = self._stocks.find(self.paper.currentText().partition("·")[0].strip())
        except HandoutError:
            found = self._stock
        place = self.paper.findData(found.id)
        self.paper.setCurrentIndex(place)
        self.paper.setEditText(self.paper.itemText(place))
        if found.id != self._stock.id:
            self._paper_chosen()

    def _make_paper_searchable(self) -> None:
        self.paper.setEditable(True)
        self.paper.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter([stock.title for stock in self._stocks], self.paper)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.paper.setCompleter(completer)
        self.paper.currentIndexChanged.connect(self._paper_chosen)
        edit = self.paper.lineEdit()
        assert edit is not None
        edit.setCursorPosition(0)
        edit.editingFinished.connect(self._paper_typed)
        self.paper.setToolTip(self.tr("Type the number on the pack of paper, such as 8371"))

    def _limit(self) -> None:
        self.start.setMaximum(self._stock.per_sheet)
        self.start.setSuffix(" " + self.tr("of %1").replace("%1", str(self._stock.per_sheet)))
        count = self.sheets.value() * self._stock.per_sheet - (self.start.value() - 1)
        self.sheets.setSuffix(" " + self.tr("(%1 cards)").replace("%1", str(count)))

    def _counted(self) -> None:
        self._limit()
        self.changed.emit()

    def _combo(self, name: str, choices: list[tuple[str, str]] | list[tuple[str | None, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setProperty("caption", name)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for key, text in choices:
            box.addItem(text, key)
        self._theme.set_role(box, "body")
        if name != self.tr("Card paper"):
            box.currentIndexChanged.connect(self.changed)
        return box

    def _spin(self, name: str, lowest: int, highest: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(lowest, highest)
        box.lineEdit().setTextMargins(10, 0, 0, 0)
        box.setAccessibleName(name)
        box.setProperty("caption", name)
        self._theme.set_role(box, "body")
        box.valueChanged.connect(self._counted)
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """Two columns where both have room for their words, else one."""
        columns = 2 if self.width() >= self._theme.scaled(TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.takeAt(0) is not None:
            pass
        for number, (cell, place) in enumerate(zip(self._cells, PLACES, strict=True)):
            row, column, span = place if columns == 2 else (number, 0, 1)
            self._grid.addWidget(cell, row, column, 1, span)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
        self._grid.setHorizontalSpacing(16 if columns == 2 else 0)

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._columns = 0
        self._cells: list[QWidget] = []
        fields: list[QWidget] = [
            self.front, self.back, self.paper, self.wording, self.start, self.duplex, self.sheets,
        ]  # fmt: skip
        for field in fields:
            holder = QWidget()
            cell = QVBoxLayout(holder)
            cell.setContentsMargins(0, 0, 0, 0)
            cell.setSpacing(3)
            caption = label(self._theme, field.property("caption"), "small", muted=True)
            caption.setBuddy(field)
            cell.addWidget(caption)
            cell.addWidget(field)
            self._cells.append(holder)
        self._arrange()
