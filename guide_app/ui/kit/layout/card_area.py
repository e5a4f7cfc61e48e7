"""The area in a card that scrolls: as high as its words at its width, with the bar and the fade over its edges."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from guide_app.ui.kit.edges import Fade, FloatingBar
from guide_app.ui.kit.theme import Theme, is_styled

FROM_WIDTH = 1
"""Least height of a body that is as high as its words need at its width: without one, Qt makes it at least as high as
it would be at its narrowest, which leaves a gap somewhere in it.
"""


class CardArea(QScrollArea):
    """Scrolls its ``body``. An area styles all that is put into it at once, and again each time that it is put into
    another part itself: before it has a style, it only has the body stand in it.
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
        """Scroll this from its top. Its height follows from its width, unless it has a least one of its own."""
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
        """Scroll nothing; what was scrolled goes elsewhere."""
        self.body = None
        self.takeWidget()

    def scroll_back_to(self, place: int) -> None:
        """Scroll as far as the bar once stood, with what was shown in the meantime laid out."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.verticalScrollBar().setValue(place)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish:
            self._show_body()
        return super().event(event)

    def _show_body(self) -> None:
        if self.body is not None and self.widget() is not self.body:  # It is styled anew with each look.
            self.setWidget(self.body)
            self.verticalScrollBar().setValue(0)
            self._fade.look()
