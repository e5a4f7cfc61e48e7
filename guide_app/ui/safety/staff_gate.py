"""Asks for the staff code before anything is changed that this desk keeps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide_app.desk import staff_code
from guide_app.desk.code_tries import CodeTries


class StaffGate(QObject):
    """Open where no staff code is set. Otherwise the code opens it, until ``close``. ``turned`` follows each change."""

    turned = Signal()

    def __init__(self, tries: CodeTries, parent: QObject) -> None:
        super().__init__(parent)
        self._tries = tries
        self._opened = False

    @property
    def has_code(self) -> bool:
        """Whether a staff code is set on this desk."""
        return staff_code.is_hash(self._tries.code)

    @property
    def locked(self) -> bool:
        """Whether the code has to be given before a change."""
        return self.has_code and not self._opened

    def ask(self, asker: QWidget, act: Callable[[], object]) -> None:
        """Do this, after asking for the code over ``asker`` where that is needed."""
        if not self.locked:
            act()
            return
        from guide_app.ui.safety.staff_code_form import StaffCodeForm

        panel = StaffCodeForm(asker, self._tries, self.tr("Open")).panel
        panel.accepted.connect(self._open)
        panel.accepted.connect(act)
        panel.open()

    def close(self) -> None:
        """Ask for the code again from now on."""
        if self._opened:
            self._opened = False
            self.turned.emit()

    def _open(self) -> None:
        self._opened = True
        self.turned.emit()
