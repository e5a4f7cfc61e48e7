"""Handouts of earlier editions that must be thrown away, said on Home until somebody has read it."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from guide_app.content.publisher import Withdrawal
from guide_app.ui.common.formatting import date_words
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.parts import Note, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme


class Withdrawn(Note):
    """``read`` follows when somebody says that it is done. It is hidden where nothing was withdrawn."""

    read = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "caution")
        self._words = label(theme)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._done = button(theme, self.tr("We threw them away"))
        self._done.clicked.connect(self.read)
        row = new_row(gap=12)
        row.addWidget(self._words, 1)
        row.addWidget(self._done, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.hide()

    def show_these(self, withdrawn: Sequence[Withdrawal]) -> None:
        """Say which handouts to throw away, and why."""
        self.setVisible(bool(withdrawn))
        lines = []
        for each in withdrawn:
            dates = list_words(date_words(date) for date in each.editions)
            head = self.tr("Throw away: %1, edition of %2.").replace("%1", each.what).replace("%2", dates)
            lines.append(f"<b>{html.escape(head)}</b> {html.escape(each.why)}")
        self._words.setText("<br>".join(lines))
