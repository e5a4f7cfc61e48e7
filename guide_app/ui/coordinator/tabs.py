"""Which rows of a list are shown: a choice side by side where there is room, else a box that opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.theme import Theme


class Tabs(QWidget):
    """``chosen`` follows every choice of a person."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[object, str]]) -> None:
        self.beside, self.box = Segments(theme, name, choices, small=True), ChoiceBox(theme, name)
        super().__init__()
        column = new_column(self)
        for each in (self.beside, self.box):
            column.addWidget(each)
            each.chosen.connect(self._choose)
        self.box.hide()
        self.set_choices(choices)
        theme.changed.connect(self._fit)

    @property
    def value(self) -> object:
        """What is shown."""
        return self.beside.value

    def set_value(self, value: object) -> None:
        """Show this, without sending ``chosen``."""
        self.beside.set_value(value)
        self.box.set_value(value)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these; the current one is kept where it still exists."""
        self.beside.set_choices(choices)
        self.box.set_choices([Choice(value, words) for value, words in choices])
        self.box.set_value(self.value)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits, focused = self.beside.room <= self.width(), self.beside.tab_stop().hasFocus() or self.box.hasFocus()
        self.beside.setVisible(fits)
        self.box.setHidden(fits)
        if focused:
            (self.beside.tab_stop() if fits else self.box).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, value: object) -> None:
        self.set_value(value)
        self.chosen.emit(value)
