"""A sentence that fills the screen for a worker to read, with the same for the client in small letters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from guide_app.ui.client.facts import Reader
from guide_app.ui.client.parts import large_button
from guide_app.ui.client.texts import deaf_words_in
from guide_app.ui.common.translations import locale_of
from guide_app.ui.kit.accessibility import LEVEL
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.text.fitted_sentence import FittedSentence
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme


class LargeSentence(QWidget):
    """``back_asked`` and ``write_asked`` follow its buttons. ``writes``: whether both can write after it."""

    back_asked = Signal()
    write_asked = Signal()

    def __init__(self, theme: Theme, *, writes: bool = True) -> None:
        super().__init__()
        self._theme = theme
        column = new_column(self, 16)
        plate = QFrame()
        plate.setObjectName("Plate")
        inner = new_column(plate, margins=(24, 16, 24, 16))
        self.sentence = FittedSentence(theme)
        self.sentence.setProperty(LEVEL, 1)
        self._mine = label(theme, role="page-heading", level=0)
        self._mine.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._mine.setProperty("ink", "on_accent_soft")
        inner.addWidget(self.sentence, 1)
        inner.addWidget(self._mine)
        column.addWidget(plate, 1)
        foot = new_row(gap=12)
        self._back = large_button(theme, " ", "arrow-left")
        self._back.clicked.connect(self.back_asked)
        self._go_on = large_button(theme, " ", "speech", kind="primary")
        self._go_on.clicked.connect(self.write_asked)
        foot.addWidget(self._back)
        foot.addWidget(self._go_on)
        self._go_on.setVisible(writes)
        foot.addStretch(1)
        column.addLayout(foot)

    def write(self, reader: Reader) -> None:
        """Show its own texts in the language of a reader."""
        for press, said in ((self._back, reader.words.back), (self._go_on, reader.words.deaf_write)):
            press.setText(f" {said}")
            press.setAccessibleName(said)
        self.sentence.setLocale(locale_of(reader.library.languages[0]))
        self._mine.setLocale(locale_of(reader.language))

    def show_first(self, reader: Reader) -> None:
        """Show that the person is Deaf."""
        worker, mine = (deaf_words_in(reader.assets, each) for each in (reader.library.languages[0], reader.language))
        self.show_words(worker.first, mine.first)

    def show_words(self, worker: str, mine: str, language: str = "") -> None:
        """Show a sentence; ``mine`` may be the name of a language, in its letters."""
        self.sentence.set_words(worker)
        if language:
            self._mine.setLocale(locale_of(language))
            self._theme.set_role(self._mine, "large-own-name")
        show_words(self._mine, "" if mine == worker else mine)

    def clear(self) -> None:
        """Show nothing."""
        self.show_words("", "")

    def take_keyboard(self) -> None:
        """Move the focus to the button that goes on, or back."""
        (self._back if self._go_on.isHidden() else self._go_on).setFocus(Qt.FocusReason.OtherFocusReason)
