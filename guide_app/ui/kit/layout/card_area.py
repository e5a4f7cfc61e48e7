"""The scroll area in a card: as high as its text needs at its width, with scroll bar and fade over its edges."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from guide_app.ui.kit.edges import Fade, FloatingBar
from guide_app.ui.kit.theme import Theme, is_styled

FROM_WIDTH = 1
"""Minimum height of a body whose height follows from its width: without one, Qt uses the height at its minimum width,
which leaves a gap in the body.
"""


class CardArea(QScrollArea):
    """Scrolls its ``body``. An area styles a widget when that is added, and again whenever the area itself gets
    another parent: an unstyled area therefore only becomes the body's parent, and adds it when styled.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.body: QWidget | None = None
        self.setObjectName("CardArea")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fade = Fade(theme, self)
        FloatingBar(self)

    def hold(self, body: QWidget) -> None:
        """Scroll this body, from its top. Its height follows from its width, unless it has a minimum height."""
        if not body.minimumHeight():
            body.setMinimumHeight(FROM_WIDTH)
        before, self.body = self.body, body
        if is_styled(self):
            self._show_body()
            return
        body.setParent(self.viewport())
        if before is not None:
            before.deleteLater()

    def take(self) -> None:
        """Release the body; its new owner takes it over."""
        self.body = None
        self.takeWidget()

    def scroll_back_to(self, place: int) -> None:
        """Restore a scroll position, after pending layout requests have been processed."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.verticalScrollBar().setValue(place)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish:
            self._show_body()
        return super().event(event)

    def _show_body(self) -> None:
        if self.body is not None and self.widget() is not self.body:  # Adding it again would style it again.
            self.setWidget(self.body)
            self.verticalScrollBar().setValue(0)
            self._fade.look()
