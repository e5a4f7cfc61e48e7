"""The band above the results: whom to call first, with number and what to say, and a line that always answers."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from guide_app.library.situation import Situation
from guide_app.ui.common.always_line import AlwaysLine
from guide_app.ui.kit.accessibility import set_words
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.state_mark import State, StateMark
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import OneLine, SelectableText, label
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Theme, restyle

WITH_ALWAYS, WITH_TILE, WITH_WORDS, WITH_STATE = 760, 560, 440, 340
"""Widths in px at 100 % text below which the band leaves out, in turn, the line that answers at any hour, the tile, the
text of its button, and the state.
"""
DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
IN_A_LINE = 560
"""Width in px at 100 % text from which a low band takes one line; below, the number is below the name."""


class BandView(Struct, frozen=True):
    """The content of the band."""

    service_id: str
    name: str
    about: str
    """What the service is for."""
    number: str
    state: State
    hours: str
    say: str = ""
    """Words to begin the call with."""
    struck: bool = False
    """Whether a newer edition has another number."""
    conditions: tuple[str, ...] = ()
    """What must be asked before this call: each names another number to call first. They are always shown."""
    situation: Situation | None = None
    """What the search knows of someone who needs a bed: for the plan."""
    always: AlwaysLine | None = None
    """Another line, which answers at any hour."""


class CallBand(QFrame):
    """``call_asked`` carries the id of the service whose call sheet is to open.

    Its height depends only on whether there are conditions, so that little below it moves during typing.
    """

    call_asked = Signal(str)
    plan_asked = Signal(object)
    """The situation to plan a bed for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: BandView | None = None
        self._low = False
        self.setObjectName("CallBand")
        self.setAccessibleName(self.tr("Call first"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = new_column(self, 0)
        column.addWidget(self._make_plate())
        column.addWidget(self._make_conditions())
        column.addWidget(self._make_say())

    @property
    def shown(self) -> BandView | None:
        """The current content."""
        return self._shown

    @property
    def conditions(self) -> tuple[str, ...]:
        """What must be asked before the call."""
        return self._shown.conditions if self._shown is not None else ()

    def show_call(self, view: BandView | None) -> None:
        """Show whom to call first; hidden where the pack has nobody to call."""
        same, self._shown = view == self._shown, view
        self.setVisible(view is not None)
        if view is None or same:
            return
        self._name.setText(view.name)
        self._about.setText(view.about)
        self._theme.strike(self._number, view.struck)
        self.call.setEnabled(not view.struck)
        set_words(self._number, unbroken(view.number), f"{view.name}: {view.number}")
        self._state.show_state(view.state, view.hours)
        self._said.setText(f"“{view.say}”" if view.say else self.tr("Say in a few words what you need."))
        self.call.setAccessibleName(f"{self.tr('Call sheet')}: {view.name}")
        in_order = self.tr("The plan has every call for tonight, in order.")
        self._conditions.setText("\n".join(view.conditions) or in_order)
        if view.always is not None:
            self._always_name.setText(view.always.name)
            always = view.always
            set_words(self._always_number, unbroken(always.number), f"{always.name}: {always.number}")
        self._arrange()

    def set_low(self, low: bool) -> None:
        """In a low page take one line, or two where it is also narrow."""
        if low != self._low:
            self._low = low
            self.setProperty("low", low)
            restyle(self._plate)
            self._theme.set_role(self._number, "title" if low else "heading")
            self._upper.setContentsMargins(16, 4 if low else 12, 12 if low else 20, 4 if low else 12)
            for line in (self._who, self._line):
                line.setDirection(ACROSS if low else DOWN)
                line.setSpacing(10 if low else 1)
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide, scaled = self.width(), self._theme.scaled
        self._always.setVisible(
            self._shown is not None and self._shown.always is not None and wide >= scaled(WITH_ALWAYS) and not self._low
        )
        self._tile.setVisible(wide >= scaled(WITH_TILE) and not self._low)
        self._about.setVisible(not self._low)
        self._state.setVisible(not self._low or wide >= scaled(WITH_STATE))
        stacked = self._low and wide < scaled(IN_A_LINE)
        self._words.setDirection(DOWN if stacked else ACROSS)
        self._words.setSpacing(0 if stacked else 20)
        self._say.setVisible(not self._low)
        plan = self._shown is not None and self._shown.situation is not None and not self._low
        self._plan.setVisible(plan)
        self._asked.setVisible(plan or bool(self.conditions))
        self.call.setText(self.tr("Call sheet") if wide >= scaled(WITH_WORDS) else self.tr("Call"))

    def _make_plate(self) -> QWidget:
        self._plate = plate = QFrame()
        plate.setObjectName("BandPlate")
        self._upper = new_row(plate, 20, (16, 12, 20, 12))
        self._tile = QFrame()
        self._tile.setObjectName("BandTile")
        inner = new_row(self._tile, margins=(12, 12, 12, 12))
        inner.addWidget(Icon(self._theme, "phone", "accent", 20))
        self._upper.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignVCenter)
        lead = label(self._theme, self.tr("Call first"), "note")
        lead.setWordWrap(False)
        lead.setProperty("ink", "on_accent_soft")
        self._name = OneLine(self._theme, "subheading", "on_accent_soft")
        self._about = OneLine(self._theme, "note", "on_accent_soft")
        self._who = self._lines(lead, self._name, self._about)
        self._who.setStretchFactor(self._name, 1)
        self._number = SelectableText()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._number.setProperty("ink", "on_accent_soft")
        self._theme.set_role(self._number, "heading")
        self._state = StateMark(self._theme, "note")
        self._line = self._lines(self._number, self._state)
        self._words = QBoxLayout(ACROSS)
        for part, stretch in ((self._who, 1), (self._line, 0)):
            self._words.addLayout(part, stretch)
            self._words.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        self._upper.addLayout(self._words, 3)
        self._upper.addWidget(self._make_always(), 2)
        self.call = button(self._theme, self.tr("Call sheet"), "primary")
        self.call.clicked.connect(self._ask_call)
        self._upper.addWidget(self.call)
        return plate

    def _make_conditions(self) -> QWidget:
        """The questions that may put another number first."""
        self._asked = QFrame()
        self._asked.setObjectName("BandAsked")
        row = new_row(self._asked, 10, (20, 6, 20, 7))
        row.addWidget(Icon(self._theme, "person", "on_accent_soft", 16))
        self._conditions = label(self._theme, role="small-strong")
        self._conditions.setProperty("ink", "on_accent_soft")
        row.addWidget(self._conditions, 1)
        self._plan = button(self._theme, self.tr("Open the plan"), icon="bed")
        self._plan.clicked.connect(self._ask_plan)
        row.addWidget(self._plan)
        self._asked.hide()
        return self._asked

    def _make_always(self) -> QWidget:
        """The line that answers at any hour, after a separator."""
        self._always = QWidget()
        row = new_row(self._always, 20)
        rule = QFrame()
        rule.setObjectName("PlateRule")
        rule.setFixedWidth(1)
        row.addWidget(rule)
        lead = OneLine(self._theme, "note", "on_accent_soft")
        lead.setText(self.tr("At any hour"))
        self._always_name = OneLine(self._theme, "strong", "on_accent_soft")
        self._always_number = label(self._theme, role="small-strong")
        self._always_number.setWordWrap(False)
        self._always_number.setProperty("ink", "on_accent_soft")
        self._always_number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines = self._lines(lead, self._always_name, self._always_number)
        row.addLayout(lines, 1)
        row.setAlignment(lines, Qt.AlignmentFlag.AlignVCenter)
        return self._always

    def _make_say(self) -> QWidget:
        self._say = QFrame()
        self._say.setObjectName("BandSay")
        row = new_row(self._say, 10, (20, 6, 20, 7))
        row.addWidget(Icon(self._theme, "quote", "on_speech", 14))
        lead = label(self._theme, self.tr("Say"), "small-strong")
        lead.setWordWrap(False)
        lead.setProperty("ink", "on_speech")
        row.addWidget(lead)
        self._said = OneLine(self._theme, "body")
        row.addWidget(self._said, 1)
        return self._say

    @staticmethod
    def _lines(*parts: QWidget) -> QBoxLayout:
        column = QBoxLayout(DOWN)
        column.setSpacing(1)
        for part in parts:
            column.addWidget(part)
        return column

    def _ask_plan(self) -> None:
        if self._shown is not None:
            self.plan_asked.emit(self._shown.situation)

    def _ask_call(self) -> None:
        if self._shown is not None:
            self.call_asked.emit(self._shown.service_id)
