"""The preview of the page. Above it is what stops printing, below it the progress of a long rendering, pager and
zoom.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QWidget

from guide_app.handouts.document import Page
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.layout.capped_scroll_area import CappedScrollArea
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.preview.page_view import PageView
from guide_app.ui.printing.preview.pager import Pager
from guide_app.ui.printing.preview.sizes import Sizes
from guide_app.ui.printing.preview.work_bar import WorkBar

SIDE = 8
"""Margins beside a note, px."""


class PreviewPane(QFrame):
    """``page_chosen`` carries a page counted from 0; ``cancelled`` asks to stop a long rendering."""

    page_chosen = Signal(int)
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Mat")
        self.view = PageView(theme)
        self.pager = Pager(theme)
        self.sizes = Sizes(theme, self.view)
        self.pager.page_chosen.connect(self.page_chosen)
        self.view.turned.connect(self.pager.turn)
        self._work = WorkBar(theme, self.tr("Preparing the pages…"), self.view.viewport())
        self._work.stop_asked.connect(self.cancelled)
        self.cancel_button = self._work.stop
        self.above = CappedScrollArea(SIDE, self)
        """Holds a note over the page."""
        self.above.hold(None)
        self._tools = tools = QWidget()
        row = new_row(tools, 8)
        row.addStretch(1)
        row.addWidget(self.pager)
        row.addWidget(self.sizes, 1000)
        row.addStretch(1)
        column = new_column(self, 8, (12, 10, 12, 12))
        column.addWidget(self.above)
        column.addWidget(self.view, 1)
        column.addWidget(self._work)
        column.addWidget(tools, 0, Qt.AlignmentFlag.AlignBottom)
        column.addStretch(0)

    def hold(self, note: QWidget | None, *, alone: bool = False) -> None:
        """Show a note above the page, or ``alone`` in its place; None: the page only."""
        self.above.hold(note, whole=alone)
        self.view.setHidden(alone)
        self._tools.setHidden(alone)

    def show_page(self, image: QImage, part: QRectF, page: int, pages: tuple[Page, ...]) -> None:
        """Show the image of a part of this page."""
        self.view.show_image(image, part)
        self.pager.show_page(page, pages)
        self.view.set_name(self.pager.words)

    def show_nothing(self) -> None:
        """Show a white page where the options cannot be rendered: the old page would be taken for theirs."""
        self.show_working(None)
        self.view.set_guides((), ())
        self.show_page(QImage(), QRectF(0, 0, 1, 1), 0, ())

    def show_working(self, done: float | None) -> None:
        """Show the progress of a long rendering, from 0 to 1; below 0 it is unknown; None: nothing is running."""
        self._work.show_working(done)

    def start(self) -> None:
        """Return to the initial state."""
        self.view.show_image(QImage(), QRectF(0, 0, 1, 1))
        self.sizes.start()
        self.show_working(None)
