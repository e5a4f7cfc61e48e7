"""A disk that answers slowly: the window stays free, three Shifts hide, and one sentence names the disk."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide_app.system.disk_waits import DISK, SLOW_S
from guide_app.ui.printing.output import actions
from guide_app.ui.safety.background_job import BackgroundJob
from tests.safety.hiding_states import print_page
from tests.system.test_disk_waits import Clock
from tests.ui.desk import Guide, Hand, settle, watch_for
from tests.waiting import wait


class SlowDisk:
    """A disk on which nothing is written for good until ``goes_on``."""

    def __init__(self) -> None:
        self.asked, self.goes_on = threading.Event(), threading.Event()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    """Holds whoever writes, but for the window, which could never go on."""
    disk, flush = SlowDisk(), os.fsync

    def held(handle: int) -> None:
        if threading.current_thread() is not threading.main_thread():
            disk.asked.set()
            assert disk.goes_on.wait(60)
        flush(handle)

    monkeypatch.setattr(os, "fsync", held)
    yield disk
    disk.goes_on.set()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(DISK, "_clock", clock)
    return clock


def save(guide: Guide, slow: SlowDisk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Save the card, as far as the disk goes."""
    monkeypatch.setattr(actions, "ask_where_to_save", lambda *_: file)
    print_page(guide).maker.left.save_button.click()
    watch_for(slow.asked.is_set)


def test_it_is_named_and_then_it_is_saved(
    guide: Guide, slow: SlowDisk, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "card.pdf"
    save(guide, slow, file, monkeypatch)
    clock.now += SLOW_S
    watch_for(lambda: guide.toasts.words == f"This disk answers slowly: {tmp_path}. The guide waits for it.")
    slow.goes_on.set()
    watch_for(lambda: guide.toasts.words.startswith("Saved in"))
    assert file.read_bytes().startswith(b"%PDF")


def test_three_shifts_hide_meanwhile_and_nothing_is_said_after(
    guide: Guide, hand: Hand, slow: SlowDisk, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(guide, slow, tmp_path / "card.pdf", monkeypatch)
    hand.shift(3)
    settle()
    assert guide.hiding.hidden
    clock.now += SLOW_S
    wait(1_100)
    slow.goes_on.set()
    watch_for(lambda: not guide.findChildren(BackgroundJob))
    assert guide.toasts.words == ""
    guide.hiding.show_again()
    settle()
    assert guide.toasts.words == ""
