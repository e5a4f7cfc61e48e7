"""What waits for a disk is known in every thread, and a slow one is told of once."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.system import disk_waits
from guide_app.system.atomic_file import write_atomically
from guide_app.system.disk_waits import SLOW_S, DiskWaits, open_to_read

USB, HOME = Path("/media/usb/card.pdf"), Path("/home/desk/preferences.json")


class Clock:
    """A clock that stops until it is set."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def waits(clock: Clock) -> DiskWaits:
    return DiskWaits(clock)


def test_a_wait_is_slow_after_some_seconds_and_told_once(waits: DiskWaits, clock: Clock) -> None:
    with waits.waiting(USB):
        assert waits.any
        assert waits.slow_folder() is None
        clock.now += SLOW_S
        assert waits.slow_folder() == USB.parent
        assert waits.slow_folder() is None
    assert not waits.any
    assert waits.slow_folder() is None, "it was told while it lasted"


def test_a_wait_that_nobody_could_tell_of_is_told_afterwards(waits: DiskWaits, clock: Clock) -> None:
    """The window itself waited."""
    with waits.waiting(HOME):
        clock.now += SLOW_S
    assert waits.slow_folder() == HOME.parent
    assert waits.slow_folder() is None


def test_each_of_two_disks_is_told(waits: DiskWaits, clock: Clock) -> None:
    with waits.waiting(USB):
        clock.now += 1
        with waits.waiting(HOME):
            clock.now += SLOW_S
            assert [waits.slow_folder(), waits.slow_folder()] == [USB.parent, HOME.parent]


def test_a_quick_disk_is_not_told_of(waits: DiskWaits, clock: Clock) -> None:
    began: list[bool] = []
    waits.began = lambda: began.append(True)
    for _ in range(20):
        with waits.waiting(USB):
            clock.now += SLOW_S / 10
    assert waits.slow_folder() is None
    assert len(began) == 20


def test_reading_and_writing_count(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, waits: DiskWaits, clock: Clock
) -> None:
    monkeypatch.setattr(disk_waits, "DISK", waits)
    monkeypatch.setattr("guide_app.system.atomic_file.DISK", waits)
    began: list[Path | None] = []

    def slow_at_once() -> None:
        clock.now += SLOW_S
        began.append(waits.slow_folder())

    waits.began = slow_at_once
    write_atomically(tmp_path / "out", b"kept")
    assert began == [tmp_path]
    with open_to_read(tmp_path / "out") as file:
        assert file.read(4) == b"kept"
    assert began[1:]
    assert set(began) == {tmp_path}
