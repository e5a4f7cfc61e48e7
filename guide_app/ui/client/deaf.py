"""For a person who is Deaf: a sentence that fills the screen, sentences to press, and a place where both write. What a
worker is to read is in English and in the client's language. Nothing that is written is kept.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from guide_app.content.records import Phone
from guide_app.library.deaf_ways import RELAY
from guide_app.ui.client.deaf_large import LargeSentence
from guide_app.ui.client.deaf_writing import BothWrite
from guide_app.ui.client.facts import Reader
from guide_app.ui.client.parts import TARGET, LayoutButton, Number, clear_layout, scrolling
from guide_app.ui.client.texts import deaf_words_in
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import Pane, chain_after
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

NARROW = 820
"""Width in px at 100 % text below which the sentences are under the place to write."""
NO_LIMIT = 16_777_215
"""Qt's ``QWIDGETSIZE_MAX``: no limit."""


class DeafScreen(QStackedWidget):
    """``back_asked`` follows *Back* on the sentence that fills the screen first."""

    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._reader: Reader | None = None
        self._first = True
        """Whether what fills the screen is the first sentence."""
        self.large = LargeSentence(theme)
        self.large.back_asked.connect(self._go_back)
        self.large.write_asked.connect(self._to_writing)
        self.writing = BothWrite(theme)
        self.writing.large_asked.connect(self._show_written)
        talk = QWidget()
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, talk)
        self._pair.setContentsMargins(0, 0, 8, 0)
        self._pair.setSpacing(24)
        written = QVBoxLayout()
        written.addWidget(self.writing, 1)
        written.addStretch(0)
        self._pair.addLayout(written, 4)
        self._beside = self._make_ready()
        self._pair.addWidget(self._beside, 3)
        self.addWidget(self.large)
        self.addWidget(scrolling(theme, talk))
        theme.changed.connect(self._fit)

    @property
    def panes(self) -> list[Pane]:
        """The panes that F6 goes to."""
        return (
            [(self.large, None)]
            if self.currentIndex() == 0
            else [(self.writing, self.writing.field), (self._beside, None)]
        )

    def show_first(self, reader: Reader) -> None:
        """Fill the screen with the first sentence."""
        self._write(reader)
        self._first = True
        self.large.show_first(reader)
        self.setCurrentIndex(0)

    def write_again(self, reader: Reader) -> None:
        """Show the texts in another language, and keep the place."""
        if reader.language != (self._reader.language if self._reader is not None else ""):
            self._write(reader)
            if self._first:
                self.large.show_first(reader)

    def clear(self) -> None:
        """Forget what was written and shown."""
        self.writing.clear()
        self.large.clear()
        self.setCurrentIndex(0)

    def take_keyboard(self) -> None:
        """Move the focus to where a person goes on."""
        (self.large if self.currentIndex() == 0 else self.writing).take_keyboard()

    def back(self) -> bool:
        """Leave a sentence that fills the screen; return whether there was another screen of this to go back to."""
        if self.currentIndex() == 1 or self._first:
            return False
        self._to_writing()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self._theme.scaled(NARROW)
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        # Beside sentences that need more height than there is, all of the place to write stays in sight.
        least = self.writing.minimumSizeHint().height()
        self.writing.setMaximumHeight(NO_LIMIT if narrow else max(self.height(), least))

    def _write(self, reader: Reader) -> None:
        self._reader = reader
        words = reader.words
        self.writing.write(words)
        self.large.write(reader)
        self._press_head.setText(words.deaf_press)
        self._call_head.setText(words.deaf_call)
        self._call_how.setText(words.deaf_dial)
        clear_layout(self._ready)
        theirs = deaf_words_in(reader.assets, reader.library.languages[0])
        for mine, worker in zip(deaf_words_in(reader.assets, reader.language).ready, theirs.ready, strict=True):
            self._ready.addWidget(self._sentence(mine, worker))
        chain_after(self.writing.last_stop, self._beside)  # New widgets are last in the tab order.
        self._relay.setVisible(reader.library.get(Phone, RELAY, reader.language) is not None)

    def _fill(self, worker: str, mine: str) -> None:
        self._first = False
        self.large.show_words(worker, mine)
        self.setCurrentIndex(0)
        self.take_keyboard()

    def _show_written(self, written: str) -> None:
        self._fill(written, written)

    def _sentence_pressed(self) -> None:
        self.writing.answer()
        self._fill(*self.sender().property("words"))

    def _to_writing(self) -> None:
        self._first = False
        self.setCurrentIndex(1)
        self.take_keyboard()

    def _go_back(self) -> None:
        if not self.back():
            self.back_asked.emit()

    def _make_ready(self) -> QWidget:
        held = QWidget()
        column = new_column(held, 12)
        self._press_head = label(self._theme, role="heading", level=1)
        column.addWidget(self._press_head)
        self._ready = new_column(gap=10)
        column.addLayout(self._ready)
        self._relay = QFrame()
        self._relay.setObjectName("Plate")
        plate = new_row(self._relay, margins=(20, 14, 20, 14))
        words = QVBoxLayout()
        self._call_head = label(self._theme, role="subheading", level=2)
        self._call_how = label(self._theme)
        for part in (self._call_head, self._call_how):
            part.setProperty("ink", "on_accent_soft")
            words.addWidget(part)
        plate.addLayout(words, 1)
        plate.addWidget(Number(self._theme, "711", sure=True), 0, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self._relay)
        column.addStretch(1)
        return held

    def _sentence(self, mine: str, worker: str) -> LayoutButton:
        press = LayoutButton("ClientCard")
        press.setAccessibleName(mine)
        column = new_column(press, margins=(20, 10, 20, 10))
        column.addWidget(label(self._theme, mine, "choice"))
        press.setMinimumHeight(TARGET)
        press.setProperty("words", (worker, mine))
        press.pass_presses()
        press.clicked.connect(self._sentence_pressed)
        return press
