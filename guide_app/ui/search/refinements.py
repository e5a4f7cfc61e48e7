"""What a search understood beyond the words: corrections, services left out, needs. Each is shown as a chip and can be
changed with one click.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.library.search.hits import Results
from guide_app.ui.common import formatting as words
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.inputs.chips import ChipRow
from guide_app.ui.kit.text.labels import OneLine
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.search.state import ADULT

MAX_NEEDS = 2
"""Maximum number of needs offered; more would not help in choosing."""
AS_TYPED = "typed"
"""The key of the chip that reverts a correction, or shows all results for words of danger."""
YOUNG = "constraint young"
"""The key of the chip for words that hint at youth and leave the age open."""
YOUTH = frozenset({"constraint under-18", "constraint child", YOUNG})
"""The keys of the chips for words that hint at youth: ``ADULT`` takes their place."""


class RefinementRow(ChipRow):
    """A row of chips that are reused, as creating one takes longer than all the rest. They follow ``before`` in the tab
    order.
    """

    pressed = Signal(str)

    def __init__(self, theme: Theme, before: QWidget) -> None:
        super().__init__(theme)
        self._before = before
        self._made: list[QPushButton] = []

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show these (key and text)."""
        few = len(self._made) < len(chips)
        while len(self._made) < len(chips):
            self._made.append(self.make_chip())
            self._made[-1].clicked.connect(self._pressed)
        shown = self._made[: len(chips)]
        for press, (key, text) in zip(shown, chips, strict=True):
            self._write(press, key, text)
        self.set_buttons(shown)
        if few:
            self.order(self._before)

    def let_go(self, gone: QPushButton) -> None:
        """Keep the chip for the next time."""

    def write_more(self, more: QPushButton, folded: list[QPushButton]) -> None:
        if len(folded) < len(self.buttons):
            names = (self.tr("More"),)
        else:
            names = (self.tr("Change the search"), self.tr("Change", "the search: where there is no room for more"))
        for name in names:
            if more.text() != name:
                more.setText(name)
            if more.sizeHint().width() <= self.width():
                break

    def _write(self, press: QPushButton, key: str, text: str) -> None:
        removes = key.startswith("constraint ")
        press.setProperty("key", key)
        press.setText(text.replace("&", "&&") + ("  ✕" if removes else ""))
        press.setAccessibleName(text)
        press.setAccessibleDescription(self.tr("Choose to search without this") if removes else "")
        press.setToolTip(self.tr("Search without this") if removes else "")

    def _pressed(self) -> None:
        self.pressed.emit(str(self.sender().property("key")))


