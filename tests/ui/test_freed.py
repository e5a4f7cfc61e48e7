"""What is no longer shown is given back: no number of pages, records and searches makes the window grow."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtWidgets import QApplication, QSpinBox
from shiboken6 import isValid

from guide_app.content.records import Service
from guide_app.library.library import Library
from guide_app.ui.kit.slices import Slices
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.questions.page import QuestionsPage
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.signs.page import SignsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, children_of, settle, watch_for

ROUNDS = 24


def grows(guide: Guide, action: Callable[[int], object], rounds: int = ROUNDS) -> tuple[int, int]:
    """How many objects and widgets ``rounds`` of an action leave behind, the lesser of two times that they are done.

    What is made but once, whenever the machine comes to it, is not told.
    """
    guide.hiding.prepare()  # The program does all this by itself, a moment after its start.
    for name in guide.navigation.unmade():
        guide.navigation.expect(name)
    watch_for(lambda: not any(each.working for each in guide.findChildren(Slices)))
    counts: list[tuple[int, int]] = []
    for times in (2, rounds, rounds):
        for number in range(times):
            action(number % 2)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        settle()
        counts.append((children_of(guide), len(QApplication.allWidgets())))
    (first, first_widgets), (second, second_widgets), (third, third_widgets) = counts
    objects = min(second - first, third - second)
    widgets = min(second_widgets - first_widgets, third_widgets - second_widgets)
    return max(objects, 0), max(widgets, 0)


def test_pages(guide: Guide) -> None:
    pages = ("get-help", "signs", "questions")
    for page in pages:
        guide.navigation.show(page)
    settle()
    assert grows(guide, lambda number: guide.navigation.show(pages[number])) == (0, 0)


def test_services(guide: Guide, demo: Library) -> None:
    services = demo.ids(Service)[:2]
    assert grows(guide, lambda number: guide.navigation.open_record("service", services[number])) == (0, 0)


def test_questions_and_signs(guide: Guide) -> None:
    page = guide.at("questions", QuestionsPage)
    records = (("question", "t-visa"), ("guidance", "under-18"))
    assert grows(guide, lambda number: page.open_record(*records[number])) == (0, 0)
    signs = guide.at("signs", SignsPage)
    rows = ("long-hours", "photos-threat")
    assert grows(guide, lambda number: signs.open_record("indicator", rows[number]), 20) == (0, 0)


def test_ticks(guide: Guide) -> None:
    guide.navigation.show("signs")
    settle()
    assert grows(guide, lambda number: guide.session.tick("long-hours", bool(number)), 20) == (0, 0)


def test_handouts(guide: Guide) -> None:
    page = guide.at("print", PrintPage)

    def boxes(_: int = 0) -> int:
        page.start()
        settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return sum(type(each) is QSpinBox for each in gc.get_objects())

    assert max(map(boxes, range(8))) == boxes()


def test_searches(guide: Guide, hand: Hand) -> None:
    page = guide.at("results", ResultsPage)

    def search(number: int) -> None:
        words = ("passport", "passpotr")[number]
        guide.top_bar.box.begin()
        hand.write(words)
        watch_for(lambda: (at := page.bookmark()) is not None and at.query.text == words and shown(at.record))

    def shown(record: tuple[str, str] | None) -> bool:
        """Whether the card beside the list, which follows a moment after it, is there with its buttons."""
        hit = page.preview.shown
        return hit is not None and (hit.kind, hit.id) == record and page.bar.isVisible()

    assert grows(guide, search, 6) == (0, 0)


def test_languages_and_themes(guide: Guide) -> None:
    assert grows(guide, lambda number: guide.set_language(("es", "en")[number]), 6) == (0, 0)
    assert grows(guide, lambda number: guide.set_theme(("dark", "light")[number]), 6) == (0, 0)


def test_hiding_and_coming_back(guide: Guide, hand: Hand) -> None:
    def hide(_: int) -> None:
        guide.hiding.hide()
        hand.write("guide")

    assert grows(guide, hide, 6) == (0, 0)


def test_a_closed_window_is_let_go(open_window: Opener) -> None:
    guide = open_window()
    for page in ("signs", "questions", "results"):
        guide.navigation.page(page)
    gone = [weakref.ref(page) for page in guide.navigation.made().values()]
    destroyed: list[bool] = []
    guide.destroyed.connect(lambda: destroyed.append(True), Qt.ConnectionType.DirectConnection)
    guide.close()
    guide.deleteLater()
    settle()
    assert destroyed
    gc.collect()
    left = [ref() for ref in gone]
    assert not [page for page in left if page is not None and isValid(page)]


def test_no_thread_outlives_a_program_that_ends_without_closing_its_window(guide: Guide, hand: Hand) -> None:
    guide.top_bar.box.begin()
    hand.write("passport")
    guide.workspace.print_kind("wallet-card", {})
    watch_for(lambda: len(threads := guide.findChildren(QThread)) > 1 and any(each.isRunning() for each in threads))
    guide.desktop.end_work()
    assert not [each for each in guide.findChildren(QThread) if each.isRunning()]
    guide.desktop.end_work()
