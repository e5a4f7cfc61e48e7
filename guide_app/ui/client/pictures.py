"""Situations in pictures: the one to press, and what to do in it, in five pictures with a few words each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from guide_app.content.records import Question
from guide_app.ui.client.facts import Reader
from guide_app.ui.client.parts import LayoutButton
from guide_app.ui.common.record_text import filled
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.text.blocks import Icon, number_disc
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

PICTOGRAMS = "../handouts/pictograms/"
"""The drawings of paper, from the folder of icons."""
PICTURE = 60
"""Side of a picture, px at 100 % text."""
WIDE = 164
"""Least width of a cell, px at 100 % text."""
ACROSS = 5
"""Maximum cells of a row."""


class PictureGrid(QWidget):
    """Cells of one width, as many in a row as there is room for."""

    def __init__(self, theme: Theme, cells: Sequence[QWidget]) -> None:
        super().__init__()
        self._theme, self._cells, self._columns = theme, cells, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._arrange(ACROSS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, min(ACROSS, (self.width() + 12) // (self._theme.scaled(WIDE) + 12))))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, cell in enumerate(self._cells):
            self._grid.addWidget(cell, place // columns, place % columns)


def situations(theme: Theme, reader: Reader, questions: Sequence[Question]) -> list[LayoutButton]:
    """A button for each situation that has pictures."""
    return [_situation(theme, reader, each) for each in questions if each.in_short]


def steps(theme: Theme, reader: Reader, question: Question) -> QWidget | None:
    """What to do, picture after picture; None if the answer has none in this language."""
    if not question.in_pictures:
        return None
    told = zip(question.pictures, question.in_pictures, strict=True)
    return PictureGrid(
        theme, [_step(theme, place, name, filled(words, reader.library)) for place, (name, words) in enumerate(told, 1)]
    )


def _situation(theme: Theme, reader: Reader, question: Question) -> LayoutButton:
    words = filled(question.in_short or "", reader.library)
    tile = LayoutButton("ClientCard")
    tile.setProperty("leads", ("question", question.id))
    tile.setAccessibleName(words)
    column = new_column(tile, 10, (12, 16, 12, 14))
    picture = Icon(theme, PICTOGRAMS + question.pictured, "accent", PICTURE)
    column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
    said = label(theme, words, "choice-strong")
    said.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    column.addWidget(said, 1)
    tile.pass_presses()
    return tile


def _step(theme: Theme, place: int, picture: str, words: str) -> QWidget:
    cell = QFrame()
    cell.setObjectName("Plate")
    column = new_column(cell, 8, (12, 12, 12, 14))
    head = QGridLayout()
    head.addWidget(number_disc(theme, place), 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    head.addWidget(Icon(theme, PICTOGRAMS + picture, "on_accent_soft", PICTURE), 0, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addLayout(head)
    said = label(theme, words, "choice-strong")
    said.setProperty("ink", "on_accent_soft")
    said.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    column.addWidget(said, 1)
    return cell
