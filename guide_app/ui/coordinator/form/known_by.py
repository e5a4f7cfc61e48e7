"""How a person knows what they typed: by a call, a page, or what the agency wrote or said."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from guide_app.content.overlay import How
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class KnownBy(QWidget):
    """Nothing is chosen at first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        choices = (
            ("called", self.tr("I called")),
            ("read", self.tr("I read it on a page")),
            ("told", self.tr("They wrote or told us")),
        )
        column = new_column(self, 4, (0, 10, 0, 0))
        column.addWidget(label(theme, self.tr("How do you know?"), "strong"))
        self.how = Segments(theme, self.tr("How do you know?"), choices, optional=True)
        column.addWidget(self.how)
        self.source = QLineEdit()
        self.source.setAccessibleName(self.tr("Which page, or who by role"))
        self.source.setPlaceholderText(self.tr("Which page (its address), or who by role. No names of people."))
        self.source.setMaxLength(200)
        theme.set_role(self.source, "body")
        column.addWidget(self.source)

    @property
    def known(self) -> tuple[How, str]:
        """How it is known, and the source in words."""
        return cast("How", self.how.value or "read"), self.source.text().strip()

    def problem(self) -> str:
        """What is still to be said, with the keyboard there; empty for nothing."""
        if self.how.value is None:
            self.how.tab_stop().setFocus(Qt.FocusReason.OtherFocusReason)
            return self.tr("Choose how you know it.")
        if self.how.value != "called" and not self.source.text().strip():
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.tr("Write which page says so, or who said it by role.")
        return ""
