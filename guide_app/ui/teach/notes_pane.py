"""Beside the presenter's slide: the next one, the notes, and the sources."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from guide_app.teach.slides import Notes, Slide
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.teach.slide_pictures import SlidePictures
from guide_app.ui.teach.slide_view import SlideView, words_of

COMING_HEIGHT = 158
"""Height of the next slide, px."""


class NotesPane(QWidget):
    """``resized`` follows a change of the size of the next slide."""

    resized = Signal()

    def __init__(self, theme: Theme, pictures: SlidePictures) -> None:
        super().__init__()
        column = new_column(self, 8)
        column.addWidget(label(theme, self.tr("Next"), "note", muted=True))
        self.coming = SlideView(theme, pictures, edge=True)
        self.coming.setFixedHeight(COMING_HEIGHT)
        self.coming.resized.connect(self.resized)
        self._coming_words = label(theme, " ", "small")
        column.addWidget(self.coming)
        column.addWidget(self._coming_words)
        card = QFrame()
        card.setObjectName("Card")
        inner = new_column(card, 8, (16, 12, 16, 12))
        self._notes_head = label(theme, self.tr("Your notes"), "note", muted=True)
        self._notes = label(theme, " ", "body")
        self._sources_head = label(theme, self.tr("Sources"), "note", muted=True)
        self._sources = label(theme, " ", "small", muted=True)
        for part in (self._notes_head, self._notes, self._sources_head, self._sources):
            inner.addWidget(part)
        inner.addStretch(1)
        column.addWidget(card, 1)

    def show_slide(self, notes: Notes, coming: tuple[int, Slide] | None) -> None:
        """Show the notes of a slide, and the one that comes after it."""
        self._notes.setText("\n\n".join(notes.notes))
        for part in (self._notes_head, self._notes):
            part.setVisible(bool(notes.notes))
        self._sources.setText("\n".join(dict.fromkeys(each.publisher for each in notes.sources)))
        for part in (self._sources_head, self._sources):
            part.setVisible(bool(notes.sources))
        self.coming.setVisible(coming is not None)
        if coming is not None:
            self.coming.show_page(*coming)
        self._coming_words.setText("" if coming is None else words_of(coming[1]).split("\n")[0])

    def clear(self) -> None:
        """Drop what it shows."""
        self.coming.clear()
        for each in (self._notes, self._sources, self._coming_words):
            each.setText("")
