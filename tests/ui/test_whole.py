"""What Qt calls before a constructor has ended, or after the collector has taken an object apart, is safe.

In a constructor Qt calls ``event`` and ``changeEvent``, and event filters once they listen; sizes may be asked for. All
of that is tried at every line of every constructor. What else Qt calls needs an object that is shown, which no
constructor does; for painting the code is read all the same. Of an object that the collector has emptied Qt calls event
filters alone.

A round makes and destroys each page and panel, with the collector at its most eager and another core busy. By hand:
``WHOLE_ROUNDS=200 python3 -m pytest tests/ui/test_whole.py``.
"""

from __future__ import annotations

import ast
import gc
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from guide_app import ui
from guide_app.ui.shell.page_makers import page_makers
from tests.ui.building import asked_while_built
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, settle
from tests.ui.panels import OPENINGS, Opening, shown

ROUNDS = int(os.environ.get("WHOLE_ROUNDS", "1"))
PAGES = ("home", "get-help", "tonight", "signs", "questions", "print", "desk", "help", "together", "results")
FILTER = "eventFilter"
EARLY = (
    *("event", "changeEvent", "childEvent", "viewportEvent", "timerEvent", "paintEvent", "inputMethodQuery"),
    *("sizeHint", "minimumSizeHint", "heightForWidth", "hasHeightForWidth", "initStyleOption", "nextCheckState"),
    *("minimumSize", "setGeometry", "addItem", "itemAt", "takeAt", "invalidate"),
    *("paint", "createEditor", "rowCount", "columnCount", "data", "flags", "headerData", "validate"),
)
"""Overrides that read nothing of their object that is set later than Qt's part of it is made."""
SHOWING = re.compile(r"\bself\.(show(Normal|Maximized|FullScreen)?|setVisible|open|exec|grab|render|repaint|winId)\(")
"""Makes an object visible, or has it painted."""


@cache
def _classes() -> list[tuple[str, ast.ClassDef]]:
    """Every class of the window."""
    return [
        (f"{file.name}: {each.name}", each)
        for file in sorted(Path(ui.__file__).parent.rglob("*.py"))
        for each in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(each, ast.ClassDef)
    ]


def _filters() -> Iterator[tuple[str, ast.ClassDef, ast.FunctionDef]]:
    """Every class of the window with an event filter."""
    for name, each in _classes():
        if (found := _method(each, FILTER)) is not None:
            yield name, each, found


def _method(owner: ast.ClassDef, name: str) -> ast.FunctionDef | None:
    return next((each for each in owner.body if isinstance(each, ast.FunctionDef) and each.name == name), None)


def _own(part: ast.AST, context: type[ast.expr_context]) -> Iterator[tuple[str, int]]:
    """The attributes of ``self`` that are read or set, with their lines."""
    for each in ast.walk(part):
        if isinstance(each, ast.Attribute) and isinstance(each.ctx, context):
            match each.value:
                case ast.Name("self"):
                    yield each.attr, each.lineno


def test_every_event_filter_is_asked_of_whole_objects_alone() -> None:
    found = list(_filters())
    assert len(found) > 15
    bare = [
        name for name, _, method in found if "while_whole" not in {ast.unparse(each) for each in method.decorator_list}
    ]
    assert not bare


def test_what_an_event_filter_reads_is_set_before_it_listens() -> None:
    late: list[str] = []
    for name, owner, method in _filters():
        start = _method(owner, "__init__")
        if start is None:
            continue
        calls = [each for each in ast.walk(start) if isinstance(each, ast.Call)]
        listens = [each.lineno for each in calls if ast.unparse(each).endswith(".installEventFilter(self)")]
        if listens:
            read = {attribute for attribute, _ in _own(method, ast.Load)}
            late += [
                f"{name}.{attribute}"
                for attribute, line in _own(start, ast.Store)
                if attribute in read and line > min(listens)
            ]
    assert not late


def test_what_is_asked_early_is_set_before_qts_part_exists() -> None:
    late: list[str] = []
    seen = 0
    for name, owner in _classes():
        start = _method(owner, "__init__")
        asked = [method for each in EARLY if (method := _method(owner, each)) is not None]
        begun = _super_call(start) if start is not None else None
        if start is None or begun is None:
            continue
        seen += len(asked)
        read = {attribute for method in asked for attribute, _ in _own(method, ast.Load)}
        late += [f"{name}.{what}" for what, line in _own(start, ast.Store) if what in read and line > begun.lineno]
    assert seen > 60
    assert not late


def _super_call(start: ast.FunctionDef) -> ast.Call | None:
    calls = (each for each in ast.walk(start) if isinstance(each, ast.Call))
    return next((each for each in calls if ast.unparse(each.func) == "super().__init__"), None)


def test_no_constructor_shows_what_it_makes() -> None:
    starts = {name: start for name, owner in _classes() if (start := _method(owner, "__init__")) is not None}
    assert len(starts) > 200
    assert [name for name, start in starts.items() if SHOWING.search(ast.unparse(start))] == []


def test_every_line_of_a_constructor_leaves_an_object_that_answers(open_window: Opener) -> None:
    with asked_while_built() as asked:
        guide = open_window()
        for name in PAGES:
            page_makers(guide.workspace)[name]().deleteLater()
        for opening in OPENINGS:
            shown(guide, opening).close_now()
            guide.set_client(False)
    assert len(asked.constructors) > 150
    assert not asked.failed
    assert not asked.shown


@pytest.fixture
def at_home() -> bool:
    """Each test makes its own page."""
    return True


def emptied(root: QWidget) -> None:
    """As the collector leaves everything of a window: without attributes, and its C++ part still there."""
    for each in (root, *root.findChildren(QObject)):
        if type(each).__module__.startswith(ui.__name__):
            vars(each).clear()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_the_collector_emptied_goes_in_silence(guide: Guide, name: str) -> None:
    page = page_makers(guide.workspace)[name]()
    page.setParent(guide.pages_layer)
    page.resize(600, 400)
    page.show()
    QCoreApplication.processEvents()
    page.stop()
    emptied(page)
    delete(page)
    settle()


@pytest.mark.parametrize("opening", OPENINGS, ids=lambda opening: opening.__name__)
def test_a_panel_that_the_collector_emptied_goes_in_silence(guide: Guide, opening: Opening) -> None:
    panel = shown(guide, opening)
    emptied(panel)
    delete(panel)
    guide.set_client(False)
    settle()


@pytest.fixture
def eager(qapp: object) -> Iterator[None]:
    """The collector at its most eager, and a process that keeps another core busy."""
    busy = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    enabled, thresholds = gc.isenabled(), gc.get_threshold()
    gc.set_threshold(1, 1, 1)
    gc.enable()
    yield
    gc.set_threshold(*thresholds)
    if not enabled:
        gc.disable()
    busy.kill()
    busy.wait()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_comes_and_goes(guide: Guide, eager: None, name: str) -> None:
    make = page_makers(guide.workspace)[name]
    for _ in range(ROUNDS):
        page = make()
        page.setParent(guide.pages_layer)
        page.resize(600, 400)
        page.show()
        QCoreApplication.processEvents()
        page.hide()
        page.stop()
        page.deleteLater()
        del page
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


@pytest.mark.parametrize("opening", OPENINGS, ids=lambda opening: opening.__name__)
def test_a_panel_comes_and_goes(guide: Guide, eager: None, opening: Opening) -> None:
    for _ in range(ROUNDS):
        shown(guide, opening).close_now()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if guide.client.active:
            guide.set_client(False)
    settle()
