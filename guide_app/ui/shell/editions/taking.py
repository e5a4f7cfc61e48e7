"""Takes an edition from a file that a person chose or opened: examined in a thread, shown, then used if they agree."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guide_app.edition.format import EditionRefused
from guide_app.ui.common.messages import failure_words, translated
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.shell.editions.changes import EditionChanges, EditionRefusal
from guide_app.ui.shell.editions.news import AsStaff
from guide_app.ui.shell.library_opening import LibraryOpening
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.desk.editions import DeskEditions
    from guide_app.edition.news import News


class Taking(QObject):
    """``as_staff`` asks for the staff code, where one is set, before anything is read."""

    def __init__(self, window: MainWindow, opening: LibraryOpening, editions: DeskEditions, as_staff: AsStaff) -> None:
        super().__init__(window)
        self._window, self._opening, self._editions, self._as_staff = window, opening, editions, as_staff
        self._refusal: Panel | None = None
        self._worker = LatestWorker(editions.examine, lambda: None, self)
        self._worker.finished.connect(self._examined)
        self._worker.failed.connect(self._failed)

    def choose(self) -> None:
        """Ask for a file, and take it."""
        self._staff(self._choose)

    def take(self, file: Path) -> None:
        """Take this file."""
        self._staff(lambda: self._examine(file))

    def withdraw(self) -> None:
        """Drop the file that is being examined."""
        self._worker.cancel()

    def stop(self) -> None:
        """End the thread."""
        self._worker.stop()

    def _staff(self, act: Callable[[], object]) -> None:
        self._as_staff(self._asker, act)

    @property
    def _asker(self) -> QWidget:
        return self._window.pages_layer

    def _choose(self) -> None:
        from guide_app.ui.kit.overlays.file_dialogs import ask_what_to_read

        kinds = self.tr("Editions (*.edition)")
        file = ask_what_to_read(self._asker, self.tr("Open an edition"), kinds)
        if file is not None:
            self._examine(file)

    def _examine(self, file: Path) -> None:
        self._window.toasts.say(self.tr("Checking %1…").replace("%1", file.name))
        self._worker.ask(file)

    def _examined(self, _file: object, news: News) -> None:
        if news.refused is not None:
            if self._refusal is not None and isValid(self._refusal):
                self._refusal.close_now()  # One file is refused at a time: another does not lie over it.
            current = self._editions.current
            ours = None if current is None else current.sealed
            refusal = EditionRefusal(self._asker, news.refused, news.file, ours)
            self._refusal = refusal.panel
            refusal.another.clicked.connect(self._another)
            if news.file is not None:
                refusal.again.clicked.connect(partial(self._examine, news.file))
            refusal.panel.open()
            return
        if news.edition is None or news.differences is None:
            return  # A file always has both.
        shown = EditionChanges(self._asker, news.differences, news.edition.sealed)
        shown.panel.accepted.connect(lambda: self._use(news))
        shown.panel.open()

    def _another(self) -> None:
        self._choose()

    def _use(self, news: News) -> None:
        try:
            self._editions.accept(news)
        except EditionRefused as refused:
            self._window.say(translated(refused.message))
            return
        self._opening.open()

    def _failed(self, _file: object, error: BaseException) -> None:
        words = failure_words(error)
        if words is None:
            raise error
        self._window.say(words)
