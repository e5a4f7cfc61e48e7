"""Card paper: found by maker and part number, including aliases."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.inputs.boxes import ListedLine
from guide_app.ui.kit.inputs.fields import Field
from guide_app.ui.kit.overlays.choice_popup import Choice, ChoicePopup
from guide_app.ui.kit.theme import Theme, restyle
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.printing.form.choices import Entry, HandoutChoices, letters_of
from guide_app.ui.printing.form.suggestions import Suggestions

FRAME, CHEVRON = 36, 24
"""Width of a box apart from its text, in px; the second value scales with the text."""


class PaperField(Field):
    """The value is a stock. ``measures_asked`` asks to type the measurements of one that is not in the list."""

    measures_asked = Signal()
    wide = True

    def __init__(self, theme: Theme, choices: HandoutChoices, title: str) -> None:
        super().__init__(title)
        self._theme = theme
        self._choices = choices
        self._stock = next(iter(self._offered()))
        self._unknown = ""
        self.edit = ListedLine(theme)
        self.edit.setAccessibleName(title)
        self.edit.setAccessibleDescription(self.tr("Press Down to open the list"))
        self.edit.setToolTip(self.tr("Type the number on the paper package, such as 8371"))
        self.edit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.edit.editingFinished.connect(self.take_typed)
        self.edit.installEventFilter(self)
        self.found = Suggestions(self.edit, theme)
        self.found.chosen.connect(self._take)
        self.edit.textEdited.connect(self._look_up)
        self.edit.list_asked.connect(self._open_list)
        self.box.addWidget(self.edit)
        self.refresh()

    @property
    def value(self) -> CardStock:
        return self._stock

    @property
    def unknown(self) -> str:
        """What was typed and is no paper of the list; empty for a known one. ``value`` is then the paper before."""
        return self._unknown

    def show_unknown(self, name: str) -> None:
        """Keep the name of a paper that the list does not have, so that nothing takes its place unasked."""
        self._mark(name)
        self.edit.setText(name)

    def ways_on(self) -> list[tuple[str, Callable[[], None]]]:
        """What to do about an unknown paper: the text of a button, and its function."""
        found: list[tuple[str, Callable[[], None]]] = []
        offered = {stock.id: stock for stock in self._offered()}
        alike = (stock for stock in self._choices.stocks.near(self._unknown) if stock.id in offered)
        before = self._stock if self._stock.id in offered and not self._stock.cut_marks else None
        near = next(alike, before)
        if near is not None:
            words = self.tr("The package says: same as %1").replace("%1", f"{near.brand} {near.part}".strip())
            found.append((words, partial(self._take, near.id)))
        found.append((self.tr("Type its measures…"), self.measures_asked.emit))
        plain = next(
            (stock for stock in offered.values() if stock.cut_marks and stock.paper == self._stock.paper), None
        )
        if plain is not None:
            found.append((self.tr("Plain paper, with cut lines"), partial(self._take, plain.id)))
        found.append((self.tr("Choose from the list"), self._open_list))
        return found

    def set_value(self, value: Any) -> None:
        """Choose a stock, given itself or its id."""
        self._mark("")
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
        if untouched:
            self.edit.setText(self._words)
            self.edit.setCursorPosition(0)

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
        return list(self._choices.stocks)

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

    def take_typed(self) -> None:
        """Choose a typed number, also an alias that the list shows under another name. An unknown text stays: another
        paper in its place would be printed on cards that it does not fit.
        """
        text = self.edit.text().strip()
        if text in ("", self._unknown, self._words, translated(self._stock.title), self._stock.name):
            if not text:
                self._mark("")
                self._write()
                self.changed.emit()
            return
        try:
            found = self._choices.stocks.find(text.partition("=")[0].partition("·")[0].strip())
        except HandoutError:
            found = None
        if found is not None and found in self._offered():
            self._take(found.id)
        else:
            self._mark(text)
            self.changed.emit()

    def _take(self, stock_id: str) -> None:
        changed = stock_id != self._stock.id or self._unknown != ""
        self._mark("")
        self._stock = self._choices.stocks.find(stock_id)
        self._write()
        if changed:
            self.changed.emit()

    def _mark(self, unknown: str) -> None:
        """Set what is unknown, and mark the box."""
        self._unknown = unknown
        if bool(self.edit.property("invalid")) != bool(unknown):
            self.edit.setProperty("invalid", bool(unknown))
            restyle(self.edit)

    def _write(self) -> None:
        if self._unknown:
            return
        self.edit.setText(self._words)
        # Move the cursor to the start, so that the start is visible. While the box has focus, also select the text:
        # typing then replaces the title.
        self.edit.cursorBackward(self.edit.hasFocus(), len(self._words))

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Select all after a click, so that typing replaces the whole title: half of it would find nothing."""
        released = event.type() == QEvent.Type.MouseButtonRelease
        whole = self.edit.text() in (self._words, self._unknown)
        if released and not self.edit.hasSelectedText() and whole:
            QTimer.singleShot(0, self.edit, self.edit.selectAll)
        return super().eventFilter(watched, event)
