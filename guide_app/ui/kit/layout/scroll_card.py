"""A card with scrolling content: head and foot are fixed, and the content fades out at the lower edge."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.edges import Corners
from guide_app.ui.kit.focus import do_layouts, scrolled_by_key
from guide_app.ui.kit.layout.card_area import CardArea
from guide_app.ui.kit.parts import Card
from guide_app.ui.kit.ring import has_ring
from guide_app.ui.kit.theme import Theme, restyle
from guide_app.ui.kit.while_whole import while_whole

EDGE = 1
"""Pixels inside the border."""
MEASURE = 720
"""Maximum width of a column of text, px at 100 % text: longer lines are hard to follow."""


class ScrollCard(Card):
    """``head`` and ``foot`` are fixed rows; ``area`` scrolls what is between them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = new_column(self, 0, (EDGE, EDGE, EDGE, EDGE))
        self._head, self._foot = QFrame(), QFrame()
        self._head.setObjectName("CardHead")
        self._foot.setObjectName("CardFoot")
        self.head, self.foot = QHBoxLayout(self._head), QHBoxLayout(self._foot)
        self.head.setContentsMargins(16, 8, 16, 8)
        self.foot.setContentsMargins(24, 10, 24, 10)
        for row in (self.head, self.foot):
            row.setSpacing(10)
        self.area = CardArea(theme)
        self.area.installEventFilter(self)
        column.addWidget(self._head)
        column.addWidget(self.area, 1)
        column.addWidget(self._foot)
        self._head.hide()
        self._foot.hide()
        Corners(theme, self)

    def show_focus(self) -> None:
        """Make the area a tab stop and show its focus ring on the card; a click gives it no focus."""
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("focused", False)

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DynamicPropertyChange and isinstance(watched, QWidget):
            ring = has_ring(watched)
            if self.property("focused") not in (None, ring):
                self.setProperty("focused", ring)
                restyle(self)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}  # They move what a page has lit.
        if arrow or not scrolled_by_key(self.area, event):  # From head and foot too, which do not scroll.
            super().keyPressEvent(event)

    def show_head(self, shown: bool = True, *, plain: bool = False) -> None:
        """Show or hide the head. A ``plain`` one has the background of the content."""
        self._head.setProperty("plain", plain)
        self._head.setVisible(shown)

    def show_foot(self, shown: bool = True) -> None:
        """Show or hide the foot."""
        self._foot.setVisible(shown)


class ListCard(Card):
    """A card filled by a list from edge to edge; ``column`` holds what belongs below the list."""

    def __init__(self, theme: Theme, shown: QWidget) -> None:
        super().__init__()
        self.column = new_column(self, 0, (EDGE, EDGE, EDGE, EDGE))
        self.column.addWidget(shown, 1)
        Corners(theme, self)


@contextmanager
def laid_out_once(card: QWidget, *within: QWidget) -> Iterator[None]:
    """Show and hide parts of a card, and of ``within``, with one layout pass at the end. Otherwise Qt would lay out all
    surroundings of each part, and paint some at their old place and again at the new one.
    """
    layouts = [layout for holder in (card, *within) if (layout := holder.layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
    if card.isVisible():
        for layout in reversed(layouts):
            layout.activate()
        do_layouts()
        # Otherwise a newly shown part would be painted in a later pass, together with its background.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater)


class ReadingColumn(QWidget):
    """The scrolled column of a card with text, no wider than lines are readable."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("ScrollBody")
        theme.changed.connect(self._limit)
        self._limit()

    def _limit(self) -> None:
        self.setMaximumWidth(self._theme.scaled(MEASURE))
