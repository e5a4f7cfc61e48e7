"""Card paper: found by maker and part number, including aliases, with actions for paper of one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import OWN, CardStock
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.inputs.boxes import ListedLine
from guide_app.ui.kit.inputs.fields import Field
from guide_app.ui.kit.overlays.choice_popup import Choice, ChoicePopup
from guide_app.ui.kit.overlays.menus import MenuButton
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.printing.form.choices import Entry, HandoutChoices, letters_of
from guide_app.ui.printing.form.suggestions import Suggestions

FRAME, CHEVRON = 36, 24
"""Width of a box apart from its text, in px; the second value scales with the text."""


class PaperField(Field):
    """The value is a stock. ``align_asked`` asks to align the printer, ``measures_asked`` to type measures,
    ``import_asked`` to read a file and ``forget_asked`` to remove a stock (its id); ``forgetting_asked`` asks to choose
    several of one's own to remove.
    """

    align_asked = Signal()
    measures_asked = Signal()
    import_asked = Signal()
    forget_asked = Signal(str)
    forgetting_asked = Signal()
    wide = True

    def __init__(self, theme: Theme, choices: HandoutChoices, title: str, folded: bool) -> None:
        super().__init__(title)
        self._theme = theme
        self._choices, self._folded = choices, folded
        self.edit = ListedLine(theme)
        self.edit.setAccessibleName(title)
        self.edit.setAccessibleDescription(self.tr("The key Down opens the list"))
        self.edit.setToolTip(self.tr("Type the number on the pack of paper, such as 8371"))
        self.edit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.edit.editingFinished.connect(self._typed)
        self.edit.installEventFilter(self)
        self._stock = next(iter(self._offered()))
        self.found = Suggestions(self.edit, theme)
        self.found.chosen.connect(self._take)
        self.edit.textEdited.connect(self._look_up)
        self.edit.list_asked.connect(self._open_list)
        self.own = MenuButton(theme, self._ways)
        self.own.setText(self.tr("Other"))
        theme.set_role(self.own, "strong")
        self.own.setAccessibleName(self.tr("Other card paper"))
        self.own.chosen.connect(self._go_way)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._grid.addWidget(self.edit, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._beside: bool | None = None
        self._place()
        self.box.addLayout(self._grid)
        self.refresh()

    @property
    def value(self) -> CardStock:
        return self._stock

    def set_value(self, value: Any) -> None:
        """Choose a stock, given itself or its id."""
        self._stock = value if isinstance(value, CardStock) else self._choices.stocks.find(value)
        self._write()

    def refresh(self) -> None:
        """Reload the list after one's own stocks have changed."""
        if self._stock.id not in {stock.id for stock in self._offered()}:
            self._stock = self._offered()[0]
        self._write()

    def larger(self) -> CardStock | None:
        """The next larger card on the same size of paper; None where there is none."""
        area = self._stock.width * self._stock.height
        larger = [
            stock
            for stock in self._offered()
            if (stock.paper, stock.sheet, stock.fold) == (self._stock.paper, self._stock.sheet, self._stock.fold)
            and stock.width >= self._stock.width
            and stock.height >= self._stock.height
            and stock.width * stock.height > area
        ]
        return min(larger, key=lambda stock: stock.width * stock.height, default=None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        untouched = self.edit.text() in (translated(self._stock.title), self._stock.name)
        self._place()
        if untouched:
            self.edit.setText(self._words)
            self.edit.setCursorPosition(0)

    def _place(self) -> None:
        """Put the button beside the box where the texts of both fit, else below it."""
        beside = self.width() >= self._needed() + self.own.sizeHint().width()
        if beside != self._beside:
            self._beside = beside
            self._grid.removeWidget(self.own)
            at = (0, 1) if beside else (1, 0)
            self._grid.addWidget(self.own, *at, Qt.AlignmentFlag.AlignLeft)

    @property
    def _words(self) -> str:
        """The text of the box: the full title, or where that does not fit the part number."""
        return translated(self._stock.title) if self.width() >= self._needed() else self._stock.name

    def _needed(self) -> int:
        """The width of the box at which the full title fits."""
        words = self.edit.fontMetrics().horizontalAdvance(translated(self._stock.title))
        return words + FRAME + self._theme.scaled(CHEVRON)

    def editor(self) -> QWidget:
        return self.edit

    def _offered(self) -> list[CardStock]:
        return [stock for stock in self._choices.stocks if bool(stock.fold) == self._folded or not self._folded]

    def _look_up(self, text: str) -> None:
        """Show the stocks that a typed number or name may mean, including aliases."""
        wanted = letters_of(text)
        offered = {stock.id for stock in self._offered()}
        hits = [
            (number, stock)
            for number, stock in self._choices.stocks.numbers()
            if stock.id in offered and wanted in letters_of(f"{number} {translated(stock.title)}")
        ]
        hits.sort(key=lambda hit: wanted not in letters_of(hit[0]))
        if not wanted or not hits:
            self.found.hide()
            return
        self.found.show_entries(
            [
                Entry(
                    stock.id,
                    translated(stock.title) if number == stock.name else f"{number} = {translated(stock.title)}",
                )
                for number, stock in hits
            ]
        )

    def _open_list(self) -> None:
        self.found.hide()
        choices = [Choice(stock.id, translated(stock.title)) for stock in self._offered()]
        popup = ChoicePopup(self._theme, self.edit, self.window(), choices, [self._stock.id])
        popup.chosen.connect(self._take)
        popup.open()

    def _typed(self) -> None:
        """Choose a typed number, also an alias that the list shows under another name; an unknown text is reset."""
        text = self.edit.text()
        try:
            found = self._choices.stocks.find(text.partition("=")[0].partition("·")[0].strip())
        except HandoutError:
            found = None
        if found is not None and found in self._offered():
            self._take(found.id)
        self._write()

    def _take(self, stock_id: str) -> None:
        changed = stock_id != self._stock.id
        self._stock = self._choices.stocks.find(stock_id)
        self._write()
        if changed:
            self.changed.emit()

    def _write(self) -> None:
        self._place()
        self.edit.setText(self._words)
        # Move the cursor to the start, so that the start is visible. While the box has focus, also select the text:
        # typing then replaces the title.
        self.edit.cursorBackward(self.edit.hasFocus(), len(self._words))

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Select all after a click, so that typing replaces the whole title: half of it would find nothing."""
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and not self.edit.hasSelectedText() and self.edit.text() == self._words:
            QTimer.singleShot(0, self.edit, self.edit.selectAll)
        return super().eventFilter(watched, event)

    def _ways(self) -> list[Choice]:
        """Further actions for paper, each with its function."""
        ways = [
            Choice(self.measures_asked.emit, self.tr("Type the measures…")),
            Choice(self.import_asked.emit, self.tr("Read a gLabels template…")),
            Choice(self.align_asked.emit, self.tr("Line up the printer…")),
        ]
        if self._stock.id.startswith(OWN):
            ways.append(Choice(self._forget, self.tr("Forget “%1”").replace("%1", self._stock.name)))
        if len(self._choices.own_sheets) > 1:
            ways.append(Choice(self.forgetting_asked.emit, self.tr("Forget several…")))
        return ways

    def _go_way(self, way: Callable[[], None]) -> None:
        way()

    def _forget(self) -> None:
        self.forget_asked.emit(self._stock.id)
