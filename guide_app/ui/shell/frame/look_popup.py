"""The popup for text size and colors; a choice takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide_app.desk.preferences import TEXT_SIZES, Look
from guide_app.ui.common.look_words import LookWords
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.overlays.choice_popup import Choice, ChoiceList
from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class LookPopup(Popup):
    """``size_chosen`` carries percent, ``look_chosen`` the name of the colors. It stays open for trying several."""

    size_chosen = Signal(int)
    look_chosen = Signal(str)

    def __init__(self, theme: Theme, anchor: QWidget, root: QWidget, look: Look, words: LookWords) -> None:
        super().__init__(theme, anchor, root)
        self.column.setContentsMargins(8, 10, 8, 8)
        self.column.setSpacing(4)
        self.column.addWidget(self._heading(words.text_size))
        row = new_row(gap=8, margins=(8, 0, 8, 4))
        self._smaller = button(theme, "A−")
        self._smaller.setAccessibleName(words.smaller)
        self._smaller.setToolTip(f"{words.smaller} (Ctrl+-)")
        self._percent = label(theme, role="strong")
        self._percent.setWordWrap(False)
        self._larger = button(theme, "A+")
        self._larger.setAccessibleName(words.larger)
        self._larger.setToolTip(f"{words.larger} (Ctrl+=)")
        self._smaller.clicked.connect(self._make_smaller)
        self._larger.clicked.connect(self._make_larger)
        for part in (self._smaller, self._percent, self._larger):
            row.addWidget(part)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self._heading(words.colors))
        choices = [
            Choice("system", words.as_computer),
            Choice("light", words.light),
            Choice("dark", words.dark),
            Choice("high-contrast", words.contrast_light),
            Choice("high-contrast-dark", words.contrast_dark),
        ]
        self._looks = ChoiceList(theme, choices, [look])
        self._looks.setAccessibleName(words.colors)
        self._looks.picked.connect(self._pick)
        self.column.addWidget(self._looks)
        theme.changed.connect(self._show_size)
        self._show_size()

    def _heading(self, words: str) -> QWidget:
        heading = label(self.theme, words, "small-strong", muted=True)
        heading.setContentsMargins(10, 2, 10, 2)
        return heading

    def _show_size(self) -> None:
        percent = self.theme.percent
        self._percent.setText(f"{percent} %")
        self._smaller.setEnabled(percent > TEXT_SIZES[0])
        self._larger.setEnabled(percent < TEXT_SIZES[-1])
        if self.isVisible():
            self.refit()

    def _pick(self, look: object) -> None:
        self._looks.mark([look])
        self.look_chosen.emit(look)

    def _make_smaller(self) -> None:
        self.size_chosen.emit(next_size(self.theme.percent, -1))

    def _make_larger(self) -> None:
        self.size_chosen.emit(next_size(self.theme.percent, 1))


def next_size(percent: int, step: int) -> int:
    """The next larger (1) or smaller (-1) text size; the same at the end of the range."""
    sizes = [size for size in TEXT_SIZES if (size - percent) * step > 0]
    return percent if not sizes else min(sizes) if step > 0 else max(sizes)
