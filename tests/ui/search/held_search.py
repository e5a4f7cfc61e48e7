"""A search whose answer is on its way until the test lets it go."""

from __future__ import annotations

import threading

import pytest

from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Results, Searcher


class HeldSearch:
    """Whatever is searched from now on is answered when ``let_go`` is set."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.let_go, self.answered = threading.Event(), threading.Event()
        self.queries: list[Query] = []
        search = Searcher.search

        def held(searcher: Searcher, query: Query, overtaken: object = None) -> Results:
            self.queries.append(query)
            self.let_go.wait(10)
            try:
                return search(searcher, query)
            finally:
                self.answered.set()

        monkeypatch.setattr(Searcher, "search", held)
