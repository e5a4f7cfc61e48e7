"""Where on the Print page one is: the gallery, the kind, and the ways to another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class Crumbs(QWidget):
    """``gallery_asked`` leads back to every kind, ``kind_asked`` to a list of them beside ``change``."""

    gallery_asked = Signal()
    kind_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        way = QWidget()
        words = FlowLayout(way, 8)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.back = button(theme, self.tr("Print"), "link")
        self.back.setToolTip(self.tr("Everything that can be printed"))
        self.back.setProperty("crumb", True)
        theme.set_role(self.back, "subheading")
        self.back.clicked.connect(self.gallery_asked)
        self.title = label(theme, "", "heading")
        self.change = button(theme, self.tr("Change kind"), "link")
        theme.set_role(self.change, "note")
        self.change.clicked.connect(self.kind_asked)
        self.align = button(theme, self.tr("Line up the printer…"))
        self.align.setToolTip(self.tr("Once for each printer: every card lands right from then on"))
        for part in (self.back, Icon(theme, "chevron-right", "muted", 16), self.title, self.change):
            words.addWidget(part)
        row.addWidget(way, 1)
        row.addWidget(self.align)

    def show_kind(self, title: str) -> None:
        """Name the kind that is being made."""
        self.title.setText(title)
