"""The form about the person and the night: answers are optional, given by one press each, and never stored.

Danger and hurt come first. The rows follow the age: a child under 13 is asked other things than a teenager.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from guide_app.library.eligibility import CHILD, TEENAGER, AgeRange, Person
from guide_app.library.situation import NOTHING, Situation
from guide_app.ui.common import formatting
from guide_app.ui.kit.accessibility import HEARD_AS
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import chain_after
from guide_app.ui.kit.inputs.filters import FilterButton
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.inputs.toggles import Toggles
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.tonight.answers import (
    AGES,
    GROWN,
    OF_THE_PERSON,
    OLDER,
    OLDER_KEY,
    companions,
    further,
    genders,
    happenings,
    is_within,
    taps_for,
)


class SituationForm(ScrollCard):
    """``changed`` follows every answer, ``started_over`` the button that clears the page; ``calls_asked`` asks to show
    the calls, where they are a pane of their own.
    """

    changed = Signal()
    started_over = Signal()
    calls_asked = Signal()

    def __init__(self, theme: Theme, languages: Sequence[str]) -> None:
        super().__init__(theme)
        self._theme = theme
        self._languages = tuple(languages)
        self._on = set[str]()
        """Every answer of the toggles, also of those that another age hides."""
        self.area.setProperty(HEARD_AS, "Form")
        self._exact: AgeRange | None = None
        """The age as a search knew it, within the chosen band."""
        self._captions: dict[QWidget, QLabel] = {}
        body = QWidget()
        body.setObjectName("ScrollBody")
        self._column = new_column(body, 2, (12, 10, 12, 8))
        self._heading = label(theme, self.tr("Who needs the bed?"), "subheading", level=2)
        self._hint = label(theme, self.tr("Press what you know. Skip the rest."), "note", muted=True)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._hint)
        self._add_rows()
        self._column.addStretch(1)
        self.area.hold(body)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Every widget inside takes focus, and the area scrolls along.
        self._lay_out_foot()
        self.offer_calls(False)
        self.show_foot()
        self.start()

    @property
    def way_on(self) -> QPushButton:
        """The button to the calls, where they are not visible."""
        return self._calls

    @property
    def situation(self) -> Situation:
        """The answers, as the decision needs them. An answer of a row that is not offered does not count."""
        on = self._answers
        gender = self._gender.value
        person = Person(
            age=self._age_now(),
            gender=gender if gender in ("woman", "man", "other") else None,
            with_children=1 if "children" in on else None,
            **{key: True for key in OF_THE_PERSON if key in on},
        )
        known = {key: True for key in on if key not in (*OF_THE_PERSON, "children", OLDER_KEY)}
        language = self._speaks.value
        return Situation(person=person, language=language if isinstance(language, str) else None, **known)

    @property
    def touched(self) -> bool:
        """Whether anything was answered."""
        return self.situation != NOTHING

    @property
    def taps(self) -> dict[str, object]:
        """The answers by name, for ``tap``."""
        return {
            "age": self._age.value,
            "exact": self._exact,
            "gender": self._gender.value,
            "speaks": self._speaks.value,
            "on": frozenset(self._on),
        }

    def tap(self, taps: dict[str, object]) -> None:
        """Restore answers that ``taps`` returned, as if each had been given again."""
        exact, on = taps["exact"], taps["on"]
        self._exact = exact if isinstance(exact, AgeRange) else None
        self._on = set(on) if isinstance(on, frozenset) else set()
        self._age.set_value(taps["age"])
        self._show_rows()
        self._gender.set_value(taps["gender"])
        self._show_language(taps["speaks"])
        self.changed.emit()

    def fill(self, situation: Situation) -> None:
        """Give the answers that a search knows already, so that nothing is asked twice."""
        self.tap(taps_for(situation))

    def offer_calls(self, offered: bool) -> None:
        """Show the button to the calls, where they are not visible."""
        set_shown(self._calls, offered)
        set_shown(self._kept, not offered)

    def set_low(self, low: bool) -> None:
        """Leave out the heading and the hint, so that more rows are in sight."""
        set_shown(self._heading, not low)
        set_shown(self._hint, not low)

    def start(self) -> None:
        """Clear the answers, and show the top of the form."""
        self._on.clear()
        self._exact = None
        self._age.set_value(None)
        self._show_rows()
        self._gender.set_value(None)
        self._show_language(None)
        self._fold_more()
        self.area.verticalScrollBar().setValue(0)

    # The rows

    def _add_rows(self) -> None:
        self._now = self._toggles(
            self.tr("Right now"), [("danger", self.tr("In danger")), ("hurt", self.tr("Hurt, needs a doctor"))]
        )
        ages = (self.tr("Under 13"), self.tr("13 to 17"), self.tr("18 to 24"), self.tr("25 and up"))
        self._age = self._segments(self.tr("Age"), [*zip(AGES, ages, strict=True)])
        self._gender = self._segments(self.tr("Who"), genders(minor=False))
        self._happened = self._toggles(self.tr("What happened, more than one can be true"), happenings(None))
        self._with = self._toggles(self.tr("With them"), companions(minor=False))
        self._speaks = FilterButton(self._theme, self.tr("Speaks"), self._language_choices, None)
        self._speaks.chosen.connect(self._language_chosen)
        self._turn = button(self._theme, "", "normal", "chevron-down")
        self._turn.clicked.connect(self._turn_more)
        last = new_row(gap=8)
        last.addWidget(self._speaks, 3)
        last.addWidget(self._turn, 2)
        self._column.addSpacing(8)
        self._column.addLayout(last)
        self._column.addSpacing(4)
        self._more = Toggles(self._theme, self.tr("More"), further(None))
        self._more.changed.connect(self._toggled)
        self._column.addWidget(self._more)
        self._rows = (self._now, self._happened, self._with, self._more)

    def _show_rows(self) -> None:
        """Offer what fits the age. What was pressed before and is still offered stays."""
        age = self._age.value if isinstance(self._age.value, AgeRange) else None
        minor = age in (CHILD, TEENAGER)
        self._gender.set_choices(genders(minor=minor))
        self._happened.set_choices(happenings(age))
        away = self.tr("What they need to get away from")
        self._captions[self._happened].setText(self.tr("What happened, more than one can be true") if minor else away)
        self._with.set_choices(companions(minor=minor))
        self._more.set_choices(further(age))
        for row in self._rows:
            row.set_on(self._on)
        # Choices that were made again are last in the tab order.
        last: QWidget = self._gender.buttons()[-1]
        for row in (self._happened, self._with):
            chain_after(last, row)
            last = row.buttons()[-1]
        for press in (self._speaks, self._turn):
            QWidget.setTabOrder(last, press)
            last = press
        chain_after(last, self._more)
        self._name_more()

    def _fold_more(self) -> None:
        set_shown(self._more, bool(self._more.on))
        self._name_more()

    def _turn_more(self) -> None:
        set_shown(self._more, self._more.isHidden())
        self._name_more()

    def _name_more(self) -> None:
        count = len(self._more.on)
        words = self.tr("Less") if not self._more.isHidden() else self.tr("More")
        said = f"{words} · {count}" if count else words
        self._turn.setText(said)
        self._turn.setAccessibleName(said)

    @property
    def _answers(self) -> set[str]:
        return {key for row in self._rows for key in row.on}

    def _age_now(self) -> AgeRange | None:
        band = self._age.value
        if not isinstance(band, AgeRange):
            return None
        if band == GROWN and OLDER_KEY in self._answers:
            return OLDER
        return self._exact if self._exact and is_within(self._exact, band) else band

    # Presses

    def _toggled(self) -> None:
        self._on = (self._on - {key for row in self._rows for key in row.offered}) | self._answers
        self._name_more()
        self.changed.emit()

    def _segment_chosen(self) -> None:
        if self.sender() is self._age:
            self._exact = None
            self._show_rows()
        self.changed.emit()

    # Widgets

    def _lay_out_foot(self) -> None:
        theme = self._theme
        again = button(theme, self.tr("Start over"), icon="undo")
        again.clicked.connect(self.started_over)
        self.foot.setContentsMargins(12, 8, 12, 8)
        self.foot.addWidget(again)
        self._kept = label(theme, self.tr("Nothing is saved."), "note", muted=True)
        self.foot.addWidget(self._kept, 1)
        self._calls = button(theme, self.tr("Who to call"), "primary", "phone")
        self._calls.clicked.connect(self.calls_asked)
        self.foot.addWidget(self._calls)

    def _caption(self, words: str, named: QWidget) -> None:
        """Put the caption of a widget, which scrolls into view with it."""
        caption = label(self._theme, words, "note", muted=True)
        caption.setBuddy(named)
        self._captions[named] = caption
        self._column.addSpacing(4)
        self._column.addWidget(caption)

    def _segments(self, name: str, choices: Sequence[tuple[object, str]]) -> Segments:
        segments = Segments(self._theme, name, choices, optional=True, small=True)
        self._caption(name, segments)
        segments.chosen.connect(self._segment_chosen)
        self._column.addWidget(segments)
        return segments

    def _toggles(self, name: str, choices: Sequence[tuple[str, str]]) -> Toggles:
        toggles = Toggles(self._theme, name, choices)
        self._caption(name, toggles)
        toggles.changed.connect(self._toggled)
        self._column.addWidget(toggles)
        return toggles

    def _language_choices(self) -> list[Choice]:
        named = [Choice(code, formatting.language_name(code)) for code in self._languages]
        return [Choice(None, self.tr("Any")), *named]

    def _language_chosen(self, code: object) -> None:
        self._show_language(code)
        self.changed.emit()

    def _show_language(self, code: object) -> None:
        self._speaks.show_value(code, formatting.language_name(code) if isinstance(code, str) else self.tr("Any"))
