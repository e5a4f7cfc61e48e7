"""The lists keep the rules of Qt's item models, whatever is shown in them, and read only what is looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.ui.kit.accessibility import spoken
from guide_app.ui.questions.model import Article, ArticleListModel
from guide_app.ui.search.model import ResultListModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Warning
"""Told as a warning of Qt's, which fails the test."""


def test_results(qapp: QApplication, demo: Library) -> None:
    model = ResultListModel(demo)
    tester = QAbstractItemModelTester(model, FATAL)
    searcher = Searcher(demo)
    for words in ("passport", "zzzzqq", "boss took my passport", ""):
        hits = searcher.search(Query(text=words, language="en")).hits
        model.show(hits)
        assert model.rowCount() == len(hits)
        for place, hit in enumerate(hits):
            heard = str(model.data(model.index(place, 0), Qt.ItemDataRole.AccessibleTextRole))
            assert hit.title in heard
            assert hit.phone is None or spoken(hit.phone) in heard
        model.show(hits, "en", heads=True)
        assert model.count == min(len(hits), 8)
        if model.more:
            assert model.shows_rest(model.rowCount() - 1)
            model.show_rest()
        found = [model.hit(row) for row in range(model.rowCount())]
        assert sorted(hit.id for hit in found if hit is not None) == sorted(hit.id for hit in hits)
        for row, hit in enumerate(found):
            selectable = bool(model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable)
            assert selectable == (hit is not None), "a head is no result"
            if hit is not None:
                assert model.row_of(hit.kind, hit.id) == row
    assert model.hit(0) is None
    assert tester.model() is model


def test_articles(qapp: QApplication) -> None:
    model = ArticleListModel()
    tester = QAbstractItemModelTester(model, FATAL)
    articles = [Article("question", f"q{number}", f"Question {number}?", "Answer.") for number in range(3)]
    model.show(articles)
    assert model.place_of("question", "q1") == 1
    assert model.place_of("guidance", "q1") == -1
    assert model.data(model.index(2, 0)) == "Question 2?"
    model.show(())
    assert model.rowCount() == 0
    assert model.article(0) is None
    assert tester.model() is model