class Refinements(QWidget):
    """One line of constant height, so that nothing below it moves during typing. It follows ``before`` in the tab
    order.

    ``as_typed`` asks to search for the words as typed, ``adult_chosen`` for somebody of 18 or older although the words
    hint at youth, ``constraint_removed`` to search without a constraint (its key),
    ``need_chosen`` for all services for a need, ``language_chosen`` to show the whole guide in the query's language.
    """

    as_typed = Signal()
    adult_chosen = Signal()
    constraint_removed = Signal(str)
    need_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, before: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._said, self._hint = OneLine(theme, "note", "muted"), OneLine(theme, "note", "muted")
        self._presses = RefinementRow(theme, before)
        self._presses.pressed.connect(self._pressed)
        row = new_row(self, 12)
        row.addWidget(self._said)
        row.addWidget(self._hint, 1)
        row.addWidget(self._presses, 1)
        self._shown: list[tuple[str, str]] = []
        self._hinted = ""
        theme.changed.connect(self._fit)
        self._fit()

    def clear(self) -> None:
        """Show nothing."""
        self._show("", [])

    def said(self) -> list[str]:
        """What was understood, for a screen reader."""
        presses = (f"{words}." for key, words in self._shown if key != AS_TYPED)
        return [words for words in (self._said.text(), *presses) if words]

    def show_results(self, results: Results, need_titles: Mapping[str, str]) -> None:
        """Show what was understood. ``need_titles`` are the needs of the pack in the language shown."""
        corrected = list_words(f"“{each.used}”" for each in results.corrections)
        said = self.tr("Showing matches for %1.").replace("%1", corrected) if corrected else ""
        presses = [(AS_TYPED, self.tr("Search for only what I typed"))] if corrected else []
        if not corrected and not results.query.as_typed and any(hit.crisis for hit in results.hits):
            presses = [(AS_TYPED, self.tr("Search just the words"))]
        keys = dict.fromkeys(one.key for one in results.constraints)
        young = results.query.young or results.query.filter.person.minor
        presses += [(f"constraint {key}", self._constraint(key, need_titles, young)) for key in keys]
        if results.query.adult:
            presses.insert(0, (f"constraint {ADULT}", self._constraint(ADULT, need_titles, young)))
        if hints := [press for press, _words in presses if press in YOUTH]:
            presses = [one for one in presses if one[0] not in YOUTH]
            open_age = self.tr("Left out: beds for adults. Are they 18 or older?")
            asked = open_age if hints == [YOUNG] else self.tr("Shown: under 18. Are they 18 or older?")
            presses.insert(0, (ADULT, asked))
        if results.hits and results.language != results.query.language:
            show_in = self.tr("Show the guide in %1").replace("%1", words.language_name(results.language))
            presses.append((f"language {results.language}", show_in))
        # Offer no list of needs to someone in danger, nor one with beds for adults to somebody who may be under 18.
        if not any(hit.crisis for hit in results.hits) and not young:
            offered = [need for need in results.needs if need in need_titles and f"need:{need}" not in keys]
            see_all = self.tr("See all: %1")
            presses += [(f"need {need}", see_all.replace("%1", need_titles[need])) for need in offered[:MAX_NEEDS]]
        hint = self.tr("Press Enter to open the selected result. Use the arrow keys to choose another.")
        self._show(said, presses, hint if results.hits else "")

    def _show(self, said: str, presses: list[tuple[str, str]], hint: str = "") -> None:
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._hint.setVisible(not presses)
        self._hinted = hint
        self._hint_whole()
        self._presses.setVisible(bool(presses))
        if presses != self._shown:
            self._shown = presses
            self._presses.show_chips(presses)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint_whole()

    def _hint_whole(self) -> None:
        """Show the hint only where it fits as a whole."""
        needed = QFontMetrics(self._theme.font("note")).horizontalAdvance(self._hinted)
        self._hint.setText(self._hinted if needed < self.width() else "")

    def _fit(self) -> None:
        self.setFixedHeight(self._presses.chip_height())

    def _pressed(self, pressed: str) -> None:
        if pressed in (AS_TYPED, ADULT):
            (self.as_typed if pressed == AS_TYPED else self.adult_chosen).emit()
            return
        what, _, key = pressed.partition(" ")
        {"constraint": self.constraint_removed, "need": self.need_chosen, "language": self.language_chosen}[what].emit(
            key
        )

    def _constraint(self, key: str, need_titles: Mapping[str, str], young: bool) -> str:
        kind, _, value = key.partition(":")
        if kind == "gender" and young:
            return self.tr("For: a girl") if value == "woman" else self.tr("For: a boy")
        if kind == "speaks":
            return self.tr("Only: speaks %1, or not stated").replace("%1", words.language_name(value))
        if kind == "need":
            return self.tr("Only: %1").replace("%1", need_titles.get(value, value))
        if kind == "age":
            return self.tr("For: age %1", "of the person who needs help").replace("%1", value)
        if kind == "open-on":
            return self.tr("Only: open %1, or hours unknown").replace("%1", words.stretch_words(value))
        return {
            "open-now": self.tr("Only: open now, or hours unknown"),
            "free": self.tr("Only: free, or cost not stated"),
            "always": self.tr("Only: open 24 hours"),
            "under-18": self.tr("For: under 18"),
            "young": self.tr("For: under 18"),
            "child": self.tr("For: a child under 13"),
            "adult": self.tr("For: 18 or older"),
            "trans": self.tr("For: a trans person"),
            "pregnant": self.tr("For: pregnant"),
            "children": self.tr("For: with children"),
            "gender": self.tr("For: a woman") if value == "woman" else self.tr("For: a man"),
        }[kind]
