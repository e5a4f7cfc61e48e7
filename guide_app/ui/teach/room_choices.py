"""The choices for the room: who is here, the first story, the languages of slides and notes, and the displays."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout

from guide_app.content.workshop import Story
from guide_app.library.library import Library
from guide_app.teach.plan import ChosenPlan
from guide_app.ui.common.formatting import language_name
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.parts import Card
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class RoomChoices(Card):
    """``chosen`` is what is chosen, without a plan."""

    changed = Signal()

    def __init__(self, theme: Theme, library: Library, language: str) -> None:
        super().__init__()
        self._theme, self._library = theme, library
        self.chosen = ChosenPlan(plan="", language=language)
        column = new_column(self, 10, (20, 14, 20, 14))
        self._audience = ChoiceBox(theme, self.tr("Who is here"))
        self._audience.set_choices(
            (
                Choice(None, self.tr("Everyone")),
                Choice("shelter", self.tr("Shelter")),
                Choice("clinic", self.tr("Clinic")),
                Choice("school", self.tr("School")),
                Choice("employer", self.tr("Employer")),
                Choice("affected", self.tr("People who may be affected")),
            )
        )
        self._story = ChoiceBox(theme, self.tr("First story"))
        self._second = ChoiceBox(theme, self.tr("Second language on the slides"))
        self._notes = ChoiceBox(theme, self.tr("Notes in"))
        fields = QGridLayout()
        fields.setHorizontalSpacing(16)
        column.addLayout(fields)
        for place, (name, field) in enumerate(
            (
                ("audience", self._audience),
                ("story", self._story),
                ("second_language", self._second),
                ("notes_language", self._notes),
            )
        ):
            field.setProperty("chooses", name)
            field.chosen.connect(self._choose)
            caption = label(theme, field.about, "small", muted=True)
            caption.setBuddy(field)
            one = new_column(gap=4)
            one.addWidget(caption)
            one.addWidget(field)
            fields.addLayout(one, *divmod(place, 2))
            fields.setColumnStretch(place % 2, 1)
        displays = (True, self.tr("Two displays")), (False, self.tr("One display"))
        self._displays = Segments(theme, self.tr("Displays"), displays)
        self._displays.chosen.connect(self.show_displays)
        self._display_words = label(theme, " ", "note", muted=True)
        column.addWidget(self._displays)
        column.addWidget(self._display_words)
        self.start(language)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self.show_displays)
        application.screenRemoved.connect(self.show_displays)

    @property
    def two_screens(self) -> bool:
        """Whether the slide goes to a display of its own, and there is one."""
        return self._displays.value is True and len(QGuiApplication.screens()) > 1

    def start(self, language: str) -> None:
        """Choose nothing, in a language."""
        self._displays.set_value(True)
        self.set_language(language, keep=False)
        self.show_displays()

    def set_language(self, language: str, *, keep: bool = True) -> None:
        """Offer stories and languages in another language; ``keep`` the audience and the story."""
        before = self.chosen if keep else ChosenPlan(plan="")
        self.chosen = replace(before, language=language, second_language=None, notes_language=None)
        titles = self._library.many(Story, self._library.ids(Story), language)
        fitting = Choice(None, self.tr("The one that fits best"))
        self._story.set_choices((fitting, *(Choice(each.record.id, each.record.title) for each in titles)))
        others = [code for code in self._library.languages if code != language]
        named = [Choice(code, language_name(code)) for code in others]
        self._second.set_choices((Choice(None, self.tr("None")), *named))
        self._notes.set_choices((Choice(language, language_name(language)), *named))
        self._story.set_value(self.chosen.story)
        self._audience.set_value(self.chosen.audience)
        self._second.set_value(None)
        self._notes.set_value(language)

    def show_displays(self) -> None:
        """Say where the slide goes, and offer the choice where there is one."""
        two = len(QGuiApplication.screens()) > 1
        self._displays.setVisible(two)
        if self.two_screens:
            words = self.tr("The slide goes to the other display. Your notes stay here.")
        elif two:
            words = self.tr("Slide and controls share this display.")
        else:
            words = self.tr("One display found. Print your notes, or see them with the key F.")
        self._display_words.setText(words)

    def _choose(self, value: object) -> None:
        self.chosen = replace(self.chosen, **{self.sender().property("chooses"): value})
        self.changed.emit()
