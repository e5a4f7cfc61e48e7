"""Shows one slide: a picture of its page, and its text for a screen reader. Blank shows nothing at all."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide_app.teach.slides import Said, Slide
from guide_app.ui.kit.accessibility import HEARD_AS
from guide_app.ui.kit.theme import Theme
from guide_app.ui.teach.slide_pictures import ASPECT, SlidePictures

BLANK = "#101418"
"""The color of a blank screen and of the bars beside a slide: dark, so that a projector shows hardly any light."""


def words_of(slide: Slide) -> str:
    """The text of a slide in the order of reading."""
    parts: list[Said] = [slide.kicker, slide.title, *slide.lines]
    texts = [_joined(said) for said in parts if said]
    texts += [f"{place + 1}. {_joined(choice)}" for place, choice in enumerate(slide.choices)]
    if slide.helped is not None and slide.badge:
        texts.append(f"{slide.helped + 1}. {_joined(slide.badge)}")
    texts += [_joined(slide.result)] if slide.result else []
    for number in slide.numbers:
        texts += [f"{_joined(number.role)} {number.number} {_joined(number.hours)} {_joined(number.note)}".strip()]
    texts += [_joined(said) for said in (slide.foot, slide.draft) if said]
    return "\n".join(texts)


def _joined(said: Said) -> str:
    return " · ".join(words.text for words in said)


class SlideView(QWidget):
    """``resized`` follows a change of the size of its picture."""

    resized = Signal()

    def __init__(self, theme: Theme, pictures: SlidePictures, *, edge: bool = False) -> None:
        self._page: int | None = None
        self._blank = False
        self._theme, self._pictures, self._edge = theme, pictures, edge
        super().__init__()
        self.setProperty(HEARD_AS, "StaticText")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)
        pictures.drawn.connect(self.update)

    @property
    def picture_size(self) -> QSize:
        """The size of the picture in device pixels: the largest of a slide's proportions."""
        return (
            QSize(*ASPECT).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio) * self.devicePixelRatio()
        ).boundedTo(QSize(3840, 2160))

    @property
    def ready(self) -> bool:
        """Whether the picture of its page is drawn."""
        return self._page is not None and self._pictures.picture(self._page, self.picture_size) is not None

    def show_page(self, page: int, slide: Slide, *, blank: bool = False) -> None:
        """Show a page of the deck, or nothing where ``blank``."""
        self._page, self._blank = page, blank
        self.setAccessibleName("" if blank else words_of(slide))
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._page = None
        self.setAccessibleName("")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self.picture_size / self.devicePixelRatio()
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        if not self._edge:
            painter.fillRect(self.rect(), BLANK)
        if self._page is None or self._blank:
            painter.fillRect(place, BLANK)
            return
        picture = self._pictures.picture(self._page, self.picture_size) or self._pictures.nearest(self._page)
        if picture is None:
            painter.fillRect(place, "#f6f7f9")
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, picture)
        if self._edge:
            painter.setPen(self._theme.color("line"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
