"""Replaces the list when the filters leave no service: offers to remove a filter, and a number that answers at any
hour.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from guide_app.content.markup import Span
from guide_app.ui.common.always_line import AlwaysLine
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import scroll_down_only
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Theme


class EmptyList(QScrollArea):
    """``taken_off`` carries the key of the filter to remove; ``cleared`` asks to remove all."""

    taken_off = Signal(str)
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        scroll_down_only(self)
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = new_column(body, 10, (24, 32, 24, 24))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Icon(theme, "search", "muted", 26), 0, middle)
        self._title = label(theme, self.tr("No service matches all of these"), "subheading")
        self._ways = RichText(theme, "second")
        self._ways.followed.connect(self._followed)
        self._always = RichText(theme, "second")
        self._clear = button(theme, self.tr("Clear the filters"))
        self._clear.clicked.connect(self.cleared)
        for words in (self._title, self._ways, self._always):
            words.setAlignment(middle)
            column.addWidget(words)
        column.addSpacing(4)
        column.addWidget(self._clear, 0, middle)
        column.addStretch(1)
        self.setWidget(body)

    def show_ways(self, ways: Sequence[tuple[str, str, int]], always: AlwaysLine | None) -> None:
        """Offer to remove one filter: its key, its text, and how many services that brings back. ``always`` is a line
        that answers at any hour.
        """
        lead = self.tr("Remove one:") if ways else self.tr("Use fewer filters to see more services.")
        spans = [Span(f"{lead} ")]
        for place, (key, words, count) in enumerate(ways):
            spans.append(Span(" · " if place else ""))
            spans.append(Span(f"{words} ({count})", link=f"filter:{key}"))
        self._ways.set_spans([span for span in spans if span.text], {})
        self._always.setVisible(always is not None)
        if always is not None:
            told = self.tr("For anyone, day and night: %1").replace("%1", f"{always.name} ")
            self._always.set_spans((Span(told), Span(unbroken(always.number, told), bold=True)), {})

    def _followed(self, _kind: str, key: str) -> None:
        self.taken_off.emit(key)
