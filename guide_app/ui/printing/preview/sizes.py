"""The zoom buttons of the preview."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from guide_app.ui.kit.inputs.fields import TARGET
from guide_app.ui.kit.layout.folding_row import FoldingRow, width_of
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.preview.page_view import ZOOMS, PageView

GAP = 6
"""Pixels between two buttons."""


class Sizes(FoldingRow):
    """One row of buttons, no wider than they need."""

    def __init__(self, theme: Theme, view: PageView) -> None:
        super().__init__(theme, lines=1, spacing=GAP)
        self._view = view
        view.zoomed.connect(self._write_zoom)
        self.smaller = self._icon("zoom-out", self.tr("Smaller"))
        self.larger = self._icon("zoom-in", self.tr("Larger"))
        self.smaller.clicked.connect(self._zoom_out)
        self.larger.clicked.connect(self._zoom_in)
        self.fit = button(theme, self.tr("Fit"))
        self.fit.setAccessibleName(self.tr("Fit the page to the window"))
        self.fit.setObjectName("Zoom")
        self.fit.clicked.connect(self._fit)
        self.set_buttons([self.smaller, self.fit, self.larger])
        self._write_zoom()
        self._keep_width()
        theme.changed.connect(self._keep_width)

    def start(self) -> None:
        """Return to the initial state."""
        self._view.set_zoom(None)

    def fold(self) -> None:
        widths = [width_of(each) for each in self.buttons]
        self.setMaximumWidth(sum(widths) + GAP * max(len(widths) - 1, 0))
        super().fold()

    def _zoom_in(self) -> None:
        self._view.step_zoom(1)

    def _zoom_out(self) -> None:
        self._view.step_zoom(-1)

    def _fit(self) -> None:
        self._view.set_zoom(None)

    def _write_zoom(self) -> None:
        zoom = self._view.zoom
        self.fit.setText(self.tr("Fit") if zoom is None else percent(zoom))
        self.smaller.setEnabled(zoom is not None)

    def _keep_width(self) -> None:
        """Keep the width of the widest text: repeated clicks must stay on the same button."""
        self.fit.ensurePolished()
        shown, widths = self.fit.text(), [0]
        for words in (self.tr("Fit"), *map(percent, ZOOMS)):
            self.fit.setText(words)
            widths.append(self.fit.sizeHint().width())
        self.fit.setText(shown)
        self.fit.setMinimumWidth(max(widths))

    def _icon(self, icon: str, name: str) -> QPushButton:
        press = button(self._theme, "", "normal", icon)
        press.setAccessibleName(name)
        press.setToolTip(name)
        press.setMinimumSize(TARGET, TARGET)
        press.setProperty("zoom", True)
        return press


def percent(share: float) -> str:
    """A fraction as text."""
    return f"{share * 100:.0f} %"
