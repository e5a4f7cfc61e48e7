"""Text on a page: plain labels by type role, selectable text, the label of a check box, and text in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from guide_app.ui.kit.accessibility import HEARD_AS, LEVEL
from guide_app.ui.kit.text.line_breaks import apart, wrapping
from guide_app.ui.kit.theme import Role, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QMouseEvent, QPaintEvent, QResizeEvent


_LEVELS: dict[Role, int] = {"page-heading": 1, "heading": 2, "subheading": 3}
"""What a text in large type is, unless it says otherwise: the heading of a page, of a card, of a section."""


class WrappedLabel(QLabel):
    """A label that wraps. It caches its heights: layouts ask for the height at one width many times in a pass, and Qt
    would break the lines again each time.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(text, parent)

    def setText(self, text: str) -> None:
        if text != self.text():
            self._heights.clear()
            super().setText(text)

    def setFont(self, font: QFont | str | Sequence[str]) -> None:
        self._heights.clear()
        super().setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()  # The font may be inherited or set by the style sheet.
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height


class PlainLabel(WrappedLabel):
    """Plain text. In a right-to-left layout it is right-aligned whatever its language: Qt would align each text by its
    own direction, and a column would have two edges.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if self.isRightToLeft():
            self._stand_at_start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._stand_at_start()

    def _stand_at_start(self) -> None:
        by_words, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        if side in (by_words, right):
            level = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
            self.setAlignment((right if self.isRightToLeft() else by_words) | level)


def label(
    theme: Theme,
    text: str = "",
    role: Role = "body",
    muted: bool = False,
    parent: QWidget | None = None,
    level: int | None = None,
) -> QLabel:
    """A label that wraps and never interprets its text as markup. ``level`` is that of a heading, from 1, and 0 for a
    text in large type that is none.
    """
    widget = PlainLabel(wrapping(text), parent)
    if level := _LEVELS.get(role, 0) if level is None else level:
        widget.setProperty(LEVEL, level)
    widget.setWordWrap(True)
    theme.set_role(widget, role)
    if muted:
        widget.setProperty("muted", True)
    return widget


def show_words(widget: QLabel, text: str) -> None:
    """Set a label's text, and hide it where that is empty."""
    widget.setText(wrapping(text))
    widget.setVisible(bool(text))


class SelectableText(WrappedLabel):
    """Text that can be selected and copied, but not dragged: during a drag, keys that hide would be lost."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.hasSelectedText():
            self.setSelection(0, 0)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        # WORKAROUND (no report found) (in Qt 6.12): a label lays out its selected text while painting, and then
        # requests another repaint.
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, True)
        super().paintEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)


class SentenceLabel(PlainLabel):
    """The label of a check box or a radio button: it wraps, and a click on it toggles the button."""

    def __init__(self, theme: Theme, text: str, check: QAbstractButton) -> None:
        super().__init__(wrapping(text))
        self._check = check
        self.setWordWrap(True)
        self.setBuddy(check)
        theme.set_role(self, "body")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # Else the release is not heard.

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._check.click()
            self._check.setFocus(Qt.FocusReason.MouseFocusReason)


class OneLine(QWidget):
    """A text in one line, elided at its end where it does not fit, with the full text as tool tip; its size does not
    depend on the text, so that nothing around it moves.
    """

    def __init__(self, theme: Theme, role: Role = "body", ink: str = "text", level: int = 0) -> None:
        self._theme, self._ink, self._words = theme, ink, ""
        self._role: Role = role
        self._sizes: dict[int, QSize] = {}
        """The size of the text by text size: layouts ask for it many times in a pass."""
        super().__init__()
        self.setProperty(HEARD_AS, "StaticText")
        self.setProperty(LEVEL, level)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def setText(self, words: str) -> None:
        """Set the text."""
        if words != self._words:
            self._words = words
            self._sizes.clear()
            self.setAccessibleName(words)
            self.updateGeometry()
            self._tell_whole()
            self.update()

    def text(self) -> str:
        """The full text."""
        return self._words

    def sizeHint(self) -> QSize:
        percent = self._theme.percent
        if percent not in self._sizes:
            metrics = QFontMetrics(self._theme.font(self._role))
            self._sizes[percent] = QSize(metrics.horizontalAdvance(self._words) + 2, metrics.height())
        return self._sizes[percent]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtGui import QPainter

        painter = QPainter(self)
        font = self._theme.font(self._role)
        painter.setFont(font)
        painter.setPen(self._theme.color(self._ink))
        shown = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        words = apart(shown, self.isRightToLeft())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        painter.end()

    def _tell_whole(self) -> None:
        whole = self._words if self.sizeHint().width() > self.width() else ""
        if self.toolTip() != whole:
            self.setToolTip(whole)
