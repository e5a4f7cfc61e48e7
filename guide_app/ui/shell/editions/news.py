"""Sees when a newer edition is there while the window is open, and offers it: nothing changes under a person's eyes.

A number that it changes is struck through at once, wherever it is shown, and is given to nobody any more.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QLabel, QWidget

from guide_app.edition.format import EditionRefused
from guide_app.ui.common.formatting import edition_words
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.lists.rows import ROW_ROLE, Row
from guide_app.ui.kit.parts import Note, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Theme
from guide_app.ui.shell.library_opening import LibraryOpening
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.edition.current import Found, Opened
    from guide_app.edition.news import News

LOOK_INTERVAL_MS = 60_000
PUT_OFF_DELAY_MS = 3_600_000
"""How long *Later* keeps the offer away."""
PAGE_INTERVAL_MS = 1_000
"""How often an offer looks whether the page that is shown has a number that it changes."""
AsStaff = Callable[[QWidget, Callable[[], object]], None]
"""Does something after the staff code was given, where one is set."""


class EditionNews(QObject):
    """Looks every minute, and when the window becomes active, as it does when the guide is started again.

    *Use it now* has ``opening`` open it, and *Later* puts the offer off for an hour. Nothing is offered in a ``quiet``
    moment. ``outdated`` carries the numbers that the newer edition no longer has.
    """

    outdated = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        opening: LibraryOpening,
        edition: Found | None,
        quiet: Callable[[], bool],
        as_staff: AsStaff,
    ) -> None:
        super().__init__(window)
        self._window, self._opening, self._edition, self._quiet = window, opening, edition, quiet
        self._as_staff = as_staff
        self._offer: EditionOffer | None = None
        editions = opening.editions
        self._worker = LatestWorker(editions.newer if editions else _nothing, lambda: None, self)
        self._worker.finished.connect(self._looked)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_INTERVAL_MS)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # A window has one.
        application.applicationStateChanged.connect(self._state_changed)

    def look(self) -> None:
        """Look now, unless an offer is on the screen or something else must not be disturbed."""
        if self._edition is not None and self._offer is None and not self._quiet():
            self._worker.ask(self._edition)

    def use(self, opened: Opened) -> None:
        """Look for editions that are newer than this one from now on."""
        self._edition = opened.edition
        if opened.problem is None:
            self.withdraw()
        else:  # It would be the same in a minute.
            self._put_off()

    def withdraw(self) -> None:
        """Remove the offer, and look again in a minute."""
        offer, self._offer = self._offer, None
        if offer is not None:
            offer.hide()
            offer.deleteLater()
        self._timer.start(LOOK_INTERVAL_MS)

    def stop(self) -> None:
        """End the thread."""
        self._timer.stop()
        self._worker.stop()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def _looked(self, _job: object, news: News | None) -> None:
        if news is None or self._offer is not None or self._quiet():
            return
        if news.refused is not None:
            self._tell_refused(news)
            return
        if news.differences is not None and news.differences.outdated:
            self.outdated.emit(news.differences.outdated)
        offer = self._offer = EditionOffer(self._window.theme, news, self._window.stack)
        offer.accepted.connect(self._accept)
        offer.declined.connect(self._decline)
        offer.asked.connect(self._show_changes)
        self._window.put_above_pages(offer)
        announce(offer, offer.text)

    def _tell_refused(self, news: News) -> None:
        assert news.refused is not None
        words = self.tr("The new edition %1 was not taken: %2 The edition in use stays as it is.")
        name = news.file.name if news.file is not None else ""
        self._window.say(words.replace("%1", name).replace("%2", translated(news.refused.message)))

    def _accept(self) -> None:
        offer = self._offer
        assert offer is not None  # It was pressed.
        found = offer.news.offer
        if found is not None and not found.signed:
            self._as_staff(offer, self._use_offer)
        else:
            self._use_offer()

    def _use_offer(self) -> None:
        if self._offer is None:
            return
        assert self._opening.editions is not None  # It told of the edition.
        try:
            self._opening.editions.accept(self._offer.news)
        except EditionRefused as refused:
            self._put_off()
            self._window.say(translated(refused.message))
            return
        self._offer.show_preparing()
        self._opening.open()

    def _show_changes(self) -> None:
        from guide_app.ui.shell.editions.changes import EditionChanges

        if self._offer is not None and self._offer.news.differences is not None:
            EditionChanges(self._window.pages_layer, self._offer.news.differences).panel.open()

    def _put_off(self) -> None:
        self.withdraw()
        self._timer.start(PUT_OFF_DELAY_MS)

    def _decline(self) -> None:
        self._put_off()
        self._window.begin_at_search()


def _nothing(_: object) -> None:
    """Finds no news, in tests that open folders."""


class EditionOffer(Note):
    """One line above the pages. ``accepted`` follows *Use it now*, ``declined`` *Later*, ``asked`` *What changed*.

    While the page that is shown has a number that the newer edition changes, it is a warning, and has no *Later*.
    """

    accepted = Signal()
    declined = Signal()
    asked = Signal()

    def __init__(self, theme: Theme, news: News, page: QWidget) -> None:
        super().__init__(theme, "plain")
        self.news, self._page = news, page
        self._told = ""
        self._words = label(theme)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._changes = button(theme, self.tr("What changed"), "text")
        self._now = button(theme, self.tr("Use it now"), "primary")
        self._later = button(theme, self.tr("Later"), "text")
        self._changes.setVisible(news.differences is not None)
        self._changes.clicked.connect(self.asked)
        self._now.clicked.connect(self.accepted)
        self._later.clicked.connect(self.declined)
        self._buttons = QWidget()
        row = new_row(self._buttons, 8)
        for each in (self._changes, self._now, self._later):
            row.addWidget(each)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(8)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignTrailing)
        self.body.addLayout(self._line)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        if news.differences is not None and news.differences.outdated:
            self._timer.start(PAGE_INTERVAL_MS)
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        level = 2 * self._buttons.sizeHint().width() <= self.width()
        way = QBoxLayout.Direction.LeftToRight if level else QBoxLayout.Direction.TopToBottom
        if way != self._line.direction():
            self._line.setDirection(way)

    @property
    def text(self) -> str:
        """What it says."""
        return self._told

    def show_preparing(self) -> None:
        """Say that the newer edition is being made ready."""
        self._timer.stop()
        self._say(self.tr("Preparing the newer edition…"), "")
        for each in (self._changes, self._now, self._later):
            each.hide()

    def _look(self) -> None:
        """Say what is new, or which number on the page must not be called."""
        told = self.news.differences
        shown = next((old for old in numbers_on(self._page) if told and old in told.outdated), None)
        self._later.setVisible(shown is None)
        self.set_tone("plain" if shown is None else "caution")
        if shown is None or told is None:
            self._say(*self._offered())
            return
        new = told.outdated[shown]
        warning = self.tr("Do not call %1.").replace("%1", unbroken(shown))
        rest = self.tr("It is on this page. The new edition no longer has it.")
        if new:
            rest = self.tr("It is on this page. The new edition has another number: %1").replace("%1", unbroken(new))
        self._say(warning, rest)

    def _offered(self) -> tuple[str, str]:
        told, edition = self.news.differences, self.news.edition
        if told is None or edition is None:
            return self.tr("There is a newer edition of the directory."), self.tr("Nothing here is lost.")
        envelope = edition.sealed.envelope
        head = self.tr("New edition: %1.").replace("%1", translated(told.summary[0]))
        signed = self.tr("not signed")
        if edition.sealed.signature:
            signed = self.tr("signed by %1").replace("%1", envelope.publisher)
        date = edition_words(envelope.date, envelope.serial)
        rest = self.tr("%1, %2. Nothing here is lost.").replace("%1", date).replace("%2", signed)
        note = envelope.note if not envelope.note or envelope.note[-1] in ".!?" else f"{envelope.note}."
        return head, f"{note} {rest}".strip()

    def _say(self, head: str, rest: str) -> None:
        told = f"{head} {rest}".strip()
        if told != self._told:
            self._told = told
            self._words.setText(f"<b>{html.escape(head)}</b> {html.escape(rest)}")
            self.setAccessibleName(told)


def numbers_on(page: QWidget) -> Iterator[str]:
    """The texts that a page shows, as far as each can be a number: of its labels and of the rows in its lists."""
    for part in page.findChildren(QLabel):
        if part.isVisible():
            yield _plain(part.text())
    for view in page.findChildren(QAbstractItemView):
        if view.isVisible():
            yield from _numbers_in(view)


def _numbers_in(view: QAbstractItemView) -> Iterator[str]:
    area = view.viewport().rect()
    index = view.indexAt(area.topLeft())
    while index.isValid() and view.visualRect(index).intersects(area):
        row = index.data(ROW_ROLE)
        if isinstance(row, Row) and row.number:
            yield row.number
        index = index.sibling(index.row() + 1, 0)


def _plain(text: str) -> str:
    plain = text.replace("\N{NON-BREAKING HYPHEN}", "-").replace("\N{WORD JOINER}", "")
    return plain.replace("\N{NO-BREAK SPACE}", " ")
