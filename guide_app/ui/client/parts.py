"""Parts of the client view: large choices, and cards with a large number. Each is 44 px high or more."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QScrollArea, QSizePolicy, QWidget

from guide_app.ui.client.facts import Helper
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.edges import Fade
from guide_app.ui.kit.focus import scroll_down_only
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.state_mark import StateMark
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Role, Theme, restyle

YES, NO, UNSURE = "check-thin", "close", "help"
"""The icons of answers."""
TARGET = 44
"""Minimum height of everything a client presses, px."""
CHOICE = 48
"""Minimum height of a choice, px at 100 % text."""
WORDS = 330
"""Minimum width of the text beside a number, px at 100 % text; in a narrower card the number is below it."""


class LayoutButton(QPushButton):
    """A button that contains a layout and takes its size from it. It is never the target of a press itself."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def pass_presses(self) -> None:
        """Make the contents transparent for mouse events, so that presses reach the button."""
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The layout's minimum: texts inside it wrap."""
        layout = self.layout()
        return QSize(TARGET, layout.totalMinimumSize().height() if layout is not None else TARGET)


class Choice(LayoutButton):
    """An icon and text of 19 px; the chosen one is filled. It belongs to no button group: an arrow key would choose the
    next one, which in a narrow window opens another screen.
    """

    def __init__(self, theme: Theme, icon: str, words: str) -> None:
        super().__init__("ClientChoice")
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(words)
        row = new_row(self, 18, (20, 4, 16, 4))
        self._icon = Icon(theme, icon, "text", 24)
        self._name = icon
        self._words = label(theme, words, "choice")
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.pass_presses()
        self._height = CHOICE
        self.toggled.connect(self._dress)
        theme.changed.connect(self._fit)
        self._fit()

    def set_height(self, height: int) -> None:
        """Be at least so high, px at 100 % text."""
        self._height = height
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(max(TARGET, self._theme.scaled(self._height)))

    def _dress(self, chosen: bool) -> None:
        ink = "on_accent" if chosen else "text"
        self._icon.set_icon(self._name, ink)
        self._words.setProperty("ink", ink)
        restyle(self._words)
        self._theme.set_role(self._words, "choice-strong" if chosen else "choice")


class HelperCard(LayoutButton):
    """A service that can help, with the number as large as fits. An unconfirmed number is small and styled as such."""

    def __init__(self, theme: Theme, helper: Helper, no_number: str) -> None:
        super().__init__("ClientCard")
        self._theme = theme
        self.setProperty("service", helper.service)
        told = helper.number or no_number
        told = f"{helper.name}. {told}. {helper.what} {helper.state_words}. {helper.facts}"
        self.setAccessibleName(f"{helper.condition} {told}".strip())
        self._row = new_row(self, 8, (24, 16, 24, 16))
        self._words = words = new_column(gap=3)
        if helper.condition:
            words.addWidget(label(theme, helper.condition, "choice-strong"))
        words.addWidget(label(theme, helper.name, "heading", level=0))
        words.addWidget(label(theme, helper.what, "speech"))
        state = StateMark(theme, "strong")
        state.set_wraps(True)
        state.show_state(helper.state, helper.state_words)
        words.addWidget(state)
        words.addWidget(label(theme, helper.facts, "body", muted=True))
        self._row.addLayout(words, 1)
        self._number = Number(theme, helper.number, helper.sure) if helper.number else label(theme, no_number)
        self._row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        self.pass_presses()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() - self._number.sizeHint().width() - 56 < self._theme.scaled(WORDS)
        if narrow and self._words.indexOf(self._number) < 0:
            self._row.removeWidget(self._number)
            self._words.insertWidget(1, self._number)
        elif not narrow and self._row.indexOf(self._number) < 0:
            self._words.removeWidget(self._number)
            self._row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)


class Number(QLabel):
    """A number that never wraps and reads from left to right in every language: 44 px where it fits, else the largest
    size that fits. One that is not ``sure`` is small and styled as such.
    """

    def __init__(self, theme: Theme, number: str, sure: bool, role: Role = "client-phone") -> None:
        self._theme = theme
        self._role: Role = role if sure else "unsure-phone"
        super().__init__(unbroken(number))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setProperty("ink", "on_accent_soft" if sure else "on_caution")
        theme.set_role(self, self._role)
        theme.changed.connect(self._fit)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(self._role))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(TARGET, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        font = QFont(self._theme.font(self._role))
        room, needed = self.width(), self.sizeHint().width()
        if 0 < room < needed:
            font.setPointSizeF(font.pointSizeF() * room / needed)
        if font != self.font():
            self.setFont(font)


def icon_button(theme: Theme, icon: str) -> QPushButton:
    """A button of the top row with an icon alone; its name is set with the language."""
    press = QPushButton()
    press.setProperty("kind", "frame")
    press.setAutoDefault(False)
    press.setMinimumSize(TARGET, TARGET)
    theme.set_icon(press, icon, "text", 22)
    return press


def large_button(theme: Theme, words: str, icon: str | None = None, kind: str = "normal") -> QPushButton:
    """A button of 44 px or more, with text of 17 px."""
    made = button(theme, words, "primary" if kind == "primary" else "normal", icon)
    theme.set_role(made, "subheading")
    made.setMinimumHeight(TARGET)
    made.setProperty("large", True)
    return made


def clear_layout(layout: QLayout) -> None:
    """Remove and delete every widget; stretches stay."""
    for place in reversed(range(layout.count())):
        item = layout.itemAt(place)
        if item is not None and (part := item.widget()) is not None:
            layout.removeWidget(part)
            part.hide()
            part.deleteLater()


def scrolling(theme: Theme, body: QWidget) -> QScrollArea:
    """A frameless area that scrolls ``body`` vertically and fades at its lower edge where more follows."""
    body.setObjectName("ScrollBody")
    area = QScrollArea()
    scroll_down_only(area)
    area.setWidget(body)
    Fade(theme, area, "background")
    return area
