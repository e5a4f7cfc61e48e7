"""The call plate: the number of a service with everything that decides whether to dial it now. It is the one widget
that shows a service: on its card, in results, on a call sheet, in tonight's calls.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.state_mark import State, StateMark
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import SelectableText, label
from guide_app.ui.kit.text.line_breaks import unbroken, wrapping
from guide_app.ui.kit.theme import Role, Theme, restyle, set_ink

NARROW = 360
"""Width in px at 100 % text below which the facts are stacked."""
MIN_SHARE, MAX_SHARE = 9, 24
"""Limits in letters between which a fact's share of the width follows the length of its text."""
MAX_SIDE = 16_777_215
"""Qt's ``QWIDGETSIZE_MAX``: no limit."""
LONG = 60
"""Length in letters from which a fact is set in smaller type."""


class Fact(Struct, frozen=True):
    """One fact under the number: an icon, a label and a value."""

    icon: str
    about: str
    words: str


class PlateView(Struct, frozen=True):
    """The content of a plate."""

    number: str = ""
    line: str = ""
    """What kind of line the number is."""
    is_address: bool = False
    """Whether a web address replaces the number."""
    sure: bool = True
    """Whether the number may be given to someone. An unconfirmed one is styled as such."""
    warning: str = ""
    """Text that replaces the state where the number is not confirmed."""
    struck: bool = False
    """Whether a newer edition has another number."""
    state: State = "unknown"
    state_words: str = ""
    hours: str = ""
    facts: tuple[Fact, ...] = ()
    limits: str = ""
    """To whom the line may disclose what is said: a caller must read it before the call."""


