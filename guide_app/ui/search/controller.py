"""The search box and the results page, joined by the thread that searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from guide_app.content.record import Kind
from guide_app.library.folder import LibraryDamaged
from guide_app.library.search.terms.analysis import forget_words
from guide_app.system.memory import overwrite_freed
from guide_app.system.progress import Progress
from guide_app.ui.common.messages import failure_words
from guide_app.ui.common.navigation import Navigation
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.search.search_box import SearchBox
from guide_app.ui.search.state import SearchState

if TYPE_CHECKING:
    from guide_app.library.search.hits import Results
    from guide_app.library.search.query import Query
    from guide_app.library.search.searcher import Searcher
    from guide_app.ui.common.page import PageContext
    from guide_app.ui.search.page import ResultsPage

MAX_RESULTS = 100
"""Results shown at the most; more would not be read."""
RESULTS = "results"
"""The name of the page."""


class SearchController(QObject):
    """Each keystroke is searched at once; emptying the box leads back to the page one came from.

    ``damaged`` asks for the library to be built anew: ``repaired`` or ``not_repaired`` answers it. ``language_chosen``
    asks to show the guide in another language; ``opened_in`` does so for a record that was found in it.
    """

    language_chosen = Signal(str)
    opened_in = Signal(str)
    damaged = Signal()

    def __init__(self, box: SearchBox, navigation: Navigation, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._box, self._navigation, self._clock = box, navigation, context.clock
        self._library, self._language = context.library, context.language
        self._page: ResultsPage | None = None
        self._state = SearchState()
        self._searcher: Searcher | None = None
        self._worker = LatestWorker(self._search, self._release_words, self)
        self._worker.finished.connect(self._answered)
        self._worker.failed.connect(self._failed)

    @property
    def state(self) -> SearchState:
        """Where the search stands."""
        return self._state

    def listen(self) -> None:
        """Search for what is typed from now on, and for what stands in the box already."""
        self._box.textEdited.connect(self._typed)
        self._box.submitted.connect(self._submitted)
        self._box.moved.connect(self._moved)
        self._box.left.connect(self.leave)
        self._navigation.shown.connect(self._page_shown)
        if self._box.text().strip():
            self._typed(self._box.text())

    def show_on(self, page: ResultsPage) -> None:
        """Take this page for the results."""
        self._page = page
        page.kind_chosen.connect(self._repeat)
        page.followed.connect(self._navigation.open_record)
        page.refinements.as_typed.connect(self._search_as_typed)
        page.refinements.constraint_removed.connect(self._search_without)
        page.refinements.need_chosen.connect(self._see_need)
        page.refinements.language_chosen.connect(self._show_language)
        page.opened_in.connect(self.opened_in)
        page.help_asked.connect(self._see_all)
        page.left.connect(self._leave_page)
        page.refresh_asked.connect(self._repeat)
        page.returned.connect(self._returned)

    def set_language(self, language: str) -> None:
        """Search again for the same words, for who reads another language."""
        self._language = language
        self._repeat()

    def leave(self) -> None:
        """Empty the box and go back."""
        self._box.forget()
        self._typed("")

    def drop(self) -> None:
        """Empty the box: the person goes to another page."""
        self._box.forget()
        self._state = self._state.typed("")
        self._cancel()

    def forget(self) -> None:
        """Forget the search, with what its words were looked up as."""
        self._state = self._state.forgotten()
        self._worker.forget()
        self._box.forget()
        if self._page is not None:
            self._page.clear()

    def stop(self) -> None:
        """End the thread."""
        self._worker.stop()

    def repaired(self) -> None:
        """The library was built anew: ask it what the other could not answer. Who left or hid is not led back."""
        self._searcher = None
        self._state = replace(self._state, repair="done")
        if self._state.waiting:
            opens = self._state.phase
            self._ask()
            self._state = replace(self._state, phase=opens)

    def not_repaired(self) -> None:
        """The library stays damaged."""
        waiting = self._state.waiting
        self._state = replace(self._state, repair="done")
        if waiting:
            self._show_failure(LibraryDamaged("the library could not be built anew"))

    # What the person does

    def _typed(self, text: str) -> None:
        self._state = self._state.typed(text)
        if text.strip():
            self._ask()
            return
        self._cancel()
        if self._navigation.here == RESULTS:
            self._go_back()

    def _go_back(self) -> None:
        """Return to where the search began, as it was left; to its page, where the way was forgotten."""
        if self._navigation.can_go_back:
            self._navigation.back()
        else:
            self._navigation.show(self._state.came_from)

    def _submitted(self) -> None:
        if self._state.waiting:
            # What stands on the page belongs to other words: the answer to these is on its way.
            self._state = self._state.submitted()
        elif self._navigation.here == RESULTS and self._page is not None:
            self._page.open_current()
        else:  # Back led away from the results; the words still stand in the box.
            self._repeat()

    def _moved(self, step: int) -> None:
        if self._navigation.here == RESULTS and self._page is not None:
            self._page.select_next(step)
        elif not self._state.waiting:
            self._repeat()

    def _leave_page(self) -> None:
        self._box.setFocus()  # What has the keyboard goes away.
        self.leave()

    def _returned(self, query: Query) -> None:
        """The results of these words are shown again: the box says so, and another language finds them anew."""
        self._box.show_words(query.text)
        self._state = replace(self._state.typed(query.text), as_typed=query.as_typed, without=query.without)
        if query.language != self._language:
            self._repeat()

    def _search_as_typed(self) -> None:
        self._state = replace(self._state, as_typed=True)
        self._box.setFocus()  # The button goes away with the correction.
        self._repeat()

    def _search_without(self, constraint: str) -> None:
        self._state = replace(self._state, without=self._state.without | {constraint})
        self._box.setFocus()  # The button goes away with its constraint.
        self._repeat()

    def _show_language(self, language: str) -> None:
        self._box.setFocus()  # The button goes away with what it asks for.
        self.language_chosen.emit(language)

    def _see_need(self, need: str) -> None:
        self._see_all()
        self._navigation.show_need(need)

    def _see_all(self) -> None:
        self.leave()
        self._navigation.show_need("")
        self._navigation.page("get-help").take_keyboard()

    def _page_shown(self, name: str) -> None:
        """Who goes to another page while an answer is on its way is not led back by it."""
        if name != RESULTS:
            self._cancel()

    # Asking, and the answer

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
            )
        )

    def _search(self, query: Query) -> Results:
        """On the worker's thread; the index is opened by the first search."""
        searcher = self._searcher
        if searcher is None:
            from guide_app.library.search.searcher import Searcher

            searcher = self._searcher = Searcher(self._library)
        return searcher.search(query, Progress(cancelled=self._worker.overtaken))

    def _release_words(self) -> None:
        self._searcher = None
        self._library.store.forget()  # What a search that was under way found came after all else was forgotten.
        forget_words()
        overwrite_freed()

    def _answered(self, query: Query, results: Results) -> None:
        opens = self._state.phase == "open_when_answered"
        self._state = self._state.answered()
        self._bring_to_front()
        if self._page is not None:
            needs = self._library.pack(self._language).needs
            self._page.show_results(query, results, {need.id: need.title for need in needs})
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
            # The words of an exception are for nobody here, and can hold what was typed.
            sentence = failure_words(error)
            self._page.show_failure(sentence or "")
            if sentence is None:
                raise error  # A fault of ours, which has a report.

    def _bring_to_front(self) -> None:
        if self._navigation.here != RESULTS:
            self._state = replace(self._state, came_from=self._navigation.here)
            self._navigation.show(RESULTS)
