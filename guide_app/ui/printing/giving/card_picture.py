"""The preview of one card, at its printed size."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import front_slot
from guide_app.library.library import Library
from guide_app.ui.common.formatting import language_name
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.overlays.overlay import paint_shadow
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.giving.wish import CardWish, name_of

INCH = 25.4
AROUND = 26
"""Margin around the card for its shadow, px."""


class CardPicture(QWidget):
    """``request`` returns the page's size in device pixels and the part of it that is the card."""

    def __init__(self, theme: Theme, stock: CardStock) -> None:
        self._theme, self._stock = theme, stock
        self._image = QImage()
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def image(self) -> QImage:
        """The picture of the card; null before it is made."""
        return self._image

    def show_image(self, image: QImage, name: str) -> None:
        """Show the card, with ``name`` for screen readers; a null image leaves it white."""
        self._image = image
        self.setAccessibleName(name)
        self.update()

    def request(self) -> tuple[tuple[int, int], tuple[int, int, int, int]]:
        """Width and height of the sheet; left, top, width and height of the card on it."""
        scale = self.logicalDpiX() / INCH * self.devicePixelRatioF()
        width, height = self._stock.sheet_size
        left, top = front_slot(self._stock, 0)
        card = (left, top, self._stock.width, self._stock.height)
        part = (round(card[0] * scale), round(card[1] * scale), round(card[2] * scale), round(card[3] * scale))
        return (round(width * scale), round(height * scale)), part

    def sizeHint(self) -> QSize:
        return self._card() + QSize(2 * AROUND, 2 * AROUND)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self._card()
        if size.width() > self.width():  # Scale it down rather than cut it off.
            size = QSize(self.width(), size.height() * self.width() // size.width())
        box = QRect(QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), size)
        paint_shadow(painter, box, 4, self._theme)
        painter.fillRect(box, self._theme.color("paper"))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self._image)
        painter.setPen(self._theme.color("button_line"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()

    def _card(self) -> QSize:
        scale = self.logicalDpiX() / INCH
        return QSize(round(self._stock.width * scale), round(self._stock.height * scale))


class ShownCard(QFrame):
    """The card on a background, with a caption below that says whether it reveals its subject."""

    def __init__(self, theme: Theme, stock: CardStock, library: Library) -> None:
        super().__init__()
        self.setObjectName("Well")
        self._library = library
        self.picture = CardPicture(theme, stock)
        self._caption = label(theme, "", "note", muted=True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = new_column(self, margins=(12, 12, 12, 12))
        column.addStretch(1)
        column.addWidget(self.picture)
        column.addWidget(self._caption)
        column.addStretch(1)

    def show_wish(self, wish: CardWish) -> None:
        """Show the caption for this wish; the previous card stays until the new one is made."""
        self._caption.setText(
            self.tr("Actual size. Nothing on it says what it is for.")
            if wish.wording == "discreet"
            else self.tr("Actual size. Anyone who reads it can tell what it is for.")
        )

    def show_card(self, image: QImage, wish: CardWish) -> None:
        """Show the card, with its language and its services for screen readers."""
        names = [name_of(each, self._library, wish.language) for each in wish.services(self._library)]
        words = self.tr("The card, in %1: %2").replace("%1", language_name(wish.language))
        self.picture.show_image(image, words.replace("%2", " ".join(list_words(names).split("\n"))))
