"""The search box and the results page, joined by the thread that searches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide_app.content.record import Kind
from guide_app.library.folder import LibraryDamaged
from guide_app.library.library import Library
from guide_app.library.search.analysis import forget_words
from guide_app.library.services import ServiceFilter
from guide_app.system.progress import Progress
from guide_app.ui.common.audience import Audience
from guide_app.ui.common.messages import failure_words
from guide_app.ui.common.navigation import Navigation
from guide_app.ui.kit.latest_worker import NewestWorker
from guide_app.ui.shell.top_bar import TopBar

if TYPE_CHECKING:
    from guide_app.library.search.query import Query
    from guide_app.library.search.searcher import Results, Searcher
    from guide_app.ui.search.page import ResultsPage

LIMIT = 60
"""Results shown at the most; more would not be read."""


class Searching(QObject):
    """Each keystroke is searched at once; emptying the box leads back to the page one came from.

    ``mend`` is asked, once for a query, to build a damaged library anew; it says whether it could. ``language_chosen``
    asks to show the guide in another language.
    """

    language_chosen = Signal(str)

    def __init__(
        self,
        top_bar: TopBar,
        navigation: Navigation,
        library: Library,
        language: Callable[[], str],
        parent: QObject,
        audience: Callable[[], Audience] = Audience,
        mend: Callable[[], bool] = bool,
    ) -> None:
        super().__init__(parent)
        self._box, self._navigation, self._language = top_bar, navigation, language
        self._audience, self._mend = audience, mend
        self._page: ResultsPage | None = None
        self._from = "get-help"
        self._as_typed = False
        self._without: frozenset[str] = frozenset()
        self._waiting, self._open_at_once = False, False
        self._mending, self._held = False, False
        self._library = library
        self._searcher: Searcher | None = None
        self._worker = NewestWorker(self._search, self._let_go_of_words, self)
        self._worker.finished.connect(self._found)
        self._worker.failed.connect(self._failed)

    def listen(self) -> None:
        """Search for what is typed from now on, and for what stands in the box already."""
        self._box.typed.connect(self._typed)
        self._box.submitted.connect(self._submitted)
        self._box.moved.connect(self._moved)
        self._box.left.connect(self.leave)
        self._navigation.shown.connect(self._page_shown)
        if self._box.text().strip():
            self._typed(self._box.text())

    def show_on(self, page: ResultsPage) -> None:
        """Take this page for the results."""
        self._page = page
        page.kind_chosen.connect(self.repeat)
        page.followed.connect(self._follow)
        page.refinements.as_typed.connect(self._search_as_typed)
        page.refinements.wish_taken_off.connect(self._search_without)
        page.refinements.need_chosen.connect(self._see_need)
        page.refinements.language_chosen.connect(self._show_language)
        page.help_asked.connect(self._see_all)
        page.left.connect(self._leave_page)

    def repeat(self) -> None:
        """Search again for the same words: the kind or the language has changed."""
        text = self._box.text()
        if text.strip() and self._page is not None:
            self._ask(text)

    def repeat_for_reader(self) -> None:
        """Another reader sits here: an answer that was meant for the last one is not shown."""
        wanted = self._waiting or self._navigation.here == "results"
        self._cancel()
        if wanted and self._box.text().strip():
            self._ask(self._box.text())

    def leave(self) -> None:
        """Empty the box and go back."""
        self._box.clear()
        self._typed("")

    def _leave_page(self) -> None:
        self._box.box.setFocus()  # What has the keyboard goes away.
        self.leave()

    def clear(self) -> None:
        """Forget the search, with what its words were looked up as."""
        self._waiting = self._open_at_once = False
        self._worker.forget()
        self._box.clear()
        self._as_typed, self._without = False, frozenset()
        if self._page is not None:
            self._page.clear()

    def stop(self) -> None:
        """End the thread."""
        self._worker.stop()

    def _typed(self, text: str) -> None:
        self._as_typed = False
        if not text.strip():
            self._without = frozenset()
            self._cancel()
            if self._navigation.here == "results":
                self._navigation.show(self._from)
            return
        self._ask(text)

    def _page_shown(self, name: str) -> None:
        """Who goes to another page while an answer is on its way is not led back by it."""
        if name != "results":
            self._cancel()

    def _cancel(self) -> None:
        self._waiting = self._open_at_once = False
        self._worker.cancel()

    def _ask(self, text: str) -> None:
        self._waiting, self._open_at_once = True, False
        if self._held:
            return
        kinds: frozenset[Kind] = frozenset()
        if self._page is not None and self._navigation.here == "results":
            kinds = self._page.kinds
        from guide_app.library.search.query import Query

        audience = self._audience()
        self._worker.ask(
            Query(
                text=text,
                language=self._language(),
                kinds=kinds,
                filter=ServiceFilter(without_police=audience.without_police),
                limit=LIMIT,
                for_client=audience.client,
                as_typed=self._as_typed,
                in_words_language=True,
                without=self._without,
            )
        )

    def _found(self, query: Query, results: Results) -> None:
        self._waiting = self._mending = False
        self._bring_to_front()
        if self._page is not None:
            needs = self._library.pack(self._language()).needs
            self._page.show_results(query, results, {need.id: need.title for need in needs})
            if self._open_at_once:
                self._page.open_current()

    def _failed(self, _query: Query, error: Exception) -> None:
        if isinstance(error, LibraryDamaged) and not self._mending and self._mended():
            return
        self._waiting = False
        self._bring_to_front()
        if self._page is not None:
            # The words of an exception are for nobody here, and can hold what was typed.
            said = failure_words(error)
            self._page.show_failure(said or "")
            if said is None:
                raise error  # A fault of ours, which has a report.

    def _mended(self) -> bool:
        """Build the library anew; tells whether nothing is left to say. The window lives meanwhile: what is typed until
        then waits, and who leaves or hides is not led back.
        """
        self._mending = self._held = True
        could = self._mend()
        self._held, self._searcher = False, None
        if could and self._waiting:
            at_once = self._open_at_once
            self._ask(self._box.text())
            self._open_at_once = at_once
        return could or not self._waiting

    def _search(self, query: Query) -> Results:
        """On the worker's thread; the index is opened by the first search."""
        searcher = self._searcher
        if searcher is None:
            from guide_app.library.search.searcher import Searcher

            searcher = self._searcher = Searcher(self._library)
        return searcher.search(query, Progress(cancelled=self._worker.overtaken))

    def _let_go_of_words(self) -> None:
        self._searcher = None
        forget_words()

    def _bring_to_front(self) -> None:
        if self._navigation.here != "results":
            self._from = self._navigation.here
            self._navigation.show("results")

    def _submitted(self) -> None:
        if self._waiting:
            # What stands on the page belongs to other words: the answer to these is on its way.
            self._open_at_once = True
        elif self._navigation.here == "results" and self._page is not None:
            self._page.open_current()

    def _moved(self, step: int) -> None:
        if self._navigation.here == "results" and self._page is not None:
            self._page.select_next(step)

    def _follow(self, kind: str, record_id: str) -> None:
        self._navigation.open_record(kind, record_id)

    def _search_as_typed(self) -> None:
        self._as_typed = True
        self._box.box.setFocus()  # The press goes away with the correction.
        self.repeat()

    def _search_without(self, wish: str) -> None:
        """A wish was none: keep to that until the box is empty."""
        self._without |= {wish}
        self._box.box.setFocus()  # The press goes away with its wish.
        self.repeat()

    def _show_language(self, language: str) -> None:
        self._box.box.setFocus()  # The press goes away with what it asks for.
        self.language_chosen.emit(language)

    def _see_need(self, need: str) -> None:
        from guide_app.ui.directory.page import GetHelpPage

        self._see_all()
        page = self._navigation.page("get-help")
        assert isinstance(page, GetHelpPage)
        page.show_need(need)

    def _see_all(self) -> None:
        self.leave()
        self._navigation.show("get-help")
        self._navigation.page("get-help").take_keyboard()
