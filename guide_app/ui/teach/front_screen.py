"""The screen in front: one slide, full screen on the second display, or over the window on the only one.

It shows nothing but the slide. On the only display a bar of controls comes with a key or the pointer, and goes after
three seconds.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from guide_app.teach.slides import Slide
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.safety.hide_button import HideButton
from guide_app.ui.teach.slide_keys import SlideKeys
from guide_app.ui.teach.slide_pictures import SlidePictures
from guide_app.ui.teach.slide_view import SlideView

BAR_SECONDS = 3
BAR_HEIGHT = 60
"""Height of the bar, px at 100 % text."""


class FrontScreen(QWidget):
    """``keys`` carries what was asked by a key or a button; ``hide_now`` follows *Hide now*."""

    hide_now = Signal()
    ended = Signal()
    """The system closed the window."""

    def __init__(self, theme: Theme, pictures: SlidePictures, keys: SlideKeys) -> None:
        super().__init__()
        self.setObjectName("FrontScreen")
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._keys = keys
        self.slide = SlideView(theme, pictures)
        column = new_column(self)
        column.addWidget(self.slide)
        self._alone = False
        self.bar = _Bar(theme, keys, self)
        self.bar.hide_button.clicked.connect(self.hide_now)
        self.bar.hide()
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(1000 * BAR_SECONDS)
        self._leaving.timeout.connect(self._put_bar_away)
        self.setMouseTracking(True)
        self.slide.setMouseTracking(True)
        self.slide.installEventFilter(self)
        for part in self.bar.buttons:  # A focused button would move the focus by the arrow keys.
            part.installEventFilter(self)
        theme.changed.connect(self._place_bar)

    def show_on(self, screen: QScreen, *, alone: bool) -> None:
        """Fill a display; ``alone`` where the presenter has no other one."""
        self._alone = alone
        self.setGeometry(screen.geometry())
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not alone)
        self.showFullScreen()
        if alone:
            self.activateWindow()
            self.show_bar()
        else:
            self.bar.hide()
            self.setCursor(Qt.CursorShape.BlankCursor)

    def show_slide(self, page: int, slide: Slide, *, blank: bool) -> None:
        """Show a slide, or nothing where ``blank``."""
        self.slide.show_page(page, slide, blank=blank)

    def show_bar(self) -> None:
        """Show the bar for three seconds, on the only display."""
        if self._alone:
            self.unsetCursor()
            self._place_bar()
            self.bar.show()
            self.bar.raise_()
            self._leaving.start()

    def _put_bar_away(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self.bar.isAncestorOf(focused) and self.bar.underMouse():
            self._leaving.start()
            return
        self.bar.hide()
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_bar(self) -> None:
        height = max(self.bar.sizeHint().height(), BAR_HEIGHT)
        self.bar.setGeometry(0, self.height() - height, self.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self.show_bar()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is not self.slide:
            self.show_bar()
            return self._keys.take(event, on_button=True)
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.show_bar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.show_bar()
        if not self._keys.take(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.ended.emit()


class _Bar(QWidget):
    """The controls on the only display."""

    def __init__(self, theme: Theme, keys: SlideKeys, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("Bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = new_row(self, 12, (20, 8, 20, 8))
        self.end = button(theme, self.tr("End"), "quiet", "close")
        self.back = button(theme, self.tr("Back"), "normal", "chevron-left")
        self.next = button(theme, self.tr("Next"), "primary", "arrow-right")
        self.blank = button(theme, self.tr("Blank screen"))
        self.where = label(theme, " ", "note", muted=True)
        self.where.setWordWrap(False)
        self.clock = label(theme, " ", "subheading", level=0)
        self.clock.setWordWrap(False)
        self.hide_button = HideButton(theme, self.tr("Hide now"))
        for part, asked in ((self.end, "end"), (self.back, "back"), (self.next, "next"), (self.blank, "blank")):
            part.setProperty("asks", asked)
            part.clicked.connect(keys.ask_of_sender)
            row.addWidget(part)
        self.buttons = (self.end, self.back, self.next, self.blank, self.hide_button)
        row.addWidget(self.where)
        row.addStretch(1)
        row.addWidget(self.clock)
        row.addWidget(self.hide_button)

    def show_progress(self, part: str, clock: str) -> None:
        """Show where the workshop is and the time used."""
        self.where.setText(part)
        self.clock.setText(clock)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, BAR_HEIGHT))
