"""The breadcrumbs of the Print page: the gallery and the kind, and the other designs of its tile."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide_app.handouts.registry import Kind
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.printing.design_choice import DesignChoice

GAP = 8
"""Pixels between two parts."""


class Crumbs(QWidget):
    """``gallery_asked`` leads back to all kinds.

    In a narrow page the designs go below, and then only the name of the kind stays: Back and the rail lead to the
    gallery too.
    """

    gallery_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._of_sets = True
        self.setMinimumWidth(1)
        self.back = button(theme, self.tr("Print"), "link")
        self.back.setToolTip(self.tr("All handouts"))
        self.back.setProperty("crumb", True)
        theme.set_role(self.back, "subheading")
        self.back.clicked.connect(self.gallery_asked)
        self.title = label(theme, "", "heading", level=1)
        self.keep_set = button(theme, self.tr("Save as a set…"))
        self.keep_set.setToolTip(self.tr("Save these services, languages and paper on this computer under a name"))
        self._chevron = Icon(theme, "chevron-right", "muted", 16)
        self.designs = DesignChoice(theme)
        self._column = new_column(self)
        self._row = new_row(gap=GAP)
        self._column.addLayout(self._row)
        for part in (self.back, self._chevron, self.title):
            self._row.addWidget(part)
        self._row.addWidget(self.designs, 100)
        self._row.addStretch(1)
        self._row.addWidget(self.keep_set)
        theme.changed.connect(self._give_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def show_kind(self, kind: Kind, of_sets: bool) -> None:
        """Show the name of the current kind; some kinds can be saved as a set."""
        self.title.setText(translated(kind.title))
        self.designs.show_kind(kind)
        self._of_sets = of_sets
        self._give_room()

    def _give_room(self) -> None:
        """Put the designs below, and hide one part after the other, until the name fits; it wraps where it does not fit
        even then.
        """
        name = self.title.fontMetrics().horizontalAdvance(self.title.text()) + 1
        shown: list[QWidget] = [self.back, self._chevron]
        if self._of_sets:
            shown.append(self.keep_set)

        def fits(more: int = 0) -> bool:
            return name + more + sum(part.sizeHint().width() + GAP for part in shown) + GAP <= self.width()

        self._place_designs(beside=fits(self.designs.room + GAP))
        for leaving in ((self.keep_set,), (self.back, self._chevron)):
            if not fits():
                shown = [part for part in shown if part not in leaving]
        for part in (self.back, self._chevron, self.keep_set):
            set_shown(part, part in shown)
        self.title.setWordWrap(not fits())
        self._row.setStretchFactor(self.title, 0 if fits() else 100)

    def _place_designs(self, *, beside: bool) -> None:
        if beside == (self._row.indexOf(self.designs) >= 0):
            return
        if beside:
            self._column.removeWidget(self.designs)
            self._row.insertWidget(self._row.indexOf(self.title) + 1, self.designs, 100)
        else:
            self._row.removeWidget(self.designs)
            self._column.addWidget(self.designs)
