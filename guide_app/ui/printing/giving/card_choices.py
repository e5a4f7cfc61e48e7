"""The options of one card: its language, its wording, whose numbers; and quick fixes for its problems."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from guide_app.handouts.problems import Problem
from guide_app.library.library import Library
from guide_app.ui.common.formatting import language_name
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.fields import TilesField
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Block, message
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.giving.source_box import SourceBox
from guide_app.ui.printing.giving.wish import CardWish, QuickFix, Source, name_of, quick_fixes

MAX_PROBLEMS = 2
"""Number of problems shown."""


class CardChoices(QWidget):
    """Holds the ``wish``. ``changed`` is sent when a person changes it; ``left`` when the pressed button was removed,
    and the focus with it. Names are shown in the guide's language.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, library: Library, wish: CardWish) -> None:
        super().__init__()
        self._theme, self._library, self._guide_language = theme, library, wish.language
        self.wish = wish
        self._column = new_column(self, 4)
        languages = [(code, language_name(code)) for code in library.client_languages]
        self._languages = TilesField(theme, self.tr("Language of the card"), languages)
        self._languages.changed.connect(self._language_chosen)
        wordings = (("discreet", self.tr("Discreet")), ("plain", self.tr("Plain")))
        self._wording = Segments(theme, self.tr("Wording"), wordings)
        self._wording.chosen.connect(self._wording_chosen)
        self._source = SourceBox(theme)
        self._source.chosen.connect(self._source_chosen)
        for words, part in (
            (self.tr("Language of the card"), self._languages),
            (self.tr("Wording"), self._wording),
            (self.tr("Numbers"), self._source),
        ):
            caption = label(theme, words, "note", muted=True)
            caption.setBuddy(part)
            self._column.addWidget(caption)
            self._column.addWidget(part)
            self._column.addSpacing(8)
        self._told: list[Block] = []
        self._column.addStretch(1)
        self._show_wish()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what prevents printing, with quick fixes."""
        self._forget()
        for problem in problems[:MAX_PROBLEMS]:
            ways = quick_fixes(problem, self.wish, self._library, self._guide_language)
            self._tell(translated(problem.message), ways)

    def show_refusal(self, reason: str) -> None:
        """Show why no card can be made or printed at all."""
        self._forget()
        self._tell(reason, [])

    def _tell(self, text: str, ways: list[QuickFix]) -> None:
        block = message(self._theme, "caution", text)
        if ways:
            holder = QWidget()
            row = FlowLayout(holder, 8)
            row.setContentsMargins(0, 4, 0, 0)
            for words, mend in ways:
                press = button(self._theme, words.replace("&", "&&"))
                press.clicked.connect(partial(self._mend, mend))
                row.addWidget(press)
            block.column.addWidget(holder)
        self._column.insertWidget(self._column.count() - 1, block)
        self._told.append(block)
        announce(self, text)

    def _forget(self) -> None:
        for block in self._told:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._told = []

    def _language_chosen(self) -> None:
        self._change(replace(self.wish, language=self._languages.value or self.wish.language, without=frozenset()))

    def _wording_chosen(self, wording: str) -> None:
        self._change(replace(self.wish, wording=wording, without=frozenset()))

    def _source_chosen(self, source: Source) -> None:
        self._change(replace(self.wish, source=source, without=frozenset()))

    def _mend(self, mend: Callable[[CardWish], CardWish], _checked: bool = False) -> None:
        self.left.emit()
        self._change(mend(self.wish))

    def _change(self, wish: CardWish) -> None:
        if wish != self.wish:
            self.wish = wish
            self._show_wish()
            self.changed.emit()

    def _show_wish(self) -> None:
        self._languages.set_value(self.wish.language)
        with QSignalBlocker(self._wording):
            self._wording.set_value(self.wish.wording)
        one = name_of(self.wish.one, self._library, self._guide_language) if self.wish.one is not None else ""
        self._source.show_wish(self.wish, one)
