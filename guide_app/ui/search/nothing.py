"""What stands in the place of results: that nothing was found and what to try, or that the search did not work."""

from __future__ import annotations

from PySide6.QtCore import Signal

from guide_app.ui.kit.edges import Fade
from guide_app.ui.kit.parts import EmptyState, button
from guide_app.ui.kit.theme import Theme

MAX_QUOTE, MAX_WORD = 80, 16
"""Characters of a query that a sentence repeats, and of a word that stays whole."""


class NothingFound(EmptyState):
    """``help_asked`` leads to all services."""

    help_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        go = button(theme, self.tr("See all services"))
        go.clicked.connect(self.help_asked)
        self.buttons.addWidget(go)
        Fade(theme, self)

    def show_query(self, text: str, of_other_kinds: int) -> str:
        """Say that nothing was found for what was typed, ``of_other_kinds`` telling how much there is of others.
        Returns the sentence that says it in short.
        """
        found = self.tr("Nothing of this kind for “%1”") if of_other_kinds else self.tr("Nothing found for “%1”")
        if of_other_kinds:
            advice = self.tr("There is more of other kinds: press All.")
        else:
            advice = self.tr("Try fewer or other words, such as “passport”, “not paid” or “place to sleep”.")
        title = found.replace("%1", quoted(text))
        self.set_words(title, advice)
        return title

    def show_failure(self, reason: str) -> None:
        """Say that the search itself failed, and why, where that has a sentence."""
        self.set_words(
            self.tr("The search did not work"),
            self.tr("Everything else does: choose another page.")
            + "\n"
            + (reason or self.tr("To mend the search, close the guide and open it again.")),
        )


def quoted(query: str) -> str:
    """What was typed, short enough for a sentence; a long word may be broken anywhere."""
    text = " ".join(query.split())
    text = text if len(text) <= MAX_QUOTE else text[: MAX_QUOTE - 1] + "…"
    return "\u200b".join(text) if any(len(word) > MAX_WORD for word in text.split()) else text
