"""Tiles of the gallery: a kind of handout with a picture of its first page, and the card for one person."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from guide_app.handouts.registry import Kind
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.boxes import new_column, new_row, set_sides
from guide_app.ui.kit.parts import RowButton, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.gallery.sketches import draw_sketch, shape_of
from guide_app.ui.printing.gallery.thumbnails import ONE_CARD

WELL = (84, 84)
"""Width and height of the background of a page, px at 100 % text."""
PAGE = 72
"""The longer side of the page, px at 100 % text."""
CARD = (184, 106)
"""Width and height of the card's picture, px at 100 % text."""
ROUND = 9
"""Radius of the background's corners, px."""


class KindTile(RowButton):
    """The button of a kind of handout, with its text beside its picture. ``kind_id`` is the kind."""

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__()
        self.kind_id = kind.id
        title, text = translated(kind.title), translated(kind.brief or kind.summary)
        self.setObjectName("KindTile")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # Columns of one width.
        self._row = QHBoxLayout(self)
        set_sides(self._row, 2, 2, 10, 2)
        self._row.setSpacing(12)
        self.picture = Paper(theme, PAGE, WELL, kind.id)
        self._row.addWidget(self.picture)
        words = new_column(gap=0, margins=(0, 3, 0, 3))
        words.addStretch(1)
        for part in (label(theme, title, "title"), label(theme, text, "small", muted=True)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(part)
        words.addStretch(1)
        self._row.addLayout(words, 1)


class CardTile(QWidget):
    """The tile of the card for one person: a description, the button ``start``, and the card itself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Plate")
        # No QFrame: that gets margins for its border when it is styled again, so a page looks otherwise once used.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = new_row(self, 16, (20, 14, 20, 14))
        words = new_column(gap=6)
        words.addStretch(1)
        title = label(theme, self.tr("Give one card"), "subheading", level=0)
        text = label(theme, self.tr("One person, one card, one language."), "second")
        for part in (title, text):
            part.setProperty("ink", "on_accent_soft")
            words.addWidget(part)
        self.start = button(theme, self.tr("Start"), "primary", "card")
        self.start.setAccessibleDescription(self.tr("Give one card"))
        line = QHBoxLayout()
        line.addWidget(self.start)
        line.addStretch(1)
        words.addLayout(line)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.picture = Paper(theme, CARD[0], CARD, ONE_CARD)
        self.picture.setProperty("bare", True)
        row.addWidget(self.picture, 1)


class Paper(QWidget):
    """A page centered on a background, or without one: the sketch of this name until its picture is made."""

    def __init__(self, theme: Theme, side: int, ground: tuple[int, int], sketch: str) -> None:
        self._theme, self._side, self._ground, self._sketch = theme, side, ground, sketch
        self._image = QImage()
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.updateGeometry)

    @property
    def image(self) -> QImage:
        """The picture; null before it is made."""
        return self._image

    @property
    def pixels(self) -> int:
        """Length of the page's longer side in device pixels."""
        return round(self._theme.scaled(self._side) * self.devicePixelRatioF())

    def show_image(self, image: QImage) -> None:
        """Show the picture of a page."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(*map(self._theme.scaled, self._ground))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.property("bare") is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("well"))
            painter.drawRoundedRect(self.rect(), ROUND, ROUND)
            mirrored = self.isRightToLeft()  # The corners beside the text are not rounded.
            painter.drawRect(self.rect().adjusted(0 if mirrored else ROUND, 0, -ROUND if mirrored else 0, 0))
        size = self._page().boundedTo(self.size())
        box = QRect(QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), size)
        shade = self._theme.color("shadow")
        for spread in (3, 2, 1):
            shade.setAlphaF(0.05)
            painter.fillRect(box.adjusted(-spread, -spread + 1, spread, spread + 1), shade)
        painter.fillRect(box, self._theme.color("paper"))
        if self._image.isNull():
            draw_sketch(painter, box, self._sketch, self._theme)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self._image)
        painter.end()

    def _page(self) -> QSize:
        shape = shape_of(self._sketch) if self._image.isNull() else self._image.height() / self._image.width()
        side = self._theme.scaled(self._side)
        return QSize(side, round(side * shape)) if shape < 1 else QSize(round(side / shape), side)
