"""The page as it will be printed; below it, how far a long piece of work is, which page it is, and how large."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from guide_app.handouts.document import Page
from guide_app.ui.kit.focus import focused_within
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.preview.page_view import PageView
from guide_app.ui.printing.preview.pager import Pager
from guide_app.ui.printing.preview.sizes import Sizes, percent

PATIENCE_MS = 500
"""So long the making of pages takes before anything is said of it."""


class PreviewPane(QFrame):
    """``page_chosen`` carries a page counted from 0; ``cancelled`` stops a long piece of work."""

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
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._bar = QProgressBar()
        self._done = label(theme, "", "small", muted=True)
        self.cancel_button = button(theme, self.tr("Stop"))
        self.cancel_button.clicked.connect(self.cancelled)
        self._work = self._lay_out_work(theme)
        self._patience.timeout.connect(self._work.show)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.pager)
        row.addWidget(self.sizes, 1000)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addWidget(self._work)
        column.addWidget(tools, 0, Qt.AlignmentFlag.AlignBottom)
        self.show_working(None)

    def show_page(self, image: QImage, part: QRectF, page: int, pages: tuple[Page, ...]) -> None:
        """Show the picture of a part of a page of so many."""
        self.view.show_image(image, part)
        self.pager.show_page(page, pages)
        self.view.set_name(self.pager.words)

    def show_nothing(self) -> None:
        """Show a white page: of what is chosen, none can be made, and the one before would pass for it."""
        self.show_working(None)
        self.sizes.set_cards(None)
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
        self._done.setText("" if done < 0 else percent(done))
        if self._work.isHidden() and not self._patience.isActive():
            self._patience.start()

    def start(self) -> None:
        """Go back to how it was at the start."""
        self.view.show_image(QImage(), QRectF(0, 0, 1, 1))
        self.sizes.start()
        self.show_working(None)

    def _lay_out_work(self, theme: Theme) -> QWidget:
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Making the pages"))
        words = label(theme, self.tr("Making the pages…"), "small", muted=True)
        for part in (words, self._done):
            part.setWordWrap(False)
        row.addWidget(words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._done)
        row.addWidget(self.cancel_button)
        return work
