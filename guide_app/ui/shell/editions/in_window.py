"""The editions in an open window: another is offered or taken, and every page then reads it and stays where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guide_app.content.records import CardWording, Service
from guide_app.desk.card_sets import CardSetStore
from guide_app.ui.common.formatting import edition_words
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.shell.editions.news import EditionNews
from guide_app.ui.shell.library_opening import LibraryOpening

if TYPE_CHECKING:
    from guide_app.edition.current import Opened
    from guide_app.library.library import Library
    from guide_app.ui.common.page import PageContext
    from guide_app.ui.shell.editions.publishing import Publishing
    from guide_app.ui.shell.editions.taking import Taking
    from guide_app.ui.shell.workspace import Workspace


class EditionsInWindow(QObject):
    """``hidden`` says whether nothing of the guide may be visible. ``switched`` carries what was opened in the place of
    another edition.
    """

    switched = Signal(object)

    def __init__(
        self, workspace: Workspace, opening: LibraryOpening, opened: Opened, hidden: Callable[[], bool]
    ) -> None:
        super().__init__(workspace)
        self._workspace, self._window, self._opening, self._hidden = workspace, workspace.window, opening, hidden
        self._taking: Taking | None = None
        self._publishing: Publishing | None = None
        self._own_change = False
        self._places = LatestWorker(_place, lambda: None, self)
        self._places.finished.connect(self._place_found)
        self._places.failed.connect(lambda: self._place_found(None, None))
        self._tell(opened)
        self._news = EditionNews(self._window, opening, opened.edition, self._is_quiet, workspace.gate.ask)
        self._news.outdated.connect(self._outdate)
        workspace.take_asked.connect(self._choose)
        workspace.earlier_asked.connect(self._read_earlier)
        workspace.publish_asked.connect(self._publish)
        workspace.directory_changed.connect(self._use_changes)

    def look(self) -> None:
        """Look for a newer edition now."""
        self._news.look()

    def withdraw(self) -> None:
        """Remove what is offered, and drop a file that is being examined."""
        self._news.withdraw()
        self._places.forget()
        if self._taking is not None:
            self._taking.withdraw()

    def take(self, file: Path) -> None:
        """Take the edition in a file, as somebody has opened it."""
        if not self._is_quiet() and (taking := self._made_taking()) is not None:
            taking.take(file)

    def switch(self, opened: Opened) -> None:
        """Have every page read what was opened, and stay where it is."""
        workspace, library = self._workspace, opened.library
        repairing = workspace.search.repairing
        self._tell(opened)
        self._news.use(opened)
        own_change, self._own_change = self._own_change, False
        if own_change:
            QTimer.singleShot(0, self, self._look_again)
        if library is not None and library is not workspace.library:
            reprint = [] if own_change or repairing else changed_sets(workspace.context, library)
            workspace.library.switch(library)
            language, known = workspace.language, workspace.library.languages
            if repairing:
                workspace.search.repaired()
            workspace.set_language(language if language in known else known[0])
            self.switched.emit(opened)
            if not repairing and not own_change:
                edition = edition_words(workspace.library.edition, workspace.library.pack(workspace.language).serial)
                self._window.toasts.say(self.tr("The edition of %1 is in use").replace("%1", edition))
            if reprint:
                words = self.tr("Throw away and print again, because a number changed: %1.")
                self._window.say(words.replace("%1", list_words(reprint)))
        elif repairing:
            workspace.search.not_repaired()
        if opened.problem:
            self._window.say(translated(opened.problem))

    def stop(self) -> None:
        """End background work."""
        self._news.stop()
        self._places.stop()
        for each in (self._taking, self._publishing):
            if each is not None:
                each.stop()

    def _tell(self, opened: Opened) -> None:
        if self._opening.editions is not None and opened.edition is not None:
            self._opening.editions.current = opened.edition

    def _use_changes(self) -> None:
        """Compile the pack with what was just changed here, and use it without asking: nobody else changed it."""
        self._own_change = True
        if not self._opening.busy:
            self._opening.open()

    def _look_again(self) -> None:
        """Compile again, if something was changed here while that was being done."""
        editions = self._opening.editions
        if editions is None or editions.current is None or self._opening.busy:
            return
        if editions.is_changed(editions.current):
            self._use_changes()

    def _is_quiet(self) -> bool:
        """Whether nothing may be offered now: under the cover, before a client, and on a slide."""
        workspace = self._workspace
        return self._hidden() or self._own_change or workspace.client.active or workspace.teaching.active

    def _outdate(self, numbers: dict[str, str]) -> None:
        """Strike numbers through on every page."""
        self._workspace.library.outdate(numbers)
        self._workspace.set_language(self._workspace.language)
        self._window.outdate(numbers)

    def _choose(self) -> None:
        if (taking := self._made_taking()) is not None:
            taking.choose()

    def _publish(self) -> None:
        self._workspace.gate.ask(self._window.pages_layer, self._publish_where_it_is_clear)

    def _publish_where_it_is_clear(self) -> None:
        if self._opening.editions is not None:
            # In a thread: a drive that answers slowly would keep somebody from hiding.
            self._places.ask(self._opening.editions.place_to_publish)

    def _place_found(self, _job: object, place: Path | None) -> None:
        if self._hidden() or not self._window.pages_layer.isVisible():
            return  # The person went elsewhere meanwhile.
        if place is None:
            self._choose_where()
        else:
            self.publish_into(place)

    def _choose_where(self) -> None:
        from guide_app.ui.kit.overlays.file_dialogs import ask_for_folder

        folder = ask_for_folder(self._window.pages_layer, self.tr("Folder for the edition"))
        if folder is not None:
            self.publish_into(folder)

    def publish_into(self, folder: Path) -> None:
        """Publish the pack of this desk into a folder."""
        from guide_app.ui.shell.editions.publishing import Publishing

        if self._opening.editions is not None:
            if self._publishing is not None:
                self._publishing.stop()
            self._publishing = Publishing(self._window.pages_layer, self._opening.editions, folder)
            self._publishing.saved.connect(self._workspace.directory_changed)
            self._publishing.elsewhere.connect(self._choose_where)
            self._publishing.start()

    def _made_taking(self) -> Taking | None:
        from guide_app.ui.shell.editions.taking import Taking

        editions = self._opening.editions
        if self._taking is None and editions is not None:
            self._taking = Taking(self._window, self._opening, editions, self._workspace.gate.ask)
        return self._taking

    def _read_earlier(self) -> None:
        editions = self._opening.editions
        before = None if editions is None else editions.earlier()
        if before is not None:
            self._opening.read(before)
            self._news.look()  # It offers the newest one at once, and strikes through what has changed since.


def _place(find: Callable[[], Path | None]) -> Path | None:
    return find()


def changed_sets(context: PageContext, newer: Library) -> list[str]:
    """The names of the card sets of this desk with a number that a newer edition changes. A set without services has
    those that the pack proposes.
    """
    older, sets = context.library, CardSetStore(context.kept).all()
    if not sets:
        return []
    first = older.languages[0]
    proposed = [each for card in older.all(CardWording, first) for each in card.record.services]
    changed = {
        each
        for each in {*proposed, *(service.id for one in sets for service in one.services)}
        if _number(older, each) not in (None, _number(newer, each))
    }
    return [one.name for one in sets if changed.intersection([each.id for each in one.services] or proposed)]


def _number(library: Library, service_id: str) -> str | None:
    found = library.get(Service, service_id, library.languages[0])
    phone = None if found is None else library.main_phone(found.record)
    return None if phone is None else phone.number
