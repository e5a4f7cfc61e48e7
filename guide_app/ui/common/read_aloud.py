"""Reads a part of a page aloud, sentence by sentence, and marks the sentence that is spoken."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QProcess, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from shiboken6 import isValid

from guide_app.system.messages import N_, Texts
from guide_app.system.voices import Voice, installed, listing_command, sentences_in, voice_for, voices_in
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.accessibility import announce, spoken
from guide_app.ui.kit.parts import beside_icon
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.text.laid_out import LaidOut
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole

UNDERLINE = 3
"""Thickness in px of the line below the sentence that is spoken."""
ENDED_MS = 1_000
"""A killed process is gone within a few milliseconds. No longer than this is waited for it."""
_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)


class ReadWords(Texts):
    """The texts of the button, for staff or for a client in another language."""

    read_aloud = N_("client", "Read aloud")
    read_start = N_("client", "Start reading")
    read_stop = N_("client", "Stop reading")
    read_quietly = N_("client", "Use earphones if someone may listen.")


class Voices(QObject):
    """The voices of this computer. ``known`` follows each program that has listed its own."""

    known = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._voices: list[Voice] = []
        self._programs = list(installed())
        self._child: QProcess | None = None
        self._list_next()

    def voice(self, language: str) -> Voice | None:
        """The voice for a language, such as ``es`` or ``pt_BR``."""
        return voice_for(self._voices, language)

    def stop(self) -> None:
        """End what still lists."""
        self._programs.clear()
        end(self._child)
        self._child = None

    def _list_next(self) -> None:
        if self._programs:
            self._child = child = QProcess(self)
            child.setStandardErrorFile(QProcess.nullDevice())
            child.finished.connect(self._listed)
            path, *arguments = listing_command(self._programs[0])
            child.start(path, arguments)

    def _listed(self) -> None:
        if self._child is not None and self._programs:
            listed = bytes(self._child.readAllStandardOutput().data()).decode("utf-8", "replace")
            self._voices += voices_in(self._programs.pop(0), listed)
            self._child.deleteLater()
            self._child = None
            self.known.emit()
            self._list_next()


@cache
def voices() -> Voices:
    """The voices, which are listed from the first call on."""
    application = QCoreApplication.instance()
    assert application is not None
    made = Voices(application)
    application.aboutToQuit.connect(made.stop)
    return made


def end(child: QProcess | None) -> None:
    """Kill a process, if there is one, and wait until it is gone."""
    if child is not None:
        child.blockSignals(True)
        child.kill()
        child.waitForFinished(ENDED_MS)
        child.deleteLater()


class Sentence(Struct, frozen=True):
    """A sentence of a label, from the place ``start`` in its text to ``end``."""

    words: QLabel
    start: int
    end: int
    spoken: str
    voice: Voice


def sentences_of(parts: tuple[QWidget, ...]) -> Iterator[Sentence]:
    """The sentences of the labels that are shown in some parts, where there is a voice for their language."""
    shown = (each for part in parts for each in ([part] if isinstance(part, QLabel) else part.findChildren(QLabel)))
    for words in dict.fromkeys(shown):
        voice = voices().voice(words.locale().name())
        if voice is not None and words.isVisible() and words.text():
            text = LaidOut(words).text
            for start, stop in sentences_in(text):
                yield Sentence(words, start, stop, spoken(text[start:stop]).lstrip("·!- "), voice)


class Mark(QWidget):
    """A line below the sentence that is spoken."""

    def __init__(self, theme: Theme, sentence: Sentence) -> None:
        self._theme, self._sentence = theme, sentence
        super().__init__(sentence.words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(sentence.words.rect())

    def scroll_to(self) -> None:
        """Scroll so that the sentence is seen."""
        sentence = self._sentence
        lines = LaidOut(sentence.words).lines(sentence.start, sentence.end)
        above = sentence.words.parentWidget()
        while above is not None and lines:
            if isinstance(above, QScrollArea) and (body := above.widget()) is not None:
                for line in (lines[-1], lines[0]):
                    place = sentence.words.mapTo(body, line.center())
                    above.ensureVisible(place.x(), place.y(), 0, 2 * line.height())
            above = above.parentWidget()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._theme.color("focus")
        for line in LaidOut(self._sentence.words).lines(self._sentence.start, self._sentence.end):
            painter.fillRect(line.left(), line.bottom() - UNDERLINE + 2, line.width(), UNDERLINE, color)
        painter.end()


class ReadAloud(QObject):
    """Makes ``button`` read aloud what is offered. ``note``, which the page places beside it, is shown before the first
    sound. The button is shown only if there is a voice for the language.

    Any key, a click elsewhere, and whatever hides the button, end the reading at once.
    """

    offered = Signal()
    """Follows when the button is shown or hidden."""

    def __init__(self, theme: Theme, button: QPushButton) -> None:
        super().__init__(button)
        self.button = button
        self.note = label(theme, role="strong")
        self._theme = theme
        self._words = ReadWords(translated)
        self._parts: tuple[QWidget, ...] = ()
        self._warned = self._follows = False
        self._left: list[Sentence] = []
        self._now: Sentence | None = None
        self._child: QProcess | None = None
        self._mark: Mark | None = None
        theme.set_icon(button, "sound", "accent", 18)
        button.hide()
        self.note.hide()
        button.clicked.connect(self._pressed)
        button.installEventFilter(self)

    @property
    def reading(self) -> bool:
        """Whether something is being read."""
        return self._now is not None

    def offer(self, *parts: QWidget, words: ReadWords | None = None) -> None:
        """Offer to read the labels in ``parts``, the last of which has the locale of the text. Nothing is offered
        without parts.
        """
        self.stop()
        self._parts = parts
        self._words = words or self._words
        show_words(self.note, "")
        if parts and not self._follows:
            self._follows = True
            voices().known.connect(self._show)
        self._show()

    def stop(self) -> None:
        """End the reading: it is silent when this returns."""
        if self._now is None:
            return
        child, self._now, self._child = self._child, None, None
        self._left.clear()
        end(child)
        self._unmark()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._write()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Hide and watched is self.button:
            self.stop()
            self._warned = False
            show_words(self.note, "")
        elif self._now is None:
            return False
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()  # It comes as a key then, and does not lead back besides.
                return True
            if event.key() not in _PRESSES:
                self.stop()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.stop()
            return event.key() == Qt.Key.Key_Escape or (event.key() in _PRESSES and self.button.hasFocus())
        elif kind == QEvent.Type.MouseButtonPress and not self._is_on_button(event):
            self.stop()
        return False

    def _is_on_button(self, event: QEvent) -> bool:
        """Whether a mouse is on the button, which ends the reading itself."""
        place = event.globalPosition() if isinstance(event, QMouseEvent) else QPointF(-1, -1)
        return self.button.rect().contains(self.button.mapFromGlobal(place).toPoint())

    def _show(self) -> None:
        offered = bool(self._parts) and voices().voice(self._parts[-1].locale().name()) is not None
        if offered:
            self._write()
        if offered == self.button.isHidden():
            self.button.setVisible(offered)
            self.offered.emit()

    def _write(self) -> None:
        words = self._words
        asks = not self.note.isHidden()
        said = words.read_stop if self.reading else words.read_start if asks else words.read_aloud
        self.button.setText(beside_icon(said))
        self.button.setAccessibleName(said)

    def _pressed(self) -> None:
        if self.reading:
            self.stop()
        elif self._warned:
            self._begin()
        else:
            self._warned = True
            show_words(self.note, self._words.read_quietly)
            announce(self.button, self._words.read_quietly)
            self._write()

    def _begin(self) -> None:
        show_words(self.note, "")
        self._left = list(sentences_of(self._parts))
        application = QCoreApplication.instance()
        if self._left and application is not None:
            application.installEventFilter(self)
            self._say_next()
        self._write()

    def _say_next(self) -> None:
        self._unmark()
        if not self._left or not isValid(self._left[0].words):
            self.stop()
            return
        self._now = sentence = self._left.pop(0)
        self._mark = Mark(self._theme, sentence)
        self._mark.show()
        self._mark.scroll_to()
        self._child = child = QProcess(self)
        for silence in (child.setStandardOutputFile, child.setStandardErrorFile):
            silence(QProcess.nullDevice())
        child.finished.connect(self._said)
        child.errorOccurred.connect(self._failed)
        child.start(sentence.voice.command[0], list(sentence.voice.command[1:]))
        child.write(f"{sentence.spoken}\n".encode())
        child.closeWriteChannel()

    def _said(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.deleteLater()
        self._say_next()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.stop()

    def _unmark(self) -> None:
        mark, self._mark = self._mark, None
        if mark is not None and isValid(mark):
            mark.hide()
            mark.deleteLater()
