"""A search whose answer is on its way until the test lets it go."""

from __future__ import annotations

import threading

from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Results, Searcher
from tests.ui.desk import Guide


class HeldSearch:
    """Takes the place of the guide's own search, which answers when ``let_go`` is set."""

    def __init__(self, guide: Guide) -> None:
        self.let_go, self.answered = threading.Event(), threading.Event()
        self.queries: list[Query] = []
        self._searcher = Searcher(guide.library)
        guide.searching._searcher = self  # type: ignore[assignment]  # it searches too

    def search(self, query: Query, progress: object = None) -> Results:
        """Wait, and search."""
        self.queries.append(query)
        self.let_go.wait(10)
        try:
            return self._searcher.search(query)
        finally:
            self.answered.set()
