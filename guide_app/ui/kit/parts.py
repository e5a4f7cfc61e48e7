"""Small widgets of pages: buttons, badges, notes, cards, and a message for an empty pane."""

from __future__ import annotations

import unicodedata
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import scroll_down_only
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, restyle

ButtonKind = Literal["primary", "normal", "text", "danger", "link", "quiet", "inside"]
BADGE_SIDES = 18
"""Horizontal padding of a badge in pixels, with one to spare on each side (``assets/themes/style.qss``)."""
MIN_TARGET = 24
"""Minimum width and height of a button, px (WCAG 2.5.8)."""
Tone = Literal["plain", "grey", "good", "caution", "error"]
MEASURE = 520
"""Maximum width of a line in an empty pane, px at 100 % text."""
NOTE_ICON, NOTE_GAP = 18, 10
"""Side of the shape in a note, px at 100 % text, and its gap to the text."""
_NOTE_ICONS: dict[Tone, tuple[str, str]] = {
    "good": ("check-thin", "on_good"), "caution": ("warning", "caution"), "error": ("forbidden", "error"),
}  # fmt: skip
"""Each color has a shape too, for people who cannot tell colors apart."""


def beside_icon(text: str) -> str:
    """The text of a button with a gap between its icon and the first letter, which a style sheet cannot widen. Qt lays
    a button's text out from left to right, so the gap is behind a text that is read from the right.
    """
    return f"{text} " if unicodedata.bidirectional(text[:1] or " ") in ("R", "AL") else f" {text}"


def button(theme: Theme, text: str, kind: ButtonKind = "normal", icon: str | None = None) -> QPushButton:
    """A button of 36 px or taller. ``primary`` is the most likely action of a page."""
    widget = QPushButton(beside_icon(text) if icon is not None and text else text)
    if text:
        widget.setAccessibleName(text)
    widget.setProperty("kind", kind)
    widget.setAutoDefault(False)
    theme.set_role(widget, "body" if kind in ("link", "quiet") else "strong")
    if icon is not None:
        theme.set_icon(widget, icon, {"primary": "on_accent", "quiet": "muted"}.get(kind, "accent"))
    return widget


def left(widget: QWidget) -> QLayout:
    """A layout that keeps a widget at its own width, at the start of the line."""
    layout = new_row()
    layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def badge(theme: Theme, text: str, tone: Tone = "plain") -> QLabel:
    """A short text on a colored background; the text alone carries the meaning."""
    widget = _Badge(text)
    widget.setObjectName("Badge")
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setWordWrap(True)
    widget.setIndent(0)  # Qt would reserve some of the width for an indent.
    widget.setProperty("tone", tone)
    theme.set_role(widget, "small")
    return widget


class _Badge(QLabel):
    """As wide as its text, which wraps only where there is less room."""

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + BADGE_SIDES
        return QSize(width, self.heightForWidth(width))


class Card(QFrame):
    """A white panel with a thin border."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Card")


class RowButton(QPushButton):
    """A button across the page, as high as its layout; its texts wrap."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def take_mouse(self) -> None:
        """Make the contents transparent for mouse events, so that the button keeps its hover state over them."""
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return super().heightForWidth(width) if layout is None else layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.totalMinimumSize()


class Note(QFrame):
    """A passage on a colored background, with the shape of its tone. ``body`` is the layout of its content."""

    def __init__(self, theme: Theme, tone: Tone = "plain") -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("Note")
        self.setProperty("tone", tone)
        self.row = new_row(self, NOTE_GAP, (12, 10, 12, 10))
        self._shape = Icon(theme, *_NOTE_ICONS[tone], NOTE_ICON) if tone in _NOTE_ICONS else None
        if self._shape is not None:
            self.row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        self.body = new_column(gap=4)
        self.row.addLayout(self.body, 1)

    def set_tone(self, tone: Tone) -> None:
        """Change the tone of one that was made ``plain``, whose shape it gets with a warning."""
        if self.property("tone") == tone:
            return
        self.setProperty("tone", tone)
        for part in (self, *self.findChildren(QLabel)):
            restyle(part)
        if self._shape is None and tone in _NOTE_ICONS:
            self._shape = Icon(self._theme, *_NOTE_ICONS[tone], NOTE_ICON)
            self.row.insertWidget(0, self._shape, 0, Qt.AlignmentFlag.AlignTop)
        self.show_shape(tone in _NOTE_ICONS)

    def show_shape(self, shown: bool) -> None:
        """Show or hide the shape; hide it where the text needs the width."""
        if self._shape is not None:
            self._shape.setVisible(shown)


class EmptyState(QScrollArea):
    """The message of an empty pane: an icon, what happened, and what to do about it.

    ``column`` holds all of it, ``buttons`` its buttons.
    """

    def __init__(self, theme: Theme, icon: str = "search") -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = label(theme, role="subheading")
        self._text = label(theme, muted=True)
        body = QWidget()
        body.setObjectName("ScrollBody")
        self.column = layout = new_column(body, 8, (24, 32, 24, 32))
        self._icon = Icon(theme, icon, "muted", 26)
        layout.addWidget(self._icon, 0, middle)
        for words in (self._title, self._text):
            words.setAlignment(middle)
        layout.addWidget(self._title)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._text, 100)
        line.addStretch(1)
        layout.addLayout(line)
        self.buttons = QVBoxLayout()
        self.buttons.setAlignment(middle)
        layout.addLayout(self.buttons)
        layout.addStretch(1)
        scroll_down_only(self)
        self.setWidget(body)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._text.setMaximumWidth(self._theme.scaled(MEASURE))

    def set_low(self, low: bool) -> None:
        """Leave a low pane to the words and buttons."""
        self._icon.setHidden(low)
        self.column.setContentsMargins(24, 12 if low else 32, 24, 12 if low else 32)

    def set_words(self, title: str, text: str) -> None:
        """Set title and text."""
        self._title.setText(title)
        self._text.setText(text)
