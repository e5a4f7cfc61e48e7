"""The picture of a page as it will be printed, with the way to the other pages."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from guide_app.handouts.document import Page
from guide_app.ui.theme import Theme
from guide_app.ui.widgets.parts import button
from guide_app.ui.widgets.text import label

SHADOW = 6


class PagePicture(QWidget):
    """One page, as large as the room lets it be."""

    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self._sheet = (215.9, 279.4)
        self.setMinimumSize(90, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_sheet(self, size: tuple[float, float]) -> None:
        """The paper's width and height, in millimetres."""
        self._sheet = size

    def page_rect(self) -> QRect:
        """Where the page is drawn."""
        room = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        ratio = self._sheet[0] / self._sheet[1]
        width = min(room.width(), round(room.height() * ratio))
        height = round(width / ratio)
        return QRect(
            room.left() + (room.width() - width) // 2, room.top() + (room.height() - height) // 2, width, height
        )

    def pixels(self) -> QSize:
        """The size of the picture to make, in pixels of the screen."""
        return self.page_rect().size() * self.devicePixelRatioF()

    def show_image(self, image: QImage) -> None:
        """Show this picture; a null one leaves the sheet white."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        page = self.page_rect()
        for spread in range(SHADOW, 0, -2):
            color = self._theme.color("text")
            color.setAlpha(10)
            painter.fillRect(page.adjusted(-spread + 2, -spread + 3, spread - 2, spread), color)
        painter.fillRect(page, Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page, self._image)
        painter.setPen(self._theme.color("control_line"))
        painter.drawRect(page.adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class PreviewPane(QWidget):
    """The picture and the pager. ``page_chosen`` carries a page counted from 0."""

    page_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.picture = PagePicture(theme)
        self._page, self._pages = 0, 0
        self._caption = label(theme, "", "small", muted=True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._before = button(theme, "", "quiet", "chevron-left")
        self._before.setAccessibleName(self.tr("Page before"))
        self._before.clicked.connect(self._go_before)
        self._after = button(theme, "", "quiet", "chevron-right")
        self._after.setAccessibleName(self.tr("Page after"))
        self._after.clicked.connect(self._go_after)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._before)
        row.addWidget(self._caption)
        row.addWidget(self._after)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture, 1)
        column.addLayout(row)
        self._caption.setWordWrap(False)

    def show_page(self, image: QImage, page: int, pages: tuple[Page, ...]) -> None:
        """Show the picture of a page of so many."""
        self._page, self._pages = page, len(pages)
        self.picture.show_image(image)
        if pages:
            side = self.tr("Front") if pages[page].side == "front" else self.tr("Back")
            text = self.tr("%1 · page %2 of %3").replace("%1", side)
            self._caption.setText(text.replace("%2", str(page + 1)).replace("%3", str(len(pages))))
        else:
            self._caption.setText(self.tr("Nothing to print yet"))
        self.picture.setAccessibleName(self._caption.text())
        self._before.setEnabled(page > 0)
        self._after.setEnabled(page + 1 < len(pages))

    def _go_before(self) -> None:
        self.page_chosen.emit(self._page - 1)

    def _go_after(self) -> None:
        self.page_chosen.emit(self._page + 1)
