"""Objects of Qt are never taken apart by a thread that only happened to make the next object."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from guide_app.ui.app import GarbageCollection
from tests.ui.desk import watch_for


@pytest.fixture
def collection(qapp: object) -> Iterator[GarbageCollection]:
    """In force for one test."""
    holder = QObject()
    yield GarbageCollection(holder)
    holder.deleteLater()
    gc.unfreeze()


class _Ring:
    """Garbage that only a collection finds."""

    def __init__(self, told: list[int]) -> None:
        self.own = self
        weakref.finalize(self, lambda: told.append(threading.get_ident()))


def test_only_the_windows_thread_collects(collection: GarbageCollection) -> None:
    told: list[int] = []

    def work() -> None:
        for _ in range(3_000):
            _Ring(told)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert told == []
    assert not gc.isenabled()
    watch_for(lambda: len(told) == 3_000, 20_000)
    assert set(told) == {threading.get_ident()}


def test_what_is_kept_is_not_collected(collection: GarbageCollection) -> None:
    told: list[int] = []
    kept = _Ring(told)
    collected: list[int] = []
    for _ in range(3_000):  # Few are not looked for.
        _Ring(collected)
    watch_for(lambda: len(collected) == 3_000)
    assert told == []
    assert kept.own is kept
