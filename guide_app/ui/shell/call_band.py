"""The band of a call sheet: the number as large as it gets, a discreet name, and what decides whether to dial it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from guide_app.ui.common.calls import CallView
from guide_app.ui.kit.blocks import Icon
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.state_mark import StateMark
from guide_app.ui.kit.theme import Role, Theme, restyle

SIDE = 32
"""Pixels at the sides of the band."""


class CallBand(QFrame):
    """Shows one call; ``bare`` shows nothing of it but the number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("CallBand")
        self._call: CallView | None = None
        self._bare = False
        self._name = label(theme, role="call-name")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number = FittedNumber(theme)
        self._state = StateMark(theme, "subheading")
        self._costs, self._speaks = label(theme, role="speech"), label(theme, role="speech")
        for fact in (self._costs, self._speaks):
            fact.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._limits = label(theme, role="speech")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 18, SIDE, 22)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self.number, 1)
        self._facts = QWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._facts)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addStretch(1)
        for part in (self._state, self._costs, self._speaks):
            self._line.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._line.addStretch(1)
        column.addWidget(self._facts)
        self._limits_row = QWidget()
        limits = QHBoxLayout(self._limits_row)
        limits.setContentsMargins(0, 4, 0, 0)
        limits.setSpacing(10)
        limits.addStretch(1)
        limits.addWidget(Icon(theme, "lock", "on_accent_soft", 18), 0, Qt.AlignmentFlag.AlignTop)
        limits.addWidget(self._limits, 4)
        limits.addStretch(1)
        column.addWidget(self._limits_row)

    def show_call(self, call: CallView, bare: bool) -> None:
        """Show this call."""
        self._call, self._bare = call, bare
        plate = call.plate
        ink = "on_accent_soft" if plate.sure else "on_caution"
        self.setProperty("sure", plate.sure)
        restyle(self)
        self._name.setText(call.name)
        self.number.set_number(plate.number, ink, "giant" if plate.sure else "phone", grows=bare)
        shown = {fact.icon: fact.words for fact in plate.facts}
        self._costs.setText(shown.get("cost", ""))
        self._speaks.setText(shown.get("speech", ""))
        self._limits.setText(plate.limits)
        for words in (self._name, self._costs, self._speaks, self._limits):
            words.setProperty("ink", ink)
            restyle(words)
        self._name.setVisible(bool(call.name) and not bare)
        self._facts.setVisible(not bare)
        self._limits_row.setVisible(bool(plate.limits) and not bare)

    def clear(self) -> None:
        """Forget what was shown."""
        self._call = None
        for words in (self._name, self._costs, self._speaks, self._limits):
            words.clear()
        self.number.set_number("")
        self._state.show_state("unknown", "")

    def arrange(self, width: int, narrow: bool) -> None:
        """Suit a sheet of this width; ``narrow`` has the facts under each other."""
        self._write_state(narrow)
        wraps = self._state.width_in_a_line() + 2 * SIDE > width
        self._state.set_wraps(wraps)
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(4 if narrow else 24)
        middle, filling = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag(0)
        self._line.setAlignment(self._state, filling if wraps else middle)
        for fact in (self._costs, self._speaks):
            fact.setWordWrap(narrow)
            self._line.setAlignment(fact, filling if narrow else middle)

    def _write_state(self, narrow: bool) -> None:
        """Say whether it is open, and for how long where there is room for it."""
        if self._call is None:
            return
        plate = self._call.plate
        words = plate.state_words
        if plate.state == "open" and plate.hours and not narrow:
            words = f"{words}, {plate.hours}"
        self._state.show_state(plate.state if plate.sure else "unsure", words if plate.sure else plate.warning)


class FittedNumber(QWidget):
    """A number in the largest type that its width and height let it have."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._number, self._ink = "", "text"
        self._role: Role = "giant"
        self._grows, self._tallest = False, 200
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def set_number(self, number: str, ink: str = "text", role: Role = "giant", grows: bool = False) -> None:
        """Show this number, no larger than its role unless it ``grows``."""
        self._number, self._ink, self._role, self._grows = number, ink, role, grows
        self.setAccessibleName(number)
        self.updateGeometry()
        self.update()

    def set_tallest(self, pixels: int) -> None:
        """Be no higher than this."""
        if pixels != self._tallest:
            self._tallest = pixels
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font(self._role))
        return QSize(round(metrics.horizontalAdvance(self._number)), min(ceil(metrics.height()), self._tallest))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, min(self.sizeHint().height(), self._theme.scaled(48)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._number:
            return
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.color(self._ink)))
        painter.setFont(self.fitted_font())
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()

    def fitted_font(self) -> QFont:
        """The type in which the number fits."""
        font = QFont(self._theme.font(self._role))
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(self._number) or 1.0
        fits = min(self.width() * 0.98 / width, self.height() / metrics.height())
        font.setPointSizeF(max(font.pointSizeF() * (fits if self._grows else min(fits, 1.0)), 6.0))
        return font
