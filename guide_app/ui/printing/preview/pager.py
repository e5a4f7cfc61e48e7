"""The choice of the page to show: front or back, and sheet by sheet."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.handouts.document import Page
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.inputs.fields import TARGET
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_shown


class Pager(QWidget):
    """``page_chosen`` carries a page counted from 0. ``words`` describe the current page for screen readers."""

    page_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._page = 0
        self._pages: tuple[Page, ...] = ()
        self.front = self._side(self.tr("Front"), "first")
        self.back = self._side(self.tr("Back"), "last")
        self._caption = label(theme, "", "small", muted=True)
        self._caption.setWordWrap(False)
        self._before = self._step_button("chevron-left", self.tr("Previous page"))
        self._after = self._step_button("chevron-right", self.tr("Next page"))
        row = new_row(self, 6)
        sides = new_row(gap=0)
        sides.addWidget(self.front)
        sides.addWidget(self.back)
        row.addLayout(sides)
        for part in (self._before, self._caption, self._after):
            row.addWidget(part)

    @property
    def words(self) -> str:
        """The description of the page for screen readers."""
        if not self._pages:
            return self.tr("Nothing to print yet")
        side = self.tr("front") if self._pages[self._page].side == "front" else self.tr("back")
        text = self.tr("Preview: page %1 of %2, %3")
        return text.replace("%1", str(self._page + 1)).replace("%2", str(len(self._pages))).replace("%3", side)

    def show_page(self, page: int, pages: tuple[Page, ...]) -> None:
        """Show this as the current page."""
        self._page, self._pages = page, pages
        sheets = len({each.sheet for each in pages})
        two_sided = self._two_sided
        self._caption.setText(self._place_words(sheets))
        for each, side in ((self.front, "front"), (self.back, "back")):
            set_shown(each, two_sided)
            with QSignalBlocker(each):
                each.setChecked(two_sided and pages[page].side == side)
        set_shown(self._caption, not two_sided or sheets > 1)
        several = len(pages) > 1 and (sheets > 1 or not two_sided)
        for press, step in ((self._before, -1), (self._after, 1)):
            set_shown(press, several)
            press.setEnabled(self._step(step) is not None)

    def turn(self, step: int) -> None:
        """Go to the previous (-1) or next page (1) in printing order, fronts and backs alternating."""
        there = self._page + step
        if 0 <= there < len(self._pages):
            self.page_chosen.emit(there)

    @property
    def _two_sided(self) -> bool:
        return any(each.side == "back" for each in self._pages)

    def _place_words(self, sheets: int) -> str:
        if not self._pages:
            return self.tr("Nothing to print yet")
        if self._two_sided:
            text, number, count = self.tr("Sheet %1 of %2"), self._pages[self._page].sheet, sheets
        else:
            text, number, count = self.tr("Page %1 of %2"), self._page + 1, len(self._pages)
        return text.replace("%1", str(number)).replace("%2", str(count))

    def _step(self, step: int) -> int | None:
        """The previous or next page; of a two-sided handout, the same side of another sheet."""
        if not self._pages:
            return None
        if not self._two_sided:
            there = self._page + step
            return there if 0 <= there < len(self._pages) else None
        here = self._pages[self._page]
        return self._place_of(here.sheet + step, here.side)

    def _place_of(self, sheet: int, side: str) -> int | None:
        wanted = (sheet, side)
        return next((place for place, each in enumerate(self._pages) if (each.sheet, each.side) == wanted), None)

    def _stepped(self) -> None:
        self._go(self._step(-1 if self.sender() is self._before else 1))

    def _side_chosen(self, checked: bool) -> None:
        if self._pages and checked:
            self._go(self._place_of(self._pages[self._page].sheet, "front" if self.sender() is self.front else "back"))

    def _go(self, page: int | None) -> None:
        if page is not None:
            self.page_chosen.emit(page)

    def _side(self, words: str, place: str) -> QPushButton:
        press = QPushButton(words)
        press.setProperty("kind", "segment")
        press.setProperty("place", place)
        press.setCheckable(True)
        press.setAutoExclusive(True)
        press.setAutoDefault(False)
        self._theme.set_role(press, "strong")
        press.toggled.connect(self._side_chosen)
        return press

    def _step_button(self, icon: str, name: str) -> QPushButton:
        press = button(self._theme, "", "normal", icon)
        press.setAccessibleName(name)
        press.setToolTip(name)
        press.setMinimumSize(TARGET, TARGET)
        press.setProperty("zoom", True)
        press.clicked.connect(self._stepped)
        return press
