"""Searches records for a handout by typed text in a background thread, with the search of the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guide_app.content.kinds import RECORD_TYPES
from guide_app.library.library import Library
from guide_app.library.search.terms.analysis import forget_words
from guide_app.library.services import ServiceFilter, Services
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.printing.form.choices import Entry, HandoutChoices

if TYPE_CHECKING:
    from guide_app.library.search.searcher import Searcher

MAX_OFFERED = 30
"""Maximum number of matches."""
Wanted = tuple[str, str, bool]
"""The kind of record, the typed text, and whether only records cleared for print are wanted."""


class RecordFinder(LatestWorker):
    """Answers (kind, text, printable only) with Entries, the best match first; without text, with the first records."""

    def __init__(self, choices: HandoutChoices, parent: QObject) -> None:
        super().__init__(self._find, self._let_go_of_words, parent)
        self._choices = choices
        self._searcher: Searcher | None = None
        self.failed.connect(self._pass_on)

    def _let_go_of_words(self) -> None:
        """Drop the searcher, and the cached words of the query."""
        self._searcher = None
        forget_words()

    def _pass_on(self, _wanted: Wanted, error: BaseException) -> None:
        """Raise the error for the fault reporter: the box has no place to show it."""
        raise error

    def _find(self, wanted: Wanted) -> list[Entry]:
        kind, text, printable = wanted
        allowed = ServiceFilter(printable_only=printable)
        with self._choices.library.lease() as library:
            if text.strip():
                ids = self._found(library, kind, text, allowed)
            elif kind == "service":
                ids = Services(library).find(allowed).ids()[:MAX_OFFERED]
            else:
                ids = tuple(library.ids(RECORD_TYPES[kind])[:MAX_OFFERED])
            return self._choices.entries(kind, ids, library)

    def _found(self, library: Library, kind: str, text: str, allowed: ServiceFilter) -> tuple[str, ...]:
        from guide_app.library.search.query import Query
        from guide_app.library.search.searcher import Searcher

        searcher = self._searcher
        if searcher is None or not searcher.reads(library):
            searcher = self._searcher = Searcher(library)
        found = searcher.search(
            Query(
                text=text,
                language=self._choices.language,
                kinds=frozenset((kind,)),
                filter=allowed,
                limit=MAX_OFFERED,
                to_choose_from=True,
            )
        )
        return tuple(hit.id for hit in found.hits)
