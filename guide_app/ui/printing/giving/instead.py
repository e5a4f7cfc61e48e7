"""What to do instead of giving a card, where that is not safe or nobody knows: one number to learn by heart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.parts import left
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Theme


class Instead(QWidget):
    """Shows that nothing is printed, what to do, and the number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = new_column(self, 6, (0, 8, 0, 8))
        self._nothing = label(theme, "", "subheading")
        self._do = label(theme, "", "speech")
        self._number = label(theme, "", "phone")
        self._number.setWordWrap(False)
        self._number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._number.setProperty("ink", "on_accent_soft")
        self._name = label(theme, "", "second", muted=True)
        for part in (self._nothing, self._do):
            column.addWidget(part)
        # Aligned with the text around it, though the number itself reads from left to right.
        column.addLayout(left(self._number))
        column.addWidget(self._name)

    @property
    def to_keep_in_sight(self) -> tuple[QWidget, ...]:
        """All of it from its top, and above all the number, which comes last."""
        return self, self._number

    def show_answer(self, answer: str, number: str, name: str) -> None:
        """Show what to do after ``no`` or ``unsure``, with one number and its name; both may be empty."""
        if answer == "no":
            self._nothing.setText(self.tr("Do not print a card. Someone could find it in a pocket."))
            self._do.setText(
                self.tr("Keep the numbers here: they can come back or call this desk. Or they can learn one by heart:")
            )
        else:
            self._nothing.setText(self.tr("Do not print now. They can learn one number by heart."))
            self._do.setText(self.tr("Say it together until they know it:"))
        self._number.setText(unbroken(number))
        self._number.setVisible(bool(number))
        self._name.setText(name)
        announce(self, f"{self._nothing.text()} {self._do.text()} {number}")
