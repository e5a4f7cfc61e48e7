"""The lists keep the rules of Qt's item models, whatever is shown in them, and read only what is looked at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import ServiceFilter, Services
from guide_app.ui.directory.model import ServiceListModel
from guide_app.ui.questions.model import Article, ArticleListModel
from guide_app.ui.search.model import ResultListModel
from tests.ui.desk import NIGHT, TUESDAY

FATAL = QAbstractItemModelTester.FailureReportingMode.Warning
"""Told as a warning of Qt's, which fails the test."""


def test_services(qapp: QApplication, worcester: Library) -> None:
    every = Services(worcester).find(now=TUESDAY)
    model = ServiceListModel(every, "en")
    tester = QAbstractItemModelTester(model, FATAL)
    for wanted in (ServiceFilter(), ServiceFilter(open_now=True), ServiceFilter(needs=frozenset(("no-such-need",)))):
        for language in ("en", "es"):
            found = Services(worcester).find(wanted, NIGHT)
            model.show(found, language)
            assert model.rowCount() == len(found)
    model.show(every, "es")
    assert tester.model() is model
    assert [model.id_at(place) for place in range(model.rowCount())] == list(every.ids())
    assert model.row_of("safelink") == every.index_of("safelink")
    assert model.row_of("no-such-service") == -1
    assert model.row_of(None) == -1
    assert model.id_at(-1) is None
    assert model.id_at(model.rowCount()) is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_results(qapp: QApplication, worcester: Library) -> None:
    model = ResultListModel()
    tester = QAbstractItemModelTester(model, FATAL)
    searcher = Searcher(worcester)
    for words in ("passport", "zzzzqq", "boss took my passport", ""):
        hits = searcher.search(Query(text=words, language="en")).hits
        model.show(hits)
        assert model.rowCount() == len(hits)
        for place, hit in enumerate(hits):
            heard = str(model.data(model.index(place, 0), Qt.ItemDataRole.AccessibleTextRole))
            assert hit.title in heard
            assert hit.phone is None or hit.phone in heard
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
