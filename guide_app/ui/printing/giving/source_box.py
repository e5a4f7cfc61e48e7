"""Whose numbers are on a card, with a link to each other choice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton

from guide_app.ui.kit.focus import focused_within, scroll_to_opened
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.giving.wish import CardWish, Source


class SourceBox(QFrame):
    """``chosen`` carries the source that a person chose instead."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("ChoiceBox")
        self._theme = theme
        self._row = FlowLayout(self, 10)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._present = label(theme, "")
        self._row.addWidget(self._present)
        self._links: list[QPushButton] = []

    def show_wish(self, wish: CardWish, one: str) -> None:
        """Show whose numbers a card has, and the other choices. ``one`` is the name of the one service, where there is
        one.
        """
        only = self.tr("Only %1").replace("%1", one)
        words: dict[Source, tuple[str, str]] = {
            "most": (self.tr("Numbers that fit most people"), self.tr("Use numbers that fit most people")),
            "handout": (self.tr("The handout"), self.tr("Use the handout")),
            "one": (only, only),
        }
        self._present.setText(words[wish.source][0])
        self._wrap()
        before, pressed = self._links, focused_within(self) is not None
        self._links = [self._link(source, words[source][1]) for source in wish.sources if source != wish.source]
        if pressed:
            self._take_keyboard()
        for link in before:
            link.hide()
            link.deleteLater()
        if pressed:
            scroll_to_opened(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _take_keyboard(self) -> None:
        """Move the focus to the first other choice, before the pressed one is hidden."""
        for link in self._links[:1]:
            link.show()
            link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self, source: Source, words: str) -> QPushButton:
        link = button(self._theme, words.replace("&", "&&"), "link")
        self._theme.set_role(link, "note")
        link.clicked.connect(partial(self._choose, source))
        self._row.addWidget(link)
        return link

    def _wrap(self) -> None:
        """Wrap the text only where the box is too narrow for it: the size hint of a wrapping label is too narrow."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        self._present.setWordWrap(self._present.fontMetrics().horizontalAdvance(self._present.text()) > room)

    def _choose(self, source: Source, _checked: bool = False) -> None:
        self.chosen.emit(source)