class CallPlate(QFrame):
    """Shows a ``PlateView``. ``role`` is the type role of the number. A ``brief`` plate is a band inside another card:
    the state is at the end of the number's line wherever both fit.
    """

    def __init__(self, theme: Theme, role: Role = "phone", *, brief: bool = False) -> None:
        super().__init__()
        self.setObjectName("Plate")
        self.setProperty("brief", brief)
        self._theme, self._brief = theme, brief
        self._role: Role = role
        self._stacked: tuple[bool, bool] | None = None
        self._parts: list[_FactPart] = []
        self._largest: Role = role
        self._number = SelectableText()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._number.setProperty("ink", "on_accent_soft")
        self._number.setMinimumWidth(1)
        self._number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._line = label(theme, role="second")
        self._line.setMinimumWidth(1)
        self._line.setProperty("ink", "on_accent_soft")
        self._pill = QFrame()
        self._state = StateMark(theme, "small-strong" if brief else "strong")
        self._pill_row = new_row(self._pill)
        self._pill_row.addWidget(self._state)
        self._pill.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._hours = label(theme, role="note")
        self._hours.setProperty("ink", "on_accent_soft")
        self._build()
        theme.changed.connect(self._arrange_anew)

    def show_plate(self, view: PlateView) -> None:
        """Show this number and its facts."""
        if self.property("sure") != view.sure:
            self.setProperty("sure", view.sure)
            restyle(self)
        self._largest = "heading" if view.is_address else self._role if view.sure else "unsure-phone"
        ink = "on_accent_soft" if view.sure else "on_caution"
        for words in (self._number, self._line, self._hours, self._limits_words):
            set_ink(words, ink)
        self._number.setText(unbroken(view.number))
        self._theme.strike(self._number, view.struck)
        # Digits run from left to right in every language; the number aligns with the start of the lines.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self._number.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._number.setAccessibleName(f"{view.line}: {view.number}")
        self._line.setText(view.line)
        self._line.setVisible(bool(view.line))
        state: State = view.state if view.sure else "unsure"
        self._state.show_state(state, view.state_words if view.sure else view.warning)
        name = "OpenPill" if state == "open" and not self._brief else ""
        if self._pill.objectName() != name:
            self._pill.setObjectName(name)
            sides = 10 if name else 0  # Without its background the state ends where the hours below it end.
            ends = 3 if name else 0
            self._pill_row.setContentsMargins(sides, ends, sides, ends)
            restyle(self._pill)
        self._hours.setText(view.hours)
        self._hours.setVisible(bool(view.hours))
        self._show_facts(view.facts, ink)
        self._limits_words.setText(view.limits)
        self._limits.setVisible(bool(view.limits))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        column = new_column(self, 0)
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        sides = 16 if self._brief else 20
        self._upper.setContentsMargins(sides, 10 if self._brief else 12, sides, 10 if self._brief else 14)
        self._upper.setSpacing(6 if self._brief else 12)
        number = new_column(gap=0)
        number.addWidget(self._number)
        number.addWidget(self._line)
        self._upper.addLayout(number, 1)
        self._side = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._side.setSpacing(4)
        self._side.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTrailing)
        self._side.addWidget(self._hours, 0, Qt.AlignmentFlag.AlignTrailing)
        self._side.addStretch(1)
        self._upper.addLayout(self._side)
        column.addLayout(self._upper)
        column.addWidget(self._make_limits())
        self._rule = QFrame()
        self._rule.setObjectName("PlateRule")
        self._rule.setFixedHeight(1)
        column.addWidget(self._rule)
        self._facts = QWidget()
        # A wide fact must not widen the plate: the facts are stacked then.
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._facts)
        self._lower.setContentsMargins(0, 0, 0, 0)
        self._lower.setSpacing(0)
        column.addWidget(self._facts)

    def _make_limits(self) -> QWidget:
        """The note to whom the line may disclose what is said. It is right below the number, so that it is read
        before dialing.
        """
        self._limits = QFrame()
        self._limits.setObjectName("PlateLimits")
        row = new_row(self._limits, 10, (20, 8, 20, 10))
        row.addWidget(Icon(self._theme, "lock", "on_accent_soft", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._limits_words = label(self._theme, role="note" if self._brief else "second")
        self._limits_words.setProperty("ink", "on_accent_soft")
        row.addWidget(self._limits_words, 1)
        return self._limits

    def _show_facts(self, facts: Sequence[Fact], ink: str) -> None:
        """Reuse the fact widgets for the next number: creating and styling them takes longer than all the rest."""
        while len(self._parts) < len(facts):
            rule: QFrame | None = None
            if self._parts:
                rule = QFrame()
                rule.setObjectName("PlateRule")
                self._lower.addWidget(rule)
            part = _FactPart(self._theme, rule)
            self._lower.addWidget(part, 3)
            self._parts.append(part)
            self._stacked = None
        for place, part in enumerate(self._parts):
            part.show_fact(facts[place] if place < len(facts) else None, ink)
            words = facts[place].words if place < len(facts) else ""
            self._lower.setStretchFactor(part, min(max(len(words), MIN_SHARE), MAX_SHARE))
        self._facts.setVisible(bool(facts))
        self._rule.setVisible(bool(facts))
        self._arrange()

    def _arrange_anew(self) -> None:
        self._stacked = None
        self._arrange()

    def _fit_number(self, room: int, aside: int) -> None:
        """Set the number in the largest type in which it fits one line; in a slightly smaller one where the state then
        fits beside it.
        """
        near: tuple[Role, ...] = (self._largest, "near-phone") if self._largest == "phone" else ()
        least: tuple[Role, ...] = (self._largest, "heading", "title", "strong")
        for roles, width in ((near, room - aside), (least, room)):
            for role in roles:
                font = self._theme.font(role)
                if QFontMetrics(font).horizontalAdvance(self._number.text()) <= width or role == "strong":
                    if self._number.property("textRole") != role or self._number.font() != font:
                        self._theme.set_role(self._number, role)
                    return

    def _arrange(self) -> None:
        margins, pill = self._upper.contentsMargins(), self._pill_row.contentsMargins()
        around = margins.left() + margins.right()
        hours = self._hours.sizeHint().width() if not self._hours.isHidden() else 0
        aside = max(self._state.width_in_a_line() + pill.left() + pill.right(), hours)
        self._fit_number(self.width() - around, aside + self._upper.spacing())
        beside = max(part.sizeHint().width() for part in (self._number, self._line) if not part.isHidden())
        wraps = aside + around > self.width()
        self._state.set_wraps(wraps)
        self._pill.setMaximumWidth(max(self.width() - around, 1) if wraps else MAX_SIDE)
        wanted = beside + aside + around + self._upper.spacing()
        facts = [part for part in self._parts if not part.isHidden()]
        least = sum(part.minimumSizeHint().width() for part in facts)
        stacked = (wanted > self.width(), self.width() < max(self._theme.scaled(NARROW), least))
        if stacked == self._stacked:
            return
        self._stacked = stacked
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._upper.setDirection(down if stacked[0] else across)
        self._side.setDirection(across if stacked[0] else down)
        self._side.setSpacing(12 if stacked[0] else 4)
        self._lower.setDirection(down if stacked[1] else across)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        for part in (self._pill, self._hours):
            self._side.setAlignment(part, middle if stacked[0] else Qt.AlignmentFlag.AlignTrailing)
        for rule in self._facts.findChildren(QFrame, "PlateRule"):
            if stacked[1]:
                rule.setMinimumSize(0, 1)
                rule.setMaximumSize(MAX_SIDE, 1)
            else:
                rule.setMinimumSize(1, 0)
                rule.setMaximumSize(1, MAX_SIDE)
        self.updateGeometry()


class _FactPart(QWidget):
    """One fact, with its separator line."""

    def __init__(self, theme: Theme, rule: QFrame | None) -> None:
        super().__init__()
        self._theme, self._rule = theme, rule
        row = new_row(self, 10, (20, 9, 14, 11))
        self._icon = Icon(theme, "person", "on_accent_soft", 16)
        self._about, self._words = label(theme, role="small"), label(theme, role="strong")
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = new_column(gap=0)
        for part in (self._about, self._words):
            column.addWidget(part)
        column.addStretch(1)
        row.addLayout(column, 1)

    def show_fact(self, fact: Fact | None, ink: str) -> None:
        """Show this fact, or hide the widget."""
        self.setVisible(fact is not None)
        if self._rule is not None:
            self._rule.setVisible(fact is not None)
        if fact is None:
            return
        self._icon.set_icon(fact.icon, ink)
        self._about.setText(fact.about)
        self._words.setText(wrapping(fact.words))
        self._theme.set_role(self._words, "small-strong" if len(fact.words) > LONG else "strong")
        for part in (self._about, self._words):
            set_ink(part, ink)
