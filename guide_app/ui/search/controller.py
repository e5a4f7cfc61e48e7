"""Connects the search box and the results page with the search thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from guide_app.content.record import Kind
from guide_app.library.folder import LibraryDamaged
from guide_app.library.search.terms.analysis import forget_words
from guide_app.system.memory import collect_and_trim, overwrite_freed
from guide_app.system.progress import Progress
from guide_app.ui.common.messages import failure_words
from guide_app.ui.common.navigation import Navigation
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.search.search_box import SearchBox
from guide_app.ui.search.state import ADULT, SearchState

if TYPE_CHECKING:
    from guide_app.library.search.hits import Results
    from guide_app.library.search.query import Query
    from guide_app.library.search.searcher import Searcher
    from guide_app.ui.common.page import PageContext
    from guide_app.ui.search.page import ResultsPage

MAX_RESULTS = 100
"""Maximum number of results; nobody would read more."""
RESULTS = "results"
"""The name of the page."""


class SearchController(QObject):
    """Searches on each keystroke; clearing the box returns to the previous page.

    ``damaged`` asks to rebuild the library, and is answered by ``repaired`` or ``not_repaired``. ``language_chosen``
    asks to show the guide in another language; ``opened_in`` does so for a record found in it.
    """

    language_chosen = Signal(str)
    opened_in = Signal(str)
    damaged = Signal()
    _released = Signal()

    def __init__(self, box: SearchBox, navigation: Navigation, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._box, self._navigation, self._clock = box, navigation, context.clock
        self._library, self._language = context.library, context.language
        self._page: ResultsPage | None = None
        self._state = SearchState()
        self._searcher: Searcher | None = None
        self._ending = False
        self._worker = LatestWorker(self._search, self._release_words, self)
        self._worker.finished.connect(self._answered)
        self._worker.failed.connect(self._failed)
        # What looked the words up holds itself.
        self._released.connect(collect_and_trim)

    @property
    def state(self) -> SearchState:
        """The state of the search."""
        return self._state

    @property
    def repairing(self) -> bool:
        """Whether the search waits for an edition in the place of a damaged one."""
        return self._state.repair == "running"

    def listen(self) -> None:
        """Start to search for what is typed, and for what is in the box already."""
        self._box.textEdited.connect(self._typed)
        self._box.submitted.connect(self._submitted)
        self._box.moved.connect(self._moved)
        self._box.left.connect(self.leave)
        self._navigation.shown.connect(self._page_shown)
        self._navigation.unmade_page.connect(self._page_unmade)
        if self._box.text().strip():
            self._typed(self._box.text())

    def show_on(self, page: ResultsPage) -> None:
        """Set the page that shows the results."""
        self._page = page
        page.kind_chosen.connect(self._repeat)
        page.followed.connect(self._navigation.open_record)
        page.refinements.as_typed.connect(self._search_as_typed)
        page.refinements.adult_chosen.connect(self._search_for_adult)
        page.refinements.constraint_removed.connect(self._search_without)
        page.refinements.need_chosen.connect(self._see_need)
        page.refinements.language_chosen.connect(self._show_language)
        page.opened_in.connect(self.opened_in)
        page.empty.help_asked.connect(self._see_all)
        page.empty.need_asked.connect(self._see_need)
        page.left.connect(self._leave_page)
        page.refresh_asked.connect(self._repeat)
        page.returned.connect(self._returned)

    def set_language(self, language: str) -> None:
        """Repeat the search in another language."""
        self._language = language
        self._repeat()

    def leave(self) -> None:
        """Clear the box, and return to the previous page."""
        self._box.forget()
        self._typed("")

    def drop(self) -> None:
        """Clear the box, as the person goes to another page."""
        self._box.forget()
        self._state = self._state.typed("")
        self._cancel()

    def forget(self) -> None:
        """Drop the search, with the cached words of its query."""
        self._state = self._state.forgotten()
        self._worker.forget()
        self._box.forget()
        if self._page is not None:
            self._page.start()

    def stop(self) -> None:
        """End the thread."""
        self._ending = True
        self._worker.stop()

    def repaired(self) -> None:
        """Repeat the failed search in the rebuilt library unless the person has left or hidden meanwhile."""
        self._state = replace(self._state, repair="done")
        if self._state.waiting:
            opens = self._state.phase
            self._ask()
            self._state = replace(self._state, phase=opens)

    def not_repaired(self) -> None:
        """Report that the library is still damaged."""
        waiting = self._state.waiting
        self._state = replace(self._state, repair="done")
        if waiting:
            self._show_failure(LibraryDamaged("the library could not be built anew"))

    # Actions of a person

    def _typed(self, text: str) -> None:
        self._state = self._state.typed(text)
        if text.strip():
            self._ask()
            return
        self._cancel()
        if self._navigation.here == RESULTS:
            self._go_back()

    def _go_back(self) -> None:
        """Return to the place where the search began; where the history was cleared, to its page."""
        if self._navigation.can_go_back:
            self._navigation.back()
        else:
            self._navigation.show(self._state.came_from)

    def _submitted(self) -> None:
        if self._state.waiting:
            # The page still shows results of another query: open the first result when the answer arrives.
            self._state = self._state.submitted()
        elif self._navigation.here == RESULTS and self._page is not None:
            self._page.open_current()
        else:  # Back has left the results while the query stays in the box.
            self._repeat()

    def _moved(self, step: int) -> None:
        if self._navigation.here == RESULTS and self._page is not None:
            self._page.select_next(step)
        elif not self._state.waiting:
            self._repeat()

    def _leave_page(self) -> None:
        self._box.setFocus()  # The focused widget is about to be hidden.
        self.leave()

    def _returned(self, query: Query) -> None:
        """Update the box when earlier results are shown again; repeat their search if the language has changed."""
        self._box.show_words(query.text)
        self._state = replace(
            self._state.typed(query.text), as_typed=query.as_typed, without=query.without, adult=query.adult
        )
        if query.language != self._language:
            self._repeat()

    def _search_as_typed(self) -> None:
        self._state = replace(self._state, as_typed=True)
        self._box.setFocus()  # The button disappears with the correction.
        self._repeat()

    def _search_for_adult(self) -> None:
        self._state = replace(self._state, adult=True)
        self._box.setFocus()  # The button disappears with its question.
        self._repeat()

    def _search_without(self, constraint: str) -> None:
        adult = self._state.adult and constraint != ADULT
        self._state = replace(self._state, without=self._state.without | {constraint}, adult=adult)
        self._box.setFocus()  # The button disappears with its constraint.
        self._repeat()

    def _show_language(self, language: str) -> None:
        self._box.setFocus()  # The button disappears with the suggestion.
        self.language_chosen.emit(language)

    def _see_need(self, need: str) -> None:
        self._see_all()
        self._navigation.show_need(need)

    def _see_all(self) -> None:
        self.leave()
        self._navigation.show_need("")
        self._navigation.page("get-help").take_keyboard()

    def _page_shown(self, name: str) -> None:
        """Cancel the search when the person goes to another page, so that its answer does not lead back."""
        if name != RESULTS:
            self._cancel()

    def _page_unmade(self, name: str) -> None:
        if name == RESULTS:
            self._page = None

    # The query and its answer

    def _repeat(self) -> None:
        if self._state.text.strip() and self._page is not None:
            self._ask()

    def _cancel(self) -> None:
        self._state = self._state.cancelled()
        self._worker.cancel()

    def _ask(self) -> None:
        self._state = self._state.asked()
        if self._state.repair == "running":
            return
        kinds: frozenset[Kind] = frozenset()
        if self._page is not None and self._navigation.here == RESULTS:
            kinds = self._page.kinds
        from guide_app.library.search.query import Query

        self._worker.ask(
            Query(
                text=self._state.text,
                language=self._language,
                kinds=kinds,
                limit=MAX_RESULTS,
                now=self._clock(),
                as_typed=self._state.as_typed,
                in_words_language=True,
                without=self._state.without,
                adult=self._state.adult,
            )
        )

    def _search(self, query: Query) -> Results:
        """Search in the worker's thread; the first search opens the index."""
        with self._library.lease() as library:
            searcher = self._searcher
            if searcher is None or not searcher.reads(library):
                from guide_app.library.search.searcher import Searcher

                searcher = self._searcher = Searcher(library)
            return searcher.search(query, Progress(cancelled=self._worker.overtaken))

    def _release_words(self) -> None:
        """Release what was searched; called in the worker's thread."""
        self._searcher = None
        self._library.store.forget()  # Also what a running search read after everything else was cleared.
        forget_words()
        overwrite_freed()
        if not self._ending:
            self._released.emit()

    def _answered(self, query: Query, results: Results) -> None:
        opens = self._state.phase == "open_when_answered"
        self._state = self._state.answered()
        self._navigation.page(RESULTS)
        if self._page is not None:
            needs = self._library.pack(self._language).needs
            self._page.show_results(query, results, {need.id: need.title for need in needs})
            self._bring_to_front()  # With what it shows: else a screen reader is told of each text twice.
            if opens:
                self._page.open_current()

    def _failed(self, _query: Query, error: Exception) -> None:
        if isinstance(error, LibraryDamaged) and self._state.repair == "none":
            self._state = replace(self._state, repair="running")
            self.damaged.emit()
        else:
            self._show_failure(error)

    def _show_failure(self, error: Exception) -> None:
        self._state = self._state.cancelled()
        self._bring_to_front()
        if self._page is not None:
            # The exception's message helps nobody here, and may contain what was typed.
            sentence = failure_words(error)
            self._page.show_failure(sentence or "")
            if sentence is None:
                raise error  # A fault of the program: the fault reporter shows it.

    def _bring_to_front(self) -> None:
        if self._navigation.here != RESULTS:
            self._state = replace(self._state, came_from=self._navigation.here)
            self._navigation.show(RESULTS)
            self._navigation.put_in_order(RESULTS)  # It was filled before it was shown.
