"""Replaces the results where nothing was found, with what to try, or where the search failed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.edges import Fade
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import EmptyState, button
from guide_app.ui.kit.theme import Theme

MAX_QUOTE, MAX_WORD = 80, 16
"""Maximum length in characters of a query quoted in a sentence, and of a word without break opportunities."""


class NothingFound(EmptyState):
    """``help_asked`` asks to show all services, ``need_asked`` those for a need."""

    help_asked = Signal()
    need_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._needs = QWidget()
        self._choices = FlowLayout(self._needs, 8)
        self._choices.centered = True
        self._offered: Mapping[str, str] = {}
        self.column.insertWidget(self.column.indexOf(self.buttons), self._needs)
        self._needs.hide()
        go = button(theme, self.tr("See all services"))
        go.clicked.connect(self.help_asked)
        self.buttons.addWidget(go)
        Fade(theme, self)

    def show_query(
        self, text: str, elsewhere: int, needs: Mapping[str, str], *, unknown: bool = False, of_kind: bool = True
    ) -> str:
        """Show that nothing was found for the query; ``elsewhere`` is the number of results of other kinds or, where
        no kind is chosen, above the list; ``needs`` the titles of the pack's needs by id, ``unknown``: no word of it
        is known. Return the short sentence of this.
        """
        self._needs.setVisible(unknown)
        self.buttons.setContentsMargins(0, 8 if unknown else 0, 0, 0)
        if unknown:
            self._offer(needs)
            title = self.tr("We know none of these words.")
            self.set_words(title, self.tr("Try “lawyer”, “bed” or “doctor”, or choose a need."))
            return title
        found = self.tr("Nothing else found for “%1”") if elsewhere else self.tr("Nothing found for “%1”")
        if elsewhere and of_kind:
            found = self.tr("No results of this kind for “%1”")
            advice = self.tr("There is more of other kinds: press Best.")
        else:
            advice = self.tr("Try fewer or other words, such as “passport”, “not paid” or “place to sleep”.")
        title = found.replace("%1", quoted(text))
        self.set_words(title, advice)
        return title

    def _offer(self, needs: Mapping[str, str]) -> None:
        """A button for each need."""
        if needs == self._offered:
            return
        self._offered = needs
        for item in self._choices.take_all():
            widget = item.widget()
            assert widget is not None
            widget.deleteLater()
        for need, title in needs.items():
            choose = button(self._theme, title)
            choose.setProperty("key", need)
            choose.clicked.connect(self._choose)
            self._choices.addWidget(choose)

    def _choose(self) -> None:
        self.need_asked.emit(str(self.sender().property("key")))

    def show_failure(self, reason: str) -> None:
        """Show that the search itself failed, with the reason where there is a text for it."""
        self._needs.hide()
        self.set_words(
            self.tr("Search is not working"),
            self.tr("The rest of the guide still works. Choose another page.")
            + "\n"
            + (reason or self.tr("To fix search, close the guide and open it again.")),
        )


def quoted(query: str) -> str:
    """The query, shortened for a sentence; long words may break anywhere."""
    text = " ".join(query.split())
    text = text if len(text) <= MAX_QUOTE else text[: MAX_QUOTE - 1] + "…"
    return "\u200b".join(text) if any(len(word) > MAX_WORD for word in text.split()) else text
