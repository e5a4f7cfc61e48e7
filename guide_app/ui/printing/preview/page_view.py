"""One page as it will be printed: fitted to the view or enlarged, with guides drawn over it that are not printed."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QSizePolicy

from guide_app.ui.kit.ring import has_ring
from guide_app.ui.kit.theme import Theme

SHADOW = 6
ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)
"""Zoom factors, relative to the printed size."""
INCH = 25.4
CLOSER = 2.0
"""Zoom factor of a click, unless the printed size is larger still."""
CLOSE = 0.9
"""Share of the view that an enlarged part of the page fills."""


class Slot(Struct, frozen=True):
    """One card of a sheet, numbered from 1, in millimetres of the shown page."""

    number: int
    x: float
    y: float
    width: float
    height: float
    radius: float
    used: bool
    """Whether a card is printed there."""


class PageView(QAbstractScrollArea):
    """``wanted`` asks for a new image: of another size, or of another part. ``turned`` asks for the previous (-1) or
    next page (1). A click enlarges the page at that place; the next one shows the whole page again.
    """

    wanted = Signal()
    turned = Signal(int)
    zoomed = Signal()

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._image = QImage()
        self._part = QRectF(0, 0, 1, 1)
        super().__init__()
        self._sheet = (215.9, 279.4)
        self._zoom: float | None = None
        self._pressed = False
        self._slots: tuple[Slot, ...] = ()
        self._landing: tuple[QRectF, ...] = ()
        self._loupe: tuple[QCursor, QCursor] | None = None
        """The cursor over a page that a click enlarges, and over one that it shrinks to fit."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A screen reader reads a picture with a description; a scroll area has none for it.
        picture = QLabel(self)
        self.setViewport(picture)
        picture.setFocusProxy(None)  # type: ignore[arg-type]  # None is allowed, but missing in the stubs
        picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        picture.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(90, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def zoom(self) -> float | None:
        """The zoom factor relative to the printed size; None fits the page to the view."""
        return self._zoom

    @property
    def image(self) -> QImage:
        """The image of the page, or of its visible part; null for none."""
        return self._image

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The cards whose edges are drawn."""
        return self._slots

    @property
    def landing(self) -> tuple[QRectF, ...]:
        """Where an aligned printer is told to print them."""
        return self._landing

    def set_name(self, words: str) -> None:
        """Set the description of the page for screen readers."""
        self.viewport().setAccessibleName(words)

    def set_sheet(self, sheet: tuple[float, float]) -> None:
        """Set the paper's width and height, in millimetres."""
        if (sheet[0] > sheet[1]) != (self._sheet[0] > self._sheet[1]):
            self._image = QImage()  # The old page would be distorted on a sheet of another shape.
        before = self.page_rect()
        self._sheet = sheet
        # A page of a PDF is measured in points: the same paper, a thousandth of a millimetre off.
        if self.page_rect() != before:
            self._set_bars()
            self.viewport().update()

    def set_zoom(self, zoom: float | None) -> None:
        """Set the zoom factor relative to the printed size; None fits the page to the view."""
        if zoom != self._zoom:
            self._zoom_to(zoom, self._middle())

    def _zoom_to(self, zoom: float | None, middle: tuple[float, float]) -> None:
        """Set the zoom, with this place of the page (as fractions of it) in the center of the view."""
        self._zoom = zoom
        self._dress()
        self._set_bars()
        page = self._page_size()
        room = self.viewport().size()
        self.horizontalScrollBar().setValue(round(middle[0] * page.width() + SHADOW - room.width() / 2))
        self.verticalScrollBar().setValue(round(middle[1] * page.height() + SHADOW - room.height() / 2))
        self.viewport().update()
        self.zoomed.emit()
        self.wanted.emit()

    def look_at(self, place: QRectF) -> None:
        """Enlarge a part of the page, given in millimetres, to fill the view."""
        room, pixels = self.maximumViewportSize(), self._pixels_per_mm()
        fits = min(room.width() / (place.width() * pixels), room.height() / (place.height() * pixels)) * CLOSE
        self._zoom_to(
            max(fits, self._fit()), (place.center().x() / self._sheet[0], place.center().y() / self._sheet[1])
        )

    def step_zoom(self, step: int) -> None:
        """Zoom in (1) or out (-1) by one step; the lowest step fits the page to the view."""
        present = self._zoom or self._fit()
        if step > 0:
            self.set_zoom(next((zoom for zoom in ZOOMS if zoom > present * 1.02), ZOOMS[-1]))
        else:
            smaller = [zoom for zoom in ZOOMS if zoom < present * 0.98 and zoom > self._fit()]
            self.set_zoom(smaller[-1] if smaller else None)

    def page_rect(self) -> QRect:
        """The rectangle of the page in the viewport, in pixels."""
        size = self._page_size()
        room = self.viewport().rect()
        left = -self.horizontalScrollBar().value()
        top = -self.verticalScrollBar().value()
        if size.width() + 2 * SHADOW <= room.width():
            left = (room.width() - size.width()) // 2
        else:
            left += SHADOW
        if size.height() + 2 * SHADOW <= room.height():
            top = (room.height() - size.height()) // 2
        else:
            top += SHADOW
        return QRect(QPoint(left, top), size)

    def request(self) -> tuple[QSize, QRect]:
        """The size of the page in device pixels, and the part of it to render."""
        ratio = self.devicePixelRatioF()
        page = self.page_rect()
        seen = page.intersected(self.viewport().rect()).translated(-page.topLeft())
        full = QSize(max(round(page.width() * ratio), 1), max(round(page.height() * ratio), 1))
        part = QRect(
            round(seen.left() * ratio), round(seen.top() * ratio), round(seen.width() * ratio),
            round(seen.height() * ratio),
        )  # fmt: skip
        return full, part.intersected(QRect(QPoint(0, 0), full))

    def show_image(self, image: QImage, part: QRectF) -> None:
        """Show an image of a part of the page (as fractions of it); a null one leaves the page white."""
        self._image, self._part = image, part
        self.viewport().repaint()  # Repaint at once: ``update`` would wait some milliseconds.

    @property
    def picture(self) -> int:
        """A key that identifies the image; 0 for none."""
        return self._image.cacheKey()

    def set_guides(self, slots: Sequence[Slot], landing: Sequence[QRectF]) -> None:
        """Draw the edges of cards, and (in millimetres) where an aligned printer is told to print them."""
        self._slots, self._landing = tuple(slots), tuple(landing)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        page = self.page_rect()
        # Nobody sees a shadow under the page, which is most of it.
        painter.setClipRegion(QRegion(self.viewport().rect()) - QRegion(page.adjusted(1, 1, -1, -1)))
        for spread in range(SHADOW, 0, -2):
            color = self._theme.color("text")
            color.setAlpha(10)
            painter.fillRect(page.adjusted(-spread + 2, -spread + 3, spread - 2, spread), color)
        painter.setClipping(False)
        painter.fillRect(page, Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            part = QRectF(
                page.left() + self._part.left() * page.width(), page.top() + self._part.top() * page.height(),
                self._part.width() * page.width(), self._part.height() * page.height(),
            )  # fmt: skip
            painter.drawImage(part, self._image)
        self._draw_guides(painter, page)
        painter.setPen(self._theme.color("control_line"))
        painter.drawRect(page.adjusted(0, 0, -1, -1))
        if has_ring(self.viewport()):
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_bars()
        self.wanted.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self.wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.step_zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.step_zoom(-1)
        elif key == Qt.Key.Key_0:
            self.set_zoom(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.button() == Qt.MouseButton.LeftButton and self._is_over_page(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, False  # A double click has a second release, and is one click.
        if not pressed or not self._is_over_page(event):
            return
        page, place = self.page_rect(), event.position().toPoint()
        if self._zoom is None:
            there = (place.x() - page.left()) / page.width(), (place.y() - page.top()) / page.height()
            self._zoom_to(max(self._fit() * CLOSER, 1.0), there)
        else:
            self.set_zoom(None)

    def _is_over_page(self, event: QMouseEvent) -> bool:
        return self.page_rect().contains(event.position().toPoint()) and not self._image.isNull()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_over_page(event) and self._loupe is not None:
            self.viewport().setCursor(self._loupe[0 if self._zoom is None else 1])
        else:
            self.viewport().unsetCursor()

    def _dress(self) -> None:
        """Show the effect of a click, by the cursor over the page and in the tool tip."""
        loupes = (
            self._theme.icon(name, "accent", 24).pixmap(self._theme.scaled(24)) for name in ("zoom-in", "zoom-out")
        )
        larger, smaller = (QCursor(pixmap) if not pixmap.isNull() else QCursor() for pixmap in loupes)
        self._loupe = larger, smaller
        whole = self._zoom is None
        self.viewport().setToolTip(self.tr("Click to zoom in") if whole else self.tr("Click to see the whole page"))
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.wanted.emit()
        return super().viewportEvent(event)

    def _fit(self) -> float:
        """The zoom at which the whole page fits the view."""
        room = self.maximumViewportSize()
        pixels = self._pixels_per_mm()
        width, height = max(room.width() - 2 * SHADOW, 1), max(room.height() - 2 * SHADOW, 1)
        return min(width / (self._sheet[0] * pixels), height / (self._sheet[1] * pixels))

    def _pixels_per_mm(self) -> float:
        return self.logicalDpiX() / INCH

    def _page_size(self) -> QSize:
        scale = (self._zoom or self._fit()) * self._pixels_per_mm()
        return QSize(max(round(self._sheet[0] * scale), 1), max(round(self._sheet[1] * scale), 1))

    def _middle(self) -> tuple[float, float]:
        """The place of the page in the center of the view, as fractions of the page."""
        page, room = self.page_rect(), self.viewport().rect()
        x = (room.width() / 2 - page.left()) / page.width()
        y = (room.height() / 2 - page.top()) / page.height()
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def _set_bars(self) -> None:
        size, room = self._page_size() + QSize(2 * SHADOW, 2 * SHADOW), self.viewport().size()
        fits = self._zoom is None
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(policy)
        self.setVerticalScrollBarPolicy(policy)
        for bar, length, shown in (
            (self.horizontalScrollBar(), size.width(), room.width()),
            (self.verticalScrollBar(), size.height(), room.height()),
        ):
            bar.setPageStep(shown)
            bar.setSingleStep(24)
            bar.setRange(0, 0 if fits else max(length - shown, 0))

    def _draw_guides(self, painter: QPainter, page: QRect) -> None:
        scale = page.width() / self._sheet[0]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for slot in self._slots:
            edge = _placed(QRectF(slot.x, slot.y, slot.width, slot.height), page, scale)
            radius = slot.radius * scale
            if not slot.used:
                # Used-up or left-over cards are hatched, not only colored.
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setOpacity(0.35)
                painter.setBrush(Qt.BrushStyle.BDiagPattern)
                painter.drawRoundedRect(edge, radius, radius)
                painter.setOpacity(1.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # The page is white in every theme, so the guides have the same grey in all.
            painter.setPen(QPen(Qt.GlobalColor.darkGray, 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(edge, radius, radius)
        painter.setPen(QPen(Qt.GlobalColor.blue, 1, Qt.PenStyle.DotLine))
        for area in self._landing:
            painter.drawRect(_placed(area, page, scale))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _placed(area: QRectF, page: QRect, scale: float) -> QRectF:
    return QRectF(
        page.left() + area.left() * scale, page.top() + area.top() * scale, area.width() * scale, area.height() * scale
    )
