"""The page as it will be printed, and the way to the others: back and front, sheet by sheet, larger and smaller."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from guide_app.handouts.document import Page
from guide_app.ui.kit.focus import focused_within
from guide_app.ui.kit.inputs.fields import TARGET
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.preview.page_view import ZOOMS, PageView

PATIENCE_MS = 500
"""So long the making of pages takes before anything is said of it."""


class PreviewPane(QFrame):
    """``page_chosen`` carries a page counted from 0; ``guides_changed`` asks to draw the edges of cards or to leave
    them; ``cancelled`` stops a long piece of work.
    """

    page_chosen = Signal(int)
    guides_changed = Signal(bool)
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Mat")
        self._theme = theme
        self._page = 0
        self._pages: tuple[Page, ...] = ()
        self._first_card: QRectF | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self.view = PageView(theme)
        self.view.turned.connect(self._turn)
        self.view.zoomed.connect(self._write_zoom)
        self.front = self._side(self.tr("Front"), "first")
        self.back = self._side(self.tr("Back"), "last")
        self._caption = label(theme, "", "small", muted=True)
        self._caption.setWordWrap(False)
        self._before = self._quiet("chevron-left", self.tr("Page before"), self._go_before)
        self._after = self._quiet("chevron-right", self.tr("Page after"), self._go_after)
        self.smaller = self._quiet("zoom-out", self.tr("Smaller"), self._zoom_out)
        self.larger = self._quiet("zoom-in", self.tr("Larger"), self._zoom_in)
        self.fit = button(theme, self.tr("Fit"))
        self.fit.setAccessibleName(self.tr("Fit the page to the window"))
        self.fit.setObjectName("Zoom")
        self.fit.clicked.connect(self._fit)
        theme.changed.connect(self._keep_width)
        self.one = button(theme, self.tr("One card"))
        self.one.setToolTip(self.tr("Look at one card, as large as there is room for"))
        self.one.clicked.connect(self._look_at_one)
        self.guides = button(theme, self.tr("Card edges"), "quiet")
        self.guides.setToolTip(self.tr("Shows where the cards are cut. The lines are not printed."))
        self.guides.setCheckable(True)
        self.guides.setChecked(True)
        self.guides.toggled.connect(self.guides_changed)
        self._lay_out()
        self.show_working(None)
        self._write_zoom()
        self._keep_width()

    def show_page(self, image: QImage, part: QRectF, page: int, pages: tuple[Page, ...]) -> None:
        """Show the picture of a part of a page of so many."""
        self._page, self._pages = page, pages
        self.view.show_image(image, part)
        sheets = len({each.sheet for each in pages})
        two_sided = any(each.side == "back" for each in pages)
        self._caption.setText(self._words(page, pages, sheets, two_sided))
        self.view.set_name(self._full_words(page, pages))
        for each, side in ((self.front, "front"), (self.back, "back")):
            each.setVisible(two_sided)
            each.setChecked(two_sided and pages[page].side == side)
        self._caption.setVisible(not two_sided or sheets > 1)
        several = len(pages) > 1 and (sheets > 1 or not two_sided)
        self._before.setVisible(several)
        self._after.setVisible(several)
        self._before.setEnabled(self._step(-1) is not None)
        self._after.setEnabled(self._step(1) is not None)

    def show_nothing(self) -> None:
        """Show a white page: of what is chosen, none can be made, and the one before would pass for it."""
        self.show_working(None)
        self.set_cards(None)
        self.view.set_guides((), ())
        self.show_page(QImage(), QRectF(0, 0, 1, 1), 0, ())

    def show_working(self, done: float | None) -> None:
        """Say how far a long piece of work is, from 0 to 1; below 0 it cannot tell; None: there is none."""
        if done is None:
            if focused_within(self._work) is not None:
                # Who waited at Stop is brought to the page; Qt would go on to the button of its front.
                self.view.viewport().setFocus(Qt.FocusReason.OtherFocusReason)
            self._patience.stop()
            self._work.hide()
            return
        self._bar.setRange(0, 0 if done < 0 else 100)
        self._bar.setValue(round(max(done, 0) * 100))
        self._done.setText("" if done < 0 else _percent(done))
        if self._work.isHidden() and not self._patience.isActive():
            self._patience.start()

    def set_cards(self, first: QRectF | None) -> None:
        """Where the first card lies, in mm of the page (null: not known yet); None where there are none."""
        self._first_card = first
        self.guides.setVisible(first is not None)
        self.one.setVisible(first is not None)

    def start(self) -> None:
        """Go back to how it was at the start."""
        self.view.show_image(QImage(), QRectF(0, 0, 1, 1))
        self.view.set_zoom(None)
        self.guides.setChecked(True)
        self.show_working(None)

    def _words(self, page: int, pages: tuple[Page, ...], sheets: int, two_sided: bool) -> str:
        if not pages:
            return self.tr("Nothing to print yet")
        if two_sided:
            text, number, count = self.tr("Sheet %1 of %2"), pages[page].sheet, sheets
        else:
            text, number, count = self.tr("Page %1 of %2"), page + 1, len(pages)
        return text.replace("%1", str(number)).replace("%2", str(count))

    def _full_words(self, page: int, pages: tuple[Page, ...]) -> str:
        if not pages:
            return self.tr("Nothing to print yet")
        side = self.tr("front") if pages[page].side == "front" else self.tr("back")
        text = self.tr("Preview: page %1 of %2, %3")
        return text.replace("%1", str(page + 1)).replace("%2", str(len(pages))).replace("%3", side)

    def _step(self, step: int) -> int | None:
        """The page before or after; of a two-sided handout, the same side of another sheet."""
        if not self._pages:
            return None
        here = self._pages[self._page]
        if not any(each.side == "back" for each in self._pages):
            there = self._page + step
            return there if 0 <= there < len(self._pages) else None
        wanted = (here.sheet + step, here.side)
        return next((place for place, each in enumerate(self._pages) if (each.sheet, each.side) == wanted), None)

    def _turn(self, step: int) -> None:
        there = self._page + step
        if 0 <= there < len(self._pages):
            self.page_chosen.emit(there)

    def _go_before(self) -> None:
        self._go(self._step(-1))

    def _go_after(self) -> None:
        self._go(self._step(1))

    def _go(self, page: int | None) -> None:
        if page is not None:
            self.page_chosen.emit(page)

    def _side_chosen(self) -> None:
        if not self._pages:
            return
        wanted = (self._pages[self._page].sheet, "front" if self.sender() is self.front else "back")
        self._go(next((place for place, each in enumerate(self._pages) if (each.sheet, each.side) == wanted), None))

    def _look_at_one(self) -> None:
        if self._first_card is not None and not self._first_card.isNull():
            self.view.look_at(self._first_card)

    def _zoom_in(self) -> None:
        self.view.step_zoom(1)

    def _zoom_out(self) -> None:
        self.view.step_zoom(-1)

    def _fit(self) -> None:
        self.view.set_zoom(None)

    def _write_zoom(self) -> None:
        zoom = self.view.zoom
        self.fit.setText(self.tr("Fit") if zoom is None else _percent(zoom))
        self.smaller.setEnabled(zoom is not None)

    def _keep_width(self) -> None:
        """As wide as its widest words: the next size is one more press in the same place, not one on other words."""
        self.fit.ensurePolished()
        shown, widths = self.fit.text(), [0]
        for words in (self.tr("Fit"), *map(_percent, ZOOMS)):
            self.fit.setText(words)
            widths.append(self.fit.sizeHint().width())
        self.fit.setText(shown)
        self.fit.setMinimumWidth(max(widths))

    def _side(self, words: str, place: str) -> QPushButton:
        press = QPushButton(words)
        press.setProperty("kind", "segment")
        press.setProperty("place", place)
        press.setCheckable(True)
        press.setAutoExclusive(True)
        press.setAutoDefault(False)
        self._theme.set_role(press, "body")
        press.setMinimumWidth(self._theme.scaled(76))
        press.clicked.connect(self._side_chosen)
        return press

    def _quiet(self, icon: str, name: str, action: object) -> QWidget:
        press = button(self._theme, "", "normal", icon)
        press.setAccessibleName(name)
        press.setToolTip(name)
        press.setMinimumSize(TARGET, TARGET)
        press.setProperty("zoom", True)
        press.clicked.connect(action)
        return press

    def _lay_out(self) -> None:
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Making the pages"))
        words: QLabel = label(self._theme, self.tr("Making the pages…"), "small", muted=True)
        words.setWordWrap(False)
        self._done = label(self._theme, "", "small", muted=True)
        self._done.setWordWrap(False)
        self.cancel_button = button(self._theme, self.tr("Stop"))
        self.cancel_button.clicked.connect(self.cancelled)
        self._patience.timeout.connect(self._work.show)
        row.addWidget(words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._done)
        row.addWidget(self.cancel_button)
        tools = QWidget()
        flow = FlowLayout(tools, 8)
        pager = QWidget()
        pages = QHBoxLayout(pager)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.setSpacing(6)
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addWidget(self.front)
        sides.addWidget(self.back)
        pages.addLayout(sides)
        for part in (self._before, self._caption, self._after):
            pages.addWidget(part)
        zooms = QWidget()
        sizes = QHBoxLayout(zooms)
        sizes.setContentsMargins(0, 0, 0, 0)
        sizes.setSpacing(6)
        for part in (self.smaller, self.fit, self.larger, self.one, self.guides):
            sizes.addWidget(part)
        pager.setMinimumHeight(zooms.sizeHint().height())
        flow.addWidget(pager)
        flow.addWidget(zooms)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addWidget(self._work)
        column.addWidget(tools, 0, Qt.AlignmentFlag.AlignBottom)


def _percent(zoom: float) -> str:
    return f"{zoom * 100:.0f} %"
