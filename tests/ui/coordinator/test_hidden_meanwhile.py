"""Somebody hides while *Manage services* works in the background: nothing waits, and nothing comes after."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from guide_app.content.overlay import Journal
from guide_app.desk.editions import DeskEditions
from guide_app.edition.current import Sources
from guide_app.edition.publish import Draft
from guide_app.system.progress import Cancelled, Progress
from guide_app.ui.coordinator import edits
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.shell.editions.in_window import EditionsInWindow
from tests.ui.coordinator.room import room_of
from tests.ui.desk import Guide, Hand, seen, settle, watch_for

LONGEST_S = 20.0


def test_hiding_does_not_wait_for_an_edition_that_is_compiled(
    keeping: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = threading.Event(), threading.Event()

    @contextmanager
    def slowly(_editions: DeskEditions, _folder: Path, progress: Progress) -> Iterator[Draft]:
        begun.set()
        until = time.monotonic() + LONGEST_S
        while not progress.cancelled and time.monotonic() < until:
            time.sleep(0.01)
        if progress.cancelled:
            ended.set()
        raise Cancelled
        yield  # A context manager has one.

    monkeypatch.setattr(DeskEditions, "drafted", slowly)
    keeping.navigation.show("manage")
    keeping.findChildren(EditionsInWindow)[0].publish_into(tmp_path)
    assert begun.wait(LONGEST_S)
    keeping.hiding.hide()
    assert ended.wait(LONGEST_S), "the window waited for the thread"
    settle()
    assert not seen(keeping, Panel)


def test_edit_that_is_being_checked_is_not_saved_after_hiding(
    keeping: Guide, sources: Sources, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    checking, go_on = threading.Event(), threading.Event()
    check = edits.checked

    def slowly(*job: Any) -> object:
        checking.set()
        go_on.wait(LONGEST_S)
        return check(*job)

    monkeypatch.setattr(edits, "checked", slowly)
    keeping.navigation.show("manage")
    room = room_of(keeping)
    room.show_services()
    hand.write("zz")
    room.services.search.setText("")
    room.services.show_services()
    hand.key(Qt.Key.Key_Return)
    settle()
    room.form.saved.emit([])
    watch_for(checking.is_set)
    keeping.hiding.hide()
    go_on.set()
    settle()
    keeping.hiding.show_again()
    keeping.navigation.show("manage")
    settle()
    assert room.worklist.isVisible()
    assert room.services.search.text() == ""
    assert sources.journal is not None
    assert not Journal(sources.journal).pending
