"""The group of signs in view: a column of topics beside the list, or a filter above it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Signal

from guide_app.ui.kit.inputs.filters import FilterButton
from guide_app.ui.kit.lists.topics import Topic, TopicList
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.theme import Theme
from guide_app.ui.signs.sign_list import SignGroup


class GroupChoice(QObject):
    """Keeps ``topics`` and ``filter`` in step. ``chosen`` carries the id of the group to scroll to."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: Sequence[SignGroup] = ()
        self.topics = TopicList(theme, self.tr("Groups of signs"))
        self.topics.chosen.connect(self._choose)
        self.topics.clicked.connect(self._choose_again)
        self.filter = FilterButton(theme, self.tr("Signs"), self._choices, None)
        self.filter.chosen.connect(self._choose)

    def show_groups(self, groups: Sequence[SignGroup], ticked: Collection[str]) -> None:
        """Set the groups, each with the number of its ticked signs."""
        self._groups = groups
        self.topics.show_topics(
            [
                Topic(group.id, group.title, len(group.signs), sum(sign.id in ticked for sign in group.signs))
                for group in groups
            ]
        )
        self.show_group(self.topics.topic or "")

    def show_group(self, group_id: str) -> None:
        """Highlight the group in view."""
        self.topics.show_topic(group_id)
        words = next((group.title for group in self._groups if group.id == group_id), "")
        self.filter.show_value(group_id, words)

    def _choices(self) -> list[Choice]:
        return [Choice(group.id, group.title, len(group.signs)) for group in self._groups]

    def _choose(self, group_id: object) -> None:
        self.chosen.emit(str(group_id))
        self.show_group(str(group_id))

    def _choose_again(self) -> None:
        """A click on the current group scrolls to its first sign too."""
        self._choose(self.topics.topic)
