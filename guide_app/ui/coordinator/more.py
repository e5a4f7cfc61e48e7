"""What *More* of the room opens: the form of what the pack says of itself, and saving all services for others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide_app.desk.coordination import Coordination
from guide_app.desk.editions import Kept
from guide_app.exchange.exporting import Format
from guide_app.ui.common.page import PageContext
from guide_app.ui.coordinator.edits import Edits
from guide_app.ui.coordinator.exporting import ENDINGS, save_export
from guide_app.ui.coordinator.form.record_form import RecordForm
from guide_app.ui.coordinator.head import PACK


class More(QObject):
    """``opened`` follows when the form shows the pack, ``left`` when somebody leaves it, ``saved`` an edit of it; that
    and ``said`` carry what is said.
    """

    opened = Signal()
    left = Signal()
    saved = Signal(str)
    said = Signal(str)

    def __init__(
        self, context: PageContext, kept: Kept, form: RecordForm, room: Callable[[], Coordination | None]
    ) -> None:
        super().__init__(form)
        self._context, self._form = context, form
        self._edits = Edits(context, kept, form, room, "pack-draft")
        self._edits.saved.connect(self.saved)
        form.left.connect(self._leave)

    def do(self, chosen: object, asker: QWidget) -> None:
        """Do what was chosen; ``asker`` is in sight, as a dialog asks of it."""
        if chosen == PACK:
            self._edits.open(None)
            self.opened.emit()
            return
        chosen_format: Format = next(each for each in ENDINGS if each == chosen)
        save_export(asker, self._context.library, chosen_format, self.said.emit)

    def interrupt(self) -> None:
        """Leave the form with what was typed on the disk."""
        self._edits.interrupt()

    def stop(self) -> None:
        """End the thread. What was just typed is kept."""
        self._edits.stop()

    def _leave(self) -> None:
        self._edits.drop()
        self.left.emit()
