"""The breadcrumbs of the Print page: the gallery, the kind, and the way to another kind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_shown

GAP = 8
"""Pixels between two parts."""


class Crumbs(QWidget):
    """``gallery_asked`` leads back to all kinds, ``kind_asked`` opens a list of them beside ``change``.

    In a narrow page only the name of the kind stays. The other buttons have alternatives: the printer can be aligned
    from the gallery and from the choice of card paper, another kind is chosen in the gallery, and Back and the rail
    lead there.
    """

    gallery_asked = Signal()
    kind_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._of_cards = self._of_sets = True
        self.setMinimumWidth(1)
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
        self.keep_set = button(theme, self.tr("Keep as a set…"))
        self.keep_set.setToolTip(self.tr("Keep these services, languages and paper on this desk, under a name"))
        self._chevron = Icon(theme, "chevron-right", "muted", 16)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for part in (self.back, self._chevron, self.title, self.change):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.keep_set)
        self._row.addWidget(self.align)
        theme.changed.connect(self._give_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def show_kind(self, title: str, of_cards: bool, of_sets: bool) -> None:
        """Show the name of the current kind. Cards have the button that aligns the printer; some kinds can be saved as
        a set.
        """
        self.title.setText(title)
        self._of_cards, self._of_sets = of_cards, of_sets
        self._give_room()

    def _give_room(self) -> None:
        """Hide one part after the other until the name fits; it wraps where it does not fit even then."""
        name = self.title.fontMetrics().horizontalAdvance(self.title.text()) + 1
        shown: list[QWidget] = [self.back, self._chevron, self.change]
        if self._of_cards:
            shown.append(self.align)
        if self._of_sets:
            shown.append(self.keep_set)

        def fits() -> bool:
            return name + sum(part.sizeHint().width() + GAP for part in shown) + GAP <= self.width()

        for leaving in ((self.align,), (self.change,), (self.keep_set,), (self.back, self._chevron)):
            if not fits():
                shown = [part for part in shown if part not in leaving]
        for part in (self.back, self._chevron, self.change, self.keep_set, self.align):
            set_shown(part, part in shown)
        self.title.setWordWrap(not fits())
        self._row.setStretchFactor(self.title, 0 if fits() else 100)
