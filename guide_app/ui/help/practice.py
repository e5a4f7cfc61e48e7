"""Practice in hiding: counts three presses of Shift, and forgets nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel

from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import key_cap
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, restyle

PRESSES = 3


class Practice(QFrame):
    """``asked`` arms (True) or ends (False) the practice, when a person starts or stops it."""

    asked = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Plate")
        self._practicing = False
        column = new_column(self, 8, (20, 16, 20, 16))
        head = label(theme, self.tr("Practice hiding"), "subheading", level=2)
        text = label(
            theme,
            self.tr(
                "Choose Start, then press Shift three times. A plain unit converter covers the window and shows "
                "the word that brings you back. Type it. Nothing is lost while you practice."
            ),
        )
        for part in (head, text):
            part.setProperty("ink", "on_accent_soft")
            column.addWidget(part)
        row = FlowLayout(spacing=8)
        self._start = button(theme, self.tr("Start"), "primary")
        self._start.clicked.connect(self._turn)
        row.addWidget(self._start)
        self._shifts: list[QLabel] = []
        for _ in range(PRESSES):
            cap = key_cap(theme, "Shift")
            cap.setObjectName("ShiftCap")
            self._shifts.append(cap)
            row.addWidget(cap)
        self._count = label(theme, role="second")
        self._count.setProperty("ink", "on_accent_soft")
        column.addLayout(row)
        column.addWidget(self._count)

    @property
    def practicing(self) -> bool:
        """Whether the next three Shifts only practice hiding."""
        return self._practicing

    def show_count(self, presses: int) -> None:
        """Highlight this many of the three Shifts during a practice."""
        for place, cap in enumerate(self._shifts):
            self._light(cap, self._practicing and place < presses)
        if self._practicing:
            self._count.setText(self.tr("%1 of 3").replace("%1", str(presses)))

    def begin(self) -> None:
        """Arm the practice."""
        if not self._practicing:
            self._turn()
        self._start.setFocus()

    def done(self) -> None:
        """End the practice: the person came back from the cover."""
        self.arm(False)
        self._count.setText(self.tr("Well done. You know how to hide, and how to come back."))
        announce(self, self._count.text())

    def arm(self, practicing: bool) -> None:
        """Show that the practice is armed, or not."""
        self._practicing = practicing
        words = self.tr("Stop") if practicing else self.tr("Start")
        self._start.setText(words)
        self._start.setAccessibleName(words)
        self._count.setText(self.tr("Now press Shift three times.") if practicing else "")
        if practicing:
            announce(self, self._count.text())
        for cap in self._shifts:
            self._light(cap, False)

    def _turn(self) -> None:
        self.arm(not self._practicing)
        self.asked.emit(self._practicing)

    def _light(self, cap: QLabel, lit: bool) -> None:
        cap.setProperty("lit", lit)
        restyle(cap)
