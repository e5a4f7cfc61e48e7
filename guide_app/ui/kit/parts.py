"""Small parts that pages are made of: buttons, badges, notes, cards, and a message for an empty place."""

from __future__ import annotations

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

from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

ButtonKind = Literal["primary", "normal", "text", "danger", "link", "quiet", "inside"]
BADGE_SIDES = 18
"""Pixels beside the words of a badge, with one to spare on each side (``assets/themes/style.qss``)."""
MIN_TARGET = 24
"""Pixels that a button is wide and tall at least (WCAG 2.5.8)."""
Tone = Literal["plain", "grey", "good", "caution", "error"]
MEASURE = 520
"""Width in px at 100 % text beyond which a line of an empty place is too long to read."""
NOTE_ICON, NOTE_GAP = 18, 10
"""Pixels of the shape in a note, at 100 % text, and between it and the words."""
_NOTE_ICONS: dict[Tone, tuple[str, str]] = {
    "good": ("check-thin", "on_good"), "caution": ("warning", "caution"), "error": ("forbidden", "error"),
}  # fmt: skip
"""A colour has a shape too, for who does not tell colours apart."""


def button(theme: Theme, text: str, kind: ButtonKind = "normal", icon: str | None = None) -> QPushButton:
    """A button of 36 px or taller. ``primary`` is the one thing that a person most likely wants on a page."""
    # A style sheet cannot widen the gap between icon and words: a space before the words does.
    widget = QPushButton(f" {text}" if icon is not None and text else text)
    if text:
        widget.setAccessibleName(text)
    widget.setProperty("kind", kind)
    widget.setAutoDefault(False)
    theme.set_role(widget, "body" if kind in ("link", "quiet") else "strong")
    if icon is not None:
        theme.set_icon(widget, icon, {"primary": "on_accent", "quiet": "muted"}.get(kind, "accent"))
    return widget


def left(widget: QWidget) -> QLayout:
    """A widget at its own width, at the left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def badge(theme: Theme, text: str, tone: Tone = "plain") -> QLabel:
    """A few words on a coloured ground; the words alone carry the meaning."""
    widget = _Badge(text)
    widget.setObjectName("Badge")
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setWordWrap(True)
    widget.setIndent(0)  # Qt would take some of the width for one.
    widget.setProperty("tone", tone)
    theme.set_role(widget, "small")
    return widget


class _Badge(QLabel):
    """As wide as its words; they wrap only where there is less room."""

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + BADGE_SIDES
        return QSize(width, self.heightForWidth(width))


class Card(QFrame):
    """A white panel with a thin line round it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Card")


class RowButton(QPushButton):
    """A button across the page, as high as what is laid out in it: its words wrap."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def take_mouse(self) -> None:
        """Have the mouse be over the button wherever it is over what is laid out in it: else it would not look so."""
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
    """A passage on a coloured ground, with the shape of its tone. ``body`` takes what stands in it."""

    def __init__(self, theme: Theme, tone: Tone = "plain") -> None:
        super().__init__()
        self.setObjectName("Note")
        self.setProperty("tone", tone)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 10, 12, 10)
        self.row.setSpacing(NOTE_GAP)
        self._shape = Icon(theme, *_NOTE_ICONS[tone], NOTE_ICON) if tone in _NOTE_ICONS else None
        if self._shape is not None:
            self.row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        self.row.addLayout(self.body, 1)

    def show_shape(self, shown: bool) -> None:
        """Leave the shape out where the words need all the room."""
        if self._shape is not None:
            self._shape.setVisible(shown)


class EmptyState(QScrollArea):
    """What stands where there is nothing to show: an icon, what happened, and what to do about it.

    ``column`` holds all of it, ``buttons`` what can be pressed.
    """

    def __init__(self, theme: Theme, icon: str = "search") -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = label(theme, role="subheading")
        self._text = label(theme, muted=True)
        body = QWidget()
        body.setObjectName("ScrollBody")
        self.column = layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 32, 24, 32)
        layout.setSpacing(8)
        layout.addWidget(Icon(theme, icon, "muted", 26), 0, middle)
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
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._text.setMaximumWidth(self._theme.scaled(MEASURE))

    def set_words(self, title: str, text: str) -> None:
        """Say this."""
        self._title.setText(title)
        self._text.setText(text)
