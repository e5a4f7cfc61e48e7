"""The call plate: the number of a service with everything that decides whether to dial it now. The one unit by which a
service is shown: on its card, in results, on a call sheet, in tonight's calls.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from guide_app.ui.kit.blocks import Icon
from guide_app.ui.kit.labels import SelectableText, label
from guide_app.ui.kit.line_breaks import unbroken
from guide_app.ui.kit.state_mark import State, StateMark
from guide_app.ui.kit.theme import Role, Theme, restyle

NARROW = 430
"""Width in px at 100 % text below which the state stands under the number, and the facts one under the other."""


class Fact(Struct, frozen=True):
    """One fact under the number: an icon, what it is about, and what is so."""

    icon: str
    about: str
    words: str


class PlateView(Struct, frozen=True):
    """What a plate shows."""

    number: str
    line: str
    """What line the number is."""
    sure: bool = True
    """Whether the number may be given to someone. One that is not confirmed looks so."""
    warning: str = ""
    """Said in the place of the state where the number is not sure."""
    state: State = "unknown"
    state_words: str = ""
    hours: str = ""
    facts: tuple[Fact, ...] = ()
    limits: str = ""
    """Whom the line may tell what is said: who calls must know it before."""


class CallPlate(QFrame):
    """Shows a ``PlateView``. ``role`` is the type of the number."""

    def __init__(self, theme: Theme, role: Role = "phone") -> None:
        super().__init__()
        self.setObjectName("Plate")
        self._theme = theme
        self._role: Role = role
        self._stacked: bool | None = None
        self._number = SelectableText()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._number.setProperty("ink", "on_accent_soft")
        self._number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._line = label(theme, role="second")
        self._line.setProperty("ink", "on_accent_soft")
        self._pill = QFrame()
        self._state = StateMark(theme, "strong")
        pill = QHBoxLayout(self._pill)
        pill.setContentsMargins(10, 3, 10, 3)
        pill.addWidget(self._state)
        self._pill.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._hours = label(theme, role="note")
        self._hours.setProperty("ink", "on_accent_soft")
        self._build()
        theme.changed.connect(self._arrange_anew)

    def show_plate(self, view: PlateView) -> None:
        """Show this number and what is known of it."""
        self.setProperty("sure", view.sure)
        self._theme.set_role(self._number, self._role if view.sure else "unsure-phone")
        ink = "on_accent_soft" if view.sure else "on_caution"
        for words in (self._number, self._line, self._hours):
            words.setProperty("ink", ink)
            restyle(words)
        self._number.setText(unbroken(view.number))
        self._number.setAccessibleName(f"{view.line}: {view.number}")
        self._line.setText(view.line)
        self._line.setVisible(bool(view.line))
        state: State = view.state if view.sure else "unsure"
        self._state.show_state(state, view.state_words if view.sure else view.warning)
        self._pill.setObjectName("OpenPill" if state == "open" else "")
        restyle(self._pill)
        self._hours.setText(view.hours)
        self._hours.setVisible(bool(view.hours))
        self._show_facts(view.facts, ink)
        self._limits_words.setText(view.limits)
        self._limits.setVisible(bool(view.limits))
        restyle(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._upper.setContentsMargins(20, 12, 20, 14)
        self._upper.setSpacing(12)
        number = QVBoxLayout()
        number.setSpacing(0)
        number.addWidget(self._number)
        number.addWidget(self._line)
        self._upper.addLayout(number, 1)
        self._side = QVBoxLayout()
        self._side.setSpacing(4)
        self._side.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTrailing)
        self._side.addWidget(self._hours, 0, Qt.AlignmentFlag.AlignTrailing)
        self._side.addStretch(1)
        self._upper.addLayout(self._side)
        column.addLayout(self._upper)
        self._rule = QFrame()
        self._rule.setObjectName("PlateRule")
        self._rule.setFixedHeight(1)
        column.addWidget(self._rule)
        self._facts = QWidget()
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._facts)
        self._lower.setContentsMargins(0, 0, 0, 0)
        self._lower.setSpacing(0)
        column.addWidget(self._facts)
        self._limits = QFrame()
        self._limits.setObjectName("PlateLimits")
        row = QHBoxLayout(self._limits)
        row.setContentsMargins(20, 9, 20, 10)
        row.setSpacing(10)
        row.addWidget(Icon(self._theme, "lock", "on_accent_soft", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._limits_words = label(self._theme, role="second")
        self._limits_words.setProperty("ink", "on_accent_soft")
        row.addWidget(self._limits_words, 1)
        column.addWidget(self._limits)

    def _show_facts(self, facts: Sequence[Fact], ink: str) -> None:
        while (item := self._lower.itemAt(0)) is not None:
            part = item.widget()
            assert part is not None
            self._lower.removeWidget(part)
            part.deleteLater()
        self._facts.setVisible(bool(facts))
        self._rule.setVisible(bool(facts))
        for place, fact in enumerate(facts):
            if place:
                rule = QFrame()
                rule.setObjectName("PlateRule")
                self._lower.addWidget(rule)
            self._lower.addWidget(self._fact(fact, ink), 3 if place < len(facts) - 1 else 2)
        self._stacked = None
        self._arrange()

    def _fact(self, fact: Fact, ink: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(20, 9, 14, 11)
        row.setSpacing(10)
        row.addWidget(Icon(self._theme, fact.icon, ink, 16), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        about = label(self._theme, fact.about, "small")
        words = label(self._theme, fact.words, "strong")
        self._theme.set_role(words, "small-strong" if len(fact.words) > 60 else "strong")
        for part in (about, words):
            part.setProperty("ink", ink)
            column.addWidget(part)
        column.addStretch(1)
        row.addLayout(column, 1)
        return holder

    def _arrange_anew(self) -> None:
        self._stacked = None
        self._arrange()

    def _arrange(self) -> None:
        stacked = self.width() < self._theme.scaled(NARROW)
        if stacked == self._stacked:
            return
        self._stacked = stacked
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._upper.setDirection(way)
        self._lower.setDirection(way)
        side = Qt.AlignmentFlag.AlignLeading if stacked else Qt.AlignmentFlag.AlignTrailing
        for part in (self._pill, self._hours):
            self._side.setAlignment(part, side)
        for rule in self._facts.findChildren(QFrame, "PlateRule"):
            if stacked:
                rule.setMinimumSize(0, 1)
                rule.setMaximumSize(16_777_215, 1)
            else:
                rule.setMinimumSize(1, 0)
                rule.setMaximumSize(1, 16_777_215)
        self.updateGeometry()
