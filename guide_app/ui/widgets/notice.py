"""A sentence above the pages that whoever has read it can close."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from guide_app.ui.theme import Theme
from guide_app.ui.widgets.parts import Note, button
from guide_app.ui.widgets.text import label

MOST_LINES = 5
"""More than these scroll: all that is wrong with a pack would leave the pages no room."""


class Notice(Note):
    """Goes away when it is closed, and sends ``closed``."""

    closed = Signal()

    def __init__(self, theme: Theme, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__("caution", parent)
        row = QHBoxLayout()
        row.addWidget(_Words(theme, sentence), 1)
        close = button(theme, "", "quiet", "close")
        close.setAccessibleName(self.tr("Close this notice"))
        close.setToolTip(self.tr("Close"))
        close.clicked.connect(self._close)
        row.addWidget(close)
        self.body.addLayout(row)

    def _close(self) -> None:
        self.hide()
        self.deleteLater()
        self.closed.emit()


class _Words(QScrollArea):
    """As high as its words, up to a few lines; then it scrolls, by the keyboard too."""

    def __init__(self, theme: Theme, sentence: str) -> None:
        super().__init__()
        self.setObjectName("NoticeArea")
        self.setAccessibleName(self.tr("Notice"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._label = label(theme, sentence)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._label)
        self.verticalScrollBar().rangeChanged.connect(self._scrolls)
        self._scrolls(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        frame = 2 * self.frameWidth()
        needed = self._label.heightForWidth(width - frame)
        return frame + min(needed, MOST_LINES * self._label.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        return QSize(self._label.sizeHint().width(), self.heightForWidth(self._label.sizeHint().width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _scrolls(self, _: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
