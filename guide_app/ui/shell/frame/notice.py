"""A message above the pages, with a button that closes it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from guide_app.ui.kit.focus import scroll_down_only, stop_before
from guide_app.ui.kit.parts import Note, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

MAX_LINES = 5
"""Maximum number of visible lines; longer messages scroll, so that they leave room for the pages."""


class Notice(Note):
    """``closed`` follows when the person closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, sentence: str) -> None:
        super().__init__(theme, "caution")
        self.sentence = sentence
        self._words = _Words(theme, sentence)
        self._words.setAccessibleName(self.tr("Notice"))
        self._words.verticalScrollBar().rangeChanged.connect(self._scrolls)
        self._close = button(theme, "", "quiet", "close")
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.body.addLayout(row)

    def _leave(self) -> None:
        self.hide()
        self.deleteLater()
        self.closed.emit()

    def _scrolls(self, _: int, most: int) -> None:
        """Make the text a tab stop before the button where it scrolls."""
        self._words.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
        before = stop_before(self._close) if most else None
        if before is not None and before is not self._words:
            QWidget.setTabOrder(before, self._words)


class _Words(QScrollArea):
    """As high as its text, up to a maximum of lines; then it scrolls."""

    def __init__(self, theme: Theme, sentence: str) -> None:
        self._label = label(theme, sentence)
        super().__init__()
        self.setObjectName("NoticeArea")
        scroll_down_only(self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._label.setContentsMargins(4, 0, 4, 0)
        self.setWidget(self._label)
        self._label.setAutoFillBackground(False)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        frame = 2 * self.frameWidth()
        needed = self._label.heightForWidth(width - frame)
        return frame + min(needed, MAX_LINES * self._label.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        return QSize(self._label.sizeHint().width(), self.heightForWidth(self._label.sizeHint().width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
