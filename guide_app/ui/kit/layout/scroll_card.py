"""A card that scrolls inside: its head and its foot stay, nothing is cut at its edge, what goes on fades out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from guide_app.ui.kit.edges import Corners
from guide_app.ui.kit.layout.card_area import CardArea
from guide_app.ui.kit.parts import Card
from guide_app.ui.kit.ring import has_ring
from guide_app.ui.kit.theme import Theme, restyle
from guide_app.ui.kit.while_whole import while_whole

EDGE = 1
"""Pixels within the line round it."""
DEPTH = 8
"""Layouts within one another, each of which asks the one around it."""
MEASURE = 720
"""The widest that a column to read is, px at 100 % text: in longer lines the eye loses its place."""


class ScrollCard(Card):
    """``head`` and ``foot`` are rows that stay; ``area`` scrolls what stands between them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(0)
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
        """Show on the card, from now on, that its area has the keyboard: Tab brings it there, and no click."""
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

    def show_head(self, shown: bool = True, *, plain: bool = False) -> None:
        """Show the head, or take it away. A ``plain`` one is as white as what scrolls."""
        self._head.setProperty("plain", plain)
        self._head.setVisible(shown)

    def show_foot(self, shown: bool = True) -> None:
        """Show the foot, or take it away."""
        self._foot.setVisible(shown)

    def fit_to(self, width: int) -> None:
        """Be no higher than what is in it needs at a width."""
        if self.area.body is None:
            return
        rows = sum(row.sizeHint().height() for row in (self._head, self._foot) if not row.isHidden())
        edges = 2 * (EDGE + self.contentsMargins().top())
        self.setMaximumHeight(self.area.body.heightForWidth(width) + rows + edges)


class ListCard(Card):
    """A card that a list fills from edge to edge; ``column`` has room for what belongs below it."""

    def __init__(self, theme: Theme, shown: QWidget) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.column.setSpacing(0)
        self.column.addWidget(shown, 1)
        Corners(theme, self)


@contextmanager
def laid_out_once(card: QWidget, *within: QWidget) -> Iterator[None]:
    """Parts of a card, and of these ``within`` it, appear and vanish meanwhile: Qt would lay out all that is around
    each of them, paint some where they stood, and once more where they belong.
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
        for _ in range(DEPTH):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        # Else what has just appeared would be painted after the rest, with all that stands behind it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater)


class ReadingColumn(QWidget):
    """What scrolls in a card that is read, no wider than its lines can be read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("ScrollBody")
        theme.changed.connect(self._limit)
        self._limit()

    def _limit(self) -> None:
        self.setMaximumWidth(self._theme.scaled(MEASURE))
