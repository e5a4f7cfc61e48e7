"""Undo, redo, and taking one edit back: each is an edit back in the journal, and nothing is erased."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide_app.content.overlay import Edit, MovedOn
from guide_app.content.problems import PackRefused
from guide_app.desk.coordination import Coordination
from guide_app.ui.common.messages import reason_words
from guide_app.ui.coordinator.wording import field_words


class Undoing(QObject):
    """``undone`` follows what was taken back or done again; ``said`` carries what is said of it."""

    undone = Signal()
    said = Signal(str)

    def __init__(self, room: Callable[[], Coordination | None], page: QWidget) -> None:
        super().__init__(page)
        self._room, self._page = room, page

    def undo(self) -> None:
        """Take the last edit back."""
        if (room := self._room()) is not None:
            self._do(room.undo, self.tr("Taken back. The history keeps both."))

    def undo_in_sight(self) -> None:
        """Take the last edit back, if the page is shown."""
        if self._page.isVisible():
            self.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if (room := self._room()) is not None:
            self._do(room.redo, self.tr("Done again. The history keeps both."))

    def take_back(self, edit: Edit) -> None:
        """Take one edit back."""
        if (room := self._room()) is not None:
            self._do(lambda: room.take_back(edit), self.tr("Taken back. The history keeps both."))

    def _do(self, act: Callable[[], Edit | None], done: str) -> None:
        try:
            edit = act()
        except MovedOn as moved:
            words = self.tr("%1 was changed again later. Take the later change back first.")
            self.said.emit(words.replace("%1", field_words(moved.change.field)))
            return
        except (OSError, PackRefused) as error:
            self.said.emit(self.tr("It could not be saved: %1").replace("%1", reason_words(error)))
            return
        if edit is not None:
            self.said.emit(done)
            self.undone.emit()
