"""On which display the screen in front is, and whether it is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from guide_app.teach.slides import Slide
from guide_app.ui.kit.theme import Theme
from guide_app.ui.teach.front_screen import FrontScreen
from guide_app.ui.teach.slide_keys import SlideKeys
from guide_app.ui.teach.slide_pictures import SlidePictures


class FrontDisplay(QObject):
    """``window`` is the presenter's. ``displays_changed`` follows a display that came or went."""

    hide_now = Signal()
    resized = Signal()
    displays_changed = Signal()

    def __init__(
        self, theme: Theme, window: QWidget, pictures: SlidePictures, keys: SlideKeys, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._window, self._pictures, self._keys = theme, window, pictures, keys
        self._screen: FrontScreen | None = None
        self._lost = False
        """Whether it was open when its display went away."""
        self.beside = False
        """Whether the slide may go to a display of its own."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self.displays_changed)
        application.screenAdded.connect(self.displays_changed)

    @property
    def shown(self) -> bool:
        """Whether the screen in front is open."""
        return self._screen is not None

    @property
    def alone(self) -> bool:
        """Whether it is open over the presenter's window, on the same display."""
        return self._screen is not None and self.other is None

    @property
    def other(self) -> QScreen | None:
        """The display of its own that it has, or would have."""
        own = self._window.screen()
        return next((screen for screen in QGuiApplication.screens() if screen is not own and self.beside), None)

    @property
    def picture_size(self) -> QSize | None:
        """The size of its picture; None while it is closed."""
        return None if self._screen is None else self._screen.slide.picture_size

    def open(self) -> None:
        """Open it on the other display, or over the window where there is none."""
        if self._screen is None:
            screen = self._screen = FrontScreen(self._theme, self._pictures, self._keys)
            screen.hide_now.connect(self.hide_now)
            screen.ended.connect(self._ended)
            screen.slide.resized.connect(self.resized)
        self._lost = False
        self._screen.show_on(self.other or self._window.screen(), alone=self.other is None)

    def follow(self) -> None:
        """After a display came or went: go to the other one. Without one it closes until there is one again, rather
        than cover the notes.
        """
        wanted = self.shown or self._lost
        self.close()
        if wanted and self.other is not None:
            self.open()
        else:
            self._lost = wanted

    def close(self) -> None:
        """Close it at once."""
        screen, self._screen = self._screen, None
        self._lost = False
        if screen is not None:
            screen.hide()
            screen.deleteLater()

    def show_slide(self, page: int, slide: Slide, *, blank: bool) -> None:
        """Show a slide, or nothing where ``blank``; painted before this returns."""
        if self._screen is not None:
            self._screen.show_slide(page, slide, blank=blank)
            self._screen.slide.repaint()

    def show_progress(self, part: str, clock: str) -> None:
        """Show the part and the time in the bar of the only display."""
        if self._screen is not None:
            self._screen.bar.show_progress(part, clock)

    def show_count(self, presses: int) -> None:
        """Light this many of the three lights of *Hide now*."""
        if self._screen is not None:
            self._screen.bar.hide_button.show_count(presses)

    def _ended(self) -> None:
        self._screen = None
