"""Guessing the staff code: each wrong one costs more time, and a new start gives none back."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.desk import code_tries, staff_code
from guide_app.desk.code_tries import CodeTries
from guide_app.desk.preferences import KioskState, PreferenceStore, UnwrittenStore

CODE = "blue heron 7"


class WallClock:
    """The computer's clock."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> WallClock:
    return WallClock()


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staff_code, "COST", 2)


@pytest.fixture
def store(tmp_path: Path) -> PreferenceStore:
    """Of a kiosk, with a code."""
    PreferenceStore(tmp_path).save(KioskState(staff_code=staff_code.hash_code(CODE)))
    return UnwrittenStore(tmp_path)


def test_the_waits_grow_and_end(store: PreferenceStore, clock: WallClock) -> None:
    tries = CodeTries(store, now=clock)
    waits = []
    for _ in range(14):
        assert not tries.take("wrong")
        waits.append(tries.wait())
        clock.now += tries.wait()
    assert waits == [0, 0, 30, 60, 120, 240, 480, 960, 1_920, *[3_600] * 5]
    assert tries.take(CODE)
    assert tries.wait() == 0
    assert not tries.take("wrong")
    assert tries.wait() == 0


def test_no_code_is_taken_meanwhile(store: PreferenceStore, clock: WallClock) -> None:
    tries = CodeTries(store, now=clock)
    for _ in range(3):
        tries.take("wrong")
    clock.now += 29
    assert not tries.take(CODE)
    clock.now += 1
    assert tries.take(CODE)


def test_a_part_of_a_second_shortens_the_wait(store: PreferenceStore, clock: WallClock) -> None:
    tries = CodeTries(store, now=clock)
    for _ in range(3):
        tries.take("wrong")
    clock.now += 0.6
    assert tries.wait() == 29


def test_a_new_start_gives_no_free_guess(store: PreferenceStore, clock: WallClock, tmp_path: Path) -> None:
    for _ in range(5):
        tries = CodeTries(UnwrittenStore(tmp_path), now=clock)
        tries.take("wrong")
        clock.now += tries.wait()
    assert CodeTries(UnwrittenStore(tmp_path), now=clock).take(CODE)
    assert PreferenceStore(tmp_path).load_kiosk().wrong_codes == 0


def test_a_guess_counts_before_it_is_looked_at(
    store: PreferenceStore, clock: WallClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who ends the program while it works the hash out has had the guess."""

    def killed(code: str, kept: str) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(staff_code, "matches", killed)
    with pytest.raises(KeyboardInterrupt):
        CodeTries(store, now=clock).take("wrong")
    assert PreferenceStore(tmp_path).load_kiosk().wrong_codes == 1


def test_a_clock_set_back_and_a_folder_that_cannot_be_written_shorten_nothing(
    store: PreferenceStore, clock: WallClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PreferenceStore, "save", lambda *_: False)
    tries = CodeTries(store, now=clock)
    for _ in range(4):
        tries.take("wrong")
        clock.now += tries.wait()
    tries.take("wrong")
    clock.now -= 1_000_000
    assert tries.wait() == 2 * 2 * code_tries.FIRST_WAIT_S
