"""The question before a card, whether it is safe to carry, and its answers: tiles, none of them chosen initially."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from guide_app.ui.kit.focus import scroll_to
from guide_app.ui.kit.text.blocks import Block
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

NARROW = 460
"""Width in px at 100 % text below which the answers are stacked."""


class Answers(QWidget):
    """``answered`` carries the chosen answer's value."""

    answered = Signal(str)

    def __init__(self, theme: Theme, question: str, answers: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(question)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 8, 0, 2)
        self._row.setSpacing(10)
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        for place, (value, title, text) in enumerate(answers):
            tile = AnswerTile(theme, title, text)
            tile.setAccessibleDescription(f"{text}. {question}")
            self._group.addButton(tile, place)
            self._values.append(value)
            self._row.addWidget(tile, 1)
        self._group.idToggled.connect(self._toggled)

    @property
    def value(self) -> str:
        """The answer; empty before there is one."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.scaled(NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _toggled(self, place: int, checked: bool) -> None:
        if checked:
            self.answered.emit(self._values[place])


class AnswerTile(QPushButton):
    """A radio button with a second line of text."""

    def __init__(self, theme: Theme, title: str, text: str) -> None:
        self._line = QHBoxLayout()
        super().__init__()
        self.setObjectName("Answer")
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # For screen readers, which do not read the group.
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setLayout(self._line)
        self._line.setContentsMargins(16, 10, 14, 10)
        self._line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        parts = label(theme, title, "strong"), label(theme, text, "small", muted=True)
        self._line.addWidget(_Ring(theme, self), 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(words, 1)
        words.addStretch(1)  # Keep both lines together beside a taller tile.
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(part)
        words.addStretch(1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            scroll_to(self)  # Qt scrolls for Tab only, not for an arrow key.

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._line.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._line.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._line.totalMinimumSize()


class _Ring(QWidget):
    """The radio indicator; filled where its tile is chosen."""

    def __init__(self, theme: Theme, tile: QPushButton) -> None:
        self._theme, self._tile = theme, tile
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        tile.toggled.connect(self.update)
        theme.changed.connect(self._fit)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.width()
        chosen = self._tile.isChecked()
        width = side * (0.3 if chosen else 0.08)
        painter.setPen(QPen(self._theme.color("accent" if chosen else "control_line"), width))
        painter.setBrush(self._theme.color("surface"))
        painter.drawEllipse(QRectF(0, 0, side, side).adjusted(width / 2, width / 2, -width / 2, -width / 2))
        painter.end()

    def _fit(self) -> None:
        self.setFixedSize(self._theme.scaled(20), self._theme.scaled(20))


class SafetyQuestion(Block):
    """The question to read aloud, and its answers: ``yes``, ``no`` or ``unsure``, which ``answered`` carries."""

    answered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "speech")
        ask = self.add(self.tr("Ask when they are alone"), "small-strong")
        ask.setProperty("ink", "on_speech")
        self.add(self.tr("“Is it safe for you to carry this?”"), "subheading")
        self._answers = Answers(
            theme,
            self.tr("Is it safe for you to carry this?"),
            (
                ("yes", self.tr("Yes"), self.tr("Print a card")),
                ("no", self.tr("No"), self.tr("Keep it here for them")),
                ("unsure", self.tr("Not sure"), self.tr("Learn one number by heart")),
            ),
        )
        self._answers.answered.connect(self.answered)
        self.column.addWidget(self._answers)

    @property
    def value(self) -> str:
        """The answer; empty before there is one."""
        return self._answers.value
