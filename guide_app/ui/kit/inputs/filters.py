"""The filters of a list: a labeled filter with its value, and a switch. Both have a border, to look clickable."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from guide_app.ui.kit.overlays.choice_popup import Choice, ChoicePopup
from guide_app.ui.kit.ring import has_ring
from guide_app.ui.kit.text.line_breaks import apart
from guide_app.ui.kit.theme import Role, Theme

HEIGHT, SIDE, GAP, CHEVRON = 40, 12, 8, 16
"""Height, horizontal padding, spacing between parts, and the chevron's side: px at 100 % text."""
TRACK = QSize(36, 20)
"""A switch's track, px at 100 % text."""
MIN_VALUE = 56
"""Width in px at 100 % text that a filter's value keeps in a narrow window; the rest is elided."""


class _Bordered(QAbstractButton):
    """A painted button of fixed height with a border and with hover, focus and on states."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def is_on(self) -> bool:
        """Whether the filter is active."""
        return False

    def metrics(self, role: Role) -> QFontMetrics:
        """The font metrics of a role at the current text size."""
        return QFontMetrics(self.theme.font(role))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def frame(self, painter: QPainter) -> None:
        """Paint background, border and focus ring."""
        theme, box = self.theme, QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent_soft" if self.is_on() or self.isDown() else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme.color(ground))
        painter.setPen(QPen(theme.color("accent" if self.is_on() else "button_line"), 1))
        painter.drawRoundedRect(box, 8, 8)
        if has_ring(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)

    def tall(self) -> int:
        """The height: 40 px at 100 % text, plus the margin for the ring."""
        return max(self.theme.scaled(HEIGHT), self.metrics("strong").height() + 14)


class FilterButton(_Bordered):
    """A muted ``label``, the value, a chevron: opens a popup of the ``choices``. The first value stands for *any*.

    ``chosen`` carries the value that a person chose.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, label: str, choices: Callable[[], Sequence[Choice]], any_value: object) -> None:
        self._label, self._choices, self._any = label, choices, any_value
        self._value, self._words = any_value, ""
        super().__init__(theme)
        self.clicked.connect(self._clicked)

    @property
    def value(self) -> object:
        """The current value."""
        return self._value

    def show_value(self, value: object, words: str) -> None:
        """Show a value, in words."""
        self._value, self._words = value, words
        self.setAccessibleName(f"{self._label}: {words}")
        self.setToolTip(words if self._is_cut() else "")
        self.updateGeometry()
        self.update()

    def is_on(self) -> bool:
        """Whether the current value is another than *any*."""
        return self._value != self._any

    def sizeHint(self) -> QSize:
        return QSize(self._around() + self._value_width(), self.tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around() + min(self._value_width(), self.theme.scaled(MIN_VALUE)), self.tall())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.frame(painter)
        theme = self.theme
        side, gap, chevron = (theme.scaled(each) for each in (SIDE, GAP, CHEVRON))
        inner = self.rect().adjusted(side, 0, -side, 0)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        level = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        small = self.metrics("note").horizontalAdvance(self._label)
        painter.setFont(theme.font("note"))
        painter.setPen(theme.color("on_accent_soft" if self.is_on() else "muted"))
        painter.drawText(inner, level, self._label)
        used = small + gap
        rest = inner.adjusted(0, 0, -used, 0) if mirrored else inner.adjusted(used, 0, 0, 0)
        room = rest.width() - chevron - gap
        role: Role = "strong" if self.is_on() else "body"
        painter.setFont(theme.font(role))
        painter.setPen(theme.color("on_accent_soft" if self.is_on() else "text"))
        shown = self.metrics(role).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rest, level, apart(shown))
        left = inner.left() if mirrored else inner.right() - chevron
        mark = QRect(left, self.rect().center().y() - chevron // 2, chevron, chevron)
        theme.icon("chevron-down", "on_accent_soft" if self.is_on() else "muted", CHEVRON).paint(painter, mark)
        painter.end()

    def _around(self) -> int:
        theme = self.theme
        return self.metrics("note").horizontalAdvance(self._label) + theme.scaled(2 * SIDE + 2 * GAP + CHEVRON) + 4

    def _value_width(self) -> int:
        return max(self.metrics("strong").horizontalAdvance(self._words), self.theme.scaled(28))

    def _is_cut(self) -> bool:
        return self.width() < self._around() + self._value_width()

    def _clicked(self) -> None:
        self.open_at(self)

    def open_at(self, anchor: QWidget) -> None:
        """Open the choices beside ``anchor``: this button, or the one that replaces it in a small window."""
        popup = ChoicePopup(self.theme, anchor, self.window(), self._choices(), [self._value])
        popup.chosen.connect(self.chosen)
        popup.open()


class SwitchButton(_Bordered):
    """A switch with a text. ``toggled`` is sent when it is clicked or set."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        theme = self.theme
        words = self.metrics("body").horizontalAdvance(self.text())
        return QSize(words + theme.scaled(2 * SIDE + GAP + TRACK.width()) + 6, self.tall())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.frame(painter)
        theme = self.theme
        side, gap = theme.scaled(SIDE), theme.scaled(GAP)
        track = QSize(theme.scaled(TRACK.width()), theme.scaled(TRACK.height()))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - side - track.width() if mirrored else side
        box = QRectF(QRect(QPoint(left, (self.height() - track.height()) // 2), track))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent" if self.isChecked() else "switch_off"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        knob = box.height() - 6
        at_end = self.isChecked() != mirrored
        x = box.right() - 3 - knob if at_end else box.left() + 3
        painter.setBrush(theme.color("on_accent" if self.isChecked() else "surface"))
        painter.drawEllipse(QRectF(x, box.top() + 3, knob, knob))
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("body"))
        used = side + track.width() + gap
        words = self.rect().adjusted(0, 0, -used, 0) if mirrored else self.rect().adjusted(used, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        painter.end()
