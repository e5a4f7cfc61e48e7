"""Notes for staff on a service's card, collapsed until they are opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide_app.ui.common.first_call import Bullets
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import Theme


class StaffNotes(QWidget):
    """The widgets are reused for the next service."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = new_column(self, 4)
        self._head = button(theme, " ", "quiet", "chevron-right")
        self._head.setProperty("kind", "fold")
        theme.set_role(self._head, "strong")
        self._head.clicked.connect(self._turn)
        column.addWidget(self._head, 0, Qt.AlignmentFlag.AlignLeading)
        self._notes = Bullets(theme)
        self._notes.setContentsMargins(24, 0, 0, 0)
        self._shown: tuple[str, ...] | None = None
        column.addWidget(self._notes)

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show these notes collapsed, unless they are shown already; hidden where there are none."""
        if tuple(notes) == self._shown:
            return
        self._shown = tuple(notes)
        words = self.tr("%n note(s) for staff", "", len(notes))
        self._head.setText(f" {words}")
        self._head.setAccessibleName(words)
        self._notes.show_lines(notes)
        self._open(False)
        self.setVisible(bool(notes))

    def _turn(self) -> None:
        self._open(self._notes.isHidden())
        if not self._notes.isHidden():
            scroll_to_opened(self._head, self._notes)

    def _open(self, opened: bool) -> None:
        self._notes.setVisible(opened)
        self._theme.set_icon(self._head, "chevron-down" if opened else "chevron-right", "muted")
