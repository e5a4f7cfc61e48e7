"""The form about the person and the night: answers are optional, given by one press each, and never stored."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from guide_app.library.eligibility import MAX_AGE, MINOR, YOUNG_ADULT, AgeRange, Person
from guide_app.library.tonight.plan import Situation
from guide_app.ui.common import formatting
from guide_app.ui.kit.focus import stop_at_checked
from guide_app.ui.kit.inputs.filters import FilterButton
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import SentenceLabel, label
from guide_app.ui.kit.theme import Theme, set_shown

GROWN = AgeRange(25, MAX_AGE)


class SituationForm(ScrollCard):
    """``changed`` follows every answer; ``calls_asked`` asks to show the calls, where they are a pane of their own."""

    changed = Signal()
    calls_asked = Signal()

    def __init__(self, theme: Theme, languages: Sequence[str]) -> None:
        super().__init__(theme)
        self._theme = theme
        self._languages = tuple(languages)
        body = QWidget()
        body.setObjectName("ScrollBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(4)
        self._column.addWidget(label(theme, self.tr("Who needs the bed?"), "subheading"))
        self._column.addWidget(label(theme, self.tr("Tap what you know. Skip the rest."), "note", muted=True))
        self._add_questions()
        self._column.addStretch(1)
        self.area.hold(body)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Every widget inside takes focus, and the area scrolls along.
        self._lay_out_foot()
        self.offer_calls(False)
        self.show_foot()
        self.start()

    def _add_questions(self) -> None:
        self._age = self._segments(
            self.tr("Age"),
            [
                (MINOR, self.tr("Under 18")),
                (YOUNG_ADULT, self.tr("18 to 24")),
                (GROWN, self.tr("25 and up")),
            ],
        )
        self._gender = self._segments(
            self.tr("Who"),
            [
                ("woman", self.tr("Woman")),
                ("man", self.tr("Man")),
                ("other", self.tr("Other")),
            ],
        )
        self._children = self._segments(self.tr("With children"), [(0, self.tr("No")), (1, self.tr("Yes"))])
        self._away = self._radio(
            self.tr("What they need to get away from"),
            [
                ("fleeing", self.tr("A partner or someone close")),
                ("trafficked", self.tr("A boss or someone else")),
                ("home", self.tr("No home tonight")),
                ("", self.tr("Skip")),
            ],
        )
        self._speaks = FilterButton(self._theme, self.tr("Speaks"), self._language_choices, None)
        self._caption(self.tr("Language"), self._speaks)
        self._speaks.chosen.connect(self._language_chosen)
        self._column.addWidget(self._speaks)
        self._more = self._checks(
            self.tr("Also, if you know"),
            [
                ("danger", self.tr("In danger now")),
                ("hurt", self.tr("Hurt, needs a doctor")),
                ("assaulted", self.tr("After a sexual assault")),
                ("pregnant", self.tr("Pregnant")),
                ("using", self.tr("Uses drugs or alcohol now")),
                ("disability", self.tr("Has a disability")),
                ("trans", self.tr("Trans")),
                ("veteran", self.tr("Served in the military")),
            ],
        )

    def _lay_out_foot(self) -> None:
        theme = self._theme
        again = button(theme, self.tr("Start over"), icon="undo")
        again.clicked.connect(self._start_over)
        self.foot.setContentsMargins(20, 10, 20, 10)
        self.foot.addWidget(again)
        self._kept = label(theme, self.tr("Nothing is kept."), "note", muted=True)
        self.foot.addWidget(self._kept, 1)
        self._calls = button(theme, self.tr("Whom to call"), "primary", "phone")
        self._calls.clicked.connect(self.calls_asked)
        self.foot.addWidget(self._calls)

    @property
    def way_on(self) -> QPushButton:
        """The button to the calls, where they are not visible."""
        return self._calls

    @property
    def situation(self) -> Situation:
        """The answers, as the plan needs them."""
        ticked = {key: box.isChecked() or None for key, box in self._more.items()}
        away = self._chosen_away()
        age, gender = self._age.value, self._gender.value
        person = Person(
            age=age if isinstance(age, AgeRange) else None,
            gender=gender if gender in ("woman", "man", "other") else None,
            with_children=self._children.value if isinstance(self._children.value, int) else None,
            trans=ticked["trans"],
            pregnant=ticked["pregnant"],
            using=ticked["using"],
        )
        language = self._speaks.value
        return Situation(
            person=person,
            fleeing=away == "fleeing",
            trafficked=away == "trafficked",
            language=language if isinstance(language, str) else None,
            **{key: bool(ticked[key]) for key in ("danger", "hurt", "assaulted", "disability", "veteran")},
        )

    @property
    def touched(self) -> bool:
        """Whether anything was answered."""
        return self.situation != Situation() or self._chosen_away() == "home"

    @property
    def taps(self) -> dict[str, object]:
        """The answers by name, for ``tap``."""
        segments = {"age": self._age, "gender": self._gender, "children": self._children, "speaks": self._speaks}
        values: dict[str, object] = {name: each.value for name, each in segments.items()}
        return {**values, "away": self._chosen_away(), **{key: box.isChecked() for key, box in self._more.items()}}

    def tap(self, taps: dict[str, object]) -> None:
        """Restore answers that ``taps`` returned, as if each had been given again."""
        for name, each in (("age", self._age), ("gender", self._gender), ("children", self._children)):
            each.set_value(taps[name])
        for key, choice in self._away.items():
            choice.setChecked(key == taps["away"])
        for key, box in self._more.items():
            box.setChecked(bool(taps[key]))
        self._show_language(taps["speaks"])
        self.changed.emit()

    def offer_calls(self, offered: bool) -> None:
        """Show the button to the calls, where they are not visible."""
        set_shown(self._calls, offered)
        set_shown(self._kept, not offered)

    def start(self) -> None:
        """Clear the answers."""
        self._age.set_value(None)
        self._gender.set_value(None)
        self._children.set_value(None)
        for key, choice in self._away.items():
            choice.setChecked(not key)
        for box in self._more.values():
            box.setChecked(False)
        self._show_language(None)

    def _start_over(self) -> None:
        self.start()
        self.changed.emit()

    def _caption(self, words: str, named: QWidget) -> None:
        """Put the caption of a widget, which scrolls into view with it."""
        caption = label(self._theme, words, "note", muted=True)
        caption.setBuddy(named)
        self._column.addSpacing(8)
        self._column.addWidget(caption)

    def _segments(self, name: str, choices: Sequence[tuple[object, str]]) -> Segments:
        segments = Segments(self._theme, name, choices, optional=True)
        self._caption(name, segments)
        segments.chosen.connect(self._tapped)
        self._column.addWidget(segments)
        return segments

    def _radio(self, name: str, choices: Sequence[tuple[str, str]]) -> dict[str, QRadioButton]:
        group = QButtonGroup(self)
        stop_at_checked(group)
        found = {key: QRadioButton() for key, _ in choices}
        self._caption(name, found[choices[0][0]])
        for key, words in choices:
            self._theme.set_least_height(found[key], 32)
            group.addButton(found[key])
            self._add_choice(found[key], words, name)
        group.buttonClicked.connect(self._tapped)
        return found

    def _checks(self, name: str, choices: Sequence[tuple[str, str]]) -> dict[str, QCheckBox]:
        found = {key: QCheckBox() for key, _ in choices}
        self._caption(name, found[choices[0][0]])
        for key, words in choices:
            found[key].clicked.connect(self._tapped)
            self._add_choice(found[key], words, name)
        return found

    def _add_choice(self, choice: QAbstractButton, words: str, about: str) -> None:
        choice.setAccessibleName(words)
        choice.setAccessibleDescription(about)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(choice)
        row.addWidget(SentenceLabel(self._theme, words, choice), 1)
        self._column.addLayout(row)

    def _chosen_away(self) -> str:
        return next((key for key, choice in self._away.items() if choice.isChecked()), "")

    def _language_choices(self) -> list[Choice]:
        named = [Choice(code, formatting.language_name(code)) for code in self._languages]
        return [Choice(None, self.tr("Skip")), *named]

    def _language_chosen(self, code: object) -> None:
        self._show_language(code)
        self._tapped()

    def _show_language(self, code: object) -> None:
        self._speaks.show_value(code, formatting.language_name(code) if isinstance(code, str) else self.tr("Skip"))

    def _tapped(self) -> None:
        self.changed.emit()
