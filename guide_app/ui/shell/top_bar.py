"""The bar at the top: one search box for everything, and the way to hide at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.hide_button import HideButton
from guide_app.ui.search.search_box import SearchBox


class TopBar(QFrame):
    """``box`` takes what is typed; ``hide_now`` follows a press of the button beside it."""

    hide_now = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("TopBar")
        self.box = SearchBox(theme)
        self.hide_button = HideButton(theme, self.tr("Hide now"))
        self.hide_button.setToolTip(self.tr("Or press Shift three times"))
        self.hide_button.setAccessibleDescription(self.tr("Covers this window at once and forgets what was done"))
        self.hide_button.clicked.connect(self.hide_now)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(16)
        row.addWidget(self.box, 1)
        row.addStretch(0)
        row.addWidget(self.hide_button)
