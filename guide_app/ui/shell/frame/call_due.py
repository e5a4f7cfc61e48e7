"""A quiet line above the pages when a call for a bed is to be made again. It tells neither who nor what number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from guide_app.desk.session import Session
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.parts import Note, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class CallDue(Note):
    """Shown from the moment in ``session.remind_at`` until it is closed, the plan is opened (``open_plan``), or the
    session forgets it.
    """

    def __init__(self, theme: Theme, session: Session, open_plan: Callable[[], object]) -> None:
        super().__init__(theme)
        self._session, self._open_plan = session, open_plan
        self._words = label(theme, role="strong")
        self._open, self._close = button(theme, "", icon="bed"), button(theme, "", "quiet", "close")
        self._open.clicked.connect(self._show_plan)
        self._close.clicked.connect(self._forget)
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self._open)
        line.addWidget(self._close)
        self.body.addLayout(line)
        self.hide()
        self.destroyed.connect(session.listen(self._session_changed))

    def show_at(self, now: dt.datetime) -> None:
        """Show the line if the moment has come, in the language of the window."""
        if self._session.remind_at is None or now < self._session.remind_at:
            return
        self._words.setText(self.tr("A call is due"))
        self._open.setText(self.tr("A bed tonight"))
        self._open.setAccessibleName(self._open.text())
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close"))
        if self.isHidden():
            self.show()
            announce(self, self._words.text())

    def _session_changed(self) -> None:
        if self._session.remind_at is None:
            self.hide()

    def _show_plan(self) -> None:
        self._open_plan()  # First: the focus moves with the page.
        self._forget()

    def _forget(self) -> None:
        self._session.remind(None)
