"""What Qt calls before a constructor has ended, or after the collector has taken an object apart, is safe.

A round makes and destroys each page and panel, with the collector at its most eager and another core busy. By hand:
``WHOLE_ROUNDS=200 python3 -m pytest tests/ui/test_whole.py``.
"""

from __future__ import annotations

import ast
import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from guide_app import ui
from guide_app.ui.shell.page_makers import page_makers
from tests.ui.desk import Guide, settle
from tests.ui.panels import OPENINGS, Opening, shown

ROUNDS = int(os.environ.get("WHOLE_ROUNDS", "1"))
PAGES = ("home", "get-help", "tonight", "signs", "questions", "print", "desk", "help", "together", "results")
FILTER = "eventFilter"


def _filters() -> Iterator[tuple[str, ast.ClassDef, ast.FunctionDef]]:
    """Every class of the window with an event filter."""
    for file in sorted(Path(ui.__file__).parent.rglob("*.py")):
        for each in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(each, ast.ClassDef) and (found := _method(each, FILTER)) is not None:
                yield f"{file.name}: {each.name}", each, found


def _method(owner: ast.ClassDef, name: str) -> ast.FunctionDef | None:
    return next((each for each in owner.body if isinstance(each, ast.FunctionDef) and each.name == name), None)


def _own(part: ast.AST, context: type[ast.expr_context]) -> Iterator[tuple[str, int]]:
    """The attributes of ``self`` that are read or set, with their lines."""
    for each in ast.walk(part):
        if isinstance(each, ast.Attribute) and isinstance(each.ctx, context) and ast.unparse(each.value) == "self":
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
