"""The bar above every page for as long as the edition in use is over a year old. It is used all the same."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal

from guide_app.library.assurance import warning_of_age
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.parts import Note, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class AgeBar(Note):
    """``take_asked`` asks for the file of a newer edition; offered only where the desk ``takes`` one."""

    take_asked = Signal()

    def __init__(self, theme: Theme, takes: bool) -> None:
        super().__init__(theme, "caution")
        self._words, self._take = label(theme, role="strong"), button(theme, "")
        self._take.clicked.connect(self.take_asked)
        row = new_row(gap=12)
        row.addWidget(self._words, 1)
        row.addWidget(self._take)
        self.body.addLayout(row)
        self._take.setVisible(takes)  # Here: until it is in the bar it would be a window of its own.
        self.hide()

    def look(self, edition: dt.date, today: dt.date) -> None:
        """Show what is so now, in the language of the window."""
        message = warning_of_age(edition, today)
        if message is not None:
            self._words.setText(translated(message))
            self._take.setText(self.tr("Get an update…"))
            self._take.setAccessibleName(self._take.text())
        self.setVisible(message is not None)
