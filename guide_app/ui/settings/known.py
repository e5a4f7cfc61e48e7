"""What is known of the directory, by need: for staff to see what to call and to ask next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from guide_app.library.assurance import known_by_need, preview
from guide_app.ui.common.messages import translated
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.text.labels import label

WIDE = 640
"""Width in px at 100 % text from which figures are in columns."""
END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignBottom


class KnownByNeed(QWidget):
    """A table: a row for each need, with the numbers of its services, of those called, and of those of which more is
    known.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context, self._theme = context, context.theme
        self._digest = ""
        """Of the edition that is counted. It is filled when it is shown: it counts all services, and has more labels
        than the rest of the page.
        """
        self._wide: list[QWidget] = []
        self._narrow: list[QWidget] = []
        self._body: QWidget | None = None
        self._column = new_column(self)

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        super().showEvent(event)

    def refresh(self) -> None:
        """Count anew if another edition has come into use."""
        digest = self._context.library.digest
        if self._digest != digest:
            self._digest = digest
            self._fill(self._context)

    def _fill(self, context: PageContext) -> None:
        theme, library = context.theme, context.library
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        self._wide, self._narrow = [], []
        column = new_column(self._body, 10)
        column.addWidget(label(theme, self.tr("How complete this directory is"), "subheading", level=2))
        message = preview(library)
        told = self.tr("Someone has called every number that people carry.")
        if message is not None:
            told = self.tr("%1. Main numbers are on cards, first in plans and at the bottom of the window.")
            told = told.replace("%1", translated(message))
        column.addWidget(label(theme, told, "note"))
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        self._add_rows(context, label(theme, self.tr("Need"), "small", muted=True))
        self._column.addWidget(self._body)
        self.setMinimumWidth(1)  # Else the table could not get narrower.
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _add_rows(self, context: PageContext, corner: QWidget) -> None:
        theme, library, grid = context.theme, context.library, self._grid
        titles = {need.id: need.title for need in library.pack(context.language).needs}
        heads = (
            self.tr("Services"),
            self.tr("Called"),
            self.tr("Hours known"),
            self.tr("Languages known"),
            self.tr("Translations signed"),
        )
        grid.addWidget(corner, 0, 0)
        self._wide.append(corner)
        for place, head in enumerate(heads, 1):
            self._wide.append(label(theme, head, "small", muted=True))
            grid.addWidget(self._wide[-1], 0, place, END)
        for row, known in enumerate(known_by_need(library), 1):
            figures = (known.services, known.called, known.hours, known.languages, known.signed)
            grid.addWidget(label(theme, titles[known.need], "note"), 2 * row, 0)
            pairs = list(zip(heads, figures, strict=True))
            for place, (head, figure) in enumerate(pairs, 1):
                cell = label(theme, str(figure), "note")
                cell.setAccessibleName(f"{titles[known.need]}, {head}: {figure}")
                self._wide.append(cell)
                grid.addWidget(cell, 2 * row, place, END)
            told = " · ".join(f"{head} {figure}" for head, figure in pairs)
            self._narrow.append(label(theme, told, "small", muted=True))
            grid.addWidget(self._narrow[-1], 2 * row + 1, 0, 1, 1 + len(heads))

    def _arrange(self) -> None:
        """Show the figures in columns where these have room, else in a line below each need."""
        wide = self.width() >= self._theme.scaled(WIDE)
        for part in self._wide:
            part.setVisible(wide)
        for part in self._narrow:
            part.setVisible(not wide)
